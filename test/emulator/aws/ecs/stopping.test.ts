import * as sdk from '@aws-sdk/client-ecs'
import { describe, expect, it } from '@jest/globals'
import { createInProcessHandler, inProcessClient } from '../../../../emulator/aws/wire/in-process-handler.ts'
import { createAwsServer } from '../../../../emulator/aws/wire/server.ts'
import {
  Bench,
  behindLoadBalancer,
  blueGreen,
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
  it.each<[string, (bench: Bench) => Promise<unknown>, string]>([
    ['PENDING', async () => {}, 'ROLLBACK_REQUESTED'],
    ['IN_PROGRESS', (bench) => bench.advance(10), 'ROLLBACK_REQUESTED'],
    [
      'ROLLBACK_REQUESTED',
      async (bench) => {
        await bench.advance(10)
        stop(bench)
      },
      'ROLLBACK_REQUESTED',
    ],
    [
      'ROLLBACK_IN_PROGRESS',
      async (bench) => {
        await bench.advance(30)
        stop(bench)
        await bench.advance(1)
      },
      'ROLLBACK_IN_PROGRESS',
    ],
  ])('in %s leads to a rollback', async (status, until, then) => {
    for (const bench of [await landed({}, behindLoadBalancer), await landed(shifting)]) {
      deploy(bench)
      await until(bench)
      expect(bench.rollout().status).toBe(status)
      expect(stop(bench).serviceDeploymentArn).toBe(bench.rollout().serviceDeploymentArn)
      expect(bench.rollout().status).toBe(then)
      await bench.until(ended(bench))
      expect(bench.rollout()).toMatchObject({
        status: 'ROLLBACK_SUCCESSFUL',
        statusReason: 'Service deployment rolled back because of a StopServiceDeployment request.',
        rollback: { serviceRevisionArn: bench.rollout().sourceServiceRevisions?.[0]?.arn },
      })
      expect(revisions(bench)).toBe('1,1')
    }
  })

  it('in STOP_REQUESTED lets the stop go on', async () => {
    const bench = await landed(shifting)
    deploy(bench, 'v2')
    await bench.advance(10)
    deploy(bench, 'v3')
    const { serviceDeploymentArn, status } = bench.rollout(1)
    expect(status).toBe('STOP_REQUESTED')
    bench.ecs.operations.StopServiceDeployment({ serviceDeploymentArn })
    await bench.advance(1)
    expect(bench.rollout(1).status).toBe('STOPPED')
    await bench.until(ended(bench))
    expect([bench.rollout().status, revisions(bench)]).toEqual(['SUCCESSFUL', '3,3'])
  })

  it.each<[string, (bench: Bench) => Promise<unknown>]>([
    ['SUCCESSFUL', async () => {}],
    [
      'ROLLBACK_SUCCESSFUL',
      async (bench) => {
        deploy(bench)
        stop(bench)
        await bench.until(ended(bench))
      },
    ],
    [
      'ROLLBACK_FAILED',
      async (bench) => {
        bench.ecs.faults.plant({ kind: 'failed-rollback' })
        deploy(bench)
        stop(bench)
        await bench.until(ended(bench))
      },
    ],
  ])('in %s is a conflict', async (status, until) => {
    const bench = await landed(shifting)
    await until(bench)
    expect(bench.rollout().status).toBe(status)
    expect(() => stop(bench)).toThrow(
      expect.objectContaining({
        code: 'ConflictException',
        message: expect.stringContaining(`its status is ${status}`),
      }),
    )
  })

  it('knows ROLLBACK only: ABORT is in the enumeration, the documentation says ROLLBACK', async () => {
    const bench = await landed(shifting)
    deploy(bench)
    const { serviceDeploymentArn } = bench.rollout()
    expect(() =>
      bench.ecs.operations.StopServiceDeployment({ serviceDeploymentArn, stopType: 'ABORT' }),
    ).toThrow(expect.objectContaining({ code: 'UnsupportedFeatureException' }))
    expect(bench.rollout().status).toBe('PENDING')
  })
})

