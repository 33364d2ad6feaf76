import http from 'node:http'
import https from 'node:https'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Descriptor } from '../image/oci.ts'
import { parseRetryAfter, type RetryPolicy, retryPause } from '../image/retry-policy.ts'
import type { Clock } from '../runtime/clock.ts'
import { UserError } from '../runtime/errors.ts'
import type { Logger } from '../runtime/log.ts'

/** Where blobs go and with which words. */
export interface RegistryAccess {
  /** `https://123456789012.dkr.ecr.eu-west-1.amazonaws.com`, from GetAuthorizationToken. */
  readonly endpoint: string
  /** `Basic …` */
  readonly authorization: string
}

export interface BlobUploadOptions {
  readonly repository: string
  readonly log: Logger
  readonly clock: Clock
  readonly signal: AbortSignal
  readonly retries: RetryPolicy
  readonly random?: () => number
}

/** A silent connection is given up after this: a hung upload would otherwise last as long as the job. */
const IDLE_TIMEOUT_MS = 60_000

/** The registry answered with an error, or not at all. `status` is undefined when the connection broke. */
export class RegistryError extends Error {
  override readonly name = 'RegistryError'
  readonly status: number | undefined
  readonly code: string | undefined
  readonly retryAfter: number | undefined
  /** The step that failed, by the IAM action behind it. */
  readonly iamAction: string
  constructor(
    message: string,
    facts: {
      readonly status?: number | undefined
      readonly code?: string | undefined
      readonly retryAfter?: number | undefined
      readonly iamAction: string
      readonly cause?: unknown
    },
  ) {
    super(message, facts.cause === undefined ? {} : { cause: facts.cause })
    this.status = facts.status
    this.code = facts.code
    this.retryAfter = facts.retryAfter
    this.iamAction = facts.iamAction
  }

  get temporary(): boolean {
    return this.status === undefined || this.status === 429 || this.status === 408 || this.status >= 500
  }
}

/**
 * Sends blobs over the registry API, one POST and one PUT each: ECR drops every PATCH but the first
 * (https://github.com/aws/containers-roadmap/issues/2831), so the monolithic form is the sound one
 * (https://github.com/opencontainers/distribution-spec/blob/main/spec.md#post-then-put).
 */
