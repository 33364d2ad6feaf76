import pLimit from 'p-limit'
import type { Clock } from '../runtime/clock.ts'
import { UserError } from '../runtime/errors.ts'
import type { Logger } from '../runtime/log.ts'
import { shortDigest } from './digest.ts'
import { formatBytes, formatSeconds } from './format.ts'
import type { Descriptor } from './oci.ts'
import { distinctBlobs, planBlobs, planTags, type TagPlan } from './plan-push.ts'
import { type ImageRepository, type LocalImage, TagTakenError } from './ports.ts'
import { UploadProgress } from './upload-progress.ts'
import { verified } from './verified.ts'

/** ECR has no limit on parallel uploads; eight fill a runner's link without starving it of sockets. */
const PARALLEL_UPLOADS = 8

export interface PushResult {
  readonly digest: string
  /** Layers and the config, in the manifest's order, config last. */
  readonly blobs: readonly PushedBlob[]
  readonly tags: readonly PushedTag[]
  /** The manifest was in the repository before. */
  readonly existed: boolean
  readonly uploadedBytes: number
  readonly milliseconds: number
}

export interface PushedBlob {
  readonly descriptor: Descriptor
  readonly kind: 'layer' | 'config'
  readonly outcome: 'reused' | 'uploaded'
}

export interface PushedTag {
  readonly tag: string
  /** `unchanged`: it named this digest before. `moved`: it named another. */
  readonly outcome: 'created' | 'moved' | 'unchanged'
}

/**
 * Brings `image` into `repository` under its digest and `tags`. Only blobs that the repository lacks are sent. The
 * manifest is published by its digest when every blob is there, then tag by tag, so a broken push leaves nothing that
 * could be deployed. Safe to run again after any interruption.
 */
export async function pushImage(
  image: LocalImage,
  repository: ImageRepository,
  options: {
    readonly tags: readonly string[]
    readonly log: Logger
    readonly clock: Clock
    readonly signal: AbortSignal
  },
): Promise<PushResult> {
  const { log, clock, signal } = options
  const started = clock.now()
  const { digest } = image.manifest
  const found = await repository.find({ digest, tags: options.tags })
  const tags = planTags(digest, options.tags, found.tags)

  const blobs = found.hasDigest
    ? planBlobs(image, new Set(distinctBlobs(image).map((blob) => blob.digest)))
    : planBlobs(image, await repository.availableBlobs(distinctBlobs(image).map((blob) => blob.digest)))
  const missing = blobs.filter((blob) => blob.outcome === 'uploaded').map((blob) => blob.descriptor)
  const uploadedBytes = missing.reduce((sum, blob) => sum + blob.size, 0)
  log.info(
    found.hasDigest
      ? `${shortDigest(digest)} is in ${repository.name} already; nothing is sent.`
      : `${blobs.length - missing.length} of ${blobs.length} blobs are in ${repository.name} already; ${missing.length} are sent (${formatBytes(uploadedBytes)}).`,
  )

  await uploadBlobs(image, repository, missing, { log, clock, signal })
  if (!found.hasDigest) await repository.putManifest(image.manifest)
  for (const plan of tags) {
    signal.throwIfAborted()
    if (plan.outcome !== 'unchanged') await putTag(image, repository, plan)
    log.info(
      `tag ${plan.tag}: ${plan.outcome}${plan.previous === undefined ? '' : ` (was ${shortDigest(plan.previous)})`}`,
    )
  }
  const milliseconds = clock.now() - started
  log.info(`Pushed ${repository.name}@${digest} in ${formatSeconds(milliseconds)}.`)
  return {
    digest,
    blobs,
    tags: tags.map(({ tag, outcome }) => ({ tag, outcome })),
    existed: found.hasDigest,
    uploadedBytes,
    milliseconds,
  }
}

async function uploadBlobs(
  image: LocalImage,
  repository: ImageRepository,
  missing: readonly Descriptor[],
  options: { readonly log: Logger; readonly clock: Clock; readonly signal: AbortSignal },
): Promise<void> {
  const progress = new UploadProgress(missing, options.log, options.clock)
  // After the first failure the others stop at their next chunk: there is nothing to win any more.
  const stop = new AbortController()
  const signal = AbortSignal.any([options.signal, stop.signal])
  const limit = pLimit(PARALLEL_UPLOADS)
  // The largest first, so that no big layer is left alone at the end.
  const queue = [...missing].sort((a, b) => b.size - a.size)
  const uploads = queue.map((blob) =>
    limit(async () => {
      signal.throwIfAborted()
      try {
        await repository.uploadBlob(
          blob,
          () => verified(image, blob, signal),
          (bytes) => progress.add(bytes),
        )
      } catch (error) {
        stop.abort(error)
        throw error
      }
      progress.done(blob)
    }),
  )
  const failed = (await Promise.allSettled(uploads)).some((upload) => upload.status === 'rejected')
  options.signal.throwIfAborted()
  // The first failure is the cause; those that were stopped only follow it.
  if (failed) throw stop.signal.reason
}

async function putTag(image: LocalImage, repository: ImageRepository, plan: TagPlan): Promise<void> {
  try {
    await repository.putManifest(image.manifest, plan.tag)
  } catch (error) {
    if (!(error instanceof TagTakenError)) throw error
    const { digest } = image.manifest
    // Somebody may have taken the tag since we looked.
    const taken = plan.previous ?? (await repository.find({ digest, tags: [plan.tag] })).tags.get(plan.tag)
    if (taken === digest) return
    throw new UserError(
      `Input 'tags': the tag '${plan.tag}' in ${repository.name} is immutable and names ${taken ?? 'another image'}; this image is ${digest}.`,
      {
        fix: `Use another tag, deploy by digest (${repository.name}@${digest} is in the repository), or add '${plan.tag}' to the repository's tag immutability exclusions.`,
        cause: error,
      },
    )
  }
}
