import type { DeploymentRecord, ServiceDeploymentRecord, ServiceRecord } from '../model.ts'
import { occupies, primary, wanted } from '../model.ts'
import type { ServiceEvents } from '../service-events.ts'
import type { DeploymentAlarms } from './deployment-alarms.ts'
import { earlySuccessOf } from './early-success.ts'
import type { LifecycleHooks } from './lifecycle-hooks.ts'
import { RevisionTasks } from './revision-tasks.ts'
import { planRolling } from './rolling-plan.ts'
import { isPending, type Rollout } from './rollout.ts'
import type { DeploymentStrategy } from './strategy.ts'

export interface RollingOptions {
  readonly rollout: Rollout
  readonly events: ServiceEvents
  readonly hooks: LifecycleHooks
  readonly alarms: DeploymentAlarms
}

/** Look again at once. */
const NOW = 0

/**
 * The rolling update: new tasks come and old ones go within minimumHealthyPercent and maximumPercent. What
 * can hold it up besides its tasks: lifecycle hooks before and after it has scaled up, and the bake time of
 * deployment alarms; what lets it end before its tasks do: early success criteria.
 */
export class Rolling implements DeploymentStrategy {
  readonly #options: RollingOptions
  readonly #tasks: RevisionTasks

  constructor(options: RollingOptions) {
    this.#options = options
    this.#tasks = new RevisionTasks(options.rollout)
  }

  /** Nothing beyond what every strategy refuses. */
  check(): void {}

  targetGroups(service: ServiceRecord): readonly string[] {
    return service.config.loadBalancers.map(({ targetGroupArn }) => targetGroupArn ?? '')
  }

  advance(sd: ServiceDeploymentRecord): number | undefined {
    const { service } = sd
    const held = this.#held(sd, 'PRE_SCALE_UP')
    if (held !== undefined) {
      const { lastCompleted } = service
      if (lastCompleted !== undefined) this.#tasks.hold(service, lastCompleted)
      return held
    }
    const current = primary(service)
    const steady = this.#move(service, current)
    const early = sd.rollback === undefined ? earlySuccessOf(sd.configuration) : undefined
    const enough = early?.healthy(service.desiredCount)
    const landed = enough === undefined ? steady : this.#options.rollout.healthy(service, current) >= enough
    if (!landed) return undefined
    const watched = this.#watched(sd)
    if (watched !== undefined) return watched
    if (early === undefined) {
      this.#options.rollout.settle(service)
      return undefined
    }
    return this.#completeEarly(service, current, early.cleanup)
  }

  maintain(service: ServiceRecord): void {
    if (this.#move(service, primary(service))) this.#options.rollout.settle(service)
  }

  rollBack(sd: ServiceDeploymentRecord, reason: string, rolloutReason: string): void {
    this.#options.rollout.turnBack(sd, reason, rolloutReason)
  }

  /** Starts and stops what the percentages allow. True when the service runs what it should, and nothing else. */
  #move(service: ServiceRecord, current: DeploymentRecord): boolean {
    const { rollout, events } = this.#options
    const tasks = rollout.tasks(service)
    const plan = planRolling({
      desired: service.desiredCount,
      minimumHealthy: service.deploymentConfiguration.minimumHealthyPercent ?? 100,
      maximum: service.deploymentConfiguration.maximumPercent ?? 200,
      mayStart: rollout.mayStart(current),
      replaceFirst: current.rolloutState === 'COMPLETED',
      tasks: tasks.map((task) => ({
        id: task.id,
        primary: task.owner?.deployment === current,
        wanted: wanted(task),
        occupies: occupies(task),
        health: rollout.health(task, service).state,
        expendable: isPending(task) || task.owner?.deployment.rolloutState === 'FAILED',
      })),
    })
    const byId = new Map(tasks.map((task) => [task.id, task]))
    const chosen = (why: 'scaling' | 'unhealthy') =>
      plan.stop.filter((stop) => stop.why === why).flatMap(({ id }) => byId.get(id) ?? [])
    rollout.stopUnhealthy(service, chosen('unhealthy'))
    rollout.scaleIn(service, chosen('scaling'), current)
    if (plan.start > 0) rollout.start(service, current, plan.start)
    if (plan.blocked) events.blocked(service)
    return plan.steady && current.rolloutState !== 'FAILED'
  }

  /** How long to wait though the tasks are as they should be: hooks, then the alarms' bake time. */
  #watched(sd: ServiceDeploymentRecord): number | undefined {
    const held = this.#held(sd, 'POST_SCALE_UP')
    if (held !== undefined || sd.rollback !== undefined) return held
    const { alarms, rollout } = this.#options
    sd.bakingSince ??= rollout.now
    const left = sd.bakingSince + alarms.bake(sd) - rollout.now
    return left > 0 ? left : undefined
  }

  /**
   * The stage before or after scaling up, in deployments that have hooks at all. AWS announced pause hooks for
   * rolling deployments and documents no stages for them; users report that hooks of stages that move traffic
   * are accepted and not met. Answers how long it holds the deployment; undefined when it does not.
   */
  #held(sd: ServiceDeploymentRecord, stage: 'PRE_SCALE_UP' | 'POST_SCALE_UP'): number | undefined {
    const { hooks, rollout } = this.#options
    if (sd.rollback !== undefined || (sd.configuration.lifecycleHooks ?? []).length === 0) return undefined
    const before = stage === 'PRE_SCALE_UP' ? undefined : 'SCALE_UP'
    if (sd.lifecycleStage === before) {
      sd.lifecycleStage = stage
      sd.updatedAt = rollout.now
      hooks.begin(sd, stage)
    }
    if (sd.lifecycleStage !== stage) return undefined
    const verdict = hooks.verdict(sd)
    if (verdict.state === 'waiting') return verdict.wait
    if (verdict.state === 'failed') {
      const reason = `Service deployment rolled back because ${stage} lifecycle hook(s) ${verdict.why}.`
      this.#options.events.failed(sd.service, sd.target, reason)
      this.rollBack(sd, reason, `ECS deployment ${sd.target.id} failed.`)
      return NOW
    }
    if (stage === 'PRE_SCALE_UP') sd.lifecycleStage = 'SCALE_UP'
    return undefined
  }

  /** Enough tasks are healthy: the old ones go first (BLOCKING) or afterwards, with what is still to be started. */
  #completeEarly(
    service: ServiceRecord,
    current: DeploymentRecord,
    cleanup: 'BLOCKING' | 'DEFERRED',
  ): number | undefined {
    const others = service.deployments.filter((deployment) => deployment !== current)
    if (cleanup === 'BLOCKING') {
      this.#tasks.stop(service, others, current)
      if (!this.#tasks.gone(service, others)) return undefined
    }
    this.#options.rollout.complete(service, current)
    return NOW
  }
}
