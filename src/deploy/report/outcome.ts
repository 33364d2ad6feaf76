import { shortDeath, type TaskTimes } from '../../ecs/stopped-task.ts'
import { tellingLine } from '../../ecs/telling-line.ts'
import { formatVersion, type Release } from '../../release/ledger/release.ts'
import { strategyName, takesTraffic } from '../core/services.ts'
import { isFinal, isRed, pausedBy, type Verdict } from '../core/verdict.ts'
import type { TaskReason } from '../rollout/failure-reasons.ts'
import { countTasks } from '../rollout/progress.ts'
import type { ServiceRollout } from '../rollout/roll-out.ts'
import type { WatchResult } from '../rollout/watch.ts'
import type { ServiceOutcome, ServiceRollback } from './result.ts'
import { stagesOf } from './stage-times.ts'

/** What is known of a service that was not watched to an end. */
export function verdictOf(rollout: ServiceRollout): Verdict {
  if (rollout.refused !== undefined) return { kind: 'failed', reason: rollout.refused }
  if (rollout.watched !== undefined) return rollout.watched.verdict
  if (rollout.started === undefined) {
    return rollout.step.action.kind === 'unchanged'
      ? { kind: 'landed', reason: 'it is already live' }
      : { kind: 'failed', reason: 'not started' }
  }
  return { kind: 'rolling', reason: 'begun' }
}

/** `now` and `startedAt` in epoch milliseconds; `running` are tasks that run, for the timeline. */
export function describeOutcome(
  time: { readonly now: number; readonly startedAt: number },
  rollout: ServiceRollout,
  back: ServiceRollback,
  reasons: readonly TaskReason[],
  running: readonly TaskTimes[] = [],
): ServiceOutcome {
  const { step, watched } = rollout
  const verdict = verdictOf(rollout)
  const own = watched === undefined ? undefined : countAll(watched)
  const tasks = back.kind === 'gone-back' ? (back.tasks ?? own) : own
  const end = watched === undefined || !isFinal(watched.verdict.kind) ? time.now : watched.since
  const names = { create: 'created', update: 'updated', follow: 'followed', unchanged: 'unchanged' } as const
  const still = rollout.started === undefined
  const hook = verdict.kind === 'paused' && watched !== undefined ? pausedBy(watched.snapshot) : undefined
  const action = isNotBegun(rollout) ? 'not-begun' : names[step.action.kind]
  return {
    process: step.process,
    service: step.service,
    strategy: strategyName(step.rollout),
    action,
    taskDefinition: step.taskDefinition,
    before: still ? undefined : step.before?.taskDefinition,
    verdict:
      back.kind === 'gone-back' && verdict.kind === 'rolling-back'
        ? { ...verdict, kind: 'rolled-back' }
        : verdict,
    back,
    running: tasks?.running ?? (still ? step.desiredCount : 0),
    desired: tasks?.desired ?? step.desiredCount,
    seconds: still ? 0 : Math.round((end - time.startedAt) / 1000),
    stages: stagesOf({
      seen: watched?.stages ?? [],
      end,
      times: watched?.snapshot.deployment?.times,
      traffic: takesTraffic(step.rollout),
      tasks: [...running, ...reasons.flatMap(({ task }) => task.times ?? [])],
      // What an earlier run began is told from when we joined.
    }).map(({ name, from, to }) => ({
      name,
      from: Math.max(from, time.startedAt),
      to: Math.max(to, time.startedAt),
    })),
    deployment: watched?.deployment.brief?.arn,
    ...(hook === undefined ? {} : { hook: hook.id }),
    gate: watched?.gate ?? [],
    reasons,
  }
}

/** It was the turn of an earlier order group, which failed. */
export function isNotBegun({ step, started, refused }: ServiceRollout): boolean {
  return started === undefined && refused === undefined && step.action.kind !== 'unchanged'
}

/**
 * Of our deployment while it serves or is on its way; else of the whole service, because ours has no tasks any more.
 */
function countAll({ snapshot, verdict }: WatchResult): {
  readonly running: number
  readonly desired: number
} {
  const { service } = snapshot
  if (!isRed(verdict.kind) || typeof service !== 'object') return countTasks(snapshot)
  return { running: service.runningCount, desired: service.desiredCount }
}

/**
 * Every red service with why: how a task died, then the verdict's reason. With `words` also what its log said: for the
 * job only, whose log masks secrets, never for the ledger or GitHub.
 */
export function listReasons(services: readonly ServiceOutcome[], words: boolean): string {
  const bare = (text: string) => text.replace(/\.$/, '')
  return services
    .filter((service) => isRed(service.verdict.kind) && service.action !== 'not-begun')
    .map(({ process, verdict, reasons: [death] }) => {
      const how = verdict.kind === 'rolled-back' || verdict.kind === 'rolling-back' ? 'failed' : verdict.kind
      const reason = `(${bare(verdict.reason)})`
      if (death === undefined) return `${process} ${how} ${reason}`
      const line = words ? tellingLine(death.log) : undefined
      const said = line === undefined ? '' : `, its log says '${line.slice(0, 200)}'`
      return `${process} ${how}: ${bare(shortDeath(death.task))}${said} ${reason}`
    })
    .join('; ')
}

/** `web and worker went back to v41.` */
export function describeRollbacks(services: readonly ServiceOutcome[], serving: Release | undefined): string {
  const to = serving === undefined ? 'the previous revision' : formatVersion(serving.version)
  const named = (kind: ServiceRollback['kind'], also: (service: ServiceOutcome) => boolean = () => false) =>
    services
      .filter((service) => service.back.kind === kind || also(service))
      .map((service) => service.process)
  const rolledBack = (service: ServiceOutcome) => service.verdict.kind === 'rolled-back'
  const sentences: string[] = []
  const say = (processes: readonly string[], verb: string) => {
    if (processes.length > 0) sentences.push(`${processes.join(' and ')} ${verb}.`)
  }
  say(named('gone-back', rolledBack), `rolled back to ${to}`)
  const waiting = services.filter((service) => service.action === 'not-begun').map(({ process }) => process)
  say(waiting, `${waiting.length === 1 ? 'was' : 'were'} not started`)
  say(named('going-back'), `${named('going-back').length === 1 ? 'is' : 'are'} rolling back to ${to}`)
  say(named('removed'), `did not exist before and ${named('removed').length === 1 ? 'was' : 'were'} removed`)
  for (const { process, back } of services) {
    if (back.kind === 'stuck')
      sentences.push(`${process} could not roll back: ${back.reason.replace(/\.$/, '')}.`)
  }
  return sentences.join(' ')
}
