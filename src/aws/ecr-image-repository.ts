import {
  BatchCheckLayerAvailabilityCommand,
  BatchGetImageCommand,
  type ECRClient,
  GetAuthorizationTokenCommand,
  InitiateLayerUploadCommand,
  PutImageCommand,
} from '@aws-sdk/client-ecr'
import type { Descriptor } from '../image/oci.ts'
import { MEDIA_TYPES } from '../image/oci.ts'
import { type FoundImages, type ImageRepository, type ManifestBlob, TagTakenError } from '../image/ports.ts'
import { UPLOAD_RETRIES } from '../image/retry-policy.ts'
import type { Clock } from '../runtime/clock.ts'
import { UserError } from '../runtime/errors.ts'
import type { Logger } from '../runtime/log.ts'
import { BlobUploader, type RegistryAccess, RegistryError } from './ecr-blob-upload.ts'
import { explaining, isAwsError } from './errors.ts'

/** https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_BatchCheckLayerAvailability.html: 1 to 100 digests. */
const DIGESTS_PER_CALL = 100
/** An authorization token lasts 12 hours; a push that is older than this gets a new one. */
const TOKEN_AGE_MS = 6 * 3600_000

export const ACCEPTED_MANIFESTS: string[] = [
  MEDIA_TYPES.ociManifest,
  MEDIA_TYPES.dockerManifest,
  MEDIA_TYPES.ociIndex,
  MEDIA_TYPES.dockerList,
]

export interface EcrRepositoryOptions {
  readonly client: ECRClient
  readonly region: string
  readonly repository: string
  readonly log: Logger
  readonly clock: Clock
  readonly signal: AbortSignal
}

/** Opens a repository of the caller's own registry. The token stays in memory: no docker login, no ~/.docker/config.json. */
export async function openEcrRepository(options: EcrRepositoryOptions): Promise<EcrImageRepository> {
  const token = await fetchAccess(options)
  return new EcrImageRepository(options, token)
}

export class EcrImageRepository implements ImageRepository {
  readonly name: string
  readonly registry: string
  readonly repository: string
  readonly #options: EcrRepositoryOptions
  readonly #uploader: BlobUploader
  #access: RegistryAccess
  #accessSince: number

  constructor(options: EcrRepositoryOptions, access: RegistryAccess) {
    this.#options = options
    this.#access = access
    this.#accessSince = options.clock.now()
    this.repository = options.repository
    this.registry = new URL(access.endpoint).host
    this.name = `${this.registry}/${this.repository}`
    this.#uploader = new BlobUploader(() => this.#freshAccess(), {
      repository: options.repository,
      log: options.log,
      clock: options.clock,
      signal: options.signal,
      retries: UPLOAD_RETRIES,
    })
  }

  async find(query: { readonly digest: string; readonly tags: readonly string[] }): Promise<FoundImages> {
    const imageIds = [
      { imageDigest: query.digest },
      ...[...new Set(query.tags)].map((imageTag) => ({ imageTag })),
    ]
    const answer = await this.#call('ecr:BatchGetImage', () =>
      this.#options.client.send(
        new BatchGetImageCommand({
          repositoryName: this.repository,
          imageIds,
          acceptedMediaTypes: ACCEPTED_MANIFESTS,
        }),
        { abortSignal: this.#options.signal },
      ),
    )
    const tags = new Map<string, string>()
    let hasDigest = false
    for (const { imageId } of answer.images ?? []) {
      if (imageId?.imageDigest === query.digest) hasDigest = true
      if (imageId?.imageTag && imageId.imageDigest) tags.set(imageId.imageTag, imageId.imageDigest)
    }
    return { hasDigest, tags }
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

  async uploadBlob(
    blob: Descriptor,
    open: () => AsyncIterable<Uint8Array>,
    onBytes: (bytes: number) => void,
  ): Promise<void> {
    try {
      await this.#uploader.upload(blob, open, onBytes)
    } catch (error) {
      if (!(error instanceof RegistryError)) throw error
      throw await this.#explain(blob, error)
    }
  }

  async putManifest(manifest: ManifestBlob, tag?: string): Promise<void> {
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
          throw new UserError(`${this.name} has lost layers that it said it had (${messageOf(error)}).`, {
            fix: 'Run the job again: the layers are then sent anew.',
            cause: error,
          })
        }
        throw error
      }
    })
  }

  close(): void {
    this.#uploader.close()
  }

  async #freshAccess(): Promise<RegistryAccess> {
    if (this.#options.clock.now() - this.#accessSince > TOKEN_AGE_MS) {
      this.#access = await fetchAccess(this.#options)
      this.#accessSince = this.#options.clock.now()
    }
    return this.#access
  }

  #call<T>(iamAction: string, call: () => Promise<T>): Promise<T> {
    return explaining(iamAction, `repository '${this.repository}' in ${this.#options.region}`, async () => {
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
  async #explain(blob: Descriptor, error: RegistryError): Promise<Error> {
    if (error.status === 404 && error.code === 'NAME_UNKNOWN') {
      return missingRepository(this.repository, this.#options.region, error)
    }
    if (error.status === undefined || error.status === 401 || error.status === 403) {
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
    const denied = error.status === 401 || error.status === 403
    return new UserError(`The blob ${blob.digest} could not be sent to ${this.name}: ${error.message}.`, {
      fix: denied
        ? `Add ${error.iamAction} (and ecr:InitiateLayerUpload, ecr:UploadLayerPart, ecr:CompleteLayerUpload) to the role's policy.`
        : 'Run the job again: what was sent is not sent twice.',
      cause: error,
    })
  }
}

/** The error for a repository that is not there, with what to do. */
export function missingRepository(repository: string, region: string, cause: unknown): UserError {
  return new UserError(
    `The ECR repository '${repository}' does not exist in ${region} (or the role's account is another one).`,
    {
      fix: `Create it (aws ecr create-repository --repository-name ${repository} --region ${region}), or check 'repository', 'aws-region' and 'role-to-assume'.`,
      cause,
    },
  )
}

/** https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_GetAuthorizationToken.html: Basic, user AWS, 12 hours. */
async function fetchAccess(options: EcrRepositoryOptions): Promise<RegistryAccess> {
  const { authorizationData } = await explaining(
    'ecr:GetAuthorizationToken',
    `the registry in ${options.region}`,
    () => options.client.send(new GetAuthorizationTokenCommand({}), { abortSignal: options.signal }),
  )
  const data = authorizationData?.[0]
  if (!data?.authorizationToken || !data.proxyEndpoint) {
    throw new UserError(`ECR in ${options.region} answered without an authorization token.`)
  }
  options.log.mask(data.authorizationToken)
  const password = Buffer.from(data.authorizationToken, 'base64')
    .toString('utf8')
    .split(':')
    .slice(1)
    .join(':')
  if (password !== '') options.log.mask(password)
  const endpoint = new URL(data.proxyEndpoint)
  if (endpoint.protocol !== 'https:' && !/^(127\.0\.0\.1|localhost|\[::1\])$/.test(endpoint.hostname)) {
    throw new UserError(`The registry ${endpoint.host} does not speak https; the token is not sent there.`)
  }
  return { endpoint: endpoint.origin, authorization: `Basic ${data.authorizationToken}` }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
