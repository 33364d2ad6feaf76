import type { LoadBalancerBinding, Rollout, ServiceState } from '../core/services.ts'

/**
 * The command that gives a service, in place, the controller and strategy that a rollout needs. ECS refuses it while a
 * deployment runs. https://docs.aws.amazon.com/AmazonECS/latest/developerguide/migrate-deployment-strategies.html
 */
export function migrationCommand(service: ServiceState, rollout: Rollout, cluster: string): string {
  const controller = service.controller === 'ECS' ? '' : ' --deployment-controller type=ECS'
  const { loadBalancer } = rollout
  const balancers =
    loadBalancer === undefined ? '' : ` --load-balancers '${JSON.stringify([bindingOf(loadBalancer)])}'`
  return `aws ecs update-service --cluster ${cluster} --service ${service.name}${controller} --deployment-configuration '${JSON.stringify(configurationOf(rollout))}'${balancers}`
}

/** https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeploymentConfiguration.html */
function configurationOf(rollout: Rollout): Readonly<Record<string, unknown>> {
  switch (rollout.strategy) {
    case 'BLUE_GREEN':
      return { strategy: 'BLUE_GREEN', bakeTimeInMinutes: rollout.bakeMinutes }
    case 'CANARY': {
      const { percent, stepMinutes, bakeMinutes } = rollout
      const canary = { canaryPercent: percent, canaryBakeTimeInMinutes: stepMinutes }
      return { strategy: 'CANARY', bakeTimeInMinutes: bakeMinutes, canaryConfiguration: canary }
    }
    case 'LINEAR': {
      const { percent, stepMinutes, bakeMinutes } = rollout
      const linear = { stepPercent: percent, stepBakeTimeInMinutes: stepMinutes }
      return { strategy: 'LINEAR', bakeTimeInMinutes: bakeMinutes, linearConfiguration: linear }
    }
    case 'ROLLING': {
      const { minimumHealthyPercent, maximumPercent } = rollout
      return { strategy: 'ROLLING', minimumHealthyPercent, maximumPercent }
    }
    default:
      return {}
  }
}

function bindingOf(binding: LoadBalancerBinding): Readonly<Record<string, unknown>> {
  const { targetGroup, containerName, containerPort, alternateTargetGroup } = binding
  const { productionListenerRule, testListenerRule, role } = binding
  return {
    targetGroupArn: targetGroup,
    containerName,
    containerPort,
    ...(alternateTargetGroup === undefined
      ? {}
      : {
          advancedConfiguration: {
            alternateTargetGroupArn: alternateTargetGroup,
            productionListenerRule,
            ...(testListenerRule === undefined ? {} : { testListenerRule }),
            roleArn: role,
          },
        }),
  }
}
