import { UserError } from '../runtime/errors.ts'
import { bodyInWords, isPage } from '../runtime/text.ts'

/** What answered was not GitHub, or not to its end. `status` is 500 where there was no answer, as Octokit has it. */
export class GitHubAnswerError extends UserError {
  override readonly name = 'GitHubAnswerError'
  readonly status: number
  constructor(problem: string, status: number, cause?: unknown) {
    super(`GitHub's API could not be used: ${problem}.`, {
      fix: 'Check what is between the runner and GitHub (a proxy, a firewall), then re-run the job.',
      cause,
    })
    this.status = status
  }
}

/**
 * Runs a request of Octokit's and throws GitHubAnswerError where it gives what is not JSON: as an error with a whole web
 * page as its message, or as `data` that is text. GitHub's own refusals pass.
 */
export async function readableAnswer<R extends { readonly status: number; readonly data: unknown }>(
  host: string,
  request: () => Promise<R> | R,
): Promise<R> {
  let answer: R
  try {
    answer = await request()
  } catch (error) {
    const status = numberOf(error, 'status')
    if (status === undefined || !(error instanceof Error)) throw error
    const response: unknown = Reflect.get(error, 'response')
    if (response === undefined)
      throw new GitHubAnswerError(
        `${host} did not answer (${error.message || causeOf(error)})`,
        status,
        error,
      )
    const body: unknown = Reflect.get(Object(response), 'data')
    if (typeof body !== 'string') throw error
    throw new GitHubAnswerError(`${host} answered ${status} with ${bodyInWords(body)}`, status)
  }
  const { status, data } = answer
  if (typeof data !== 'string' || status === 204 || status === 205 || status === 304) return answer
  // The next answer may be whole.
  throw new GitHubAnswerError(`${host} answered ${status} with ${shown(data)}`, 500)
}

const shown = (body: string): string =>
  isPage(body) || body === '' ? bodyInWords(body) : `an unreadable body of ${Buffer.byteLength(body)} bytes`

const causeOf = ({ cause }: Error): string => {
  const inner = cause instanceof Error && cause.cause instanceof Error ? cause.cause : cause
  return inner instanceof Error && inner.message !== '' ? inner.message : 'the connection failed'
}

const numberOf = (error: unknown, name: string): number | undefined => {
  const value: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, name) : undefined
  return typeof value === 'number' ? value : undefined
}
