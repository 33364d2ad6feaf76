import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { VirtualClock } from '../../../../emulator/clock.ts'
import { DynamoDbLedger } from '../../../../src/aws/dynamodb/ledger.ts'
import { LockLostError, StaleReleaseError } from '../../../../src/release/ledger/errors.ts'
import { CrashInjection } from '../../../support/crash-injection.ts'
import { draft, startDynamo } from '../../../support/release/dynamodb-server.ts'

let dynamo: Awaited<ReturnType<typeof startDynamo>>
beforeAll(async () => {
  dynamo = await startDynamo()
})
afterAll(() => dynamo.stop())

/** Each test has an environment of its own. */
let environments = 0
function ledgers(count: number, clock = new VirtualClock()) {
  environments += 1
  const scope = { table: dynamo.table, app: 'shop', environment: `env-${environments}` }
  return Array.from({ length: count }, () => new DynamoDbLedger({ client: dynamo.client }, scope, clock))
}
function one(clock = new VirtualClock()): DynamoDbLedger {
  const [ledger] = ledgers(1, clock)
  if (ledger === undefined) throw new Error('no ledger')
  return ledger
}

const must = <T>(value: T | undefined): T => {
  if (value === undefined) throw new Error('expected a value')
  return value
}

describe('opening releases', () => {
  it('numbers from 1 and keeps all that was drafted', async () => {
    const ledger = one()
    const given = draft('r1', {
      commit: 'b'.repeat(40),
      runUrl: 'https://github.com/o/r/actions/runs/1',
      parent: 3,
    })
    const release = await ledger.open(given)
    expect(release).toEqual({
      ...given,
      version: 1,
      status: 'pending',
      createdAt: '2026-01-01T00:00:00.000Z',
      updatedAt: '2026-01-01T00:00:00.000Z',
    })
    expect(await ledger.get(1)).toEqual(release)
    expect(await ledger.get(2)).toBeUndefined()
    expect((await ledger.open(draft('r2'))).version).toBe(2)
  })

  it('finds the release a run has opened before', async () => {
    const ledger = one()
    const first = await ledger.open(draft('r1'))
    await ledger.open(draft('r2'))
    expect(await ledger.open(draft('r1', { description: 'again' }))).toEqual(first)
    expect(await ledger.list(10)).toHaveLength(2)
  })

  it('finds what a run has opened by its key, and nothing of a claim without a release', async () => {
    const ledger = one()
    expect(await ledger.opened('r1')).toBeUndefined()
    const first = await ledger.open(draft('r1'))
    await ledger.open(draft('r2'))
    expect(await ledger.opened('r1')).toEqual(first)
    expect(await ledger.opened('r3')).toBeUndefined()
  })

  it('keeps where a promotion came from and which config version was the latest', async () => {
    const ledger = one()
    const given = draft('r1', {
      promotedFrom: { app: 'shop', environment: 'staging', version: 12 },
      config: { secretArn: 'arn', versionId: 'c1', names: [], latest: 'c2' },
    })
    await ledger.open(given)
    expect(await ledger.get(1)).toMatchObject(given)
  })

  it('keeps what a release phase wrote apart from the list of releases', async () => {
    const ledger = one()
    await ledger.open(draft('r1'))
    expect(await ledger.output(1)).toBeUndefined()
    await ledger.keepOutput(1, { lines: ['migrating', ''], dropped: 0 })
    await ledger.keepOutput(1, { lines: ['migrating', 'done'], dropped: 3 })
    expect(await ledger.output(1)).toEqual({ lines: ['migrating', 'done'], dropped: 3 })
    expect(await ledger.list(10)).toHaveLength(1)
  })

  it('keeps environments apart', async () => {
    expect((await one().open(draft('r1'))).version).toBe(1)
    expect((await one().open(draft('r1'))).version).toBe(1)
  })

  it('gives 20 concurrent runs 20 numbers without a gap', async () => {
    const opened = await Promise.all(ledgers(20).map((ledger, index) => ledger.open(draft(`run-${index}`))))
    expect(opened.map(({ version }) => version).sort((a, b) => a - b)).toEqual(
      Array.from({ length: 20 }, (_, index) => index + 1),
    )
    expect(new Set(opened.map(({ runKey }) => runKey)).size).toBe(20)
  })

  it('gives one run that is started ten times at once a single release, beside others', async () => {
    const mixed = ledgers(20)
    const opened = await Promise.all(
      mixed.map((ledger, index) => ledger.open(draft(index % 2 ? 'same' : `r${index}`))),
    )
    const same = opened.filter(({ runKey }) => runKey === 'same').map(({ version }) => version)
    expect(new Set(same).size).toBe(1)
    const all = await must(mixed[0]).list(100)
    expect(all.map(({ version }) => version)).toEqual(Array.from({ length: 11 }, (_, index) => 11 - index))
  })

  it.each(['before', 'after'] as const)(
    'converges when killed %s the effect of any request',
    async (moment) => {
      const [ledger, other] = ledgers(2)
      const scope = { table: dynamo.table, app: 'shop', environment: `env-${environments}` }
      for (let requests = 0; requests < 6; requests += 1) {
        const runKey = `killed-${requests}`
        const killed = new DynamoDbLedger({ client: dyingAt(requests, moment) }, scope, new VirtualClock())
        const outcome = await killed.open(draft(runKey)).catch(() => undefined)
        // Another run comes between the kill and the second try.
        await must(other).open(draft(`between-${requests}`))
        const release = await must(ledger).open(draft(runKey))
        if (outcome !== undefined) expect(release).toEqual(outcome)
      }
      const all = await must(ledger).list(100)
      expect(all.map(({ version }) => version)).toEqual(Array.from({ length: 12 }, (_, index) => 12 - index))
      expect(new Set(all.map(({ runKey }) => runKey)).size).toBe(12)
    },
  )
})

