import type { ChangedFile, CommitHistory, CommitRange } from '../release/ledger/commit-history.ts'
import { UserError } from '../runtime/errors.ts'
import type { Octokit } from './open-octokit.ts'
import { statusOf } from './repository-api.ts'

const SHOWN = 100
/** A comparison lists no more files than these, and all of them on its first page. */
const FILES = 300

/**
 * Comparisons of one repository (https://docs.github.com/rest/commits/commits#compare-two-commits); needs `contents:
 * read`.
 */
export class GitHubCommitHistory implements CommitHistory {
  readonly #octokit: Octokit
  readonly #repository: { readonly owner: string; readonly repo: string }
  readonly #first = new Map<string, ReturnType<typeof compare>>()

  constructor(octokit: Octokit, repository: string) {
    const [owner = '', repo = ''] = repository.split('/')
    this.#repository = { owner, repo }
    this.#octokit = octokit
  }

  async between(base: string, head: string): Promise<CommitRange> {
    return this.#asking(base, head, async () => {
      // The answer's pages go from the oldest to the newest, so the newest of many are on the last.
      const first = await this.#firstPage(base, head)
      const pages = Math.ceil(first.total_commits / SHOWN)
      const { commits } =
        pages > 1 ? await compare(this.#octokit, this.#repository, `${base}...${head}`, pages) : first
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
    })
  }

  async changed(
    base: string,
    head: string,
    wanted: (path: string) => boolean,
  ): Promise<readonly ChangedFile[]> {
    return this.#asking(base, head, async () => {
      const { files = [] } = await this.#firstPage(base, head)
      if (files.length >= FILES)
        throw new UserError(`GitHub lists at most ${FILES} files in a comparison, and this one has more.`)
      const paths = files
        .filter(({ filename, status }) => status !== 'removed' && wanted(filename))
        .map(({ filename }) => filename)
      const texts = await Promise.all(paths.map((path) => this.#text(path, head)))
      return paths.flatMap((path, at) => {
        const text = texts[at]
        return text === undefined ? [] : [{ path, text }]
      })
    })
  }

  /** Says what a refusal means: GitHub does not. */
  async #asking<T>(base: string, head: string, work: () => Promise<T>): Promise<T> {
    const { owner, repo } = this.#repository
    try {
      return await work()
    } catch (error) {
      const status = statusOf(error)
      if (status !== 404 && status !== 403) throw error
      const [first, last] = [base.slice(0, 7), head.slice(0, 7)]
      if (status === 404)
        throw new UserError(
          `GitHub finds no comparison of ${first} with ${last} in ${owner}/${repo} (404).`,
          {
            fix: "A commit of another repository, or one that a force push removed, cannot be compared; in a private repository the job also needs 'contents: read'.",
            cause: error,
          },
        )
      throw new UserError(
        `This token is not allowed to compare ${first} with ${last} in ${owner}/${repo} (403).`,
        {
          fix: "Give the job 'contents: read'.",
          cause: error,
        },
      )
    }
  }

  /** https://docs.github.com/rest/repos/contents: base64 up to 1 MB; undefined for what is larger or no file. */
  async #text(path: string, ref: string): Promise<string | undefined> {
    const { data } = await this.#octokit.rest.repos.getContent({ ...this.#repository, path, ref })
    if (Array.isArray(data) || !('content' in data) || data.encoding !== 'base64') return undefined
    return Buffer.from(data.content, 'base64').toString()
  }

  /** Asked for once: commits and files are both in it. */
  #firstPage(base: string, head: string) {
    const key = `${base}...${head}`
    const page = this.#first.get(key) ?? compare(this.#octokit, this.#repository, key, 1)
    this.#first.set(key, page)
    return page
  }
}

async function compare(
  octokit: Octokit,
  repository: { readonly owner: string; readonly repo: string },
  basehead: string,
  page: number,
) {
  const { data } = await octokit.rest.repos.compareCommitsWithBasehead({
    ...repository,
    basehead,
    per_page: SHOWN,
    page,
  })
  return data
}
