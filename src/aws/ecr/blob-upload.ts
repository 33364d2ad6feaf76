import type { Descriptor } from '../../image/oci/documents.ts'
import type { BlobUpload, OpenBlob } from '../../image/oci/ports.ts'
import { type RetryPolicy, retryPause } from '../../image/push/retry-policy.ts'
import { RegistryError, type RegistryHttp } from '../../registry/http.ts'
import type { Clock } from '../../runtime/clock.ts'
import { UserError } from '../../runtime/errors.ts'
import type { Logger } from '../../runtime/log.ts'

/** Where blobs go and with which words. */
export interface RegistryAccess {
  /** `https://123456789012.dkr.ecr.eu-west-1.amazonaws.com`, from GetAuthorizationToken. */
  readonly endpoint: string
  /** `Basic …` */
  readonly authorization: string
}

/** The slower way that resumes where it broke. Implemented by ./part-upload.ts. */
export interface ResumableUpload {
  /** Blobs below this are sent again as a whole: to resume would save nothing. Bytes. */
  readonly threshold: number
  upload(blob: Descriptor, open: OpenBlob, onBytes: (bytes: number) => void): Promise<void>
}

export interface BlobUploadOptions {
  readonly repository: string
  readonly http: RegistryHttp
  readonly resumable?: ResumableUpload
  readonly log: Logger
  readonly clock: Clock
  readonly signal: AbortSignal
  readonly retries: RetryPolicy
  readonly random?: () => number
}

/** A step of an upload failed for good. */
export class BlobUploadError extends Error {
  override readonly name = 'BlobUploadError'
  override readonly cause: RegistryError
  /** The IAM action behind the step that failed. */
  readonly iamAction: string
  constructor(cause: RegistryError, iamAction: string) {
    super(cause.message)
    this.cause = cause
    this.iamAction = iamAction
  }
}

/**
 * Sends blobs over the registry API, one POST and one PUT each: ECR drops every PATCH but the first
 * (https://github.com/aws/containers-roadmap/issues/2831), so the monolithic form is the sound one
 * (https://github.com/opencontainers/distribution-spec/blob/main/spec.md#post-then-put). A large blob whose PUT broke
 * is then sent in parts, which need not start over.
 */
export class BlobUploader {
  readonly #options: BlobUploadOptions
  readonly #access: () => Promise<RegistryAccess>

  constructor(access: () => Promise<RegistryAccess>, options: BlobUploadOptions) {
    this.#access = access
    this.#options = options
  }

  /**
   * Resolves when the registry holds the blob. Throws BlobUploadError after the last try, and what the source throws at
   * once: it is not a connection error, and a retry does not help.
   */
  async upload({ blob, open, mountFrom, onBytes }: BlobUpload): Promise<'uploaded' | 'mounted'> {
    const { retries, clock, signal, log, resumable, random = Math.random } = this.#options
    for (let attempt = 1; ; attempt++) {
      const sent = { bytes: 0, step: 'ecr:InitiateLayerUpload' }
      try {
        const count = (bytes: number) => {
          sent.bytes += bytes
          onBytes(bytes)
        }
        return await this.#try(blob, open, attempt === 1 ? mountFrom : [], count, (step) => {
          sent.step = step
        })
      } catch (error) {
        signal.throwIfAborted()
        onBytes(-sent.bytes)
        if (!(error instanceof RegistryError)) throw error
        if (!error.temporary || attempt >= retries.attempts) throw new BlobUploadError(error, sent.step)
        const pause = retryPause(retries, attempt, error.retryAfter, random())
        const inParts = sent.bytes > 0 && resumable !== undefined && blob.size >= resumable.threshold
        log.info(
          `${blob.digest}: ${error.message}; ${inParts ? 'continuing in parts' : `try ${attempt + 1} of ${retries.attempts}`} in ${(pause / 1000).toFixed(1)} s`,
        )
        await clock.sleep(pause, signal)
        if (inParts) {
          await resumable.upload(blob, open, onBytes)
          return 'uploaded'
        }
      }
    }
  }

  async #try(
    blob: Descriptor,
    open: OpenBlob,
    mountFrom: readonly string[],
    onBytes: (bytes: number) => void,
    onStep: (iamAction: string) => void,
  ): Promise<'uploaded' | 'mounted'> {
    const access = await this.#access()
    const uploads = new URL(`/v2/${this.#options.repository}/blobs/uploads/`, access.endpoint)
    const begun = await this.#begin(uploads, access, blob, mountFrom)
    if (begun === 'mounted') return begun
    const target = new URL(begun, uploads)
    if (uploads.protocol === 'https:' && target.protocol !== 'https:') {
      throw new UserError(
        `The registry ${uploads.host} redirected the upload to ${target.origin}, without https; it was not followed.`,
      )
    }
    target.searchParams.set('digest', blob.digest)
    // The token is for the registry alone: one that stores elsewhere puts what it needs into the address.
    const token = target.origin === uploads.origin ? { authorization: access.authorization } : {}
    onStep('ecr:UploadLayerPart')
    await this.#options.http.send({
      method: 'PUT',
      url: target,
      headers: { ...token, 'content-type': 'application/octet-stream', 'content-length': String(blob.size) },
      body: counted(open(), onBytes),
    })
    return 'uploaded'
  }

  /**
   * Begins an upload; resolves with its address. With `mountFrom` it is asked to take the blob from there: 201 when it
   * did. A registry that does not (no such blob there, not allowed, not supported) begins an upload instead
   * (https://github.com/opencontainers/distribution-spec/blob/main/spec.md#mounting-a-blob-from-another-repository).
   */
  async #begin(
    uploads: URL,
    { authorization }: RegistryAccess,
    blob: Descriptor,
    mountFrom: readonly string[],
  ): Promise<string | 'mounted'> {
    let location: string | undefined
    for (const from of mountFrom.length === 0 ? [undefined] : mountFrom) {
      const url = new URL(uploads)
      if (from !== undefined) {
        url.searchParams.set('mount', blob.digest)
        url.searchParams.set('from', from)
      }
      const answer = await this.#options.http.send({
        method: 'POST',
        url,
        headers: { authorization, 'content-length': '0' },
      })
      if (from !== undefined && answer.status === 201) return 'mounted'
      location = answer.headers.location
    }
    if (location !== undefined) return location
    throw new RegistryError('the registry started an upload without a location', { status: 200 })
  }
}

async function* counted(
  source: AsyncIterable<Uint8Array>,
  onBytes: (bytes: number) => void,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of source) {
    yield chunk
    onBytes(chunk.byteLength)
  }
}
