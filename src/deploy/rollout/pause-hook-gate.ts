import type { Clock } from '../../runtime/clock.ts'
import { describeError } from '../../runtime/errors.ts'
import type { Logger } from '../../runtime/log.ts'
import { ownAddress } from '../../runtime/own-address.ts'
import { type CheckOutcome, type Gate, type GateCheck, passes, type SmokeClient } from '../core/gate.ts'
import { type Strategies, strategyOf, type WatchedDeployment } from '../core/rollout-strategy.ts'
import type { LifecycleHook } from '../core/services.ts'

export interface PauseHookGatePorts {
  readonly strategies: Strategies
  readonly smoke: SmokeClient
  readonly clock: Clock
  readonly log: Logger
}

/**
 * Only a connection that did not come about is tried again: a load balancer may need seconds to know its new target.
 */
const TRIES = 5
const PAUSE_BETWEEN = 2_000
/** An answer may take this long. */
const ANSWER_TIMEOUT = 10_000
/** So often an answer to ECS is tried. */
const ANSWER_TRIES = 3

/** What is usually wrong where nobody answers. */
const WHERE = "check the input 'test-url', or 'testUrl' in the app's platform parameter"

/** Guards the gate of every service that moves: asks the test listener and tells ECS to continue or roll back. */
export class PauseHookGate {
  readonly #ports: PauseHookGatePorts
  readonly #gate: Gate
  readonly #signal: AbortSignal
  readonly #answered = new Map<string, number>()
  readonly #outcomes = new Map<string, readonly CheckOutcome[]>()
  readonly #refusals = new Map<string, string>()

  constructor(ports: PauseHookGatePorts, gate: Gate, signal: AbortSignal) {
    this.#ports = ports
    this.#gate = gate
    this.#signal = signal
  }

  /** Called with every look at a rollout that waits at the gate; works in the background, once for each hook. */
  onPaused(watched: WatchedDeployment, hook: LifecycleHook): void {
    const tries = this.#answered.get(hook.id) ?? 0
    if (this.#busy.has(hook.id) || tries >= ANSWER_TRIES) return
    this.#answered.set(hook.id, tries + 1)
    this.#busy.add(hook.id)
    this.#open(watched, hook)
      .catch((error: unknown) => {
        if (this.#signal.aborted) return
        this.#ports.log.warning(`${watched.process}: the gate could not be answered: ${describeError(error)}`)
        if (tries + 1 === ANSWER_TRIES)
          this.#refusals.set(watched.service, `the gate could not be answered: ${describeError(error)}`)
      })
      .finally(() => this.#busy.delete(hook.id))
  }
  readonly #busy = new Set<string>()

  /** Why the gate stays shut for a service; undefined while it has not been refused. */
  refusal(service: string): string | undefined {
    return this.#refusals.get(service)
  }

  /** What was asked of a service; empty when it never came to the gate. */
  outcomes(service: string): readonly CheckOutcome[] {
    return this.#outcomes.get(service) ?? []
  }

  async #open(watched: WatchedDeployment, hook: LifecycleHook): Promise<void> {
    const { log, strategies } = this.#ports
    const strategy = strategyOf(strategies, watched.controller)
    const known = this.#outcomes.get(watched.service)
    const outcomes = known ?? (await Promise.all(this.#gate.checks.map((check) => this.#ask(check))))
    if (known === undefined)
      for (const { url, said } of outcomes) log.info(`${watched.process}: gate: GET ${url} ${said}`)
    this.#outcomes.set(watched.service, outcomes)
    const failed = outcomes.filter((outcome) => !outcome.passed)
    if (failed.length === 0) return strategy.answer(watched, hook.id, 'continue')
    const refusal = `the gate failed: ${failed.map(({ url, said }) => `GET ${url} ${said}`).join(', ')}`
    try {
      await strategy.answer(watched, hook.id, 'roll-back')
    } catch (error) {
      log.debug(`${watched.process}: ${describeError(error)}`)
      await strategy.rollBack(watched)
    }
    this.#refusals.set(watched.service, refusal)
  }

  async #ask(check: GateCheck): Promise<CheckOutcome> {
    const { smoke, clock } = this.#ports
    const url = ownAddress(this.#gate.testUrl, check.path, "A path of the input 'gate'")
    for (let attempts = 1; ; attempts++) {
      this.#signal.throwIfAborted()
      try {
        const status = await smoke.get(
          url,
          AbortSignal.any([this.#signal, AbortSignal.timeout(ANSWER_TIMEOUT)]),
        )
        const passed = passes(check, status)
        const expected = check.status ?? '200 to 399'
        return { url, passed, attempts, said: `answered ${status}${passed ? '' : `, expected ${expected}`}` }
      } catch (error) {
        this.#signal.throwIfAborted()
        const name = error instanceof Error ? error.name : ''
        if (name === 'TimeoutError')
          return {
            url,
            passed: false,
            attempts,
            said: `did not answer within ${ANSWER_TIMEOUT / 1000} s: ${WHERE}`,
          }
        if (attempts === TRIES)
          return {
            url,
            passed: false,
            attempts,
            said: `could not be reached (${describeError(error)}): ${WHERE}`,
          }
        await clock.sleep(PAUSE_BETWEEN, this.#signal)
      }
    }
  }
}
