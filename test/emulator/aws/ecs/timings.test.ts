import { describe, expect, it } from '@jest/globals'
import { awsTimings, scaleTimings, type TimingName, unscaledTimings } from '../../../../emulator/timings.ts'

describe('the table of timings', () => {
  it('at factor 1 is what AWS has', () => {
    const names = Object.keys(awsTimings).filter((name): name is TimingName => name in awsTimings)
    expect(names.map((name) => unscaledTimings[name])).toEqual(names.map((name) => awsTimings[name].ms))
    expect(unscaledTimings).toMatchObject({
      taskHealthyAfterRunning: 40_000,
      stopTimeoutDefault: 30_000,
      startBackoffMaximum: 27 * 60_000,
      stoppedTaskRetention: 3_600_000,
      bakeUnit: 60_000,
    })
  })

  it('names a source for every entry', () => {
    for (const { what, source } of Object.values(awsTimings))
      expect([what, source]).toEqual([expect.stringMatching(/./), expect.stringMatching(/./)])
  })

  it.each<[number, TimingName, number]>([
    [0.05, 'taskHealthyAfterRunning', 2000],
    [0.05, 'bakeUnit', 3000],
    [0.001, 'schedulerTick', 10],
    [0.001, 'stopTimeoutUnit', 1000],
    [0.001, 'stoppedTaskRetention', 3_600_000],
    [0.025, 'codeDeployInstallLimit', 90_000],
    [0.001, 'codeDeployInstallLimit', 30_000],
    [2, 'taskHealthyAfterRunning', 80_000],
  ])('scaled by %d has %s at %d ms, never below its floor', (factor, name, expected) => {
    expect(scaleTimings(awsTimings, factor)[name]).toBe(expected)
  })

  it.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY])('refuses the factor %d', (factor) => {
    expect(() => scaleTimings(awsTimings, factor)).toThrow(RangeError)
  })
})
