import { formatVersion, type Release, type ReleaseStatus } from '../release/release.ts'
import { describeError } from '../runtime/errors.ts'
import { describeBack, describeOutcome, listReasons, type MovedService, verdictOf } from './outcome.ts'
import type { DeploymentPlan } from './plan.ts'
import type { DeployPorts } from './ports.ts'
import { countTasks } from './progress.ts'
import { describeDeath, readReasons, type TaskReason } from './reasons.ts'
import { type DeploymentResult, overallVerdict, type WayBack } from './result.ts'
import { strategies, strategyOf } from './strategies.ts'
import { type Turned, turnBack } from './turn-back.ts'
import { isFinal, isRed } from './verdict.ts'
import { type Watched, watch } from './watch.ts'

export interface SettleContext {
  readonly plan: DeploymentPlan
  readonly serving: Release | undefined
  /** Epoch milliseconds. */
  readonly startedAt: number
  readonly url: string | undefined
}

/** A rollback starts tasks and drains others; what takes longer is reported as still going back. */
const WAY_BACK_MINUTES = 15

/** Ends a deploy: all landed, so the release succeeds; or what moved goes back and the release fails. */
export async function settle(
  ports: DeployPorts,
  context: SettleContext,
  moved: readonly MovedService[],
): Promise<DeploymentResult> {
  const cancelled = moved.find((one) => one.cancelled !== undefined)?.cancelled
  if (cancelled === undefined && moved.every((one) => verdictOf(one).kind === 'landed')) {
    return succeed(ports, context, moved)
  }
  const red = moved.filter((one) => isRed(verdictOf(one).kind))
  const blind = cancelled === undefined && red.every((one) => verdictOf(one).kind === 'unreadable')
  return blind ? leave(ports, context, moved) : fail(ports, context, moved, cancelled)
}

async function succeed(
  ports: DeployPorts,
  context: SettleContext,
  moved: readonly MovedService[],
): Promise<DeploymentResult> {
  const removed: string[] = []
  for (const service of context.plan.removals) {
    try {
      await ports.services.delete(service.name)
      removed.push(service.name)
    } catch (error) {
      // The release serves; the next deploy finds the leftover by its tags and tries again.
      ports.log.warning(
        `${service.name} is no longer in the release and could not be deleted: ${describeError(error)}`,
      )
    }
  }
  const release = await conclude(ports, context.plan.release, 'succeeded')
  await ports.record.succeeded(context.url)
  const time = { now: ports.clock.now(), startedAt: context.startedAt }
  const services = moved.map((one) => describeOutcome(time, one, { kind: 'stays' }, []))
  return result(ports, context, { release, services, removed, failure: undefined, cancelled: false })
}

/**
 * Nothing failed, but nothing can be seen any more. Turning back blindly could end a release that is landing well, and
 * calling it failed could be a lie: it stays pending, and the next run reads what became of it.
 */
async function leave(
  ports: DeployPorts,
  context: SettleContext,
  moved: readonly MovedService[],
): Promise<DeploymentResult> {
  const { release } = context.plan
  const time = { now: ports.clock.now(), startedAt: context.startedAt }
  const services = moved.map((one) => describeOutcome(time, one, { kind: 'stays' }, []))
  const failure = {
    problem: `${formatVersion(release.version)} was started and can no longer be watched: ${listReasons(services, false)}.`,
    fix: 'It stays pending and the deployments go on in ECS. Mend what is named, then run the job again: it goes on watching.',
  }
  await ports.record.failed(failure.problem)
  return result(ports, context, { release, services, removed: [], failure, cancelled: false })
}

async function fail(
  ports: DeployPorts,
  context: SettleContext,
  moved: readonly MovedService[],
  cancelled: string | undefined,
): Promise<DeploymentResult> {
  const { log } = ports
  // Why tasks died is read before a service that came with the release is removed, and its tasks with it. A cancelled
  // job has seconds: there the way back is all that is done.
  const reasons =
    cancelled === undefined ? await log.group('Reasons', () => readAllReasons(ports, context, moved)) : []
  const backs = await log.group('Way back', () => turnAll(ports, moved, cancelled === undefined))
  const time = { now: ports.clock.now(), startedAt: context.startedAt }
  const services = moved.map((one, at) =>
    describeOutcome(time, one, backs[at] ?? { kind: 'stays' }, reasons[at] ?? []),
  )
  const name = formatVersion(context.plan.release.version)
  const back = describeBack(services, context.serving)
  const say = (words: boolean) =>
    cancelled === undefined
      ? `${name} failed: ${listReasons(services, words)}. ${back}`
      : `${name} was cancelled (${cancelled.replace(/^Cancelled by |\.$/g, '')}). ${back}`
  const hint = services
    .flatMap((service) => service.reasons)
    .find((reason) => reason.hint !== undefined)?.hint
  const fix =
    cancelled === undefined
      ? (hint ?? 'See the job summary for the reasons of each service, mend them and push again.')
      : 'Run the workflow again to open a new release.'
  const release = await conclude(ports, context.plan.release, 'failed', say(false)).catch(
    (error: unknown) => {
      // Everything is back: that, and why, must be said even when the ledger does not take it.
      log.warning(`${name} could not be marked as failed in the ledger: ${describeError(error)}`)
      return context.plan.release
    },
  )
  await ports.record.failed(say(false))
  const failure = { problem: say(true), fix }
  return result(ports, context, {
    release,
    services,
    removed: [],
    failure,
    cancelled: cancelled !== undefined,
  })
}

