import type { ActionContext } from '../../runtime/action-context.ts'
import { describeError } from '../../runtime/errors.ts'
import type { AwsCredentials } from './client-options.ts'

/**
 * The SDK asks again 5 minutes before the end of what it was told, for each client; a little more, so that
 * the first of them renews for all.
 */
const RENEW_BEFORE_MS = 6 * 60_000

/**
 * Credentials for a job that runs longer than they last: taken now, so that a refusal is said at the start, and again
 * before they end. Where that fails while they are still good, it is a warning, and the next request tries again.
 *
 * @param take gets new ones
 * @returns what the SDK's clients ask for credentials; one renewal serves them all
 */
export async function renewed(
  take: () => Promise<AwsCredentials>,
  { clock, log }: Pick<ActionContext, 'clock' | 'log'>,
): Promise<() => Promise<AwsCredentials>> {
  let current = await take()
  let warned = false
  let renewal: Promise<void> | undefined
  const left = () => current.expiration.getTime() - clock.now()
  const renew = async () => {
    try {
      current = await take()
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
    renewal ??= renew().finally(() => {
      renewal = undefined
    })
    await renewal
    return current
  }
}
