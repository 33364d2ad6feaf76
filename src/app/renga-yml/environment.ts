import type { SourceLocation } from '../../runtime/errors.ts'
import type { Autoscaling, HealthCheck, Schedule } from '../app.ts'
import { toScheduleExpression } from '../cron.ts'
import type { Problems } from '../problems.ts'
import { DEFAULT_SIZE } from '../sizes.ts'
import type {
  AutoscalingPart,
  HealthCheckPart,
  RengaProcess,
  RengaSchedule,
  RengaSection,
  RengaYml,
} from './renga-yml.ts'

/**
 * The base of renga.yml with its overrides for an environment: those of the stage first (`review` for every pull
 * request), then those of the environment's own name. Key by key; what an override does not name stays.
 */
export function resolveEnvironment(
  manifest: RengaYml,
  environment: string,
  stage: string | undefined,
): RengaSection {
  const names = stage === undefined || stage === environment ? [environment] : [stage, environment]
  return names
    .flatMap((name) => manifest.environments.get(name) ?? [])
    .reduce(
      (section, over): RengaSection => ({
        processes: mergeMaps(section.processes, over.processes, mergeProcess),
        schedules: mergeMaps(section.schedules, over.schedules, mergeSchedule),
        parity: { ...section.parity, ...over.parity },
        appJsonEnv: over.appJsonEnv ?? section.appJsonEnv,
        publicConfigVars: [...new Set([...section.publicConfigVars, ...over.publicConfigVars])],
        ownPublicConfigVars: [...(section.ownPublicConfigVars ?? []), ...over.publicConfigVars].filter(
          (name) => !manifest.base.publicConfigVars.includes(name),
        ),
      }),
      manifest.base,
    )
}

function mergeMaps<T>(
  base: ReadonlyMap<string, T>,
  over: ReadonlyMap<string, T>,
  merge: (base: T, over: T) => T,
): ReadonlyMap<string, T> {
  const merged = new Map(base)
  for (const [key, value] of over) {
    const below = base.get(key)
    merged.set(key, below === undefined ? value : merge(below, value))
  }
  return merged
}

function mergeProcess(base: RengaProcess, over: RengaProcess): RengaProcess {
  return {
    ...base,
    quantity: over.quantity ?? base.quantity,
    size: over.size ?? base.size,
    healthCheck: mergePart(base.healthCheck, over.healthCheck, mergeHealthCheck),
    autoscaling: mergePart(base.autoscaling, over.autoscaling, mergeAutoscaling),
    strategy: over.strategy ?? base.strategy,
    shiftPercent: over.shiftPercent ?? base.shiftPercent,
    shiftMinutes: over.shiftMinutes ?? base.shiftMinutes,
    bakeMinutes: over.bakeMinutes ?? base.bakeMinutes,
    singleton: over.singleton ?? base.singleton,
    drainFirst: over.drainFirst ?? base.drainFirst,
    order: over.order ?? base.order,
    stopTimeout: over.stopTimeout ?? base.stopTimeout,
    places: new Map([...base.places, ...over.places]),
  }
}

function mergePart<T>(
  base: T | null | undefined,
  over: T | null | undefined,
  merge: (base: T, over: T) => T,
): T | null | undefined {
  if (over === undefined) return base
  if (over === null || base === null || base === undefined) return over
  return merge(base, over)
}

function mergeHealthCheck(base: HealthCheckPart, over: HealthCheckPart): HealthCheckPart {
  return {
    path: over.path ?? base.path,
    interval: over.interval ?? base.interval,
    timeout: over.timeout ?? base.timeout,
    healthyThreshold: over.healthyThreshold ?? base.healthyThreshold,
    unhealthyThreshold: over.unhealthyThreshold ?? base.unhealthyThreshold,
  }
}

function mergeAutoscaling(base: AutoscalingPart, over: AutoscalingPart): AutoscalingPart {
  return {
    min: over.min ?? base.min,
    max: over.max ?? base.max,
    cpu: over.cpu ?? base.cpu,
    memory: over.memory ?? base.memory,
  }
}

