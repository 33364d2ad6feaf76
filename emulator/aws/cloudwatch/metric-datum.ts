/**
 * What one MetricDatum must be (https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_MetricDatum.html).
 */
import type { MetricDatum } from '@aws-sdk/client-cloudwatch'
import { invalidCombination, invalidValue, missingParameter } from './failures.ts'
import type { Sample } from './statistics.ts'

const HOUR = 3600_000
const OLDEST = 14 * 24 * HOUR
const NEWEST = 2 * HOUR
const LARGEST = 2 ** 360
const VALUES_PER_DATUM = 150
const DIMENSIONS_PER_METRIC = 30

/** Throws the errors of PutMetricData; `path` is `MetricData.member.1`. */
export function sampleOf(datum: MetricDatum, path: string, now: number): Sample {
  const at = datum.Timestamp?.getTime() ?? now
  if (at > now + NEWEST)
    throw invalidValue(
      `The parameter ${path}.Timestamp must specify a time no more than two hours in the future.`,
    )
  if (at < now - OLDEST)
    throw invalidValue(`The parameter ${path}.Timestamp must specify a time within the past two weeks.`)
  if ((datum.Dimensions?.length ?? 0) > DIMENSIONS_PER_METRIC)
    throw invalidValue(
      `The collection ${path}.Dimensions must not have a size greater than ${DIMENSIONS_PER_METRIC}.`,
    )
  return { at, unit: datum.Unit ?? 'None', ...amounts(datum, path) }
}

function amounts(datum: MetricDatum, path: string): Omit<Sample, 'at' | 'unit'> {
  const { Value, Values, Counts, StatisticValues } = datum
  const given = [
    ['Value', Value],
    ['Values', Values],
    ['StatisticValues', StatisticValues],
  ].flatMap(([name, value]) => (value === undefined ? [] : [`${path}.${String(name)}`]))
  if (given.length === 0)
    throw missingParameter(
      `The parameter ${path}.Value, ${path}.Values or ${path}.StatisticValues is required.`,
    )
  if (given.length > 1)
    throw invalidCombination(
      `The parameters ${given.join(' and ')} are mutually exclusive and you have specified more than one.`,
    )
  if (StatisticValues !== undefined) {
    const { SampleCount = 0, Sum = 0, Minimum = 0, Maximum = 0 } = StatisticValues
    for (const value of [SampleCount, Sum, Minimum, Maximum]) checkNumber(value, `${path}.StatisticValues`)
    return { count: SampleCount, sum: Sum, minimum: Minimum, maximum: Maximum, values: undefined }
  }
  const all = Values ?? [Value ?? 0]
  if (all.length === 0 || all.length > VALUES_PER_DATUM)
    throw invalidValue(`The collection ${path}.Values must have a size between 1 and ${VALUES_PER_DATUM}.`)
  if (Counts !== undefined && Counts.length !== all.length)
    throw invalidValue(`The parameters ${path}.Values and ${path}.Counts must be of the same size.`)
  for (const value of all) checkNumber(value, `${path}.Value`)
  const values = all.map((value, index) => [value, Counts?.[index] ?? 1] as const)
  return {
    count: values.reduce((total, [, count]) => total + count, 0),
    sum: values.reduce((total, [value, count]) => total + value * count, 0),
    minimum: Math.min(...all),
    maximum: Math.max(...all),
    values,
  }
}

function checkNumber(value: number, path: string): void {
  if (!Number.isFinite(value) || Math.abs(value) > LARGEST)
    throw invalidValue(`The value ${value} for parameter ${path} is invalid.`)
}
