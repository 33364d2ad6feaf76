import { setImmediate } from 'node:timers/promises'

/**
 * Asks a registry which blobs it has, as few times as possible: what is asked while a call runs goes into the next one.
 */
export class Availability {
  readonly #ask: (digests: readonly string[]) => Promise<ReadonlySet<string>>
  #waiting = new Map<string, Promise<boolean>>()
  #collecting: { readonly digests: string[]; readonly answer: Promise<ReadonlySet<string>> } | undefined
  #running: Promise<unknown> = Promise.resolve()

  constructor(ask: (digests: readonly string[]) => Promise<ReadonlySet<string>>) {
    this.#ask = ask
  }

  has(digest: string): Promise<boolean> {
    const known = this.#waiting.get(digest) ?? this.#enqueue(digest)
    this.#waiting.set(digest, known)
    return known
  }

  async #enqueue(digest: string): Promise<boolean> {
    this.#collecting ??= this.#collect()
    this.#collecting.digests.push(digest)
    return (await this.#collecting.answer).has(digest)
  }

  #collect() {
    const digests: string[] = []
    // A turn of the event loop, so that all who ask at once are in one call.
    const answer = this.#running
      .then(() => setImmediate())
      .then(() => {
        this.#collecting = undefined
        return this.#ask(digests)
      })
    this.#running = answer.catch(() => {})
    return { digests, answer }
  }
}
