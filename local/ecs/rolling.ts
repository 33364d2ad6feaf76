import type { DeploymentConfiguration } from '@aws-sdk/client-ecs'
import { invalidParameter } from './failures.ts'
import type { ServiceDeploymentRecord, ServiceRecord } from './model.ts'
import { occupies, primary, wanted } from './model.ts'
import { planRolling } from './rolling-plan.ts'
import { isPending, type Rollout } from './rollout.ts'
import type { ServiceEvents } from './service-events.ts'
import type { DeploymentStrategy } from './strategy.ts'

/** The rolling update: new tasks come and old ones go within minimumHealthyPercent and maximumPercent. */
export class Rolling implements DeploymentStrategy {
  readonly #rollout: Rollout
  readonly #events: ServiceEvents

  constructor(rollout: Rollout, events: ServiceEvents) {
    this.#rollout = rollout
    this.#events = events
  }

  check(configuration: DeploymentConfiguration): void {
    if ((configuration.lifecycleHooks ?? []).length > 0) {
      throw invalidParameter('lifecycleHooks are not supported for the ROLLING deployment strategy.')
    }
  }

  targetGroups(service: ServiceRecord): readonly string[] {
    return service.config.loadBalancers.map(({ targetGroupArn }) => targetGroupArn ?? '')
  }

  advance({ service }: ServiceDeploymentRecord): undefined {
    this.#look(service)
  }

  maintain(service: ServiceRecord): void {
    this.#look(service)
  }

  rollBack(sd: ServiceDeploymentRecord, reason: string, rolloutReason: string): void {
    this.#rollout.turnBack(sd, reason, rolloutReason)
  }

  #look(service: ServiceRecord): void {
    const rollout = this.#rollout
    const current = primary(service)
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
    if (plan.blocked) this.#events.blocked(service)
    if (plan.steady && current.rolloutState !== 'FAILED') rollout.settle(service)
  }
}
