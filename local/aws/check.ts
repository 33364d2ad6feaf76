/** Holds a value against a Smithy schema: every unknown, missing or mistyped member, with its path. */
import type { NormalizedSchema } from '@smithy/core/schema'
import { isTextTimestamp, isUnion, requiredMembers } from './schema.ts'

/** `json`: parsed from the wire (epoch seconds, base64). `value`: what the SDK's TypeScript types say (Date, Uint8Array). */
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
  visit(schema, value, '', form, findings)
  return findings
}

/** `missing member 'service'`, `deployments[0].bogus is unknown`. */
export function describeFinding({ kind, path, expected }: Finding): string {
  if (kind === 'missing') return `missing required member '${path}'`
  if (kind === 'unknown') return `unknown member '${path}'`
  return `'${path}' must be ${expected}`
}

function visit(
  schema: NormalizedSchema,
  value: unknown,
  path: string,
  form: Form,
  findings: Finding[],
): void {
  const wrong = (expected: string) => findings.push({ kind: 'type', path, expected })
  if (schema.isUnitSchema()) {
    if (isRecord(value))
      for (const name of Object.keys(value)) findings.push({ kind: 'unknown', path: join(path, name) })
  } else if (schema.isDocumentSchema()) {
    // Any JSON is legal.
  } else if (schema.isListSchema()) {
    if (!Array.isArray(value)) return void wrong('a list')
    value.forEach((item, index) => {
      visit(schema.getValueSchema(), item, `${path}[${index}]`, form, findings)
    })
  } else if (schema.isMapSchema()) {
    if (!isRecord(value)) return void wrong('a map')
    for (const [key, item] of Object.entries(value))
      visit(schema.getValueSchema(), item, join(path, key), form, findings)
  } else if (schema.isStructSchema()) {
    if (!isRecord(value)) return void wrong('a structure')
    visitStructure(schema, value, path, form, findings)
  } else {
    const expected = scalarMismatch(schema, value, form)
    if (expected !== undefined) wrong(expected)
  }
}

function visitStructure(
  schema: NormalizedSchema,
  value: Readonly<Record<string, unknown>>,
  path: string,
  form: Form,
  findings: Finding[],
): void {
  const members = new Map(schema.structIterator())
  // JSON null is an absent member on requests (AWS clients send it); in a value of ours it is a mistake.
  const present = Object.entries(value).filter(
    ([, item]) => item !== undefined && !(form === 'json' && item === null),
  )
  const names = new Set(present.map(([name]) => name))
  for (const name of requiredMembers(schema)) {
    if (!names.has(name)) findings.push({ kind: 'missing', path: join(path, name) })
  }
  for (const [name, item] of present) {
    const member = members.get(name)
    if (member !== undefined) visit(member, item, join(path, name), form, findings)
    else if (name !== '__type') findings.push({ kind: 'unknown', path: join(path, name) })
  }
  if (isUnion(schema) && names.size !== 1)
    findings.push({ kind: 'type', path, expected: 'a union with exactly one member' })
}

function scalarMismatch(schema: NormalizedSchema, value: unknown, form: Form): string | undefined {
  if (schema.isTimestampSchema()) {
    if (form === 'json') {
      const written = isTextTimestamp(schema) ? 'string' : 'number'
      return typeof value === written ? undefined : `a timestamp as a ${written}`
    }
    return value instanceof Date && !Number.isNaN(value.getTime()) ? undefined : 'a valid Date'
  }
  if (schema.isBlobSchema()) {
    const legal = form === 'json' ? typeof value === 'string' : value instanceof Uint8Array
    return legal ? undefined : 'a blob'
  }
  if (schema.isBooleanSchema()) return typeof value === 'boolean' ? undefined : 'a boolean'
  if (schema.isNumericSchema() || schema.isBigIntegerSchema() || schema.isBigDecimalSchema()) {
    return typeof value === 'number' || typeof value === 'bigint' ? undefined : 'a number'
  }
  if (schema.isStringSchema()) return typeof value === 'string' ? undefined : 'a string'
  return undefined
}

const join = (path: string, name: string): string => (path === '' ? name : `${path}.${name}`)

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Uint8Array)
