import type { RegisterTaskDefinitionRequest, RunTaskRequest, Task } from '@aws-sdk/client-ecs'
import { describe, expect, it } from '@jest/globals'
import type { Behaviour } from '../../../../emulator/aws/ecs/runtime/scripted-runtime.ts'
import { Bench, present } from '../../../support/emulator/ecs-harness.ts'

const NETWORK = { awsvpcConfiguration: { subnets: ['subnet-a'] } }
const LOGS = {
  logDriver: 'awslogs',
  options: { 'awslogs-group': '/app', 'awslogs-region': 'us-east-1', 'awslogs-stream-prefix': 'release' },
} as const

function run(bench: Bench, request: Partial<RunTaskRequest> = {}): Task {
  const { tasks = [] } = bench.ecs.operations.RunTask({
    cluster: 'main',
    taskDefinition: 'web',
    launchType: 'FARGATE',
    networkConfiguration: NETWORK,
    ...request,
  })
  return present(tasks[0])
}

function now(bench: Bench, task: Task): Task {
  return present(
    bench.ecs.operations.DescribeTasks({ cluster: 'main', tasks: [present(task.taskArn)] }).tasks?.[0],
  )
}

/** `second status` of each change until STOPPED (or `limit` seconds). */
async function life(bench: Bench, task: Task, limit = 400): Promise<string[]> {
  const seen: string[] = []
  for (let second = 0; second <= limit; second++) {
    const { lastStatus, desiredStatus } = now(bench, task)
    const shown = `${lastStatus}${desiredStatus === 'STOPPED' ? ' (stop)' : ''}`
    if (!seen.at(-1)?.endsWith(` ${shown}`)) seen.push(`${bench.seconds} ${shown}`)
    if (lastStatus === 'STOPPED') break
    await bench.advance(1)
  }
  return seen
}

const withContainer = (container: object): Partial<RegisterTaskDefinitionRequest> => ({
  containerDefinitions: [{ name: 'app', image: 'registry/app:v1', ...container }],
})

