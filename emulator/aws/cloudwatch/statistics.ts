/**
 * Statistics of a metric over one period
 * (https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Statistics-definitions.html).
 */

/** What was published at one time stamp: single values with their counts, or only a summary of them. */
export interface Sample {
  /** Epoch milliseconds. */
  readonly at: number
  readonly unit: string
  readonly count: number
  readonly sum: number
  readonly minimum: number
  readonly maximum: number
  /** Undefined for a statistic set: percentiles cannot be had from it. */
  readonly values: readonly (readonly [value: number, count: number])[] | undefined
}

export const SIMPLE_STATISTICS = ['SampleCount', 'Average', 'Sum', 'Minimum', 'Maximum'] as const
const PERCENTILE = /^p(\d{1,2}(?:\.\d{1,10})?|100)$/

export const isSimpleStatistic = (name: string): boolean => SIMPLE_STATISTICS.some((known) => known === name)
export const isPercentile = (name: string): boolean => PERCENTILE.test(name)

/** Undefined without samples, and for a percentile of statistic sets. */
export function statisticOf(name: string, samples: readonly Sample[]): number | undefined {
  if (samples.length === 0) return undefined
  const count = samples.reduce((total, sample) => total + sample.count, 0)
  const sum = samples.reduce((total, sample) => total + sample.sum, 0)
  switch (name) {
    case 'SampleCount':
      return count
    case 'Sum':
      return sum
    case 'Average':
      return count === 0 ? undefined : sum / count
    case 'Minimum':
      return Math.min(...samples.map(({ minimum }) => minimum))
    case 'Maximum':
      return Math.max(...samples.map(({ maximum }) => maximum))
    default: {
      const [, percent] = PERCENTILE.exec(name) ?? []
      return percent === undefined ? undefined : percentile(Number(percent) / 100, samples)
    }
  }
}

/** Nearest rank: CloudWatch does not publish how it interpolates. */
function percentile(fraction: number, samples: readonly Sample[]): number | undefined {
  const values: (readonly [number, number])[] = []
  for (const { values: own, count, minimum, maximum } of samples) {
    // "… or the Min and the Max values of the statistic set are equal" (guide, "Percentiles").
    if (own !== undefined) values.push(...own)
    else if (minimum === maximum || count === 1) values.push([minimum, count])
    else return undefined
  }
  values.sort(([one], [other]) => one - other)
  const total = values.reduce((sum, [, count]) => sum + count, 0)
  const rank = Math.max(1, Math.ceil(fraction * total))
  let seen = 0
  for (const [value, count] of values) {
    seen += count
    if (seen >= rank) return value
  }
  return values.at(-1)?.[0]
}
