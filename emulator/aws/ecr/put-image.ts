import type { EngineClock } from '../../clock.ts'
import { AwsError } from '../wire/service.ts'
import { sha256, TAG } from './digest.ts'
import { type Manifest, ManifestError, parseManifest } from './manifest.ts'
import { type EcrState, invalidParameter, type Repository, type StoredImage } from './state.ts'
import { isImmutable } from './tag-mutability.ts'

/**
 * PutImage is the one ECR call with a low rate: 10 per second
 * (https://docs.aws.amazon.com/AmazonECR/latest/userguide/service-quotas.html).
 */
const PUT_IMAGE_PER_SECOND = 10

export interface PutImage {
  readonly bytes: Buffer
  readonly mediaType?: string
  readonly tag?: string
  readonly digest?: string
}

export interface PutOutcome {
  readonly image: StoredImage
  /** Nothing changed: the same manifest under the same tag was there. */
  readonly existed: boolean
}

/** Stores manifests under ECR's rules; both the JSON API and the registry end here. */
export class ImagePutter {
  readonly #state: EcrState
  readonly #clock: EngineClock
  #tokens = PUT_IMAGE_PER_SECOND
  #filledAt: number

  constructor(state: EcrState, clock: EngineClock) {
    this.#state = state
    this.#clock = clock
    this.#filledAt = clock.now()
  }

  /** Throws AwsError with the names that PutImage declares. */
  put(repository: Repository, request: PutImage): PutOutcome {
    this.#takeToken()
    const { bytes, tag } = request
    if (tag !== undefined && !TAG.test(tag)) {
      throw invalidParameter(
        `Invalid parameter at 'imageTag' failed to satisfy constraint: 'must satisfy regular expression '[a-zA-Z0-9-_.]+''`,
      )
    }
    const manifest = readManifest(bytes, request.mediaType)
    const digest = sha256(bytes)
    if (request.digest !== undefined && request.digest !== digest) {
      throw new AwsError(
        'ImageDigestDoesNotMatchException',
        `Provided image digest '${request.digest}' does not match the calculated image digest '${digest}'`,
      )
    }
    this.#checkReferences(repository, manifest)
    const known = repository.images.get(digest)
    const current = tag === undefined ? undefined : repository.imageTags.get(tag)
    // Even the same image is refused under an immutable tag: https://github.com/aws/containers-roadmap/issues/2179
    if (tag !== undefined && current !== undefined && isImmutable(repository, tag)) {
      throw new AwsError(
        'ImageTagAlreadyExistsException',
        `The image tag '${tag}' already exists in the '${repository.name}' repository and cannot be overwritten because the tag is immutable.`,
      )
    }
    const existed = known !== undefined && (tag === undefined || current === digest)
    const image = known ?? { digest, bytes, manifest, pushedAt: this.#clock.now() }
    repository.images.set(digest, image)
    if (tag !== undefined) repository.imageTags.set(tag, digest)
    return { image, existed }
  }

  #checkReferences(repository: Repository, manifest: Manifest): void {
    // A foreign layer stays where its URLs say:
    // https://docs.aws.amazon.com/AmazonECR/latest/userguide/vpc-endpoints.html
    const layers = manifest.layers.filter(
      ({ mediaType, urls = [] }) => urls.length === 0 || !/\.(foreign|nondistributable)\./.test(mediaType),
    )
    const blobs = manifest.config === undefined ? layers : [manifest.config, ...layers]
    const missing = unique(
      blobs.map(({ digest }) => digest).filter((digest) => !repository.layers.has(digest)),
    )
    const where = `required for pushing image into repository with name '${repository.name}' in the registry with id '${this.#state.registryId}' do not exist`
    if (missing.length > 0) {
      throw new AwsError('LayersNotFoundException', `Layers with digests '[${missing.join(', ')}]' ${where}`)
    }
    for (const { digest, size } of blobs) {
      const stored = repository.layers.get(digest)
      if (stored !== undefined && stored.size !== size) {
        throw invalidParameter(`The layer '${digest}' has ${stored.size} bytes; the manifest says ${size}`)
      }
    }
    const absent = unique(
      manifest.manifests.map(({ digest }) => digest).filter((digest) => !repository.images.has(digest)),
    )
    if (absent.length > 0) {
      throw new AwsError(
        'ReferencedImagesNotFoundException',
        `Images with digests '[${absent.join(', ')}]' ${where}`,
      )
    }
  }

  #takeToken(): void {
    const now = this.#clock.now()
    this.#tokens = Math.min(
      PUT_IMAGE_PER_SECOND,
      this.#tokens + ((now - this.#filledAt) / 1000) * PUT_IMAGE_PER_SECOND,
    )
    this.#filledAt = now
    if (this.#tokens < 1) throw new AwsError('ThrottlingException', 'Rate exceeded')
    this.#tokens -= 1
  }
}

function readManifest(bytes: Buffer, mediaType: string | undefined): Manifest {
  try {
    return parseManifest(bytes, mediaType)
  } catch (error) {
    if (!(error instanceof ManifestError)) throw error
    throw invalidParameter(
      `Invalid parameter at 'ImageManifest' failed to satisfy constraint: '${error.message}'`,
    )
  }
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)]
}
