import { unmarshall } from '@aws-sdk/util-dynamodb'
import { decodePreviewRecord } from '../../preview/record/decode.ts'
import { environmentOf } from '../../preview/record/identity.ts'
import type { PreviewRecords, SweepCursor } from '../../preview/record/ports.ts'
import type { PreviewRecord } from '../../preview/record/types.ts'
import type { LockHeld, LockHolder, LockLease } from '../../release/ledger/ports.ts'
import type { Clock } from '../../runtime/clock.ts'
import type { AwsSession } from '../client/session.ts'
import { DynamoDbLedger } from './ledger.ts'
import { DynamoDbLock } from './lock.ts'
import { DynamoDbPartition } from './partition.ts'

const CURSOR = 'cursor'
const PREFIX = 'preview#'
const PAGE = 200
/** Of one preview. Its releases end with it. */
const RELEASES = 1000

/**
 * Records of the previews of an app, in the ledger table: one partition `<app>#previews` for all of them, so that a
 * sweep reads them with a query, and `<app>#previews#pr-<n>` for the lock of each.
 */
export class DynamoDbPreviews implements PreviewRecords {
  readonly #items: DynamoDbPartition
  readonly #partition: (name: string) => DynamoDbPartition
  readonly #ledger: (environment: string) => DynamoDbLedger
  readonly #lock: (number: number) => DynamoDbLock
  readonly #app: string

  constructor(
    session: Pick<AwsSession, 'client' | 'redactor'>,
    place: { readonly table: string; readonly app: string },
    clock: Pick<Clock, 'now'>,
  ) {
    const { table, app } = place
    this.#app = app
    this.#partition = (name) => new DynamoDbPartition(session, table, `${app}#${name}`)
    this.#items = this.#partition('previews')
    this.#ledger = (environment) => new DynamoDbLedger(session, { table, app, environment }, clock)
    this.#lock = (number) => {
      const environment = environmentOf(number)
      return new DynamoDbLock(this.#partition(`previews#${environment}`), clock, `${app}/${environment}`)
    }
  }

  async get(number: number): Promise<PreviewRecord | undefined> {
    const item = await this.#items.get(keyOf(number))
    return item === undefined ? undefined : this.#decode(item, number)
  }

  async put(record: PreviewRecord): Promise<void> {
    await this.#items.put(keyOf(record.number), { ...record }, {})
  }

  async remove(number: number): Promise<void> {
    await this.#partition(environmentOf(number)).clear()
    await this.#items.delete(keyOf(number), {})
  }

  async taskDefinitions(number: number): Promise<readonly string[]> {
    const releases = await this.#ledger(environmentOf(number)).list(RELEASES)
    return releases.flatMap(({ processes }) =>
      processes.flatMap(({ taskDefinition }) => taskDefinition ?? []),
    )
  }

  async list(): Promise<readonly PreviewRecord[]> {
    const records: PreviewRecord[] = []
    for await (const item of this.#items.lastFirst(PREFIX, PAGE)) records.push(this.#decode(item, undefined))
    return records
  }

  async cursor(): Promise<SweepCursor> {
    const item = await this.#items.get(CURSOR)
    // Older actions wrote no list.
    const stuck = (item?.['stuck']?.L ?? []).map(({ N }) => Number(N))
    return { at: item?.['at']?.S, stuck }
  }

  async moveCursor({ at, stuck }: SweepCursor): Promise<void> {
    await this.#items.put(CURSOR, { at, stuck }, {})
  }

  acquireLock(number: number, holder: LockHolder, leaseSeconds: number): Promise<LockLease | LockHeld> {
    return this.#lock(number).acquire(holder, leaseSeconds)
  }

  #decode(item: Parameters<typeof unmarshall>[0], number: number | undefined): PreviewRecord {
    const { pk: _partition, sk, ...fields } = unmarshall(item)
    return decodePreviewRecord(
      fields,
      `'${sk}' of ${this.#app}${number === undefined ? '' : ` (${environmentOf(number)})`}`,
    )
  }
}

/** Ten digits, so that the keys sort in the order of the numbers. */
const keyOf = (number: number): string => `${PREFIX}${String(number).padStart(10, '0')}`
