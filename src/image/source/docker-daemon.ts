import { UserError } from '../../runtime/errors.ts'
import type { ImageConfig } from '../oci/documents.ts'
import type { UnpackedImage } from '../oci/image-source.ts'
import { openDockerArchive } from './docker-archive.ts'

/** What the pusher needs of a container engine. Implemented by src/docker/docker-cli.ts. */
export interface ImageSaver {
  /** Undefined when the engine answers; otherwise why it does not, in its own words. */
  problem(): Promise<string | undefined>
  /** What the engine knows about an image; undefined when it does not have it. */
  inspectImage(name: string): Promise<{ readonly id: string; readonly config: ImageConfig } | undefined>
  saveImage(name: string): AsyncIterable<Uint8Array>
}

/**
 * An image in a Docker daemon. What its layers are is read at once; the image itself, whole and uncompressed, is
 * exported only when a layer or the config is asked for: where the repository has all of it, nothing is.
 */
export async function openDockerDaemon(
  image: string,
  ports: { readonly temp: string; readonly engine: ImageSaver },
): Promise<UnpackedImage> {
  const name = `docker-daemon:${image}`
  const problem = await ports.engine.problem()
  if (problem !== undefined) {
    throw new UserError(`Input 'image': cannot reach the Docker engine for '${name}' (${problem}).`, {
      fix: 'Push in the job that built the image, on a runner with Docker, or pass an OCI layout.',
    })
  }
  const found = await ports.engine.inspectImage(image)
  if (found === undefined) {
    throw new UserError(`Input 'image': the Docker engine has no image '${image}'.`, {
      fix: "Check the name with 'docker images'.",
    })
  }
  let exported: Promise<UnpackedImage> | undefined
  const saved = (): Promise<UnpackedImage> => {
    exported ??= openDockerArchive(ports.engine.saveImage(image), { name, temp: ports.temp })
    return exported
  }
  return {
    kind: 'unpacked',
    name,
    notes: [],
    imageConfig: found.config,
    // The image id, except with the containerd image store, whose ids are those of manifests: then no config has it.
    configDigest: found.id,
    config: async () => (await saved()).config(),
    pack: async (diffId) => (await saved()).pack(diffId),
    open: async function* (blob, start) {
      yield* (await saved()).open(blob, start)
    },
    dispose: async () => {
      // What the export threw was thrown where it was asked for.
      const image = await exported?.catch(() => undefined)
      await image?.dispose()
    },
  }
}
