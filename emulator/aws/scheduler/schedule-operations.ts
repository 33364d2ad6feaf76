/** Schedules over the API (https://docs.aws.amazon.com/scheduler/latest/APIReference/). */
import type {
  CreateScheduleInput,
  CreateScheduleOutput,
  DeleteScheduleInput,
  GetScheduleInput,
  GetScheduleOutput,
  ListSchedulesInput,
  ListSchedulesOutput,
  UpdateScheduleInput,
} from '@aws-sdk/client-scheduler'
import { parseSchedule } from '../../schedule-expression.ts'
import { page } from '../wire/pages.ts'
import type { OperationHandler } from '../wire/service.ts'
import { badToken, invalid, scheduleExists } from './failures.ts'
import { DEFAULT_GROUP, type ScheduleRecord, type SchedulerState, type ScheduleSettings } from './model.ts'
import type { Runs, ScheduleCaller } from './runs.ts'
import { checkTarget } from './target.ts'

const NAME = /^[0-9a-zA-Z_.-]{1,64}$/

export function scheduleOperations(
  state: SchedulerState,
  runs: Runs,
  caller: ScheduleCaller,
): Readonly<Record<string, OperationHandler>> {
  function create(input: CreateScheduleInput): CreateScheduleOutput {
    const name = input.Name ?? ''
    if (!NAME.test(name)) throw invalid(`Name '${name}' must be 1 to 64 of [0-9a-zA-Z-_.]`)
    const group = state.group(input.GroupName ?? DEFAULT_GROUP)
    if (group.state !== 'ACTIVE') throw invalid(`Schedule group ${group.name} is being deleted`)
    const arn = state.scheduleArn(group.name, name)
    const settings = settingsOf(input, arn)
    const { ClientToken: token, ...said } = input
    const request = JSON.stringify(said)
    const existing = state.schedules.get(`${group.name}/${name}`)
    if (existing !== undefined) {
      // The same call again is answered as it was; anything else under the name is a conflict.
      if (token !== undefined && existing.token === token && existing.request === request)
        return { ScheduleArn: arn }
      throw scheduleExists(name)
    }
    refusePast(settings)
    const now = state.clock.now()
    const schedule: ScheduleRecord = {
      name,
      group: group.name,
      arn,
      settings,
      token,
      request,
      createdAt: now,
      changedAt: now,
      cancel: () => {},
    }
    state.schedules.set(`${group.name}/${name}`, schedule)
    runs.plan(schedule)
    return { ScheduleArn: arn }
  }

  function update(input: UpdateScheduleInput): CreateScheduleOutput {
    const schedule = state.schedule(input.GroupName, input.Name)
    const settings = settingsOf(input, schedule.arn)
    refusePast(settings)
    schedule.settings = settings
    schedule.changedAt = state.clock.now()
    runs.plan(schedule)
    return { ScheduleArn: schedule.arn }
  }

  /** AWS's documents do not say what becomes of a time that has passed; here it is a mistake, never a silent no. */
  function refusePast({ schedule }: ScheduleSettings): void {
    if (schedule.expression.startsWith('at(') && schedule.next(state.clock.now(), 0) === undefined)
      throw invalid(`The time of ${schedule.expression} has passed`)
  }

  function settingsOf(input: CreateScheduleInput, arn: string): ScheduleSettings {
    const timezone = input.ScheduleExpressionTimezone ?? 'UTC'
    const schedule = parseSchedule(input.ScheduleExpression ?? '', timezone)
    const target = input.Target
    const window = input.FlexibleTimeWindow
    if (target === undefined || window === undefined)
      throw invalid('Target and FlexibleTimeWindow are required')
    if (window.Mode !== 'OFF' && window.Mode !== 'FLEXIBLE')
      throw invalid(`FlexibleTimeWindow.Mode '${window.Mode}' must be OFF or FLEXIBLE`)
    if ((window.Mode === 'FLEXIBLE') !== (window.MaximumWindowInMinutes !== undefined))
      throw invalid('MaximumWindowInMinutes is for the mode FLEXIBLE, and required there')
    checkTarget(target, caller.schemas)
    if (caller.assume(target.RoleArn ?? '', arn) === undefined) {
      throw invalid('The execution role you provide must allow AWS EventBridge Scheduler to assume the role.')
    }
    return {
      schedule,
      timezone,
      target,
      window,
      startDate: input.StartDate,
      endDate: input.EndDate,
      description: input.Description,
      state: input.State ?? 'ENABLED',
      afterCompletion: input.ActionAfterCompletion ?? 'NONE',
    }
  }

  return {
    CreateSchedule: create,
    UpdateSchedule: update,
    GetSchedule: (input: GetScheduleInput) => view(state.schedule(input.GroupName, input.Name)),
    DeleteSchedule: (input: DeleteScheduleInput) => {
      state.remove(state.schedule(input.GroupName, input.Name))
      return {}
    },
    ListSchedules: (input: ListSchedulesInput): ListSchedulesOutput => {
      if (input.GroupName !== undefined) state.group(input.GroupName)
      const found = [...state.schedules.values()]
        .filter(
          ({ name, group, settings }) =>
            (input.GroupName === undefined || group === input.GroupName) &&
            name.startsWith(input.NamePrefix ?? '') &&
            (input.State === undefined || settings.state === input.State),
        )
        .sort((a, b) => (a.arn < b.arn ? -1 : 1))
      const size = input.MaxResults ?? 100
      if (size < 1 || size > 100) throw invalid('MaxResults must be between 1 and 100')
      const { items, next } = page(found, { size, token: input.NextToken }, badToken)
      return { Schedules: items.map(summary), ...(next === undefined ? {} : { NextToken: next }) }
    },
  }
}

const summary = ({ arn, name, group, settings, createdAt, changedAt }: ScheduleRecord) => ({
  Arn: arn,
  Name: name,
  GroupName: group,
  State: settings.state,
  CreationDate: new Date(createdAt),
  LastModificationDate: new Date(changedAt),
  Target: { Arn: settings.target.Arn },
})

function view(schedule: ScheduleRecord): GetScheduleOutput {
  const { settings } = schedule
  const { Target: _, ...common } = summary(schedule)
  return {
    ...common,
    ScheduleExpression: settings.schedule.expression,
    ScheduleExpressionTimezone: settings.timezone,
    ...(settings.startDate === undefined ? {} : { StartDate: settings.startDate }),
    ...(settings.endDate === undefined ? {} : { EndDate: settings.endDate }),
    ...(settings.description === undefined ? {} : { Description: settings.description }),
    // The defaults of the retry policy are shown as if they had been given.
    Target: {
      ...settings.target,
      RetryPolicy: {
        MaximumEventAgeInSeconds: settings.target.RetryPolicy?.MaximumEventAgeInSeconds ?? 86_400,
        MaximumRetryAttempts: settings.target.RetryPolicy?.MaximumRetryAttempts ?? 185,
      },
    },
    FlexibleTimeWindow: settings.window,
    ActionAfterCompletion: settings.afterCompletion,
  }
}
