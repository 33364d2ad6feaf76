import { randomBytes } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { EngineClock } from '../../../clock.ts'
import type { ListenerRecord } from '../model.ts'

/** Fields that belong to one connection: https://www.rfc-editor.org/rfc/rfc9110#section-7.6.1 */
const HOP_BY_HOP: readonly string[] = [
  'connection',
  'keep-alive',
  'proxy-connection',
  'te',
  'trailer',
  'upgrade',
  'proxy-authenticate',
]

/** The load balancer writes these itself; Expect was answered before the body was read. */
const REWRITTEN: readonly string[] = [
  'x-forwarded-for',
  'x-forwarded-proto',
  'x-forwarded-port',
  'x-amzn-trace-id',
  'expect',
]

/**
 * The request's fields as the target gets them, flat: name, value, name, value.
 * https://docs.aws.amazon.com/elasticloadbalancing/latest/application/x-forwarded-headers.html
 */
export function requestHeaders(
  request: IncomingMessage,
  listener: ListenerRecord,
  clock: EngineClock,
): string[] {
  const headers: string[] = []
  const connection = listed(request.headers.connection)
  for (const [name, value] of pairs(request.rawHeaders)) {
    const key = name.toLowerCase()
    // Transfer-Encoding is kept: the body is passed on in chunks, whatever the method.
    if (HOP_BY_HOP.includes(key) || connection.includes(key) || REWRITTEN.includes(key)) continue
    headers.push(name, value)
  }
  const { attributes } = listener.loadBalancer
  const clientIp = sourceIpOf(request)
  const client =
    attributes.get('routing.http.xff_client_port.enabled') === 'true'
      ? `${clientIp}:${request.socket.remotePort}`
      : clientIp
  const earlier = textOf(request.headers['x-forwarded-for'])
  const mode = attributes.get('routing.http.xff_header_processing.mode')
  const forwardedFor =
    mode === 'remove'
      ? undefined
      : mode === 'preserve'
        ? earlier
        : earlier === undefined
          ? client
          : `${earlier}, ${client}`
  if (forwardedFor !== undefined) headers.push('X-Forwarded-For', forwardedFor)
  headers.push(
    'X-Forwarded-Proto',
    listener.protocol.toLowerCase(),
    'X-Forwarded-Port',
    String(listener.port),
  )
  headers.push('X-Amzn-Trace-Id', traceId(textOf(request.headers['x-amzn-trace-id']), clock))
  return headers
}

/** The answer's fields as the client gets them, flat. */
export function responseHeaders(response: IncomingMessage, cookies: readonly string[]): string[] {
  const connection = listed(response.headers.connection)
  const headers: string[] = []
  for (const [name, value] of pairs(response.rawHeaders)) {
    const key = name.toLowerCase()
    if (HOP_BY_HOP.includes(key) || key === 'transfer-encoding' || connection.includes(key)) continue
    headers.push(name, value)
  }
  for (const cookie of cookies) headers.push('Set-Cookie', cookie)
  return headers
}

export function sourceIpOf(request: IncomingMessage): string {
  return (request.socket.remoteAddress ?? '127.0.0.1').replace(/^::ffff:/, '')
}

export function* pairs(raw: readonly string[]): Iterable<readonly [string, string]> {
  for (let index = 0; index + 1 < raw.length; index += 2) {
    const [name, value] = [raw[index], raw[index + 1]]
    if (name !== undefined && value !== undefined) yield [name, value]
  }
}

/** https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-request-tracing.html */
function traceId(given: string | undefined, clock: EngineClock): string {
  const own = `1-${Math.floor(clock.now() / 1000)
    .toString(16)
    .padStart(8, '0')}-${randomBytes(12).toString('hex')}`
  if (given === undefined) return `Root=${own}`
  const fields = given.split(';').filter((field) => !field.startsWith('Self='))
  return fields.some((field) => field.startsWith('Root='))
    ? [`Self=${own}`, ...fields].join(';')
    : [`Root=${own}`, ...fields].join(';')
}

function listed(value: string | undefined): readonly string[] {
  return (value ?? '').split(',').map((item) => item.trim().toLowerCase())
}

function textOf(value: string | readonly string[] | undefined): string | undefined {
  return value === undefined || typeof value === 'string' ? value : value.join(', ')
}
