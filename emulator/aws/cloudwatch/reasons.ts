/**
 * How CloudWatch words why an alarm is in its state. The wording is observed, not documented: nobody should parse it.
 */
import type { AlarmState } from '../../ports.ts'
import type { AlarmRule, Verdict } from './evaluation.ts'

export const INITIAL_REASON = 'Unchecked: Initial alarm creation'

const WORDS: Readonly<Record<string, string>> = {
  GreaterThanOrEqualToThreshold: 'greater than or equal to',
  GreaterThanThreshold: 'greater than',
  LessThanThreshold: 'less than',
  LessThanOrEqualToThreshold: 'less than or equal to',
}

export interface Point {
  /** Start of its period, epoch milliseconds. */
  readonly at: number
  readonly value: number
}

export function reasonOf(
  rule: AlarmRule,
  verdict: Verdict,
  judged: readonly Point[],
  states: { readonly from: AlarmState; readonly to: AlarmState },
): string {
  if (states.to === 'INSUFFICIENT_DATA')
    return `Insufficient Data: ${many(rule.evaluationPeriods, 'datapoint')} ${were(rule.evaluationPeriods)} unknown.`
  if (judged.length === 0) {
    const { evaluationPeriods, treatMissingData } = rule
    const treated = treatMissingData === 'breaching' ? 'Breaching' : 'NonBreaching'
    return (
      `Threshold Crossed: no datapoints were received for ${many(evaluationPeriods, 'period')} and ` +
      `${many(evaluationPeriods, 'missing datapoint')} ${were(evaluationPeriods)} treated as [${treated}].`
    )
  }
  const alarm = states.to === 'ALARM'
  const count = alarm ? verdict.breaching : judged.length - verdict.breaching
  const needed = alarm ? rule.datapointsToAlarm : rule.evaluationPeriods - rule.datapointsToAlarm + 1
  const shown = judged.map(({ at, value }) => `${decimal(value)} (${stamp(at)})`).join(', ')
  return (
    `Threshold Crossed: ${count} out of the last ${judged.length} datapoints [${shown}] ${were(count)}${alarm ? '' : ' not'} ` +
    `${WORDS[rule.comparison] ?? rule.comparison} the threshold (${decimal(rule.threshold)}) ` +
    `(minimum ${many(needed, 'datapoint')} for ${states.from === 'INSUFFICIENT_DATA' ? (alarm ? 'OK' : 'ALARM') : states.from} -> ${states.to} transition).`
  )
}

const many = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`
const were = (count: number): string => (count === 1 ? 'was' : 'were')
const decimal = (value: number): string => (Number.isInteger(value) ? value.toFixed(1) : String(value))

/** `22/11/26 13:05:00` */
function stamp(at: number): string {
  const [date = '', time = ''] = new Date(at).toISOString().split('T')
  const [year = '', month = '', day = ''] = date.split('-')
  return `${day}/${month}/${year.slice(2)} ${time.slice(0, 8)}`
}
