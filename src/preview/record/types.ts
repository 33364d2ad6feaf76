/** What GitHub says about a pull request now. Every text of it is data: it comes from its author. */
export interface PullRequest {
  readonly number: number
  /** `open`, `closed`: an open string. */
  readonly state: string
  readonly merged: boolean
  readonly headSha: string
  /** The branch. Never a part of a name. */
  readonly headRef: string
  /** The head is in another repository, or that repository is gone. */
  readonly fork: boolean
  readonly draft: boolean
  /** GitHub's `user.type`: `User`, `Bot`, … */
  readonly authorType: string
  readonly author: string
  readonly labels: readonly string[]
  /** ISO 8601; undefined while it is open. */
  readonly closedAt?: string
}

/**
 * absent -> creating -> ready -> sleeping -> ready …, and from any of them deleting -> absent. `failed`: the newest
 * push did not come up; the previous release is still live.
 */
export type PreviewState = 'creating' | 'ready' | 'failed' | 'sleeping' | 'deleting'

/**
 * What is remembered of a preview, beside the ledger. Written before anything is created and removed after everything
 * was seen to be gone: so every preview with resources has one.
 */
export interface PreviewRecord {
  readonly repositoryId: string
  readonly app: string
  readonly number: number
  readonly state: PreviewState
  /** The newest head that was brought up, or tried. */
  readonly sha: string
  readonly url?: string
  /** Process types that have services, or may have: written before they are made. */
  readonly processes: readonly string[]
  /** Which of the platform's listeners has the rule. */
  readonly listener?: string
  readonly database: DatabaseMode
  readonly redis: RedisMode
  /** Database and role are there, with the password that the secret has. */
  readonly databaseReady: boolean
  /**
   * Database and role were made at some time, or may have been: written before they are, and kept when a later push
   * asks for no database. A teardown goes by this, not by what the newest push asks for. Records of before lack it.
   */
  readonly databaseMade?: boolean
  /** Task definition of app.json's `pr-predestroy`, as the newest release that served has it. */
  readonly prPredestroy?: string
  /** Likewise of `postdeploy`, for a recreated database. */
  readonly postdeploy?: string
  /** `postdeploy` has succeeded: it runs once in the life of a preview. */
  readonly postdeployed: boolean
  readonly pinned: boolean
  /** The resolved app.json that was last applied, values left out: the next push prints the difference. */
  readonly manifest?: readonly string[]
  /** ISO 8601. Of the last deploy that landed: what staleness is counted from. */
  readonly deployedAt?: string
  /** ISO 8601. Of the last deploy or wake: what sleep is counted from. */
  readonly awakeSince?: string
  /** Process type -> tasks it has while awake. */
  readonly quantities: Readonly<Record<string, number>>
  readonly createdAt: string
  readonly updatedAt: string
  /** ISO 8601; undefined while pinned. */
  readonly expiresAt?: string
}

/** https://www.postgresql.org; `external`: a workflow step of the caller gives DATABASE_URL. */
export type DatabaseMode = 'none' | 'shared' | 'template' | 'external'

/** A shared Redis with a prefix per preview, one container beside each process, or none. */
export type RedisMode = 'none' | 'prefix' | 'sidecar'

export type ResourceOutcome = 'deleted' | 'absent' | 'failed'

/** A line of the table that a teardown prints. */
export interface RemovedResource {
  /** `ECS service`, `listener rule`, … */
  readonly kind: string
  readonly name: string
  readonly outcome: ResourceOutcome
  /** Why it failed, for people. */
  readonly reason?: string
}

/** What the pull request shows: everything that its comment and the job summary say. */
export interface PreviewView {
  readonly app: string
  readonly number: number
  /**
   * `refused`: not eligible, with the reason; `destroy-failed`: something is still there. `building`, `build-failed` and
   * `build-cancelled` are said by a job that has no access to AWS.
   */
  readonly status:
    | 'building'
    | 'build-failed'
    | 'build-cancelled'
    | 'deploying'
    | 'ready'
    | 'failed'
    | 'sleeping'
    | 'destroying'
    | 'destroyed'
    | 'destroy-failed'
    | 'refused'
  readonly url?: string
  readonly sha?: string
  /** The number of the release: `v3`. */
  readonly release?: string
  /** Where that one failed: the release that is still live, `v2`. */
  readonly serving?: string
  readonly processes: readonly ProcessView[]
  readonly database: DatabaseMode
  readonly redis: RedisMode
  /** ISO 8601. */
  readonly expiresAt?: string
  readonly pinned: boolean
  /** US dollars a day while awake; an estimate from public prices. */
  readonly costPerDay?: number
  readonly logsUrl?: string | undefined
  readonly runUrl?: string
  /** In order, with what each took. */
  readonly phases: readonly { readonly name: string; readonly seconds: number }[]
  readonly failure?: {
    readonly reason: string
    readonly fix?: string
    /** The last lines of what failed, secrets masked. */
    readonly lines?: readonly string[]
    /** Whose lines they are; undefined: those of the failed container. */
    readonly of?: string
  }
  /** Of the last up: what it wants people to know (add-ons that were not made, config vars without effect). */
  readonly warnings: readonly string[]
  /** Of a teardown. */
  readonly removed?: readonly RemovedResource[]
  /** ISO 8601: when the comment was written. */
  readonly updatedAt?: string
  /** The id of the run that builds, where it says so. The comment remembers it until another run does. */
  readonly buildRun?: string
  /** What the comment remembers of the release that is live. */
  readonly live?: LiveRelease
}

/** What the job that builds says; of a cancelled build nobody knows whether it would have failed. */
export type BuildStatus = Extract<PreviewView['status'], 'building' | 'build-failed' | 'build-cancelled'>

export interface LiveRelease {
  readonly url?: string
  /** `v3` */
  readonly release?: string
  readonly sha?: string
}

export interface ProcessView {
  readonly type: string
  /** `running`, `starting`, `asleep`, `failed`, `rolled back`, `rolling back`, `removed`, `off`. */
  readonly status: string
  readonly running: number
  readonly desired: number
  /** `eco`, `256/512`, … */
  readonly size: string
}
