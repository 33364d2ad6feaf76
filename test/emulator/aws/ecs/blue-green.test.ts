import type { CreateServiceRequest, LoadBalancer } from '@aws-sdk/client-ecs'
import { describe, expect, it } from '@jest/globals'
import { AwsError } from '../../../../emulator/aws/wire/service.ts'
import {
  Bench,
  BLUE_GROUP,
  blueGreen,
  GREEN_GROUP,
  INFRASTRUCTURE_ROLE,
  present,
  RULE,
  TEST_RULE,
} from '../../../support/emulator/ecs-harness.ts'

const BREAKER = { deploymentCircuitBreaker: { enable: true, rollback: true } }
const INVALID = 'Service deployment rolled back because of invalid networking configuration'

async function serviceOf(bench: Bench, request: Partial<CreateServiceRequest> = {}): Promise<void> {
  bench.register('v1')
  bench.create({ ...blueGreen, ...request })
  await bench.until(ended(bench))
  bench.history.length = 0
}

function deploy(bench: Bench, tag: string): void {
  bench.ecs.operations.UpdateService({ cluster: 'main', service: 'web', taskDefinition: bench.register(tag) })
}

const ended = (bench: Bench) => () => bench.rollout().finishedAt !== undefined
const stage = (bench: Bench, name: string) => () => bench.rollout().lifecycleStage === name
const weights = (bench: Bench, rule = RULE) =>
  [BLUE_GROUP, GREEN_GROUP].map((group) => bench.rules.weights(rule)?.get(group) ?? 0).join('/')

async function stages(bench: Bench): Promise<string[]> {
  const seen: string[] = []
  const start = bench.seconds
  await bench.until(() => {
    const { status, lifecycleStage = '-' } = bench.rollout()
    const shown = `${status} ${lifecycleStage}`
    if (!seen.at(-1)?.endsWith(` ${shown}`)) seen.push(`${bench.seconds - start} ${shown}`)
    return ended(bench)()
  })
  return seen
}

const stop = (bench: Bench) =>
  bench.ecs.operations.StopServiceDeployment({ serviceDeploymentArn: bench.rollout().serviceDeploymentArn })

