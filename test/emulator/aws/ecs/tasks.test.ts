import type {
  ExecuteCommandRequest,
  RegisterTaskDefinitionRequest,
  RunTaskRequest,
  Task,
} from '@aws-sdk/client-ecs'
import { describe, expect, it } from '@jest/globals'
import type { Behaviour } from '../../../../emulator/aws/ecs/runtime/scripted-runtime.ts'
import { EcsEngineHarness, present } from '../../../support/emulator/ecs-harness.ts'

const NETWORK = { awsvpcConfiguration: { subnets: ['subnet-a'] } }
const LOGS = {
  logDriver: 'awslogs',
  options: { 'awslogs-group': '/app', 'awslogs-region': 'us-east-1', 'awslogs-stream-prefix': 'release' },
} as const

function run(harness: EcsEngineHarness, request: Partial<RunTaskRequest> = {}): Task {
  const { tasks = [] } = harness.ecs.operations.RunTask({
    cluster: 'main',
    taskDefinition: 'web',
    launchType: 'FARGATE',
    networkConfiguration: NETWORK,
    ...request,
  })
  return present(tasks[0])
}

function now(harness: EcsEngineHarness, task: Task): Task {
  return present(
    harness.ecs.operations.DescribeTasks({ cluster: 'main', tasks: [present(task.taskArn)] }).tasks?.[0],
  )
}

/** `second status` of each change until STOPPED (or `limit` seconds). */
async function life(harness: EcsEngineHarness, task: Task, limit = 400): Promise<string[]> {
  const seen: string[] = []
  for (let second = 0; second <= limit; second++) {
    const { lastStatus, desiredStatus } = now(harness, task)
    const shown = `${lastStatus}${desiredStatus === 'STOPPED' ? ' (stop)' : ''}`
    if (!seen.at(-1)?.endsWith(` ${shown}`)) seen.push(`${harness.seconds} ${shown}`)
    if (lastStatus === 'STOPPED') break
    await harness.advance(1)
  }
  return seen
}

const withContainer = (container: object): Partial<RegisterTaskDefinitionRequest> => ({
  containerDefinitions: [{ name: 'app', image: 'registry/app:v1', ...container }],
})

