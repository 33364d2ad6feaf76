import { formatImageReference, type ImageReference } from '../../image/oci/reference.ts'
import { type PushResult, pushBlobsAndManifest } from '../../image/push/push.ts'
import { openRegistryImage } from '../../image/source/registry-image.ts'
import type { Clock } from '../../runtime/clock.ts'
import type { Logger } from '../../runtime/log.ts'
import type { AwsSession } from '../client/session.ts'
import { ecrClient } from '../ecr/client.ts'
import { EcrImageRepository } from '../ecr/image-repository.ts'
import { registryReaders } from '../ecr/registry-readers.ts'

export interface CopyRequest {
  /** What is copied, by digest (or tag), out of any ECR repository of any account and region. */
  readonly image: ImageReference
  /** Where to: a repository of the session's own registry. */
  readonly repository: string
  readonly tags: readonly string[]
  /** Writes; its region is the target's. */
  readonly session: AwsSession
  /** Reads, where another role must; the same session unless given. */
  readonly sourceSession?: AwsSession | undefined
  readonly log: Logger
  readonly clock: Clock
  readonly signal: AbortSignal
}

/**
 * Copies an image from one ECR repository to another, byte for byte: the digest stays. Blobs that the target has are
 * not read; others are mounted where both are in one registry and the account allows it, else streamed through, never
 * written to disk. An image that is there already costs two calls. Killed and run again, it continues. Throws
 * UserError.
 */
export async function copyImage(request: CopyRequest): Promise<PushResult> {
  const { session, sourceSession, log, clock, signal } = request
  const target = new EcrImageRepository({
    client: ecrClient(session),
    region: session.region,
    repository: request.repository,
    log,
    clock,
    signal,
  })
  try {
    const own = () => target.registry()
    const readers = registryReaders({ session: sourceSession ?? session, own, clock, signal })
    const image = await openRegistryImage(request.image, readers)
    log.info(`Copying ${formatImageReference(request.image)} to the ${target.name}.`)
    return await pushBlobsAndManifest(image, target, { tags: request.tags, log, clock, signal })
  } finally {
    target.close()
  }
}
