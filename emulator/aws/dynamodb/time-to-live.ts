/**
 * Time to live as AWS does it: expired items go some time after they expired, and reads show them until then
 * (https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/TTL.html: "within a few days of their expiration").
 */

import type { EngineClock } from '../../clock.ts'
import { isRecord } from '../wire/codec/check.ts'

/**
 * How long an expired item stays at least. AWS promises nothing; an hour is enough to break code that relies on less.
 */
const LAG = 3600_000

export interface TimeToLivePorts {
  readonly clock: EngineClock
  scan(table: string): Promise<unknown>
  keyNames(table: string): Promise<readonly string[]>
  remove(table: string, key: Readonly<Record<string, unknown>>): Promise<void>
}

export class TimeToLive {
  readonly #ports: TimeToLivePorts
  readonly #attributes = new Map<string, string>()
  #swept = Number.NEGATIVE_INFINITY

  constructor(ports: TimeToLivePorts) {
    this.#ports = ports
  }

  set(table: string, attribute: string | undefined): void {
    if (attribute === undefined) this.#attributes.delete(table)
    else this.#attributes.set(table, attribute)
  }

  attribute(table: string): string | undefined {
    return this.#attributes.get(table)
  }

  forget(table: string): void {
    this.#attributes.delete(table)
  }

  /** Called before item operations; it has no timer of its own, so that a quiet table keeps no clock busy. */
  async sweep(): Promise<void> {
    const now = this.#ports.clock.now()
    if (this.#attributes.size === 0 || now - this.#swept < LAG) return
    this.#swept = now
    for (const [table, attribute] of this.#attributes) await this.#sweepTable(table, attribute, now)
  }

  async #sweepTable(table: string, attribute: string, now: number): Promise<void> {
    const items = await this.#ports.scan(table)
    const names = await this.#ports.keyNames(table)
    for (const item of Array.isArray(items) ? items.filter(isRecord) : []) {
      const expires = item[attribute]
      const seconds =
        isRecord(expires) && typeof expires['N'] === 'string' ? Number(expires['N']) : Number.NaN
      if (!(seconds * 1000 + LAG <= now)) continue
      await this.#ports.remove(table, Object.fromEntries(names.map((name) => [name, item[name]])))
    }
  }
}
