import type { CreateServiceRequest, UpdateServiceRequest } from '@aws-sdk/client-ecs'
import { describe, expect, it } from '@jest/globals'
import {
  BLUE_GROUP,
  behindLoadBalancer,
  CONTEXT,
  EcsEngineHarness,
  present,
} from '../../../support/emulator/ecs-harness.ts'

const BREAKER = { deploymentCircuitBreaker: { enable: true, rollback: true } }

/** `second` and the deployments as `status:revision:rolloutState running/desired failed`, service deployment last. */
async function timeline(harness: EcsEngineHarness, done: () => boolean, limit = 4000): Promise<string[]> {
  const seen: string[] = []
  const start = harness.seconds
  await harness.until(() => {
    const deployments = (harness.service().deployments ?? []).map(
      ({ status, taskDefinition, rolloutState, runningCount, desiredCount, failedTasks }) =>
        `${status}:${taskDefinition?.split(':').at(-1)}:${rolloutState} ${runningCount}/${desiredCount} f${failedTasks}`,
    )
    const shown = `${deployments.join(', ')}, ${harness.rollout().status}`
    if (!seen.at(-1)?.endsWith(` | ${shown}`)) seen.push(`${harness.seconds - start} | ${shown}`)
    return done()
  }, limit)
  return seen
}

async function serviceOf(
  harness: EcsEngineHarness,
  request: Partial<CreateServiceRequest> = {},
): Promise<void> {
  harness.register('v1')
  harness.create(request)
  await harness.steady()
}

function update(harness: EcsEngineHarness, request: Partial<UpdateServiceRequest> = {}): void {
  harness.ecs.operations.UpdateService({ cluster: 'main', service: 'web', ...request })
}

function deploy(harness: EcsEngineHarness, tag: string): void {
  update(harness, { taskDefinition: harness.register(tag) })
}

const ended = (harness: EcsEngineHarness) => () => harness.rollout().finishedAt !== undefined

