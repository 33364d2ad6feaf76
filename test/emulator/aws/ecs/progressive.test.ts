import type { DeploymentConfiguration } from '@aws-sdk/client-ecs'
import { describe, expect, it } from '@jest/globals'
import { type ShiftStep, shiftSteps } from '../../../../emulator/aws/ecs/deployment/shift-steps.ts'
import { blueGreen, EcsEngineHarness, TEST_RULE } from '../../../support/emulator/ecs-harness.ts'
import {
  deploy,
  ended,
  inStage,
  landed,
  revisions,
  stop,
  timeline,
  traffic,
  weights,
} from '../../../support/emulator/rollouts.ts'

const canary = (canaryPercent?: number, canaryBakeTimeInMinutes?: number): DeploymentConfiguration => ({
  strategy: 'CANARY',
  bakeTimeInMinutes: 5,
  canaryConfiguration: {
    ...(canaryPercent === undefined ? {} : { canaryPercent }),
    ...(canaryBakeTimeInMinutes === undefined ? {} : { canaryBakeTimeInMinutes }),
  },
})
const linear = (stepPercent?: number, stepBakeTimeInMinutes?: number): DeploymentConfiguration => ({
  strategy: 'LINEAR',
  bakeTimeInMinutes: 1,
  linearConfiguration: {
    ...(stepPercent === undefined ? {} : { stepPercent }),
    ...(stepBakeTimeInMinutes === undefined ? {} : { stepBakeTimeInMinutes }),
  },
})
const shown = (steps: readonly ShiftStep[]) =>
  steps.map(({ percent, bakeMinutes }) => `${percent}+${bakeMinutes}`).join(' ')

describe('the steps of a shift', () => {
  it.each<[string, DeploymentConfiguration, string]>([
    ['BLUE_GREEN', { strategy: 'BLUE_GREEN' }, '100+0'],
    ['CANARY without numbers', { strategy: 'CANARY' }, '5+10 100+0'],
    ['CANARY', canary(12.5, 30), '12.5+30 100+0'],
    ['CANARY of everything', canary(100, 30), '100+0'],
    ['LINEAR without numbers', { strategy: 'LINEAR' }, '10+6 20+6 30+6 40+6 50+6 60+6 70+6 80+6 90+6 100+0'],
    ['LINEAR in unequal parts', linear(30, 2), '30+2 60+2 90+2 100+0'],
    ['LINEAR in tenths', linear(33.3, 1), '33.3+1 66.6+1 99.9+1 100+0'],
    ['LINEAR at once', linear(100, 9), '100+0'],
  ])('%s', (_, configuration, steps) => {
    expect(shown(shiftSteps(configuration))).toBe(steps)
  })
})

describe('a canary deployment', () => {
  it('sends a part, bakes it, sends the rest, bakes and cleans up', async () => {
    const harness = await landed(canary(10, 10))
    const start = harness.seconds
    deploy(harness)
    expect(await timeline(harness)).toEqual([
      '0 PENDING - 100/0',
      '1 IN_PROGRESS PRE_SCALE_UP 100/0',
      '4 IN_PROGRESS SCALE_UP 100/0',
      '36 IN_PROGRESS POST_SCALE_UP 100/0',
      '39 IN_PROGRESS TEST_TRAFFIC_SHIFT 100/0',
      '44 IN_PROGRESS POST_TEST_TRAFFIC_SHIFT 100/0',
      '47 IN_PROGRESS PRE_PRODUCTION_TRAFFIC_SHIFT 100/0',
      '50 IN_PROGRESS PRODUCTION_TRAFFIC_SHIFT 90/10',
      '655 IN_PROGRESS PRE_PRODUCTION_TRAFFIC_SHIFT 90/10',
      '658 IN_PROGRESS PRODUCTION_TRAFFIC_SHIFT 0/100',
      '663 IN_PROGRESS POST_PRODUCTION_TRAFFIC_SHIFT 0/100',
      '666 IN_PROGRESS BAKE_TIME 0/100',
      '966 IN_PROGRESS CLEAN_UP 0/100',
      '969 SUCCESSFUL CLEAN_UP 0/100',
    ])
    expect(
      harness.history
        .filter((line) => line.includes('production'))
        .map((line) => line.replace(/^\d+/, (second) => String(Number(second) - start))),
    ).toEqual(['50 production one=90 two=10', '658 production one=0 two=100'])
    expect([revisions(harness), weights(harness, TEST_RULE)]).toEqual(['2,2', '0/100'])
    expect(harness.rollout().deploymentConfiguration).toMatchObject({
      canaryConfiguration: { canaryPercent: 10, canaryBakeTimeInMinutes: 10 },
    })
  })

  it.each([
    [0.1, '999/1', '99.9/0.1'],
    [5.5, '945/55', '94.5/5.5'],
    [5, '95/5', '95/5'],
  ])('of %d percent is weights %s', async (percent, rule, described) => {
    const harness = await landed(canary(percent))
    deploy(harness)
    await harness.until(inStage(harness, 'PRODUCTION_TRAFFIC_SHIFT'))
    expect([weights(harness), traffic(harness)]).toEqual([rule, described])
  })

  it('gives a first deployment, which nobody shares the traffic with, all at once', async () => {
    const harness = new EcsEngineHarness()
    harness.register('v1')
    harness.create({ ...blueGreen, deploymentConfiguration: canary(5, 60) })
    await harness.until(ended(harness), 600)
    expect([harness.rollout().status, weights(harness)]).toEqual(['SUCCESSFUL', '100/0'])
  })

  it('replaces dead tasks of both revisions while the canary bakes', async () => {
    const harness = await landed(canary(10, 10))
    deploy(harness)
    await harness.until(inStage(harness, 'PRODUCTION_TRAFFIC_SHIFT'))
    for (const { taskArn = '' } of harness.tasks())
      harness.ecs.operations.StopTask({ cluster: 'main', task: taskArn })
    await harness.advance(60)
    expect([revisions(harness), traffic(harness)]).toEqual(['1,1,2,2', '90/10'])
  })
})

