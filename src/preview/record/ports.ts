import type { TaskDefinitionInput } from '../../ecs/task-definition.ts'
import type { ProcessIngress } from '../../platform/descriptor.ts'
import type { LockHeld, LockHolder, LockLease } from '../../release/ledger/ports.ts'
import type { OpenFacts } from '../../runtime/redaction/redactor.ts'
import type { PreviewIdentity } from './identity.ts'
import type { PreviewRecord, PreviewView, PullRequest } from './types.ts'

/**
 * Pull requests of the repository. Implemented on GitHub's REST API by src/github/pull-requests.ts. A listing that
 * could not be read to its end throws: half a listing would make previews of open pull requests look abandoned.
 */
export interface PullRequests {
  /** undefined when the pull request does not exist (404). Any other failure throws. */
  get(number: number): Promise<PullRequest | undefined>
  /** All open ones, all pages. */
  listOpen(): Promise<readonly PullRequest[]>
  /**
   * Those closed since `cursor` (ISO 8601; undefined: from the start of what one page shows), and the cursor for the
   * next time. May name one twice in two calls, never leaves one out. `GET
   * /pulls?state=closed&sort=updated&direction=desc`, read until `updated_at` is before the cursor.
   */
  closedSince(
    cursor: string | undefined,
  ): Promise<{ readonly pullRequests: readonly PullRequest[]; readonly cursor: string }>
}

/**
 * The one comment of a preview on its pull request: found by a hidden marker through all pages, edited in place, made
 * when there is none, everything from outside escaped. Never throws: what cannot be said there is a warning, because it
 * must not fail a deployment. Implemented by src/github/sticky-comment.ts.
 */
export interface StickyComment {
  show(view: PreviewView): Promise<void>
}

/** A comment that also remembers which run builds the image. */
export interface BuildComment extends StickyComment {
  /**
   * The id of the run that said "building" last, whatever the comment says now. undefined: none did, or GitHub does not
   * say. Never throws.
   */
  buildRun(preview: Pick<PreviewView, 'app' | 'number'>): Promise<string | undefined>
}

/**
 * GitHub's native deployments of previews: transient, of the one environment `preview` (a name per pull request would
 * leave a GitHub environment behind each), told apart by `task` = `preview:pr-<n>`. Never throws, as above. Implemented
 * by src/github/transient-deployments.ts.
 */
export interface TransientDeployments {
  /** A deployment of `sha` in progress. The one of an earlier start of this run is taken up again. */
  started(number: number, sha: string): Promise<void>
  succeeded(number: number, url: string | undefined): Promise<void>
  failed(number: number, reason: string): Promise<void>
  /** Sets every deployment of the pull request inactive and deletes it. Says what could not be. */
  retire(number: number): Promise<{ readonly deleted: number; readonly problems: readonly string[] }>
}

/** What a sweep leaves for the next one. */
export interface SweepCursor {
  /** ISO 8601: what was closed since then is asked for. undefined: there was no sweep yet. */
  readonly at: string | undefined
  /** Pull requests whose previews could not be destroyed: every sweep tries them again, until they are gone. */
  readonly stuck: readonly number[]
}

/** Records of the previews of one app. Implemented on the ledger table by src/aws/dynamodb/previews.ts. */
export interface PreviewRecords {
  get(number: number): Promise<PreviewRecord | undefined>
  put(record: PreviewRecord): Promise<void>
  /** Also forgets the releases of the environment. */
  remove(number: number): Promise<void>
  /** The revisions that releases of this preview have registered. */
  taskDefinitions(number: number): Promise<readonly string[]>
  /** All of the app. */
  list(): Promise<readonly PreviewRecord[]>
  /** Where the sweep of closed pull requests resumes. */
  cursor(): Promise<SweepCursor>
  moveCursor(to: SweepCursor): Promise<void>
  /** The lock of one pull request: whoever changes its preview holds it. */
  acquireLock(number: number, holder: LockHolder, leaseSeconds: number): Promise<LockLease | LockHeld>
}

/** Something in the account that carries the tags of ownership. */
export interface OwnedResource {
  readonly arn: string
  /** `ECS service`, `target group`, `listener rule`, `secret`, `task definition`, `task`, or the ARN's own words. */
  readonly kind: string
  readonly number: number
}

/** What is there by tag. Implemented on the Resource Groups Tagging API by src/aws/tagging/tagged-resources.ts. */
export interface OwnedResources {
  /** Of these pull requests: cost grows with their number, not with that of all previews. */
  of(numbers: readonly number[]): Promise<readonly OwnedResource[]>
  /** Of all previews of the app: pages and pages. */
  all(): Promise<readonly OwnedResource[]>
  /**
   * Those that their own service still knows, in few calls: the listing by tag also names what was deleted hours ago.
   * Tasks are never among them, task definitions where they are asked for: each costs a call.
   */
  existing(
    resources: readonly OwnedResource[],
    of: { readonly taskDefinitions: boolean },
  ): Promise<readonly OwnedResource[]>
}

/** What a removal found: `deleted` it was there, `absent` it was not. A failure throws. */
export type Removed = 'deleted' | 'absent'

