import { describe, expect, it } from '@jest/globals'
import { CrashInjection, type CrashPoint } from '../crash-injection.ts'
import { appOf, type CallInterceptor, PreviewHarness, REPOSITORY } from './harness.ts'

const APP = appOf({
  formation: { web: { quantity: 1 }, worker: { quantity: 1 } },
  env: { SECRET_KEY_BASE: { generator: 'secret' } },
  scripts: { postdeploy: 'node seed.js', 'pr-predestroy': 'node goodbye.js' },
})
const OPTIONS = { material: { app: APP }, settings: { database: 'shared' as const } }
const identity = { repositoryId: REPOSITORY, app: 'shop', number: 1 }

/** Runs `work` until it ends or its process is dead. */
async function untilCrash(
  harness: PreviewHarness,
  death: CrashInjection,
  work: () => Promise<unknown>,
): Promise<boolean> {
  let ended = false
  work().then(
    () => {
      ended = true
    },
    () => {
      ended = true
    },
  )
  for (let step = 0; step < 10_000 && !ended && !death.dead; step += 1) await harness.clock.advance(1000)
  return ended
}

async function countCalls(
  prepare: (harness: PreviewHarness) => Promise<unknown>,
  work: (harness: PreviewHarness, interceptor: CallInterceptor) => Promise<unknown>,
): Promise<number> {
  const harness = new PreviewHarness({ quiet: true })
  harness.github.open(1)
  await prepare(harness)
  const counter = new CrashInjection()
  await harness.clock.run(work(harness, counter))
  return counter.calls.length
}

const every = (count: number): readonly CrashPoint[] =>
  Array.from({ length: count }, (_, at) => at).flatMap((at): readonly CrashPoint[] => [
    { at, when: 'before' },
    { at, when: 'after' },
  ])

const callOf = ({ calls }: CrashInjection, { at, when }: CrashPoint) => `${when} ${calls[at]} (${at})`

/** `stride` 1 is every call of a port, before it is made and after it was; more takes a sample. */
export function describeCrashes(stride: number): void {
  const each = (count: number) => every(count).filter((_, at) => at % stride === 0)
  describe(`killed at ${stride === 1 ? 'every call' : `every ${stride}th call`} and run again`, () => {
    it('preview-env-up converges, and a teardown afterwards leaves nothing', async () => {
      const count = await countCalls(
        async () => {},
        (harness, interceptor) => harness.startUp(1, { ...OPTIONS, interceptor }),
      )
      expect(count).toBeGreaterThan(40)
      for (const point of each(count)) {
        const harness = new PreviewHarness({ quiet: true })
        harness.github.open(1)
        const death = new CrashInjection(point)
        await untilCrash(harness, death, () => harness.startUp(1, { ...OPTIONS, interceptor: death }))
        const where = callOf(death, point)
        const secrets = [...harness.account.stored.values()].map(({ values }) =>
          values.get('SECRET_KEY_BASE'),
        )
        const again = await harness.up(1, OPTIONS)
        expect([where, again.view.status]).toEqual([where, 'ready'])
        expect(harness.account.standing()).toEqual(['shop-pr-1-web', 'shop-pr-1-worker'])
        expect(harness.account.rules).toHaveLength(1)
        expect(harness.account.targetGroups.size).toBe(1)
        expect(harness.account.stored.size).toBe(1)
        // What was generated before the death is what the app has after it.
        for (const secret of secrets)
          expect([...harness.account.stored.values()][0]?.values.get('SECRET_KEY_BASE')).toBe(secret)
        harness.github.close(1)
        const down = await harness.down(1)
        expect([where, down.view.status]).toEqual([where, 'destroyed'])
        expect([where, harness.account.leftOf(identity)]).toEqual([where, []])
      }
    })

    it('killed while it came up and then closed: the job of the closing finds everything', async () => {
      const count = await countCalls(
        async () => {},
        (harness, interceptor) => harness.startUp(1, { ...OPTIONS, interceptor }),
      )
      for (const point of each(count)) {
        const harness = new PreviewHarness({ quiet: true })
        harness.github.open(1)
        const death = new CrashInjection(point)
        await untilCrash(harness, death, () => harness.startUp(1, { ...OPTIONS, interceptor: death }))
        harness.github.close(1)
        await harness.down(1)
        const where = callOf(death, point)
        expect([where, harness.account.leftOf(identity)]).toEqual([where, []])
      }
    })

    it('preview-env-down converges', async () => {
      const prepare = (harness: PreviewHarness) => harness.up(1, OPTIONS).then(() => harness.github.close(1))
      const takeDown = (harness: PreviewHarness, interceptor: CallInterceptor) =>
        harness.startDown(1, {}, interceptor)
      const count = await countCalls(prepare, takeDown)
      expect(count).toBeGreaterThan(25)
      for (const point of each(count)) {
        const harness = new PreviewHarness({ quiet: true })
        harness.github.open(1)
        await prepare(harness)
        const death = new CrashInjection(point)
        await untilCrash(harness, death, () => takeDown(harness, death))
        await harness.down(1)
        const where = callOf(death, point)
        expect([where, harness.account.leftOf(identity)]).toEqual([where, []])
      }
    })

    it('a killed teardown is found by the next sweep as well', async () => {
      const prepare = (harness: PreviewHarness) => harness.up(1, OPTIONS).then(() => harness.github.close(1))
      const takeDown = (harness: PreviewHarness, interceptor: CallInterceptor) =>
        harness.startDown(1, {}, interceptor)
      const count = await countCalls(prepare, takeDown)
      for (const point of each(count)) {
        const harness = new PreviewHarness({ quiet: true })
        harness.github.open(1)
        await prepare(harness)
        const death = new CrashInjection(point)
        await untilCrash(harness, death, () => takeDown(harness, death))
        await harness.clock.advance(61_000)
        const report = await harness.sweep()
        const where = callOf(death, point)
        expect([where, harness.account.leftOf(identity)]).toEqual([where, []])
        expect(report.orphans).toBe(0)
      }
    })
  })
}
