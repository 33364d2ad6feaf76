import * as logs from '@aws-sdk/client-cloudwatch-logs'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { type AccountHarness, failure, startAccountHarness } from '../../../support/emulator/clients.ts'

const START = Date.UTC(2026, 0, 1)
const group = { logGroupName: '/renga/app' }
const stream = { ...group, logStreamName: 'web/app/1' }

let account: AccountHarness
let client: logs.CloudWatchLogsClient

beforeEach(async () => {
  account = await startAccountHarness()
  client = new logs.CloudWatchLogsClient(account.client)
  await client.send(new logs.CreateLogGroupCommand({ ...group, tags: { team: 'haiku' } }))
  await client.send(new logs.CreateLogStreamCommand(stream))
})
afterEach(async () => {
  expect(account.server.violations).toEqual([])
  await account.close()
})

const put = (...events: readonly (readonly [number, string])[]) =>
  client.send(
    new logs.PutLogEventsCommand({
      ...stream,
      logEvents: events.map(([at, message]) => ({ timestamp: START + at, message })),
    }),
  )
const read = (input: Partial<logs.GetLogEventsCommandInput> = {}) =>
  client.send(new logs.GetLogEventsCommand({ ...stream, ...input }))
const messages = (events: readonly { readonly message?: string | undefined }[] | undefined) =>
  events?.map(({ message }) => message)

describe('GetLogEvents', () => {
  it('follows a stream: the forward token repeats until something is new', async () => {
    await put([0, 'a'], [1, 'b'], [2, 'c'])
    const first = await read({ startFromHead: true, limit: 2 })
    expect(messages(first.events)).toEqual(['a', 'b'])
    const second = await read({ nextToken: first.nextForwardToken })
    expect(messages(second.events)).toEqual(['c'])
    const end = await read({ nextToken: second.nextForwardToken })
    expect(end).toMatchObject({ events: [], nextForwardToken: second.nextForwardToken })
    await put([3, 'd'])
    const more = await read({ nextToken: end.nextForwardToken })
    expect(messages(more.events)).toEqual(['d'])
    expect(more.nextForwardToken).not.toBe(end.nextForwardToken)
  })

  it('starts an empty stream with a token that works later', async () => {
    const empty = await read({ startFromHead: true })
    expect(empty.events).toEqual([])
    await put([0, 'a'])
    expect(messages((await read({ nextToken: empty.nextForwardToken })).events)).toEqual(['a'])
  })

  it('reads the tail by default and goes back from there', async () => {
    await put([0, 'a'], [1, 'b'], [2, 'c'])
    const tail = await read({ limit: 2 })
    expect(messages(tail.events)).toEqual(['b', 'c'])
    expect(messages((await read({ nextToken: tail.nextBackwardToken })).events)).toEqual(['a'])
  })

  it('sorts by time stamp and cuts to a range whose end is exclusive', async () => {
    await put([5, 'late'])
    await put([1, 'early'])
    expect(messages((await read({ startFromHead: true })).events)).toEqual(['early', 'late'])
    expect(messages((await read({ startTime: START + 1, endTime: START + 5 })).events)).toEqual(['early'])
  })

  it.each([
    [
      { ...stream, logStreamName: 'nope' },
      'ResourceNotFoundException',
      'The specified log stream does not exist.',
    ],
    [
      { ...stream, logGroupName: 'nope' },
      'ResourceNotFoundException',
      'The specified log group does not exist.',
    ],
    [{ ...stream, nextToken: 'x' }, 'InvalidParameterException', 'The specified nextToken is invalid.'],
  ])('refuses %j', async (input, name, message) => {
    expect(await failure(client.send(new logs.GetLogEventsCommand(input)))).toMatchObject({ name, message })
  })
})

