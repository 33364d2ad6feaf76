import type { Rollout } from '../deployment/rollout.ts'
import type { DeploymentStrategy } from '../deployment/strategy.ts'
import { invalidParameter } from '../failures.ts'
import type { ServiceRecord, TaskSetRecord } from '../model.ts'
import { wanted } from '../model.ts'
import type { ServiceEvents } from '../service-events.ts'
import { computedDesiredCount, taskSetCounts } from './task-set.ts'

/**
 * Keeps the task sets of a service at their scale. It is where other services have a deployment strategy;
 * such a service has no deployments of its own: whoever controls it says which task sets there are.
 */
export class TaskSetStrategy implements DeploymentStrategy {
  readonly #rollout: Rollout
  readonly #events: ServiceEvents

  constructor(rollout: Rollout, events: ServiceEvents) {
    this.#rollout = rollout
    this.#events = events
  }

  check(
    configuration: Parameters<DeploymentStrategy['check']>[0],
    loadBalancers: Parameters<DeploymentStrategy['check']>[1],
  ): void {
    // Developer guide, "CodeDeploy blue/green deployments for Amazon ECS": a load balancer is required.
    const [loadBalancer, ...more] = loadBalancers
    if (loadBalancer === undefined || more.length > 0) {
      throw invalidParameter(
        'A service with a CODE_DEPLOY deployment controller must have exactly one load balancer.',
      )
    }
    if (loadBalancer.advancedConfiguration !== undefined) {
      throw invalidParameter('advancedConfiguration can only be used with the ECS deployment controller.')
    }
    if (configuration.deploymentCircuitBreaker?.enable === true) {
      throw invalidParameter(
        'Deployment circuit breaker feature can only be used with ECS deployment controller.',
      )
    }
    if (configuration.strategy !== undefined && configuration.strategy !== 'ROLLING') {
      throw invalidParameter('Deployment strategies can only be used with the ECS deployment controller.')
    }
  }

  targetGroups(service: ServiceRecord): readonly string[] {
    return service.config.loadBalancers.map(({ targetGroupArn }) => targetGroupArn ?? '')
  }

  advance(): undefined {
    throw new Error('A service with task sets has no service deployments.')
  }

  rollBack(): void {
    throw new Error('A service with task sets has no service deployments.')
  }

  maintain(service: ServiceRecord): void {
    for (const set of service.taskSets) this.#hold(service, set)
    service.taskSets = service.taskSets.filter((set) => !this.#gone(service, set))
    for (const set of service.taskSets) this.#noteStability(service, set)
    if (service.taskSets.every(({ stabilityStatus }) => stabilityStatus === 'STEADY_STATE')) {
      if (!service.steady) this.#events.steady(service)
      service.steady = true
    } else service.steady = false
  }

  #hold(service: ServiceRecord, set: TaskSetRecord): void {
    const rollout = this.#rollout
    const tasks = rollout.tasksOf(service, set.deployment).filter(wanted)
    rollout.stopUnhealthy(service, tasks)
    const left = tasks.filter(wanted)
    const excess = left.length - computedDesiredCount(service, set)
    if (excess > 0) rollout.scaleIn(service, left.toReversed().slice(0, excess), set.deployment)
    else if (excess < 0 && rollout.mayStart(set.deployment)) rollout.start(service, set.deployment, -excess)
  }

  #gone(service: ServiceRecord, set: TaskSetRecord): boolean {
    return set.status === 'DRAINING' && this.#rollout.tasksOf(service, set.deployment).length === 0
  }

  /** ECS API reference, TaskSet.stabilityStatus: as many run as should, none is pending, all are healthy. */
  #noteStability(service: ServiceRecord, set: TaskSetRecord): void {
    const rollout = this.#rollout
    const desired = computedDesiredCount(service, set)
    const { running, pending } = taskSetCounts(service, set, rollout)
    const steady =
      running === desired && pending === 0 && rollout.healthy(service, set.deployment) === desired
    const status = steady ? 'STEADY_STATE' : 'STABILIZING'
    if (status === set.stabilityStatus) return
    set.stabilityStatus = status
    set.stabilityStatusAt = rollout.now
    set.deployment.updatedAt = rollout.now
  }
}
