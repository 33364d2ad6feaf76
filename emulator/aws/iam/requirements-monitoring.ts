/**
 * CloudWatch and Application Auto Scaling: alarms by name, scalable targets as a kind (requests do not carry their
 * ARN).
 */
import type { Requirement } from '../wire/access.ts'
import { isRecord } from '../wire/codec/check.ts'
import {
  type ArnSource,
  hasTags,
  type Input,
  need,
  tagContext,
  textOf,
  textsOf,
} from './requirement-parts.ts'

/** Without names these are checked on all alarms. */
const ON_ALARMS =
  /^(DescribeAlarms|DescribeAlarmHistory|DeleteAlarms|SetAlarmState|(Enable|Disable)AlarmActions|Put(Metric|Composite)Alarm)$/

export function cloudwatchRequirements(
  operation: string,
  input: Input,
  { accountId, region }: ArnSource,
): readonly Requirement[] {
  const action = `cloudwatch:${operation}`
  const tags = tagContext(input['Tags'])
  const tagged = textOf(input['ResourceARN'])
  if (tagged !== undefined) return [need(action, [tagged], tags)]
  if (operation === 'PutMetricData')
    return [need(action, ['*'], { 'cloudwatch:namespace': [textOf(input['Namespace']) ?? ''] })]
  if (!ON_ALARMS.test(operation)) return [need(action, ['*'])]
  const names = [
    ...textsOf(input['AlarmNames']),
    ...[textOf(input['AlarmName'])].filter((name) => name !== undefined),
  ]
  const alarms = (names.length === 0 ? ['*'] : names).map(
    (name) => `arn:aws:cloudwatch:${region}:${accountId}:alarm:${name}`,
  )
  if (!operation.startsWith('Put')) return [need(action, alarms)]
  const actions = [input['AlarmActions'], input['OKActions'], input['InsufficientDataActions']].flatMap(
    textsOf,
  )
  const context = actions.length === 0 ? tags : { ...tags, 'cloudwatch:AlarmActions': actions }
  const own = need(action, alarms, context)
  // API reference, PutMetricAlarm, Tags: "you must also have the cloudwatch:TagResource permission".
  return hasTags(input['Tags']) ? [own, need('cloudwatch:TagResource', alarms, tags)] : [own]
}

export function autoscalingRequirements(
  operation: string,
  input: Input,
  { accountId, region }: ArnSource,
): readonly Requirement[] {
  const action = `application-autoscaling:${operation}`
  if (operation.startsWith('Describe')) return [need(action, ['*'])]
  const tags = tagContext(isRecord(input['Tags']) ? input['Tags'] : undefined)
  const target =
    textOf(input['ResourceARN']) ?? `arn:aws:application-autoscaling:${region}:${accountId}:scalable-target/*`
  const context = {
    ...tags,
    ...condition('application-autoscaling:service-namespace', input['ServiceNamespace']),
    ...condition('application-autoscaling:scalable-dimension', input['ScalableDimension']),
  }
  const own = need(action, [target], context)
  return operation === 'RegisterScalableTarget' && Object.keys(tags).length > 0
    ? [own, need('application-autoscaling:TagResource', [target], tags)]
    : [own]
}

function condition(key: string, value: unknown): Readonly<Record<string, readonly string[]>> {
  const text = textOf(value)
  return text === undefined ? {} : { [key]: [text] }
}
