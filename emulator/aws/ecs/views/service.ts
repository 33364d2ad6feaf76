import type { Deployment, DeploymentConfiguration, Service } from '@aws-sdk/client-ecs'
import { isPending, type Rollout } from '../deployment/rollout.ts'
import type { DeploymentRecord, ServiceRecord } from '../model.ts'
import { inFlight } from '../model.ts'
import type { EcsStore } from '../store.ts'
import { placement } from './placement.ts'
import { taskSetView } from './task-set.ts'
import { date } from './time.ts'

/** A service as DescribeServices shows it; tags only with `include: ['TAGS']`. */
export function serviceView(
  service: ServiceRecord,
  store: EcsStore,
  rollout: Rollout,
  include: readonly string[] = [],
  managed: (targetGroupArn: string | undefined) => boolean = () => false,
): Service {
  const { config } = service
  const tasks = rollout.tasks(service)
  const newest = service.serviceDeployments[0]
  return {
    serviceArn: service.arn,
    serviceName: service.name,
    clusterArn: service.cluster.arn,
    status: service.status,
    desiredCount: service.desiredCount,
    runningCount: tasks.filter(({ lastStatus }) => lastStatus === 'RUNNING').length,
    pendingCount: tasks.filter(isPending).length,
    ...placement(config),
    taskDefinition: config.taskDefinition.arn,
    loadBalancers: config.loadBalancers.filter(({ targetGroupArn }) => !managed(targetGroupArn)),
    serviceRegistries: [],
    deploymentConfiguration: configuration(service),
    deployments: service.deployments.map((deployment) => deploymentView(deployment, service, rollout)),
    ...(service.controller === 'ECS'
      ? {}
      : { taskSets: service.taskSets.map((set) => taskSetView(service, set, store, rollout)) }),
    events: service.events.map(({ id, createdAt, message }) => ({ id, createdAt: date(createdAt), message })),
    createdAt: date(service.createdAt),
    createdBy: service.createdBy,
    ...(config.loadBalancers.length === 0 ? {} : { roleArn: serviceRole(store) }),
    ...(newest === undefined ? {} : { currentServiceDeployment: (inFlight(service) ?? newest).arn }),
    currentServiceRevisions: service.deployments.map((deployment) => {
      const { requested, running, pending } = rollout.counts(service, deployment)
      return {
        arn: deployment.revision.arn,
        requestedTaskCount: requested,
        runningTaskCount: running,
        pendingTaskCount: pending,
      }
    }),
    placementConstraints: [],
    placementStrategy: [],
    ...(config.networkConfiguration === undefined
      ? {}
      : { networkConfiguration: config.networkConfiguration }),
    ...(service.healthCheckGracePeriodSeconds === undefined
      ? {}
      : { healthCheckGracePeriodSeconds: service.healthCheckGracePeriodSeconds }),
    schedulingStrategy: service.schedulingStrategy,
    deploymentController: { type: service.controller },
    enableECSManagedTags: service.enableECSManagedTags,
    propagateTags:
      service.propagateTags === 'SERVICE' || service.propagateTags === 'TASK_DEFINITION'
        ? service.propagateTags
        : 'NONE',
    enableExecuteCommand: service.enableExecuteCommand,
    availabilityZoneRebalancing: service.availabilityZoneRebalancing,
    ...(include.includes('TAGS') ? { tags: store.tags.of(service.arn) } : {}),
  }
}

function deploymentView(deployment: DeploymentRecord, service: ServiceRecord, rollout: Rollout): Deployment {
  const { config } = deployment.revision
  const { requested, running, pending } = rollout.counts(service, deployment)
  return {
    id: deployment.id,
    status: deployment.status,
    taskDefinition: config.taskDefinition.arn,
    desiredCount: requested,
    runningCount: running,
    pendingCount: pending,
    failedTasks: deployment.failedTasks,
    createdAt: date(deployment.createdAt),
    updatedAt: date(deployment.updatedAt),
    ...placement(config),
    ...(config.networkConfiguration === undefined
      ? {}
      : { networkConfiguration: config.networkConfiguration }),
    rolloutState: deployment.rolloutState,
    rolloutStateReason: deployment.rolloutStateReason,
  }
}

/** Breaker and strategy are the ECS controller's: others have the percentages only. */
function configuration({ controller, deploymentConfiguration }: ServiceRecord): DeploymentConfiguration {
  if (controller === 'ECS') return deploymentConfiguration
  const { maximumPercent, minimumHealthyPercent } = deploymentConfiguration
  return { maximumPercent, minimumHealthyPercent }
}

const serviceRole = (store: EcsStore): string =>
  `arn:aws:iam::${store.account.accountId}:role/aws-service-role/ecs.amazonaws.com/AWSServiceRoleForECS`
