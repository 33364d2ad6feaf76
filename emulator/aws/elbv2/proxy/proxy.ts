import {
  Agent,
  type ClientRequest,
  type IncomingMessage,
  request as openRequest,
  type ServerResponse,
} from 'node:http'
import type { EngineClock } from '../../../clock.ts'
import type { Exchange, ListenerRecord, TargetRecord } from '../model.ts'
import { chooseTarget } from '../target-choice.ts'
import { sendAction, sendErrorPage } from './answers.ts'
import { requestHeaders, responseHeaders } from './headers.ts'
import { IdleTimer } from './idle-timer.ts'
import type { Decision, Router } from './router.ts'
import type { TrafficCounters } from './stats.ts'
import { stickinessCookies } from './stickiness.ts'

/**
 * A target that does not take the connection in this time:
 * https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-troubleshooting.html (HTTP 504)
 */
const CONNECT_TIMEOUT_MS = 10_000

/** Methods that may be sent twice: https://www.rfc-editor.org/rfc/rfc9110#section-9.2.2 */
const IDEMPOTENT: readonly string[] = ['GET', 'HEAD', 'OPTIONS', 'PUT', 'DELETE']

type Forward = Extract<Decision, { kind: 'forward' }>

export interface ProxyParts {
  readonly clock: EngineClock
  readonly router: Router
  readonly counters: TrafficCounters
  /** Milliseconds of one second of idle_timeout.timeout_seconds. */
  readonly idleUnit: number
  readonly retryRefused: boolean
}

/**
 * The reverse proxy of all listeners. Streams both ways with back pressure.
 *
 * Connections to targets are kept and used again as an ALB does it, with one rule that AWS does not document: only a
 * request that may safely be sent twice (idempotent, without a body) goes over a kept connection, and when that one
 * dies before the first byte of an answer, because the target closed it meanwhile, the request is sent once more over
 * a fresh connection. Everything else gets a fresh connection from the start. So a target's own keep-alive timeout
 * (5 s in Node, shorter than the ALB's idle timeout) never turns into a 502; with a real ALB it can, and the app should
 * keep its connections open for longer than the load balancer does.
 */
export class ReverseProxy {
  readonly #parts: ProxyParts
  readonly #kept = new Agent({ keepAlive: true, maxFreeSockets: 256 })

  constructor(parts: ProxyParts) {
    this.#parts = parts
  }

  close(): void {
    this.#kept.destroy()
  }

  handle(listener: ListenerRecord, request: IncomingMessage, response: ServerResponse): void {
    const { counters, router } = this.#parts
    const refuse = (status: number) => {
      counters.fromLoadBalancer(listener.arn, status)
      sendErrorPage(response, status)
      request.resume()
    }
    if (request.method === 'TRACE') {
      refuse(405)
      return
    }
    if ((request.headers['x-forwarded-for']?.toString().split(',').length ?? 0) > 30) {
      refuse(463)
      return
    }
    const decision = router.decide(listener, request)
    if (decision.kind === 'unavailable') {
      refuse(503)
      return
    }
    if (decision.kind === 'answer') {
      counters.fromLoadBalancer(listener.arn, sendAction(request, response, listener, decision.action))
      request.resume()
      return
    }
    new ProxyExchange(this.#parts, this.#kept, listener, decision, request, response).begin()
  }
}

/** One request on its way to a target and back. */
class ProxyExchange implements Exchange {
  readonly #parts: ProxyParts
  readonly #kept: Agent
  readonly #listener: ListenerRecord
  readonly #decision: Forward
  readonly #request: IncomingMessage
  readonly #response: ServerResponse
  readonly #headers: string[]
  readonly #hasBody: boolean
  readonly #idle: IdleTimer
  #target: TargetRecord
  #upstream: ClientRequest | undefined
  #cancelConnectTimeout: () => void = () => {}
  #resent = false
  #bodySent = false
  #timedOut = false
  /** The target broke off, not the client. */
  #cut = false
  #ended = false

  constructor(
    parts: ProxyParts,
    kept: Agent,
    listener: ListenerRecord,
    decision: Forward,
    request: IncomingMessage,
    response: ServerResponse,
  ) {
    this.#parts = parts
    this.#kept = kept
    this.#listener = listener
    this.#decision = decision
    this.#target = decision.target
    this.#request = request
    this.#response = response
    this.#headers = requestHeaders(request, listener, parts.clock)
    const length = request.headers['content-length']
    this.#hasBody =
      request.headers['transfer-encoding'] !== undefined || (length !== undefined && length !== '0')
    const seconds = Number(listener.loadBalancer.attributes.get('idle_timeout.timeout_seconds') ?? '60')
    this.#idle = new IdleTimer(parts.clock, seconds * parts.idleUnit, () => this.#timeOut())
  }

