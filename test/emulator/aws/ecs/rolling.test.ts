import type { CreateServiceRequest, UpdateServiceRequest } from '@aws-sdk/client-ecs'
import { describe, expect, it } from '@jest/globals'
import {
  Bench,
  BLUE_GROUP,
  behindLoadBalancer,
  CONTEXT,
  present,
} from '../../../support/emulator/ecs-harness.ts'

const BREAKER = { deploymentCircuitBreaker: { enable: true, rollback: true } }

/** `second` and the deployments as `status:revision:rolloutState running/desired failed`, service deployment last. */
async function timeline(bench: Bench, done: () => boolean, limit = 4000): Promise<string[]> {
  const seen: string[] = []
  const start = bench.seconds
  await bench.until(() => {
    const deployments = (bench.service().deployments ?? []).map(
      ({ status, taskDefinition, rolloutState, runningCount, desiredCount, failedTasks }) =>
        `${status}:${taskDefinition?.split(':').at(-1)}:${rolloutState} ${runningCount}/${desiredCount} f${failedTasks}`,
    )
    const shown = `${deployments.join(', ')}, ${bench.rollout().status}`
    if (!seen.at(-1)?.endsWith(` | ${shown}`)) seen.push(`${bench.seconds - start} | ${shown}`)
    return done()
  }, limit)
  return seen
}

async function serviceOf(bench: Bench, request: Partial<CreateServiceRequest> = {}): Promise<void> {
  bench.register('v1')
  bench.create(request)
  await bench.steady()
}

function update(bench: Bench, request: Partial<UpdateServiceRequest> = {}): void {
  bench.ecs.operations.UpdateService({ cluster: 'main', service: 'web', ...request })
}

function deploy(bench: Bench, tag: string): void {
  update(bench, { taskDefinition: bench.register(tag) })
}

const ended = (bench: Bench) => () => bench.rollout().finishedAt !== undefined

