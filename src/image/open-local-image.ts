import { createReadStream } from 'node:fs'
import { mkdir, mkdtemp, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { UserError } from '../runtime/errors.ts'
import { openDockerArchive } from './docker-archive.ts'
import type { LocalImageReference } from './local-reference.ts'
import { openOciLayout } from './oci-layout.ts'
import type { LocalImage } from './ports.ts'
import { unpackArchive } from './unpack-archive.ts'

/** What the pusher needs of a container engine. Implemented by src/docker/docker-cli.ts. */
export interface ImageSaver {
  problem(): Promise<string | undefined>
  saveImage(name: string): AsyncIterable<Uint8Array>
}

/**
 * Opens an image that is on this machine, in any of the four forms. `temp` is where archives are unpacked; `dispose` of
 * the result removes that. Throws UserError that names the file or the image and what is wrong.
 */
export async function openLocalImage(
  reference: LocalImageReference,
  ports: { readonly temp: string; readonly engine: ImageSaver },
): Promise<LocalImage> {
  const { temp } = ports
  switch (reference.transport) {
    case 'oci':
      return openOciLayout(reference.path, { tag: reference.tag })
    case 'oci-archive':
      return openOciArchive(reference.path, reference.tag, temp)
    case 'docker-archive': {
      const name = `docker-archive:${reference.path}`
      return openDockerArchive(await readable(reference.path, name), { name, temp, tag: reference.tag })
    }
    case 'docker-daemon': {
      const problem = await ports.engine.problem()
      if (problem !== undefined) {
        throw new UserError(
          `Input 'image': no Docker engine answers for 'docker-daemon:${reference.name}' (${problem}).`,
          {
            fix: 'Push in the job that built the image, on a runner with Docker, or hand over an OCI layout.',
          },
        )
      }
      return openDockerArchive(ports.engine.saveImage(reference.name), {
        name: `docker-daemon:${reference.name}`,
        temp,
      })
    }
  }
}

/** An OCI layout in one tar file: unpacked to its own names, which are checked, then opened as a directory. */
async function openOciArchive(path: string, tag: string | undefined, temp: string): Promise<LocalImage> {
  const name = `oci-archive:${path}`
  const source = await readable(path, name)
  const scratch = await mkdtemp(join(temp, 'renga-image-'))
  const dispose = () => rm(scratch, { recursive: true, force: true })
  try {
    const layout = join(scratch, 'layout')
    for (const [at, file] of await unpackArchive(source, join(scratch, 'archive'), name)) {
      if (!/^(oci-layout|index\.json|blobs\/sha256\/[0-9a-f]{64})$/.test(at)) continue
      await mkdir(dirname(join(layout, at)), { recursive: true })
      await rename(file, join(layout, at))
    }
    return await openOciLayout(layout, { tag, name, dispose })
  } catch (error) {
    await dispose()
    throw error
  }
}

async function readable(path: string, name: string): Promise<AsyncIterable<Uint8Array>> {
  try {
    await stat(path)
  } catch (cause) {
    throw new UserError(`Input 'image': there is no file '${path}' (${name}).`, {
      fix: 'Give the path that the step before this one wrote.',
      cause,
    })
  }
  return createReadStream(path, { highWaterMark: 1 << 18 })
}
