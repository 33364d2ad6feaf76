import { inProcessClient } from '../../emulator/aws/wire/in-process-handler.ts'
import { ApplicationAutoScaling } from '../../src/aws/autoscaling/scaling.ts'
import type { AwsSession } from '../../src/aws/client/session.ts'
import { CodeDeployDeployments } from '../../src/aws/codedeploy/deployments.ts'
import { DynamoDbLedger } from '../../src/aws/dynamodb/ledger.ts'
import { EcsServices } from '../../src/aws/ecs/services.ts'
import { Elbv2Ingress } from '../../src/aws/elb/ingress.ts'
import { Elbv2TargetGroups } from '../../src/aws/elb/target-groups.ts'
import { SecretsConfigStore } from '../../src/aws/secrets/config-store.ts'
import { strategies } from '../../src/deploy/controllers/index.ts'
import type { DeployPorts, EnvironmentSync } from '../../src/deploy/core/ports.ts'
import { ServiceReadError } from '../../src/deploy/core/services.ts'
import { type DeployRequest, deploy } from '../../src/deploy/deploy.ts'
import type { DeploymentResult } from '../../src/deploy/report/result.ts'
import type { Release } from '../../src/release/ledger/release.ts'
import { CancelledError, UserError } from '../../src/runtime/errors.ts'
import type { Logger } from '../../src/runtime/log.ts'
import { Actors, CONTEXT } from './actors.ts'
import { type Made, REGISTRY } from './app.ts'
import { ACCOUNT } from './engines.ts'
import { createGroup } from './provision.ts'
import { processOf, type Strategy, serviceOf } from './registered.ts'

export { WEB, WORKER } from './actors.ts'
export type { Made } from './app.ts'
export { STRATEGIES, type Strategy } from './registered.ts'

/** How a deploy ended. */
export interface End {
  /** `refused`: an error before anything was changed. */
  readonly verdict: string
  readonly problem: string
  readonly fix: string
  readonly result: DeploymentResult | undefined
  readonly seconds: number
  /** Status of the release in the ledger. */
  readonly release: string
}

/** Where `deploy` runs, through the SDK and the real adapters. The web process moves by `strategy`. */
export class ConformanceHarness extends Actors {
  readonly lines: string[] = []
  readonly abort = new AbortController()
  /** What the test listener answers. */
  smoke: () => Promise<number> = async () => 200
  /** Do deploys keep up the target groups and the autoscaling? */
  keepsUp = false
  /** Milliseconds before every read of the rollout is begun: a network that hangs. */
  hang = 0

  static async open(strategy: Strategy): Promise<ConformanceHarness> {
    const { clock, account } = await ConformanceHarness.account()
    const harness = new ConformanceHarness(strategy, clock, account)
    await clock.outside(harness.provision())
    return harness
  }

  get ledger(): DynamoDbLedger {
    return this.#ledgerOver(this.client)
  }

