import { UserError } from '../../runtime/errors.ts'
import { shortTaskDefinition } from '../core/names.ts'
import type { DeploymentPlan, PlannedService } from '../core/plan.ts'
import type { RolloutPorts } from '../core/ports.ts'
import { type InProgress, strategyOf } from '../core/rollout-strategy.ts'
import type { ServiceDeploymentBrief } from '../core/services.ts'
import { formatElapsed } from './progress.ts'
import { TICK } from './watch.ts'

export interface InProgressOptions {
  readonly policy: InProgress
  /** Epoch milliseconds. */
  readonly deadline: number
  readonly signal: AbortSignal
}

/**
 * Plans until no service of the plan is being moved to something else, or ends those moves, or throws UserError, as the
 * policy says. Nothing has been changed before. `plan` reads afresh each time: what one waits for changes the current
 * state.
 */
export async function planWhenFree(
  ports: RolloutPorts,
  plan: () => Promise<DeploymentPlan>,
  { policy, deadline, signal }: InProgressOptions,
): Promise<DeploymentPlan> {
  const all = ports.strategies
  let said = ''
  for (;;) {
    signal.throwIfAborted()
    const made = await plan()
    const busy = (await Promise.all(made.steps.map((step) => othersOf(ports, step)))).flat()
    if (busy.length === 0) return made
    const what = busy.map(describeBusy).join('; ')
    if (policy === 'supersede') {
      ports.log.info(`Superseded: ${what}`)
      await Promise.all(
        busy.map(({ step, standing, other }) => strategyOf(all, step.controller).supersede(standing, other)),
      )
      return made
    }
    if (policy === 'fail' || ports.clock.now() >= deadline) {
      throw new UserError(`A deployment is in progress: ${what}.`, {
        fix:
          policy === 'fail'
            ? "Re-run the job when it has finished, or set 'in-progress' to wait or supersede."
            : "It did not finish in time. Find out why (aws ecs describe-service-deployments), raise 'timeout-minutes', or set 'in-progress: supersede'.",
      })
    }
    if (what !== said) {
      const left = formatElapsed(deadline - ports.clock.now())
      ports.log.info(`A deployment is in progress: ${what}. Waiting at most ${left} for it to finish.`)
      said = what
    }
    await ports.clock.sleep(Math.max(0, Math.min(TICK, deadline - ports.clock.now())), signal)
  }
}

interface Busy {
  readonly step: PlannedService
  readonly standing: NonNullable<PlannedService['standing']>
  readonly other: ServiceDeploymentBrief
}

async function othersOf(ports: RolloutPorts, step: PlannedService): Promise<readonly Busy[]> {
  const { standing, action, controller } = step
  if (standing === undefined || (action.kind !== 'update' && action.kind !== 'follow')) return []
  const others = await strategyOf(ports.strategies, controller).underWay(standing)
  const ours = action.kind === 'follow' ? action.deployment.arn : undefined
  return others.filter((other) => other.arn !== ours).map((other) => ({ step, standing, other }))
}

function describeBusy({ step, other }: Busy): string {
  const to = other.revision === undefined ? '' : ` to ${shortTaskDefinition(other.revision.taskDefinition)}`
  const id = other.arn.slice(other.arn.lastIndexOf('/') + 1)
  return `${step.service} is being deployed${to} by deployment ${id}, ${other.status}`
}
