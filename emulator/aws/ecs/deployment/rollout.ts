import type { Tag } from '@aws-sdk/client-ecs'
import type { EngineClock } from '../../../clock.ts'
import type { Address, Roles, Target, TargetGroups } from '../../../ports.ts'
import type { Timings } from '../../../timings.ts'
import { AwsError } from '../../wire/service.ts'
import type { TaskFaults } from '../faults.ts'
import type { DeploymentRecord, ServiceDeploymentRecord, ServiceRecord, TaskRecord } from '../model.ts'
import { inFlight, occupies, wanted } from '../model.ts'
import type { ServiceEvents } from '../service-events.ts'
import type { EcsStore } from '../store.ts'
import { healthOf, type TaskHealth } from '../task/health.ts'
import type { TaskEngine } from '../task/task-engine.ts'
import { createTask } from '../task/task-factory.ts'
import { closeHooks } from './lifecycle-hooks.ts'

export interface RolloutOptions {
  readonly store: EcsStore
  readonly clock: EngineClock
  readonly timings: Timings
  readonly targetGroups: TargetGroups
  readonly roles: Roles
  readonly faults: TaskFaults
  readonly events: ServiceEvents
  readonly engine: TaskEngine
}

const CAPACITY =
  'Capacity is unavailable at this time. Please try again later or in a different availability zone.'
export const NO_CANDIDATE = 'No rollback candidate was found to run the rollback.'

/** What every deployment strategy does to a service: starting and stopping tasks, landing, rolling back. */
export class Rollout {
  readonly #options: RolloutOptions

  constructor(options: RolloutOptions) {
    this.#options = options
  }

  get now(): number {
    return this.#options.clock.now()
  }

  tasks(service: ServiceRecord): readonly TaskRecord[] {
    return this.#options.store.tasksOf(service).filter((task) => wanted(task) || occupies(task))
  }

  tasksOf(service: ServiceRecord, deployment: DeploymentRecord): readonly TaskRecord[] {
    return this.tasks(service).filter((task) => task.owner?.deployment === deployment)
  }

  health(task: TaskRecord, service: ServiceRecord): TaskHealth {
    return healthOf(task, service, this.#options.targetGroups, this.now, this.#options.timings)
  }

  healthy(service: ServiceRecord, deployment: DeploymentRecord): number {
    return this.tasksOf(service, deployment).filter((task) => this.health(task, service).state === 'healthy')
      .length
  }

  mayStart(deployment: DeploymentRecord): boolean {
    return deployment.rolloutState !== 'FAILED' && this.now >= deployment.notBefore
  }

  start(service: ServiceRecord, deployment: DeploymentRecord, count: number): void {
    const started: TaskRecord[] = []
    for (let index = 0; index < count && this.#canPlace(service, deployment); index++) {
      const task = this.#create(service, deployment)
      this.#options.store.tags.propagate(task.arn, this.#tagsFor(service, deployment))
      started.push(task)
    }
    if (started.length > 0) service.steady = false
    this.#options.events.started(service, started)
    for (const task of started) this.#options.engine.launch(task)
  }

  /** Stops for scaling: the reason names the deployment that asked. */
  scaleIn(service: ServiceRecord, tasks: readonly TaskRecord[], by: DeploymentRecord): void {
    this.#stop(service, tasks, () => `Scaling activity initiated by (deployment ${by.id})`)
  }

  /** Stops what failed its health checks; each counts as a failed task of its deployment. */
  stopUnhealthy(service: ServiceRecord, tasks: readonly TaskRecord[]): void {
    const reasons = new Map<TaskRecord, string>()
    for (const task of tasks) {
      const health = this.health(task, service)
      if (health.state !== 'unhealthy') continue
      if (health.targetGroupArn === undefined) this.#options.events.unhealthyContainer(service, task)
      else
        this.#options.events.unhealthyTarget(
          service,
          task,
          health.port ?? 0,
          health.targetGroupArn,
          health.reason,
        )
      reasons.set(
        task,
        health.targetGroupArn === undefined
          ? health.reason
          : `Task failed ELB health checks in (target-group ${health.targetGroupArn})`,
      )
    }
    this.#stop(service, [...reasons.keys()], (task) => reasons.get(task) ?? '')
  }

