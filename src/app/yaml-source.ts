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
import type { SourceLocation } from '../runtime/errors.ts'
import type { Problems } from './problems.ts'
import type { SourceText } from './source-text.ts'

/** A YAML document as plain data, with the place of every key. */
export interface YamlSource {
  /** What the YAML says: maps, lists, texts, numbers, booleans and null only. */
  readonly data: unknown
  /** Where the value at `path` stands; its key, where it has one. The nearest parent when the path leads nowhere. */
  at(path: readonly string[]): SourceLocation
}

/** What to do about the parser's errors (https://eemeli.org/yaml/#errors); the message says what is wrong. */
const FIXES: Readonly<Record<string, string>> = {
  BAD_INDENT: 'Indent the keys of one map by the same number of blanks.',
  BAD_SCALAR_START: 'Put the text into quotes: it starts with a character that means something in YAML.',
  BLOCK_AS_IMPLICIT_KEY: 'Put a text that holds a colon into quotes, and start nested keys on a new line.',
  DUPLICATE_KEY: 'Remove or rename one of the two.',
  MISSING_CHAR: 'Close the quotation mark or bracket, and write a blank after each colon.',
  MULTILINE_IMPLICIT_KEY: 'Write a key on one line, with a colon after it.',
  MULTIPLE_DOCS: "Remove the line '---' and what belongs to the second document.",
  NON_STRING_KEY: 'Put the key into quotes.',
  TAB_AS_INDENT: 'Indent with blanks instead of tabs.',
  UNEXPECTED_TOKEN: 'Check the indentation, quotes and brackets of this line and the one before.',
}

/** Parses YAML 1.2 (https://yaml.org/spec/1.2.2). Every error becomes a problem; undefined when there was one. Never throws. */
export function parseYaml(source: SourceText, problems: Problems): YamlSource | undefined {
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
    for (const error of document.errors) {
      problems.error(
        source.at(error.pos[0]),
        `The file is not valid YAML: ${sentence(error.message)}`,
        FIXES[error.code] ?? 'Check the indentation and the colons of this line.',
      )
    }
    rejectAliases(document, source, problems)
    if (problems.all.length > before) return undefined
    return { data: document.toJS(), at: (path) => locate(document, path, source) }
  } catch (error) {
    // The parser recurses and may run out of stack; nothing of what it throws is worth a stack trace to the reader.
    problems.error(
      source.at(0),
      `The file cannot be read as YAML: ${error instanceof Error ? sentence(error.message) : String(error)}`,
      'Simplify it: no key of renga.yml needs more than six levels.',
    )
    return undefined
  }
}

/** An alias can stand for its own parent or grow without end; no renga.yml is long enough to need one. */
function rejectAliases(document: Document.Parsed, source: SourceText, problems: Problems): void {
  visit(document, {
    Alias(_, alias) {
      problems.error(
        source.at(alias.range?.[0] ?? 0),
        `The alias '*${alias.source}' is not allowed here.`,
        'Write the value out.',
      )
    },
  })
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
