/**
 * Step scaling (https://docs.aws.amazon.com/autoscaling/application/userguide/step-scaling-policy-overview.html). Pure.
 */
import type { StepAdjustment, StepScalingPolicyConfiguration } from '@aws-sdk/client-application-auto-scaling'
import { invalid } from './failures.ts'

const ADJUSTMENTS = ['ChangeInCapacity', 'PercentChangeInCapacity', 'ExactCapacity']
const STEPS = 20

/** Throws ValidationException. */
export function checkSteps(configuration: StepScalingPolicyConfiguration): void {
  const { AdjustmentType: type, StepAdjustments: steps = [], MinAdjustmentMagnitude } = configuration
  if (type === undefined || !ADJUSTMENTS.includes(type))
    throw invalid(`AdjustmentType must be one of ${ADJUSTMENTS.join(', ')}`)
  if (steps.length === 0) throw invalid('At least one StepAdjustment is required')
  if (steps.length > STEPS) throw invalid(`A step scaling policy can have at most ${STEPS} step adjustments`)
  if (MinAdjustmentMagnitude !== undefined && type !== 'PercentChangeInCapacity')
    throw invalid('MinAdjustmentMagnitude can only be used with the adjustment type PercentChangeInCapacity')
  const sorted = [...steps].sort((one, other) => lower(one) - lower(other))
  for (const [index, step] of sorted.entries()) {
    if (lower(step) >= upper(step))
      throw invalid('The upper bound of a step adjustment must be greater than its lower bound')
    const next = sorted[index + 1]
    if (next !== undefined && upper(step) !== lower(next))
      throw invalid('The intervals of step adjustments must not overlap and must not leave a gap')
  }
  if (type === 'ExactCapacity' && steps.some(({ ScalingAdjustment: amount = 0 }) => amount < 0))
    throw invalid('ScalingAdjustment must not be negative with the adjustment type ExactCapacity')
}

/**
 * The new capacity for a metric that is `breach` above (below, when negative) the alarm's threshold; undefined: no step
 * is for it.
 */
export function stepCapacity(
  configuration: StepScalingPolicyConfiguration,
  current: number,
  breach: number,
): number | undefined {
  const step = configuration.StepAdjustments?.find((one) => covers(one, breach))
  if (step === undefined) return undefined
  const amount = step.ScalingAdjustment ?? 0
  if (configuration.AdjustmentType === 'ExactCapacity') return amount
  if (configuration.AdjustmentType === 'ChangeInCapacity') return Math.max(0, current + amount)
  const change = rounded((current * amount) / 100)
  const least = configuration.MinAdjustmentMagnitude ?? 0
  return Math.max(0, current + Math.sign(change) * Math.max(Math.abs(change), least))
}

/** Below the threshold the upper bound belongs to the step, above it the lower one. */
function covers(step: StepAdjustment, breach: number): boolean {
  return breach < 0
    ? breach > lower(step) && breach <= upper(step)
    : breach >= lower(step) && breach < upper(step)
}

/** "Values greater than 1 are rounded down … between 0 and 1 to 1 … between 0 and -1 to -1 … less than -1 up." */
function rounded(change: number): number {
  if (change > 0 && change < 1) return 1
  if (change < 0 && change > -1) return -1
  return Math.trunc(change)
}

const lower = ({ MetricIntervalLowerBound: bound }: StepAdjustment): number =>
  bound ?? Number.NEGATIVE_INFINITY
const upper = ({ MetricIntervalUpperBound: bound }: StepAdjustment): number =>
  bound ?? Number.POSITIVE_INFINITY
