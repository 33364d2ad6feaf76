import { describe, expect, it } from '@jest/globals'
import { VirtualClock } from '../../../../emulator/clock.ts'
import { TransientReadError } from '../../../../src/release/ledger/errors.ts'
import type { LogSource } from '../../../../src/release/ledger/ports.ts'
import { LINES_OF_THE_END, PAGES_AFTER_END, TaskLog } from '../../../../src/release/phase/task-log.ts'
import { MemoryLog } from '../../../support/release/fakes.ts'

const STREAM = 'release/app/1'
const never = new AbortController().signal

/** A log of so many pages, each of the same lines; the last line says why the task failed. */
class LongLog implements LogSource {
  calls = 0
  readonly #pages: number
  readonly #page: readonly string[]

  constructor(pages: number, page: readonly string[]) {
    this.#pages = pages
    this.#page = page
  }

  async read(_stream: string, next: string | undefined) {
    this.calls += 1
    const at = Number(next ?? 0)
    if (at === this.#pages) return { lines: [], next }
    const lines = at === this.#pages - 1 ? [...this.#page.slice(1), 'the error'] : this.#page
    return { lines, next: String(at + 1) }
  }

  async last(_stream: string, lines: number) {
    this.calls += 1
    return [...Array.from({ length: lines - 1 }, () => '.'), 'the error']
  }
}

/** Counts instead of keeping: what is bounded is not the log's business. */
class CountingLog extends MemoryLog {
  printed = 0
  readonly said: string[] = []
  override info(line: string): void {
    if (line.startsWith('(')) this.said.push(line)
    else this.printed += 1
  }
}

async function readToTheEnd(source: LogSource) {
  const clock = new VirtualClock(0)
  const log = new CountingLog()
  const taskLog = new TaskLog(source, STREAM, log, 'the release phase')
  await clock.run(taskLog.lastLines(clock, never))
  return { log, taskLog }
}

const SHORT = Array.from({ length: 10_000 }, () => '.')
const WIDE = Array.from({ length: 4 }, () => 'x'.repeat(256 * 1024))

describe('C16: a long log is printed whole once its task has ended', () => {
  it.each([
    ['500,000 short lines', 50, SHORT],
    ['5 M short lines', 500, SHORT],
    ['100 MB', 100, WIDE],
    ['1 GB', 1000, WIDE],
  ] as const)('%s: one call for a page, two for the end', async (_size, pages, page) => {
    const source = new LongLog(pages, page)
    const { log, taskLog } = await readToTheEnd(source)
    expect(log.printed).toBe(pages * page.length)
    expect(log.said).toEqual([])
    expect(taskLog.tail.at(-1)).toBe('the error')
    expect(taskLog.kept.toOutput(String).lines.at(-1)).toBe('the error')
    expect(source.calls).toBe(pages + 2)
  })

  it.each([PAGES_AFTER_END + 1, PAGES_AFTER_END * 10])(
    'of %i pages the bound is read, the cut is said, and the end is shown',
    async (pages) => {
      const page = ['.', '.', '.']
      const source = new LongLog(pages, page)
      const { log, taskLog } = await readToTheEnd(source)
      expect(log.printed).toBe(PAGES_AFTER_END * page.length + LINES_OF_THE_END)
      expect(log.said).toEqual([
        `(the log of the release phase is cut here; the rest is in the stream '${STREAM}')`,
        `(its last ${LINES_OF_THE_END} lines:)`,
      ])
      expect(taskLog.tail.at(-1)).toBe('the error')
      const { lines, dropped } = taskLog.kept.toOutput(String)
      expect(lines).toHaveLength(LINES_OF_THE_END)
      expect(lines.at(-1)).toBe('the error')
      expect(dropped).toBe(PAGES_AFTER_END * page.length)
      expect(source.calls).toBe(PAGES_AFTER_END + 1)
    },
  )
})

it('a log that never ends is left after the bound, and that is said', async () => {
  let page = 0
  const source: LogSource = {
    read: async () => ({ lines: [], next: String(page++) }),
    last: async () => [],
  }
  const { log } = await readToTheEnd(source)
  expect(log.said).toEqual([
    `(the log of the release phase is cut here; the rest is in the stream '${STREAM}')`,
  ])
  expect(page).toBe(PAGES_AFTER_END)
})

it('an end that cannot be read is said, and the lines that were read stay', async () => {
  const source: LogSource = {
    read: async (_stream, next) => {
      if (next !== undefined) throw new TransientReadError('503')
      return { lines: ['Migrating'], next: '1' }
    },
    last: async () => Promise.reject(new Error('no access')),
  }
  const { log, taskLog } = await readToTheEnd(source)
  expect(log.said).toEqual([
    '(the log is delayed: 503)',
    `(the log of the release phase is cut here; the rest is in the stream '${STREAM}')`,
    '(its end cannot be read: no access)',
  ])
  expect(taskLog.tail).toEqual(['Migrating'])
})
