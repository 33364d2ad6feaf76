import type { Clock } from '../../runtime/clock.ts'

/** Lets `rate` calls through per second, and `burst` at once after a pause. Callers wait their turn, in order. */
export class TokenBucket {
  readonly #rate: number
  readonly #burst: number
  readonly #clock: Clock
  #tokens: number
  #filledAt: number
  #turn: Promise<void> = Promise.resolve()

  constructor(rate: number, clock: Clock, burst = rate) {
    this.#rate = rate
    this.#burst = burst
    this.#clock = clock
    this.#tokens = burst
    this.#filledAt = clock.now()
  }

  /** Resolves when the call may be made; rejects with the signal's reason when it is aborted first. */
  take(signal?: AbortSignal): Promise<void> {
    const turn = this.#turn.then(() => this.#wait(signal))
    this.#turn = turn.catch(() => {})
    return turn
  }

  async #wait(signal?: AbortSignal): Promise<void> {
    signal?.throwIfAborted()
    this.#fill()
    if (this.#tokens < 1) {
      await this.#clock.sleep(Math.ceil(((1 - this.#tokens) * 1000) / this.#rate), signal)
      this.#fill()
    }
    this.#tokens -= 1
  }

  #fill(): void {
    const now = this.#clock.now()
    // A clock that was set back costs no tokens.
    const passed = Math.max(0, now - this.#filledAt)
    this.#tokens = Math.min(this.#burst, this.#tokens + (passed / 1000) * this.#rate)
    this.#filledAt = now
  }
}
