import {
  type Document,
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
} from 'yaml'
import type { SourceLocation } from '../../runtime/errors.ts'
import type { Problems } from '../problems.ts'
import type { SourceText } from '../source-text.ts'

/** A YAML document as plain data, with the place of every key. */
export interface YamlSource {
  /** What the YAML says: maps, lists, texts, numbers, booleans and null only. */
  readonly data: unknown
  /** Where the value at `path` is; its key, where it has one. The nearest parent when the path leads nowhere. */
  at(path: readonly string[]): SourceLocation
}

/** The parser recurses: the stack must not decide what a hostile file ends in. */
const MAX_DEPTH = 100

/** What to do about the parser's errors (https://eemeli.org/yaml/#errors); the message says what is wrong. */
const FIXES: Readonly<Record<string, string>> = {
  BAD_INDENT: 'Close every bracket, and indent all keys of a map by the same number of spaces.',
  BAD_SCALAR_START: 'Quote the string: it starts with a character that is special in YAML.',
  BLOCK_AS_IMPLICIT_KEY: 'Quote strings that contain a colon, and start nested keys on a new line.',
  DUPLICATE_KEY: 'Remove or rename one of them.',
  MISSING_CHAR: 'Close the quote or bracket, and put a space after each colon.',
  MULTILINE_IMPLICIT_KEY: 'Put each key on one line, followed by a colon.',
  MULTIPLE_DOCS: "Remove the '---' line and the second document.",
  NON_STRING_KEY: 'Quote the key.',
  TAB_AS_INDENT: 'Indent with spaces, not tabs.',
  UNEXPECTED_TOKEN: 'Check the indentation, quotes and brackets of this line and the one before.',
}

/** Where the parser's own message speaks to the programmer. */
const MESSAGES: Readonly<Record<string, string>> = {
  DUPLICATE_KEY: 'the key is already in this map.',
  MULTIPLE_DOCS: 'it contains more than one document.',
}

/**
 * Parses YAML 1.2 (https://yaml.org/spec/1.2.2). Every error becomes a problem; undefined when there was one. Never
 * throws.
 */
export function parseYaml(source: SourceText, problems: Problems): YamlSource | undefined {
  const deep = findTooDeep(source.text)
  if (deep !== undefined) {
    problems.error(
      source.at(deep),
      `The YAML is nested more than ${MAX_DEPTH} levels deep.`,
      'Flatten it: renga.yml needs at most six levels.',
    )
    return undefined
  }
  const lines = new LineCounter()
  try {
    const document = parseDocument(source.text, {
      lineCounter: lines,
      prettyErrors: false,
      stringKeys: true,
      strict: true,
      uniqueKeys: true,
      version: '1.2',
    })
    const before = problems.all.length
    let lastLine = 0
    for (const error of document.errors) {
      const at = source.at(error.pos[0])
      // Later errors of one line follow from its first.
      if (at.line === lastLine) continue
      lastLine = at.line ?? 0
      problems.error(
        at,
        `The file is not valid YAML: ${MESSAGES[error.code] ?? sentence(error.message)}`,
        FIXES[error.code] ?? 'Check the indentation and the colons of this line.',
      )
    }
    rejectOddities(document, source, problems)
    if (problems.all.length > before) return undefined
    return { data: document.toJS(), at: (path) => locate(document, path, source) }
  } catch (error) {
    // What the parser throws (a circular structure, its own limits) is about the file, not about us.
    problems.error(
      source.at(0),
      `The file cannot be read as YAML: ${error instanceof Error ? sentence(error.message) : String(error)}`,
      'Simplify it: renga.yml needs at most six levels.',
    )
    return undefined
  }
}

/**
 * An alias can stand for its own parent or grow without end, and no renga.yml is long enough to need one. Half a
 * surrogate pair, which only an escape can write, is not a string that could be passed on.
 */
function rejectOddities(document: Document.Parsed, source: SourceText, problems: Problems): void {
  visit(document, {
    Alias(_, alias) {
      problems.error(
        source.at(alias.range?.[0] ?? 0),
        `The alias '*${alias.source}' is not allowed here.`,
        'Write out the value.',
      )
    },
    Scalar(_, scalar) {
      if (typeof scalar.value !== 'string' || scalar.value.isWellFormed()) return
      problems.error(
        source.at(scalar.range?.[0] ?? 0),
        'The string contains half a character (a lone surrogate).',
        'Write the character itself.',
      )
    },
  })
}

/**
 * Brackets that open and do not close, keys of keys (`: : :`): a rough count that no file made by a person can reach.
 */
function findTooDeep(text: string): number | undefined {
  let depth = 0
  for (const match of text.matchAll(/[[\]{}]|^ *(?:- ){100}/gm)) {
    if (match[0].length > 1) return match.index
    depth += match[0] === '[' || match[0] === '{' ? 1 : -1
    if (depth > MAX_DEPTH) return match.index
  }
  const keys = text.search(/(?:[:?][ \t\r]){100}/)
  return keys < 0 ? undefined : keys
}

function locate(document: Document.Parsed, path: readonly string[], source: SourceText): SourceLocation {
  let node: unknown = document.contents
  let offset = document.contents?.range[0] ?? 0
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(
        (item) => isPair(item) && isScalar(item.key) && String(item.key.value) === step,
      )
      if (pair === undefined) break
      if (isScalar(pair.key)) offset = pair.key.range?.[0] ?? offset
      node = pair.value
    } else if (isSeq(node)) {
      const item: unknown = node.items[Number(step)]
      if (item === undefined || isAlias(item)) break
      if (isScalar(item) || isMap(item) || isSeq(item)) offset = item.range?.[0] ?? offset
      node = item
    } else break
  }
  return source.at(offset)
}

function sentence(message: string): string {
  const text = message.trim()
  return /[.!?]$/.test(text) ? text : `${text}.`
}
