import type {
  Deployment,
  LifecycleHook,
  Revision,
  ServiceDeployment,
  ServiceEvent,
  ServiceState,
} from './services.ts'

/** `paused`, `rolling` and `rolling-back` continue; all others are final. */
export type VerdictKind =
  | 'landed'
  | 'rolling'
  | 'paused'
  | 'failed'
  | 'rolling-back'
  | 'rolled-back'
  | 'rollback-failed'
  | 'superseded'
  | 'unreadable'
  | 'timed-out'

export interface Verdict {
  readonly kind: VerdictKind
  /** For people: a phrase without a final full stop. */
  readonly reason: string
  /** All production traffic is on our revision; the old tasks only stay for going back. */
  readonly shifted?: true
}

/** Everything that is known about the rollout of one service at one moment. */
export interface RolloutSnapshot {
  readonly ours: TargetDeployment
  /** PRIMARY deployment before ours; undefined when we created the service: then there is nothing to roll back to. */
  readonly before: { readonly deploymentId: string; readonly taskDefinition: string } | undefined
  /** The last service that was read; undefined until the first read, `missing` when ECS does not know it (yet). */
  readonly service: ServiceState | 'missing' | undefined
  /** Our service deployment as last read; undefined until it was found. */
  readonly deployment: ServiceDeployment | undefined
  /** A service deployment created after ours, if one is known. */
  readonly newer: { readonly taskDefinition: string | undefined } | undefined
  /** There is a gate; `refused` says why it stays shut. */
  readonly gate?: { readonly refused: string | undefined }
  /** Why enough of our tasks have died to roll back now (../rollout/fast-fail.ts). */
  readonly deaths?: string | undefined
  readonly reads: {
    readonly failuresInARow: number
    /** Reads without an answer in a row, throttled ones among them; undefined: none. */
    readonly unansweredInARow?: number
    readonly permanent: string | undefined
    readonly last: string | undefined
  }
  /** Epoch milliseconds. */
  readonly now: number
  readonly deadline: number
}

export interface TargetDeployment {
  /** `ecs-svc/…` of the create or update call's answer. */
  readonly deploymentId: string
  readonly taskDefinition: string
  /** `sha256:…` of the release; undefined when only the task definition is known (a rollback). */
  readonly imageDigest: string | undefined
  /** Epoch milliseconds. */
  readonly createdAt: number
  /** ROLLING, BLUE_GREEN, CANARY, LINEAR, CODE_DEPLOY: an open string. */
  readonly strategy: string
  /** What our service deployment's target revision says it runs; undefined until read. */
  readonly revision: Revision | undefined
}

/** Reads that fail in a row before we say that we cannot see: half a minute of 5 s ticks. */
export const READ_FAILURES_TOLERATED = 6

/**
 * The verdict over what was read. Green only when *our* deployment, with our task definition and our image, has landed.
 * The order of the rules is their rank: what ECS says of our own service deployment decides before the service's list
 * of deployments, which may be stale right after or long after an update. A deployment that is merely not in the list
 * is never called gone: that takes a failed state, a rollback or an event that names it.
 *
 * States: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceDeployment.html and
 * https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Deployment.html
 */
export function judge(snapshot: RolloutSnapshot): Verdict {
  return finishVerdict(snapshot, judgeDeployment(snapshot) ?? judgeService(snapshot))
}

/** What no strategy decides: a read that never works, a gate that was refused, the time that is over. */
export function finishVerdict(snapshot: RolloutSnapshot, seen: Verdict): Verdict {
  const { reads, now, deadline } = snapshot
  if (reads.permanent !== undefined) return { kind: 'unreadable', reason: reads.permanent }
  const verdict = withRefusal(snapshot, seen)
  if (isFinal(verdict.kind)) return verdict
  const { deaths } = snapshot
  if (deaths !== undefined && !isRed(verdict.kind)) return { kind: 'failed', reason: deaths }
  // What waits for somebody else is that one's to end.
  if (verdict.kind === 'paused' && !atGate(snapshot)) return verdict
  if (now >= deadline) {
    const unanswered = reads.unansweredInARow ?? 0
    // What was read long ago says nothing of now: it may have landed since.
    if (unanswered > READ_FAILURES_TOLERATED) return blind(unanswered, reads.last)
    return { kind: 'timed-out', reason: `timed out while ${verdict.kind} (${verdict.reason})` }
  }
  if (reads.failuresInARow > READ_FAILURES_TOLERATED) return blind(reads.failuresInARow, reads.last)
  return verdict
}

