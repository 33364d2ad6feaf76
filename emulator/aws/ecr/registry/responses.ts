import type { ServerResponse } from 'node:http'
import { AwsError } from '../../wire/service.ts'
import { messageOf } from '../thrown.ts'

/** An error of the registry API: https://github.com/opencontainers/distribution-spec/blob/main/spec.md#error-codes */
export class RegistryError extends Error {
  override readonly name = 'RegistryError'
  readonly status: number
  readonly code: string
  constructor(status: number, code: string, message: string) {
    super(message)
    this.status = status
    this.code = code
  }
}

/** How ECR's registry front says what its API says. */
const CODES: Readonly<Record<string, readonly [number, string]>> = {
  RepositoryNotFoundException: [404, 'NAME_UNKNOWN'],
  ImageNotFoundException: [404, 'MANIFEST_UNKNOWN'],
  LayersNotFoundException: [404, 'MANIFEST_BLOB_UNKNOWN'],
  ReferencedImagesNotFoundException: [404, 'MANIFEST_BLOB_UNKNOWN'],
  ImageTagAlreadyExistsException: [400, 'TAG_INVALID'],
  ImageDigestDoesNotMatchException: [400, 'DIGEST_INVALID'],
  InvalidParameterException: [400, 'MANIFEST_INVALID'],
  ThrottlingException: [429, 'TOOMANYREQUESTS'],
}

export function toRegistryError(error: unknown): RegistryError {
  if (error instanceof RegistryError) return error
  const known = error instanceof AwsError ? CODES[error.code] : undefined
  if (error instanceof AwsError && known !== undefined)
    return new RegistryError(known[0], known[1], error.message)
  return new RegistryError(500, 'UNKNOWN', messageOf(error))
}

export function sendError(response: ServerResponse, error: RegistryError, head: boolean): void {
  const body = JSON.stringify({ errors: [{ code: error.code, message: error.message }] })
  response.writeHead(error.status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(body),
  })
  response.end(head ? undefined : body)
}

export function sendEmpty(
  response: ServerResponse,
  status: number,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, { 'content-length': '0', ...headers })
  response.end()
}

export function sendJson(
  response: ServerResponse,
  document: unknown,
  headers: Readonly<Record<string, string>> = {},
): void {
  const body = JSON.stringify(document)
  response.writeHead(200, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': String(Buffer.byteLength(body)),
    ...headers,
  })
  response.end(body)
}
