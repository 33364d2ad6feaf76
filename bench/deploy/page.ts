import type { Measure } from './measure.ts'
import type { Waiter } from './waiters.ts'

const named = (measures: readonly Measure[], name: string): Measure => {
  const found = measures.find((one) => one.name === name)
  if (found === undefined) throw new Error(`'${name}' was not measured`)
  return found
}

const POINTS = ['stable at 90 s', 'stable at 240 s', 'stable at 600 s']
const LIMITS = ['600/300', '600/450', '600/540', '600/585', '900/675']

/** What Renga must reach: a sentence and the figure with its bound. */
export const TARGETS: readonly {
  readonly text: string
  readonly of: (measures: readonly Measure[]) => number
  readonly most: number
}[] = [
  ...POINTS.map((point) => ({
    text: `mean lag, ${point} (s)`,
    of: (all: readonly Measure[]) => named(all, point).mean,
    most: 2.6,
  })),
  {
    text: 'false timeouts, all limits (share)',
    of: (all) => Math.max(...all.map(({ falseTimeouts }) => falseTimeouts)),
    most: 0,
  },
  { text: 'wrong verdicts (share)', of: (all) => Math.max(...all.map(({ wrong }) => wrong)), most: 0 },
  { text: 'breaker trip to red, at most (s)', of: (all) => named(all, 'trip').max, most: 5 },
  {
    text: 'API calls per second for ten services over four minutes',
    of: (all) => named(all, 'ten services').callsPerSecond,
    most: 0.5,
  },
]

export function missedTargets(measures: readonly Measure[]): readonly string[] {
  return TARGETS.flatMap(({ text, of, most }) => {
    const figure = of(measures)
    return figure <= most ? [] : [`${text}: ${figure.toFixed(2)}, at most ${most}`]
  })
}

export function renderPage(all: ReadonlyMap<Waiter, readonly Measure[]>, now: Date): string {
  const rows = (cells: (measures: readonly Measure[]) => readonly string[]): string =>
    [...all].map(([waiter, measures]) => `| ${[waiter.name, ...cells(measures)].join(' | ')} |`).join('\n')
  const table = (heads: readonly string[], cells: (measures: readonly Measure[]) => readonly string[]) =>
    `| waiter | ${heads.join(' | ')} |\n| --- |${' --- |'.repeat(heads.length)}\n${rows(cells)}`
  const lag = ({ mean, p95, max }: Measure) => `${mean.toFixed(1)} / ${p95.toFixed(0)} / ${max.toFixed(0)}`
  const percent = (share: number) => `${(share * 100).toFixed(0)} %`
  const [ours = []] = all.values()
  const targets = TARGETS.map(
    ({ text, of, most }) =>
      `| ${text} | ${most} | ${of(ours).toFixed(2)} | ${of(ours) <= most ? 'yes' : '**no**'} |`,
  ).join('\n')
  return `# How soon a waiter knows

\`npm run bench:deploy\`, last run ${now.toISOString().slice(0, 10)}. Virtual time: the figures do not depend on the machine. ECS is scripted and answers through the
real SDK; every waiter asks it the same way. Each point is averaged over 60 moments, evenly over the half minute around it, and, where a
waiter draws random delays, over 8 seeds for each.

## Targets

| figure of Renga | at most | measured | reached |
| --- | --- | --- | --- |
${targets}

## Lag: from the moment the service is stable until the waiter says so

Seconds, mean / 95th percentile / longest; API calls in parentheses.

${table(POINTS, (measures) =>
  POINTS.map((point) => {
    const one = named(measures, point)
    return `${lag(one)} (${one.calls.toFixed(0)})`
  }),
)}

## Breaker: from the trip until the waiter is red

The circuit breaker trips at 150 s and the rollback takes 60 s. Renga is red as soon as it reads the trip; the job ends after the rollback is confirmed.
The SDK's waiter knows no failed deployment: it ends when the service is stable again, and only the question whose deployment that is tells.

${table(['seconds, mean / p95 / longest', 'calls'], (measures) => {
  const one = named(measures, 'trip')
  return [lag(one), one.calls.toFixed(0)]
})}

## False timeouts: given up, although the service was stable before the limit

${table(
  LIMITS.map((limit) => {
    const [most, at] = limit.split('/').map(Number)
    return `limit ${(most ?? 0) / 60} min, stable at ${Math.floor((at ?? 0) / 60)}:${String((at ?? 0) % 60).padStart(2, '0')} ± 15 s`
  }),
  (measures) => LIMITS.map((limit) => percent(named(measures, limit).falseTimeouts)),
)}

## Ten services at once, stable at 240 s

${table(['API calls', 'calls per second'], (measures) => {
  const one = named(measures, 'ten services')
  return [one.calls.toFixed(0), one.callsPerSecond.toFixed(2)]
})}

## What was measured

${[...all.keys()].map(({ name, source }) => `- ${name}: ${source}.`).join('\n')}

The SDK's waiter is \`waitUntilServicesStable\` of the installed \`@aws-sdk/client-ecs\`, unchanged, with the process's clock and random numbers replaced while it runs
(bench/deploy/virtual-time.ts). Its algorithm: https://github.com/smithy-lang/smithy-typescript/blob/main/packages/util-waiter/src/poller.ts.
`
}
