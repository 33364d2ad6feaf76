import {
  ConflictException,
  DescribeTasksCommand,
  ECSClient,
  type ListTasksCommandInput,
  paginateListTasks,
  RunTaskCommand,
  type RunTaskCommandInput,
  type RunTaskCommandOutput,
  StopTaskCommand,
} from '@aws-sdk/client-ecs'
import { APP_CONTAINER, startedByOf } from '../../ecs/names.ts'
import type { PlatformDescriptor } from '../../platform/descriptor.ts'
import { TaskNotStartedError, TransientReadError } from '../../release/ledger/errors.ts'
import type { OneOffRunner, OneOffState, OneOffTask, RunningTask } from '../../release/ledger/ports.ts'
import { batches } from '../client/batches.ts'
import { awsError, explaining } from '../client/errors.ts'
import { bounded, everyItem } from '../client/pages.ts'
import type { AwsSession } from '../client/session.ts'
import { transientRead } from '../client/transient-read.ts'

type Place = Pick<PlatformDescriptor, 'cluster' | 'subnets' | 'securityGroups' | 'assignPublicIp'>

/** DescribeTasks takes at most 100: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DescribeTasks.html */
const TASKS_AT_ONCE = 100

/** One-off tasks on Fargate (https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RunTask.html). */
export class EcsOneOffRunner implements OneOffRunner {
  readonly #client: ECSClient
  /** A failed read is repeated at the next tick, so it is not repeated for long here. */
  readonly #reader: ECSClient
  readonly #place: Place

  constructor(session: Pick<AwsSession, 'client'>, place: Place) {
    this.#client = new ECSClient(session.client)
    this.#reader = new ECSClient({ ...session.client, maxAttempts: 2 })
    this.#place = place
  }

  async start(task: OneOffTask): Promise<{ readonly taskArn: string }> {
    const { cluster } = this.#place
    const { tasks = [], failures = [] } = await this.#runTask({
      cluster,
      taskDefinition: task.taskDefinition,
      count: 1,
      launchType: 'FARGATE',
      clientToken: task.clientToken,
      startedBy: startedByOf(task.startedBy),
      enableECSManagedTags: true,
      networkConfiguration: {
        awsvpcConfiguration: {
          subnets: [...this.#place.subnets],
          securityGroups: [...this.#place.securityGroups],
          assignPublicIp: this.#place.assignPublicIp ? 'ENABLED' : 'DISABLED',
        },
      },
      tags: Object.entries(task.tags).map(([key, value]) => ({ key, value })),
      ...overridesOf(task),
    })
    const taskArn = tasks[0]?.taskArn
    if (taskArn !== undefined) return { taskArn }
    const reasons = failures.map(({ reason = 'no reason given', detail }) =>
      detail ? `${reason} (${detail})` : reason,
    )
    throw new TaskNotStartedError(
      `ECS did not start the task in the cluster '${cluster}': ${reasons.join('; ') || 'no reason given'}.`,
      { fix: hintForFailure(reasons.join(' ')) },
    )
  }

