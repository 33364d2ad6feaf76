import type { SourceLocation } from '../runtime/errors.ts'
import type { Problems } from './problems.ts'

/**
 * A text file of the repository, which knows the line and column of every offset. Both count from 1; columns in
 * characters (UTF-16 code units).
 */
export class SourceText {
  readonly file: string
  readonly text: string
  readonly #lineStarts: readonly number[]

  constructor(file: string, text: string) {
    this.file = file
    this.text = text
    const starts = [0]
    for (const match of text.matchAll(/\r\n|\r|\n/g)) starts.push(match.index + match[0].length)
    this.#lineStarts = starts
  }

  at(offset: number): SourceLocation {
    let low = 0
    let high = this.#lineStarts.length - 1
    while (low < high) {
      const middle = Math.ceil((low + high) / 2)
      if ((this.#lineStarts[middle] ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return { file: this.file, line: low + 1, column: offset - (this.#lineStarts[low] ?? 0) + 1 }
  }

  /** The lines without their ends: LF, CRLF or a lone CR. */
  get lines(): readonly string[] {
    return this.text.split(/\r\n|\r|\n/)
  }
}

/**
 * The text without a byte order mark (with a warning, because the buildpacks do not expect one), or undefined when it
 * is not text at all.
 */
export function readSource(file: string, text: string, problems: Problems): SourceText | undefined {
  let content = text
  if (content.startsWith('\uFEFF')) {
    content = content.slice(1)
    problems.warning(
      { file, line: 1, column: 1 },
      'The file starts with a byte order mark, which other tools read as part of the first word.',
      "Save it as 'UTF-8' instead of 'UTF-8 with BOM'.",
    )
  }
  const source = new SourceText(file, content)
  const nul = content.indexOf('\0')
  if (nul === -1) return source
  problems.error(
    source.at(nul),
    'The file is not a text file: it contains a NUL character.',
    'Save it as plain UTF-8 text.',
  )
  return undefined
}
