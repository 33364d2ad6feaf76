import type * as ecs from '@aws-sdk/client-ecs'
import { GATE_STAGE, GATE_TIMEOUT_MINUTES, isOurGate } from '../../deploy/core/gate.ts'
import type {
  ConfiguredHook,
  Deployment,
  LoadBalancerBinding,
  Network,
  Revision,
  RevisionCounts,
  Rollout,
  ServiceDeployment,
  ServiceState,
} from '../../deploy/core/services.ts'
import { primaryTaskSet, taskSetsAsDeployments } from './task-sets.ts'

/**
 * ECS's shapes to the domain's and back. What ECS leaves out gets the meaning that its documentation gives the absence.
 */

/** https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Service.html */
export function toServiceState(service: ecs.Service): ServiceState {
  const serving = primaryTaskSet(service)
  const sets = service.taskSets ?? []
  return {
    name: service.serviceName ?? '',
    status: service.status ?? 'UNKNOWN',
    controller: service.deploymentController?.type ?? 'ECS',
    strategy: service.deploymentConfiguration?.strategy ?? 'ROLLING',
    taskDefinition: serving?.taskDefinition ?? service.taskDefinition,
    desiredCount: service.desiredCount ?? 0,
    runningCount: service.runningCount ?? 0,
    pendingCount: service.pendingCount ?? 0,
    deployments:
      sets.length > 0 ? taskSetsAsDeployments(sets) : (service.deployments ?? []).map(toDeployment),
    loadBalancers: (serving?.loadBalancers ?? service.loadBalancers ?? []).map(toBinding),
    network: toNetwork(serving?.networkConfiguration ?? service.networkConfiguration),
    hooks: (service.deploymentConfiguration?.lifecycleHooks ?? []).map(toConfiguredHook),
    events: (service.events ?? []).map((event) => ({
      at: epoch(event.createdAt) ?? 0,
      message: event.message ?? '',
    })),
    tags: Object.fromEntries((service.tags ?? []).map((tag) => [tag.key ?? '', tag.value ?? ''])),
  }
}

function toConfiguredHook(hook: ecs.DeploymentLifecycleHook): ConfiguredHook {
  return {
    type: hook.targetType ?? 'AWS_LAMBDA',
    stages: hook.lifecycleStages ?? [],
    timeoutMinutes: hook.timeoutConfiguration?.timeoutInMinutes,
  }
}

/**
 * The configuration of an update. Hooks that the service has are sent with it, because an absent list may mean none;
 * the gate's pause hook comes or goes. undefined: nothing is changed.
 * https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeploymentLifecycleHook.html
 */
export function changeConfiguration(
  current: ecs.DeploymentConfiguration | undefined,
  rollout: Rollout,
  gate: 'add' | 'remove' | undefined,
): ecs.DeploymentConfiguration | undefined {
  const asked = fromRollout(rollout)
  if (asked === undefined && gate === undefined) return undefined
  const hooks = (current?.lifecycleHooks ?? []).filter(
    (hook) => gate !== 'remove' || !isOurGate(toConfiguredHook(hook)),
  )
  if (gate === 'add') hooks.push(GATE_HOOK)
  const sent = hooks.length > 0 || gate === 'remove' ? { lifecycleHooks: hooks } : {}
  return { ...(asked ?? current), ...sent }
}

export const GATE_HOOK: ecs.DeploymentLifecycleHook = {
  targetType: 'PAUSE',
  lifecycleStages: [GATE_STAGE],
  timeoutConfiguration: { timeoutInMinutes: GATE_TIMEOUT_MINUTES, action: 'ROLLBACK' },
}

function toDeployment(deployment: ecs.Deployment): Deployment {
  return {
    id: deployment.id ?? '',
    status: deployment.status ?? 'UNKNOWN',
    taskDefinition: deployment.taskDefinition ?? '',
    rolloutState: deployment.rolloutState,
    rolloutStateReason: deployment.rolloutStateReason,
    desiredCount: deployment.desiredCount ?? 0,
    runningCount: deployment.runningCount ?? 0,
    pendingCount: deployment.pendingCount ?? 0,
    failedTasks: deployment.failedTasks ?? 0,
    createdAt: epoch(deployment.createdAt),
  }
}

