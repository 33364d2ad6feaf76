/** GitHub's deployments API as far as a deploy needs it: https://docs.github.com/rest/deployments. */
export interface GitHubDeployments {
  /** Answers the id. */
  create(deployment: NewDeployment): Promise<number>
  setStatus(id: number, status: DeploymentStatus): Promise<void>
  /** Deployments of one task in an environment, newest first, read page by page as far as they are asked for. */
  list(environment: string, task: string): AsyncIterable<KnownDeployment>
  /** The newest status of a deployment; undefined when it has none. */
  latestState(id: number): Promise<string | undefined>
}

export interface KnownDeployment {
  readonly id: number
  /** As it was given; a text where somebody else gave one. */
  readonly payload: unknown
}

export interface NewDeployment {
  /** Commit SHA, branch or tag. */
  readonly ref: string
  readonly environment: string
  /** Tells our deployments from others of the same environment. */
  readonly task: string
  readonly description: string
  readonly payload: Readonly<Record<string, string>>
  readonly production: boolean
}

export interface DeploymentStatus {
  readonly state: 'in_progress' | 'success' | 'failure' | 'inactive'
  /** Of any length; whoever sends it cuts it (./limits.ts). */
  readonly description?: string
  readonly logUrl?: string
  readonly environmentUrl?: string
}
