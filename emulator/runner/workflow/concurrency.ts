/**
 * Concurrency groups
 * (https://docs.github.com/actions/how-tos/write-workflows/choose-when-workflows-run/control-workflow-concurrency): one
 * holder; one waiter, whom a newer waiter cancels; `cancel-in-progress` cancels the holder too. Names ignore case. With
 * `queue: max` waiters line up, at most 100.
 */
export class ConcurrencyGroups {
  readonly #groups = new Map<string, Group>()

  /**
   * Waits for the group. Resolves with what leaves it; undefined when a newer waiter took the place.
   * `cancel` is called when the holder must go; it still holds the group until it leaves.
   */
  enter(
    name: string,
    options: {
      readonly cancelInProgress: boolean
      readonly queue: 'single' | 'max'
      readonly signal?: AbortSignal
      cancel(): void
    },
  ): Promise<(() => void) | undefined> {
    const key = name.toLowerCase()
    const group = this.#groups.get(key) ?? { holder: undefined, waiters: [] }
    this.#groups.set(key, group)
    const leave = () => this.#leave(key, group)
    if (group.holder === undefined) {
      group.holder = options.cancel
      return Promise.resolve(leave)
    }
    if (options.cancelInProgress) group.holder()
    if (options.queue === 'single') for (const waiter of group.waiters.splice(0)) waiter.supersede()
    if (group.waiters.length >= MAX_QUEUE) return Promise.resolve(undefined)
    return new Promise((resolve) => {
      const waiter: Waiter = {
        enter: () => {
          group.holder = options.cancel
          resolve(leave)
        },
        supersede: () => resolve(undefined),
      }
      group.waiters.push(waiter)
      options.signal?.addEventListener('abort', () => {
        const at = group.waiters.indexOf(waiter)
        if (at === -1) return
        group.waiters.splice(at, 1)
        resolve(undefined)
      })
    })
  }

  /** How many wait for a group (`owner/name/group`). */
  waiting(name: string): number {
    return this.#groups.get(name.toLowerCase())?.waiters.length ?? 0
  }

  #leave(key: string, group: Group): void {
    group.holder = undefined
    const next = group.waiters.shift()
    if (next !== undefined) next.enter()
    else this.#groups.delete(key)
  }
}

const MAX_QUEUE = 100

interface Group {
  holder: (() => void) | undefined
  readonly waiters: Waiter[]
}

interface Waiter {
  enter(): void
  supersede(): void
}
