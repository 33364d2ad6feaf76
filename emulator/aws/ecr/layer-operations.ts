import { randomUUID } from 'node:crypto'
import type {
  BatchCheckLayerAvailabilityRequest,
  BatchCheckLayerAvailabilityResponse,
  CompleteLayerUploadRequest,
  CompleteLayerUploadResponse,
  GetDownloadUrlForLayerRequest,
  GetDownloadUrlForLayerResponse,
  InitiateLayerUploadRequest,
  InitiateLayerUploadResponse,
  Layer,
  LayerFailure,
  UploadLayerPartRequest,
  UploadLayerPartResponse,
} from '@aws-sdk/client-ecr'
import { AwsError, type OperationHandler } from '../wire/service.ts'
import type { AuthorizationTokens } from './authorization.ts'
import type { BlobStore, BlobUpload } from './blob-store.ts'
import { DIGEST } from './digest.ts'
import { type EcrState, invalidParameter, type Repository } from './state.ts'

/** What InitiateLayerUpload proposes, in bytes. */
const PART_SIZE = 10 * 1024 * 1024
/**
 * Every part but the last one: https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_CompleteLayerUpload.html
 */
const SMALLEST_PART = 5 * 1024 * 1024
/** https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_UploadLayerPart.html, LayerPartBlob */
const LARGEST_PART = 20_971_520

interface PartUpload {
  readonly repository: Repository
  readonly upload: BlobUpload
  /** Parts of one upload are taken one after the other, whatever the caller does. */
  turn: Promise<unknown>
  parts: number
  /** A part below the minimum was taken: right only when it was the last one. */
  smallPart: boolean
  smallPartBeforeLast: boolean
}

/** Layers through the JSON API. */
export class LayerOperations {
  readonly #state: EcrState
  readonly #blobs: BlobStore
  readonly #tokens: AuthorizationTokens
  readonly #uploads = new Map<string, PartUpload>()

  constructor(state: EcrState, blobs: BlobStore, tokens: AuthorizationTokens) {
    this.#state = state
    this.#blobs = blobs
    this.#tokens = tokens
  }

  operations(): Readonly<Record<string, OperationHandler>> {
    return {
      BatchCheckLayerAvailability: (input: BatchCheckLayerAvailabilityRequest) => this.#check(input),
      InitiateLayerUpload: (input: InitiateLayerUploadRequest) => this.#initiate(input),
      UploadLayerPart: (input: UploadLayerPartRequest) => this.#uploadPart(input),
      CompleteLayerUpload: (input: CompleteLayerUploadRequest) => this.#complete(input),
      GetDownloadUrlForLayer: (input: GetDownloadUrlForLayerRequest) => this.#downloadUrl(input),
    }
  }

  async close(): Promise<void> {
    const uploads = [...this.#uploads.values()]
    this.#uploads.clear()
    await Promise.all(uploads.map(({ upload }) => upload.abort()))
  }

  #check(input: BatchCheckLayerAvailabilityRequest): BatchCheckLayerAvailabilityResponse {
    const repository = this.#state.repository(input.repositoryName, input.registryId)
    const digests = input.layerDigests ?? []
    if (digests.length < 1 || digests.length > 100) {
      throw invalidParameter(
        "Invalid parameter at 'layerDigests' failed to satisfy constraint: 'Member must have length between 1 and 100'",
      )
    }
    const layers: Layer[] = []
    const failures: LayerFailure[] = []
    for (const layerDigest of digests) {
      if (!DIGEST.test(layerDigest)) {
        failures.push({ layerDigest, failureCode: 'InvalidLayerDigest', failureReason: 'Invalid digest' })
        continue
      }
      const layer = repository.layers.get(layerDigest)
      layers.push(
        layer === undefined
          ? { layerDigest, layerAvailability: 'UNAVAILABLE' }
          : { layerDigest, layerAvailability: 'AVAILABLE', layerSize: layer.size },
      )
    }
    return { layers, failures }
  }

