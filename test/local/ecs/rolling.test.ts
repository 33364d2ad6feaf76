import { describe, expect, it } from '@jest/globals'
import { Bench, behindLoadBalancer } from './bench.ts'

describe('a first rolling deployment', () => {
  it('reaches the steady state with two tasks', async () => {
    const bench = new Bench()
    bench.register('v1')
    bench.create(behindLoadBalancer)
    await bench.steady()
    bench.register('v2')
    bench.ecs.operations.UpdateService({ cluster: 'main', service: 'web', taskDefinition: 'web' })
    await bench.steady()
    expect(bench.service().runningCount).toBe(2)
  })
})
