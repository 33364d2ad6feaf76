/** CloudWatch Logs' state: groups, streams and events in the order of their time stamps. */

import type { EngineClock } from '../../clock.ts'
import type { LogSink } from '../../ports.ts'
import { type AccountScope, AwsError } from '../wire/service.ts'
import type { TagSource } from '../wire/tags.ts'

const DAY = 24 * 3600_000

export interface LogEvent {
  /** 56 digits that sort as the events do: time stamp, then arrival. */
  readonly id: string
  readonly timestamp: number
  readonly ingested: number
  readonly message: string
}

export interface LogStream {
  readonly name: string
  readonly arn: string
  readonly created: number
  /** Sorted by `id`. */
  events: LogEvent[]
}

export interface LogGroup {
  readonly name: string
  readonly created: number
  readonly streams: Map<string, LogStream>
  readonly tags: Map<string, string>
  retentionDays: number | undefined
}

export class LogStore implements LogSink, TagSource {
  readonly #clock: EngineClock
  readonly #scope: AccountScope
  readonly #groups = new Map<string, LogGroup>()
  #arrivals = 0
  /**
   * So many of the next GetLogEvents are answered with an empty page and a new token though there is more, as AWS may
   * at any time ("This operation can return empty results while there are more log events available through the
   * token").
   */
  emptyPages = 0

  constructor(options: AccountScope & { readonly clock: EngineClock }) {
    this.#clock = options.clock
    this.#scope = options
  }

  groups(): readonly LogGroup[] {
    return [...this.#groups.values()].sort((a, b) => (a.name < b.name ? -1 : 1))
  }

  arn(groupName: string): string {
    return `arn:aws:logs:${this.#scope.region}:${this.#scope.accountId}:log-group:${groupName}`
  }

  /** By name or ARN (with or without `:*`). Throws ResourceNotFoundException. */
  group(identifier: string): LogGroup {
    const name = identifier.startsWith('arn:') ? identifier.split(':').slice(6, 7).join(':') : identifier
    const group = this.#groups.get(name)
    if (group === undefined) throw notFound('The specified log group does not exist.')
    this.#expire(group)
    return group
  }

  stream(group: LogGroup, name: string): LogStream {
    const stream = group.streams.get(name)
    if (stream === undefined) throw notFound('The specified log stream does not exist.')
    return stream
  }

  createGroup(name: string, tags: Readonly<Record<string, string>> = {}): LogGroup {
    if (this.#groups.has(name)) throw exists('The specified log group already exists')
    const group: LogGroup = {
      name,
      created: this.#clock.now(),
      streams: new Map(),
      tags: new Map(Object.entries(tags)),
      retentionDays: undefined,
    }
    this.#groups.set(name, group)
    return group
  }

  createStream(group: LogGroup, name: string): LogStream {
    if (group.streams.has(name)) throw exists('The specified log stream already exists')
    const stream = {
      name,
      arn: `${this.arn(group.name)}:log-stream:${name}`,
      created: this.#clock.now(),
      events: [],
    }
    group.streams.set(name, stream)
    return stream
  }

  deleteGroup(name: string): void {
    this.#groups.delete(this.group(name).name)
  }

  append(stream: LogStream, timestamp: number, message: string): void {
    const event: LogEvent = {
      id: `${String(timestamp).padStart(16, '0')}${String(this.#arrivals++).padStart(40, '0')}`,
      timestamp,
      ingested: this.#clock.now(),
      message,
    }
    // Nearly always the last: look from the end.
    let at = stream.events.length
    while (at > 0 && (stream.events[at - 1]?.id ?? '') > event.id) at -= 1
    stream.events.splice(at, 0, event)
  }

  hasGroup(logGroup: string): boolean {
    return this.#groups.has(logGroup)
  }

  /** The awslogs driver: it makes the stream; the group must be there. */
  write(logGroup: string, logStream: string, line: string, at: number): void {
    const group = this.group(logGroup)
    this.append(group.streams.get(logStream) ?? this.createStream(group, logStream), at, line)
  }

  *resources() {
    for (const { name, tags } of this.groups()) {
      yield { arn: this.arn(name), type: 'logs:log-group', tags: Object.fromEntries(tags) }
    }
  }

  #expire(group: LogGroup): void {
    if (group.retentionDays === undefined) return
    const oldest = this.#clock.now() - group.retentionDays * DAY
    for (const stream of group.streams.values()) {
      if ((stream.events[0]?.timestamp ?? oldest) < oldest) {
        stream.events = stream.events.filter(({ timestamp }) => timestamp >= oldest)
      }
    }
  }
}

const notFound = (message: string): AwsError => new AwsError('ResourceNotFoundException', message)
const exists = (message: string): AwsError => new AwsError('ResourceAlreadyExistsException', message)
