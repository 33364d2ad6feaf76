import type { Clock } from '../../runtime/clock.ts'
import { describeError } from '../../runtime/errors.ts'
import type { Logger } from '../../runtime/log.ts'
import type { CheckOutcome } from '../core/gate.ts'
import {
  type Bounded,
  type RolloutState,
  type RolloutStrategy,
  type Strategies,
  strategyOf,
  type WatchedDeployment,
} from '../core/rollout-strategy.ts'
import { ServiceReadError } from '../core/services.ts'
import { isFinal, isRed, pausedBy, type RolloutSnapshot, type Verdict } from '../core/verdict.ts'
import type { FastFail } from './fast-fail.ts'
import type { PauseHookGate } from './pause-hook-gate.ts'
import { describeProgress, formatElapsed } from './progress.ts'

/** Milliseconds. With 5 s a change is seen after 2.5 s on average, at 0.4 calls/s for up to ten services. */
export const TICK = 5_000
const LONGEST_TICK = 30_000
/** A read without an answer is given up after this long and counts as a failed one. */
const READ_TIMEOUT = 20_000
/** The last read begins at the deadline; this is what it may take. */
const LAST_READ = 2_000
export interface WatchPorts {
  readonly strategies: Strategies
  readonly clock: Clock
  readonly log: Logger
}

export interface WatchOptions {
  /** Epoch milliseconds; exact. */
  readonly deadline: number
  readonly signal: AbortSignal
  /** `settled`: until everything landed or one turned red; `final`: until nothing moves any more. */
  readonly until: 'settled' | 'final'
  /** `traffic-shifted`: landed as soon as all production traffic is on the new revision. Default: `completed`. */
  readonly returnAt?: ReturnAt
  readonly pauseHookGate?: PauseHookGate | undefined
  /** Only while it rolls forward. */
  readonly fastFail?: FastFail | undefined
  /** Epoch milliseconds from which elapsed times are counted. */
  readonly startedAt: number
}

export type ReturnAt = 'traffic-shifted' | 'completed'

/** How far one service came. */
export interface WatchResult {
  readonly deployment: WatchedDeployment
  readonly verdict: Verdict
  readonly snapshot: RolloutSnapshot
  /** What it went through, oldest first; times in epoch milliseconds. */
  readonly stages: readonly { readonly name: string; readonly from: number }[]
  /** When the verdict became what it is. */
  readonly since: number
  /** What the gate asked; empty without a gate. */
  readonly gate: readonly CheckOutcome[]
}

/**
 * Watches all services together, per tick one batched round of reads of each strategy. Throws the signal's reason when
 * it is aborted, and nothing else: what cannot be read is a verdict.
 */
export async function watch(
  ports: WatchPorts,
  deployments: readonly WatchedDeployment[],
  options: WatchOptions,
): Promise<readonly WatchResult[]> {
  const { clock } = ports
  const trackers = deployments.map((deployment) => new Tracker(deployment, ports, options))
  let tick = TICK
  for (;;) {
    options.signal.throwIfAborted()
    const moving = trackers.filter((tracker) => !isFinal(tracker.verdict.kind))
    const throttled = await readAll(ports, moving, options)
    await Promise.all(moving.map((tracker) => tracker.countDeaths()))
    options.signal.throwIfAborted()
    for (const tracker of moving) tracker.judge(ports.log)
    const over = options.until === 'settled' && trackers.some((tracker) => isRed(tracker.verdict.kind))
    const late = clock.now() >= options.deadline
    // Traffic that has moved is read on while others move: an alarm may still take it back.
    const ended = trackers.every(
      ({ verdict }) =>
        isFinal(verdict.kind) ||
        (options.returnAt === 'traffic-shifted' && verdict.shifted) ||
        // Past the deadline `paused` means that somebody else is to answer.
        (late && verdict.kind === 'paused'),
    )
    if (over || ended) return trackers.map((tracker) => tracker.result(ended))
    tick = throttled ? Math.min(LONGEST_TICK, tick * 2) : TICK
    await clock.sleep(Math.max(0, Math.min(tick, options.deadline - clock.now())), options.signal)
  }
}