describe('a rolling update', () => {
  it('from 2 to 2 behind a load balancer: new ones, health, draining, end', async () => {
    const harness = new EcsEngineHarness()
    await serviceOf(harness, behindLoadBalancer)
    const [blue] = harness.service().deployments ?? []
    harness.loadBalancer.drainMs = 30_000
    deploy(harness, 'v2')
    expect(await timeline(harness, ended(harness))).toEqual([
      '0 | PRIMARY:2:IN_PROGRESS 0/2 f0, ACTIVE:1:COMPLETED 2/2 f0, PENDING',
      '1 | PRIMARY:2:IN_PROGRESS 0/2 f0, ACTIVE:1:COMPLETED 2/2 f0, IN_PROGRESS',
      '22 | PRIMARY:2:IN_PROGRESS 2/2 f0, ACTIVE:1:COMPLETED 2/2 f0, IN_PROGRESS',
      '33 | PRIMARY:2:IN_PROGRESS 2/2 f0, ACTIVE:1:COMPLETED 0/0 f0, IN_PROGRESS',
      '65 | PRIMARY:2:COMPLETED 2/2 f0, SUCCESSFUL',
    ])
    const [green] = harness.service().deployments ?? []
    const ids = (state: 'RUNNING' | 'STOPPED') =>
      harness
        .tasks(state)
        .map(({ taskArn }) => `(task ${taskArn?.split('/').at(-1)})`)
        .join(' ')
    expect(harness.messages().slice(4)).toEqual([
      `(service web) has started 2 tasks: ${ids('RUNNING')}.`,
      `(service web) registered 2 targets in (target-group ${BLUE_GROUP})`,
      `(service web) has stopped 2 running tasks: ${ids('STOPPED')}.`,
      `(service web) deregistered 2 targets in (target-group ${BLUE_GROUP})`,
      '(service web) has begun draining connections on 2 tasks.',
      `(service web) (deployment ${green?.id}) deployment completed.`,
      '(service web) has reached a steady state.',
    ])
    const [old] = harness.tasks('STOPPED')
    expect(old).toMatchObject({
      startedBy: blue?.id,
      stopCode: 'ServiceSchedulerInitiated',
      stoppedReason: `Scaling activity initiated by (deployment ${green?.id})`,
      containers: [{ exitCode: 0 }],
    })
    expect(green?.rolloutStateReason).toBe(`ECS deployment ${green?.id} completed.`)
  })

  it('sends SIGTERM only when the target is deregistered', async () => {
    const harness = new EcsEngineHarness()
    await serviceOf(harness, behindLoadBalancer)
    harness.loadBalancer.drainMs = 300_000
    deploy(harness, 'v2')
    await harness.advance(60)
    expect(harness.runtime.containers.filter(({ alive }) => alive)).toHaveLength(4)
    expect(harness.service().deployments).toHaveLength(2)
    await harness.advance(300)
    expect(harness.runtime.containers.filter(({ alive }) => alive)).toHaveLength(2)
  })

  it('without load balancer counts a task as healthy 40 s after RUNNING', async () => {
    const harness = new EcsEngineHarness()
    await serviceOf(harness)
    deploy(harness, 'v2')
    expect((await timeline(harness, ended(harness))).map((line) => line.split(' |')[0])).toEqual([
      '0',
      '1',
      '22',
      '62',
      '64',
    ])
  })

  it('never lets a singleton at 0 / 100 % overlap with its successor', async () => {
    const harness = new EcsEngineHarness()
    harness.behaviours.set('v1', { onTerm: { after: 20_000, code: 0 } })
    await serviceOf(harness, {
      desiredCount: 1,
      deploymentConfiguration: { minimumHealthyPercent: 0, maximumPercent: 100 },
    })
    deploy(harness, 'v2')
    let most = 0
    await harness.until(() => {
      most = Math.max(most, harness.runtime.containers.filter(({ alive }) => alive).length)
      return ended(harness)()
    })
    expect(most).toBe(1)
  })

  it.each<[string, number, string, number]>([
    ['100/200', 4, '100/200', 8],
    ['100/150', 4, '100/150', 6],
    ['50/100', 4, '50/100', 4],
  ])('keeps %s of %i within its limits', async (_, desiredCount, percent, most) => {
    const [minimumHealthyPercent, maximumPercent] = percent.split('/').map(Number)
    const harness = new EcsEngineHarness()
    await serviceOf(harness, {
      desiredCount,
      deploymentConfiguration: {
        minimumHealthyPercent: present(minimumHealthyPercent),
        maximumPercent: present(maximumPercent),
      },
    })
    deploy(harness, 'v2')
    let highest = 0
    let lowest = Number.POSITIVE_INFINITY
    await harness.until(() => {
      const { runningCount = 0, pendingCount = 0 } = harness.service()
      highest = Math.max(highest, runningCount + pendingCount)
      lowest = Math.min(lowest, runningCount)
      return ended(harness)()
    })
    expect(highest).toBe(most)
    expect(lowest).toBe(Math.ceil((desiredCount * present(minimumHealthyPercent)) / 100))
  })

  it('says so when the percentages leave no room', async () => {
    const harness = new EcsEngineHarness()
    await serviceOf(harness, {
      availabilityZoneRebalancing: 'DISABLED',
      deploymentConfiguration: { minimumHealthyPercent: 100, maximumPercent: 100 },
    })
    deploy(harness, 'v2')
    await harness.advance(120)
    expect(harness.messages().at(-1)).toContain(
      'was unable to stop or start tasks during a deployment because of the service deployment configuration',
    )
    expect(harness.service().deployments).toHaveLength(2)
  })

  it('to desired 0 lands with nothing run', async () => {
    const harness = new EcsEngineHarness()
    harness.register('v1')
    harness.create({ desiredCount: 0 })
    expect(await timeline(harness, ended(harness))).toEqual([
      '0 | PRIMARY:1:IN_PROGRESS 0/0 f0, PENDING',
      '1 | PRIMARY:1:COMPLETED 0/0 f0, SUCCESSFUL',
    ])
  })
})

