import { commitsBetween, mergeBase } from '../git.ts'
import { notFound, page } from '../respond.ts'
import { pullRequestShape } from '../shapes.ts'
import type { PullRequest } from '../state.ts'
import { fileShapes } from './repositories.ts'
import { type ApiCall, needs, type Route } from './route.ts'

const pulls = '/repos/{owner}/{repo}/pulls'
const read = needs('pull-requests:read')

/** https://docs.github.com/rest/pulls/pulls */
export const pullRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: pulls,
    needs: read,
    handle: (call) => {
      const { query, repository } = call
      const state = query.get('state') ?? 'open'
      const head = query.get('head')
      const found = [...repository.issues.values()].filter(
        (pull) =>
          (state === 'all' || pull.state === state) &&
          (head === null || head === `${pull.head.repository.split('/')[0]}:${pull.head.ref}`) &&
          [null, pull.base.ref].includes(query.get('base')),
      )
      const order = byQuery(query.get('sort'))
      // "Default: desc when sort is created or sort is not specified, otherwise asc."
      const created = [null, 'created'].includes(query.get('sort'))
      const ascending = (query.get('direction') ?? (created ? 'desc' : 'asc')) === 'asc'
      const sorted = found.sort((a, b) => (ascending ? order(a, b) : order(b, a)))
      const { items, headers } = page(sorted, call.url)
      return {
        status: 200,
        headers,
        body: items.map((pull) => pullRequestShape(pull, repository, call.urls)),
      }
    },
  },
  {
    method: 'GET',
    path: `${pulls}/{pull_number}`,
    needs: read,
    handle: (call) => {
      const { repository, urls } = call
      const pull = find(call)
      const files = filesOf(call, pull)
      const base = mergeBase(repository, pull.base.sha, pull.head.sha)
      return {
        status: 200,
        body: {
          ...pullRequestShape(pull, repository, urls),
          merged: pull.mergedAt !== undefined,
          mergeable: null,
          mergeable_state: 'unknown',
          merged_by: null,
          comments: repository.comments.filter((comment) => comment.issue === pull.number).length,
          review_comments: 0,
          maintainer_can_modify: false,
          commits: base === undefined ? 0 : commitsBetween(repository, base, pull.head.sha).length,
          additions: files.reduce((sum, file) => sum + file.additions, 0),
          deletions: files.reduce((sum, file) => sum + file.deletions, 0),
          changed_files: files.length,
        },
      }
    },
  },
  {
    method: 'GET',
    path: `${pulls}/{pull_number}/files`,
    needs: read,
    handle: (call) => {
      const { items, headers } = page(filesOf(call, find(call)), call.url)
      return { status: 200, headers, body: items }
    },
  },
]

function byQuery(sort: string | null): (a: PullRequest, b: PullRequest) => number {
  return sort === 'updated'
    ? (a, b) => a.updatedAt - b.updatedAt || a.number - b.number
    : (a, b) => a.number - b.number
}

function filesOf(call: ApiCall, pull: PullRequest) {
  const base = mergeBase(call.repository, pull.base.sha, pull.head.sha)
  return base === undefined ? [] : fileShapes(call, base, pull.head.sha)
}

function find(call: ApiCall): PullRequest {
  const pull = call.repository.issues.get(Number(call.parameters['pull_number']))
  if (pull === undefined) throw notFound()
  return pull
}
