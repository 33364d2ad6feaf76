import type { Clock } from '../../runtime/clock.ts'
import { describeError } from '../../runtime/errors.ts'
import type { Logger } from '../../runtime/log.ts'
import { TransientReadError } from '../ledger/errors.ts'
import type { OneOffRunner, OneOffState } from '../ledger/ports.ts'

export interface TaskWatchPorts {
  readonly runner: Pick<OneOffRunner, 'describe'>
  readonly clock: Clock
  readonly log: Logger
}

/** How long the state of the task may stay unreadable before the task is stopped. */
const UNREADABLE_MS = 120_000

/** Reads the state of a task and knows when there is no point in reading on. */
export class TaskWatch {
  readonly #ports: TaskWatchPorts
  #status: string | undefined
  #readAt: number
  #refused = false
  lastError = ''

  constructor(ports: TaskWatchPorts) {
    this.#ports = ports
    this.#readAt = ports.clock.now()
  }

  /** The state as last read; one that cannot be read counts as running. */
  async look(taskArn: string): Promise<OneOffState> {
    try {
      const state = await this.#ports.runner.describe(taskArn)
      this.#readAt = this.#ports.clock.now()
      if (state.lastStatus !== this.#status) this.#ports.log.debug(`task is ${state.lastStatus}`)
      this.#status = state.lastStatus
      return state
    } catch (error) {
      this.lastError = describeError(error)
      this.#refused = !(error instanceof TransientReadError)
      return { lastStatus: 'UNREADABLE', stopped: false }
    }
  }

  /** Reading was refused for good, or has not worked for two minutes. */
  get hopeless(): boolean {
    return this.#refused || this.#ports.clock.now() - this.#readAt >= UNREADABLE_MS
  }
}