describe('the circuit breaker', () => {
  it('trips after 3 crashes at boot with desired 1, and the old deployment is PRIMARY again with its old id', async () => {
    const harness = new EcsEngineHarness()
    await serviceOf(harness, { ...behindLoadBalancer, desiredCount: 1, deploymentConfiguration: BREAKER })
    const [before] = harness.service().deployments ?? []
    harness.behaviours.set('bad', { exit: { after: 500, code: 1 } })
    deploy(harness, 'bad')
    expect(await timeline(harness, ended(harness))).toEqual([
      '0 | PRIMARY:2:IN_PROGRESS 0/1 f0, ACTIVE:1:COMPLETED 1/1 f0, PENDING',
      '1 | PRIMARY:2:IN_PROGRESS 0/1 f0, ACTIVE:1:COMPLETED 1/1 f0, IN_PROGRESS',
      '22 | PRIMARY:2:IN_PROGRESS 0/1 f1, ACTIVE:1:COMPLETED 1/1 f0, IN_PROGRESS',
      '45 | PRIMARY:2:IN_PROGRESS 0/1 f2, ACTIVE:1:COMPLETED 1/1 f0, IN_PROGRESS',
      '68 | PRIMARY:2:IN_PROGRESS 0/1 f3, ACTIVE:1:COMPLETED 1/1 f0, IN_PROGRESS',
      '69 | PRIMARY:1:IN_PROGRESS 1/1 f0, ACTIVE:2:FAILED 0/0 f3, ROLLBACK_IN_PROGRESS',
      '70 | PRIMARY:1:COMPLETED 1/1 f0, ROLLBACK_SUCCESSFUL',
    ])
    const [after] = harness.service().deployments ?? []
    expect(after?.id).toBe(before?.id)
    expect(harness.service().taskDefinition).toMatch(/web:1$/)
    expect(harness.rollout()).toMatchObject({
      statusReason: 'Service deployment rolled back because the circuit breaker threshold was exceeded.',
      rollback: {
        reason: 'Service deployment rolled back because the circuit breaker threshold was exceeded.',
        serviceRevisionArn: expect.stringContaining(':service-revision/main/web/'),
      },
      deploymentCircuitBreaker: { status: 'TRIGGERED', failureCount: 3, threshold: 3 },
    })
    expect(harness.rollout().rollback?.serviceRevisionArn).toBe(harness.rollout(1).targetServiceRevision?.arn)
    const failed = harness.rollout().targetServiceRevision
    expect(harness.messages().slice(-4, -2).join()).toMatch(
      /\(deployment ecs-svc\/\d+\) deployment failed: tasks failed to start\.,\(service web\) rolling back to deployment ecs-svc\/\d+\./,
    )
    expect(failed?.runningTaskCount).toBe(0)
  })

  it('counts tasks that fail their ELB health checks', async () => {
    const harness = new EcsEngineHarness()
    await serviceOf(harness, {
      ...behindLoadBalancer,
      healthCheckGracePeriodSeconds: 30,
      deploymentConfiguration: BREAKER,
    })
    harness.behaviours.set('sick', { healthyAfter: Number.POSITIVE_INFINITY })
    deploy(harness, 'sick')
    await harness.until(ended(harness))
    expect(harness.rollout()).toMatchObject({
      status: 'ROLLBACK_SUCCESSFUL',
      deploymentCircuitBreaker: { failureCount: 4 },
    })
    const [sick] = harness.tasks('STOPPED')
    expect(sick).toMatchObject({
      stopCode: 'ServiceSchedulerInitiated',
      stoppedReason: `Task failed ELB health checks in (target-group ${BLUE_GROUP})`,
    })
    expect((sick?.stoppingAt?.getTime() ?? 0) - (sick?.startedAt?.getTime() ?? 0)).toBe(30_000)
    expect(harness.messages().join()).toContain(
      `(port 8080) is unhealthy in (target-group ${BLUE_GROUP}) due to (reason Health checks failed)`,
    )
  })

  it('does not trip when tasks become healthy in between, unless told so', async () => {
    for (const resetOnHealthyTask of [true, false]) {
      const harness = new EcsEngineHarness()
      await serviceOf(harness, {
        ...behindLoadBalancer,
        deploymentConfiguration: {
          deploymentCircuitBreaker: { enable: true, rollback: true, resetOnHealthyTask },
        },
      })
      let starts = 0
      // Of its starts the first, third and fourth crash; the second is healthy in between.
      harness.behaviours.set('flaky', () =>
        [0, 2, 3].includes(starts++) ? { exit: { after: 500, code: 1 } } : {},
      )
      deploy(harness, 'flaky')
      await harness.advance(900)
      expect(harness.rollout().status).toBe(resetOnHealthyTask ? 'SUCCESSFUL' : 'ROLLBACK_SUCCESSFUL')
    }
  })

  it('without rollback stops the service deployment and starts nothing more', async () => {
    const harness = new EcsEngineHarness()
    await serviceOf(harness, {
      ...behindLoadBalancer,
      deploymentConfiguration: { deploymentCircuitBreaker: { enable: true, rollback: false } },
    })
    harness.behaviours.set('bad', { exit: { after: 500, code: 1 } })
    deploy(harness, 'bad')
    await harness.until(ended(harness))
    await harness.advance(300)
    expect(harness.rollout()).toMatchObject({ status: 'STOPPED', stoppedAt: expect.any(Date) })
    expect(harness.service().deployments).toMatchObject([
      {
        status: 'PRIMARY',
        rolloutState: 'FAILED',
        rolloutStateReason: 'ECS deployment circuit breaker: tasks failed to start.',
        runningCount: 0,
      },
      { status: 'ACTIVE', rolloutState: 'COMPLETED', runningCount: 2 },
    ])
    deploy(harness, 'v3')
    await harness.until(ended(harness))
    expect(harness.service().deployments).toMatchObject([
      { status: 'PRIMARY', rolloutState: 'COMPLETED', runningCount: 2 },
    ])
  })

  it('of a first deployment finds nothing to go back to', async () => {
    const harness = new EcsEngineHarness()
    harness.behaviours.set('bad', { exit: { after: 500, code: 1 } })
    harness.register('bad')
    harness.create({ ...behindLoadBalancer, deploymentConfiguration: BREAKER })
    await harness.until(ended(harness))
    expect(harness.rollout()).toMatchObject({
      status: 'ROLLBACK_FAILED',
      statusReason: 'No rollback candidate was found to run the rollback.',
    })
    expect(harness.service().deployments).toMatchObject([{ status: 'PRIMARY', rolloutState: 'FAILED' }])
  })

  it('that finds the old revision failing too ends with ROLLBACK_FAILED', async () => {
    const harness = new EcsEngineHarness()
    await serviceOf(harness, {
      ...behindLoadBalancer,
      deploymentConfiguration: { ...BREAKER, minimumHealthyPercent: 0, maximumPercent: 100 },
    })
    harness.behaviours.set('bad', { exit: { after: 500, code: 1 } })
    deploy(harness, 'bad')
    await harness.advance(20)
    harness.behaviours.set('v1', { exit: { after: 500, code: 1 } })
    await harness.until(ended(harness))
    expect(harness.rollout()).toMatchObject({ status: 'ROLLBACK_FAILED' })
    expect(harness.service().deployments?.[0]).toMatchObject({ status: 'PRIMARY', rolloutState: 'FAILED' })
  })

  it('is off by default: failures are counted, and the service tries for ever', async () => {
    const harness = new EcsEngineHarness()
    await serviceOf(harness, behindLoadBalancer)
    harness.behaviours.set('bad', { exit: { after: 500, code: 1 } })
    deploy(harness, 'bad')
    await harness.advance(600)
    expect(harness.rollout()).toMatchObject({
      status: 'IN_PROGRESS',
      deploymentCircuitBreaker: { status: 'DISABLED' },
    })
    expect(harness.service().deployments?.[0]?.failedTasks).toBeGreaterThan(20)
  })
})

