/**
 * awsJson1_0 and awsJson1_1 from the server's side (https://smithy.io/2.0/aws/protocols/aws-json-1_1-protocol.html).
 */
import { JsonCodec2 } from '@smithy/core/protocols'
import type { NormalizedSchema } from '@smithy/core/schema'
import { isRecord } from './check.ts'

const EPOCH_SECONDS = 7
const codec = new JsonCodec2({ timestampFormat: { useTrait: true, default: EPOCH_SECONDS }, jsonName: false })

/** The body as JSON; undefined when it is not a JSON object. An empty body is an empty structure. */
export function parseJson(body: Uint8Array): Readonly<Record<string, unknown>> | undefined {
  const text = new TextDecoder().decode(body)
  if (text.trim() === '') return {}
  try {
    const value: unknown = JSON.parse(text)
    return isRecord(value) ? value : undefined
  } catch {
    return undefined // Not JSON: the caller answers SerializationException.
  }
}

/** Wire bytes to the SDK's input type: Dates, bytes, unknown members dropped. */
export async function decodeJson(schema: NormalizedSchema, body: Uint8Array): Promise<unknown> {
  if (schema.isUnitSchema() || body.byteLength === 0) return {}
  return codec.createDeserializer().read(schema, new TextDecoder().decode(body))
}

export function encodeJson(schema: NormalizedSchema, value: unknown): Uint8Array {
  if (schema.isUnitSchema()) return new Uint8Array()
  const serializer = codec.createSerializer()
  serializer.write(schema, value)
  const out: unknown = serializer.flush()
  // The codec's own subclass turns itself into text where plain bytes are meant.
  if (out instanceof Uint8Array) return new Uint8Array(out.buffer, out.byteOffset, out.byteLength)
  return new TextEncoder().encode(String(out))
}
