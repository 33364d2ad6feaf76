/** Ids in AWS's shapes from a seeded generator, so that a test that runs twice sees the same ones. */
export class Ids {
  #state: number
  #addresses = 0

  constructor(seed: string) {
    // FNV-1a, 32 bits.
    let hash = 0x811c9dc5
    for (const character of seed) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0
    this.#state = hash
  }

  /** Lower-case hex: 32 digits name a task. */
  hex(length: number): string {
    return this.#draw(length, '0123456789abcdef')
  }

  /** Deployment and service revision ids: 19 digits. */
  digits(length: number): string {
    return this.#draw(1, '123456789') + this.#draw(length - 1, '0123456789')
  }

  /** Service deployment ids: 21 URL-safe characters. */
  token(length: number): string {
    return this.#draw(length, 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-')
  }

  uuid(): string {
    return `${this.hex(8)}-${this.hex(4)}-4${this.hex(3)}-a${this.hex(3)}-${this.hex(12)}`
  }

  /** A private address of 10.0.0.0/16 that was not given before. */
  privateIp(): string {
    const host = this.#addresses++ + 10
    return `10.0.${(host >> 8) & 0xff}.${host & 0xff}`
  }

  #draw(length: number, alphabet: string): string {
    let text = ''
    for (let index = 0; index < length; index++) text += alphabet[this.#next() % alphabet.length] ?? ''
    return text
  }

  /** mulberry32. */
  #next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0
    let value = this.#state
    value = Math.imul(value ^ (value >>> 15), value | 1)
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61)
    return (value ^ (value >>> 14)) >>> 0
  }
}
