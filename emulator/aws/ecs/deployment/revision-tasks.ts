import type { DeploymentRecord, ServiceRecord } from '../model.ts'
import { wanted } from '../model.ts'
import type { Rollout } from './rollout.ts'

/** Whole revisions side by side: each kept at the desired count, or stopped. */
export class RevisionTasks {
  readonly #rollout: Rollout

  constructor(rollout: Rollout) {
    this.#rollout = rollout
  }

  /** Replaces failing tasks and follows the desired count. */
  hold(service: ServiceRecord, deployment: DeploymentRecord): void {
    const rollout = this.#rollout
    const tasks = rollout.tasksOf(service, deployment).filter(wanted)
    rollout.stopUnhealthy(service, tasks)
    const left = tasks.filter(wanted)
    const excess = left.length - service.desiredCount
    if (excess > 0) rollout.scaleIn(service, left.toReversed().slice(0, excess), deployment)
    else if (excess < 0 && rollout.mayStart(deployment)) rollout.start(service, deployment, -excess)
  }

  stop(service: ServiceRecord, deployments: readonly DeploymentRecord[], by: DeploymentRecord): void {
    const tasks = deployments.flatMap((deployment) => this.#rollout.tasksOf(service, deployment))
    this.#rollout.scaleIn(service, tasks.filter(wanted), by)
  }

  /** No task of these deployments is left, nor one that still shuts down. */
  gone(service: ServiceRecord, deployments: readonly DeploymentRecord[]): boolean {
    return deployments.every((deployment) => this.#rollout.tasksOf(service, deployment).length === 0)
  }

  healthy(service: ServiceRecord, deployment: DeploymentRecord): boolean {
    return this.#rollout.healthy(service, deployment) >= service.desiredCount
  }

  /**
   * Can it take traffic again? Tasks that took traffic before do so at once; what their health checks say now does
   * not hold the traffic back.
   */
  ready(service: ServiceRecord, deployment: DeploymentRecord): boolean {
    const able = this.#rollout
      .tasksOf(service, deployment)
      .filter((task) => wanted(task) && task.lastStatus === 'RUNNING' && task.everHealthy)
    return able.length >= service.desiredCount
  }
}
