import { commentMarker, renderComment } from '../preview/comment/render-comment.ts'
import type { StickyComment } from '../preview/record/ports.ts'
import type { PreviewView } from '../preview/record/types.ts'
import type { Logger } from '../runtime/log.ts'
import { refusal } from './refusal.ts'
import type { RepositoryApi } from './repository-api.ts'

interface FoundComment {
  readonly id: number
  readonly body?: string | undefined
  readonly user: { readonly type: string } | null
}

/** A preview that has gone, or was never made, is not a reason for a comment; an existing one says so. */
const NO_NEWS: readonly PreviewView['status'][] = ['destroying', 'destroyed', 'refused']

/**
 * The comment of a preview (https://docs.github.com/rest/issues/comments). Needs `pull-requests: write`.
 *
 * Only comments that a bot has written count: anybody can copy the marker into a comment of his own, and would then own
 * what people take for ours. So the token has to be GITHUB_TOKEN or that of a GitHub App.
 */
export class GitHubStickyComment implements StickyComment {
  readonly #api: RepositoryApi
  readonly #log: Logger
  /** Comment by pull request. */
  readonly #known = new Map<number, number>()
  #warned = false

  constructor(api: RepositoryApi, log: Logger) {
    this.#api = api
    this.#log = log
  }

  async show(view: PreviewView): Promise<void> {
    try {
      await this.#show(view)
    } catch (error) {
      const { owner, repo } = this.#api.at
      if (!this.#warned) {
        this.#log.warning(
          `The comment on pull request ${view.number} could not be written: ${refusal(error, 'pull-requests: write', `${owner}/${repo} has no pull request ${view.number}`)} The preview itself continues.`,
        )
      }
      this.#warned = true
    }
  }

  async #show(view: PreviewView): Promise<void> {
    const { octokit, at, again, redactor } = this.#api
    const body = renderComment(redactor.redactAll(view))
    const id = this.#known.get(view.number) ?? (await this.#find(view))
    if (id !== undefined) {
      this.#known.set(view.number, id)
      await again(() => octokit.rest.issues.updateComment({ ...at, comment_id: id, body }))
    } else if (!NO_NEWS.includes(view.status)) {
      // Not made again after a lost answer: there would be two.
      const { data } = await octokit.rest.issues.createComment({ ...at, issue_number: view.number, body })
      this.#known.set(view.number, data.id)
    }
  }

  /** The oldest with our marker, through all pages. Any further one, left by a lost answer, goes. */
  async #find({ app, number }: PreviewView): Promise<number | undefined> {
    const { octokit, at, again } = this.#api
    const marker = commentMarker(app)
    const pages = () =>
      octokit.paginate(octokit.rest.issues.listComments, { ...at, issue_number: number, per_page: 100 })
    const ours = (await again(pages)).filter(
      ({ body, user }: FoundComment) => user?.type === 'Bot' && body?.startsWith(marker) === true,
    )
    const [first, ...more] = ours
    for (const { id } of more) await octokit.rest.issues.deleteComment({ ...at, comment_id: id })
    return first?.id
  }
}