describe('a one-off task', () => {
  it('goes through the states of Fargate and keeps its times and its exit code', async () => {
    const harness = new EcsEngineHarness()
    harness.behaviours.set('v1', { exit: { after: 30_000, code: 4 } })
    harness.register('v1')
    const task = run(harness)
    expect(await life(harness, task)).toEqual([
      '0 PROVISIONING',
      '8 PENDING',
      '20 ACTIVATING',
      '21 RUNNING',
      '50 DEACTIVATING (stop)',
      '51 DEPROVISIONING (stop)',
      '61 STOPPED (stop)',
    ])
    const ended = now(harness, task)
    const at = (date: Date | undefined) => ((date?.getTime() ?? 0) - harness.startedAt) / 1000
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
    const harness = new EcsEngineHarness()
    harness.behaviours.set('v1', behaviour)
    harness.register('v1')
    const task = run(harness)
    await life(harness, task)
    expect(now(harness, task).startedAt?.getTime()).toBe(harness.startedAt + 21_000)
    const [container] = present(now(harness, task).containers)
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
    const harness = new EcsEngineHarness()
    harness.register('v1', definition)
    const task = run(harness)
    const states = await life(harness, task)
    expect(states.join()).not.toContain('RUNNING')
    const ended = now(harness, task)
    expect(ended.stopCode).toBe('TaskFailedToStart')
    expect(ended.stoppedReason).toMatch(reason)
    expect(ended.startedAt).toBeUndefined()
    expect(ended.containers?.[0]?.exitCode).toBeUndefined()
  })

  it('whose program cannot be started says so', async () => {
    const harness = new EcsEngineHarness()
    harness.behaviours.set('v1', { failsToStart: 'exec: "rails": executable file not found in $PATH' })
    harness.register('v1')
    const task = run(harness)
    await life(harness, task)
    expect(now(harness, task).stoppedReason).toBe(
      'CannotStartContainerError: exec: "rails": executable file not found in $PATH',
    )
  })

  it('gets environment, overrides and secrets, and its output goes to its log stream', async () => {
    const harness = new EcsEngineHarness()
    harness.secrets.set('arn:secret:KEY::v7', 's3cret')
    harness.behaviours.set('v1', { output: ['one', 'two'], exit: { after: 1000, code: 0 } })
    harness.register(
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
    const task = run(harness, {
      overrides: {
        containerOverrides: [{ name: 'app', environment: [{ name: 'B', value: 'x' }], command: ['--now'] }],
      },
    })
    await life(harness, task)
    const [container] = harness.runtime.containers
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
    expect(harness.logs).toEqual([
      { group: '/app', stream: `release/app/${id}`, line: 'one' },
      { group: '/app', stream: `release/app/${id}`, line: 'two' },
    ])
  })

  it('makes its log group when it may', async () => {
    const harness = new EcsEngineHarness()
    const options = { 'awslogs-group': '/new', 'awslogs-create-group': 'true' }
    harness.behaviours.set('v1', { output: ['one'] })
    harness.register('v1', withContainer({ logConfiguration: { logDriver: 'awslogs', options } }))
    run(harness)
    await harness.advance(30)
    expect(harness.logs).toMatchObject([{ group: '/new', line: 'one' }])
  })

  it('runs the command of the image unless the task definition has an entry point', async () => {
    const harness = new EcsEngineHarness()
    harness.register('v1')
    run(harness)
    harness.register('v1', withContainer({ entryPoint: ['/x'] }))
    run(harness)
    await harness.advance(30)
    expect(harness.runtime.containers.map(({ spec }) => [...spec.entryPoint, ...spec.command])).toEqual([
      ['node', 'server.js'],
      ['/x'],
    ])
  })

  it('is stopped with SIGTERM and, when it does not listen, with SIGKILL after its stopTimeout', async () => {
    const harness = new EcsEngineHarness()
    harness.behaviours.set('v1', { onTerm: 'ignore' })
    harness.register('v1', withContainer({ stopTimeout: 60 }))
    const task = run(harness)
    await harness.advance(40)
    harness.ecs.operations.StopTask({ cluster: 'main', task: present(task.taskArn), reason: 'enough' })
    expect(await life(harness, task)).toEqual([
      '40 RUNNING (stop)',
      '41 STOPPING (stop)',
      '101 DEPROVISIONING (stop)',
      '111 STOPPED (stop)',
    ])
    expect(now(harness, task)).toMatchObject({
      stopCode: 'UserInitiated',
      stoppedReason: 'enough',
      containers: [{ exitCode: 137 }],
    })
  })

  it('can be stopped before its container was made', async () => {
    const harness = new EcsEngineHarness()
    harness.register('v1')
    const task = run(harness)
    await harness.advance(10)
    harness.ecs.operations.StopTask({ cluster: 'main', task: present(task.taskArn) })
    await life(harness, task)
    expect(now(harness, task)).toMatchObject({
      stopCode: 'UserInitiated',
      stoppedReason: 'Task stopped by user',
    })
    expect(harness.runtime.containers).toHaveLength(0)
  })

  it('ends with its essential container; another one that ends does not matter', async () => {
    const harness = new EcsEngineHarness()
    harness.behaviours.set('v1', { exit: { after: 60_000, code: 0 } })
    harness.behaviours.set('side', { exit: { after: 5000, code: 9 } })
    harness.register('v1', {
      containerDefinitions: [
        { name: 'app', image: 'registry/app:v1' },
        { name: 'side', image: 'registry/app:side', essential: false },
      ],
    })
    const task = run(harness)
    await harness.advance(50)
    expect(now(harness, task)).toMatchObject({
      lastStatus: 'RUNNING',
      containers: [{ lastStatus: 'RUNNING' }, { lastStatus: 'STOPPED', exitCode: 9 }],
    })
    await life(harness, task)
    expect(now(harness, task).containers?.map(({ exitCode }) => exitCode)).toEqual([0, 9])
  })

  it('stays visible for an hour after its end', async () => {
    const harness = new EcsEngineHarness()
    harness.behaviours.set('v1', { exit: { after: 0, code: 0 } })
    harness.register('v1')
    const task = run(harness)
    await life(harness, task)
    await harness.advance(3590)
    expect(now(harness, task).lastStatus).toBe('STOPPED')
    await harness.advance(20)
    expect(harness.ecs.operations.DescribeTasks({ cluster: 'main', tasks: [present(task.taskArn)] })).toEqual(
      {
        tasks: [],
        failures: [{ arn: task.taskArn, reason: 'MISSING' }],
      },
    )
  })

  it('reports container health', async () => {
    const harness = new EcsEngineHarness()
    harness.behaviours.set('v1', { healthyAfter: 20_000, sickAfter: 100_000 })
    harness.register(
      'v1',
      withContainer({ healthCheck: { command: ['CMD-SHELL', 'true'], interval: 10, retries: 2 } }),
    )
    const task = run(harness)
    const seen: string[] = []
    for (let second = 0; second < 150; second++) {
      const { healthStatus } = now(harness, task)
      if (!seen.at(-1)?.endsWith(String(healthStatus))) seen.push(`${harness.seconds} ${healthStatus}`)
      await harness.advance(1)
    }
    expect(seen).toEqual(['0 UNKNOWN', '41 HEALTHY', '131 UNHEALTHY'])
  })
})

describe('RunTask', () => {
  it('is idempotent by client token and refuses the token for another request', async () => {
    const harness = new EcsEngineHarness()
    harness.register('v1')
    const first = run(harness, { clientToken: 'run-1', startedBy: 'ci' })
    expect(run(harness, { clientToken: 'run-1', startedBy: 'ci' }).taskArn).toBe(first.taskArn)
    expect(harness.tasks()).toHaveLength(1)
    expect(() => run(harness, { clientToken: 'run-1', startedBy: 'else' })).toThrow(
      expect.objectContaining({ code: 'ConflictException', members: { resourceIds: [first.taskArn] } }),
    )
    await harness.advance(25 * 3600)
    expect(run(harness, { clientToken: 'run-1', startedBy: 'ci' }).taskArn).not.toBe(first.taskArn)
  })

  it('gives unique private addresses and the tags that were asked for', () => {
    const harness = new EcsEngineHarness()
    harness.register('v1', { tags: [{ key: 'renga:app', value: 'shop' }] })
    harness.ecs.operations.RunTask({
      cluster: 'main',
      taskDefinition: 'web',
      launchType: 'FARGATE',
      networkConfiguration: NETWORK,
      count: 3,
      propagateTags: 'TASK_DEFINITION',
      tags: [{ key: 'x', value: 'y' }],
    })
    const addresses = harness
      .tasks()
      .map(
        ({ attachments }) =>
          attachments?.[0]?.details?.find(({ name }) => name === 'privateIPv4Address')?.value,
      )
    expect(new Set(addresses).size).toBe(3)
    expect(addresses.every((address) => address?.startsWith('10.'))).toBe(true)
    expect(harness.tasks()[0]?.tags).toEqual([
      { key: 'renga:app', value: 'shop' },
      { key: 'x', value: 'y' },
    ])
  })

  it('answers with failures when Fargate has no room', () => {
    const harness = new EcsEngineHarness()
    harness.register('v1')
    harness.ecs.faults.plant({ kind: 'capacity' }, { family: 'web' }, 1)
    const { tasks, failures } = harness.ecs.operations.RunTask({
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
    const harness = new EcsEngineHarness()
    harness.register('v1')
    expect(() => run(harness, request)).toThrow(
      expect.objectContaining({ code, message: expect.stringMatching(message) }),
    )
    expect(harness.tasks()).toHaveLength(0)
  })
})

describe('planted faults', () => {
  it('start slowly, crash and kill for memory on demand', async () => {
    const harness = new EcsEngineHarness()
    harness.register('v1')
    harness.ecs.faults.plant({ kind: 'slow-start', ms: 60_000 }, {}, 1)
    expect((await life(harness, run(harness), 90)).slice(0, 4)).toEqual([
      '0 PROVISIONING',
      '8 PENDING',
      '80 ACTIVATING',
      '81 RUNNING',
    ])
    harness.ecs.faults.plant({ kind: 'crash', exitCode: 9, afterMs: 3000 }, {}, 1)
    const crashed = run(harness)
    await life(harness, crashed)
    expect(now(harness, crashed)).toMatchObject({
      stopCode: 'EssentialContainerExited',
      containers: [{ exitCode: 9 }],
    })
    harness.ecs.faults.plant({ kind: 'oom', afterMs: 3000 }, { family: 'web', revision: 1 })
    const killed = run(harness)
    await life(harness, killed)
    expect(now(harness, killed)).toMatchObject({
      containers: [{ exitCode: 137, reason: 'OutOfMemoryError: Container killed due to memory usage' }],
    })
    harness.ecs.faults.clear()
    const well = run(harness)
    await harness.advance(60)
    expect(now(harness, well).lastStatus).toBe('RUNNING')
  })
})

describe('ListTasks', () => {
  it('filters by family, startedBy, service and desired status, and pages', async () => {
    const harness = new EcsEngineHarness()
    harness.register('v1')
    harness.register('v1', { family: 'job' })
    harness.create()
    await harness.advance(60)
    const job = run(harness, { taskDefinition: 'job', startedBy: 'ci', count: 3 })
    const list = (request: object) =>
      harness.ecs.operations.ListTasks({ cluster: 'main', ...request }).taskArns
    expect(list({ family: 'job' })).toHaveLength(3)
    expect(list({ startedBy: 'ci' })).toHaveLength(3)
    expect(list({ serviceName: 'web' })).toHaveLength(2)
    expect(list({ startedBy: present(harness.service().deployments?.[0]?.id) })).toHaveLength(2)
    harness.ecs.operations.StopTask({ cluster: 'main', task: present(job.taskArn) })
    expect(list({ desiredStatus: 'STOPPED' })).toEqual([job.taskArn])
    const pages: number[] = []
    for (let nextToken: string | undefined, more = true; more; more = nextToken !== undefined) {
      const answer = harness.ecs.operations.ListTasks({ cluster: 'main', maxResults: 3, nextToken })
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

describe('ExecuteCommand', () => {
  const NOT_ENABLED =
    /^The execute command failed because execute command was not enabled when the task was run/
  it.each<[string, Partial<RunTaskRequest>, Partial<ExecuteCommandRequest>, string, RegExp]>([
    ['a task that does not exist', {}, { task: '0'.repeat(32) }, 'InvalidParameterException', /not found/],
    ['a task of a cluster that does not exist', {}, { cluster: 'x' }, 'ClusterNotFoundException', /./],
    [
      'a command without a terminal',
      {},
      { interactive: false },
      'InvalidParameterException',
      /^Interactive is/,
    ],
    ['a container that is not there', {}, { container: 'x' }, 'InvalidParameterException', /Container name/],
    ['a task that was started without it', {}, {}, 'InvalidParameterException', NOT_ENABLED],
    [
      'a task whose agent is not connected',
      { enableExecuteCommand: true },
      {},
      'TargetNotConnectedException',
      /internal error\. Try again later/,
    ],
  ])('refuses %s as ECS does', async (_case, start, ask, code, message) => {
    const harness = new EcsEngineHarness()
    harness.register('v1')
    const task = run(harness, start)
    await harness.advance(60)
    const execute = () =>
      harness.ecs.operations.ExecuteCommand({
        cluster: 'main',
        task: present(task.taskArn),
        command: 'bash',
        interactive: true,
        ...ask,
      })
    expect(execute).toThrow(message)
    expect(execute).toThrow(expect.objectContaining({ code }))
  })
})
