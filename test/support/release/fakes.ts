import type { EngineClock } from '../../../emulator/clock.ts'
import type { App } from '../../../src/app/app.ts'
import { readApp } from '../../../src/app/read-app.ts'
import type { TaskDefinitionInput } from '../../../src/ecs/task-definition.ts'
import type { ImageInspector } from '../../../src/image/oci/ports.ts'
import type { ImageProcess } from '../../../src/image/oci/processes.ts'
import { parseImageReference } from '../../../src/image/oci/reference.ts'
import type { Platform } from '../../../src/platform/descriptor.ts'
import { StaleReleaseError, TaskNotStartedError } from '../../../src/release/ledger/errors.ts'
import type {
  ClusterDirectory,
  ConfigStore,
  ImageDirectory,
  LockHeld,
  LockHolder,
  LockLease,
  LogSource,
  OneOffRunner,
  OneOffState,
  OneOffTask,
  PhaseOutput,
  ReleaseChange,
  ReleaseDraft,
  ReleaseLedger,
  RunningTask,
  TaskDefinitionRegistry,
} from '../../../src/release/ledger/ports.ts'
import type { Release, ReleaseStatus } from '../../../src/release/ledger/release.ts'
import type { RunIdentity } from '../../../src/release/ledger/run-identity.ts'
import { UserError } from '../../../src/runtime/errors.ts'
import type { Logger } from '../../../src/runtime/log.ts'

export const DIGEST = `sha256:${'a'.repeat(64)}`
export const IMAGE = parseImageReference(`123456789012.dkr.ecr.eu-west-1.amazonaws.com/shop@${DIGEST}`)

export const RUN: RunIdentity = {
  runKey: '77-1',
  actor: 'octocat',
  commit: '1a2b3c4d'.repeat(5),
  runUrl: 'https://github.com/acme/shop/actions/runs/77',
  who: 'octocat in run 77 (https://github.com/acme/shop/actions/runs/77)',
}

export const PLATFORM: Platform = {
  version: 1,
  region: 'eu-west-1',
  app: 'shop',
  environment: 'production',
  cluster: 'main',
  subnets: ['subnet-1'],
  securityGroups: ['sg-1'],
  assignPublicIp: false,
  executionRole: 'arn:aws:iam::123456789012:role/execution',
  loadBalancerRole: 'arn:aws:iam::123456789012:role/load-balancer',
  ledgerTable: 'ledger',
  appEnvironment: {
    version: 1,
    repository: 'shop',
    taskRole: 'arn:aws:iam::123456789012:role/shop',
    logGroup: '/renga/shop/production',
    configSecret: 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:shop-AbCdEf',
    web: {
      url: 'https://shop.example.com',
      containerPort: 8080,
      targetGroup: 'arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/blue/1',
      alternateTargetGroup: 'arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/green/1',
      productionListenerRule: 'arn:aws:elasticloadbalancing:eu-west-1:123456789012:listener-rule/app/a/1/1/1',
    },
  },
}

/** An app as the repository would say it. */
export function appOf(procfile: string, appJson?: object, rengaYml?: string): App {
  const { app, problems } = readApp({
    procfile: { name: 'Procfile', text: procfile },
    ...(appJson === undefined
      ? {}
      : { appJson: { name: 'app.json', text: JSON.stringify(appJson, null, 2) } }),
    ...(rengaYml === undefined ? {} : { rengaYml: { name: 'renga.yml', text: rengaYml } }),
    environment: 'production',
  })
  if (problems.length > 0) throw new Error(JSON.stringify(problems))
  return app
}

export const PROCFILE = 'web: node server.js\nworker: node worker.js\nrelease: node migrate.js\n'

/** The log, as lines. */
export class MemoryLog implements Logger {
  readonly lines: string[] = []
  readonly warnings: string[] = []
  readonly masked: string[] = []
  info(message: string): void {
    this.lines.push(message)
  }
  debug(): void {}
  notice(message: string): void {
    this.lines.push(message)
  }
  warning(message: string): void {
    this.warnings.push(message)
  }
  group<T>(_title: string, work: () => Promise<T>): Promise<T> {
    return work()
  }
  mask(secret: string): void {
    this.masked.push(secret)
  }
}

