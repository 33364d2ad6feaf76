import type { SourceLocation } from '../runtime/errors.ts'
import type { Problems } from './problems.ts'

/**
 * Warnings of what Heroku's Procfile buildpack, which makes the image's process types, refuses or reads in another way
 * than the classic stack (https://github.com/heroku/buildpacks-procfile/blob/main/src/procfile.rs): only spaces and
 * tabs are blanks to it, only LF and CRLF end a line, and what follows the blanks after the colon is the command to the
 * end of the line.
 */

/** A line of a Procfile without its end, and its number from 1. */
export interface ProcfileLine {
  readonly text: string
  readonly number: number
}

/** For a line that is empty or a comment; `last`: no line end follows. */
export function warnIgnoredLine(
  line: ProcfileLine,
  last: boolean,
  at: { readonly file: string },
  problems: Problems,
): void {
  const { text, number } = line
  const lead = text.slice(0, text.length - text.trimStart().length)
  const odd = oddBlank(lead)
  const here = { ...at, line: number }
  if (odd !== undefined) {
    problems.warning(
      { ...here, column: odd.index + 1 },
      `There is ${odd.name} at the start of the line, which the Procfile buildpack rejects.`,
      'Remove it.',
    )
  } else if (last && lead !== '' && lead === text) {
    problems.warning(
      { ...here, column: 1 },
      'The last line has only spaces and no line end, which the Procfile buildpack rejects.',
      'Remove the spaces.',
    )
  }
}

/** For a line that is an entry: `colon` is the index of its colon in the text. */
export function warnEntryLine(
  line: ProcfileLine,
  entry: { readonly spelling: string; readonly colon: number; readonly at: SourceLocation },
  problems: Problems,
): void {
  const { text } = line
  const { spelling, colon, at } = entry
  const lead = text.slice(0, text.length - text.trimStart().length)
  const odd = oddBlank(lead)
  if (odd !== undefined) {
    problems.warning(
      { ...at, column: odd.index + 1 },
      `There is ${odd.name} before '${spelling}', which the Procfile buildpack rejects.`,
      `Start the line with '${spelling}:'.`,
    )
  } else if (lead !== '') {
    problems.warning(
      { ...at, column: 1 },
      `There are spaces before '${spelling}', which the Procfile buildpack removes with a warning.`,
      `Start the line with '${spelling}:'.`,
    )
  }
  const value = text.slice(colon + 1)
  const start = colon + 1 + value.length - value.trimStart().length
  const end = text.trimEnd().length
  const around = oddBlank(text.slice(colon + 1, start), colon + 1) ?? oddBlank(text.slice(end), end)
  if (around !== undefined) {
    problems.warning(
      { ...at, column: around.index + 1 },
      `There is ${around.name} around the command of '${spelling}', which the Procfile buildpack passes to the shell as part of it.`,
      'Remove it, or use a space.',
    )
  } else if (end < text.length) {
    problems.warning(
      { ...at, column: end + 1 },
      `There are spaces after the command of '${spelling}', which the Procfile buildpack keeps as part of it.`,
      'Remove them.',
    )
  }
}

/** Says the first CR that no LF follows. */
export function warnLoneCarriageReturn(
  text: string,
  locate: (offset: number) => SourceLocation,
  problems: Problems,
): void {
  const at = text.search(/\r(?!\n)/)
  if (at === -1) return
  problems.warning(
    locate(at),
    'The line ends with a carriage return alone, which the Procfile buildpack rejects.',
    'Save the file with LF as its line end.',
  )
}

/** The first character that the buildpack does not take for a blank, though it looks like one. */
function oddBlank(blanks: string, offset = 0): { readonly index: number; readonly name: string } | undefined {
  const index = blanks.search(/[^ \t]/)
  if (index === -1) return undefined
  const code = (blanks.codePointAt(index) ?? 0).toString(16).toUpperCase().padStart(4, '0')
  return { index: offset + index, name: `${NAMES[code] ?? 'an invisible character'} (U+${code})` }
}

const NAMES: Readonly<Record<string, string>> = {
  '000B': 'a vertical tab',
  '000C': 'a form feed',
  '00A0': 'a no-break space',
  '2003': 'an em space',
  '3000': 'an ideographic space',
  FEFF: 'a byte order mark',
}
