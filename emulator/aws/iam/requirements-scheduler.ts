/** EventBridge Scheduler: schedules and groups by ARN, and the role that a schedule is given. */
import type { Requirement } from '../wire/access.ts'
import { isRecord } from '../wire/codec/check.ts'
import { type ArnSource, hasTags, type Input, need, tagContext, textOf } from './requirement-parts.ts'

export function schedulerRequirements(
  operation: string,
  input: Input,
  { accountId, region }: ArnSource,
): readonly Requirement[] {
  const action = `scheduler:${operation}`
  if (operation === 'ListSchedules' || operation === 'ListScheduleGroups') return [need(action, ['*'])]
  const prefix = `arn:aws:scheduler:${region}:${accountId}`
  const name = textOf(input['Name']) ?? '*'
  const tags = tagContext(input['Tags'])
  if (operation.endsWith('TagResource') || operation === 'ListTagsForResource')
    return [need(action, [textOf(input['ResourceArn']) ?? '*'], tags)]
  if (operation.endsWith('ScheduleGroup')) {
    const group = [`${prefix}:schedule-group/${name}`]
    const own = need(action, group, tags)
    return hasTags(input['Tags']) ? [own, need('scheduler:TagResource', group, tags)] : [own]
  }
  const schedule = `${prefix}:schedule/${textOf(input['GroupName']) ?? 'default'}/${name}`
  const target = isRecord(input['Target']) ? input['Target'] : {}
  const role = textOf(target['RoleArn'])
  return [
    need(action, [schedule]),
    ...(role === undefined
      ? []
      : [need('iam:PassRole', [role], { 'iam:PassedToService': ['scheduler.amazonaws.com'] })]),
  ]
}
