import type { PlannedRollout, PlannedService } from '../core/plan.ts'
import type { RolloutPorts } from '../core/ports.ts'
import { type Strategies, strategyOf } from '../core/rollout-strategy.ts'
import { formatElapsed } from '../rollout/progress.ts'
import { rollBack } from './roll-back.ts'

/** What taking services back takes. */
export type RecoveryPorts = Pick<RolloutPorts, 'services' | 'strategies' | 'clock' | 'log'>

/** The state of one service after a cancellation. */
export interface ConfirmedService {
  readonly process: string
  /** `stays`: nothing was changed for it. `moved-on`: somebody else has moved it since, so it is left alone. */
  readonly state: 'back' | 'removed' | 'stays' | 'moved-on' | 'going-back' | 'stuck'
  /** What is live; undefined when nothing is, or when it moves. */
  readonly serving: string | undefined
  readonly reason: string | undefined
}

export interface RollbackOutcome {
  readonly outcome: 'back' | 'going-back' | 'stuck'
  readonly services: readonly ConfirmedService[]
  /** Milliseconds. */
  readonly took: number
}

const TICK = 5_000
/** What we told AWS is not told again before it can be seen. */
const PATIENCE = 30_000

/** Looks every 5 s until nothing moves any more or it times out, and says each change once. */
export async function followRollback(
  { clock, log }: Pick<RolloutPorts, 'clock' | 'log'>,
  { minutes, signal }: { readonly minutes: number; readonly signal: AbortSignal },
  look: () => Promise<readonly ConfirmedService[]>,
): Promise<RollbackOutcome> {
  const startedAt = clock.now()
  for (let said = ''; ; ) {
    const services = await look()
    const text = services.map(describe).join(', ')
    if (text !== said) log.info(`[${formatElapsed(clock.now() - startedAt).padStart(6)}] ${text}`)
    said = text
    const took = clock.now() - startedAt
    const moving = services.some(({ state }) => state === 'going-back' || state === 'stuck')
    if (!moving || took >= minutes * 60_000) {
      const stuck = services.some(({ state }) => state === 'stuck')
      return { services, took, outcome: stuck ? 'stuck' : moving ? 'going-back' : 'back' }
    }
    await clock.sleep(TICK, signal)
  }
}

/** Rolls back services that still go forward, each at most every 30 s. */
export class RollbackStarter {
  readonly #ports: RecoveryPorts
  readonly #all: Strategies
  readonly #signal: AbortSignal
  readonly #told = new Map<string, number>()

  constructor(ports: RecoveryPorts, signal: AbortSignal) {
    this.#ports = ports
    this.#all = ports.strategies
    this.#signal = signal
  }

  /** Has a deployment in flight, which is none of ours: the rollback. */
  async isUnderWay(step: PlannedService): Promise<boolean> {
    if (step.standing === undefined) return false
    return (await strategyOf(this.#all, step.controller).underWay(step.standing)).length > 0
  }

  async start(step: PlannedService, verdict: 'landed' | 'rolling'): Promise<ConfirmedService> {
    const { process } = step
    const now = this.#ports.clock.now()
    const going: ConfirmedService = { process, state: 'going-back', serving: undefined, reason: undefined }
    if (now < (this.#told.get(process) ?? 0) + PATIENCE) return going
    this.#told.set(process, now)
    const strategy = strategyOf(this.#all, step.controller)
    const context = { imageDigest: undefined, runKey: '', deadline: now, signal: this.#signal }
    const watched = isFollowed(step) ? await strategy.begin(step, context) : undefined
    const started = await rollBack(this.#ports, strategy, {
      step,
      watched,
      verdict: { kind: verdict, reason: 'cancelled' },
    })
    if (started.kind === 'stuck') return { ...going, state: 'stuck', reason: started.reason }
    return started.kind === 'removed' ? { ...going, state: 'removed' } : going
  }
}

function isFollowed(step: PlannedService): step is PlannedRollout {
  return step.action.kind === 'follow'
}

function describe({ process, state, reason }: ConfirmedService): string {
  return `${process}: ${state.replace('-', ' ')}${reason === undefined ? '' : ` (${reason})`}`
}

/** One sentence for log, summary and GitHub. */
export function describeRollbackOutcome(
  name: string,
  to: string,
  { outcome, services, took }: RollbackOutcome,
): string {
  const named = (state: ConfirmedService['state']) =>
    services
      .filter((one) => one.state === state)
      .map(({ process }) => process)
      .join(' and ')
  switch (outcome) {
    case 'back':
      return `${name} was cancelled and rolled back: ${to} is live (${formatElapsed(took)}).`
    case 'going-back':
      return `${name} was cancelled; ${named('going-back')} still rolling back to ${to} after ${formatElapsed(took)}.`
    case 'stuck':
      return `${name} was cancelled; ${named('stuck')} could not roll back to ${to}.`
  }
}
