import type { Clock } from '../runtime/clock.ts'
import type { Redactor } from '../runtime/redaction/redactor.ts'
import { type GitHubPlace, type Octokit, openOctokit } from './open-octokit.ts'

/** One repository through GitHub's REST API. */
export interface RepositoryApi {
  readonly octokit: Octokit
  /** Takes secrets out of what is written, before it is escaped or cut. */
  readonly redactor: Redactor
  /** What every call of a repository is given. */
  readonly at: { readonly owner: string; readonly repo: string }
  /**
   * Makes a call, and makes it again, at most twice, when GitHub did not answer, answered 5xx, or asked for a short
   * pause: for reads, and for writes that may happen twice.
   */
  again<T>(call: () => Promise<T>): Promise<T>
}

const PAUSES_MS = [500, 2000]
/** Who is asked to wait longer fails instead. */
const LONGEST_PAUSE_MS = 60_000

export function repositoryApi(
  token: string,
  place: GitHubPlace,
  { clock, redactor }: { readonly clock: Pick<Clock, 'sleep'>; readonly redactor: Redactor },
): RepositoryApi {
  const [owner = '', repo = ''] = place.repository.split('/')
  return {
    octokit: openOctokit(token, place, redactor),
    redactor,
    at: { owner, repo },
    again: async (call) => {
      for (const standard of PAUSES_MS) {
        try {
          return await call()
        } catch (error) {
          const pause = pauseAfter(error, standard)
          if (pause === undefined) throw error
          await clock.sleep(pause)
        }
      }
      return call()
    },
  }
}

/** The HTTP status of an error of Octokit's; undefined for any other error. */
export function statusOf(error: unknown): number | undefined {
  const status: unknown = error instanceof Error ? Reflect.get(error, 'status') : undefined
  return typeof status === 'number' ? status : undefined
}

/** Undefined: trying again changes nothing. Octokit gives a request without an answer the status 500. */
function pauseAfter(error: unknown, standard: number): number | undefined {
  const status = statusOf(error) ?? 0
  if (status >= 500) return standard
  // Secondary limits:
  // https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api#exceeding-the-rate-limit
  const asked = status === 403 || status === 429 ? retryAfterOf(error) : undefined
  return (asked ?? Number.POSITIVE_INFINITY) > LONGEST_PAUSE_MS ? undefined : asked
}

function retryAfterOf(error: unknown): number | undefined {
  const response: unknown = error instanceof Error ? Reflect.get(error, 'response') : undefined
  const headers: unknown =
    typeof response === 'object' && response !== null ? Reflect.get(response, 'headers') : undefined
  const value: unknown =
    typeof headers === 'object' && headers !== null ? Reflect.get(headers, 'retry-after') : undefined
  const seconds = Number(value)
  return typeof value === 'string' && Number.isFinite(seconds) ? seconds * 1000 : undefined
}
