import { stat } from 'node:fs/promises'
import { blobPath } from '../../image/source/oci-layout.ts'
import type { ImageReader } from '../../registry/ports.ts'
import { errorCode } from '../../runtime/error-code.ts'
import type { RunImage } from '../builder/run-image.ts'
import type { ContainerEngine } from '../ports.ts'
import { ReproducibleTar } from '../source/tar.ts'
import type { ExportedLayout } from './exported-layout.ts'

/**
 * Puts an image from its layout into the engine, as `docker load` takes it
 * (https://github.com/moby/docker-image-spec/blob/main/spec.md#combined-image-json--filesystem-changeset-format).
 * Layers of the run image that are not in the layout come from its registry. Engines of any age and store understand
 * this form, and the build container needs no socket for it.
 */
export async function loadImage(
  layout: ExportedLayout,
  name: string,
  runImage: RunImage,
  ports: { readonly engine: ContainerEngine; readonly reader: ImageReader },
): Promise<void> {
  const tar = new ReproducibleTar({ uid: 0, gid: 0 })
  const written = write(tar, layout, name, runImage, ports.reader).then(
    () => tar.end(),
    (error: unknown) => {
      tar.fail(error instanceof Error ? error : new Error(String(error)))
      throw error
    },
  )
  // The engine's reading fails with the same error; this one is awaited at the end.
  written.catch(() => {})
  await ports.engine.loadImage(tar.stream())
  await written
}

async function write(
  tar: ReproducibleTar,
  layout: ExportedLayout,
  name: string,
  runImage: RunImage,
  reader: ImageReader,
): Promise<void> {
  const { layers, config } = layout.manifest
  const file = (digest: string) => `${digest.slice('sha256:'.length)}.tar.gz`
  for (const layer of new Map(layers.map((one) => [one.digest, one])).values()) {
    const path = blobPath(layout.directory, layer.digest)
    if (await isThere(path)) await tar.file(file(layer.digest), path, layer.size, false)
    else await tar.bytes(file(layer.digest), layer.size, reader.blob(runImage.source, layer))
  }
  const configName = `${config.digest.slice('sha256:'.length)}.json`
  await tar.file(configName, blobPath(layout.directory, config.digest), config.size, false)
  await tar.text(
    'manifest.json',
    JSON.stringify([
      { Config: configName, RepoTags: [name], Layers: layers.map((layer) => file(layer.digest)) },
    ]),
  )
}

async function isThere(path: string): Promise<boolean> {
  try {
    await stat(path)
    return true
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return false
    throw error
  }
}
