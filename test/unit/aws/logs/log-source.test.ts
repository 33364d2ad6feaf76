import { CloudWatchLogsClient } from '@aws-sdk/client-cloudwatch-logs'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { readLogTail } from '../../../../src/aws/ecs/task-reasons.ts'
import { CloudWatchLogSource } from '../../../../src/aws/logs/log-source.ts'
import { TransientReadError } from '../../../../src/release/ledger/errors.ts'
import type { LogSource } from '../../../../src/release/ledger/ports.ts'
import { TaskLog } from '../../../../src/release/phase/task-log.ts'
import { type AccountHarness, startAccountHarness } from '../../../support/emulator/clients.ts'
import { MemoryLog } from '../../../support/release/fakes.ts'

/*
 * GetLogEvents "can return empty results while there are more log events available through the token"; the end is a
 * token that comes back as it was sent
 * (https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_GetLogEvents.html).
 */

const GROUP = '/renga/shop/production'
const STREAM = 'release/app/1'
const never = new AbortController().signal

let account: AccountHarness
beforeEach(async () => {
  account = await startAccountHarness()
  account.logs.createGroup(GROUP)
})
afterEach(async () => {
  expect(account.server.violations).toEqual([])
  await account.close()
})

/** Whoever sleeps moves the emulator's time. */
const sleeper = { sleep: (ms: number) => account.clock.advance(ms) }

const write = (...lines: readonly string[]) => {
  for (const line of lines) account.logs.write(GROUP, STREAM, line, account.clock.now())
}

const clientOptions = () => ({
  ...account.client,
  credentials: { sessionToken: '', ...account.client.credentials, expiration: new Date('2100-01-01') },
  retryMode: 'standard' as const,
  customUserAgent: [],
})

describe('an empty page with a new token is no end of a log', () => {
  it.each([1, 2, 19, 45])('%i of them before the last lines: every line is printed, once', async (empty) => {
    const log = new MemoryLog()
    const source = new CloudWatchLogSource({ client: clientOptions() }, GROUP)
    const taskLog = new TaskLog(source, STREAM, log, 'the release phase')
    write('Booting')
    await taskLog.follow()
    write('Migrating', 'Error: column missing')
    account.logs.emptyPages = empty
    await taskLog.lastLines(sleeper, never)
    expect(log.lines).toEqual(['Booting', 'Migrating', 'Error: column missing'])
    expect(taskLog.tail).toEqual(log.lines)
  })

  it.each([1, 3])('%i of them at the end of a log: its tail is read to the asked lines', async (empty) => {
    write(...Array.from({ length: 30 }, (_, at) => `line ${at}`))
    account.logs.emptyPages = empty
    const tail = await readLogTail(new CloudWatchLogsClient(account.client), GROUP, STREAM, 10)
    expect(tail).toEqual(Array.from({ length: 10 }, (_, at) => `line ${at + 20}`))
  })

  it('a log shorter than the asked lines, and one that is not there, have an end', async () => {
    write('only')
    const client = new CloudWatchLogsClient(account.client)
    account.logs.emptyPages = 2
    expect(await readLogTail(client, GROUP, STREAM, 10)).toEqual(['only'])
    expect(await readLogTail(client, GROUP, 'release/app/2', 10)).toEqual([])
  })
})

it('a read that fails once as the task ends is no end of its log', async () => {
  const log = new MemoryLog()
  const pages: (readonly string[] | Error)[] = [new TransientReadError('500'), ['the reason'], []]
  const source: LogSource = {
    read: async (_stream, next) => {
      const page = pages.shift() ?? []
      if (page instanceof Error) throw page
      return { lines: page, next: page.length === 0 ? next : String(pages.length) }
    },
    last: async () => [],
  }
  const taskLog = new TaskLog(source, STREAM, log, 'the release phase')
  await taskLog.lastLines(sleeper, never)
  expect(log.lines).toEqual(['(the log is delayed: 500)', 'the reason'])
})

it('the end of a log is read from its end, whatever came before', async () => {
  write(...Array.from({ length: 30 }, (_, at) => `line ${at}`))
  account.logs.emptyPages = 2
  const source = new CloudWatchLogSource({ client: clientOptions() }, GROUP)
  expect(await source.last(STREAM, 10)).toEqual(Array.from({ length: 10 }, (_, at) => `line ${at + 20}`))
  expect(await source.last('release/app/2', 10)).toEqual([])
})
