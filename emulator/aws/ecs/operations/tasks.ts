import type {
  DescribeTasksRequest,
  DescribeTasksResponse,
  ExecuteCommandRequest,
  ListTasksRequest,
  ListTasksResponse,
  RunTaskRequest,
  RunTaskResponse,
  StopTaskRequest,
  StopTaskResponse,
} from '@aws-sdk/client-ecs'
import { AwsError } from '../../wire/service.ts'
import { CAPACITY_UNAVAILABLE, cannotAssume, missingRole } from '../deployment/rollout.ts'
import { clientError, conflict, invalidParameter } from '../failures.ts'
import type { TaskDefinitionRecord, TaskRecord } from '../model.ts'
import { page } from '../paging.ts'
import { TagStore } from '../tags.ts'
import { createTask } from '../task/task-factory.ts'
import { taskView } from '../views/task.ts'
import type { Engine } from './engine.ts'
import { checkNetwork, placementOf } from './placement.ts'

/** A client token is remembered for 24 hours (ECS API reference, "Ensuring idempotency"). */
const TOKEN_LIFE_MS = 24 * 3600_000

interface Remembered {
  readonly request: string
  readonly tasks: readonly TaskRecord[]
  readonly at: number
}

export function taskOperations(engine: Engine) {
  const { store, clock, tasks: taskEngine, faults, roles } = engine
  const tokens = new Map<string, Remembered>()

  const launch = (request: RunTaskRequest, definition: TaskDefinitionRecord): TaskRecord => {
    const cluster = store.cluster(request.cluster)
    const task = createTask(store, clock, {
      cluster,
      definition,
      group: request.group ?? `family:${definition.family}`,
      startedBy: request.startedBy,
      ...placementOf(request, cluster),
      networkConfiguration: request.networkConfiguration,
      overrides:
        request.overrides === undefined ? undefined : { containerOverrides: [], ...request.overrides },
      enableExecuteCommand: request.enableExecuteCommand ?? false,
    })
    if (request.propagateTags === 'TASK_DEFINITION') store.tags.put(task.arn, store.tags.of(definition.arn))
    store.tags.put(task.arn, request.tags)
    return task
  }

  return {
    RunTask(request: RunTaskRequest): RunTaskResponse {
      const cluster = store.cluster(request.cluster)
      const definition = store.activeTaskDefinition(request.taskDefinition)
      checkRunTask(request, definition)
      placementOf(request, cluster)
      checkNetwork(definition, request.networkConfiguration)
      const role = missingRole({ ...definition.definition, ...request.overrides }, roles)
      if (role !== undefined) throw clientError(cannotAssume(role))

      const { clientToken, ...rest } = request
      const fingerprint = JSON.stringify({ ...rest, cluster: cluster.arn, taskDefinition: definition.arn })
      const key = `${cluster.arn} ${clientToken}`
      const earlier = clientToken === undefined ? undefined : tokens.get(key)
      if (earlier !== undefined && clock.now() - earlier.at < TOKEN_LIFE_MS) {
        if (earlier.request !== fingerprint) {
          const arns = earlier.tasks.map(({ arn }) => arn)
          throw conflict('The request with this client token was made before with other parameters.', arns)
        }
        return { tasks: earlier.tasks.map((task) => taskView(task, store, ['TAGS'])), failures: [] }
      }

      const tasks: TaskRecord[] = []
      const response: Required<RunTaskResponse> = { tasks: [], failures: [] }
      for (let index = 0; index < (request.count ?? 1); index++) {
        if (
          faults.take('capacity', { family: definition.family, revision: definition.revision }) === undefined
        ) {
          tasks.push(launch(request, definition))
        } else response.failures?.push({ reason: CAPACITY_UNAVAILABLE })
      }
      if (clientToken !== undefined && tasks.length > 0)
        tokens.set(key, { request: fingerprint, tasks, at: clock.now() })
      response.tasks = tasks.map((task) => taskView(task, store, ['TAGS']))
      for (const task of tasks) taskEngine.launch(task)
      return response
    },

    DescribeTasks(request: DescribeTasksRequest): DescribeTasksResponse {
      const cluster = store.cluster(request.cluster)
      const references = request.tasks ?? []
      if (references.length === 0) throw invalidParameter('Tasks cannot be empty.')
      if (references.length > 100) throw invalidParameter('Tasks cannot have more than 100 elements.')
      const found = references.map((reference) => ({ reference, task: store.findTask(cluster, reference) }))
      return {
        tasks: found.flatMap(({ task }) =>
          task === undefined ? [] : [taskView(task, store, request.include)],
        ),
        failures: found
          .filter(({ task }) => task === undefined)
          .map(({ reference }) => ({
            arn: reference.startsWith('arn:') ? reference : store.arn(`task/${cluster.name}/${reference}`),
            reason: 'MISSING',
          })),
      }
    },

    ListTasks(request: ListTasksRequest): ListTasksResponse {
      const cluster = store.cluster(request.cluster)
      if (
        request.startedBy !== undefined &&
        (request.family !== undefined || request.serviceName !== undefined)
      ) {
        throw invalidParameter('Tasks cannot be filtered by startedBy together with family or service.')
      }
      const service =
        request.serviceName === undefined ? undefined : store.service(cluster, request.serviceName)
      const desired = request.desiredStatus ?? 'RUNNING'
      const found = [...store.tasks.values()].filter(
        (task) =>
          task.cluster === cluster &&
          task.desiredStatus === desired &&
          (request.family === undefined || task.definition.family === request.family) &&
          (service === undefined || task.owner?.service === service) &&
          (request.startedBy === undefined || task.startedBy === request.startedBy) &&
          (request.launchType === undefined || task.launchType === request.launchType),
      )
      const { items, nextToken } = page(found, ({ arn }) => arn, request)
      return { taskArns: items.map(({ arn }) => arn), nextToken }
    },

    StopTask(request: StopTaskRequest): StopTaskResponse {
      const cluster = store.cluster(request.cluster)
      const task = request.task === undefined ? undefined : store.findTask(cluster, request.task)
      if (task === undefined) throw invalidParameter('The referenced task was not found.')
      taskEngine.stop(task, 'UserInitiated', request.reason ?? 'Task stopped by user')
      return { task: taskView(task, store, ['TAGS']) }
    },

    /** Refused as ECS refuses it. No agent runs in the emulator's tasks, so one that is allowed is not connected. */
    ExecuteCommand(request: ExecuteCommandRequest): never {
      const cluster = store.cluster(request.cluster)
      const task = request.task === undefined ? undefined : store.findTask(cluster, request.task)
      if (task === undefined) throw invalidParameter('The referenced task was not found.')
      if (request.interactive !== true)
        throw invalidParameter('Interactive is the only mode supported currently.')
      const names = task.containers.map(({ name }) => name)
      if (request.container === undefined ? names.length > 1 : !names.includes(request.container))
        throw invalidParameter(`Container name must be one of: ${names.join(', ')}.`)
      if (!task.enableExecuteCommand || task.lastStatus !== 'RUNNING')
        throw invalidParameter(
          'The execute command failed because execute command was not enabled when the task was run or the execute command agent isn’t running. Wait and try again or run a new task with execute command enabled and try again.',
        )
      throw new AwsError(
        'TargetNotConnectedException',
        'The execute command failed due to an internal error. Try again later.',
      )
    },
  }
}

