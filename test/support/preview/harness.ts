import { VirtualClock } from '../../../emulator/clock.ts'
import { readApp } from '../../../src/app/read-app.ts'
import { strategies } from '../../../src/deploy/controllers/index.ts'
import { parseImageReference } from '../../../src/image/oci/reference.ts'
import type { PreviewPlatform } from '../../../src/platform/preview-descriptor.ts'
import type { RawEnvironmentPorts } from '../../../src/preview/environment/environment.ts'
import { type Access, SharedAlbIngress } from '../../../src/preview/ingress/shared-alb.ts'
import { FollowedCommands } from '../../../src/preview/lifecycle/one-off.ts'
import type { PreviewPorts } from '../../../src/preview/lifecycle/preview-ports.ts'
import {
  type Reconciled,
  type ReconcileRequest,
  reconcile,
} from '../../../src/preview/lifecycle/reconcile.ts'
import { resetDatabase } from '../../../src/preview/lifecycle/reset-database.ts'
import { keep, wake } from '../../../src/preview/lifecycle/sleep.ts'
import type { UpMaterial, UpSettings } from '../../../src/preview/lifecycle/up-request.ts'
import type { PreviewRecord, PreviewView } from '../../../src/preview/record/types.ts'
import { type SweepReport, type SweepRequest, sweep } from '../../../src/preview/sweep/sweep.ts'
import type { LockLease } from '../../../src/release/ledger/ports.ts'
import { silentLogger } from '../../../src/runtime/log.ts'
import { MemoryClusters, MemoryImageDirectory, MemoryLog } from '../release/fakes.ts'
import { FakeAccount } from './fake-account.ts'
import { FakeGithub } from './fake-github.ts'

export const REPOSITORY = '4711'
const ACCOUNT = '123456789012'
const listener = (name: string) =>
  `arn:aws:elasticloadbalancing:eu-west-1:${ACCOUNT}:listener/app/${name}/0123456789abcdef/0123456789abcdef`

export const SHARED: PreviewPlatform = {
  version: 1,
  region: 'eu-west-1',
  app: 'shop',
  cluster: 'main',
  subnets: ['subnet-1'],
  securityGroups: ['sg-1'],
  assignPublicIp: false,
  executionRole: `arn:aws:iam::${ACCOUNT}:role/execution`,
  loadBalancerRole: `arn:aws:iam::${ACCOUNT}:role/load-balancer`,
  ledgerTable: 'ledger',
  preview: {
    version: 1,
    repository: 'shop',
    taskRole: `arn:aws:iam::${ACCOUNT}:role/shop-preview`,
    logGroup: '/renga/shop/preview',
    containerPort: 8080,
    reviewConfigSecret: `arn:aws:secretsmanager:eu-west-1:${ACCOUNT}:secret:shop-review-AbCdEf`,
    sharedAlb: {
      url: 'https://*.preview.example.com',
      vpc: 'vpc-1',
      listeners: [
        listener('previews-1'),
        { arn: listener('previews-2'), url: 'https://*.preview-2.example.com' },
      ],
    },
    scheduler: { role: `arn:aws:iam::${ACCOUNT}:role/timer`, group: 'previews' },
    database: {
      host: 'db.example.com',
      port: 5432,
      adminSecret: `arn:aws:secretsmanager:eu-west-1:${ACCOUNT}:secret:admin-AbCdEf`,
      adminImage: 'postgres:17',
      maintenanceDatabase: 'postgres',
      template: 'seed',
      connectionLimit: 10,
      sslMode: 'require',
    },
    redis: { url: 'rediss://cache.example.com:6379', image: 'redis:7' },
  },
}

export const IMAGE = parseImageReference(
  `${ACCOUNT}.dkr.ecr.eu-west-1.amazonaws.com/shop@sha256:${'a'.repeat(64)}`,
)

export const PROCFILE = 'web: node web.js\nworker: node worker.js\nrelease: node migrate.js\n'
export const APP_JSON = { formation: { web: { quantity: 1 }, worker: { quantity: 1 } } }

export function appOf(appJson: object = APP_JSON, procfile = PROCFILE) {
  const { app, problems } = readApp({
    procfile: { name: 'Procfile', text: procfile },
    appJson: { name: 'app.json', text: JSON.stringify(appJson) },
    environment: 'pr-1',
  })
  const errors = problems.filter(({ severity }) => severity === 'error')
  if (errors.length > 0) throw new Error(JSON.stringify(errors))
  return app
}

