import type { Node, ParseError } from 'jsonc-parser'
import type { SourceLocation } from '../../runtime/errors.ts'
import type { Problems } from '../problems.ts'
import type { SourceText } from '../source-text.ts'

// jsonc-parser's ParseErrorCode is a `const enum`, which isolated modules cannot read: these are its numbers.
const INVALID_SYMBOL = 1
const KEY_EXPECTED = 3
const VALUE_EXPECTED = 4
const CLOSE_BRACE_EXPECTED = 7
const TEXT_NOT_CLOSED = 12

interface Syntax {
  readonly message: string
  readonly fix: string
}

/** What each ParseErrorCode means in words; `found` is what is at the error. */
const SYNTAX: Readonly<Record<number, (found: string) => Syntax>> = {
  [INVALID_SYMBOL]: (found) => ({
    message: `${found} is not a JSON value.`,
    fix: 'Put strings in double quotes; only true, false and null go without.',
  }),
  2: (found) => ({
    message: `${found} is not a JSON number.`,
    fix: 'Write a decimal number, or a string in double quotes.',
  }),
  [KEY_EXPECTED]: (found) => ({
    message: `expected a key, found ${found}.`,
    fix: 'Write a key in double quotes, or remove what is there.',
  }),
  [VALUE_EXPECTED]: (found) => ({
    message: `expected a value, found ${found}.`,
    fix: 'Write a string in double quotes, a number, true, false, null, {…} or […].',
  }),
  5: (found) => ({
    message: `expected a colon, found ${found}.`,
    fix: "Write ':' between the key and its value.",
  }),
  6: (found) => ({
    message: `expected a comma before ${found}.`,
    fix: "Write ',' after the entry before it.",
  }),
  [CLOSE_BRACE_EXPECTED]: (found) => ({
    message: `missing '}' at ${found}.`,
    fix: "Close every '{' with a '}'.",
  }),
  8: (found) => ({ message: `missing ']' at ${found}.`, fix: "Close every '[' with a ']'." }),
  9: (found) => ({
    message: `unexpected content after the end, at ${found}.`,
    fix: 'Remove everything after the last closing bracket.',
  }),
  10: () => COMMENT,
  11: () => COMMENT,
  [TEXT_NOT_CLOSED]: () => ({
    message: 'a string is not closed on its line.',
    fix: 'End it with a double quote; write a newline within a string as \\n.',
  }),
  13: (found) => ({
    message: `the number ${found} is incomplete.`,
    fix: 'Write at least one digit after the point or the e.',
  }),
  14: () => ({
    message: 'a \\u escape must have four hexadecimal digits.',
    fix: 'Write \\u and four digits, e.g. \\u00e9.',
  }),
  15: () => ({
    message: 'a backslash precedes a character that cannot be escaped.',
    fix: 'Write \\\\ for a backslash; valid escapes are \\" \\\\ \\/ \\b \\f \\n \\r \\t and \\u.',
  }),
  16: () => ({
    message: 'a string contains a control character.',
    fix: 'Escape it: a tab is \\t, a newline is \\n.',
  }),
}

const COMMENT: Syntax = {
  message: 'it contains a comment, which JSON does not allow.',
  fix: 'Remove the comment.',
}
const TRAILING_COMMA: Syntax = {
  message: 'there is a comma before the closing bracket.',
  fix: 'Remove the comma.',
}
const QUOTES: Syntax = { message: 'a string is in single quotes.', fix: 'Use double quotes.' }

/**
 * Says every syntax error once: the first of a line, because the parser's later ones there follow from it; none after a
 * text that is not closed, because there keys and values change places.
 */
export function reportSyntax(
  errors: readonly ParseError[],
  root: Node | undefined,
  source: SourceText,
  problems: Problems,
): void {
  if (source.text.trim() === '') {
    problems.error(source.at(0), 'The file is empty.', "Write '{}', or remove the file.")
    return
  }
  const end = source.text.trimEnd().length
  let lastLine = 0
  for (const error of errors) {
    const comma = trailingComma(source.text, error)
    const at = source.at(comma ?? error.offset)
    if (at.line === lastLine) continue
    lastLine = at.line ?? 0
    const unclosed =
      error.error === CLOSE_BRACE_EXPECTED && root !== undefined ? findUnclosed(root, source) : undefined
    const { message, fix } =
      unclosed?.syntax ?? (comma === undefined ? describe(error, source.text, end) : TRAILING_COMMA)
    problems.error(unclosed?.at ?? at, `The file is not valid JSON: ${message}`, fix)
    if (error.error === TEXT_NOT_CLOSED) return
  }
}

/** `end`: where nothing but blanks follow. */
function describe(error: ParseError, text: string, end: number): Syntax {
  const found = text.slice(error.offset, error.offset + Math.max(1, Math.min(error.length, 20)))
  if (error.error === INVALID_SYMBOL && found.startsWith("'")) return QUOTES
  const shown = error.offset >= end ? 'the end of the file' : `'${found}'`
  return (
    SYNTAX[error.error]?.(shown) ?? {
      message: `${shown} is unexpected here.`,
      fix: 'Check the lines before it.',
    }
  )
}

/** Offset of the comma when the error is a closing bracket right after one. */
function trailingComma(text: string, error: ParseError): number | undefined {
  if (error.error !== KEY_EXPECTED && error.error !== VALUE_EXPECTED) return undefined
  if (text[error.offset] !== '}' && text[error.offset] !== ']') return undefined
  let before = error.offset - 1
  while (/\s/.test(text[before] ?? '')) before -= 1
  return text[before] === ',' ? before : undefined
}

/**
 * The parser misses a brace only at the end of the file. The indentation tells where its author forgot it: a key that
 * is no deeper than the key of the object it fell into.
 */
function findUnclosed(
  root: Node,
  source: SourceText,
): { readonly at: SourceLocation; readonly syntax: Syntax } | undefined {
  for (const property of root.children ?? []) {
    const [key, value] = property.children ?? []
    if (property.type !== 'property' || key === undefined || value?.type !== 'object') continue
    const outer = source.at(key.offset)
    for (const inner of value.children ?? []) {
      const at = source.at(inner.offset)
      if (at.line === outer.line || (at.column ?? 0) > (outer.column ?? 0)) continue
      const name = String(key.value)
      return {
        at,
        syntax: {
          message: `the '{' of '${name}' on line ${outer.line ?? 1} is not closed before '${String(inner.children?.[0]?.value)}'.`,
          fix: `Write '}' before this line, to end '${name}'.`,
        },
      }
    }
    const deeper = findUnclosed(value, source)
    if (deeper !== undefined) return deeper
  }
  return undefined
}
