import { shortDigest } from '../oci/digest.ts'
import type { ImageSource } from '../oci/image-source.ts'
import type { ImageRepository } from '../oci/ports.ts'
import { type Attachment, asReferrer } from '../referrers/attachments.ts'
import { pushCreating, type RepositoryCreator, type RepositorySettings } from './create-repository.ts'
import { publish } from './publish.ts'
import { type PushOptions, type PushResult, pushBlobsAndManifest } from './push.ts'
import {
  awaitScan,
  countFrom,
  describeCounts,
  type FinishedScan,
  type ImageScanner,
  ScanGateError,
  type Severity,
} from './scan-gate.ts'

export interface PushExtras {
  readonly creation:
    | { readonly creator: RepositoryCreator; readonly settings: RepositorySettings }
    | undefined
  /** What is attached to the pushed image; it may hang on what was pushed. */
  readonly attachments: (pushed: PushResult) => Promise<readonly Attachment[]>
  readonly gate:
    | { readonly scanner: ImageScanner; readonly threshold: Severity; readonly timeoutMs: number }
    | undefined
}

export interface PushOutcome {
  readonly push: PushResult
  /** Digests of what was attached, with its type. */
  readonly attached: readonly { readonly type: string; readonly digest: string }[]
  readonly scan: FinishedScan | undefined
  /** Why the image may not be used: the gate is closed. */
  readonly refusal: ScanGateError | undefined
}

/**
 * Pushes an image with all that belongs to it: first the image, then what is attached to it; with a gate the tags only
 * when the scan has found nothing too bad, so that no tag ever names an image that did not pass. Killed anywhere and
 * run again, it continues.
 */
export async function pushImage(
  image: ImageSource,
  repository: ImageRepository,
  options: PushOptions,
  { creation, attachments, gate }: PushExtras,
): Promise<PushOutcome> {
  const { log, signal, tags } = options
  const pushed = await pushCreating(
    image,
    repository,
    gate === undefined ? options : { ...options, tags: [] },
    creation,
  )
  const attached = []
  for (const attachment of await attachments(pushed)) {
    const referrer = asReferrer(attachment, pushed.manifest, image.imageConfig.architecture)
    const { digest } = await pushBlobsAndManifest(referrer, repository, {
      ...options,
      tags: [],
      mountFrom: [],
    })
    attached.push({ type: attachment.type, digest })
    log.info(`attached ${attachment.type} as ${shortDigest(digest)}`)
  }
  if (gate === undefined) return { push: pushed, attached, scan: undefined, refusal: undefined }
  const scan = await awaitScan(gate.scanner, pushed.digest, { ...options, timeoutMs: gate.timeoutMs })
  log.info(`vulnerabilities (${scan.kind} scan): ${describeCounts(scan)}`)
  if (countFrom(scan, gate.threshold) > 0) {
    return { push: pushed, attached, scan, refusal: new ScanGateError(pushed.image, scan, gate.threshold) }
  }
  if (tags.length === 0) return { push: pushed, attached, scan, refusal: undefined }
  const found = await repository.find({ digests: [pushed.digest], tags })
  const named = await publish(pushed.manifest, tags, repository, { found, log, signal })
  return { push: { ...pushed, tags: named }, attached, scan, refusal: undefined }
}