describe('a native blue/green deployment', () => {
  it('goes through its stages, moves test and production traffic, bakes and cleans up', async () => {
    const bench = new Bench()
    await serviceOf(bench)
    bench.loadBalancer.drainMs = 30_000
    const start = bench.seconds
    deploy(bench, 'v2')
    expect(await stages(bench)).toEqual([
      '0 PENDING -',
      '1 IN_PROGRESS PRE_SCALE_UP',
      '4 IN_PROGRESS SCALE_UP',
      '36 IN_PROGRESS POST_SCALE_UP',
      '39 IN_PROGRESS TEST_TRAFFIC_SHIFT',
      '44 IN_PROGRESS POST_TEST_TRAFFIC_SHIFT',
      '47 IN_PROGRESS PRE_PRODUCTION_TRAFFIC_SHIFT',
      '50 IN_PROGRESS PRODUCTION_TRAFFIC_SHIFT',
      '55 IN_PROGRESS POST_PRODUCTION_TRAFFIC_SHIFT',
      '58 IN_PROGRESS BAKE_TIME',
      '358 IN_PROGRESS CLEAN_UP',
      '390 SUCCESSFUL CLEAN_UP',
    ])
    expect(
      bench.history.map((line) => line.replace(/^\d+/, (second) => String(Number(second) - start))),
    ).toEqual([
      '26 register two',
      '26 register two',
      '39 test one=0 two=100',
      '50 production one=0 two=100',
      '358 deregister one',
      '358 deregister one',
    ])
    expect(bench.service().deployments).toMatchObject([
      { status: 'PRIMARY', rolloutState: 'COMPLETED', runningCount: 2 },
    ])
    expect(bench.service().events?.[0]?.message).toBe('(service web) has reached a steady state.')
  })

  it('keeps both revisions running until CLEAN_UP and shows who has which traffic', async () => {
    const bench = new Bench()
    await serviceOf(bench)
    deploy(bench, 'v2')
    await bench.until(stage(bench, 'POST_TEST_TRAFFIC_SHIFT'))
    const shown = () => {
      const { sourceServiceRevisions = [], targetServiceRevision } = bench.rollout()
      return [...sourceServiceRevisions, present(targetServiceRevision)].map(
        ({
          runningTaskCount,
          requestedProductionTrafficWeight: production,
          requestedTestTrafficWeight: test,
        }) => [runningTaskCount, production, test],
      )
    }
    expect(shown()).toEqual([
      [2, 100, 0],
      [2, 0, 100],
    ])
    await bench.until(stage(bench, 'BAKE_TIME'))
    expect(shown()).toEqual([
      [2, 0, 0],
      [2, 100, 100],
    ])
    expect(bench.service()).toMatchObject({
      runningCount: 4,
      deployments: [
        { status: 'PRIMARY', rolloutState: 'IN_PROGRESS', runningCount: 2 },
        { status: 'ACTIVE', rolloutState: 'COMPLETED', runningCount: 2 },
      ],
    })
  })

  it('swaps the roles of the target groups with each deployment', async () => {
    const bench = new Bench()
    await serviceOf(bench)
    const seen = [weights(bench)]
    for (const tag of ['v2', 'v3', 'v4']) {
      deploy(bench, tag)
      await bench.until(ended(bench))
      seen.push(weights(bench))
    }
    expect(seen).toEqual(['100/0', '0/100', '100/0', '0/100'])
    expect([...bench.loadBalancer.registered.keys()].every((key) => key.startsWith(GREEN_GROUP))).toBe(true)
    const arns = [0, 1].map((index) => present(bench.rollout(index).targetServiceRevision?.arn))
    const { serviceRevisions = [] } = bench.ecs.operations.DescribeServiceRevisions({
      serviceRevisionArns: arns,
    })
    expect(serviceRevisions.map(({ resolvedConfiguration }) => resolvedConfiguration?.loadBalancers)).toEqual(
      [
        [{ targetGroupArn: GREEN_GROUP, productionListenerRule: RULE }],
        [{ targetGroupArn: BLUE_GROUP, productionListenerRule: RULE }],
      ],
    )
    expect(serviceRevisions[0]?.containerImages).toEqual([
      { containerName: 'app', image: 'registry/app:v4', imageDigest: expect.stringMatching(/^sha256:/) },
    ])
  })

  it('works without a test listener', async () => {
    const bench = new Bench()
    const [loadBalancer] = blueGreen.loadBalancers ?? []
    const { testListenerRule: _, ...advancedConfiguration } = present(loadBalancer?.advancedConfiguration)
    await serviceOf(bench, { loadBalancers: [{ ...loadBalancer, advancedConfiguration }] })
    deploy(bench, 'v2')
    await bench.until(ended(bench))
    expect([weights(bench), weights(bench, TEST_RULE)]).toEqual(['0/100', '100/0'])
  })

  it('replaces tasks that die in both revisions while it bakes, and follows the desired count', async () => {
    const bench = new Bench()
    await serviceOf(bench)
    deploy(bench, 'v2')
    await bench.until(stage(bench, 'BAKE_TIME'))
    for (const task of bench.tasks())
      bench.ecs.operations.StopTask({ cluster: 'main', task: present(task.taskArn) })
    bench.ecs.operations.UpdateService({ cluster: 'main', service: 'web', desiredCount: 3 })
    await bench.advance(60)
    expect(bench.service().deployments?.map(({ runningCount }) => runningCount)).toEqual([3, 3])
    expect(bench.rollout().status).toBe('IN_PROGRESS')
  })
})

