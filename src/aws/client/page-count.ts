import { UserError } from '../../runtime/errors.ts'

/** At a hundred entries a page, more than any quota of what we list lets an account have. */
export const MOST_PAGES = 1000

/** Keeps a listing from running forever: no service promises that its pages end. */
export class PageCount {
  readonly #action: string
  #pages = 0
  #sent: string | undefined

  /** `action`: of IAM, e.g. `ecs:ListTasks`. */
  constructor(action: string) {
    this.#action = action
  }

  /** The token of the next page, undefined after the last. Throws UserError at a token that was just sent, and after `MOST_PAGES`. */
  next(token: string | undefined): string | undefined {
    if (token === undefined || token === '') return undefined
    this.#pages += 1
    const trouble =
      token === this.#sent
        ? 'gives the same page as the next one'
        : this.#pages >= MOST_PAGES
          ? `has more than ${MOST_PAGES} pages`
          : undefined
    if (trouble !== undefined) {
      throw new UserError(`${this.#action} never ends: its response ${trouble}.`, {
        fix: 'Run the workflow again; if it persists, the service at that endpoint is faulty.',
      })
    }
    this.#sent = token
    return token
  }
}
