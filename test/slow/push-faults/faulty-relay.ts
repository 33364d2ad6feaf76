import {
  Agent,
  createServer,
  type IncomingMessage,
  request,
  type Server,
  type ServerResponse,
} from 'node:http'

/** What happens to one request on its way. */
export type Fault =
  /** The connection is cut when so many bytes of the request's body have come; 0: before anything is passed on. */
  | { readonly kind: 'cut'; readonly afterBytes: number }
  /** The request has its effect, but its answer is lost. */
  | { readonly kind: 'cut-answer' }
  | { readonly kind: 'refuse'; readonly status: number; readonly headers?: Readonly<Record<string, string>> }

export interface Passing {
  /** Counts from 0. */
  readonly index: number
  readonly method: string
  readonly path: string
  /** The operation of ECR's JSON API. */
  readonly operation: string | undefined
  readonly length: number
}

/** A reverse proxy in which connections break and requests are refused, as `plan` says. */
export class FaultyRelay {
  readonly seen: Passing[] = []
  plan: (passing: Passing) => Fault | undefined = () => undefined
  readonly #server: Server
  readonly #agent = new Agent({ keepAlive: true })
  #target = new URL('http://127.0.0.1:1')

  private constructor(server: Server) {
    this.#server = server
  }

  static async start(): Promise<FaultyRelay> {
    const server = createServer()
    const relay = new FaultyRelay(server)
    server.on('request', (incoming: IncomingMessage, outgoing: ServerResponse) =>
      relay.#pass(incoming, outgoing),
    )
    server.on('clientError', (_error, socket) => socket.destroy())
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    return relay
  }

  get endpoint(): string {
    const address = this.#server.address()
    return `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`
  }

  set target(endpoint: string) {
    this.#target = new URL(endpoint)
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections()
    this.#agent.destroy()
    await new Promise((resolve) => this.#server.close(resolve))
  }

  #pass(incoming: IncomingMessage, outgoing: ServerResponse): void {
    const { method = '', url = '', headers } = incoming
    const target = headers['x-amz-target']
    const passing: Passing = {
      index: this.seen.length,
      method,
      path: url,
      operation: typeof target === 'string' ? target.split('.')[1] : undefined,
      length: Number(headers['content-length'] ?? 0),
    }
    this.seen.push(passing)
    const fault = this.plan(passing)
    if (fault?.kind === 'refuse') {
      incoming.resume()
      incoming.on('end', () =>
        outgoing
          .writeHead(fault.status, { 'content-type': 'application/json', ...fault.headers })
          .end('{"errors":[{"code":"TOOMANYREQUESTS","message":"slow down"}]}'),
      )
      return
    }
    if (fault?.kind === 'cut' && fault.afterBytes === 0) {
      incoming.socket.destroy()
      return
    }
    const forwarded = request(
      {
        host: this.#target.hostname,
        port: this.#target.port,
        method,
        path: url,
        headers,
        agent: this.#agent,
      },
      (answer) => {
        if (fault?.kind === 'cut-answer') {
          answer.resume()
          answer.on('end', () => incoming.socket.destroy())
          return
        }
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers)
        answer.pipe(outgoing)
      },
    )
    forwarded.on('error', () => outgoing.destroy())
    let passed = 0
    incoming.on('data', (chunk: Buffer) => {
      passed += chunk.byteLength
      if (fault?.kind === 'cut' && passed >= fault.afterBytes) {
        forwarded.destroy()
        incoming.socket.destroy()
      } else forwarded.write(chunk)
    })
    incoming.on('end', () => forwarded.end())
    incoming.on('error', () => forwarded.destroy())
  }
}
