import { expect, it } from '@jest/globals'
import { APP_JSON, appOf, PreviewHarness } from '../../../support/preview/harness.ts'

const WITH_SCRIPTS = appOf({ ...APP_JSON, scripts: { postdeploy: 'seed', 'pr-predestroy': 'goodbye' } })

/** Brings a preview up so many times, each a push; what is registered then, and what the teardown retires. */
async function pushes(count: number) {
  const harness = new PreviewHarness({ quiet: true })
  harness.github.open(1)
  for (let push = 0; push < count; push += 1) {
    if (push > 0) harness.github.push(1)
    await harness.up(1, { material: { app: WITH_SCRIPTS } })
  }
  const { prPredestroy = '', postdeploy = '' } = harness.account.kept.get(1) ?? {}
  const registered = [...harness.account.definitions.keys()]
  const live = harness.account.ledgers.get('pr-1')?.releases.filter(({ status }) => status === 'succeeded')
  harness.github.close(1)
  await harness.down(1)
  return {
    registered,
    scripts: [prPredestroy, postdeploy],
    live: live ?? [],
    left: harness.account.definitions.size,
  }
}

it('C17: after 2 or 22 pushes, a preview has the revisions of its last two releases', async () => {
  const [few, many] = [await pushes(2), await pushes(22)]
  expect(many.live).toHaveLength(22)
  expect(many.registered).toHaveLength(few.registered.length)
  const lastTwo = many.live
    .toSorted((a, b) => b.version - a.version)
    .slice(0, 2)
    .flatMap(({ processes }) => processes.flatMap(({ taskDefinition }) => taskDefinition ?? []))
  expect(new Set(many.registered)).toEqual(new Set([...lastTwo, ...many.scripts]))
  expect([few.left, many.left]).toEqual([0, 0])
})
