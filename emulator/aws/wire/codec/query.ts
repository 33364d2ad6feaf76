/** awsQuery from the server's side (https://smithy.io/2.0/aws/protocols/aws-query-protocol.html): forms in, XML out. */
import { XmlCodec } from '@aws-sdk/core/protocols'
import type { NormalizedSchema } from '@smithy/core/schema'
import type { Finding } from './check.ts'

const DATE_TIME = 5

export interface DecodedForm {
  readonly value: unknown
  /** Unknown parameters and values that do not convert. */
  readonly findings: readonly Finding[]
}

/** `Listeners.member.1.Port=80` to `{ Listeners: [{ Port: 80 }] }`, by schema. */
export function decodeForm(schema: NormalizedSchema, form: URLSearchParams): DecodedForm {
  const parameters = new Map(form)
  for (const known of ['Action', 'Version']) parameters.delete(known)
  const findings: Finding[] = []
  const used = new Set<string>()
  const value = schema.isUnitSchema() ? {} : readStructure(schema, '')
  for (const name of parameters.keys()) if (!used.has(name)) findings.push({ kind: 'unknown', path: name })
  return { value, findings }

  function has(prefix: string): boolean {
    if (parameters.has(prefix)) return true
    for (const name of parameters.keys()) if (name.startsWith(`${prefix}.`)) return true
    return false
  }

  function read(member: NormalizedSchema, path: string): unknown {
    if (member.isListSchema()) return readList(member, path)
    if (member.isMapSchema()) return readMap(member, path)
    if (member.isStructSchema()) return readStructure(member, `${path}.`)
    used.add(path)
    const text = parameters.get(path) ?? ''
    const scalar = readScalar(member, text)
    if (scalar === undefined) findings.push({ kind: 'type', path, expected: 'of its type' })
    return scalar
  }

  function readStructure(structure: NormalizedSchema, prefix: string): Record<string, unknown> {
    const result: Record<string, unknown> = {}
    for (const [name, member] of structure.structIterator()) {
      const path = `${prefix}${wireName(member, name)}`
      if (has(path)) result[name] = read(member, path)
    }
    return result
  }

  function readList(list: NormalizedSchema, path: string): unknown[] {
    used.add(path) // `Names=` is the empty list.
    const item = list.getValueSchema()
    const flat = list.getMergedTraits().xmlFlattened !== undefined
    const base = flat ? path : `${path}.${wireName(item, 'member')}`
    return indexes(base).map((index) => read(item, `${base}.${index}`))
  }

  function readMap(map: NormalizedSchema, path: string): Record<string, unknown> {
    used.add(path)
    const base = map.getMergedTraits().xmlFlattened === undefined ? `${path}.entry` : path
    const result: Record<string, unknown> = {}
    for (const index of indexes(base)) {
      const key = read(map.getKeySchema(), `${base}.${index}.${wireName(map.getKeySchema(), 'key')}`)
      result[String(key)] = read(
        map.getValueSchema(),
        `${base}.${index}.${wireName(map.getValueSchema(), 'value')}`,
      )
    }
    return result
  }

  /** The numbers after `base.`, in order. */
  function indexes(base: string): readonly number[] {
    const found = new Set<number>()
    for (const name of parameters.keys()) {
      if (!name.startsWith(`${base}.`)) continue
      const index = Number(name.slice(base.length + 1).split('.')[0])
      if (Number.isInteger(index)) found.add(index)
    }
    return [...found].sort((a, b) => a - b)
  }
}

function readScalar(schema: NormalizedSchema, text: string): unknown {
  if (schema.isBooleanSchema()) return text === 'true' ? true : text === 'false' ? false : undefined
  if (schema.isNumericSchema()) return text !== '' && Number.isFinite(Number(text)) ? Number(text) : undefined
  if (schema.isTimestampSchema()) {
    const date = /^\d+(\.\d+)?$/.test(text) ? new Date(Number(text) * 1000) : new Date(text)
    return Number.isNaN(date.getTime()) ? undefined : date
  }
  if (schema.isBlobSchema()) return new Uint8Array(Buffer.from(text, 'base64'))
  return text
}

const wireName = (schema: NormalizedSchema, fallback: string): string => {
  const name: unknown = schema.getMergedTraits().xmlName
  return typeof name === 'string' ? name : fallback
}

/** `<XResponse><XResult>…</XResult><ResponseMetadata>…`; an operation without output has no result element. */
export function encodeResult(
  operation: string,
  schema: NormalizedSchema,
  value: unknown,
  envelope: { readonly xmlNamespace: string; readonly requestId: string },
): string {
  const result = schema.isUnitSchema()
    ? ''
    : `<${operation}Result>${members(schema, value)}</${operation}Result>`
  const metadata = `<ResponseMetadata><RequestId>${envelope.requestId}</RequestId></ResponseMetadata>`
  return `<${operation}Response xmlns="${escapeXml(envelope.xmlNamespace)}">${result}${metadata}</${operation}Response>`
}

/** The members of a structure as XML elements, without the element of the structure itself. */
export function members(schema: NormalizedSchema, value: unknown): string {
  const codec = new XmlCodec({
    timestampFormat: { useTrait: true, default: DATE_TIME },
    xmlNamespace: '',
    serviceNamespace: '',
  })
  const serializer = codec.createSerializer()
  serializer.write(schema, value)
  return String(serializer.flush())
    .replace(/^<[^>]*\/>$/, '')
    .replace(/^<[^>]*>|<\/[^>]*>$/g, '')
}

export const escapeXml = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => `&#${character.codePointAt(0)};`)