export class BlobUploader {
  readonly #options: BlobUploadOptions
  readonly #access: () => Promise<RegistryAccess>
  readonly #agents = {
    http: new http.Agent({ keepAlive: true }),
    https: new https.Agent({ keepAlive: true }),
  }

  constructor(access: () => Promise<RegistryAccess>, options: BlobUploadOptions) {
    this.#access = access
    this.#options = options
  }

  /** Resolves when the registry holds the blob. Throws RegistryError after the last try, UserError for a broken source at once. */
  async upload(
    blob: Descriptor,
    open: () => AsyncIterable<Uint8Array>,
    onBytes: (bytes: number) => void,
  ): Promise<void> {
    const { retries, clock, signal, log, random = Math.random } = this.#options
    for (let attempt = 1; ; attempt++) {
      let sent = 0
      try {
        await this.#try(blob, open, (bytes) => {
          sent += bytes
          onBytes(bytes)
        })
        return
      } catch (error) {
        signal.throwIfAborted()
        onBytes(-sent)
        if (!(error instanceof RegistryError) || !error.temporary || attempt >= retries.attempts) throw error
        const pause = retryPause(retries, attempt, error.retryAfter, random())
        log.info(
          `${blob.digest}: ${error.message}; try ${attempt + 1} of ${retries.attempts} in ${(pause / 1000).toFixed(1)} s`,
        )
        await clock.sleep(pause, signal)
      }
    }
  }

  close(): void {
    this.#agents.http.destroy()
    this.#agents.https.destroy()
  }

  async #try(
    blob: Descriptor,
    open: () => AsyncIterable<Uint8Array>,
    onBytes: (bytes: number) => void,
  ): Promise<void> {
    const access = await this.#access()
    const uploads = new URL(`/v2/${this.#options.repository}/blobs/uploads/`, access.endpoint)
    const { authorization } = access
    const begun = await this.#request(
      'POST',
      uploads,
      { authorization, 'content-length': '0' },
      'ecr:InitiateLayerUpload',
    )
    if (begun.location === undefined) {
      throw new RegistryError('the registry began an upload without saying where', {
        iamAction: 'ecr:InitiateLayerUpload',
        status: begun.status,
      })
    }
    const target = new URL(begun.location, uploads)
    if (uploads.protocol === 'https:' && target.protocol !== 'https:') {
      throw new UserError(
        `The registry ${uploads.host} sent the upload on to ${target.origin}, without https; it was not followed.`,
      )
    }
    target.searchParams.set('digest', blob.digest)
    // The token is for the registry alone: one that stores elsewhere puts what it needs into the address.
    const token = target.origin === uploads.origin ? { authorization } : {}
    const source = new Source(open(), onBytes)
    try {
      await this.#request(
        'PUT',
        target,
        { ...token, 'content-type': 'application/octet-stream', 'content-length': String(blob.size) },
        'ecr:UploadLayerPart',
        source.bytes(),
      )
    } catch (error) {
      // What the source said is no fault of the connection, and no second try mends it.
      throw source.failure ?? error
    }
  }

  async #request(
    method: 'POST' | 'PUT',
    url: URL,
    headers: Readonly<Record<string, string>>,
    iamAction: string,
    body?: AsyncIterable<Uint8Array>,
  ): Promise<{ readonly status: number; readonly location: string | undefined }> {
    const tls = url.protocol === 'https:'
    const request = (tls ? https : http).request(url, {
      method,
      headers: { ...headers },
      agent: tls ? this.#agents.https : this.#agents.http,
      signal: this.#options.signal,
      timeout: IDLE_TIMEOUT_MS,
    })
    request.on('timeout', () => request.destroy(new Error(`no byte for ${IDLE_TIMEOUT_MS / 1000} s`)))
    const answered = answerOf(request)
    // Awaited below; a failure of the body must not leave this one unobserved.
    answered.catch(() => {})
    try {
      if (body === undefined) request.end()
      else await pipeline(Readable.from(body, { objectMode: false }), request)
    } catch (cause) {
      // A registry may refuse and close before it has read the body: what it said then counts more than the broken pipe.
      const early = await answered.catch(() => undefined)
      if (early === undefined) throw broken(url, cause, iamAction)
    }
    let answer: Answer
    try {
      answer = await answered
    } catch (cause) {
      throw broken(url, cause, iamAction)
    }
    if (answer.status >= 200 && answer.status < 300) {
      return { status: answer.status, location: answer.headers.location }
    }
    const { code, message } = parseError(answer.body)
    throw new RegistryError(
      `${url.host} answered ${method} with ${answer.status}${code === undefined ? '' : ` ${code}`}${message === undefined ? '' : `: ${message}`}`,
      {
        status: answer.status,
        code,
        retryAfter: parseRetryAfter(headerText(answer.headers['retry-after']), this.#options.clock.now()),
        iamAction,
      },
    )
  }
}

interface Answer {
  readonly status: number
  readonly headers: http.IncomingHttpHeaders
  readonly body: string
}

function answerOf(request: http.ClientRequest): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request.on('error', reject)
    request.on('response', (response) => {
      const chunks: Buffer[] = []
      let size = 0
      response.on('data', (chunk: Buffer) => {
        size += chunk.byteLength
        if (size <= 65_536) chunks.push(chunk)
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

/** Counts the bytes that go out and keeps what went wrong inside, apart from what goes wrong on the wire. */
class Source {
  readonly #bytes: AsyncIterable<Uint8Array>
  readonly #onBytes: (bytes: number) => void
  failure: unknown

  constructor(bytes: AsyncIterable<Uint8Array>, onBytes: (bytes: number) => void) {
    this.#bytes = bytes
    this.#onBytes = onBytes
  }

  async *bytes(): AsyncGenerator<Uint8Array> {
    const iterator = this.#bytes[Symbol.asyncIterator]()
    try {
      for (;;) {
        const next = await iterator.next().catch((error: unknown) => {
          this.failure = error
          throw error
        })
        if (next.done === true) return
        yield next.value
        this.#onBytes(next.value.byteLength)
      }
    } finally {
      await iterator.return?.()
    }
  }
}

const broken = (url: URL, cause: unknown, iamAction: string): RegistryError =>
  new RegistryError(
    `the connection to ${url.host} broke (${cause instanceof Error ? cause.message : String(cause)})`,
    {
      iamAction,
      cause,
    },
  )

/** `{"errors":[{"code","message"}]}` (https://github.com/opencontainers/distribution-spec/blob/main/spec.md#error-codes). */
function parseError(body: string): {
  readonly code: string | undefined
  readonly message: string | undefined
} {
  const first = /"code"\s*:\s*"([A-Z_]+)"/.exec(body)?.[1]
  const message = /"message"\s*:\s*"((?:[^"\\]|\\.)*)"/.exec(body)?.[1]
  return { code: first, message }
}

const headerText = (value: string | readonly string[] | undefined): string | undefined =>
  typeof value === 'string' ? value : value?.[0]
