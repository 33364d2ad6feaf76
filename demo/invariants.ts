import type { LoadSegment } from './load.ts'
import type { Act } from './scenario.ts'

/** One act, as it was seen from outside. */
export interface Observation {
  readonly act: Act
  readonly conclusion: 'success' | 'failure' | 'cancelled'
  /** From the push or the button to the end of the run. */
  readonly seconds: number
  /** Seconds by phase; a phase that never ran is absent. */
  readonly phases: ReadonlyMap<string, number>
  /** Absent while nothing serves yet (the first push). */
  readonly load?: LoadSegment
  /** The one error that the job showed, if it failed. */
  readonly error?: string
  /** What answers after it, by the `x-release` header. */
  readonly serves: string
  /** Promises of the act alone that were broken. */
  readonly broken: readonly string[]
}

export const MINIMUM_RATE = 50

/** Every promise that `observation` breaks, as a sentence; empty when all are kept. */
export function brokenPromises(observation: Observation, expectedToServe: string): readonly string[] {
  const { act, load } = observation
  const broken = observation.broken.map((sentence) => `${act.name}: ${sentence}`)
  const promise = (kept: boolean, sentence: string) => {
    if (!kept) broken.push(`${act.name}: ${sentence}`)
  }
  const deployed = observation.phases.has('deploy')
  promise(
    observation.conclusion === (act.outcome === 'live' ? 'success' : 'failure'),
    `the workflow ended in ${observation.conclusion}${observation.error === undefined ? '' : ` (${observation.error})`}`,
  )
  promise(observation.serves === expectedToServe, `${observation.serves} answers, not ${expectedToServe}`)
  if (act.outcome === 'never-deployed')
    promise(!deployed, 'its deploy step ran although the release phase failed')
  else promise(deployed, 'its deploy step never ran')
  if (act.outcome !== 'live') promise((observation.error ?? '') !== '', 'the job failed without saying why')
  if (load !== undefined) {
    const rate = (load.served + load.lost) / load.seconds
    promise(
      load.lost === 0,
      `${load.lost} requests were lost (${[...load.reasons].map(([reason, count]) => `${count} × ${reason}`).join(', ')})`,
    )
    promise(rate >= MINIMUM_RATE, `the load was ${rate.toFixed(1)} requests/s, less than ${MINIMUM_RATE}`)
    const strangers = [...load.releases.keys()].filter(
      (release) => release !== expectedToServe && act.outcome !== 'live',
    )
    promise(strangers.length === 0, `people saw ${strangers.join(', ')}`)
  }
  return broken
}
