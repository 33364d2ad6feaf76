import { createScanner, type Node, type ParseError, type ParseOptions, parseTree } from 'jsonc-parser'
import type { SourceLocation } from '../../runtime/errors.ts'
import type { Problems } from '../problems.ts'
import type { SourceText } from '../source-text.ts'
import { reportSyntax } from './json-syntax.ts'

/** A JSON value that knows where it is. */
export type JsonValue =
  | { readonly kind: 'string'; readonly value: string; readonly at: SourceLocation }
  | { readonly kind: 'number'; readonly value: number; readonly at: SourceLocation }
  | { readonly kind: 'boolean'; readonly value: boolean; readonly at: SourceLocation }
  | { readonly kind: 'null'; readonly at: SourceLocation }
  | { readonly kind: 'array'; readonly items: readonly JsonValue[]; readonly at: SourceLocation }
  | JsonObjectNode

export interface JsonObjectNode {
  readonly kind: 'object'
  /** By key; of two with one key the last, as every JSON parser has it. */
  readonly members: ReadonlyMap<string, JsonMember>
  readonly at: SourceLocation
}

export interface JsonMember {
  readonly key: string
  readonly value: JsonValue
  /** Of the key. */
  readonly at: SourceLocation
}

/** Deeper than any manifest; the recursive parser must not run out of stack on a hostile one. */
const MAX_DEPTH = 100

// jsonc-parser's SyntaxKind is a `const enum`, which isolated modules cannot read: these are its numbers.
const OPEN_BRACE = 1
const CLOSE_BRACE = 2
const OPEN_BRACKET = 3
const CLOSE_BRACKET = 4
const END_OF_FILE = 17

const STRICT: ParseOptions = { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false }
const LENIENT: ParseOptions = { disallowComments: false, allowTrailingComma: true, allowEmptyContent: false }

/**
 * Parses strict JSON (RFC 8259). Every syntax error becomes a problem with line, column and fix, and so does a key that
 * occurs twice in one object. Undefined when the text is not JSON. `lenient` still says what is wrong, but reads a text
 * whose only faults are comments and commas at an end, of which nobody can be in doubt.
 */
export function parseJson(source: SourceText, problems: Problems, lenient = false): JsonValue | undefined {
  const deep = findTooDeep(source.text)
  if (deep !== undefined) {
    problems.error(
      source.at(deep),
      `The JSON is nested more than ${MAX_DEPTH} levels deep.`,
      'Flatten it: app.json needs at most five levels.',
    )
    return undefined
  }
  const errors: ParseError[] = []
  const root = parseTree(source.text, errors, STRICT)
  if (errors.length > 0 || root === undefined) {
    reportSyntax(errors, root, source, problems)
    const others: ParseError[] = []
    const read = lenient ? parseTree(source.text, others, LENIENT) : undefined
    return read === undefined || others.length > 0 ? undefined : toValue(read, source, problems)
  }
  return toValue(root, source, problems)
}

/** A JSON text for people: `'web'`, `3`, `true`, `null`, `a list`, `an object`. */
export function describeJson(value: JsonValue): string {
  switch (value.kind) {
    case 'string':
      return `'${value.value.length <= 60 ? value.value : `${value.value.slice(0, 59)}…`}'`
    case 'number':
    case 'boolean':
      return String(value.value)
    case 'null':
      return 'null'
    case 'array':
      return 'a list'
    case 'object':
      return 'an object'
  }
}

/** The plain value, e.g. for an add-on's options. Keys become own properties, also `__proto__`. */
export function toPlain(value: JsonValue): unknown {
  switch (value.kind) {
    case 'null':
      return null
    case 'array':
      return value.items.map(toPlain)
    case 'object':
      return Object.fromEntries([...value.members].map(([key, member]) => [key, toPlain(member.value)]))
    default:
      return value.value
  }
}

function findTooDeep(text: string): number | undefined {
  const scanner = createScanner(text, true)
  let depth = 0
  for (let token: number = scanner.scan(); token !== END_OF_FILE; token = scanner.scan()) {
    if (token === OPEN_BRACE || token === OPEN_BRACKET) depth += 1
    if (token === CLOSE_BRACE || token === CLOSE_BRACKET) depth -= 1
    if (depth > MAX_DEPTH) return scanner.getTokenOffset()
  }
  return undefined
}

function toValue(node: Node, source: SourceText, problems: Problems): JsonValue {
  const at = source.at(node.offset)
  const value: unknown = node.value
  if (node.type === 'array') {
    return {
      kind: 'array',
      items: (node.children ?? []).map((child) => toValue(child, source, problems)),
      at,
    }
  }
  if (node.type === 'object') return toObject(node, source, problems)
  if (typeof value === 'string') return { kind: 'string', value, at }
  if (typeof value === 'number') return { kind: 'number', value, at }
  if (typeof value === 'boolean') return { kind: 'boolean', value, at }
  return { kind: 'null', at }
}

function toObject(node: Node, source: SourceText, problems: Problems): JsonObjectNode {
  const members = new Map<string, JsonMember>()
  for (const property of node.children ?? []) {
    const [name, content] = property.children ?? []
    if (name === undefined || content === undefined) continue
    const member = {
      key: String(name.value),
      value: toValue(content, source, problems),
      at: source.at(name.offset),
    }
    const first = members.get(member.key)
    if (first !== undefined) reportDuplicate(first, member, problems)
    members.set(member.key, member)
  }
  return { kind: 'object', members, at: source.at(node.offset) }
}

/** A warning, not an error: Heroku deploys such a file, and takes the last of the two. */
function reportDuplicate(first: JsonMember, second: JsonMember, problems: Problems): void {
  const line = first.at.line ?? 1
  const same = JSON.stringify(toPlain(first.value)) === JSON.stringify(toPlain(second.value))
  problems.warning(
    second.at,
    `The key '${second.key}' is already on line ${line}, with ${same ? 'the same' : 'another'} value${same ? '' : '; the one on this line is used'}.`,
    'Remove one of them.',
  )
}
