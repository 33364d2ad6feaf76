/** Something that can be cancelled: a run, a called workflow, one job of a matrix. Cancelling it cancels all below. */
export class CancelScope {
  #cancelled = false
  readonly #listeners = new Set<() => void>()
  readonly #detach: () => void
  readonly #abort = new AbortController()

  constructor(parent?: CancelScope) {
    this.#detach = parent?.onCancel(() => this.cancel()) ?? (() => {})
    if (parent?.cancelled) this.cancel()
  }

  get cancelled(): boolean {
    return this.#cancelled
  }

  get signal(): AbortSignal {
    return this.#abort.signal
  }

  cancel(): void {
    if (this.#cancelled) return
    this.#cancelled = true
    this.#abort.abort()
    for (const listener of [...this.#listeners]) listener()
  }

  /** Returns what unsubscribes. */
  onCancel(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** No longer follows its parent. */
  dispose(): void {
    this.#detach()
  }
}