/** The ledger's rules in memory (the DynamoDB one is held against the same rules in ledger.test.ts). */
export class MemoryLedger implements ReleaseLedger {
  readonly releases: Release[] = []
  lock: { holder: LockHolder; until: number } | undefined
  /** What a renewal of the lease meets first. */
  renewal: (() => Promise<void>) | undefined
  readonly #clock: EngineClock

  constructor(clock: EngineClock) {
    this.#clock = clock
  }

  async open(draft: ReleaseDraft): Promise<Release> {
    const known = this.releases.find(({ runKey }) => runKey === draft.runKey)
    if (known !== undefined) return known
    const now = new Date(this.#clock.now()).toISOString()
    const release: Release = {
      ...draft,
      version: this.releases.length + 1,
      status: 'pending',
      createdAt: now,
      updatedAt: now,
    }
    this.releases.push(release)
    return release
  }

  async get(version: number): Promise<Release | undefined> {
    return this.releases[version - 1]
  }

  async opened(runKey: string): Promise<Release | undefined> {
    return this.releases.find((release) => release.runKey === runKey)
  }

  async current(): Promise<Release | undefined> {
    return this.releases.findLast(({ status }) => status === 'succeeded')
  }

  async list(limit: number): Promise<readonly Release[]> {
    return this.releases.toReversed().slice(0, limit)
  }

  async update(version: number, from: ReleaseStatus, change: ReleaseChange): Promise<Release> {
    const release = this.releases[version - 1]
    if (release?.status !== from) throw new StaleReleaseError(version, from, release?.status)
    const changed = { ...release, ...change, updatedAt: new Date(this.#clock.now()).toISOString() }
    this.releases[version - 1] = changed
    return changed
  }

  async lockHolder(): Promise<LockHeld | undefined> {
    if (this.lock === undefined || this.lock.until < this.#clock.now()) return undefined
    return { held: false, by: this.lock.holder, until: this.lock.until }
  }

  readonly outputs = new Map<number, PhaseOutput>()

  async keepOutput(version: number, output: PhaseOutput): Promise<void> {
    this.outputs.set(version, output)
  }

  async output(version: number): Promise<PhaseOutput | undefined> {
    return this.outputs.get(version)
  }

  async acquireLock(holder: LockHolder, leaseSeconds: number): Promise<LockLease | LockHeld> {
    const now = this.#clock.now()
    if (this.lock !== undefined && this.lock.holder.id !== holder.id && this.lock.until >= now) {
      return { held: false, by: this.lock.holder, until: this.lock.until }
    }
    this.lock = { holder, until: now + leaseSeconds * 1000 }
    return {
      held: true,
      renew: async (seconds) => {
        await this.renewal?.()
        this.lock = { holder, until: this.#clock.now() + seconds * 1000 }
      },
      release: async () => {
        this.lock = undefined
      },
    }
  }
}

export class MemoryConfig implements ConfigStore {
  versionId = 'c1'
  names: readonly string[] = ['DATABASE_URL', 'SECRET_KEY_BASE']
  async current() {
    return {
      secretArn: PLATFORM.appEnvironment.configSecret,
      versionId: this.versionId,
      names: this.names,
    }
  }
  /** Versions that Secrets Manager has dropped. */
  readonly dropped = new Set<string>()
  async version(versionId: string) {
    if (this.dropped.has(versionId))
      throw new UserError(`The secret 'shop' has no version '${versionId}' any more.`)
    return { ...(await this.current()), versionId }
  }
  /** Every version that was ever current, and was not dropped. */
  readonly known = new Set<string>()
  async available() {
    return new Set([...this.known, this.versionId].filter((id) => !this.dropped.has(id)))
  }
}

export class MemoryImageDirectory implements ImageDirectory {
  readonly gone = new Set<string>()
  async present(images: readonly string[]) {
    return new Set(images.filter((image) => !this.gone.has(image)))
  }
}

export class MemoryImages implements ImageInspector {
  processes: readonly ImageProcess[] = ['web', 'worker', 'release'].map((type) => ({
    type,
    command: `node ${type}.js`,
    entryPoint: [`/cnb/process/${type}`],
    default: type === 'web',
  }))
  labels: Record<string, string> = {}
  architecture = 'amd64'
  failure: Error | undefined
  async inspect(reference: typeof IMAGE) {
    if (this.failure !== undefined) throw this.failure
    return {
      reference: { registry: reference.registry, repository: reference.repository, digest: DIGEST },
      digest: DIGEST,
      config: {
        architecture: this.architecture,
        os: 'linux',
        config: { env: [], entrypoint: [], cmd: [], labels: this.labels },
        diffIds: [],
      },
      processes: this.processes,
    }
  }
}

export class MemoryTaskDefinitions implements TaskDefinitionRegistry {
  readonly registered: TaskDefinitionInput[] = []
  failure: Error | undefined
  async register(input: TaskDefinitionInput) {
    if (this.failure !== undefined) throw this.failure
    this.registered.push(input)
    return { arn: this.#arn(input.family) }
  }
  async latest(family: string) {
    const newest = this.registered.findLast((input) => input.family === family)
    if (newest === undefined) return undefined
    return {
      arn: this.#arn(family),
      definition: { ...newest, status: 'ACTIVE', revision: 1, compatibilities: ['FARGATE'] },
      tags: Object.fromEntries(newest.tags.map(({ key, value }) => [key, value])),
    }
  }
  async describe(arn: string) {
    const [family = '', revision = ''] = arn.slice(arn.lastIndexOf('/') + 1).split(':')
    const found = this.registered.filter((input) => input.family === family)[Number(revision) - 1]
    if (found === undefined) return undefined
    return {
      arn,
      definition: { ...found, status: 'ACTIVE', revision: Number(revision), compatibilities: ['FARGATE'] },
      tags: Object.fromEntries(found.tags.map(({ key, value }) => [key, value])),
    }
  }
  #arn(family: string): string {
    const revision = this.registered.filter((input) => input.family === family).length
    return `arn:aws:ecs:eu-west-1:123456789012:task-definition/${family}:${revision}`
  }
}

export class MemoryClusters implements ClusterDirectory {
  state: string | undefined = 'ACTIVE'
  async status() {
    return this.state
  }
}

/** What a task does by itself, in seconds from its start. */
export interface TaskScript {
  readonly runningAfter: number
  readonly endsAfter: number
  readonly end: Omit<OneOffState, 'lastStatus' | 'stopped'>
  /** Second -> lines it writes. */
  readonly says: readonly (readonly [number, string])[]
  /** Seconds between a StopTask and the end. */
  readonly stopsWithin: number
}

export const GOOD: TaskScript = {
  runningAfter: 10,
  endsAfter: 30,
  end: {
    exitCode: 0,
    stopCode: 'EssentialContainerExited',
    stoppedReason: 'Essential container in task exited',
  },
  says: [
    [11, 'migrating'],
    [20, 'still migrating'],
    [29.5, 'done'],
  ],
  stopsWithin: 5,
}

interface ScriptedTask {
  readonly arn: string
  readonly request: OneOffTask
  readonly startedAt: number
  stopRequested?: { readonly at: number; readonly reason: string }
}

/** One-off tasks that follow a script on the clock, and their logs. */
export class ScriptedTasks implements OneOffRunner, LogSource {
  readonly tasks: ScriptedTask[] = []
  readonly #clock: EngineClock
  readonly #script: TaskScript
  /** Errors of the next reads, used up in order; undefined lets one through. */
  readonly describeErrors: (Error | undefined)[] = []
  readonly logErrors: (Error | undefined)[] = []
  refuse: string | undefined

  constructor(clock: EngineClock, script: TaskScript) {
    this.#clock = clock
    this.#script = script
  }

  async start(request: OneOffTask) {
    if (this.refuse !== undefined) throw new TaskNotStartedError(this.refuse)
    const known = this.tasks.find((task) => task.request.clientToken === request.clientToken)
    if (known !== undefined) return { taskArn: known.arn }
    const arn = `arn:aws:ecs:eu-west-1:123456789012:task/main/${String(this.tasks.length + 1).padStart(32, '0')}`
    this.tasks.push({ arn, request, startedAt: this.#clock.now() })
    return { taskArn: arn }
  }

  async describe(taskArn: string): Promise<OneOffState> {
    const error = this.describeErrors.shift()
    if (error !== undefined) throw error
    const task = this.#task(taskArn)
    const now = this.#clock.now()
    if (task.stopRequested !== undefined && now >= task.stopRequested.at + this.#script.stopsWithin * 1000) {
      return {
        lastStatus: 'STOPPED',
        stopped: true,
        exitCode: 143,
        stopCode: 'UserInitiated',
        stoppedReason: task.stopRequested.reason,
      }
    }
    const age = (now - task.startedAt) / 1000
    if (task.stopRequested === undefined && age >= this.#script.endsAfter) {
      return { ...this.#script.end, lastStatus: 'STOPPED', stopped: true }
    }
    return { lastStatus: age >= this.#script.runningAfter ? 'RUNNING' : 'PROVISIONING', stopped: false }
  }

  async runningOf(family: string) {
    const running: RunningTask[] = []
    for (const { arn, request } of this.tasks) {
      const ours = request.taskDefinition.includes(`/${family}:`)
      if (ours && !(await this.describe(arn)).stopped)
        running.push({ taskArn: arn, startedBy: request.startedBy })
    }
    return running
  }

  async stop(taskArn: string, reason: string): Promise<void> {
    const task = this.#task(taskArn)
    task.stopRequested ??= { at: this.#clock.now(), reason }
  }

  async read(stream: string, next: string | undefined) {
    const error = this.logErrors.shift()
    if (error !== undefined) throw error
    const task = this.tasks.find(({ arn }) => stream.endsWith(`/app/${arn.slice(arn.lastIndexOf('/') + 1)}`))
    if (task === undefined) throw new Error(`no stream ${stream}`)
    const age = (this.#clock.now() - task.startedAt) / 1000
    const until = task.stopRequested === undefined ? age : (task.stopRequested.at - task.startedAt) / 1000
    const lines = this.#script.says.filter(([second]) => second <= until).map(([, line]) => line)
    const from = Number(next ?? 0)
    // Two lines a page: a follower has to read on.
    const page = lines.slice(from, from + 2)
    return { lines: page, next: String(from + page.length) }
  }

  async last(stream: string, lines: number) {
    const all: string[] = []
    for (let next: string | undefined; ; ) {
      const page = await this.read(stream, next)
      all.push(...page.lines)
      if (page.next === next) return all.slice(-lines)
      next = page.next
    }
  }

  #task(taskArn: string): ScriptedTask {
    const task = this.tasks.find(({ arn }) => arn === taskArn)
    if (task === undefined) throw new Error(`no task ${taskArn}`)
    return task
  }
}

export interface Fakes {
  readonly clock: EngineClock
  readonly ledger: MemoryLedger
  readonly config: MemoryConfig
  readonly images: MemoryImages
  readonly imageDirectory: MemoryImageDirectory
  readonly taskDefinitions: MemoryTaskDefinitions
  readonly clusters: MemoryClusters
  readonly runner: ScriptedTasks
  readonly logs: ScriptedTasks
  readonly log: MemoryLog
}

export function fakesOf(clock: EngineClock, script: TaskScript = GOOD): Fakes {
  const tasks = new ScriptedTasks(clock, script)
  return {
    clock,
    ledger: new MemoryLedger(clock),
    config: new MemoryConfig(),
    images: new MemoryImages(),
    imageDirectory: new MemoryImageDirectory(),
    taskDefinitions: new MemoryTaskDefinitions(),
    clusters: new MemoryClusters(),
    runner: tasks,
    logs: tasks,
    log: new MemoryLog(),
  }
}
