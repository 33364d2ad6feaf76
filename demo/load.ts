import { Agent, request } from 'node:http'

/** What happened to the requests of one stretch of time. */
export interface LoadSegment {
  readonly seconds: number
  readonly served: number
  /** Requests that got no answer, or one that was not 2xx, each with its reason. */
  readonly lost: number
  readonly reasons: ReadonlyMap<string, number>
  /** Answers by the `x-release` header of the app. */
  readonly releases: ReadonlyMap<string, number>
  /** Milliseconds. */
  readonly p50: number
  readonly p99: number
}

const REQUEST_TIMEOUT_MS = 10_000

/**
 * Constant open-loop load: `rate` requests a second are sent whether or not earlier ones were answered, as people do.
 * Nine of ten read, one writes. A request is never sent twice.
 */
export class LoadGenerator {
  readonly #url: URL
  readonly #rate: number
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 256 })
  readonly #inFlight = new Set<Promise<void>>()
  #timer: NodeJS.Timeout | undefined
  #sent = 0
  #begun = 0
  #current: Tally = newTally()

  constructor(url: string, rate: number) {
    this.#url = new URL(url)
    this.#rate = rate
  }

  start(): void {
    this.#begun = performance.now()
    this.#sent = 0
    this.#current = newTally()
    // Timers drift under load; what is due is computed from the time passed, so the rate holds.
    this.#timer = setInterval(() => {
      const due = Math.floor(((performance.now() - this.#begun) / 1000) * this.#rate)
      while (this.#sent < due) this.#send(this.#sent++)
    }, 10)
  }

  /** Stops sending, waits for every answer, and says what happened since `start`. */
  async stop(): Promise<LoadSegment> {
    clearInterval(this.#timer)
    const tally = this.#current
    const seconds = (performance.now() - this.#begun) / 1000
    await Promise.all(this.#inFlight)
    const sorted = tally.latencies.sort((a, b) => a - b)
    const percentile = (p: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * p))] ?? 0
    return {
      seconds,
      served: sorted.length,
      lost: [...tally.reasons.values()].reduce((sum, count) => sum + count, 0),
      reasons: tally.reasons,
      releases: tally.releases,
      p50: percentile(0.5),
      p99: percentile(0.99),
    }
  }

  async close(): Promise<void> {
    await this.stop()
    this.#agent.destroy()
  }

  #send(index: number): void {
    const tally = this.#current
    const write = index % 10 === 9
    const sentAt = performance.now()
    const work = this.#request(write ? `verse number ${index}` : undefined).then(
      (release) => {
        tally.latencies.push(performance.now() - sentAt)
        increment(tally.releases, release)
      },
      (error: Error) => increment(tally.reasons, error.message),
    )
    this.#inFlight.add(work)
    void work.finally(() => this.#inFlight.delete(work))
  }

  #request(verse: string | undefined): Promise<string> {
    return new Promise((resolve, reject) => {
      const outgoing = request(
        new URL('/verses', this.#url),
        {
          agent: this.#agent,
          method: verse === undefined ? 'GET' : 'POST',
          headers: verse === undefined ? {} : { 'content-length': Buffer.byteLength(verse) },
          timeout: REQUEST_TIMEOUT_MS,
        },
        (response) => {
          response.resume()
          response.once('error', reject)
          response.once('end', () => {
            const status = response.statusCode ?? 0
            if (status >= 200 && status < 300) resolve(String(response.headers['x-release'] ?? 'unknown'))
            else reject(new Error(`HTTP ${status}`))
          })
        },
      )
      outgoing.once('timeout', () =>
        outgoing.destroy(new Error(`no answer in ${REQUEST_TIMEOUT_MS / 1000} s`)),
      )
      outgoing.once('error', reject)
      outgoing.end(verse)
    })
  }
}

interface Tally {
  readonly latencies: number[]
  readonly reasons: Map<string, number>
  readonly releases: Map<string, number>
}

const newTally = (): Tally => ({ latencies: [], reasons: new Map(), releases: new Map() })

function increment(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}