describe('a one-off task', () => {
  it('goes through the states of Fargate and keeps its times and its exit code', async () => {
    const bench = new Bench()
    bench.behaviours.set('v1', { exit: { after: 30_000, code: 4 } })
    bench.register('v1')
    const task = run(bench)
    expect(await life(bench, task)).toEqual([
      '0 PROVISIONING',
      '8 PENDING',
      '20 ACTIVATING',
      '21 RUNNING',
      '50 DEACTIVATING (stop)',
      '51 DEPROVISIONING (stop)',
      '61 STOPPED (stop)',
    ])
    const ended = now(bench, task)
    const at = (date: Date | undefined) => ((date?.getTime() ?? 0) - bench.startedAt) / 1000
    expect(ended).toMatchObject({
      stopCode: 'EssentialContainerExited',
      stoppedReason: 'Essential container in task exited',
      group: 'family:web',
      containers: [
        { name: 'app', exitCode: 4, lastStatus: 'STOPPED', imageDigest: expect.stringMatching(/^sha256:/) },
      ],
    })
    expect(
      [
        ended.createdAt,
        ended.pullStartedAt,
        ended.pullStoppedAt,
        ended.startedAt,
        ended.stoppingAt,
        ended.executionStoppedAt,
        ended.stoppedAt,
      ].map(at),
    ).toEqual([0, 12, 20, 21, 50, 51, 61])
  })

  it.each<[string, Behaviour, number, string | undefined]>([
    ['that ends at once was RUNNING first', { exit: { after: 0, code: 0 } }, 0, undefined],
    [
      'that is killed for memory says so',
      { exit: { after: 2000, code: 137, reason: 'OutOfMemoryError: Container killed due to memory usage' } },
      137,
      'OutOfMemoryError: Container killed due to memory usage',
    ],
  ])('%s', async (_, behaviour, exitCode, reason) => {
    const bench = new Bench()
    bench.behaviours.set('v1', behaviour)
    bench.register('v1')
    const task = run(bench)
    await life(bench, task)
    expect(now(bench, task).startedAt?.getTime()).toBe(bench.startedAt + 21_000)
    const [container] = present(now(bench, task).containers)
    expect(container?.exitCode).toBe(exitCode)
    expect(container?.reason).toBe(reason)
  })

  it.each<[string, Partial<RegisterTaskDefinitionRequest>, RegExp]>([
    [
      'a missing image',
      withContainer({ image: 'registry/app:missing' }),
      /^CannotPullContainerError: pull image manifest has been retried/,
    ],
    [
      'a missing secret',
      withContainer({ secrets: [{ name: 'KEY', valueFrom: 'arn:none' }] }),
      /^ResourceInitializationError: unable to retrieve secret arn:none$/,
    ],
    [
      'a missing log group',
      withContainer({
        logConfiguration: { ...LOGS, options: { ...LOGS.options, 'awslogs-group': '/none' } },
      }),
      /^ResourceInitializationError: failed to validate logger args:.*log group does not exist/,
    ],
    [
      'what the emulator does not emulate',
      { volumes: [{ name: 'data' }] },
      /^ResourceInitializationError: the emulator does not emulate volumes$/,
    ],
  ])('cannot start with %s', async (_, definition, reason) => {
    const bench = new Bench()
    bench.register('v1', definition)
    const task = run(bench)
    const states = await life(bench, task)
    expect(states.join()).not.toContain('RUNNING')
    const ended = now(bench, task)
    expect(ended.stopCode).toBe('TaskFailedToStart')
    expect(ended.stoppedReason).toMatch(reason)
    expect(ended.startedAt).toBeUndefined()
    expect(ended.containers?.[0]?.exitCode).toBeUndefined()
  })

  it('whose program cannot be started says so', async () => {
    const bench = new Bench()
    bench.behaviours.set('v1', { failsToStart: 'exec: "rails": executable file not found in $PATH' })
    bench.register('v1')
    const task = run(bench)
    await life(bench, task)
    expect(now(bench, task).stoppedReason).toBe(
      'CannotStartContainerError: exec: "rails": executable file not found in $PATH',
    )
  })

  it('gets environment, overrides and secrets, and its output goes to its log stream', async () => {
    const bench = new Bench()
    bench.secrets.set('arn:secret:KEY::v7', 's3cret')
    bench.behaviours.set('v1', { output: ['one', 'two'], exit: { after: 1000, code: 0 } })
    bench.register(
      'v1',
      withContainer({
        environment: [
          { name: 'A', value: '1' },
          { name: 'B', value: '2' },
        ],
        secrets: [{ name: 'KEY', valueFrom: 'arn:secret:KEY::v7' }],
        entryPoint: ['/cnb/process/release'],
        logConfiguration: LOGS,
      }),
    )
    const task = run(bench, {
      overrides: {
        containerOverrides: [{ name: 'app', environment: [{ name: 'B', value: 'x' }], command: ['--now'] }],
      },
    })
    await life(bench, task)
    const [container] = bench.runtime.containers
    expect(container?.spec).toMatchObject({
      entryPoint: ['/cnb/process/release'],
      command: ['--now'],
      memory: 512,
    })
    expect(container?.spec.environment).toEqual({
      A: '1',
      B: 'x',
      KEY: 's3cret',
      AWS_REGION: 'us-east-1',
      AWS_DEFAULT_REGION: 'us-east-1',
      AWS_EXECUTION_ENV: 'AWS_ECS_FARGATE',
    })
    const id = task.taskArn?.split('/').at(-1)
    expect(bench.logs).toEqual([
      { group: '/app', stream: `release/app/${id}`, line: 'one' },
      { group: '/app', stream: `release/app/${id}`, line: 'two' },
    ])
  })

  it('makes its log group when it may', async () => {
    const bench = new Bench()
    const options = { 'awslogs-group': '/new', 'awslogs-create-group': 'true' }
    bench.behaviours.set('v1', { output: ['one'] })
    bench.register('v1', withContainer({ logConfiguration: { logDriver: 'awslogs', options } }))
    run(bench)
    await bench.advance(30)
    expect(bench.logs).toMatchObject([{ group: '/new', line: 'one' }])
  })

  it('runs the command of the image unless the task definition has an entry point', async () => {
    const bench = new Bench()
    bench.register('v1')
    run(bench)
    bench.register('v1', withContainer({ entryPoint: ['/x'] }))
    run(bench)
    await bench.advance(30)
    expect(bench.runtime.containers.map(({ spec }) => [...spec.entryPoint, ...spec.command])).toEqual([
      ['node', 'server.js'],
      ['/x'],
    ])
  })

  it('is stopped with SIGTERM and, when it does not listen, with SIGKILL after its stopTimeout', async () => {
    const bench = new Bench()
    bench.behaviours.set('v1', { onTerm: 'ignore' })
    bench.register('v1', withContainer({ stopTimeout: 60 }))
    const task = run(bench)
    await bench.advance(40)
    bench.ecs.operations.StopTask({ cluster: 'main', task: present(task.taskArn), reason: 'enough' })
    expect(await life(bench, task)).toEqual([
      '40 RUNNING (stop)',
      '41 STOPPING (stop)',
      '101 DEPROVISIONING (stop)',
      '111 STOPPED (stop)',
    ])
    expect(now(bench, task)).toMatchObject({
      stopCode: 'UserInitiated',
      stoppedReason: 'enough',
      containers: [{ exitCode: 137 }],
    })
  })

  it('can be stopped before its container was made', async () => {
    const bench = new Bench()
    bench.register('v1')
    const task = run(bench)
    await bench.advance(10)
    bench.ecs.operations.StopTask({ cluster: 'main', task: present(task.taskArn) })
    await life(bench, task)
    expect(now(bench, task)).toMatchObject({
      stopCode: 'UserInitiated',
      stoppedReason: 'Task stopped by user',
    })
    expect(bench.runtime.containers).toHaveLength(0)
  })

  it('ends with its essential container; another one that ends does not matter', async () => {
    const bench = new Bench()
    bench.behaviours.set('v1', { exit: { after: 60_000, code: 0 } })
    bench.behaviours.set('side', { exit: { after: 5000, code: 9 } })
    bench.register('v1', {
      containerDefinitions: [
        { name: 'app', image: 'registry/app:v1' },
        { name: 'side', image: 'registry/app:side', essential: false },
      ],
    })
    const task = run(bench)
    await bench.advance(50)
    expect(now(bench, task)).toMatchObject({
      lastStatus: 'RUNNING',
      containers: [{ lastStatus: 'RUNNING' }, { lastStatus: 'STOPPED', exitCode: 9 }],
    })
    await life(bench, task)
    expect(now(bench, task).containers?.map(({ exitCode }) => exitCode)).toEqual([0, 9])
  })

  it('stays visible for an hour after its end', async () => {
    const bench = new Bench()
    bench.behaviours.set('v1', { exit: { after: 0, code: 0 } })
    bench.register('v1')
    const task = run(bench)
    await life(bench, task)
    await bench.advance(3590)
    expect(now(bench, task).lastStatus).toBe('STOPPED')
    await bench.advance(20)
    expect(bench.ecs.operations.DescribeTasks({ cluster: 'main', tasks: [present(task.taskArn)] })).toEqual({
      tasks: [],
      failures: [{ arn: task.taskArn, reason: 'MISSING' }],
    })
  })

  it('reports container health', async () => {
    const bench = new Bench()
    bench.behaviours.set('v1', { healthyAfter: 20_000, sickAfter: 100_000 })
    bench.register(
      'v1',
      withContainer({ healthCheck: { command: ['CMD-SHELL', 'true'], interval: 10, retries: 2 } }),
    )
    const task = run(bench)
    const seen: string[] = []
    for (let second = 0; second < 150; second++) {
      const { healthStatus } = now(bench, task)
      if (!seen.at(-1)?.endsWith(String(healthStatus))) seen.push(`${bench.seconds} ${healthStatus}`)
      await bench.advance(1)
    }
    expect(seen).toEqual(['0 UNKNOWN', '41 HEALTHY', '131 UNHEALTHY'])
  })
})

