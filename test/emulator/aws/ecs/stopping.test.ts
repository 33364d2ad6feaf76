import * as sdk from '@aws-sdk/client-ecs'
import { describe, expect, it } from '@jest/globals'
import { createInProcessHandler, inProcessClient } from '../../../../emulator/aws/wire/in-process-handler.ts'
import { createAwsServer } from '../../../../emulator/aws/wire/server.ts'
import {
  behindLoadBalancer,
  blueGreen,
  EcsEngineHarness,
  GREEN_GROUP,
  present,
} from '../../../support/emulator/ecs-harness.ts'
import {
  deploy,
  ended,
  inStage,
  landed,
  revisions,
  stop,
  timeline,
  weights,
} from '../../../support/emulator/rollouts.ts'

const BREAKER = { deploymentCircuitBreaker: { enable: true, rollback: true } }
const shifting = { strategy: 'BLUE_GREEN', bakeTimeInMinutes: 5 } as const

describe('StopServiceDeployment', () => {
  it.each<[string, (harness: EcsEngineHarness) => Promise<unknown>, string]>([
    ['PENDING', async () => {}, 'ROLLBACK_REQUESTED'],
    ['IN_PROGRESS', (harness) => harness.advance(10), 'ROLLBACK_REQUESTED'],
    [
      'ROLLBACK_REQUESTED',
      async (harness) => {
        await harness.advance(10)
        stop(harness)
      },
      'ROLLBACK_REQUESTED',
    ],
    [
      'ROLLBACK_IN_PROGRESS',
      async (harness) => {
        await harness.advance(30)
        stop(harness)
        await harness.advance(1)
      },
      'ROLLBACK_IN_PROGRESS',
    ],
  ])('in %s leads to a rollback', async (status, until, then) => {
    for (const harness of [await landed({}, behindLoadBalancer), await landed(shifting)]) {
      deploy(harness)
      await until(harness)
      expect(harness.rollout().status).toBe(status)
      expect(stop(harness).serviceDeploymentArn).toBe(harness.rollout().serviceDeploymentArn)
      expect(harness.rollout().status).toBe(then)
      await harness.until(ended(harness))
      expect(harness.rollout()).toMatchObject({
        status: 'ROLLBACK_SUCCESSFUL',
        statusReason: 'Service deployment rolled back because of a StopServiceDeployment request.',
        rollback: { serviceRevisionArn: harness.rollout().sourceServiceRevisions?.[0]?.arn },
      })
      expect(revisions(harness)).toBe('1,1')
    }
  })

  it('in STOP_REQUESTED lets the stop go on', async () => {
    const harness = await landed(shifting)
    deploy(harness, 'v2')
    await harness.advance(10)
    deploy(harness, 'v3')
    const { serviceDeploymentArn, status } = harness.rollout(1)
    expect(status).toBe('STOP_REQUESTED')
    harness.ecs.operations.StopServiceDeployment({ serviceDeploymentArn })
    await harness.advance(1)
    expect(harness.rollout(1).status).toBe('STOPPED')
    await harness.until(ended(harness))
    expect([harness.rollout().status, revisions(harness)]).toEqual(['SUCCESSFUL', '3,3'])
  })

  it.each<[string, (harness: EcsEngineHarness) => Promise<unknown>]>([
    ['SUCCESSFUL', async () => {}],
    [
      'ROLLBACK_SUCCESSFUL',
      async (harness) => {
        deploy(harness)
        stop(harness)
        await harness.until(ended(harness))
      },
    ],
    [
      'ROLLBACK_FAILED',
      async (harness) => {
        harness.ecs.faults.plant({ kind: 'failed-rollback' })
        deploy(harness)
        stop(harness)
        await harness.until(ended(harness))
      },
    ],
  ])('in %s is a conflict', async (status, until) => {
    const harness = await landed(shifting)
    await until(harness)
    expect(harness.rollout().status).toBe(status)
    expect(() => stop(harness)).toThrow(
      expect.objectContaining({
        code: 'ConflictException',
        message: expect.stringContaining(`its status is ${status}`),
      }),
    )
  })

  it('knows ROLLBACK only: ABORT is in the enumeration, the documentation says ROLLBACK', async () => {
    const harness = await landed(shifting)
    deploy(harness)
    const { serviceDeploymentArn } = harness.rollout()
    expect(() =>
      harness.ecs.operations.StopServiceDeployment({ serviceDeploymentArn, stopType: 'ABORT' }),
    ).toThrow(expect.objectContaining({ code: 'UnsupportedFeatureException' }))
    expect(harness.rollout().status).toBe('PENDING')
  })
})

