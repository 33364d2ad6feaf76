import { describe, expect, it } from '@jest/globals'
import { churn } from '../../support/preview/churn.ts'

/** `count` seeds from `first` on, each with 500 pull requests over four simulated weeks. */
export function describeChurn(first: number, count: number): void {
  describe('500 pull requests over four simulated weeks', () => {
    it.each(Array.from({ length: count }, (_, at) => first + at))(
      'seed %i: nothing leaks, nothing of an open one is deleted',
      async (seed) => {
        const report = await churn({ seed, pulls: 500, days: 28 })
        const { leaks, wrongDeletions, notServing, environments, ...counts } = report
        console.log(`seed ${seed}: ${JSON.stringify(counts)}`)
        expect({ leaks, wrongDeletions, notServing, environments }).toEqual({
          leaks: [],
          wrongDeletions: [],
          notServing: [],
          environments: 1,
        })
        // All of it happened.
        expect(Math.min(...Object.values(counts))).toBeGreaterThan(0)
      },
      600_000,
    )
  })
}
