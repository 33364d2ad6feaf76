/** Tags that keep an image for a release: `release-production-v42`. The lifecycle policy spares what has one. */
export const RELEASE_TAG_PREFIX = 'release-'

export interface ReleasedImage {
  readonly version: number
  /** sha256:… */
  readonly digest: string
}

export interface ReleaseTagPlan {
  readonly put: readonly { readonly tag: string; readonly digest: string }[]
  readonly remove: readonly string[]
}

/** One tag per release and environment: a number never gets another image, so the tag may be immutable. */
export const releaseTag = (environment: string, version: number): string =>
  `${RELEASE_TAG_PREFIX}${environment}-v${version}`

/**
 * The tags to put and to remove, so that the images of the last `keep` distinct digests that were released in this
 * environment have one, and older ones do not. `releases` newest first; a digest that was released again (a rollback)
 * counts by its newest release. Tags of other environments are not looked at. Run again, it plans nothing.
 */
export function planReleaseTags(
  environment: string,
  releases: readonly ReleasedImage[],
  existing: ReadonlyMap<string, string>,
  keep: number,
): ReleaseTagPlan {
  const wanted = new Map<string, string>()
  const digests = new Set<string>()
  for (const { version, digest } of [...releases].sort((a, b) => b.version - a.version)) {
    if (digests.has(digest)) continue
    if (digests.size === keep) break
    digests.add(digest)
    wanted.set(releaseTag(environment, version), digest)
  }
  const own = `${RELEASE_TAG_PREFIX}${environment}-v`
  return {
    put: [...wanted]
      .filter(([tag, digest]) => existing.get(tag) !== digest)
      .map(([tag, digest]) => ({ tag, digest })),
    // Of an image that has no other tag, the last one takes the image with it: it is older than what is kept.
    remove: [...existing.keys()].filter(
      (tag) => tag.startsWith(own) && /^\d+$/.test(tag.slice(own.length)) && !wanted.has(tag),
    ),
  }
}
