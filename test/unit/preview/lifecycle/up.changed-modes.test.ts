import { beforeEach, describe, expect, it } from '@jest/globals'
import { decodePreviewRecord } from '../../../../src/preview/record/decode.ts'
import { databaseName } from '../../../../src/preview/record/identity.ts'
import { PreviewWorld, REPOSITORY, SHARED } from '../../../support/preview/harness.ts'

let world: PreviewWorld
beforeEach(() => {
  world = new PreviewWorld()
  world.github.open(1)
})

const NAME = databaseName({ repositoryId: REPOSITORY, app: 'shop', number: 1 })
/** What the administrator was told to do to the databases. */
const databaseWork = (): readonly string[] =>
  world.account.scripts.map((script) => (script.includes('DROP DATABASE') ? 'drop' : 'create'))

describe('what was made goes, whatever the newest push asks for', () => {
  it.each([
    ['shared', 'none'],
    ['shared', 'external'],
    ['template', 'none'],
    ['template', 'external'],
  ] as const)('database %s, then %s: the teardown drops database and role', async (first, then) => {
    await world.up(1, { settings: { database: first } })
    world.github.push(1)
    await world.up(1, { settings: { database: then } })
    world.github.close(1)
    const { view } = await world.down(1)
    expect(view.removed).toContainEqual({ kind: 'database and role', name: NAME, outcome: 'deleted' })
    expect(databaseWork()).toEqual(['create', 'drop'])
    expect(world.account.kept.get(1)).toBeUndefined()
  })

  it('and the sweep does, when the close event is lost', async () => {
    await world.up(1, { settings: { database: 'shared' } })
    world.github.push(1)
    await world.up(1, { settings: { database: 'none' } })
    world.github.close(1)
    expect((await world.sweep()).swept).toMatchObject([{ outcome: 'destroyed' }])
    expect(databaseWork()).toEqual(['create', 'drop'])
  })

  it('also what a run began that failed in the middle of making it', async () => {
    world.account.exits = (process) => (process === 'database' ? 3 : 0)
    await expect(world.up(1, { settings: { database: 'shared' } })).rejects.toThrow('could not be made')
    world.account.exits = () => 0
    world.github.push(1)
    await world.up(1, { settings: { database: 'none' } })
    world.github.close(1)
    await world.down(1)
    expect(databaseWork()).toEqual(['create', 'drop'])
  })

  it('a record that older actions wrote: its database was ready once', async () => {
    await world.up(1, { settings: { database: 'shared' } })
    const { databaseMade: _new, ...old } = world.account.kept.get(1) ?? {}
    world.account.kept.set(1, decodePreviewRecord({ ...old, database: 'none' }, 'of the test'))
    world.github.close(1)
    await world.down(1)
    expect(databaseWork()).toEqual(['create', 'drop'])
  })

  it('none from the start: nothing is dropped', async () => {
    await world.up(1)
    world.github.close(1)
    await world.down(1)
    expect(databaseWork()).toEqual([])
  })

  it('a database that is asked for again gets the password that the secret then has', async () => {
    await world.up(1, { settings: { database: 'shared' } })
    world.github.push(1)
    await world.up(1, { settings: { database: 'none' } })
    world.github.push(1)
    await world.up(1, { settings: { database: 'shared' } })
    // The script keeps the data and sets the password.
    expect(databaseWork()).toEqual(['create', 'create'])
    expect(world.account.kept.get(1)).toMatchObject({ databaseReady: true, databaseMade: true })
  })
})

it('a platform that describes no server any more: the teardown says that the database is still there', async () => {
  await world.up(1, { settings: { database: 'shared' } })
  world.github.close(1)
  const { database: _gone, ...preview } = SHARED.preview
  const { view } = await world.down(1, { platform: { ...SHARED, preview } })
  expect(view.status).toBe('destroy-failed')
  expect(view.removed).toContainEqual(
    expect.objectContaining({
      kind: 'database and role',
      name: NAME,
      outcome: 'failed',
      reason: expect.stringContaining("'/renga/apps/shop/preview' describes no 'database' server any more"),
    }),
  )
  // Described again, the next sweep drops it.
  expect((await world.sweep()).swept).toMatchObject([{ outcome: 'destroyed' }])
  expect(databaseWork()).toEqual(['create', 'drop'])
})

it('a platform that describes no load balancer any more: the teardown says that the rule is still there', async () => {
  await world.up(1)
  world.github.close(1)
  const { sharedAlb: _gone, ...preview } = SHARED.preview
  const { view } = await world.down(1, { platform: { ...SHARED, preview } })
  expect(view.status).toBe('destroy-failed')
  expect(view.removed).toContainEqual(
    expect.objectContaining({
      kind: 'listener rule',
      outcome: 'failed',
      reason: expect.stringContaining("describes no 'sharedAlb' any more"),
    }),
  )
  expect((await world.sweep()).swept).toMatchObject([{ outcome: 'destroyed' }])
})