describe('RunTask', () => {
  it('is idempotent by client token and refuses the token for another request', async () => {
    const bench = new Bench()
    bench.register('v1')
    const first = run(bench, { clientToken: 'run-1', startedBy: 'ci' })
    expect(run(bench, { clientToken: 'run-1', startedBy: 'ci' }).taskArn).toBe(first.taskArn)
    expect(bench.tasks()).toHaveLength(1)
    expect(() => run(bench, { clientToken: 'run-1', startedBy: 'else' })).toThrow(
      expect.objectContaining({ code: 'ConflictException', members: { resourceIds: [first.taskArn] } }),
    )
    await bench.advance(25 * 3600)
    expect(run(bench, { clientToken: 'run-1', startedBy: 'ci' }).taskArn).not.toBe(first.taskArn)
  })

  it('gives unique private addresses and the tags that were asked for', () => {
    const bench = new Bench()
    bench.register('v1', { tags: [{ key: 'renga:app', value: 'shop' }] })
    bench.ecs.operations.RunTask({
      cluster: 'main',
      taskDefinition: 'web',
      launchType: 'FARGATE',
      networkConfiguration: NETWORK,
      count: 3,
      propagateTags: 'TASK_DEFINITION',
      tags: [{ key: 'x', value: 'y' }],
    })
    const addresses = bench
      .tasks()
      .map(
        ({ attachments }) =>
          attachments?.[0]?.details?.find(({ name }) => name === 'privateIPv4Address')?.value,
      )
    expect(new Set(addresses).size).toBe(3)
    expect(addresses.every((address) => address?.startsWith('10.'))).toBe(true)
    expect(bench.tasks()[0]?.tags).toEqual([
      { key: 'renga:app', value: 'shop' },
      { key: 'x', value: 'y' },
    ])
  })

  it('answers with failures when Fargate has no room', () => {
    const bench = new Bench()
    bench.register('v1')
    bench.ecs.faults.plant({ kind: 'capacity' }, { family: 'web' }, 1)
    const { tasks, failures } = bench.ecs.operations.RunTask({
      cluster: 'main',
      taskDefinition: 'web',
      launchType: 'FARGATE',
      networkConfiguration: NETWORK,
      count: 2,
    })
    expect(tasks).toHaveLength(1)
    expect(failures).toEqual([
      {
        reason:
          'Capacity is unavailable at this time. Please try again later or in a different availability zone.',
      },
    ])
  })

  it.each<[string, Partial<RunTaskRequest>, string, RegExp]>([
    ['unknown cluster', { cluster: 'none' }, 'ClusterNotFoundException', /^Cluster not found\.$/],
    [
      'unknown task definition',
      { taskDefinition: 'none' },
      'ClientException',
      /^TaskDefinition not found\.$/,
    ],
    [
      'no network',
      { networkConfiguration: undefined },
      'InvalidParameterException',
      /^Network Configuration must be provided when networkMode 'awsvpc' is specified\.$/,
    ],
    [
      'no launch type',
      { launchType: undefined },
      'InvalidParameterException',
      /^No Container Instances were found in your cluster\.$/,
    ],
    ['too many', { count: 11 }, 'InvalidParameterException', /count/],
    [
      'unknown container',
      { overrides: { containerOverrides: [{ name: 'x' }] } },
      'InvalidParameterException',
      /^Override for container named x is not a container in the TaskDefinition\.$/,
    ],
    [
      'unknown role',
      { overrides: { taskRoleArn: 'arn:aws:iam::123456789012:role/none' } },
      'ClientException',
      /^ECS was unable to assume the role 'arn:aws:iam::123456789012:role\/none'/,
    ],
    ['long startedBy', { startedBy: 'x'.repeat(129) }, 'InvalidParameterException', /startedBy/],
    [
      'foreign provider',
      { launchType: undefined, capacityProviderStrategy: [{ capacityProvider: 'asg' }] },
      'InvalidParameterException',
      /capacity provider 'asg' was not found/,
    ],
  ])('refuses %s', (_, request, code, message) => {
    const bench = new Bench()
    bench.register('v1')
    expect(() => run(bench, request)).toThrow(
      expect.objectContaining({ code, message: expect.stringMatching(message) }),
    )
    expect(bench.tasks()).toHaveLength(0)
  })
})

