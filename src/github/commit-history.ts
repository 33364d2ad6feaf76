import { getOctokit } from '@actions/github'
import type { CommitHistory, CommitRange } from '../release/commit-history.ts'
import { UserError } from '../runtime/errors.ts'
import type { GitHubPlace } from './octokit-deployments.ts'

const SHOWN = 100

/** Comparisons of one repository (https://docs.github.com/rest/commits/commits#compare-two-commits); needs `contents: read`. */
export class GitHubCommitHistory implements CommitHistory {
  readonly #octokit: ReturnType<typeof getOctokit>
  readonly #repository: { readonly owner: string; readonly repo: string }

  constructor(token: string, place: GitHubPlace) {
    const [owner = '', repo = ''] = place.repository.split('/')
    this.#repository = { owner, repo }
    this.#octokit = getOctokit(token, { baseUrl: place.apiUrl })
  }

  async between(base: string, head: string): Promise<CommitRange> {
    const { owner, repo } = this.#repository
    try {
      // The answer's pages go from the oldest to the newest, so the newest of many are on the last.
      const first = await this.#compare(base, head, 1)
      const pages = Math.ceil(first.total_commits / SHOWN)
      const { commits } = pages > 1 ? await this.#compare(base, head, pages) : first
      return {
        status: first.status,
        total: first.total_commits,
        commits: commits.toReversed().map(({ sha, commit, author, html_url }) => ({
          sha,
          title: commit.message.split('\n')[0] ?? '',
          author: author?.login ?? commit.author?.name ?? 'unknown',
          url: html_url,
        })),
        url: first.html_url,
      }
    } catch (error) {
      const status =
        typeof error === 'object' && error !== null && 'status' in error ? error.status : undefined
      if (status !== 404 && status !== 403) throw error
      throw new UserError(
        `${owner}/${repo} does not compare ${base.slice(0, 7)} with ${head.slice(0, 7)} for this token (${status}).`,
        {
          fix: "Give the job 'contents: read'; commits of another repository are not compared.",
          cause: error,
        },
      )
    }
  }

  async #compare(base: string, head: string, page: number) {
    const { data } = await this.#octokit.rest.repos.compareCommitsWithBasehead({
      ...this.#repository,
      basehead: `${base}...${head}`,
      per_page: SHOWN,
      page,
    })
    return data
  }
}
