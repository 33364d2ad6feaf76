/** How a failed request to a registry is tried again. */
export interface RetryPolicy {
  /** Tries in total. */
  readonly attempts: number
  /** First pause in ms; it doubles each time. */
  readonly base: number
  /** Longest pause in ms. */
  readonly limit: number
}

export const UPLOAD_RETRIES: RetryPolicy = { attempts: 6, base: 500, limit: 20_000 }

/**
 * Pause before the next try, in ms: full jitter over the doubling pause, never shorter than the server's Retry-After
 * (https://www.rfc-editor.org/rfc/rfc9110#field.retry-after), never longer than `limit`.
 * `attempt` counts the tries so far from 1; `random` is in [0, 1).
 */
export function retryPause(
  policy: RetryPolicy,
  attempt: number,
  retryAfter: number | undefined,
  random: number,
): number {
  const window = Math.min(policy.limit, policy.base * 2 ** (attempt - 1))
  const jittered = window / 2 + (random * window) / 2
  return Math.min(policy.limit, Math.max(retryAfter ?? 0, jittered))
}

/** Retry-After in ms: seconds or an HTTP date. Undefined when absent or unreadable. */
export function parseRetryAfter(header: string | undefined, now: number): number | undefined {
  if (header === undefined) return undefined
  if (/^\d+$/.test(header.trim())) return Number(header.trim()) * 1000
  const date = Date.parse(header)
  return Number.isNaN(date) ? undefined : Math.max(0, date - now)
}