function blind(failures: number, last: string | undefined): Verdict {
  return {
    kind: 'unreadable',
    reason: `${failures} reads failed in a row, the last one: ${last ?? 'no reason'}`,
  }
}

/** The gate's own words are the reason, and it is red from the moment it was refused. */
function withRefusal({ gate }: RolloutSnapshot, verdict: Verdict): Verdict {
  if (gate?.refused === undefined || ['landed', 'superseded', 'unreadable'].includes(verdict.kind))
    return verdict
  const goesOn = verdict.kind === 'rolling' || verdict.kind === 'paused'
  return { kind: goesOn ? 'rolling-back' : verdict.kind, reason: gate.refused }
}

/** The hook that holds the deployment up: the gate's where there is a gate, else any. */
export function pausedBy({ deployment, gate }: RolloutSnapshot): LifecycleHook | undefined {
  const waiting = (deployment?.hooks ?? []).filter(
    (hook) => hook.type === 'PAUSE' && hook.status === 'AWAITING_ACTION',
  )
  return (gate === undefined ? undefined : waiting.find((hook) => hook.atGate)) ?? waiting[0]
}

/** Is it held up at our gate, which we answer? */
export function atGate(snapshot: RolloutSnapshot): boolean {
  return snapshot.gate !== undefined && pausedBy(snapshot)?.atGate === true
}

export function isFinal(kind: VerdictKind): boolean {
  return kind !== 'rolling' && kind !== 'paused' && kind !== 'rolling-back'
}

/** Will this service end up on our release on its own? `rolling-back` is red long before it is final. */
export function isRed(kind: VerdictKind): boolean {
  return kind !== 'landed' && kind !== 'rolling' && kind !== 'paused'
}

/** What our own service deployment says; undefined when it says nothing that decides. */
function judgeDeployment(snapshot: RolloutSnapshot): Verdict | undefined {
  const { deployment, before } = snapshot
  if (deployment === undefined) return undefined
  const because = deployment.statusReason ?? deployment.rollback?.reason
  switch (deployment.status) {
    case 'ROLLBACK_SUCCESSFUL':
      return { kind: 'rolled-back', reason: because ?? 'ECS rolled back the deployment' }
    case 'ROLLBACK_FAILED':
      // "No rollback candidate was found to run the rollback." says of a first deploy only that it was the first.
      if (before === undefined) return { kind: 'failed', reason: describeFirst(deployment, because) }
      return { kind: 'rollback-failed', reason: because ?? 'ECS could not roll back the deployment' }
    case 'ROLLBACK_REQUESTED':
    case 'ROLLBACK_IN_PROGRESS':
      return { kind: 'rolling-back', reason: because ?? 'ECS is rolling back the deployment' }
    case 'STOPPED':
      return judgeStopped(snapshot, because)
    case 'SUCCESSFUL':
      if (deployment.rollback !== undefined) {
        return { kind: 'rolled-back', reason: because ?? 'ECS rolled back the deployment' }
      }
      return judgeSuccess(snapshot)
    default:
  }
  const own = ownDeployment(snapshot)
  const monitor = triggeredMonitor(deployment)
  if (monitor !== undefined || own?.rolloutState === 'FAILED') {
    const reason = because ?? monitor ?? own?.rolloutStateReason ?? 'ECS gave no reason'
    return before === undefined
      ? { kind: 'failed', reason: `${reason}; there is no earlier deployment to roll back to` }
      : { kind: 'rolling-back', reason }
  }
  const gone = judgePresence(snapshot)
  if (gone !== undefined) return gone
  const paused = pausedBy(snapshot)
  if (paused !== undefined) return { kind: 'paused', reason: describePause(snapshot, paused) }
  const reason = deployment.stage ?? deployment.status
  return hasShifted(snapshot, deployment)
    ? { kind: 'rolling', reason, shifted: true }
    : { kind: 'rolling', reason }
}

function describeFirst(deployment: ServiceDeployment, because: string | undefined): string {
  const why = triggeredMonitor(deployment) ?? deployment.rollback?.reason
  if (why === undefined) return because ?? 'there is nothing to roll back to'
  return `${why.replace(/\.$/, '')}; there is no earlier deployment to roll back to`
}

function describePause(snapshot: RolloutSnapshot, hook: LifecycleHook): string {
  if (atGate(snapshot)) return 'the gate is checking the test listener'
  const { expiresAt, timeoutAction } = hook
  const then = timeoutAction === undefined ? '' : `, then ${timeoutAction}`
  const until = expiresAt === undefined ? '' : ` until ${new Date(expiresAt).toISOString()}${then}`
  return `hook ${hook.id} is waiting for its owner's answer${until}`
}

