import { type RetryPolicy, retryPause } from '../image/push/retry-policy.ts'
import type { Clock } from '../runtime/clock.ts'
import { describeError, UserError } from '../runtime/errors.ts'
import { bodyInWords } from '../runtime/text.ts'

const TRIES: RetryPolicy = { attempts: 5, base: 500, limit: 10_000 }
/** No answer, or no byte of it, for this long counts as a broken connection. */
const IDLE_MS = 60_000
const REFUSAL_BYTES = 8_192

export interface Download {
  /** For people: which blob of which image. */
  readonly what: string
  /** Sends the request for the bytes from `start` on (a Range header when that is not 0). */
  readonly request: (start: number, signal: AbortSignal) => Promise<Response>
  readonly start: number
  readonly clock: Clock
  readonly signal: AbortSignal
  /** Milliseconds; a test waits less. */
  readonly idleMs?: number | undefined
}

/**
 * The bytes of a download; resumes where it broke (https://www.rfc-editor.org/rfc/rfc9110#name-range-requests). Throws
 * UserError when the server refuses or the last try broke.
 */
export async function* download({
  what,
  request,
  start,
  clock,
  signal,
  idleMs = IDLE_MS,
}: Download): AsyncGenerator<Uint8Array> {
  let position = start
  for (let attempt = 1; ; attempt++) {
    let problem: string
    const idle = new IdleSignal(signal, idleMs)
    try {
      const response = await request(position, idle.signal)
      if (response.ok) {
        // A server that knows no ranges answers 200 with everything.
        let skip = position > 0 && response.status !== 206 ? position : 0
        for await (const chunk of response.body ?? []) {
          idle.hear()
          if (skip >= chunk.byteLength) {
            skip -= chunk.byteLength
            continue
          }
          const rest = skip === 0 ? chunk : chunk.subarray(skip)
          skip = 0
          position += rest.byteLength
          attempt = 1
          yield rest
        }
        return
      }
      problem = `${new URL(response.url).host} answered ${response.status} with ${bodyInWords(await beginning(response))}`
      if (response.status < 500 && response.status !== 429 && response.status !== 408) {
        throw new UserError(`${what} cannot be read: ${problem}.`, {
          fix: 'Check that the image still exists and can be read.',
        })
      }
    } catch (error) {
      signal.throwIfAborted()
      if (error instanceof UserError) throw error
      problem = describeError(error)
    } finally {
      idle.stop()
    }
    if (attempt >= TRIES.attempts) {
      throw new UserError(`${what} cannot be read: ${problem}.`, {
        fix: "Check the runner's network and re-run the job.",
      })
    }
    await clock.sleep(retryPause(TRIES, attempt, undefined, Math.random()), signal)
  }
}

/** Enough of the body of a refusal for its words. */
async function beginning(response: Response): Promise<string> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of response.body ?? []) {
    chunks.push(chunk)
    size += chunk.byteLength
    if (size >= REFUSAL_BYTES) break
  }
  return Buffer.concat(chunks).toString('utf8')
}

/** Aborts when nothing was heard for a minute. Real time: it bounds another machine and not our work. */
class IdleSignal {
  readonly #controller = new AbortController()
  readonly #timer: NodeJS.Timeout
  readonly signal: AbortSignal

  constructor(outer: AbortSignal, idleMs: number) {
    this.signal = AbortSignal.any([outer, this.#controller.signal])
    this.#timer = setTimeout(
      () => this.#controller.abort(new Error(`no data for ${idleMs / 1000} s`)),
      idleMs,
    )
    this.#timer.unref()
  }

  hear(): void {
    this.#timer.refresh()
  }

  stop(): void {
    clearTimeout(this.#timer)
  }
}
