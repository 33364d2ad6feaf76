import { describe, expect, it } from '@jest/globals'
import { churn } from '../unit/preview/churn.ts'
import { describeKills } from '../unit/preview/kills.ts'

describeKills(1)

describe('500 pull requests over four simulated weeks', () => {
  it.each(Array.from({ length: 21 }, (_, at) => 20261125 + at))(
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
      expect(Math.min(...Object.values(counts))).toBeGreaterThan(0)
    },
    300_000,
  )
})