describe('a linear deployment', () => {
  it('goes up in equal steps, without a bake time of its own after the last', async () => {
    const harness = await landed(linear(40, 2))
    deploy(harness)
    expect((await timeline(harness)).slice(6)).toEqual([
      '47 IN_PROGRESS PRE_PRODUCTION_TRAFFIC_SHIFT 100/0',
      '50 IN_PROGRESS PRODUCTION_TRAFFIC_SHIFT 60/40',
      '175 IN_PROGRESS PRE_PRODUCTION_TRAFFIC_SHIFT 60/40',
      '178 IN_PROGRESS PRODUCTION_TRAFFIC_SHIFT 20/80',
      '303 IN_PROGRESS PRE_PRODUCTION_TRAFFIC_SHIFT 20/80',
      '306 IN_PROGRESS PRODUCTION_TRAFFIC_SHIFT 0/100',
      '311 IN_PROGRESS POST_PRODUCTION_TRAFFIC_SHIFT 0/100',
      '314 IN_PROGRESS BAKE_TIME 0/100',
      '374 IN_PROGRESS CLEAN_UP 0/100',
      '377 SUCCESSFUL CLEAN_UP 0/100',
    ])
  })

  it('with step bake 0 only takes the time of the shifts', async () => {
    const harness = await landed(linear(25, 0))
    deploy(harness)
    const steps = (await timeline(harness)).filter((line) => line.includes(' PRODUCTION_TRAFFIC_SHIFT'))
    expect(steps.map((line) => line.split(' ')[0])).toEqual(['50', '58', '66', '74'])
  })
})

describe('a rollback from a step', () => {
  const begun = async (configuration: DeploymentConfiguration, share: string): Promise<EcsEngineHarness> => {
    const harness = await landed(configuration)
    deploy(harness)
    await harness.until(() => traffic(harness) === share)
    return harness
  }

  it.each<[string, DeploymentConfiguration, string, string]>([
    ['the canary', canary(5, 10), '95/5', 'PRODUCTION_TRAFFIC_SHIFT'],
    ['the first of three', linear(40, 5), '60/40', 'PRODUCTION_TRAFFIC_SHIFT'],
    ['the second of three', linear(40, 5), '20/80', 'PRODUCTION_TRAFFIC_SHIFT'],
    ['the last of three', linear(40, 5), '0/100', 'PRODUCTION_TRAFFIC_SHIFT'],
  ])(
    '%s returns all traffic within a tick and stops the new revision',
    async (_, configuration, share, at) => {
      const harness = await begun(configuration, share)
      await harness.advance(1)
      stop(harness)
      expect(harness.rollout().status).toBe('ROLLBACK_REQUESTED')
      await harness.advance(1)
      expect([harness.rollout().status, weights(harness), weights(harness, TEST_RULE)]).toEqual([
        'ROLLBACK_IN_PROGRESS',
        '100/0',
        '100/0',
      ])
      const [last = ''] = (await timeline(harness)).slice(-1)
      expect(last).toBe(`7 ROLLBACK_SUCCESSFUL ${at} 100/0`)
      expect([revisions(harness), harness.service().deployments?.length]).toEqual(['1,1', 1])
    },
  )

  it('comes from the breaker when the canary dies under traffic', async () => {
    const configuration = { deploymentCircuitBreaker: { enable: true, rollback: true } }
    const harness = await landed({ ...canary(5, 10), ...configuration })
    let dying = false
    harness.behaviours.set('late', () => ({ exit: { after: dying ? 500 : 100_000, code: 1 } }))
    deploy(harness, 'late')
    await harness.until(inStage(harness, 'PRODUCTION_TRAFFIC_SHIFT'))
    dying = true
    await harness.until(ended(harness))
    expect(harness.rollout()).toMatchObject({
      status: 'ROLLBACK_SUCCESSFUL',
      lifecycleStage: 'PRODUCTION_TRAFFIC_SHIFT',
      deploymentCircuitBreaker: { status: 'TRIGGERED' },
    })
    expect([weights(harness), revisions(harness)]).toEqual(['100/0', '1,1'])
  })
})

