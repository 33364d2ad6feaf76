import type { EngineClock } from '../../../clock.ts'
import { isPending, type Rollout } from '../deployment/rollout.ts'
import { invalidParameter, taskSetNotFound } from '../failures.ts'
import type { DeploymentRecord, ServiceRecord, TaskSetRecord, WorkloadConfig } from '../model.ts'
import { wanted } from '../model.ts'
import type { ServiceScheduler } from '../scheduler.ts'
import type { EcsStore } from '../store.ts'

export interface NewTaskSet {
  readonly config: WorkloadConfig
  readonly externalId?: string | undefined
  readonly startedBy?: string | undefined
  /** Percent. Default 100. */
  readonly scale?: number | undefined
  readonly primary?: boolean
}

/** What the operations and CodeDeploy do to task sets. Running them is the scheduler's (./task-set-strategy.ts). */
export class TaskSetEngine {
  readonly #store: EcsStore
  readonly #clock: EngineClock
  readonly #scheduler: Pick<ServiceScheduler, 'schedule'>

  constructor(options: {
    readonly store: EcsStore
    readonly clock: EngineClock
    readonly scheduler: Pick<ServiceScheduler, 'schedule'>
  }) {
    this.#store = options.store
    this.#clock = options.clock
    this.#scheduler = options.scheduler
  }

  /** Throws InvalidParameterException when five exist. */
  create(service: ServiceRecord, spec: NewTaskSet): TaskSetRecord {
    if (service.taskSets.length >= 5) {
      // AWS's wording, as users report it (aws-samples/ecs-bg-external-controller#6).
      throw invalidParameter(
        '5 deployments exist on the service. Unable to create new TaskSet since this exceeds the maximum limit.',
      )
    }
    const { ids } = this.#store
    const now = this.#clock.now()
    const id = `ecs-svc/${ids.digits(19)}`
    const set: TaskSetRecord = {
      arn: this.#store.arn(`task-set/${service.cluster.name}/${service.name}/${id}`),
      deployment: this.#deployment(service, spec.config, id, now),
      externalId: spec.externalId,
      startedBy: spec.startedBy,
      status: spec.primary === true ? 'PRIMARY' : 'ACTIVE',
      scale: spec.scale ?? 100,
      stabilityStatus: 'STABILIZING',
      stabilityStatusAt: now,
    }
    service.taskSets = [...service.taskSets, set]
    this.#changed(service)
    return set
  }

  /** By id or ARN. Throws TaskSetNotFoundException. */
  find(service: ServiceRecord, idOrArn: string | undefined): TaskSetRecord {
    const found = service.taskSets.find(({ arn, deployment }) => arn === idOrArn || deployment.id === idOrArn)
    if (found === undefined) throw taskSetNotFound()
    return found
  }

  scale(service: ServiceRecord, set: TaskSetRecord, percent: number): void {
    if (!(percent >= 0 && percent <= 100)) throw invalidParameter('Scale value must be between 0 and 100.')
    set.scale = percent
    this.#touch(service, set)
  }

  /** The live task set. What the service itself shows (task definition, load balancers) follows it. */
  makePrimary(service: ServiceRecord, set: TaskSetRecord): void {
    for (const other of service.taskSets) if (other.status === 'PRIMARY') other.status = 'ACTIVE'
    set.status = 'PRIMARY'
    service.config = set.deployment.revision.config
    this.#touch(service, set)
  }

  /** Drains it; it is gone with its last task. Without `force` it must have been scaled to zero. */
  remove(service: ServiceRecord, set: TaskSetRecord, force: boolean): void {
    if (!force && set.scale > 0)
      throw invalidParameter('The task set must be scaled to zero before deletion.')
    set.scale = 0
    set.status = 'DRAINING'
    this.#touch(service, set)
  }

  #deployment(service: ServiceRecord, config: WorkloadConfig, id: string, now: number): DeploymentRecord {
    const revision = `service-revision/${service.cluster.name}/${service.name}/${this.#store.ids.digits(19)}`
    return {
      id,
      revision: {
        arn: this.#store.arn(revision),
        createdAt: now,
        config,
        imageDigests: new Map(),
        targetGroupArns: config.loadBalancers.map(({ targetGroupArn }) => targetGroupArn ?? ''),
      },
      createdAt: now,
      updatedAt: now,
      status: 'ACTIVE',
      desiredCount: 0,
      failedTasks: 0,
      rolloutState: 'IN_PROGRESS',
      rolloutStateReason: '',
      startFailures: 0,
      notBefore: 0,
    }
  }

  #touch(service: ServiceRecord, set: TaskSetRecord): void {
    set.deployment.updatedAt = this.#clock.now()
    this.#changed(service)
  }

  #changed(service: ServiceRecord): void {
    service.steady = false
    this.#scheduler.schedule(service)
  }
}

/** ECS API reference, TaskSet.computedDesiredCount: the percentage of the service's desired count, rounded up. */
export const computedDesiredCount = (service: ServiceRecord, { scale }: TaskSetRecord): number =>
  Math.ceil((service.desiredCount * scale) / 100)

export function taskSetCounts(
  service: ServiceRecord,
  set: TaskSetRecord,
  rollout: Rollout,
): { readonly running: number; readonly pending: number; readonly wanted: number } {
  const tasks = rollout.tasksOf(service, set.deployment)
  return {
    running: tasks.filter(({ lastStatus }) => lastStatus === 'RUNNING').length,
    pending: tasks.filter((task) => wanted(task) && isPending(task)).length,
    wanted: tasks.filter(wanted).length,
  }
}
