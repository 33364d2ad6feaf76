import { shortTaskDefinition } from '../core/names.ts'
import type { PlannedService } from '../core/plan.ts'
import type { RolloutPorts } from '../core/ports.ts'
import { type Strategies, strategyOf } from '../core/rollout-strategy.ts'
import type { ServiceState } from '../core/services.ts'
import {
  type ConfirmedService,
  describeRollbackOutcome,
  followRollback,
  type RollbackOutcome,
  RollbackStarter,
} from '../recovery/follow-rollback.ts'
import { formatElapsed } from '../rollout/progress.ts'
import type { IntendedRollout, Intent } from './intent.ts'
import { planService } from './plan-service.ts'

/**
 * Sees to it that a cancelled deploy of existing services really went back, in a process of its own. No ledger says
 * what was before, so the intent does, which the cancelled process has left. A service that somebody else has moved
 * since is left alone.
 */
export async function confirmServices(
  ports: RolloutPorts,
  request: { readonly intent: Intent; readonly minutes: number; readonly signal: AbortSignal },
): Promise<RollbackOutcome> {
  const { moves } = request.intent
  const all = ports.strategies
  const starter = new RollbackStarter(ports, request.signal)
  return followRollback(ports, request, async () => {
    const found = await ports.services.describe(moves.map(({ service }) => service))
    return Promise.all(moves.map((move) => look(all, starter, move, found.get(move.service))))
  })
}

/** One look at one service; when it still goes to the new revision, or has landed on it, it is rolled back. */
async function look(
  all: Strategies,
  starter: RollbackStarter,
  move: IntendedRollout,
  standing: ServiceState | undefined,
): Promise<ConfirmedService> {
  const { service, to, from } = move
  const stands = { process: service, serving: undefined, reason: undefined }
  if (standing === undefined || standing.status !== 'ACTIVE')
    return { ...stands, state: 'moved-on', reason: 'the service no longer exists' }
  const planned = await planService(all, standing, asTarget(to), false)
  const step: PlannedService = { ...planned, goBackTo: from }
  switch (step.action.kind) {
    case 'follow': {
      const turning = /^ROLLBACK_|^STOP_REQUESTED$/.test(step.action.deployment.status)
      return turning ? { ...stands, state: 'going-back' } : starter.start(step, 'rolling')
    }
    case 'unchanged':
      return from === undefined ? { ...stands, state: 'stays', serving: to } : starter.start(step, 'landed')
    default: {
      const others = await strategyOf(all, step.controller).underWay(standing)
      const primary = step.before?.taskDefinition
      const named = [...others.map(({ revision }) => revision?.taskDefinition), primary]
      const foreign = named.find((one) => one !== undefined && one !== to && one !== from)
      if (foreign !== undefined)
        return { ...stands, state: 'moved-on', reason: `to ${shortTaskDefinition(foreign)}` }
      if (others.length > 0) return { ...stands, state: 'going-back' }
      // Neither on its way nor landed: its deployment ended without a rollback, and what there is of it stays.
      if (primary === to && from !== undefined) return starter.start(step, 'landed')
      return { ...stands, state: primary === from ? 'back' : 'stays', serving: primary }
    }
  }
}

function asTarget(arn: string) {
  return { revision: { kind: 'registered' as const, arn }, imageDigest: undefined, logs: undefined }
}

/** One sentence for log, summary and GitHub. */
export function describeServicesRollback({ name }: Intent, seen: RollbackOutcome): string {
  const { services, outcome, took } = seen
  if (outcome !== 'back') return describeRollbackOutcome(name, 'the previous revision', seen)
  const serves = services.map(({ process, state, serving, reason }) =>
    state === 'moved-on'
      ? `${process} was deployed by someone else (${reason ?? ''})`
      : `${process} runs ${serving === undefined ? 'nothing' : shortTaskDefinition(serving)}`,
  )
  return `${name} was cancelled and rolled back: ${serves.join(', ')} (${formatElapsed(took)}).`
}
