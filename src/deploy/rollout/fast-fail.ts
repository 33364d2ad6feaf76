import { describeDeath, hasFailed, type StoppedTask } from '../../ecs/stopped-task.ts'
import { describeError } from '../../runtime/errors.ts'
import type { Logger } from '../../runtime/log.ts'
import type { WatchedDeployment } from '../core/rollout-strategy.ts'
import type { Services } from '../core/services.ts'
import type { RolloutSnapshot } from '../core/verdict.ts'
import { countTasks } from './progress.ts'

/** A task that stopped before our deployment began, by clocks that may differ a little, is not ours. */
const SLACK = 5_000
/** AWS took the capacity away, or a person did: no fault of the release. */
const NO_FAULT: ReadonlySet<string> = new Set([
  'SpotInterruption',
  'TerminationNotice',
  'InfrastructureHealth',
  'UserInitiated',
])
/** https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-event-messages-list.html */
const SIGNS =
  /unable to consistently start|is unhealthy|failed .{0,80}health check|unable to (?:place|start)/i
/** A task set counts no failed tasks: that one was started again is all that shows. */
const STARTED = /has started \d+ tasks/i

/**
 * Rolls a deployment back after so many dead tasks of its own. ECS's circuit breaker waits for at least three, and
 * starts them later and later
 * (https://docs.aws.amazon.com/AmazonECS/latest/developerguide/deployment-circuit-breaker.html): minutes in which
 * nothing new is learnt. Stopped tasks are read only when a read of the service, which is made anyway, shows a sign of
 * one.
 */
export class FastFail {
  readonly #services: Pick<Services, 'stoppedTasks'>
  readonly #log: Logger
  readonly #limit: number
  readonly #seen = new Map<string, string>()
  readonly #running = new Map<string, { readonly at: number; readonly times: number }>()
  readonly #reasons = new Map<string, string>()

  /** `limit`: dead tasks of one service, at least 1. */
  constructor(
    ports: { readonly services: Pick<Services, 'stoppedTasks'>; readonly log: Logger },
    limit: number,
  ) {
    this.#services = ports.services
    this.#log = ports.log
    this.#limit = limit
  }

  /** Why the service is to go back; undefined: it is not. */
  reason(service: string): string | undefined {
    return this.#reasons.get(service)
  }

  /**
   * How often fewer tasks ran than at the look before. A task that dies after it was healthy is not a failed one for
   * ECS: it is replaced again and again, and the deployment lands.
   */
  #lost(service: string, running: number): number {
    const { at = 0, times = 0 } = this.#running.get(service) ?? {}
    const now = { at: running, times: running < at ? times + 1 : times }
    this.#running.set(service, now)
    return now.times
  }

  /** Never throws: what cannot be read now is read again at the next sign, and the breaker is there too. */
  async inspect(watched: WatchedDeployment, snapshot: RolloutSnapshot): Promise<void> {
    const sign = signOf(watched, snapshot, this.#lost(watched.service, countTasks(snapshot).running))
    if (sign === undefined || this.#seen.get(watched.service) === sign || this.#reasons.has(watched.service))
      return
    try {
      const { service, deploymentId, taskDefinition, createdAt } = watched
      const tasks = await this.#services.stoppedTasks({
        service,
        deploymentId,
        taskDefinition,
        since: createdAt - SLACK,
      })
      const dead = tasks.filter(isDead)
      // The count runs ahead of the list of stopped tasks, which is then read again.
      if (dead.length >= countTasks(snapshot).failed) this.#seen.set(service, sign)
      const [newest] = dead
      if (newest === undefined || dead.length < this.#limit) return
      const times = dead.length === 1 ? '1 task has died' : `${dead.length} tasks have died`
      this.#reasons.set(
        service,
        `${times}, the last: ${describeDeath(newest)}; rolled back before ${watched.controller === 'ECS' ? 'the circuit breaker tripped' : "CodeDeploy's hour ended"}`,
      )
    } catch (error) {
      this.#log.debug(`${watched.process}: stopped tasks could not be read: ${describeError(error)}`)
    }
  }
}

function isDead(task: StoppedTask): boolean {
  return hasFailed(task) && !NO_FAULT.has(task.stopCode ?? '')
}

/** What hints at a dead task; the same text means nothing new. */
function signOf(watched: WatchedDeployment, snapshot: RolloutSnapshot, lost: number): string | undefined {
  const { service } = snapshot
  const { failed } = countTasks(snapshot)
  const uncounted = watched.controller === 'CODE_DEPLOY'
  const events =
    typeof service === 'object'
      ? service.events.filter(
          ({ at, message }) =>
            at >= watched.createdAt - SLACK && (SIGNS.test(message) || (uncounted && STARTED.test(message))),
        )
      : []
  if (failed === 0 && events.length === 0 && lost === 0) return undefined
  return `${failed} ${lost} ${events.length} ${events[0]?.at ?? 0}`
}