describe('a newer deployment', () => {
  const after: Record<string, (harness: EcsEngineHarness) => Promise<unknown>> = {
    'while the first is PENDING': async () => {},
    'in RECONCILE_SERVICE': async (harness) => {
      await harness.until(inStage(harness, 'SCALE_UP'))
      await harness.advance(20)
      deploy(harness, 'v9')
      await harness.until(inStage(harness, 'RECONCILE_SERVICE'))
    },
    'while the first is turned back': async (harness) => {
      await harness.until(inStage(harness, 'BAKE_TIME'))
      stop(harness)
      await harness.advance(2)
    },
    'while the first is about to be turned back': async (harness) => {
      await harness.until(inStage(harness, 'BAKE_TIME'))
      stop(harness)
    },
  }
  for (const stage of [
    'PRE_SCALE_UP',
    'SCALE_UP',
    'TEST_TRAFFIC_SHIFT',
    'PRODUCTION_TRAFFIC_SHIFT',
    'POST_PRODUCTION_TRAFFIC_SHIFT',
    'BAKE_TIME',
    'CLEAN_UP',
  ])
    after[`in ${stage}`] = (harness) => harness.until(inStage(harness, stage))

  it.each(Object.entries(after))(
    '%s wins, and production is never without a healthy revision',
    async (_, moment) => {
      const harness = await landed(shifting)
      harness.loadBalancer.drainMs = 20_000
      deploy(harness, 'v2')
      await moment(harness)
      deploy(harness, 'v3')
      const newest = harness.service().taskDefinition
      let dark = 0
      await harness.until(() => {
        const [one, two] = weights(harness).split('/').map(Number)
        const group = (one ?? 0) > 0 && (two ?? 0) === 0 ? 'one' : 'two'
        const serving = [...harness.loadBalancer.registered].filter(
          ([key, { address }]) =>
            key.startsWith(GREEN_GROUP) === (group === 'two') &&
            harness.runtime.at(address.port)?.healthy === true,
        )
        if (serving.length === 0) dark++
        return ended(harness)()
      })
      expect([dark, harness.rollout().status, harness.service().taskDefinition]).toEqual([
        0,
        'SUCCESSFUL',
        newest,
      ])
      expect(new Set(revisions(harness).split(',')).size).toBe(1)
      expect(harness.rollout(1).status).toBe('STOPPED')
      expect(harness.service().deployments).toHaveLength(1)
    },
  )
})

