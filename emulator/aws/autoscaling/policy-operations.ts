/** Scaling policies over the API. */
import type {
  DeleteScalingPolicyRequest,
  DescribeScalingPoliciesRequest,
  DescribeScalingPoliciesResponse,
  PutScalingPolicyRequest,
  PutScalingPolicyResponse,
} from '@aws-sdk/client-application-auto-scaling'
import type { OperationHandler } from '../wire/service.ts'
import { invalid, limitExceeded, noPolicy, notEmulated } from './failures.ts'
import { alarmViews, type PolicyRecord, policyView, type TargetRecord, type TrackingPolicy } from './model.ts'
import { paged } from './paging.ts'
import type { Registry } from './registry.ts'
import { checkSteps } from './step-scaling.ts'
import { type TrackedMetric, trackedMetric, trackingAlarms } from './target-tracking.ts'

/** Quota "Scaling policies per scalable target (step scaling and target tracking policies)". */
const POLICIES_PER_TARGET = 50

export function policyOperations(registry: Registry): Readonly<Record<string, OperationHandler>> {
  const { state, alarms } = registry
  const find = (target: TargetRecord, name = ''): PolicyRecord | undefined =>
    state.policiesOf(target).find((policy) => policy.name === name)

  const facts = (target: TargetRecord, name: string) => ({
    arn: state.arn('scalingPolicy', target, name),
    name,
    target,
    createdAt: state.clock.now(),
  })

  function putStep(target: TargetRecord, input: PutScalingPolicyRequest): PolicyRecord {
    const { PolicyName: name = '', StepScalingPolicyConfiguration: configuration } = input
    if (configuration === undefined)
      throw invalid('StepScalingPolicyConfiguration is required for StepScaling')
    checkSteps(configuration)
    const known = find(target, name)
    if (known?.type === 'StepScaling') {
      known.configuration = configuration
      return known
    }
    return { ...facts(target, name), type: 'StepScaling', configuration }
  }

  function putTracking(target: TargetRecord, input: PutScalingPolicyRequest): PolicyRecord {
    const { PolicyName: name = '', TargetTrackingScalingPolicyConfiguration: configuration } = input
    if (configuration === undefined)
      throw invalid('TargetTrackingScalingPolicyConfiguration is required for TargetTrackingScaling')
    const metric = trackedMetric(target, configuration)
    checkOnly(target, name, metric)
    const known = find(target, name)
    const own = known ?? facts(target, name)
    const prefix = `TargetTracking-${target.resourceId}`
    const names =
      known?.type === 'TargetTrackingScaling'
        ? { high: known.alarms.high.name, low: known.alarms.low.name }
        : { high: `${prefix}-AlarmHigh-${state.ids.uuid()}`, low: `${prefix}-AlarmLow-${state.ids.uuid()}` }
    const { high, low } = trackingAlarms(names, own.arn, metric, configuration.TargetValue ?? 1)
    const made = {
      high: { name: high.name, arn: alarms.put(high) },
      low: { name: low.name, arn: alarms.put(low) },
    }
    if (known?.type === 'TargetTrackingScaling') {
      known.configuration = configuration
      return known
    }
    return {
      ...facts(target, name),
      arn: own.arn,
      type: 'TargetTrackingScaling',
      configuration,
      alarms: made,
    }
  }

  /** One metric, one target: two policies would pull against each other. */
  function checkOnly(target: TargetRecord, name: string, metric: TrackedMetric): void {
    const others = state
      .policiesOf(target)
      .filter(
        (policy): policy is TrackingPolicy => policy.type === 'TargetTrackingScaling' && policy.name !== name,
      )
    if (others.some(({ configuration }) => same(trackedMetric(target, configuration), metric)))
      throw invalid('Only one TargetTrackingScaling policy for a given metric specification is allowed.')
  }

  return {
    PutScalingPolicy: (input: PutScalingPolicyRequest): PutScalingPolicyResponse => {
      const target = state.target(input)
      const known = find(target, input.PolicyName)
      const type = input.PolicyType ?? known?.type ?? 'StepScaling'
      if (known !== undefined && known.type !== type)
        throw invalid(`The policy ${known.name} is of type ${known.type}, which cannot be changed to ${type}`)
      if (known === undefined && state.policiesOf(target).length >= POLICIES_PER_TARGET)
        throw limitExceeded(`A scalable target can have at most ${POLICIES_PER_TARGET} scaling policies`)
      if (type === 'PredictiveScaling') throw notEmulated('predictive scaling')
      if (type !== 'StepScaling' && type !== 'TargetTrackingScaling')
        throw invalid(`PolicyType ${type} must be StepScaling or TargetTrackingScaling`)
      const policy = type === 'StepScaling' ? putStep(target, input) : putTracking(target, input)
      state.policies.set(policy.arn, policy)
      return { PolicyARN: policy.arn, Alarms: alarmViews(policy) }
    },

    DescribeScalingPolicies: (input: DescribeScalingPoliciesRequest): DescribeScalingPoliciesResponse => {
      const inScope = state.scope(input)
      const found = [...state.policies.values()].filter(
        ({ target, name }) => inScope(target) && (input.PolicyNames?.includes(name) ?? true),
      )
      const { items, token } = paged(found, input)
      return { ScalingPolicies: items.map(policyView), ...token }
    },

    DeleteScalingPolicy: (input: DeleteScalingPolicyRequest) => {
      const key = state.key(input)
      const target = state.targets.get(key.resourceId)
      const policy = target && find(target, input.PolicyName)
      if (policy === undefined) throw noPolicy(key, input.PolicyName ?? '')
      registry.removePolicy(policy)
      return {}
    },
  }
}

const same = (one: TrackedMetric, other: TrackedMetric): boolean =>
  JSON.stringify([one.namespace, one.metric, one.dimensions, one.statistic]) ===
  JSON.stringify([other.namespace, other.metric, other.dimensions, other.statistic])