/** Brings all back at once and, when there is time, watches until they are. */
async function turnAll(
  ports: DeployPorts,
  moved: readonly MovedService[],
  follow: boolean,
): Promise<readonly WayBack[]> {
  const { clock, log } = ports
  const all = strategies(ports)
  const turned = await Promise.all(
    moved.map((one): Promise<Turned> => {
      // ECS never took it: nothing to bring back. (A create that was refused may still have left a service.)
      if (one.refused !== undefined && one.step.action.kind !== 'create')
        return Promise.resolve({ kind: 'left' })
      const watched = one.watched?.deployment ?? one.started
      return turnBack(ports, strategyOf(all, one.step.controller), {
        step: one.step,
        watched,
        verdict: verdictOf(one).kind,
      })
    }),
  )
  const following = turned.flatMap((one) => ('follow' in one ? [one.follow] : []))
  const now = clock.now()
  const ends =
    follow && following.length > 0
      ? await watch({ strategies: all, clock, log }, following, {
          deadline: now + WAY_BACK_MINUTES * 60_000,
          // The way back is not cancelled: a second signal from the runner ends the process anyway.
          signal: new AbortController().signal,
          until: 'final',
          startedAt: now,
        })
      : []
  return turned.map((one) => wayBack(one, ends))
}

function wayBack(turned: Turned, ends: readonly Watched[]): WayBack {
  switch (turned.kind) {
    case 'left':
      return { kind: 'stays' }
    case 'removed':
    case 'stuck':
      return turned
    case 'rolling-back':
    case 'redeployed': {
      const end = ends.find((one) => one.deployment.service === turned.follow.service)?.verdict
      if (end === undefined || !isFinal(end.kind)) return { kind: 'going-back' }
      const back = turned.kind === 'redeployed' ? end.kind === 'landed' : end.kind === 'rolled-back'
      if (back) return { kind: 'gone-back' }
      return end.kind === 'timed-out'
        ? { kind: 'going-back' }
        : { kind: 'stuck', reason: `${end.kind}: ${end.reason}` }
    }
  }
}

async function readAllReasons(
  ports: DeployPorts,
  context: SettleContext,
  moved: readonly MovedService[],
): Promise<readonly (readonly TaskReason[])[]> {
  const masked = await ports.config.version(context.plan.release.config.versionId).then(
    () => true,
    (error: unknown) => {
      ports.log.warning(
        `Container logs are not shown, because the config vars could not be masked: ${describeError(error)}`,
      )
      return false
    },
  )
  const all = await Promise.all(moved.map((one) => reasonsOf(ports, one, masked)))
  for (const [at, reasons] of all.entries()) {
    for (const reason of reasons) {
      ports.log.info(
        `${moved[at]?.step.process}: task ${reason.task.id} died: ${describeDeath(reason.task)}${reason.alike === 0 ? '' : ` (and ${reason.alike} more alike)`}`,
      )
      for (const line of reason.log) ports.log.info(`  | ${line}`)
    }
  }
  return all
}

function reasonsOf(ports: DeployPorts, moved: MovedService, masked: boolean): Promise<readonly TaskReason[]> {
  const { watched } = moved
  if (watched === undefined) return Promise.resolve([])
  const { failed } = countTasks(watched.observation)
  if (!isRed(watched.verdict.kind) && failed === 0) return Promise.resolve([])
  return readReasons(ports, watched, masked)
}

async function conclude(
  ports: DeployPorts,
  release: Release,
  status: ReleaseStatus,
  failure?: string,
): Promise<Release> {
  // A release that served already and was deployed again stays what it is.
  if (release.status !== 'pending') return release
  return ports.ledger.update(release.version, 'pending', {
    status,
    ...(failure === undefined ? {} : { failure }),
  })
}

function result(
  ports: DeployPorts,
  context: SettleContext,
  end: Pick<DeploymentResult, 'release' | 'services' | 'removed' | 'failure' | 'cancelled'>,
): DeploymentResult {
  const { serving, plan, url, startedAt } = context
  return {
    ...end,
    before: serving?.version === plan.release.version ? undefined : serving,
    verdict: overallVerdict(end.services, end.cancelled),
    url,
    startedAt,
    endedAt: ports.clock.now(),
  }
}
