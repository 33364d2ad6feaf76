import { gunzipSync } from 'node:zlib'

/** One exchange as bytes, the same for the HTTP server and the in-process handler. */
export interface WireRequest {
  readonly method: string
  /** Path and query as sent. */
  readonly path: string
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array
}

export interface WireResponse {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array
}

/** A fault cut the connection: the client sees a reset and no answer. */
export const DROPPED = Symbol('connection dropped')
export type WireOutcome = WireResponse | typeof DROPPED

export const text = (value: string): Uint8Array => new TextEncoder().encode(value)

const LARGEST_BODY = 64 * 1024 * 1024

/**
 * The body without its compression: SDKs gzip large bodies of some operations (PutMetricData). Undefined when it is
 * broken.
 */
export function unpacked({ headers, body }: WireRequest): Uint8Array | undefined {
  if (headers['content-encoding'] !== 'gzip') return body
  try {
    return gunzipSync(body, { maxOutputLength: LARGEST_BODY })
  } catch {
    return undefined // Not gzip: the caller answers SerializationException.
  }
}