  async #initiate(input: InitiateLayerUploadRequest): Promise<InitiateLayerUploadResponse> {
    const repository = this.#state.repository(input.repositoryName, input.registryId)
    const uploadId = randomUUID()
    const upload = await this.#blobs.begin()
    this.#uploads.set(uploadId, {
      repository,
      upload,
      turn: Promise.resolve(),
      parts: 0,
      smallPart: false,
      smallPartBeforeLast: false,
    })
    return { uploadId, partSize: PART_SIZE }
  }

  #uploadPart(input: UploadLayerPartRequest): Promise<UploadLayerPartResponse> {
    const session = this.#session(input)
    const outcome = session.turn.then(() => this.#appendPart(session, input))
    session.turn = outcome.catch(() => undefined)
    return outcome
  }

  async #appendPart(session: PartUpload, input: UploadLayerPartRequest): Promise<UploadLayerPartResponse> {
    const { upload } = session
    const bytes = input.layerPartBlob ?? new Uint8Array()
    const first = input.partFirstByte ?? 0
    const last = input.partLastByte ?? 0
    const names = {
      registryId: this.#state.registryId,
      repositoryName: session.repository.name,
      uploadId: input.uploadId,
    }
    if (bytes.byteLength > LARGEST_PART) {
      throw invalidParameter(
        `Invalid parameter at 'layerPartBlob' failed to satisfy constraint: 'Member must have length less than or equal to ${LARGEST_PART}'`,
      )
    }
    // The answer's lastValidByteReceived is where an interrupted upload resumes.
    if (first !== upload.size || last - first + 1 !== bytes.byteLength || bytes.byteLength === 0) {
      throw new AwsError(
        'InvalidLayerPartException',
        `Invalid layer part received: bytes ${first}-${last} with ${bytes.byteLength} bytes of content; the next byte is ${upload.size}`,
        { members: { ...names, ...(upload.size === 0 ? {} : { lastValidByteReceived: upload.size - 1 }) } },
      )
    }
    if (session.smallPart) session.smallPartBeforeLast = true
    session.smallPart = bytes.byteLength < SMALLEST_PART
    session.parts += 1
    await upload.append([bytes])
    return { ...names, lastByteReceived: last }
  }

  #complete(input: CompleteLayerUploadRequest): Promise<CompleteLayerUploadResponse> {
    const session = this.#session(input)
    const outcome = session.turn.then(() => this.#finish(session, input))
    session.turn = outcome.catch(() => undefined)
    return outcome
  }

  async #finish(
    session: PartUpload,
    input: CompleteLayerUploadRequest,
  ): Promise<CompleteLayerUploadResponse> {
    const { upload, repository } = session
    const uploadId = input.uploadId ?? ''
    const where = `in the repository with name '${repository.name}' in the registry with id '${this.#state.registryId}'`
    if (session.parts === 0) {
      throw new AwsError('EmptyUploadException', `There are no parts in the upload '${uploadId}' ${where}`)
    }
    if (session.smallPartBeforeLast) {
      throw new AwsError(
        'LayerPartTooSmallException',
        `Layer parts must be at least ${SMALLEST_PART} bytes in size`,
      )
    }
    const digest = upload.digest()
    const expected = input.layerDigests ?? []
    if (!expected.includes(digest)) {
      throw new AwsError(
        'InvalidLayerException',
        `The layer digest '${digest}' that was computed is not the one specified: '[${expected.join(', ')}]'`,
      )
    }
    this.#uploads.delete(uploadId)
    if (repository.layers.has(digest)) {
      await upload.abort()
      throw new AwsError(
        'LayerAlreadyExistsException',
        `Layer with digest '${digest}' already exists ${where}`,
      )
    }
    const { size } = await upload.commit()
    repository.layers.set(digest, { size })
    return {
      registryId: this.#state.registryId,
      repositoryName: repository.name,
      uploadId,
      layerDigest: digest,
    }
  }

  #downloadUrl(input: GetDownloadUrlForLayerRequest): GetDownloadUrlForLayerResponse {
    const repository = this.#state.repository(input.repositoryName, input.registryId)
    const layerDigest = input.layerDigest ?? ''
    if (!DIGEST.test(layerDigest))
      throw invalidParameter(`Invalid parameter at 'layerDigest': '${layerDigest}'`)
    if (!repository.layers.has(layerDigest)) {
      throw new AwsError(
        'LayersNotFoundException',
        `Layers with digests '[${layerDigest}]' do not exist in the repository with name '${repository.name}' in the registry with id '${this.#state.registryId}'`,
      )
    }
    const url = new URL(`/v2/${repository.name}/blobs/${layerDigest}`, this.#state.endpoint())
    url.searchParams.set('download', this.#tokens.issueDownload(layerDigest))
    return { layerDigest, downloadUrl: url.href }
  }

  #session(input: {
    readonly uploadId: string | undefined
    readonly repositoryName: string | undefined
    readonly registryId?: string | undefined
  }): PartUpload {
    const repository = this.#state.repository(input.repositoryName, input.registryId)
    const session = this.#uploads.get(input.uploadId ?? '')
    if (session?.repository === repository) return session
    throw new AwsError(
      'UploadNotFoundException',
      `Upload with id '${input.uploadId}' does not exist in the repository with name '${repository.name}' in the registry with id '${this.#state.registryId}'`,
    )
  }
}
