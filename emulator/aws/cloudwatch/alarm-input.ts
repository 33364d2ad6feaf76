/**
 * Which metric alarms may be put
 * (https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutMetricAlarm.html).
 */
import type { PutMetricAlarmInput } from '@aws-sdk/client-cloudwatch'
import type { WatchedMetric } from './alarm-model.ts'
import { type AlarmRule, COMPARISONS, type Treatment } from './evaluation.ts'
import { notEmulated, validationError } from './failures.ts'
import { dimensionRecord } from './metric-store.ts'
import { isPercentile, isSimpleStatistic } from './statistics.ts'

const TREATMENTS: readonly Treatment[] = ['missing', 'ignore', 'breaching', 'notBreaching']
const ACTIONS_PER_STATE = 5
const DAY = 86_400
const HOUR = 3_600

/** Throws ValidationError. */
export function alarmOf(input: PutMetricAlarmInput): {
  readonly watched: WatchedMetric
  readonly rule: AlarmRule
} {
  checkActions(input)
  if (input.EvaluationCriteria !== undefined || input.EvaluationInterval !== undefined)
    throw notEmulated('alarms on PromQL queries')
  if (input.ThresholdMetricId !== undefined) throw notEmulated('anomaly detection alarms')
  if (input.EvaluateLowSampleCountPercentile !== undefined)
    throw notEmulated('EvaluateLowSampleCountPercentile')
  const watched = watchedMetric(input)
  const rule = ruleOf(input)
  const span = watched.period * rule.evaluationPeriods
  const longest = watched.period < HOUR ? DAY : 7 * DAY
  if (span > longest) {
    throw validationError(
      `Metrics cannot be checked across more than ${longest === DAY ? 'a day' : 'seven days'} (EvaluationPeriods * Period must be <= ${longest}).`,
    )
  }
  return { watched, rule }
}

/** Five actions for each state, which must be ARNs. */
export function checkActions(
  input: Pick<PutMetricAlarmInput, 'AlarmActions' | 'OKActions' | 'InsufficientDataActions'>,
): void {
  for (const name of ['AlarmActions', 'OKActions', 'InsufficientDataActions'] as const) {
    const actions = input[name] ?? []
    if (actions.length > ACTIONS_PER_STATE)
      throw validationError(
        `1 validation error detected: Value at '${name}' failed to satisfy constraint: Member must have length less than or equal to ${ACTIONS_PER_STATE}`,
      )
    const wrong = actions.find((action) => !action.startsWith('arn:'))
    if (wrong !== undefined) throw validationError(`Invalid use of action: '${wrong}' is not an ARN.`)
  }
}

function watchedMetric(input: PutMetricAlarmInput): WatchedMetric {
  if (input.Metrics !== undefined) return onlyMetric(input)
  const { MetricName: name, Namespace: namespace } = input
  if (name === undefined || namespace === undefined)
    throw validationError('Either MetricName and Namespace or Metrics must be specified.')
  if ((input.Statistic === undefined) === (input.ExtendedStatistic === undefined))
    throw validationError('Exactly one of Statistic and ExtendedStatistic must be specified.')
  return checked({
    namespace,
    name,
    dimensions: dimensionRecord(input.Dimensions),
    statistic: input.Statistic ?? input.ExtendedStatistic ?? '',
    period: input.Period ?? 0,
    unit: input.Unit,
  })
}

/** `Metrics` with one metric says the same as the members of the alarm itself. */
function onlyMetric(input: PutMetricAlarmInput): WatchedMetric {
  const given = [
    input.MetricName,
    input.Namespace,
    input.Statistic,
    input.ExtendedStatistic,
    input.Dimensions,
    input.Period,
    input.Unit,
  ]
  if (given.some((member) => member !== undefined))
    throw validationError(
      'Metrics list must not be combined with MetricName, Namespace, Dimensions, Period, Unit, Statistic or ExtendedStatistic.',
    )
  const [query, ...others] = input.Metrics ?? []
  if (query === undefined) throw validationError('Metrics must not be empty.')
  const { MetricStat: stat } = query
  if (stat === undefined || others.length > 0) throw notEmulated('alarms on metric math')
  const { MetricName: name, Namespace: namespace, Dimensions } = stat.Metric ?? {}
  if (name === undefined || namespace === undefined)
    throw validationError('A MetricStat needs the MetricName and the Namespace of its Metric.')
  return checked({
    namespace,
    name,
    dimensions: dimensionRecord(Dimensions),
    statistic: stat.Stat ?? '',
    period: stat.Period ?? 0,
    unit: stat.Unit,
  })
}

function checked(watched: WatchedMetric): WatchedMetric {
  const { statistic, period } = watched
  if (!isSimpleStatistic(statistic) && !isPercentile(statistic))
    throw validationError(
      `The value ${statistic} for parameter ExtendedStatistic is invalid or not emulated: the emulator supports SampleCount, Average, Sum, Minimum, Maximum and percentiles such as p99.`,
    )
  if (![10, 20, 30].includes(period) && (period <= 0 || period % 60 !== 0))
    throw validationError('Period must be 10, 20, 30 or a multiple of 60.')
  return watched
}

function ruleOf(input: PutMetricAlarmInput): AlarmRule {
  const { EvaluationPeriods: periods = 0, Threshold: threshold, ComparisonOperator: comparison } = input
  const treatment = input.TreatMissingData ?? 'missing'
  const treatMissingData = TREATMENTS.find((known) => known === treatment)
  if (treatMissingData === undefined)
    throw validationError(
      `The value ${treatment} is not supported for TreatMissingData: it must be one of ${TREATMENTS.join(', ')}.`,
    )
  if (comparison === undefined || !(comparison in COMPARISONS)) {
    if (comparison !== undefined && /Lower|Upper/.test(comparison))
      throw notEmulated(`anomaly detection alarms (${comparison})`)
    throw validationError(
      `ComparisonOperator '${comparison ?? ''}' must be one of ${Object.keys(COMPARISONS).join(', ')}.`,
    )
  }
  if (threshold === undefined) throw validationError('Threshold must be specified.')
  if (periods < 1)
    throw validationError(
      "1 validation error detected: Value at 'evaluationPeriods' failed to satisfy constraint: Member must have value greater than or equal to 1",
    )
  const datapoints = input.DatapointsToAlarm ?? periods
  if (datapoints < 1 || datapoints > periods)
    throw validationError('DatapointsToAlarm must be at least 1 and at most EvaluationPeriods.')
  return {
    evaluationPeriods: periods,
    datapointsToAlarm: datapoints,
    threshold,
    comparison,
    treatMissingData,
  }
}
