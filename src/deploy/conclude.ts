import pLimit from 'p-limit'
import type { AppFacts } from '../ecs/app-facts.ts'
import type { Remedy } from '../ecs/remedy.ts'
import { describeDeath, type TaskTimes } from '../ecs/stopped-task.ts'
import type { Release, ReleaseStatus } from '../release/ledger/release.ts'
import { describeError } from '../runtime/errors.ts'
import type { DeploymentPlan } from './core/plan.ts'
import type { RolloutPorts } from './core/ports.ts'
import { strategyOf } from './core/rollout-strategy.ts'
import { isFinal, isRed } from './core/verdict.ts'
import { type RollbackStarted, rollBack } from './recovery/roll-back.ts'
import { describeOutcome, describeRollbacks, isNotBegun, listReasons, verdictOf } from './report/outcome.ts'
import {
  type DeploymentResult,
  overallVerdict,
  type ServiceOutcome,
  type ServiceRollback,
} from './report/result.ts'
import { readReasons, type TaskReason } from './rollout/failure-reasons.ts'
import { countTasks } from './rollout/progress.ts'
import type { ServiceRollout } from './rollout/roll-out.ts'
import { type WatchResult, watch } from './rollout/watch.ts'

export interface ConclusionContext {
  readonly plan: DeploymentPlan
  readonly recorder: OutcomeRecorder
  readonly serving: Release | undefined
  /** Epoch milliseconds. */
  readonly startedAt: number
  readonly url: string | undefined
  /** Of the app that is deployed, for hints; undefined: nothing is known. */
  readonly app?: AppFacts
  /**
   * What follows once all have landed. The release is pending until it is done: a run that is killed on it does it
   * again.
   */
  readonly afterLanding?: () => Promise<void>
}

/** Where it is written how a release ended. Services without a ledger have one that keeps nothing. */
export interface OutcomeRecorder {
  /** Answers the release as it is now. */
  conclude(status: ReleaseStatus, failure?: string): Promise<Release | undefined>
  /** Masks what a container's log may print of the config vars. Throws when it cannot be done. */
  maskConfigVars(): Promise<void>
}

/** A rollback starts tasks and drains others; what takes longer is reported as still going back. */
const WAY_BACK_MINUTES = 15

/** Ends a deploy: all landed, so the release succeeds; or what moved goes back and the release fails. */
export async function concludeDeployment(
  ports: RolloutPorts,
  context: ConclusionContext,
  rollouts: readonly ServiceRollout[],
): Promise<DeploymentResult> {
  const cancelled = rollouts.find((one) => one.cancelled !== undefined)?.cancelled
  if (cancelled === undefined && rollouts.every((one) => verdictOf(one).kind === 'landed')) {
    return succeed(ports, context, rollouts)
  }
  const red = rollouts.filter((one) => isRed(verdictOf(one).kind))
  const blind = cancelled === undefined && red.every((one) => verdictOf(one).kind === 'unreadable')
  return blind ? reportUnobservable(ports, context, rollouts) : fail(ports, context, rollouts, cancelled)
}

async function succeed(
  ports: RolloutPorts,
  context: ConclusionContext,
  rollouts: readonly ServiceRollout[],
): Promise<DeploymentResult> {
  const removed: string[] = []
  for (const service of context.plan.removals) {
    try {
      await ports.services.delete(service.name)
      removed.push(service.name)
    } catch (error) {
      // The release is live; the next deploy finds the leftover by its tags and tries again.
      ports.log.warning(
        `${service.name} is no longer in the release and could not be deleted: ${describeError(error)}`,
      )
    }
  }
  await context.afterLanding?.()
  const release = await context.recorder.conclude('succeeded')
  await ports.record.succeeded(context.url)
  // An earlier step of the job has masked the config vars: outputs that say one must be told from those that GitHub
  // keeps.
  await context.recorder.maskConfigVars().catch((error: unknown) => {
    ports.log.debug(`The config vars could not be read: ${describeError(error)}`)
  })
  const time = { now: ports.clock.now(), startedAt: context.startedAt }
  const tasks = await readTaskTimes(ports, rollouts)
  const services = rollouts.map((one, at) => describeOutcome(time, one, { kind: 'stays' }, [], tasks[at]))
  return result(ports, context, { release, services, removed, failure: undefined, cancelled: false })
}

/** So many services are asked at once. */
const AT_ONCE = 5