describe('a rollback that fails', () => {
  it('on demand: ROLLBACK_FAILED, with the reason that was asked for', async () => {
    for (const harness of [await landed({}, behindLoadBalancer), await landed(shifting)]) {
      harness.ecs.faults.plant(
        { kind: 'failed-rollback', reason: 'It would not come back.' },
        { revision: 1 },
        1,
      )
      deploy(harness)
      await harness.advance(30)
      stop(harness)
      await harness.until(ended(harness))
      expect(harness.rollout()).toMatchObject({
        status: 'ROLLBACK_FAILED',
        statusReason: 'It would not come back.',
        rollback: { reason: expect.stringContaining('StopServiceDeployment') },
      })
      expect(harness.service().deployments?.[0]).toMatchObject({ status: 'PRIMARY', rolloutState: 'FAILED' })
      // A further deployment is not held up by it.
      deploy(harness, 'v3')
      await harness.until(ended(harness))
      expect([harness.rollout().status, revisions(harness)]).toEqual(['SUCCESSFUL', '3,3'])
    }
  })

  it.each<[string, Parameters<typeof landed>]>([
    ['rolling', [{ ...BREAKER, minimumHealthyPercent: 0, maximumPercent: 100 }, behindLoadBalancer]],
    ['blue/green, once CLEAN_UP has stopped the old tasks', [{ ...shifting, ...BREAKER }, blueGreen]],
  ])('because the old version does not start any more (%s)', async (_, args) => {
    const harness = await landed(...args)
    deploy(harness)
    if (args[0]?.strategy === undefined) await harness.until(() => revisions(harness) === '2,2')
    else {
      await harness.until(inStage(harness, 'CLEAN_UP'))
      harness.loadBalancer.drainMs = 60_000
      await harness.advance(2)
    }
    harness.behaviours.set('v1', { exit: { after: 500, code: 1 } })
    stop(harness)
    await harness.until(ended(harness))
    expect(harness.rollout()).toMatchObject({
      status: 'ROLLBACK_FAILED',
      statusReason: 'Service deployment rollback failed because the circuit breaker threshold was exceeded.',
      deploymentCircuitBreaker: { status: 'TRIGGERED' },
    })
  })
})

describe('the circuit breaker', () => {
  it.each<[string, object, number, number]>([
    ['COUNT', { thresholdConfiguration: { type: 'COUNT', value: 5 } }, 5, 6],
    ['UNBOUNDED_PERCENT', { thresholdConfiguration: { type: 'UNBOUNDED_PERCENT', value: 50 } }, 1, 2],
    ['BOUNDED_PERCENT', { thresholdConfiguration: { type: 'BOUNDED_PERCENT', value: 100 } }, 3, 4],
  ])('with %s trips at its threshold in every strategy', async (_, settings, threshold, failureCount) => {
    for (const strategy of ['ROLLING', 'BLUE_GREEN', 'CANARY', 'LINEAR'] as const) {
      const breaker = { deploymentCircuitBreaker: { enable: true, rollback: true, ...settings } }
      const harness = await landed(
        { strategy, ...breaker },
        strategy === 'ROLLING' ? behindLoadBalancer : blueGreen,
      )
      harness.behaviours.set('bad', { exit: { after: 500, code: 1 } })
      deploy(harness, 'bad')
      await harness.until(ended(harness))
      expect(harness.rollout()).toMatchObject({
        status: 'ROLLBACK_SUCCESSFUL',
        deploymentCircuitBreaker: { status: 'TRIGGERED', threshold, failureCount },
      })
    }
  })

  it.each<[boolean | undefined, string]>([
    [undefined, 'IN_PROGRESS'],
    [true, 'IN_PROGRESS'],
    [false, 'ROLLBACK_SUCCESSFUL'],
  ])(
    'with resetOnHealthyTask %s: two die, one is healthy, two more die',
    async (resetOnHealthyTask, status) => {
      const harness = await landed(
        {
          deploymentCircuitBreaker: {
            enable: true,
            rollback: true,
            ...(resetOnHealthyTask === undefined ? {} : { resetOnHealthyTask }),
          },
        },
        { ...behindLoadBalancer, desiredCount: 4, healthCheckGracePeriodSeconds: 3600 },
      )
      const dies = { exit: { after: 500, code: 1 } }
      const idles = { healthyAfter: Number.POSITIVE_INFINITY }
      const lives = [dies, dies, {}, idles, dies, dies]
      harness.behaviours.set('limps', () => lives.shift() ?? idles)
      deploy(harness, 'limps')
      await harness.advance(200)
      expect(harness.rollout()).toMatchObject({ status, deploymentCircuitBreaker: { threshold: 3 } })
    },
  )
})

