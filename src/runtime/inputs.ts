import { InputError } from './errors.ts'

/** Raw access to an action's inputs: the trimmed text, '' when absent. The default lives in action.yml only. */
export interface InputReader {
  get(name: string): string
}

/** Characters of a wrong value that a message shows. */
const SHOWN = 200

/**
 * Reads typed inputs and collects every problem, so that all are reported at once (`finish`).
 * Each method returns a usable placeholder after a problem; nothing may be called with it before `finish`.
 */
export class Inputs {
  readonly #reader: InputReader
  readonly #problems: InputError[] = []

  constructor(reader: InputReader) {
    this.#reader = reader
  }

  /** Records a problem. `problem` continues "Input 'x' ...", `fix` is a sentence of its own. */
  problem(name: string, problem: string, fix?: string): void {
    this.#problems.push(new InputError(name, problem, fix))
  }

  /** Records that `value` cannot be used, and `why` if that is not plain. A long one is shown by its beginning. */
  refuse(name: string, value: string, fix: string, why?: string): void {
    const shown = value.length <= SHOWN ? value : `${value.slice(0, SHOWN)}…`
    this.problem(name, `is '${shown}'${why === undefined ? '' : `, ${why}`}`, fix)
  }

  /** The text, or undefined when the input is empty. */
  optional(name: string): string | undefined {
    const value = this.#reader.get(name).trim()
    return value === '' ? undefined : value
  }

  /** The text; an empty one is a problem. */
  required(name: string, fix: string): string {
    const value = this.optional(name)
    if (value === undefined) this.problem(name, 'is required but empty', fix)
    return value ?? ''
  }

  /** The text when it matches `pattern`; otherwise a problem that says the allowed form. */
  matching(name: string, pattern: RegExp, form: string): string | undefined {
    const value = this.optional(name)
    if (value !== undefined && !pattern.test(value)) this.refuse(name, value, `Use ${form}.`)
    return value
  }

  /** YAML 1.2 core booleans only, as the runner's own toolkit reads them. */
  flag(name: string): boolean {
    const value = this.optional(name) ?? 'false'
    if (/^(true|True|TRUE)$/.test(value)) return true
    if (/^(false|False|FALSE)$/.test(value)) return false
    this.refuse(name, value, 'Use true or false.')
    return false
  }

  /** A whole number within [min, max]. */
  integer(name: string, range: { readonly min: number; readonly max: number }): number {
    const value = this.optional(name) ?? ''
    const number = Number(value)
    if (!/^-?\d+$/.test(value) || number < range.min || number > range.max) {
      this.refuse(name, value, `Use a whole number from ${range.min} to ${range.max}.`)
      return range.min
    }
    return number
  }

  /** One of the allowed words. */
  choice<const T extends string>(name: string, allowed: readonly T[]): T {
    const value = this.optional(name) ?? ''
    const found = allowed.find((word) => word === value)
    if (found === undefined) this.refuse(name, value, `Use one of: ${allowed.join(', ')}.`)
    return found ?? (allowed[0] as T)
  }

  /** Items separated by commas or line ends, blanks dropped. */
  list(name: string): readonly string[] {
    return this.#reader
      .get(name)
      .split(/[\n,]/)
      .map((item) => item.trim())
      .filter((item) => item !== '')
  }

  /** Nothing was wrong so far. */
  get isGood(): boolean {
    return this.#problems.length === 0
  }

  /** Throws when anything was wrong: the one problem as it is, or all of them, one per line. */
  finish(): void {
    const [first, ...rest] = this.#problems
    if (first === undefined) return
    if (rest.length === 0) throw first
    throw new InputError(
      this.#problems.map((problem) => problem.input).join("', '"),
      `have ${this.#problems.length} problems`,
      `\n${this.#problems.map((problem) => `- ${problem.message}`).join('\n')}`,
    )
  }
}
