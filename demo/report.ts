import { styleText } from 'node:util'
import { getBorderCharacters, table } from 'table'
import type { Observation } from './invariants.ts'

/** The phases of a scenario in their order: their names, and the ids of their steps in the workflows. */
export const PHASES: ReadonlyMap<string, readonly string[]> = new Map([
  ['build', ['build']],
  ['push', ['push']],
  // What opens a release from a release.
  ['open', ['config', 'promote', 'back']],
  ['release', ['release']],
  ['deploy', ['deploy']],
])

const OUTCOMES = { live: 'live', 'went-back': 'rolled back', 'never-deployed': 'never deployed' } as const

/** The table at the end: one row a scenario. */
export function renderReport(observations: readonly Observation[]): string {
  const header = [
    'scenario',
    'outcome',
    ...[...PHASES.keys()].map((phase) => `${phase} s`),
    'all s',
    'served',
    'lost',
    'req/s',
    'p99 ms',
    'who answered',
  ]
  const rows = observations.map(({ scenario, conclusion, seconds, phases, load }) => [
    scenario.name,
    conclusion === (scenario.outcome === 'live' ? 'success' : 'failure')
      ? OUTCOMES[scenario.outcome]
      : `ended in ${conclusion}`,
    ...[...PHASES.keys()].map((phase) => phases.get(phase)?.toFixed(1) ?? '-'),
    seconds.toFixed(1),
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
