import {
  BatchCheckLayerAvailabilityCommand,
  BatchGetImageCommand,
  DescribeImagesCommand,
  type ECRClient,
  GetAccountSettingCommand,
  InitiateLayerUploadCommand,
  PutImageCommand,
} from '@aws-sdk/client-ecr'
import type { Descriptor, ImageManifest } from '../../image/oci/documents.ts'
import { parseManifest } from '../../image/oci/parse-manifest.ts'
import {
  type BlobUpload,
  type FoundImages,
  type ImageRepository,
  type ManifestBlob,
  TagTakenError,
} from '../../image/oci/ports.ts'
import { UPLOAD_RETRIES } from '../../image/push/retry-policy.ts'
import { TokenBucket } from '../../image/push/token-bucket.ts'
import { RegistryHttp } from '../../registry/http.ts'
import type { Clock } from '../../runtime/clock.ts'
import { DeniedError, UserError } from '../../runtime/errors.ts'
import type { Logger } from '../../runtime/log.ts'
import { explaining, isAwsError } from '../client/errors.ts'
import { EcrAccess } from './access.ts'
import { BlobUploadError, BlobUploader } from './blob-upload.ts'
import { ACCEPTED_MANIFESTS, missingRepository } from './media-types.ts'
import { PartUpload } from './part-upload.ts'
import { EcrReader } from './reader.ts'

/** https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_BatchCheckLayerAvailability.html: 1 to 100 digests. */
const DIGESTS_PER_CALL = 100
/**
 * PutImage is limited to 10 per second and account
 * (https://docs.aws.amazon.com/AmazonECR/latest/userguide/service-quotas.html).
 */
const PUT_IMAGES_PER_SECOND = 8

export interface EcrRepositoryOptions {
  readonly client: ECRClient
  readonly region: string
  readonly repository: string
  readonly log: Logger
  readonly clock: Clock
  readonly signal: AbortSignal
}

/** A repository of the caller's own registry, for pushing. To be closed. */
export class EcrImageRepository implements ImageRepository {
  readonly name: string
  readonly repository: string
  readonly #options: EcrRepositoryOptions
  readonly #access: EcrAccess
  readonly #http: RegistryHttp
  readonly #uploader: BlobUploader
  readonly #puts: TokenBucket