describe('a newer deployment', () => {
  const after: Record<string, (bench: Bench) => Promise<unknown>> = {
    'while the first is PENDING': async () => {},
    'in RECONCILE_SERVICE': async (bench) => {
      await bench.until(inStage(bench, 'SCALE_UP'))
      await bench.advance(20)
      deploy(bench, 'v9')
      await bench.until(inStage(bench, 'RECONCILE_SERVICE'))
    },
    'while the first is turned back': async (bench) => {
      await bench.until(inStage(bench, 'BAKE_TIME'))
      stop(bench)
      await bench.advance(2)
    },
    'while the first is about to be turned back': async (bench) => {
      await bench.until(inStage(bench, 'BAKE_TIME'))
      stop(bench)
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
    after[`in ${stage}`] = (bench) => bench.until(inStage(bench, stage))

  it.each(Object.entries(after))(
    '%s wins, and production is never without a healthy revision',
    async (_, moment) => {
      const bench = await landed(shifting)
      bench.loadBalancer.drainMs = 20_000
      deploy(bench, 'v2')
      await moment(bench)
      deploy(bench, 'v3')
      const newest = bench.service().taskDefinition
      let dark = 0
      await bench.until(() => {
        const [one, two] = weights(bench).split('/').map(Number)
        const group = (one ?? 0) > 0 && (two ?? 0) === 0 ? 'one' : 'two'
        const serving = [...bench.loadBalancer.registered].filter(
          ([key, { address }]) =>
            key.startsWith(GREEN_GROUP) === (group === 'two') &&
            bench.runtime.at(address.port)?.healthy === true,
        )
        if (serving.length === 0) dark++
        return ended(bench)()
      })
      expect([dark, bench.rollout().status, bench.service().taskDefinition]).toEqual([
        0,
        'SUCCESSFUL',
        newest,
      ])
      expect(new Set(revisions(bench).split(',')).size).toBe(1)
      expect(bench.rollout(1).status).toBe('STOPPED')
      expect(bench.service().deployments).toHaveLength(1)
    },
  )
})

describe('a rollback that fails', () => {
  it('on demand: ROLLBACK_FAILED, with the reason that was asked for', async () => {
    for (const bench of [await landed({}, behindLoadBalancer), await landed(shifting)]) {
      bench.ecs.faults.plant(
        { kind: 'failed-rollback', reason: 'It would not come back.' },
        { revision: 1 },
        1,
      )
      deploy(bench)
      await bench.advance(30)
      stop(bench)
      await bench.until(ended(bench))
      expect(bench.rollout()).toMatchObject({
        status: 'ROLLBACK_FAILED',
        statusReason: 'It would not come back.',
        rollback: { reason: expect.stringContaining('StopServiceDeployment') },
      })
      expect(bench.service().deployments?.[0]).toMatchObject({ status: 'PRIMARY', rolloutState: 'FAILED' })
      // A further deployment is not held up by it.
      deploy(bench, 'v3')
      await bench.until(ended(bench))
      expect([bench.rollout().status, revisions(bench)]).toEqual(['SUCCESSFUL', '3,3'])
    }
  })

  it.each<[string, Parameters<typeof landed>]>([
    ['rolling', [{ ...BREAKER, minimumHealthyPercent: 0, maximumPercent: 100 }, behindLoadBalancer]],
    ['blue/green, once CLEAN_UP has stopped the old tasks', [{ ...shifting, ...BREAKER }, blueGreen]],
  ])('because the old version does not start any more (%s)', async (_, args) => {
    const bench = await landed(...args)
    deploy(bench)
    if (args[0]?.strategy === undefined) await bench.until(() => revisions(bench) === '2,2')
    else {
      await bench.until(inStage(bench, 'CLEAN_UP'))
      bench.loadBalancer.drainMs = 60_000
      await bench.advance(2)
    }
    bench.behaviours.set('v1', { exit: { after: 500, code: 1 } })
    stop(bench)
    await bench.until(ended(bench))
    expect(bench.rollout()).toMatchObject({
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
      const bench = await landed(
        { strategy, ...breaker },
        strategy === 'ROLLING' ? behindLoadBalancer : blueGreen,
      )
      bench.behaviours.set('bad', { exit: { after: 500, code: 1 } })
      deploy(bench, 'bad')
      await bench.until(ended(bench))
      expect(bench.rollout()).toMatchObject({
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
      const bench = await landed(
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
      bench.behaviours.set('limps', () => lives.shift() ?? idles)
      deploy(bench, 'limps')
      await bench.advance(200)
      expect(bench.rollout()).toMatchObject({ status, deploymentCircuitBreaker: { threshold: 3 } })
    },
  )
})

describe('stale reads', () => {
  it('show DescribeServices and DescribeServiceDeployments as they were, each by itself', async () => {
    const bench = await landed(shifting)
    const server = await createAwsServer({
      clock: bench.clock,
      accountId: '123456789012',
      region: 'us-east-1',
      services: [bench.ecs.service],
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
      deploy(bench)
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
      await bench.until(ended(bench))
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
      const bench = new Bench()
      bench.register('v1')
      bench.create({ ...blueGreen, deploymentConfiguration: { strategy } })
      await bench.advance(10)
      stop(bench)
      await bench.until(ended(bench))
      expect(bench.rollout()).toMatchObject({
        status: 'ROLLBACK_FAILED',
        statusReason: 'No rollback candidate was found to run the rollback.',
      })
    }
  })

  it.each(['ROLLING', 'BLUE_GREEN', 'CANARY', 'LINEAR'] as const)(
    'a %s service at desired count 0 lands with nothing run, and is turned back likewise',
    async (strategy) => {
      const bench = await landed({ strategy }, { ...blueGreen, desiredCount: 0 })
      deploy(bench)
      await bench.until(ended(bench))
      expect([bench.rollout().status, bench.service().runningCount, bench.tasks('STOPPED').length]).toEqual([
        'SUCCESSFUL',
        0,
        0,
      ])
      deploy(bench, 'v3')
      stop(bench)
      await bench.until(ended(bench))
      expect([bench.rollout().status, bench.service().taskDefinition]).toEqual([
        'ROLLBACK_SUCCESSFUL',
        expect.stringMatching(/web:2$/),
      ])
    },
  )

  it('five deployments at once are the most, whatever their strategy', async () => {
    const bench = await landed(shifting)
    for (const tag of ['v2', 'v3', 'v4', 'v5']) deploy(bench, tag)
    expect(() => deploy(bench, 'v6')).toThrow(
      expect.objectContaining({
        code: 'InvalidParameterException',
        message: '5 active deployments exist, unable to create new deployment',
      }),
    )
    expect((await timeline(bench)).at(-1)).toMatch(/ SUCCESSFUL CLEAN_UP /)
    expect(revisions(bench)).toBe('5,5')
  })
})
