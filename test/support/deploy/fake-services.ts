import {
  type Deployment,
  type Revision,
  type ServiceChange,
  type ServiceDeployment,
  type ServiceDeploymentBrief,
  ServiceDrainingError,
  type ServiceSpec,
  type ServiceState,
  type Services,
  type StartedDeployment,
  type StoppedTaskQuery,
  strategyName,
} from '../../../src/deploy/core/services.ts'
import type { StoppedTask, TaskTimes } from '../../../src/ecs/stopped-task.ts'
import type { Clock } from '../../../src/runtime/clock.ts'

/** How a deployment of a task definition goes. Times in ms from its start. */
export type Behaviour =
  | { readonly kind: 'lands'; readonly after: number }
  | {
      readonly kind: 'trips'
      readonly after: number
      readonly rollbackTakes: number
      readonly rollbackFails?: boolean
    }
  | { readonly kind: 'hangs' }
  | { readonly kind: 'superseded'; readonly after: number; readonly by: string }

interface Move {
  readonly id: string
  readonly arn: string
  readonly taskDefinition: string
  readonly startedAt: number
  readonly behaviour: Behaviour
  readonly previous: { readonly id: string; readonly taskDefinition: string } | undefined
  rollbackAt: number | undefined
  replacedAt: number | undefined
}

interface Model {
  readonly spec: Pick<ServiceSpec, 'name' | 'tags' | 'rollout' | 'network'> & { desiredCount: number }
  readonly moves: Move[]
  drainedAt: number | undefined
}

const ROLLBACK_TAKES = 30_000
const FOREVER = Number.POSITIVE_INFINITY

/** Services in memory, on a virtual clock: what ECS would answer at each moment, without any timer of its own. */
export class FakeServices implements Services {
  readonly #clock: Clock
  readonly #models = new Map<string, Model>()
  readonly calls: string[] = []
  /** What a deployment takes that `behaviours` says nothing of. */
  landsAfter = 60_000
  /** By task definition. */
  readonly behaviours = new Map<string, Behaviour>()
  readonly images = new Map<string, string>()
  readonly stopped = new Map<string, readonly StoppedTask[]>()
  /** Counted for the newest deployment of a task definition. */
  readonly failedTasks = new Map<string, number>()
  readonly logs = new Map<string, readonly string[]>()
  /** Throws what a call should fail with; called with the operation's name before every call. */
  fault: (operation: string, subject: string) => void = () => {}
  /** After a change, reads answer what was before it for this long. */
  staleFor = 0
  drainTakes = 20_000
  #sequence = 0

  constructor(clock: Clock) {
    this.#clock = clock
  }

  /** Somebody changes the desired count. */
  rescale(service: string, desiredCount: number): void {
    this.calls.push(`rescale ${service} ${desiredCount}`)
    const model = this.#models.get(service)
    if (model !== undefined) model.spec.desiredCount = desiredCount
  }

