import { randomUUID } from 'node:crypto'
import {
  type AttributeValue,
  DeleteItemCommand,
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb'
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb'
import { decodeRelease } from '../release/decode.ts'
import { LockLostError, StaleReleaseError } from '../release/errors.ts'
import type {
  LockHeld,
  LockHolder,
  LockLease,
  ReleaseChange,
  ReleaseDraft,
  ReleaseLedger,
} from '../release/ports.ts'
import type { Release, ReleaseStatus } from '../release/release.ts'
import type { Clock } from '../runtime/clock.ts'
import { UserError } from '../runtime/errors.ts'
import { explaining, isAwsError } from './errors.ts'
import type { AwsSession } from './session.ts'

/** Whose releases: the ledger of one app environment. */
export interface LedgerScope {
  readonly table: string
  readonly app: string
  readonly environment: string
}

type Item = Record<string, AttributeValue>

const PAGE = 25

/** Every lost round is another run's release, so this many means that something opens releases in a loop. */
const MAX_ROUNDS = 500

/**
 * The release ledger in one DynamoDB table: partition key `pk` = `<app>#<environment>`, sort key `sk`.
 *
 * Numbers without a counter: release N+1 is a conditional put next to the newest release, so numbers are unique by the key
 * and gapless because N must exist; who loses the race tries the next number. Idempotence without a transaction: before the
 * put, the run writes the number it goes for into its own item `run#<runKey>`, and moves that claim on only when the number
 * was taken by another run. So a release with a given run key can only ever come to be at the number its claim names,
 * whenever and however often the caller was killed.
 */
export class DynamoDbLedger implements ReleaseLedger {
  readonly #client: DynamoDBClient
  readonly #scope: LedgerScope
  readonly #clock: Pick<Clock, 'now'>

  constructor(session: Pick<AwsSession, 'client'>, scope: LedgerScope, clock: Pick<Clock, 'now'>) {
    this.#client = new DynamoDBClient(session.client)
    this.#scope = scope
    this.#clock = clock
  }

  async open(draft: ReleaseDraft): Promise<Release> {
    for (let round = 0; round < MAX_ROUNDS; round += 1) {
      const claimed = await this.#claimedVersion(draft.runKey)
      const taken = claimed === undefined ? undefined : await this.get(claimed)
      if (taken?.runKey === draft.runKey) return taken
      const version = claimed !== undefined && taken === undefined ? claimed : await this.#nextVersion()
      if (version !== claimed && !(await this.#moveClaim(draft.runKey, claimed, version))) continue
      const now = this.#timestamp()
      const release: Release = { ...draft, version, status: 'pending', createdAt: now, updatedAt: now }
      if (await this.#putRelease(release)) return release
    }
    throw new UserError(
      `No release could be opened in ${MAX_ROUNDS} attempts: others open releases of ${this.#partition} all the time.`,
    )
  }

  async get(version: number): Promise<Release | undefined> {
    const item = await this.#getItem(releaseKey(version))
    return item === undefined ? undefined : this.#decode(item)
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
    // Tells our own write from another's: when the answer was lost, the SDK's retry meets the condition as already moved.
    const writeId = randomUUID()
    const set = { ...change, updatedAt: this.#timestamp(), writeId }
    const fields = Object.entries(set).filter(([, value]) => value !== undefined)
    try {
      const { Attributes } = await this.#explained('dynamodb:UpdateItem', () =>
        this.#client.send(
          new UpdateItemCommand({
            TableName: this.#scope.table,
            Key: this.#key(releaseKey(version)),
            UpdateExpression: `SET ${fields.map(([name]) => `#${name} = :${name}`).join(', ')}`,
            ConditionExpression: '#status = :from',
            ExpressionAttributeNames: Object.fromEntries([
              ...fields.map(([name]) => [`#${name}`, name]),
              ['#status', 'status'],
            ]),
            ExpressionAttributeValues: marshal({
              ...Object.fromEntries(fields.map(([name, value]) => [`:${name}`, value])),
              ':from': from,
            }),
            ReturnValues: 'ALL_NEW',
          }),
        ),
      )
      return this.#decode(Attributes ?? {})
    } catch (error) {
      if (!isConditionFailure(error)) throw error
      const item = await this.#getItem(releaseKey(version))
      const present = item === undefined ? undefined : this.#decode(item)
      if (present !== undefined && item?.['writeId']?.S === writeId) return present
      throw new StaleReleaseError(version, from, present?.status)
    }
  }

  async acquireLock(holder: LockHolder, leaseSeconds: number): Promise<LockLease | LockHeld> {
    for (;;) {
      if (await this.#takeLock(holder, leaseSeconds)) return this.#lease(holder)
      const item = await this.#getItem(LOCK_KEY)
      // Released between the two calls: try again.
      if (item === undefined) continue
      return {
        held: false,
        by: { id: item['holder']?.S ?? 'unknown', who: item['who']?.S ?? 'unknown' },
        until: Number(item['until']?.N ?? 0),
      }
    }
  }

  #takeLock(holder: LockHolder, leaseSeconds: number): Promise<boolean> {
    const now = this.#clock.now()
    return this.#conditional('dynamodb:PutItem', () =>
      this.#client.send(
        new PutItemCommand({
          TableName: this.#scope.table,
          Item: {
            ...this.#key(LOCK_KEY),
            ...marshal({ holder: holder.id, who: holder.who, until: now + leaseSeconds * 1000 }),
          },
          // The same holder again is the same run, killed and started anew.
          ConditionExpression: 'attribute_not_exists(#pk) OR #holder = :holder OR #until < :now',
          ExpressionAttributeNames: { '#pk': 'pk', '#holder': 'holder', '#until': 'until' },
          ExpressionAttributeValues: marshal({ ':holder': holder.id, ':now': now }),
        }),
      ),
    )
  }

  #lease(holder: LockHolder): LockLease {
    const mine = {
      ConditionExpression: '#holder = :holder',
      ExpressionAttributeValues: marshal({ ':holder': holder.id }),
    }
    return {
      held: true,
      renew: async (leaseSeconds) => {
        const kept = await this.#conditional('dynamodb:UpdateItem', () =>
          this.#client.send(
            new UpdateItemCommand({
              TableName: this.#scope.table,
              Key: this.#key(LOCK_KEY),
              UpdateExpression: 'SET #until = :until',
              ConditionExpression: mine.ConditionExpression,
              ExpressionAttributeNames: { '#holder': 'holder', '#until': 'until' },
              ExpressionAttributeValues: {
                ...mine.ExpressionAttributeValues,
                ...marshal({ ':until': this.#clock.now() + leaseSeconds * 1000 }),
              },
            }),
          ),
        )
        if (kept) return
        const item = await this.#getItem(LOCK_KEY)
        throw new LockLostError(`${this.#scope.app}/${this.#scope.environment}`, item?.['who']?.S)
      },
      release: async () => {
        // Not ours any more: somebody took it over after expiry, and there is nothing to give back.
        await this.#conditional('dynamodb:DeleteItem', () =>
          this.#client.send(
            new DeleteItemCommand({
              TableName: this.#scope.table,
              Key: this.#key(LOCK_KEY),
              ...mine,
              ExpressionAttributeNames: { '#holder': 'holder' },
            }),
          ),
        )
      },
    }
  }

  async #claimedVersion(runKey: string): Promise<number | undefined> {
    const item = await this.#getItem(runItemKey(runKey))
    return item === undefined ? undefined : Number(item['version']?.N)
  }

  /** False when another process with the same run key has moved the claim meanwhile. */
  #moveClaim(runKey: string, from: number | undefined, to: number): Promise<boolean> {
    return this.#conditional('dynamodb:PutItem', () =>
      this.#client.send(
        new PutItemCommand({
          TableName: this.#scope.table,
          Item: { ...this.#key(runItemKey(runKey)), ...marshal({ version: to }) },
          ...(from === undefined
            ? { ConditionExpression: 'attribute_not_exists(#pk)', ExpressionAttributeNames: { '#pk': 'pk' } }
            : {
                ConditionExpression: '#version = :from',
                ExpressionAttributeNames: { '#version': 'version' },
                ExpressionAttributeValues: marshal({ ':from': from }),
              }),
        }),
      ),
    )
  }

  async #nextVersion(): Promise<number> {
    const [newest] = await this.list(1)
    return (newest?.version ?? 0) + 1
  }

  /** False when the number is taken, by another run or by this one's own put whose answer was lost: `open` looks again. */
  #putRelease(release: Release): Promise<boolean> {
    return this.#conditional('dynamodb:PutItem', () =>
      this.#client.send(
        new PutItemCommand({
          TableName: this.#scope.table,
          Item: { ...this.#key(releaseKey(release.version)), ...marshal({ ...release }) },
          ConditionExpression: 'attribute_not_exists(#pk)',
          ExpressionAttributeNames: { '#pk': 'pk' },
        }),
      ),
    )
  }

  async *#newestFirst(pageSize: number): AsyncGenerator<Release> {
    let start: Item | undefined
    do {
      const page = await this.#explained('dynamodb:Query', () =>
        this.#client.send(
          new QueryCommand({
            TableName: this.#scope.table,
            KeyConditionExpression: '#pk = :pk AND begins_with(#sk, :prefix)',
            ExpressionAttributeNames: { '#pk': 'pk', '#sk': 'sk' },
            ExpressionAttributeValues: marshal({ ':pk': this.#partition, ':prefix': RELEASE_PREFIX }),
            ScanIndexForward: false,
            ConsistentRead: true,
            Limit: pageSize,
            ...(start === undefined ? {} : { ExclusiveStartKey: start }),
          }),
        ),
      )
      for (const item of page.Items ?? []) yield this.#decode(item)
      start = page.LastEvaluatedKey
    } while (start !== undefined)
  }

  async #getItem(sortKey: string): Promise<Item | undefined> {
    const { Item } = await this.#explained('dynamodb:GetItem', () =>
      this.#client.send(
        new GetItemCommand({ TableName: this.#scope.table, Key: this.#key(sortKey), ConsistentRead: true }),
      ),
    )
    return Item
  }

  get #partition(): string {
    return `${this.#scope.app}#${this.#scope.environment}`
  }

  #key(sortKey: string): Item {
    return marshal({ pk: this.#partition, sk: sortKey })
  }

  #decode(item: Item): Release {
    const { pk: _pk, sk, writeId: _writeId, ...record }: Record<string, unknown> = unmarshall(item)
    return decodeRelease(
      record,
      `The item '${this.#partition}' / '${sk}' of the table '${this.#scope.table}'`,
    )
  }

  #timestamp(): string {
    return new Date(this.#clock.now()).toISOString()
  }

  /** Runs a conditional write: false when the condition did not hold. */
  async #conditional(iamAction: string, call: () => Promise<unknown>): Promise<boolean> {
    try {
      await this.#explained(iamAction, call)
      return true
    } catch (error) {
      if (isConditionFailure(error)) return false
      throw error
    }
  }

  async #explained<T>(iamAction: string, call: () => Promise<T>): Promise<T> {
    const { table } = this.#scope
    try {
      return await call()
    } catch (error) {
      // Not a failure but an answer.
      if (isConditionFailure(error)) throw error
      if (!isAwsError(error, 'ResourceNotFoundException')) {
        return explaining(iamAction, `the table '${table}'`, () => Promise.reject(error))
      }
      throw new UserError(`The ledger table '${table}' does not exist in this region.`, {
        fix: "Create it with infrastructure as code (docs/platform.md), or correct 'ledgerTable' in the parameter '/renga/platform'.",
        cause: error,
      })
    }
  }
}

const isConditionFailure = (error: unknown): boolean => isAwsError(error, 'ConditionalCheckFailedException')

const RELEASE_PREFIX = 'release#'
const LOCK_KEY = 'lock'

/** Ten digits, so that the order of keys is the order of numbers. */
const releaseKey = (version: number): string => `${RELEASE_PREFIX}${String(version).padStart(10, '0')}`

const runItemKey = (runKey: string): string => `run#${runKey}`

const marshal = (value: Record<string, unknown>): Item => marshall(value, { removeUndefinedValues: true })