  constructor(options: EcrRepositoryOptions) {
    this.#options = options
    this.repository = options.repository
    this.name = `repository '${options.repository}' in ${options.region}`
    this.#access = new EcrAccess(options)
    this.#http = new RegistryHttp(options)
    this.#puts = new TokenBucket(PUT_IMAGES_PER_SECOND, options.clock)
    this.#uploader = new BlobUploader(() => this.#access.get(), {
      ...options,
      http: this.#http,
      resumable: new PartUpload({ ...options, retries: UPLOAD_RETRIES }),
      retries: UPLOAD_RETRIES,
    })
  }

  async registry(): Promise<string> {
    return new URL((await this.#access.get()).endpoint).host
  }

  async find(query: {
    readonly digests?: readonly string[]
    readonly tags: readonly string[]
  }): Promise<FoundImages> {
    const images = new Map<string, ImageManifest | undefined>()
    const tags = new Map<string, string>()
    const imageIds = [
      ...[...new Set(query.digests)].map((imageDigest) => ({ imageDigest })),
      ...[...new Set(query.tags)].map((imageTag) => ({ imageTag })),
    ]
    for (let start = 0; start < imageIds.length; start += DIGESTS_PER_CALL) {
      const answer = await this.#call('ecr:BatchGetImage', () =>
        this.#options.client.send(
          new BatchGetImageCommand({
            repositoryName: this.repository,
            imageIds: imageIds.slice(start, start + DIGESTS_PER_CALL),
            acceptedMediaTypes: ACCEPTED_MANIFESTS,
          }),
          { abortSignal: this.#options.signal },
        ),
      )
      for (const { imageId, imageManifest, imageManifestMediaType } of answer.images ?? []) {
        if (imageId?.imageDigest === undefined) continue
        const document = parseManifest(imageManifest ?? '', imageManifestMediaType)
        images.set(imageId.imageDigest, document?.kind === 'image' ? document.manifest : undefined)
        if (imageId.imageTag !== undefined) tags.set(imageId.imageTag, imageId.imageDigest)
      }
    }
    return { images, tags }
  }

  async newest(): Promise<string | undefined> {
    try {
      // One page: with more than a thousand images it may not be the very newest, which costs bytes, not correctness.
      const { imageDetails = [] } = await this.#call('ecr:DescribeImages', () =>
        this.#options.client.send(
          new DescribeImagesCommand({
            repositoryName: this.repository,
            filter: { tagStatus: 'TAGGED' },
            maxResults: 1000,
          }),
          { abortSignal: this.#options.signal },
        ),
      )
      const time = (at: Date | undefined) => at?.getTime() ?? 0
      const [newest] = imageDetails
        .filter(({ subjectManifestDigest }) => subjectManifestDigest === undefined)
        .sort((a, b) => time(b.imagePushedAt) - time(a.imagePushedAt))
      return newest?.imageDigest
    } catch (error) {
      if (!(error instanceof DeniedError)) throw error
      this.#options.log.info(
        `The role is not allowed to do ecr:DescribeImages, so no previous image is used: every layer is compressed.`,
      )
      return undefined
    }
  }

  readBlob(blob: Descriptor): Promise<Uint8Array> {
    return new EcrReader(this.#options).document({ repository: this.repository }, blob)
  }

  async availableBlobs(digests: readonly string[]): Promise<ReadonlySet<string>> {
    const available = new Set<string>()
    for (let start = 0; start < digests.length; start += DIGESTS_PER_CALL) {
      const layerDigests = digests.slice(start, start + DIGESTS_PER_CALL)
      const answer = await this.#call('ecr:BatchCheckLayerAvailability', () =>
        this.#options.client.send(
          new BatchCheckLayerAvailabilityCommand({ repositoryName: this.repository, layerDigests }),
          { abortSignal: this.#options.signal },
        ),
      )
      for (const layer of answer.layers ?? []) {
        if (layer.layerAvailability === 'AVAILABLE' && layer.layerDigest) available.add(layer.layerDigest)
      }
    }
    return available
  }

  /**
   * Mounting is off unless the account has turned it on
   * (https://docs.aws.amazon.com/AmazonECR/latest/userguide/blob-mounting.html). A role that may not ask tries: a
   * registry that does not mount begins an upload instead.
   */
  async canMount(repositories: readonly string[]): Promise<boolean> {
    const { client, log, signal } = this.#options
    try {
      const { value } = await this.#call('ecr:GetAccountSetting', () =>
        client.send(new GetAccountSettingCommand({ name: 'BLOB_MOUNTING' }), { abortSignal: signal }),
      )
      if (value === 'ENABLED') return true
      log.notice(
        `Layers of ${repositories.join(', ')} could be mounted instead of uploaded, but blob mounting is off in this account. Turn it on: aws ecr put-account-setting --name BLOB_MOUNTING --value ENABLED`,
      )
      return false
    } catch (error) {
      if (error instanceof DeniedError) return true
      throw error
    }
  }

  async uploadBlob(upload: BlobUpload): Promise<'uploaded' | 'mounted'> {
    try {
      return await this.#uploader.upload(upload)
    } catch (error) {
      if (error instanceof BlobUploadError) throw await this.#explain(upload.blob, error)
      if (error instanceof UserError) throw error
      // The parts go through the SDK, whose errors are put into words here.
      return this.#call('ecr:UploadLayerPart', () => Promise.reject(error))
    }
  }

  async putManifest(manifest: ManifestBlob, tag?: string): Promise<void> {
    await this.#puts.take(this.#options.signal)
    await this.#call('ecr:PutImage', async () => {
      try {
        await this.#options.client.send(
          new PutImageCommand({
            repositoryName: this.repository,
            imageManifest: Buffer.from(manifest.bytes).toString('utf8'),
            imageManifestMediaType: manifest.mediaType,
            // ECR refuses (ImageDigestDoesNotMatch) when what it got is not what we meant.
            imageDigest: manifest.digest,
            ...(tag === undefined ? {} : { imageTag: tag }),
          }),
          { abortSignal: this.#options.signal },
        )
      } catch (error) {
        // Same manifest, same tag: that is what was wanted.
        if (isAwsError(error, 'ImageAlreadyExistsException')) return
        if (tag !== undefined && isAwsError(error, 'ImageTagAlreadyExistsException')) {
          throw new TagTakenError(tag, { cause: error })
        }
        if (isAwsError(error, 'LayersNotFoundException')) {
          throw new UserError(`The ${this.name} lost layers that it reported having (${messageOf(error)}).`, {
            fix: 'Re-run the job to upload the layers again.',
            cause: error,
          })
        }
        throw error
      }
    })
  }

  close(): void {
    this.#http.close()
  }

  #call<T>(iamAction: string, call: () => Promise<T>): Promise<T> {
    return explaining(iamAction, this.name, async () => {
      try {
        return await call()
      } catch (error) {
        if (isAwsError(error, 'RepositoryNotFoundException')) {
          throw missingRepository(this.repository, this.#options.region, error)
        }
        throw error
      }
    })
  }

  /**
   * A registry says little when a permission is missing: often it just closes the connection. The JSON API does the
   * same work and names the reason, so it is asked once.
   */
  async #explain(blob: Descriptor, { cause: error, iamAction }: BlobUploadError): Promise<Error> {
    if (error.status === 404 && error.code === 'NAME_UNKNOWN') {
      return missingRepository(this.repository, this.#options.region, error)
    }
    const denied = error.status === 401 || error.status === 403
    if (error.status === undefined || denied) {
      try {
        await this.#call('ecr:InitiateLayerUpload', () =>
          this.#options.client.send(new InitiateLayerUploadCommand({ repositoryName: this.repository }), {
            abortSignal: this.#options.signal,
          }),
        )
      } catch (reason) {
        if (reason instanceof UserError) return reason
      }
    }
    return new UserError(
      `The blob ${blob.digest} could not be uploaded to the ${this.name}: ${error.message}.`,
      {
        fix: denied
          ? `Add ${iamAction} (and ecr:InitiateLayerUpload, ecr:UploadLayerPart, ecr:CompleteLayerUpload) to the role's policy.`
          : 'Re-run the job; uploaded layers are not sent again.',
        cause: error,
      },
    )
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
