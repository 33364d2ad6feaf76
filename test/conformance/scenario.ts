import type { DeployRequest } from '../../src/deploy/deploy.ts'
import type { DeploymentResult } from '../../src/deploy/report/result.ts'
import { type ConformanceHarness, type End, type Made, STRATEGIES, type Strategy } from './harness.ts'

/** What must come out: the verdict, whose tasks have the traffic half an hour later, and the release in the ledger. */
export interface Outcome {
  /** `refused`: an error before anything was changed. */
  readonly verdict: string
  /** Versions behind the production listener: `v1`, `v2`, `nothing`. */
  readonly serves: string
  readonly release: 'pending' | 'succeeded' | 'failed'
  /** What the one error of the job says, with its fix. */
  readonly says?: RegExp
  /** Seconds that the deploy takes at most. */
  readonly within?: number
}

export type Cell = Outcome | { readonly na: string }

export interface Scenario {
  /** What happens on AWS. */
  readonly name: string
  /** Where it is documented that AWS behaves so. */
  readonly documented: string
  readonly play: (harness: ConformanceHarness) => Promise<End>
  /** What must hold besides. */
  readonly also?: (harness: ConformanceHarness, end: End) => void
  readonly cells: Readonly<Record<Strategy, Cell>>
}

export const LANDED: Outcome = { verdict: 'landed', serves: 'v2', release: 'succeeded' }
export const BACK: Outcome = { verdict: 'rolled-back', serves: 'v1', release: 'failed' }
export const CANCELLED: Outcome = { verdict: 'rolling-back', serves: 'v1', release: 'failed' }
export const REFUSED: Outcome = { verdict: 'refused', serves: 'v1', release: 'pending' }

export const na = (reason: string): Cell => ({ na: reason })

/** The same in every column but those of `over`. */
export function everywhere(cell: Cell, over: Partial<Record<Strategy, Cell>> = {}): Scenario['cells'] {
  const of = (strategy: Strategy): Cell => over[strategy] ?? cell
  return {
    ROLLING: of('ROLLING'),
    BLUE_GREEN: of('BLUE_GREEN'),
    CANARY: of('CANARY'),
    LINEAR: of('LINEAR'),
    CODE_DEPLOY: of('CODE_DEPLOY'),
  }
}

/** Only in these columns. */
export function only(strategies: readonly Strategy[], cell: Cell, otherwise: string): Scenario['cells'] {
  const others = STRATEGIES.filter((one) => !strategies.includes(one))
  return everywhere(cell, Object.fromEntries(others.map((one) => [one, na(otherwise)])))
}

/** v1 serves, v2 is deployed. */
export const second =
  (made: Made = {}, over: Partial<DeployRequest> = {}, first: Made = {}) =>
  async (harness: ConformanceHarness): Promise<End> => {
    await harness.seed(first)
    await harness.release(made)
    return harness.run(2, over)
  }

/** v1 serves, the deploy of v2 has begun, and then something happens. */
export const midway =
  (
    happens: (harness: ConformanceHarness) => void | Promise<void>,
    made: Made = {},
    over: Partial<DeployRequest> = {},
  ) =>
  async (harness: ConformanceHarness): Promise<End> => {
    await harness.seed()
    await harness.release(made)
    const from = harness.clock.now()
    const [work] = await harness.begin(over)
    await happens(harness)
    return harness.end(work ?? unreachable(), 2, from)
  }

/** v1 serves; something is so before v2 is deployed. */
export const given =
  (
    so: (harness: ConformanceHarness) => void | Promise<void>,
    made: Made = {},
    over: Partial<DeployRequest> = {},
  ) =>
  async (harness: ConformanceHarness): Promise<End> => {
    await harness.seed()
    await so(harness)
    await harness.release(made)
    return harness.run(2, over)
  }

function unreachable(): Promise<DeploymentResult> {
  throw new Error('The deploy was not started')
}
