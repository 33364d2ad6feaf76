import {
  CloudWatchLogsClient,
  type CloudWatchLogsPaginationConfiguration,
  GetLogEventsCommand,
  type GetLogEventsCommandInput,
  type GetLogEventsCommandOutput,
  type OutputLogEvent,
} from '@aws-sdk/client-cloudwatch-logs'
import {
  DescribeTasksCommand,
  type ECSClient,
  ListTasksCommand,
  paginateListTasks,
  type Task,
} from '@aws-sdk/client-ecs'
import { createPaginator } from '@smithy/core'
import type { StoppedTaskQuery } from '../../deploy/core/services.ts'
import type { StoppedTask, TaskTimes } from '../../ecs/stopped-task.ts'
import { explaining, isAwsError } from '../client/errors.ts'
import { bounded } from '../client/pages.ts'
import { epoch } from './service-state.ts'

/** DescribeTasks takes at most 100. */
const TASKS_READ = 100
/**
 * Three tasks are enough to say why, so a page with some of the deployment is the last that is read; and no more than
 * these are.
 */
const PAGES = 10
/** So many pages of a log are read for its end. */
const LOG_PAGES = 20

/**
 * Tasks of one deployment that stopped since it began. ECS keeps stopped tasks for at least an hour
 * (https://docs.aws.amazon.com/AmazonECS/latest/developerguide/stopped-task-errors.html). Tasks that ECS took away
 * because fewer are wanted are not failures and are left out.
 */
export async function readStoppedTasks(
  client: ECSClient,
  cluster: string,
  query: StoppedTaskQuery,
): Promise<readonly StoppedTask[]> {
  const on = `service '${query.service}' in cluster '${cluster}'`
  const pages = paginateListTasks(bounded('ecs:ListTasks', client), {
    cluster,
    serviceName: query.service,
    desiredStatus: 'STOPPED',
    maxResults: TASKS_READ,
  })
  return explaining('ecs:ListTasks', on, async () => {
    let read = 0
    for await (const { taskArns = [] } of pages) {
      const found = await describeTasks(client, cluster, on, taskArns)
      const own = found.filter((task) => isOfDeployment(task, query))
      read += 1
      if (own.length > 0 || read === PAGES) return latestFirst(own).map(toStoppedTask)
    }
    return []
  })
}

/** Of the tasks of the deployment that run: at most a page of them, which is enough to tell when they started. */
export async function readTaskTimes(
  client: ECSClient,
  cluster: string,
  query: Omit<StoppedTaskQuery, 'since'>,
): Promise<readonly TaskTimes[]> {
  const on = `service '${query.service}' in cluster '${cluster}'`
  const { taskArns = [] } = await explaining('ecs:ListTasks', on, () =>
    client.send(new ListTasksCommand({ cluster, serviceName: query.service, maxResults: TASKS_READ })),
  )
  const tasks = await describeTasks(client, cluster, on, taskArns)
  return tasks.filter((task) => isOfDeployment(task, { ...query, since: 0 })).map(toTimes)
}

const toTimes = (task: Task): TaskTimes => ({
  createdAt: epoch(task.createdAt),
  pullStartedAt: epoch(task.pullStartedAt),
  pullStoppedAt: epoch(task.pullStoppedAt),
  startedAt: epoch(task.startedAt),
})

async function describeTasks(
  client: ECSClient,
  cluster: string,
  on: string,
  tasks: string[],
): Promise<readonly Task[]> {
  if (tasks.length === 0) return []
  const answer = await explaining('ecs:DescribeTasks', on, () =>
    client.send(new DescribeTasksCommand({ cluster, tasks })),
  )
  return answer.tasks ?? []
}

const latestFirst = (tasks: readonly Task[]): readonly Task[] =>
  [...tasks].sort(
    (a, b) => (epoch(b.stoppedAt ?? b.stoppingAt) ?? 0) - (epoch(a.stoppedAt ?? a.stoppingAt) ?? 0),
  )

function isOfDeployment(task: Task, query: StoppedTaskQuery): boolean {
  if (task.taskDefinitionArn !== query.taskDefinition && task.startedBy !== query.deploymentId) return false
  const at = epoch(task.stoppingAt ?? task.stoppedAt)
  if (at !== undefined && at < query.since) return false
  return !/^Scaling activity initiated by/.test(task.stoppedReason ?? '')
}

function toStoppedTask(task: Task): StoppedTask {
  const arn = task.taskArn ?? ''
  return {
    id: arn.slice(arn.lastIndexOf('/') + 1),
    stopCode: task.stopCode,
    stoppedReason: task.stoppedReason,
    stoppedAt: epoch(task.stoppedAt ?? task.stoppingAt),
    times: toTimes(task),
    containers: (task.containers ?? []).map((container) => ({
      name: container.name ?? '',
      exitCode: container.exitCode,
      reason: container.reason,
    })),
  }
}

/** The SDK's own goes forward. */
const paginateBackwards = createPaginator<
  CloudWatchLogsPaginationConfiguration,
  GetLogEventsCommandInput,
  GetLogEventsCommandOutput
>(CloudWatchLogsClient, GetLogEventsCommand, 'nextToken', 'nextBackwardToken', 'limit')

/**
 * The end of a log stream; empty when the container never wrote a line, because then there is no stream. A page may
 * have fewer lines than were asked for, or none, and there is still more: "If you have reached the end of the stream,
 * it returns the same token you passed in"
 * (https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_GetLogEvents.html).
 */
export async function readLogTail(
  client: CloudWatchLogsClient,
  logGroup: string,
  stream: string,
  lines: number,
): Promise<readonly string[]> {
  const pages = paginateBackwards(
    { client, stopOnSameToken: true },
    { logGroupName: logGroup, logStreamName: stream, limit: lines, startFromHead: false },
  )
  let tail: readonly string[] = []
  let read = 0
  try {
    for await (const { events = [] } of pages) {
      tail = [...events.map(lineOf), ...tail]
      read += 1
      if (tail.length >= lines || read === LOG_PAGES) break
    }
    return tail.slice(-lines)
  } catch (error) {
    if (isAwsError(error, 'ResourceNotFoundException')) return []
    return explaining('logs:GetLogEvents', `log group '${logGroup}'`, () => Promise.reject(error))
  }
}

const lineOf = ({ message = '' }: OutputLogEvent): string => message.replace(/\r?\n$/, '')
