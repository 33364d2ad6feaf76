import { describe, expect, it } from '@jest/globals'
import { crash, deathsOf, isWrite, whole } from './crash/sweep.ts'
import { SWEEPS } from './crash/sweeps.ts'

/**
 * A sample of what crash/main.ts does at every call: some writes of a deploy, in turn before and after their effect.
 */
const SAMPLE = SWEEPS.filter(({ everywhere, version }) => everywhere && version > 1)

describe('killed at a call that writes and run again, a deploy ends as without a crash', () => {
  it.each(SAMPLE)('$strategy: $name', async (sweep) => {
    const undisturbed = await whole(sweep)
    const deaths = deathsOf(sweep, undisturbed)
      .filter(({ at }) => isWrite(undisturbed.calls[at] ?? ''))
      .filter((_death, index) => index % 16 === 0 || index % 16 === 9)
    expect(deaths.length).toBeGreaterThan(3)
    for (const death of deaths)
      expect({ ...death, ...(await crash(sweep, undisturbed, death)) }).toMatchObject({ ...death, wrong: [] })
  })
})
