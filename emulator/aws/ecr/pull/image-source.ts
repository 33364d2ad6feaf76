import { readFile } from 'node:fs/promises'
import { type ImageReference, parseImageReference } from '../../../../src/image/oci/reference.ts'
import { UserError } from '../../../../src/runtime/errors.ts'
import type { EngineClock } from '../../../clock.ts'
import { ImagePullError, type ImageSource, type PulledImage } from '../../../ports.ts'
import type { BlobStore } from '../blob-store.ts'
import type { EcrState, Repository, StoredImage } from '../state.ts'
import { messageOf } from '../thrown.ts'
import { imageArchive } from './archive.ts'
import { parseImageConfig } from './image-config.ts'
import { unpackLayers } from './unpack.ts'

/** Node's name of the machine's architecture -> the OCI's (Go's). */
const ARCHITECTURES: Readonly<Record<string, string>> = { x64: 'amd64', arm64: 'arm64' }

/**
 * Pulls from this registry, as a task start does. Failures read as ECS writes them into stoppedReason:
 * https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_cannot_pull_image.html
 */
export class RegistryImageSource implements ImageSource {
  readonly #state: EcrState
  readonly #blobs: BlobStore
  readonly #clock: EngineClock

  constructor(state: EcrState, blobs: BlobStore, clock: EngineClock) {
    this.#state = state
    this.#blobs = blobs
    this.#clock = clock
  }

  async pull(image: string): Promise<PulledImage> {
    const { repository, stored } = this.#resolve(image)
    stored.lastPulledAt = this.#clock.now()
    const platform = selectPlatform(repository, stored)
    platform.lastPulledAt = this.#clock.now()
    const { config: configDescriptor, layers } = platform.manifest
    if (configDescriptor === undefined)
      throw retried(`failed to resolve ref ${image}: it does not name an image`)
    const bytes = await this.#readBlob(configDescriptor.digest, image)
    const config = parseConfig(bytes, image)
    const blobs = this.#blobs
    const sources = layers.map(({ digest, size }, index) => ({
      digest,
      size,
      diffId: config.rootfs.diff_ids[index] ?? '',
      open: (length?: number) =>
        blobs.read(digest, length === undefined ? {} : { start: 0, end: length - 1 }),
    }))
    const reference = image.includes('@') ? undefined : image
    return {
      digest: stored.digest,
      config,
      unpack: async (directory) => {
        try {
          await unpackLayers(sources, directory)
        } catch (error) {
          throw new ImagePullError(`failed to pull and unpack image "${image}": ${messageOf(error)}`, {
            cause: error,
          })
        }
      },
      archive: () =>
        imageArchive({
          configDigest: configDescriptor.digest,
          config: bytes,
          layers: sources,
          ...(reference === undefined ? {} : { reference }),
        }),
    }
  }

  #resolve(image: string): { readonly repository: Repository; readonly stored: StoredImage } {
    const reference = parse(image)
    const hosts = [
      new URL(this.#state.endpoint()).host,
      `${this.#state.registryId}.dkr.ecr.${this.#state.account.region}.amazonaws.com`,
    ]
    if (!hosts.includes(reference.registry)) {
      throw retried(
        `failed to resolve ref ${image}: the registry '${reference.registry}' is not reachable: the emulator pulls from its own registry ${hosts[0]} only`,
      )
    }
    const repository = this.#state.repositories.get(reference.repository)
    const tagged = repository?.imageTags.get(reference.tag ?? 'latest')
    const stored = repository?.images.get(reference.digest ?? tagged ?? '')
    if (repository === undefined || stored === undefined)
      throw retried(`failed to resolve ref ${image}: ${image}: not found`)
    return { repository, stored }
  }

  async #readBlob(digest: string, image: string): Promise<Buffer> {
    try {
      return await readFile(this.#blobs.path(digest))
    } catch (error) {
      throw retried(`failed to resolve ref ${image}: blob ${digest}: ${messageOf(error)}`)
    }
  }
}

/** An index leads to the image of this machine's platform. */
function selectPlatform(repository: Repository, stored: StoredImage): StoredImage {
  if (stored.manifest.config !== undefined) return stored
  const architecture = ARCHITECTURES[process.arch] ?? process.arch
  const match = stored.manifest.manifests.find(
    ({ platform }) => platform?.os === 'linux' && platform.architecture === architecture,
  )
  const found = match === undefined ? undefined : repository.images.get(match.digest)
  if (found === undefined) {
    throw retried(`image Manifest does not contain descriptor matching platform 'linux/${architecture}'`)
  }
  return found
}

function parse(image: string): ImageReference {
  try {
    return parseImageReference(image)
  } catch (error) {
    if (error instanceof UserError)
      throw new ImagePullError(`invalid reference format: ${image}`, { cause: error })
    throw error
  }
}

function parseConfig(bytes: Buffer, image: string) {
  try {
    return parseImageConfig(bytes)
  } catch (error) {
    throw new ImagePullError(`failed to pull and unpack image "${image}": ${messageOf(error)}`, {
      cause: error,
    })
  }
}

function retried(problem: string): ImagePullError {
  return new ImagePullError(`pull image manifest has been retried 1 time(s): ${problem}`)
}
