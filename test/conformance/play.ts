import { ConformanceHarness, type Strategy } from './harness.ts'
import type { Outcome, Scenario } from './scenario.ts'

/** What came out, beside what was to come out: equal when the cell holds. */
export interface Played {
  readonly expected: Readonly<Record<string, unknown>>
  readonly got: Readonly<Record<string, unknown>>
}

/** Plays one cell on a harness of its own. */
export async function play(scenario: Scenario, strategy: Strategy, cell: Outcome): Promise<Played> {
  const harness = await ConformanceHarness.open(strategy)
  try {
    const end = await scenario.play(harness)
    const serves = await harness.settled()
    scenario.also?.(harness, end)
    const text = `${end.problem} ${end.fix}`
    const { verdict, release, says, within } = cell
    const green = verdict === 'landed'
    return {
      expected: {
        verdict,
        serves: cell.serves,
        release,
        red: !green,
        says: true,
        within: true,
        violations: [],
      },
      got: {
        verdict: end.verdict,
        serves,
        release: end.release,
        red: end.problem !== '',
        says: says === undefined || says.test(text) || text,
        within: within === undefined || end.seconds <= within || end.seconds,
        violations: harness.account.server.violations,
      },
    }
  } finally {
    await harness.close()
  }
}
