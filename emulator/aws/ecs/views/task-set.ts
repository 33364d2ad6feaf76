import type { TaskSet } from '@aws-sdk/client-ecs'
import type { Rollout } from '../deployment/rollout.ts'
import type { ServiceRecord, TaskSetRecord } from '../model.ts'
import type { EcsStore } from '../store.ts'
import { computedDesiredCount, taskSetCounts } from '../task-set/task-set.ts'
import { placement } from './placement.ts'
import { date } from './time.ts'

/** A task set as DescribeTaskSets and DescribeServices show it. */
export function taskSetView(
  service: ServiceRecord,
  set: TaskSetRecord,
  store: EcsStore,
  rollout: Rollout,
): TaskSet {
  const { deployment } = set
  const { config } = deployment.revision
  const { running, pending } = taskSetCounts(service, set, rollout)
  return {
    id: deployment.id,
    taskSetArn: set.arn,
    serviceArn: service.arn,
    clusterArn: service.cluster.arn,
    ...(set.startedBy === undefined ? {} : { startedBy: set.startedBy }),
    ...(set.externalId === undefined ? {} : { externalId: set.externalId }),
    status: set.status,
    taskDefinition: config.taskDefinition.arn,
    computedDesiredCount: computedDesiredCount(service, set),
    pendingCount: pending,
    runningCount: running,
    createdAt: date(deployment.createdAt),
    updatedAt: date(deployment.updatedAt),
    ...placement(config),
    ...(config.networkConfiguration === undefined
      ? {}
      : { networkConfiguration: config.networkConfiguration }),
    loadBalancers: [...config.loadBalancers],
    serviceRegistries: [],
    scale: { value: set.scale, unit: 'PERCENT' },
    stabilityStatus: set.stabilityStatus,
    stabilityStatusAt: date(set.stabilityStatusAt),
    tags: store.tags.of(set.arn),
  }
}
