import { VirtualClock } from '../../../emulator/clock.ts'
import { strategies } from '../../../src/deploy/controllers/index.ts'
import type { DeploymentRecord, DeployPorts } from '../../../src/deploy/core/ports.ts'
import { type DeployRequest, deploy } from '../../../src/deploy/deploy.ts'
import { chooseRollout } from '../../../src/deploy/plan/choose-rollout.ts'
import type { DeploymentResult } from '../../../src/deploy/report/result.ts'
import type { Platform } from '../../../src/platform/descriptor.ts'
import { StaleReleaseError } from '../../../src/release/ledger/errors.ts'
import type { LockHolder, ReleaseChange } from '../../../src/release/ledger/ports.ts'
import type { Release, ReleasedProcess, ReleaseStatus } from '../../../src/release/ledger/release.ts'
import type { Logger } from '../../../src/runtime/log.ts'
import { FakeServices } from './fake-services.ts'

export const PLATFORM: Platform = {
  version: 1,
  region: 'eu-west-1',
  app: 'shop',
  environment: 'production',
  cluster: 'main',
  subnets: ['subnet-1', 'subnet-2'],
  securityGroups: ['sg-1'],
  assignPublicIp: false,
  executionRole: 'arn:aws:iam::123456789012:role/execution',
  loadBalancerRole: 'arn:aws:iam::123456789012:role/load-balancer',
  ledgerTable: 'renga-releases',
  appEnvironment: {
    version: 1,
    repository: 'shop',
    taskRole: 'arn:aws:iam::123456789012:role/shop',
    logGroup: '/renga/shop/production',
    configSecret: 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:shop',
    web: {
      url: 'https://shop.example.com',
      containerPort: 8080,
      targetGroup: 'arn:tg/blue',
      alternateTargetGroup: 'arn:tg/green',
      productionListenerRule: 'arn:rule/production',
    },
  },
}

export const taskDefinition = (process: string, version: number): string =>
  `arn:aws:ecs:eu-west-1:123456789012:task-definition/shop-production-${process}:${version}`

export const imageOf = (version: number): string =>
  `123456789012.dkr.ecr.eu-west-1.amazonaws.com/shop@sha256:${String(version).padStart(64, '0')}`

export function processOf(
  type: string,
  version: number,
  over: Partial<ReleasedProcess> = {},
): ReleasedProcess {
  return {
    type,
    command: `node ${type}.js`,
    entryPoint: [`/cnb/process/${type}`],
    size: { name: 'standard-1x', cpu: 256, memory: 512 },
    quantity: type === 'web' ? 1 : 0,
    taskDefinition: taskDefinition(type, version),
    singleton: false,
    strategy: type === 'web' ? 'blue-green' : 'rolling',
    bakeMinutes: 0,
    stopTimeout: 30,
    ...over,
  }
}

export function releaseOf(version: number, over: Partial<Release> = {}, now = Date.UTC(2026, 0, 1)): Release {
  return {
    app: 'shop',
    environment: 'production',
    version,
    status: 'pending',
    image: imageOf(version),
    config: { secretArn: PLATFORM.appEnvironment.configSecret, versionId: 'c1', names: [] },
    processes: [processOf('web', version), processOf('worker', version, { quantity: 2 })],
    releasePhase: { status: 'none' },
    description: 'Deploy 1a2b3c4',
    actor: 'octocat',
    runKey: `run-${version}`,
    createdAt: new Date(now).toISOString(),
    updatedAt: new Date(now).toISOString(),
    ...over,
  }
}

/** A release ledger in memory. */
export class FakeLedger {
  readonly releases = new Map<number, Release>()
  readonly #clock: VirtualClock
  lock: { holder: LockHolder; until: number } | undefined
  fault: (operation: string) => void = () => {}

  constructor(clock: VirtualClock) {
    this.#clock = clock
  }

  put(release: Release): void {
    this.releases.set(release.version, release)
  }

  async get(version: number): Promise<Release | undefined> {
    this.fault('get')
    return this.releases.get(version)
  }

  async current(): Promise<Release | undefined> {
    this.fault('current')
    const good = [...this.releases.values()].filter((release) => release.status === 'succeeded')
    return good.sort((a, b) => b.version - a.version)[0]
  }

  async update(version: number, from: ReleaseStatus, change: ReleaseChange): Promise<Release> {
    this.fault('update')
    const release = this.releases.get(version)
    if (release?.status !== from) throw new StaleReleaseError(version, from, release?.status)
    const next = { ...release, ...change }
    this.put(next)
    return next
  }

