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
/** Waits in a row that bring nothing new, or an error. */
const LAST_WAITS = 10
/**
 * Pages that are read once the task has ended; each has at most 1 MB or 10,000 lines. That is 2 GB, or 20 million short
 * lines, in about 5 minutes.
 */
export const PAGES_AFTER_END = 2000
/** What is shown of the end of a log that is longer. */
export const LINES_OF_THE_END = 1000

/**
 * Follows the log of one task: prints each line once, in order, and keeps the last ones. After a read error it resumes
 * from the last line that was read; an error that will not pass is said once and ends the following, never the task.
 * One page is in memory at a time.
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
    return (await this.#read(PAGES_AT_ONCE))?.lines
  }

  /**
   * Reads on after the task has ended, until the log has said nothing new for a second. A log longer than
   * PAGES_AFTER_END is cut, which is said, and its end is shown: that is where the error is.
   */
  async lastLines(clock: Pick<Clock, 'sleep'>, signal: AbortSignal): Promise<void> {
    let left = PAGES_AFTER_END
    for (let waits = 0; waits < LAST_WAITS && left > 0; waits += 1) {
      await clock.sleep(LAST_LINES_MS, signal)
      const read = await this.#read(left, signal)
      if (read === undefined || (read.lines === 0 && this.#atEnd)) return
      left -= read.pages
      if (read.lines > 0 && !this.#atEnd) waits = 0
    }
    await this.#showEnd()
  }

  /** At most `most` pages; undefined when the log cannot be read at all. */
  async #read(most: number, signal?: AbortSignal) {
    if (this.#unreadable) return undefined
    let count = 0
    let pages = 0
    this.#atEnd = false
    try {
      for (; pages < most && !this.#atEnd; pages += 1) {
        signal?.throwIfAborted()
        const { lines, next } = await this.#source.read(this.#stream, this.#next)
        this.#atEnd = next === this.#next
        this.#next = next
        for (const line of lines) this.#print(line)
        count += lines.length
      }
      this.#troubled = false
    } catch (error) {
      signal?.throwIfAborted()
      this.#onError(error)
    }
    return this.#unreadable ? undefined : { lines: count, pages }
  }

  async #showEnd(): Promise<void> {
    this.#log.info(`(the log of ${this.#whose} is cut here; the rest is in the stream '${this.#stream}')`)
    try {
      const end = await this.#source.last(this.#stream, LINES_OF_THE_END)
      if (end.length === 0) return
      this.#log.info(`(its last ${end.length} lines:)`)
      this.#tail.length = 0
      this.kept.startOver()
      for (const line of end) this.#print(line)
    } catch (error) {
      this.#log.info(`(its end cannot be read: ${describeError(error)})`)
    }
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
