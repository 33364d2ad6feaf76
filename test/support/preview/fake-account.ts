import type { VirtualClock } from '../../../emulator/clock.ts'
import type { TaskDefinitionInput } from '../../../src/ecs/task-definition.ts'
import type { PreviewPlatform } from '../../../src/platform/preview-descriptor.ts'
import type {
  LoadBalancers,
  OwnedRule,
  OwnedTargetGroup,
  RuleSpec,
} from '../../../src/preview/ingress/shared-alb.ts'
import {
  type PreviewIdentity,
  previewName,
  scheduleName,
  schedulePrefix,
  secretName,
} from '../../../src/preview/record/identity.ts'
import type {
  OwnedResource,
  OwnedResources,
  PreviewImages,
  PreviewRecords,
  PreviewSecrets,
  PreviewServices,
  PreviewTaskDefinitions,
  PreviewTimer,
  SweepCursor,
} from '../../../src/preview/record/ports.ts'
import type { PreviewRecord } from '../../../src/preview/record/types.ts'
import type {
  ConfigStore,
  LockHeld,
  LockHolder,
  LockLease,
  LogSource,
  OneOffRunner,
  OneOffState,
  OneOffTask,
  TaskDefinitionRegistry,
} from '../../../src/release/ledger/ports.ts'
import { FakeServices } from '../deploy/fake-services.ts'
import { MemoryImages, MemoryLedger } from '../release/fakes.ts'

interface Rule extends OwnedRule {
  readonly spec: RuleSpec
}

interface Task {
  readonly arn: string
  readonly request: OneOffTask
  readonly startedAt: number
  stoppedAt: number | undefined
}

type Tags = Readonly<Record<string, string>>

const ARN = 'arn:aws:ecs:eu-west-1:123456789012'

/** What previews leave in an AWS account, in memory. */
export class FakeAccount {
  readonly clock: VirtualClock
  readonly ecs: FakeServices
  readonly serviceTags = new Map<string, Tags>()
  readonly targetGroups = new Map<string, OwnedTargetGroup & { readonly name: string }>()
  readonly rules: Rule[] = []
  readonly robots = new Set<string>()
  readonly stored = new Map<string, { values: ReadonlyMap<string, string>; version: number; tags: Tags }>()
  readonly definitions = new Map<string, TaskDefinitionInput>()
  readonly revisions = new Map<string, number>()
  readonly schedules = new Map<string, number>()
  readonly tasks: Task[] = []
  /** What the administrator of the databases was told to do, in order. */
  readonly scripts: string[] = []
  readonly kept = new Map<number, PreviewRecord>()
  readonly ledgers = new Map<string, MemoryLedger>()
  readonly inspector = new MemoryImages()
  readonly reviewVars = new Map<string, string>()
  readonly databases = new Map<string, { owner: string; copies: string | undefined }>()
  /** Highest number of target groups behind one load balancer: AWS's is 100 and cannot be raised. */
  groupLimit = 100
  ruleLimit = 100
  /** Exit code of a one-off task, by its process. */
  exits: (process: string) => number = () => 0
  taskSeconds = 20
  collisions = 0
  #sequence = 0
  #cursor: SweepCursor = { at: undefined, stuck: [] }
  readonly #locks = new Map<number, { holder: LockHolder; until: number }>()
  readonly #platform: PreviewPlatform

  constructor(clock: VirtualClock, platform: PreviewPlatform) {
    this.clock = clock
    this.#platform = platform
    this.ecs = new FakeServices(clock)
    const create = this.ecs.create.bind(this.ecs)
    this.ecs.create = async (spec) => {
      const started = await create(spec)
      this.serviceTags.set(spec.name, spec.tags)
      return started
    }
  }

