import type { SourceLocation } from '../runtime/errors.ts'
import type { DeployOptions, ProcessSettings, ProcessType } from './app.ts'
import { DEFAULT_SIZE } from './sizes.ts'

/** Heroku gives an app 30 seconds between SIGTERM and SIGKILL (https://devcenter.heroku.com/articles/dyno-shutdown-behavior). */
export const DEFAULT_STOP_TIMEOUT = 30

/** Heroku's preboot keeps both versions for about three minutes (https://devcenter.heroku.com/articles/preboot). */
export const DEFAULT_BAKE_MINUTES = 3

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
  return {
    strategy,
    bakeMinutes: settings?.bakeMinutes ?? (strategy === 'blue-green' ? DEFAULT_BAKE_MINUTES : 0),
    singleton: settings?.singleton ?? (isSingletonName(name) && (settings?.quantity ?? 0) <= 1),
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
