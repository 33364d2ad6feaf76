/** Metrics over the API: publish, list and read. Metric math and Metrics Insights are refused. */
import type {
  Datapoint,
  GetMetricDataInput,
  GetMetricDataOutput,
  GetMetricStatisticsInput,
  GetMetricStatisticsOutput,
  ListMetricsInput,
  ListMetricsOutput,
  MetricDataQuery,
  MetricDataResult,
  PutMetricDataInput,
} from '@aws-sdk/client-cloudwatch'
import type { EngineClock } from '../../clock.ts'
import { page } from '../wire/pages.ts'
import type { OperationHandler } from '../wire/service.ts'
import { invalidCombination, invalidToken, invalidValue, missingParameter, notEmulated } from './failures.ts'
import { sampleOf } from './metric-datum.ts'
import { dimensionList, dimensionRecord, type MetricStore } from './metric-store.ts'
import { isPercentile, isSimpleStatistic, type Sample, statisticOf } from './statistics.ts'

const MINUTE = 60_000
const DATAPOINTS_PER_CALL = 1_440
const DATUMS_PER_CALL = 1_000
const METRICS_PER_PAGE = 500
const RECENT = 3 * 60 * MINUTE

export function metricOperations(
  metrics: MetricStore,
  clock: EngineClock,
): Readonly<Record<string, OperationHandler>> {
  return {
    PutMetricData: (input: PutMetricDataInput) => {
      const namespace = input.Namespace ?? ''
      if (/^(AWS\/|:)/.test(namespace))
        throw invalidValue(`The value ${namespace} for parameter Namespace is invalid.`)
      if (input.EntityMetricData !== undefined) throw notEmulated('EntityMetricData')
      const data = input.MetricData ?? []
      if (data.length === 0) throw missingParameter('The parameter MetricData is required.')
      if (data.length > DATUMS_PER_CALL)
        throw invalidValue(`The collection MetricData must not have a size greater than ${DATUMS_PER_CALL}.`)
      const now = clock.now()
      // All are checked before the first is kept.
      const samples = data.map((datum, index) => sampleOf(datum, `MetricData.member.${index + 1}`, now))
      for (const [index, sample] of samples.entries()) {
        const { MetricName: name = '', Dimensions } = data[index] ?? {}
        metrics.put({ namespace, name, dimensions: dimensionRecord(Dimensions) }, sample)
      }
      return {}
    },

    ListMetrics: (input: ListMetricsInput): ListMetricsOutput => {
      const oldest = input.RecentlyActive === undefined ? 0 : clock.now() - RECENT
      const found = metrics
        .list()
        .filter(
          ({ namespace, name, dimensions, publishedAt }) =>
            (input.Namespace ?? namespace) === namespace &&
            (input.MetricName ?? name) === name &&
            publishedAt >= oldest &&
            (input.Dimensions ?? []).every(
              ({ Name = '', Value }) =>
                dimensions[Name] !== undefined && (Value ?? dimensions[Name]) === dimensions[Name],
            ),
        )
      const { items, next } = page(found, { size: METRICS_PER_PAGE, token: input.NextToken }, () =>
        invalidValue('The value for parameter NextToken is invalid.'),
      )
      return {
        Metrics: items.map(({ namespace, name, dimensions }) => ({
          Namespace: namespace,
          MetricName: name,
          Dimensions: dimensionList(dimensions),
        })),
        NextToken: next,
      }
    },

    GetMetricStatistics: (input: GetMetricStatisticsInput): GetMetricStatisticsOutput => {
      const statistics = input.Statistics ?? []
      const percentiles = input.ExtendedStatistics ?? []
      if (statistics.length + percentiles.length === 0)
        throw missingParameter(
          'At least one of the parameters Statistics and ExtendedStatistics must be specified.',
        )
      if (statistics.length > 0 && percentiles.length > 0)
        throw invalidCombination('Statistics and ExtendedStatistics cannot both be specified.')
      for (const name of [...statistics, ...percentiles]) checkStatistic(name)
      const period = periodOf(input.Period)
      const { from, to } = rangeOf(input)
      const asked = Math.ceil((to - from) / period)
      if (asked > DATAPOINTS_PER_CALL)
        throw invalidCombination(
          `You have requested up to ${asked} datapoints, which exceeds the limit of ${DATAPOINTS_PER_CALL}. ` +
            'You may reduce the datapoints requested by increasing Period, or decreasing the time range.',
        )
      const samples = metrics.samples(
        {
          namespace: input.Namespace ?? '',
          name: input.MetricName ?? '',
          dimensions: dimensionRecord(input.Dimensions),
        },
        from,
        to,
        input.Unit,
      )
      return {
        Label: input.MetricName,
        // Values of different units are never mixed.
        Datapoints: [...new Set(samples.map(({ unit }) => unit))].flatMap((unit) =>
          bucketed(
            samples.filter((sample) => sample.unit === unit),
            from,
            period,
          ).map(([at, bucket]) => datapoint(at, unit, bucket, statistics, percentiles)),
        ),
      }
    },

    GetMetricData: (input: GetMetricDataInput): GetMetricDataOutput => {
      const { from, to } = rangeOf(input)
      const queries = (input.MetricDataQueries ?? []).filter(({ ReturnData }) => ReturnData !== false)
      if (input.NextToken !== undefined) throw invalidToken()
      return {
        MetricDataResults: queries.map((query) =>
          result(metrics, query, from, to, input.ScanBy === 'TimestampAscending'),
        ),
        Messages: [],
      }
    },
  }
}

