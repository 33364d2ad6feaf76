import { readBuildRun } from '../preview/comment/build-run.ts'
import { liveAfter, readLive } from '../preview/comment/live-release.ts'
import { commentMarker, renderComment } from '../preview/comment/render-comment.ts'
import type { BuildComment } from '../preview/record/ports.ts'
import type { LiveRelease, PreviewView } from '../preview/record/types.ts'
import type { Clock } from '../runtime/clock.ts'
import type { Logger } from '../runtime/log.ts'
import { refusal } from './refusal.ts'
import type { RepositoryApi } from './repository-api.ts'

interface FoundComment {
  readonly id: number
  readonly body?: string | undefined
  readonly user: { readonly type: string } | null
}

interface KnownComment {
  readonly id: number
  readonly live: LiveRelease | undefined
  readonly buildRun: string | undefined
}

/** A preview that has gone, or was never made, is not a reason for a comment; an existing one says so. */
const NO_NEWS: readonly PreviewView['status'][] = ['destroying', 'destroyed', 'refused']

/**
 * The comment of a preview (https://docs.github.com/rest/issues/comments). Needs `pull-requests: write`.
 *
 * Only comments that a bot has written count: anybody can copy the marker into a comment of his own, and would then own
 * what people take for ours. So the token has to be GITHUB_TOKEN or that of a GitHub App.
 */
export class GitHubStickyComment implements BuildComment {
  readonly #api: RepositoryApi
  readonly #log: Logger
  readonly #clock: Pick<Clock, 'now'>
  /** Comment by pull request. */
  readonly #known = new Map<number, KnownComment>()
  #warned = false

  constructor(api: RepositoryApi, log: Logger, clock: Pick<Clock, 'now'>) {
    this.#api = api
    this.#log = log
    this.#clock = clock
  }

  async show(view: PreviewView): Promise<void> {
    try {
      await this.#show(view)
    } catch (error) {
      this.#warn(view.number, 'written', error)
    }
  }

  async buildRun(preview: Pick<PreviewView, 'app' | 'number'>): Promise<string | undefined> {
    try {
      const found = this.#known.get(preview.number) ?? (await this.#find(preview))
      if (found !== undefined) this.#known.set(preview.number, found)
      return found?.buildRun
    } catch (error) {
      this.#warn(preview.number, 'read', error)
      return undefined
    }
  }

  #warn(number: number, done: 'read' | 'written', error: unknown): void {
    const { owner, repo } = this.#api.at
    if (!this.#warned) {
      this.#log.warning(
        `The comment on pull request ${number} could not be ${done}: ${refusal(error, 'pull-requests: write', `${owner}/${repo} has no pull request ${number}`)} The preview itself continues.`,
      )
    }
    this.#warned = true
  }

  async #show(view: PreviewView): Promise<void> {
    const { octokit, at, again, redactor } = this.#api
    const redacted = redactor.redactAll(view)
    const known = this.#known.get(view.number) ?? (await this.#find(view))
    const live = liveAfter(redacted, known?.live)
    const updatedAt = new Date(this.#clock.now()).toISOString()
    // Not redacted: readBuildRun() has to read it again.
    const buildRun = view.buildRun ?? known?.buildRun
    const body = renderComment({
      ...redacted,
      updatedAt,
      ...(live === undefined ? {} : { live }),
      ...(buildRun === undefined ? {} : { buildRun }),
    })
    if (known !== undefined) {
      this.#known.set(view.number, { id: known.id, live, buildRun })
      await again(() => octokit.rest.issues.updateComment({ ...at, comment_id: known.id, body }))
    } else if (!NO_NEWS.includes(view.status)) {
      // Not made again after a lost answer: there would be two.
      const { data } = await octokit.rest.issues.createComment({ ...at, issue_number: view.number, body })
      this.#known.set(view.number, { id: data.id, live, buildRun })
    }
  }

  /** The oldest with our marker, through all pages. Any further one, left by a lost answer, goes. */
  async #find({ app, number }: Pick<PreviewView, 'app' | 'number'>): Promise<KnownComment | undefined> {
    const { octokit, at, again } = this.#api
    const marker = commentMarker(app)
    const pages = () =>
      octokit.paginate(octokit.rest.issues.listComments, { ...at, issue_number: number, per_page: 100 })
    const ours = (await again(pages)).filter(
      ({ body, user }: FoundComment) => user?.type === 'Bot' && body?.startsWith(marker) === true,
    )
    const [first, ...more] = ours
    for (const { id } of more) await octokit.rest.issues.deleteComment({ ...at, comment_id: id })
    const body = first?.body ?? ''
    return first && { id: first.id, live: readLive(body), buildRun: readBuildRun(body) }
  }
}