  async acquireLock(
    holder: LockHolder,
    leaseSeconds: number,
  ): ReturnType<DeployPorts['ledger']['acquireLock']> {
    this.fault('acquireLock')
    const now = this.#clock.now()
    if (this.lock !== undefined && this.lock.until > now && this.lock.holder.id !== holder.id) {
      return { held: false, by: this.lock.holder, until: this.lock.until }
    }
    const mine = { holder, until: now + leaseSeconds * 1000 }
    this.lock = mine
    return {
      held: true,
      renew: async (seconds) => {
        this.fault('renew')
        mine.until = this.#clock.now() + seconds * 1000
      },
      release: async () => {
        this.fault('release')
        if (this.lock === mine) this.lock = undefined
      },
    }
  }
}

/** An app environment in which v41 serves web (1) and worker (2), and v42 is pending. */
export class DeployHarness {
  readonly clock = new VirtualClock()
  readonly services = new FakeServices(this.clock)
  readonly ledger = new FakeLedger(this.clock)
  readonly lines: string[] = []
  readonly warnings: string[] = []
  readonly records: string[] = []
  readonly masked: string[] = []
  unmaskable = false
  /** What the test listener answers. */
  smoke: (url: string) => Promise<number> = async () => 200
  ingressProblems: readonly string[] = []
  abort = new AbortController()

  constructor(options: { readonly empty?: boolean } = {}) {
    for (const version of [41, 42, 43]) {
      for (const type of ['web', 'worker', 'clock']) {
        this.services.images.set(taskDefinition(type, version), imageOf(version))
      }
    }
    this.ledger.put(releaseOf(42))
    if (options.empty) return
    const old = releaseOf(41, { status: 'succeeded' }, this.clock.now() - 86_400_000)
    this.ledger.put(old)
    for (const process of old.processes) this.seed(process)
  }

  seed(process: ReleasedProcess, tags: Readonly<Record<string, string>> = this.tags(process.type)): void {
    const { subnets, securityGroups, assignPublicIp } = PLATFORM
    this.services.seed(
      {
        name: `shop-production-${process.type}`,
        tags,
        rollout: chooseRollout(process, PLATFORM),
        network: { subnets, securityGroups, assignPublicIp },
        desiredCount: process.quantity,
      },
      process.taskDefinition ?? '',
    )
  }

  tags(process: string): Readonly<Record<string, string>> {
    return { 'renga:app': 'shop', 'renga:environment': 'production', 'renga:process': process }
  }

  get log(): Logger {
    return {
      info: (message) => this.lines.push(message),
      debug: () => {},
      notice: () => {},
      warning: (message) => this.warnings.push(message),
      group: (_title, work) => work(),
      mask: () => {},
    }
  }

  get record(): DeploymentRecord {
    return {
      started: async (subject) => void this.records.push(`started ${subject.name}`),
      succeeded: async (url) => void this.records.push(`succeeded ${url}`),
      failed: async (reason) => void this.records.push(`failed ${reason}`),
    }
  }

  get ports(): DeployPorts {
    const { services, ledger, clock, log, record } = this
    return {
      services,
      ledger,
      clock,
      log,
      record,
      config: {
        version: async (versionId) => {
          if (this.unmaskable) throw new Error('The role is not allowed to do secretsmanager:GetSecretValue')
          this.masked.push(versionId)
          return { secretArn: '', versionId, names: [] }
        },
      },
      strategies: strategies({
        services,
        clock,
        log,
        ingress: { problems: async () => this.ingressProblems },
      }),
      smoke: { get: (url) => this.smoke(url) },
      openRelease: async () => this.ledger.releases.get(42) ?? releaseOf(42),
      resumeRelease: async (version) => this.ledger.releases.get(version) ?? releaseOf(version),
    }
  }

  start(over: Partial<DeployRequest> = {}, ports = this.ports): Promise<DeploymentResult> {
    return deploy(ports, {
      platform: PLATFORM,
      version: 42,
      holder: { id: 'run-42', who: 'octocat in run 42' },
      timeoutMinutes: 30,
      signal: this.abort.signal,
      ...over,
    })
  }

  /** Runs a deploy to its end in virtual time. */
  run(over: Partial<DeployRequest> = {}): Promise<DeploymentResult> {
    return this.clock.run(this.start(over), 3 * 3_600_000)
  }

  status(version: number): ReleaseStatus | undefined {
    return this.ledger.releases.get(version)?.status
  }

  serves(process: string): string | undefined {
    return this.services.serves(`shop-production-${process}`)
  }
}
