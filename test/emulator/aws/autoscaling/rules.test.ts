import type { StepScalingPolicyConfiguration } from '@aws-sdk/client-application-auto-scaling'
import { describe, expect, it } from '@jest/globals'
import { checkSteps, stepCapacity } from '../../../../emulator/aws/autoscaling/step-scaling.ts'
import { trackedCapacity } from '../../../../emulator/aws/autoscaling/target-tracking.ts'
import { parseSchedule } from '../../../../emulator/schedule-expression.ts'

const step = (lower: number | undefined, upper: number | undefined, amount: number) => ({
  MetricIntervalLowerBound: lower,
  MetricIntervalUpperBound: upper,
  ScalingAdjustment: amount,
})

/** https://docs.aws.amazon.com/autoscaling/application/userguide/step-scaling-policy-overview.html, threshold 50. */
describe('step scaling', () => {
  const out: StepScalingPolicyConfiguration = {
    AdjustmentType: 'PercentChangeInCapacity',
    StepAdjustments: [step(0, 10, 0), step(10, 20, 10), step(20, undefined, 30)],
    MinAdjustmentMagnitude: 1,
  }
  const inwards: StepScalingPolicyConfiguration = {
    AdjustmentType: 'PercentChangeInCapacity',
    StepAdjustments: [step(-10, 0, 0), step(-20, -10, -10), step(undefined, -20, -30)],
    MinAdjustmentMagnitude: 1,
  }

  it.each([
    ['the guide: 60 of 50', out, 10, 10, 11],
    ['the guide: 70 of 50', out, 10, 20, 13],
    ['below the first step', out, 10, 5, 10],
    ['no step at all', out, 10, -5, undefined],
    ['the guide: 40 of 50', inwards, 10, -10, 9],
    ['the guide: 30 of 50', inwards, 10, -20, 7],
    ['a bound belongs to the step farther out', inwards, 10, -19.9, 9],
  ])('%s', (_, configuration, current, breach, expected) => {
    expect(stepCapacity(configuration, current, breach)).toBe(expected)
  })

  it.each([
    ['PercentChangeInCapacity', 10, 50, 15],
    ['PercentChangeInCapacity', 10, 127, 22],
    ['PercentChangeInCapacity', 10, 6.7, 11],
    ['PercentChangeInCapacity', 10, -6.7, 9],
    ['PercentChangeInCapacity', 10, -66.8, 4],
    ['ChangeInCapacity', 3, -5, 0],
    ['ExactCapacity', 3, 8, 8],
  ] as const)('%s from %d by %d', (AdjustmentType, current, amount, expected) => {
    const configuration = { AdjustmentType, StepAdjustments: [step(0, undefined, amount)] }
    expect(stepCapacity(configuration, current, 0)).toBe(expected)
  })

  it.each<[string, StepScalingPolicyConfiguration]>([
    ['AdjustmentType', { AdjustmentType: undefined, StepAdjustments: [step(0, undefined, 1)] }],
    ['At least one', { AdjustmentType: 'ChangeInCapacity', StepAdjustments: [] }],
    [
      'gap',
      { AdjustmentType: 'ChangeInCapacity', StepAdjustments: [step(0, 10, 1), step(20, undefined, 2)] },
    ],
    [
      'overlap',
      { AdjustmentType: 'ChangeInCapacity', StepAdjustments: [step(0, 10, 1), step(5, undefined, 2)] },
    ],
    ['upper bound', { AdjustmentType: 'ChangeInCapacity', StepAdjustments: [step(10, 10, 1)] }],
    [
      'MinAdjustmentMagnitude',
      {
        AdjustmentType: 'ChangeInCapacity',
        StepAdjustments: [step(0, undefined, 1)],
        MinAdjustmentMagnitude: 2,
      },
    ],
    ['negative', { AdjustmentType: 'ExactCapacity', StepAdjustments: [step(0, undefined, -1)] }],
  ])('refuses: %s', (message, configuration) => {
    expect(() => checkSteps(configuration)).toThrow(message)
  })
})

describe('target tracking', () => {
  it.each([
    [4, 75, 50, 6],
    [4, 51, 50, 5],
    [4, 25, 50, 2],
    [4, 0, 50, 0],
    [0, 100, 50, 2],
  ])('%d tasks at %d of %d become %d', (current, value, target, expected) => {
    expect(trackedCapacity(current, value, target)).toBe(expected)
  })
})

describe('schedules', () => {
  const start = Date.UTC(2026, 0, 1)
  const iso = (time: number | undefined) => (time === undefined ? undefined : new Date(time).toISOString())

  it.each([
    ['at(2026-01-02T10:00:00)', undefined, '2026-01-02T10:00:00.000Z'],
    ['at(2026-01-02T10:00:00)', 'Asia/Tokyo', '2026-01-02T01:00:00.000Z'],
    ['at(2025-01-02T10:00:00)', undefined, undefined],
    ['rate(1 minute)', undefined, '2026-01-01T00:01:00.000Z'],
    ['rate(12 hours)', undefined, '2026-01-01T12:00:00.000Z'],
    ['cron(0 9 * * ? *)', undefined, '2026-01-01T09:00:00.000Z'],
    ['cron(0 9 * * ? *)', 'America/New_York', '2026-01-01T14:00:00.000Z'],
    ['cron(0/15 8-17 ? * MON-FRI *)', undefined, '2026-01-01T08:00:00.000Z'],
    ['cron(0 10 ? * 1 *)', undefined, '2026-01-04T10:00:00.000Z'],
    ['cron(15 10 ? * 6L 2026-2030)', undefined, '2026-01-30T10:15:00.000Z'],
    ['cron(0 12 L * ? *)', undefined, '2026-01-31T12:00:00.000Z'],
    ['cron(0 8 ? * 2#1 *)', undefined, '2026-01-05T08:00:00.000Z'],
  ])('%s in %s', (expression, timezone, expected) => {
    expect(iso(parseSchedule(expression, timezone).next(start, start))).toBe(expected)
  })

  it.each([
    ['every day', undefined],
    ['at(tomorrow)', undefined],
    ['rate(0 minutes)', undefined],
    ['rate(5 fortnights)', undefined],
    ['cron(0 9 * * *)', undefined],
    ['cron(0 9 * * * *)', undefined],
    ['cron(61 9 * * ? *)', undefined],
    ['rate(1 minute)', 'Mars/Olympus'],
  ])('refuses %s in %s', (expression, timezone) => {
    expect(() => parseSchedule(expression, timezone)).toThrow(/Schedule|Timezone/)
  })
})
