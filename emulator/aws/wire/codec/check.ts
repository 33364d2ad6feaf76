/** Holds a value against a Smithy schema: every unknown, missing or mistyped member, with its path. */
import type { NormalizedSchema } from '@smithy/core/schema'
import { isTextTimestamp, isUnion, requiredMembers } from './schema.ts'

/**
 * `json`: parsed from the wire (epoch seconds, base64). `value`: what the SDK's TypeScript types say (Date,
 * Uint8Array).
 */
export type Form = 'json' | 'value'

export interface Finding {
  readonly kind: 'missing' | 'unknown' | 'type'
  /** `deployments[0].id`; empty for the whole value. */
  readonly path: string
  /** What was expected, for `type`. */
  readonly expected?: string
}

export function check(schema: NormalizedSchema, value: unknown, form: Form): readonly Finding[] {
  const findings: Finding[] = []
  visitorOf(schema, form)(value, '', findings)
  return findings
}

/** `missing member 'service'`, `deployments[0].bogus is unknown`. */
export function describeFinding({ kind, path, expected }: Finding): string {
  if (kind === 'missing') return `missing required member '${path}'`
  if (kind === 'unknown') return `unknown member '${path}'`
  return `'${path}' must be ${expected}`
}

/** Adds what it finds in a value. */
type Visitor = (value: unknown, path: string, findings: Finding[]) => void

/** A schema says what it is by a chain of questions: asked once for each, not for each value. */
const VISITORS: Readonly<Record<Form, WeakMap<NormalizedSchema, Visitor>>> = {
  json: new WeakMap(),
  value: new WeakMap(),
}

function visitorOf(schema: NormalizedSchema, form: Form): Visitor {
  const known = VISITORS[form].get(schema)
  if (known !== undefined) return known
  const made = makeVisitor(schema, form)
  VISITORS[form].set(schema, made)
  return made
}

function makeVisitor(schema: NormalizedSchema, form: Form): Visitor {
  if (schema.isUnitSchema())
    return (value, path, findings) => {
      if (isRecord(value))
        for (const name of Object.keys(value)) findings.push({ kind: 'unknown', path: join(path, name) })
    }
  // Any JSON is legal.
  if (schema.isDocumentSchema()) return () => {}
  if (schema.isListSchema()) return listVisitor(once(() => visitorOf(schema.getValueSchema(), form)))
  if (schema.isMapSchema()) return mapVisitor(once(() => visitorOf(schema.getValueSchema(), form)))
  if (schema.isStructSchema()) return structureVisitor(schema, form)
  const mismatch = scalarMismatch(schema, form)
  return (value, path, findings) => {
    const expected = mismatch(value)
    if (expected !== undefined) findings.push({ kind: 'type', path, expected })
  }
}

function listVisitor(itemVisitor: () => Visitor): Visitor {
  return (value, path, findings) => {
    if (!Array.isArray(value)) return void findings.push({ kind: 'type', path, expected: 'a list' })
    const visit = itemVisitor()
    value.forEach((item, index) => {
      visit(item, `${path}[${index}]`, findings)
    })
  }
}

function mapVisitor(itemVisitor: () => Visitor): Visitor {
  return (value, path, findings) => {
    if (!isRecord(value)) return void findings.push({ kind: 'type', path, expected: 'a map' })
    const visit = itemVisitor()
    for (const [key, item] of Object.entries(value)) visit(item, join(path, key), findings)
  }
}

function structureVisitor(schema: NormalizedSchema, form: Form): Visitor {
  // Structures may hold themselves: their members are looked at when there is a value.
  const members = once(
    () =>
      new Map(
        [...schema.structIterator()].map(([name, member]) => [name, once(() => visitorOf(member, form))]),
      ),
  )
  const required = requiredMembers(schema)
  const union = isUnion(schema)
  return (value, path, findings) => {
    if (!isRecord(value)) return void findings.push({ kind: 'type', path, expected: 'a structure' })
    // JSON null is an absent member on requests (AWS clients send it); in a value of ours it is a mistake.
    const isPresent = (item: unknown) => item !== undefined && !(form === 'json' && item === null)
    for (const name of required)
      if (!isPresent(value[name])) findings.push({ kind: 'missing', path: join(path, name) })
    let present = 0
    for (const [name, item] of Object.entries(value)) {
      if (!isPresent(item)) continue
      present += 1
      const visitor = members().get(name)
      if (visitor !== undefined) visitor()(item, join(path, name), findings)
      else if (name !== '__type') findings.push({ kind: 'unknown', path: join(path, name) })
    }
    if (union && present !== 1)
      findings.push({ kind: 'type', path, expected: 'a union with exactly one member' })
  }
}

/** What a scalar of the schema is expected to be; undefined: the value is that. */
function scalarMismatch(schema: NormalizedSchema, form: Form): (value: unknown) => string | undefined {
  const unless = (isLegal: (value: unknown) => boolean, expected: string) => (value: unknown) =>
    isLegal(value) ? undefined : expected
  if (schema.isTimestampSchema()) {
    if (form === 'json') {
      const written = isTextTimestamp(schema) ? 'string' : 'number'
      return unless((value) => typeof value === written, `a timestamp as a ${written}`)
    }
    return unless((value) => value instanceof Date && !Number.isNaN(value.getTime()), 'a valid Date')
  }
  if (schema.isBlobSchema())
    return unless(
      (value) => (form === 'json' ? typeof value === 'string' : value instanceof Uint8Array),
      'a blob',
    )
  if (schema.isBooleanSchema()) return unless((value) => typeof value === 'boolean', 'a boolean')
  if (schema.isNumericSchema() || schema.isBigIntegerSchema() || schema.isBigDecimalSchema())
    return unless((value) => typeof value === 'number' || typeof value === 'bigint', 'a number')
  if (schema.isStringSchema()) return unless((value) => typeof value === 'string', 'a string')
  return () => undefined
}

function once<T extends object>(make: () => T): () => T {
  let made: T | undefined
  return () => {
    made ??= make()
    return made
  }
}

const join = (path: string, name: string): string => (path === '' ? name : `${path}.${name}`)

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Uint8Array)
