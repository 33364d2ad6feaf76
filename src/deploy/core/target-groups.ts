import type { HealthCheck } from '../../app/app.ts'
import { FULL_HEROKU_COMPAT } from '../../app/heroku-compat.ts'
import type { Release } from '../../release/ledger/release.ts'
import { describeError } from '../../runtime/errors.ts'
import type { Logger } from '../../runtime/log.ts'

/** Implemented by src/aws/elb/target-groups.ts. */
export interface TargetGroups extends TargetGroupDirectory {
  change(arn: string, settings: TargetGroupSettings): Promise<void>
}

/** What is not named stays. Seconds. */
export interface TargetGroupSettings {
  readonly deregistrationDelay?: number
  readonly healthCheck?: HealthCheck
}

/** Heroku gives a dyno 30 s after SIGTERM (https://devcenter.heroku.com/articles/dyno-shutdown-behavior). */
export const DEREGISTRATION_DELAY = 30

/** What a release wants of its web process's target groups; empty when it wants nothing. */
export function wantedSettings(release: Release): TargetGroupSettings {
  const parity = release.parity ?? FULL_HEROKU_COMPAT
  const healthCheck = release.processes.find(({ type }) => type === 'web')?.healthCheck
  return {
    ...(parity.deregistrationDelay ? { deregistrationDelay: DEREGISTRATION_DELAY } : {}),
    ...(parity.healthCheck && healthCheck !== undefined ? { healthCheck } : {}),
  }
}

/** What is to be changed; undefined when it is so already. */
export function settingsToChange(
  group: TargetGroup,
  wanted: TargetGroupSettings,
): TargetGroupSettings | undefined {
  const { deregistrationDelay, healthCheck } = wanted
  const delay = deregistrationDelay !== undefined && group.deregistrationDelay !== deregistrationDelay
  const health = healthCheck !== undefined && text(group.healthCheck) !== text(healthCheck)
  if (!delay && !health) return undefined
  return {
    ...(delay ? { deregistrationDelay } : {}),
    ...(health ? { healthCheck } : {}),
  }
}

const text = ({ path, interval, timeout, healthyThreshold, unhealthyThreshold }: HealthCheck): string =>
  [path, interval, timeout, healthyThreshold, unhealthyThreshold].join()

/**
 * `drains 30 s instead of 300; checked at /up every 10 s (timeout 5 s, healthy after 2, unhealthy after 2) instead of /
 * every 30 s (…)`
 */
export function describeSettings(group: TargetGroup, change: TargetGroupSettings): string {
  const { deregistrationDelay, healthCheck } = change
  const check = ({ path, interval, timeout, healthyThreshold, unhealthyThreshold }: HealthCheck) =>
    `${path} every ${interval} s (timeout ${timeout} s, healthy after ${healthyThreshold}, unhealthy after ${unhealthyThreshold})`
  return [
    ...(deregistrationDelay === undefined
      ? []
      : [`drains ${deregistrationDelay} s instead of ${group.deregistrationDelay}`]),
    ...(healthCheck === undefined
      ? []
      : [`checked at ${check(healthCheck)} instead of ${check(group.healthCheck)}`]),
  ].join('; ')
}

/**
 * Brings target groups to what the release wants, as far as they differ. Never throws: a role that may not is told
 * which action it lacks, and the deploy continues with the groups as they are.
 */
export async function applySettings(
  ports: { readonly targetGroups: TargetGroups; readonly log: Logger },
  arns: readonly string[],
  wanted: TargetGroupSettings,
): Promise<void> {
  const { targetGroups, log } = ports
  if (arns.length === 0 || Object.keys(wanted).length === 0) return
  try {
    for (const group of (await targetGroups.describe(arns)).values()) {
      const change = settingsToChange(group, wanted)
      if (change === undefined) continue
      await targetGroups.change(group.arn, change)
      log.info(`target group ${nameOf(group.arn)}: ${describeSettings(group, change)}`)
    }
  } catch (error) {
    log.warning(
      `The target groups were not changed: ${describeError(error)} To turn this off, set in renga.yml: parity: { deregistration-delay: false, health-check: false }.`,
    )
  }
}

/** `arn:aws:elasticloadbalancing:eu-west-1:1:targetgroup/shop-blue/0123456789abcdef` -> `shop-blue` */
export const nameOf = (arn: string): string => arn.split('/')[1] ?? arn

/** Implemented on Elastic Load Balancing by src/aws/elb/target-groups.ts. */
export interface TargetGroupDirectory {
  /** By ARN; one that does not exist is absent. */
  describe(arns: readonly string[]): Promise<ReadonlyMap<string, TargetGroup>>
}

export interface TargetGroup {
  readonly arn: string
  /** ip, instance, lambda, alb: an open string. */
  readonly targetType: string
  readonly vpc: string | undefined
  readonly loadBalancers: readonly string[]
  readonly healthCheck: HealthCheck
  /** Seconds that a target drains. */
  readonly deregistrationDelay: number
}
