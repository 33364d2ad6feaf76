import type {
  BatchDeleteImageRequest,
  BatchDeleteImageResponse,
  BatchGetImageRequest,
  BatchGetImageResponse,
  DescribeImagesRequest,
  DescribeImagesResponse,
  Image,
  ImageDetail,
  ImageFailure,
  ImageIdentifier,
  ListImageReferrersRequest,
  ListImageReferrersResponse,
  ListImagesRequest,
  ListImagesResponse,
  PutImageRequest,
  PutImageResponse,
} from '@aws-sdk/client-ecr'
import type { EngineClock } from '../../clock.ts'
import { AwsError, type OperationHandler } from '../wire/service.ts'
import { DIGEST, TAG } from './digest.ts'
import { page } from './pages.ts'
import type { ImagePutter } from './put-image.ts'
import { referrersOf } from './referrers.ts'
import { type EcrState, invalidParameter, type Repository, type StoredImage } from './state.ts'

/** Images through the JSON API. */
export class ImageOperations {
  readonly #state: EcrState
  readonly #putter: ImagePutter
  readonly #clock: EngineClock

  constructor(state: EcrState, putter: ImagePutter, clock: EngineClock) {
    this.#state = state
    this.#putter = putter
    this.#clock = clock
  }

  operations(): Readonly<Record<string, OperationHandler>> {
    return {
      PutImage: (input: PutImageRequest) => this.#put(input),
      BatchGetImage: (input: BatchGetImageRequest) => this.#get(input),
      DescribeImages: (input: DescribeImagesRequest) => this.#describe(input),
      ListImages: (input: ListImagesRequest) => this.#list(input),
      BatchDeleteImage: (input: BatchDeleteImageRequest) => this.delete(input),
      ListImageReferrers: (input: ListImageReferrersRequest) => this.#referrers(input),
    }
  }

