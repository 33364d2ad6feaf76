import { afterAll, beforeAll, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { VirtualClock } from '../../../../emulator/clock.ts'
import { DynamoDbLedger } from '../../../../src/aws/dynamodb/ledger.ts'
import { LockLostError, StaleReleaseError } from '../../../../src/release/ledger/errors.ts'
import type { LockLease } from '../../../../src/release/ledger/ports.ts'
import type { ReleaseStatus } from '../../../../src/release/ledger/release.ts'
import { tries } from '../../../support/properties.ts'
import { draft, startDynamo } from '../../../support/release/dynamodb-server.ts'

/**
 * Any order of calls, against a model that fits on a page: an array of releases, a lock and a clock. What differs is
 * shrunk to the shortest calls that show it.
 */

interface Model {
  readonly releases: { readonly runKey: string; status: ReleaseStatus }[]
  lock: { readonly holder: string; readonly until: number } | undefined
  now: number
}

/** The real ledger, by two processes: what one writes the other reads. */
interface Real {
  readonly ledgers: readonly DynamoDbLedger[]
  readonly clock: VirtualClock
  readonly leases: Map<string, LockLease>
}

type Command = fc.AsyncCommand<Model, Real>

const STATUSES = ['pending', 'succeeded', 'failed', 'expired'] as const

const by = ({ ledgers }: Real, process: number): DynamoDbLedger => {
  const ledger = ledgers[process]
  if (ledger === undefined) throw new Error(`no process ${process}`)
  return ledger
}

/** A command that may always be called. */
const command = (name: string, run: (model: Model, real: Real) => Promise<void>): Command => ({
  check: () => true,
  run,
  toString: () => name,
})

const open = (process: number, runKey: string): Command =>
  command(`open(${process}, ${runKey})`, async (model, real) => {
    const known = model.releases.findIndex((release) => release.runKey === runKey)
    if (known === -1) model.releases.push({ runKey, status: 'pending' })
    const at = known === -1 ? model.releases.length - 1 : known
    expect(await by(real, process).open(draft(runKey))).toMatchObject({
      version: at + 1,
      runKey,
      status: model.releases[at]?.status,
    })
  })

const update = (process: number, version: number, from: ReleaseStatus, status: ReleaseStatus): Command =>
  command(`update(${process}, ${version}, ${from}, ${status})`, async (model, real) => {
    const release = model.releases[version - 1]
    const updating = by(real, process).update(version, from, { status })
    if (release?.status === from) {
      release.status = status
      expect(await updating).toMatchObject({ version, status })
    } else await expect(updating).rejects.toThrow(StaleReleaseError)
  })

const acquire = (process: number, holder: string, seconds: number): Command =>
  command(`acquire(${process}, ${holder}, ${seconds})`, async (model, real) => {
    const { lock, now } = model
    const lease = await by(real, process).acquireLock({ id: holder, who: `who ${holder}` }, seconds)
    if (lock === undefined || lock.holder === holder || lock.until < now) {
      model.lock = { holder, until: now + seconds * 1000 }
      if (!lease.held) throw new Error(`held by ${lease.by.id}`)
      real.leases.set(holder, lease)
    } else {
      expect(lease).toEqual({
        held: false,
        by: { id: lock.holder, who: `who ${lock.holder}` },
        until: lock.until,
      })
    }
  })

const renew = (holder: string, seconds: number): Command => ({
  check: () => true,
  run: async (model, real) => {
    const lease = real.leases.get(holder)
    if (lease === undefined) return
    if (model.lock?.holder === holder) {
      model.lock = { holder, until: model.now + seconds * 1000 }
      await lease.renew(seconds)
    } else await expect(lease.renew(seconds)).rejects.toThrow(LockLostError)
  },
  toString: () => `renew(${holder}, ${seconds})`,
})

const release = (holder: string): Command =>
  command(`release(${holder})`, async (model, real) => {
    const lease = real.leases.get(holder)
    if (lease === undefined) return
    if (model.lock?.holder === holder) model.lock = undefined
    await lease.release()
  })

const wait = (seconds: number): Command =>
  command(`wait(${seconds})`, async (model, { clock }) => {
    model.now += seconds * 1000
    await clock.advance(seconds * 1000)
  })

const read = (process: number, limit: number): Command =>
  command(`read(${process}, ${limit})`, async ({ releases, lock, now }, real) => {
    const ledger = by(real, process)
    const numbered = releases.map(({ status, runKey }, at) => ({ version: at + 1, status, runKey })).reverse()
    expect(await ledger.list(limit)).toMatchObject(numbered.slice(0, limit))
    expect((await ledger.list(limit)).length).toBe(Math.min(limit, numbered.length))
    const live = numbered.find(({ status }) => status === 'succeeded')
    expect((await ledger.current())?.version).toBe(live?.version)
    for (const runKey of RUNS)
      expect((await ledger.opened(runKey))?.version).toBe(
        numbered.find((one) => one.runKey === runKey)?.version,
      )
    const held = await ledger.lockHolder()
    expect(held?.by.id).toBe(lock !== undefined && lock.until >= now ? lock.holder : undefined)
  })

const RUNS = ['r1', 'r2', 'r3', 'r4']
const process = fc.nat({ max: 1 })
const run = fc.constantFrom(...RUNS)
const holder = fc.constantFrom('a', 'b', 'c')
const status = fc.constantFrom(...STATUSES)
/** Few, so that a lease often ends at the very moment of a call. */
const seconds = fc.constantFrom(1, 2, 3)
const COMMANDS = [
  fc.tuple(process, run).map((given) => open(...given)),
  fc.tuple(process, fc.integer({ min: 1, max: 4 }), status, status).map((given) => update(...given)),
  fc.tuple(process, holder, seconds).map((given) => acquire(...given)),
  fc.tuple(holder, seconds).map((given) => renew(...given)),
  holder.map(release),
  seconds.map(wait),
  fc.tuple(process, fc.integer({ min: 0, max: 5 })).map((given) => read(...given)),
]

let dynamo: Awaited<ReturnType<typeof startDynamo>>
beforeAll(async () => {
  dynamo = await startDynamo()
})
afterAll(() => dynamo.stop())

it('releases and the lock are as the model says, after any calls by two processes', async () => {
  let environments = 0
  await fc.assert(
    fc.asyncProperty(fc.commands(COMMANDS, { maxCommands: 40 }), async (commands) => {
      environments += 1
      const scope = { table: dynamo.table, app: 'shop', environment: `model-${environments}` }
      const clock = new VirtualClock()
      const ledgers = [1, 2].map(() => new DynamoDbLedger({ client: dynamo.client }, scope, clock))
      await fc.asyncModelRun(
        () => ({
          model: { releases: [], lock: undefined, now: clock.now() },
          real: { ledgers, clock, leases: new Map() },
        }),
        [...commands, read(0, 5)],
      )
    }),
    tries(30),
  )
})
