import { DIGEST } from './digest.ts'
import { isRecord, type JsonRecord, textOf, textsOf } from './json.ts'

/** https://github.com/opencontainers/image-spec/blob/main/descriptor.md */
export interface Descriptor {
  readonly mediaType: string
  readonly digest: string
  readonly size: number
  /** Where the bytes of a foreign layer are. */
  readonly urls?: readonly string[]
  readonly platform?: { readonly os: string; readonly architecture: string; readonly variant?: string }
}

export interface Manifest {
  readonly mediaType: string
  readonly config?: Descriptor
  readonly layers: readonly Descriptor[]
  /** The manifests that an index names. */
  readonly manifests: readonly Descriptor[]
  readonly subject?: Descriptor
  readonly artifactType?: string
  readonly annotations: Readonly<Record<string, string>>
}

/** The four forms that ECR stores (Docker's schema 1 is gone from every living client). */
export const OCI_MANIFEST = 'application/vnd.oci.image.manifest.v1+json'
export const OCI_INDEX = 'application/vnd.oci.image.index.v1+json'
export const DOCKER_MANIFEST = 'application/vnd.docker.distribution.manifest.v2+json'
export const DOCKER_LIST = 'application/vnd.docker.distribution.manifest.list.v2+json'
const IMAGE_TYPES: readonly string[] = [OCI_MANIFEST, DOCKER_MANIFEST]
const INDEX_TYPES: readonly string[] = [OCI_INDEX, DOCKER_LIST]

/** ECR's limit, https://docs.aws.amazon.com/AmazonECR/latest/userguide/service-quotas.html */
export const MANIFEST_LIMIT_BYTES = 4 * 1024 * 1024

/** What is wrong with a manifest, in words for its author. */
export class ManifestError extends Error {
  override readonly name = 'ManifestError'
}

/**
 * Reads a manifest. `declared` is the media type outside the document (the Content-Type, or imageManifestMediaType);
 * a document without a `mediaType` of its own, which OCI allows, needs it. Throws ManifestError.
 */
export function parseManifest(bytes: Uint8Array, declared?: string): Manifest {
  if (bytes.byteLength > MANIFEST_LIMIT_BYTES) {
    throw new ManifestError(
      `The manifest has ${bytes.byteLength} bytes; the limit is ${MANIFEST_LIMIT_BYTES}`,
    )
  }
  const document = parseJson(bytes)
  if (document['schemaVersion'] !== 2) throw new ManifestError('The manifest is not of schema version 2')
  const inside = textOf(document['mediaType'])
  const mediaType = inside ?? declared
  if (mediaType === undefined) throw new ManifestError('The manifest has no media type')
  if (inside !== undefined && declared !== undefined && inside !== declared) {
    throw new ManifestError(`The manifest says it is '${inside}', but it was sent as '${declared}'`)
  }
  const common = {
    mediaType,
    annotations: textsOf(document['annotations']),
    ...optional('subject', document['subject'], (value) => descriptor(value, 'subject')),
    ...optional('artifactType', document['artifactType'], (value) => textOf(value) ?? ''),
  }
  if (INDEX_TYPES.includes(mediaType)) {
    return { ...common, layers: [], manifests: descriptors(document['manifests'], 'manifests') }
  }
  if (!IMAGE_TYPES.includes(mediaType))
    throw new ManifestError(`The media type '${mediaType}' is not supported`)
  return {
    ...common,
    config: descriptor(document['config'], 'config'),
    layers: descriptors(document['layers'], 'layers'),
    manifests: [],
  }
}

function parseJson(bytes: Uint8Array): JsonRecord {
  try {
    const document: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
    if (isRecord(document)) return document
  } catch (error) {
    throw new ManifestError('The manifest is not JSON', { cause: error })
  }
  throw new ManifestError('The manifest is not a JSON object')
}

function optional<K extends string, V>(
  key: K,
  value: unknown,
  read: (value: unknown) => V,
): { [P in K]?: V } {
  const found: { [P in K]?: V } = {}
  if (value !== undefined && value !== null) found[key] = read(value)
  return found
}

function descriptors(value: unknown, where: string): readonly Descriptor[] {
  if (!Array.isArray(value)) throw new ManifestError(`The manifest has no list '${where}'`)
  return value.map((item: unknown, index) => descriptor(item, `${where}[${index}]`))
}

function descriptor(value: unknown, where: string): Descriptor {
  if (!isRecord(value)) throw new ManifestError(`The manifest has no descriptor '${where}'`)
  const { mediaType, digest, size, platform, urls } = value
  if (typeof digest !== 'string' || !DIGEST.test(digest))
    throw new ManifestError(`'${where}' has no sha256 digest`)
  if (typeof size !== 'number' || !Number.isSafeInteger(size) || size < 0)
    throw new ManifestError(`'${where}' has no size`)
  if (typeof mediaType !== 'string' || mediaType === '')
    throw new ManifestError(`'${where}' has no media type`)
  const plain = { mediaType, digest, size, ...(Array.isArray(urls) ? { urls: urls.map(String) } : {}) }
  if (!isRecord(platform)) return plain
  const variant = textOf(platform['variant'])
  return {
    ...plain,
    platform: {
      os: textOf(platform['os']) ?? '',
      architecture: textOf(platform['architecture']) ?? '',
      ...(variant === undefined ? {} : { variant }),
    },
  }
}
