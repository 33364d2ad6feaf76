import type { Platform } from '../platform/descriptor.ts'
import { withDeployLock } from '../release/lock.ts'
import type { LockHolder } from '../release/ports.ts'
import { formatVersion, type Release } from '../release/release.ts'
import { describeError, UserError } from '../runtime/errors.ts'
import { readAndPlan } from './deploy.ts'
import type { MovingService, PlannedService } from './plan.ts'
import type { DeployPorts } from './ports.ts'
import { formatElapsed } from './progress.ts'
import { strategies, strategyOf } from './strategies.ts'
import { turnBack } from './turn-back.ts'

export interface ConfirmRequest {
  readonly platform: Platform
  /** The release whose deployment was cancelled. */
  readonly version: number
  readonly holder: LockHolder
  /** GitHub ends a job five minutes after its cancellation. */
  readonly minutes: number
  readonly signal: AbortSignal
}

/** Where one service stands after a cancellation. */
export interface ConfirmedService {
  readonly process: string
  /** `stays`: the release changed nothing for it. */
  readonly state: 'back' | 'removed' | 'stays' | 'going-back' | 'stuck'
  /** What serves; undefined when nothing does, or when it moves. */
  readonly serving: string | undefined
  readonly reason: string | undefined
}

export interface Confirmation {
  readonly release: Release
  readonly serving: Release | undefined
  /** `landed`: it had landed before the cancellation came; `overtaken`: a newer release serves. */
  readonly outcome: 'back' | 'going-back' | 'stuck' | 'landed' | 'overtaken'
  readonly services: readonly ConfirmedService[]
  /** Milliseconds. */
  readonly took: number
}

const LEASE_SECONDS = 60
/** The cancelled process gives its lock back, or is the same holder. */
const WAIT_SECONDS = 30
const TICK = 5_000
/** What we told AWS is not told again before it can be seen. */
const PATIENCE = 30_000

/**
 * Sees to it that a cancelled deployment really went back, in a process of its own: the cancelled one was given seconds,
 * and may have been killed before it had told AWS anything. It reads what stands, as any deploy does, turns back what still moves
 * forward, and looks again until all is back or the time is over.
 */
export function confirmBack(ports: DeployPorts, request: ConfirmRequest): Promise<Confirmation> {
  const { platform, holder } = request
  const environment = `${platform.app}/${platform.environment}`
  const lock = { environment, holder, leaseSeconds: LEASE_SECONDS, waitSeconds: WAIT_SECONDS }
  return withDeployLock(ports, lock, request.signal, (signal) => confirm(ports, { ...request, signal }))
}

async function confirm(ports: DeployPorts, request: ConfirmRequest): Promise<Confirmation> {
  const { clock, log, ledger } = ports
  const startedAt = clock.now()
  const release = await ledger.get(request.version)
  const name = formatVersion(request.version)
  if (release === undefined) throw new UserError(`There is no release ${name} in this environment.`)
  const serving = await ledger.current()
  const known = { release, serving, services: [] }
  if (release.status === 'succeeded') return { ...known, outcome: 'landed', took: 0 }
  if (serving !== undefined && serving.version > release.version)
    return { ...known, outcome: 'overtaken', took: 0 }
  const told = new Map<string, number>()
  for (let said = ''; ; ) {
    const services = await look(ports, request, { release, serving }, told)
    const text = services.map(describe).join(', ')
    if (text !== said) log.info(`[${formatElapsed(clock.now() - startedAt).padStart(6)}] ${text}`)
    said = text
    const took = clock.now() - startedAt
    const moving = services.some(({ state }) => state === 'going-back' || state === 'stuck')
    if (!moving || took >= request.minutes * 60_000) {
      const stuck = services.some(({ state }) => state === 'stuck')
      const ended = await conclude(ports, release)
      return {
        release: ended,
        serving,
        services,
        took,
        outcome: stuck ? 'stuck' : moving ? 'going-back' : 'back',
      }
    }
    await clock.sleep(TICK, request.signal)
  }
}

