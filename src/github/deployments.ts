/** GitHub's deployments API as far as a deploy needs it: https://docs.github.com/rest/deployments. */
export interface GitHubDeployments {
  /** Answers the id. */
  create(deployment: NewDeployment): Promise<number>
  setStatus(id: number, status: DeploymentStatus): Promise<void>
  /** Ids of deployments of an environment, newest first, with the task they were made for. */
  list(environment: string, limit: number): Promise<readonly { readonly id: number; readonly task: string }[]>
  /** The newest status of a deployment; undefined when it has none. */
  latestState(id: number): Promise<string | undefined>
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
  /** GitHub cuts nothing: more than 140 characters are refused. */
  readonly description?: string
  readonly logUrl?: string
  readonly environmentUrl?: string
}
