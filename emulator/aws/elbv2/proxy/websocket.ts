import { type IncomingMessage, request as openRequest, STATUS_CODES } from 'node:http'
import type { Duplex } from 'node:stream'
import type { Exchange, ListenerRecord } from '../model.ts'
import { errorPage } from './answers.ts'
import { pairs, requestHeaders } from './headers.ts'
import type { ProxyParts } from './proxy.ts'

/**
 * A WebSocket: the upgrade goes to a target as any request does, then bytes flow both ways. It counts as a request in
 * flight of its target until it ends: draining waits for it, and cuts it when the delay is over.
 */
export function proxyUpgrade(
  parts: ProxyParts,
  listener: ListenerRecord,
  request: IncomingMessage,
  client: Duplex,
  head: Buffer,
): void {
  client.on('error', () => client.destroy())
  const refuse = (status: number) => {
    parts.counters.fromLoadBalancer(listener.arn, status)
    const { title, body } = errorPage(status)
    client.end(
      `HTTP/1.1 ${title}\r\nServer: awselb/2.0\r\nContent-Type: text/html\r\nContent-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
    )
  }
  const decision = parts.router.decide(listener, request)
  if (decision.kind !== 'forward') {
    refuse(decision.kind === 'unavailable' ? 503 : 400)
    return
  }
  const { target, group } = decision
  const upstream = openRequest({
    host: target.address.host,
    port: target.address.port,
    method: request.method,
    path: request.url,
    headers: [
      ...requestHeaders(request, listener, parts.clock),
      'Connection',
      'Upgrade',
      'Upgrade',
      request.headers.upgrade ?? 'websocket',
    ],
    setHost: false,
    agent: false,
  })
  const exchange: Exchange = {
    abort: () => {
      upstream.destroy()
      client.destroy()
    },
  }
  target.exchanges.add(exchange)
  client.on('close', () => {
    upstream.destroy()
    if (target.exchanges.delete(exchange) && target.exchanges.size === 0) target.onIdle()
  })
  let answered = false
  upstream.on('upgrade', (answer, server, first) => {
    answered = true
    parts.counters.fromTarget(group.arn, answer.statusCode ?? 101)
    client.write(statusAndHeaders(answer, []))
    if (first.length > 0) client.write(first)
    if (head.length > 0) server.write(head)
    server.on('error', () => client.destroy())
    server.on('close', () => client.destroy())
    client.on('close', () => server.destroy())
    server.pipe(client).pipe(server)
  })
  upstream.on('response', (answer) => {
    answered = true
    parts.counters.fromTarget(group.arn, answer.statusCode ?? 502)
    client.write(statusAndHeaders(answer, ['connection', 'transfer-encoding', 'keep-alive']))
    answer.on('error', () => client.destroy())
    answer.pipe(client)
  })
  upstream.on('error', () => {
    if (answered || client.destroyed) client.destroy()
    else refuse(502)
  })
  upstream.end()
}

function statusAndHeaders(answer: IncomingMessage, without: readonly string[]): string {
  const status = answer.statusCode ?? 502
  const lines = [`HTTP/1.1 ${status} ${answer.statusMessage ?? STATUS_CODES[status] ?? ''}`]
  for (const [name, value] of pairs(answer.rawHeaders))
    if (!without.includes(name.toLowerCase())) lines.push(`${name}: ${value}`)
  if (without.length > 0) lines.push('Connection: close')
  return `${lines.join('\r\n')}\r\n\r\n`
}