/**
 * Client settings under which request number `at` (from 0) and all later ones fail, before or after they took effect.
 */
function dyingAt(at: number, when: 'before' | 'after') {
  const { requestHandler } = new DynamoDBClient(dynamo.client).config
  const crash = new CrashInjection({ at, when }, 'throws')
  const handle: typeof requestHandler.handle = (request, options) =>
    crash.around('a request', () => requestHandler.handle(request, options))
  return { ...dynamo.client, maxAttempts: 1, requestHandler: { ...requestHandler, handle } }
}

describe('reading releases', () => {
  it('lists newest first across pages and finds the newest that succeeded', async () => {
    const ledger = one()
    expect(await ledger.current()).toBeUndefined()
    expect(await ledger.list(5)).toEqual([])
    for (let index = 1; index <= 30; index += 1) await ledger.open(draft(`r${index}`))
    await ledger.update(2, 'pending', { status: 'succeeded' })
    await ledger.update(30, 'pending', { status: 'failed', failure: 'exit code 1' })
    expect((await ledger.current())?.version).toBe(2)
    expect((await ledger.list(28)).map(({ version }) => version)).toEqual(
      Array.from({ length: 28 }, (_, index) => 30 - index),
    )
    expect(await ledger.list(0)).toEqual([])
  })
})

