import { isRed } from '../core/verdict.ts'
import type { DeploymentResult, ServiceOutcome } from './result.ts'

/** Steps of the axis, in Mermaid's words and in seconds; the first that needs at most twelve ticks is taken. */
const STEPS: readonly (readonly [string, number])[] = [
  ['1second', 1],
  ['5second', 5],
  ['15second', 15],
  ['30second', 30],
  ['1minute', 60],
  ['2minute', 120],
  ['5minute', 300],
  ['15minute', 900],
  ['1hour', 3600],
  ['4hour', 14_400],
]

/**
 * A Mermaid gantt (https://mermaid.js.org/syntax/gantt.html): one section per process, one bar per stage, in seconds
 * since the start. Red where it turned red; undefined when nothing moved.
 */
export function timeline(result: DeploymentResult): string | undefined {
  const sections = result.services.flatMap((service) => section(service, result.startedAt))
  if (sections.length === 0) return undefined
  const seconds = (result.endedAt - result.startedAt) / 1000
  const step = STEPS.find(([, length]) => seconds / length <= 12) ?? STEPS.at(-1)
  return [
    'gantt',
    '  title Seconds since the start',
    // Milliseconds: with X, seconds, Mermaid takes the start of a bar for milliseconds all the same.
    '  dateFormat x',
    // Seconds since 1970, which is when our start is.
    '  axisFormat %s',
    ...(step === undefined ? [] : [`  tickInterval ${step[0]}`]),
    ...sections,
  ].join('\n')
}

function section(service: ServiceOutcome, startedAt: number): readonly string[] {
  const since = (at: number) => Math.round((at - startedAt) / 1000) * 1000
  const bars = service.stages.filter((stage) => stage.to > stage.from)
  if (bars.length === 0) return []
  const red = isRed(service.verdict.kind)
  return [
    `  section ${plain(service.process)}`,
    ...bars.map((stage, at) => {
      // `crit` is red, `active` stands out, `done` is grey.
      const kind = at === bars.length - 1 ? (red ? 'crit' : 'active') : 'done'
      const from = since(stage.from)
      return `  ${stageName(stage.name)} :${kind}, ${from}, ${Math.max(since(stage.to), from + 1000)}`
    }),
  ]
}

/** `PRODUCTION_TRAFFIC_SHIFT` -> `production traffic shift`. */
function stageName(name: string): string {
  return plain(/^[A-Z_0-9]+$/.test(name) ? name.toLowerCase().replaceAll('_', ' ') : name)
}

/** Mermaid reads `:`, `;`, `#` and `,` as its own. */
function plain(text: string): string {
  return text
    .replace(/[^\w .-]+/g, ' ')
    .trim()
    .slice(0, 60)
}