describe('tasks that never reach RUNNING', () => {
  it('are tried with growing pauses, which the service says', async () => {
    const harness = new EcsEngineHarness()
    harness.register('missing')
    harness.create({ desiredCount: 1 })
    await harness.advance(400)
    const starts = harness
      .tasks('STOPPED')
      .map(({ createdAt }) => ((createdAt?.getTime() ?? 0) - harness.startedAt) / 1000)
    expect(starts).toEqual([1, 14, 36, 68, 120, 212, 384])
    expect(harness.messages()).toContain(
      '(service web) is unable to consistently start tasks successfully. For more information, see the Troubleshooting section of the Amazon ECS Developer Guide.',
    )
    await harness.advance(3 * 3600)
    const all = harness.tasks('STOPPED').map(({ createdAt }) => createdAt?.getTime() ?? 0)
    const pauses = all.slice(1).map((at, index) => at - (all[index] ?? 0))
    expect(Math.max(...pauses)).toBeLessThanOrEqual(27 * 60_000 + 20_000)
  })

  it('start at once again with a new task definition', async () => {
    const harness = new EcsEngineHarness()
    harness.register('missing')
    harness.create({ desiredCount: 1 })
    await harness.advance(400)
    deploy(harness, 'v2')
    expect(await harness.steady()).toBeLessThan(120)
  })

  it('wait for capacity', async () => {
    const harness = new EcsEngineHarness()
    harness.register('v1')
    const full = harness.ecs.faults.plant({ kind: 'capacity' }, { service: 'web' })
    harness.create({ desiredCount: 1 })
    await harness.advance(100)
    expect(harness.messages()).toEqual([
      '(service web) was unable to place a task. Reason: Capacity is unavailable at this time. Please try again later or in a different availability zone. For more information, see the Troubleshooting section of the Amazon ECS Developer Guide.',
    ])
    full()
    await harness.steady()
    expect(harness.service().runningCount).toBe(1)
  })

  it('wait for a role that does not exist', async () => {
    const harness = new EcsEngineHarness()
    harness.register('v1', { executionRoleArn: 'arn:aws:iam::123456789012:role/none' })
    harness.create({ desiredCount: 1 })
    await harness.advance(40)
    expect(harness.messages()[0]).toMatch(
      /^\(service web\) failed to launch a task with \(error ECS was unable to assume the role/,
    )
  })
})

describe('a service at rest', () => {
  it('replaces a task that dies', async () => {
    const harness = new EcsEngineHarness()
    await serviceOf(harness, behindLoadBalancer)
    const [task] = harness.tasks()
    harness.ecs.operations.StopTask({ cluster: 'main', task: present(task?.taskArn) })
    await harness.advance(2)
    expect(harness.service()).toMatchObject({ runningCount: 1, pendingCount: 1 })
    await harness.steady()
    expect(harness.service()).toMatchObject({
      runningCount: 2,
      deployments: [{ rolloutState: 'COMPLETED', failedTasks: 0 }],
    })
  })

  it('replaces a task that turns unhealthy before it stops it', async () => {
    const harness = new EcsEngineHarness()
    let starts = 0
    harness.behaviours.set('v1', () => (starts++ === 0 ? { sickAfter: 100_000 } : {}))
    await serviceOf(harness, behindLoadBalancer)
    await harness.advance(85)
    expect(harness.service()).toMatchObject({ runningCount: 2, pendingCount: 0 })
    await harness.advance(15)
    expect(harness.service()).toMatchObject({ runningCount: 2, pendingCount: 1 })
    await harness.steady()
    expect(harness.tasks()).toHaveLength(2)
    expect(harness.tasks('STOPPED')[0]?.stoppedReason).toContain('Task failed ELB health checks')
  })

  it.each<[number, number]>([
    [2, 5],
    [5, 2],
    [2, 0],
    [0, 1],
  ])('scales from %i to %i without a deployment', async (from, to) => {
    const harness = new EcsEngineHarness()
    await serviceOf(harness, { ...behindLoadBalancer, desiredCount: from })
    update(harness, { desiredCount: to })
    await harness.until(
      () =>
        harness.service().runningCount === to &&
        harness.messages().at(-1) === '(service web) has reached a steady state.',
    )
    await harness.advance(60)
    expect(harness.service()).toMatchObject({
      runningCount: to,
      desiredCount: to,
      deployments: [{ rolloutState: 'COMPLETED', desiredCount: to }],
    })
    expect(
      harness.ecs.operations.ListServiceDeployments({ cluster: 'main', service: 'web' }).serviceDeployments,
    ).toHaveLength(1)
  })

  it('says every six hours that it is steady', async () => {
    const harness = new EcsEngineHarness()
    await serviceOf(harness)
    await harness.advance(13 * 3600)
    expect(harness.messages().filter((message) => message.endsWith('steady state.'))).toHaveLength(3)
  })
})

describe('UpdateService', () => {
  it.each<[string, Partial<UpdateServiceRequest>, boolean]>([
    ['a new task definition', { taskDefinition: 'web:2' }, true],
    ['force', { forceNewDeployment: true }, true],
    ['other subnets', { networkConfiguration: { awsvpcConfiguration: { subnets: ['subnet-z'] } } }, true],
    ['a platform version', { platformVersion: '1.4.0' }, true],
    ['load balancers', { loadBalancers: behindLoadBalancer.loadBalancers }, true],
    ['the same task definition', { taskDefinition: 'web:1' }, false],
    [
      'the same network in another order',
      {
        networkConfiguration: {
          awsvpcConfiguration: { securityGroups: ['sg-1'], subnets: ['subnet-a', 'subnet-b'] },
        },
      },
      false,
    ],
    ['the desired count', { desiredCount: 3 }, false],
    ['the deployment configuration', { deploymentConfiguration: { maximumPercent: 150 } }, false],
    ['the grace period', { healthCheckGracePeriodSeconds: 60 }, false],
    ['exec', { enableExecuteCommand: true }, false],
    [
      'the capacity provider',
      { capacityProviderStrategy: [{ capacityProvider: 'FARGATE_SPOT', weight: 1 }] },
      false,
    ],
    ['propagated tags', { propagateTags: 'SERVICE' }, false],
  ])('with %s: a deployment? %j %s', async (_, request, expected) => {
    const harness = new EcsEngineHarness()
    await serviceOf(harness)
    harness.register('v2')
    update(harness, request)
    expect(harness.service().deployments).toHaveLength(expected ? 2 : 1)
    expect(
      harness.ecs.operations.ListServiceDeployments({ cluster: 'main', service: 'web' }).serviceDeployments,
    ).toHaveLength(expected ? 2 : 1)
  })

  it('while a deployment is in flight stops that one and goes on from where it is', async () => {
    const harness = new EcsEngineHarness()
    await serviceOf(harness, behindLoadBalancer)
    deploy(harness, 'v2')
    await harness.advance(10)
    deploy(harness, 'v3')
    expect(harness.rollout(1).status).toBe('STOP_REQUESTED')
    await harness.advance(0.3)
    expect(harness.rollout(1)).toMatchObject({
      status: 'STOPPED',
      statusReason: expect.stringContaining('newer service deployment'),
    })
    expect(harness.service().deployments?.map(({ status }) => status)).toEqual([
      'PRIMARY',
      'ACTIVE',
      'ACTIVE',
    ])
    await harness.until(ended(harness))
    expect(harness.rollout().status).toBe('SUCCESSFUL')
    expect(harness.service().taskDefinition).toMatch(/web:3$/)
    expect(harness.tasks().every(({ taskDefinitionArn }) => taskDefinitionArn?.endsWith('web:3'))).toBe(true)
    expect(harness.service().deployments).toHaveLength(1)
  })

  it('refuses a sixth active deployment', async () => {
    const harness = new EcsEngineHarness()
    harness.behaviours.set('slow', { healthyAfter: Number.POSITIVE_INFINITY })
    await serviceOf(harness, behindLoadBalancer)
    for (let index = 0; index < 4; index++) deploy(harness, 'slow')
    expect(() => deploy(harness, 'slow')).toThrow(
      expect.objectContaining({
        code: 'InvalidParameterException',
        message: '5 active deployments exist, unable to create new deployment',
      }),
    )
  })
})

describe('StopServiceDeployment', () => {
  it('rolls back a deployment that no breaker watches', async () => {
    const harness = new EcsEngineHarness()
    await serviceOf(harness, behindLoadBalancer)
    harness.behaviours.set('slow', { healthyAfter: Number.POSITIVE_INFINITY })
    deploy(harness, 'slow')
    await harness.advance(30)
    const { serviceDeploymentArn } = harness.rollout()
    const stop = () =>
      harness.ecs.operations.StopServiceDeployment({ serviceDeploymentArn, stopType: 'ROLLBACK' })
    expect(stop()).toEqual({ serviceDeploymentArn })
    expect(harness.rollout().status).toBe('ROLLBACK_REQUESTED')
    expect(stop()).toEqual({ serviceDeploymentArn })
    await harness.until(ended(harness))
    expect(harness.rollout()).toMatchObject({
      status: 'ROLLBACK_SUCCESSFUL',
      rollback: { startedAt: expect.any(Date) },
    })
    expect(harness.service().taskDefinition).toMatch(/web:1$/)
    expect(stop).toThrow(expect.objectContaining({ code: 'ConflictException' }))
  })

  it('refuses what it cannot do', () => {
    const harness = new EcsEngineHarness()
    harness.register('v1')
    harness.create()
    const { serviceDeploymentArn } = harness.rollout()
    const { StopServiceDeployment } = harness.ecs.operations
    expect(() => StopServiceDeployment({ serviceDeploymentArn, stopType: 'ABORT' })).toThrow(
      expect.objectContaining({ code: 'UnsupportedFeatureException' }),
    )
    expect(() => StopServiceDeployment({ serviceDeploymentArn: 'arn:none' })).toThrow(
      expect.objectContaining({ code: 'ServiceDeploymentNotFoundException' }),
    )
  })
})

describe('DeleteService', () => {
  it('drains and ends INACTIVE, and the name is free again', async () => {
    const harness = new EcsEngineHarness()
    await serviceOf(harness, behindLoadBalancer)
    const { DeleteService, CreateService } = harness.ecs.operations
    expect(() => DeleteService({ cluster: 'main', service: 'web' })).toThrow(
      expect.objectContaining({ message: 'The service cannot be stopped while it is scaled above 0.' }),
    )
    expect(DeleteService({ cluster: 'main', service: 'web', force: true }).service).toMatchObject({
      status: 'DRAINING',
      desiredCount: 0,
    })
    await harness.advance(30)
    expect(harness.service()).toMatchObject({ status: 'INACTIVE', runningCount: 0 })
    expect(() => update(harness, { desiredCount: 1 })).toThrow(
      expect.objectContaining({ code: 'ServiceNotActiveException' }),
    )
    expect(() =>
      CreateService({ cluster: 'main', serviceName: 'web', launchType: 'FARGATE' }, CONTEXT),
    ).toThrow(expect.objectContaining({ message: 'TaskDefinition can not be blank.' }))
    harness.create()
    await harness.steady()
    expect(harness.service().status).toBe('ACTIVE')
  })
})
