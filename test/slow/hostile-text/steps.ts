import { Session } from 'node:inspector/promises'

/**
 * Counts the steps of a piece of work: the blocks of code under `src/` that ran, by V8's own count of them, and the
 * characters and elements that the built-in functions of texts and arrays read or wrote for it. The same work takes the
 * same steps on every machine. What a pattern reads inside of itself is not counted: patterns.test.ts proves that.
 * Begin before the modules are loaded: V8 counts in what it compiles from then on.
 */
export class StepCounter {
  readonly #session = new Session()
  readonly #under: string
  #builtin = 0

  private constructor(under: string) {
    this.#under = under
  }

  /** Of modules whose address holds `under`. The built-in functions count from now on in this whole process. */
  static async begin(under: string): Promise<StepCounter> {
    const counter = new StepCounter(under)
    counter.#session.connect()
    await counter.#session.post('Profiler.enable')
    await counter.#session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true })
    counter.#countBuiltins()
    return counter
  }

  /** The steps of one piece of work; infinite beyond what V8 counts. */
  async of(work: () => unknown): Promise<number> {
    await this.#blocks()
    this.#builtin = 0
    await work()
    const builtin = this.#builtin
    return builtin + (await this.#blocks())
  }

  /** Since the last call. */
  async #blocks(): Promise<number> {
    const { result } = await this.#session.post('Profiler.takePreciseCoverage')
    let sum = 0
    for (const { url, functions } of result) {
      if (!url.includes(this.#under)) continue
      for (const { ranges } of functions) for (const { count } of ranges) sum += finite(count)
    }
    return sum
  }

  #countBuiltins(): void {
    const count = (owner: object, names: string, steps: Steps): void => {
      for (const name of names.split(' ')) this.#wrap(owner, name, steps)
    }
    const both: Steps = (self, out) => sizeOf(self) + sizeOf(out)
    const written: Steps = (_, out) => sizeOf(out)
    count(
      String.prototype,
      'split trim trimStart trimEnd toLowerCase toUpperCase normalize localeCompare',
      both,
    )
    count(String.prototype, 'replace replaceAll match isWellFormed toWellFormed', both)
    count(String.prototype, 'slice substring substr repeat padStart padEnd concat', written)
    count(String.prototype, 'indexOf includes search', soughtFrom)
    count(String.prototype, 'lastIndexOf', (self, at, [, from]) =>
      Math.max(0, Math.min(Number(from ?? Number.POSITIVE_INFINITY), sizeOf(self)) - Math.max(Number(at), 0)),
    )
    count(
      Array.prototype,
      'join sort reverse toSorted toReversed flat shift unshift splice toSpliced with',
      both,
    )
    count(Array.prototype, 'slice concat', written)
    count(Array.prototype, 'indexOf includes', soughtFrom)
    count(Array.prototype, 'lastIndexOf', both)
    count(JSON, 'parse stringify', (_, out, [text]) => sizeOf(text) + sizeOf(out))
    count(Buffer, 'from byteLength', (_, __, [text]) => sizeOf(text))
    count(Object, 'keys values entries fromEntries assign', (_, out, [given]) => sizeOf(out) + sizeOf(given))
    count(RegExp.prototype, 'exec', (self, found, [text]) => readByPattern(self, found, text))
    // What spreads, destructures and `for of` take.
    for (const iterable of [[], ''])
      count(Object.getPrototypeOf(iterable[Symbol.iterator]()), 'next', () => 0)
  }

  /** Counts a step for each call, and those that `steps` adds. */
  #wrap(owner: object, name: string, steps: Steps): void {
    const descriptor = Object.getOwnPropertyDescriptor(owner, name)
    const original: unknown = descriptor?.value
    if (typeof original !== 'function') throw new Error(`There is no '${name}' to count.`)
    const add = (more: number) => {
      this.#builtin += 1 + more
    }
    const counted = function (this: unknown, ...given: readonly unknown[]): unknown {
      const out: unknown = Reflect.apply(original, this, given)
      add(steps(this, out, given))
      return out
    }
    Object.defineProperty(owner, name, { ...descriptor, value: counted })
  }
}

/** V8 counts to 2³¹ or so, and stays there. */
const finite = (count: number): number => (count < 2 ** 30 ? count : Number.POSITIVE_INFINITY)

/** What a call reads and writes, in characters and elements. */
type Steps = (self: unknown, out: unknown, given: readonly unknown[]) => number

const sizeOf = (value: unknown): number =>
  typeof value === 'string' || Array.isArray(value) ? value.length : 0

/** From the given place up to what is found, or to the end. */
const soughtFrom: Steps = (self, at, [, from]) => {
  const end = typeof at === 'number' && at >= 0 ? at : sizeOf(self)
  return Math.max(0, end - Math.max(Number(from ?? 0), 0))
}

/** Up to the end of a match; without one to the end of the text, but for a pattern that looks at one place only. */
function readByPattern(pattern: unknown, found: unknown, text: unknown): number {
  if (!(pattern instanceof RegExp)) return 0
  if (Array.isArray(found)) return sizeOf(found[0])
  return pattern.sticky || (pattern.source.startsWith('^') && !pattern.multiline) ? 0 : sizeOf(text)
}
