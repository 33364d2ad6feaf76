import { expect } from '@jest/globals'
import type { ScalePorts } from '../../../src/formation/ports.ts'
import { type ScaleOrder, type ScaleReport, scale } from '../../../src/formation/scale.ts'
import { parseScale } from '../../../src/formation/scale-request.ts'
import { DeployHarness, imageOf, PLATFORM, processOf, releaseOf } from '../deploy/harness.ts'
import { MemoryImages, MemoryTaskDefinitions } from '../release/fakes.ts'

/** v41 serves web (1), worker (2) and clock (1, a singleton). */
export class ScaleHarness extends DeployHarness {
  readonly registry = new MemoryTaskDefinitions()
  readonly ranges = new Map<string, { min: number; max: number }>()
  refusal: Error | undefined

  constructor() {
    super()
    this.ledger.releases.delete(42)
    const clock = processOf('clock', 41, { singleton: true, quantity: 1 })
    const serving = this.ledger.releases.get(41) ?? releaseOf(41)
    this.ledger.put({ ...serving, processes: [...serving.processes, clock] })
    this.seed(clock)
  }

  get scalePorts(): ScalePorts {
    const { registry, ranges, services } = this
    return {
      ...this.ports,
      images: new MemoryImages(),
      taskDefinitions: {
        latest: (family) => registry.latest(family),
        describe: (arn) => registry.describe(arn),
        register: async (input) => {
          const { arn } = await registry.register(input)
          services.images.set(arn, imageOf(41))
          return { arn }
        },
      },
      formation: {
        ranges: async () => ranges,
        setQuantity: async (service, quantity) => {
          if (this.refusal !== undefined) throw this.refusal
          services.rescale(service, quantity)
        },
      },
    }
  }

  scale(text: string, over: Partial<ScaleOrder> = {}): Promise<ScaleReport> {
    const { requests, problems } = parseScale(text)
    expect(problems).toEqual([])
    const holder = { id: '9-1', who: 'octocat in run 9' }
    const order = { platform: PLATFORM, requests, holder, timeoutMinutes: 15, signal: this.abort.signal }
    return this.clock.run(scale(this.scalePorts, { ...order, ...over }), 3 * 3_600_000)
  }

  get writes(): readonly string[] {
    return this.services.calls.filter((call) => /^(rescale|update|create|delete)/.test(call))
  }
}