  #put(input: PutImageRequest): PutImageResponse {
    const repository = this.#state.repository(input.repositoryName, input.registryId)
    const { imageTag, imageDigest, imageManifestMediaType } = input
    const { image, existed } = this.#putter.put(repository, {
      bytes: Buffer.from(input.imageManifest ?? '', 'utf8'),
      ...(imageTag === undefined ? {} : { tag: imageTag }),
      ...(imageDigest === undefined ? {} : { digest: imageDigest }),
      ...(imageManifestMediaType === undefined ? {} : { mediaType: imageManifestMediaType }),
    })
    if (existed) {
      throw new AwsError(
        'ImageAlreadyExistsException',
        `Image with digest '${image.digest}' and tag '${imageTag ?? null}' already exists in the repository with name '${repository.name}' in registry with id '${this.#state.registryId}'`,
      )
    }
    return { image: this.#view(repository, image, imageTag) }
  }

  #get(input: BatchGetImageRequest): BatchGetImageResponse {
    const repository = this.#state.repository(input.repositoryName, input.registryId)
    const images: Image[] = []
    const failures: ImageFailure[] = []
    for (const imageId of checkedIds(input.imageIds)) {
      const found = find(repository, imageId)
      if (!isImage(found)) {
        failures.push(found)
        continue
      }
      const accepted = input.acceptedMediaTypes ?? []
      // ECR converts between media types for old clients; the emulator says so instead of handing out another digest.
      if (accepted.length > 0 && !accepted.includes(found.manifest.mediaType)) {
        failures.push({
          imageId,
          failureCode: 'ImageNotFound',
          failureReason: `Requested image has the media type '${found.manifest.mediaType}', which is not accepted`,
        })
        continue
      }
      found.lastPulledAt = this.#clock.now()
      images.push(this.#view(repository, found, imageId.imageTag))
    }
    return { images, failures }
  }

  #describe(input: DescribeImagesRequest): DescribeImagesResponse {
    const repository = this.#state.repository(input.repositoryName, input.registryId)
    if (input.imageIds !== undefined && input.imageIds.length > 0) {
      if (input.nextToken !== undefined || input.maxResults !== undefined) {
        throw invalidParameter('nextToken and maxResults cannot be used when specific images are requested')
      }
      const digests = new Set(checkedIds(input.imageIds).map((id) => this.#require(repository, id).digest))
      const images = [...digests].flatMap((digest) => repository.images.get(digest) ?? [])
      return { imageDetails: images.map((image) => this.#detail(repository, image)) }
    }
    const wanted = [...repository.images.values()].filter((image) =>
      hasStatus(input.filter?.tagStatus, this.#state.tagsOf(repository, image.digest).length > 0),
    )
    const { items, nextToken } = page(wanted, input)
    return {
      imageDetails: items.map((image) => this.#detail(repository, image)),
      ...(nextToken === undefined ? {} : { nextToken }),
    }
  }

  #list(input: ListImagesRequest): ListImagesResponse {
    const repository = this.#state.repository(input.repositoryName, input.registryId)
    const ids = [...repository.images.keys()].flatMap((imageDigest): ImageIdentifier[] => {
      const tags = this.#state.tagsOf(repository, imageDigest)
      if (!hasStatus(input.filter?.tagStatus, tags.length > 0)) return []
      return tags.length === 0 ? [{ imageDigest }] : tags.map((imageTag) => ({ imageDigest, imageTag }))
    })
    const { items, nextToken } = page(ids, input)
    return { imageIds: [...items], ...(nextToken === undefined ? {} : { nextToken }) }
  }

  /** By a tag only that tag, and the image with its last one; by a digest the image with all its tags. */
  delete(input: BatchDeleteImageRequest): BatchDeleteImageResponse {
    const repository = this.#state.repository(input.repositoryName, input.registryId)
    const imageIds: ImageIdentifier[] = []
    const failures: ImageFailure[] = []
    for (const imageId of checkedIds(input.imageIds)) {
      const found = find(repository, imageId)
      if (!isImage(found)) {
        failures.push(found)
        continue
      }
      const { digest: imageDigest } = found
      const tags =
        imageId.imageDigest === undefined
          ? [imageId.imageTag ?? '']
          : this.#state.tagsOf(repository, imageDigest)
      const last = this.#state.tagsOf(repository, imageDigest).every((tag) => tags.includes(tag))
      const parent = [...repository.images.values()].find(({ manifest }) =>
        manifest.manifests.some(({ digest }) => digest === imageDigest),
      )
      if (last && parent !== undefined) {
        failures.push({
          imageId,
          failureCode: 'ImageReferencedByManifestList',
          failureReason: `Requested image referenced by manifest list: [${parent.digest}]`,
        })
        continue
      }
      for (const tag of tags) repository.imageTags.delete(tag)
      if (last) repository.images.delete(imageDigest)
      imageIds.push(
        ...(tags.length === 0 ? [{ imageDigest }] : tags.map((imageTag) => ({ imageDigest, imageTag }))),
      )
    }
    return { imageIds, failures }
  }

  #referrers(input: ListImageReferrersRequest): ListImageReferrersResponse {
    const repository = this.#state.repository(input.repositoryName, input.registryId)
    const types = input.filter?.artifactTypes ?? []
    const found = referrersOf(repository, input.subjectId?.imageDigest ?? '').filter(
      ({ artifactType }) => types.length === 0 || types.includes(artifactType ?? ''),
    )
    const { items, nextToken } = page(found, input, { standard: 50, most: 50 })
    return {
      referrers: items.map((referrer) => ({ ...referrer, artifactStatus: 'ACTIVE' })),
      ...(nextToken === undefined ? {} : { nextToken }),
    }
  }

  #require(repository: Repository, imageId: ImageIdentifier): StoredImage {
    const found = find(repository, imageId)
    if (isImage(found)) return found
    const quoted = (value: string | undefined) => `'${value ?? null}'`
    throw new AwsError(
      'ImageNotFoundException',
      `The image with imageId {imageDigest:${quoted(imageId.imageDigest)}, imageTag:${quoted(imageId.imageTag)}} does not exist within the repository with name '${repository.name}' in the registry with id '${this.#state.registryId}'`,
    )
  }

  #view(repository: Repository, image: StoredImage, imageTag: string | undefined): Image {
    return {
      registryId: this.#state.registryId,
      repositoryName: repository.name,
      imageId: { imageDigest: image.digest, ...(imageTag === undefined ? {} : { imageTag }) },
      imageManifest: image.bytes.toString('utf8'),
      imageManifestMediaType: image.manifest.mediaType,
    }
  }

  #detail(repository: Repository, image: StoredImage): ImageDetail {
    const { manifest } = image
    const tags = this.#state.tagsOf(repository, image.digest)
    const artifact = manifest.artifactType ?? manifest.config?.mediaType
    return {
      registryId: this.#state.registryId,
      repositoryName: repository.name,
      imageDigest: image.digest,
      ...(tags.length === 0 ? {} : { imageTags: tags }),
      imageSizeInBytes: sizeOf(repository, image),
      imagePushedAt: new Date(image.pushedAt),
      imageManifestMediaType: manifest.mediaType,
      imageStatus: 'ACTIVE',
      ...(artifact === undefined ? {} : { artifactMediaType: artifact }),
      ...(image.lastPulledAt === undefined ? {} : { lastRecordedPullTime: new Date(image.lastPulledAt) }),
      ...(manifest.subject === undefined ? {} : { subjectManifestDigest: manifest.subject.digest }),
    }
  }
}