  readonly balancers: LoadBalancers = {
    targetGroup: async (name) => this.targetGroups.get(name),
    createTargetGroup: async ({ name, tags }) => {
      const made = { name, tags, arn: `arn:tg/${name}` }
      this.targetGroups.set(name, made)
      return made
    },
    shortenDrain: async () => {},
    deleteTargetGroup: async (arn) => {
      const found = [...this.targetGroups.values()].find((one) => one.arn === arn)
      if (found === undefined) return 'absent'
      if (this.rules.some(({ targetGroup }) => targetGroup === arn)) return 'in-use'
      this.targetGroups.delete(found.name)
      return 'deleted'
    },
    rule: async (listener, hosts) =>
      this.rules.find(({ spec }) => spec.listener === listener && hosts.includes(spec.host)),
    createRule: async (spec) => {
      const own = this.rules.filter((rule) => rule.spec.listener === spec.listener)
      if (own.length >= Math.min(this.ruleLimit, this.groupLimit)) return 'full'
      if (own.some((rule) => rule.spec.priority === spec.priority)) {
        this.collisions += 1
        return 'priority-in-use'
      }
      const rule = {
        arn: `arn:rule/${++this.#sequence}`,
        host: spec.host,
        targetGroup: spec.targetGroup,
        tags: spec.tags,
        spec,
      }
      this.rules.push(rule)
      return rule
    },
    deleteRule: async (arn) => {
      const at = this.rules.findIndex((rule) => rule.arn === arn)
      if (at < 0) return 'absent'
      this.rules.splice(at, 1)
      return 'deleted'
    },
    forbidCrawling: async (listener, hosts) => {
      this.robots.add(`${listener} ${hosts}`)
      return 'done'
    },
    room: async (listener) => [
      {
        what: 'target groups',
        used: this.rules.filter(({ spec }) => spec.listener === listener).length,
        limit: this.groupLimit,
      },
    ],
  }