describe('stale reads', () => {
  it('show DescribeServices and DescribeServiceDeployments as they were, each by itself', async () => {
    const harness = await landed(shifting)
    const server = await createAwsServer({
      clock: harness.clock,
      accountId: '123456789012',
      region: 'us-east-1',
      services: [harness.ecs.service],
    })
    const client = new sdk.ECSClient({
      ...inProcessClient(server),
      requestHandler: createInProcessHandler(server),
    })
    try {
      const services = async () => {
        const { services: found } = await client.send(
          new sdk.DescribeServicesCommand({ cluster: 'main', services: ['web'] }),
        )
        return found?.[0]?.deployments?.map(({ taskDefinition }) => taskDefinition?.split(':').at(-1)).join()
      }
      const arns = async () => {
        const { serviceDeployments = [] } = await client.send(
          new sdk.ListServiceDeploymentsCommand({ cluster: 'main', service: 'web' }),
        )
        return serviceDeployments.map(({ serviceDeploymentArn }) => present(serviceDeploymentArn))
      }
      expect(await services()).toBe('1')
      deploy(harness)
      const [newest] = await arns()
      const status = async () => {
        const { serviceDeployments } = await client.send(
          new sdk.DescribeServiceDeploymentsCommand({ serviceDeploymentArns: [present(newest)] }),
        )
        return serviceDeployments?.[0]?.status
      }
      expect(await status()).toBe('PENDING')
      const fresh = server.faults.add({ operation: 'DescribeServices', times: 2, fault: { kind: 'stale' } })
      server.faults.add({ operation: 'DescribeServiceDeployments', times: 1, fault: { kind: 'stale' } })
      await harness.until(ended(harness))
      expect([await services(), await status(), await services(), await status(), await services()]).toEqual([
        '1',
        'PENDING',
        '1',
        'SUCCESSFUL',
        '2',
      ])
      fresh()
    } finally {
      await server.close()
    }
  })
})

describe('what a deployment that cannot begin says', () => {
  it('a rollback of the very first one has nowhere to go in any strategy', async () => {
    for (const strategy of ['ROLLING', 'BLUE_GREEN', 'CANARY', 'LINEAR'] as const) {
      const harness = new EcsEngineHarness()
      harness.register('v1')
      harness.create({ ...blueGreen, deploymentConfiguration: { strategy } })
      await harness.advance(10)
      stop(harness)
      await harness.until(ended(harness))
      expect(harness.rollout()).toMatchObject({
        status: 'ROLLBACK_FAILED',
        statusReason: 'No rollback candidate was found to run the rollback.',
      })
    }
  })

  it.each(['ROLLING', 'BLUE_GREEN', 'CANARY', 'LINEAR'] as const)(
    'a %s service at desired count 0 lands with nothing run, and is turned back likewise',
    async (strategy) => {
      const harness = await landed({ strategy }, { ...blueGreen, desiredCount: 0 })
      deploy(harness)
      await harness.until(ended(harness))
      expect([
        harness.rollout().status,
        harness.service().runningCount,
        harness.tasks('STOPPED').length,
      ]).toEqual(['SUCCESSFUL', 0, 0])
      deploy(harness, 'v3')
      stop(harness)
      await harness.until(ended(harness))
      expect([harness.rollout().status, harness.service().taskDefinition]).toEqual([
        'ROLLBACK_SUCCESSFUL',
        expect.stringMatching(/web:2$/),
      ])
    },
  )

  it('five deployments at once are the most, whatever their strategy', async () => {
    const harness = await landed(shifting)
    for (const tag of ['v2', 'v3', 'v4', 'v5']) deploy(harness, tag)
    expect(() => deploy(harness, 'v6')).toThrow(
      expect.objectContaining({
        code: 'InvalidParameterException',
        message: '5 active deployments exist, unable to create new deployment',
      }),
    )
    expect((await timeline(harness)).at(-1)).toMatch(/ SUCCESSFUL CLEAN_UP /)
    expect(revisions(harness)).toBe('5,5')
  })
})
