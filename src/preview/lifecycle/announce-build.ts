import { desiredState, type Eligibility } from '../record/desired-state.ts'
import type { BuildComment, PullRequests } from '../record/ports.ts'
import type { BuildStatus, PreviewView } from '../record/types.ts'
import { emptyView } from '../record/view.ts'

export interface AnnounceRequest {
  readonly app: string
  readonly number: number
  /** The commit that is built, or was to be. */
  readonly sha: string
  readonly rules: Eligibility
  readonly runUrl: string
  readonly runId: string
  readonly operation: BuildStatus
  /** Why there is no image, unless the build only begins. */
  readonly failure?: NonNullable<PreviewView['failure']>
}

export type Announced =
  | { readonly kind: BuildStatus }
  /** Nothing is to be built: the pull request gets no preview. */
  | { readonly kind: 'refused'; readonly reason: string }
  /** The pull request has a newer head, or another run builds this one again: that run says what becomes of it. */
  | { readonly kind: 'superseded' }

/**
 * Says on the pull request that the image of its preview is being built, or why it was not. Asks GitHub first, so that
 * nothing is built for a pull request that would be refused afterwards. Knows nothing of AWS: what the comment said of
 * the live release stays.
 */
export async function announceBuild(
  ports: { readonly pullRequests: Pick<PullRequests, 'get'>; readonly comment: BuildComment },
  request: AnnounceRequest,
): Promise<Announced> {
  const { app, number, sha, rules, runUrl, runId, operation, failure } = request
  const pull = await ports.pullRequests.get(number)
  const verdict = desiredState(pull, rules)
  const view = { ...emptyView({ app, number }, runUrl), sha }
  if (verdict.kind === 'down') {
    const { reason } = verdict
    // Before the build the comment is right as it is; after it, it must not say "building" for ever.
    if (operation !== 'building')
      await ports.comment.show({ ...view, status: 'refused', failure: { reason } })
    return { kind: 'refused', reason }
  }
  if (pull?.headSha !== sha) return { kind: 'superseded' }
  if (operation === 'building') {
    await ports.comment.show({ ...view, status: operation, buildRun: runId })
    return { kind: operation }
  }
  // A second event for the same commit (a label, "ready for review") starts a run that cancels this one's build.
  const builder = await ports.comment.buildRun({ app, number })
  if (builder !== undefined && builder !== runId) return { kind: 'superseded' }
  await ports.comment.show({ ...view, status: operation, ...(failure === undefined ? {} : { failure }) })
  return { kind: operation }
}
