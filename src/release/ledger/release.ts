import type { Autoscaling, DeployStrategy, HealthCheck, ProcessSize, TrafficSteps } from '../../app/app.ts'
import type { HerokuCompat } from '../../app/heroku-compat.ts'

/** Open string, as Heroku's API has it; these four are what we write. */
export type ReleaseStatus = 'pending' | 'succeeded' | 'failed' | 'expired'

/** One numbered release: the core object. vN = image digest + config version + process map + who, what, why. */
export interface Release {
  readonly app: string
  readonly environment: string
  /** 1, 2, 3 …; never reused. Printed as `v42`. */
  readonly version: number
  readonly status: ReleaseStatus
  /** registry/repository@sha256:… */
  readonly image: string
  readonly config: ConfigVersion
  /**
   * Variables that the repository itself gives a value (app.json `env`), where no config var of that name is set. Not
   * secret.
   */
  readonly defaults?: Readonly<Record<string, string>>
  /** Config vars whose values are not secret, as renga.yml said when it was opened. */
  readonly publicConfigVars?: readonly string[]
  /** Those of them that the environment's own section lists: another environment's value may be a secret. */
  readonly ownPublicConfigVars?: readonly string[]
  /** Services of the add-ons that app.json lists, e.g. heroku-redis, for hints; undefined: none. */
  readonly addons?: readonly string[]
  /** What renga.yml has turned off of the likeness to Heroku; undefined: nothing. */
  readonly parity?: HerokuCompat
  /** Every process type with its task definition, `release` among them (`serviceProcesses` leaves it out). */
  readonly processes: readonly ReleasedProcess[]
  /** How the `release` process ended, so that a retried deploy knows whether the release may go live. */
  readonly releasePhase: ReleasePhaseRecord
  /** What made it; undefined in records of before there was more than `deploy`. */
  readonly kind?: ReleaseKind
  /** "Deploy 1a2b3c4", "Rollback to v40" … (./descriptions.ts) */
  readonly description: string
  readonly actor: string
  /** 40 hexadecimal digits; undefined when the release was not made from a commit. */
  readonly commit?: string
  readonly runUrl?: string
  /** GITHUB_RUN_ID and attempt of the run that opened it: a retried job finds its own release again. */
  readonly runKey: string
  /** The release of this environment that this one was made from (rollback, retry, config change). */
  readonly parent?: number
  /** The release of another environment that this one was made from (promotion). */
  readonly promotedFrom?: ReleaseOrigin
  /** Run key of the rollback that rolls its deployment back, written before it does: started again, it knows. */
  readonly turnedBackBy?: string
  /** Why it failed, for people. */
  readonly failure?: string
  /** ISO 8601. */
  readonly createdAt: string
  readonly updatedAt: string
}

/** Open string; these are what we write. `refresh` restarts everything on the same image and config vars. */
export type ReleaseKind = 'deploy' | 'config' | 'refresh' | 'rollback' | 'promotion' | 'retry' | (string & {})

/** Names only: a value never leaves Secrets Manager through the ledger. */
export interface ConfigVersion {
  readonly secretArn: string
  readonly versionId: string
  readonly names: readonly string[]
  /**
   * The version that was AWSCURRENT when the release was opened, where the release pins another
   * (../config/config-head.ts).
   */
  readonly latest?: string
}

export interface ReleaseOrigin {
  readonly app: string
  readonly environment: string
  readonly version: number
}

/** A process type as released: enough to run it again without the repository. */
export interface ReleasedProcess {
  readonly type: string
  /** The shell line, for people. */
  readonly command: string
  /** What the container runs, e.g. ["/cnb/process/web"] or ["/bin/sh","-c","node server.js"]. */
  readonly entryPoint: readonly string[]
  readonly size: ProcessSize
  /** Desired count when the service is created; an existing service keeps its own. */
  readonly quantity: number
  /** Registered revision; undefined until registered. */
  readonly taskDefinition?: string
  readonly singleton: boolean
  readonly strategy: DeployStrategy
  /** Of canary and linear. */
  readonly shift?: TrafficSteps
  readonly bakeMinutes: number
  readonly drainFirst?: boolean
  /** undefined is 1; a higher number moves after all lower ones have landed. */
  readonly order?: number
  readonly stopTimeout: number
  /** Of web, as renga.yml says; undefined: the target groups keep theirs. */
  readonly healthCheck?: HealthCheck
  readonly autoscaling?: Autoscaling
}

export interface ReleasePhaseRecord {
  /** none: the app has no `release` process; skipped: it was told not to run. */
  readonly status: 'none' | 'pending' | 'running' | 'succeeded' | 'failed' | 'skipped'
  readonly taskArn?: string
  readonly exitCode?: number
  readonly reason?: string
  readonly logStream?: string
  /** Name of the snapshot of the database that was taken before it ran. */
  readonly snapshot?: string
  /** ISO 8601. */
  readonly startedAt?: string
  readonly endedAt?: string
}

/** `v42` */
export function formatVersion(version: number): string {
  return `v${version}`
}

/** `v42` or `42` -> 42; undefined when the text is neither. */
export function parseVersion(text: string): number | undefined {
  const digits = /^v?([1-9]\d{0,9})$/.exec(text)?.[1]
  return digits === undefined ? undefined : Number(digits)
}

/** The process types that become services: all but `release`. */
export function serviceProcesses(release: Release): readonly ReleasedProcess[] {
  return release.processes.filter((process) => process.type !== RELEASE_PROCESS)
}

/** The process that runs once, before any service changes. */
export function releaseProcess(release: Release): ReleasedProcess | undefined {
  return release.processes.find((process) => process.type === RELEASE_PROCESS)
}

/** Has the release phase let the release through? A pending release may go live only then. */
export function releasePhasePassed(release: Release): boolean {
  return ['none', 'skipped', 'succeeded'].includes(release.releasePhase.status)
}

export const RELEASE_PROCESS = 'release'