/** For the timeline alone: what cannot be read is missing there. CodeDeploy tells its own times. */
async function readTaskTimes(
  { services, log }: RolloutPorts,
  rollouts: readonly ServiceRollout[],
): Promise<readonly (readonly TaskTimes[])[]> {
  const limit = pLimit(AT_ONCE)
  return Promise.all(
    rollouts.map(({ watched }) =>
      limit(async () => {
        if (watched === undefined || watched.snapshot.deployment?.times?.events !== undefined) return []
        const { service, deploymentId, taskDefinition } = watched.deployment
        return services.taskTimes({ service, deploymentId, taskDefinition }).catch((error: unknown) => {
          log.debug(`The times of the tasks of '${service}' could not be read: ${describeError(error)}`)
          return []
        })
      }),
    ),
  )
}

/**
 * Nothing failed, but nothing can be seen any more. Rolling back blindly could end a release that is landing well, and
 * calling it failed could be a lie: it stays pending, and the next run reads what became of it.
 */
async function reportUnobservable(
  ports: RolloutPorts,
  context: ConclusionContext,
  rollouts: readonly ServiceRollout[],
): Promise<DeploymentResult> {
  const { name, release } = context.plan.subject
  const time = { now: ports.clock.now(), startedAt: context.startedAt }
  const services = rollouts.map((one) => describeOutcome(time, one, { kind: 'stays' }, []))
  const failure = describeLeft(name, services)
  await ports.record.failed(failure.problem)
  return result(ports, context, { release, services, removed: [], failure, cancelled: false })
}

function describeLeft(
  name: string,
  services: readonly ServiceOutcome[],
): NonNullable<DeploymentResult['failure']> {
  const paused = services.filter((service) => service.verdict.kind === 'paused')
  const blind = listReasons(services, false)
  if (paused.length === 0) {
    return {
      problem: `${name} was started and can no longer be watched: ${blind}.`,
      kind: 're-run',
      fix: 'The release stays pending and its ECS deployments continue. Fix the problem above, then re-run the job to resume watching.',
    }
  }
  const held = paused.map(({ process, verdict }) => `${process} (${verdict.reason})`).join(', ')
  return {
    problem: `${name} is paused by a lifecycle hook of another owner: ${held}.`,
    kind: 're-run',
    fix: "Nothing was rolled back. The hook's owner must answer it (aws ecs continue-service-deployment); then re-run the job to resume watching.",
  }
}

/** What to do where no task's death tells it. */
function remedyOf(services: readonly ServiceOutcome[]): Remedy {
  const kinds = services.map(({ verdict }) => verdict.kind)
  const kind = 'change-code'
  if (kinds.includes('superseded'))
    return {
      kind,
      fix: 'Another deployment replaced it: see the newest run, and push again if this change must go live.',
    }
  return kinds.includes('timed-out')
    ? {
        kind,
        fix: "See the logs for why it does not become healthy; if it only needs longer, raise 'timeout-minutes'.",
      }
    : { kind, fix: 'Fix the cause that is named for each service, then push again.' }
}

async function fail(
  ports: RolloutPorts,
  context: ConclusionContext,
  rollouts: readonly ServiceRollout[],
  cancelled: string | undefined,
): Promise<DeploymentResult> {
  const { log } = ports
  // Why tasks died is read before a service that came with the release is removed, and its tasks with it. A cancelled
  // job has seconds: there the rollback is all that is done.
  const reasons =
    cancelled === undefined ? await log.group('Reasons', () => readAllReasons(ports, context, rollouts)) : []
  const backs = await log.group('Rollback', () => rollBackAll(ports, rollouts, cancelled === undefined))
  const time = { now: ports.clock.now(), startedAt: context.startedAt }
  const services = rollouts.map((one, at) =>
    describeOutcome(time, one, backs[at] ?? { kind: 'stays' }, reasons[at] ?? []),
  )
  const { name } = context.plan.subject
  const back = describeRollbacks(services, context.serving)
  const say = (words: boolean) =>
    cancelled === undefined
      ? `${name} failed: ${listReasons(services, words)}. ${back}`
      : `${name} was cancelled (${cancelled.replace(/^Cancelled by |\.$/g, '')}). ${back}`
  const explained = services.flatMap((service) => service.reasons).find(({ remedy }) => remedy !== undefined)
  const fixes =
    cancelled === undefined
      ? {
          ...(explained?.remedy ?? remedyOf(services)),
          plainFix: explained?.plainHint ?? remedyOf(services).fix,
        }
      : { kind: 're-run' as const, fix: 'Run the workflow again to open a new release.' }
  const release = await context.recorder.conclude('failed', say(false)).catch((error: unknown) => {
    // Everything is back: that, and why, must be said even when the ledger does not take it.
    log.warning(`${name} could not be marked as failed in the ledger: ${describeError(error)}`)
    return context.plan.subject.release
  })
  await ports.record.failed(say(false))
  const failure = { problem: say(true), ...fixes }
  return result(ports, context, {
    release,
    services,
    removed: [],
    failure,
    cancelled: cancelled !== undefined,
  })
}

