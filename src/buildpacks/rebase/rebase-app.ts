import { Readable } from 'node:stream'
import type { ImageConfig } from '../../image/oci/documents.ts'
import type { PackedImage } from '../../image/oci/image-source.ts'
import { parseImageConfig } from '../../image/oci/parse-manifest.ts'
import { runImageOrigins } from '../../image/oci/run-image-origins.ts'
import { type RegistryReaders, readFirst } from '../../image/source/registry-reader.ts'
import type { ImageReader, RegistryImage } from '../../registry/ports.ts'
import { UserError } from '../../runtime/errors.ts'
import type { Logger } from '../../runtime/log.ts'
import type { PublishedImage, PublishedImages } from '../lifecycle/published-images.ts'
import { readLifecycleMetadata } from './lifecycle-metadata.ts'
import { type RebasedImage, rebaseImage } from './rebase-image.ts'

export interface RebaseRequest {
  /** Tag, or digest with `sha256:`, of the app image in its repository. */
  readonly image: string
  /** Undefined: the name that the image itself gives. */
  readonly runImage: string | undefined
  readonly force: boolean
}

export interface RebasePorts {
  readonly published: PublishedImages
  readonly reader: ImageReader
  /** Where the layers of the new run image come from when the repository lacks them. */
  readonly readers: RegistryReaders
  readonly log: Logger
}

export interface Rebase {
  readonly app: PublishedImage
  readonly baseName: string
  readonly base: RegistryImage
  /** Undefined: the image is already on this very run image. */
  readonly rebased: RebasedImage | undefined
  /** The rebased image, to be pushed. */
  readonly source: PackedImage | undefined
}

/**
 * Looks for a newer run image below an app image and makes the image on top of it: Heroku's stack updates without a
 * build. Reads manifests and configs only. Throws UserError that names what is missing or does not fit.
 */
export async function rebaseApp(request: RebaseRequest, ports: RebasePorts): Promise<Rebase> {
  const { log } = ports
  const app = (await ports.published.find([request.image])).get(request.image)
  if (app === undefined) {
    throw new UserError(`Input 'image': image '${request.image}' does not exist in the repository.`, {
      fix: "Use an existing tag or digest, e.g. the output 'image' of push-ecr.",
    })
  }
  const { bytes: configBytes, config } = await app.config()
  const metadata = readLifecycleMetadata(config.config.labels, app.reference)
  const baseName = request.runImage ?? metadata.names[0]
  if (baseName === undefined) {
    throw new UserError(`${app.reference} does not state its run image.`, {
      fix: "Set the input 'run-image'.",
    })
  }
  const base = await ports.reader.image(baseName, config.architecture)
  log.info(`app image: ${app.reference}`)
  log.info(`run image: ${baseName}, now ${base.digest} (was ${metadata.reference ?? 'unknown'})`)
  if (
    base.config.diffIds.at(-1) === metadata.topLayer &&
    metadata.reference?.endsWith(base.digest) === true
  ) {
    log.info('The image is already on this run image.')
    return { app, baseName, base, rebased: undefined, source: undefined }
  }
  const rebased = rebaseImage({ manifestBytes: app.manifestBytes, configBytes }, base, {
    appName: app.reference,
    baseName,
    force: request.force,
  })
  for (const problem of rebased.overridden) log.warning(`Rebased by force, although ${problem}.`)
  return { app, baseName, base, rebased, source: packed(rebased, app.reference, ports.readers) }
}

/** Its config is here; every layer is in the repository or with the run image. */
function packed(image: RebasedImage, name: string, readers: RegistryReaders): PackedImage {
  const imageConfig = configOf(image)
  const origins = runImageOrigins(imageConfig)
  const { bytes, ...config } = image.config
  return {
    kind: 'packed',
    name: `${name}, rebased`,
    notes: [],
    imageConfig,
    manifest: image.manifest,
    config,
    layers: image.layers,
    origins,
    remote: new Set(image.layers.map((layer) => layer.digest)),
    open: (blob, start) =>
      blob.digest === config.digest
        ? Readable.from([bytes.subarray(start ?? 0)], { objectMode: true })
        : readFirst(origins, readers, blob, start),
    dispose: async () => {},
  }
}

function configOf(image: RebasedImage): ImageConfig {
  const config = parseImageConfig(Buffer.from(image.config.bytes).toString('utf8'))
  if (config === undefined) throw new Error('the rebased config cannot be read back')
  return config
}
