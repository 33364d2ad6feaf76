import type { DeploymentConfiguration, LoadBalancer } from '@aws-sdk/client-ecs'
import type { TargetGroups } from '../../ports.ts'
import { AwsError } from '../wire/service.ts'
import { checkBreaker } from './deployment/breaker.ts'
import { checkAlarms } from './deployment/deployment-alarms.ts'
import { checkEarlySuccess } from './deployment/early-success.ts'
import { checkHooks } from './deployment/hook-rules.ts'
import { checkShift, withShiftDefaults } from './deployment/shift-steps.ts'
import { invalidParameter } from './failures.ts'
import type { TaskDefinitionRecord } from './model.ts'

const NAME = /^[A-Za-z0-9_-]{1,255}$/

export function checkServiceName(name: string | undefined): string {
  if (name === undefined || !NAME.test(name))
    throw invalidParameter('Service name contains invalid characters.')
  return name
}

export function checkDesiredCount(desiredCount: number | undefined): void {
  if (desiredCount !== undefined && (!Number.isInteger(desiredCount) || desiredCount < 0)) {
    throw invalidParameter('desiredCount must be a non-negative integer.')
  }
}

/**
 * The configuration with AWS's defaults: minimumHealthyPercent 100, maximumPercent 200, strategy ROLLING,
 * breaker off.
 */
export function withDeploymentDefaults(
  given: DeploymentConfiguration | undefined,
  before: DeploymentConfiguration = {},
): DeploymentConfiguration {
  const merged = { ...before, ...given }
  const configuration: DeploymentConfiguration = {
    ...merged,
    deploymentCircuitBreaker: merged.deploymentCircuitBreaker ?? { enable: false, rollback: false },
    maximumPercent: merged.maximumPercent ?? 200,
    minimumHealthyPercent: merged.minimumHealthyPercent ?? 100,
    strategy: merged.strategy ?? 'ROLLING',
  }
  const staged = configuration.strategy !== 'ROLLING'
  const baked =
    staged && configuration.bakeTimeInMinutes === undefined
      ? { ...configuration, bakeTimeInMinutes: 0 }
      : configuration
  return withShiftDefaults(baked, given)
}

/**
 * Throws InvalidParameterException and UnsupportedFeatureException for what every strategy refuses.
 * `alarmsWatched`: is there a CloudWatch to ask?
 */
export function checkDeploymentConfiguration(
  configuration: DeploymentConfiguration,
  alarmsWatched: boolean,
): void {
  const {
    minimumHealthyPercent: minimum = 100,
    maximumPercent: maximum = 200,
    bakeTimeInMinutes: bake = 0,
  } = configuration
  if (minimum < 0 || minimum > 100) throw invalidParameter('minimumHealthyPercent must be between 0 and 100.')
  if (maximum < 100 || maximum > 200 || maximum < minimum) {
    throw invalidParameter('maximumPercent must be between 100 and 200 and not below minimumHealthyPercent.')
  }
  if (!Number.isInteger(bake) || bake < 0 || bake > 1440) {
    throw invalidParameter('bakeTimeInMinutes must be an integer between 0 and 1440.')
  }
  checkBreaker(configuration)
  checkShift(configuration)
  checkHooks(configuration)
  checkAlarms(configuration, alarmsWatched)
  checkEarlySuccess(configuration)
}

/** Target groups must exist behind a load balancer, container and port in the task definition. */
export function checkLoadBalancers(
  loadBalancers: readonly LoadBalancer[],
  definition: TaskDefinitionRecord,
  targetGroups: TargetGroups,
): void {
  const containers = definition.definition.containerDefinitions ?? []
  const seen = new Set<string>()
  for (const {
    targetGroupArn,
    loadBalancerName,
    containerName,
    containerPort,
    advancedConfiguration,
  } of loadBalancers) {
    if (loadBalancerName !== undefined || targetGroupArn === undefined) {
      throw invalidParameter(
        'Classic Load Balancers are not supported for tasks in awsvpc mode: give targetGroupArn.',
      )
    }
    const arns = [targetGroupArn, advancedConfiguration?.alternateTargetGroupArn].filter(
      (arn) => arn !== undefined,
    )
    for (const arn of arns) {
      if (seen.has(arn)) throw invalidParameter(`Duplicate targetGroupArn found: ${arn}`)
      seen.add(arn)
      if (!known(arn, targetGroups))
        throw invalidParameter(`The specified target group does not exist. (targetGroupArn ${arn})`)
    }
    if (!targetGroups.hasLoadBalancer(targetGroupArn)) {
      throw invalidParameter(
        `The target group with targetGroupArn ${targetGroupArn} does not have an associated load balancer.`,
      )
    }
    const container = containers.find(({ name }) => name === containerName)
    if (container === undefined)
      throw invalidParameter(`The container ${containerName} does not exist in the task definition.`)
    if (container.portMappings?.some((mapping) => mapping.containerPort === containerPort) !== true) {
      throw invalidParameter(
        `The container ${containerName} did not have a container port ${containerPort} defined.`,
      )
    }
  }
}

function known(arn: string, targetGroups: TargetGroups): boolean {
  try {
    return targetGroups.exists(arn)
  } catch (error) {
    if (error instanceof AwsError) return false
    throw error
  }
}