describe('a rollback', () => {
  it.each([
    'PRE_SCALE_UP',
    'SCALE_UP',
    'POST_SCALE_UP',
    'TEST_TRAFFIC_SHIFT',
    'POST_TEST_TRAFFIC_SHIFT',
    'PRE_PRODUCTION_TRAFFIC_SHIFT',
    'PRODUCTION_TRAFFIC_SHIFT',
    'POST_PRODUCTION_TRAFFIC_SHIFT',
    'BAKE_TIME',
    'CLEAN_UP',
  ])('from %s gives all traffic back to the old revision, then stops the new one', async (name) => {
    const bench = new Bench()
    await serviceOf(bench)
    bench.loadBalancer.drainMs = 10_000
    const [blue] = bench.service().deployments ?? []
    deploy(bench, 'v2')
    await bench.until(stage(bench, name))
    stop(bench)
    await bench.until(ended(bench))
    expect(bench.rollout()).toMatchObject({ status: 'ROLLBACK_SUCCESSFUL', lifecycleStage: name })
    expect([weights(bench), weights(bench, TEST_RULE)]).toEqual(['100/0', '100/0'])
    expect(bench.service()).toMatchObject({
      runningCount: 2,
      taskDefinition: expect.stringMatching(/web:1$/),
      deployments: [{ id: blue?.id, status: 'PRIMARY', rolloutState: 'COMPLETED' }],
    })
    const last = (what: string) => bench.history.findLastIndex((line) => line.includes(what))
    if (bench.history.some((line) => line.includes('deregister two'))) {
      expect(last('production one=100')).toBeLessThan(last('deregister two'))
    }
  })

  it('during the bake time is a switch of traffic within a tick', async () => {
    const bench = new Bench()
    await serviceOf(bench)
    deploy(bench, 'v2')
    await bench.until(stage(bench, 'BAKE_TIME'))
    await bench.advance(60)
    stop(bench)
    await bench.advance(1)
    expect(weights(bench)).toBe('100/0')
    expect(bench.rollout().status).toBe('ROLLBACK_IN_PROGRESS')
    expect(await stages(bench)).toEqual([
      '0 ROLLBACK_IN_PROGRESS BAKE_TIME',
      '7 ROLLBACK_SUCCESSFUL BAKE_TIME',
    ])
  })

  it('comes from the circuit breaker while green scales up: production is never touched', async () => {
    const bench = new Bench()
    await serviceOf(bench, { deploymentConfiguration: { ...blueGreen.deploymentConfiguration, ...BREAKER } })
    bench.behaviours.set('bad', { exit: { after: 500, code: 1 } })
    deploy(bench, 'bad')
    await bench.until(ended(bench))
    expect(bench.rollout()).toMatchObject({
      status: 'ROLLBACK_SUCCESSFUL',
      lifecycleStage: 'SCALE_UP',
      statusReason: 'Service deployment rolled back because the circuit breaker threshold was exceeded.',
      deploymentCircuitBreaker: { status: 'TRIGGERED', failureCount: 4, threshold: 3 },
    })
    expect(bench.history.filter((line) => line.includes('production one=0'))).toEqual([])
    expect(bench.service()).toMatchObject({
      runningCount: 2,
      taskDefinition: expect.stringMatching(/web:1$/),
    })
  })

  it('comes from the circuit breaker while green bakes: traffic goes back', async () => {
    const bench = new Bench()
    await serviceOf(bench, { deploymentConfiguration: { ...blueGreen.deploymentConfiguration, ...BREAKER } })
    let crash = false
    bench.behaviours.set('late', () =>
      crash ? { exit: { after: 500, code: 1 } } : { exit: { after: 100_000, code: 1 } },
    )
    deploy(bench, 'late')
    await bench.until(stage(bench, 'BAKE_TIME'))
    crash = true
    await bench.until(ended(bench))
    expect(bench.rollout()).toMatchObject({ status: 'ROLLBACK_SUCCESSFUL', lifecycleStage: 'BAKE_TIME' })
    expect(weights(bench)).toBe('100/0')
  })

  it('of a first deployment finds nothing to go back to; the next deployment lands', async () => {
    const bench = new Bench()
    bench.behaviours.set('bad', { exit: { after: 500, code: 1 } })
    bench.register('bad')
    bench.create({
      ...blueGreen,
      deploymentConfiguration: { ...blueGreen.deploymentConfiguration, ...BREAKER },
    })
    await bench.until(ended(bench))
    expect(bench.rollout()).toMatchObject({
      status: 'ROLLBACK_FAILED',
      statusReason: 'No rollback candidate was found to run the rollback.',
    })
    deploy(bench, 'v2')
    await bench.until(ended(bench))
    expect(bench.rollout().status).toBe('SUCCESSFUL')
    expect(bench.service()).toMatchObject({ runningCount: 2, deployments: [{ rolloutState: 'COMPLETED' }] })
  })

  it('comes after 24 hours in one stage', async () => {
    // Looked at every minute only: a day has 86400 seconds.
    const bench = new Bench({ schedulerTick: 60_000 })
    await serviceOf(bench)
    bench.behaviours.set('never', { healthyAfter: Number.POSITIVE_INFINITY })
    bench.loadBalancer.checkMs = 48 * 3600_000
    deploy(bench, 'never')
    await bench.advance(24 * 3600 - 60)
    expect(bench.rollout().status).toBe('IN_PROGRESS')
    await bench.until(ended(bench), 600)
    expect(bench.rollout().statusReason).toBe(
      'Service deployment rolled back because the SCALE_UP lifecycle stage took longer than 24 hours.',
    )
  })
})

