/** RDS's snapshots against the SDK's own client, and what takes them before a release phase. */
import * as sdk from '@aws-sdk/client-rds'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { ScriptedRuntime } from '../../../../emulator/aws/ecs/runtime/scripted-runtime.ts'
import { inProcessClient } from '../../../../emulator/aws/wire/in-process-handler.ts'
import { VirtualClock } from '../../../../emulator/clock.ts'
import { type Emulator, startEmulator } from '../../../../emulator/emulator.ts'
import { RdsSnapshots } from '../../../../src/aws/rds/snapshots.ts'
import { TransientReadError } from '../../../../src/release/ledger/errors.ts'
import type { Release } from '../../../../src/release/ledger/release.ts'
import {
  type DatabaseSnapshots,
  parseDatabase,
  snapshotDatabase,
  snapshotName,
} from '../../../../src/release/phase/database-snapshot.ts'
import { draft } from '../../../support/release/dynamodb-server.ts'
import { MemoryLog } from '../../../support/release/fakes.ts'

const MINUTE = 60_000
const RELEASE: Release = {
  ...draft('77-1'),
  version: 42,
  status: 'pending',
  createdAt: '2026-01-01T00:00:00.000Z',
  updatedAt: '2026-01-01T00:00:00.000Z',
}
const INSTANCE = { kind: 'instance', id: 'board-db' } as const
const CLUSTER = { kind: 'cluster', id: 'board' } as const

let clock: VirtualClock
let emulator: Emulator
let rds: sdk.RDSClient
let log: MemoryLog
let snapshots: RdsSnapshots

beforeEach(async () => {
  clock = new VirtualClock()
  emulator = await startEmulator({
    clock,
    githubContract: false,
    runtime: new ScriptedRuntime(clock, () => ({})),
  })
  const client = inProcessClient(emulator.account.server)
  rds = new sdk.RDSClient(client)
  log = new MemoryLog()
  const credentials = { ...client.credentials, sessionToken: '', expiration: new Date(8.64e15) }
  const session = { ...client, credentials, retryMode: 'standard' as const, customUserAgent: [] }
  snapshots = new RdsSnapshots({ client: session, region: emulator.region })
  await rds.send(
    new sdk.CreateDBInstanceCommand({
      DBInstanceIdentifier: 'Board-DB',
      DBInstanceClass: 'db.t4g.micro',
      Engine: 'postgres',
    }),
  )
  await rds.send(
    new sdk.CreateDBClusterCommand({ DBClusterIdentifier: 'board', Engine: 'aurora-postgresql' }),
  )
})
afterEach(async () => {
  await clock.run(emulator.ecs.close())
  await emulator.close()
  expect(emulator.account.server.violations).toEqual([])
})

const take = (database: Parameters<typeof snapshotDatabase>[1], signal = new AbortController().signal) =>
  clock.run(snapshotDatabase({ snapshots, clock, log }, database, RELEASE, signal))

describe.each([INSTANCE, CLUSTER])('a snapshot of $kind $id', (database) => {
  it('is waited for, carries the tags of the release, and is found again by its name', async () => {
    await clock.advance(5 * MINUTE)
    const name = await take(database)
    expect(name).toMatch(/^renga-shop-production-v42-[0-9a-f]{8}$/)
    expect(name).toBe(snapshotName(RELEASE))
    const found =
      database.kind === 'cluster'
        ? (await rds.send(new sdk.DescribeDBClusterSnapshotsCommand({ DBClusterIdentifier: 'board' })))
            .DBClusterSnapshots
        : (await rds.send(new sdk.DescribeDBSnapshotsCommand({ DBInstanceIdentifier: 'board-db' })))
            .DBSnapshots
    expect(found).toMatchObject([
      {
        Status: 'available',
        TagList: expect.arrayContaining([{ Key: 'renga:release', Value: '42' }]),
      },
    ])
    expect(log.lines).toEqual([
      `snapshot of ${database.id}: ${name}`,
      'creating, 0 %',
      'the snapshot completed after 180 s',
    ])
    // Killed before the task was started, and run again.
    expect(await take(database)).toBe(name)
    expect(emulator.rds[database.kind === 'cluster' ? 'clusters' : 'instances'].snapshots.size).toBe(1)
  })

  it('that fails is said with its status', async () => {
    await clock.advance(5 * MINUTE)
    emulator.rds[database.kind === 'cluster' ? 'clusters' : 'instances'].nextSnapshot = 'failed'
    await expect(take(database)).rejects.toThrow(
      /^The snapshot renga-shop-\S+ of board\S* is 'failed'\. Check the database/,
    )
  })

  it('of a database that is not available is refused', async () => {
    await expect(take(database)).rejects.toThrow(
      `The DB ${database.kind} '${database.id}' is not available right now, so it cannot be snapshotted. Run the workflow again`,
    )
  })
})

describe('a snapshot', () => {
  it.each([
    [
      { kind: 'instance', id: 'board' } as const,
      'write a cluster \\(Aurora, Multi-AZ\\) as `cluster:<name>`',
    ],
    [{ kind: 'cluster', id: 'board-db' } as const, 'write a DB instance without `cluster:`'],
  ])('of what is not there names the input and the other kind: %j', async (database, fix) => {
    await expect(take(database)).rejects.toThrow(
      new RegExp(
        `The DB ${database.kind} '${database.id}' is not in us-east-1\\. Correct 'snapshot-of'.*${fix}`,
      ),
    )
  })

  it('over the quota says what to delete', async () => {
    await clock.advance(5 * MINUTE)
    for (let at = 0; at < 100; at += 1) emulator.rds.instances.snapshot(`old-${at}`, 'board-db', {})
    await expect(take(INSTANCE)).rejects.toThrow(/limit of manual database snapshots\. Delete old ones/)
  })

  it('ends when the job is cancelled', async () => {
    await clock.advance(5 * MINUTE)
    const abort = new AbortController()
    clock.schedule(MINUTE, () => abort.abort(new Error('Cancelled by SIGINT.')))
    await expect(take(INSTANCE, abort.signal)).rejects.toThrow('Cancelled by SIGINT.')
  })

  it('is looked at again after a read that failed, and given up after an hour', async () => {
    let looks = 0
    const never: DatabaseSnapshots = {
      create: async () => {},
      look: async () => {
        looks += 1
        if (looks % 2 === 0) throw new TransientReadError('throttled')
        return { status: 'creating', percent: Math.min(99, looks) }
      },
    }
    const promise = snapshotDatabase(
      { snapshots: never, clock, log },
      INSTANCE,
      RELEASE,
      new AbortController().signal,
    )
    await expect(clock.run(promise)).rejects.toThrow(/did not complete within 60 min \(99 %\)\./)
    expect(looks).toBe(361)
  })
})

it.each([
  ['board-db', INSTANCE],
  ['instance:board-db', INSTANCE],
  ['cluster:board', CLUSTER],
  ['', undefined],
  ['-db', undefined],
  ['db-', undefined],
  ['a--b', undefined],
  ['a_b', undefined],
  ['cluster:', undefined],
  ['table:x', undefined],
  ['a'.repeat(64), undefined],
])('the database in %j', (text, database) => {
  expect(parseDatabase(text)).toEqual(database)
})