/** Bytes of all compressed layers and the config; for an index, of the images it names. */
function sizeOf(repository: Repository, { manifest }: StoredImage): number {
  const own = manifest.layers.reduce((sum, layer) => sum + layer.size, manifest.config?.size ?? 0)
  const children = manifest.manifests.flatMap(({ digest }) => repository.images.get(digest) ?? [])
  return children.reduce((sum, child) => sum + sizeOf(repository, child), own)
}

function hasStatus(status: string | undefined, tagged: boolean): boolean {
  return status === 'TAGGED' ? tagged : status === 'UNTAGGED' ? !tagged : true
}

function checkedIds(ids: readonly ImageIdentifier[] | undefined): readonly ImageIdentifier[] {
  if (ids === undefined || ids.length < 1 || ids.length > 100) {
    throw invalidParameter(
      "Invalid parameter at 'imageIds' failed to satisfy constraint: 'Member must have length between 1 and 100'",
    )
  }
  return ids
}

function isImage(found: StoredImage | ImageFailure): found is StoredImage {
  return 'manifest' in found
}

/** The image, or why not, in the words of ImageFailureCode. */
function find(repository: Repository, imageId: ImageIdentifier): StoredImage | ImageFailure {
  const { imageDigest, imageTag } = imageId
  const fail = (
    failureCode: NonNullable<ImageFailure['failureCode']>,
    failureReason: string,
  ): ImageFailure => ({
    imageId,
    failureCode,
    failureReason,
  })
  if (imageDigest === undefined && imageTag === undefined)
    return fail('MissingDigestAndTag', 'Invalid request parameters: both tag and digest cannot be null')
  if (imageDigest !== undefined && !DIGEST.test(imageDigest))
    return fail('InvalidImageDigest', 'Invalid image digest')
  if (imageTag !== undefined && !TAG.test(imageTag)) return fail('InvalidImageTag', 'Invalid image tag')
  const tagged = imageTag === undefined ? undefined : repository.imageTags.get(imageTag)
  if (imageDigest !== undefined && tagged !== undefined && tagged !== imageDigest) {
    return fail('ImageTagDoesNotMatchDigest', `Tag '${imageTag}' does not match the digest '${imageDigest}'`)
  }
  const missingTag = imageTag !== undefined && tagged === undefined
  const image = missingTag ? undefined : repository.images.get(imageDigest ?? tagged ?? '')
  return image ?? fail('ImageNotFound', 'Requested image not found')
}