describe('a rolling update', () => {
  it('from 2 to 2 behind a load balancer: new ones, health, draining, end', async () => {
    const bench = new Bench()
    await serviceOf(bench, behindLoadBalancer)
    const [blue] = bench.service().deployments ?? []
    bench.loadBalancer.drainMs = 30_000
    deploy(bench, 'v2')
    expect(await timeline(bench, ended(bench))).toEqual([
      '0 | PRIMARY:2:IN_PROGRESS 0/2 f0, ACTIVE:1:COMPLETED 2/2 f0, PENDING',
      '1 | PRIMARY:2:IN_PROGRESS 0/2 f0, ACTIVE:1:COMPLETED 2/2 f0, IN_PROGRESS',
      '22 | PRIMARY:2:IN_PROGRESS 2/2 f0, ACTIVE:1:COMPLETED 2/2 f0, IN_PROGRESS',
      '33 | PRIMARY:2:IN_PROGRESS 2/2 f0, ACTIVE:1:COMPLETED 0/0 f0, IN_PROGRESS',
      '65 | PRIMARY:2:COMPLETED 2/2 f0, SUCCESSFUL',
    ])
    const [green] = bench.service().deployments ?? []
    const ids = (state: 'RUNNING' | 'STOPPED') =>
      bench
        .tasks(state)
        .map(({ taskArn }) => `(task ${taskArn?.split('/').at(-1)})`)
        .join(' ')
    expect(bench.messages().slice(4)).toEqual([
      `(service web) has started 2 tasks: ${ids('RUNNING')}.`,
      `(service web) registered 2 targets in (target-group ${BLUE_GROUP})`,
      `(service web) has stopped 2 running tasks: ${ids('STOPPED')}.`,
      `(service web) deregistered 2 targets in (target-group ${BLUE_GROUP})`,
      '(service web) has begun draining connections on 2 tasks.',
      `(service web) (deployment ${green?.id}) deployment completed.`,
      '(service web) has reached a steady state.',
    ])
    const [old] = bench.tasks('STOPPED')
    expect(old).toMatchObject({
      startedBy: blue?.id,
      stopCode: 'ServiceSchedulerInitiated',
      stoppedReason: `Scaling activity initiated by (deployment ${green?.id})`,
      containers: [{ exitCode: 0 }],
    })
    expect(green?.rolloutStateReason).toBe(`ECS deployment ${green?.id} completed.`)
  })

  it('sends SIGTERM only when the target is deregistered', async () => {
    const bench = new Bench()
    await serviceOf(bench, behindLoadBalancer)
    bench.loadBalancer.drainMs = 300_000
    deploy(bench, 'v2')
    await bench.advance(60)
    expect(bench.runtime.containers.filter(({ alive }) => alive)).toHaveLength(4)
    expect(bench.service().deployments).toHaveLength(2)
    await bench.advance(300)
    expect(bench.runtime.containers.filter(({ alive }) => alive)).toHaveLength(2)
  })

  it('without load balancer counts a task as healthy 40 s after RUNNING', async () => {
    const bench = new Bench()
    await serviceOf(bench)
    deploy(bench, 'v2')
    expect((await timeline(bench, ended(bench))).map((line) => line.split(' |')[0])).toEqual([
      '0',
      '1',
      '22',
      '62',
      '64',
    ])
  })

  it('never lets a singleton at 0 / 100 % overlap with its successor', async () => {
    const bench = new Bench()
    bench.behaviours.set('v1', { onTerm: { after: 20_000, code: 0 } })
    await serviceOf(bench, {
      desiredCount: 1,
      deploymentConfiguration: { minimumHealthyPercent: 0, maximumPercent: 100 },
    })
    deploy(bench, 'v2')
    let most = 0
    await bench.until(() => {
      most = Math.max(most, bench.runtime.containers.filter(({ alive }) => alive).length)
      return ended(bench)()
    })
    expect(most).toBe(1)
  })

  it.each<[string, number, string, number]>([
    ['100/200', 4, '100/200', 8],
    ['100/150', 4, '100/150', 6],
    ['50/100', 4, '50/100', 4],
  ])('keeps %s of %i within its limits', async (_, desiredCount, percent, most) => {
    const [minimumHealthyPercent, maximumPercent] = percent.split('/').map(Number)
    const bench = new Bench()
    await serviceOf(bench, {
      desiredCount,
      deploymentConfiguration: {
        minimumHealthyPercent: present(minimumHealthyPercent),
        maximumPercent: present(maximumPercent),
      },
    })
    deploy(bench, 'v2')
    let highest = 0
    let lowest = Number.POSITIVE_INFINITY
    await bench.until(() => {
      const { runningCount = 0, pendingCount = 0 } = bench.service()
      highest = Math.max(highest, runningCount + pendingCount)
      lowest = Math.min(lowest, runningCount)
      return ended(bench)()
    })
    expect(highest).toBe(most)
    expect(lowest).toBe(Math.ceil((desiredCount * present(minimumHealthyPercent)) / 100))
  })

  it('says so when the percentages leave no room', async () => {
    const bench = new Bench()
    await serviceOf(bench, {
      availabilityZoneRebalancing: 'DISABLED',
      deploymentConfiguration: { minimumHealthyPercent: 100, maximumPercent: 100 },
    })
    deploy(bench, 'v2')
    await bench.advance(120)
    expect(bench.messages().at(-1)).toContain(
      'was unable to stop or start tasks during a deployment because of the service deployment configuration',
    )
    expect(bench.service().deployments).toHaveLength(2)
  })

  it('to desired 0 lands with nothing run', async () => {
    const bench = new Bench()
    bench.register('v1')
    bench.create({ desiredCount: 0 })
    expect(await timeline(bench, ended(bench))).toEqual([
      '0 | PRIMARY:1:IN_PROGRESS 0/0 f0, PENDING',
      '1 | PRIMARY:1:COMPLETED 0/0 f0, SUCCESSFUL',
    ])
  })
})

