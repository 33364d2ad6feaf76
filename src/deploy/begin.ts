import type { Clock } from '../runtime/clock.ts'
import type { Logger } from '../runtime/log.ts'
import type { PlannedService } from './plan.ts'
import { formatElapsed } from './progress.ts'
import { ServiceDrainingError, type Services, type StartedDeployment } from './services.ts'
import { TICK, type WatchedDeployment } from './watch.ts'

/** A step that something has to be done for. */
export type MovingService = PlannedService & {
  readonly action: { readonly kind: 'create' | 'update' | 'follow' }
}

/**
 * Starts the move of one service: created, updated, or joined when an earlier run has started it. Waits, until the
 * deadline, for a service of the same name that still drains: ECS refuses to create it before that.
 */
export async function begin(
  ports: {
    readonly services: Pick<Services, 'create' | 'update'>
    readonly clock: Clock
    readonly log: Logger
  },
  step: MovingService,
  imageDigest: string,
  options: { readonly deadline: number; readonly signal: AbortSignal },
): Promise<WatchedDeployment> {
  const { process, service, taskDefinition, rollout, before, action } = step
  const watched = { process, service, taskDefinition, strategy: rollout.strategy, before, imageDigest }
  switch (action.kind) {
    case 'follow':
      return {
        ...watched,
        deploymentId: action.deploymentId,
        createdAt: action.deployment.createdAt,
        brief: action.deployment,
      }
    case 'update':
      return { ...watched, ...identity(await ports.services.update(action.change)) }
    case 'create':
      for (let waited = false; ; waited = true) {
        try {
          return { ...watched, ...identity(await ports.services.create(action.spec)) }
        } catch (error) {
          if (!(error instanceof ServiceDrainingError) || ports.clock.now() >= options.deadline) throw error
          if (!waited) {
            const left = formatElapsed(options.deadline - ports.clock.now())
            ports.log.info(
              `${process}: an earlier service of this name still drains; waiting for it, at most ${left}`,
            )
          }
          await ports.clock.sleep(Math.min(TICK, options.deadline - ports.clock.now()), options.signal)
        }
      }
  }
}

function identity(
  started: StartedDeployment,
): Pick<WatchedDeployment, 'deploymentId' | 'createdAt' | 'brief'> {
  return { deploymentId: started.deploymentId, createdAt: started.createdAt, brief: undefined }
}
