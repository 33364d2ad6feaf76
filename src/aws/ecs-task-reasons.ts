import { type CloudWatchLogsClient, GetLogEventsCommand } from '@aws-sdk/client-cloudwatch-logs'
import { DescribeTasksCommand, type ECSClient, ListTasksCommand, type Task } from '@aws-sdk/client-ecs'
import type { StoppedTask, StoppedTaskQuery } from '../deploy/services.ts'
import { epoch } from './ecs-service-state.ts'
import { explaining, isAwsError } from './errors.ts'

/** DescribeTasks takes at most 100; three are enough to say why, so no second page is read. */
const TASKS_READ = 100

/**
 * Tasks of one deployment that stopped since it began. ECS keeps stopped tasks for at least an hour
 * (https://docs.aws.amazon.com/AmazonECS/latest/developerguide/stopped-task-errors.html). Tasks that ECS took away because
 * fewer are wanted are not failures and are left out.
 */
export async function readStoppedTasks(
  client: ECSClient,
  cluster: string,
  query: StoppedTaskQuery,
): Promise<readonly StoppedTask[]> {
  const on = `service '${query.service}' in cluster '${cluster}'`
  const { taskArns = [] } = await explaining('ecs:ListTasks', on, () =>
    client.send(
      new ListTasksCommand({
        cluster,
        serviceName: query.service,
        desiredStatus: 'STOPPED',
        maxResults: TASKS_READ,
      }),
    ),
  )
  if (taskArns.length === 0) return []
  const { tasks = [] } = await explaining('ecs:DescribeTasks', on, () =>
    client.send(new DescribeTasksCommand({ cluster, tasks: taskArns })),
  )
  return tasks
    .filter((task) => isOfDeployment(task, query))
    .sort((a, b) => (epoch(b.stoppedAt ?? b.stoppingAt) ?? 0) - (epoch(a.stoppedAt ?? a.stoppingAt) ?? 0))
    .map(toStoppedTask)
}

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
    containers: (task.containers ?? []).map((container) => ({
      name: container.name ?? '',
      exitCode: container.exitCode,
      reason: container.reason,
    })),
  }
}

/** The end of a log stream; empty when the container never wrote a line, because then there is no stream. */
export async function readLogTail(
  client: CloudWatchLogsClient,
  logGroup: string,
  stream: string,
  lines: number,
): Promise<readonly string[]> {
  try {
    const { events = [] } = await client.send(
      new GetLogEventsCommand({
        logGroupName: logGroup,
        logStreamName: stream,
        limit: lines,
        startFromHead: false,
      }),
    )
    return events.map((event) => (event.message ?? '').replace(/\r?\n$/, ''))
  } catch (error) {
    if (isAwsError(error, 'ResourceNotFoundException')) return []
    return explaining('logs:GetLogEvents', `log group '${logGroup}'`, () => Promise.reject(error))
  }
}
