import { copyFile, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sha256 } from '../../image/oci/digest.ts'
import { type ImageConfig, type ImageManifest, MEDIA_TYPES } from '../../image/oci/documents.ts'
import { parseImageConfig, parseManifest } from '../../image/oci/parse-manifest.ts'
import { blobPath } from '../../image/source/oci-layout.ts'
import { type ArchiveFiles, unpackArchive } from '../../image/source/unpack-archive.ts'
import { lifecycleName, parseImageName } from '../../registry/image-name.ts'
import { UserError } from '../../runtime/errors.ts'
import { asObjects, isObject, type JsonObject, parseObject } from '../../runtime/unknown-json.ts'
import type { RunImage } from '../builder/run-image.ts'
import { LAYOUT_ROOT, layoutPath } from './layout-path.ts'

const REF_NAME = 'org.opencontainers.image.ref.name'

/** The image that the lifecycle made, as an OCI layout on this machine. */
export interface ExportedLayout {
  readonly directory: string
  /** Of the manifest. */
  readonly digest: string
  readonly manifest: ImageManifest
  readonly config: ImageConfig
}

/**
 * Takes the lifecycle's layout out of the container into `directory` (emptied first) and makes of it what an export to
 * a registry would have been, byte for byte: the run image is named by its repository and not by a path in the
 * container, the manifest has no name of the image in it, and no layer a media type of another family than the
 * manifest's.
 *
 * The layers of the run image and of the previous image are not in it: the label `io.buildpacks.lifecycle.metadata`
 * names the run image, from which push-ecr takes what the repository lacks, and the previous image is in that
 * repository.
 */
export async function receiveLayout(
  tar: AsyncIterable<Uint8Array>,
  directory: string,
  runImage: RunImage,
  runImageName: string,
): Promise<ExportedLayout> {
  const scratch = `${directory}.part`
  await rm(scratch, { recursive: true, force: true })
  await rm(directory, { recursive: true, force: true })
  await mkdir(join(directory, 'blobs', 'sha256'), { recursive: true })
  const files = byLayoutPath(await unpackArchive(tar, scratch, 'The layout written by the lifecycle'))
  try {
    const image = await rewrite(files, runImage, runImageName)
    for (const [name, path] of files) {
      if (name.startsWith('blobs/sha256/') && !image.replaced.has(name))
        await take(path, join(directory, name))
    }
    for (const document of [image.configBytes, image.manifestBytes]) {
      await writeFile(blobPath(directory, sha256(document)), document)
    }
    const digest = sha256(image.manifestBytes)
    await writeFile(
      join(directory, 'index.json'),
      JSON.stringify({
        schemaVersion: 2,
        mediaType: MEDIA_TYPES.ociIndex,
        manifests: [{ mediaType: image.manifest.mediaType, digest, size: image.manifestBytes.byteLength }],
      }),
    )
    await writeFile(join(directory, 'oci-layout'), '{"imageLayoutVersion":"1.0.0"}')
    return { directory, digest, manifest: image.manifest, config: image.config }
  } finally {
    await rm(scratch, { recursive: true, force: true })
  }
}

/** docker cp puts the last part of the path before every name. */
function byLayoutPath(files: ArchiveFiles): ArchiveFiles {
  return new Map([...files].map(([name, path]) => [name.slice(name.indexOf('/') + 1), path]))
}

async function rewrite(files: ArchiveFiles, runImage: RunImage, runImageName: string) {
  const read = async (name: string): Promise<string> => {
    const path = files.get(name)
    if (path === undefined) throw broken(`it has no ${name}`)
    return readFile(path, 'utf8')
  }
  const blob = (digest: string) => `blobs/${digest.replace(':', '/')}`
  const index = parseManifest(await read('index.json'))
  const top = index?.kind === 'index' ? index.manifests[0] : undefined
  if (top === undefined) throw broken('its index lists no image')
  const manifestText = await read(blob(top.digest))
  const document = parseManifest(manifestText, top.mediaType)
  const raw = parseObject(manifestText)
  if (document?.kind !== 'image' || raw === undefined) throw broken('its manifest is not an image manifest')
  const oldConfig = document.manifest.config
  const configText = nameRunImage(await read(blob(oldConfig.digest)), runImage, runImageName)
  const config = parseImageConfig(configText)
  if (config === undefined) throw broken('its config is not an image config')
  const configBytes = Buffer.from(configText)
  const manifestBytes = Buffer.from(JSON.stringify(plainManifest(raw, configBytes)))
  const rewritten = parseManifest(manifestBytes.toString('utf8'), top.mediaType)
  if (rewritten?.kind !== 'image') throw broken('its manifest cannot be read back')
  return {
    config,
    configBytes,
    manifest: rewritten.manifest,
    manifestBytes,
    replaced: new Set([blob(top.digest), blob(oldConfig.digest)]),
  }
}

/** In the text, so that every other byte stays as the lifecycle wrote it. */
function nameRunImage(config: string, runImage: RunImage, runImageName: string): string {
  // The digest there is that of the lifecycle's own reading of the manifest.
  const inContainer = `${LAYOUT_ROOT}/${layoutPath(runImageName)}@`.replace(/[.]/g, '\\.')
  const name = parseImageName(runImageName)
  const inRegistry = lifecycleName({ ...name, digest: runImage.digest })
  return config.replace(new RegExp(`${inContainer}sha256:[0-9a-f]{64}`, 'g'), inRegistry)
}

function plainManifest(raw: JsonObject, config: Uint8Array): JsonObject {
  const { annotations, ...rest } = raw
  const kept = Object.entries(isObject(annotations) ? annotations : {}).filter(([key]) => key !== REF_NAME)
  const isOci = raw['mediaType'] === MEDIA_TYPES.ociManifest
  const layers = asObjects(raw['layers']).map((layer) =>
    isOci ? { ...layer, mediaType: ociLayerType(layer['mediaType']) } : layer,
  )
  const descriptor = isObject(raw['config']) ? raw['config'] : {}
  return {
    ...rest,
    config: { ...descriptor, size: config.byteLength, digest: sha256(config) },
    layers,
    ...(kept.length === 0 ? {} : { annotations: Object.fromEntries(kept) }),
  }
}

const ociLayerType = (type: unknown): unknown =>
  type === 'application/vnd.docker.image.rootfs.diff.tar.gzip' ? MEDIA_TYPES.ociLayerGzip : type

/** Across file systems a rename is a copy. */
async function take(from: string, to: string): Promise<void> {
  try {
    await rename(from, to)
  } catch {
    await copyFile(from, to)
  }
}

const broken = (what: string): UserError =>
  new UserError(`The lifecycle succeeded, but the layout it wrote is broken: ${what}.`, {
    fix: 'Re-run the job; if the error persists, use another builder version.',
  })