/** One look at all services; what still goes forward is turned back. */
async function look(
  ports: DeployPorts,
  request: ConfirmRequest,
  known: { readonly release: Release; readonly serving: Release | undefined },
  told: Map<string, number>,
): Promise<readonly ConfirmedService[]> {
  // Only of a pending release a service is known to have come with it.
  const release: Release = { ...known.release, status: 'pending' }
  const plan = await readAndPlan(ports, request, release, known.serving)
  return Promise.all(
    plan.steps.map(async (step): Promise<ConfirmedService> => {
      const { process } = step
      const stands = { process, serving: step.before?.taskDefinition, reason: undefined }
      switch (step.action.kind) {
        case 'create':
          return { ...stands, state: 'removed', serving: undefined }
        case 'update':
          return { ...stands, state: (await isMoving(ports, step)) ? 'going-back' : 'back' }
        case 'unchanged':
          if (step.goBackTo === undefined && !step.introduced)
            return { ...stands, state: 'stays', serving: step.taskDefinition }
          return turn(ports, request, step, 'landed', told)
        case 'follow': {
          const { status } = step.action.deployment
          const turning = /^ROLLBACK_|^STOP_REQUESTED$/.test(status) && !step.introduced
          return turning
            ? { process, state: 'going-back', serving: undefined, reason: undefined }
            : turn(ports, request, step, 'rolling', told)
        }
      }
    }),
  )
}

/** Has a deployment in flight, which is none of ours: the way back. */
async function isMoving(ports: DeployPorts, step: PlannedService): Promise<boolean> {
  if (step.standing === undefined) return false
  return (await strategyOf(strategies(ports), step.controller).underWay(step.standing)).length > 0
}

async function turn(
  ports: DeployPorts,
  request: ConfirmRequest,
  step: PlannedService,
  verdict: 'landed' | 'rolling',
  told: Map<string, number>,
): Promise<ConfirmedService> {
  const { process } = step
  const now = ports.clock.now()
  const going: ConfirmedService = { process, state: 'going-back', serving: undefined, reason: undefined }
  if (now < (told.get(process) ?? 0) + PATIENCE) return going
  told.set(process, now)
  const strategy = strategyOf(strategies(ports), step.controller)
  const { signal } = request
  const context = { imageDigest: undefined, runKey: '', deadline: now, signal }
  const watched = isFollowed(step) ? await strategy.begin(step, context) : undefined
  const turned = await turnBack(ports, strategy, {
    step,
    watched,
    verdict: { kind: verdict, reason: 'cancelled' },
  })
  if (turned.kind === 'stuck') return { ...going, state: 'stuck', reason: turned.reason }
  return turned.kind === 'removed' ? { ...going, state: 'removed' } : going
}

function isFollowed(step: PlannedService): step is MovingService {
  return step.action.kind === 'follow'
}

async function conclude({ ledger, log }: DeployPorts, release: Release): Promise<Release> {
  if (release.status !== 'pending') return release
  return ledger
    .update(release.version, 'pending', { status: 'failed', failure: 'cancelled' })
    .catch((error: unknown) => {
      log.warning(
        `${formatVersion(release.version)} could not be marked as failed in the ledger: ${describeError(error)}`,
      )
      return release
    })
}

function describe({ process, state, reason }: ConfirmedService): string {
  return `${process}: ${state.replace('-', ' ')}${reason === undefined ? '' : ` (${reason})`}`
}

/** One sentence for log, summary and GitHub. */
export function describeConfirmation({ release, serving, outcome, services, took }: Confirmation): string {
  const name = formatVersion(release.version)
  const to = serving === undefined ? 'nothing, as before its first release' : formatVersion(serving.version)
  const named = (...states: ConfirmedService['state'][]) =>
    services
      .filter(({ state }) => states.includes(state))
      .map(({ process }) => process)
      .join(' and ')
  switch (outcome) {
    case 'landed':
      return `${name} had landed before the cancellation came, and serves.`
    case 'overtaken':
      return `${name} was cancelled; ${to} serves, which is newer.`
    case 'back':
      return `${name} was cancelled and is confirmed back: ${to} serves (${formatElapsed(took)}).`
    case 'going-back':
      return `${name} was cancelled; ${named('going-back')} still on the way back to ${to} after ${formatElapsed(took)}.`
    case 'stuck':
      return `${name} was cancelled; ${named('stuck')} could not go back to ${to}.`
  }
}
