import type { Logger } from '../../runtime/log.ts'
import { shortDigest } from '../oci/digest.ts'
import { type Descriptor, type ImageManifest, isForeign, MEDIA_TYPES } from '../oci/documents.ts'
import type { UnpackedImage } from '../oci/image-source.ts'
import { parseImageConfig } from '../oci/parse-manifest.ts'
import type { FoundImages, ImageRepository } from '../oci/ports.ts'

/**
 * What the repository's previous image spares: compressed layers by their diff id, and the config when it is the same.
 */
export interface KnownLayers {
  readonly layers: ReadonlyMap<string, Descriptor>
  readonly config: Descriptor | undefined
  /** What was found on the way, so that it is not asked for again. */
  readonly found: FoundImages
}

/**
 * Looks for the image that this one follows: `previous` (a tag or digest) when given, else what the tags name now, else
 * what was pushed last. Its manifest and config, read side by side, tell which compressed layer belongs to which diff
 * id.
 */
export async function findKnownLayers(
  image: Pick<UnpackedImage, 'imageConfig' | 'configDigest'>,
  repository: ImageRepository,
  options: {
    readonly tags: readonly string[]
    readonly previous?: string | undefined
    readonly log: Logger
  },
): Promise<KnownLayers> {
  const { log, previous } = options
  const asked = previous?.startsWith('sha256:') === true ? { digests: [previous] } : {}
  const extra = previous === undefined || previous.startsWith('sha256:') ? [] : [previous]
  let found = await repository.find({ ...asked, tags: [...options.tags, ...extra] })
  if (found.images.size === 0) {
    const newest = await repository.newest()
    if (newest === undefined) return { layers: new Map(), config: undefined, found }
    const images = (await repository.find({ digests: [newest], tags: [] })).images
    found = { tags: found.tags, images }
  }
  const layers = new Map<string, Descriptor>()
  let config: Descriptor | undefined
  for (const [digest, manifest] of found.images) {
    if (manifest === undefined) continue
    const diffIds = await diffIdsOf(image, manifest, repository)
    if (diffIds.length !== manifest.layers.length) continue
    for (const [index, layer] of manifest.layers.entries()) {
      const diffId = diffIds[index]
      if (diffId !== undefined && !isForeign(layer)) layers.set(diffId, asOciLayer(layer))
    }
    if (manifest.config.digest === image.configDigest) config = asOciConfig(manifest.config)
    log.info(`previous image: ${shortDigest(digest)}, ${manifest.layers.length} layers`)
  }
  return { layers, config, found }
}

/** The config lists the diff ids. The same config as ours lists ours, and need not be read. */
async function diffIdsOf(
  image: Pick<UnpackedImage, 'imageConfig' | 'configDigest'>,
  { config }: ImageManifest,
  repository: ImageRepository,
): Promise<readonly string[]> {
  if (config.digest === image.configDigest) return image.imageConfig.diffIds
  const text = Buffer.from(await repository.readBlob(config)).toString('utf8')
  return parseImageConfig(text)?.diffIds ?? []
}

/** Our manifests are OCI: a layer that a Docker client pushed has the same bytes under another name. */
function asOciLayer({ mediaType, digest, size }: Descriptor): Descriptor {
  return { mediaType: OCI_NAMES.get(mediaType) ?? mediaType, digest, size }
}

const OCI_NAMES: ReadonlyMap<string, string> = new Map([
  [MEDIA_TYPES.dockerLayerGzip, MEDIA_TYPES.ociLayerGzip],
  [MEDIA_TYPES.dockerLayerZstd, MEDIA_TYPES.ociLayerZstd],
])

const asOciConfig = ({ digest, size }: Descriptor): Descriptor => ({
  mediaType: MEDIA_TYPES.ociConfig,
  digest,
  size,
})
