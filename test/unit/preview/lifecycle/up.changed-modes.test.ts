import { beforeEach, describe, expect, it } from '@jest/globals'
import { decodePreviewRecord } from '../../../../src/preview/record/decode.ts'
import { databaseName } from '../../../../src/preview/record/identity.ts'
import { PreviewHarness, REPOSITORY, SHARED } from '../../../support/preview/harness.ts'

let harness: PreviewHarness
beforeEach(() => {
  harness = new PreviewHarness()
  harness.github.open(1)
})

const NAME = databaseName({ repositoryId: REPOSITORY, app: 'shop', number: 1 })
/** What the administrator was told to do to the databases. */
const databaseWork = (): readonly string[] =>
  harness.account.scripts.map((script) => (script.includes('DROP DATABASE') ? 'drop' : 'create'))

describe('what was made goes, whatever the newest push asks for', () => {
  it.each([
    ['shared', 'none'],
    ['shared', 'external'],
    ['template', 'none'],
    ['template', 'external'],
  ] as const)('database %s, then %s: the teardown drops database and role', async (first, then) => {
    await harness.up(1, { settings: { database: first } })
    harness.github.push(1)
    await harness.up(1, { settings: { database: then } })
    harness.github.close(1)
    const { view } = await harness.down(1)
    expect(view.removed).toContainEqual({ kind: 'database and role', name: NAME, outcome: 'deleted' })
    expect(databaseWork()).toEqual(['create', 'drop'])
    expect(harness.account.kept.get(1)).toBeUndefined()
  })

  it('and the sweep does, when the close event is lost', async () => {
    await harness.up(1, { settings: { database: 'shared' } })
    harness.github.push(1)
    await harness.up(1, { settings: { database: 'none' } })
    harness.github.close(1)
    expect((await harness.sweep()).swept).toMatchObject([{ outcome: 'destroyed' }])
    expect(databaseWork()).toEqual(['create', 'drop'])
  })

  it('also what a run began that failed in the middle of making it', async () => {
    harness.account.exits = (process) => (process === 'database' ? 3 : 0)
    await expect(harness.up(1, { settings: { database: 'shared' } })).rejects.toThrow('could not be created')
    harness.account.exits = () => 0
    harness.github.push(1)
    await harness.up(1, { settings: { database: 'none' } })
    harness.github.close(1)
    await harness.down(1)
    expect(databaseWork()).toEqual(['create', 'drop'])
  })

  it('a record that older actions wrote: its database was ready once', async () => {
    await harness.up(1, { settings: { database: 'shared' } })
    const { databaseMade: _new, ...old } = harness.account.kept.get(1) ?? {}
    harness.account.kept.set(1, decodePreviewRecord({ ...old, database: 'none' }, 'of the test'))
    harness.github.close(1)
    await harness.down(1)
    expect(databaseWork()).toEqual(['create', 'drop'])
  })

  it('none from the start: nothing is dropped', async () => {
    await harness.up(1)
    harness.github.close(1)
    await harness.down(1)
    expect(databaseWork()).toEqual([])
  })

  it('a database that is asked for again gets the password that the secret then has', async () => {
    await harness.up(1, { settings: { database: 'shared' } })
    harness.github.push(1)
    await harness.up(1, { settings: { database: 'none' } })
    harness.github.push(1)
    await harness.up(1, { settings: { database: 'shared' } })
    // The script keeps the data and sets the password.
    expect(databaseWork()).toEqual(['create', 'create'])
    expect(harness.account.kept.get(1)).toMatchObject({ databaseReady: true, databaseMade: true })
  })
})

it('a platform that describes no server any more: the teardown says that the database is still there', async () => {
  await harness.up(1, { settings: { database: 'shared' } })
  harness.github.close(1)
  const { database: _gone, ...preview } = SHARED.preview
  const { view } = await harness.down(1, { platform: { ...SHARED, preview } })
  expect(view.status).toBe('destroy-failed')
  expect(view.removed).toContainEqual(
    expect.objectContaining({
      kind: 'database and role',
      name: NAME,
      outcome: 'failed',
      reason: expect.stringContaining("'/renga/apps/shop/preview' no longer has 'database'"),
    }),
  )
  // Described again, the next sweep drops it.
  expect((await harness.sweep()).swept).toMatchObject([{ outcome: 'destroyed' }])
  expect(databaseWork()).toEqual(['create', 'drop'])
})

it('a platform that describes no load balancer any more: the teardown says that the rule is still there', async () => {
  await harness.up(1)
  harness.github.close(1)
  const { sharedAlb: _gone, ...preview } = SHARED.preview
  const { view } = await harness.down(1, { platform: { ...SHARED, preview } })
  expect(view.status).toBe('destroy-failed')
  expect(view.removed).toContainEqual(
    expect.objectContaining({
      kind: 'listener rule',
      outcome: 'failed',
      reason: expect.stringContaining("no longer has 'sharedAlb'"),
    }),
  )
  expect((await harness.sweep()).swept).toMatchObject([{ outcome: 'destroyed' }])
})