  async #runTask(input: RunTaskCommandInput): Promise<Pick<RunTaskCommandOutput, 'tasks' | 'failures'>> {
    try {
      return await this.#client.send(new RunTaskCommand(input))
    } catch (error) {
      // The token is taken by a task that was started with other words: that task is the one we started before.
      if (error instanceof ConflictException && error.resourceIds?.length === 1) {
        return { tasks: error.resourceIds.map((taskArn) => ({ taskArn })) }
      }
      const on = `the task definition '${input.taskDefinition}' in the cluster '${input.cluster}'`
      const { kind } = awsError(error)
      // A server error, the network: the task may or may not have been started.
      if (kind === 'server' || kind === 'network') {
        return explaining('ecs:RunTask', on, () => Promise.reject(error))
      }
      return explaining('ecs:RunTask', on, () => Promise.reject(error)).catch((explained: Error) => {
        throw new TaskNotStartedError(explained.message, { cause: error })
      })
    }
  }

  async describe(taskArn: string): Promise<OneOffState> {
    const { tasks = [] } = await transientRead('ecs:DescribeTasks', `the task '${taskArn}'`, () =>
      this.#reader.send(new DescribeTasksCommand({ cluster: this.#place.cluster, tasks: [taskArn] })),
    )
    const [task] = tasks
    // Just after RunTask a read may not see it yet; an hour or so after its end ECS forgets it.
    if (task === undefined) throw new TransientReadError(`ECS has no task '${taskArn}'`)
    const container = task.containers?.find(({ name }) => name === APP_CONTAINER)
    return {
      lastStatus: task.lastStatus ?? 'UNKNOWN',
      stopped: task.lastStatus === 'STOPPED',
      ...(container?.exitCode === undefined ? {} : { exitCode: container.exitCode }),
      ...(container?.reason === undefined ? {} : { reason: container.reason }),
      ...(task.stopCode === undefined ? {} : { stopCode: task.stopCode }),
      ...(task.stoppedReason === undefined ? {} : { stoppedReason: task.stoppedReason }),
    }
  }

  /** ARNs of the tasks that somebody started under this name and that still run. */
  async running(startedBy: string): Promise<readonly string[]> {
    const { cluster } = this.#place
    return this.#listTasks({ cluster, startedBy })
  }

  async runningOf(family: string): Promise<readonly RunningTask[]> {
    const { cluster } = this.#place
    const taskArns = await this.#listTasks({ cluster, family, desiredStatus: 'RUNNING' })
    const described = await Promise.all(
      batches(taskArns, TASKS_AT_ONCE).map((batch) =>
        explaining('ecs:DescribeTasks', `the cluster '${cluster}'`, () =>
          this.#client.send(new DescribeTasksCommand({ cluster, tasks: batch })),
        ),
      ),
    )
    const tasks = described.flatMap(({ tasks: some = [] }) => some)
    return tasks.flatMap(({ taskArn, startedBy = '', lastStatus }) =>
      taskArn === undefined || lastStatus === 'STOPPED' ? [] : [{ taskArn, startedBy }],
    )
  }

  #listTasks(which: ListTasksCommandInput): Promise<readonly string[]> {
    return explaining('ecs:ListTasks', `the cluster '${which.cluster}'`, () =>
      everyItem(paginateListTasks(bounded('ecs:ListTasks', this.#client), which), ({ taskArns }) => taskArns),
    )
  }

  /** Stopping a task that has stopped is a success in ECS too. `reason` is cut at 255 characters. */
  async stop(taskArn: string, reason: string): Promise<void> {
    await explaining('ecs:StopTask', `the task '${taskArn}'`, () =>
      this.#client.send(
        new StopTaskCommand({ cluster: this.#place.cluster, task: taskArn, reason: reason.slice(0, 255) }),
      ),
    )
  }
}

/**
 * An entry point cannot be overridden
 * (https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerOverride.html).
 */
function overridesOf({
  command,
  environment = {},
  size,
}: OneOffTask): Pick<RunTaskCommandInput, 'overrides'> {
  const variables = Object.entries(environment).map(([name, value]) => ({ name, value }))
  if (command === undefined && variables.length === 0 && size === undefined) return {}
  const override = {
    name: APP_CONTAINER,
    ...(command === undefined ? {} : { command: [...command] }),
    ...(variables.length === 0 ? {} : { environment: variables }),
    // The container has a limit of its own, which must not stay below the task's.
    ...(size === undefined ? {} : { memory: size.memory }),
  }
  const task = size === undefined ? {} : { cpu: String(size.cpu), memory: String(size.memory) }
  return { overrides: { ...task, containerOverrides: [override] } }
}

/** https://docs.aws.amazon.com/AmazonECS/latest/developerguide/api_failures_messages.html */
function hintForFailure(reasons: string): string {
  if (/capacity/i.test(reasons))
    return 'AWS has no Fargate capacity there right now: run the workflow again, or add subnets in other zones.'
  if (/MISSING|INACTIVE/.test(reasons)) return 'Check that the cluster and the task definition still exist.'
  if (/vCPU|limit/i.test(reasons))
    return "Raise the account's Fargate vCPU quota, or use a smaller process size."
  return 'Check the cluster, the subnets and the security groups in the platform descriptor.'
}