/** What is known of one service. The strategy writes what it read; its judge() makes the verdict of it. */
class Tracker {
  readonly rollout: RolloutState
  readonly #strategy: RolloutStrategy
  readonly #clock: Clock
  readonly #options: WatchOptions
  readonly #stages: { name: string; from: number }[] = []
  #said = ''
  #since: number
  #lookedAt: number
  #failuresInARow = 0
  #unansweredInARow = 0
  #permanent: string | undefined
  #lastFailure: string | undefined
  verdict: Verdict = { kind: 'rolling', reason: 'not read yet' }

  constructor(watched: WatchedDeployment, { strategies, clock }: WatchPorts, options: WatchOptions) {
    this.rollout = {
      watched,
      brief: watched.brief,
      service: undefined,
      deployment: undefined,
      newer: undefined,
    }
    this.#strategy = strategyOf(strategies, watched.controller)
    this.#clock = clock
    this.#options = options
    this.#since = clock.now()
    this.#lookedAt = watched.createdAt
  }

  note(failure: ServiceReadError | undefined, log: Logger): void {
    this.#lastFailure = failure?.message
    this.#unansweredInARow = failure === undefined ? 0 : this.#unansweredInARow + 1
    if (failure === undefined) this.#failuresInARow = 0
    else if (failure.kind === 'permanent') this.#permanent = failure.message
    // A throttled read says that we ask too often, not that we are blind: the longer tick answers it.
    else if (failure.kind === 'transient') {
      this.#failuresInARow += 1
      log.debug(`${this.rollout.watched.process}: read failed: ${failure.message}`)
    }
  }

