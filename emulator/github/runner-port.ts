import type { EngineClock } from '../clock.ts'
import type { Inspect, RunnerGithub } from '../runner/ports.ts'
import { resolveCommit } from './git.ts'
import type { OidcProvider } from './oidc.ts'
import { addStatus, createDeployment } from './routes/deployments.ts'
import type { GithubState } from './state.ts'
import type { Tokens } from './tokens.ts'

interface Parts {
  readonly state: GithubState
  readonly tokens: Tokens
  readonly oidc: OidcProvider
  readonly clock: EngineClock
  readonly urls: { readonly api: string; readonly web: string }
  readonly inspect: Inspect
}

/** GitHub as the workflow runner uses it. */
export function runnerPort({ state, tokens, oidc, clock, urls, inspect }: Parts): RunnerGithub {
  const bot = state.user('github-actions[bot]', 'Bot')
  return {
    inspect,
    serverUrl: urls.web,
    apiUrl: urls.api,
    graphqlUrl: `${urls.web}/api/graphql`,
    repository: (full) => state.ensure(full, {}, clock.now()),
    startRun: ({ repository: full, directory, ref, sha, actor }) => {
      const repository = state.ensure(full, { directory }, clock.now())
      // What runs exists on GitHub: the push has brought it there.
      if (resolveCommit(repository, sha) === undefined) repository.refs.set(sha, sha)
      repository.refs.set(ref, sha)
      state.user(actor)
      repository.runs += 1
      return { runId: String(state.nextId()), runNumber: repository.runs }
    },
    issueToken: ({ repository, permissions }) => {
      const token = tokens.issue({ repository, permissions, user: bot })
      return { token, revoke: () => tokens.revoke(token) }
    },
    offerIdToken: (job) => {
      const { requestToken, revoke } = oidc.offer(job, state.ensure(job.repository, {}, clock.now()))
      return { requestUrl: `${oidc.issuer}/idtoken?api-version=2.0`, requestToken, revoke }
    },
    openDeployment: (job) => {
      const repository = state.ensure(job.repository, {}, clock.now())
      const runUrl = `${urls.web}/${job.repository}/actions/runs/${job.runId}`
      const deployment = createDeployment(state, repository, {
        ref: job.ref.replace(/^refs\/(heads|tags)\//, ''),
        sha: job.sha,
        environment: job.environment,
        task: 'deploy',
        payload: '',
        description: null,
        transient: false,
        production: false,
        creator: bot,
        now: clock.now(),
      })
      const say = (status: 'in_progress' | 'success' | 'failure' | 'error', environmentUrl: string) =>
        addStatus(state, repository, deployment, {
          state: status,
          environmentUrl,
          description: '',
          logUrl: runUrl,
          environment: undefined,
          autoInactive: true,
          creator: bot,
          now: clock.now(),
        })
      say('in_progress', '')
      return { close: (conclusion, url) => say(conclusion === 'cancelled' ? 'error' : conclusion, url ?? '') }
    },
  }
}
