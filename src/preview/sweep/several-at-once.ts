import pLimit from 'p-limit'
import type { Logger } from '../../runtime/log.ts'

/**
 * A teardown mostly waits (for tasks to stop, for targets to drain). More of them at once would meet the limits of
 * GitHub on writes, and of Elastic Load Balancing on calls.
 */
export const AT_ONCE = 5

/**
 * Runs `work` for each item, at most five at a time, and returns the results in the order of the items. When one
 * throws, those that are running are waited for, none begins, and the first error is thrown.
 */
export async function severalAtOnce<T, R>(
  items: readonly T[],
  work: (item: T) => Promise<R>,
): Promise<readonly R[]> {
  const limit = pLimit(AT_ONCE)
  const results: R[] = []
  const errors: unknown[] = []
  await limit.map([...items.entries()], async ([at, item]) => {
    if (errors.length > 0) return
    try {
      results[at] = await work(item)
    } catch (error) {
      errors.push(error)
    }
  })
  if (errors.length > 0) throw errors[0]
  return results
}

/** Says whose line it is: the groups of GitHub's log cannot be open side by side. */
export const prefixed = (log: Logger, name: string): Logger => ({
  info: (message) => log.info(`${name}: ${message}`),
  debug: (message) => log.debug(`${name}: ${message}`),
  warning: (message, at) => log.warning(`${name}: ${message}`, at),
  notice: (message) => log.notice(`${name}: ${message}`),
  group: (title, work) => {
    log.info(`${name}: ${title}`)
    return work()
  },
  mask: (secret, name) => log.mask(secret, name),
})
