import type { DeploymentConfiguration } from '@aws-sdk/client-ecs'
import { invalidParameter } from '../failures.ts'

/** One move of production traffic: `percent` to the new revision, then `bakeMinutes` before the next move. */
export interface ShiftStep {
  readonly percent: number
  readonly bakeMinutes: number
}

const MOST_BAKE_MINUTES = 1440

/** ECS API reference, CanaryConfiguration and LinearConfiguration. */
const CANARY = { canaryPercent: 5, canaryBakeTimeInMinutes: 10 }
const LINEAR = { stepPercent: 10, stepBakeTimeInMinutes: 6 }

/**
 * How production traffic moves: BLUE_GREEN at once; CANARY a part, the canary bake time, the rest; LINEAR in
 * equal parts, each followed by the step bake time. No step bake time is applied at 100 percent (ECS API
 * reference, LinearConfiguration); the deployment's own bake time comes after the last step.
 */
export function shiftSteps(configuration: DeploymentConfiguration): readonly ShiftStep[] {
  const last = { percent: 100, bakeMinutes: 0 }
  if (configuration.strategy === 'CANARY') {
    const { canaryPercent: percent = CANARY.canaryPercent, canaryBakeTimeInMinutes: bake } =
      configuration.canaryConfiguration ?? {}
    const first = { percent, bakeMinutes: bake ?? CANARY.canaryBakeTimeInMinutes }
    return percent >= 100 ? [last] : [first, last]
  }
  if (configuration.strategy !== 'LINEAR') return [last]
  const {
    stepPercent = LINEAR.stepPercent,
    stepBakeTimeInMinutes: bakeMinutes = LINEAR.stepBakeTimeInMinutes,
  } = configuration.linearConfiguration ?? {}
  const steps: ShiftStep[] = []
  // Counted in tenths of a percent, in which the percentages are whole.
  for (let tenths = tenthsOf(stepPercent); tenths < 1000; tenths += tenthsOf(stepPercent)) {
    steps.push({ percent: tenths / 10, bakeMinutes })
  }
  return [...steps, last]
}

/** What CANARY and LINEAR are without numbers of their own; drops the settings of the strategy left behind. */
export function withShiftDefaults(
  configuration: DeploymentConfiguration,
  given: DeploymentConfiguration | undefined,
): DeploymentConfiguration {
  const { canaryConfiguration, linearConfiguration, ...rest } = configuration
  const canary =
    rest.strategy === 'CANARY' ? { ...CANARY, ...canaryConfiguration } : given?.canaryConfiguration
  const linear =
    rest.strategy === 'LINEAR' ? { ...LINEAR, ...linearConfiguration } : given?.linearConfiguration
  return {
    ...rest,
    ...(canary === undefined ? {} : { canaryConfiguration: canary }),
    ...(linear === undefined ? {} : { linearConfiguration: linear }),
  }
}

/** Throws InvalidParameterException. AWS's own wording is not published. */
export function checkShift(configuration: DeploymentConfiguration): void {
  const { strategy, canaryConfiguration: canary, linearConfiguration: linear } = configuration
  if (canary !== undefined) {
    if (strategy !== 'CANARY')
      throw invalidParameter('canaryConfiguration is only valid when the deployment strategy is CANARY.')
    checkPercent('canaryPercent', canary.canaryPercent, 0.1)
    checkBake('canaryBakeTimeInMinutes', canary.canaryBakeTimeInMinutes)
  }
  if (linear !== undefined) {
    if (strategy !== 'LINEAR')
      throw invalidParameter('linearConfiguration is only valid when the deployment strategy is LINEAR.')
    checkPercent('stepPercent', linear.stepPercent, 3)
    checkBake('stepBakeTimeInMinutes', linear.stepBakeTimeInMinutes)
  }
}

function checkPercent(name: string, value: number | undefined, least: number): void {
  if (value === undefined) return
  const whole = Math.abs(value * 10 - tenthsOf(value)) < 1e-6
  if (whole && value >= least && value <= 100) return
  throw invalidParameter(`${name} must be a multiple of 0.1 between ${least.toFixed(1)} and 100.0.`)
}

function checkBake(name: string, value: number | undefined): void {
  if (value === undefined || (Number.isInteger(value) && value >= 0 && value <= MOST_BAKE_MINUTES)) return
  throw invalidParameter(`${name} must be an integer between 0 and ${MOST_BAKE_MINUTES}.`)
}

const tenthsOf = (percent: number): number => Math.round(percent * 10)
