import type { ReleasedProcess } from '../../../src/release/ledger/release.ts'
import type { ConformanceHarness, Strategy } from '../harness.ts'

/** One deploy that is killed at each of its calls. */
export interface Sweep {
  readonly name: string
  readonly strategy: Strategy
  /** Makes what stands, and opens the release. */
  readonly arrange: (harness: ConformanceHarness) => Promise<void>
  /** The release that is deployed. */
  readonly version: number
  readonly verdict: 'landed' | 'rolled-back'
  /** Dies before and after every call. Else: at every write, and at the first reads of each kind. */
  readonly everywhere: boolean
}

const worker: Partial<ReleasedProcess> = { type: 'worker', quantity: 1 }
const healthCheck = { path: '/healthz', interval: 15, timeout: 5, healthyThreshold: 2, unhealthyThreshold: 2 }

/** v1 is web, which scales, and worker. */
async function seed(harness: ConformanceHarness): Promise<void> {
  const autoscaling = { min: 1, max: 4, cpu: 60 }
  await harness.seed({ processes: [{ autoscaling }, worker] })
  await harness.clock.run(harness.environmentSync.scaling.set('shop-production-web', autoscaling))
}

/** The next release of all: health check, draining and autoscaling change with it. */
const land = (strategy: Strategy, everywhere: boolean): Sweep => ({
  name: 'a release of web and worker lands',
  strategy,
  arrange: async (harness) => {
    await seed(harness)
    await harness.release({
      processes: [{ healthCheck }, { ...worker, autoscaling: { min: 1, max: 2, cpu: 70 } }],
    })
  },
  version: 2,
  verdict: 'landed',
  everywhere,
})

const back = (strategy: Strategy): Sweep => ({
  name: 'a release whose worker dies at boot goes back',
  strategy,
  arrange: async (harness) => {
    await seed(harness)
    await harness.release({
      processes: [{ autoscaling: { min: 1, max: 4, cpu: 60 } }, worker],
      worker: { exit: { after: 1000, code: 1 } },
    })
  },
  version: 2,
  verdict: 'rolled-back',
  everywhere: false,
})

const first: Sweep = {
  name: 'the first release makes the services',
  strategy: 'BLUE_GREEN',
  arrange: async (harness) => void (await harness.release({ processes: [{}, worker] })),
  version: 1,
  verdict: 'landed',
  everywhere: true,
}

const change: Sweep = {
  name: 'a release without the worker and with a new clock lands',
  strategy: 'BLUE_GREEN',
  arrange: async (harness) => {
    await seed(harness)
    await harness.release({ processes: [{}, { type: 'clock', quantity: 1, singleton: true }] })
  },
  version: 2,
  verdict: 'landed',
  everywhere: false,
}

export const SWEEPS: readonly Sweep[] = [
  land('CODE_DEPLOY', true),
  land('BLUE_GREEN', true),
  first,
  land('ROLLING', false),
  land('CANARY', false),
  land('LINEAR', false),
  change,
  back('ROLLING'),
  back('BLUE_GREEN'),
  back('CODE_DEPLOY'),
]
