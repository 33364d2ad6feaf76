import type { SourceLocation } from '../../runtime/errors.ts'
import type { ProcessSettings } from '../app.ts'
import type { FormationEntry } from '../app-json/formation.ts'
import type { Problems } from '../problems.ts'
import { isSingletonName } from '../process-type.ts'
import { completeAutoscaling, completeHealthCheck } from './environment.ts'
import type { RengaProcess } from './renga-yml.ts'

/**
 * What app.json's formation and renga.yml together ask for each process type; renga.yml decides where both speak.
 * Everything that cannot be done is an error here, before anything is built or changed. `advisory` marks what only the
 * formation names.
 */
export function resolveSettings(
  formation: readonly FormationEntry[],
  processes: ReadonlyMap<string, RengaProcess>,
  problems: Problems,
  advisory = false,
): ReadonlyMap<string, ProcessSettings> {
  const byType = new Map<string, FormationEntry>()
  for (const entry of formation) {
    const first = byType.get(entry.type)
    if (first !== undefined) {
      problems.warning(
        entry.at,
        `The formation has '${entry.type}' twice, here and on line ${first.at.line ?? 1}; this one is used.`,
        'Remove one of the two.',
      )
    }
    byType.set(entry.type, entry)
  }
  const settings = new Map<string, ProcessSettings>()
  for (const type of new Set([...byType.keys(), ...processes.keys()])) {
    const entry = byType.get(type)
    const process = processes.get(type)
    const merged =
      type === 'release'
        ? releaseSettings(entry, process, problems)
        : mergeSettings(type, entry, process, problems)
    if (merged === undefined) continue
    settings.set(type, advisory && process === undefined ? { ...merged, advisory } : merged)
  }
  return settings
}

function mergeSettings(
  type: string,
  entry: FormationEntry | undefined,
  process: RengaProcess | undefined,
  problems: Problems,
): ProcessSettings | undefined {
  const named = process ?? entry
  if (named === undefined) return undefined
  const place = (key: string): SourceLocation => process?.places.get(key) ?? named.at
  const autoscaling = process?.autoscaling
    ? completeAutoscaling(process.autoscaling, place('autoscaling'), problems)
    : undefined
  const healthCheck = process?.healthCheck
    ? completeHealthCheck(process.healthCheck, place('health-check'), problems)
    : undefined
  const asked = process?.quantity ?? entry?.quantity
  const quantity =
    autoscaling === undefined
      ? asked
      : Math.min(Math.max(asked ?? autoscaling.min, autoscaling.min), autoscaling.max)
  const size = process?.size ?? entry?.size
  if (process !== undefined) checkProcess(type, process, place, problems)
  if (autoscaling !== undefined && process?.quantity !== undefined && process.quantity !== quantity) {
    problems.error(
      place('quantity'),
      `'${type}' has quantity ${process.quantity}, but its autoscaling range is ${autoscaling.min} to ${autoscaling.max}.`,
      'Remove the quantity, or set it within that range.',
    )
  }
  checkSingleton(type, process, Math.max(quantity ?? 0, autoscaling?.max ?? 0), place, named.at, problems)
  return {
    ...(quantity === undefined ? {} : { quantity }),
    ...(size === undefined ? {} : { size }),
    ...(healthCheck === undefined ? {} : { healthCheck }),
    ...(autoscaling === undefined ? {} : { autoscaling }),
    ...(process?.strategy === undefined ? {} : { strategy: process.strategy }),
    ...shiftOf(process),
    ...(process?.bakeMinutes === undefined ? {} : { bakeMinutes: process.bakeMinutes }),
    ...(process?.drainFirst === undefined ? {} : { drainFirst: process.drainFirst }),
    ...(process?.order === undefined ? {} : { order: process.order }),
    ...(process?.singleton === undefined ? {} : { singleton: process.singleton }),
    ...(process?.stopTimeout === undefined ? {} : { stopTimeout: process.stopTimeout }),
    spelling: named.spelling,
    at: named.at,
  }
}