function toBinding(binding: ecs.LoadBalancer): LoadBalancerBinding {
  const advanced = binding.advancedConfiguration
  return {
    targetGroup: binding.targetGroupArn ?? '',
    containerName: binding.containerName ?? '',
    containerPort: binding.containerPort ?? 0,
    ...(advanced?.alternateTargetGroupArn && { alternateTargetGroup: advanced.alternateTargetGroupArn }),
    ...(advanced?.productionListenerRule && { productionListenerRule: advanced.productionListenerRule }),
    ...(advanced?.testListenerRule && { testListenerRule: advanced.testListenerRule }),
    ...(advanced?.roleArn && { role: advanced.roleArn }),
  }
}

function toNetwork(network: ecs.NetworkConfiguration | undefined): Network | undefined {
  const vpc = network?.awsvpcConfiguration
  return (
    vpc && {
      subnets: vpc.subnets ?? [],
      securityGroups: vpc.securityGroups ?? [],
      assignPublicIp: vpc.assignPublicIp === 'ENABLED',
    }
  )
}

/** https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceDeployment.html */
export function toServiceDeployment(deployment: ecs.ServiceDeployment): ServiceDeployment {
  const { rollback, deploymentCircuitBreaker: breaker, alarms } = deployment
  return {
    arn: deployment.serviceDeploymentArn ?? '',
    status: deployment.status ?? 'UNKNOWN',
    statusReason: deployment.statusReason,
    stage: deployment.lifecycleStage,
    target: deployment.targetServiceRevision && toCounts(deployment.targetServiceRevision),
    sources: (deployment.sourceServiceRevisions ?? []).map(toCounts),
    rollback: rollback && { reason: rollback.reason, revisionArn: rollback.serviceRevisionArn },
    circuitBreaker: breaker && {
      status: breaker.status ?? 'UNKNOWN',
      failures: breaker.failureCount ?? 0,
      threshold: breaker.threshold ?? 0,
    },
    alarms: alarms && { status: alarms.status ?? 'UNKNOWN', triggered: alarms.triggeredAlarmNames ?? [] },
    times: {
      createdAt: epoch(deployment.createdAt),
      startedAt: epoch(deployment.startedAt),
      finishedAt: epoch(deployment.finishedAt),
      updatedAt: epoch(deployment.updatedAt),
      rollbackStartedAt: epoch(rollback?.startedAt),
    },
    hooks: (deployment.lifecycleHookDetails ?? []).map((hook) => ({
      id: hook.hookId ?? '',
      type: hook.targetType ?? 'UNKNOWN',
      status: hook.status ?? 'UNKNOWN',
      expiresAt: epoch(hook.expiresAt),
      atGate: deployment.lifecycleStage === GATE_STAGE,
      timeoutAction: hook.timeoutAction,
    })),
  }
}

function toCounts(revision: ecs.ServiceRevisionSummary): RevisionCounts {
  return {
    revisionArn: revision.arn ?? '',
    requested: revision.requestedTaskCount ?? 0,
    running: revision.runningTaskCount ?? 0,
    pending: revision.pendingTaskCount ?? 0,
    productionWeight: revision.requestedProductionTrafficWeight,
    testWeight: revision.requestedTestTrafficWeight,
  }
}

/** https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceRevision.html */
export function toRevision(revision: ecs.ServiceRevision, containerName: string): Revision | undefined {
  if (revision.taskDefinition === undefined) return undefined
  const images = revision.containerImages ?? []
  const container =
    images.find((one) => one.containerName === containerName) ?? (images.length === 1 ? images[0] : undefined)
  return {
    taskDefinition: revision.taskDefinition,
    image: container?.image,
    imageDigest: container?.imageDigest,
    setting: settingOf(revision),
  }
}

