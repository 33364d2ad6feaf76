/**
 * Target tracking
 * (https://docs.aws.amazon.com/autoscaling/application/userguide/target-tracking-scaling-policy-overview.html): which
 * alarms a policy needs, and which capacity brings its metric to the target.
 */
import type {
  CustomizedMetricSpecification,
  PredefinedMetricSpecification,
  TargetTrackingScalingPolicyConfiguration,
} from '@aws-sdk/client-application-auto-scaling'
import type { ScalingAlarm } from '../../ports.ts'
import { invalid, notEmulated } from './failures.ts'
import type { TargetRecord } from './model.ts'

/**
 * As seen on every account: three minutes above the target, fifteen below nine tenths of it. AWS does not promise it.
 */
const HIGH_PERIODS = 3
const LOW_PERIODS = 15
const LOW_PART = 0.9

export type TrackedMetric = Pick<ScalingAlarm, 'namespace' | 'metric' | 'dimensions' | 'statistic' | 'unit'>

const PREDEFINED: Readonly<
  Record<string, (target: TargetRecord, given: PredefinedMetricSpecification) => TrackedMetric>
> = {
  ECSServiceAverageCPUUtilization: (target) => ofService('CPUUtilization', target),
  ECSServiceAverageMemoryUtilization: (target) => ofService('MemoryUtilization', target),
  ALBRequestCountPerTarget: (_, { ResourceLabel: label }) => {
    const [, group] = /^app\/[^/]+\/[^/]+\/(targetgroup\/[^/]+\/[^/]+)$/.exec(label ?? '') ?? []
    if (group === undefined)
      throw invalid(
        `ResourceLabel '${label ?? ''}' must be app/<load balancer name>/<load balancer id>/targetgroup/<target group name>/<target group id>`,
      )
    return {
      namespace: 'AWS/ApplicationELB',
      metric: 'RequestCountPerTarget',
      dimensions: { TargetGroup: group },
      statistic: 'Sum',
    }
  },
}

const ofService = (metric: string, { cluster, service }: TargetRecord): TrackedMetric => ({
  namespace: 'AWS/ECS',
  metric,
  dimensions: { ClusterName: cluster, ServiceName: service },
  statistic: 'Average',
})

/** Throws ValidationException. */
export function trackedMetric(
  target: TargetRecord,
  configuration: TargetTrackingScalingPolicyConfiguration,
): TrackedMetric {
  const {
    PredefinedMetricSpecification: predefined,
    CustomizedMetricSpecification: customized,
    TargetValue,
  } = configuration
  if (TargetValue === undefined || !(TargetValue > 0)) throw invalid('TargetValue must be greater than 0')
  if ((predefined === undefined) === (customized === undefined))
    throw invalid(
      'Exactly one of PredefinedMetricSpecification and CustomizedMetricSpecification must be specified',
    )
  for (const cooldown of [configuration.ScaleInCooldown, configuration.ScaleOutCooldown])
    if ((cooldown ?? 0) < 0) throw invalid('Cooldown must not be negative')
  if (customized !== undefined) return customizedMetric(customized)
  const type = predefined?.PredefinedMetricType ?? ''
  const metric = PREDEFINED[type]
  if (predefined === undefined || metric === undefined)
    throw invalid(
      `PredefinedMetricType ${type} is not valid for ecs: it must be one of ${Object.keys(PREDEFINED).join(', ')}`,
    )
  return metric(target, predefined)
}

function customizedMetric(given: CustomizedMetricSpecification): TrackedMetric {
  if (given.Metrics !== undefined) throw notEmulated('target tracking on metric math')
  const { Namespace: namespace, MetricName: metric, Statistic: statistic, Unit: unit } = given
  if (namespace === undefined || metric === undefined || statistic === undefined)
    throw invalid('A CustomizedMetricSpecification needs Namespace, MetricName and Statistic')
  const dimensions = Object.fromEntries(
    (given.Dimensions ?? []).map(({ Name = '', Value = '' }) => [Name, Value]),
  )
  return { namespace, metric, dimensions, statistic, ...(unit === undefined ? {} : { unit }) }
}

/** Both alarms of a policy; they outlive updates of the policy. */
export function trackingAlarms(
  names: { readonly high: string; readonly low: string },
  policyArn: string,
  metric: TrackedMetric,
  target: number,
): { readonly high: ScalingAlarm; readonly low: ScalingAlarm } {
  const shared = {
    ...metric,
    description: `DO NOT EDIT OR DELETE. For TargetTrackingScaling policy ${policyArn}.`,
    actionArn: policyArn,
  }
  return {
    high: {
      ...shared,
      name: names.high,
      comparison: 'GreaterThanThreshold',
      threshold: target,
      evaluationPeriods: HIGH_PERIODS,
    },
    low: {
      ...shared,
      name: names.low,
      comparison: 'LessThanThreshold',
      threshold: target * LOW_PART,
      evaluationPeriods: LOW_PERIODS,
    },
  }
}

/**
 * In proportion, never too few. AWS says "proportionally" for scale-out, and of scale-in only that it is more gradual.
 */
export const trackedCapacity = (current: number, value: number, target: number): number =>
  Math.ceil((Math.max(1, current) * value) / target)
