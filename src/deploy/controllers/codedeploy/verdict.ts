import type { Deployment, LifecycleHook, ServiceDeployment } from '../../core/services.ts'
import {
  atGate,
  finishVerdict,
  pausedBy,
  type RolloutSnapshot,
  supersededBy,
  type Verdict,
} from '../../core/verdict.ts'

/**
 * The verdict over one CodeDeploy deployment, in the words of ./account.ts, and the task sets of its service, which
 * replace `service.deployments`. Green only when the PRIMARY task set is the one of our deployment and runs our task
 * definition and image. Reads may be stale: a task set that is not PRIMARY yet is waited for, and only one made after
 * our deployment began means that somebody else took over.
 *
 * https://docs.aws.amazon.com/codedeploy/latest/userguide/deployment-steps-ecs.html
 * https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_TaskSet.html
 */
export function judgeCodeDeploy(snapshot: RolloutSnapshot): Verdict {
  return finishVerdict(snapshot, judgeDeployment(snapshot))
}

function judgeDeployment(snapshot: RolloutSnapshot): Verdict {
  const { deployment, before, service } = snapshot
  if (typeof service === 'object' && service.status !== 'ACTIVE')
    return { kind: 'failed', reason: `the service was deleted (it is ${service.status})` }
  if (deployment === undefined) return { kind: 'rolling', reason: 'not read yet' }
  const because = deployment.statusReason
  switch (deployment.status) {
    case 'ROLLBACK_SUCCESSFUL':
      return { kind: 'rolled-back', reason: because ?? 'CodeDeploy rolled back the deployment' }
    case 'ROLLBACK_FAILED':
      if (before === undefined)
        return { kind: 'failed', reason: because ?? 'there is nothing to roll back to' }
      return { kind: 'rollback-failed', reason: because ?? 'CodeDeploy could not roll back the deployment' }
    case 'ROLLBACK_REQUESTED':
    case 'ROLLBACK_IN_PROGRESS':
      return { kind: 'rolling-back', reason: because ?? 'CodeDeploy is rolling back the deployment' }
    case 'STOPPED':
      return judgeStopped(snapshot, deployment)
    case 'SUCCESSFUL':
      return judgeSuccess(snapshot, deployment)
    default:
  }
  const hook = pausedBy(snapshot)
  if (hook !== undefined) return { kind: 'paused', reason: describeWait(snapshot, hook) }
  const reason = deployment.stage ?? deployment.status
  return hasShifted(snapshot, deployment)
    ? { kind: 'rolling', reason, shifted: true }
    : { kind: 'rolling', reason }
}

/** It ended, and nothing rolls it back: where the traffic is decides. */
function judgeStopped(snapshot: RolloutSnapshot, { statusReason, target }: ServiceDeployment): Verdict {
  const { newer, before } = snapshot
  if (newer !== undefined)
    return { kind: 'superseded', reason: statusReason ?? supersededBy(newer.taskDefinition) }
  const stranger = newPrimary(snapshot)
  if (stranger !== undefined && stranger.id !== target?.revisionArn)
    return { kind: 'superseded', reason: statusReason ?? supersededBy(stranger.taskDefinition) }
  const reason = statusReason ?? 'it did not succeed'
  const primary = primaryOf(snapshot)
  const stayed =
    before !== undefined &&
    primary?.taskDefinition === before.taskDefinition &&
    primary.id !== target?.revisionArn &&
    (target?.productionWeight ?? 0) === 0
  return stayed
    ? { kind: 'rolled-back', reason: `${reason}; no production traffic had shifted` }
    : { kind: 'failed', reason: `${reason}; nothing rolls it back` }
}

/** CodeDeploy says that it succeeded: believed when the live task set is ours. */
function judgeSuccess(snapshot: RolloutSnapshot, deployment: ServiceDeployment): Verdict {
  const { ours, service, newer } = snapshot
  if (typeof service !== 'object')
    return { kind: 'rolling', reason: 'it succeeded, but its service has not been read yet' }
  const primary = primaryOf(snapshot)
  if (primary !== undefined && isOurs(snapshot, deployment, primary)) {
    if (ours.revision === undefined)
      return { kind: 'rolling', reason: 'it succeeded, but its task definition has not been read yet' }
    const other = notOurs(snapshot)
    if (other !== undefined) return { kind: 'failed', reason: other }
    const empty = service.desiredCount === 0
    return { kind: 'landed', reason: empty ? 'desired count 0: no task was started' : 'SUCCESSFUL' }
  }
  if (newer !== undefined) return { kind: 'superseded', reason: supersededBy(newer.taskDefinition) }
  const stranger = newPrimary(snapshot)
  const own = deployment.target?.revisionArn
  if (stranger !== undefined && own !== undefined && stranger.id !== own)
    return { kind: 'superseded', reason: supersededBy(stranger.taskDefinition) }
  if (primary !== undefined && primary.id === own)
    return { kind: 'failed', reason: `the finished deployment runs ${primary.taskDefinition}, not ours` }
  return { kind: 'rolling', reason: 'it succeeded, but its task set is not PRIMARY yet' }
}

/** By its id, where CodeDeploy names it; a rollback serves with a task set that was there before. */
function isOurs({ ours }: RolloutSnapshot, { target }: ServiceDeployment, primary: Deployment): boolean {
  if (primary.taskDefinition !== ours.taskDefinition) return false
  return target === undefined || target.revisionArn === primary.id
}

function notOurs({ ours }: RolloutSnapshot): string | undefined {
  const { revision, imageDigest } = ours
  if (revision === undefined) return undefined
  if (revision.taskDefinition !== ours.taskDefinition)
    return `the finished deployment runs ${revision.taskDefinition}, not ours`
  if (imageDigest === undefined || revision.image === undefined) return undefined
  return revision.image.endsWith(imageDigest)
    ? undefined
    : `the finished deployment runs the image ${revision.image}, not ours`
}

function hasShifted(snapshot: RolloutSnapshot, deployment: ServiceDeployment): boolean {
  const primary = primaryOf(snapshot)
  return (
    deployment.target?.productionWeight === 100 &&
    primary !== undefined &&
    isOurs(snapshot, deployment, primary) &&
    snapshot.ours.revision !== undefined &&
    notOurs(snapshot) === undefined
  )
}

function describeWait(snapshot: RolloutSnapshot, { expiresAt }: LifecycleHook): string {
  if (atGate(snapshot)) return 'the gate is checking the test listener'
  const until = expiresAt === undefined ? '' : ` until ${new Date(expiresAt).toISOString()}, then it stops`
  return `Ready: waiting for someone to continue it${until}`
}

function primaryOf({ service }: RolloutSnapshot): Deployment | undefined {
  return typeof service === 'object' ? service.deployments.find((one) => one.status === 'PRIMARY') : undefined
}

/** A PRIMARY task set that was made after our deployment began. */
function newPrimary(snapshot: RolloutSnapshot): Deployment | undefined {
  const primary = primaryOf(snapshot)
  return primary?.createdAt !== undefined && primary.createdAt > snapshot.ours.createdAt ? primary : undefined
}
