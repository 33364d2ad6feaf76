export interface PlannedTask {
  readonly id: string
  /** Belongs to the deployment that is being rolled out. */
  readonly primary: boolean
  /** desiredStatus RUNNING. */
  readonly wanted: boolean
  /** Its containers have not ended. */
  readonly occupies: boolean
  readonly health: 'healthy' | 'unhealthy' | 'pending'
  /** Of an older deployment and of no use: it has not reached RUNNING, or its deployment failed. */
  readonly expendable: boolean
}

export interface RollingInput {
  readonly desired: number
  /** Percent. */
  readonly minimumHealthy: number
  /** Percent. */
  readonly maximum: number
  /** Oldest first. */
  readonly tasks: readonly PlannedTask[]
  /** Starts are allowed: not failed, not throttled. */
  readonly mayStart: boolean
  /** At rest an unhealthy task is replaced first and stopped then, as far as `maximum` allows. */
  readonly replaceFirst: boolean
}

export interface RollingPlan {
  readonly start: number
  readonly stop: readonly { readonly id: string; readonly why: 'scaling' | 'unhealthy' }[]
  /**
   * Neither a start nor a stop is possible under these percentages, and nothing is under way that would
   * change that.
   */
  readonly blocked: boolean
  /** Desired tasks run and are healthy, and nothing else does. */
  readonly steady: boolean
}

/**
 * What a look at a service decides: never fewer healthy tasks than ceil(desired × minimumHealthyPercent),
 * never more tasks than floor(desired × maximumPercent) (ECS API reference, DeploymentConfiguration). A task
 * that still shuts down takes room under the maximum: at 0 / 100 % a singleton never overlaps with its
 * successor.
 */
export function planRolling(input: RollingInput): RollingPlan {
  const { desired, tasks } = input
  const minimum = Math.ceil((desired * input.minimumHealthy) / 100)
  const maximum = Math.floor((desired * input.maximum) / 100)
  const wanted = tasks.filter((task) => task.wanted)
  const current = wanted.filter((task) => task.primary)
  const old = wanted.filter((task) => !task.primary)
  const healthyNow = wanted.filter(isHealthy).length
  // While an unhealthy task waits for its replacement it is one more than desired, and that is meant.
  const replacing = input.replaceFirst && input.mayStart && healthyNow < desired
  const surplus = surplusOf(
    replacing ? current.filter(({ health }) => health !== 'unhealthy') : current,
    desired,
  )
  const staying = current.filter((task) => !surplus.includes(task))
  const unhealthy = staying.filter(({ health }) => health === 'unhealthy')

  const room = Math.max(0, maximum - tasks.filter((task) => task.occupies).length)
  const need = Math.max(0, desired - (staying.length - unhealthy.length))
  const start = input.mayStart ? Math.min(need, room) : 0

  const replacedFirst = replacing && room >= need
  const sick = replacedFirst ? [] : unhealthy
  const short = need > room && input.mayStart
  const healthyAfter = healthyNow - surplus.filter(isHealthy).length
  const oldStops = stopOld(old, {
    spare: short ? Math.min(healthyAfter - minimum, need - room) : healthyAfter - desired,
    idleToo: short || staying.filter(isHealthy).length >= desired,
  })
  const stop = [
    ...surplus.map(({ id, health }) => ({ id, why: health === 'unhealthy' ? health : ('scaling' as const) })),
    ...sick.map(({ id }) => ({ id, why: 'unhealthy' as const })),
    ...oldStops.map(({ id }) => ({ id, why: 'scaling' as const })),
  ]
  const moving = tasks.some((task) => task.occupies && (!task.wanted || task.health !== 'healthy'))
  return {
    start,
    stop,
    blocked: need > 0 && start === 0 && input.mayStart && stop.length === 0 && !moving,
    steady: current.length === desired && healthyNow === desired && old.length === 0 && !moving,
  }
}

const isHealthy = ({ health }: PlannedTask): boolean => health === 'healthy'

/** Too many tasks of the current deployment: those that do not serve yet go first, then the newest. */
function surplusOf(current: readonly PlannedTask[], desired: number): readonly PlannedTask[] {
  const ordered = [...current.filter((task) => !isHealthy(task)), ...current.filter(isHealthy).toReversed()]
  return ordered.slice(0, Math.max(0, current.length - desired))
}

/**
 * Old tasks of no use go at once, those that serve no one when room is needed or the new ones do, healthy
 * ones as far as can be spared.
 */
function stopOld(
  old: readonly PlannedTask[],
  limit: { readonly spare: number; readonly idleToo: boolean },
): readonly PlannedTask[] {
  const idle = old.filter(
    (task) => !isHealthy(task) && (task.expendable || task.health === 'unhealthy' || limit.idleToo),
  )
  return [...idle, ...old.filter(isHealthy).slice(0, Math.max(0, limit.spare))]
}
