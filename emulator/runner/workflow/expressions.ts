import { createHash } from 'node:crypto'
import { globSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import {
  data,
  Evaluator,
  type ExpressionData,
  type ExpressionToken,
  type FunctionDefinition,
  isBasicExpression,
  isBoolean,
  isMapping,
  isNumber,
  isSequence,
  isString,
  lex,
  Parser,
  splitAllowedContext,
  type Token,
} from './language.ts'

/** A JSON value, as contexts hold it. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }

/**
 * The status functions of `if:`
 * (https://docs.github.com/actions/reference/workflows-and-actions/expressions#status-check-functions).
 */
export interface StatusFunctions {
  success(): boolean
  failure(): boolean
  cancelled(): boolean
}

/** What an expression may see: contexts by name, the job's status, and the workspace for hashFiles(). */
export interface Scope {
  readonly contexts: Readonly<Record<string, Json>>
  readonly status?: StatusFunctions
  readonly workspace?: string
}

export class ExpressionFailure extends Error {
  override readonly name = 'ExpressionFailure'
}

/** Evaluates one expression (without `${{ }}`). `allowed` is the list of the workflow schema for the place it is at. */
export function evaluate(expression: string, scope: Scope, allowed: readonly string[]): Json {
  return fromData(evaluateData(expression, scope, allowed))
}

/** Evaluates an `if:`; the caller has already put `success() && (…)` around it where no status function is named. */
export function evaluateCondition(expression: string, scope: Scope, allowed: readonly string[]): boolean {
  const value = evaluateData(expression, scope, allowed)
  switch (value.kind) {
    case data.Kind.Array:
    case data.Kind.Dictionary:
      return true
    default: {
      const plain = fromData(value)
      return plain !== null && plain !== '' && plain !== false && plain !== 0 && !Number.isNaN(plain)
    }
  }
}

/** TokenType.InsertExpression of the parser. */
const INSERT_EXPRESSION = 4

/** Replaces every expression of a piece of workflow file: the value as plain data. */
export function resolve(token: Token, scope: Scope): Json {
  if (isBasicExpression(token)) return resolveText(token, scope)
  if (isMapping(token)) {
    const entries: [string, Json][] = []
    for (const { key, value } of token) {
      // `${{ insert }}: ${{ object }}` merges an object into the mapping.
      const inserted = key.templateTokenType === INSERT_EXPRESSION ? resolve(value, scope) : undefined
      if (isObject(inserted)) entries.push(...Object.entries(inserted))
      else entries.push([toText(resolve(key, scope)), resolve(value, scope)])
    }
    return Object.fromEntries(entries)
  }
  if (isSequence(token)) {
    const items: Json[] = []
    for (let index = 0; index < token.count; index++) items.push(resolve(token.get(index), scope))
    return items
  }
  if (isString(token) || isNumber(token) || isBoolean(token)) return token.value
  return null
}

/** A text with expressions in it, or one expression, whose value keeps its type. */
function resolveText(token: ExpressionToken, scope: Scope): Json {
  const allowed = token.definitionInfo?.allowedContext ?? []
  const { originalExpressions, source } = token
  if (originalExpressions === undefined || source === undefined)
    return evaluate(token.expression, scope, allowed)
  const literals = literalParts(source)
  return literals
    .map((literal, index) => {
      const expression = originalExpressions[index]
      return expression === undefined
        ? literal
        : literal + toText(evaluate(expression.expression, scope, allowed))
    })
    .join('')
}

/**
 * What is before, between and after the expressions of a text. `}}` inside a quoted string does not end an expression.
 */
function literalParts(source: string): readonly string[] {
  const parts: string[] = []
  let from = 0
  for (let open = source.indexOf('${{'); open !== -1; open = source.indexOf('${{', from)) {
    parts.push(source.slice(from, open))
    let quoted = false
    let at = open + 3
    while (at < source.length && (quoted || !source.startsWith('}}', at))) {
      if (source[at] === "'") quoted = !quoted
      at += 1
    }
    from = at + 2
  }
  return [...parts, source.slice(from)]
}

/** A value as GitHub writes it into text: `true`, `1.5`, '' for null, Object and Array for the rest. */
export function toText(value: Json | undefined): string {
  return value === undefined ? '' : toData(value).coerceString()
}

export function isObject(value: Json | undefined): value is { readonly [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The values of a mapping as text; anything else is an empty mapping. */
export function toTextMap(value: Json | undefined): Record<string, string> {
  if (!isObject(value)) return {}
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, toText(item)]))
}

