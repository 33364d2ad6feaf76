/** A place in a text: [start, end). */
export interface Found {
  readonly start: number
  readonly end: number
  /** Index of the needle. */
  readonly needle: number
}

/**
 * Finds many texts in one pass (Aho and Corasick, Efficient string matching, 1975): the time grows with the text and
 * not with the number of needles, whatever either of them holds.
 *
 * All config vars of an app in all of their forms are millions of characters, so the tree is a hash table of numbers: a
 * Map of that many entries takes three times the memory, and ends at 16 million.
 */
export class SecretMatcher {
  readonly #edges: Edges
  readonly #fail: Int32Array
  /** The longest needle that ends in a node, of the node itself or of what it falls back to; -1: none. */
  readonly #longest: Int32Array
  readonly #lengths: readonly number[]

  constructor(needles: readonly string[]) {
    this.#lengths = needles.map(({ length }) => length)
    const nodes = countNodes(needles)
    this.#edges = new Edges(nodes)
    this.#fail = new Int32Array(nodes)
    this.#longest = new Int32Array(nodes).fill(-1)
    this.#link(this.#grow(needles, nodes))
  }

  /** The places of needles, in order; places that overlap are one. */
  find(text: string): readonly Found[] {
    const found: Found[] = []
    if (this.#lengths.length === 0) return found
    let node = 0
    for (let at = 0; at < text.length; at += 1) {
      node = this.#step(node, text.charCodeAt(at))
      const needle = this.#longest[node] ?? -1
      if (needle >= 0) append(found, { start: at + 1 - (this.#lengths[needle] ?? 0), end: at + 1, needle })
    }
    return found
  }

  #step(from: number, unit: number): number {
    let node = from
    for (;;) {
      const next = this.#edges.get(node, unit)
      if (next !== 0) return next
      if (node === 0) return 0
      node = this.#fail[node] ?? 0
    }
  }

  /** The tree of all needles. */
  #grow(needles: readonly string[], nodes: number): Tree {
    const tree = { parent: new Int32Array(nodes), unit: new Uint16Array(nodes), depth: new Int32Array(nodes) }
    let last = 0
    for (const [index, needle] of needles.entries()) {
      let node = 0
      for (let at = 0; at < needle.length; at += 1) {
        const unit = needle.charCodeAt(at)
        let child = this.#edges.get(node, unit)
        if (child === 0) {
          last += 1
          child = last
          this.#edges.set(node, unit, child)
          tree.parent[child] = node
          tree.unit[child] = unit
          tree.depth[child] = at + 1
        }
        node = child
      }
      if (node !== 0) this.#longest[node] = index
    }
    return tree
  }

  #link({ parent, unit, depth }: Tree): void {
    for (const node of byDepth(depth)) {
      const from = parent[node] ?? 0
      if (node === 0) continue
      const fallback = from === 0 ? 0 : this.#step(this.#fail[from] ?? 0, unit[node] ?? 0)
      this.#fail[node] = fallback
      if ((this.#longest[node] ?? -1) < 0) this.#longest[node] = this.#longest[fallback] ?? -1
    }
  }
}

/** The places of both lists, each in order: in order, and places that overlap are one. */
export function mergeFound(some: readonly Found[], others: readonly Found[]): readonly Found[] {
  if (others.length === 0) return some
  if (some.length === 0) return others
  const all: Found[] = []
  for (const one of [...some, ...others].sort((a, b) => a.end - b.end || a.start - b.start)) append(all, one)
  return all
}

/** `next` ends behind all that were found before. */
function append(found: Found[], next: Found): void {
  let { start } = next
  for (let last = found.at(-1); last !== undefined && last.end > start; last = found.at(-1)) {
    start = Math.min(start, last.start)
    found.pop()
  }
  found.push({ ...next, start })
}

/** What is known of a node by its number; 0 is the root. */
interface Tree {
  readonly parent: Int32Array
  readonly unit: Uint16Array
  readonly depth: Int32Array
}

/** The root, and one for each character that is not shared with the neighbour in order. */
function countNodes(needles: readonly string[]): number {
  let [nodes, before] = [1, '']
  for (const needle of [...needles].sort()) {
    let shared = 0
    while (shared < needle.length && needle[shared] === before[shared]) shared += 1
    nodes += needle.length - shared
    before = needle
  }
  return nodes
}

/** The numbers of all nodes, those near the root first (counting sort). */
function byDepth(depth: Int32Array): Int32Array {
  const counts = new Int32Array(depth.reduce((deepest, one) => Math.max(deepest, one), 0) + 2)
  for (const one of depth) counts[one + 1] = (counts[one + 1] ?? 0) + 1
  for (let at = 1; at < counts.length; at += 1) counts[at] = (counts[at] ?? 0) + (counts[at - 1] ?? 0)
  const order = new Int32Array(depth.length)
  for (const [node, one] of depth.entries()) {
    const place = counts[one] ?? 0
    order[place] = node
    counts[one] = place + 1
  }
  return order
}

/** Node and code unit -> node, with open addressing; at most half of it is taken. */
class Edges {
  readonly #mask: number
  readonly #from: Int32Array
  readonly #unit: Uint16Array
  /** 0: free, since nothing leads to the root. */
  readonly #to: Int32Array
  /** The root's own, by unit: most characters of a text begin nothing. */
  readonly #first = new Int32Array(65_536)

  constructor(nodes: number) {
    const size = 2 ** Math.ceil(Math.log2(nodes * 2))
    this.#mask = size - 1
    this.#from = new Int32Array(size)
    this.#unit = new Uint16Array(size)
    this.#to = new Int32Array(size)
  }

  /** 0: none. */
  get(from: number, unit: number): number {
    return (from === 0 ? this.#first[unit] : this.#to[this.#slot(from, unit)]) ?? 0
  }

  set(from: number, unit: number, to: number): void {
    if (from === 0) {
      this.#first[unit] = to
      return
    }
    const slot = this.#slot(from, unit)
    this.#from[slot] = from
    this.#unit[slot] = unit
    this.#to[slot] = to
  }

  #slot(from: number, unit: number): number {
    let slot = mix(Math.imul(from, 0x9e3779b1) ^ Math.imul(unit, 0x85ebca6b)) & this.#mask
    while (this.#to[slot] !== 0 && (this.#from[slot] !== from || this.#unit[slot] !== unit))
      slot = (slot + 1) & this.#mask
    return slot
  }
}

/** The last step of MurmurHash3: each bit of the result depends on all bits. */
function mix(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return (mixed ^ (mixed >>> 16)) >>> 0
}