  readonly secrets: PreviewSecrets = {
    read: async (name) => {
      if (name === this.#platform.preview.reviewConfigSecret) return { arn: name, values: this.reviewVars }
      const found = this.stored.get(name)
      return found && { arn: `arn:secret:${name}`, values: found.values }
    },
    write: async (name, values, tags) => {
      const version = (this.stored.get(name)?.version ?? 0) + 1
      this.stored.set(name, { values, version, tags })
      return { arn: `arn:secret:${name}` }
    },
    remove: async (name) => (this.stored.delete(name) ? 'deleted' : 'absent'),
    exists: async (name) => this.stored.has(name),
  }

  readonly previewServices: PreviewServices = {
    describe: async (names) => {
      const found = await this.ecs.describe(names)
      return new Map(
        [...found].map(([name, state]) => [
          name,
          {
            name,
            status: state.status,
            running: state.runningCount,
            desired: state.desiredCount,
            taskDefinition: state.taskDefinition,
            tags: state.tags,
          },
        ]),
      )
    },
    scale: async (name, count) => this.ecs.scale(name, count),
    remove: async (name) => {
      const state = (await this.ecs.describe([name])).get(name)
      if (state === undefined || state.status === 'INACTIVE') return 'absent'
      if (state.status === 'ACTIVE') await this.ecs.delete(name)
      return 'deleted'
    },
    stopTasks: async (startedBy) => {
      const running = this.tasks.filter((task) => task.request.startedBy === startedBy && !this.#ended(task))
      for (const task of running) task.stoppedAt = this.clock.now()
      return running.length
    },
  }

  readonly registry: TaskDefinitionRegistry = {
    register: async (input) => ({ arn: this.#register(input) }),
    latest: async (family) => {
      const revision = this.revisions.get(family)
      const arn = `${ARN}:task-definition/${family}:${revision}`
      const input = this.definitions.get(arn)
      return input && { arn, tags: Object.fromEntries(input.tags.map(({ key, value }) => [key, value])) }
    },
    describe: async (arn) => {
      const input = this.definitions.get(arn)
      return input && { arn, tags: Object.fromEntries(input.tags.map(({ key, value }) => [key, value])) }
    },
  }

  readonly previewTaskDefinitions: PreviewTaskDefinitions = {
    register: async (input) => ({ arn: this.#register(input) }),
    retire: async (arns) => arns.filter((arn) => this.definitions.delete(arn)).length,
  }

  readonly timer: PreviewTimer = {
    set: async (identity, processes, at) => {
      for (const process of processes) this.schedules.set(scheduleName(identity, process), at)
    },
    cancel: async (identity) => {
      const names = await this.timer.list(identity)
      for (const name of names) this.schedules.delete(name)
      return names.map((name) => ({ kind: 'timer', name, outcome: 'deleted' as const }))
    },
    list: async (identity) =>
      [...this.schedules.keys()].filter((name) => name.startsWith(schedulePrefix(identity))),
  }

  readonly images: PreviewImages = { remove: async () => 0 }

  readonly records: PreviewRecords = {
    get: async (number) => this.kept.get(number),
    put: async (record) => void this.kept.set(record.number, record),
    remove: async (number) => {
      this.kept.delete(number)
      this.ledgers.delete(`pr-${number}`)
    },
    taskDefinitions: async (number) =>
      (this.ledgers.get(`pr-${number}`)?.releases ?? []).flatMap(({ processes }) =>
        processes.flatMap(({ taskDefinition }) => taskDefinition ?? []),
      ),
    list: async () => [...this.kept.values()],
    cursor: async () => this.#cursor,
    moveCursor: async (to) => {
      this.#cursor = to
    },
    acquireLock: async (number, holder, leaseSeconds) => this.#lock(number, holder, leaseSeconds),
  }

  readonly resources: OwnedResources = {
    of: async (numbers) =>
      numbers.length === 0 ? [] : this.owned().filter(({ number }) => numbers.includes(number)),
    all: async () => this.owned(),
    existing: async (resources, { taskDefinitions }) =>
      resources.filter(({ kind }) => taskDefinitions || kind !== 'task definition'),
  }

  /** Everything that carries the tags of a preview. */
  owned(): readonly OwnedResource[] {
    const number = (tags: Tags) => Number(tags['renga:pr'])
    const ofDefinitions = [...this.definitions].map(([arn, input]) => ({
      arn,
      kind: 'task definition',
      number: number(Object.fromEntries(input.tags.map(({ key, value }) => [key, value]))),
    }))
    return [
      ...this.standing().map((name) => ({
        arn: `${ARN}:service/main/${name}`,
        kind: 'ECS service',
        number: number(this.serviceTags.get(name) ?? {}),
      })),
      ...[...this.targetGroups.values()].map(({ arn, tags }) => ({
        arn,
        kind: 'target group',
        number: number(tags),
      })),
      ...this.rules.map(({ arn, tags }) => ({ arn, kind: 'listener rule', number: number(tags) })),
      ...[...this.stored].map(([name, { tags }]) => ({ arn: name, kind: 'secret', number: number(tags) })),
      ...ofDefinitions,
    ]
  }

  /** Names of services that are not INACTIVE. */
  standing(): readonly string[] {
    return [...this.serviceTags.keys()].filter((name) => this.isStanding(name))
  }

  isStanding(name: string): boolean {
    return this.ecs.status(name) === 'ACTIVE' || this.ecs.status(name) === 'DRAINING'
  }

  /** Everything of a pull request, by whatever means it can be found. */
  leftOf(identity: PreviewIdentity): readonly string[] {
    const { number } = identity
    return [
      ...this.owned()
        .filter((one) => one.number === number)
        .map(({ kind, arn }) => `${kind} ${arn}`),
      ...[...this.schedules.keys()].filter((name) => name.startsWith(schedulePrefix(identity))),
      ...(this.stored.has(secretName(identity)) ? ['secret'] : []),
      ...(this.kept.has(number) ? [`record ${previewName(identity)}`] : []),
      ...(this.ledgers.has(`pr-${number}`) ? ['releases'] : []),
    ]
  }

  readonly runner: OneOffRunner = {
    start: async (request) => {
      const known = this.tasks.find((task) => task.request.clientToken === request.clientToken)
      if (known !== undefined) return { taskArn: known.arn }
      const arn = `${ARN}:task/main/${++this.#sequence}`
      this.tasks.push({ arn, request, startedAt: this.clock.now(), stoppedAt: undefined })
      return { taskArn: arn }
    },
    describe: async (arn) => this.#state(this.#task(arn)),
    stop: async (arn) => {
      this.#task(arn).stoppedAt ??= this.clock.now()
    },
    runningOf: async () => [],
  }

  /** One line when a task has ended. */
  readonly logs: LogSource = {
    read: async (stream, next) => {
      const id = stream.slice(stream.lastIndexOf('/') + 1)
      const task = this.tasks.find(({ arn }) => arn.endsWith(`/${id}`))
      const done = task !== undefined && this.#ended(task) && next === undefined
      return { lines: done ? [`${this.#processOf(task)} has ended`] : [], next: done ? '1' : next }
    },
    last: async (stream) => (await this.logs.read(stream, undefined)).lines,
  }

  ledger(environment: string): MemoryLedger {
    const known = this.ledgers.get(environment) ?? new MemoryLedger(this.clock)
    this.ledgers.set(environment, known)
    return known
  }

  configOf(environment: string): ConfigStore {
    const name = secretName({ app: this.#platform.app, number: Number(environment.slice(3)) })
    const current = async () => {
      const found = this.stored.get(name)
      if (found === undefined) throw new Error(`no secret ${name}`)
      return {
        secretArn: `arn:secret:${name}`,
        versionId: `v${found.version}`,
        names: [...found.values.keys()],
      }
    }
    return {
      current,
      version: async (versionId) => ({ ...(await current()), versionId }),
      available: async () => new Set([`v${this.stored.get(name)?.version}`]),
    }
  }

  #register(input: TaskDefinitionInput): string {
    const revision = (this.revisions.get(input.family) ?? 0) + 1
    this.revisions.set(input.family, revision)
    const arn = `${ARN}:task-definition/${input.family}:${revision}`
    this.definitions.set(arn, input)
    for (const { environment } of input.containerDefinitions)
      this.scripts.push(...environment.flatMap(({ name, value }) => (name === 'RENGA_SQL' ? [value] : [])))
    return arn
  }

  #task(arn: string): Task {
    const task = this.tasks.find((one) => one.arn === arn)
    if (task === undefined) throw new Error(`no task ${arn}`)
    return task
  }

  #processOf(task: Task): string {
    return task.request.tags['renga:process'] ?? ''
  }

  #ended(task: Task): boolean {
    const end = Math.min(task.stoppedAt ?? Number.POSITIVE_INFINITY, task.startedAt + this.taskSeconds * 1000)
    return this.clock.now() >= end
  }

  #state(task: Task): OneOffState {
    if (!this.#ended(task)) return { lastStatus: 'RUNNING', stopped: false }
    if (task.stoppedAt !== undefined) {
      return { lastStatus: 'STOPPED', stopped: true, exitCode: 143, stopCode: 'UserInitiated' }
    }
    const exitCode = this.exits(this.#processOf(task))
    return { lastStatus: 'STOPPED', stopped: true, exitCode, stopCode: 'EssentialContainerExited' }
  }

  #lock(number: number, holder: LockHolder, leaseSeconds: number): LockLease | LockHeld {
    const now = this.clock.now()
    const held = this.#locks.get(number)
    if (held !== undefined && held.holder.id !== holder.id && held.until >= now) {
      return { held: false, by: held.holder, until: held.until }
    }
    this.#locks.set(number, { holder, until: now + leaseSeconds * 1000 })
    return {
      held: true,
      renew: async (seconds) => {
        this.#locks.set(number, { holder, until: this.clock.now() + seconds * 1000 })
      },
      release: async () => {
        if (this.#locks.get(number)?.holder.id === holder.id) this.#locks.delete(number)
      },
    }
  }
}