  begin(): void {
    this.#target.exchanges.add(this)
    this.#response.on('close', () => {
      const finished = this.#response.writableFinished
      if (!finished && !this.#cut) this.#parts.counters.clientClosed()
      this.#end()
      // A finished exchange has given its connection back; one whose body is still coming has no use for it.
      if (!finished || this.#upstream?.writableFinished === false) this.#upstream?.destroy()
    })
    if (this.#hasBody) {
      this.#request.on('data', () => this.#idle.touch())
      this.#request.pause()
    } else {
      this.#request.resume()
    }
    this.#send(!this.#hasBody && IDEMPOTENT.includes(this.#request.method ?? ''))
  }

  /** The deregistration delay is over: what has no answer yet gets a 502, what has one is cut. */
  abort(): void {
    this.#upstream?.destroy(new Error('the deregistration delay is over'))
  }

  #send(overKept: boolean): void {
    const { address } = this.#target
    const upstream = openRequest({
      host: address.host,
      port: address.port,
      method: this.#request.method,
      path: this.#request.url,
      headers: this.#headers,
      setHost: false,
      agent: overKept ? this.#kept : false,
    })
    this.#upstream = upstream
    let received = 0
    upstream.on('socket', (socket) => {
      received = socket.bytesRead
      if (!socket.connecting) return
      const cancel = this.#parts.clock.schedule(CONNECT_TIMEOUT_MS, () => this.#timeOut())
      this.#cancelConnectTimeout = cancel
      socket.once('connect', cancel)
    })
    upstream.on('response', (answer) => this.#answer(answer))
    upstream.on('error', (error) => {
      const untouched = (upstream.socket?.bytesRead ?? received) === received
      this.#failed(error, upstream.reusedSocket && untouched)
    })
    if (!this.#hasBody) {
      upstream.end()
      return
    }
    // The body starts only once the connection is up: a refused connection has taken none of it.
    upstream.on('socket', (socket) => {
      const start = () => {
        this.#bodySent = true
        this.#request.pipe(upstream)
      }
      if (socket.connecting) socket.once('connect', start)
      else start()
    })
  }

  #answer(answer: IncomingMessage): void {
    const { counters, clock } = this.#parts
    const response = this.#response
    const status = answer.statusCode ?? 502
    counters.fromTarget(this.#decision.group.arn, status)
    this.#idle.touch()
    const cookies = stickinessCookies(this.#decision.action, this.#decision.group, this.#target, clock)
    response.writeHead(status, answer.statusMessage, responseHeaders(answer, cookies))
    answer.on('data', () => this.#idle.touch())
    // A target that breaks off in the middle: the client must see it too.
    answer.on('error', () => this.#breakOff())
    answer.on('close', () => {
      if (!answer.complete) this.#breakOff()
    })
    answer.pipe(response)
  }

  #failed(error: Error, stale: boolean): void {
    this.#cancelConnectTimeout()
    if (this.#ended || this.#response.headersSent) {
      this.#breakOff()
      return
    }
    if (this.#timedOut) {
      // A client that stops sending its body is told 408; a target that stops answering is a 504.
      this.#refuse(this.#bodySent && !this.#request.complete ? 408 : 504)
      return
    }
    if (stale && !this.#resent) {
      this.#resent = true
      this.#send(false)
      return
    }
    const refused = 'code' in error && error.code === 'ECONNREFUSED'
    const other =
      refused && this.#parts.retryRefused && !this.#bodySent && !this.#resent
        ? this.#otherTarget()
        : undefined
    if (other === undefined) {
      this.#refuse(502)
      return
    }
    this.#resent = true
    this.#leave()
    this.#target = other
    other.exchanges.add(this)
    this.#send(false)
  }

  #breakOff(): void {
    if (this.#response.writableFinished) return
    this.#cut = true
    this.#response.destroy()
  }

  #otherTarget(): TargetRecord | undefined {
    return chooseTarget(this.#decision.group, this.#target)
  }

  #timeOut(): void {
    this.#timedOut = true
    this.#upstream?.destroy(new Error('timed out'))
  }

  #refuse(status: number): void {
    this.#parts.counters.fromLoadBalancer(this.#listener.arn, status)
    this.#request.unpipe()
    // What is left of the body is not the next request.
    if (!this.#request.complete) this.#response.setHeader('connection', 'close')
    sendErrorPage(this.#response, status)
    this.#request.resume()
  }

  #end(): void {
    if (this.#ended) return
    this.#ended = true
    this.#idle.stop()
    this.#cancelConnectTimeout()
    this.#leave()
  }

  #leave(): void {
    this.#target.exchanges.delete(this)
    if (this.#target.exchanges.size === 0) this.#target.onIdle()
  }
}
