import { sha256 } from '../../image/oci/digest.ts'
import { type Descriptor, type ImageConfig, MEDIA_TYPES } from '../../image/oci/documents.ts'
import type { UnpackedImage } from '../../image/oci/image-source.ts'
import { openDockerDaemon } from '../../image/source/docker-daemon.ts'
import { formatImageName, parseImageName } from '../../registry/image-name.ts'
import { type ImageReader, type RegistryImage, RegistryReadError } from '../../registry/ports.ts'
import type { Logger } from '../../runtime/log.ts'
import type { ContainerEngine, EngineImage } from '../ports.ts'

/** An image that a build needs, found without moving more of it than needed. */
export interface FoundImage {
  /** For the engine: the name, or the name with the digest that was found. */
  readonly reference: string
  /** What tells this image from any other: a registry's digest, or the id of an image that only the engine has. */
  readonly identity: string
  readonly config: ImageConfig
  readonly inEngine: boolean
}

export interface ImageSources {
  readonly engine: ContainerEngine
  readonly reader: ImageReader
  /** `amd64` or `arm64`: what the engine runs. */
  readonly architecture: string
  readonly log: Logger
}

/**
 * Finds an image: the engine's own first, else what its registry says, else pulled (the engine may have a login that we
 * do not read). Throws UserError that names the image when nobody has it.
 */
export async function findImage(name: string, sources: ImageSources): Promise<FoundImage> {
  const { engine, reader, log, architecture } = sources
  const here = await engine.inspectImage(name)
  if (here !== undefined) return inEngine(name, here)
  try {
    const image = await reader.image(name, architecture)
    return {
      reference: pinned(name, image.topDigest),
      identity: image.topDigest,
      config: image.config,
      inEngine: false,
    }
  } catch (error) {
    if (!(error instanceof RegistryReadError)) throw error
    log.debug(`${error.message} Asking the Docker engine to pull it.`)
    return inEngine(name, await pull(name, sources))
  }
}

/** The image is in the engine afterwards. */
export async function ensureInEngine(image: FoundImage, sources: ImageSources): Promise<void> {
  if (!image.inEngine) await pull(image.reference, sources)
}

/** The image that the app's layers are put on, found but not opened. */
export interface FoundRunImage {
  /** The name under which it was found, a mirror's perhaps, with its registry. */
  readonly source: string
  readonly identity: string
  /** `temp` is where layers go that no registry has. */
  open(temp: string): Promise<RunImage>
}

/** The run image as an OCI layout of one image. */
export interface RunImage {
  readonly source: string
  /** Of its manifest. */
  readonly digest: string
  readonly config: ImageConfig
  readonly manifest: LayoutDocument
  readonly documents: readonly LayoutDocument[]
  /** Layers that come along, because no registry has them; undefined when the layout is sparse. */
  readonly layers:
    | {
        readonly descriptors: readonly Descriptor[]
        open(layer: Descriptor): AsyncIterable<Uint8Array>
      }
    | undefined
  dispose(): Promise<void>
}

export interface LayoutDocument {
  readonly digest: string
  readonly mediaType: string
  readonly bytes: Uint8Array
}

/**
 * Finds the run image by any of its names. Where a registry has it, manifest and config are all that is read: the
 * lifecycle needs no more to put layers on it. Where only the engine has it, the layers come along.
 */
export async function findRunImage(
  names: readonly [string, ...string[]],
  sources: ImageSources,
): Promise<FoundRunImage> {
  for (const name of names) {
    const here = await sources.engine.inspectImage(name)
    const digest = here === undefined ? undefined : repositoryDigest(name, here)
    if (here !== undefined && digest === undefined) return whole(name, here, sources)
    const sparse = await readSparse(digest === undefined ? name : pinned(name, digest), name, sources)
    if (sparse !== undefined) return sparse
    if (here !== undefined) return whole(name, here, sources)
  }
  return whole(names[0], await pull(names[0], sources), sources)
}

async function readSparse(
  reference: string,
  name: string,
  { reader, architecture, log }: ImageSources,
): Promise<FoundRunImage | undefined> {
  try {
    const image = await reader.image(reference, architecture)
    const source = formatImageName(parseImageName(name))
    return { source, identity: image.digest, open: async () => sparseRunImage(source, image) }
  } catch (error) {
    if (!(error instanceof RegistryReadError)) throw error
    log.info(`${error.message} Looking for the run image elsewhere.`)
    return undefined
  }
}

function sparseRunImage(source: string, image: RegistryImage): RunImage {
  const { digest } = image
  const manifest = { digest, mediaType: image.manifest.mediaType, bytes: image.manifestBytes }
  return {
    source,
    digest,
    config: image.config,
    manifest,
    documents: [manifest, { ...image.manifest.config, bytes: image.configBytes }],
    layers: undefined,
    dispose: async () => {},
  }
}

/** `docker save` of the image; its layers are compressed here, because an engine keeps them unpacked. */
function whole(name: string, image: EngineImage, { engine, log }: ImageSources): FoundRunImage {
  const source = formatImageName(parseImageName(name))
  const open = (temp: string): Promise<RunImage> =>
    log.group(`Get the run image ${name} from the Docker engine`, async () => {
      const saved = await openDockerDaemon(name, { temp, engine })
      try {
        return await packed(source, saved)
      } catch (error) {
        await saved.dispose()
        throw error
      }
    })
  return { source, identity: image.id, open }
}

async function packed(source: string, saved: UnpackedImage): Promise<RunImage> {
  const layers: Descriptor[] = []
  for (const diffId of saved.imageConfig.diffIds) layers.push(await saved.pack(diffId))
  const config = await saved.config()
  const chunks: Uint8Array[] = []
  for await (const chunk of saved.open(config)) chunks.push(Buffer.from(chunk))
  const mediaType = MEDIA_TYPES.ociManifest
  const bytes = Buffer.from(JSON.stringify({ schemaVersion: 2, mediaType, config, layers }))
  const manifest = { digest: sha256(bytes), mediaType, bytes }
  return {
    source,
    digest: manifest.digest,
    config: saved.imageConfig,
    manifest,
    documents: [manifest, { ...config, bytes: Buffer.concat(chunks) }],
    layers: { descriptors: layers, open: (layer) => saved.open(layer) },
    dispose: () => saved.dispose(),
  }
}

async function pull(name: string, { engine, log }: ImageSources): Promise<EngineImage> {
  await log.group(`Pull ${name}`, () => engine.pullImage(name))
  const pulled = await engine.inspectImage(name)
  if (pulled !== undefined) return pulled
  throw new RegistryReadError(`'${name}' was pulled, but the Docker engine does not have it.`, {
    fix: 'Re-run the job.',
  })
}

function inEngine(name: string, image: EngineImage): FoundImage {
  return {
    reference: name,
    identity: repositoryDigest(name, image) ?? image.id,
    config: image.config,
    inEngine: true,
  }
}

/** The digest by which the image was pulled from the repository that `name` names. */
function repositoryDigest(name: string, image: EngineImage): string | undefined {
  const { registry, repository } = parseImageName(name)
  for (const text of image.repoDigests) {
    const known = parseImageName(text)
    if (known.registry === registry && known.repository === repository) return known.digest
  }
  return undefined
}

const pinned = (name: string, digest: string): string => {
  const { registry, repository } = parseImageName(name)
  return `${registry}/${repository}@${digest}`
}
