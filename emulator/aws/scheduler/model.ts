/** Schedules and their groups, and where they are kept. */
import type {
  ActionAfterCompletion,
  FlexibleTimeWindow,
  ScheduleState,
  Target,
} from '@aws-sdk/client-scheduler'
import type { EngineClock } from '../../clock.ts'
import type { Schedule } from '../../schedule-expression.ts'
import type { AccountScope } from '../wire/service.ts'
import type { TaggedResource } from '../wire/tags.ts'
import { noGroup, noSchedule } from './failures.ts'

/** What Create and Update set as a whole: an update puts what it does not name back to its default. */
export interface ScheduleSettings {
  readonly schedule: Schedule
  readonly timezone: string
  readonly startDate: Date | undefined
  readonly endDate: Date | undefined
  readonly description: string | undefined
  readonly state: ScheduleState
  readonly target: Target
  readonly window: FlexibleTimeWindow
  readonly afterCompletion: ActionAfterCompletion
}

export interface ScheduleRecord {
  readonly name: string
  readonly group: string
  readonly arn: string
  readonly createdAt: number
  changedAt: number
  settings: ScheduleSettings
  /** Of the call that made it, with what that call said. */
  readonly token: string | undefined
  readonly request: string
  /** Ends the timer of the next run, or of the next attempt. */
  cancel: () => void
}

export interface GroupRecord {
  readonly name: string
  readonly arn: string
  readonly createdAt: number
  readonly tags: Map<string, string>
  readonly token: string | undefined
  state: 'ACTIVE' | 'DELETING'
}

export const DEFAULT_GROUP = 'default'

export class SchedulerState {
  readonly account: AccountScope
  readonly clock: EngineClock
  readonly groups = new Map<string, GroupRecord>()
  /** By `<group>/<name>`. */
  readonly schedules = new Map<string, ScheduleRecord>()

  constructor(account: AccountScope, clock: EngineClock) {
    this.account = account
    this.clock = clock
    this.addGroup(DEFAULT_GROUP, undefined)
  }

  addGroup(name: string, token: string | undefined): GroupRecord {
    const group: GroupRecord = {
      name,
      token,
      arn: this.#arn(`schedule-group/${name}`),
      createdAt: this.clock.now(),
      tags: new Map(),
      state: 'ACTIVE',
    }
    this.groups.set(name, group)
    return group
  }

  /** Throws ResourceNotFoundException. */
  group(name: string): GroupRecord {
    const group = this.groups.get(name)
    if (group === undefined) throw noGroup(name)
    return group
  }

  /** Throws ResourceNotFoundException. */
  schedule(group: string | undefined, name = ''): ScheduleRecord {
    const found = this.schedules.get(`${group ?? DEFAULT_GROUP}/${name}`)
    if (found === undefined) throw noSchedule(name)
    return found
  }

  scheduleArn(group: string, name: string): string {
    return this.#arn(`schedule/${group}/${name}`)
  }

  /** Forgets the schedule and its timer. */
  remove(schedule: ScheduleRecord): void {
    schedule.cancel()
    this.schedules.delete(`${schedule.group}/${schedule.name}`)
  }

  /** Schedules have no tags of their own; their groups do. */
  *tagged(): Iterable<TaggedResource> {
    for (const { arn, tags } of this.groups.values())
      yield { arn, type: 'scheduler:schedule-group', tags: Object.fromEntries(tags) }
  }

  #arn(resource: string): string {
    return `arn:aws:scheduler:${this.account.region}:${this.account.accountId}:${resource}`
  }
}