  /** A service as an earlier release left it. */
  seed(spec: Model['spec'], taskDefinition: string): void {
    const createdAt = this.#clock.now() - 86_400_000
    const model: Model = { spec: { ...spec }, moves: [], drainedAt: undefined }
    this.#models.set(spec.name, model)
    model.moves.push(this.#move(model, taskDefinition, createdAt, { kind: 'lands', after: 0 }))
  }

  /** The task definition that serves; undefined when there is no such service. */
  serves(name: string): string | undefined {
    const model = this.#models.get(name)
    if (model === undefined || model.drainedAt !== undefined) return undefined
    const now = this.#clock.now()
    const done = model.moves.filter((move) => this.#status(move, now) === 'SUCCESSFUL')
    return done.at(-1)?.taskDefinition
  }

  /** Deployments that were started for a service since it was seeded. */
  started(name: string): number {
    return (this.#models.get(name)?.moves.length ?? 0) - 1
  }

  async list(app: string, environment: string): Promise<readonly ServiceState[]> {
    this.#called('list', app)
    return [...this.#models.values()]
      .filter(
        (one) => one.spec.tags['renga:app'] === app && one.spec.tags['renga:environment'] === environment,
      )
      .map((model) => this.#view(model))
      .filter((state) => state.status !== 'INACTIVE')
  }

  async describe(names: readonly string[]): Promise<ReadonlyMap<string, ServiceState>> {
    this.#called('describe', names.join(','))
    const models = names.flatMap((name) => this.#models.get(name) ?? [])
    return new Map(models.map((model) => [model.spec.name, this.#view(model)]))
  }

  async create(spec: ServiceSpec): Promise<StartedDeployment> {
    this.#called('create', spec.name)
    const now = this.#clock.now()
    const old = this.#models.get(spec.name)
    if (old !== undefined && (old.drainedAt ?? FOREVER) > now) {
      if (old.drainedAt !== undefined)
        throw new ServiceDrainingError('Unable to Start a service that is still Draining.')
      const last = old.moves.at(-1)
      if (last?.taskDefinition === spec.taskDefinition) return started(last)
      throw new Error('Creation of service was not idempotent.')
    }
    const model: Model = { spec: { ...spec }, moves: [], drainedAt: undefined }
    this.#models.set(spec.name, model)
    return this.#begin(model, spec.taskDefinition)
  }

  async update(change: ServiceChange): Promise<StartedDeployment> {
    this.#called('update', change.name)
    const model = this.#models.get(change.name)
    if (model === undefined) throw new Error('ServiceNotFoundException')
    const current = this.#primary(model, this.#clock.now())
    if (current.taskDefinition === change.taskDefinition && !change.force) return started(current)
    return this.#begin(model, change.taskDefinition)
  }

  async deploymentsSince(service: string, since: number): Promise<readonly ServiceDeploymentBrief[]> {
    this.#called('deploymentsSince', service)
    const now = this.#clock.now()
    return (this.#models.get(service)?.moves ?? [])
      .filter((move) => move.startedAt >= since && now >= move.startedAt + this.staleFor)
      .map((move) => ({
        arn: move.arn,
        status: this.#status(move, now),
        statusReason: undefined,
        createdAt: move.startedAt,
        revision: this.#revision(move),
      }))
      .reverse()
  }

  async underWay(service: string): Promise<readonly ServiceDeploymentBrief[]> {
    const all = await this.deploymentsSince(service, 0)
    return all.filter(
      (one) => !['SUCCESSFUL', 'STOPPED', 'ROLLBACK_SUCCESSFUL', 'ROLLBACK_FAILED'].includes(one.status),
    )
  }

  async answerHook(arn: string, hookId: string, answer: 'continue' | 'roll-back'): Promise<void> {
    this.#called('answerHook', `${arn} ${hookId} ${answer}`)
  }

  async describeDeployments(arns: readonly string[]): Promise<ReadonlyMap<string, ServiceDeployment>> {
    this.#called('describeDeployments', arns.join(','))
    const found = arns.flatMap((arn) => {
      // …/<service>/<number>
      const model = this.#models.get(arn.split('/').at(-2) ?? '')
      const move = model?.moves.find((one) => one.arn === arn)
      return model === undefined || move === undefined ? [] : [this.#rollout(model, move)]
    })
    return new Map(found.map((one) => [one.arn, one]))
  }

  async stopWithRollback(arn: string): Promise<'rolling-back' | 'ended'> {
    this.#called('stop', arn)
    const now = this.#clock.now()
    const move = [...this.#models.values()].flatMap((model) => model.moves).find((one) => one.arn === arn)
    if (move === undefined || !['PENDING', 'IN_PROGRESS'].includes(this.#status(move, now))) return 'ended'
    move.rollbackAt = now
    return 'rolling-back'
  }

  async delete(service: string): Promise<void> {
    this.#called('delete', service)
    const model = this.#models.get(service)
    if (model !== undefined) model.drainedAt = this.#clock.now() + this.drainTakes
  }

  /** By task definition. */
  readonly times = new Map<string, readonly TaskTimes[]>()

  async taskTimes({ taskDefinition }: { readonly taskDefinition: string }): Promise<readonly TaskTimes[]> {
    this.#called('taskTimes', taskDefinition)
    return this.times.get(taskDefinition) ?? []
  }

  /** undefined: there never was such a service. */
  status(service: string): string | undefined {
    const model = this.#models.get(service)
    return model === undefined ? undefined : this.#view(model).status
  }

  /** As UpdateService with a desired count only. */
  scale(service: string, desiredCount: number): void {
    const model = this.#models.get(service)
    if (model !== undefined) model.spec.desiredCount = desiredCount
  }

  async stoppedTasks(query: StoppedTaskQuery): Promise<readonly StoppedTask[]> {
    this.#called('stoppedTasks', query.service)
    return this.stopped.get(query.taskDefinition) ?? []
  }

  async logTail(process: string, taskId: string, lines: number): Promise<readonly string[]> {
    this.#called('logTail', `${process}/${taskId}`)
    return (this.logs.get(taskId) ?? []).slice(-lines)
  }

  #called(operation: string, subject: string): void {
    this.calls.push(`${operation} ${subject}`)
    this.fault(operation, subject)
  }

  #begin(model: Model, taskDefinition: string): StartedDeployment {
    const now = this.#clock.now()
    const running = model.moves.at(-1)
    if (running !== undefined && !this.#ended(running, now)) running.replacedAt = now
    const behaviour = this.behaviours.get(taskDefinition) ?? { kind: 'lands', after: this.landsAfter }
    const move = this.#move(model, taskDefinition, now, behaviour)
    model.moves.push(move)
    return started(move)
  }

  #move(model: Model, taskDefinition: string, startedAt: number, behaviour: Behaviour): Move {
    const number = ++this.#sequence
    const last = model.moves.filter((move) => this.#status(move, startedAt) === 'SUCCESSFUL').at(-1)
    return {
      id: `ecs-svc/${number}`,
      arn: `arn:aws:ecs:eu-west-1:1:service-deployment/main/${model.spec.name}/${number}`,
      taskDefinition,
      startedAt,
      behaviour,
      previous: last && { id: last.id, taskDefinition: last.taskDefinition },
      rollbackAt: undefined,
      replacedAt: undefined,
    }
  }

  #status(move: Move, now: number): string {
    const { behaviour, startedAt } = move
    const trips = behaviour.kind === 'trips' ? startedAt + behaviour.after : FOREVER
    const asked = move.rollbackAt ?? FOREVER
    const turned = Math.min(trips, asked)
    if (turned < (move.replacedAt ?? FOREVER) && now >= turned) {
      if (move.previous === undefined) return 'STOPPED'
      const takes = behaviour.kind === 'trips' && trips <= asked ? behaviour.rollbackTakes : ROLLBACK_TAKES
      if (now < turned + takes) return 'ROLLBACK_IN_PROGRESS'
      return behaviour.kind === 'trips' && behaviour.rollbackFails ? 'ROLLBACK_FAILED' : 'ROLLBACK_SUCCESSFUL'
    }
    if (behaviour.kind === 'lands' && now >= startedAt + behaviour.after) {
      if ((move.replacedAt ?? FOREVER) > startedAt + behaviour.after) return 'SUCCESSFUL'
    }
    if (now >= (move.replacedAt ?? FOREVER)) return 'STOPPED'
    if (behaviour.kind === 'superseded' && now >= startedAt + behaviour.after) return 'STOPPED'
    return 'IN_PROGRESS'
  }

  #ended(move: Move, now: number): boolean {
    return ['SUCCESSFUL', 'STOPPED', 'ROLLBACK_SUCCESSFUL', 'ROLLBACK_FAILED'].includes(
      this.#status(move, now),
    )
  }

  /** The move whose deployment is PRIMARY: the newest, or the earlier one again the instant it turns back. */
  #primary(model: Model, now: number): Move {
    const newest = model.moves.at(-1)
    if (newest === undefined) throw new Error('a service has at least one deployment')
    const turned = /^ROLLBACK/.test(this.#status(newest, now))
    return (turned && model.moves.find((move) => move.id === newest.previous?.id)) || newest
  }

  #view(model: Model): ServiceState {
    const now = this.#clock.now()
    const { spec } = model
    const last = model.moves.at(-1)
    const stale = last !== undefined && model.moves.length > 1 && now < last.startedAt + this.staleFor
    const at = stale ? last.startedAt - 1 : now
    const seen = stale ? { ...model, moves: model.moves.slice(0, -1) } : model
    const primary = this.#primary(seen, at)
    const deployments = seen.moves
      .filter((move) => move === primary || !this.#ended(move, at))
      .map((move) => this.#deployment(move, move === primary, spec.desiredCount, at))
    const foreign = this.#foreign(last, now)
    if (foreign !== undefined) deployments.unshift(foreign)
    const drained = model.drainedAt
    const status = drained === undefined ? 'ACTIVE' : now < drained ? 'DRAINING' : 'INACTIVE'
    return {
      name: spec.name,
      status,
      controller: 'ECS',
      strategy: strategyName(spec.rollout),
      taskDefinition: primary.taskDefinition,
      desiredCount: spec.desiredCount,
      runningCount: spec.desiredCount,
      pendingCount: 0,
      deployments,
      loadBalancers: spec.rollout.loadBalancer === undefined ? [] : [spec.rollout.loadBalancer],
      network: spec.network,
      events: [],
      tags: spec.tags,
    }
  }

  #foreign(last: Move | undefined, now: number): Deployment | undefined {
    if (last?.behaviour.kind !== 'superseded' || now < last.startedAt + last.behaviour.after) return undefined
    return {
      id: 'ecs-svc/foreign',
      status: 'PRIMARY',
      taskDefinition: last.behaviour.by,
      rolloutState: 'IN_PROGRESS',
      rolloutStateReason: undefined,
      desiredCount: 1,
      runningCount: 0,
      pendingCount: 1,
      failedTasks: 0,
      createdAt: last.startedAt + last.behaviour.after,
    }
  }

  #deployment(move: Move, primary: boolean, desired: number, now: number): Deployment {
    const status = this.#status(move, now)
    const tripped = move.behaviour.kind === 'trips' && now >= move.startedAt + move.behaviour.after
    return {
      id: move.id,
      status: primary ? 'PRIMARY' : 'ACTIVE',
      taskDefinition: move.taskDefinition,
      rolloutState: tripped ? 'FAILED' : status === 'SUCCESSFUL' ? 'COMPLETED' : 'IN_PROGRESS',
      rolloutStateReason: tripped ? 'ECS deployment circuit breaker: tasks failed to start.' : undefined,
      desiredCount: desired,
      runningCount: status === 'SUCCESSFUL' ? desired : 0,
      pendingCount: 0,
      failedTasks: tripped ? 3 : (this.failedTasks.get(move.taskDefinition) ?? 0),
      createdAt: move.startedAt,
    }
  }

  #revision(move: Move): Revision {
    const image = this.images.get(move.taskDefinition)
    return { taskDefinition: move.taskDefinition, image, imageDigest: image?.split('@')[1] }
  }

  #rollout(model: Model, move: Move): ServiceDeployment {
    const now = this.#clock.now()
    const status = this.#status(move, now)
    const tripped = move.behaviour.kind === 'trips' && now >= move.startedAt + move.behaviour.after
    return {
      arn: move.arn,
      status,
      statusReason: tripped
        ? 'Service deployment rolled back because the circuit breaker threshold was exceeded.'
        : undefined,
      stage: undefined,
      target: {
        revisionArn: `${move.arn}/target`,
        requested: model.spec.desiredCount,
        running: status === 'SUCCESSFUL' ? model.spec.desiredCount : 0,
        pending: 0,
        productionWeight: undefined,
        testWeight: undefined,
      },
      sources: [],
      rollback: undefined,
      circuitBreaker: {
        status: tripped ? 'TRIGGERED' : 'MONITORING',
        failures: tripped ? 3 : 0,
        threshold: 3,
      },
      alarms: undefined,
      hooks: [],
    }
  }
}

function started(move: Move): StartedDeployment {
  return { deploymentId: move.id, taskDefinition: move.taskDefinition, createdAt: move.startedAt }
}