describe('a deployment that overtakes one in a step', () => {
  it.each<[string, DeploymentConfiguration, string]>([
    ['a canary', canary(5, 10), '95/5'],
    ['a linear one past its half', linear(40, 5), '20/80'],
  ])('%s: the old revision serves alone again before the newest starts', async (_, configuration, share) => {
    const harness = await landed(configuration)
    deploy(harness, 'v2')
    await harness.until(() => traffic(harness) === share)
    deploy(harness, 'v3')
    await harness.until(inStage(harness, 'RECONCILE_SERVICE'))
    await harness.until(inStage(harness, 'PRE_SCALE_UP'))
    expect([weights(harness), revisions(harness)]).toEqual(['100/0', '1,1'])
    expect(harness.rollout(1)).toMatchObject({ status: 'STOPPED' })
    let most = ''
    await harness.until(() => {
      if (revisions(harness).includes('2')) most = revisions(harness)
      return ended(harness)()
    })
    expect(most).toBe('')
    expect([harness.rollout().status, weights(harness), revisions(harness)]).toEqual([
      'SUCCESSFUL',
      '0/100',
      '3,3',
    ])
  })

  it('and fails itself goes back to the old revision, not to the overtaken one', async () => {
    const harness = await landed(linear(40, 5))
    deploy(harness, 'v2')
    await harness.until(() => traffic(harness) === '20/80')
    deploy(harness, 'v3')
    await harness.until(inStage(harness, 'POST_SCALE_UP'))
    stop(harness)
    await harness.until(ended(harness))
    expect([harness.rollout().status, weights(harness), revisions(harness)]).toEqual([
      'ROLLBACK_SUCCESSFUL',
      '100/0',
      '1,1',
    ])
  })
})

describe('UpdateService', () => {
  const update = (harness: EcsEngineHarness, deploymentConfiguration: DeploymentConfiguration) =>
    harness.ecs.operations.UpdateService({ cluster: 'main', service: 'web', deploymentConfiguration }).service
      ?.deploymentConfiguration

  it('from CANARY to LINEAR drops the canary settings and takes defaults for the rest', async () => {
    const harness = await landed(canary(20, 3))
    const changed = update(harness, { strategy: 'LINEAR' })
    expect(changed).toMatchObject({
      strategy: 'LINEAR',
      bakeTimeInMinutes: 5,
      linearConfiguration: { stepPercent: 10, stepBakeTimeInMinutes: 6 },
    })
    expect(changed).not.toHaveProperty('canaryConfiguration')
    expect(update(harness, { bakeTimeInMinutes: 2 })).toMatchObject({
      strategy: 'LINEAR',
      bakeTimeInMinutes: 2,
    })
  })

  it('of the strategy does not touch the deployment in flight', async () => {
    const harness = await landed(canary(20, 3))
    deploy(harness)
    await harness.until(inStage(harness, 'SCALE_UP'))
    update(harness, { strategy: 'BLUE_GREEN' })
    await harness.until(inStage(harness, 'PRODUCTION_TRAFFIC_SHIFT'))
    expect(traffic(harness)).toBe('80/20')
  })
})

describe('what is refused', () => {
  it.each<[string, DeploymentConfiguration, RegExp]>([
    ['a canary of nothing', canary(0), /^canaryPercent must be a multiple of 0\.1 between 0\.1 and 100\.0/],
    ['a canary of more than all', canary(100.1), /canaryPercent/],
    ['a canary in hundredths', canary(5.25), /canaryPercent/],
    ['a canary bake of more than a day', canary(5, 1441), /canaryBakeTimeInMinutes .* 0 and 1440/],
    ['half a minute', canary(5, 0.5), /canaryBakeTimeInMinutes/],
    [
      'a step below 3 percent',
      linear(2.9),
      /^stepPercent must be a multiple of 0\.1 between 3\.0 and 100\.0/,
    ],
    ['a step of more than all', linear(101), /stepPercent/],
    ['a negative step bake', linear(10, -1), /stepBakeTimeInMinutes/],
    ['canary settings for BLUE_GREEN', { ...canary(5), strategy: 'BLUE_GREEN' }, /only valid .* CANARY/],
    ['linear settings for CANARY', { ...linear(5), strategy: 'CANARY' }, /only valid .* LINEAR/],
    ['linear settings for ROLLING', { ...linear(5), strategy: 'ROLLING' }, /only valid .* LINEAR/],
  ])('%s', (_, deploymentConfiguration, message) => {
    const harness = new EcsEngineHarness()
    harness.register('v1')
    expect(() => harness.create({ ...blueGreen, deploymentConfiguration })).toThrow(
      expect.objectContaining({
        code: 'InvalidParameterException',
        message: expect.stringMatching(message),
      }),
    )
  })

  it('CANARY without a load balancer', () => {
    const harness = new EcsEngineHarness()
    harness.register('v1')
    expect(() => harness.create({ deploymentConfiguration: canary(5) })).toThrow(
      /required when using a non-ROLLING deployment strategy/,
    )
  })
})
