import { breakerEnabled, breakerThreshold, resetsOnHealthy, rollsBack } from './deployment/breaker.ts'
import type { DeploymentAlarms } from './deployment/deployment-alarms.ts'
import type { Rollout, RolloutOptions } from './deployment/rollout.ts'
import type { DeploymentStrategy } from './deployment/strategy.ts'
import type { DeploymentRecord, ServiceDeploymentRecord, ServiceRecord, TaskRecord } from './model.ts'
import { inFlight, owners, wanted } from './model.ts'

export const BREAKER_REASON =
  'Service deployment rolled back because the circuit breaker threshold was exceeded.'

/** Consecutive starts that never reached RUNNING before the throttle logic says so. */
const THROTTLED_AFTER = 2

/**
 * The service scheduler: after each state change, and at the times the strategy asks for, one look at the
 * service. It owns what is the same for every strategy: health of tasks, failure counts, the circuit breaker,
 * deployment alarms, the throttle logic, the end of a service.
 */
export class ServiceScheduler {
  readonly #options: Omit<RolloutOptions, 'engine'>
  readonly #rollout: Rollout
  readonly #alarms: DeploymentAlarms
  readonly #strategies: (service: ServiceRecord) => DeploymentStrategy
  readonly #due = new Map<ServiceRecord, { readonly due: number; readonly cancel: () => void }>()
  readonly #ended = new WeakSet<TaskRecord>()
  #closed = false

  constructor(
    options: Omit<RolloutOptions, 'engine'>,
    rollout: Rollout,
    alarms: DeploymentAlarms,
    strategies: (service: ServiceRecord) => DeploymentStrategy,
  ) {
    this.#options = options
    this.#rollout = rollout
    this.#alarms = alarms
    this.#strategies = strategies
  }