export const SETTINGS: UpSettings = {
  env: new Map(),
  database: 'none',
  redis: 'none',
  limits: { size: { name: 'standard-1x', cpu: 256, memory: 1024 }, quantity: 1 },
  staleDays: 5,
  maxPreviews: 1000,
  releaseTimeoutSeconds: 3600,
  deployTimeoutMinutes: 30,
  health: { path: '/', accepts: (status) => status < 400, timeoutSeconds: 60 },
}

/** Makes every call of a port; may throw, or never answer, before it and after it. */
export interface CallInterceptor {
  around<T>(call: string, work: () => Promise<T>): Promise<T>
}

/** A repository on GitHub and an AWS account, in memory and on a virtual clock. */
export class PreviewHarness {
  readonly clock = new VirtualClock()
  readonly github = new FakeGithub(this.clock)
  readonly account: FakeAccount
  readonly log = new MemoryLog()
  readonly quiet: boolean
  readonly platform: PreviewPlatform
  /** Who may open a preview. */
  access: Access | undefined
  /** What the preview's address answers. */
  answer: (url: string) => number | Promise<number> = () => 200
  #runs = 0
  #random = 0

  constructor(options: { readonly quiet?: boolean; readonly platform?: PreviewPlatform } = {}) {
    this.quiet = options.quiet ?? false
    this.platform = options.platform ?? SHARED
    this.account = new FakeAccount(this.clock, this.platform)
  }

  ports(interceptor?: CallInterceptor): PreviewPorts & { readonly pullRequests: FakeGithub } {
    const { account, clock, github } = this
    const log = this.quiet ? silentLogger : this.log
    const guard = <T extends object>(name: string, target: T): T =>
      interceptor === undefined ? target : guarded(name, target, interceptor)
    const runner = guard('runner', account.runner)
    const alb = this.platform.preview.sharedAlb
    if (alb === undefined) throw new Error('the platform of these tests has load balancers')
    return {
      pullRequests: guard('pullRequests', github),
      comment: guard('comment', github.comment),
      deployments: guard('deployments', github.deployments),
      records: guard('records', account.records),
      resources: guard('resources', account.resources),
      ingress: new SharedAlbIngress(guard('balancers', account.balancers), alb, {
        access: async () => this.access,
        containerPort: 8080,
        parameter: '/renga/apps/shop/preview',
        log,
      }),
      secrets: guard('secrets', account.secrets),
      services: guard('services', account.previewServices),
      taskDefinitions: guard('taskDefinitions', account.previewTaskDefinitions),
      timer: guard('timer', account.timer),
      images: guard('images', account.images),
      commands: new FollowedCommands({ runner, logs: account.logs, clock, log }),
      inspector: account.inspector,
      probe: { get: async (url) => this.answer(url) },
      environment: (platform) => this.#environment(platform.environment, guard, runner),
      make: {
        random: () => `random${String(++this.#random).padStart(42, '0')}`,
        salt: () => Buffer.alloc(16, 7),
      },
      clock,
      log,
    }
  }

