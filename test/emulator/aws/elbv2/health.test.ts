import * as elb from '@aws-sdk/client-elastic-load-balancing-v2'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import type { ProbeOutcome, ProbeTarget } from '../../../../emulator/aws/elbv2/probe.ts'
import { VirtualClock } from '../../../../emulator/clock.ts'
import {
  type ElbHarness,
  forward,
  makeListener,
  makeLoadBalancer,
  makeTargetGroup,
  startElbHarness,
} from '../../../support/emulator/elbv2-harness.ts'

const TARGET = { id: '10.0.1.7', port: 3000 }
const ADDRESS = { host: '127.0.0.1', port: 40_123 }
const HEALTHY: ProbeOutcome = { kind: 'response', status: 200 }

let clock: VirtualClock
let harness: ElbHarness
let outcome: ProbeOutcome
let probes: ProbeTarget[]
let group: string

beforeEach(async () => {
  clock = new VirtualClock()
  outcome = HEALTHY
  probes = []
  harness = await startElbHarness(clock, {
    probe: (target) => {
      probes.push(target)
      return Promise.resolve(outcome)
    },
  })
  group = await makeTargetGroup(harness, 'web', {
    HealthCheckPath: '/up',
    HealthCheckIntervalSeconds: 10,
    HealthCheckTimeoutSeconds: 3,
    HealthyThresholdCount: 3,
    UnhealthyThresholdCount: 2,
    Matcher: { HttpCode: '200-204,301' },
  })
})

afterEach(async () => {
  expect(harness.server.violations).toEqual([])
  await harness.close()
})

const inUse = async () => makeListener(harness, await makeLoadBalancer(harness), [forward([group, 1])])
const register = () => harness.elbv2.targetGroups.register(group, TARGET, ADDRESS)
const health = () => harness.elbv2.targetGroups.health(group, TARGET)
const drainingOver = (seconds: string) =>
  harness.client.send(
    new elb.ModifyTargetGroupAttributesCommand({
      TargetGroupArn: group,
      Attributes: [{ Key: 'deregistration_delay.timeout_seconds', Value: seconds }],
    }),
  )

describe('a new target', () => {
  it('goes from registration through its first check to healthy after one success', async () => {
    await inUse()
    register()
    expect(health()).toEqual({
      state: 'initial',
      reason: 'Elb.RegistrationInProgress',
      description: 'Target registration is in progress',
    })
    await clock.advance(2_000)
    expect(health()).toEqual({ state: 'healthy' })
    expect(probes).toEqual([{ address: ADDRESS, path: '/up', timeoutMs: 3_000 }])
  })

  it('that fails stays initial until the unhealthy threshold', async () => {
    outcome = { kind: 'failed', detail: 'ECONNREFUSED' }
    await inUse()
    register()
    await clock.advance(2_000)
    expect(health()).toMatchObject({ state: 'initial', reason: 'Elb.InitialHealthChecking' })
    await clock.advance(10_000)
    expect(health()).toEqual({
      state: 'unhealthy',
      reason: 'Target.FailedHealthChecks',
      description: 'Health checks failed',
    })
  })

  it('of a group without a load balancer is unused until a rule names the group, and again after', async () => {
    register()
    await clock.advance(60_000)
    expect(health()).toEqual({
      state: 'unused',
      reason: 'Target.NotInUse',
      description: 'Target group is not configured to receive traffic from the load balancer',
    })
    expect(probes).toEqual([])
    expect(harness.elbv2.targetGroups.hasLoadBalancer(group)).toBe(false)
    const listener = await inUse()
    expect(harness.elbv2.targetGroups.hasLoadBalancer(group)).toBe(true)
    await clock.advance(2_000)
    expect(health()).toEqual({ state: 'healthy' })
    await harness.client.send(new elb.DeleteListenerCommand({ ListenerArn: listener.arn }))
    expect(health()).toMatchObject({ state: 'unused', reason: 'Target.NotInUse' })
    const before = probes.length
    await clock.advance(60_000)
    expect(probes).toHaveLength(before)
  })

  it('registered twice is one target', async () => {
    await inUse()
    register()
    await clock.advance(2_000)
    register()
    expect(health()).toEqual({ state: 'healthy' })
  })
})

describe('checks', () => {
  it('come every interval, however they end', async () => {
    await inUse()
    register()
    await clock.advance(2_000 + 50_000)
    expect(probes).toHaveLength(6)
  })

  it.each<readonly [string, ProbeOutcome, string, string]>([
    [
      'another status',
      { kind: 'response', status: 503 },
      'Target.ResponseCodeMismatch',
      'Health checks failed with these codes: [503]',
    ],
    ['no answer in time', { kind: 'timeout' }, 'Target.Timeout', 'Request timed out'],
    ['no connection', { kind: 'failed', detail: 'x' }, 'Target.FailedHealthChecks', 'Health checks failed'],
  ])('that see %s twice make a healthy target unhealthy', async (_name, bad, reason, description) => {
    await inUse()
    register()
    await clock.advance(2_000)
    outcome = bad
    await clock.advance(10_000)
    expect(health()).toEqual({ state: 'healthy' })
    await clock.advance(10_000)
    expect(health()).toEqual({ state: 'unhealthy', reason, description })
  })

  it('must succeed as often as the healthy threshold says before an unhealthy target is back', async () => {
    outcome = { kind: 'timeout' }
    await inUse()
    register()
    await clock.advance(12_000)
    expect(health().state).toBe('unhealthy')
    outcome = HEALTHY
    await clock.advance(20_000)
    expect(health().state).toBe('unhealthy')
    await clock.advance(10_000)
    expect(health()).toEqual({ state: 'healthy' })
  })

  it.each([
    [204, 'healthy'],
    [301, 'healthy'],
    [205, 'unhealthy'],
    [404, 'unhealthy'],
  ])('follow the matcher: %i is %s', async (status, state) => {
    outcome = { kind: 'response', status }
    await inUse()
    register()
    await clock.advance(12_000)
    expect(health().state).toBe(state)
  })

  it('use the port that the group names', async () => {
    await harness.client.send(
      new elb.ModifyTargetGroupCommand({ TargetGroupArn: group, HealthCheckPort: '9000' }),
    )
    await inUse()
    register()
    await clock.advance(2_000)
    expect(probes[0]?.address).toEqual({ host: '127.0.0.1', port: 9000 })
  })

  it('that answer after the target is gone change nothing', async () => {
    let answer: (outcome: ProbeOutcome) => void = () => {}
    await harness.close()
    harness = await startElbHarness(clock, {
      probe: () =>
        new Promise((resolve) => {
          answer = resolve
        }),
    })
    group = await makeTargetGroup(harness, 'web')
    await inUse()
    register()
    await clock.advance(2_000)
    void harness.elbv2.targetGroups.deregister(group, TARGET)
    answer(HEALTHY)
    await clock.advance(1)
    expect(health().state).toBe('draining')
  })
})

