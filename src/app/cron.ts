/** The result's `problem` continues "'…' ". */
export type ScheduleResult =
  | { readonly expression: string }
  | { readonly expression?: never; readonly problem: string }

const DAYS = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT']
const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC']

const MACROS: Readonly<Record<string, string>> = {
  '@hourly': '0 * * * *',
  '@daily': '0 0 * * *',
  '@midnight': '0 0 * * *',
  '@weekly': '0 0 * * 0',
  '@monthly': '0 0 1 * *',
  '@yearly': '0 0 1 1 *',
  '@annually': '0 0 1 1 *',
}

interface Field {
  readonly name: string
  readonly min: number
  readonly max: number
  readonly words?: readonly string[]
}

const MINUTE: Field = { name: 'minute', min: 0, max: 59 }
const HOUR: Field = { name: 'hour', min: 0, max: 23 }
const DAY: Field = { name: 'day of the month', min: 1, max: 31 }
const MONTH: Field = { name: 'month', min: 1, max: 12, words: MONTHS }
/** In crontab both 0 and 7 are Sunday. */
const WEEKDAY: Field = { name: 'day of the week', min: 0, max: 7, words: DAYS }

/**
 * Turns a schedule as people write it into an EventBridge Scheduler expression
 * (https://docs.aws.amazon.com/scheduler/latest/UserGuide/schedule-types.html): five crontab fields or a macro become
 * `cron(…)` of six fields; `rate(…)` and `cron(…)` are checked and kept.
 */
export function toScheduleExpression(text: string): ScheduleResult {
  const trimmed = text.trim().replace(/\s+/g, ' ')
  const rate = /^rate\((.*)\)$/i.exec(trimmed)
  if (rate !== null) return checkRate(rate[1] ?? '')
  const cron = /^cron\((.*)\)$/i.exec(trimmed)
  if (cron !== null) return checkCron((cron[1] ?? '').trim())
  const crontab = Object.hasOwn(MACROS, trimmed.toLowerCase())
    ? (MACROS[trimmed.toLowerCase()] ?? trimmed)
    : trimmed
  const fields = crontab.split(' ')
  if (fields.length !== 5) return { problem: 'is not a schedule: use five cron fields, rate(…) or cron(…)' }
  return convert(fields)
}

function checkRate(inner: string): ScheduleResult {
  const match = /^([1-9]\d{0,8}) (minute|hour|day)s?$/i.exec(inner.trim())
  if (match === null) return { problem: 'is not a rate: use a whole number and minutes, hours or days' }
  const count = Number(match[1])
  const unit = (match[2] ?? '').toLowerCase()
  return { expression: `rate(${count} ${unit}${count === 1 ? '' : 's'})` }
}

function checkCron(inner: string): ScheduleResult {
  const fields = inner.split(' ')
  if (fields.length !== 6)
    return {
      problem: 'must have the six EventBridge fields: minute, hour, day, month, weekday, year',
    }
  if (!fields.every((field) => /^[\w*?,/#-]+$/.test(field)))
    return { problem: 'has a character that is not allowed in a cron field' }
  const [, , day, , weekday] = fields
  if ((day === '?') === (weekday === '?'))
    return { problem: "needs '?' for exactly one of the day of the month and the day of the week" }
  return { expression: `cron(${fields.join(' ').toUpperCase()})` }
}

function convert(fields: readonly string[]): ScheduleResult {
  const [minute = '', hour = '', day = '', month = '', weekday = ''] = fields
  const converted = [
    convertField(minute, MINUTE),
    convertField(hour, HOUR),
    convertField(day, DAY),
    convertField(month, MONTH),
    convertWeekday(weekday),
  ]
  const wrong = converted.find((field) => typeof field !== 'string')
  if (wrong !== undefined && typeof wrong !== 'string') return wrong
  const [m, h, d, mo, wd] = converted
  if (d !== '*' && wd !== '*') {
    return {
      problem:
        'has both a day of the month and a day of the week, which EventBridge cannot combine; split it into two schedules',
    }
  }
  return { expression: `cron(${m} ${h} ${wd === '*' ? d : '?'} ${mo} ${wd === '*' ? '?' : wd} *)` }
}

type FieldResult = string | { readonly problem: string }

/** `*`, numbers, ranges and lists stay; a step becomes EventBridge's `start/step` or the list of its values. */
function convertField(text: string, field: Field): FieldResult {
  if (text === '*') return '*'
  const parts: string[] = []
  for (const part of text.split(',')) {
    const range = parseRange(part, field)
    if (range === undefined)
      return {
        problem: `has '${text}' for the ${field.name}, which is not a cron field from ${field.min} to ${field.max}`,
      }
    const { from, to, step } = range
    if (step > 1 && to === field.max) parts.push(`${from}/${step}`)
    else if (step > 1) parts.push(valuesOf(range).join(','))
    else parts.push(from === to ? String(from) : `${from}-${to}`)
  }
  return parts.join(',')
}

/** EventBridge counts Sunday as 1 where crontab has 0 or 7: names leave no doubt. */
function convertWeekday(text: string): FieldResult {
  if (text === '*') return '*'
  const days = new Set<number>()
  for (const part of text.split(',')) {
    const range = parseRange(part, WEEKDAY)
    if (range === undefined)
      return { problem: `has '${text}' for the day of the week, which is neither 0 to 7 nor SUN to SAT` }
    // A step over the whole week must not meet Sunday twice, as 0 and as 7.
    const values = valuesOf(part.startsWith('*') ? { ...range, to: 6 } : range)
    for (const value of values) days.add(value % 7)
  }
  if (days.size === 7) return '*'
  return [...days]
    .sort((a, b) => a - b)
    .map((day) => DAYS[day] ?? '')
    .join(',')
}

interface Range {
  readonly from: number
  readonly to: number
  readonly step: number
}

function parseRange(part: string, field: Field): Range | undefined {
  const match = /^(?:(\*)|(\w+)(?:-(\w+))?)(?:\/(\d{1,4}))?$/.exec(part)
  if (match === null) return undefined
  const [, star, first, last, stepText] = match
  const step = stepText === undefined ? 1 : Number(stepText)
  const from = star === undefined ? numberOf(first ?? '', field) : field.min
  // `5/15` means from 5 to the end; `5` alone means 5.
  const open = star !== undefined || (last === undefined && stepText !== undefined)
  const end = last === undefined ? from : numberOf(last, field)
  // FRI-SUN: at the end of a range Sunday is 7.
  const to = open ? field.max : field === WEEKDAY && last !== undefined && end === 0 ? 7 : end
  if (from === undefined || to === undefined || step < 1 || from < field.min || to > field.max || from > to)
    return undefined
  return { from, to, step }
}

function numberOf(text: string, field: Field): number | undefined {
  if (/^\d{1,4}$/.test(text)) return Number(text)
  const index = field.words?.indexOf(text.toUpperCase()) ?? -1
  return index === -1 ? undefined : index + (field === MONTH ? 1 : 0)
}

function valuesOf({ from, to, step }: Range): readonly number[] {
  return Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, index) => from + index * step)
}