  /** Has the service looked at within `ms` (a scheduler tick). */
  schedule(service: ServiceRecord, ms = this.#options.timings.schedulerTick): void {
    if (this.#closed) return
    const due = this.#options.clock.now() + ms
    const waiting = this.#due.get(service)
    if (waiting !== undefined && waiting.due <= due) return
    waiting?.cancel()
    const cancel = this.#options.clock.schedule(ms, () => {
      this.#due.delete(service)
      this.#reconcile(service)
    })
    this.#due.set(service, { due, cancel })
  }

  close(): void {
    this.#closed = true
    for (const { cancel } of this.#due.values()) cancel()
    this.#due.clear()
  }

  /** A task of any kind changed. */
  taskChanged(task: TaskRecord): void {
    const { owner } = task
    if (owner === undefined) return
    for (const { name, imageDigest } of task.containers) {
      if (imageDigest !== undefined) owner.deployment.revision.imageDigests.set(name, imageDigest)
    }
    if (!wanted(task) && !this.#ended.has(task)) {
      this.#ended.add(task)
      this.#countEnd(owner.service, owner.deployment, task)
    }
    owner.deployment.updatedAt = this.#options.clock.now()
    this.schedule(owner.service)
  }

  #countEnd(service: ServiceRecord, deployment: DeploymentRecord, task: TaskRecord): void {
    const scaled =
      task.stopCode === 'ServiceSchedulerInitiated' &&
      task.stoppedReason?.startsWith('Scaling activity') === true
    service.steady = false
    if (task.stopCode === 'UserInitiated' || scaled) return
    if (task.stopCode === 'TaskFailedToStart') this.#throttle(service, deployment)
    // A task that served and then ended is replaced, and is not a failure of the rollout.
    if (task.stopCode === 'EssentialContainerExited' && task.everHealthy) return
    if (deployment.rolloutState === 'IN_PROGRESS') deployment.failedTasks++
  }

  /** GUIDE "Amazon ECS service throttle logic": the pause between starts grows, to at most 27 minutes. */
  #throttle(service: ServiceRecord, deployment: DeploymentRecord): void {
    const { clock, timings, events } = this.#options
    deployment.startFailures++
    if (deployment.startFailures < THROTTLED_AFTER) return
    const pause = timings.startBackoffInitial * 2 ** (deployment.startFailures - THROTTLED_AFTER)
    deployment.notBefore = clock.now() + Math.min(timings.startBackoffMaximum, pause)
    events.throttled(service)
  }

  #reconcile(service: ServiceRecord): void {
    if (service.status === 'INACTIVE') return
    this.#rollout.registerTargets(service)
    this.#noteHealth(service)
    if (service.status === 'DRAINING') this.#drain(service)
    else this.#advance(service)
    this.#again(service)
  }

  #advance(service: ServiceRecord): void {
    const { clock, timings } = this.#options
    const sd = inFlight(service)
    if (sd === undefined) {
      this.#strategies(service).maintain(service)
      return
    }
    if (sd.status === 'PENDING') {
      const starts = sd.createdAt + timings.serviceDeploymentStart
      if (clock.now() < starts) {
        this.schedule(service, starts - clock.now())
        return
      }
      sd.status = 'IN_PROGRESS'
      sd.startedAt = clock.now()
      sd.updatedAt = clock.now()
      this.#alarms.begin(sd)
    }
    const strategy = this.#strategies(service)
    if (sd.status === 'ROLLBACK_REQUESTED') {
      const reason = sd.statusReason ?? 'A rollback was requested.'
      strategy.rollBack(sd, reason, `ECS deployment ${sd.target.id} stopped: ${reason}`)
    } else {
      this.#break(sd, strategy)
      this.#heedAlarms(sd, strategy)
      this.#plantedFailure(sd)
    }
    const next = inFlight(service) === undefined ? undefined : strategy.advance(sd)
    if (next !== undefined) this.schedule(service, Math.max(1, next))
  }

  /** The circuit breaker, for the deployment that is being rolled out (or rolled back to). */
  #break(sd: ServiceDeploymentRecord, strategy: DeploymentStrategy): void {
    const { service, configuration, breaker } = sd
    if (!breakerEnabled(configuration)) return
    const watched = sd.rollback?.to ?? sd.target
    breaker.threshold = breakerThreshold(service.desiredCount, configuration)
    if (sd.rollback === undefined) breaker.failureCount = watched.failedTasks
    if (watched.failedTasks < breaker.threshold) return
    breaker.status = 'TRIGGERED'
    this.#options.events.failed(service, watched, 'tasks failed to start.')
    const rolloutReason = 'ECS deployment circuit breaker: tasks failed to start.'
    if (sd.rollback !== undefined) {
      const reason = 'Service deployment rollback failed because the circuit breaker threshold was exceeded.'
      this.#rollout.failRollback(sd, reason, rolloutReason)
    } else if (rollsBack(configuration)) strategy.rollBack(sd, BREAKER_REASON, rolloutReason)
    else {
      const reason = 'Service deployment stopped because the circuit breaker threshold was exceeded.'
      this.#rollout.halt(sd, reason, rolloutReason)
    }
  }

  /** Deployment alarms fail a deployment that the breaker has let pass; a rollback is not watched. */
  #heedAlarms(sd: ServiceDeploymentRecord, strategy: DeploymentStrategy): void {
    const { service, configuration, target } = sd
    if (sd.status !== 'IN_PROGRESS') return
    if (!this.#alarms.tripped(sd, this.#rollout.counts(service, target).running)) return
    const because = `because of deployment alarm(s) in ALARM: ${sd.alarms.triggered.join(', ')}.`
    const rolloutReason = 'ECS deployment failed: alarm detected.'
    this.#options.events.failed(service, target, 'alarm detected.')
    if (configuration.alarms?.rollback === true)
      strategy.rollBack(sd, `Service deployment rolled back ${because}`, rolloutReason)
    else this.#rollout.halt(sd, `Service deployment stopped ${because}`, rolloutReason)
  }

  #plantedFailure(sd: ServiceDeploymentRecord): void {
    const to = sd.status === 'ROLLBACK_IN_PROGRESS' ? sd.rollback?.to : undefined
    if (to === undefined) return
    const { family, revision } = to.revision.config.taskDefinition
    const subject = { family, revision, service: sd.service.name }
    const fault = this.#options.faults.take('failed-rollback', subject)
    if (fault?.kind !== 'failed-rollback') return
    const reason = 'Service deployment rollback failed because the service revision could not be restored.'
    this.#rollout.failRollback(sd, fault.reason ?? reason)
  }

  #noteHealth(service: ServiceRecord): void {
    const sd = inFlight(service)
    for (const task of this.#rollout.tasks(service)) {
      if (task.everHealthy || this.#rollout.health(task, service).state !== 'healthy') continue
      task.everHealthy = true
      const deployment = task.owner?.deployment
      if (deployment === undefined) continue
      deployment.startFailures = 0
      if (sd === undefined || resetsOnHealthy(sd.configuration)) deployment.failedTasks = 0
    }
  }

  #drain(service: ServiceRecord): void {
    const tasks = this.#rollout.tasks(service)
    const first = owners(service)[0]
    if (first !== undefined) this.#rollout.scaleIn(service, tasks.filter(wanted), first)
    if (tasks.length > 0) return
    const { clock, timings, store } = this.#options
    service.status = 'INACTIVE'
    service.deployments = []
    service.taskSets = []
    clock.schedule(timings.serviceInactiveRetention, () => {
      if (store.services.get(service.arn) !== service) return
      store.services.delete(service.arn)
      store.tags.forget(service.arn)
    })
  }

  /**
   * When to look again though nothing was reported: target health, the 40 seconds and pauses have no events.
   */
  #again(service: ServiceRecord): void {
    const { clock, timings } = this.#options
    const tasks = this.#rollout.tasks(service).filter(wanted)
    if (service.status === 'INACTIVE') return
    // A task that has become healthy since this look began counts as well: time passes while it is done, and nobody
    // would look again.
    const waiting = tasks.some(
      (task) =>
        task.lastStatus === 'RUNNING' &&
        (!task.everHealthy || this.#rollout.health(task, service).state !== 'healthy'),
    )
    if (waiting) this.schedule(service)
    else if (tasks.some((task) => task.targets.length > 0)) this.schedule(service, timings.healthPoll)
    if (service.steady) this.schedule(service, timings.steadyStateRepeat)
    const pauses = owners(service)
      .map(({ notBefore }) => notBefore - clock.now())
      .filter((ms) => ms > 0)
    if (pauses.length > 0) this.schedule(service, Math.min(...pauses))
  }
}