  #ledgerOver(client: ConformanceHarness['client'], death?: Promise<unknown>): DynamoDbLedger {
    const place = { table: 'ledger', app: 'shop', environment: 'production' }
    return this.#outside(new DynamoDbLedger({ client }, place, this.clock), death)
  }

  /** Opens a release with registered task definitions; `versions` count from 1. */
  async release(made: Made = {}): Promise<Release> {
    const version = this.made.size + 1
    this.made.set(version, made)
    const image = made.image ?? `${REGISTRY}/shop@sha256:${String(version).padStart(64, '0')}`
    const processes = (made.processes ?? [{}]).map((one) => {
      const process = processOf(this.strategy, one)
      return { ...process, taskDefinition: this.register(process.type, image, made.secret) }
    })
    return this.clock.run(
      this.ledger.open({
        app: 'shop',
        environment: 'production',
        image,
        config: {
          secretArn: this.platform.appEnvironment.configSecret,
          versionId: this.configVersion,
          names: [],
        },
        processes,
        releasePhase: { status: 'none' },
        description: `Deploy ${version}`,
        actor: 'octocat',
        runKey: `run-${version}`,
      }),
    )
  }

  /** Release v1 serves, as a deploy or, for CODE_DEPLOY, infrastructure as code has left it. */
  async seed(made: Made = {}): Promise<void> {
    const { processes } = await this.release(made)
    for (const process of processes)
      this.ecs.operations.CreateService(serviceOf(process, this.platform, this.strategy), CONTEXT)
    await this.clock.advance(90_000)
    if (this.strategy === 'CODE_DEPLOY')
      await this.clock.outside(createGroup(inProcessClient(this.account.server)))
    else
      await this.until('the end of the first deployment', () =>
        processes.every(({ type }) => this.rollout(`shop-production-${type}`)?.status === 'SUCCESSFUL'),
      )
    await this.clock.run(this.ledger.update(1, 'pending', { status: 'succeeded' }))
  }

  start(version: number, over: Partial<DeployRequest> = {}, ports = this.ports()): Promise<DeploymentResult> {
    return deploy(ports, {
      platform: this.platform,
      version,
      holder: { id: `run-${version}`, who: 'octocat' },
      timeoutMinutes: 12,
      signal: this.abort.signal,
      ...over,
    })
  }

  /** Runs a deploy to its end: how it ended, and what became of the environment half an hour later. */
  async run(version: number, over: Partial<DeployRequest> = {}): Promise<End> {
    return this.end(this.start(version, over), version)
  }

  async end(work: Promise<DeploymentResult>, version = 2, from = this.clock.now()): Promise<End> {
    const said = await this.clock.run(
      work.then(
        (result) => ({
          verdict: String(result.verdict),
          problem: result.failure?.problem ?? '',
          fix: result.failure?.fix ?? '',
          result,
        }),
        (error: unknown) => {
          if (!(error instanceof UserError || error instanceof ServiceReadError)) throw error
          const fix = error instanceof UserError ? (error.fix ?? '') : ''
          return { verdict: 'refused', problem: error.message, fix, result: undefined }
        },
      ),
      9 * 3_600_000,
    )
    const seconds = (this.clock.now() - from) / 1000
    const release = await this.clock.run(this.ledger.get(version))
    return { ...said, seconds, release: release?.status ?? 'none' }
  }

  cancel(): void {
    this.abort.abort(new CancelledError('SIGINT'))
  }

  /** Starts the deploy of v2 and advances until AWS has taken the call that begins it. */
  async begin(over: Partial<DeployRequest> = {}): Promise<Promise<DeploymentResult>[]> {
    const { journal } = this.account.server
    const mark = journal.calls.length
    const work = this.start(2, over)
    work.catch(() => undefined)
    const begins = ['UpdateService', 'CreateDeployment', 'CreateService']
    await this.until('the call that begins the deployment', () =>
      journal.calls.slice(mark).some(({ operation, caller }) => begins.includes(operation) && caller !== ''),
    )
    return [work]
  }

  /** Deploys v2 and opens v3; answers how many milliseconds v2 took. */
  async rehearse(): Promise<number> {
    const { seconds } = await this.run(2)
    await this.clock.advance(240_000)
    await this.release()
    return seconds * 1000
  }

  /**
   * The ports of one run; `client` is what its SDK clients are built with. After `death` its calls are never answered.
   */
  ports(client = this.client, death?: Promise<unknown>): DeployPorts {
    const log: Logger = {
      info: (message) => this.lines.push(message),
      debug: () => {},
      notice: () => {},
      warning: (message) => this.lines.push(`warning: ${message}`),
      group: (_title, work) => work(),
      mask: () => {},
    }
    const session: AwsSession = { region: ACCOUNT.region, client }
    const outside = <T extends object>(target: T): T => this.#outside(target, death)
    const { clock } = this
    const services = outside(new EcsServices(session, { cluster: 'main', logGroup: '/app' }))
    const codeDeploy = outside(new CodeDeployDeployments(session, { cluster: 'main' }))
    const ingress = outside(new Elbv2Ingress(session))
    return {
      services,
      strategies: strategies({ services, codeDeploy, ingress, clock, log }),
      ledger: this.#ledgerOver(client, death),
      config: outside(new SecretsConfigStore(session, this.platform.appEnvironment.configSecret, log)),
      ...(this.keepsUp ? { environmentSync: this.#environmentSyncOver(client, death) } : {}),
      smoke: { get: () => this.smoke() },
      record: { started: async () => {}, succeeded: async () => {}, failed: async () => {} },
      clock,
      log,
      openRelease: () => Promise.reject(new Error('not used')),
      resumeRelease: () => Promise.reject(new Error('not used')),
    }
  }

  get environmentSync(): EnvironmentSync {
    return this.#environmentSyncOver(this.client)
  }

  #environmentSyncOver(client: ConformanceHarness['client'], death?: Promise<unknown>): EnvironmentSync {
    const session: AwsSession = { region: ACCOUNT.region, client }
    return {
      targetGroups: this.#outside(new Elbv2TargetGroups(session), death),
      scaling: this.#outside(new ApplicationAutoScaling(session, 'main'), death),
    }
  }

  /** Virtual time stands still while a call is under way, unless the network hangs. */
  #outside<T extends object>(target: T, death?: Promise<unknown>): T {
    return new Proxy(target, {
      get: (object, key) => {
        const member: unknown = Reflect.get(object, key, object)
        if (typeof member !== 'function') return member
        const call = (args: unknown[]): unknown => {
          const answer: unknown = member.apply(object, args)
          if (!(answer instanceof Promise)) return answer
          void this.clock.outside(death === undefined ? answer : Promise.race([answer, death]))
          return answer
        }
        return (...args: unknown[]) =>
          this.hang > 0 && String(key).startsWith('describe')
            ? this.clock.sleep(this.hang).then(() => call(args))
            : call(args)
      },
    })
  }
}
