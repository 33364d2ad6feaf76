import { ServiceReadError, type ServiceState, type Services } from '../deploy/core/services.ts'
import { explainDeath } from '../deploy/rollout/failure-reasons.ts'
import { describeDeath, hasFailed } from '../ecs/stopped-task.ts'
import type { Clock } from '../runtime/clock.ts'
import { describeError } from '../runtime/errors.ts'
import type { Logger } from '../runtime/log.ts'
import type { ScaleStep } from './scale-plan.ts'

export interface AwaitPorts {
  readonly services: Pick<Services, 'describe' | 'stoppedTasks'>
  readonly clock: Clock
  readonly log: Logger
}

/** How far a service came. */
export interface Reached {
  readonly there: boolean
  readonly running: number
  /** The newest death of a task, when tasks died. */
  readonly why?: string
  readonly hint?: string
}

const TICK_MS = 5000

/** Waits until every service runs as many tasks as it should, or until the deadline; one batched read a tick. */
export async function awaitQuantities(
  ports: AwaitPorts,
  steps: readonly ScaleStep[],
  limits: { readonly since: number; readonly deadline: number; readonly signal: AbortSignal },
): Promise<ReadonlyMap<string, Reached>> {
  const { services, clock, log } = ports
  const waiting = new Map(steps.map((step) => [step.service, step]))
  const states = new Map<string, ServiceState>()
  const said = new Map<string, string>()
  while (waiting.size > 0) {
    limits.signal.throwIfAborted()
    try {
      for (const [name, state] of await services.describe([...waiting.keys()])) states.set(name, state)
    } catch (error) {
      if (!(error instanceof ServiceReadError) || error.kind === 'permanent') throw error
      log.debug(`read failed: ${describeError(error)}`)
    }
    for (const [name, { process, quantity }] of waiting) {
      const state = states.get(name)
      if (state === undefined) continue
      const text = `${process.type}: ${state.runningCount} of ${quantity.after} running`
      if (said.get(name) !== text) log.info(text)
      said.set(name, text)
      if (state.runningCount === quantity.after && state.pendingCount === 0) waiting.delete(name)
    }
    if (waiting.size === 0 || clock.now() >= limits.deadline) break
    await clock.sleep(Math.min(TICK_MS, limits.deadline - clock.now()), limits.signal)
  }
  const reached = steps.map(async ({ service }) => {
    const state = states.get(service)
    const there = !waiting.has(service)
    const death = there || state === undefined ? {} : await newestDeath(ports, state, limits.since)
    return [service, { there, running: state?.runningCount ?? 0, ...death }] as const
  })
  return new Map(await Promise.all(reached))
}

async function newestDeath(
  { services, log }: AwaitPorts,
  state: ServiceState,
  since: number,
): Promise<Pick<Reached, 'why' | 'hint'>> {
  const primary = state.deployments.find(({ status }) => status === 'PRIMARY')
  if (primary === undefined) return {}
  try {
    const { id: deploymentId, taskDefinition } = primary
    const tasks = await services.stoppedTasks({ service: state.name, deploymentId, taskDefinition, since })
    const task = tasks.find(hasFailed)
    if (task === undefined) return {}
    const hint = explainDeath(task, { events: state.events.map(({ message }) => message) })
    return { why: describeDeath(task), ...(hint === undefined ? {} : { hint: hint.fix }) }
  } catch (error) {
    log.warning(`Cannot read why tasks of '${state.name}' stopped: ${describeError(error)}`)
    return {}
  }
}
