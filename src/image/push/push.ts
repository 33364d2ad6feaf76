import type { Clock } from '../../runtime/clock.ts'
import { formatBytes, formatSeconds } from '../../runtime/format.ts'
import type { Logger } from '../../runtime/log.ts'
import { sha256 } from '../oci/digest.ts'
import { type Descriptor, isForeign, MEDIA_TYPES } from '../oci/documents.ts'
import type { ImageSource, PackedImage, UnpackedImage } from '../oci/image-source.ts'
import type { FoundImages, ImageRepository, ManifestBlob } from '../oci/ports.ts'
import { findKnownLayers } from './known-layers.ts'
import { type PushedTag, publish } from './publish.ts'
import { type BlobOutcome, BlobSender } from './send-blobs.ts'

export interface PushOptions {
  readonly tags: readonly string[]
  /**
   * Tag or digest of the image in the repository that this one follows; undefined: what the tags name, else the newest.
   */
  readonly previous?: string | undefined
  /** Repositories of the same registry whose blobs may be mounted. */
  readonly mountFrom?: readonly string[]
  readonly log: Logger
  readonly clock: Clock
  readonly signal: AbortSignal
}

export interface PushResult {
  readonly digest: string
  /** `registry/repository` */
  readonly name: string
  /** `registry/repository@sha256:…` */
  readonly image: string
  readonly manifest: ManifestBlob
  /** Layers and the config, each once, in the manifest's order, config last. */
  readonly blobs: readonly PushedBlob[]
  readonly tags: readonly PushedTag[]
  /** The manifest was in the repository before. */
  readonly existed: boolean
  readonly uploadedBytes: number
  readonly milliseconds: number
}

export interface PushedBlob {
  readonly descriptor: Descriptor
  readonly kind: 'layer' | 'config'
  readonly outcome: BlobOutcome
  /** It came from another registry on the way. */
  readonly fetched: boolean
}

interface Brought {
  readonly manifest: ManifestBlob
  readonly blobs: readonly PushedBlob[]
  /** What the repository had. */
  readonly found: FoundImages
}

/**
 * Brings `image` into `repository` under its digest and `tags`. Only blobs that the repository lacks are sent. The
 * manifest is published when every blob is there, so a broken push leaves nothing that could be deployed. Safe to run
 * again after any interruption. Requests: one for what the digest and the tags name, one per 100 blobs for which are
 * there, both at once; two per blob that is sent; one per tag.
 */
export async function pushBlobsAndManifest(
  image: ImageSource,
  repository: ImageRepository,
  options: PushOptions,
): Promise<PushResult> {
  const { log, clock, signal } = options
  const started = clock.now()
  // Its answer is needed for the first upload; it comes while the first questions are asked.
  const registry = repository.registry()
  registry.catch(() => {})
  const mountFrom = async () => siblings(image, await registry, repository.repository, options.mountFrom)
  const sender = new BlobSender(image, repository, { mountFrom, log, clock, signal })
  const { manifest, blobs, found } = await (image.kind === 'packed'
    ? bringPacked(image, sender, repository, options)
    : bringUnpacked(image, sender, repository, options))
  signal.throwIfAborted()

  const { digest } = manifest
  const sent = blobs.filter(({ outcome }) => outcome === 'uploaded')
  const uploadedBytes = sent.reduce((sum, { descriptor }) => sum + descriptor.size, 0)
  log.info(
    sent.length === 0
      ? `Every blob is already in the ${repository.name}; nothing was uploaded.`
      : `${sent.length} of ${blobs.length} blobs uploaded (${formatBytes(uploadedBytes)}).`,
  )
  const name = `${await registry}/${repository.repository}`
  const tags = await publish(manifest, options.tags, repository, { found, log, signal })
  const milliseconds = clock.now() - started
  log.info(`Pushed ${name}@${digest} in ${formatSeconds(milliseconds)}.`)
  const existed = found.images.has(digest)
  return {
    digest,
    name,
    image: `${name}@${digest}`,
    manifest,
    blobs,
    tags,
    existed,
    uploadedBytes,
    milliseconds,
  }
}

