/**
 * restJson1 from the server's side (https://smithy.io/2.0/aws/protocols/aws-restjson1-protocol.html): method, path and
 * query in, JSON out.
 */
import type { NormalizedSchema } from '@smithy/core/schema'
import { check, type Finding } from './check.ts'
import { decodeJson, parseJson } from './json.ts'
import type { OperationSchema } from './schema.ts'
import type { WireRequest } from './wire.ts'

export interface RestMatch {
  readonly schema: OperationSchema
  /** Members that the path gave, decoded. */
  readonly labels: Readonly<Record<string, string>>
}

/** The operation whose method and path template the request has, or undefined. */
export function matchRest(
  operations: ReadonlyMap<string, OperationSchema>,
  { method, path }: WireRequest,
): RestMatch | undefined {
  const segments = (path.split('?')[0] ?? '').split('/')
  for (const schema of operations.values()) {
    if (schema.http?.method !== method) continue
    const labels = labelsOf(schema.http.path.split('/'), segments)
    if (labels !== undefined) return { schema, labels }
  }
  return undefined
}

function labelsOf(
  template: readonly string[],
  segments: readonly string[],
): Readonly<Record<string, string>> | undefined {
  if (template.length !== segments.length) return undefined
  const labels: Record<string, string> = {}
  for (const [index, part] of template.entries()) {
    const segment = segments[index] ?? ''
    const [, name] = /^\{(\w+)\}$/.exec(part) ?? []
    if (name === undefined && part !== segment) return undefined
    if (name !== undefined) labels[name] = decodeURIComponent(segment)
  }
  return labels
}

export interface DecodedRest {
  readonly value: Readonly<Record<string, unknown>>
  readonly findings: readonly Finding[]
}

/** Path, query and body as one input; undefined when the body is not a JSON object. */
export async function decodeRest(
  schema: NormalizedSchema,
  request: WireRequest,
  labels: Readonly<Record<string, string>>,
  body: Uint8Array,
): Promise<DecodedRest | undefined> {
  const json = parseJson(body)
  if (json === undefined) return undefined
  const query = new URLSearchParams(request.path.split('?')[1] ?? '')
  const bound: Record<string, unknown> = { ...labels }
  const inBody = new Set<string>()
  for (const [name, member] of schema.structIterator()) {
    const parameter = member.getMergedTraits().httpQuery
    if (parameter === undefined) {
      if (!(name in labels)) inBody.add(name)
      continue
    }
    const values = query.getAll(parameter)
    query.delete(parameter)
    if (values.length > 0) bound[name] = queryValue(member, values)
  }
  const unknown: Finding[] = [...query.keys()].map((path) => ({ kind: 'unknown', path }))
  for (const name of Object.keys(json)) if (!inBody.has(name)) unknown.push({ kind: 'unknown', path: name })
  const known = Object.fromEntries(Object.entries(json).filter(([name]) => inBody.has(name)))
  const findings = check(schema, { ...known, ...bound }, 'json')
  if (findings.some(({ kind }) => kind === 'type')) return { value: {}, findings: [...unknown, ...findings] }
  const decoded = await decodeJson(schema, body)
  const fromBody = typeof decoded === 'object' && decoded !== null ? decoded : {}
  return { value: { ...fromBody, ...bound }, findings: [...unknown, ...findings] }
}

function queryValue(schema: NormalizedSchema, values: readonly string[]): unknown {
  if (schema.isListSchema()) return values
  const [text = ''] = values
  if (schema.isBooleanSchema()) return text === 'true' ? true : text === 'false' ? false : text
  if (schema.isNumericSchema()) return text !== '' && Number.isFinite(Number(text)) ? Number(text) : text
  return text
}
