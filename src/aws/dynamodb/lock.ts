import { LockLostError } from '../../release/ledger/errors.ts'
import type { LockHeld, LockHolder, LockLease } from '../../release/ledger/ports.ts'
import type { Clock } from '../../runtime/clock.ts'
import { type DynamoDbPartition, type Item, marshal } from './partition.ts'

const LOCK_KEY = 'lock'

/** The deploy lock of an app environment: one item with its holder and the time (epoch ms) until which it is held. */
export class DynamoDbLock {
  readonly #items: DynamoDbPartition
  readonly #clock: Pick<Clock, 'now'>
  /** `app/environment`, for people. */
  readonly #environment: string

  constructor(items: DynamoDbPartition, clock: Pick<Clock, 'now'>, environment: string) {
    this.#items = items
    this.#clock = clock
    this.#environment = environment
  }

  async acquire(holder: LockHolder, leaseSeconds: number): Promise<LockLease | LockHeld> {
    for (;;) {
      if (await this.#take(holder, leaseSeconds)) return this.#lease(holder)
      const item = await this.#items.get(LOCK_KEY)
      // Given back between the two calls: try again.
      if (item !== undefined) return readHolder(item)
    }
  }

  /** undefined when the lock is free or its lease has run out. */
  async holder(): Promise<LockHeld | undefined> {
    const item = await this.#items.get(LOCK_KEY)
    const held = item === undefined ? undefined : readHolder(item)
    return held !== undefined && held.until >= this.#clock.now() ? held : undefined
  }

  #take(holder: LockHolder, leaseSeconds: number): Promise<boolean> {
    const now = this.#clock.now()
    const fields = { holder: holder.id, who: holder.who, until: now + leaseSeconds * 1000 }
    return this.#items.put(LOCK_KEY, fields, {
      // The same holder again is the same run, killed and restarted.
      ConditionExpression: 'attribute_not_exists(#pk) OR #holder = :holder OR #until < :now',
      ExpressionAttributeNames: { '#pk': 'pk', '#holder': 'holder', '#until': 'until' },
      ExpressionAttributeValues: marshal({ ':holder': holder.id, ':now': now }),
    })
  }

  #lease(holder: LockHolder): LockLease {
    return {
      held: true,
      renew: (leaseSeconds) => this.#renew(holder, leaseSeconds),
      release: async () => {
        // False when somebody took it over after expiry: then there is nothing to give back.
        await this.#items.delete(LOCK_KEY, {
          ConditionExpression: '#holder = :holder',
          ExpressionAttributeNames: { '#holder': 'holder' },
          ExpressionAttributeValues: marshal({ ':holder': holder.id }),
        })
      },
    }
  }

  async #renew(holder: LockHolder, leaseSeconds: number): Promise<void> {
    const kept = await this.#items.update(LOCK_KEY, {
      UpdateExpression: 'SET #until = :until',
      ConditionExpression: '#holder = :holder',
      ExpressionAttributeNames: { '#holder': 'holder', '#until': 'until' },
      ExpressionAttributeValues: marshal({
        ':holder': holder.id,
        ':until': this.#clock.now() + leaseSeconds * 1000,
      }),
    })
    if (kept !== undefined) return
    const item = await this.#items.get(LOCK_KEY)
    throw new LockLostError(this.#environment, item?.['who']?.S)
  }
}

function readHolder(item: Item): LockHeld {
  return {
    held: false,
    by: { id: item['holder']?.S ?? 'unknown', who: item['who']?.S ?? 'unknown' },
    until: Number(item['until']?.N ?? 0),
  }
}
