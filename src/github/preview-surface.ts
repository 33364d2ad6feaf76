import type { BuildComment, PullRequests, TransientDeployments } from '../preview/record/ports.ts'
import type { ActionContext } from '../runtime/action-context.ts'
import { GitHubPullRequests } from './pull-requests.ts'
import { repositoryApi } from './repository-api.ts'
import { GitHubStickyComment } from './sticky-comment.ts'
import { GitHubTransientDeployments } from './transient-deployments.ts'

/** One name for all pull requests: GitHub keeps a name that a deployment has once used for ever. */
const ENVIRONMENT = 'preview'

/** Everything that previews need of GitHub. */
export function openPreviewSurface(
  token: string,
  { run, log, clock, redactor }: Pick<ActionContext, 'run' | 'log' | 'clock' | 'redactor'>,
): {
  readonly pullRequests: PullRequests
  readonly comment: BuildComment
  readonly deployments: TransientDeployments
} {
  log.mask(token)
  const api = repositoryApi(token, run, { clock, redactor })
  return {
    pullRequests: new GitHubPullRequests(api),
    comment: new GitHubStickyComment(api, log, clock),
    deployments: new GitHubTransientDeployments(api, log, { environment: ENVIRONMENT, logUrl: run.runUrl }),
  }
}
