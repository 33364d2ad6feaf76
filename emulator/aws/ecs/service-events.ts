import type { EngineClock } from '../../clock.ts'
import type { Timings } from '../../timings.ts'
import type { Ids } from './ids.ts'
import type { DeploymentRecord, ServiceRecord, TaskRecord } from './model.ts'

const SEE = 'For more information, see the Troubleshooting section of the Amazon ECS Developer Guide.'
const MOST = 100

/** The event stream of services in AWS's words (developer guide, "Amazon ECS service event messages"). */
export class ServiceEvents {
  readonly #clock: EngineClock
  readonly #ids: Ids
  readonly #timings: Timings

  constructor(clock: EngineClock, ids: Ids, timings: Timings) {
    this.#clock = clock
    this.#ids = ids
    this.#timings = timings
  }

  started(service: ServiceRecord, tasks: readonly TaskRecord[]): void {
    if (tasks.length > 0) this.#say(service, `has started ${tasks.length} tasks: ${list(tasks)}.`)
  }

  stopped(service: ServiceRecord, tasks: readonly TaskRecord[]): void {
    if (tasks.length > 0) this.#say(service, `has stopped ${tasks.length} running tasks: ${list(tasks)}.`)
  }

  registered(service: ServiceRecord, targetGroupArn: string, count: number): void {
    this.#say(service, `registered ${count} targets in (target-group ${targetGroupArn})`)
  }

  deregistered(service: ServiceRecord, targetGroupArn: string, count: number): void {
    this.#say(service, `deregistered ${count} targets in (target-group ${targetGroupArn})`)
  }

  draining(service: ServiceRecord, count: number): void {
    this.#say(service, `has begun draining connections on ${count} tasks.`)
  }

  unhealthyTarget(
    service: ServiceRecord,
    task: TaskRecord,
    port: number,
    targetGroupArn: string,
    reason: string,
  ): void {
    this.#say(
      service,
      `(task ${task.id}) (port ${port}) is unhealthy in (target-group ${targetGroupArn}) due to (reason ${reason})`,
    )
  }

  unhealthyContainer(service: ServiceRecord, task: TaskRecord): void {
    this.#say(service, `(task ${task.id}) failed container health checks.`)
  }

  /** Application Auto Scaling has set the desired count. */
  scaled(service: ServiceRecord, count: number, cause: string): void {
    this.#say(
      service,
      `Message: Successfully set desired count to ${count}. Waiting for change to be fulfilled by ecs. Cause: ${cause}`,
    )
  }

  steady(service: ServiceRecord): void {
    this.#say(service, 'has reached a steady state.')
  }

  completed(service: ServiceRecord, deployment: DeploymentRecord): void {
    this.#say(service, `(deployment ${deployment.id}) deployment completed.`)
  }

  failed(service: ServiceRecord, deployment: DeploymentRecord, reason: string): void {
    this.#say(service, `(deployment ${deployment.id}) deployment failed: ${reason}`)
  }

  rollingBack(service: ServiceRecord, to: DeploymentRecord): void {
    this.#say(service, `rolling back to deployment ${to.id}.`)
  }

  throttled(service: ServiceRecord): void {
    this.#say(service, `is unable to consistently start tasks successfully. ${SEE}`)
  }

  registrationFailed(service: ServiceRecord, targetGroupArn: string, error: string): void {
    this.#say(service, `failed to register targets in (target-group ${targetGroupArn}) with (error ${error})`)
  }

  unplaced(service: ServiceRecord, reason: string): void {
    this.#say(service, `was unable to place a task. Reason: ${reason} ${SEE}`)
  }

  launchFailed(service: ServiceRecord, error: string): void {
    this.#say(service, `failed to launch a task with (error ${error})`)
  }

  blocked(service: ServiceRecord): void {
    this.#say(
      service,
      'was unable to stop or start tasks during a deployment because of the service deployment configuration. ' +
        'Update the minimumHealthyPercent or maximumPercent value and try again.',
    )
  }

  /** The same message is not repeated for six hours while nothing else was said. */
  #say(service: ServiceRecord, what: string): void {
    const message = `(service ${service.name}) ${what}`
    const last = service.events[0]
    if (last?.message === message && this.#clock.now() - last.createdAt < this.#timings.steadyStateRepeat)
      return
    service.events = [
      { id: this.#ids.uuid(), createdAt: this.#clock.now(), message },
      ...service.events,
    ].slice(0, MOST)
  }
}

const list = (tasks: readonly TaskRecord[]): string => tasks.map(({ id }) => `(task ${id})`).join(' ')