describe('PutLogEvents', () => {
  it.each([
    [
      'events out of order',
      [
        [2, 'b'],
        [1, 'a'],
      ],
      'chronological order',
    ],
    [
      'more than 24 hours',
      [
        [-86_400_001, 'a'],
        [0, 'b'],
      ],
      'cannot span more than 24 hours',
    ],
    ['an empty message', [[0, '']], 'length greater than or equal to 1'],
    ['more than 1 MiB', [[0, 'x'.repeat(1_048_576)]], 'Upload too large'],
  ] as const)('refuses %s', async (_, events, message) => {
    expect(await failure(put(...events))).toMatchObject({
      name: 'InvalidParameterException',
      message: expect.stringContaining(message),
    })
  })

  it('says which events it did not take', async () => {
    const old = await put([-15 * 86_400_000, 'old'])
    expect(old.rejectedLogEventsInfo).toEqual({ tooOldLogEventEndIndex: 1 })
    const future = await put([0, 'now'], [3 * 3600_000, 'future'])
    expect(future.rejectedLogEventsInfo).toEqual({ tooNewLogEventStartIndex: 1 })
    expect(messages((await read()).events)).toEqual(['now'])
  })
})

it('filters over streams by terms', async () => {
  await put([0, 'ERROR one'], [2, 'INFO two'])
  account.logs.write(group.logGroupName, 'worker/app/2', 'ERROR three timeout', START + 1)
  const filter = async (filterPattern: string, more: Partial<logs.FilterLogEventsCommandInput> = {}) =>
    messages(
      (await client.send(new logs.FilterLogEventsCommand({ ...group, filterPattern, ...more }))).events,
    )
  expect(await filter('')).toEqual(['ERROR one', 'ERROR three timeout', 'INFO two'])
  expect(await filter('ERROR')).toEqual(['ERROR one', 'ERROR three timeout'])
  expect(await filter('ERROR -timeout')).toEqual(['ERROR one'])
  expect(await filter('?one ?two')).toEqual(['ERROR one', 'INFO two'])
  expect(await filter('"three timeout"')).toEqual(['ERROR three timeout'])
  expect(await filter('', { logStreamNamePrefix: 'worker/' })).toEqual(['ERROR three timeout'])
  expect(
    await failure(client.send(new logs.FilterLogEventsCommand({ ...group, filterPattern: '{ $.a = 1 }' }))),
  ).toMatchObject({
    message: expect.stringContaining('supports only plain-term filter patterns'),
  })
})

it('forgets events beyond the retention', async () => {
  await put([0, 'a'])
  await client.send(new logs.PutRetentionPolicyCommand({ ...group, retentionInDays: 1 }))
  await account.clock.advance(86_400_001)
  expect((await read()).events).toEqual([])
  const bad = client.send(new logs.PutRetentionPolicyCommand({ ...group, retentionInDays: 2 }))
  expect((await failure(bad)).message).toContain('Invalid retentionInDays value of 2')
})

it('describes groups and streams, and keeps tags', async () => {
  await put([7, 'a'])
  account.logs.write(group.logGroupName, 'a-newer', 'x', START + 9)
  const { logGroups } = await client.send(new logs.DescribeLogGroupsCommand({ logGroupNamePrefix: '/renga' }))
  expect(logGroups).toMatchObject([
    {
      logGroupName: '/renga/app',
      arn: 'arn:aws:logs:us-east-1:123456789012:log-group:/renga/app:*',
      creationTime: START,
    },
  ])
  const newest = await client.send(
    new logs.DescribeLogStreamsCommand({ ...group, orderBy: 'LastEventTime', descending: true }),
  )
  expect(newest.logStreams).toMatchObject([
    { logStreamName: 'a-newer' },
    { logStreamName: 'web/app/1', firstEventTimestamp: START + 7, lastEventTimestamp: START + 7 },
  ])
  const resourceArn = 'arn:aws:logs:us-east-1:123456789012:log-group:/renga/app'
  await client.send(new logs.TagResourceCommand({ resourceArn, tags: { env: 'prod' } }))
  const { tags } = await client.send(new logs.ListTagsForResourceCommand({ resourceArn }))
  expect(tags).toEqual({ team: 'haiku', env: 'prod' })
  const twice = client.send(new logs.CreateLogGroupCommand(group))
  expect((await failure(twice)).name).toBe('ResourceAlreadyExistsException')
})

describe('the log sink', () => {
  it('makes streams, never groups', () => {
    expect([account.logs.hasGroup('/renga/app'), account.logs.hasGroup('/nope')]).toEqual([true, false])
    expect(() => account.logs.write('/nope', 's', 'line', START)).toThrow(
      'The specified log group does not exist.',
    )
  })
})
