import { isDeepStrictEqual } from 'node:util'
import { LoadGenerator } from '../../../demo/load.ts'
import { Harness } from '../../e2e/harness.ts'
import { until } from '../../support/until.ts'
import { CrashProxy, type NamedCrashPoint } from './crash-proxy.ts'
import { atRest, changeBetween, type Snapshot, snapshot } from './snapshot.ts'

const ACTIONS = ['run-release-phase', 'deploy-ecs-bluegreen'] as const
/** Requests a second through the production listener, all the while. */
const LOAD = 8

export interface Cycle {
  readonly points: readonly NamedCrashPoint[]
  /** Of `points`, those whose call came. */
  readonly reached: readonly NamedCrashPoint[]
  /** What was wrong; empty when all was as without a crash. */
  readonly wrong: readonly string[]
  readonly requests: number
}

/**
 * An emulator of its own, on which one release after the other is deployed, each with crashes, under a constant load.
 */
export class SweepHarness {
  readonly #harness: Harness
  readonly #images: readonly string[]
  readonly #workspace: string
  readonly #proxy: CrashProxy
  readonly #env: Readonly<Record<string, string>>
  readonly #load: LoadGenerator
  #undisturbed: Readonly<Record<string, unknown>> = {}
  #cycles = 0

  /** Two images, and two releases deployed without a crash: the first makes the services, the second is the measure. */
  static async open(): Promise<{
    readonly sweep: SweepHarness
    readonly calls: ReadonlyMap<string, readonly string[]>
  }> {
    const harness = await Harness.open()
    const images: string[] = []
    const proxy = new CrashProxy()
    const { endpoint, github } = harness.emulator
    const env = {
      AWS_ENDPOINT_URL: await proxy.open(endpoint, 'aws'),
      GITHUB_API_URL: await proxy.open(github.apiUrl, 'github'),
    }
    for (const text of ['one', 'two']) {
      const workspace = harness.source({ 'EDITION.txt': text })
      const runId = harness.newRun()
      const built = await harness.run('build-from-buildpack', {}, { workspace, runId })
      const pushed = await harness.run(
        'push-ecr',
        { image: built.outputs['image'] ?? '' },
        { workspace, runId },
      )
      images.push(pushed.outputs['image'] ?? '')
    }
    const sweep = new SweepHarness(harness, images, proxy, env)
    await sweep.#deploy([])
    await sweep.#settled()
    const before = await snapshot(harness)
    const calls = await sweep.#deploy([])
    sweep.#undisturbed = changeBetween(before, await sweep.#settled())
    return { sweep, calls: calls.calls }
  }

  private constructor(
    harness: Harness,
    images: readonly string[],
    proxy: CrashProxy,
    env: Readonly<Record<string, string>>,
  ) {
    this.#harness = harness
    this.#images = images
    this.#workspace = harness.source()
    this.#proxy = proxy
    this.#env = env
    this.#load = new LoadGenerator(harness.platform.appEnvironment.web?.url ?? '', LOAD)
  }

  get undisturbed(): Readonly<Record<string, unknown>> {
    return this.#undisturbed
  }

  async close(): Promise<void> {
    await this.#load.close()
    await this.#proxy.close()
    await this.#harness.close()
  }

  /** Deploys the next release; at each point the process is killed and its action run again. */
  async run(points: readonly NamedCrashPoint[]): Promise<Cycle> {
    const before = await snapshot(this.#harness)
    this.#load.start()
    const { reached, problems } = await this.#deploy(points)
    const after = await this.#settled()
    const { served, lost, reasons } = await this.#load.stop()
    const change = changeBetween(before, after)
    const wrong = [...problems]
    for (const [name, is] of Object.entries(change)) {
      const was = this.#undisturbed[name]
      if (!isDeepStrictEqual(is, was))
        wrong.push(`${name}: ${JSON.stringify(is)}, undisturbed ${JSON.stringify(was)}`)
    }
    if (lost > 0) wrong.push(`${lost} of ${served + lost} requests lost: ${JSON.stringify([...reasons])}`)
    return { points, reached, wrong, requests: served + lost }
  }

  async #deploy(points: readonly NamedCrashPoint[]) {
    const runId = this.#harness.newRun()
    const image = this.#images[this.#cycles++ % this.#images.length] ?? ''
    const calls = new Map<string, readonly string[]>()
    const reached: NamedCrashPoint[] = []
    const problems: string[] = []
    let release = ''
    for (const action of ACTIONS) {
      const inputs = action === 'run-release-phase' ? { image } : { release }
      const point = points.find((one) => one.action === action)
      if (point !== undefined) {
        this.#proxy.arm(point)
        const first = await this.#run(action, inputs, runId)
        if (this.#proxy.reached) reached.push(point)
        else if (first.code !== 0)
          problems.push(`${action} failed without a crash: ${first.errors.join(' ')}`)
        release = first.outputs['release'] ?? release
        if (!this.#proxy.reached) continue
      }
      this.#proxy.arm(undefined)
      const { code, outputs, errors } = await this.#run(action, inputs, runId)
      calls.set(action, this.#proxy.calls)
      if (code !== 0) problems.push(`${action} ended with ${code}: ${errors.join(' ')}`)
      release = outputs['release'] ?? release
    }
    return { calls, reached, problems }
  }

  #run(action: string, inputs: Readonly<Record<string, string>>, runId: string) {
    return this.#harness.run(action, inputs, {
      runId,
      workspace: this.#workspace,
      env: this.#env,
      onStart: (kill) => {
        this.#proxy.kill = kill
      },
    })
  }

  /** What stands when the emulator has nothing left to do. */
  async #settled(): Promise<Snapshot> {
    await until(() => atRest(this.#harness))
    return snapshot(this.#harness)
  }
}
