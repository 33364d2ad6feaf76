import type { DeploymentConfiguration } from '@aws-sdk/client-ecs'
import { invalidParameter } from '../failures.ts'

export interface EarlySuccess {
  /** Healthy tasks of the new revision that are enough. */
  readonly healthy: (desiredCount: number) => number
  /** The old tasks go before the deployment completes (BLOCKING) or after (DEFERRED). */
  readonly cleanup: 'BLOCKING' | 'DEFERRED'
}

/**
 * Developer guide, "Complete Amazon ECS rolling deployments early with early success criteria": the share of
 * the desired count is rounded up (50 % of 3 is 2). Undefined when the criteria are off.
 */
export function earlySuccessOf({ earlySuccessCriteria }: DeploymentConfiguration): EarlySuccess | undefined {
  if (earlySuccessCriteria?.enable !== true) return undefined
  const { healthyPercent = 100, sourceServiceRevisionCleanup } = earlySuccessCriteria
  return {
    healthy: (desiredCount) => Math.ceil((desiredCount * healthyPercent) / 100),
    cleanup: sourceServiceRevisionCleanup === 'DEFERRED' ? 'DEFERRED' : 'BLOCKING',
  }
}

/** ECS API reference, DeploymentEarlySuccessCriteria. Throws InvalidParameterException. */
export function checkEarlySuccess(configuration: DeploymentConfiguration): void {
  const { earlySuccessCriteria: criteria, minimumHealthyPercent = 100, strategy = 'ROLLING' } = configuration
  if (criteria?.enable !== true) return
  if (strategy !== 'ROLLING')
    throw invalidParameter('earlySuccessCriteria is only supported for the ROLLING deployment strategy.')
  const { healthyPercent, sourceServiceRevisionCleanup: cleanup } = criteria
  if (healthyPercent === undefined || cleanup === undefined) {
    throw invalidParameter(
      'healthyPercent and sourceServiceRevisionCleanup are required when earlySuccessCriteria are enabled.',
    )
  }
  if (!Number.isInteger(healthyPercent) || healthyPercent > 100 || healthyPercent < minimumHealthyPercent) {
    throw invalidParameter(
      `healthyPercent must be an integer between minimumHealthyPercent (${minimumHealthyPercent}) and 100.`,
    )
  }
  if (cleanup !== 'BLOCKING' && cleanup !== 'DEFERRED')
    throw invalidParameter(
      `Invalid sourceServiceRevisionCleanup '${String(cleanup)}'. Valid values are: BLOCKING, DEFERRED`,
    )
}
