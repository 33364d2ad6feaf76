import type { ServerResponse } from 'node:http'
import { pipeline } from 'node:stream/promises'
import type { BlobStore } from '../blob-store.ts'
import type { Repository } from '../state.ts'
import { RegistryError, sendEmpty } from './responses.ts'

/**
 * HEAD or GET of a blob. ECR answers a GET with a redirect (307) to a signed S3 address; here the bytes come at once.
 * Ranges: one `bytes=first-last`, https://github.com/opencontainers/distribution-spec/blob/main/spec.md#pulling-blobs
 */
export async function serveBlob(
  blobs: BlobStore,
  repository: Repository,
  digest: string,
  request: { readonly method: string; readonly range: string | undefined },
  response: ServerResponse,
): Promise<void> {
  const layer = repository.layers.get(digest)
  if (layer === undefined) {
    throw new RegistryError(
      404,
      'BLOB_UNKNOWN',
      `The blob '${digest}' does not exist in the repository with name '${repository.name}'`,
    )
  }
  const headers = {
    'content-type': 'application/octet-stream',
    'docker-content-digest': digest,
    'accept-ranges': 'bytes',
    etag: `"${digest}"`,
  }
  const range = request.range === undefined ? undefined : parseRange(request.range, layer.size)
  if (range === 'unsatisfiable') return sendEmpty(response, 416, { 'content-range': `bytes */${layer.size}` })
  const { start, end } = range ?? { start: 0, end: layer.size - 1 }
  response.writeHead(range === undefined ? 200 : 206, {
    ...headers,
    'content-length': String(end - start + 1),
    ...(range === undefined ? {} : { 'content-range': `bytes ${start}-${end}/${layer.size}` }),
  })
  if (request.method === 'HEAD' || layer.size === 0) {
    response.end()
    return
  }
  await pipeline(blobs.read(digest, { start, end }), response)
}

/** Undefined for a header that HTTP says to ignore (other units, several ranges, nonsense). */
function parseRange(
  header: string,
  size: number,
): { readonly start: number; readonly end: number } | 'unsatisfiable' | undefined {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header)
  if (match === null) return undefined
  const [, first = '', last = ''] = match
  if (first === '' && last === '') return undefined
  const start = first === '' ? Math.max(0, size - Number(last)) : Number(first)
  const end = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1)
  if (start >= size) return 'unsatisfiable'
  return end < start ? undefined : { start, end }
}