describe('a deployment that overtakes another', () => {
  it.each(['SCALE_UP', 'BAKE_TIME'])('in %s stops it, reconciles and lands', async (name) => {
    const bench = new Bench()
    await serviceOf(bench)
    deploy(bench, 'v2')
    await bench.until(stage(bench, name))
    const serves = name === 'BAKE_TIME' ? '0/100' : '100/0'
    expect(weights(bench)).toBe(serves)
    deploy(bench, 'v3')
    await bench.advance(2)
    expect(bench.rollout(1).status).toBe('STOPPED')
    expect(bench.rollout().lifecycleStage).toBe('RECONCILE_SERVICE')
    await bench.until(stage(bench, 'SCALE_UP'))
    expect(weights(bench)).toBe(serves)
    await bench.until(ended(bench))
    expect(bench.rollout().status).toBe('SUCCESSFUL')
    expect(weights(bench)).toBe(serves === '0/100' ? '100/0' : '0/100')
    expect(bench.tasks().map(({ taskDefinitionArn }) => taskDefinitionArn?.split(':').at(-1))).toEqual([
      '3',
      '3',
    ])
  })
})

describe('what AWS finds late', () => {
  const late = async (change: (bench: Bench) => void): Promise<string> => {
    const bench = new Bench()
    await serviceOf(bench)
    change(bench)
    deploy(bench, 'v2')
    await bench.until(ended(bench))
    expect(bench.rollout()).toMatchObject({ status: 'ROLLBACK_SUCCESSFUL', lifecycleStage: 'PRE_SCALE_UP' })
    expect(bench.messages().join()).toContain(
      'deployment failed: Service deployment rolled back because of invalid networking configuration',
    )
    return bench.rollout().statusReason ?? ''
  }

  it.each<[string, (bench: Bench) => void, string]>([
    [
      'a rule that does not know the alternate target group',
      ({ rules }) => {
        for (const rule of [RULE, TEST_RULE]) rules.all.set(rule, new Map([[BLUE_GROUP, 1]]))
      },
      `${INVALID}. Both targetGroup and alternateTargetGroup must be associated with the productionListenerRule or testListenerRule.`,
    ],
    [
      'a rule that is not there',
      ({ rules }) => rules.all.delete(RULE),
      `${INVALID}. One or more rules not found`,
    ],
    [
      'traffic to both target groups',
      ({ rules }) =>
        rules.all.set(
          RULE,
          new Map([
            [BLUE_GROUP, 1],
            [GREEN_GROUP, 1],
          ]),
        ),
      `${INVALID}. productionListenerRule ${RULE} should have exactly one target group serving traffic but found 2 target groups which are serving traffic`,
    ],
    [
      'traffic to another target group',
      ({ rules }) =>
        rules.all.set(
          RULE,
          new Map([
            ['arn:other', 1],
            [BLUE_GROUP, 0],
            [GREEN_GROUP, 0],
          ]),
        ),
      `${INVALID}. Production listener rule is forwarding traffic to unexpected target group arn:other. Expected traffic to be forwarded to either targetGroupArn: ${BLUE_GROUP} or alternateTargetGroupArn: ${GREEN_GROUP}`,
    ],
    [
      'an infrastructure role that is not there',
      ({ roles }) => roles.delete(INFRASTRUCTURE_ROLE),
      `${INVALID}. ECS was unable to manage the ELB resources due to missing permissions on ECS Infrastructure Role '${INFRASTRUCTURE_ROLE}'.`,
    ],
  ])('%s', async (_, change, reason) => {
    await expect(late(change)).resolves.toBe(reason)
  })

  it('a rule that cannot be changed any more rolls back from its stage', async () => {
    const bench = new Bench()
    await serviceOf(bench)
    deploy(bench, 'v2')
    await bench.until(stage(bench, 'POST_TEST_TRAFFIC_SHIFT'))
    const { setWeights } = bench.rules
    bench.rules.setWeights = (rule, to) => {
      if ((to.get(GREEN_GROUP) ?? 0) > 0) throw new AwsError('RuleNotFound', 'One or more rules not found')
      setWeights.call(bench.rules, rule, to)
    }
    await bench.until(ended(bench))
    expect(bench.rollout()).toMatchObject({
      status: 'ROLLBACK_SUCCESSFUL',
      statusReason:
        'Service deployment rolled back because PRODUCTION_TRAFFIC_SHIFT lifecycle hook(s) failed. One or more rules not found',
    })
  })
})

