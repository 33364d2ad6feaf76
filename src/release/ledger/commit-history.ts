import { describeError } from '../../runtime/errors.ts'
import type { Logger } from '../../runtime/log.ts'
import type { Release } from './release.ts'

/** The repository that releases are made from. Implemented on GitHub by src/github/commit-history.ts. */
export interface CommitHistory {
  /** What `head` has and `base` has not. Rejects when the repository cannot say. */
  between(base: string, head: string): Promise<CommitRange>
  /**
   * The files that `head` adds or changes and that `wanted` names, as `head` has them. Rejects when the repository
   * cannot say.
   */
  changed(base: string, head: string, wanted: (path: string) => boolean): Promise<readonly ChangedFile[]>
}

export interface CommitRange {
  /** How head relates to base: ahead, behind, diverged, identical. An open string. */
  readonly status: string
  /** How many commits head has besides; of those `commits` may hold the newest only. */
  readonly total: number
  /** The newest first. */
  readonly commits: readonly CommitLine[]
  /** Page that shows them. */
  readonly url: string
}

export interface CommitLine {
  readonly sha: string
  /** First line of its message. */
  readonly title: string
  readonly author: string
  readonly url: string
}

/** Commits between two releases; undefined when they cannot be told, which is a warning at most: it decides nothing. */
export async function commitsBetween(
  { history, log }: { readonly history: CommitHistory | undefined; readonly log: Logger },
  from: Release | undefined,
  to: Release,
): Promise<CommitRange | undefined> {
  if (history === undefined || from?.commit === undefined || to.commit === undefined) return undefined
  try {
    return await history.between(from.commit, to.commit)
  } catch (error) {
    log.warning(`Cannot show the commits between the two releases: ${describeError(error)}`)
    return undefined
  }
}

/** A file of the repository that a release adds or changes. */
export interface ChangedFile {
  /** Relative to the repository, with slashes. */
  readonly path: string
  readonly text: string
}
