import type { CreateServiceRequest, LoadBalancer } from '@aws-sdk/client-ecs'
import { describe, expect, it } from '@jest/globals'
import { AwsError } from '../../../../emulator/aws/wire/service.ts'
import {
  BLUE_GROUP,
  blueGreen,
  EcsEngineHarness,
  GREEN_GROUP,
  INFRASTRUCTURE_ROLE,
  present,
  RULE,
  TEST_RULE,
} from '../../../support/emulator/ecs-harness.ts'

const BREAKER = { deploymentCircuitBreaker: { enable: true, rollback: true } }
const INVALID = 'Service deployment rolled back because of invalid networking configuration'

async function serviceOf(
  harness: EcsEngineHarness,
  request: Partial<CreateServiceRequest> = {},
): Promise<void> {
  harness.register('v1')
  harness.create({ ...blueGreen, ...request })
  await harness.until(ended(harness))
  harness.history.length = 0
}

function deploy(harness: EcsEngineHarness, tag: string): void {
  harness.ecs.operations.UpdateService({
    cluster: 'main',
    service: 'web',
    taskDefinition: harness.register(tag),
  })
}

const ended = (harness: EcsEngineHarness) => () => harness.rollout().finishedAt !== undefined
const stage = (harness: EcsEngineHarness, name: string) => () => harness.rollout().lifecycleStage === name
const weights = (harness: EcsEngineHarness, rule = RULE) =>
  [BLUE_GROUP, GREEN_GROUP].map((group) => harness.rules.weights(rule)?.get(group) ?? 0).join('/')

async function stages(harness: EcsEngineHarness): Promise<string[]> {
  const seen: string[] = []
  const start = harness.seconds
  await harness.until(() => {
    const { status, lifecycleStage = '-' } = harness.rollout()
    const shown = `${status} ${lifecycleStage}`
    if (!seen.at(-1)?.endsWith(` ${shown}`)) seen.push(`${harness.seconds - start} ${shown}`)
    return ended(harness)()
  })
  return seen
}

const stop = (harness: EcsEngineHarness) =>
  harness.ecs.operations.StopServiceDeployment({
    serviceDeploymentArn: harness.rollout().serviceDeploymentArn,
  })

