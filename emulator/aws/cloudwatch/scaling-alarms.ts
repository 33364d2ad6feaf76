import { StandardUnit } from '@aws-sdk/client-cloudwatch'
import type { ScalingAlarm, ScalingAlarms } from '../../ports.ts'
import type { AlarmStore } from './alarm-store.ts'
import { dimensionList } from './metric-store.ts'

/** The port that Application Auto Scaling takes. */
export function scalingAlarms(store: AlarmStore): ScalingAlarms {
  return {
    state: (name) => store.state(name),
    onChange: (listener) => store.onChange(listener),
    put: (alarm: ScalingAlarm) => {
      store.putMetric({
        AlarmName: alarm.name,
        AlarmDescription: alarm.description,
        AlarmActions: [alarm.actionArn],
        Namespace: alarm.namespace,
        MetricName: alarm.metric,
        Dimensions: dimensionList(alarm.dimensions),
        ...statistic(alarm.statistic),
        ...unit(alarm.unit),
        Period: 60,
        EvaluationPeriods: alarm.evaluationPeriods,
        Threshold: alarm.threshold,
        ComparisonOperator: alarm.comparison,
      })
      return store.arn(alarm.name)
    },
    delete: (names) => store.delete(names),
    latest: (name) => {
      const alarm = store.find(name)
      return alarm?.kind === 'MetricAlarm' ? alarm.latest : undefined
    },
    onAction: (prefix, action) => store.onAction(prefix, action),
  }
}

const STATISTICS = ['SampleCount', 'Average', 'Sum', 'Minimum', 'Maximum'] as const

const statistic = (name: string) => {
  const simple = STATISTICS.find((known) => known === name)
  return simple === undefined ? { ExtendedStatistic: name } : { Statistic: simple }
}

const unit = (name: string | undefined) => {
  const known = Object.values(StandardUnit).find((one) => one === name)
  return known === undefined ? {} : { Unit: known }
}