function mergeSchedule(base: RengaSchedule, over: RengaSchedule): RengaSchedule {
  return {
    name: base.name,
    removed: over.removed,
    command: over.command ?? base.command,
    schedule: over.schedule ?? base.schedule,
    timezone: over.timezone ?? base.timezone,
    size: over.size ?? base.size,
    at: base.at,
    places: new Map([...base.places, ...over.places]),
  }
}

/**
 * The whole health check, gaps filled: a new task is healthy after 20 seconds of good answers, well within the 60
 * seconds that Heroku gives an app to boot (R10).
 */
export function completeHealthCheck(
  part: HealthCheckPart,
  at: SourceLocation,
  problems: Problems,
): HealthCheck {
  const healthCheck: HealthCheck = {
    path: part.path ?? '/',
    interval: part.interval ?? 10,
    timeout: part.timeout ?? Math.max(2, Math.min(5, (part.interval ?? 10) - 1)),
    healthyThreshold: part.healthyThreshold ?? 2,
    unhealthyThreshold: part.unhealthyThreshold ?? 3,
  }
  if (healthCheck.timeout >= healthCheck.interval) {
    problems.error(
      at,
      `The health check has a timeout of ${healthCheck.timeout} s but an interval of ${healthCheck.interval} s.`,
      'Make the timeout shorter than the interval.',
    )
  }
  return healthCheck
}

/** The whole autoscaling, or undefined with an error when something that it needs is missing. */
export function completeAutoscaling(
  part: AutoscalingPart,
  at: SourceLocation,
  problems: Problems,
): Autoscaling | undefined {
  const { min, max, cpu, memory } = part
  if (min === undefined || max === undefined) {
    problems.error(
      at,
      `The autoscaling has no '${min === undefined ? 'min' : 'max'}'.`,
      'Set both min and max, e.g. { min: 2, max: 10, cpu: 60 }.',
    )
    return undefined
  }
  if (min > max)
    problems.error(
      at,
      `The autoscaling has min ${min}, greater than max ${max}.`,
      'Make min at most equal to max.',
    )
  if (cpu === undefined && memory === undefined) {
    problems.error(
      at,
      'The autoscaling has no target.',
      "Set 'cpu' or 'memory', the average utilization to keep in percent, e.g. cpu: 60.",
    )
    return undefined
  }
  return { min, max, ...(cpu === undefined ? {} : { cpu }), ...(memory === undefined ? {} : { memory }) }
}

/** The schedules as EventBridge Scheduler takes them. */
export function completeSchedules(
  schedules: Iterable<RengaSchedule>,
  problems: Problems,
): readonly Schedule[] {
  return [...schedules].flatMap((schedule) => (schedule.removed ? [] : completeSchedule(schedule, problems)))
}

function completeSchedule(schedule: RengaSchedule, problems: Problems): readonly Schedule[] {
  const { name, command, timezone, at, places } = schedule
  const missing = [
    command === undefined ? 'command' : '',
    schedule.schedule === undefined ? 'schedule' : '',
  ].filter((key) => key !== '' && !places.has(key))
  for (const key of missing) {
    problems.error(
      at,
      `The schedule '${name}' has no '${key}'.`,
      key === 'command' ? 'Add the shell command to run.' : "Add when to run it, e.g. schedule: '0 6 * * *'.",
    )
  }
  if (timezone !== undefined && !isTimezone(timezone)) {
    problems.error(
      places.get('timezone') ?? at,
      `'${timezone}' is not a time zone.`,
      'Use an IANA name such as Europe/Berlin or UTC.',
    )
  }
  if (command === undefined || schedule.schedule === undefined) return []
  const result = toScheduleExpression(schedule.schedule)
  if (result.expression === undefined) {
    problems.error(
      places.get('schedule') ?? at,
      `'${schedule.schedule}' ${result.problem}.`,
      "Use five cron fields such as '0 6 * * MON', or rate(10 minutes).",
    )
    return []
  }
  const size = schedule.size ?? DEFAULT_SIZE
  return [
    { name, expression: result.expression, ...(timezone === undefined ? {} : { timezone }), command, size },
  ]
}

function isTimezone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch (error) {
    // RangeError is how Intl says that it does not know the zone.
    if (error instanceof RangeError) return false
    throw error
  }
}
