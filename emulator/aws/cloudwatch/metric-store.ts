/** Every metric that was published, and its samples. */
import type { Dimension } from '@aws-sdk/client-cloudwatch'
import type { EngineClock } from '../../clock.ts'
import type { Sample } from './statistics.ts'

export interface MetricName {
  readonly namespace: string
  readonly name: string
  readonly dimensions: Readonly<Record<string, string>>
}

interface Metric extends MetricName {
  /** In the order of their time stamps. */
  readonly samples: Sample[]
  /** When the last of them came. */
  publishedAt: number
}

const DAY = 24 * 3600_000
/** How long CloudWatch keeps data points of one minute; coarser ones, which it keeps longer, are not emulated. */
const RETENTION = 15 * DAY

export class MetricStore {
  readonly #clock: EngineClock
  readonly #metrics = new Map<string, Metric>()

  constructor(clock: EngineClock) {
    this.#clock = clock
  }

  put(metric: MetricName, sample: Sample): void {
    const key = keyOf(metric)
    const known = this.#metrics.get(key) ?? { ...metric, samples: [], publishedAt: 0 }
    this.#metrics.set(key, known)
    const now = this.#clock.now()
    known.publishedAt = now
    const later = known.samples.findLastIndex(({ at }) => at <= sample.at) + 1
    known.samples.splice(later, 0, sample)
    const kept = known.samples.findIndex(({ at }) => at >= now - RETENTION)
    if (kept > 0) known.samples.splice(0, kept)
  }

  /** Samples with `from <= at < to`, of one unit when it is given, else of all. */
  samples(metric: MetricName, from: number, to: number, unit?: string): readonly Sample[] {
    const all = this.#metrics.get(keyOf(metric))?.samples ?? []
    return all.filter(
      (sample) => sample.at >= from && sample.at < to && (unit ?? sample.unit) === sample.unit,
    )
  }

  list(): readonly (MetricName & { readonly publishedAt: number })[] {
    return [...this.#metrics.values()]
  }
}

/** One value, as engines of the emulator publish theirs. */
export const single = (value: number, at: number, unit = 'None'): Sample => ({
  at,
  unit,
  count: 1,
  sum: value,
  minimum: value,
  maximum: value,
  values: [[value, 1]],
})

export const dimensionRecord = (dimensions: readonly Dimension[] | undefined): Record<string, string> =>
  Object.fromEntries((dimensions ?? []).map(({ Name = '', Value = '' }) => [Name, Value]))

export const dimensionList = (dimensions: Readonly<Record<string, string>>): Dimension[] =>
  Object.entries(dimensions).map(([Name, Value]) => ({ Name, Value }))

/** A metric is its namespace, its name and all of its dimensions, in any order. */
export const keyOf = ({ namespace, name, dimensions }: MetricName): string =>
  JSON.stringify([
    namespace,
    name,
    Object.entries(dimensions).sort(([one], [other]) => (one < other ? -1 : 1)),
  ])
