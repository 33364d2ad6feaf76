import { type OutputUnit, type Schema, Validator } from '@cfworker/json-schema'
import { didYouMean } from '../../runtime/suggest.ts'
import type { Problems } from '../problems.ts'
import type { YamlSource } from './yaml-source.ts'

/** Keywords that only repeat what an error below them says. */
const WRAPPERS: ReadonlySet<string> = new Set([
  'properties',
  'additionalProperties',
  'propertyNames',
  '$ref',
  'items',
])

/** A JSON Schema ready to check documents; making one costs more than a check. */
export class SchemaCheck {
  readonly #schema: Schema
  readonly #validator: Validator

  constructor(schema: Schema) {
    this.#schema = schema
    // The validator writes its own marks into the schema that it is given.
    this.#validator = new Validator(structuredClone(schema), '2020-12', false)
  }

  /**
   * Says each violation in words, at its line. A key that the schema does not have is a warning, because an older Renga
   * must be able to read a newer file.
   */
  check(source: YamlSource, problems: Problems): void {
    for (const error of this.#validator.validate(source.data).errors) {
      if (!WRAPPERS.has(error.keyword)) report(error, source, this.#schema, problems)
    }
  }
}

function report(error: OutputUnit, source: YamlSource, schema: Schema, problems: Problems): void {
  const path = pointer(error.instanceLocation)
  const at = source.at(path)
  const name = path.join('.')
  if (error.keyword === 'false') {
    const key = path.at(-1) ?? ''
    const known = knownKeys(schema, path.slice(0, -1))
    problems.warning(
      at,
      `'${name}' is not a renga.yml key and is ignored.`,
      `${didYouMean(key, known)}The known keys are ${known.join(', ')}.`,
    )
    return
  }
  const rule = schemaAt(schema, pointer(error.keywordLocation).slice(0, -1))
  const value = valueAt(source.data, path)
  if (error.keyword === 'pattern' && error.keywordLocation.includes('/propertyNames/')) {
    problems.error(
      at,
      `'${path.at(-1) ?? ''}' is not a name.`,
      'Use letters, digits and inner hyphens or underscores, at most 63.',
    )
    return
  }
  problems.error(
    at,
    `'${name === '' ? 'renga.yml' : name}' is ${describeValue(value)}${wanted(error.keyword, rule)}.`,
    fix(value, rule),
  )
}

function wanted(keyword: string, rule: Schema | undefined): string {
  if (keyword === 'type') return `, not ${describeType(rule)}`
  if (keyword === 'minimum') return `, less than ${rule?.minimum ?? 0}`
  if (keyword === 'maximum') return `, more than ${rule?.maximum ?? 0}`
  if (keyword === 'maxLength') return `, longer than ${rule?.maxLength ?? 0} characters`
  return ', which is not allowed'
}

function fix(value: unknown, rule: Schema | undefined): string {
  if (rule === undefined) return 'See docs/renga-yml.md.'
  if (rule.enum !== undefined) {
    const words = rule.enum.map(String)
    return `${typeof value === 'string' ? didYouMean(value, words) : ''}Write one of ${words.join(', ')}.`
  }
  if (rule.minimum !== undefined && rule.maximum !== undefined)
    return `Write a whole number from ${rule.minimum} to ${rule.maximum}.`
  const keys = Object.keys(rule.properties ?? {})
  if (keys.length > 0) return `Write ${describeType(rule)} with any of the keys ${keys.join(', ')}.`
  const examples: unknown = rule['examples']
  const example: unknown = Array.isArray(examples) ? examples[0] : undefined
  if (example === undefined) return `Write ${describeType(rule)}.`
  return `Write ${describeType(rule)} such as ${typeof example === 'string' ? example : JSON.stringify(example)}.`
}

const TYPE_NAMES: Readonly<Record<string, string>> = {
  object: 'a map',
  array: 'a list',
  string: 'text',
  integer: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
}

function describeType(rule: Schema | undefined): string {
  const types = rule?.type === undefined ? [] : [rule.type].flat()
  return types.flatMap((type) => TYPE_NAMES[type] ?? []).join(' or ') || 'another value'
}

function describeValue(value: unknown): string {
  if (value === null || value === undefined) return 'empty'
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object') return 'a map'
  const text = String(value)
  return `'${text.length <= 60 ? text : `${text.slice(0, 59)}…`}'`
}

/** `#/processes/a~1b` -> ['processes', 'a/b']. The validator writes pointers as URI fragments. */
function pointer(location: string): readonly string[] {
  return location
    .split('/')
    .slice(1)
    .map((part) => decodeURIComponent(part).replaceAll('~1', '/').replaceAll('~0', '~'))
}

function valueAt(data: unknown, path: readonly string[]): unknown {
  let value = data
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined
    value = Object.entries(value).find(([key]) => key === step)?.[1]
  }
  return value
}

/** The schema at a keyword location, `$ref` steps followed. */
function schemaAt(root: Schema, location: readonly string[]): Schema | undefined {
  let current: unknown = root
  for (const step of location) {
    if (step === '$ref') current = deref(root, current)
    else current = child(current, step)
  }
  return asSchema(current)
}

/** The keys that the schema knows of the map at `path` of the data. */
function knownKeys(root: Schema, path: readonly string[]): readonly string[] {
  let current: unknown = root
  for (const step of path) {
    const schema = asSchema(deref(root, current))
    current = child(schema?.properties, step) ?? schema?.additionalProperties
  }
  return Object.keys(asSchema(deref(root, current))?.properties ?? {})
}

function deref(root: Schema, value: unknown): unknown {
  const reference: unknown = child(value, '$ref')
  return typeof reference === 'string' ? schemaAt(root, pointer(reference)) : value
}

function child(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined
  return Object.entries(value).find(([name]) => name === key)?.[1]
}

function asSchema(value: unknown): Schema | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined
}
