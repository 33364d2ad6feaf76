import http from 'node:http'
import https from 'node:https'
import { parseRetryAfter } from '../image/push/retry-policy.ts'
import type { Clock } from '../runtime/clock.ts'
import { bodyInWords, isPage } from '../runtime/text.ts'

/** A silent connection is given up after this: a hung upload would otherwise last as long as the job. */
const IDLE_TIMEOUT_MS = 60_000
const ANSWER_LIMIT = 65_536

/** The registry answered with an error, or not at all. `status` is undefined when the connection broke. */
export class RegistryError extends Error {
  override readonly name = 'RegistryError'
  readonly status: number | undefined
  readonly code: string | undefined
  /** Milliseconds. */
  readonly retryAfter: number | undefined
  constructor(
    message: string,
    facts: {
      readonly status?: number | undefined
      readonly code?: string | undefined
      readonly retryAfter?: number | undefined
      readonly cause?: unknown
    } = {},
  ) {
    super(message, facts.cause === undefined ? {} : { cause: facts.cause })
    this.status = facts.status
    this.code = facts.code
    this.retryAfter = facts.retryAfter
  }

  get temporary(): boolean {
    return this.status === undefined || this.status === 429 || this.status === 408 || this.status >= 500
  }
}

export interface RegistryAnswer {
  readonly status: number
  readonly headers: http.IncomingHttpHeaders
  readonly body: string
}

export interface RegistryRequest {
  readonly method: 'POST' | 'PUT' | 'PATCH' | 'GET'
  readonly url: URL
  readonly headers: Readonly<Record<string, string>>
  /** Its chunks may be used again by the source after the one after the next was asked for. */
  readonly body?: AsyncIterable<Uint8Array>
}

/** Sends requests to a registry over connections that are kept. Node's own client: it says when a chunk has left. */
export class RegistryHttp {
  readonly #agents = {
    http: new http.Agent({ keepAlive: true }),
    https: new https.Agent({ keepAlive: true }),
  }
  readonly #clock: Clock
  readonly #signal: AbortSignal
  readonly #idleMs: number

  constructor(options: { readonly clock: Clock; readonly signal: AbortSignal; readonly idleMs?: number }) {
    this.#clock = options.clock
    this.#idleMs = options.idleMs ?? IDLE_TIMEOUT_MS
    this.#signal = options.signal
  }

  /**
   * Resolves with a 2xx answer. Throws RegistryError for any other, and for a broken connection; what `body` throws as
   * it is.
   */
  async send({ method, url, headers, body }: RegistryRequest): Promise<RegistryAnswer> {
    const tls = url.protocol === 'https:'
    const request = (tls ? https : http).request(url, {
      method,
      headers: { ...headers },
      agent: tls ? this.#agents.https : this.#agents.http,
      signal: this.#signal,
      timeout: this.#idleMs,
    })
    request.on('timeout', () => request.destroy(new Error(`no data for ${this.#idleMs / 1000} s`)))
    const answered = answerOf(request)
    // Awaited below; a failure of the body must not leave this one unobserved.
    answered.catch(() => {})
    if (body === undefined) request.end()
    else await writeBody(request, body)
    let answer: RegistryAnswer
    try {
      answer = await answered
    } catch (cause) {
      this.#signal.throwIfAborted()
      const said = cause instanceof Error ? cause.message : String(cause)
      throw new RegistryError(`the connection to ${url.host} was lost (${said})`, { cause })
    }
    // A page with 200 is not a registry's: the blob would be thought to be there.
    if (answer.status >= 200 && answer.status < 300 && !isPage(answer.body)) return answer
    const { code, message } = parseError(answer.body)
    const said =
      code === undefined && message === undefined
        ? ` with ${bodyInWords(answer.body)}`
        : `${code === undefined ? '' : ` ${code}`}${message === undefined ? '' : `: ${message}`}`
    throw new RegistryError(`${url.host} answered ${answer.status}${said} to ${method}`, {
      status: answer.status,
      code,
      retryAfter: parseRetryAfter(answer.headers['retry-after'], this.#clock.now()),
    })
  }

  close(): void {
    this.#agents.http.destroy()
    this.#agents.https.destroy()
  }
}

/**
 * Writes the body, at most one chunk ahead of the kernel. A connection that breaks, or a registry that answers early
 * and closes, ends the writing: what the registry said, or that it said nothing, is then found in the answer.
 */
async function writeBody(request: http.ClientRequest, body: AsyncIterable<Uint8Array>): Promise<void> {
  let before: Promise<boolean> = Promise.resolve(true)
  try {
    for await (const chunk of body) {
      if (!(await before)) return
      before = new Promise((resolve) => {
        request.write(chunk, (error) => resolve(error === null || error === undefined))
      })
    }
    if (await before) request.end()
  } catch (error) {
    request.destroy()
    throw error
  }
}

function answerOf(request: http.ClientRequest): Promise<RegistryAnswer> {
  return new Promise((resolve, reject) => {
    request.on('error', reject)
    request.on('close', () => reject(new Error('it was closed without a response')))
    request.on('response', (response) => {
      const chunks: Buffer[] = []
      let size = 0
      response.on('data', (chunk: Buffer) => {
        size += chunk.byteLength
        if (size <= ANSWER_LIMIT) chunks.push(chunk)
      })
      response.on('error', reject)
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks).toString('utf8'),
        }),
      )
    })
  })
}

/**
 * `{"errors":[{"code","message"}]}`
 * (https://github.com/opencontainers/distribution-spec/blob/main/spec.md#error-codes).
 */
function parseError(body: string): {
  readonly code: string | undefined
  readonly message: string | undefined
} {
  const first = /"code"\s*:\s*"([A-Z_]+)"/.exec(body)?.[1]
  const message = /"message"\s*:\s*"((?:[^"\\]|\\.)*)"/.exec(body)?.[1]
  return { code: first, message }
}