  judge(log: Logger): void {
    const snapshot = this.snapshot()
    const verdict = this.#strategy.judge(snapshot)
    if (verdict.kind !== this.verdict.kind) this.#since = this.#clock.now()
    this.verdict = verdict
    this.#onPaused(snapshot)
    const stage = verdict.kind === 'rolling' ? verdict.reason : verdict.kind
    if (this.#stages.at(-1)?.name !== stage)
      this.#stages.push({ name: stage, from: changedAt(snapshot, this.#lookedAt) })
    this.#lookedAt = snapshot.now
    const text = describeProgress(snapshot, verdict)
    if (text === this.#said) return
    this.#said = text
    const elapsed = formatElapsed(this.#clock.now() - this.#options.startedAt)
    log.info(`[${elapsed.padStart(6)}] ${this.rollout.watched.process}: ${text}`)
  }

  async countDeaths(): Promise<void> {
    const { fastFail } = this.#options
    const { watched } = this.rollout
    if (fastFail === undefined) return
    await withTimeout(fastFail.inspect(watched, this.snapshot()), this.#clock, this.#options).catch(
      // Too slow, or cancelled: the loop looks at the signal itself.
      () => undefined,
    )
  }

  /** Lets the gate answer a hook at the gate. */
  #onPaused(snapshot: RolloutSnapshot): void {
    const { pauseHookGate } = this.#options
    const hook = pausedBy(snapshot)
    const { watched, brief } = this.rollout
    if (pauseHookGate !== undefined && hook?.atGate && this.verdict.kind === 'paused')
      pauseHookGate.onPaused({ ...watched, brief }, hook)
  }

  snapshot(): RolloutSnapshot {
    const { watched, brief, service, deployment, newer } = this.rollout
    const { deploymentId, taskDefinition, imageDigest, createdAt, strategy, before } = watched
    const { pauseHookGate, fastFail } = this.#options
    return {
      ours: { deploymentId, taskDefinition, imageDigest, createdAt, strategy, revision: brief?.revision },
      before,
      service,
      deployment,
      newer,
      ...(pauseHookGate === undefined ? {} : { gate: { refused: pauseHookGate.refusal(watched.service) } }),
      ...(fastFail === undefined ? {} : { deaths: fastFail.reason(watched.service) }),
      reads: {
        failuresInARow: this.#failuresInARow,
        unansweredInARow: this.#unansweredInARow,
        permanent: this.#permanent,
        last: this.#lastFailure,
      },
      now: this.#clock.now(),
      deadline: this.#options.deadline,
    }
  }

  /** `ended`: the whole is over and nothing is red, so traffic that has moved counts as landed. */
  result(ended: boolean): WatchResult {
    const { watched } = this.rollout
    return {
      deployment: { ...this.rollout.watched, brief: this.rollout.brief },
      verdict:
        ended && this.verdict.shifted
          ? {
              kind: 'landed',
              reason: `all production traffic is on it (${this.verdict.reason})`,
              shifted: true,
            }
          : this.verdict,
      snapshot: this.snapshot(),
      gate: this.#options.pauseHookGate?.outcomes(watched.service) ?? [],
      stages: this.#stages,
      since: this.#since,
    }
  }
}

/** When what is seen now began: the scheduler says it, within the time since the look before. Epoch milliseconds. */
function changedAt({ deployment, now }: RolloutSnapshot, lookedAt: number): number {
  const at = deployment?.times?.updatedAt ?? now
  return at > lookedAt && at < now ? at : now
}

/** One round of reads for all services that still move. Answers whether one of them was throttled. */
async function readAll(
  { strategies, clock, log }: WatchPorts,
  trackers: readonly Tracker[],
  options: WatchOptions,
): Promise<boolean> {
  const bounded: Bounded = (work) => withTimeout(work, clock, options)
  const reads = [...strategies].flatMap(([controller, strategy]) => {
    const own = trackers.flatMap(({ rollout }) => (rollout.watched.controller === controller ? rollout : []))
    return own.length === 0 ? [] : strategy.observe(own, bounded)
  })
  const failures = new Map<RolloutState, ServiceReadError>()
  const results = await Promise.allSettled(reads.map((read) => read.work))
  for (const [at, result] of results.entries()) {
    if (result.status === 'fulfilled' || options.signal.aborted) continue
    const error = result.reason instanceof ServiceReadError ? result.reason : unexpected(result.reason)
    for (const rollout of reads[at]?.of ?? []) failures.set(rollout, worse(failures.get(rollout), error))
  }
  for (const tracker of trackers) tracker.note(failures.get(tracker.rollout), log)
  return [...failures.values()].some((failure) => failure.kind === 'throttled')
}

const GRAVITY: Record<ServiceReadError['kind'], number> = { throttled: 0, transient: 1, permanent: 2 }

function worse(a: ServiceReadError | undefined, b: ServiceReadError): ServiceReadError {
  return a !== undefined && GRAVITY[a.kind] >= GRAVITY[b.kind] ? a : b
}

/** Not an answer of the service: a fault of ours or of the client. Waiting would not fix it. */
function unexpected(error: unknown): ServiceReadError {
  return new ServiceReadError('permanent', describeError(error), { cause: error })
}

/** Gives up on a read after READ_TIMEOUT, about the deadline, or at once when the signal is aborted. */
async function withTimeout<T>(work: Promise<T>, clock: Clock, options: WatchOptions): Promise<T> {
  const done = new AbortController()
  const ms = Math.max(LAST_READ, Math.min(READ_TIMEOUT, options.deadline - clock.now()))
  const timer = clock.sleep(ms, AbortSignal.any([options.signal, done.signal])).then(() => {
    throw new ServiceReadError('transient', `no answer within ${formatElapsed(ms)}`)
  })
  // The loser of the race is nobody's failure.
  timer.catch(() => undefined)
  work.catch(() => undefined)
  try {
    return await Promise.race([work, timer])
  } finally {
    done.abort()
  }
}