/** Not the load balancers: of two revisions of one service they name the two target groups in turn. */
function settingOf(revision: ecs.ServiceRevision): string {
  const { launchType, platformVersion, platformFamily, capacityProviderStrategy } = revision
  const { subnets, securityGroups, assignPublicIp } = revision.networkConfiguration?.awsvpcConfiguration ?? {}
  const capacity = (capacityProviderStrategy ?? []).map(({ capacityProvider, weight, base }) => [
    capacityProvider,
    weight ?? 0,
    base ?? 0,
  ])
  return JSON.stringify([
    launchType ?? '',
    platformVersion ?? '',
    platformFamily ?? '',
    capacity,
    [...(subnets ?? [])].sort(),
    [...(securityGroups ?? [])].sort(),
    assignPublicIp ?? '',
  ])
}

/**
 * undefined for a service whose configuration is somebody else's: it is left as it is.
 * https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeploymentConfiguration.html
 */
export function fromRollout(rollout: Rollout): ecs.DeploymentConfiguration | undefined {
  const deploymentCircuitBreaker = { enable: true, rollback: true }
  switch (rollout.strategy) {
    case 'ROLLING':
      return {
        strategy: 'ROLLING',
        minimumHealthyPercent: rollout.minimumHealthyPercent,
        maximumPercent: rollout.maximumPercent,
        deploymentCircuitBreaker,
      }
    case 'BLUE_GREEN':
      return { strategy: 'BLUE_GREEN', bakeTimeInMinutes: rollout.bakeMinutes, deploymentCircuitBreaker }
    case 'CANARY':
      return {
        strategy: 'CANARY',
        canaryConfiguration: {
          canaryPercent: rollout.percent,
          canaryBakeTimeInMinutes: rollout.stepMinutes,
        },
        bakeTimeInMinutes: rollout.bakeMinutes,
        deploymentCircuitBreaker,
      }
    case 'LINEAR':
      return {
        strategy: 'LINEAR',
        linearConfiguration: { stepPercent: rollout.percent, stepBakeTimeInMinutes: rollout.stepMinutes },
        bakeTimeInMinutes: rollout.bakeMinutes,
        deploymentCircuitBreaker,
      }
    case 'CODE_DEPLOY':
    case 'AS_IT_IS':
      return undefined
  }
}

export function fromBinding(binding: LoadBalancerBinding): ecs.LoadBalancer {
  const { targetGroup, containerName, containerPort, alternateTargetGroup } = binding
  return {
    targetGroupArn: targetGroup,
    containerName,
    containerPort,
    ...(alternateTargetGroup === undefined
      ? {}
      : {
          advancedConfiguration: {
            alternateTargetGroupArn: alternateTargetGroup,
            productionListenerRule: binding.productionListenerRule,
            ...(binding.testListenerRule === undefined ? {} : { testListenerRule: binding.testListenerRule }),
            roleArn: binding.role,
          },
        }),
  }
}

/** https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_GatewayConnector.html; a service has one at most. */
export function fromGateway(rollout: Rollout): Pick<ecs.CreateServiceRequest, 'gatewayConnectors'> {
  if (rollout.strategy !== 'ROLLING' || rollout.gateway === undefined) return {}
  const { portName, healthCheckPath } = rollout.gateway
  return {
    gatewayConnectors: [
      {
        portName,
        healthCheck: {
          healthCheckPath,
          healthCheckIntervalSeconds: 10,
          healthCheckTimeoutSeconds: 5,
          matcher: { httpCode: '200-399' },
        },
      },
    ],
  }
}

export function fromNetwork(network: Network): ecs.NetworkConfiguration {
  return {
    awsvpcConfiguration: {
      subnets: [...network.subnets],
      securityGroups: [...network.securityGroups],
      assignPublicIp: network.assignPublicIp ? 'ENABLED' : 'DISABLED',
    },
  }
}

export function epoch(date: Date | undefined): number | undefined {
  return date?.getTime()
}