  /** Registers the tasks that reached RUNNING in the target groups of their revision. */
  registerTargets(service: ServiceRecord): void {
    const counts = new Map<string, number>()
    const register = (arn: string, target: Target, address: Address): boolean => {
      try {
        this.#options.targetGroups.register(arn, target, address)
        return true
      } catch (error) {
        if (!(error instanceof AwsError)) throw error
        this.#options.events.registrationFailed(service, arn, error.message)
        return false
      }
    }
    for (const task of this.tasks(service)) {
      const revision = task.owner?.deployment.revision
      if (revision === undefined || !wanted(task) || task.lastStatus !== 'RUNNING' || task.targets.length > 0)
        continue
      task.targets = revision.targetGroupArns.map((targetGroupArn, index) => {
        const { containerName, containerPort = 0 } = revision.config.loadBalancers[index] ?? {}
        const target = { id: task.network.privateIp, port: containerPort }
        const address = task.containers.find(({ name }) => name === containerName)?.running?.address
        if (address !== undefined && register(targetGroupArn, target, address)) {
          counts.set(targetGroupArn, (counts.get(targetGroupArn) ?? 0) + 1)
        }
        return { targetGroupArn, target }
      })
    }
    for (const [arn, count] of counts) this.#options.events.registered(service, arn, count)
  }

  /** The service runs what it should: the deployment in flight has landed, or a scaling is done. */
  settle(service: ServiceRecord): void {
    const deployment = service.deployments[0]
    if (deployment === undefined) return
    if (service.steady) {
      this.#options.events.steady(service)
      return
    }
    service.steady = true
    if (deployment.rolloutState === 'IN_PROGRESS') this.complete(service, deployment)
    this.#options.events.steady(service)
  }

  /** The PRIMARY deployment has landed; what is left to start or stop is scaling. */
  complete(service: ServiceRecord, deployment: DeploymentRecord): void {
    const current = inFlight(service)
    this.#setRollout(deployment, 'COMPLETED', `ECS deployment ${deployment.id} completed.`)
    this.#options.events.completed(service, deployment)
    if (current !== undefined) this.#land(service, current)
    service.deployments = [deployment]
    service.lastCompleted = deployment
  }

