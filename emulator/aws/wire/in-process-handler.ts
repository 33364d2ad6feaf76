/**
 * SDK clients against the emulator without a socket: the clients' own `requestHandler` seam, so that a virtual clock
 * rules.
 */
import { HttpResponse } from '@smithy/core/protocols'
import type { HttpRequest, RequestHandler } from '@smithy/types'
import { DROPPED } from './codec/wire.ts'
import type { AwsServer } from './server.ts'

type Handler = RequestHandler<HttpRequest, HttpResponse> & {
  updateHttpClientConfig(): void
  httpHandlerConfigs(): Record<string, never>
}

export interface InProcessClientOptions {
  readonly region: string
  readonly endpoint: string
  readonly credentials: {
    readonly accessKeyId: string
    readonly secretAccessKey: string
    readonly sessionToken?: string
  }
  /** 1: the SDK waits between attempts on real time, which a virtual clock does not see. */
  readonly maxAttempts: number
  readonly requestHandler: Handler
}

/** The key of the emulator's administrator: for seeding, and for people with awscli. It does not expire. */
export const ADMIN_KEY = {
  accessKeyId: 'AKIAEMULATORADMIN00000',
  secretAccessKey: 'emulator-admin-secret',
} as const

/** What an SDK client is built with: `new ECSClient(inProcessClient(server))`. */
export function inProcessClient(
  server: Pick<AwsServer, 'handle'>,
  options: Partial<Pick<InProcessClientOptions, 'region' | 'credentials' | 'maxAttempts'>> = {},
): InProcessClientOptions {
  return {
    region: options.region ?? 'us-east-1',
    endpoint: 'http://127.0.0.1',
    credentials: options.credentials ?? ADMIN_KEY,
    maxAttempts: options.maxAttempts ?? 1,
    requestHandler: createInProcessHandler(server),
  }
}

export function createInProcessHandler(server: Pick<AwsServer, 'handle'>): Handler {
  return {
    metadata: { handlerProtocol: 'in-process' },
    async handle(request) {
      const outcome = await server.handle({
        method: request.method,
        path: pathOf(request),
        headers: Object.fromEntries(
          Object.entries(request.headers).map(([name, value]) => [name.toLowerCase(), value]),
        ),
        body: bodyOf(request.body),
      })
      if (outcome === DROPPED) throw Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' })
      return {
        response: new HttpResponse({
          statusCode: outcome.status,
          headers: { ...outcome.headers },
          body: outcome.body,
        }),
      }
    },
    updateHttpClientConfig() {},
    httpHandlerConfigs: () => ({}),
    destroy() {},
  }
}

function pathOf(request: HttpRequest): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(request.query ?? {})) {
    for (const item of Array.isArray(value) ? value : [value ?? '']) query.append(name, item)
  }
  return query.size === 0 ? request.path : `${request.path}?${query}`
}

function bodyOf(body: unknown): Uint8Array {
  if (body === undefined || body === null) return new Uint8Array()
  if (body instanceof Uint8Array) return body
  if (typeof body === 'string') return new TextEncoder().encode(body)
  throw new TypeError('The in-process handler takes bodies as text or bytes, not as streams.')
}
