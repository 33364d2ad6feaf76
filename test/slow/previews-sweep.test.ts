import { afterEach, describe, expect, it } from '@jest/globals'
import type { PreviewRecord } from '../../src/preview/types.ts'
import { type LaptopStage, startLaptopStage } from '../unit/preview/laptop-stage.ts'
import { REPOSITORY } from '../unit/preview/world.ts'

let stage: LaptopStage
afterEach(() => stage.close())

const calls = () => stage.laptop.account.server.journal.calls.length

describe('a sweep of 500 open pull requests with 10 closures', () => {
  it('costs at most 60 calls of AWS where each closure has taken its own preview down', async () => {
    stage = await startLaptopStage()
    await fill(500)
    for (let number = 501; number <= 510; number += 1) {
      stage.github.open(number)
      stage.github.close(number)
      await stage.down(number)
    }
    const before = calls()
    const report = await stage.sweep()
    const actions = stage.actionsSince(before)
    console.log(`${actions.length} calls: ${count(actions)}`)
    expect(report).toMatchObject({ known: 500, swept: [], orphans: 0 })
    expect(actions.length).toBeGreaterThan(0)
    expect(actions.length).toBeLessThanOrEqual(60)
    // Another closure costs nothing until the twenty-first needs another page of tags.
    const again = calls()
    await stage.sweep()
    expect(stage.actionsSince(again).length).toBeLessThanOrEqual(actions.length)
  }, 300_000)

  it('and what it costs more for each preview that it has to take away itself', async () => {
    stage = await startLaptopStage()
    await fill(500)
    const leaked = [501, 502, 503]
    for (const number of leaked) {
      stage.github.open(number)
      await stage.up(number)
      stage.github.close(number)
    }
    const before = calls()
    const report = await stage.sweep()
    const actions = stage.actionsSince(before)
    console.log(`${Math.round(actions.length / leaked.length)} calls for each: ${count(actions)}`)
    expect(report.swept.map(({ number, outcome }) => [number, outcome])).toEqual(
      leaked.map((number) => [number, 'destroyed']),
    )
    expect(report.orphans).toBe(0)
    for (const number of leaked) expect(await standing(number)).toEqual([])
  }, 300_000)
})

/** Services that are not INACTIVE: the tagging API shows what was deleted for a while longer. */
async function standing(number: number): Promise<readonly string[]> {
  const names = ['web', 'worker'].map((process) => `shop-pr-${number}-${process}`)
  const found = await stage.ports.services.describe(names)
  return [...found.values()].filter(({ status }) => status !== 'INACTIVE').map(({ name }) => name)
}

/** Records of previews that serve; what stands behind them is not asked about by a sweep. */
async function fill(numbers: number): Promise<void> {
  const now = new Date().toISOString()
  for (let number = 1; number <= numbers; number += 1) {
    stage.github.open(number)
    const record: PreviewRecord = {
      repositoryId: REPOSITORY,
      app: 'shop',
      number,
      state: 'ready',
      sha: stage.github.head(number),
      url: `http://shop-pr-${number}.preview.localhost`,
      processes: ['web', 'worker'],
      quantities: { web: 1, worker: 1 },
      database: 'none',
      redis: 'none',
      databaseReady: false,
      pinned: false,
      postdeployed: true,
      createdAt: now,
      updatedAt: now,
      deployedAt: now,
      awakeSince: now,
    }
    await stage.ports.records.put(record)
  }
}

function count(actions: readonly string[]): string {
  const by = Map.groupBy(actions, (action) => action)
  return [...by].map(([action, all]) => `${all.length} ${action}`).join(', ')
}
