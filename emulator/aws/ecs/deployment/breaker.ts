import type { DeploymentConfiguration } from '@aws-sdk/client-ecs'
import { invalidParameter } from '../failures.ts'

/**
 * How many failed tasks trip the deployment circuit breaker (ECS API reference, ThresholdConfiguration): by
 * default half of the desired count, rounded up, never below 3 or above 200; UNBOUNDED_PERCENT without these
 * bounds, COUNT as it is.
 */
export function breakerThreshold(desiredCount: number, configuration: DeploymentConfiguration): number {
  const { type = 'BOUNDED_PERCENT', value = 50 } =
    configuration.deploymentCircuitBreaker?.thresholdConfiguration ?? {}
  if (type === 'COUNT') return value
  const share = Math.ceil((desiredCount * value) / 100)
  return type === 'UNBOUNDED_PERCENT' ? Math.max(1, share) : Math.min(200, Math.max(3, share))
}

export const breakerEnabled = (configuration: DeploymentConfiguration): boolean =>
  configuration.deploymentCircuitBreaker?.enable === true

export const rollsBack = (configuration: DeploymentConfiguration): boolean =>
  configuration.deploymentCircuitBreaker?.rollback === true

/** A healthy task takes the failure count back to 0 unless `resetOnHealthyTask` is false. */
export const resetsOnHealthy = (configuration: DeploymentConfiguration): boolean =>
  configuration.deploymentCircuitBreaker?.resetOnHealthyTask !== false

/** Throws InvalidParameterException. */
export function checkBreaker(configuration: DeploymentConfiguration): void {
  const threshold = configuration.deploymentCircuitBreaker?.thresholdConfiguration
  if (threshold === undefined) return
  const { type, value } = threshold
  if (type === undefined || !['BOUNDED_PERCENT', 'UNBOUNDED_PERCENT', 'COUNT'].includes(type)) {
    throw invalidParameter(`Invalid thresholdConfiguration type '${type ?? ''}'.`)
  }
  if (value === undefined || !Number.isInteger(value) || value < 1) {
    throw invalidParameter('thresholdConfiguration value must be an integer of at least 1.')
  }
  if (type !== 'COUNT' && value > 100)
    throw invalidParameter(`thresholdConfiguration value must be between 1 and 100 for type ${type}.`)
}