function checkRunTask(request: RunTaskRequest, definition: TaskDefinitionRecord): void {
  const { count = 1, startedBy, clientToken, overrides, propagateTags } = request
  if (!Number.isInteger(count) || count < 1 || count > 10)
    throw invalidParameter('count must be between 1 and 10.')
  if (startedBy !== undefined && !/^[A-Za-z0-9_/-]{1,128}$/.test(startedBy)) {
    throw invalidParameter(
      'startedBy must be 1 to 128 letters, numbers, hyphens, forward slashes or underscores.',
    )
  }
  if (clientToken !== undefined && !/^[!-~]{1,64}$/.test(clientToken)) {
    throw invalidParameter('clientToken must be 1 to 64 ASCII characters in the range 33-126.')
  }
  if (propagateTags === 'SERVICE')
    throw invalidParameter('Unable to propagate tags from the service to a task that no service starts.')
  TagStore.check(request.tags)
  // In ECS's words: Netflix/metaflow#1326.
  if (JSON.stringify(overrides?.containerOverrides ?? []).length > 8192)
    throw invalidParameter('Container Overrides length must be at most 8192')
  const names = new Set((definition.definition.containerDefinitions ?? []).map(({ name }) => name))
  for (const { name } of overrides?.containerOverrides ?? []) {
    if (name === undefined) throw invalidParameter('Container override must name a container.')
    if (!names.has(name))
      throw invalidParameter(`Override for container named ${name} is not a container in the TaskDefinition.`)
  }
}
