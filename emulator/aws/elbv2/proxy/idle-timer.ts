import type { EngineClock } from '../../../clock.ts'

/** Fires once when nothing was heard for `ms`. One timer at a time, however often it is touched. */
export class IdleTimer {
  readonly #clock: EngineClock
  readonly #ms: number
  readonly #onIdle: () => void
  #last: number
  #cancel: () => void

  constructor(clock: EngineClock, ms: number, onIdle: () => void) {
    this.#clock = clock
    this.#ms = ms
    this.#onIdle = onIdle
    this.#last = clock.now()
    this.#cancel = clock.schedule(ms, () => this.#look())
  }

  touch(): void {
    this.#last = this.#clock.now()
  }

  stop(): void {
    this.#cancel()
  }

  #look(): void {
    const left = this.#last + this.#ms - this.#clock.now()
    if (left <= 0) this.#onIdle()
    else this.#cancel = this.#clock.schedule(left, () => this.#look())
  }
}
