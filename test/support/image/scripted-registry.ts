import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export type Step = (
  request: IncomingMessage,
  response: ServerResponse,
  body: () => Promise<string>,
) => unknown

export interface Seen {
  readonly method: string
  readonly url: string
  readonly authorization: string | undefined
  readonly length: string | undefined
}

/** A registry that plays one step per request, in order; the last step is played for all that follow. */
export class ScriptedRegistry {
  readonly seen: Seen[] = []
  readonly bodies: string[] = []
  readonly #server: Server
  #steps: Step[] = []

  private constructor(server: Server) {
    this.#server = server
  }

  static async start(): Promise<ScriptedRegistry> {
    const server = createServer()
    const registry = new ScriptedRegistry(server)
    server.on('request', (request: IncomingMessage, response: ServerResponse) =>
      registry.#answer(request, response),
    )
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    return registry
  }

  get endpoint(): string {
    const address = this.#server.address()
    if (address === null || typeof address === 'string') throw new Error('the registry does not listen')
    return `http://127.0.0.1:${(address satisfies AddressInfo).port}`
  }

  play(...steps: readonly Step[]): void {
    this.#steps = [...steps]
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections()
    await new Promise((resolve) => this.#server.close(resolve))
  }

  #answer(request: IncomingMessage, response: ServerResponse): void {
    const { method = '', url = '', headers } = request
    this.seen.push({ method, url, authorization: headers.authorization, length: headers['content-length'] })
    const step = this.#steps.length > 1 ? this.#steps.shift() : this.#steps[0]
    step?.(request, response, async () => {
      let body = ''
      for await (const chunk of request) body += String(chunk)
      this.bodies.push(body)
      return body
    })
  }
}

/** 202 with the place of the upload. */
export const begun =
  (location = '/v2/app/blobs/uploads/one?state=1'): Step =>
  (request, response) => {
    request.resume()
    response.writeHead(202, { location }).end()
  }

/** 201: the blob was taken from another repository. */
export const mounted: Step = (request, response) => {
  request.resume()
  response.writeHead(201, { location: '/v2/app/blobs/mounted' }).end()
}

/** 201 when the body has arrived. */
export const stored: Step = async (_request, response, body) => {
  await body()
  response.writeHead(201).end()
}

/** The connection breaks without an answer. */
export const cut: Step = (request) => request.socket.destroy()

/** The connection breaks when the first bytes of the body have arrived. */
export const cutInBody: Step = (request) => request.once('data', () => request.socket.destroy())

export const refused =
  (status: number, code: string, headers: Readonly<Record<string, string>> = {}): Step =>
  async (_request, response, body) => {
    await body()
    response
      .writeHead(status, { 'content-type': 'application/json', ...headers })
      .end(JSON.stringify({ errors: [{ code, message: `because of ${code}` }] }))
  }