/**
 * Stages after which no production traffic is left to move; the weight alone is what was asked for, not what is.
 * https://docs.aws.amazon.com/AmazonECS/latest/developerguide/blue-green-deployment-how-it-works.html
 */
const AFTER_SHIFT: readonly string[] = ['BAKE_TIME', 'CLEAN_UP']

function hasShifted({ ours }: RolloutSnapshot, deployment: ServiceDeployment): boolean {
  return (
    AFTER_SHIFT.includes(deployment.stage ?? '') &&
    deployment.target?.productionWeight === 100 &&
    ours.revision !== undefined &&
    notOurs(ours, ours.revision) === undefined
  )
}

/** STOPPED means that a newer deployment took over, or that it failed with no rollback: the neighbours tell which. */
function judgeStopped(snapshot: RolloutSnapshot, because: string | undefined): Verdict {
  const { newer, ours } = snapshot
  if (newer !== undefined) {
    // The same task definition was not followed: its image or its setting is another.
    const other =
      newer.taskDefinition === ours.taskDefinition ? ', and with other settings than ours,' : undefined
    return {
      kind: 'superseded',
      reason:
        other === undefined
          ? (because ?? supersededBy(newer.taskDefinition))
          : supersededBy(`${newer.taskDefinition}${other}`),
    }
  }
  if (primaryAfterOurs(snapshot)?.taskDefinition === ours.taskDefinition)
    return {
      kind: 'rolling',
      reason: 'our task definition was deployed again; its deployment has not been read yet',
    }
  const stranger = newPrimary(snapshot)
  if (stranger !== undefined)
    return { kind: 'superseded', reason: because ?? supersededBy(stranger.taskDefinition) }
  if (because !== undefined && saysSuperseded(because)) return { kind: 'superseded', reason: because }
  return { kind: 'failed', reason: because ?? 'the deployment was stopped and not rolled back' }
}

/** Do ECS's words for a stopped deployment mean that a newer one took its place? */
export function saysSuperseded(statusReason: string | undefined): boolean {
  return /supersede|new(?:er)? (?:service )?deployment|replaced by/i.test(statusReason ?? '')
}

/** ECS says that our service deployment succeeded: believed only when it is about our revision. */
function judgeSuccess({ ours, service }: RolloutSnapshot): Verdict {
  const { revision } = ours
  if (revision === undefined)
    return { kind: 'rolling', reason: 'SUCCESSFUL, but its revision has not been read yet' }
  const other = notOurs(ours, revision)
  if (other !== undefined) return { kind: 'failed', reason: other }
  if (typeof service === 'object' && service.status !== 'ACTIVE') {
    return { kind: 'failed', reason: `the service was deleted (it is ${service.status})` }
  }
  const empty = typeof service === 'object' && service.desiredCount === 0
  return { kind: 'landed', reason: empty ? 'desired count 0: no task was started' : 'SUCCESSFUL' }
}

/**
 * Is `revision` what we deployed, sent again: our task definition and image, in the same network, capacity and
 * platform? A forced redeployment (API_UpdateService.html#forceNewDeployment) and a Terraform apply make such a
 * deployment.
 */
export function isSentAgain(ours: TargetDeployment, revision: Revision | undefined): boolean {
  if (revision === undefined || notOurs(ours, revision) !== undefined) return false
  const setting = ours.revision?.setting
  return setting === undefined || revision.setting === undefined || setting === revision.setting
}

/** Why a revision is not what we deployed; undefined when it is. */
function notOurs(ours: TargetDeployment, revision: Revision): string | undefined {
  if (revision.taskDefinition !== ours.taskDefinition)
    return `the finished deployment runs ${revision.taskDefinition}, not ours`
  const image = revision.image ?? revision.imageDigest
  const digest = ours.imageDigest
  const other =
    digest !== undefined && image !== undefined && !image.endsWith(digest) && revision.imageDigest !== digest
  return other ? `the finished deployment runs the image ${image}, not ours` : undefined
}

