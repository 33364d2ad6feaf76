import { styleText } from 'node:util'
import { getBorderCharacters, table } from 'table'
import type { Observation } from './promises.ts'

/** The phases of a deploy in their order, by the id of their step in deploy.yml. */
export const PHASES = ['build', 'push', 'release', 'deploy'] as const

const OUTCOMES = { live: 'live', 'went-back': 'went back', 'never-deployed': 'never deployed' } as const

/** The table at the end: one row a push. */
export function renderReport(observations: readonly Observation[]): string {
  const header = [
    'push',
    'outcome',
    ...PHASES.map((phase) => `${phase} s`),
    'served',
    'lost',
    'req/s',
    'p99 ms',
    'who answered',
  ]
  const rows = observations.map(({ version, conclusion, phases, load }) => [
    version.name,
    conclusion === (version.outcome === 'live' ? 'success' : 'failure')
      ? OUTCOMES[version.outcome]
      : `ended in ${conclusion}`,
    ...PHASES.map((phase) => phases.get(phase)?.toFixed(1) ?? '-'),
    load === undefined ? '-' : String(load.served),
    load === undefined ? '-' : String(load.lost),
    load === undefined ? '-' : ((load.served + load.lost) / load.seconds).toFixed(0),
    load === undefined ? '-' : load.p99.toFixed(0),
    load === undefined ? '-' : [...load.releases].map(([release, count]) => `${release} ${count}`).join(', '),
  ])
  return table([header, ...rows], {
    border: getBorderCharacters('norc'),
    drawHorizontalLine: (line, count) => line <= 1 || line === count,
    columns: Object.fromEntries(
      header.map((_, index) => [
        index,
        { alignment: index < 2 || index === header.length - 1 ? 'left' : 'right' },
      ]),
    ),
  })
}

export const title = (text: string): string =>
  styleText('bold', `\n── ${text} ${'─'.repeat(Math.max(3, 100 - text.length))}`)
