import { resolveCommit } from '../git.ts'
import { GithubError, notFound, page } from '../respond.ts'
import { checkRunShape, repositoryShape, repositoryUrl, statusShape } from '../shapes.ts'
import type { CheckRun, CommitStatus } from '../state.ts'
import { type ApiCall, needs, type Route, text } from './route.ts'

const repo = '/repos/{owner}/{repo}'
const stateNames = ['error', 'failure', 'pending', 'success'] as const

/** Commit statuses and check runs (https://docs.github.com/rest/commits/statuses, /rest/checks/runs). */
export const statusRoutes: readonly Route[] = [
  {
    method: 'POST',
    path: `${repo}/statuses/{sha}`,
    needs: needs('statuses:write'),
    handle: (call) => {
      const { body, repository } = call
      const sha = call.parameters['sha'] ?? ''
      if (resolveCommit(repository, sha) === undefined)
        throw new GithubError(422, `No commit found for SHA: ${sha}`)
      const state = stateNames.find((name) => name === body['state'])
      if (state === undefined)
        throw new GithubError(422, 'Validation Failed', {
          errors: [{ resource: 'Status', field: 'state', code: 'invalid' }],
        })
      const status: CommitStatus = {
        id: call.state.nextId(),
        sha,
        state,
        context: text(body, 'context') ?? 'default',
        description: text(body, 'description') ?? null,
        targetUrl: text(body, 'target_url') ?? null,
        creator: call.user,
        createdAt: call.clock.now(),
      }
      repository.statuses.push(status)
      return { status: 201, body: statusShape(status, repository, call.urls) }
    },
  },
  {
    method: 'GET',
    path: `${repo}/commits/{ref}/statuses`,
    needs: needs('statuses:read'),
    handle: (call) => {
      const { items, headers } = page(statusesOf(call).reverse(), call.url)
      return {
        status: 200,
        headers,
        body: items.map((status) => statusShape(status, call.repository, call.urls)),
      }
    },
  },
  {
    method: 'GET',
    path: `${repo}/commits/{ref}/status`,
    needs: needs('statuses:read'),
    handle: (call) => {
      const latest = [...new Map(statusesOf(call).map((status) => [status.context, status])).values()]
      const sha = commitOf(call)
      const has = (...states: readonly string[]) => latest.some((status) => states.includes(status.state))
      const api = repositoryUrl(call.repository, call.urls)
      return {
        status: 200,
        body: {
          state: has('error', 'failure')
            ? 'failure'
            : latest.length === 0 || has('pending')
              ? 'pending'
              : 'success',
          sha,
          total_count: latest.length,
          statuses: latest.map((status) => statusShape(status, call.repository, call.urls)),
          repository: repositoryShape(call.repository, call.urls),
          commit_url: `${api}/commits/${sha}`,
          url: `${api}/commits/${sha}/status`,
        },
      }
    },
  },
  {
    method: 'POST',
    path: `${repo}/check-runs`,
    needs: needs('checks:write'),
    handle: (call) => {
      const now = call.clock.now()
      const run: CheckRun = {
        id: call.state.nextId(),
        name: text(call.body, 'name') ?? '',
        sha: text(call.body, 'head_sha') ?? '',
        status: 'queued',
        conclusion: null,
        detailsUrl: null,
        output: { title: null, summary: null, text: null },
        startedAt: now,
        completedAt: undefined,
      }
      update(run, call)
      call.repository.checkRuns.push(run)
      return { status: 201, body: checkRunShape(run, call.repository, call.urls) }
    },
  },
  {
    method: 'GET',
    path: `${repo}/check-runs/{check_run_id}`,
    needs: needs('checks:read'),
    handle: (call) => ({ status: 200, body: checkRunShape(findRun(call), call.repository, call.urls) }),
  },
  {
    method: 'PATCH',
    path: `${repo}/check-runs/{check_run_id}`,
    needs: needs('checks:write'),
    handle: (call) => {
      const run = findRun(call)
      update(run, call)
      return { status: 200, body: checkRunShape(run, call.repository, call.urls) }
    },
  },
  {
    method: 'GET',
    path: `${repo}/commits/{ref}/check-runs`,
    needs: needs('checks:read'),
    handle: (call) => {
      const sha = commitOf(call)
      const name = call.query.get('check_name')
      const found = call.repository.checkRuns.filter(
        (run) => run.sha === sha && (name === null || run.name === name),
      )
      const { items, headers } = page(found, call.url)
      return {
        status: 200,
        headers,
        body: {
          total_count: found.length,
          check_runs: items.map((run) => checkRunShape(run, call.repository, call.urls)),
        },
      }
    },
  },
]

/** A conclusion completes the run, said or not. */
function update(run: CheckRun, { body, clock }: ApiCall): void {
  run.conclusion = text(body, 'conclusion') ?? run.conclusion
  run.status = run.conclusion === null ? (text(body, 'status') ?? run.status) : 'completed'
  if (run.status === 'completed') run.completedAt ??= clock.now()
  run.detailsUrl = text(body, 'details_url') ?? run.detailsUrl
  const output = body['output']
  if (typeof output !== 'object' || output === null) return
  const part = (name: string) => {
    const value: unknown = Object.entries(output).find(([key]) => key === name)?.[1]
    return typeof value === 'string' ? value : null
  }
  run.output = { title: part('title'), summary: part('summary'), text: part('text') }
}

function statusesOf(call: ApiCall): CommitStatus[] {
  const sha = commitOf(call)
  return call.repository.statuses.filter((status) => status.sha === sha)
}

function commitOf(call: ApiCall): string {
  const sha = resolveCommit(call.repository, call.parameters['ref'] ?? '')
  if (sha === undefined) throw notFound()
  return sha
}

function findRun(call: ApiCall): CheckRun {
  const run = call.repository.checkRuns.find(({ id }) => String(id) === call.parameters['check_run_id'])
  if (run === undefined) throw notFound()
  return run
}
