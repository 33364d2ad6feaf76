/** Alarms over the API (https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/). */
import type {
  AlarmHistoryItem,
  DeleteAlarmsInput,
  DescribeAlarmHistoryInput,
  DescribeAlarmHistoryOutput,
  DescribeAlarmsForMetricInput,
  DescribeAlarmsForMetricOutput,
  DescribeAlarmsInput,
  DescribeAlarmsOutput,
  DisableAlarmActionsInput,
  EnableAlarmActionsInput,
  PutCompositeAlarmInput,
  PutMetricAlarmInput,
  SetAlarmStateInput,
} from '@aws-sdk/client-cloudwatch'
import type { AlarmState } from '../../ports.ts'
import { page } from '../wire/pages.ts'
import { AwsError, type OperationHandler } from '../wire/service.ts'
import { type AlarmRecord, actionsOf, compositeAlarmView, metricAlarmView } from './alarm-model.ts'
import { nameOf } from './alarm-rule.ts'
import type { AlarmStore } from './alarm-store.ts'
import { invalidToken, validationError } from './failures.ts'
import { dimensionRecord, keyOf } from './metric-store.ts'
import { checkTags } from './tags.ts'

const STATES: readonly AlarmState[] = ['OK', 'ALARM', 'INSUFFICIENT_DATA']
const MOST_NAMES = 100

export function alarmOperations(store: AlarmStore): Readonly<Record<string, OperationHandler>> {
  const switchActions = (names: readonly string[] | undefined, enabled: boolean): void => {
    for (const name of names ?? []) {
      const alarm = store.find(name)
      // Names that do not exist are passed over.
      if (alarm !== undefined) alarm.actionsEnabled = enabled
    }
  }

  return {
    PutMetricAlarm: (input: PutMetricAlarmInput) => {
      checkName(input.AlarmName)
      checkTags(input.Tags)
      store.putMetric(input)
      return {}
    },
    PutCompositeAlarm: (input: PutCompositeAlarmInput) => {
      checkName(input.AlarmName)
      checkTags(input.Tags)
      store.putComposite(input)
      return {}
    },

    DescribeAlarms: (input: DescribeAlarmsInput): DescribeAlarmsOutput => {
      if (input.AlarmNames !== undefined && input.AlarmNamePrefix !== undefined)
        throw validationError('AlarmNamePrefix and AlarmNames cannot both be specified.')
      checkMost('alarmNames', input.AlarmNames)
      const types = input.AlarmTypes ?? ['MetricAlarm']
      const related = relatives(store, input)
      const found = store
        .all()
        .filter(
          (alarm) =>
            types.some((type) => type === alarm.kind) &&
            (input.AlarmNames?.includes(alarm.name) ?? true) &&
            alarm.name.startsWith(input.AlarmNamePrefix ?? '') &&
            (input.StateValue ?? alarm.state) === alarm.state &&
            (input.ActionPrefix === undefined || acts(alarm, input.ActionPrefix)) &&
            (related?.has(alarm.name) ?? true),
        )
      const { items, next } = page(
        found,
        { size: maxRecords(input.MaxRecords, 50), token: input.NextToken },
        invalidToken,
      )
      return {
        MetricAlarms: items.flatMap((alarm) =>
          alarm.kind === 'MetricAlarm' ? [metricAlarmView(alarm)] : [],
        ),
        CompositeAlarms: items.flatMap((alarm) =>
          alarm.kind === 'CompositeAlarm' ? [compositeAlarmView(alarm)] : [],
        ),
        NextToken: next,
      }
    },

    DescribeAlarmsForMetric: (input: DescribeAlarmsForMetricInput): DescribeAlarmsForMetricOutput => {
      const wanted = keyOf({
        namespace: input.Namespace ?? '',
        name: input.MetricName ?? '',
        dimensions: dimensionRecord(input.Dimensions),
      })
      const statistic = input.Statistic ?? input.ExtendedStatistic
      return {
        MetricAlarms: store
          .all()
          .flatMap((alarm) => (alarm.kind === 'MetricAlarm' ? [alarm] : []))
          .filter(
            ({ watched }) =>
              keyOf(watched) === wanted &&
              (statistic ?? watched.statistic) === watched.statistic &&
              (input.Period ?? watched.period) === watched.period &&
              (input.Unit ?? watched.unit) === watched.unit,
          )
          .map(metricAlarmView),
      }
    },

    DeleteAlarms: (input: DeleteAlarmsInput) => {
      checkMost('alarmNames', input.AlarmNames)
      const names = input.AlarmNames ?? []
      const composite = names.filter((name) => store.find(name)?.kind === 'CompositeAlarm')
      if (composite.length > 1)
        throw validationError(
          `DeleteAlarms takes one composite alarm in a call at most, not ${composite.length}.`,
        )
      // "… the alarms you specify with correct names are still deleted."
      store.delete(names)
      return {}
    },

    SetAlarmState: (input: SetAlarmStateInput) => {
      const alarm = store.find(input.AlarmName ?? '')
      if (alarm === undefined)
        throw new AwsError('ResourceNotFound', `Alarm ${input.AlarmName} does not exist`, { status: 404 })
      const state = STATES.find((known) => known === input.StateValue)
      if (state === undefined)
        throw validationError(
          `1 validation error detected: Value '${input.StateValue}' at 'stateValue' failed to satisfy constraint: Member must satisfy enum value set: [${STATES.join(', ')}]`,
        )
      if (input.StateReasonData !== undefined) checkJson(input.StateReasonData)
      store.set(alarm, state, input.StateReason ?? '', input.StateReasonData)
      return {}
    },

    EnableAlarmActions: (input: EnableAlarmActionsInput) => {
      switchActions(input.AlarmNames, true)
      return {}
    },
    DisableAlarmActions: (input: DisableAlarmActionsInput) => {
      switchActions(input.AlarmNames, false)
      return {}
    },

    DescribeAlarmHistory: (input: DescribeAlarmHistoryInput): DescribeAlarmHistoryOutput => {
      const types = input.AlarmTypes ?? ['MetricAlarm']
      const found = store.history
        .items()
        .filter(
          (item) =>
            (input.AlarmName ?? item.AlarmName) === item.AlarmName &&
            types.some((type) => type === item.AlarmType) &&
            (input.HistoryItemType ?? item.HistoryItemType) === item.HistoryItemType &&
            within(item, input),
        )
      const ordered = input.ScanBy === 'TimestampAscending' ? found : found.toReversed()
      const { items, next } = page(
        ordered,
        { size: maxRecords(input.MaxRecords, 100), token: input.NextToken },
        invalidToken,
      )
      return { AlarmHistoryItems: [...items], NextToken: next }
    },
  }
}

