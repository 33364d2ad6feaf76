import { createReadStream } from 'node:fs'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { UserError } from '../../runtime/errors.ts'
import type { ImageSource } from '../oci/image-source.ts'
import type { ImageSourceReference } from '../oci/local-reference.ts'
import { openDockerArchive } from './docker-archive.ts'
import { type ImageSaver, openDockerDaemon } from './docker-daemon.ts'
import { layOut } from './lay-out.ts'
import { openOciLayout } from './oci-layout.ts'
import { openRegistryImage } from './registry-image.ts'
import type { RegistryReaders } from './registry-reader.ts'
import { unpackArchive } from './unpack-archive.ts'

/**
 * Opens an image that is to be pushed, in any of its forms. `temp` is where archives are unpacked; `dispose` of the
 * result removes that. Throws UserError that names the file or the image and what is wrong.
 */
export async function openImage(
  reference: ImageSourceReference,
  ports: { readonly temp: string; readonly engine: ImageSaver; readonly readers: RegistryReaders },
): Promise<ImageSource> {
  const { temp, readers } = ports
  switch (reference.transport) {
    case 'oci':
      return openOciLayout(reference.path, { tag: reference.tag, readers })
    case 'oci-archive':
      return openOciArchive(reference.path, reference.tag, ports)
    case 'docker-archive': {
      const name = `docker-archive:${reference.path}`
      return openDockerArchive(await readable(reference.path, name), { name, temp, tag: reference.tag })
    }
    case 'docker-daemon':
      return openDockerDaemon(reference.name, ports)
    case 'registry':
      return openRegistryImage(reference.image, readers)
  }
}

/** An OCI layout in one tar file: unpacked to its own names, which are checked, then opened as a directory. */
async function openOciArchive(
  path: string,
  tag: string | undefined,
  ports: { readonly temp: string; readonly readers: RegistryReaders },
): Promise<ImageSource> {
  const { temp, readers } = ports
  const name = `oci-archive:${path}`
  const source = await readable(path, name)
  const scratch = await mkdtemp(join(temp, 'renga-image-'))
  const dispose = () => rm(scratch, { recursive: true, force: true })
  try {
    const layout = join(scratch, 'layout')
    await layOut(await unpackArchive(source, join(scratch, 'archive'), name), layout)
    return await openOciLayout(layout, { tag, name, readers, dispose })
  } catch (error) {
    await dispose()
    throw error
  }
}

async function readable(path: string, name: string): Promise<AsyncIterable<Uint8Array>> {
  try {
    await stat(path)
  } catch (cause) {
    throw new UserError(`Input 'image': file '${path}' does not exist (${name}).`, {
      fix: 'Use the path written by the previous step.',
      cause,
    })
  }
  return createReadStream(path, { highWaterMark: 1 << 18 })
}
