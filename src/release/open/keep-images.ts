import { parseImageReference } from '../../image/oci/reference.ts'
import { planReleaseTags, type ReleasedImage } from '../../image/oci/release-tags.ts'
import { describeError } from '../../runtime/errors.ts'
import type { Logger } from '../../runtime/log.ts'
import type { ReleaseLedger } from '../ledger/ports.ts'
import type { Release } from '../ledger/release.ts'

/**
 * Tags of one repository that keep images from its lifecycle policy. Implemented on ECR by src/aws/ecr/release-tags.ts.
 */
export interface ReleaseTags {
  /** Tag -> digest of every tag that begins like a release tag. */
  existing(): Promise<ReadonlyMap<string, string>>
  put(tag: string, digest: string): Promise<void>
  remove(tags: readonly string[]): Promise<void>
}

const PAGE = 64

/**
 * Gives the images of the last `keep` distinct digests that were released a tag which the lifecycle policy spares
 * (src/image/push/lifecycle-policy.ts), and takes it from older ones. Releases that failed or expired do not count, so
 * they displace none that one can go back to; what is pending does. Never an obstacle for a release: what goes wrong is
 * a warning.
 */
export async function keepImages(
  release: Pick<Release, 'environment'>,
  ports: {
    readonly ledger: Pick<ReleaseLedger, 'list'>
    readonly tags: ReleaseTags
    readonly log: Logger
  },
  options: { readonly repository: string; readonly keep: number },
): Promise<void> {
  const { ledger, tags, log } = ports
  try {
    const [released, existing] = await Promise.all([newestReleased(ledger, options), tags.existing()])
    const plan = planReleaseTags(release.environment, released, existing, options.keep)
    for (const { tag, digest } of plan.put) await tags.put(tag, digest)
    if (plan.remove.length > 0) await tags.remove(plan.remove)
  } catch (error) {
    log.warning(
      `The images of the last ${options.keep} releases could not be tagged, so the repository's lifecycle policy may expire them: ${describeError(error)}`,
    )
  }
}

/** Enough of the newest releases to hold `keep` distinct digests, or all there are. */
async function newestReleased(
  ledger: Pick<ReleaseLedger, 'list'>,
  { repository, keep }: { readonly repository: string; readonly keep: number },
): Promise<readonly ReleasedImage[]> {
  for (let limit = Math.max(PAGE, keep); ; limit *= 2) {
    const all = await ledger.list(limit)
    const released = all
      .filter(({ status }) => status !== 'failed' && status !== 'expired')
      .flatMap(({ version, image }) => {
        const { repository: name, digest } = parseImageReference(image)
        // An image of another repository (a promotion without a copy) is not ours to keep.
        return digest === undefined || name !== repository ? [] : [{ version, digest }]
      })
    const enough = new Set(released.map(({ digest }) => digest)).size >= keep
    if (enough || all.length < limit) return released
  }
}
