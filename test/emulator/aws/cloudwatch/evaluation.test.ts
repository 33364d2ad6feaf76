import { describe, expect, it } from '@jest/globals'
import { parseAlarmRule } from '../../../../emulator/aws/cloudwatch/alarm-rule.ts'
import { evaluate, type Treatment } from '../../../../emulator/aws/cloudwatch/evaluation.ts'
import { type Sample, statisticOf } from '../../../../emulator/aws/cloudwatch/statistics.ts'
import type { AlarmState } from '../../../../emulator/ports.ts'

/** `0` within the threshold, `X` breaching, `-` missing; the oldest first, as in the guide. */
const points = (text: string) =>
  text.split(' ').map((mark) => (mark === '-' ? undefined : mark === 'X' ? 10 : 0))
const TREATMENTS: readonly Treatment[] = ['missing', 'ignore', 'breaching', 'notBreaching']

/**
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/alarms-and-missing-data.html, both tables, and the
 * text below them.
 */
describe('the state of an alarm with missing data', () => {
  it.each<[number, string, string, string, string, string]>([
    [3, '0 - X - X', 'OK', 'OK', 'OK', 'OK'],
    [3, '- - - - 0', 'OK', 'OK', 'OK', 'OK'],
    [3, '- - - - -', 'INSUFFICIENT_DATA', 'retain', 'ALARM', 'OK'],
    [3, '0 X X - X', 'ALARM', 'ALARM', 'ALARM', 'ALARM'],
    [3, '- - X - -', 'ALARM', 'retain', 'ALARM', 'OK'],
    [2, '0 - X - X', 'ALARM', 'ALARM', 'ALARM', 'ALARM'],
    [2, '0 0 X 0 X', 'ALARM', 'ALARM', 'ALARM', 'ALARM'],
    [2, '0 - X - -', 'OK', 'OK', 'ALARM', 'OK'],
    [2, '- - - - 0', 'OK', 'OK', 'ALARM', 'OK'],
    [2, '- - - X -', 'ALARM', 'retain', 'ALARM', 'OK'],
    [3, '- - - - X', 'retain', 'retain', 'ALARM', 'OK'],
    [3, '- - - X -', 'retain', 'retain', 'ALARM', 'OK'],
  ])('%i of 3: %s', (datapointsToAlarm, data, ...expected) => {
    const states = TREATMENTS.map(
      (treatMissingData) =>
        evaluate(
          {
            evaluationPeriods: 3,
            datapointsToAlarm,
            threshold: 5,
            comparison: 'GreaterThanThreshold',
            treatMissingData,
          },
          points(data),
        ).state ?? 'retain',
    )
    expect(states).toEqual(expected)
  })

  it.each([
    ['GreaterThanOrEqualToThreshold', [false, true, true]],
    ['GreaterThanThreshold', [false, false, true]],
    ['LessThanThreshold', [true, false, false]],
    ['LessThanOrEqualToThreshold', [true, true, false]],
  ])('%s compares with the threshold', (comparison, breach) => {
    const rule = { evaluationPeriods: 1, datapointsToAlarm: 1, threshold: 5, comparison }
    const states = [4, 5, 6].map(
      (value) => evaluate({ ...rule, treatMissingData: 'missing' }, [undefined, undefined, value]).state,
    )
    expect(states).toEqual(breach.map((is) => (is ? 'ALARM' : 'OK')))
  })
})

describe('statistics', () => {
  const one = (value: number): Sample => ({
    at: 0,
    unit: 'None',
    count: 1,
    sum: value,
    minimum: value,
    maximum: value,
    values: [[value, 1]],
  })
  const ten = Array.from({ length: 10 }, (_, index) => one(index + 1))
  const set: Sample = { at: 0, unit: 'None', count: 4, sum: 40, minimum: 1, maximum: 20, values: undefined }

  it.each([
    ['SampleCount', ten, 10],
    ['Sum', ten, 55],
    ['Average', ten, 5.5],
    ['Minimum', ten, 1],
    ['Maximum', ten, 10],
    ['p90', ten, 9],
    ['p50', ten, 5],
    ['p99.9', ten, 10],
    ['Average', [...ten, set], 95 / 14],
    ['p50', [set], undefined],
    ['p50', [{ ...set, minimum: 10, maximum: 10 }], 10],
    ['Sum', [], undefined],
  ])('%s', (name, samples, expected) => {
    expect(statisticOf(name, samples)).toBe(expected)
  })
})

describe('the rule of a composite alarm', () => {
  const states: Readonly<Record<string, AlarmState>> = { a: 'ALARM', b: 'OK', 'c d': 'INSUFFICIENT_DATA' }
  const state = (name: string) => states[name]

  it.each([
    ['ALARM(a)', true],
    ['ALARM("b")', false],
    ['OK(b) AND INSUFFICIENT_DATA("c d")', true],
    ['NOT ALARM(a) OR ALARM(b)', false],
    ['ALARM(b) AND ALARM(b) OR TRUE', true],
    ['ALARM(b) AND (ALARM(b) OR TRUE)', false],
    ['not FALSE', true],
    ['ALARM(arn:aws:cloudwatch:us-east-1:123456789012:alarm:a)', true],
    ['ALARM(nobody)', false],
  ])('%s', (rule, holds) => {
    expect(parseAlarmRule(rule).holds(state)).toBe(holds)
  })

  it.each(['', 'ALARM', 'ALARM(', 'ALARM(a', 'ALARM(a) b', 'a', 'ALARM(a) AND', '(ALARM(a)', 'ALARM("a'])(
    'refuses %j',
    (rule) => {
      expect(() => parseAlarmRule(rule)).toThrow(/AlarmRule/)
    },
  )
})
