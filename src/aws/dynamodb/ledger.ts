import { randomUUID } from 'node:crypto'
import { unmarshall } from '@aws-sdk/util-dynamodb'
import { decodeOutput, decodeRelease } from '../../release/ledger/decode.ts'
import { StaleReleaseError } from '../../release/ledger/errors.ts'
import type {
  LockHeld,
  LockHolder,
  LockLease,
  PhaseOutput,
  ReleaseChange,
  ReleaseDraft,
  ReleaseLedger,
} from '../../release/ledger/ports.ts'
import type { Release, ReleaseStatus } from '../../release/ledger/release.ts'
import type { Clock } from '../../runtime/clock.ts'
import { UserError } from '../../runtime/errors.ts'
import type { AwsSession } from '../client/session.ts'
import { DynamoDbLock } from './lock.ts'
import { ALWAYS, DynamoDbPartition, type Item, marshal, UNLESS_THERE } from './partition.ts'

/** Whose releases: the ledger of one app environment. */
export interface LedgerScope {
  readonly table: string
  readonly app: string
  readonly environment: string
}

const PAGE = 25

/** Every lost round is another run's release, so this many means that something opens releases in a loop. */
const MAX_ROUNDS = 500

/**
 * The release ledger in one partition (`<app>#<environment>`) of a DynamoDB table.
 *
 * Numbers without a counter: release N+1 is a conditional put next to the newest release, so numbers are unique by the
 * key and gapless because N must exist; who loses the race tries the next number. Idempotence without a transaction:
 * before the put, the run writes the number it goes for into its own item `run#<runKey>`, and moves that claim on only
 * when the number was taken by another run. So a release with a given run key can only ever come to be at the number
 * its claim names, whenever and however often the caller was killed.
 */
export class DynamoDbLedger implements ReleaseLedger {
  readonly #items: DynamoDbPartition
  readonly #clock: Pick<Clock, 'now'>
  readonly #lock: DynamoDbLock
  readonly #redactor: AwsSession['redactor']

  constructor(
    session: Pick<AwsSession, 'client' | 'redactor'>,
    scope: LedgerScope,
    clock: Pick<Clock, 'now'>,
  ) {
    const { table, app, environment } = scope
    this.#items = new DynamoDbPartition(session, table, `${app}#${environment}`)
    this.#clock = clock
    this.#redactor = session.redactor
    this.#lock = new DynamoDbLock(this.#items, clock, `${app}/${environment}`)
  }