/** What only `web`, which has a load balancer in front of it, can have. */
function checkProcess(
  type: string,
  process: RengaProcess,
  place: (key: string) => SourceLocation,
  problems: Problems,
): void {
  if (type !== 'web' && process.healthCheck) {
    problems.error(
      place('health-check'),
      `'${type}' cannot have an HTTP health check: only web is behind the load balancer.`,
      'Remove the health check.',
    )
  }
  const strategy = process.strategy ?? (type === 'web' ? 'blue-green' : 'rolling')
  if (type !== 'web' && strategy !== 'rolling') {
    problems.error(
      place('strategy'),
      `'${type}' cannot be deployed ${strategy}: only web has traffic to shift.`,
      "Remove it, or use 'rolling'.",
    )
  }
  if ((strategy === 'rolling' || type !== 'web') && process.bakeMinutes !== undefined) {
    problems.warning(
      place('bake-minutes'),
      `'bake-minutes' of '${type}' has no effect: a rolling deployment keeps no old tasks.`,
      'Remove it.',
    )
  }
  for (const [key, value] of [
    ['shift-percent', process.shiftPercent],
    ['shift-minutes', process.shiftMinutes],
  ] as const) {
    if (value === undefined || strategy === 'canary' || strategy === 'linear') continue
    problems.warning(
      place(key),
      `'${key}' of '${type}' has no effect: ${strategy} does not shift traffic in steps.`,
      "Remove it, or set 'strategy: canary' or 'strategy: linear'.",
    )
  }
  if (strategy === 'linear' && process.shiftPercent !== undefined && process.shiftPercent < 3) {
    problems.error(
      place('shift-percent'),
      `'shift-percent' of '${type}' is ${process.shiftPercent}, and a linear deployment shifts at least 3 % per step.`,
      "Use 3 or more, or set 'strategy: canary'.",
    )
  }
  if (strategy !== 'rolling' && process.drainFirst === true) {
    problems.error(
      place('drain-first'),
      `'drain-first' of '${type}' is not possible: ${strategy} keeps the old tasks until the new ones take traffic.`,
      "Remove it, or set 'strategy: rolling'.",
    )
  }
}

function shiftOf(process: RengaProcess | undefined): Pick<ProcessSettings, 'shift'> {
  const { shiftPercent, shiftMinutes } = process ?? {}
  if (shiftPercent === undefined && shiftMinutes === undefined) return {}
  return {
    shift: {
      ...(shiftPercent === undefined ? {} : { percent: shiftPercent }),
      ...(shiftMinutes === undefined ? {} : { minutes: shiftMinutes }),
    },
  }
}

function checkSingleton(
  type: string,
  process: RengaProcess | undefined,
  tasks: number,
  place: (key: string) => SourceLocation,
  at: SourceLocation,
  problems: Problems,
): void {
  if (tasks <= 1) return
  if (process?.singleton === true) {
    problems.error(
      place('singleton'),
      `'${type}' is a singleton, but asks for up to ${tasks} tasks.`,
      "Remove 'singleton', or ask for one task.",
    )
  } else if (process?.singleton === undefined && isSingletonName(type)) {
    problems.warning(
      at,
      `'${type}' runs ${tasks} tasks, but by its name it is a singleton, which never overlaps.`,
      "Ask for one task, or set 'singleton: false' for it in renga.yml.",
    )
  }
}

/** The release phase is one task for each release: it has a size and a time to stop, nothing else. */
function releaseSettings(
  entry: FormationEntry | undefined,
  process: RengaProcess | undefined,
  problems: Problems,
): ProcessSettings | undefined {
  const named = process ?? entry
  if (named === undefined) return undefined
  if ((entry?.quantity ?? 0) > 0) {
    problems.warning(
      entry?.at ?? named.at,
      "'release' runs once per release, not as a process: its quantity is ignored.",
      'Remove the quantity.',
    )
  }
  for (const [key, at] of process?.places ?? []) {
    if (['size', 'stop-timeout'].includes(key)) continue
    problems.error(
      at,
      `'release' has no '${key}': it runs once per release, before the services change.`,
      'Remove it.',
    )
  }
  const size = process?.size ?? entry?.size
  return {
    ...(size === undefined ? {} : { size }),
    ...(process?.stopTimeout === undefined ? {} : { stopTimeout: process.stopTimeout }),
    spelling: named.spelling,
    at: named.at,
  }
}