/**
 * Repositories of the same registry that may hold the image's blobs: where it comes from, then what the caller named.
 */
function siblings(
  image: ImageSource,
  registry: string,
  own: string,
  named: readonly string[] = [],
): readonly string[] {
  const origins = image.kind === 'packed' ? image.origins : []
  const names = origins.filter((origin) => origin.registry === registry).map((origin) => origin.repository)
  return [...new Set([...names, ...named])].filter((name) => name !== own)
}

async function bringPacked(
  image: PackedImage,
  sender: BlobSender,
  repository: ImageRepository,
  { tags }: PushOptions,
): Promise<Brought> {
  const all = sendable([...image.layers, image.config])
  const lookedUp = repository.find({ digests: [image.manifest.digest], tags })
  lookedUp.catch((error: unknown) => sender.fail(error))
  // The largest first, so that no big layer is left alone at the end.
  const queue = [...all].sort((a, b) => b.size - a.size)
  await settled(queue.map((blob) => sender.send(blob)))
  const found = await lookedUp
  const blobs = all.map(async (descriptor): Promise<PushedBlob> => {
    const outcome = await sender.send(descriptor)
    const fetched = outcome === 'uploaded' && image.remote.has(descriptor.digest)
    return { descriptor, kind: descriptor === image.config ? 'config' : 'layer', outcome, fetched }
  })
  return { manifest: image.manifest, blobs: await Promise.all(blobs), found }
}

/**
 * Each layer is compressed, asked for and sent on its own, so that the first is under way while the next is compressed.
 */
async function bringUnpacked(
  image: UnpackedImage,
  sender: BlobSender,
  repository: ImageRepository,
  options: PushOptions,
): Promise<Brought> {
  const known = await findKnownLayers(image, repository, options)
  const bring = async (
    known: Descriptor | undefined,
    make: () => Promise<Descriptor>,
  ): Promise<Descriptor> => {
    try {
      if (known !== undefined && (await sender.has(known))) {
        await sender.send(known)
        return known
      }
      sender.throwIfStopped()
      const made = await make()
      if (!isForeign(made)) await sender.send(made)
      return made
    } catch (error) {
      throw sender.fail(error)
    }
  }
  const diffIds = [...new Set(image.imageConfig.diffIds)]
  const config = bring(known.config, () => image.config())
  const packed = diffIds.map((diffId) => bring(known.layers.get(diffId), () => image.pack(diffId)))
  const [configBlob, ...layerBlobs] = await settled([config, ...packed])
  if (configBlob === undefined) throw new Error('an image without a config')
  const byDiffId = new Map(diffIds.map((diffId, index) => [diffId, layerBlobs[index]]))
  const layers = image.imageConfig.diffIds.flatMap((diffId) => byDiffId.get(diffId) ?? [])
  const blobs = sendable([...layers, configBlob]).map(
    async (descriptor): Promise<PushedBlob> => ({
      descriptor,
      kind: descriptor === configBlob ? 'config' : 'layer',
      outcome: await sender.send(descriptor),
      fetched: false,
    }),
  )
  return { manifest: writeManifest(configBlob, layers), blobs: await Promise.all(blobs), found: known.found }
}

/** The same config and layers give the same bytes, so the same image keeps its digest. */
function writeManifest(config: Descriptor, layers: readonly Descriptor[]): ManifestBlob {
  const mediaType = MEDIA_TYPES.ociManifest
  const bytes = Buffer.from(JSON.stringify({ schemaVersion: 2, mediaType, config, layers }))
  return { mediaType, digest: sha256(bytes), bytes }
}

/** Every blob once (an image may hold the same layer twice), without those that registries leave out. */
const sendable = (blobs: readonly Descriptor[]): readonly Descriptor[] => [
  ...new Map(blobs.filter((blob) => !isForeign(blob)).map((blob) => [blob.digest, blob])).values(),
]

/** Waits for all, so that nothing runs on behind a failure; throws the first one. */
async function settled<T>(work: readonly Promise<T>[]): Promise<readonly T[]> {
  await Promise.allSettled(work)
  return Promise.all(work)
}