/** Brings all back at once and, when there is time, watches until they are. */
async function rollBackAll(
  ports: RolloutPorts,
  rollouts: readonly ServiceRollout[],
  follow: boolean,
): Promise<readonly ServiceRollback[]> {
  const { clock, log } = ports
  const all = ports.strategies
  const started = await Promise.all(
    rollouts.map((one): Promise<RollbackStarted> => {
      // ECS never took it: nothing to bring back. (A create that was refused may still have left a service.)
      if (isNotBegun(one) || (one.refused !== undefined && one.step.action.kind !== 'create'))
        return Promise.resolve({ kind: 'left' })
      const watched = one.watched?.deployment ?? one.started
      return rollBack(ports, strategyOf(all, one.step.controller), {
        step: one.step,
        watched,
        verdict: verdictOf(one),
      })
    }),
  )
  const following = started.flatMap((one) => ('follow' in one ? [one.follow] : []))
  const now = clock.now()
  const ends =
    follow && following.length > 0
      ? await watch({ strategies: all, clock, log }, following, {
          deadline: now + WAY_BACK_MINUTES * 60_000,
          // The rollback is not cancelled: a second signal from the runner ends the process anyway.
          signal: new AbortController().signal,
          until: 'final',
          startedAt: now,
        })
      : []
  return started.map((one) => rollbackOf(one, ends))
}

function rollbackOf(started: RollbackStarted, ends: readonly WatchResult[]): ServiceRollback {
  switch (started.kind) {
    case 'left':
      return { kind: 'stays' }
    case 'removed':
    case 'stuck':
      return started
    case 'rolling-back':
    case 'redeployed': {
      const found = ends.find((one) => one.deployment.service === started.follow.service)
      const end = found?.verdict
      if (end === undefined || !isFinal(end.kind)) return { kind: 'going-back' }
      const back = started.kind === 'redeployed' ? end.kind === 'landed' : end.kind === 'rolled-back'
      const service = found?.snapshot.service
      if (back && typeof service === 'object')
        return { kind: 'gone-back', tasks: { running: service.runningCount, desired: service.desiredCount } }
      if (back) return { kind: 'gone-back' }
      return end.kind === 'timed-out'
        ? { kind: 'going-back' }
        : { kind: 'stuck', reason: `${end.kind}: ${end.reason}` }
    }
  }
}

async function readAllReasons(
  ports: RolloutPorts,
  context: ConclusionContext,
  rollouts: readonly ServiceRollout[],
): Promise<readonly (readonly TaskReason[])[]> {
  const masked = await context.recorder.maskConfigVars().then(
    () => true,
    (error: unknown) => {
      ports.log.warning(
        `Container logs are not shown, because the config vars could not be masked: ${describeError(error)}`,
      )
      return false
    },
  )
  const all = await Promise.all(rollouts.map((one) => reasonsOf(ports, one, masked, context.app)))
  for (const [at, reasons] of all.entries()) {
    for (const reason of reasons) {
      ports.log.info(
        `${rollouts[at]?.step.process}: task ${reason.task.id} died: ${describeDeath(reason.task)}${reason.alike === 0 ? '' : ` (and ${reason.alike} more like it)`}`,
      )
      for (const line of reason.log) ports.log.info(`  | ${line}`)
    }
  }
  return all
}

function reasonsOf(
  ports: RolloutPorts,
  rollout: ServiceRollout,
  masked: boolean,
  app: AppFacts | undefined,
): Promise<readonly TaskReason[]> {
  const { watched } = rollout
  if (watched === undefined) return Promise.resolve([])
  const { failed } = countTasks(watched.snapshot)
  if (!isRed(watched.verdict.kind) && failed === 0) return Promise.resolve([])
  return readReasons(ports, watched, masked, app)
}

function result(
  ports: RolloutPorts,
  context: ConclusionContext,
  end: Pick<DeploymentResult, 'release' | 'services' | 'removed' | 'failure' | 'cancelled'>,
): DeploymentResult {
  const { serving, plan, url, startedAt } = context
  return {
    ...end,
    name: plan.subject.name,
    subject: plan.subject,
    before: serving?.version === plan.subject.release?.version ? undefined : serving,
    verdict: overallVerdict(end.services, end.cancelled),
    url,
    startedAt,
    endedAt: ports.clock.now(),
  }
}