describe('draining', () => {
  it('of an idle target resolves at once; the state stays until the delay is over', async () => {
    await inUse()
    register()
    await clock.advance(2_000)
    await harness.elbv2.targetGroups.deregister(group, TARGET)
    expect(health()).toEqual({
      state: 'draining',
      reason: 'Target.DeregistrationInProgress',
      description: 'Target deregistration is in progress',
    })
    await clock.advance(299_000)
    expect(health().state).toBe('draining')
    await clock.advance(1_000)
    expect(health()).toEqual({
      state: 'unused',
      reason: 'Target.NotRegistered',
      description: 'Target is not registered to the target group',
    })
  })

  it('takes as long as the group says', async () => {
    await drainingOver('5')
    await inUse()
    register()
    await clock.advance(2_000)
    await harness.elbv2.targetGroups.deregister(group, TARGET)
    await clock.advance(4_999)
    expect(health().state).toBe('draining')
    await clock.advance(1)
    expect(health().state).toBe('unused')
  })

  it('ends when the target is registered again', async () => {
    await inUse()
    register()
    await clock.advance(2_000)
    await harness.elbv2.targetGroups.deregister(group, TARGET)
    register()
    expect(health()).toMatchObject({ state: 'initial' })
    await clock.advance(300_000)
    expect(health()).toEqual({ state: 'healthy' })
  })

  it('is not needed for an unused target or one that was never there', async () => {
    register()
    await harness.elbv2.targetGroups.deregister(group, TARGET)
    expect(health()).toMatchObject({ reason: 'Target.NotRegistered' })
    await harness.elbv2.targetGroups.deregister(group, { id: '10.9.9.9', port: 1 })
  })
})

describe('through the API', () => {
  it('targets are registered, described and deregistered', async () => {
    await inUse()
    const Targets = [{ Id: '127.0.0.1', Port: 4000 }, { Id: '10.0.0.9' }]
    await harness.client.send(new elb.RegisterTargetsCommand({ TargetGroupArn: group, Targets }))
    await clock.advance(2_000)
    const { TargetHealthDescriptions } = await harness.client.send(
      new elb.DescribeTargetHealthCommand({ TargetGroupArn: group }),
    )
    expect(TargetHealthDescriptions).toEqual([
      {
        Target: { Id: '127.0.0.1', Port: 4000 },
        HealthCheckPort: '4000',
        TargetHealth: { State: 'healthy' },
      },
      { Target: { Id: '10.0.0.9', Port: 80 }, HealthCheckPort: '80', TargetHealth: { State: 'healthy' } },
    ])
    await harness.client.send(new elb.DeregisterTargetsCommand({ TargetGroupArn: group, Targets }))
    const asked = await harness.client.send(
      new elb.DescribeTargetHealthCommand({
        TargetGroupArn: group,
        Targets: [...Targets, { Id: '10.0.0.1', Port: 1 }],
      }),
    )
    expect(asked.TargetHealthDescriptions?.map(({ TargetHealth }) => TargetHealth?.State)).toEqual([
      'draining',
      'draining',
      'unused',
    ])
  })

  it.each([
    ['a public address', '8.8.8.8'],
    ['a name', 'example.com'],
  ])('%s is not a target', async (_name, Id) => {
    await expect(
      harness.client.send(new elb.RegisterTargetsCommand({ TargetGroupArn: group, Targets: [{ Id }] })),
    ).rejects.toMatchObject({ name: 'InvalidTargetException' })
  })

  it('what is not registered cannot be deregistered', async () => {
    await expect(
      harness.client.send(
        new elb.DeregisterTargetsCommand({ TargetGroupArn: group, Targets: [{ Id: '10.0.0.9' }] }),
      ),
    ).rejects.toMatchObject({ name: 'InvalidTargetException' })
  })

  it('a load balancer becomes active after its provisioning', async () => {
    await makeLoadBalancer(harness)
    const state = async () => {
      const { LoadBalancers } = await harness.client.send(
        new elb.DescribeLoadBalancersCommand({ Names: ['web'] }),
      )
      return LoadBalancers?.[0]?.State?.Code
    }
    expect(await state()).toBe('provisioning')
    await clock.advance(60_000)
    expect(await state()).toBe('active')
  })
})
