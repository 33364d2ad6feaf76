import type { PullRequests } from '../preview/record/ports.ts'
import type { PullRequest } from '../preview/record/types.ts'
import { type RepositoryApi, statusOf } from './repository-api.ts'

/** What both `GET /pulls/{number}` and the listings say. */
interface PullData {
  readonly number: number
  readonly state: string
  readonly merged_at: string | null
  readonly closed_at: string | null
  readonly updated_at: string
  readonly draft?: boolean
  readonly user: { readonly login: string; readonly type: string } | null
  readonly labels: readonly { readonly name?: string }[]
  readonly head: {
    readonly sha: string
    readonly ref: string
    readonly repo: { readonly id: number } | null
  }
  readonly base: { readonly repo: { readonly id: number } }
}

const PAGE = 100
const BEGINNING = '1970-01-01T00:00:00Z'

/** Pull requests on GitHub (https://docs.github.com/rest/pulls/pulls). Needs `pull-requests: read`. */
export class GitHubPullRequests implements PullRequests {
  readonly #api: RepositoryApi

  constructor(api: RepositoryApi) {
    this.#api = api
  }

  async get(number: number): Promise<PullRequest | undefined> {
    const { octokit, at, again } = this.#api
    try {
      const { data } = await again(() => octokit.rest.pulls.get({ ...at, pull_number: number }))
      return pullRequest(data)
    } catch (error) {
      if (statusOf(error) === 404) return undefined
      throw error
    }
  }

  /**
   * Oldest first, so that new ones come last and move nothing. One that is closed while the pages are read may still
   * hide another at a page's edge: whoever deletes asks for each pull request by its number first.
   */
  async listOpen(): Promise<readonly PullRequest[]> {
    const all: PullRequest[] = []
    for (let page = 1; ; page++) {
      const data = await this.#page({ state: 'open', sort: 'created', direction: 'asc', page })
      all.push(...data.map(pullRequest))
      if (data.length < PAGE) return all
    }
  }

  /** Newest change first. What changes meanwhile comes to the front, and has a time after the new cursor. */
  async closedSince(
    cursor: string | undefined,
  ): Promise<{ readonly pullRequests: readonly PullRequest[]; readonly cursor: string }> {
    const found: PullRequest[] = []
    let newest = cursor ?? BEGINNING
    for (let page = 1; ; page++) {
      const data = await this.#page({ state: 'closed', sort: 'updated', direction: 'desc', page })
      const fresh = data.filter(({ updated_at }) => cursor === undefined || updated_at >= cursor)
      found.push(...fresh.map(pullRequest))
      for (const { updated_at } of fresh) if (updated_at > newest) newest = updated_at
      if (data.length < PAGE || fresh.length < data.length || cursor === undefined)
        return { pullRequests: found, cursor: newest }
    }
  }

  async #page(query: {
    readonly state: 'open' | 'closed'
    readonly sort: 'created' | 'updated'
    readonly direction: 'asc' | 'desc'
    readonly page: number
  }): Promise<readonly PullData[]> {
    const { octokit, at, again } = this.#api
    const { data } = await again(() => octokit.rest.pulls.list({ ...at, ...query, per_page: PAGE }))
    return data
  }
}

function pullRequest(data: PullData): PullRequest {
  return {
    number: data.number,
    state: data.state,
    merged: data.merged_at !== null,
    headSha: data.head.sha,
    headRef: data.head.ref,
    // A fork that was deleted has no repository any more.
    fork: data.head.repo === null || data.head.repo.id !== data.base.repo.id,
    draft: data.draft ?? false,
    // The account of an author who has left GitHub is gone.
    authorType: data.user?.type ?? 'User',
    author: data.user?.login ?? 'ghost',
    labels: data.labels.flatMap(({ name }) => name ?? []),
    ...(data.closed_at === null ? {} : { closedAt: data.closed_at }),
  }
}
