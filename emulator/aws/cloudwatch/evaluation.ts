/**
 * From data points to the state of a metric alarm, as the CloudWatch user guide has it: "Evaluating an alarm",
 * "Configuring how CloudWatch alarms treat missing data" with its two tables, and "Avoiding premature transitions to
 * alarm state" (https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/alarms-and-missing-data.html). Pure.
 */
import type { AlarmState } from '../../ports.ts'

export type Treatment = 'missing' | 'ignore' | 'breaching' | 'notBreaching'

export interface AlarmRule {
  readonly evaluationPeriods: number
  readonly datapointsToAlarm: number
  readonly threshold: number
  readonly comparison: string
  readonly treatMissingData: Treatment
}

/** Periods beyond `evaluationPeriods` that are looked at when some are missing: the guide's tables show 5 for 3. */
export const EXTRA_PERIODS = 2

export const COMPARISONS: Readonly<Record<string, (value: number, threshold: number) => boolean>> = {
  GreaterThanOrEqualToThreshold: (value, threshold) => value >= threshold,
  GreaterThanThreshold: (value, threshold) => value > threshold,
  LessThanThreshold: (value, threshold) => value < threshold,
  LessThanOrEqualToThreshold: (value, threshold) => value <= threshold,
}

export interface Verdict {
  /** Undefined: the alarm stays as it is. */
  readonly state: AlarmState | undefined
  /** Indexes of the real data points that were judged, oldest first. */
  readonly judged: readonly number[]
  /** How many of them breach. */
  readonly breaching: number
  /** How many missing data points were filled in. */
  readonly filled: number
}

/** `points` are the periods of the evaluation range, oldest first; undefined is a missing data point. */
export function evaluate(rule: AlarmRule, points: readonly (number | undefined)[]): Verdict {
  const { evaluationPeriods, datapointsToAlarm, treatMissingData } = rule
  const breaches = (index: number): boolean => {
    const value = points[index]
    return value !== undefined && COMPARISONS[rule.comparison]?.(value, rule.threshold) === true
  }
  const real = [...points.keys()].filter((index) => points[index] !== undefined)
  // "… evaluates the alarm state based on the most recent real data points", even from farther back.
  const judged = real.slice(-evaluationPeriods)
  const breaching = judged.filter(breaches).length
  const filled = evaluationPeriods - judged.length
  const verdict = (state: AlarmState | undefined): Verdict => ({ state, judged, breaching, filled })
  const byCount = (count: number): Verdict => verdict(count >= datapointsToAlarm ? 'ALARM' : 'OK')

  if (judged.length === 0) return verdict(WITHOUT_DATA[treatMissingData])
  if (filled === 0 || treatMissingData === 'notBreaching') return byCount(breaching)
  if (treatMissingData === 'breaching') return byCount(breaching + filled)
  if (breaching >= datapointsToAlarm) return verdict('ALARM')
  // A good data point among them: whatever is missing does not matter ("0 - X - -" and "- - - - 0" are OK).
  if (breaching < judged.length) return verdict('OK')
  // Only breaching ones, too few: "premature alarm state". The newest may be alone with a good one to come.
  const age = points.length - (judged[0] ?? 0)
  return verdict(age >= datapointsToAlarm && treatMissingData === 'missing' ? 'ALARM' : undefined)
}

const WITHOUT_DATA: Readonly<Record<Treatment, AlarmState | undefined>> = {
  missing: 'INSUFFICIENT_DATA',
  ignore: undefined,
  breaching: 'ALARM',
  notBreaching: 'OK',
}
