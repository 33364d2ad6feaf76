/** Sees what leaves a step: where, and the text. */
export type Inspect = (where: string, text: string) => void

/** What the runner asks of GitHub. Implemented by emulator/github. */
export interface RunnerGithub {
  /** Told of every line and file that a JavaScript action writes, before anything is masked. */
  readonly inspect: Inspect
  readonly serverUrl: string
  readonly apiUrl: string
  readonly graphqlUrl: string
  /** Facts of a repository; one that is not known yet is created. `full` is `owner/name`. */
  repository(full: string): RepositoryFacts
  /** Numbers of a new run of a workflow file. */
  startRun(run: NewRun): { readonly runId: string; readonly runNumber: number }
  /** GITHUB_TOKEN of one job: good for `permissions` in one repository until it is revoked. */
  issueToken(grant: TokenGrant): { readonly token: string; revoke(): void }
  /** What ACTIONS_ID_TOKEN_REQUEST_URL and _TOKEN of one job are. */
  offerIdToken(job: JobIdentity): {
    readonly requestUrl: string
    readonly requestToken: string
    revoke(): void
  }
  /** The deployment that GitHub itself keeps for a job with `environment:`. */
  openDeployment(job: JobIdentity & { readonly environment: string }): {
    /** `url` is the job's evaluated `environment.url`. */
    close(conclusion: 'success' | 'failure' | 'cancelled', url: string | undefined): void
  }
}

/** What the runner asks of the embedded builder. Implemented by emulator/builder. */
export interface RunnerBuilder {
  /**
   * `url` is RENGA_EMULATOR of one job, with the secret `token` in it, good until it is revoked; the job's images are
   * written inside of `temp`.
   */
  grant(temp: string): { readonly url: string; readonly token: string; revoke(): void }
}

export interface RepositoryFacts {
  readonly id: number
  readonly owner: string
  readonly ownerId: number
  readonly name: string
  readonly defaultBranch: string
  readonly visibility: 'public' | 'private' | 'internal'
}

export interface NewRun {
  /** `owner/name` */
  readonly repository: string
  /** Where its commits are, when the repository is a git working copy. */
  readonly directory: string | undefined
  readonly ref: string
  readonly sha: string
  readonly actor: string
}

export type AccessLevel = 'none' | 'read' | 'write'

/** By the names of `permissions:` (`contents`, `deployments`, `id-token`, …); what is not named is `none`. */
export type Permissions = Readonly<Record<string, AccessLevel>>

export interface TokenGrant {
  readonly repository: string
  readonly permissions: Permissions
}

/** Who a job is, as the claims of its OIDC token say (https://docs.github.com/actions/reference/security/oidc). */
export interface JobIdentity {
  readonly repository: string
  readonly ref: string
  readonly sha: string
  readonly actor: string
  readonly actorId: string
  readonly eventName: string
  readonly headRef: string
  readonly baseRef: string
  readonly workflow: string
  /** `owner/name/.github/workflows/file.yml@ref` of the workflow that was triggered. */
  readonly workflowRef: string
  readonly workflowSha: string
  /** The same of the reusable workflow the job is in; equal to workflowRef outside of one. */
  readonly jobWorkflowRef: string
  readonly jobWorkflowSha: string
  readonly environment: string | undefined
  readonly runId: string
  readonly runNumber: number
  readonly runAttempt: number
}
