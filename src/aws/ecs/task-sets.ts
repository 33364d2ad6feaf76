import type * as ecs from '@aws-sdk/client-ecs'
import type { Placement } from '../../deploy/controllers/codedeploy/ports.ts'
import type { Deployment } from '../../deploy/core/services.ts'

/**
 * A service of the CODE_DEPLOY controller has task sets where others have deployments: an id of the same form, PRIMARY
 * or ACTIVE, tasks of one task definition. What it says of itself is that of its creation, so the PRIMARY task set is
 * asked. https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_TaskSet.html
 */
export function taskSetsAsDeployments(sets: readonly ecs.TaskSet[]): readonly Deployment[] {
  return sets.map((set) => ({
    id: set.id ?? '',
    status: set.status ?? 'UNKNOWN',
    taskDefinition: set.taskDefinition ?? '',
    rolloutState: set.stabilityStatus === 'STEADY_STATE' ? 'COMPLETED' : 'IN_PROGRESS',
    rolloutStateReason: undefined,
    desiredCount: set.computedDesiredCount ?? 0,
    runningCount: set.runningCount ?? 0,
    pendingCount: set.pendingCount ?? 0,
    failedTasks: 0,
    createdAt: set.createdAt?.getTime(),
  }))
}

export function primaryTaskSet(service: ecs.Service): ecs.TaskSet | undefined {
  return service.taskSets?.find((set) => set.status === 'PRIMARY')
}

/** What an AppSpec has to say again of the live task set; undefined when there is none behind a load balancer. */
export function placementOf(service: ecs.Service): Placement | undefined {
  const set = primaryTaskSet(service)
  const balancer = set?.loadBalancers?.[0]
  if (set === undefined || balancer?.containerName === undefined) return undefined
  const version = set.platformVersion
  const network = (set.networkConfiguration ?? service.networkConfiguration)?.awsvpcConfiguration
  return {
    containerName: balancer.containerName,
    containerPort: balancer.containerPort ?? 0,
    platformVersion: version === undefined || version === 'LATEST' ? undefined : version,
    network: network && {
      subnets: network.subnets ?? [],
      securityGroups: network.securityGroups ?? [],
      assignPublicIp: network.assignPublicIp === 'ENABLED',
    },
    capacityProviders: (set.capacityProviderStrategy ?? []).map((one) => ({
      name: one.capacityProvider ?? '',
      base: one.base ?? 0,
      weight: one.weight ?? 0,
    })),
  }
}
