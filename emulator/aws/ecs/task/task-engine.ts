import type { EngineClock } from '../../../clock.ts'
import {
  type ContainerExit,
  ImagePullError,
  type ImageSource,
  type LogSink,
  SecretReadError,
  type SecretSource,
  type TargetGroups,
  type TaskRuntime,
} from '../../../ports.ts'
import type { Timings } from '../../../timings.ts'
import type { TaskFaults } from '../faults.ts'
import type { ContainerRecord, StopCode, TaskRecord, TaskStatus } from '../model.ts'
import type { EcsStore } from '../store.ts'
import { ContainerHealth } from './container-health.ts'
import {
  environmentOf,
  logDestination,
  memoryOf,
  missingLogGroup,
  notEmulated,
  overrideOf,
  processOf,
} from './container-spec.ts'

export interface TaskEngineOptions {
  readonly store: EcsStore
  readonly clock: EngineClock
  readonly timings: Timings
  readonly images: ImageSource
  readonly secrets: SecretSource
  readonly logs: LogSink
  readonly targetGroups: TargetGroups
  readonly runtime: TaskRuntime
  readonly faults: TaskFaults
  /** Called after every change of `lastStatus`, `desiredStatus` or health. */
  readonly changed: (task: TaskRecord) => void
}

/** Why a task could not start, in the words of `stoppedReason`. */
class StartFailure extends Error {
  override readonly name = 'StartFailure'
}

/** The start or run was cut short by stop(). */
const STOPPED_EARLY = new Error('the task was asked to stop')

interface Life {
  readonly stop: AbortController
  readonly essentialExit: Promise<void>
  readonly onEssentialExit: () => void
  /** Resolves when the task is STOPPED. */
  ended: Promise<void>
}

/**
 * Takes tasks through their life: PROVISIONING, PENDING, ACTIVATING, RUNNING, DEACTIVATING, STOPPING,
 * DEPROVISIONING, STOPPED (Amazon ECS developer guide, "Amazon ECS task lifecycle"). A task whose container
 * ends right at its start was RUNNING first, as the guide says of the throttle logic ("the task already moved
 * to the RUNNING state").
 */
export class TaskEngine {
  readonly #options: TaskEngineOptions
  readonly #lives = new Map<TaskRecord, Life>()
  #closed = false

  constructor(options: TaskEngineOptions) {
    this.#options = options
  }

  /** Begins the life of a task that was just put into the store. */
  launch(task: TaskRecord): void {
    const { promise, resolve } = Promise.withResolvers<void>()
    const life: Life = {
      stop: new AbortController(),
      essentialExit: promise,
      onEssentialExit: resolve,
      ended: Promise.resolve(),
    }
    this.#lives.set(task, life)
    life.ended = this.#live(task, life)
  }

  /** Asks a task to stop. The first reason is kept; asking again changes nothing. */
  stop(task: TaskRecord, stopCode: StopCode, stoppedReason: string): void {
    if (task.desiredStatus === 'STOPPED') return
    this.#end(task, stopCode, stoppedReason)
    this.#lives.get(task)?.stop.abort(STOPPED_EARLY)
  }

  /** Stops everything at once, without draining; resolves when no container runs any more. */
  async close(): Promise<void> {
    this.#closed = true
    const containers = [...this.#lives.keys()].flatMap((task) => task.containers)
    this.#lives.clear()
    await Promise.all(containers.map((container) => container.running?.stop(0)))
  }

  async #live(task: TaskRecord, life: Life): Promise<void> {
    try {
      await this.#start(task, life)
      await Promise.race([life.essentialExit, aborted(life.stop.signal)])
    } catch (error) {
      if (task.desiredStatus !== 'STOPPED') this.#end(task, 'TaskFailedToStart', startFailureReason(error))
    }
    const exited = task.containers.find(({ essential, lastStatus }) => essential && lastStatus === 'STOPPED')
    if (task.desiredStatus !== 'STOPPED' && exited !== undefined) {
      this.#end(task, 'EssentialContainerExited', 'Essential container in task exited')
    }
    await this.#tearDown(task, exited !== undefined)
    this.#lives.delete(task)
  }

