import type { Logger } from '../runtime/log.ts'
import { code, Summary } from '../runtime/summary.ts'
import { refusal } from './refusal.ts'
import type { RepositoryApi } from './repository-api.ts'

/** Answers to a command: a reaction, and words where it was refused. Needs `pull-requests: write`. Never throws. */
export class CommentAnswers {
  readonly #api: RepositoryApi
  readonly #log: Logger

  constructor(api: RepositoryApi, log: Logger) {
    this.#api = api
    this.#log = log
  }

  /** https://docs.github.com/rest/reactions/reactions#create-reaction-for-an-issue-comment */
  async seen(commentId: number): Promise<void> {
    const { octokit, at, again } = this.#api
    await this.#try(() =>
      again(() =>
        octokit.rest.reactions.createForIssueComment({ ...at, comment_id: commentId, content: 'eyes' }),
      ),
    )
  }

  async refused(number: number, commentId: number, reason: string, fix: string): Promise<void> {
    const { octokit, at, redactor } = this.#api
    const [before = '', command] = redactor.redact(fix).split(/(?=\/preview )/)
    const body = new Summary()
      .paragraph(redactor.redact(reason))
      .paragraph(before, ...(command === undefined ? [] : [code(command)]))
      .toString()
    await this.#try(() =>
      octokit.rest.reactions.createForIssueComment({ ...at, comment_id: commentId, content: 'confused' }),
    )
    await this.#try(() => octokit.rest.issues.createComment({ ...at, issue_number: number, body }))
  }

  async #try(work: () => Promise<unknown>): Promise<void> {
    try {
      await work()
    } catch (error) {
      this.#log.warning(
        `The comment could not be answered: ${refusal(error, 'pull-requests: write', 'The comment or its pull request does not exist')}`,
      )
    }
  }
}
