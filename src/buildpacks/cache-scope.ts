/**
 * Events whose run builds code that nobody has merged:
 * https://docs.github.com/actions/reference/workflows-and-actions/events-that-trigger-workflows
 */
const UNMERGED =
  /^(pull_request|pull_request_target|pull_request_review|pull_request_review_comment|issue_comment|workflow_run)$/

/**
 * Whose builds share what buildpacks keep on a runner that outlives the job: what a build leaves there is run by the
 * next one. So code of pull requests shares a cache with other code of pull requests, and never with what is deployed;
 * each branch that is deployed has its own, and all tags one. `environment` is the part of app.json; previews build
 * `review`.
 */
export function cacheScope(of: {
  readonly event: string
  readonly ref: string
  readonly environment: string
}): string {
  const { event, ref, environment } = of
  if (
    UNMERGED.test(event) ||
    ref.startsWith('refs/pull/') ||
    environment === 'review' ||
    environment === 'test'
  ) {
    return 'review'
  }
  return `deployed ${environment} ${ref.startsWith('refs/tags/') ? 'refs/tags' : ref}`
}
