/** Schedule groups, which carry the tags: a schedule has none of its own. */
import type {
  CreateScheduleGroupInput,
  DeleteScheduleGroupInput,
  GetScheduleGroupInput,
  ListScheduleGroupsInput,
  ListTagsForResourceInput,
  TagResourceInput,
  UntagResourceInput,
} from '@aws-sdk/client-scheduler'
import type { Timings } from '../../timings.ts'
import { page } from '../wire/pages.ts'
import { AwsError, type OperationHandler } from '../wire/service.ts'
import { tagList, tagRecord } from '../wire/tags.ts'
import { badToken, invalid, noGroup } from './failures.ts'
import { DEFAULT_GROUP, type GroupRecord, type SchedulerState } from './model.ts'

export function groupOperations(
  state: SchedulerState,
  timings: Timings,
): Readonly<Record<string, OperationHandler>> {
  const byArn = (arn = ''): GroupRecord => {
    const group = [...state.groups.values()].find((one) => one.arn === arn)
    if (group === undefined) throw noGroup(arn)
    return group
  }
  return {
    CreateScheduleGroup: (input: CreateScheduleGroupInput) => {
      const name = input.Name ?? ''
      if (!/^[0-9a-zA-Z_.-]{1,64}$/.test(name))
        throw invalid(`Name '${name}' must be 1 to 64 of [0-9a-zA-Z-_.]`)
      const existing = state.groups.get(name)
      if (existing !== undefined) {
        if (existing.token !== undefined && existing.token === input.ClientToken)
          return { ScheduleGroupArn: existing.arn }
        throw new AwsError('ConflictException', `Schedule group ${name} already exists.`)
      }
      const group = state.addGroup(name, input.ClientToken)
      for (const [key, value] of Object.entries(tagRecord(input.Tags))) group.tags.set(key, value)
      return { ScheduleGroupArn: group.arn }
    },
    /** "Deletes the specified schedule group … all of its schedules are deleted as well", eventually. */
    DeleteScheduleGroup: (input: DeleteScheduleGroupInput) => {
      const group = state.group(input.Name ?? '')
      if (group.name === DEFAULT_GROUP) throw invalid('The default schedule group cannot be deleted')
      if (group.state === 'DELETING')
        throw new AwsError('ConflictException', `Schedule group ${group.name} is being deleted.`)
      group.state = 'DELETING'
      for (const schedule of [...state.schedules.values()])
        if (schedule.group === group.name) state.remove(schedule)
      state.clock.schedule(timings.scheduleGroupDeletion, () => state.groups.delete(group.name))
      return {}
    },
    GetScheduleGroup: (input: GetScheduleGroupInput) => view(state.group(input.Name ?? '')),
    ListScheduleGroups: (input: ListScheduleGroupsInput) => {
      const found = [...state.groups.values()].filter(({ name }) => name.startsWith(input.NamePrefix ?? ''))
      const { items, next } = page(found, { size: input.MaxResults ?? 100, token: input.NextToken }, badToken)
      return { ScheduleGroups: items.map(view), ...(next === undefined ? {} : { NextToken: next }) }
    },
    TagResource: (input: TagResourceInput) => {
      const { tags } = byArn(input.ResourceArn)
      for (const [key, value] of Object.entries(tagRecord(input.Tags))) tags.set(key, value)
      return {}
    },
    UntagResource: (input: UntagResourceInput) => {
      const { tags } = byArn(input.ResourceArn)
      for (const key of input.TagKeys ?? []) tags.delete(key)
      return {}
    },
    ListTagsForResource: (input: ListTagsForResourceInput) => ({
      Tags: tagList(Object.fromEntries(byArn(input.ResourceArn).tags)),
    }),
  }
}

const view = ({ arn, name, state, createdAt }: GroupRecord) => ({
  Arn: arn,
  Name: name,
  State: state,
  CreationDate: new Date(createdAt),
  LastModificationDate: new Date(createdAt),
})
