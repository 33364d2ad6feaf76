/** What CloudWatch remembers of an alarm, and what AWS shows of it. */
import type {
  CompositeAlarm,
  MetricAlarm,
  PutCompositeAlarmInput,
  PutMetricAlarmInput,
} from '@aws-sdk/client-cloudwatch'
import type { AlarmState } from '../../ports.ts'
import type { CompositeRule } from './alarm-rule.ts'
import type { AlarmRule } from './evaluation.ts'
import type { MetricName } from './metric-store.ts'

/** The metric that an alarm watches. */
export interface WatchedMetric extends MetricName {
  readonly statistic: string
  /** Seconds. */
  readonly period: number
  readonly unit: string | undefined
}

interface AlarmFacts {
  readonly name: string
  readonly arn: string
  readonly tags: Map<string, string>
  actionsEnabled: boolean
  configuredAt: number
  state: AlarmState
  reason: string
  reasonData: string | undefined
  /** When the state was last set, by an evaluation or by hand. */
  stateAt: number
  /** When it last became another one. */
  transitionedAt: number
}

export interface MetricAlarmRecord extends AlarmFacts {
  readonly kind: 'MetricAlarm'
  /** The newest data point of the last evaluation. */
  latest?: number | undefined
  input: PutMetricAlarmInput
  watched: WatchedMetric
  rule: AlarmRule
}

export interface CompositeAlarmRecord extends AlarmFacts {
  readonly kind: 'CompositeAlarm'
  input: PutCompositeAlarmInput
  rule: CompositeRule
}

export type AlarmRecord = MetricAlarmRecord | CompositeAlarmRecord

/** The ARNs of the actions for the state that the alarm is in now. */
export function actionsOf({ input, state }: AlarmRecord): readonly string[] {
  if (state === 'ALARM') return input.AlarmActions ?? []
  return (state === 'OK' ? input.OKActions : input.InsufficientDataActions) ?? []
}

const shared = (alarm: AlarmRecord) => ({
  AlarmName: alarm.name,
  AlarmArn: alarm.arn,
  AlarmDescription: alarm.input.AlarmDescription,
  AlarmConfigurationUpdatedTimestamp: new Date(alarm.configuredAt),
  ActionsEnabled: alarm.actionsEnabled,
  OKActions: alarm.input.OKActions ?? [],
  AlarmActions: alarm.input.AlarmActions ?? [],
  InsufficientDataActions: alarm.input.InsufficientDataActions ?? [],
  StateValue: alarm.state,
  StateReason: alarm.reason,
  StateReasonData: alarm.reasonData,
  StateUpdatedTimestamp: new Date(alarm.stateAt),
  StateTransitionedTimestamp: new Date(alarm.transitionedAt),
})

export function metricAlarmView(alarm: MetricAlarmRecord): MetricAlarm {
  const { input } = alarm
  return {
    ...shared(alarm),
    MetricName: input.MetricName,
    Namespace: input.Namespace,
    Statistic: input.Statistic,
    ExtendedStatistic: input.ExtendedStatistic,
    Dimensions: input.Metrics === undefined ? (input.Dimensions ?? []) : [],
    Period: input.Period,
    Unit: input.Unit,
    EvaluationPeriods: input.EvaluationPeriods,
    DatapointsToAlarm: input.DatapointsToAlarm,
    Threshold: input.Threshold,
    ComparisonOperator: input.ComparisonOperator,
    TreatMissingData: input.TreatMissingData,
    Metrics: input.Metrics,
  }
}

export const compositeAlarmView = (alarm: CompositeAlarmRecord): CompositeAlarm => ({
  ...shared(alarm),
  AlarmRule: alarm.input.AlarmRule,
})
