import type { ActionContext } from '../../runtime/action-context.ts'
import { describeError } from '../../runtime/errors.ts'
import type { AwsCredentials } from './client-options.ts'

/**
 * The SDK asks again 5 minutes before the end of what it was told, for each client; a little more, so that
 * the first of them renews for all.
 */
const RENEW_BEFORE_MS = 6 * 60_000
/**
 * Where new ones already end that soon (STS's clock is not the runner's, which may be most of an hour fast), or cannot
 * be had, not every request asks again.
 */
const RENEW_EVERY_MS = 60_000

/**
 * Credentials for a job that runs longer than they last: taken now, so that a refusal is said at the start, and again
 * before they end, at most once a minute while they are still good. Where that fails then, it is a warning.
 *
 * @param take gets new ones
 * @returns what the SDK's clients ask for credentials; one renewal serves them all
 */
export async function renewed(
  take: () => Promise<AwsCredentials>,
  { clock, log }: Pick<ActionContext, 'clock' | 'log'>,
): Promise<() => Promise<AwsCredentials>> {
  let current = await take()
  let takenAt = clock.now()
  let askedAt = takenAt
  let warned = false
  let renewal: Promise<void> | undefined
  const left = () => current.expiration.getTime() - clock.now()
  const renew = async () => {
    askedAt = clock.now()
    try {
      current = await take()
      takenAt = askedAt
      warned = false
    } catch (error) {
      if (left() <= 0) throw error
      if (!warned)
        log.warning(`The role's credentials end soon and could not be renewed yet: ${describeError(error)}`)
      warned = true
    }
  }
  return async () => {
    if (left() > RENEW_BEFORE_MS) return current
    // What was just taken is good, even if this clock says that it has ended.
    const usable = left() > 0 || takenAt === askedAt
    if (renewal === undefined && usable && clock.now() - askedAt < RENEW_EVERY_MS) return current
    renewal ??= renew().finally(() => {
      renewal = undefined
    })
    await renewal
    return current
  }
}