describe('the circuit breaker', () => {
  it('trips after 3 crashes at boot with desired 1, and the old deployment is PRIMARY again with its old id', async () => {
    const bench = new Bench()
    await serviceOf(bench, { ...behindLoadBalancer, desiredCount: 1, deploymentConfiguration: BREAKER })
    const [before] = bench.service().deployments ?? []
    bench.behaviours.set('bad', { exit: { after: 500, code: 1 } })
    deploy(bench, 'bad')
    expect(await timeline(bench, ended(bench))).toEqual([
      '0 | PRIMARY:2:IN_PROGRESS 0/1 f0, ACTIVE:1:COMPLETED 1/1 f0, PENDING',
      '1 | PRIMARY:2:IN_PROGRESS 0/1 f0, ACTIVE:1:COMPLETED 1/1 f0, IN_PROGRESS',
      '22 | PRIMARY:2:IN_PROGRESS 0/1 f1, ACTIVE:1:COMPLETED 1/1 f0, IN_PROGRESS',
      '45 | PRIMARY:2:IN_PROGRESS 0/1 f2, ACTIVE:1:COMPLETED 1/1 f0, IN_PROGRESS',
      '68 | PRIMARY:2:IN_PROGRESS 0/1 f3, ACTIVE:1:COMPLETED 1/1 f0, IN_PROGRESS',
      '69 | PRIMARY:1:IN_PROGRESS 1/1 f0, ACTIVE:2:FAILED 0/0 f3, ROLLBACK_IN_PROGRESS',
      '70 | PRIMARY:1:COMPLETED 1/1 f0, ROLLBACK_SUCCESSFUL',
    ])
    const [after] = bench.service().deployments ?? []
    expect(after?.id).toBe(before?.id)
    expect(bench.service().taskDefinition).toMatch(/web:1$/)
    expect(bench.rollout()).toMatchObject({
      statusReason: 'Service deployment rolled back because the circuit breaker threshold was exceeded.',
      rollback: {
        reason: 'Service deployment rolled back because the circuit breaker threshold was exceeded.',
        serviceRevisionArn: expect.stringContaining(':service-revision/main/web/'),
      },
      deploymentCircuitBreaker: { status: 'TRIGGERED', failureCount: 3, threshold: 3 },
    })
    expect(bench.rollout().rollback?.serviceRevisionArn).toBe(bench.rollout(1).targetServiceRevision?.arn)
    const failed = bench.rollout().targetServiceRevision
    expect(bench.messages().slice(-4, -2).join()).toMatch(
      /\(deployment ecs-svc\/\d+\) deployment failed: tasks failed to start\.,\(service web\) rolling back to deployment ecs-svc\/\d+\./,
    )
    expect(failed?.runningTaskCount).toBe(0)
  })

  it('counts tasks that fail their ELB health checks', async () => {
    const bench = new Bench()
    await serviceOf(bench, {
      ...behindLoadBalancer,
      healthCheckGracePeriodSeconds: 30,
      deploymentConfiguration: BREAKER,
    })
    bench.behaviours.set('sick', { healthyAfter: Number.POSITIVE_INFINITY })
    deploy(bench, 'sick')
    await bench.until(ended(bench))
    expect(bench.rollout()).toMatchObject({
      status: 'ROLLBACK_SUCCESSFUL',
      deploymentCircuitBreaker: { failureCount: 4 },
    })
    const [sick] = bench.tasks('STOPPED')
    expect(sick).toMatchObject({
      stopCode: 'ServiceSchedulerInitiated',
      stoppedReason: `Task failed ELB health checks in (target-group ${BLUE_GROUP})`,
    })
    expect((sick?.stoppingAt?.getTime() ?? 0) - (sick?.startedAt?.getTime() ?? 0)).toBe(30_000)
    expect(bench.messages().join()).toContain(
      `(port 8080) is unhealthy in (target-group ${BLUE_GROUP}) due to (reason Health checks failed)`,
    )
  })

  it('does not trip when tasks become healthy in between, unless told so', async () => {
    for (const resetOnHealthyTask of [true, false]) {
      const bench = new Bench()
      await serviceOf(bench, {
        ...behindLoadBalancer,
        deploymentConfiguration: {
          deploymentCircuitBreaker: { enable: true, rollback: true, resetOnHealthyTask },
        },
      })
      let starts = 0
      // Of its starts the first, third and fourth crash; the second is healthy in between.
      bench.behaviours.set('flaky', () =>
        [0, 2, 3].includes(starts++) ? { exit: { after: 500, code: 1 } } : {},
      )
      deploy(bench, 'flaky')
      await bench.advance(900)
      expect(bench.rollout().status).toBe(resetOnHealthyTask ? 'SUCCESSFUL' : 'ROLLBACK_SUCCESSFUL')
    }
  })

  it('without rollback stops the service deployment and starts nothing more', async () => {
    const bench = new Bench()
    await serviceOf(bench, {
      ...behindLoadBalancer,
      deploymentConfiguration: { deploymentCircuitBreaker: { enable: true, rollback: false } },
    })
    bench.behaviours.set('bad', { exit: { after: 500, code: 1 } })
    deploy(bench, 'bad')
    await bench.until(ended(bench))
    await bench.advance(300)
    expect(bench.rollout()).toMatchObject({ status: 'STOPPED', stoppedAt: expect.any(Date) })
    expect(bench.service().deployments).toMatchObject([
      {
        status: 'PRIMARY',
        rolloutState: 'FAILED',
        rolloutStateReason: 'ECS deployment circuit breaker: tasks failed to start.',
        runningCount: 0,
      },
      { status: 'ACTIVE', rolloutState: 'COMPLETED', runningCount: 2 },
    ])
    deploy(bench, 'v3')
    await bench.until(ended(bench))
    expect(bench.service().deployments).toMatchObject([
      { status: 'PRIMARY', rolloutState: 'COMPLETED', runningCount: 2 },
    ])
  })

  it('of a first deployment finds nothing to go back to', async () => {
    const bench = new Bench()
    bench.behaviours.set('bad', { exit: { after: 500, code: 1 } })
    bench.register('bad')
    bench.create({ ...behindLoadBalancer, deploymentConfiguration: BREAKER })
    await bench.until(ended(bench))
    expect(bench.rollout()).toMatchObject({
      status: 'ROLLBACK_FAILED',
      statusReason: 'No rollback candidate was found to run the rollback.',
    })
    expect(bench.service().deployments).toMatchObject([{ status: 'PRIMARY', rolloutState: 'FAILED' }])
  })

  it('that finds the old revision failing too ends with ROLLBACK_FAILED', async () => {
    const bench = new Bench()
    await serviceOf(bench, {
      ...behindLoadBalancer,
      deploymentConfiguration: { ...BREAKER, minimumHealthyPercent: 0, maximumPercent: 100 },
    })
    bench.behaviours.set('bad', { exit: { after: 500, code: 1 } })
    deploy(bench, 'bad')
    await bench.advance(20)
    bench.behaviours.set('v1', { exit: { after: 500, code: 1 } })
    await bench.until(ended(bench))
    expect(bench.rollout()).toMatchObject({ status: 'ROLLBACK_FAILED' })
    expect(bench.service().deployments?.[0]).toMatchObject({ status: 'PRIMARY', rolloutState: 'FAILED' })
  })

  it('is off by default: failures are counted, and the service tries for ever', async () => {
    const bench = new Bench()
    await serviceOf(bench, behindLoadBalancer)
    bench.behaviours.set('bad', { exit: { after: 500, code: 1 } })
    deploy(bench, 'bad')
    await bench.advance(600)
    expect(bench.rollout()).toMatchObject({
      status: 'IN_PROGRESS',
      deploymentCircuitBreaker: { status: 'DISABLED' },
    })
    expect(bench.service().deployments?.[0]?.failedTasks).toBeGreaterThan(20)
  })
})

