import { readFile, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { errorCode } from '../../runtime/error-code.ts'
import { UserError } from '../../runtime/errors.ts'
import { sha256 } from '../oci/digest.ts'
import { type Descriptor, isForeign, isIndex } from '../oci/documents.ts'
import type { PackedImage } from '../oci/image-source.ts'
import { parseImageConfig, parseManifest } from '../oci/parse-manifest.ts'
import { formatImageReference, type ImageReference } from '../oci/reference.ts'
import { runImageOrigins } from '../oci/run-image-origins.ts'
import { describePlatform, selectPlatform } from '../oci/select-platform.ts'
import { readFileBytes } from './read-file.ts'
import { type RegistryReaders, readFirst } from './registry-reader.ts'

const REF_NAME = 'org.opencontainers.image.ref.name'
/**
 * ECR's limit for a manifest (https://docs.aws.amazon.com/AmazonECR/latest/userguide/service-quotas.html); configs are
 * smaller still.
 */
const DOCUMENT_LIMIT = 4 * 1024 * 1024

/**
 * Opens an OCI image layout (https://github.com/opencontainers/image-spec/blob/main/image-layout.md). Manifest and
 * config are checked against their digests here, every layer file against its size; the layers' bytes are hashed while
 * they are sent. Layers may be absent (the lifecycle's `-layout` leaves the run image's layers out, "sparse"): they are
 * taken from the registry that the image's label names, through `readers`, where the target lacks them. Foreign layers
 * need no file. Throws UserError that names the file and what is wrong with it.
 */
export async function openOciLayout(
  directory: string,
  options: {
    readonly tag?: string | undefined
    readonly name?: string
    readonly readers?: RegistryReaders | undefined
    readonly dispose?: () => Promise<void>
  } = {},
): Promise<PackedImage> {
  const root = resolve(directory)
  const name = options.name ?? `oci:${directory}${options.tag === undefined ? '' : `:${options.tag}`}`
  const notes: string[] = []
  const index = parseManifest(await readIndex(root, name), undefined)
  if (index?.kind !== 'index') throw broken(name, 'index.json is not an OCI image index')
  const chosen = await choose(root, name, withTag(index.manifests, options.tag, name))
  if (index.manifests.length > 1)
    notes.push(`Using ${describePlatform(chosen)} of the ${index.manifests.length} images in ${name}.`)
  const leaf = await descend(root, name, chosen, notes)

  const bytes = await readDocument(root, name, leaf)
  const document = parseManifest(bytes.toString('utf8'), leaf.mediaType)
  if (document?.kind !== 'image') throw broken(name, `the manifest ${leaf.digest} is not an image manifest`)
  const { manifest } = document
  const imageConfig = parseImageConfig((await readDocument(root, name, manifest.config)).toString('utf8'))
  if (imageConfig === undefined)
    throw broken(name, `the config ${manifest.config.digest} is not an image config`)
  const foreign = manifest.layers.filter(isForeign).length
  if (foreign > 0) {
    notes.push(
      `${foreign} of the ${manifest.layers.length} layers are foreign: they are not pushed, but pulled from their own URLs.`,
    )
  }
  const remote = await absentLayers(root, name, manifest.layers)
  const origins = remote.size === 0 ? [] : runImageOrigins(imageConfig)
  if (remote.size > 0) {
    if (origins.length === 0 || options.readers === undefined) {
      throw broken(
        name,
        `the blob ${[...remote].join(', ')} is missing, and no label says which image it comes from`,
      )
    }
    notes.push(
      `${name} is sparse: ${remote.size} of its ${manifest.layers.length} layers are those of ${listed(origins)}.`,
    )
  }
  const { readers } = options
  return {
    kind: 'packed',
    name,
    notes,
    manifest: { mediaType: manifest.mediaType, digest: leaf.digest, bytes },
    config: manifest.config,
    layers: manifest.layers,
    imageConfig,
    origins,
    remote,
    open: (blob, start) =>
      remote.has(blob.digest) && readers !== undefined
        ? readFirst(origins, readers, blob, start)
        : readFileBytes(blobPath(root, blob.digest), start),
    dispose: options.dispose ?? (async () => {}),
  }
}

/** Digests of the layers that have no file. One that is there must have its size. */
async function absentLayers(
  root: string,
  name: string,
  layers: readonly Descriptor[],
): Promise<ReadonlySet<string>> {
  const absent = new Set<string>()
  for (const layer of layers.filter((layer) => !isForeign(layer))) {
    if (await isMissing(blobPath(root, layer.digest))) absent.add(layer.digest)
    else await checkSize(root, name, layer)
  }
  return absent
}

async function isMissing(path: string): Promise<boolean> {
  try {
    await stat(path)
    return false
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return true
    throw error
  }
}

const listed = (origins: readonly ImageReference[]): string => origins.map(formatImageReference).join(' or ')

export const blobPath = (root: string, digest: string): string => join(root, 'blobs', ...digest.split(':'))

async function readIndex(root: string, name: string): Promise<string> {
  try {
    await stat(join(root, 'oci-layout'))
    return await readFile(join(root, 'index.json'), 'utf8')
  } catch (cause) {
    throw new UserError(
      `${name} is not an OCI image layout: '${root}' has no oci-layout and index.json files.`,
      {
        fix: 'Use the directory written by the build.',
        cause,
      },
    )
  }
}

function withTag(
  manifests: readonly Descriptor[],
  tag: string | undefined,
  name: string,
): readonly Descriptor[] {
  if (tag === undefined) return manifests
  const tagged = manifests.filter((manifest) => manifest.annotations?.[REF_NAME] === tag)
  if (tagged.length > 0) return tagged
  const known = manifests
    .map((manifest) => manifest.annotations?.[REF_NAME])
    .filter((ref) => ref !== undefined)
  throw new UserError(
    `${name} contains no image with the tag '${tag}'${known.length === 0 ? '' : ` (it has: ${known.join(', ')})`}.`,
    {
      fix: 'Omit the tag or use an existing one.',
    },
  )
}

/**
 * Of the images that the layout has: `docker save` and `ctr images export` keep the whole index, and of its images only
 * those that the engine has pulled or built.
 */
async function choose(root: string, name: string, manifests: readonly Descriptor[]): Promise<Descriptor> {
  const missing = await Promise.all(manifests.map(({ digest }) => isMissing(blobPath(root, digest))))
  const there = manifests.filter((_, index) => missing[index] === false)
  const isImage = ({ annotations }: Descriptor) =>
    annotations?.['vnd.docker.reference.type'] !== 'attestation-manifest'
  return selectPlatform(there.some(isImage) ? there : manifests, name)
}

/** Follows nested indexes (buildx writes one per tag) down to an image manifest. */
async function descend(root: string, name: string, start: Descriptor, notes: string[]): Promise<Descriptor> {
  let current = start
  for (let depth = 0; isIndex(current.mediaType); depth++) {
    if (depth === 3) throw broken(name, 'its indexes are nested more than three levels deep')
    const document = parseManifest(
      (await readDocument(root, name, current)).toString('utf8'),
      current.mediaType,
    )
    if (document?.kind !== 'index') throw broken(name, `${current.digest} is not an image index`)
    const next = await choose(root, name, document.manifests)
    notes.push(
      `${name} is a multi-platform index; its ${describePlatform(next)} image is pushed as a single manifest.`,
    )
    current = next
  }
  return current
}

async function readDocument(root: string, name: string, descriptor: Descriptor): Promise<Buffer> {
  if (descriptor.size > DOCUMENT_LIMIT)
    throw broken(name, `${descriptor.digest} is larger than 4 MiB, the limit for manifests and configs`)
  await checkSize(root, name, descriptor)
  const bytes = await readFile(blobPath(root, descriptor.digest))
  const found = sha256(bytes)
  if (found !== descriptor.digest) throw broken(name, `the blob ${descriptor.digest} has the digest ${found}`)
  return bytes
}

async function checkSize(root: string, name: string, descriptor: Descriptor): Promise<void> {
  const path = blobPath(root, descriptor.digest)
  let size: number
  try {
    size = (await stat(path)).size
  } catch (cause) {
    throw broken(name, `the blob ${descriptor.digest} is missing`, cause)
  }
  if (size !== descriptor.size) {
    throw broken(name, `the blob ${descriptor.digest} has ${size} bytes but should have ${descriptor.size}`)
  }
}

function broken(name: string, what: string, cause?: unknown): UserError {
  return new UserError(`${name} is broken: ${what}.`, {
    fix: 'Build the image again.',
    ...(cause === undefined ? {} : { cause }),
  })
}