function relatives(store: AlarmStore, input: DescribeAlarmsInput): ReadonlySet<string> | undefined {
  const { ChildrenOfAlarmName: parent, ParentsOfAlarmName: child } = input
  if (parent !== undefined) {
    const alarm = store.find(nameOf(parent))
    return new Set(alarm?.kind === 'CompositeAlarm' ? alarm.rule.alarms : [])
  }
  if (child === undefined) return undefined
  return new Set(
    store
      .all()
      .filter((alarm) => alarm.kind === 'CompositeAlarm' && alarm.rule.alarms.includes(nameOf(child)))
      .map(({ name }) => name),
  )
}

const acts = (alarm: AlarmRecord, prefix: string): boolean =>
  STATES.some((state) => actionsOf({ ...alarm, state }).some((arn) => arn.startsWith(prefix)))

const within = (
  { Timestamp }: AlarmHistoryItem,
  { StartDate, EndDate }: DescribeAlarmHistoryInput,
): boolean =>
  Timestamp !== undefined &&
  (StartDate === undefined || Timestamp >= StartDate) &&
  (EndDate === undefined || Timestamp <= EndDate)

function checkName(name = ''): void {
  if (name === '' || name.length > 255)
    throw validationError(
      "1 validation error detected: Value at 'alarmName' failed to satisfy constraint: Member must have length between 1 and 255",
    )
}

function checkMost(member: string, names: readonly string[] | undefined): void {
  if ((names?.length ?? 0) > MOST_NAMES)
    throw validationError(
      `1 validation error detected: Value at '${member}' failed to satisfy constraint: Member must have length less than or equal to ${MOST_NAMES}`,
    )
}

function maxRecords(asked: number | undefined, standard: number): number {
  if (asked === undefined) return standard
  if (asked < 1 || asked > 100)
    throw validationError(
      `1 validation error detected: Value '${asked}' at 'maxRecords' failed to satisfy constraint: Member must have value between 1 and 100`,
    )
  return asked
}

function checkJson(data: string): void {
  try {
    JSON.parse(data)
  } catch {
    throw new AwsError('InvalidFormatFault', 'StateReasonData was not valid JSON')
  }
}
