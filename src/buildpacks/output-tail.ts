/**
 * Keeps the last lines of a program's output, for the error message. Colours are taken off: an annotation shows none.
 */
export class OutputTail {
  readonly #lines: string[] = []
  readonly #limit: number

  constructor(limit: number) {
    this.#limit = limit
  }

  add(line: string): void {
    const plain = withoutColours(line).trimEnd()
    if (plain === '') return
    this.#lines.push(plain)
    if (this.#lines.length > this.#limit) this.#lines.shift()
  }

  get lines(): readonly string[] {
    return this.#lines
  }

  /** Indented, one per line; a word when nothing was said. */
  toString(): string {
    return this.#lines.length === 0 ? '  (no output)' : this.#lines.map((line) => `  ${line}`).join('\n')
  }
}

/** The line without the escape sequences that colour a terminal. */
export const withoutColours = (line: string): string => line.replace(/\u001b\[[0-9;]*[A-Za-z]/g, '')
