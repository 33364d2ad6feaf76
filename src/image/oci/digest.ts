import { createHash } from 'node:crypto'

/** `sha256:` digest of the bytes. */
export const sha256 = (bytes: Uint8Array | string): string =>
  `sha256:${createHash('sha256').update(bytes).digest('hex')}`

/** Passes bytes through, counting and hashing them. */
export class Digester {
  readonly #hash = createHash('sha256')
  #size = 0
  #digest: string | undefined

  update(chunk: Uint8Array): void {
    this.#hash.update(chunk)
    this.#size += chunk.byteLength
  }

  get size(): number {
    return this.#size
  }

  /** Ends the hashing; may be called more than once. */
  digest(): string {
    this.#digest ??= `sha256:${this.#hash.digest('hex')}`
    return this.#digest
  }
}

/** `sha256:0123456789ab`: enough of a digest for a person to recognise it. */
export const shortDigest = (digest: string): string => digest.slice(0, 'sha256:'.length + 12)
