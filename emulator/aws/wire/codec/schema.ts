/**
 * Reads the Smithy schemas that every `@aws-sdk/client-*` module exports at run time (`UpdateService$`,
 * `ServiceNotFoundException$`): static tuples, described in `@smithy/types` schema/static-schemas.d.ts.
 */
import { NormalizedSchema } from '@smithy/core/schema'
import type { SchemaRef } from '@smithy/types'

const ERROR = -3
const STRUCTURE = 3
const UNION = 4
const OPERATION = 9

export interface OperationSchema {
  readonly name: string
  readonly input: NormalizedSchema
  readonly output: NormalizedSchema
  /** Of restJson1 operations: `POST`, `/schedules/{Name}`. */
  readonly http: { readonly method: string; readonly path: string } | undefined
}

export interface ErrorShape {
  /** `ServiceNotFoundException` */
  readonly name: string
  /** What awsQuery services write into `<Code>`; equals `name` where the model says nothing. */
  readonly code: string
  readonly fault: 'client' | 'server'
  /** From the awsQueryError trait, else the httpError trait. */
  readonly status: number | undefined
  readonly schema: NormalizedSchema
}

/** The operations of a client module by name. */
export function operationsOf(sdk: Readonly<Record<string, unknown>>): ReadonlyMap<string, OperationSchema> {
  const operations = new Map<string, OperationSchema>()
  for (const schema of tuplesOf(sdk, OPERATION)) {
    const name = String(schema[2])
    operations.set(name, {
      name,
      input: normalized(schema[4]),
      output: normalized(schema[5]),
      http: httpOf(schema[3]),
    })
  }
  return operations
}

/** The error shapes of a client module, by shape name and by wire code. */
export function errorsOf(sdk: Readonly<Record<string, unknown>>): ReadonlyMap<string, ErrorShape> {
  const errors = new Map<string, ErrorShape>()
  for (const tuple of tuplesOf(sdk, ERROR)) {
    const schema = normalized(tuple)
    const traits: Readonly<Record<string, unknown>> = { ...schema.getMergedTraits() }
    const query = traits['awsQueryError']
    const [code, queryStatus] = Array.isArray(query) ? query : []
    const name = String(tuple[2])
    const status = typeof queryStatus === 'number' ? queryStatus : traits['httpError']
    const shape: ErrorShape = {
      name,
      code: typeof code === 'string' ? code : name,
      fault: traits['error'] === 'server' ? 'server' : 'client',
      status: typeof status === 'number' ? status : undefined,
      schema,
    }
    errors.set(name, shape)
    if (!errors.has(shape.code)) errors.set(shape.code, shape)
  }
  return errors
}

/** Names of the required members: they lead the member list, the seventh tuple field counts them. */
export function requiredMembers(schema: NormalizedSchema): readonly string[] {
  const raw: unknown = schema.getSchema()
  if (!Array.isArray(raw) || (raw[0] !== STRUCTURE && raw[0] !== ERROR)) return []
  const names: unknown = raw[4]
  const count: unknown = raw[6]
  return Array.isArray(names) && typeof count === 'number' ? names.slice(0, count).map(String) : []
}

export const isUnion = (schema: NormalizedSchema): boolean => {
  const raw: unknown = schema.getSchema()
  return Array.isArray(raw) && raw[0] === UNION
}

/** Sentinels 5 (date-time) and 6 (http-date); the default of JSON is epoch seconds. */
export const isTextTimestamp = (schema: NormalizedSchema): boolean => {
  const raw: unknown = schema.getSchema()
  return raw === 5 || raw === 6
}

/** The operation's http trait: `["POST", "/schedules/{Name}", 200]`. */
function httpOf(traits: unknown): OperationSchema['http'] {
  const http: unknown =
    typeof traits === 'object' && traits !== null ? Reflect.get(traits, 'http') : undefined
  const [method, path] = Array.isArray(http) ? http : []
  return typeof method === 'string' && typeof path === 'string' ? { method, path } : undefined
}

function* tuplesOf(sdk: Readonly<Record<string, unknown>>, kind: number): Iterable<readonly unknown[]> {
  for (const [key, value] of Object.entries(sdk)) {
    if (key.endsWith('$') && Array.isArray(value) && value[0] === kind) yield value
  }
}

function normalized(schema: unknown): NormalizedSchema {
  if (!isSchemaRef(schema)) throw new TypeError(`Not a Smithy schema: ${String(schema)}`)
  return NormalizedSchema.of(schema)
}

/** Sentinel numbers, "unit", tuples and functions that return one. */
function isSchemaRef(value: unknown): value is SchemaRef {
  return typeof value === 'number' || value === 'unit' || typeof value === 'function' || Array.isArray(value)
}
