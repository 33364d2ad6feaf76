import { describe, expect, it } from '@jest/globals'
import { toScheduleExpression } from '../../../src/app/cron.ts'

describe('toScheduleExpression', () => {
  it.each([
    ['0 6 * * *', 'cron(0 6 * * ? *)'],
    ['0 6 * * MON', 'cron(0 6 ? * MON *)'],
    ['0 6 * * 1-5', 'cron(0 6 ? * MON,TUE,WED,THU,FRI *)'],
    ['30 2 * * 0', 'cron(30 2 ? * SUN *)'],
    ['30 2 * * 7', 'cron(30 2 ? * SUN *)'],
    ['0 0 * * fri-sun', 'cron(0 0 ? * SUN,FRI,SAT *)'],
    ['0 0 * * */2', 'cron(0 0 ? * SUN,TUE,THU,SAT *)'],
    ['0 0 * * 0-6', 'cron(0 0 * * ? *)'],
    ['*/10 * * * *', 'cron(0/10 * * * ? *)'],
    ['5/15 8-18 * * *', 'cron(5/15 8-18 * * ? *)'],
    ['0 8-18/5 * * *', 'cron(0 8,13,18 * * ? *)'],
    ['0,30 9,17 1,15 * *', 'cron(0,30 9,17 1,15 * ? *)'],
    ['0 0 1 jan,7 *', 'cron(0 0 1 1,7 ? *)'],
    ['0 0 */2 */3 *', 'cron(0 0 1/2 1/3 ? *)'],
    ['@hourly', 'cron(0 * * * ? *)'],
    ['@Daily', 'cron(0 0 * * ? *)'],
    ['@weekly', 'cron(0 0 ? * SUN *)'],
    ['@monthly', 'cron(0 0 1 * ? *)'],
    ['@yearly', 'cron(0 0 1 1 ? *)'],
    ['rate(10 minutes)', 'rate(10 minutes)'],
    ['rate(1 hours)', 'rate(1 hour)'],
    ['Rate(2 Day)', 'rate(2 days)'],
    ['cron(0 6 ? * mon-fri *)', 'cron(0 6 ? * MON-FRI *)'],
    ['cron(0  18 L * ? *)', 'cron(0 18 L * ? *)'],
  ])('%s is %s', (text, expression) => {
    expect(toScheduleExpression(text)).toEqual({ expression })
  })

  it.each([
    ['', 'is not a schedule'],
    ['daily', 'is not a schedule'],
    ['* * * *', 'is not a schedule'],
    ['0 0 1 * MON', 'has both a day of the month and a day of the week'],
    ['60 * * * *', "has '60' for the minute, which is not a cron field from 0 to 59"],
    ['0 24 * * *', "has '24' for the hour"],
    ['0 0 0 * *', "has '0' for the day of the month"],
    ['0 0 * 13 *', "has '13' for the month"],
    ['0 0 * * 8', "has '8' for the day of the week"],
    ['0 0 * * FUNDAY', "has 'FUNDAY' for the day of the week"],
    ['*/0 * * * *', "has '*/0' for the minute"],
    ['30-10 * * * *', "has '30-10' for the minute"],
    ['1,,2 * * * *', "has '1,,2' for the minute"],
    ['rate(0 minutes)', 'is not a rate'],
    ['rate(5 seconds)', 'is not a rate'],
    ['cron(0 6 * * *)', 'must have the six EventBridge fields'],
    ['cron(0 6 * * * *)', "needs '?' for exactly one"],
    ['cron(0 6 ? * ? *)', "needs '?' for exactly one"],
    ['cron(0 6 ? * $(x) *)', 'has a character that is not allowed in a cron field'],
  ])('%s is refused', (text, problem) => {
    expect(toScheduleExpression(text)).toEqual({ problem: expect.stringContaining(problem) })
  })
})
