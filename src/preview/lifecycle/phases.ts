import type { Clock } from '../../runtime/clock.ts'
import type { Logger } from '../../runtime/log.ts'

/** Runs the parts of a job as groups of the log, and remembers how long each took. */
export class Phases {
  readonly #clock: Pick<Clock, 'now'>
  readonly #log: Logger
  readonly #taken: { readonly name: string; readonly seconds: number }[] = []

  constructor(clock: Pick<Clock, 'now'>, log: Logger) {
    this.#clock = clock
    this.#log = log
  }

  get taken(): readonly { readonly name: string; readonly seconds: number }[] {
    return this.#taken
  }

  async run<T>(name: string, work: () => Promise<T>, grouped = true): Promise<T> {
    const startedAt = this.#clock.now()
    try {
      return grouped ? await this.#log.group(name, work) : await work()
    } finally {
      this.#taken.push({ name, seconds: Math.round((this.#clock.now() - startedAt) / 1000) })
    }
  }
}
