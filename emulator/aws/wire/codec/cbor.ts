/**
 * rpcv2Cbor from the server's side (https://smithy.io/2.0/additional-specs/protocols/smithy-rpc-v2.html): CBOR in, CBOR
 * out.
 */
import { CborCodec, cbor, tagSymbol } from '@smithy/core/cbor'
import type { NormalizedSchema } from '@smithy/core/schema'
import { isRecord } from './check.ts'

const EPOCH_TAG = 1
const codec = new CborCodec()

/**
 * The body as plain values, in the form of the SDK's own types (timestamps are Dates, blobs are bytes). Undefined when
 * it is not one CBOR map. An empty body is an empty structure.
 */
export function parseCbor(body: Uint8Array): Readonly<Record<string, unknown>> | undefined {
  if (body.byteLength === 0) return {}
  try {
    const value = plain(cbor.deserialize(body))
    return isRecord(value) ? value : undefined
  } catch {
    return undefined // Not CBOR: the caller answers SerializationException.
  }
}

export function encodeCbor(schema: NormalizedSchema, value: unknown): Uint8Array {
  // An operation without output answers an empty map: clients parse what they get.
  if (schema.isUnitSchema()) return encodeMap({})
  const serializer = codec.createSerializer()
  serializer.write(schema, value)
  return copy(serializer.flush())
}

/** A map of texts and the like, without a schema. */
export const encodeMap = (value: Readonly<Record<string, unknown>>): Uint8Array => copy(cbor.serialize(value))

/** The codec writes into one buffer that it uses again. */
const copy = (bytes: Uint8Array): Uint8Array => Uint8Array.from(bytes)

/** Tagged epoch seconds to Dates; a null member is an absent one, as in the JSON protocols. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain)
  if (!isRecord(value)) return typeof value === 'bigint' ? Number(value) : value
  if (isTag(value))
    return Number(value.tag) === EPOCH_TAG ? new Date(Number(value.value) * 1000) : plain(value.value)
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, member]) => member !== null && member !== undefined)
      .map(([name, member]) => [name, plain(member)]),
  )
}

/** How the decoder hands out a tagged value: two members and a symbol. */
const isTag = (
  value: Readonly<Record<string, unknown>>,
): value is { readonly tag: unknown; readonly value: unknown } =>
  tagSymbol in value && 'tag' in value && 'value' in value
