import type { Clock } from '../../runtime/clock.ts'
import { describeError } from '../../runtime/errors.ts'
import type { Logger } from '../../runtime/log.ts'
import { TransientReadError } from '../ledger/errors.ts'
import type { LogSource } from '../ledger/ports.ts'
import { KeptOutput } from './phase-output.ts'

/** Lines kept for the summary. */
const TAIL_LINES = 100

/** Pages read in one go, so that a chatty task cannot keep us from looking at its state. */
const PAGES_AT_ONCE = 20

/** The awslogs driver may deliver the last lines just after the task is reported as stopped. */
const LAST_LINES_MS = 1000
const LAST_READS = 10

/**
 * Follows the log of one task: prints each line once, in order, and keeps the last ones. After a read error it resumes
 * from the last line that was read; an error that will not pass is said once and ends the following, never the task.
 */
export class TaskLog {
  readonly #source: LogSource
  readonly #stream: string
  readonly #log: Logger
  readonly #whose: string
  readonly #tail: string[] = []
  /** More of it than the summary shows. */
  readonly kept = new KeptOutput()
  #next: string | undefined
  #unreadable = false
  #atEnd = false
  #troubled = false

  /** `whose`: for people, whose log it is. */
  constructor(source: LogSource, stream: string, log: Logger, whose: string) {
    this.#source = source
    this.#stream = stream
    this.#log = log
    this.#whose = whose
  }

  get tail(): readonly string[] {
    return this.#tail
  }

  /** Prints what is new; says how many lines that were, or undefined when the log cannot be read at all. */
  async follow(): Promise<number | undefined> {
    if (this.#unreadable) return undefined
    let count = 0
    this.#atEnd = false
    try {
      for (let page = 0; page < PAGES_AT_ONCE && !this.#atEnd; page += 1) {
        const { lines, next } = await this.#source.read(this.#stream, this.#next)
        this.#atEnd = next === this.#next
        this.#next = next
        for (const line of lines) this.#print(line)
        count += lines.length
      }
      this.#troubled = false
    } catch (error) {
      this.#onError(error)
    }
    return this.#unreadable ? undefined : count
  }

  /** Follows on after the task has ended, until the log has said nothing new for a second. */
  async lastLines(clock: Pick<Clock, 'sleep'>, signal: AbortSignal): Promise<void> {
    for (let reads = 0; reads < LAST_READS; reads += 1) {
      await clock.sleep(LAST_LINES_MS, signal)
      const count = await this.follow()
      if (count === undefined || (count === 0 && this.#atEnd)) return
    }
    this.#log.info(`(the log of ${this.#whose} is cut here; the rest is in the stream '${this.#stream}')`)
  }

  #print(line: string): void {
    this.#log.info(line)
    this.kept.add(line)
    this.#tail.push(line)
    if (this.#tail.length > TAIL_LINES) this.#tail.shift()
  }

  #onError(error: unknown): void {
    if (!(error instanceof TransientReadError)) {
      this.#unreadable = true
      this.#log.warning(`Cannot show the log of ${this.#whose}: ${describeError(error)}`)
    } else if (!this.#troubled) {
      this.#troubled = true
      this.#log.info(`(the log is delayed: ${describeError(error)})`)
    }
  }
}
