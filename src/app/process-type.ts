import type { SourceLocation } from '../runtime/errors.ts'
import type { DeployOptions, ProcessSettings, ProcessType, TrafficSteps } from './app.ts'
import { DEFAULT_SIZE } from './sizes.ts'

/**
 * Heroku gives an app 30 seconds between SIGTERM and SIGKILL
 * (https://devcenter.heroku.com/articles/dyno-shutdown-behavior).
 */
export const DEFAULT_STOP_TIMEOUT = 30

/** Heroku's preboot keeps both versions for about three minutes (https://devcenter.heroku.com/articles/preboot). */
export const DEFAULT_BAKE_MINUTES = 3

/**
 * ECS's own defaults: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CanaryConfiguration.html and
 * API_LinearConfiguration.html
 */
export const DEFAULT_STEPS: Readonly<Record<'canary' | 'linear', TrafficSteps>> = {
  canary: { percent: 5, minutes: 10 },
  linear: { percent: 10, minutes: 6 },
}

/** Two of these at once would run every job twice. */
const SINGLETONS: ReadonlySet<string> = new Set(['clock', 'scheduler'])

/** The process type with every default filled in. */
export function buildProcess(
  name: string,
  command: string,
  at: SourceLocation,
  settings: ProcessSettings | undefined,
): ProcessType {
  return {
    name,
    command,
    ...(settings?.quantity === undefined ? {} : { quantity: settings.quantity }),
    size: settings?.size ?? DEFAULT_SIZE,
    ...(settings?.healthCheck === undefined ? {} : { healthCheck: settings.healthCheck }),
    ...(settings?.autoscaling === undefined ? {} : { autoscaling: settings.autoscaling }),
    deploy: deployOptions(name, settings),
    at,
  }
}

function deployOptions(name: string, settings: ProcessSettings | undefined): DeployOptions {
  const strategy = settings?.strategy ?? (name === 'web' ? 'blue-green' : 'rolling')
  const steps = strategy === 'canary' || strategy === 'linear' ? DEFAULT_STEPS[strategy] : undefined
  return {
    strategy,
    ...(steps === undefined ? {} : { shift: { ...steps, ...settings?.shift } }),
    bakeMinutes: settings?.bakeMinutes ?? (strategy === 'rolling' ? 0 : DEFAULT_BAKE_MINUTES),
    singleton: settings?.singleton ?? (isSingletonName(name) && (settings?.quantity ?? 0) <= 1),
    ...(settings?.drainFirst === true ? { drainFirst: true } : {}),
    ...(settings?.order === undefined ? {} : { order: settings.order }),
    stopTimeout: settings?.stopTimeout ?? DEFAULT_STOP_TIMEOUT,
  }
}

export function isSingletonName(name: string): boolean {
  return SINGLETONS.has(name)
}

/** How many tasks a process type starts with: what was asked, else Heroku's rule (web 1, every other type 0). */
export function quantityOf(process: ProcessType): number {
  return process.quantity ?? (process.name === 'web' ? 1 : 0)
}
