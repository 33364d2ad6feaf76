import type { Behaviour } from '../../../emulator/aws/ecs/runtime/scripted-runtime.ts'
import { EcsTaskDefinitions } from '../../../src/aws/ecs/task-definitions.ts'
import type { DeployPorts } from '../../../src/deploy/core/ports.ts'
import { type RollbackPorts, type RollbackRequest, rollback } from '../../../src/deploy/rollback/rollback.ts'
import { parseImageReference } from '../../../src/image/oci/reference.ts'
import type { Release } from '../../../src/release/ledger/release.ts'
import { openRelease, resumeRelease } from '../../../src/release/open/open-release.ts'
import { parseRollbackTo } from '../../../src/release/verbs/rollback-target.ts'
import { MemorySecret } from '../release/fake-secrets.ts'
import { appOf, MemoryClusters, MemoryImageDirectory, MemoryLedger, RUN } from '../release/fakes.ts'
import { EcsHarness, through } from './ecs-harness.ts'
import { imageOf } from './harness.ts'

export const TWO = 'web: node web.js\nworker: node worker.js\n'

/** An app environment with a whole ledger and its config vars, on the emulator's ECS engine in virtual time. */
export class RollbackHarness {
  readonly ecs: EcsHarness
  readonly ledger: MemoryLedger
  readonly secret = new MemorySecret({ DATABASE_URL: 'postgres://db' })
  readonly images = new MemoryImageDirectory()
  #runs = 100

  static async open(): Promise<RollbackHarness> {
    return new RollbackHarness(await EcsHarness.open())
  }

  private constructor(ecs: EcsHarness) {
    this.ecs = ecs
    this.ledger = new MemoryLedger(ecs.clock)
    ecs.engine.roles.add(ecs.platform.appEnvironment.taskRole)
  }

  /** What ECS reads of the secret when it starts a task. */
  #shareSecrets(): void {
    for (const { id, vars } of this.secret.list)
      for (const [name, value] of vars)
        this.ecs.engine.secrets.set(`${this.secret.arn}:${name}::${id}`, value)
  }

  get ports(): RollbackPorts & DeployPorts {
    const { ecs } = this
    const definitions = new EcsTaskDefinitions(ecs.session, ecs.clock)
    const base = {
      ...ecs.ports,
      ledger: this.ledger,
      config: this.secret,
      images: {
        inspect: async (reference: ReturnType<typeof parseImageReference>) => ({
          reference,
          digest: reference.digest ?? '',
          config: {
            architecture: 'amd64',
            os: 'linux',
            config: { env: [], entrypoint: [], cmd: [], labels: {} },
            diffIds: [],
          },
          processes: [],
        }),
      },
      imageDirectory: this.images,
      // Virtual time stands still while a call is under way.
      taskDefinitions: through(definitions, (call) => ecs.clock.outside(call())),
      clusters: new MemoryClusters(),
      runner: { stop: async () => {} },
    }
    return { ...base, resumeRelease: (version) => resumeRelease(base, ecs.platform, version) }
  }

  /** Opens a release of image `n`, as run-release-phase does, without a release phase. */
  open(
    image: number,
    options: { readonly procfile?: string; readonly behaviour?: Behaviour } = {},
  ): Promise<Release> {
    const { engine } = this.ecs
    this.#shareSecrets()
    this.#runs += 1
    engine.behaviours.set(String(image).padStart(64, '0'), () => options.behaviour ?? {})
    return openRelease(this.ports, {
      platform: this.ecs.platform,
      app: appOf(options.procfile ?? TWO),
      image: parseImageReference(imageOf(image).replace('eu-west-1', this.ecs.platform.region)),
      description: undefined,
      run: { ...RUN, runKey: `${this.#runs}-1`, commit: String(image).padStart(40, 'a') },
    })
  }

  async release(image: number, options: { readonly procfile?: string; readonly behaviour?: Behaviour } = {}) {
    const { version } = await this.ecs.clock.run(this.open(image, options))
    const result = await this.deploy(version)
    if (result.verdict !== 'landed') throw new Error(`v${version}: ${JSON.stringify(result.failure)}`)
    return result
  }

  deploy(version: number, over: Parameters<EcsHarness['start']>[1] = {}) {
    return this.ecs.clock.run(this.ecs.start(version, over, this.ports), 6 * 3_600_000)
  }

  request(to = 'previous', runKey = '900-1/rollback-release/rollback/back'): RollbackRequest {
    const parsed = parseRollbackTo(to)
    if (parsed === undefined) throw new Error(to)
    return {
      platform: this.ecs.platform,
      to: parsed,
      run: { ...RUN, runKey, who: 'octocat in run 900' },
      minutes: 15,
      signal: new AbortController().signal,
    }
  }

  rollback(to = 'previous', ports: RollbackPorts = this.ports) {
    return this.ecs.clock.run(rollback(ports, this.request(to)), 3_600_000)
  }

  /** Image that each process type serves, as its number. */
  serves(): Readonly<Record<string, number | undefined>> {
    const { engine } = this.ecs
    return Object.fromEntries(
      ['web', 'worker'].map((process) => {
        const name = `shop-production-${process}`
        const { services = [] } = engine.ecs.operations.DescribeServices({
          cluster: 'main',
          services: [name],
        })
        const arn = services[0]?.deployments?.find(({ status }) => status === 'PRIMARY')?.taskDefinition
        if (services[0]?.status !== 'ACTIVE' || arn === undefined) return [process, undefined]
        const { taskDefinition } = engine.ecs.operations.DescribeTaskDefinition({ taskDefinition: arn })
        return [process, Number(taskDefinition?.containerDefinitions?.[0]?.image?.slice(-6))]
      }),
    )
  }

  statuses(): readonly string[] {
    return this.ledger.releases.map(({ version, status }) => `v${version} ${status}`)
  }

  close(): Promise<void> {
    return this.ecs.close()
  }
}
