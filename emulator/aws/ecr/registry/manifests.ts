import type { EngineClock } from '../../../clock.ts'
import { DIGEST, TAG } from '../digest.ts'
import type { ImageOperations } from '../image-operations.ts'
import { MANIFEST_LIMIT_BYTES, OCI_INDEX } from '../manifest.ts'
import type { ImagePutter } from '../put-image.ts'
import { referrersOf } from '../referrers.ts'
import type { StoredImage } from '../state.ts'
import type { Exchange } from './exchange.ts'
import { RegistryError, sendEmpty, sendJson } from './responses.ts'

/** HEAD or GET /v2/<name>/manifests/<tag or digest> */
export function serveManifest(exchange: Exchange, reference: string, clock: EngineClock): void {
  const { method, request, response, repository } = exchange
  exchange.authorize('ecr:BatchGetImage')
  const image = repository.images.get(
    DIGEST.test(reference) ? reference : (repository.imageTags.get(reference) ?? ''),
  )
  if (image === undefined) {
    throw new RegistryError(404, 'MANIFEST_UNKNOWN', 'Requested image not found')
  }
  if (!accepts(request.headers.accept, image)) {
    throw new RegistryError(
      404,
      'MANIFEST_UNKNOWN',
      `Requested image has the media type '${image.manifest.mediaType}', which is not accepted`,
    )
  }
  if (method === 'GET') image.lastPulledAt = clock.now()
  response.writeHead(200, {
    'content-type': image.manifest.mediaType,
    'content-length': String(image.bytes.byteLength),
    'docker-content-digest': image.digest,
  })
  response.end(method === 'HEAD' ? undefined : image.bytes)
}

/** PUT /v2/<name>/manifests/<tag or digest> */
export async function putManifest(exchange: Exchange, reference: string, putter: ImagePutter): Promise<void> {
  const { request, response, repository } = exchange
  exchange.authorize('ecr:PutImage')
  const byDigest = reference.includes(':')
  if (byDigest && !DIGEST.test(reference))
    throw new RegistryError(400, 'DIGEST_INVALID', `'${reference}' is not a sha256 digest`)
  if (!byDigest && !TAG.test(reference))
    throw new RegistryError(400, 'TAG_INVALID', `'${reference}' is not a tag`)
  const bytes = await readLimited(request, MANIFEST_LIMIT_BYTES)
  const mediaType = request.headers['content-type']
  const { image } = putter.put(repository, {
    bytes,
    ...(byDigest ? { digest: reference } : { tag: reference }),
    ...(mediaType === undefined ? {} : { mediaType }),
  })
  sendEmpty(response, 201, {
    location: `/v2/${repository.name}/manifests/${reference}`,
    'docker-content-digest': image.digest,
    ...(image.manifest.subject === undefined ? {} : { 'oci-subject': image.manifest.subject.digest }),
  })
}

/**
 * DELETE /v2/<name>/manifests/<tag or digest>, as ecr:BatchDeleteImage does it
 * (https://github.com/opencontainers/distribution-spec/blob/main/spec.md#deleting-manifests: 202; a tag is a tag only).
 */
export function deleteManifest(
  exchange: Exchange,
  reference: string,
  images: Pick<ImageOperations, 'delete'>,
): void {
  const { response, repository } = exchange
  exchange.authorize('ecr:BatchDeleteImage')
  const imageId = DIGEST.test(reference) ? { imageDigest: reference } : { imageTag: reference }
  const { failures = [] } = images.delete({ repositoryName: repository.name, imageIds: [imageId] })
  const [failure] = failures
  if (failure?.failureCode === 'ImageReferencedByManifestList')
    throw new RegistryError(403, 'DENIED', failure.failureReason ?? 'The image is in use')
  if (failure !== undefined)
    throw new RegistryError(404, 'MANIFEST_UNKNOWN', failure.failureReason ?? 'Requested image not found')
  sendEmpty(response, 202)
}

/** GET /v2/<name>/tags/list?n=&last= in lexical order, with a Link to the next page. */
export function serveTags(exchange: Exchange): void {
  const { response, repository, url } = exchange
  exchange.authorize('ecr:ListImages')
  const limit = url.searchParams.get('n')
  if (limit !== null && !/^\d+$/.test(limit))
    throw new RegistryError(400, 'UNSUPPORTED', `'n' is '${limit}', which is not a number`)
  const last = url.searchParams.get('last')
  const all = [...repository.imageTags.keys()].sort()
  const rest = last === null ? all : all.filter((tag) => tag > last)
  const tags = limit === null ? rest : rest.slice(0, Number(limit))
  const end = tags.at(-1)
  const more = end !== undefined && tags.length < rest.length
  sendJson(
    response,
    { name: repository.name, tags },
    more ? { link: `</v2/${repository.name}/tags/list?n=${limit}&last=${end}>; rel="next"` } : {},
  )
}

/** GET /v2/<name>/referrers/<digest>: an image index, empty when nothing refers to the digest. */
export function serveReferrers(exchange: Exchange, digest: string): void {
  const { response, repository, url } = exchange
  exchange.authorize('ecr:BatchGetImage')
  if (!DIGEST.test(digest))
    throw new RegistryError(400, 'DIGEST_INVALID', `'${digest}' is not a sha256 digest`)
  const wanted = url.searchParams.get('artifactType')
  const manifests = referrersOf(repository, digest).filter(
    ({ artifactType }) => wanted === null || artifactType === wanted,
  )
  sendJson(
    response,
    { schemaVersion: 2, mediaType: OCI_INDEX, manifests },
    { 'content-type': OCI_INDEX, ...(wanted === null ? {} : { 'oci-filters-applied': 'artifactType' }) },
  )
}

/** A client that names media types gets only those; none named means any. */
function accepts(accept: string | undefined, image: StoredImage): boolean {
  const ranges = (accept ?? '*/*').split(',').map((range) => range.split(';')[0]?.trim() ?? '')
  return ranges.some(
    (range) => range === '*/*' || range === 'application/*' || range === image.manifest.mediaType,
  )
}

/** Reads to the end even what is too large: leaving early would cut the connection before the answer. */
async function readLimited(source: AsyncIterable<Uint8Array>, limit: number): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of source) {
    size += chunk.byteLength
    if (size <= limit) chunks.push(chunk)
  }
  if (size > limit) throw new RegistryError(413, 'SIZE_INVALID', `The manifest is larger than ${limit} bytes`)
  return Buffer.concat(chunks)
}
