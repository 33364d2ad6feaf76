import { describeError } from '../runtime/errors.ts'
import type { Logger } from '../runtime/log.ts'
import { shortTaskDefinition } from './names.ts'
import type { PlannedService } from './plan.ts'
import type { ServiceDeploymentBrief, Services } from './services.ts'
import type { VerdictKind } from './verdict.ts'
import type { WatchedDeployment } from './watch.ts'

export interface Turning {
  readonly step: PlannedService
  /** undefined: this service was not moved in this run, it had landed before. */
  readonly watched: WatchedDeployment | undefined
  readonly verdict: VerdictKind
}

/** What was done to bring one service back, and what there is to watch until it is. */
export type Turned =
  /** It is where it was, or somebody else has moved it on. */
  | { readonly kind: 'left' }
  | { readonly kind: 'removed' }
  /** Our own deployment is being rolled back by ECS. */
  | { readonly kind: 'rolling-back'; readonly follow: WatchedDeployment }
  /** A new deployment of the earlier task definition was started. */
  | { readonly kind: 'redeployed'; readonly follow: WatchedDeployment }
  | { readonly kind: 'stuck'; readonly reason: string }

/**
 * Brings one service back to what served before. In flight: StopServiceDeployment with ROLLBACK, which during the bake
 * time only switches the traffic. Landed already: a deployment of the earlier task definition. Never served before:
 * removed, so that a failed release leaves nothing behind. Moved on by somebody else: left alone. Never throws.
 */
export async function turnBack(services: Services, log: Logger, turning: Turning): Promise<Turned> {
  const { step, verdict, watched } = turning
  try {
    switch (verdict) {
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
    if (watched !== undefined && verdict !== 'landed') {
      const brief = watched.brief ?? (await findBrief(services, watched))
      if (brief !== undefined && (await services.stopWithRollback(brief.arn)) === 'turning-back') {
        log.info(`${step.process}: told ECS to roll back`)
        return { kind: 'rolling-back', follow: { ...watched, brief } }
      }
    }
    if (step.goBackTo === undefined) return { kind: 'stuck', reason: 'no earlier task definition is known' }
    return await redeploy(services, log, turning, step.goBackTo)
  } catch (error) {
    return { kind: 'stuck', reason: describeError(error) }
  }
}

/** ECS starts no deployment when the service names the earlier task definition already: then that one is followed. */
async function redeploy(
  services: Services,
  log: Logger,
  turning: Turning,
  goBackTo: string,
): Promise<Turned> {
  const { process, service, rollout, taskDefinition } = turning.step
  const started = await services.update({ name: service, taskDefinition: goBackTo, rollout, force: false })
  log.info(`${process}: going back to ${shortTaskDefinition(goBackTo)}`)
  const follow: WatchedDeployment = {
    process,
    service,
    deploymentId: started.deploymentId,
    taskDefinition: goBackTo,
    imageDigest: undefined,
    strategy: rollout.strategy,
    createdAt: started.createdAt,
    before: { deploymentId: turning.watched?.deploymentId ?? '', taskDefinition },
    brief: undefined,
  }
  return { kind: 'redeployed', follow }
}

async function findBrief(
  services: Services,
  watched: WatchedDeployment,
): Promise<ServiceDeploymentBrief | undefined> {
  const found = await services.deploymentsSince(watched.service, watched.createdAt - 5_000)
  return found.find((one) => one.revision?.taskDefinition === watched.taskDefinition)
}
