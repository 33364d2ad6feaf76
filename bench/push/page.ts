import { cpus } from 'node:os'
import { type Measure, ROWS, type Row } from './rows.ts'
import type { Start } from './start.ts'

export interface Found extends Measure {
  readonly tool: string
  readonly from: string
  readonly row: Row
  readonly latency: number
}

export interface Figures {
  readonly measures: readonly Found[]
  /** Renga's highest resident bytes for an image of so many bytes. */
  readonly memory: Readonly<Record<'small' | 'large', { readonly bytes: number; readonly peak: number }>>
  readonly rounds: number
  readonly crane: string
  readonly start: Start
  /** Of the machine, before and after: processes that run or wait to. */
  readonly load: readonly number[]
}

const MB = 1e6
const REQUESTS: readonly (readonly [Row, number])[] = [
  ['all new', 25],
  ['1 of 10 layers changed', 7],
  ['nothing changed', 2],
]

interface Target {
  readonly what: string
  readonly most: string
  readonly measured: string
  readonly reached: boolean
}

const findIn = (measures: readonly Found[]) => (tool: string, row: Row, latency: number) =>
  measures.find(
    (one) => one.tool === tool && one.row === row && one.latency === latency && one.from === 'OCI layout',
  )

/** Renga's requests beside what they may be. A row that was not measured is not reached. */
export function requestTargets(measures: readonly Found[]): readonly Target[] {
  return REQUESTS.map(([row, most]) => {
    const rows = measures.filter(
      (one) => one.tool === 'Renga' && one.row === row && one.from === 'OCI layout',
    )
    const found = rows.length === 0 ? Number.NaN : Math.max(...rows.map(({ requests }) => requests))
    return { what: `requests, ${row}`, most: String(most), measured: String(found), reached: found <= most }
  })
}

function targets({ measures, memory }: Figures): readonly Target[] {
  const find = findIn(measures)
  const times = [0, 40].flatMap((latency) =>
    ROWS.map((row): Target => {
      const [own, other] = [find('Renga', row, latency), find('crane', row, latency)]
      const [seconds, limit] = [own?.seconds ?? Number.NaN, other?.seconds ?? Number.NaN]
      return {
        what: `seconds, ${row}, ${latency} ms`,
        most: `${limit.toFixed(2)} (crane)`,
        measured: seconds.toFixed(2),
        reached: seconds <= limit,
      }
    }),
  )
  const peak = Math.max(memory.small.peak, memory.large.peak)
  const fromEngine = measures.filter((one) => one.tool === 'Renga' && one.from === 'Docker daemon')
  const enginePush = Math.max(...fromEngine.map((one) => one.peak))
  const growth = memory.large.peak / memory.small.peak - 1
  return [
    ...requestTargets(measures),
    ...times,
    {
      what: 'peak memory, from a layout (MB)',
      most: '150',
      measured: (peak / MB).toFixed(0),
      reached: peak <= 150 * MB,
    },
    ...(fromEngine.length === 0
      ? []
      : [
          {
            what: 'peak memory, from a Docker daemon (MB)',
            most: '150',
            measured: (enginePush / MB).toFixed(0),
            reached: enginePush <= 150 * MB,
          },
        ]),
    {
      what: `growth of the first from ${gb(memory.small.bytes)} to ${gb(memory.large.bytes)} GB`,
      most: '10 %',
      measured: `${(100 * growth).toFixed(0)} %`,
      reached: growth <= 0.1,
    },
  ]
}

/** A sentence for each target that was not reached. */
export const missedTargets = (figures: Figures): readonly string[] =>
  targets(figures)
    .filter(({ reached }) => !reached)
    .map(({ what, most, measured }) => `${what}: ${measured}, at most ${most} wanted`)

export function renderPage(figures: Figures): string {
  const { measures, rounds, crane, start, load } = figures
  const ms = (seconds: number) => `${(1000 * seconds).toFixed(0)} ms`
  const table = (header: readonly string[], rows: readonly (readonly string[])[]) =>
    [header, header.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
  const tables = [0, 40].flatMap((latency) =>
    ROWS.map((row) => {
      const lines = measures
        .filter((one) => one.row === row && one.latency === latency)
        .map((one) => [
          one.tool,
          one.from,
          String(one.requests),
          (one.bytes / MB).toFixed(1),
          one.seconds.toFixed(2),
          one.cpu.toFixed(2),
          peaks(one),
        ])
      return `### ${row}, ${latency} ms\n\n${table(
        ['tool', 'from', 'requests', 'MB sent', 'seconds', 'CPU seconds', 'peak MB'],
        lines,
      )}`
    }),
  )
  return `# What a push costs

\`npm run bench:push\`, last run ${new Date().toISOString().slice(0, 10)} on ${cpus().length} cores
(${cpus()[0]?.model.trim() ?? 'unknown'}), Node ${process.version}, crane ${crane}, the others from Debian. The image
has 10 layers of 30 MiB of incompressible data. It is pushed to Debian's docker-registry through a reverse proxy that
speaks https, and counts and delays every request. Renga uses ECR's JSON API, here a thin layer over the same registry
(\`bench/push/ecr-api.ts\`); requests to both are counted. The login is left out for all tools: Renga's one
GetAuthorizationToken, the others' \`docker login\`. The benchmark runs its own Docker engine, which, as on a fresh
runner, does not remember earlier pushes. Figures are medians of ${rounds} interleaved runs, or of
${Math.ceil(rounds / 3)} with a Docker engine. The load of the machine was
${load.map((value) => value.toFixed(1)).join(' before and ')} after, so compare within a table only.

Seconds are for the whole process. An empty Node process takes ${ms(start.node)} here, Renga's bundle without inputs
${ms(start.renga)}, \`crane version\` ${ms(start.crane)}: every row of Renga includes Node, the AWS SDK and signing.
Peak memory is that of the process, plus that of the Docker engine where one is used.

## Targets

${table(
  ['metric of Renga', 'at most', 'measured', 'reached'],
  targets(figures).map(({ what, most, measured, reached }) => [
    what,
    most,
    measured,
    reached ? 'yes' : '**no**',
  ]),
)}

Where Renga is slower than crane, Node is the reason: its start-up and the SDK's, and a single thread that hashes,
encrypts and sends. (crane sends a layout's files as they are; Renga checks every byte against its digest before the
registry has the last one.) Loading undici and the platform descriptor's SDK client only when needed reduced the
start-up by a third ([ADR 2](adr/0002-esbuild-then-ncc.md)). Node's compile cache would save about 25 ms more, but is
empty on a fresh runner. From a Docker daemon, two threads compress, each with its own engine; this explains the
memory above the target.

## Figures

${tables.join('\n\n')}
`
}

/** Its own, and that of the engine beside it. */
const peaks = ({ peak, enginePeak }: Measure) =>
  [peak, ...(enginePeak === undefined ? [] : [enginePeak])]
    .map((bytes) => (bytes / MB).toFixed(0))
    .join(' + ')

const gb = (bytes: number) => (bytes / 1e9).toFixed(1)