  #environment(
    environment: string,
    guard: <T extends object>(name: string, target: T) => T,
    runner: RawEnvironmentPorts['runner'],
  ): RawEnvironmentPorts {
    const { account, clock } = this
    const log = this.quiet ? silentLogger : this.log
    const ingress = { problems: async () => [] }
    return {
      ledger: guard('ledger', account.ledger(environment)),
      config: guard('config', account.configOf(environment)),
      images: account.inspector,
      imageDirectory: new MemoryImageDirectory(),
      taskDefinitions: guard('registry', account.registry),
      clusters: new MemoryClusters(),
      runner,
      logs: account.logs,
      services: guard('ecs', account.ecs),
      strategiesOver: (services) => strategies({ services, ingress, clock, log }),
      smoke: { get: async () => 200 },
      clock,
      log,
    }
  }

  request(number: number, over: Partial<ReconcileRequest> = {}): ReconcileRequest {
    const run = ++this.#runs
    return {
      identity: { repositoryId: REPOSITORY, app: 'shop', number },
      platform: this.platform,
      run: {
        runKey: `run-${run}`,
        actor: 'octocat',
        who: `octocat in run ${run}`,
        runUrl: `https://github.com/acme/shop/actions/runs/${run}`,
      },
      rules: { bots: 'skip', drafts: 'allow' },
      predestroySeconds: 300,
      signal: new AbortController().signal,
      ...over,
    }
  }

  /** preview-env-up for the head that the event named. */
  startUp(
    number: number,
    options: {
      readonly sha?: string
      readonly material?: Partial<UpMaterial>
      readonly settings?: Partial<UpSettings>
      readonly over?: Partial<ReconcileRequest>
      readonly interceptor?: CallInterceptor
    } = {},
  ): Promise<Reconciled> {
    const sha = options.sha ?? this.github.head(number)
    const material: UpMaterial = { app: appOf(), image: IMAGE, sha, ...options.material }
    const settings = { ...SETTINGS, ...options.settings }
    return reconcile(
      this.ports(options.interceptor),
      this.request(number, { up: { material, settings }, ...options.over }),
    )
  }

  up(number: number, options: Parameters<PreviewHarness['startUp']>[1] = {}): Promise<Reconciled> {
    return this.clock.run(this.startUp(number, options))
  }

  /** preview-env-down. */
  down(
    number: number,
    over: Partial<ReconcileRequest> = {},
    interceptor?: CallInterceptor,
  ): Promise<Reconciled> {
    return this.clock.run(this.startDown(number, over, interceptor))
  }

  startDown(
    number: number,
    over: Partial<ReconcileRequest> = {},
    interceptor?: CallInterceptor,
  ): Promise<Reconciled> {
    return reconcile(this.ports(interceptor), this.request(number, over))
  }

  keep(number: number): Promise<PreviewView> {
    const { platform, run, signal } = this.request(number)
    return this.clock.run(keep(this.ports(), { platform, record: this.#record(number), run, signal }))
  }

  wake(number: number): Promise<PreviewView> {
    const { platform, run, signal } = this.request(number)
    return this.clock.run(
      wake(this.ports(), { platform, record: this.#record(number), run, staleDays: 5, signal }),
    )
  }

  resetDatabase(number: number, over: Partial<ReconcileRequest> = {}): Promise<PreviewView> {
    const { run, signal, platform } = this.request(number, over)
    const { limits, health, releaseTimeoutSeconds, deployTimeoutMinutes } = SETTINGS
    return this.clock.run(
      resetDatabase(this.ports(), {
        record: this.#record(number),
        platform,
        run,
        limits,
        health,
        releaseTimeoutSeconds,
        deployTimeoutMinutes,
        signal,
      }),
    )
  }

  #record(number: number): PreviewRecord {
    const record = this.account.kept.get(number)
    if (record === undefined) throw new Error(`no preview of ${number}`)
    return record
  }

  sweep(over: Partial<SweepRequest> = {}, interceptor?: CallInterceptor): Promise<SweepReport> {
    return this.clock.run(this.startSweep(over, interceptor))
  }

  startSweep(over: Partial<SweepRequest> = {}, interceptor?: CallInterceptor): Promise<SweepReport> {
    const { run, platform, rules, signal } = this.request(0)
    return sweep(this.ports(interceptor), {
      repositoryId: REPOSITORY,
      app: 'shop',
      platform,
      run,
      rules,
      dryRun: false,
      full: false,
      everything: false,
      staleDays: 5,
      sleepAfterHours: undefined,
      maxDeletePercent: 30,
      predestroySeconds: 300,
      signal,
      ...over,
    })
  }
}

/** The same object; `interceptor` sees every call of a method. */
function guarded<T extends object>(name: string, target: T, interceptor: CallInterceptor): T {
  return new Proxy(target, {
    get: (object, key) => {
      const member: unknown = Reflect.get(object, key, object)
      if (typeof member !== 'function') return member
      const call = `${name}.${String(key)}`
      return async (...args: unknown[]) => {
        const answer: unknown = await interceptor.around(call, async () => member.apply(object, args))
        // A dead process renews no lease.
        return isLease(answer) ? guarded(`${name}.lease`, answer, interceptor) : answer
      }
    },
  })
}

const isLease = (answer: unknown): answer is LockLease =>
  typeof answer === 'object' && answer !== null && 'renew' in answer
