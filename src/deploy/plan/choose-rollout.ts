import { DEFAULT_STEPS } from '../../app/process-type.ts'
import { APP_CONTAINER } from '../../ecs/names.ts'
import type { GatewayIngress, Platform } from '../../platform/descriptor.ts'
import type { ReleasedProcess } from '../../release/ledger/release.ts'
import { UserError } from '../../runtime/errors.ts'
import { type LoadBalancerBinding, type Rollout, type ServiceState, strategyName } from '../core/services.ts'
import { migrationCommand } from './migration.ts'

/**
 * Heroku gives a web process 60 s to bind its port (R10); a slow boot must not be killed by health checks before that.
 */
export const WEB_GRACE_SECONDS = 60

const MIGRATION =
  'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/migrate-deployment-strategies.html'

/**
 * How a process type moves: web behind the load balancer by shifting its traffic, everything else rolling; singletons,
 * and workers that drain first, by stop-then-start.
 * https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeploymentConfiguration.html
 */
export function chooseRollout(process: ReleasedProcess, platform: Platform): Rollout {
  const gateway = process.type === 'web' ? platform.appEnvironment.web?.gateway : undefined
  if (gateway !== undefined) return behindGateway(process, gateway)
  const binding = process.type === 'web' ? webBinding(platform) : undefined
  if (binding !== undefined && process.strategy !== 'rolling') return shiftingTraffic(process, binding)
  // ECS stops the old tasks first where none has to stay and no more than the desired ones may run.
  const oldGoFirst = process.singleton || process.drainFirst === true
  return {
    strategy: 'ROLLING',
    minimumHealthyPercent: oldGoFirst ? 0 : 100,
    maximumPercent: oldGoFirst ? 100 : 200,
    // Without the alternate target group and the rules: ECS takes those for traffic-shifting strategies only.
    ...(binding === undefined
      ? {}
      : {
          loadBalancer: {
            targetGroup: binding.targetGroup,
            containerName: binding.containerName,
            containerPort: binding.containerPort,
          },
        }),
  }
}

/**
 * A gateway that ECS manages takes a service's port by its name:
 * https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateService.html
 */
function behindGateway(process: ReleasedProcess, { healthCheckPath }: GatewayIngress['gateway']): Rollout {
  return {
    strategy: 'ROLLING',
    minimumHealthyPercent: 100,
    maximumPercent: 200,
    gateway: { portName: process.type, healthCheckPath },
  }
}

function shiftingTraffic(process: ReleasedProcess, loadBalancer: LoadBalancerBinding): Rollout {
  const { strategy, bakeMinutes } = process
  const base = { bakeMinutes, loadBalancer }
  switch (strategy) {
    case 'canary':
    case 'linear': {
      const { percent, minutes } = process.shift ?? DEFAULT_STEPS[strategy]
      const steps = { percent, stepMinutes: minutes }
      return { strategy: strategy === 'canary' ? 'CANARY' : 'LINEAR', ...steps, ...base }
    }
    default:
      return { strategy: 'BLUE_GREEN', ...base }
  }
}

function webBinding(platform: Platform): LoadBalancerBinding {
  const web = platform.appEnvironment.web
  if (web === undefined || web.gateway !== undefined) {
    throw new UserError(
      `The release has a 'web' process, but /renga/apps/${platform.app}/${platform.environment} has no 'web' ingress.`,
      {
        fix: 'Give the app environment a target group pair and a listener rule (docs/platform.md), or remove web from the Procfile.',
      },
    )
  }
  return {
    targetGroup: web.targetGroup,
    containerName: APP_CONTAINER,
    containerPort: web.containerPort,
    alternateTargetGroup: web.alternateTargetGroup,
    productionListenerRule: web.productionListenerRule,
    role: platform.loadBalancerRole,
    ...(web.testListenerRule === undefined ? {} : { testListenerRule: web.testListenerRule }),
  }
}

/** Why an existing service cannot be moved this way, with the way out; undefined when it can. */
export function incompatibility(
  service: ServiceState,
  rollout: Rollout,
  cluster: string,
): UserError | undefined {
  if (service.controller !== 'ECS' && service.controller !== 'CODE_DEPLOY') {
    return new UserError(
      `Service '${service.name}' has the deployment controller ${service.controller}, which these actions cannot deploy.`,
      {
        fix: 'This controller cannot be changed in place: delete the service so that the next deploy recreates it, or use another app environment name.',
      },
    )
  }
  if (service.controller === 'ECS' && service.strategy !== strategyName(rollout)) {
    return new UserError(
      `Service '${service.name}' has the deployment strategy ${service.strategy}; this release requires ${strategyName(rollout)}.`,
      {
        fix: `Set the process's 'strategy' in renga.yml to match, or migrate the service while no deployment is running: ${migrationCommand(service, rollout, cluster)} (${MIGRATION}).`,
      },
    )
  }
  const wanted = rollout.loadBalancer
  const has = service.loadBalancers[0]
  if (wanted === undefined && has === undefined) return undefined
  const groups = [wanted?.targetGroup, wanted?.alternateTargetGroup]
  // After an odd number of blue/green deployments the two target groups have changed places.
  if (wanted === undefined || has === undefined || !groups.includes(has.targetGroup)) {
    return new UserError(
      `Service '${service.name}' is bound to ${has === undefined ? 'no target group' : `target group ${has.targetGroup}`}; the platform has ${wanted?.targetGroup ?? 'none'}.`,
      {
        fix: 'Correct the app environment descriptor, or delete the service so that the next deploy recreates it.',
      },
    )
  }
  if (has.containerPort !== wanted.containerPort) {
    return new UserError(
      `Service '${service.name}' sends traffic to container port ${has.containerPort}; the platform has ${wanted.containerPort}.`,
      {
        fix: 'Correct containerPort in the app environment descriptor, or delete the service so that the next deploy recreates it.',
      },
    )
  }
  return undefined
}