  async open(draft: ReleaseDraft): Promise<Release> {
    for (let round = 0; round < MAX_ROUNDS; round += 1) {
      const claimed = await this.#claimedVersion(draft.runKey)
      const taken = claimed === undefined ? undefined : await this.get(claimed)
      if (taken?.runKey === draft.runKey) return taken
      const version = claimed !== undefined && taken === undefined ? claimed : await this.#nextVersion()
      if (version !== claimed && !(await this.#moveClaim(draft.runKey, claimed, version))) continue
      const now = this.#timestamp()
      const release: Release = {
        ...this.#clean(draft),
        version,
        status: 'pending',
        createdAt: now,
        updatedAt: now,
      }
      // Taken, by another run or by our own put whose answer was lost: the next round looks.
      if (await this.#items.put(releaseKey(version), { ...release }, UNLESS_THERE)) return release
    }
    throw new UserError(
      `No release could be opened in ${MAX_ROUNDS} attempts: other runs keep opening releases of '${this.#items.partition}'.`,
    )
  }

  async get(version: number): Promise<Release | undefined> {
    const item = await this.#items.get(releaseKey(version))
    return item === undefined ? undefined : this.#decode(item)
  }

  async opened(runKey: string): Promise<Release | undefined> {
    const claimed = await this.#claimedVersion(runKey)
    const release = claimed === undefined ? undefined : await this.get(claimed)
    return release?.runKey === runKey ? release : undefined
  }

  async current(): Promise<Release | undefined> {
    for await (const release of this.#newestFirst(PAGE)) if (release.status === 'succeeded') return release
    return undefined
  }

  async list(limit: number): Promise<readonly Release[]> {
    const releases: Release[] = []
    if (limit < 1) return releases
    for await (const release of this.#newestFirst(Math.min(limit, PAGE))) {
      releases.push(release)
      if (releases.length === limit) break
    }
    return releases
  }

  async update(version: number, from: ReleaseStatus, change: ReleaseChange): Promise<Release> {
    // Tells our own write from another's: when the answer was lost, the SDK's retry meets the condition as already
    // moved.
    const writeId = randomUUID()
    const set = { ...this.#clean(change), updatedAt: this.#timestamp(), writeId }
    const fields = Object.entries(set).filter(([, value]) => value !== undefined)
    const changed = await this.#items.update(releaseKey(version), {
      UpdateExpression: `SET ${fields.map(([name]) => `#${name} = :${name}`).join(', ')}`,
      ConditionExpression: '#status = :from',
      ExpressionAttributeNames: {
        ...Object.fromEntries(fields.map(([name]) => [`#${name}`, name])),
        '#status': 'status',
      },
      ExpressionAttributeValues: marshal({
        ...Object.fromEntries(fields.map(([name, value]) => [`:${name}`, value])),
        ':from': from,
      }),
    })
    if (changed !== undefined) return this.#decode(changed)
    const item = await this.#items.get(releaseKey(version))
    const present = item === undefined ? undefined : this.#decode(item)
    if (present !== undefined && item?.['writeId']?.S === writeId) return present
    throw new StaleReleaseError(version, from, present?.status)
  }

  acquireLock(holder: LockHolder, leaseSeconds: number): Promise<LockLease | LockHeld> {
    return this.#lock.acquire(holder, leaseSeconds)
  }

  lockHolder(): Promise<LockHeld | undefined> {
    return this.#lock.holder()
  }

  async keepOutput(version: number, output: PhaseOutput): Promise<void> {
    await this.#items.put(outputKey(version), { ...(this.#redactor?.redactAll(output) ?? output) }, ALWAYS)
  }

  async output(version: number): Promise<PhaseOutput | undefined> {
    const item = await this.#items.get(outputKey(version))
    return item === undefined ? undefined : decodeOutput(unmarshall(item))
  }

  async #claimedVersion(runKey: string): Promise<number | undefined> {
    const item = await this.#items.get(runItemKey(runKey))
    return item === undefined ? undefined : Number(item['version']?.N)
  }

  /** False when another process with the same run key has moved the claim meanwhile. */
  #moveClaim(runKey: string, from: number | undefined, to: number): Promise<boolean> {
    const unmoved =
      from === undefined
        ? UNLESS_THERE
        : {
            ConditionExpression: '#version = :from',
            ExpressionAttributeNames: { '#version': 'version' },
            ExpressionAttributeValues: marshal({ ':from': from }),
          }
    return this.#items.put(runItemKey(runKey), { version: to }, unmoved)
  }

  async #nextVersion(): Promise<number> {
    const [newest] = await this.list(1)
    return (newest?.version ?? 0) + 1
  }

  async *#newestFirst(pageSize: number): AsyncGenerator<Release> {
    for await (const item of this.#items.lastFirst(RELEASE_PREFIX, pageSize)) yield this.#decode(item)
  }

  #decode(item: Item): Release {
    const { pk, sk, writeId: _writeId, ...record }: Record<string, unknown> = unmarshall(item)
    return decodeRelease(record, `The item '${pk}' / '${sk}' of the table '${this.#items.table}'`)
  }

  /** The record stays for years and many may read it. What is run (images, commands, defaults) stays as it is. */
  #clean<T extends ReleaseChange & Partial<Pick<Release, 'description'>>>(record: T): T {
    const redactor = this.#redactor
    if (redactor === undefined) return record
    const { description, failure, releasePhase } = record
    return {
      ...record,
      ...(description === undefined ? {} : { description: redactor.redact(description) }),
      ...(failure === undefined ? {} : { failure: redactor.redact(failure) }),
      ...(releasePhase?.reason === undefined
        ? {}
        : { releasePhase: { ...releasePhase, reason: redactor.redact(releasePhase.reason) } }),
    }
  }

  #timestamp(): string {
    return new Date(this.#clock.now()).toISOString()
  }
}

const RELEASE_PREFIX = 'release#'

/** Ten digits, so that the order of keys is the order of numbers. */
const digits = (version: number): string => String(version).padStart(10, '0')

const releaseKey = (version: number): string => `${RELEASE_PREFIX}${digits(version)}`

/** An item of its own, so that a list of releases does not carry their logs. */
const outputKey = (version: number): string => `output#${digits(version)}`

const runItemKey = (runKey: string): string => `run#${runKey}`
