import type { DeploymentTimes, LifecycleHook, ServiceDeployment } from '../../core/services.ts'
import {
  type CodeDeployment,
  type DeploymentTarget,
  isEnded,
  type LifecycleEvent,
  type TaskSetCounts,
} from './ports.ts'

/** What was read of one deployment, with the one that rolls it back where there is one. */
export interface Account {
  readonly info: CodeDeployment
  readonly target: DeploymentTarget | undefined
  readonly rollback: CodeDeployment | undefined
  /** Epoch milliseconds. */
  readonly now: number
}

/** A rollback deployment is made within seconds after the end; so long it is expected. Milliseconds. */
const ROLLBACK_EXPECTED = 60_000

/** The id that answers Ready: unique, because a gate may wait at several deployments. */
export const readyHook = (deploymentId: string): string => `${deploymentId}:READY_WAIT`

/** A CodeDeploy deployment in ECS's words, which verdict, log, timeline and summary are made of. Pure. */
export function inEcsWords(account: Account): ServiceDeployment {
  const { info, target } = account
  const green = info.rollback.of === undefined ? target?.green : undefined
  const blue = target?.blue
  const status = statusOf(account)
  return {
    arn: info.id,
    status,
    statusReason: reasonOf(account),
    stage: stageOf(account),
    target: green && counts(green, target?.events ?? []),
    sources: blue === undefined ? [] : [counts(blue, [])],
    rollback:
      info.rollback.by === undefined
        ? undefined
        : { reason: reasonOf(account), revisionArn: info.rollback.by },
    circuitBreaker: undefined,
    alarms: undefined,
    times: timesOf(account),
    hooks: info.status === 'Ready' ? [readyWait(info, target)] : [],
  }
}

/** CodeDeploy keeps the times of every lifecycle event. */
function timesOf({ info, target, rollback }: Account): DeploymentTimes {
  const events = (target?.events ?? []).flatMap(({ name, startedAt, endedAt }) =>
    startedAt === undefined || endedAt === undefined ? [] : [{ name, from: startedAt, to: endedAt }],
  )
  const [first] = events
  const created = { name: 'Created', from: info.createdAt, to: first?.from ?? info.createdAt }
  return {
    createdAt: info.createdAt,
    startedAt: first?.from,
    // With the end of the wait for blue's termination, which is not watched.
    finishedAt: undefined,
    updatedAt: undefined,
    rollbackStartedAt: rollback?.createdAt,
    ...(events.length === 0 ? {} : { events: [created, ...events] }),
  }
}

/**
 * Success is when all production traffic has moved and the hooks after it have passed: CodeDeploy starts blue's
 * termination wait then, and only that is left, up to two days of it.
 */
function statusOf(account: Account): string {
  const { info, rollback } = account
  switch (info.status) {
    case 'Succeeded':
      return 'SUCCESSFUL'
    case 'Failed':
    case 'Stopped':
      if (rollback !== undefined) return rollbackStatus(rollback)
      return isRollbackExpected(account) ? 'ROLLBACK_REQUESTED' : 'STOPPED'
    default:
      return info.terminationWaitStarted ? 'SUCCESSFUL' : 'IN_PROGRESS'
  }
}

function rollbackStatus(rollback: CodeDeployment): string {
  if (rollback.status === 'Succeeded') return 'ROLLBACK_SUCCESSFUL'
  return isEnded(rollback) ? 'ROLLBACK_FAILED' : 'ROLLBACK_IN_PROGRESS'
}

/**
 * A stop may have asked for a rollback that the deployment itself does not tell of, so every stop may be followed by
 * one.
 */
export function isRollbackExpected({ info, target, now }: Omit<Account, 'rollback'>): boolean {
  if (info.rollback.of !== undefined || !isEnded(info) || info.status === 'Succeeded') return false
  if (info.rollback.by !== undefined) return true
  // Before the replacement task set is made there is nothing to roll back, and CodeDeploy does not.
  if (target === undefined || !hasBegun(eventLike(target.events, /^install$/i))) return false
  const may = info.rollsBackItself || info.status === 'Stopped'
  return may && now < (info.completedAt ?? now) + ROLLBACK_EXPECTED
}

