import type { ConfigStore, ImageDirectory } from '../ledger/ports.ts'
import type { Release } from '../ledger/release.ts'

/** What a release needs to run again, as far as it is still there. */
export interface Kept {
  /** `registry/repository@sha256:…` */
  readonly images: ReadonlySet<string>
  /** Ids of versions of the config secret. */
  readonly configVersions: ReadonlySet<string>
}

/** Why one cannot go back to a release; undefined: one can. */
export type Ineligible = 'pending' | 'failed' | 'expired' | 'image-gone' | 'config-gone'

/**
 * May a rollback go to this release? Heroku's `eligible_for_rollback`: it succeeded, and its slug is there. Here the
 * slug is the image and the version of the config vars. Pure; `readKept` answers what is there.
 */
export function ineligibility(release: Release, kept: Kept): Ineligible | undefined {
  if (release.status !== 'succeeded') return release.status
  if (!kept.images.has(release.image)) return 'image-gone'
  return kept.configVersions.has(release.config.versionId) ? undefined : 'config-gone'
}

/** Releases that Heroku's CLI looks through (`Range: version ..; max=10, order=desc`). */
export const ROLLBACK_WINDOW = 10

/**
 * Heroku's default target of a rollback: of the last ten releases the second that is eligible, the first being the one
 * that serves. Failed, pending and expired ones are passed over. Undefined when there are not two.
 */
export function defaultTarget(newestFirst: readonly Release[], kept: Kept): Release | undefined {
  const serving = newestFirst.find(({ status }) => status === 'succeeded')
  return newestFirst
    .slice(0, ROLLBACK_WINDOW)
    .filter((release) => ineligibility(release, kept) === undefined || release === serving)[1]
}

/** One look at the repository and the secret for all of these releases. */
export async function readKept(
  ports: { readonly imageDirectory: ImageDirectory; readonly config: Pick<ConfigStore, 'available'> },
  releases: readonly Release[],
): Promise<Kept> {
  const succeeded = releases.filter(({ status }) => status === 'succeeded')
  if (succeeded.length === 0) return { images: new Set(), configVersions: new Set() }
  const [images, configVersions] = await Promise.all([
    ports.imageDirectory.present([...new Set(succeeded.map(({ image }) => image))]),
    ports.config.available(),
  ])
  return { images, configVersions }
}
