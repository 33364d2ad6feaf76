import type { HealthCheck } from '@aws-sdk/client-ecs'
import type { EngineClock } from '../../../clock.ts'
import type { Timings } from '../../../timings.ts'
import type { ContainerRecord, HealthStatus } from '../model.ts'

/**
 * A container health check as the ECS API reference has it (HealthCheck): every `interval` (30 s) the command
 * runs, `retries` (3) failures in a row make the container UNHEALTHY, one success makes it HEALTHY, failures
 * within `startPeriod` do not count.
 */
export class ContainerHealth {
  readonly #check: HealthCheck
  readonly #clock: EngineClock
  readonly #timings: Timings
  readonly #exec: (command: readonly string[], timeoutMs: number) => Promise<number>

  constructor(
    check: HealthCheck,
    clock: EngineClock,
    timings: Timings,
    exec: (command: readonly string[], timeoutMs: number) => Promise<number>,
  ) {
    this.#check = check
    this.#clock = clock
    this.#timings = timings
    this.#exec = exec
  }

  /** Checks until `signal` or until `report` answers false. */
  async watch(signal: AbortSignal, report: (status: HealthStatus) => boolean): Promise<void> {
    const unit = this.#timings.containerHealthUnit
    const { interval = 30, timeout = 5, retries = 3, startPeriod = 0 } = this.#check
    const startedAt = this.#clock.now()
    let failures = 0
    let succeeded = false
    while (!signal.aborted) {
      await pause(this.#clock, interval * unit, signal)
      if (signal.aborted) return
      const exitCode = await this.#exec(commandOf(this.#check.command ?? []), timeout * unit)
      const counts = succeeded || this.#clock.now() - startedAt > startPeriod * unit
      if (exitCode === 0) {
        succeeded = true
        failures = 0
      } else if (counts) failures++
      const status: HealthStatus = failures >= retries ? 'UNHEALTHY' : succeeded ? 'HEALTHY' : 'UNKNOWN'
      if (!report(status)) return
    }
  }
}

/** `CMD-SHELL` runs its one string in a shell, `CMD` its arguments as they are. */
function commandOf([form, ...rest]: readonly string[]): readonly string[] {
  return form === 'CMD-SHELL'
    ? ['/bin/sh', '-c', rest.join(' ')]
    : form === 'CMD'
      ? rest
      : [form ?? '', ...rest]
}

function pause(clock: EngineClock, ms: number, signal: AbortSignal): Promise<void> {
  return clock.sleep(ms, signal).catch((reason: unknown) => {
    if (!signal.aborted) throw reason
  })
}

/** Health of a task from its essential containers: UNHEALTHY before UNKNOWN before HEALTHY. */
export function taskHealth(containers: readonly ContainerRecord[]): HealthStatus {
  const essential = containers.filter(
    (container) => container.essential && container.definition.healthCheck !== undefined,
  )
  if (essential.length === 0) return 'UNKNOWN'
  if (essential.some(({ healthStatus }) => healthStatus === 'UNHEALTHY')) return 'UNHEALTHY'
  return essential.every(({ healthStatus }) => healthStatus === 'HEALTHY') ? 'HEALTHY' : 'UNKNOWN'
}