/** How a preview is reached. Implemented by src/preview/ingress/shared-alb.ts and src/aws/ecs/gateway-ingress.ts. */
export interface PreviewIngress {
  /** Throws UserError when the platform describes something that cannot work. Asked before anything is made. */
  check?(): void
  /** Makes what has to be there before the service, or finds it. `listener`: where it was before, if it was. */
  open(request: IngressRequest): Promise<OpenIngress>
  /** The address as it is known only once the service is there; undefined: what `open` said. */
  address?(service: string): Promise<string | undefined>
  /** Removes the traffic (the listener rule): before the service goes. */
  closeRoute(identity: PreviewIdentity, listener: string | undefined): Promise<readonly NamedRemoval[]>
  /** Removes the rest (the target group): after the service has gone. */
  closeTargets(identity: PreviewIdentity): Promise<readonly NamedRemoval[]>
  /** What is still there, by description of every derived name. */
  remains(identity: PreviewIdentity, listener: string | undefined): Promise<readonly string[]>
  /** `target groups 71 of 100 on previews-1`. Empty when there is nothing to run out of. */
  headRoom(): Promise<readonly string[]>
}

export interface IngressRequest {
  readonly identity: PreviewIdentity
  readonly tags: Readonly<Record<string, string>>
  readonly listener: string | undefined
  readonly healthCheckPath: string | undefined
}

export interface OpenIngress {
  readonly web: ProcessIngress
  readonly listener?: string
  /** What a request must carry to be let in. Their values are secrets. */
  readonly headers: Readonly<Record<string, string>>
}

export interface NamedRemoval {
  readonly kind: string
  readonly name: string
  readonly outcome: Removed
}

/** Config vars: one JSON secret per preview. Implemented on Secrets Manager by src/aws/secrets/preview-secrets.ts. */
export interface PreviewSecrets {
  /** The values of a secret; undefined when it does not exist. They are masked in the log before they are returned. */
  read(
    name: string,
    open?: OpenFacts,
  ): Promise<{ readonly arn: string; readonly values: ReadonlyMap<string, string> } | undefined>
  /** Makes it or gives it a new version; one that is marked for deletion is restored first. */
  write(
    name: string,
    values: ReadonlyMap<string, string>,
    tags: Readonly<Record<string, string>>,
    open?: OpenFacts,
  ): Promise<{ readonly arn: string }>
  /** Without recovery, so that the name is free at once. */
  remove(name: string): Promise<Removed>
  exists(name: string): Promise<boolean>
}

/**
 * Services of a preview, beyond what a deploy does with them. Implemented on Amazon ECS by
 * src/aws/ecs/preview-services.ts.
 */
export interface PreviewServices {
  /** In one read: the status of each service that ECS knows. */
  describe(names: readonly string[]): Promise<ReadonlyMap<string, PreviewService>>
  scale(name: string, desiredCount: number): Promise<void>
  /** With its tasks (`force`). */
  remove(name: string): Promise<Removed>
  /** Tasks that were started with this `startedBy` and still run (release phase, postdeploy): stopped. */
  stopTasks(startedBy: string): Promise<number>
}

export interface PreviewService {
  readonly name: string
  /** ACTIVE, DRAINING, INACTIVE: an open string. */
  readonly status: string
  readonly running: number
  readonly desired: number
  readonly taskDefinition: string | undefined
  readonly tags: Readonly<Record<string, string>>
}

/** Task definitions of a preview. Implemented on Amazon ECS by src/aws/ecs/preview-task-definitions.ts. */
export interface PreviewTaskDefinitions {
  register(input: TaskDefinitionInput): Promise<{ readonly arn: string }>
  /** Deregisters and deletes; those that are gone are fine. Says how many it took away. */
  retire(arns: readonly string[]): Promise<number>
}

/**
 * The dead man's timer: runs outside of GitHub, so that a preview stops costing when Actions is down or switched off.
 * One one-shot schedule per process type. Implemented on EventBridge Scheduler by src/aws/scheduler/preview-timer.ts.
 */
export interface PreviewTimer {
  /** Sets the timer of each service, or moves it. `at` in epoch milliseconds. */
  set(identity: PreviewIdentity, processes: readonly string[], at: number): Promise<void>
  cancel(identity: PreviewIdentity): Promise<readonly NamedRemoval[]>
  /** Names of the schedules that are there. */
  list(identity: PreviewIdentity): Promise<readonly string[]>
}

/** Images that only this pull request has. Implemented on Amazon ECR by src/aws/ecr/preview-images.ts. */
export interface PreviewImages {
  /** Those tagged `pr-<n>-…` or `pr-<n>`; says how many it took away. */
  remove(number: number): Promise<number>
}

/** Runs a registered task definition in the network of the tasks and follows it to its end. */
export interface OneOffCommands {
  run(command: OneOffCommand): Promise<CommandResult>
}

export interface OneOffCommand {
  readonly taskDefinition: string
  /** Of the log stream: `postdeploy`, `pr-predestroy`, `database`. */
  readonly process: string
  /** What the name of that stream begins with: `pr-42/`. */
  readonly logPrefix: string
  /** At most 64 characters: a repeated call finds the first task. */
  readonly clientToken: string
  readonly startedBy: string
  readonly tags: Readonly<Record<string, string>>
  readonly timeoutSeconds: number
  readonly signal: AbortSignal
}

export interface CommandResult {
  /** Why it did not end well, for people; undefined when it did. */
  readonly failure: string | undefined
  /** The last ones, at most 100. */
  readonly lines: readonly string[]
}

/** One GET as anybody would do it: the status, redirects not followed. Throws when nothing answered. */
export interface HttpProbe {
  get(url: string, headers: Readonly<Record<string, string>>, signal: AbortSignal): Promise<number>
}
