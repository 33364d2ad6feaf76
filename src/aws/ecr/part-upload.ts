import {
  CompleteLayerUploadCommand,
  type ECRClient,
  InitiateLayerUploadCommand,
  InvalidLayerPartException,
  UploadLayerPartCommand,
} from '@aws-sdk/client-ecr'
import pLimit from 'p-limit'
import { Digester } from '../../image/oci/digest.ts'
import type { Descriptor } from '../../image/oci/documents.ts'
import type { OpenBlob } from '../../image/oci/ports.ts'
import { type RetryPolicy, retryPause } from '../../image/push/retry-policy.ts'
import type { Clock } from '../../runtime/clock.ts'
import { UserError } from '../../runtime/errors.ts'
import type { Logger } from '../../runtime/log.ts'
import { awsError, isAwsError } from '../client/errors.ts'
import type { ResumableUpload } from './blob-upload.ts'

/**
 * Every part but the last one must have 5 MiB
 * (https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_UploadLayerPart.html).
 */
const PART_BYTES = 5 * 1024 * 1024
/** A part is held as bytes, as base64 and as JSON: with two at a time memory stays below 60 MB. */
const PARALLEL_BLOBS = 2

export interface PartUploadOptions {
  readonly client: ECRClient
  readonly repository: string
  readonly log: Logger
  readonly clock: Clock
  readonly signal: AbortSignal
  /** How often a part is tried that breaks, after the SDK's own tries. */
  readonly retries: RetryPolicy
}

/**
 * Sends a blob with InitiateLayerUpload, UploadLayerPart and CompleteLayerUpload: a third more bytes than a PUT, but
 * what has arrived stays. After a break it resumes after the last good byte, which ECR reports
 * (InvalidLayerPartException.lastValidByteReceived).
 */
export class PartUpload implements ResumableUpload {
  readonly threshold = 2 * PART_BYTES
  readonly #options: PartUploadOptions
  readonly #limit = pLimit(PARALLEL_BLOBS)

  constructor(options: PartUploadOptions) {
    this.#options = options
  }

  upload(blob: Descriptor, open: OpenBlob, onBytes: (bytes: number) => void): Promise<void> {
    return this.#limit(() => this.#upload(blob, open, onBytes))
  }

  async #upload(blob: Descriptor, open: OpenBlob, onBytes: (bytes: number) => void): Promise<void> {
    const { client, repository, log, clock, signal, retries } = this.#options
    let uploadId = await this.#begin()
    const hash = new Digester()
    let position = 0
    for (let failures = 0; position < blob.size; ) {
      try {
        for await (const { bytes, start } of parts(open, position)) {
          // The source checks the whole only when it is read from its start; here that may have happened before the
          // break.
          const fresh = start + bytes.byteLength - hash.size
          if (fresh > 0) hash.update(bytes.subarray(bytes.byteLength - fresh))
          const last = start + bytes.byteLength - 1
          if (last === blob.size - 1) this.#check(blob, hash)
          await client.send(
            new UploadLayerPartCommand({
              repositoryName: repository,
              uploadId,
              partFirstByte: start,
              partLastByte: last,
              layerPartBlob: bytes,
            }),
            { abortSignal: signal },
          )
          onBytes(last + 1 - position)
          position = last + 1
          failures = 0
        }
      } catch (error) {
        signal.throwIfAborted()
        // An upload that ECR has forgotten starts over.
        const lost = isAwsError(error, 'UploadNotFoundException')
        const resume = lost ? 0 : resumePoint(error)
        const temporary = resume !== undefined || /^(throttled|server|network)$/.test(awsError(error).kind)
        failures += 1
        if (error instanceof UserError || !temporary || failures >= retries.attempts) throw error
        if (resume !== undefined) {
          onBytes(resume - position)
          position = resume
        }
        log.info(`${blob.digest}: ${awsError(error).message}; continuing at byte ${position}`)
        await clock.sleep(retryPause(retries, failures, undefined, Math.random()), signal)
        if (lost) uploadId = await this.#begin()
      }
    }
    await this.#complete(blob, uploadId)
  }

  async #begin(): Promise<string> {
    const { client, repository, signal } = this.#options
    const begun = await client.send(new InitiateLayerUploadCommand({ repositoryName: repository }), {
      abortSignal: signal,
    })
    if (begun.uploadId === undefined) throw new UserError('ECR started an upload without an id.')
    return begun.uploadId
  }

  async #complete(blob: Descriptor, uploadId: string): Promise<void> {
    const { client, repository, signal } = this.#options
    try {
      await client.send(
        new CompleteLayerUploadCommand({
          repositoryName: repository,
          uploadId,
          layerDigests: [blob.digest],
        }),
        { abortSignal: signal },
      )
    } catch (error) {
      // Another push was faster, or our own answer was lost: the blob is there.
      if (!isAwsError(error, 'LayerAlreadyExistsException')) throw error
    }
  }

  #check(blob: Descriptor, hash: Digester): void {
    if (hash.size === blob.size && hash.digest() === blob.digest) return
    throw new UserError(
      `The blob ${blob.digest} actually has ${hash.size} bytes and the digest ${hash.digest()}. No manifest was published.`,
      { fix: 'Build the image again.' },
    )
  }
}

/** The byte after the last good one, when ECR says which that is. */
function resumePoint(error: unknown): number | undefined {
  if (!(error instanceof InvalidLayerPartException)) return undefined
  return (error.lastValidByteReceived ?? -1) + 1
}

interface Part {
  readonly start: number
  readonly bytes: Uint8Array
}

/** The blob from `start` on, cut into parts of 5 MiB; the last one is what is left. One buffer for all of them. */
async function* parts(open: OpenBlob, start: number): AsyncGenerator<Part> {
  const buffer = Buffer.allocUnsafeSlow(PART_BYTES)
  let filled = 0
  let position = start
  for await (const chunk of open(start)) {
    for (let at = 0; at < chunk.byteLength; ) {
      const taken = Math.min(chunk.byteLength - at, PART_BYTES - filled)
      buffer.set(chunk.subarray(at, at + taken), filled)
      filled += taken
      at += taken
      if (filled < PART_BYTES) continue
      yield { start: position, bytes: buffer }
      position += filled
      filled = 0
    }
  }
  if (filled > 0) yield { start: position, bytes: buffer.subarray(0, filled) }
}
