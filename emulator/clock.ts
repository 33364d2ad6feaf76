import type { Clock } from '../src/runtime/clock.ts'

/**
 * The clock of the engines: real for the demo, virtual for tests. Engines never touch Date, setTimeout or setInterval.
 */
export interface EngineClock extends Clock {
  /** Calls `callback` once after `ms`; returns what cancels it. */
  schedule(ms: number, callback: () => void): () => void
  /** Work that does not run on this clock (a socket, a disk): virtual time stands still until it has ended. */
  outside<T>(work: Promise<T>): Promise<T>
}

/** Wall time, with timers that do not keep the process alive. */
export class RealClock implements EngineClock {
  now(): number {
    return Date.now()
  }

  schedule(ms: number, callback: () => void): () => void {
    const timer = setTimeout(callback, ms)
    timer.unref()
    return () => clearTimeout(timer)
  }

  outside<T>(work: Promise<T>): Promise<T> {
    return work
  }

  sleep(ms: number, signal?: AbortSignal): Promise<void> {
    return sleepOn(this, ms, signal)
  }
}

/** Time moves only when a test says so; timers run in order of their due time, then of their scheduling. */
export class VirtualClock implements EngineClock {
  #now: number
  #sequence = 0
  readonly #outside = new Set<Promise<unknown>>()
  readonly #timers = new Map<number, { readonly due: number; readonly callback: () => void }>()

  constructor(start = Date.UTC(2026, 0, 1)) {
    this.#now = start
  }

  now(): number {
    return this.#now
  }

  schedule(ms: number, callback: () => void): () => void {
    const id = this.#sequence++
    this.#timers.set(id, { due: this.#now + Math.max(0, ms), callback })
    return () => this.#timers.delete(id)
  }

  outside<T>(work: Promise<T>): Promise<T> {
    this.#outside.add(work)
    const ended = () => this.#outside.delete(work)
    work.then(ended, ended)
    return work
  }

  sleep(ms: number, signal?: AbortSignal): Promise<void> {
    return sleepOn(this, ms, signal)
  }

  /** Moves time forward by `ms`, running what falls due, letting promises settle after each timer. */
  async advance(ms: number): Promise<void> {
    const end = this.#now + ms
    await this.#settle()
    for (let next = this.#nextDue(end); next !== undefined; next = this.#nextDue(end)) {
      const [id, timer] = next
      this.#timers.delete(id)
      this.#now = Math.max(this.#now, timer.due)
      timer.callback()
      await this.#settle()
    }
    this.#now = end
  }

  /** Runs `work` while time jumps from timer to timer, for at most `limit` ms of virtual time. */
  async run<T>(work: Promise<T>, limit = 7 * 24 * 3600_000): Promise<T> {
    const end = this.#now + limit
    let done = false
    const outcome = work.finally(() => {
      done = true
    })
    outcome.catch(() => {})
    await this.#settle()
    while (!done) {
      const next = this.#nextDue(end)
      if (next === undefined)
        throw new Error(
          `Nothing left to happen within ${limit} ms of virtual time, and the work has not ended`,
        )
      await this.advance(next[1].due - this.#now)
    }
    return outcome
  }

  /** Lets every promise that can settle now settle, and waits for what runs outside of this clock. */
  async #settle(): Promise<void> {
    await settle()
    while (this.#outside.size > 0) {
      await Promise.allSettled(this.#outside)
      await settle()
    }
  }

  #nextDue(end: number): [number, { readonly due: number; readonly callback: () => void }] | undefined {
    let found: [number, { readonly due: number; readonly callback: () => void }] | undefined
    for (const entry of this.#timers) {
      if (entry[1].due <= end && (found === undefined || entry[1].due < found[1].due)) found = entry
    }
    return found
  }
}

function sleepOn(clock: EngineClock, ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason)
    const onAbort = () => {
      cancel()
      reject(signal?.reason)
    }
    const cancel = clock.schedule(ms, () => {
      signal?.removeEventListener('abort', onAbort)
      resolve()
    })
    signal?.addEventListener('abort', onAbort, { once: true })
  })
}

/**
 * Lets every promise that can settle now settle: two turns of the event loop cover microtasks and setImmediate chains.
 */
async function settle(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve))
  await new Promise((resolve) => setImmediate(resolve))
}
