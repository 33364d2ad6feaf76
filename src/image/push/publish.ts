import { UserError } from '../../runtime/errors.ts'
import type { Logger } from '../../runtime/log.ts'
import { shortDigest } from '../oci/digest.ts'
import { type FoundImages, type ImageRepository, type ManifestBlob, TagTakenError } from '../oci/ports.ts'
import { planTags, type TagPlan } from './plan-tags.ts'

export interface PushedTag {
  readonly tag: string
  /** `unchanged`: it named this digest before. `moved`: it named another, `previous`. */
  readonly outcome: 'created' | 'moved' | 'unchanged'
  readonly previous?: string
}

/**
 * Publishes a manifest whose blobs are all there: by its digest or under its first tag, then tag by tag, those that
 * move away from another image last. `found` is what the repository had before.
 */
export async function publish(
  manifest: ManifestBlob,
  tags: readonly string[],
  repository: ImageRepository,
  options: {
    readonly found: FoundImages
    readonly log: Logger
    readonly signal: AbortSignal
  },
): Promise<readonly PushedTag[]> {
  const { found, log, signal } = options
  const plans = planTags(manifest.digest, tags, found.tags)
  let there = found.images.has(manifest.digest)
  const pushed: PushedTag[] = []
  for (const plan of plans) {
    signal.throwIfAborted()
    const set = plan.outcome !== 'unchanged' && (await setTag(manifest, plan, repository, there))
    const { tag, previous } = plan
    pushed.push(set ? plan : { tag, outcome: 'unchanged' })
    there = true
    log.info(
      set && previous !== undefined
        ? `tag ${tag}: moved (was ${shortDigest(previous)})`
        : `tag ${tag}: ${set ? 'created' : 'unchanged'}`,
    )
  }
  if (!there) await repository.putManifest(manifest)
  return pushed
}

/** False when the tag named the image already. Throws UserError when it is immutable and names another one. */
async function setTag(
  manifest: ManifestBlob,
  plan: TagPlan,
  repository: ImageRepository,
  there: boolean,
): Promise<boolean> {
  try {
    await repository.putManifest(manifest, plan.tag)
    return true
  } catch (error) {
    if (!(error instanceof TagTakenError)) throw error
    const { digest } = manifest
    // ECR refuses an immutable tag even for the image that it names, so it is looked up what that is.
    const now = await repository.find({ digests: [digest], tags: [plan.tag] })
    const taken = now.tags.get(plan.tag)
    if (taken === digest) return false
    if (!there && !now.images.has(digest)) await repository.putManifest(manifest)
    throw new UserError(
      `Input 'tags': the tag '${plan.tag}' in the ${repository.name} is immutable and points to ${taken ?? 'another image'}; this image is ${digest}.`,
      {
        fix: `Use another tag, deploy by digest (${repository.repository}@${digest} is in the repository), or add '${plan.tag}' to the repository's tag immutability exclusions.`,
        cause: error,
      },
    )
  }
}
