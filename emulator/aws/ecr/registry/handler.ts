import type { IncomingMessage, ServerResponse } from 'node:http'
import type { EngineClock } from '../../../clock.ts'
import type { Caller } from '../../wire/service.ts'
import type { AuthorizationTokens } from '../authorization.ts'
import type { BlobStore } from '../blob-store.ts'
import type { ImageOperations } from '../image-operations.ts'
import type { ImagePutter } from '../put-image.ts'
import type { EcrState, Repository } from '../state.ts'
import { serveBlob } from './blobs.ts'
import type { Exchange } from './exchange.ts'
import { deleteManifest, putManifest, serveManifest, serveReferrers, serveTags } from './manifests.ts'
import { RegistryError, sendEmpty, sendError, toRegistryError } from './responses.ts'
import type { RegistryUploads } from './uploads.ts'

export interface RegistryParts {
  readonly state: EcrState
  readonly blobs: BlobStore
  readonly tokens: AuthorizationTokens
  readonly putter: ImagePutter
  readonly uploads: RegistryUploads
  readonly imageOperations: Pick<ImageOperations, 'delete'>
  readonly clock: EngineClock
  /** May this caller do `ecr:<action>` on this repository? */
  readonly allowed: (caller: Caller, action: string, repositoryArn: string) => boolean
}

/** The registry API v2 under `/v2/`. Never throws: every failure becomes the registry's answer. */
export type RegistryHandler = (request: IncomingMessage, response: ServerResponse) => Promise<void>

// https://github.com/opencontainers/distribution-spec/blob/main/spec.md#endpoints
const ROUTE =
  /^\/v2\/(?<name>.+?)\/(?:(?<uploads>blobs\/uploads)(?:\/(?<upload>[^/]*))?|blobs\/(?<blob>[^/]+)|manifests\/(?<manifest>[^/]+)|(?<tags>tags\/list)|referrers\/(?<referrers>[^/]+))$/

export function createRegistryHandler(parts: RegistryParts): RegistryHandler {
  return async (request, response) => {
    response.setHeader('docker-distribution-api-version', 'registry/2.0')
    try {
      await route(parts, request, response)
    } catch (error) {
      refuse(request, response, error)
    }
  }
}

function refuse(request: IncomingMessage, response: ServerResponse, error: unknown): void {
  if (response.headersSent || response.socket === null || response.socket.destroyed) {
    response.destroy()
    return
  }
  // A body that nobody reads must not be taken for the next request on this connection.
  if (!request.complete) response.setHeader('connection', 'close')
  sendError(response, toRegistryError(error), request.method === 'HEAD')
  request.resume()
}

async function route(
  parts: RegistryParts,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const method = request.method ?? 'GET'
  const url = new URL(request.url ?? '/', parts.state.endpoint())
  const groups = ROUTE.exec(decodeURIComponent(url.pathname))?.groups ?? {}
  const signed = url.searchParams.get('download')
  if (groups['blob'] !== undefined && signed !== null && parts.tokens.opensDownload(signed, groups['blob'])) {
    const repository = parts.state.repository(groups['name'])
    return serveBlob(
      parts.blobs,
      repository,
      groups['blob'],
      { method, range: request.headers.range },
      response,
    )
  }
  const caller = authenticate(parts, request, response)
  if (caller === undefined) return
  if (url.pathname === '/v2/' || url.pathname === '/v2') return sendEmpty(response, 200)
  if (groups['name'] === undefined)
    throw new RegistryError(404, 'UNSUPPORTED', `${method} ${url.pathname} is not part of the registry API`)
  const repository = parts.state.repository(groups['name'])
  const authorize = (action: string) => authorizeCall(parts, caller, action, repository)
  await dispatch(parts, { request, response, method, url, repository, authorize }, groups)
}

async function dispatch(
  parts: RegistryParts,
  exchange: Exchange,
  groups: Readonly<Record<string, string | undefined>>,
): Promise<void> {
  const { method, response, repository } = exchange
  const reading = method === 'GET' || method === 'HEAD'
  if (groups['uploads'] !== undefined) {
    if (method === 'POST') return parts.uploads.start(exchange)
    return parts.uploads.continue(exchange, groups['upload'] ?? '')
  }
  if (groups['blob'] !== undefined && reading) {
    exchange.authorize(method === 'HEAD' ? 'ecr:BatchCheckLayerAvailability' : 'ecr:GetDownloadUrlForLayer')
    const range = exchange.request.headers.range
    return serveBlob(parts.blobs, repository, groups['blob'], { method, range }, response)
  }
  if (groups['manifest'] !== undefined && reading)
    return serveManifest(exchange, groups['manifest'], parts.clock)
  if (groups['manifest'] !== undefined && method === 'PUT')
    return putManifest(exchange, groups['manifest'], parts.putter)
  if (groups['manifest'] !== undefined && method === 'DELETE')
    return deleteManifest(exchange, groups['manifest'], parts.imageOperations)
  if (groups['tags'] !== undefined && reading) return serveTags(exchange)
  if (groups['referrers'] !== undefined && reading) return serveReferrers(exchange, groups['referrers'])
  throw new RegistryError(405, 'UNSUPPORTED', `${method} is not supported here`)
}

/** Basic authentication with the token of GetAuthorizationToken; undefined when the answer has been given. */
function authenticate(
  parts: RegistryParts,
  request: IncomingMessage,
  response: ServerResponse,
): Caller | undefined {
  const verdict = parts.tokens.verify(request.headers.authorization)
  if (verdict.kind === 'caller') return verdict.caller
  if (verdict.kind === 'expired') {
    throw new RegistryError(
      403,
      'DENIED',
      'Your authorization token has expired. Reauthenticate and try again.',
    )
  }
  response.writeHead(401, {
    'www-authenticate': `Basic realm="${parts.state.endpoint()}/",service="ecr.amazonaws.com"`,
    'content-type': 'text/plain; charset=utf-8',
    ...(request.complete ? {} : { connection: 'close' }),
  })
  response.end(request.method === 'HEAD' ? undefined : 'Not Authorized\n')
  request.resume()
  return undefined
}

function authorizeCall(parts: RegistryParts, caller: Caller, action: string, repository: Repository): void {
  if (parts.allowed(caller, action, repository.arn)) return
  throw new RegistryError(
    403,
    'DENIED',
    `User: ${caller.arn} is not authorized to perform: ${action} on resource: ${repository.arn}`,
  )
}