/** What the service's own list says, for as long as our service deployment has not been found. */
function judgeService(snapshot: RolloutSnapshot): Verdict {
  const { service, ours, before } = snapshot
  if (service === undefined) return { kind: 'rolling', reason: 'not read yet' }
  const presence = judgePresence(snapshot)
  if (presence !== undefined) return presence
  if (service === 'missing') return { kind: 'rolling', reason: 'the service is not visible yet' }
  const own = ownDeployment(snapshot)
  if (own?.rolloutState === 'FAILED') {
    const reason = own.rolloutStateReason ?? 'ECS gave no reason'
    return before === undefined
      ? { kind: 'failed', reason: `${reason}; there is no earlier deployment to roll back to` }
      : { kind: 'rolling-back', reason }
  }
  if (own === undefined) return judgeAbsence(snapshot, service)
  // Behind a load balancer COMPLETED may come before the bake time ends: only the service deployment tells.
  const settled =
    own.status === 'PRIMARY' &&
    own.rolloutState === 'COMPLETED' &&
    own.taskDefinition === ours.taskDefinition &&
    own.runningCount >= own.desiredCount &&
    service.deployments.length === 1
  if (settled && ours.strategy === 'ROLLING') {
    return {
      kind: 'landed',
      reason: own.desiredCount === 0 ? 'desired count 0: no task was started' : 'COMPLETED',
    }
  }
  return { kind: 'rolling', reason: own.rolloutState ?? own.status }
}

/** A service that was deleted under us, or that somebody else moved on. */
function judgePresence(snapshot: RolloutSnapshot): Verdict | undefined {
  const { service, newer } = snapshot
  if (typeof service === 'object' && service.status !== 'ACTIVE') {
    return { kind: 'failed', reason: `the service was deleted (it is ${service.status})` }
  }
  const stranger = newPrimary(snapshot)
  if (stranger !== undefined) return { kind: 'superseded', reason: supersededBy(stranger.taskDefinition) }
  return newer === undefined ? undefined : { kind: 'superseded', reason: supersededBy(newer.taskDefinition) }
}

/** Ours is not in the list. Gone only when something says so; else the read is stale. */
function judgeAbsence({ ours, before }: RolloutSnapshot, service: ServiceState): Verdict {
  const failed = service.events.find(
    (event) =>
      event.at >= ours.createdAt &&
      names(event, ours.deploymentId) &&
      /deployment failed/i.test(event.message),
  )
  const primary = service.deployments.find((deployment) => deployment.status === 'PRIMARY')
  const backAgain = before !== undefined && primary?.id === before.deploymentId
  const rollback = service.events.find(
    (event) =>
      before !== undefined &&
      event.at >= ours.createdAt &&
      /rolling back to deployment/i.test(event.message) &&
      names(event, before.deploymentId),
  )
  const evidence = failed ?? rollback
  if (evidence !== undefined && backAgain) {
    const settled = service.deployments.length === 1 && primary?.rolloutState === 'COMPLETED'
    return { kind: settled ? 'rolled-back' : 'rolling-back', reason: evidence.message }
  }
  if (failed !== undefined) {
    return before === undefined
      ? { kind: 'failed', reason: `${failed.message} There is no earlier deployment to roll back to` }
      : { kind: 'rolling-back', reason: failed.message }
  }
  return { kind: 'rolling', reason: 'not visible yet' }
}

/** A deployment that we joined may have no id that we know. */
function names(event: ServiceEvent, deploymentId: string): boolean {
  return deploymentId !== '' && event.message.includes(deploymentId)
}

function ownDeployment({ service, ours }: RolloutSnapshot): Deployment | undefined {
  return typeof service === 'object'
    ? service.deployments.find((one) => one.id === ours.deploymentId)
    : undefined
}

/**
 * Somebody else's update. With our own task definition it is ours, sent again: ../controllers/ecs.ts follows that one.
 */
function newPrimary(snapshot: RolloutSnapshot): Deployment | undefined {
  const found = primaryAfterOurs(snapshot)
  return found?.taskDefinition === snapshot.ours.taskDefinition ? undefined : found
}

/** A PRIMARY that is neither ours nor the one before, made after ours. */
function primaryAfterOurs({ service, ours, before }: RolloutSnapshot): Deployment | undefined {
  if (typeof service !== 'object') return undefined
  return service.deployments.find(
    (one) =>
      one.status === 'PRIMARY' &&
      one.id !== ours.deploymentId &&
      one.id !== before?.deploymentId &&
      one.createdAt !== undefined &&
      one.createdAt > ours.createdAt,
  )
}

function triggeredMonitor(deployment: ServiceDeployment): string | undefined {
  if (deployment.circuitBreaker?.status === 'TRIGGERED') {
    return `the circuit breaker tripped after ${deployment.circuitBreaker.failures} failed tasks`
  }
  if (deployment.alarms?.status === 'TRIGGERED')
    return `alarm ${deployment.alarms.triggered.join(', ')} fired`
  return undefined
}

export function supersededBy(taskDefinition: string | undefined): string {
  return taskDefinition === undefined
    ? 'a newer deployment took over'
    : `a newer deployment with ${taskDefinition} took over`
}
