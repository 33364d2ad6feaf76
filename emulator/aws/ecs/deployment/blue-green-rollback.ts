import type { Timings } from '../../../timings.ts'
import { AwsError } from '../../wire/service.ts'
import type { ServiceDeploymentRecord } from '../model.ts'
import { primary } from '../model.ts'
import type { LifecycleHooks } from './lifecycle-hooks.ts'
import type { RevisionTasks } from './revision-tasks.ts'
import type { Rollout } from './rollout.ts'
import type { Traffic } from './traffic.ts'

export interface BlueGreenRollbackOptions {
  readonly rollout: Rollout
  readonly timings: Timings
  readonly traffic: Traffic
  readonly tasks: RevisionTasks
  readonly hooks: LifecycleHooks
}

/**
 * The rollback of a deployment that moves traffic: all of it returns at once, as soon as the revision before
 * can take it; the Lambda hooks of the two shift stages run again; then the new revision is stopped.
 */
export class BlueGreenRollback {
  readonly #options: BlueGreenRollbackOptions
  /** When the traffic went back. */
  readonly #returned = new WeakMap<ServiceDeploymentRecord, number>()

  constructor(options: BlueGreenRollbackOptions) {
    this.#options = options
  }

  /** One look; answers after how many ms to look again. */
  advance(sd: ServiceDeploymentRecord): number | undefined {
    const { service } = sd
    const { rollout, timings, tasks, hooks } = this.#options
    const blue = primary(service)
    tasks.hold(service, blue)
    const returned = this.#returned.get(sd) ?? this.#giveBack(sd)
    if (returned === undefined) return undefined
    const age = rollout.now - returned
    if (age < timings.trafficShift) return timings.trafficShift - age
    const verdict = hooks.verdict(sd)
    if (verdict.state === 'waiting') return verdict.wait
    if (verdict.state === 'failed') {
      rollout.failRollback(sd, `Service deployment rollback failed because lifecycle hook(s) ${verdict.why}.`)
      return undefined
    }
    const others = service.deployments.filter((deployment) => deployment !== blue)
    tasks.stop(service, others, blue)
    if (!tasks.gone(service, [sd.target, ...others])) return undefined
    rollout.settle(service)
    return undefined
  }

  #giveBack(sd: ServiceDeploymentRecord): number | undefined {
    const { rollout, traffic, tasks, hooks } = this.#options
    const blue = primary(sd.service)
    if (!tasks.ready(sd.service, blue)) return undefined
    try {
      traffic.giveBack(sd, blue)
    } catch (error) {
      if (!(error instanceof AwsError)) throw error
      rollout.failRollback(sd, `Service deployment rollback failed. ${error.message}`)
      return undefined
    }
    this.#returned.set(sd, rollout.now)
    hooks.beginRollback(sd)
    return rollout.now
  }
}
