/** CloudWatch Logs (https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/). */
import * as sdk from '@aws-sdk/client-cloudwatch-logs'
import type { EngineClock } from '../../clock.ts'
import { need, page } from '../wire/pages.ts'
import { AwsError, type ServiceDefinition } from '../wire/service.ts'
import { parseFilterPattern } from './filter-pattern.ts'
import type { LogEvent, LogGroup, LogStore, LogStream } from './log-store.ts'

const HOUR = 3600_000
const DAY = 24 * HOUR
const RETENTIONS = new Set([
  1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653,
])
/** PutLogEvents: the batch counts every event's UTF-8 bytes plus 26. */
const BATCH_BYTES = 1_048_576
const EVENT_OVERHEAD = 26
const BATCH_EVENTS = 10_000
/** A page of events is at most 1 MB. */
const PAGE_BYTES = 1_048_576

interface GroupReference {
  readonly logGroupName?: string | undefined
  readonly logGroupIdentifier?: string | undefined
}

export function createLogs(options: {
  readonly clock: EngineClock
  readonly store: LogStore
}): ServiceDefinition {
  const { clock, store } = options

  const groupOf = ({ logGroupName, logGroupIdentifier }: GroupReference): LogGroup => {
    if ((logGroupName === undefined) === (logGroupIdentifier === undefined)) {
      throw invalid('Exactly one of logGroupName and logGroupIdentifier must be given.')
    }
    return store.group(need(logGroupIdentifier ?? logGroupName, 'logGroupName'))
  }

  function createGroup(input: sdk.CreateLogGroupCommandInput) {
    const name = need(input.logGroupName, 'logGroupName')
    if (!/^[.\-_/#A-Za-z0-9]{1,512}$/.test(name)) {
      throw invalid(
        `1 validation error detected: Value '${name}' at 'logGroupName' failed to satisfy constraint: Member must satisfy regular expression pattern: [\\.\\-_/#A-Za-z0-9]+`,
      )
    }
    store.createGroup(name, input.tags)
    return {}
  }

  function describeGroups(input: sdk.DescribeLogGroupsCommandInput) {
    const { logGroupNamePrefix: prefix = '', logGroupNamePattern: pattern = '' } = input
    const matching = store
      .groups()
      .filter(({ name }) => name.startsWith(prefix) && name.toLowerCase().includes(pattern.toLowerCase()))
    const { items, next } = page(matching, { size: input.limit ?? 50, token: input.nextToken }, badToken)
    return {
      logGroups: items.map(
        (group): sdk.LogGroup => ({
          logGroupName: group.name,
          creationTime: group.created,
          ...(group.retentionDays === undefined ? {} : { retentionInDays: group.retentionDays }),
          metricFilterCount: 0,
          arn: `${store.arn(group.name)}:*`,
          logGroupArn: store.arn(group.name),
          storedBytes: 0,
          logGroupClass: 'STANDARD',
        }),
      ),
      nextToken: next,
    }
  }

  function describeStreams(input: sdk.DescribeLogStreamsCommandInput) {
    const byTime = input.orderBy === 'LastEventTime'
    if (byTime && input.logStreamNamePrefix !== undefined) {
      throw invalid('Cannot order by LastEventTime with a logStreamNamePrefix.')
    }
    const last = (stream: LogStream) => stream.events.at(-1)?.timestamp ?? stream.created
    const sorted = [...groupOf(input).streams.values()]
      .filter(({ name }) => name.startsWith(input.logStreamNamePrefix ?? ''))
      .sort((a, b) => (byTime ? last(a) - last(b) : a.name < b.name ? -1 : 1))
    const ordered = input.descending === true ? sorted.toReversed() : sorted
    const { items, next } = page(ordered, { size: input.limit ?? 50, token: input.nextToken }, badToken)
    return { logStreams: items.map(streamFacts), nextToken: next }
  }

  function putEvents(input: sdk.PutLogEventsCommandInput): sdk.PutLogEventsResponse {
    const group = store.group(need(input.logGroupName, 'logGroupName'))
    const stream = store.stream(group, need(input.logStreamName, 'logStreamName'))
    const events = need(input.logEvents, 'logEvents').map(({ timestamp, message }) => ({
      timestamp: need(timestamp, 'timestamp'),
      message: need(message, 'message'),
    }))
    checkBatch(events)
    const now = clock.now()
    const oldest = now - Math.min(14, group.retentionDays ?? 14) * DAY
    const tooOld = events.filter(({ timestamp }) => timestamp < oldest).length
    const tooNew = events.findIndex(({ timestamp }) => timestamp > now + 2 * HOUR)
    for (const { timestamp, message } of events) {
      if (timestamp >= oldest && timestamp <= now + 2 * HOUR) store.append(stream, timestamp, message)
    }
    return {
      nextSequenceToken: String(stream.events.length).padStart(56, '4'),
      ...(tooOld === 0 && tooNew === -1
        ? {}
        : {
            rejectedLogEventsInfo: {
              ...(tooOld === 0 ? {} : { tooOldLogEventEndIndex: tooOld }),
              ...(tooNew === -1 ? {} : { tooNewLogEventStartIndex: tooNew }),
            },
          }),
    }
  }

  /**
   * Tokens name the event they are at. At the end of the stream the forward token that comes back is the one that was
   * sent: that is how a reader knows that nothing is new.
   */
  function getEvents(input: sdk.GetLogEventsCommandInput): sdk.GetLogEventsResponse {
    const stream = store.stream(groupOf(input), need(input.logStreamName, 'logStreamName'))
    const limit = limitOf(input.limit)
    const inRange = stream.events.filter(within(input.startTime, input.endTime))
    const token = /^([fb])\/(\d{56})\/(?:s|e\d+)$/.exec(input.nextToken ?? '')
    if (input.nextToken !== undefined && token === null) throw invalid('The specified nextToken is invalid.')
    const [, direction, position = ''] = token ?? []
    if (store.emptyPages > 0) {
      store.emptyPages -= 1
      const at = (edge: string) =>
        `${position === '' ? ''.padStart(56, edge) : position}/e${store.emptyPages}`
      return { events: [], nextForwardToken: `f/${at('0')}`, nextBackwardToken: `b/${at('9')}` }
    }
    let shown: readonly LogEvent[]
    if (direction === 'f')
      shown = firstOf(
        inRange.filter(({ id }) => id > position),
        limit,
      )
    else if (direction === 'b')
      shown = lastOf(
        inRange.filter(({ id }) => id < position),
        limit,
      )
    else shown = input.startFromHead === true ? firstOf(inRange, limit) : lastOf(inRange, limit)
    const start = position === '' ? ''.padStart(56, '0') : position
    return {
      events: shown.map(({ timestamp, message, ingested }) => ({
        timestamp,
        message,
        ingestionTime: ingested,
      })),
      nextForwardToken: `f/${shown.at(-1)?.id ?? start}/s`,
      nextBackwardToken: `b/${shown[0]?.id ?? start}/s`,
    }
  }

  function filterEvents(input: sdk.FilterLogEventsCommandInput) {
    const { logStreamNames: names, logStreamNamePrefix: prefix } = input
    if (names !== undefined && prefix !== undefined) {
      throw invalid('logStreamNamePrefix and logStreamNames are mutually exclusive.')
    }
    const group = groupOf(input)
    const streams =
      names === undefined
        ? [...group.streams.values()].filter(({ name }) => name.startsWith(prefix ?? ''))
        : names.map((name) => store.stream(group, name))
    const matches = parseFilterPattern(input.filterPattern)
    const found = streams
      .flatMap(({ name, events }) =>
        events
          .filter(within(input.startTime, input.endTime))
          .filter(({ message }) => matches(message))
          .map((event) => ({ name, event })),
      )
      .sort((a, b) => (a.event.id < b.event.id ? -1 : 1))
    const { items, next } = page(found, { size: limitOf(input.limit), token: input.nextToken }, badToken)
    return {
      events: items.map(({ name, event }) => ({
        logStreamName: name,
        timestamp: event.timestamp,
        message: event.message,
        ingestionTime: event.ingested,
        eventId: event.id,
      })),
      searchedLogStreams: [],
      nextToken: next,
    }
  }

  function setRetention(input: sdk.PutRetentionPolicyCommandInput) {
    const days = need(input.retentionInDays, 'retentionInDays')
    if (!RETENTIONS.has(days)) {
      throw invalid(
        `Invalid retentionInDays value of ${days}. The possible values are ${[...RETENTIONS].join(', ')}.`,
      )
    }
    store.group(need(input.logGroupName, 'logGroupName')).retentionDays = days
    return {}
  }

  return {
    name: 'logs',
    protocol: 'awsJson1_1',
    targetPrefix: 'Logs_20140328',
    sdk,
    operations: {
      CreateLogGroup: createGroup,
      DeleteLogGroup: (input: sdk.DeleteLogGroupCommandInput) => {
        store.deleteGroup(need(input.logGroupName, 'logGroupName'))
        return {}
      },
      DescribeLogGroups: describeGroups,
      CreateLogStream: (input: sdk.CreateLogStreamCommandInput) => {
        store.createStream(
          store.group(need(input.logGroupName, 'logGroupName')),
          need(input.logStreamName, 'logStreamName'),
        )
        return {}
      },
      DeleteLogStream: (input: sdk.DeleteLogStreamCommandInput) => {
        const group = store.group(need(input.logGroupName, 'logGroupName'))
        group.streams.delete(store.stream(group, need(input.logStreamName, 'logStreamName')).name)
        return {}
      },
      DescribeLogStreams: describeStreams,
      PutLogEvents: putEvents,
      GetLogEvents: getEvents,
      FilterLogEvents: filterEvents,
      PutRetentionPolicy: setRetention,
      DeleteRetentionPolicy: (input: sdk.DeleteRetentionPolicyCommandInput) => {
        store.group(need(input.logGroupName, 'logGroupName')).retentionDays = undefined
        return {}
      },
      TagResource: (input: sdk.TagResourceCommandInput) => {
        const { tags } = store.group(need(input.resourceArn, 'resourceArn'))
        for (const [key, value] of Object.entries(need(input.tags, 'tags'))) tags.set(key, value)
        return {}
      },
      UntagResource: (input: sdk.UntagResourceCommandInput) => {
        const { tags } = store.group(need(input.resourceArn, 'resourceArn'))
        for (const key of need(input.tagKeys, 'tagKeys')) tags.delete(key)
        return {}
      },
      ListTagsForResource: (input: sdk.ListTagsForResourceCommandInput) => ({
        tags: Object.fromEntries(store.group(need(input.resourceArn, 'resourceArn')).tags),
      }),
    },
  }
}

function streamFacts(stream: LogStream): sdk.LogStream {
  const [first, last] = [stream.events[0], stream.events.at(-1)]
  return {
    logStreamName: stream.name,
    creationTime: stream.created,
    ...(first === undefined ? {} : { firstEventTimestamp: first.timestamp }),
    ...(last === undefined ? {} : { lastEventTimestamp: last.timestamp, lastIngestionTime: last.ingested }),
    arn: stream.arn,
    storedBytes: 0,
  }
}

/** https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutLogEvents.html */
function checkBatch(events: readonly { readonly timestamp: number; readonly message: string }[]): void {
  if (events.length === 0 || events.length > BATCH_EVENTS) {
    throw invalid(
      `1 validation error detected: Value at 'logEvents' failed to satisfy constraint: Member must have length between 1 and ${BATCH_EVENTS}`,
    )
  }
  if (events.some(({ message }) => message === '')) {
    throw invalid(
      "1 validation error detected: Value at 'logEvents.1.member.message' failed to satisfy constraint: Member must have length greater than or equal to 1",
    )
  }
  const bytes = events.reduce((sum, { message }) => sum + Buffer.byteLength(message) + EVENT_OVERHEAD, 0)
  if (bytes > BATCH_BYTES) throw invalid(`Upload too large: ${bytes} bytes exceeds limit of ${BATCH_BYTES}`)
  if (events.some(({ timestamp }, index) => timestamp < (events[index - 1]?.timestamp ?? timestamp))) {
    throw invalid('Log events in a single PutLogEvents request must be in chronological order.')
  }
  if ((events.at(-1)?.timestamp ?? 0) - (events[0]?.timestamp ?? 0) > DAY) {
    throw invalid('The batch of log events in a single PutLogEvents request cannot span more than 24 hours.')
  }
}

const within =
  (start: number | undefined, end: number | undefined) =>
  ({ timestamp }: LogEvent): boolean =>
    timestamp >= (start ?? 0) && timestamp < (end ?? Number.POSITIVE_INFINITY)

function firstOf(events: readonly LogEvent[], limit: number): readonly LogEvent[] {
  let bytes = 0
  const end = events.findIndex(({ message }, index) => {
    bytes += Buffer.byteLength(message) + EVENT_OVERHEAD
    return index >= limit || bytes > PAGE_BYTES
  })
  return end === -1 ? events : events.slice(0, end)
}

const lastOf = (events: readonly LogEvent[], limit: number): readonly LogEvent[] =>
  firstOf(events.toReversed(), limit).toReversed()

function limitOf(limit: number | undefined): number {
  if (limit === undefined) return 10_000
  if (limit < 1 || limit > 10_000) {
    throw invalid(
      `1 validation error detected: Value '${limit}' at 'limit' failed to satisfy constraint: Member must have value between 1 and 10000`,
    )
  }
  return limit
}

const invalid = (message: string): AwsError => new AwsError('InvalidParameterException', message)
const badToken = (): AwsError => invalid('The specified nextToken is invalid.')
