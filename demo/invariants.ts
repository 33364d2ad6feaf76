import type { LoadSegment } from './load.ts'
import type { Scenario } from './scenario.ts'

/** One scenario, as it was seen from outside. */
export interface Observation {
  readonly scenario: Scenario
  readonly conclusion: 'success' | 'failure' | 'cancelled'
  /** From the push or the button to the end of the run. */
  readonly seconds: number
  /** Seconds by phase; a phase that never ran is absent. */
  readonly phases: ReadonlyMap<string, number>
  /** Absent while nothing is live yet (the first push). */
  readonly load?: LoadSegment
  /** The one error that the job showed, if it failed. */
  readonly error?: string
  /** What answers after it, by the `x-release` header. */
  readonly serves: string
  /** Invariants of the scenario alone that were broken. */
  readonly broken: readonly string[]
}

export const MINIMUM_RATE = 50

/** Every invariant that `observation` breaks, as a sentence; empty when all hold. */
export function brokenInvariants(observation: Observation, expectedToServe: string): readonly string[] {
  const { scenario, load } = observation
  const broken = observation.broken.map((sentence) => `${scenario.name}: ${sentence}`)
  const invariant = (held: boolean, sentence: string) => {
    if (!held) broken.push(`${scenario.name}: ${sentence}`)
  }
  const deployed = observation.phases.has('deploy')
  invariant(
    observation.conclusion === (scenario.outcome === 'live' ? 'success' : 'failure'),
    `the workflow ended in ${observation.conclusion}${observation.error === undefined ? '' : ` (${observation.error})`}`,
  )
  invariant(observation.serves === expectedToServe, `${observation.serves} answers, not ${expectedToServe}`)
  if (scenario.outcome === 'never-deployed')
    invariant(!deployed, 'its deploy step ran although the release phase failed')
  else invariant(deployed, 'its deploy step never ran')
  if (scenario.outcome !== 'live')
    invariant((observation.error ?? '') !== '', 'the job failed without saying why')
  if (load !== undefined) {
    const rate = (load.served + load.lost) / load.seconds
    invariant(
      load.lost === 0,
      `${load.lost} requests were lost (${[...load.reasons].map(([reason, count]) => `${count} × ${reason}`).join(', ')})`,
    )
    invariant(rate >= MINIMUM_RATE, `the load was ${rate.toFixed(1)} requests/s, less than ${MINIMUM_RATE}`)
    const unknown = [...load.releases.keys()].filter(
      (release) => release !== expectedToServe && scenario.outcome !== 'live',
    )
    invariant(unknown.length === 0, `people saw ${unknown.join(', ')}`)
  }
  return broken
}
