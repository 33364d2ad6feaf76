import { formatVersion, type Release, type ReleaseStatus } from '../release/release.ts'
import { describeError } from '../runtime/errors.ts'
import type { DeploymentPlan, PlannedService } from './plan.ts'
import type { DeployPorts } from './ports.ts'
import { countTasks } from './progress.ts'
import { describeDeath, readReasons, type TaskReason } from './reasons.ts'
import { type DeploymentResult, overallVerdict, type ServiceOutcome, type WayBack } from './result.ts'
import { type Turned, turnBack } from './turn-back.ts'
import { isFinal, isRed, type Verdict } from './verdict.ts'
import { type Watched, type WatchedDeployment, watch } from './watch.ts'

/** One service after the rollout: where it stands when the deployment as a whole is decided. */
export interface MovedService {
  readonly step: PlannedService
  /** undefined: it needed no move, or ECS refused to begin it. */
  readonly started: WatchedDeployment | undefined
  readonly watched: Watched | undefined
  /** Why ECS refused to begin. */
  readonly refused: string | undefined
  /** Why the whole was cancelled. */
  readonly cancelled: string | undefined
}

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
  const services = moved.map((one) => outcome(ports, context, one, { kind: 'stays' }, []))
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
  const services = moved.map((one) => outcome(ports, context, one, { kind: 'stays' }, []))
  const failure = {
    problem: `${formatVersion(release.version)} was started and can no longer be watched: ${listReasons(services)}.`,
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
  const services = moved.map((one, at) =>
    outcome(ports, context, one, backs[at] ?? { kind: 'stays' }, reasons[at] ?? []),
  )
  const name = formatVersion(context.plan.release.version)
  const problem =
    cancelled === undefined
      ? `${name} failed: ${listReasons(services)}. ${describeBack(services, context.serving)}`
      : `${name} was cancelled: ${cancelled.replace(/\.$/, '')}. ${describeBack(services, context.serving)}`
  const hint = services
    .flatMap((service) => service.reasons)
    .find((reason) => reason.hint !== undefined)?.hint
  const fix =
    cancelled === undefined
      ? (hint ?? 'See the job summary for the reasons of each service, mend them and push again.')
      : 'Run the workflow again to open a new release.'
  const release = await conclude(ports, context.plan.release, 'failed', problem)
  await ports.record.failed(problem)
  const failure = { problem, fix }
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
  const { services, clock, log } = ports
  const turned = await Promise.all(
    moved.map((one): Promise<Turned> => {
      // ECS never took it: nothing to bring back. (A create that was refused may still have left a service.)
      if (one.refused !== undefined && one.step.action.kind !== 'create')
        return Promise.resolve({ kind: 'left' })
      const watched = one.watched?.deployment ?? one.started
      return turnBack(services, log, { step: one.step, watched, verdict: verdictOf(one).kind })
    }),
  )
  const following = turned.flatMap((one) => ('follow' in one ? [one.follow] : []))
  const now = clock.now()
  const ends =
    follow && following.length > 0
      ? await watch(ports, clock, following, {
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

/** What is known of a service that was not watched to an end. */
function verdictOf(moved: MovedService): Verdict {
  if (moved.refused !== undefined) return { kind: 'failed', reason: moved.refused }
  if (moved.watched !== undefined) return moved.watched.verdict
  if (moved.started === undefined) return { kind: 'landed', reason: 'it serves already' }
  return { kind: 'rolling', reason: 'begun' }
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
      ports.log.info(`${moved[at]?.step.process}: task ${reason.task.id} died: ${describeDeath(reason.task)}`)
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

function outcome(
  ports: DeployPorts,
  context: SettleContext,
  moved: MovedService,
  back: WayBack,
  reasons: readonly TaskReason[],
): ServiceOutcome {
  const { step, watched } = moved
  const tasks = watched === undefined ? undefined : countTasks(watched.observation)
  const end = watched === undefined || !isFinal(watched.verdict.kind) ? ports.clock.now() : watched.since
  const names = { create: 'created', update: 'updated', follow: 'followed', unchanged: 'unchanged' } as const
  const still = moved.started === undefined
  return {
    process: step.process,
    service: step.service,
    action: names[step.action.kind],
    taskDefinition: step.taskDefinition,
    before: step.before?.taskDefinition,
    verdict: verdictOf(moved),
    back,
    running: tasks?.running ?? (still ? step.desiredCount : 0),
    desired: tasks?.desired ?? step.desiredCount,
    seconds: still ? 0 : Math.round((end - context.startedAt) / 1000),
    stages: (watched?.stages ?? []).map((stage, at, all) => ({ ...stage, to: all[at + 1]?.from ?? end })),
    reasons,
  }
}

function listReasons(services: readonly ServiceOutcome[]): string {
  return services
    .filter((service) => isRed(service.verdict.kind))
    .map(
      (service) =>
        `${service.process} ${service.verdict.kind} (${service.verdict.reason.replace(/\.$/, '')})`,
    )
    .join('; ')
}

/** `web and worker went back to v41.` */
function describeBack(services: readonly ServiceOutcome[], serving: Release | undefined): string {
  const to = serving === undefined ? 'what served before' : formatVersion(serving.version)
  const named = (kind: WayBack['kind'], also: (service: ServiceOutcome) => boolean = () => false) =>
    services
      .filter((service) => service.back.kind === kind || also(service))
      .map((service) => service.process)
  const rolledBack = (service: ServiceOutcome) => service.verdict.kind === 'rolled-back'
  const sentences: string[] = []
  const say = (processes: readonly string[], verb: string) => {
    if (processes.length > 0) sentences.push(`${processes.join(' and ')} ${verb}.`)
  }
  say(named('gone-back', rolledBack), `went back to ${to}`)
  say(named('going-back'), `${named('going-back').length === 1 ? 'is' : 'are'} on the way back to ${to}`)
  say(named('removed'), 'did not exist before and was removed')
  for (const { process, back } of services) {
    if (back.kind === 'stuck')
      sentences.push(`${process} could not go back: ${back.reason.replace(/\.$/, '')}.`)
  }
  return sentences.join(' ')
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