function result(
  metrics: MetricStore,
  query: MetricDataQuery,
  from: number,
  to: number,
  ascending: boolean,
): MetricDataResult {
  const { MetricStat: stat, Id, Label } = query
  if (stat === undefined) throw notEmulated(`metric math: query '${Id}' has no MetricStat`)
  const period = periodOf(stat.Period)
  const statistic = stat.Stat ?? ''
  checkStatistic(statistic)
  const { Namespace: namespace = '', MetricName: name = '', Dimensions } = stat.Metric ?? {}
  const aligned = Math.floor(from / period) * period
  const samples = metrics.samples(
    { namespace, name, dimensions: dimensionRecord(Dimensions) },
    aligned,
    to,
    stat.Unit,
  )
  const points = bucketed(samples, aligned, period).flatMap(([at, bucket]) => {
    const value = statisticOf(statistic, bucket)
    return value === undefined ? [] : [{ at: new Date(at), value }]
  })
  const ordered = ascending ? points : points.toReversed()
  return {
    Id,
    Label: Label ?? name,
    Timestamps: ordered.map(({ at }) => at),
    Values: ordered.map(({ value }) => value),
    StatusCode: 'Complete',
  }
}

/** Samples by the start of their period, in order of time. */
function bucketed(
  samples: readonly Sample[],
  from: number,
  period: number,
): readonly (readonly [at: number, samples: readonly Sample[]])[] {
  const buckets = new Map<number, Sample[]>()
  for (const sample of samples) {
    const at = from + Math.floor((sample.at - from) / period) * period
    buckets.set(at, [...(buckets.get(at) ?? []), sample])
  }
  return [...buckets].sort(([one], [other]) => one - other)
}

function datapoint(
  at: number,
  unit: string,
  samples: readonly Sample[],
  statistics: readonly string[],
  percentiles: readonly string[],
): Datapoint {
  const point: Record<string, unknown> = { Timestamp: new Date(at), Unit: unit }
  for (const name of statistics) point[name] = statisticOf(name, samples)
  if (percentiles.length > 0) {
    point['ExtendedStatistics'] = Object.fromEntries(
      percentiles.flatMap((name) => {
        const value = statisticOf(name, samples)
        return value === undefined ? [] : [[name, value]]
      }),
    )
  }
  return point
}

function checkStatistic(name: string): void {
  if (!isSimpleStatistic(name) && !isPercentile(name))
    throw invalidValue(
      `The value ${name} for parameter Statistics is invalid or not emulated: the emulator supports SampleCount, Average, Sum, Minimum, Maximum and percentiles such as p99.`,
    )
}

/** Milliseconds. */
function periodOf(seconds = 0): number {
  if (![1, 5, 10, 20, 30].includes(seconds) && (seconds <= 0 || seconds % 60 !== 0))
    throw invalidValue('The parameter Period must be 1, 5, 10, 20, 30 or a multiple of 60.')
  return seconds * 1000
}

/** "Start time less than 15 days ago - Round down to the nearest whole minute." */
function rangeOf({
  StartTime,
  EndTime,
}: {
  readonly StartTime: Date | undefined
  readonly EndTime: Date | undefined
}): { readonly from: number; readonly to: number } {
  const [start, to] = [StartTime?.getTime() ?? 0, EndTime?.getTime() ?? 0]
  if (start >= to) throw invalidValue('The parameter StartTime must be less than the parameter EndTime.')
  return { from: Math.floor(start / MINUTE) * MINUTE, to }
}
