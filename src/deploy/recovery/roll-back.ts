import { describeError } from '../../runtime/errors.ts'
import type { Logger } from '../../runtime/log.ts'
import { shortTaskDefinition } from '../core/names.ts'
import type { PlannedService } from '../core/plan.ts'
import type { RolloutStrategy, WatchedDeployment } from '../core/rollout-strategy.ts'
import type { Services } from '../core/services.ts'
import type { Verdict } from '../core/verdict.ts'

export interface RollbackCandidate {
  readonly step: PlannedService
  /** undefined: this service was not moved in this run, it had landed before. */
  readonly watched: WatchedDeployment | undefined
  readonly verdict: Verdict
}

/** What was done to bring one service back, and what there is to watch until it is. */
export type RollbackStarted =
  /** It is where it was, or somebody else has moved it on. */
  | { readonly kind: 'left' }
  | { readonly kind: 'removed' }
  /** Our own deployment is being rolled back by ECS. */
  | { readonly kind: 'rolling-back'; readonly follow: WatchedDeployment }
  /** A new deployment of the earlier task definition was started. */
  | { readonly kind: 'redeployed'; readonly follow: WatchedDeployment }
  | { readonly kind: 'stuck'; readonly reason: string }

/**
 * Brings one service back to its previous revision. In flight: its strategy rolls it back, which during the bake
 * time only switches the traffic. Landed already: a deployment of the earlier task definition. Never live before:
 * removed, so that a failed release leaves nothing behind. Moved on by somebody else: left alone. Never throws.
 */
export async function rollBack(
  ports: { readonly services: Pick<Services, 'delete'>; readonly log: Logger },
  strategy: RolloutStrategy,
  candidate: RollbackCandidate,
): Promise<RollbackStarted> {
  const { services, log } = ports
  const { step, verdict, watched } = candidate
  // The release has changed nothing for this process.
  if (step.action.kind === 'unchanged' && step.goBackTo === undefined && !step.introduced)
    return { kind: 'left' }
  try {
    switch (verdict.kind) {
      case 'superseded':
      case 'rolled-back':
        return { kind: 'left' }
      case 'rollback-failed':
        if (step.introduced) break
        return { kind: 'stuck', reason: 'ECS could not roll it back' }
      case 'rolling-back':
        if (watched !== undefined && step.goBackTo !== undefined)
          return { kind: 'rolling-back', follow: watched }
        break
      default:
    }
    if (step.introduced) {
      await services.delete(step.service)
      log.info(`${step.process}: did not exist before this release, removed`)
      return { kind: 'removed' }
    }
    // What landed by its traffic alone still bakes: then going back is only a switch.
    if (watched !== undefined && (verdict.kind !== 'landed' || verdict.shifted)) {
      const started = await strategy.rollBack(watched)
      if (started.kind === 'rolling-back') {
        log.info(`${step.process}: rollback requested`)
        return { kind: 'rolling-back', follow: started.follow }
      }
    }
    if (step.goBackTo === undefined) return { kind: 'stuck', reason: 'no earlier task definition is known' }
    const follow = await strategy.redeploy(step, step.goBackTo, watched)
    log.info(`${step.process}: rolling back to ${shortTaskDefinition(step.goBackTo)}`)
    return { kind: 'redeployed', follow }
  } catch (error) {
    return { kind: 'stuck', reason: describeError(error) }
  }
}
