import { describe, expect, it } from '@jest/globals'
import { adviseAddons } from '../../../src/app/addons.ts'

const advise = (plan: string, names: readonly string[] = [], as?: string) =>
  adviseAddons([{ plan, ...(as === undefined ? {} : { as }) }], names)[0]

describe('add-ons of an app.json, in production', () => {
  it.each([
    ['heroku-postgresql:standard-0', 'DATABASE_URL', 'Amazon RDS'],
    ['Heroku-Redis', 'REDIS_URL', 'ElastiCache'],
    ['cloudamqp:lemur', 'CLOUDAMQP_URL', 'Amazon MQ'],
    ['bucketeer:hobbyist', 'BUCKETEER_BUCKET_NAME', 'S3'],
    ['sentry', 'SENTRY_DSN', 'account'],
  ])('%s: says that %s is not set, and what to do', (plan, configVar, instead) => {
    const advice = advise(plan, ['OTHER_URL'])
    expect(advice?.missing).toBe(true)
    expect(advice?.message).toContain(`${configVar} is not set`)
    expect(advice?.message).toContain(instead)
  })

  it.each([
    ['heroku-postgresql', 'DATABASE_URL', undefined],
    ['heroku-redis:mini', 'REDIS_TLS_URL', undefined],
    ['sendgrid:starter', 'SENDGRID_USERNAME', undefined],
    ['heroku-postgresql', 'ANALYTICS_URL', 'analytics'],
  ])('%s: is replaced once %s is set', (plan, configVar, as) => {
    expect(advise(plan, ['A', configVar], as)).toEqual({
      missing: false,
      message: `add-on ${plan.split(':')[0]}: ${configVar} is set.`,
    })
  })

  it('asks for the attachment that app.json names, not for the first one', () => {
    expect(advise('heroku-postgresql', ['DATABASE_URL'], 'ANALYTICS')).toMatchObject({
      missing: true,
      message: expect.stringContaining('ANALYTICS_URL is not set'),
    })
  })

  it.each([
    ['scheduler:standard', 'EventBridge Scheduler'],
    ['papertrail', 'CloudWatch Logs'],
    ['judoscale:white', 'autoscaling'],
    ['some-new-addon:free', 'heroku config'],
    ['constructor', 'heroku config'],
  ])('%s: is named although no config var tells', (plan, instead) => {
    const advice = advise(plan)
    expect(advice?.missing).toBe(false)
    expect(advice?.message).toContain(`add-on ${plan.split(':')[0]}: not created here`)
    expect(advice?.message).toContain(instead)
  })
})