function evaluateData(expression: string, scope: Scope, allowed: readonly string[]): ExpressionData {
  const { namedContexts, functions } = splitAllowedContext([...allowed])
  try {
    const tree = new Parser(lex(expression), namedContexts, functions).parse()
    const context = new data.Dictionary()
    for (const name of namedContexts) context.add(name, toData(scope.contexts[name] ?? {}))
    return new Evaluator(tree, context, functionTable(scope)).evaluate()
  } catch (error) {
    throw new ExpressionFailure(
      `The expression '${expression}' cannot be evaluated: ${error instanceof Error ? error.message : String(error)}`,
      { cause: error },
    )
  }
}

function functionTable(scope: Scope): Map<string, FunctionDefinition> {
  const status = (name: string, call: () => boolean): [string, FunctionDefinition] => [
    name,
    { name, minArgs: 0, maxArgs: 255, call: () => new data.BooleanData(call()) },
  ]
  const known = scope.status ?? { success: () => true, failure: () => false, cancelled: () => false }
  return new Map<string, FunctionDefinition>([
    status('success', () => known.success()),
    status('failure', () => known.failure()),
    status('cancelled', () => known.cancelled()),
    status('always', () => true),
    [
      'hashfiles',
      {
        name: 'hashFiles',
        minArgs: 1,
        maxArgs: 255,
        call: (...args) =>
          new data.StringData(
            hashFiles(
              args.map((arg) => arg.coerceString()),
              scope.workspace,
            ),
          ),
      },
    ],
  ])
}

/** SHA-256 over the SHA-256 of every matching file, '' when nothing matches, as the runner's hashFiles does. */
function hashFiles(patterns: readonly string[], workspace: string | undefined): string {
  if (workspace === undefined) return ''
  const files = new Set<string>()
  for (const pattern of patterns.flatMap((text) => text.split('\n')).map((text) => text.trim())) {
    if (pattern === '') continue
    if (pattern.startsWith('!'))
      for (const file of globSync(pattern.slice(1), { cwd: workspace })) files.delete(file)
    else for (const file of globSync(pattern, { cwd: workspace })) files.add(file)
  }
  const paths = [...files].map((file) => join(workspace, file)).filter((path) => statSync(path).isFile())
  if (paths.length === 0) return ''
  const total = createHash('sha256')
  for (const path of paths.sort()) total.update(createHash('sha256').update(readFileSync(path)).digest())
  return total.digest('hex')
}

export function toData(value: Json): ExpressionData {
  if (value === null) return new data.Null()
  if (typeof value === 'string') return new data.StringData(value)
  if (typeof value === 'number') return new data.NumberData(value)
  if (typeof value === 'boolean') return new data.BooleanData(value)
  if (isArray(value)) return new data.Array(...value.map(toData))
  return new data.Dictionary(...Object.entries(value).map(([key, item]) => ({ key, value: toData(item) })))
}

function isArray(value: Json): value is readonly Json[] {
  return Array.isArray(value)
}

function fromData(value: ExpressionData): Json {
  switch (value.kind) {
    case data.Kind.String:
    case data.Kind.Number:
    case data.Kind.Boolean:
      return value.value
    case data.Kind.Array:
      return value.values().map(fromData)
    case data.Kind.Dictionary:
      return Object.fromEntries(value.pairs().map((pair) => [pair.key, fromData(pair.value)]))
    default:
      return null
  }
}
