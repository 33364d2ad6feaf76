import type { ProcessSize } from '../../app/app.ts'
import type { TaskDefinitionInput } from '../../ecs/task-definition.ts'
import type { OpenFacts } from '../../runtime/redaction/redactor.ts'
import type { ConfigVersion, Release, ReleasedProcess, ReleasePhaseRecord, ReleaseStatus } from './release.ts'

/** What is known when a release is opened; the ledger adds version, status and times. */
export type ReleaseDraft = Omit<Release, 'version' | 'status' | 'createdAt' | 'updatedAt'>

export interface ReleaseChange {
  readonly status?: ReleaseStatus
  readonly processes?: readonly ReleasedProcess[]
  readonly releasePhase?: ReleasePhaseRecord
  readonly failure?: string
  readonly turnedBackBy?: string
}

/** Numbered releases of one app environment. Implemented on DynamoDB by src/aws/dynamodb/ledger.ts. */
export interface ReleaseLedger {
  /**
   * Opens the next release. Atomic: two callers never get one number. Idempotent by `draft.runKey`: called again with
   * the same key it returns the release that was opened first.
   */
  open(draft: ReleaseDraft): Promise<Release>
  get(version: number): Promise<Release | undefined>
  /** The release that was opened with this run key. */
  opened(runKey: string): Promise<Release | undefined>
  /** The newest succeeded release: the live one. */
  current(): Promise<Release | undefined>
  /** Newest first. */
  list(limit: number): Promise<readonly Release[]>
  /** Conditional on `from`: refuses (StaleReleaseError) when somebody else has moved the release on. */
  update(version: number, from: ReleaseStatus, change: ReleaseChange): Promise<Release>
  /** The deploy lock of the environment; answers who has it when another run holds it. */
  acquireLock(holder: LockHolder, leaseSeconds: number): Promise<LockLease | LockHeld>
  /** Who holds the deploy lock; undefined when it is free or its lease has run out. */
  lockHolder(): Promise<LockHeld | undefined>
  /**
   * Keeps what the release phase wrote, for as long as the release (../phase/phase-output.ts bounds it). Replaces what
   * was kept.
   */
  keepOutput(version: number, output: PhaseOutput): Promise<void>
  output(version: number): Promise<PhaseOutput | undefined>
}

/** What a release phase wrote, without secrets: its last lines, in order. */
export interface PhaseOutput {
  readonly lines: readonly string[]
  /** Lines before them that were read and not kept. */
  readonly dropped: number
}

export interface LockHolder {
  /** Run key: unique for one run attempt. */
  readonly id: string
  /** For people: "octocat in run 123 (https://…)". */
  readonly who: string
}

export interface LockLease {
  readonly held: true
  renew(leaseSeconds: number): Promise<void>
  release(): Promise<void>
}

export interface LockHeld {
  readonly held: false
  readonly by: LockHolder
  /** Epoch milliseconds at which the lease may be taken over. */
  readonly until: number
}

/** Config vars of one app environment. Implemented on Secrets Manager by src/aws/secrets/config-store.ts. */
export interface ConfigStore {
  /** The current version and its names. Values are masked, but for what is `open`, and dropped. */
  current(open?: OpenFacts): Promise<ConfigVersion>
  /** A version that a release has pinned. Throws UserError when Secrets Manager has dropped it. */
  version(versionId: string, open?: OpenFacts): Promise<ConfigVersion>
  /** Ids of all versions that Secrets Manager still has. */
  available(): Promise<ReadonlySet<string>>
}

/** Writes config vars and keeps their versions. Implemented on Secrets Manager by src/aws/secrets/config-editor.ts. */
export interface ConfigEditor {
  /**
   * The values of a version, masked but for what is `open`; undefined id: the current one. Throws EmptySecretError when
   * there is no value yet.
   */
  read(versionId?: string, open?: OpenFacts): Promise<StoredConfig>
  /**
   * Makes a new version, which becomes the current one. Idempotent by `token` (32 to 64 characters), which becomes the
   * id of the version. Throws UserError when another value was written with the same token.
   */
  write(vars: ReadonlyMap<string, string>, token: string): Promise<ConfigVersion>
  /** Every version that there is, with its staging labels. */
  versions(): Promise<readonly LabelledVersion[]>
  addLabel(label: string, versionId: string): Promise<void>
  removeLabel(label: string, versionId: string): Promise<void>
}

