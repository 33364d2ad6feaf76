import { describe, expect, it } from '@jest/globals'
import { churn } from '../../support/preview/churn.ts'

describe('pull requests over simulated weeks', () => {
  it('40 of them: nothing leaks, nothing of an open one is deleted', async () => {
    const report = await churn({ seed: 20261125, pulls: 40, days: 4 })
    expect(report.leaks).toEqual([])
    expect(report.wrongDeletions).toEqual([])
    expect(report.notServing).toEqual([])
    expect(report.environments).toBe(1)
    // All of it happened.
    expect(report.cancelled).toBeGreaterThan(0)
    expect(report.lostEvents).toBeGreaterThan(0)
    expect(report.faults).toBeGreaterThan(0)
    expect(report.collisions).toBeGreaterThan(0)
    expect(report.fullBalancers).toBeGreaterThan(0)
    expect(report.reclaimedBySweeps).toBeGreaterThan(0)
  })
})
