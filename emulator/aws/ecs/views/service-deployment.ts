import type {
  DeploymentLifecycleHookDetail,
  ServiceDeployment,
  ServiceDeploymentBrief,
  ServiceRevision,
  ServiceRevisionSummary,
} from '@aws-sdk/client-ecs'
import type { Rollout } from '../deployment/rollout.ts'
import type {
  DeploymentRecord,
  HookRecord,
  ServiceDeploymentRecord,
  ServiceRecord,
  ServiceRevisionRecord,
} from '../model.ts'
import { date } from './time.ts'

/**
 * The SDK's stage enum omits PRE_PRODUCTION_TRAFFIC_SHIFT, which the documentation lists: the stage is an
 * open string.
 */
export type ServiceDeploymentView = Omit<ServiceDeployment, 'lifecycleStage'> & {
  readonly lifecycleStage?: string
}

export function serviceDeploymentView(sd: ServiceDeploymentRecord, rollout: Rollout): ServiceDeploymentView {
  const { service } = sd
  const stages = sd.configuration.strategy !== undefined && sd.configuration.strategy !== 'ROLLING'
  return {
    serviceDeploymentArn: sd.arn,
    serviceArn: service.arn,
    clusterArn: service.cluster.arn,
    createdAt: date(sd.createdAt),
    ...(sd.startedAt === undefined ? {} : { startedAt: date(sd.startedAt) }),
    ...(sd.finishedAt === undefined ? {} : { finishedAt: date(sd.finishedAt) }),
    ...(sd.stoppedAt === undefined ? {} : { stoppedAt: date(sd.stoppedAt) }),
    updatedAt: date(sd.updatedAt),
    sourceServiceRevisions: sd.sources.map((source) => summary(sd, source, rollout, stages)),
    targetServiceRevision: summary(sd, sd.target, rollout, stages),
    status: sd.status,
    ...(sd.statusReason === undefined ? {} : { statusReason: sd.statusReason }),
    ...(sd.lifecycleStage === undefined ? {} : { lifecycleStage: sd.lifecycleStage }),
    lifecycleHookDetails: sd.hooks.map(hookDetail),
    deploymentConfiguration: sd.configuration,
    ...(sd.rollback === undefined ? {} : { rollback: rollbackOf(sd.rollback) }),
    deploymentCircuitBreaker: { ...sd.breaker },
    alarms: {
      status: sd.alarms.status,
      alarmNames: [...sd.alarms.names],
      triggeredAlarmNames: [...sd.alarms.triggered],
    },
  }
}

function hookDetail({
  id,
  type,
  hook,
  status,
  expiresAt,
  timeoutAction,
}: HookRecord): DeploymentLifecycleHookDetail {
  return {
    hookId: id,
    targetType: type,
    ...(type === 'PAUSE' ? {} : { targetArn: hook.hookTargetArn }),
    status,
    expiresAt: date(expiresAt),
    timeoutAction,
  }
}

export function serviceDeploymentBrief(sd: ServiceDeploymentRecord): ServiceDeploymentBrief {
  return {
    serviceDeploymentArn: sd.arn,
    serviceArn: sd.service.arn,
    clusterArn: sd.service.cluster.arn,
    createdAt: date(sd.createdAt),
    ...(sd.startedAt === undefined ? {} : { startedAt: date(sd.startedAt) }),
    ...(sd.finishedAt === undefined ? {} : { finishedAt: date(sd.finishedAt) }),
    targetServiceRevisionArn: sd.target.revision.arn,
    status: sd.status,
    ...(sd.statusReason === undefined ? {} : { statusReason: sd.statusReason }),
  }
}

export function serviceRevisionView(
  revision: ServiceRevisionRecord,
  service: ServiceRecord,
): ServiceRevision {
  const { config } = revision
  const containers = config.taskDefinition.definition.containerDefinitions ?? []
  return {
    serviceRevisionArn: revision.arn,
    serviceArn: service.arn,
    clusterArn: service.cluster.arn,
    taskDefinition: config.taskDefinition.arn,
    ...(config.capacityProviderStrategy.length > 0
      ? { capacityProviderStrategy: [...config.capacityProviderStrategy] }
      : { launchType: config.launchType === 'EC2' ? 'EC2' : 'FARGATE' }),
    platformVersion: config.platformVersion,
    platformFamily: 'Linux',
    loadBalancers: [...config.loadBalancers],
    serviceRegistries: [],
    ...(config.networkConfiguration === undefined
      ? {}
      : { networkConfiguration: config.networkConfiguration }),
    containerImages: containers.map(({ name = '', image }) => {
      const imageDigest = revision.imageDigests.get(name)
      return { containerName: name, image, ...(imageDigest === undefined ? {} : { imageDigest }) }
    }),
    guardDutyEnabled: false,
    createdAt: date(revision.createdAt),
    resolvedConfiguration: {
      loadBalancers: revision.targetGroupArns.map((targetGroupArn, index) => {
        const rule = config.loadBalancers[index]?.advancedConfiguration?.productionListenerRule
        return { targetGroupArn, ...(rule === undefined ? {} : { productionListenerRule: rule }) }
      }),
    },
  }
}

function summary(
  sd: ServiceDeploymentRecord,
  deployment: DeploymentRecord,
  rollout: Rollout,
  stages: boolean,
): ServiceRevisionSummary {
  const { requested, running, pending } =
    sd.final?.get(deployment.id) ?? rollout.counts(sd.service, deployment)
  const traffic = sd.traffic.get(deployment.id)
  return {
    arn: deployment.revision.arn,
    requestedTaskCount: requested,
    runningTaskCount: running,
    pendingTaskCount: pending,
    ...(stages
      ? {
          requestedTestTrafficWeight: traffic?.test ?? 0,
          requestedProductionTrafficWeight: traffic?.production ?? 0,
        }
      : {}),
  }
}

function rollbackOf({ reason, startedAt, to }: NonNullable<ServiceDeploymentRecord['rollback']>) {
  return {
    reason,
    startedAt: date(startedAt),
    ...(to === undefined ? {} : { serviceRevisionArn: to.revision.arn }),
  }
}
