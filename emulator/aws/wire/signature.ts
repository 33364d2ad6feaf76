/**
 * AWS Signature Version 4 from the server's side
 * (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html).
 */
import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import type { WireRequest } from './codec/wire.ts'

export interface Signature {
  readonly accessKeyId: string
  /** `20260101/us-east-1/ecs/aws4_request` */
  readonly scope: string
  readonly region: string
  readonly service: string
  readonly signedHeaders: readonly string[]
  readonly signature: string
  readonly sessionToken: string | undefined
}

/** Undefined when the request is not signed with SigV4. */
export function parseSignature(headers: Readonly<Record<string, string>>): Signature | undefined {
  const match =
    /^AWS4-HMAC-SHA256\s+Credential=([^/,\s]+)\/([^,\s]+),\s*SignedHeaders=([^,\s]+),\s*Signature=([0-9a-f]+)$/.exec(
      headers['authorization'] ?? '',
    )
  const [, accessKeyId, scope, signedHeaders, signature] = match ?? []
  if (
    accessKeyId === undefined ||
    scope === undefined ||
    signedHeaders === undefined ||
    signature === undefined
  ) {
    return undefined
  }
  const [, region, service] = scope.split('/')
  return {
    accessKeyId,
    scope,
    region: region ?? '',
    service: service ?? '',
    signedHeaders: signedHeaders.split(';'),
    signature,
    sessionToken: headers['x-amz-security-token'],
  }
}

/**
 * Was the request signed with this secret? Paths are encoded once more than they are sent, as for every service but S3.
 */
export function verifySignature(
  request: WireRequest,
  signature: Signature,
  secretAccessKey: string,
): boolean {
  const date = request.headers['x-amz-date'] ?? ''
  const headers = signature.signedHeaders.map(
    (name) => `${name}:${(request.headers[name] ?? '').trim().replace(/ +/g, ' ')}\n`,
  )
  const canonical = [
    request.method,
    canonicalPath(request.path),
    canonicalQuery(request.path),
    headers.join(''),
    signature.signedHeaders.join(';'),
    createHash('sha256').update(request.body).digest('hex'),
  ].join('\n')
  const toSign = [
    'AWS4-HMAC-SHA256',
    date,
    signature.scope,
    createHash('sha256').update(canonical).digest('hex'),
  ].join('\n')
  const key = signature.scope
    .split('/')
    .reduce<string | Buffer>(
      (secret, part) => createHmac('sha256', secret).update(part).digest(),
      `AWS4${secretAccessKey}`,
    )
  const expected = createHmac('sha256', key).update(toSign).digest()
  const given = Buffer.from(signature.signature, 'hex')
  return given.length === expected.length && timingSafeEqual(given, expected)
}

const canonicalPath = (path: string): string =>
  (path.split('?')[0] ?? '/').split('/').map(encoded).join('/') || '/'

const canonicalQuery = (path: string): string =>
  [...new URLSearchParams(path.split('?')[1] ?? '')]
    .map(([name, value]) => `${encoded(name)}=${encoded(value)}`)
    .sort()
    .join('&')

/** RFC 3986: more than encodeURIComponent encodes. */
const encoded = (text: string): string =>
  encodeURIComponent(text).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
