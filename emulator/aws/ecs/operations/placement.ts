import type { CapacityProviderStrategyItem, NetworkConfiguration } from '@aws-sdk/client-ecs'
import { invalidParameter } from '../failures.ts'
import type { ClusterRecord, TaskDefinitionRecord } from '../model.ts'

/**
 * Where tasks run: on Fargate, which is all the emulator has. Without launch type and capacity provider AWS
 * takes EC2, and a cluster without instances answers as it does here.
 */
export function placementOf(
  request: {
    readonly launchType?: string | undefined
    readonly capacityProviderStrategy?: readonly CapacityProviderStrategyItem[] | undefined
    readonly platformVersion?: string | undefined
  },
  cluster: ClusterRecord,
): { launchType: string | undefined; capacityProviderName: string | undefined; platformVersion: string } {
  const { launchType, platformVersion = 'LATEST' } = request
  const strategy = strategyOf(request, cluster)
  if (launchType !== undefined && (request.capacityProviderStrategy ?? []).length > 0) {
    throw invalidParameter(
      'Specifying both a launch type and capacity provider strategy is not supported. Remove one and try again.',
    )
  }
  const [provider] = strategy
  if (provider !== undefined) {
    const name = provider.capacityProvider
    if (name !== 'FARGATE' && name !== 'FARGATE_SPOT') {
      throw invalidParameter(
        `The specified capacity provider '${name}' was not found. Specify a valid name or ARN and try again.`,
      )
    }
    return { launchType: undefined, capacityProviderName: name, platformVersion }
  }
  if (launchType !== 'FARGATE') throw invalidParameter('No Container Instances were found in your cluster.')
  return { launchType, capacityProviderName: undefined, platformVersion }
}

/** What the request says, or the cluster's default when it says neither launch type nor strategy. */
export function strategyOf(
  request: {
    readonly launchType?: string | undefined
    readonly capacityProviderStrategy?: readonly CapacityProviderStrategyItem[] | undefined
  },
  cluster: ClusterRecord,
): readonly CapacityProviderStrategyItem[] {
  if (request.capacityProviderStrategy !== undefined && request.capacityProviderStrategy.length > 0) {
    return request.capacityProviderStrategy
  }
  return request.launchType === undefined ? cluster.defaultCapacityProviderStrategy : []
}

/** Tasks in awsvpc mode need subnets. */
export function checkNetwork(
  definition: TaskDefinitionRecord,
  network: NetworkConfiguration | undefined,
): void {
  if (definition.definition.networkMode !== 'awsvpc') {
    throw invalidParameter(
      "Task definition does not support launch_type FARGATE: its network mode is not 'awsvpc'.",
    )
  }
  if (!definition.compatibilities.includes('FARGATE')) {
    throw invalidParameter('Task definition does not support launch_type FARGATE.')
  }
  const { subnets = [], securityGroups = [] } = network?.awsvpcConfiguration ?? {}
  if (network?.awsvpcConfiguration === undefined) {
    throw invalidParameter("Network Configuration must be provided when networkMode 'awsvpc' is specified.")
  }
  if (subnets.length === 0) throw invalidParameter('subnets can not be empty.')
  if (subnets.length > 16) throw invalidParameter('subnets can have at most 16 items.')
  if (securityGroups.length > 5) throw invalidParameter('securityGroups can have at most 5 items.')
}
