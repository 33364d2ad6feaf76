import pLimit from 'p-limit'
import type { Clock } from '../../runtime/clock.ts'
import type { Logger } from '../../runtime/log.ts'
import type { Descriptor } from '../oci/documents.ts'
import type { ImageSource } from '../oci/image-source.ts'
import type { ImageRepository } from '../oci/ports.ts'
import { Availability } from './availability.ts'
import { UploadProgress } from './upload-progress.ts'
import { verified } from './verified.ts'

/** ECR has no limit on parallel uploads; eight fill a runner's link without starving it of sockets. */
const PARALLEL_UPLOADS = 8

export type BlobOutcome = 'reused' | 'mounted' | 'uploaded'

/**
 * Brings blobs into a repository, each once, whoever asks for it: asks which are missing, then mounts or sends those.
 */
export class BlobSender {
  readonly #image: ImageSource
  readonly #repository: ImageRepository
  readonly #availability: Availability
  readonly #progress: UploadProgress
  readonly #stop = new AbortController()
  readonly #signal: AbortSignal
  readonly #outcomes = new Map<string, Promise<BlobOutcome>>()
  readonly #limit = pLimit(PARALLEL_UPLOADS)
  readonly #siblings: () => Promise<readonly string[]>
  #mountFrom: Promise<readonly string[]> | undefined

  constructor(
    image: ImageSource,
    repository: ImageRepository,
    options: {
      /** Other repositories of the registry that may hold the blobs. */
      readonly mountFrom: () => Promise<readonly string[]>
      readonly log: Logger
      readonly clock: Clock
      readonly signal: AbortSignal
    },
  ) {
    this.#image = image
    this.#repository = repository
    this.#availability = new Availability((digests) => repository.availableBlobs(digests))
    this.#progress = new UploadProgress(options.log, options.clock)
    // After the first failure the others stop at their next chunk: there is nothing to win any more.
    this.#signal = AbortSignal.any([options.signal, this.#stop.signal])
    this.#siblings = options.mountFrom
  }

  /**
   * Resolves when the repository holds the blob. The first failure of any blob stops all others and is what each
   * throws.
   */
  send(blob: Descriptor): Promise<BlobOutcome> {
    const outcome = this.#outcomes.get(blob.digest) ?? this.#begin(blob)
    this.#outcomes.set(blob.digest, outcome)
    return outcome
  }

  /** Does the repository hold it? */
  has(blob: Descriptor): Promise<boolean> {
    return this.#availability.has(blob.digest)
  }

  /**
   * Stops every blob: `error` has made the push hopeless. Returns the first such error, which the others only follow.
   */
  fail(error: unknown): unknown {
    this.#stop.abort(error)
    return this.#stop.signal.reason
  }

  /** Throws what stopped the push, if anything did. */
  throwIfStopped(): void {
    this.#signal.throwIfAborted()
  }

  async #begin(blob: Descriptor): Promise<BlobOutcome> {
    try {
      if (await this.#availability.has(blob.digest)) return 'reused'
      this.#progress.expect(blob)
      return await this.#limit(() => this.#upload(blob))
    } catch (error) {
      throw this.fail(error)
    }
  }

  async #upload(blob: Descriptor): Promise<BlobOutcome> {
    this.#signal.throwIfAborted()
    const outcome = await this.#repository.uploadBlob({
      blob,
      open: verified(this.#image, blob, this.#signal),
      mountFrom: await this.#mountable(),
      onBytes: (bytes) => this.#progress.add(bytes),
    })
    if (outcome === 'mounted') this.#progress.drop(blob)
    else this.#progress.done(blob)
    return outcome
  }

  /** Asked once, when the first blob is missing. */
  #mountable(): Promise<readonly string[]> {
    const ask = async () => {
      const siblings = await this.#siblings()
      return siblings.length > 0 && (await this.#repository.canMount(siblings)) ? siblings : []
    }
    this.#mountFrom ??= ask()
    return this.#mountFrom
  }
}