  async #start(task: TaskRecord, { stop }: Life): Promise<void> {
    const { clock, timings, faults } = this.#options
    const subject = faultSubject(task)
    await clock.sleep(timings.taskProvisioning, stop.signal)
    task.attachmentStatus = 'ATTACHED'
    this.#move(task, 'PENDING')
    await clock.sleep(timings.taskPending, stop.signal)
    task.connectivityAt = clock.now()
    const slow = faults.take('slow-start', subject)
    if (slow?.kind === 'slow-start') await clock.sleep(slow.ms, stop.signal)
    const problem = notEmulated(task) ?? missingLogGroup(task, this.#options.logs)
    if (problem !== undefined) throw new StartFailure(problem)
    await this.#startContainers(task, stop.signal)
    if (stop.signal.aborted) throw STOPPED_EARLY
    this.#move(task, 'ACTIVATING')
    await clock.sleep(timings.taskActivating, stop.signal)
    task.startedAt = clock.now()
    this.#move(task, 'RUNNING')
    this.#plantedEnds(task)
    for (const container of task.containers) this.#watchHealth(task, container, stop.signal)
  }

  async #startContainers(task: TaskRecord, signal: AbortSignal): Promise<void> {
    const { clock, timings, images, secrets, store } = this.#options
    const environments = new Map<ContainerRecord, Record<string, string>>()
    for (const container of task.containers) {
      environments.set(container, await environmentOf(container, task, secrets, store.account.region))
    }
    task.pullStartedAt = clock.now()
    const [pulled] = await Promise.all([
      Promise.all(task.containers.map((container) => images.pull(container.definition.image ?? ''))),
      clock.sleep(timings.taskPull, signal),
    ])
    task.pullStoppedAt = clock.now()
    for (const [index, container] of task.containers.entries()) {
      const image = pulled[index]
      if (image === undefined)
        throw new StartFailure(`CannotPullContainerError: no image for container ${container.name}`)
      container.imageDigest = image.digest
      await this.#startContainer(task, container, image, environments.get(container) ?? {})
    }
  }

  async #startContainer(
    task: TaskRecord,
    container: ContainerRecord,
    image: Awaited<ReturnType<ImageSource['pull']>>,
    environment: Record<string, string>,
  ): Promise<void> {
    const { clock, logs, runtime, store } = this.#options
    container.runtimeId = `${task.id}-${store.ids.digits(10)}`
    const destination = logDestination(container, task)
    const containerPort = container.definition.portMappings?.[0]?.containerPort
    const workingDirectory = container.definition.workingDirectory ?? image.config.config?.WorkingDir
    const memory = memoryOf(container, task)
    const running = await runtime.start({
      taskId: task.id,
      image,
      ...processOf(container.definition, overrideOf(container, task), image),
      environment,
      ...(workingDirectory === undefined || workingDirectory === '' ? {} : { workingDirectory }),
      ...(containerPort === undefined ? {} : { containerPort }),
      ...(memory === undefined ? {} : { memory }),
      onOutput: (line) => {
        // A group that was deleted meanwhile takes no more lines, as with the awslogs driver.
        if (destination !== undefined && logs.hasGroup(destination.group))
          logs.write(destination.group, destination.stream, line, clock.now())
      },
    })
    container.running = running
    // The emulator ended while the container was being started.
    if (this.#closed) await running.stop(0)
    container.lastStatus = 'RUNNING'
    void running.exited.then((exit) => this.#containerExited(task, container, exit))
  }

  #containerExited(task: TaskRecord, container: ContainerRecord, exit: ContainerExit): void {
    if (container.lastStatus === 'STOPPED') return
    container.lastStatus = 'STOPPED'
    container.exitCode ??= exit.exitCode
    if (exit.reason !== undefined) container.reason ??= exit.reason
    if (container.essential) this.#lives.get(task)?.onEssentialExit()
  }

  /**
   * The end that a planted fault gives a container: it is killed, and what it says of itself is the fault's.
   */
  #plantedEnds(task: TaskRecord): void {
    const { clock, faults } = this.#options
    const subject = faultSubject(task)
    const fault = faults.take('crash', subject) ?? faults.take('oom', subject)
    const container = task.containers.find(({ essential }) => essential)
    if (container === undefined || fault === undefined || (fault.kind !== 'crash' && fault.kind !== 'oom'))
      return
    clock.schedule(fault.afterMs, () => {
      if (container.lastStatus !== 'RUNNING') return
      container.exitCode = fault.kind === 'crash' ? fault.exitCode : 137
      if (fault.kind === 'oom') container.reason = OUT_OF_MEMORY
      void container.running?.stop(0)
    })
  }

  #watchHealth(task: TaskRecord, container: ContainerRecord, signal: AbortSignal): void {
    const { clock, timings } = this.#options
    const check = container.definition.healthCheck
    if (check === undefined || container.running?.exec === undefined) return
    const health = new ContainerHealth(check, clock, timings, container.running.exec.bind(container.running))
    void health.watch(signal, (status) => {
      if (container.lastStatus !== 'RUNNING' || task.lastStatus !== 'RUNNING') return false
      if (container.healthStatus !== status) {
        container.healthStatus = status
        task.version++
        this.#options.changed(task)
      }
      return true
    })
  }

  async #tearDown(task: TaskRecord, dead: boolean): Promise<void> {
    const { clock, timings } = this.#options
    if (task.lastStatus === 'RUNNING' || task.lastStatus === 'ACTIVATING') {
      this.#move(task, 'DEACTIVATING')
      // A container that is dead has no requests to finish: its targets drain behind it.
      const drained = this.#deregister(task)
      if (!dead) await drained
      await clock.sleep(timings.taskDeactivating)
    }
    this.#move(task, 'STOPPING')
    await Promise.all(task.containers.map((container) => this.#stopContainer(task, container)))
    task.executionStoppedAt = clock.now()
    task.attachmentStatus = 'DETACHING'
    this.#move(task, 'DEPROVISIONING')
    await clock.sleep(timings.taskDeprovisioning)
    task.attachmentStatus = 'DELETED'
    task.stoppedAt = clock.now()
    this.#move(task, 'STOPPED')
    clock.schedule(timings.stoppedTaskRetention, () => {
      this.#options.store.tasks.delete(task.arn)
      this.#options.store.tags.forget(task.arn)
    })
  }

  async #deregister(task: TaskRecord): Promise<void> {
    const targets = task.targets
    task.targets = []
    await Promise.all(
      targets.map(({ targetGroupArn, target }) =>
        this.#options.targetGroups.deregister(targetGroupArn, target),
      ),
    )
  }

  async #stopContainer(task: TaskRecord, container: ContainerRecord): Promise<void> {
    if (container.running === undefined) {
      container.lastStatus = 'STOPPED'
      return
    }
    const { timings } = this.#options
    const declared = container.definition.stopTimeout
    const timeout = declared === undefined ? timings.stopTimeoutDefault : declared * timings.stopTimeoutUnit
    this.#containerExited(task, container, await container.running.stop(timeout / 1000))
  }

  #end(task: TaskRecord, stopCode: StopCode, stoppedReason: string): void {
    task.desiredStatus = 'STOPPED'
    task.stopCode = stopCode
    task.stoppedReason = stoppedReason
    task.stoppingAt = this.#options.clock.now()
    task.version++
    this.#options.changed(task)
  }

  #move(task: TaskRecord, status: TaskStatus): void {
    task.lastStatus = status
    task.version++
    this.#options.changed(task)
  }
}

export const OUT_OF_MEMORY = 'OutOfMemoryError: Container killed due to memory usage'

const faultSubject = (task: TaskRecord) => ({
  family: task.definition.family,
  revision: task.definition.revision,
  ...(task.owner === undefined ? {} : { service: task.owner.service.name }),
})

function startFailureReason(error: unknown): string {
  if (error instanceof StartFailure) return error.message
  if (error instanceof ImagePullError) return `CannotPullContainerError: ${error.message}`
  if (error instanceof SecretReadError) return `ResourceInitializationError: ${error.message}`
  return `CannotStartContainerError: ${error instanceof Error ? error.message : String(error)}`
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve()
    else signal.addEventListener('abort', () => resolve(), { once: true })
  })
}
