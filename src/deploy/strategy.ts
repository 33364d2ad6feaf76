import { APP_CONTAINER } from '../ecs/names.ts'
import type { Platform } from '../platform/descriptor.ts'
import type { ReleasedProcess } from '../release/release.ts'
import { UserError } from '../runtime/errors.ts'
import type { LoadBalancerBinding, Rollout, ServiceState } from './services.ts'

/** Heroku gives a web process 60 s to bind its port (R10); a slow boot must not be killed by health checks before that. */
export const WEB_GRACE_SECONDS = 60

const MIGRATION =
  'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/migrate-deployment-strategies.html'
const FROM_CODE_DEPLOY =
  'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/migrate-codedeploy-to-ecs-bluegreen.html'

/**
 * How a process type moves: web behind the load balancer by ECS's own blue/green, everything else rolling, singletons
 * by stop-then-start. https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeploymentConfiguration.html
 */
export function chooseRollout(process: ReleasedProcess, platform: Platform): Rollout {
  const binding = process.type === 'web' ? webBinding(platform) : undefined
  if (binding !== undefined && process.strategy === 'blue-green') {
    return { strategy: 'BLUE_GREEN', bakeMinutes: process.bakeMinutes, loadBalancer: binding }
  }
  return {
    strategy: 'ROLLING',
    minimumHealthyPercent: process.singleton ? 0 : 100,
    maximumPercent: process.singleton ? 100 : 200,
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

function webBinding(platform: Platform): LoadBalancerBinding {
  const web = platform.appEnvironment.web
  if (web === undefined) {
    throw new UserError(
      `The release has a 'web' process, and /renga/apps/${platform.app}/${platform.environment} describes no 'web' ingress.`,
      {
        fix: 'Give the app environment a target group pair and a listener rule (infra/), or remove web from the Procfile.',
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
export function misfit(service: ServiceState, rollout: Rollout, cluster: string): UserError | undefined {
  if (service.controller !== 'ECS') {
    return new UserError(
      `Service '${service.name}' has the deployment controller ${service.controller}; app mode moves services of the ECS controller.`,
      {
        fix:
          service.controller === 'CODE_DEPLOY'
            ? `Migrate it first: aws ecs update-service --cluster ${cluster} --service ${service.name} --deployment-controller type=ECS with a BLUE_GREEN deployment configuration (${FROM_CODE_DEPLOY}).`
            : `A controller of that kind cannot be changed in place: delete the service, or give this app environment another name.`,
      },
    )
  }
  if (service.strategy !== rollout.strategy) {
    return new UserError(
      `Service '${service.name}' has the deployment strategy ${service.strategy}; this release wants ${rollout.strategy}.`,
      {
        fix: `Migrate it while no deployment runs: aws ecs update-service --cluster ${cluster} --service ${service.name} --deployment-configuration strategy=${rollout.strategy} with the matching --load-balancers (${MIGRATION}), or set deploy.strategy in renga.yml.`,
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
      `Service '${service.name}' is bound to ${has === undefined ? 'no target group' : `target group ${has.targetGroup}`}; the platform describes ${wanted?.targetGroup ?? 'none'}.`,
      {
        fix: 'Correct the app environment descriptor, or delete the service so that the next deploy makes it anew.',
      },
    )
  }
  if (has.containerPort !== wanted.containerPort) {
    return new UserError(
      `Service '${service.name}' sends traffic to container port ${has.containerPort}; the platform describes ${wanted.containerPort}.`,
      {
        fix: 'Correct containerPort in the app environment descriptor, or delete the service so that the next deploy makes it anew.',
      },
    )
  }
  return undefined
}