/** Why it ended as it did: CodeDeploy's own words, with those of the hook that failed. */
function reasonOf({ info, target, rollback }: Account): string | undefined {
  const failed = target?.events.find((event) => event.status === 'Failed')
  const hook = failed?.diagnostics === undefined ? undefined : describeFailure(failed)
  const why = [hook, describeError(info.error)].filter((one) => one !== undefined).join('; ')
  const back =
    rollback !== undefined && rollback.status !== 'Succeeded' && isEnded(rollback)
      ? `the rollback ${rollback.id} is ${rollback.status}${rollback.error === undefined ? '' : ` (${describeError(rollback.error)})`}`
      : undefined
  const all = [why === '' ? undefined : why, back].filter((one) => one !== undefined).join('; ')
  if (all !== '') return all
  return info.status === 'Stopped' ? 'it was stopped' : undefined
}

function describeFailure({ name, diagnostics }: LifecycleEvent): string {
  const { errorCode, message, scriptName, logTail } = diagnostics ?? {}
  const code = errorCode === undefined ? '' : ` with ${errorCode}`
  const script = scriptName === undefined || scriptName === '' ? '' : ` in ${scriptName}`
  const said = message === undefined || message === '' ? '' : `: ${bare(message)}`
  const lines = (logTail ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  const tail = lines.length === 0 ? '' : `, its log ends with '${lines.slice(-3).join(' | ').slice(-300)}'`
  return `hook ${name} failed${code}${script}${said}${tail}`
}

function describeError(error: CodeDeployment['error']): string | undefined {
  if (error === undefined) return undefined
  return error.message === '' ? error.code : `${error.code}: ${bare(error.message)}`
}

const bare = (text: string): string => text.trim().replace(/\.$/, '')

/** The lifecycle event that runs, or the last that ran. */
function stageOf({ info, target }: Account): string {
  if (info.status === 'Ready') return 'Ready'
  const events = target?.events ?? []
  const running = events.find((event) => event.status === 'InProgress')
  const last = events.findLast((event) => event.status === 'Succeeded' || event.status === 'Failed')
  return (running ?? last)?.name ?? info.status
}

function counts(set: TaskSetCounts, events: readonly LifecycleEvent[]) {
  const tested = eventLike(events, /^(allow)?test(ing)?traffic$/i)
  const moved = set.weight !== undefined && set.weight >= 100
  return {
    revisionArn: set.id,
    requested: set.desired,
    running: set.running,
    pending: set.pending,
    productionWeight: set.weight,
    testWeight: tested?.status === 'Succeeded' && !moved ? 100 : undefined,
  }
}

/** The wait before production traffic moves. The new task set is behind the test listener then, if there is one. */
function readyWait(info: CodeDeployment, target: DeploymentTarget | undefined): LifecycleHook {
  const since = Math.max(0, ...(target?.events ?? []).map((event) => event.endedAt ?? 0))
  return {
    id: readyHook(info.id),
    type: 'PAUSE',
    status: 'AWAITING_ACTION',
    expiresAt: since === 0 || info.readyWait === undefined ? undefined : since + info.readyWait * 60_000,
    timeoutAction: 'STOP',
    atGate: eventLike(target?.events ?? [], /test(ing)?traffic$/i)?.status === 'Succeeded',
  }
}

/** Live names vary (`TestTraffic`, `AllowTestTraffic`), also in their spaces. */
function eventLike(events: readonly LifecycleEvent[], name: RegExp): LifecycleEvent | undefined {
  return events.find((event) => name.test(event.name.replace(/[\s_-]+/g, '')))
}

const hasBegun = (event: LifecycleEvent | undefined): boolean =>
  event !== undefined && event.status !== 'Pending' && event.status !== 'Skipped'