describe('tasks that never reach RUNNING', () => {
  it('are tried with growing pauses, which the service says', async () => {
    const bench = new Bench()
    bench.register('missing')
    bench.create({ desiredCount: 1 })
    await bench.advance(400)
    const starts = bench
      .tasks('STOPPED')
      .map(({ createdAt }) => ((createdAt?.getTime() ?? 0) - bench.startedAt) / 1000)
    expect(starts).toEqual([1, 14, 36, 68, 120, 212, 384])
    expect(bench.messages()).toContain(
      '(service web) is unable to consistently start tasks successfully. For more information, see the Troubleshooting section of the Amazon ECS Developer Guide.',
    )
    await bench.advance(3 * 3600)
    const all = bench.tasks('STOPPED').map(({ createdAt }) => createdAt?.getTime() ?? 0)
    const pauses = all.slice(1).map((at, index) => at - (all[index] ?? 0))
    expect(Math.max(...pauses)).toBeLessThanOrEqual(27 * 60_000 + 20_000)
  })

  it('start at once again with a new task definition', async () => {
    const bench = new Bench()
    bench.register('missing')
    bench.create({ desiredCount: 1 })
    await bench.advance(400)
    deploy(bench, 'v2')
    expect(await bench.steady()).toBeLessThan(120)
  })

  it('wait for capacity', async () => {
    const bench = new Bench()
    bench.register('v1')
    const full = bench.ecs.faults.plant({ kind: 'capacity' }, { service: 'web' })
    bench.create({ desiredCount: 1 })
    await bench.advance(100)
    expect(bench.messages()).toEqual([
      '(service web) was unable to place a task. Reason: Capacity is unavailable at this time. Please try again later or in a different availability zone. For more information, see the Troubleshooting section of the Amazon ECS Developer Guide.',
    ])
    full()
    await bench.steady()
    expect(bench.service().runningCount).toBe(1)
  })

  it('wait for a role that does not exist', async () => {
    const bench = new Bench()
    bench.register('v1', { executionRoleArn: 'arn:aws:iam::123456789012:role/none' })
    bench.create({ desiredCount: 1 })
    await bench.advance(40)
    expect(bench.messages()[0]).toMatch(
      /^\(service web\) failed to launch a task with \(error ECS was unable to assume the role/,
    )
  })
})

describe('a service at rest', () => {
  it('replaces a task that dies', async () => {
    const bench = new Bench()
    await serviceOf(bench, behindLoadBalancer)
    const [task] = bench.tasks()
    bench.ecs.operations.StopTask({ cluster: 'main', task: present(task?.taskArn) })
    await bench.advance(2)
    expect(bench.service()).toMatchObject({ runningCount: 1, pendingCount: 1 })
    await bench.steady()
    expect(bench.service()).toMatchObject({
      runningCount: 2,
      deployments: [{ rolloutState: 'COMPLETED', failedTasks: 0 }],
    })
  })

  it('replaces a task that turns unhealthy before it stops it', async () => {
    const bench = new Bench()
    let starts = 0
    bench.behaviours.set('v1', () => (starts++ === 0 ? { sickAfter: 100_000 } : {}))
    await serviceOf(bench, behindLoadBalancer)
    await bench.advance(85)
    expect(bench.service()).toMatchObject({ runningCount: 2, pendingCount: 0 })
    await bench.advance(15)
    expect(bench.service()).toMatchObject({ runningCount: 2, pendingCount: 1 })
    await bench.steady()
    expect(bench.tasks()).toHaveLength(2)
    expect(bench.tasks('STOPPED')[0]?.stoppedReason).toContain('Task failed ELB health checks')
  })

  it.each<[number, number]>([
    [2, 5],
    [5, 2],
    [2, 0],
    [0, 1],
  ])('scales from %i to %i without a deployment', async (from, to) => {
    const bench = new Bench()
    await serviceOf(bench, { ...behindLoadBalancer, desiredCount: from })
    update(bench, { desiredCount: to })
    await bench.until(
      () =>
        bench.service().runningCount === to &&
        bench.messages().at(-1) === '(service web) has reached a steady state.',
    )
    await bench.advance(60)
    expect(bench.service()).toMatchObject({
      runningCount: to,
      desiredCount: to,
      deployments: [{ rolloutState: 'COMPLETED', desiredCount: to }],
    })
    expect(
      bench.ecs.operations.ListServiceDeployments({ cluster: 'main', service: 'web' }).serviceDeployments,
    ).toHaveLength(1)
  })

  it('says every six hours that it is steady', async () => {
    const bench = new Bench()
    await serviceOf(bench)
    await bench.advance(13 * 3600)
    expect(bench.messages().filter((message) => message.endsWith('steady state.'))).toHaveLength(3)
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
    const bench = new Bench()
    await serviceOf(bench)
    bench.register('v2')
    update(bench, request)
    expect(bench.service().deployments).toHaveLength(expected ? 2 : 1)
    expect(
      bench.ecs.operations.ListServiceDeployments({ cluster: 'main', service: 'web' }).serviceDeployments,
    ).toHaveLength(expected ? 2 : 1)
  })

  it('while a deployment is in flight stops that one and goes on from where it is', async () => {
    const bench = new Bench()
    await serviceOf(bench, behindLoadBalancer)
    deploy(bench, 'v2')
    await bench.advance(10)
    deploy(bench, 'v3')
    expect(bench.rollout(1).status).toBe('STOP_REQUESTED')
    await bench.advance(0.3)
    expect(bench.rollout(1)).toMatchObject({
      status: 'STOPPED',
      statusReason: expect.stringContaining('newer service deployment'),
    })
    expect(bench.service().deployments?.map(({ status }) => status)).toEqual(['PRIMARY', 'ACTIVE', 'ACTIVE'])
    await bench.until(ended(bench))
    expect(bench.rollout().status).toBe('SUCCESSFUL')
    expect(bench.service().taskDefinition).toMatch(/web:3$/)
    expect(bench.tasks().every(({ taskDefinitionArn }) => taskDefinitionArn?.endsWith('web:3'))).toBe(true)
    expect(bench.service().deployments).toHaveLength(1)
  })

  it('refuses a sixth active deployment', async () => {
    const bench = new Bench()
    bench.behaviours.set('slow', { healthyAfter: Number.POSITIVE_INFINITY })
    await serviceOf(bench, behindLoadBalancer)
    for (let index = 0; index < 4; index++) deploy(bench, 'slow')
    expect(() => deploy(bench, 'slow')).toThrow(
      expect.objectContaining({
        code: 'InvalidParameterException',
        message: '5 active deployments exist, unable to create new deployment',
      }),
    )
  })
})

describe('StopServiceDeployment', () => {
  it('rolls back a deployment that no breaker watches', async () => {
    const bench = new Bench()
    await serviceOf(bench, behindLoadBalancer)
    bench.behaviours.set('slow', { healthyAfter: Number.POSITIVE_INFINITY })
    deploy(bench, 'slow')
    await bench.advance(30)
    const { serviceDeploymentArn } = bench.rollout()
    const stop = () =>
      bench.ecs.operations.StopServiceDeployment({ serviceDeploymentArn, stopType: 'ROLLBACK' })
    expect(stop()).toEqual({ serviceDeploymentArn })
    expect(bench.rollout().status).toBe('ROLLBACK_REQUESTED')
    expect(stop()).toEqual({ serviceDeploymentArn })
    await bench.until(ended(bench))
    expect(bench.rollout()).toMatchObject({
      status: 'ROLLBACK_SUCCESSFUL',
      rollback: { startedAt: expect.any(Date) },
    })
    expect(bench.service().taskDefinition).toMatch(/web:1$/)
    expect(stop).toThrow(expect.objectContaining({ code: 'ConflictException' }))
  })

  it('refuses what it cannot do', () => {
    const bench = new Bench()
    bench.register('v1')
    bench.create()
    const { serviceDeploymentArn } = bench.rollout()
    const { StopServiceDeployment } = bench.ecs.operations
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
    const bench = new Bench()
    await serviceOf(bench, behindLoadBalancer)
    const { DeleteService, CreateService } = bench.ecs.operations
    expect(() => DeleteService({ cluster: 'main', service: 'web' })).toThrow(
      expect.objectContaining({ message: 'The service cannot be stopped while it is scaled above 0.' }),
    )
    expect(DeleteService({ cluster: 'main', service: 'web', force: true }).service).toMatchObject({
      status: 'DRAINING',
      desiredCount: 0,
    })
    await bench.advance(30)
    expect(bench.service()).toMatchObject({ status: 'INACTIVE', runningCount: 0 })
    expect(() => update(bench, { desiredCount: 1 })).toThrow(
      expect.objectContaining({ code: 'ServiceNotActiveException' }),
    )
    expect(() =>
      CreateService({ cluster: 'main', serviceName: 'web', launchType: 'FARGATE' }, CONTEXT),
    ).toThrow(expect.objectContaining({ message: 'TaskDefinition can not be blank.' }))
    bench.create()
    await bench.steady()
    expect(bench.service().status).toBe('ACTIVE')
  })
})