describe('what CreateService refuses at once', () => {
  const [base] = blueGreen.loadBalancers ?? []
  const advanced = present(base?.advancedConfiguration)
  it.each<[string, Partial<CreateServiceRequest>, string, RegExp]>([
    [
      'no load balancer',
      { loadBalancers: [] },
      'InvalidParameterException',
      /required when using a non-ROLLING/,
    ],
    [
      'no advanced configuration',
      { loadBalancers: [{ ...base, advancedConfiguration: undefined } as LoadBalancer] },
      'InvalidParameterException',
      /^advancedConfiguration field is required for all loadBalancers when using a non-ROLLING deployment strategy$/,
    ],
    [
      'a listener for a rule',
      {
        loadBalancers: [
          {
            ...base,
            advancedConfiguration: {
              ...advanced,
              productionListenerRule: RULE.replace('listener-rule', 'listener'),
            },
          },
        ],
      },
      'InvalidParameterException',
      /^productionListenerRule has an invalid ARN format\. Must be RuleArn for ALB or ListenerArn for NLB\. Got: /,
    ],
    [
      'one rule for both',
      { loadBalancers: [{ ...base, advancedConfiguration: { ...advanced, testListenerRule: RULE } }] },
      'InvalidParameterException',
      /^The following rules cannot be used as both production and test listener rules: /,
    ],
    [
      'one target group for both',
      {
        loadBalancers: [
          { ...base, advancedConfiguration: { ...advanced, alternateTargetGroupArn: BLUE_GROUP } },
        ],
      },
      'InvalidParameterException',
      /^Duplicate targetGroupArn found: /,
    ],
    [
      'a strange strategy',
      { deploymentConfiguration: { strategy: 'PURPLE' as never } },
      'InvalidParameterException',
      /Invalid deployment strategy 'PURPLE'/,
    ],
    [
      'a long bake',
      { deploymentConfiguration: { strategy: 'BLUE_GREEN', bakeTimeInMinutes: 2000 } },
      'InvalidParameterException',
      /bakeTimeInMinutes/,
    ],
  ])('%s', (_, request, code, message) => {
    const bench = new Bench()
    bench.register('v1')
    expect(() => bench.create({ ...blueGreen, ...request })).toThrow(
      expect.objectContaining({ code, message: expect.stringMatching(message) }),
    )
    expect(bench.ecs.operations.ListServices({ cluster: 'main' }).serviceArns).toEqual([])
  })
})