export interface StoredConfig {
  readonly secretArn: string
  readonly versionId: string
  readonly vars: ReadonlyMap<string, string>
}

export interface LabelledVersion {
  readonly id: string
  readonly labels: readonly string[]
}

/** Implemented on ECR by src/aws/ecr/image-directory.ts. */
export interface ImageDirectory {
  /** Those of the images (`registry/repository@sha256:…`) that are still there. */
  present(images: readonly string[]): Promise<ReadonlySet<string>>
}

/** Runs a one-off task and follows it to its end. Implemented on ECS by src/aws/ecs/one-off-runner.ts. */
export interface OneOffRunner {
  /** Idempotent by `clientToken` (at most 64 characters): a repeated call finds the first task. */
  start(task: OneOffTask): Promise<{ readonly taskArn: string }>
  describe(taskArn: string): Promise<OneOffState>
  stop(taskArn: string, reason: string): Promise<void>
  /** Tasks of a task definition family that run, whoever started them. */
  runningOf(family: string): Promise<readonly RunningTask[]>
}

export interface RunningTask {
  readonly taskArn: string
  readonly startedBy: string
}

export interface OneOffTask {
  readonly taskDefinition: string
  readonly clientToken: string
  /** At most 128 characters. */
  readonly startedBy: string
  readonly tags: Readonly<Record<string, string>>
  /** Arguments of the task definition's entry point; undefined: its own. */
  readonly command?: readonly string[]
  /** Added to the task definition's environment. Not secret: ECS shows them to whoever may read the task. */
  readonly environment?: Readonly<Record<string, string>>
  /** Instead of the task definition's. */
  readonly size?: ProcessSize
}

export interface OneOffState {
  /** ECS lastStatus, an open string: PROVISIONING … STOPPED. */
  readonly lastStatus: string
  readonly stopped: boolean
  /** Exit code of the app's container; undefined while it runs or when it never started. */
  readonly exitCode?: number
  readonly stopCode?: string
  readonly stoppedReason?: string
  /**
   * The container's own reason: `OutOfMemoryError: Container killed due to memory usage`, `CannotPullContainerError:
   * …`.
   */
  readonly reason?: string
}

/**
 * A task's log. `next` resumes after the last line that was read; it is the one that was sent when there is nothing
 * more for now, and only then. A page without lines is not the end. A stream that does not exist yet has no lines.
 * Implemented on CloudWatch Logs by src/aws/logs/log-source.ts.
 */
export interface LogSource {
  read(
    stream: string,
    next: string | undefined,
  ): Promise<{ readonly lines: readonly string[]; readonly next: string | undefined }>
  /** The end of the stream, at most so many lines of it, read from the end. */
  last(stream: string, lines: number): Promise<readonly string[]>
}

/** Registers task definitions. Implemented on ECS by src/aws/ecs/task-definitions.ts. */
export interface TaskDefinitionRegistry {
  /** Registers a new revision and returns its ARN. Throttling is waited out. */
  register(input: TaskDefinitionInput): Promise<{ readonly arn: string }>
  /** The newest active revision of the family with its tags; undefined when there is none. */
  latest(family: string): Promise<RegisteredTaskDefinition | undefined>
  /** A revision by its ARN; undefined when it does not exist. */
  describe(arn: string): Promise<RegisteredTaskDefinition | undefined>
}

export interface RegisteredTaskDefinition {
  readonly arn: string
  readonly tags: Readonly<Record<string, string>>
  /** As DescribeTaskDefinition answers it; src/ecs/task-definition-diff.ts compares it. */
  readonly definition?: unknown
}

/** Implemented on ECS by src/aws/ecs/clusters.ts. */
export interface ClusterDirectory {
  /** ECS cluster status, an open string (ACTIVE, INACTIVE …); undefined when there is no such cluster. */
  status(cluster: string): Promise<string | undefined>
}