  /**
   * Makes `target` fail and the last completed deployment PRIMARY again, with its old id. False when there is
   * none to go back to.
   */
  turnBack(
    sd: ServiceDeploymentRecord,
    reason: string,
    rolloutReason: string,
    to = sd.service.lastCompleted,
  ): boolean {
    const broken = sd.breaker.status === 'TRIGGERED'
    const { service, target } = sd
    this.#setRollout(target, 'FAILED', rolloutReason)
    closeHooks(sd)
    this.snapshot(sd)
    if (to === undefined || to === target) {
      this.finish(sd, 'ROLLBACK_FAILED', NO_CANDIDATE)
      this.#options.events.failed(service, target, NO_CANDIDATE)
      return false
    }
    sd.rollback = { reason, startedAt: this.now, to }
    sd.status = 'ROLLBACK_IN_PROGRESS'
    sd.statusReason = reason
    sd.updatedAt = this.now
    target.status = 'ACTIVE'
    to.status = 'PRIMARY'
    to.failedTasks = 0
    to.startFailures = 0
    to.notBefore = 0
    this.#setRollout(
      to,
      'IN_PROGRESS',
      broken
        ? `ECS deployment circuit breaker: rolling back to deploymentId ${to.id}`
        : `ECS deployment ${to.id} in progress.`,
    )
    service.deployments = [to, ...service.deployments.filter((deployment) => deployment !== to)]
    service.config = to.revision.config
    service.lastCompleted = undefined
    service.steady = false
    this.#options.events.rollingBack(service, to)
    return true
  }

  /** The rollback failed too: the revision rolled back to does not come up. */
  failRollback(sd: ServiceDeploymentRecord, reason: string, rolloutReason = reason): void {
    const to = sd.rollback?.to
    if (to !== undefined) this.#setRollout(to, 'FAILED', rolloutReason)
    this.finish(sd, 'ROLLBACK_FAILED', reason)
    this.#options.events.failed(sd.service, to ?? sd.target, reason)
  }

  /** A deployment that fails and is not rolled back: nothing more is started for it. */
  halt(sd: ServiceDeploymentRecord, reason: string, rolloutReason: string): void {
    this.#setRollout(sd.target, 'FAILED', rolloutReason)
    this.finish(sd, 'STOPPED', reason)
  }

  finish(
    sd: ServiceDeploymentRecord,
    status: ServiceDeploymentRecord['status'],
    reason: string | undefined,
  ): void {
    this.snapshot(sd)
    closeHooks(sd)
    sd.status = status
    if (reason !== undefined) sd.statusReason = reason
    sd.updatedAt = this.now
    sd.finishedAt = this.now
    if (status === 'STOPPED') sd.stoppedAt = this.now
    for (const monitor of [sd.breaker, sd.alarms])
      if (monitor.status === 'MONITORING') monitor.status = 'MONITORING_COMPLETE'
  }

  /** Keeps the task counts of a service deployment that ends: its tasks are forgotten later. */
  snapshot(sd: ServiceDeploymentRecord): void {
    const counts = [sd.target, ...sd.sources].map(
      (deployment) => [deployment.id, this.counts(sd.service, deployment)] as const,
    )
    sd.final = new Map(counts)
  }

  counts(
    service: ServiceRecord,
    deployment: DeploymentRecord,
  ): { requested: number; running: number; pending: number } {
    const tasks = this.tasksOf(service, deployment)
    return {
      requested: service.deployments[0] === deployment ? service.desiredCount : tasks.filter(wanted).length,
      running: tasks.filter(({ lastStatus }) => lastStatus === 'RUNNING').length,
      pending: tasks.filter((task) => wanted(task) && isPending(task)).length,
    }
  }

  #land(service: ServiceRecord, sd: ServiceDeploymentRecord): void {
    if (sd.status !== 'ROLLBACK_IN_PROGRESS') {
      this.finish(sd, 'SUCCESSFUL', undefined)
      return
    }
    for (const deployment of service.deployments)
      if (deployment.rolloutState === 'FAILED') deployment.status = 'INACTIVE'
    this.finish(sd, 'ROLLBACK_SUCCESSFUL', sd.statusReason)
  }

  #setRollout(deployment: DeploymentRecord, state: DeploymentRecord['rolloutState'], reason: string): void {
    deployment.rolloutState = state
    deployment.rolloutStateReason = reason
    deployment.updatedAt = this.now
  }

  #stop(service: ServiceRecord, tasks: readonly TaskRecord[], reason: (task: TaskRecord) => string): void {
    const stopping = tasks.filter(wanted)
    if (stopping.length === 0) return
    service.steady = false
    const registered = new Map<string, number>()
    for (const { targetGroupArn } of stopping.flatMap((task) => task.targets)) {
      registered.set(targetGroupArn, (registered.get(targetGroupArn) ?? 0) + 1)
    }
    for (const task of stopping) this.#options.engine.stop(task, 'ServiceSchedulerInitiated', reason(task))
    this.#options.events.stopped(service, stopping)
    for (const [arn, count] of registered) this.#options.events.deregistered(service, arn, count)
    if (registered.size > 0) this.#options.events.draining(service, stopping.length)
  }

  #canPlace(service: ServiceRecord, deployment: DeploymentRecord): boolean {
    const { taskDefinition } = deployment.revision.config
    const { timings, faults, events, roles } = this.#options
    const subject = {
      family: taskDefinition.family,
      revision: taskDefinition.revision,
      service: service.name,
    }
    const role = missingRole(taskDefinition.definition, roles)
    const full = faults.take('capacity', subject) !== undefined
    if (!full && role === undefined) return true
    if (full) events.unplaced(service, CAPACITY)
    else if (role !== undefined) events.launchFailed(service, cannotAssume(role))
    deployment.notBefore = this.now + timings.capacityRetry
    return false
  }

  #create(service: ServiceRecord, deployment: DeploymentRecord): TaskRecord {
    const { config } = deployment.revision
    return createTask(this.#options.store, this.#options.clock, {
      cluster: service.cluster,
      definition: config.taskDefinition,
      group: `service:${service.name}`,
      startedBy: deployment.id,
      launchType: config.launchType ?? 'FARGATE',
      capacityProviderName: config.capacityProviderStrategy[0]?.capacityProvider,
      platformVersion: config.platformVersion,
      networkConfiguration: config.networkConfiguration,
      enableExecuteCommand: service.enableExecuteCommand,
      owner: { service, deployment },
    })
  }

  #tagsFor(service: ServiceRecord, deployment: DeploymentRecord): Tag[] {
    const { tags } = this.#options.store
    const { propagateTags, enableECSManagedTags } = service
    return [
      ...(propagateTags === 'SERVICE' ? tags.of(service.arn) : []),
      ...(propagateTags === 'TASK_DEFINITION' ? tags.of(deployment.revision.config.taskDefinition.arn) : []),
      ...(enableECSManagedTags
        ? [
            { key: 'aws:ecs:clusterName', value: service.cluster.name },
            { key: 'aws:ecs:serviceName', value: service.name },
          ]
        : []),
    ]
  }
}

export const isPending = ({ lastStatus }: TaskRecord): boolean =>
  lastStatus === 'PROVISIONING' || lastStatus === 'PENDING' || lastStatus === 'ACTIVATING'

/** The first role of a task definition that does not exist. */
export function missingRole(
  definition: { readonly executionRoleArn?: string | undefined; readonly taskRoleArn?: string | undefined },
  roles: Roles,
): string | undefined {
  return [definition.executionRoleArn, definition.taskRoleArn].find(
    (arn) => arn !== undefined && !roles.exists(arn),
  )
}

export const cannotAssume = (role: string): string =>
  `ECS was unable to assume the role '${role}' that was provided for this task. Please verify that the role being passed has the ` +
  'proper trust relationship and permissions and that your IAM user has permissions to pass this role.'

export const CAPACITY_UNAVAILABLE = CAPACITY
