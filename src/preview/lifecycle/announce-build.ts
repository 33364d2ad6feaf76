import { desiredState, type Eligibility } from '../record/desired-state.ts'
import type { PullRequests, StickyComment } from '../record/ports.ts'
import type { PreviewView } from '../record/types.ts'
import { emptyView } from '../record/view.ts'

export interface AnnounceRequest {
  readonly app: string
  readonly number: number
  /** The commit that is built, or was to be. */
  readonly sha: string
  readonly rules: Eligibility
  readonly runUrl: string
  /** Why the build failed; undefined: it begins. */
  readonly failure?: NonNullable<PreviewView['failure']>
}

export type Announced =
  | { readonly kind: 'building' | 'build-failed' }
  /** Nothing is to be built: the pull request gets no preview. */
  | { readonly kind: 'refused'; readonly reason: string }
  /** The pull request has a newer head, whose own run says what becomes of it. */
  | { readonly kind: 'superseded' }

/**
 * Says on the pull request that the image of its preview is being built, or why it was not. Asks GitHub first, so that
 * nothing is built for a pull request that would be refused afterwards. Knows nothing of AWS: what the comment said of
 * the live release stays.
 */
export async function announceBuild(
  ports: { readonly pullRequests: Pick<PullRequests, 'get'>; readonly comment: StickyComment },
  request: AnnounceRequest,
): Promise<Announced> {
  const { app, number, sha, rules, runUrl, failure } = request
  const pull = await ports.pullRequests.get(number)
  const verdict = desiredState(pull, rules)
  const view = { ...emptyView({ app, number }, runUrl), sha }
  if (verdict.kind === 'down') {
    const { reason } = verdict
    // Before the build the comment is right as it is; after it, it must not say "building" for ever.
    if (failure !== undefined) await ports.comment.show({ ...view, status: 'refused', failure: { reason } })
    return { kind: 'refused', reason }
  }
  if (pull?.headSha !== sha) return { kind: 'superseded' }
  const kind = failure === undefined ? 'building' : 'build-failed'
  await ports.comment.show({ ...view, status: kind, ...(failure === undefined ? {} : { failure }) })
  return { kind }
}
