import type { TargetGroupRecord, TargetRecord } from './model.ts'

/**
 * The targets that may get a request now: the healthy ones, or, when there is none, all that are registered: an
 * Application Load Balancer fails open, and answers 503 only when no target is registered or in use
 * (https://docs.aws.amazon.com/elasticloadbalancing/latest/application/target-group-health-checks.html).
 */
export function routableTargets(group: TargetGroupRecord): readonly TargetRecord[] {
  const targets = [...group.targets.values()]
  const healthy = targets.filter(({ state }) => state === 'healthy')
  return healthy.length > 0
    ? healthy
    : targets.filter(({ state }) => state === 'initial' || state === 'unhealthy')
}

/** The next target by the group's `load_balancing.algorithm.type`; undefined when there is none. */
export function chooseTarget(group: TargetGroupRecord, not?: TargetRecord): TargetRecord | undefined {
  const targets = routableTargets(group).filter((target) => target !== not)
  const start = group.cursor++ % Math.max(1, targets.length)
  switch (group.attributes.get('load_balancing.algorithm.type')) {
    case 'least_outstanding_requests': {
      // Ties go round, so an idle group is still used evenly.
      const turned = [...targets.slice(start), ...targets.slice(0, start)]
      return turned.reduce<TargetRecord | undefined>(
        (least, target) =>
          least === undefined || target.exchanges.size < least.exchanges.size ? target : least,
        undefined,
      )
    }
    case 'weighted_random':
      return targets[Math.floor(Math.random() * targets.length)]
    default:
      return targets[start]
  }
}
