/**
 * The expressions that Application Auto Scaling and EventBridge Scheduler share: `at(yyyy-mm-ddThh:mm:ss)`,
 * `rate(5 minutes)`, `cron(0 9 ? * MON-FRI *)`
 * (https://docs.aws.amazon.com/autoscaling/application/userguide/scheduled-scaling-using-cron-expressions.html,
 * https://docs.aws.amazon.com/scheduler/latest/UserGuide/schedule-types.html).
 */
import { Cron } from 'croner'
import { AwsError } from './aws/wire/service.ts'

export interface Schedule {
  readonly expression: string
  /**
   * The first time after `after`, epoch milliseconds; undefined when there is none. `anchor` is what a rate counts
   * from.
   */
  next(after: number, anchor: number): number | undefined
}

const UNITS: Readonly<Record<string, number>> = { minute: 60_000, hour: 3_600_000, day: 86_400_000 }

/** Throws ValidationException. The time zone is for `at` and `cron`; UTC when absent. */
export function parseSchedule(expression: string, timezone = 'UTC'): Schedule {
  checkTimezone(timezone)
  const [, kind, body = ''] = /^(at|rate|cron)\((.*)\)$/.exec(expression.trim()) ?? []
  if (kind === 'at') return at(expression, body, timezone)
  if (kind === 'rate') return rate(expression, body)
  if (kind === 'cron') return cron(expression, body, timezone)
  throw invalid(`Schedule '${expression}' must be at(yyyy-mm-ddThh:mm:ss), rate(value unit) or cron(fields)`)
}

function at(expression: string, body: string, timezone: string): Schedule {
  const malformed = () => invalid(`Schedule '${expression}' must be at(yyyy-mm-ddThh:mm:ss)`)
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/.test(body)) throw malformed()
  const run = once(body, timezone)
  if (run === undefined) throw malformed()
  return { expression, next: (after) => (run > after ? run : undefined) }
}

function once(time: string, timezone: string): number | undefined {
  try {
    return new Cron(time, { timezone, paused: true }).nextRun(new Date(0))?.getTime()
  } catch {
    return undefined // No such day: the caller says so.
  }
}

function rate(expression: string, body: string): Schedule {
  const [, count = '', unit = ''] = /^(\d+) (minute|hour|day)s?$/.exec(body) ?? []
  const every = Number(count) * (UNITS[unit] ?? 0)
  if (every <= 0)
    throw invalid(
      `Schedule '${expression}' must be rate(value unit), the unit one of minutes, hours and days`,
    )
  return {
    expression,
    next: (after, anchor) =>
      after < anchor ? anchor : anchor + (Math.floor((after - anchor) / every) + 1) * every,
  }
}

function cron(expression: string, body: string, timezone: string): Schedule {
  const fields = body.trim().split(/\s+/)
  if (fields.length !== 6)
    throw invalid(
      `Schedule '${expression}' must have six fields: minutes hours day-of-month month day-of-week year`,
    )
  const [, , days, , weekdays] = fields
  if ((days === '?') === (weekdays === '?'))
    throw invalid(`Schedule '${expression}' must have '?' in exactly one of day-of-month and day-of-week`)
  let pattern: Cron
  try {
    // AWS counts weekdays from Sunday, 1; seconds are always 0.
    pattern = new Cron(`0 ${fields.join(' ')}`, {
      timezone,
      alternativeWeekdays: true,
      sloppyRanges: true,
      paused: true,
    })
  } catch (error) {
    throw invalid(`Schedule '${expression}' is not valid: ${error instanceof Error ? error.message : error}`)
  }
  return { expression, next: (after) => pattern.nextRun(new Date(after))?.getTime() }
}

const invalid = (message: string): AwsError => new AwsError('ValidationException', message)

function checkTimezone(timezone: string): void {
  try {
    new Intl.DateTimeFormat('en', { timeZone: timezone })
  } catch {
    throw invalid(`Timezone '${timezone}' is not a time zone of the IANA database`)
  }
}