describe('a native blue/green deployment', () => {
  it('goes through its stages, moves test and production traffic, bakes and cleans up', async () => {
    const harness = new EcsEngineHarness()
    await serviceOf(harness)
    harness.loadBalancer.drainMs = 30_000
    const start = harness.seconds
    deploy(harness, 'v2')
    expect(await stages(harness)).toEqual([
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
      harness.history.map((line) => line.replace(/^\d+/, (second) => String(Number(second) - start))),
    ).toEqual([
      '26 register two',
      '26 register two',
      '39 test one=0 two=100',
      '50 production one=0 two=100',
      '358 deregister one',
      '358 deregister one',
    ])
    expect(harness.service().deployments).toMatchObject([
      { status: 'PRIMARY', rolloutState: 'COMPLETED', runningCount: 2 },
    ])
    expect(harness.service().events?.[0]?.message).toBe('(service web) has reached a steady state.')
  })

  it('keeps both revisions running until CLEAN_UP and shows who has which traffic', async () => {
    const harness = new EcsEngineHarness()
    await serviceOf(harness)
    deploy(harness, 'v2')
    await harness.until(stage(harness, 'POST_TEST_TRAFFIC_SHIFT'))
    const shown = () => {
      const { sourceServiceRevisions = [], targetServiceRevision } = harness.rollout()
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
    await harness.until(stage(harness, 'BAKE_TIME'))
    expect(shown()).toEqual([
      [2, 0, 0],
      [2, 100, 100],
    ])
    expect(harness.service()).toMatchObject({
      runningCount: 4,
      deployments: [
        { status: 'PRIMARY', rolloutState: 'IN_PROGRESS', runningCount: 2 },
        { status: 'ACTIVE', rolloutState: 'COMPLETED', runningCount: 2 },
      ],
    })
  })

  it('swaps the roles of the target groups with each deployment', async () => {
    const harness = new EcsEngineHarness()
    await serviceOf(harness)
    const seen = [weights(harness)]
    for (const tag of ['v2', 'v3', 'v4']) {
      deploy(harness, tag)
      await harness.until(ended(harness))
      seen.push(weights(harness))
    }
    expect(seen).toEqual(['100/0', '0/100', '100/0', '0/100'])
    expect([...harness.loadBalancer.registered.keys()].every((key) => key.startsWith(GREEN_GROUP))).toBe(true)
    const arns = [0, 1].map((index) => present(harness.rollout(index).targetServiceRevision?.arn))
    const { serviceRevisions = [] } = harness.ecs.operations.DescribeServiceRevisions({
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
    const harness = new EcsEngineHarness()
    const [loadBalancer] = blueGreen.loadBalancers ?? []
    const { testListenerRule: _, ...advancedConfiguration } = present(loadBalancer?.advancedConfiguration)
    await serviceOf(harness, { loadBalancers: [{ ...loadBalancer, advancedConfiguration }] })
    deploy(harness, 'v2')
    await harness.until(ended(harness))
    expect([weights(harness), weights(harness, TEST_RULE)]).toEqual(['0/100', '100/0'])
  })

  it('replaces tasks that die in both revisions while it bakes, and follows the desired count', async () => {
    const harness = new EcsEngineHarness()
    await serviceOf(harness)
    deploy(harness, 'v2')
    await harness.until(stage(harness, 'BAKE_TIME'))
    for (const task of harness.tasks())
      harness.ecs.operations.StopTask({ cluster: 'main', task: present(task.taskArn) })
    harness.ecs.operations.UpdateService({ cluster: 'main', service: 'web', desiredCount: 3 })
    await harness.advance(60)
    expect(harness.service().deployments?.map(({ runningCount }) => runningCount)).toEqual([3, 3])
    expect(harness.rollout().status).toBe('IN_PROGRESS')
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
    const harness = new EcsEngineHarness()
    await serviceOf(harness)
    harness.loadBalancer.drainMs = 10_000
    const [blue] = harness.service().deployments ?? []
    deploy(harness, 'v2')
    await harness.until(stage(harness, name))
    stop(harness)
    await harness.until(ended(harness))
    expect(harness.rollout()).toMatchObject({ status: 'ROLLBACK_SUCCESSFUL', lifecycleStage: name })
    expect([weights(harness), weights(harness, TEST_RULE)]).toEqual(['100/0', '100/0'])
    expect(harness.service()).toMatchObject({
      runningCount: 2,
      taskDefinition: expect.stringMatching(/web:1$/),
      deployments: [{ id: blue?.id, status: 'PRIMARY', rolloutState: 'COMPLETED' }],
    })
    const last = (what: string) => harness.history.findLastIndex((line) => line.includes(what))
    if (harness.history.some((line) => line.includes('deregister two'))) {
      expect(last('production one=100')).toBeLessThan(last('deregister two'))
    }
  })

  it('during the bake time is a switch of traffic within a tick', async () => {
    const harness = new EcsEngineHarness()
    await serviceOf(harness)
    deploy(harness, 'v2')
    await harness.until(stage(harness, 'BAKE_TIME'))
    await harness.advance(60)
    stop(harness)
    await harness.advance(1)
    expect(weights(harness)).toBe('100/0')
    expect(harness.rollout().status).toBe('ROLLBACK_IN_PROGRESS')
    expect(await stages(harness)).toEqual([
      '0 ROLLBACK_IN_PROGRESS BAKE_TIME',
      '7 ROLLBACK_SUCCESSFUL BAKE_TIME',
    ])
  })

  it('comes from the circuit breaker while green scales up: production is never touched', async () => {
    const harness = new EcsEngineHarness()
    await serviceOf(harness, {
      deploymentConfiguration: { ...blueGreen.deploymentConfiguration, ...BREAKER },
    })
    harness.behaviours.set('bad', { exit: { after: 500, code: 1 } })
    deploy(harness, 'bad')
    await harness.until(ended(harness))
    expect(harness.rollout()).toMatchObject({
      status: 'ROLLBACK_SUCCESSFUL',
      lifecycleStage: 'SCALE_UP',
      statusReason: 'Service deployment rolled back because the circuit breaker threshold was exceeded.',
      deploymentCircuitBreaker: { status: 'TRIGGERED', failureCount: 4, threshold: 3 },
    })
    expect(harness.history.filter((line) => line.includes('production one=0'))).toEqual([])
    expect(harness.service()).toMatchObject({
      runningCount: 2,
      taskDefinition: expect.stringMatching(/web:1$/),
    })
  })

  it('comes from the circuit breaker while green bakes: traffic goes back', async () => {
    const harness = new EcsEngineHarness()
    await serviceOf(harness, {
      deploymentConfiguration: { ...blueGreen.deploymentConfiguration, ...BREAKER },
    })
    let crash = false
    harness.behaviours.set('late', () =>
      crash ? { exit: { after: 500, code: 1 } } : { exit: { after: 100_000, code: 1 } },
    )
    deploy(harness, 'late')
    await harness.until(stage(harness, 'BAKE_TIME'))
    crash = true
    await harness.until(ended(harness))
    expect(harness.rollout()).toMatchObject({ status: 'ROLLBACK_SUCCESSFUL', lifecycleStage: 'BAKE_TIME' })
    expect(weights(harness)).toBe('100/0')
  })

  it('of a first deployment finds nothing to go back to; the next deployment lands', async () => {
    const harness = new EcsEngineHarness()
    harness.behaviours.set('bad', { exit: { after: 500, code: 1 } })
    harness.register('bad')
    harness.create({
      ...blueGreen,
      deploymentConfiguration: { ...blueGreen.deploymentConfiguration, ...BREAKER },
    })
    await harness.until(ended(harness))
    expect(harness.rollout()).toMatchObject({
      status: 'ROLLBACK_FAILED',
      statusReason: 'No rollback candidate was found to run the rollback.',
    })
    deploy(harness, 'v2')
    await harness.until(ended(harness))
    expect(harness.rollout().status).toBe('SUCCESSFUL')
    expect(harness.service()).toMatchObject({ runningCount: 2, deployments: [{ rolloutState: 'COMPLETED' }] })
  })

  it('comes after 24 hours in one stage', async () => {
    // Looked at every minute only: a day has 86400 seconds.
    const harness = new EcsEngineHarness({ schedulerTick: 60_000 })
    await serviceOf(harness)
    harness.behaviours.set('never', { healthyAfter: Number.POSITIVE_INFINITY })
    harness.loadBalancer.checkMs = 48 * 3600_000
    deploy(harness, 'never')
    await harness.advance(24 * 3600 - 60)
    expect(harness.rollout().status).toBe('IN_PROGRESS')
    await harness.until(ended(harness), 600)
    expect(harness.rollout().statusReason).toBe(
      'Service deployment rolled back because the SCALE_UP lifecycle stage took longer than 24 hours.',
    )
  })
})

describe('a deployment that overtakes another', () => {
  it.each(['SCALE_UP', 'BAKE_TIME'])('in %s stops it, reconciles and lands', async (name) => {
    const harness = new EcsEngineHarness()
    await serviceOf(harness)
    deploy(harness, 'v2')
    await harness.until(stage(harness, name))
    const serves = name === 'BAKE_TIME' ? '0/100' : '100/0'
    expect(weights(harness)).toBe(serves)
    deploy(harness, 'v3')
    await harness.advance(2)
    expect(harness.rollout(1).status).toBe('STOPPED')
    expect(harness.rollout().lifecycleStage).toBe('RECONCILE_SERVICE')
    await harness.until(stage(harness, 'SCALE_UP'))
    expect(weights(harness)).toBe(serves)
    await harness.until(ended(harness))
    expect(harness.rollout().status).toBe('SUCCESSFUL')
    expect(weights(harness)).toBe(serves === '0/100' ? '100/0' : '0/100')
    expect(harness.tasks().map(({ taskDefinitionArn }) => taskDefinitionArn?.split(':').at(-1))).toEqual([
      '3',
      '3',
    ])
  })
})

describe('what AWS finds late', () => {
  const late = async (change: (harness: EcsEngineHarness) => void): Promise<string> => {
    const harness = new EcsEngineHarness()
    await serviceOf(harness)
    change(harness)
    deploy(harness, 'v2')
    await harness.until(ended(harness))
    expect(harness.rollout()).toMatchObject({ status: 'ROLLBACK_SUCCESSFUL', lifecycleStage: 'PRE_SCALE_UP' })
    expect(harness.messages().join()).toContain(
      'deployment failed: Service deployment rolled back because of invalid networking configuration',
    )
    return harness.rollout().statusReason ?? ''
  }

  it.each<[string, (harness: EcsEngineHarness) => void, string]>([
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
    const harness = new EcsEngineHarness()
    await serviceOf(harness)
    deploy(harness, 'v2')
    await harness.until(stage(harness, 'POST_TEST_TRAFFIC_SHIFT'))
    const { setWeights } = harness.rules
    harness.rules.setWeights = (rule, to) => {
      if ((to.get(GREEN_GROUP) ?? 0) > 0) throw new AwsError('RuleNotFound', 'One or more rules not found')
      setWeights.call(harness.rules, rule, to)
    }
    await harness.until(ended(harness))
    expect(harness.rollout()).toMatchObject({
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
    const harness = new EcsEngineHarness()
    harness.register('v1')
    expect(() => harness.create({ ...blueGreen, ...request })).toThrow(
      expect.objectContaining({ code, message: expect.stringMatching(message) }),
    )
    expect(harness.ecs.operations.ListServices({ cluster: 'main' }).serviceArns).toEqual([])
  })
})
