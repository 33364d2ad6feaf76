/** A place in a text: [start, end). */
export interface Found {
  readonly start: number
  readonly end: number
  /** Index of the needle. */
  readonly needle: number
}

/**
 * Finds many texts in one pass (Aho and Corasick, Efficient string matching, 1975): the time grows with the text and not with the
 * number of needles, whatever either of them holds.
 */
export class SecretMatcher {
  /** Transitions by `node * 65536 + code unit`. */
  readonly #next = new Map<number, number>()
  readonly #fail: Int32Array
  /** The longest needle that ends in a node, of the node itself or of what it falls back to; -1: none. */
  readonly #longest: Int32Array
  readonly #lengths: readonly number[]

  constructor(needles: readonly string[]) {
    this.#lengths = needles.map(({ length }) => length)
    const capacity = this.#lengths.reduce((sum, length) => sum + length, 1)
    this.#fail = new Int32Array(capacity)
    this.#longest = new Int32Array(capacity).fill(-1)
    this.#link(this.#grow(needles))
  }

  /** The places of needles, in order; places that overlap are one. */
  find(text: string): readonly Found[] {
    const found: Found[] = []
    if (this.#lengths.length === 0) return found
    let node = 0
    for (let at = 0; at < text.length; at += 1) {
      node = this.#step(node, text.charCodeAt(at))
      const needle = this.#longest[node] ?? -1
      if (needle < 0) continue
      const end = at + 1
      let start = end - (this.#lengths[needle] ?? 0)
      for (let last = found.at(-1); last !== undefined && last.end > start; last = found.at(-1)) {
        start = Math.min(start, last.start)
        found.pop()
      }
      found.push({ start, end, needle })
    }
    return found
  }

  #step(from: number, unit: number): number {
    let node = from
    for (;;) {
      const next = this.#next.get(node * 65_536 + unit)
      if (next !== undefined) return next
      if (node === 0) return 0
      node = this.#fail[node] ?? 0
    }
  }

  /** The tree of all needles; answers its edges, parents first. */
  #grow(needles: readonly string[]): readonly Edge[] {
    const levels: Edge[][] = []
    let nodes = 1
    for (const [index, needle] of needles.entries()) {
      let node = 0
      for (let at = 0; at < needle.length; at += 1) {
        const key = node * 65_536 + needle.charCodeAt(at)
        let child = this.#next.get(key)
        if (child === undefined) {
          child = nodes
          nodes += 1
          this.#next.set(key, child)
          const level = levels[at] ?? []
          levels[at] = level
          level.push({ from: node, to: child, unit: needle.charCodeAt(at) })
        }
        node = child
      }
      if (node !== 0) this.#longest[node] = index
    }
    return levels.flat()
  }

  #link(edges: readonly Edge[]): void {
    for (const { from, to, unit } of edges) {
      const fallback = from === 0 ? 0 : this.#step(this.#fail[from] ?? 0, unit)
      this.#fail[to] = fallback
      if ((this.#longest[to] ?? -1) < 0) this.#longest[to] = this.#longest[fallback] ?? -1
    }
  }
}

interface Edge {
  readonly from: number
  readonly to: number
  readonly unit: number
}