describe('planted faults', () => {
  it('start slowly, crash and kill for memory on demand', async () => {
    const bench = new Bench()
    bench.register('v1')
    bench.ecs.faults.plant({ kind: 'slow-start', ms: 60_000 }, {}, 1)
    expect((await life(bench, run(bench), 90)).slice(0, 4)).toEqual([
      '0 PROVISIONING',
      '8 PENDING',
      '80 ACTIVATING',
      '81 RUNNING',
    ])
    bench.ecs.faults.plant({ kind: 'crash', exitCode: 9, afterMs: 3000 }, {}, 1)
    const crashed = run(bench)
    await life(bench, crashed)
    expect(now(bench, crashed)).toMatchObject({
      stopCode: 'EssentialContainerExited',
      containers: [{ exitCode: 9 }],
    })
    bench.ecs.faults.plant({ kind: 'oom', afterMs: 3000 }, { family: 'web', revision: 1 })
    const killed = run(bench)
    await life(bench, killed)
    expect(now(bench, killed)).toMatchObject({
      containers: [{ exitCode: 137, reason: 'OutOfMemoryError: Container killed due to memory usage' }],
    })
    bench.ecs.faults.clear()
    const well = run(bench)
    await bench.advance(60)
    expect(now(bench, well).lastStatus).toBe('RUNNING')
  })
})