describe('moving a release on', () => {
  it('changes what is given and nothing else', async () => {
    const clock = new VirtualClock()
    const ledger = one(clock)
    const before = await ledger.open(draft('r1'))
    await clock.advance(5000)
    const after = await ledger.update(1, 'pending', {
      releasePhase: { status: 'running', taskArn: 'arn:task' },
    })
    expect(after).toEqual({
      ...before,
      releasePhase: { status: 'running', taskArn: 'arn:task' },
      updatedAt: '2026-01-01T00:00:05.000Z',
    })
    expect(await ledger.get(1)).toEqual(after)
  })

  it('refuses when another run has moved it', async () => {
    const ledger = one()
    await ledger.open(draft('r1'))
    await ledger.update(1, 'pending', { status: 'failed' })
    const late = ledger.update(1, 'pending', { status: 'succeeded' })
    await expect(late).rejects.toThrow(StaleReleaseError)
    await expect(late).rejects.toThrow('Release v1 is failed, no longer pending')
    expect((await ledger.get(1))?.status).toBe('failed')
  })

  it('refuses a release that does not exist', async () => {
    await expect(one().update(7, 'pending', { status: 'failed' })).rejects.toThrow(
      'Release v7 does not exist.',
    )
  })

  it('lets one of ten concurrent runs win', async () => {
    const all = ledgers(10)
    await must(all[0]).open(draft('r1'))
    const outcomes = await Promise.allSettled(
      all.map((ledger) => ledger.update(1, 'pending', { status: 'succeeded' })),
    )
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })
})

describe('the deploy lock', () => {
  const holder = (id: string) => ({ id, who: `${id} in run 1` })

  it('is held by one and tells the others who and until when', async () => {
    const clock = new VirtualClock()
    const ledger = one(clock)
    const lease = await ledger.acquireLock(holder('a'), 60)
    expect(lease.held).toBe(true)
    expect(await ledger.acquireLock(holder('b'), 60)).toEqual({
      held: false,
      by: holder('a'),
      until: clock.now() + 60_000,
    })
    if (lease.held) await lease.release()
    expect((await ledger.acquireLock(holder('b'), 60)).held).toBe(true)
  })

  it('says who holds it, until it is given back or its lease has run out', async () => {
    const clock = new VirtualClock()
    const ledger = one(clock)
    expect(await ledger.lockHolder()).toBeUndefined()
    const holder = { id: 'r1', who: 'octocat in run 1' }
    const lease = await ledger.acquireLock(holder, 60)
    expect(await ledger.lockHolder()).toEqual({ held: false, by: holder, until: clock.now() + 60_000 })
    await clock.advance(60_001)
    expect(await ledger.lockHolder()).toBeUndefined()
    await ledger.acquireLock(holder, 60)
    if (lease.held) await lease.release()
    expect(await ledger.lockHolder()).toBeUndefined()
  })

  it('is given again to the run that holds it: it was killed and runs again', async () => {
    const ledger = one()
    await ledger.acquireLock(holder('a'), 60)
    expect((await ledger.acquireLock(holder('a'), 60)).held).toBe(true)
  })

  it('may be taken over only after expiry, and the old holder is told', async () => {
    const clock = new VirtualClock()
    const ledger = one(clock)
    const old = await ledger.acquireLock(holder('a'), 60)
    await clock.advance(30_000)
    if (old.held) await old.renew(60)
    await clock.advance(60_000)
    expect((await ledger.acquireLock(holder('b'), 60)).held).toBe(false)
    await clock.advance(1)
    expect((await ledger.acquireLock(holder('b'), 60)).held).toBe(true)
    if (!old.held) throw new Error('expected the lock')
    await expect(old.renew(60)).rejects.toThrow(LockLostError)
    await expect(old.renew(60)).rejects.toThrow('was lost to b in run 1')
    // Giving back what is no longer ours leaves the new holder alone.
    await old.release()
    expect((await ledger.acquireLock(holder('c'), 60)).held).toBe(false)
  })

  it('goes to one of twenty that race for it', async () => {
    const outcomes = await Promise.all(
      ledgers(20).map((ledger, index) => ledger.acquireLock(holder(`h${index}`), 60)),
    )
    expect(outcomes.filter(({ held }) => held)).toHaveLength(1)
  })
})

describe('failures', () => {
  it('names a table that does not exist, and the fix', async () => {
    const ledger = new DynamoDbLedger(
      { client: dynamo.client },
      { table: 'nowhere', app: 'shop', environment: 'production' },
      new VirtualClock(),
    )
    await expect(ledger.current()).rejects.toThrow(/The ledger table 'nowhere' does not exist.*'ledgerTable'/)
  })
})