describe('ListTasks', () => {
  it('filters by family, startedBy, service and desired status, and pages', async () => {
    const bench = new Bench()
    bench.register('v1')
    bench.register('v1', { family: 'job' })
    bench.create()
    await bench.advance(60)
    const job = run(bench, { taskDefinition: 'job', startedBy: 'ci', count: 3 })
    const list = (request: object) => bench.ecs.operations.ListTasks({ cluster: 'main', ...request }).taskArns
    expect(list({ family: 'job' })).toHaveLength(3)
    expect(list({ startedBy: 'ci' })).toHaveLength(3)
    expect(list({ serviceName: 'web' })).toHaveLength(2)
    expect(list({ startedBy: present(bench.service().deployments?.[0]?.id) })).toHaveLength(2)
    bench.ecs.operations.StopTask({ cluster: 'main', task: present(job.taskArn) })
    expect(list({ desiredStatus: 'STOPPED' })).toEqual([job.taskArn])
    const pages: number[] = []
    for (let nextToken: string | undefined, more = true; more; more = nextToken !== undefined) {
      const answer = bench.ecs.operations.ListTasks({ cluster: 'main', maxResults: 3, nextToken })
      pages.push(answer.taskArns?.length ?? 0)
      nextToken = answer.nextToken
    }
    expect(pages).toEqual([3, 1])
    expect(() => list({ serviceName: 'none' })).toThrow(
      expect.objectContaining({ code: 'ServiceNotFoundException' }),
    )
    expect(() => list({ maxResults: 101 })).toThrow(
      expect.objectContaining({ code: 'InvalidParameterException' }),
    )
    expect(() => list({ nextToken: 'x' })).toThrow(
      expect.objectContaining({ code: 'InvalidParameterException' }),
    )
  })
})
