import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** The call at which a process is killed: the `occurrence`-th of its kind, counted from 1. */
export interface NamedCrashPoint {
  readonly action: string
  /** `ecs:UpdateService`, `github:POST /deployments`. */
  readonly call: string
  readonly occurrence: number
  /** Before the call has its effect, or after it and before its answer. */
  readonly when: 'before' | 'after'
}

/**
 * Stands between one process and the emulator and counts its calls. At the armed call it kills the process: before the
 * call is passed on, which then never is, or after the emulator has done it and before the answer.
 */
export class CrashProxy {
  /** Calls of the process since `arm`, in the order of their arrival. */
  calls: string[] = []
  /** The armed call came, and the process was killed at it. */
  reached = false
  kill: (signal: NodeJS.Signals) => void = () => {}
  #point: NamedCrashPoint | undefined
  readonly #servers: Server[] = []

  /** Where the process is to call instead of `target`. `name` names calls that bear no X-Amz-Target. */
  async open(target: string, name: string): Promise<string> {
    const server = createServer((incoming, response) => {
      this.#pass(target, name, incoming, response).catch(() => response.destroy())
    })
    this.#servers.push(server)
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo
    const { pathname } = new URL(target)
    return `http://127.0.0.1:${port}${pathname === '/' ? '' : pathname}`
  }

  arm(point: NamedCrashPoint | undefined): void {
    this.#point = point
    this.calls = []
    this.reached = false
  }

  async close(): Promise<void> {
    for (const server of this.#servers) {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    }
  }

  async #pass(
    target: string,
    name: string,
    incoming: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    const chunks: Buffer[] = []
    for await (const chunk of incoming) if (Buffer.isBuffer(chunk)) chunks.push(chunk)
    const body = Buffer.concat(chunks)
    const call = nameOf(name, incoming, body)
    this.calls.push(call)
    const point = this.#point
    const here = point?.call === call && this.calls.filter((one) => one === call).length === point.occurrence
    if (here && point.when === 'before') return this.#crash(response)
    const answer = await forward(target, incoming, body)
    if (here) return this.#crash(response)
    response.writeHead(answer.status, answer.headers).end(answer.body)
  }

  #crash(response: ServerResponse): void {
    this.reached = true
    this.kill('SIGKILL')
    response.destroy()
  }
}

function nameOf(name: string, { headers, method = '', url = '' }: IncomingMessage, body: Buffer): string {
  const target = headers['x-amz-target']
  if (typeof target === 'string') {
    const [service = '', operation = ''] = target.split('.')
    const known = Object.entries(SERVICES).find(([prefix]) => service.startsWith(prefix))
    return `${known?.[1] ?? service}:${operation}`
  }
  const action = new URLSearchParams(body.toString()).get('Action')
  if (action !== null) return `query:${action}`
  const path = url.split('?')[0] ?? ''
  return `${name}:${method} ${path.replace(/.*\/repos\/[^/]+\/[^/]+/, '').replace(/\/\d+/g, '/<id>')}`
}

const SERVICES = {
  AmazonEC2ContainerServiceV: 'ecs',
  AmazonEC2ContainerRegistry_V: 'ecr',
  DynamoDB: 'dynamodb',
  AmazonSSM: 'ssm',
  secretsmanager: 'secretsmanager',
  Logs: 'logs',
  CodeDeploy: 'codedeploy',
}

interface Answer {
  readonly status: number
  readonly headers: IncomingMessage['headers']
  readonly body: Buffer
}

/** The Host header is passed on as it was: it is signed. */
function forward(target: string, incoming: IncomingMessage, body: Buffer): Promise<Answer> {
  const { hostname, port } = new URL(target)
  return new Promise((resolve, reject) => {
    const outgoing = request(
      {
        hostname,
        port,
        path: incoming.url,
        method: incoming.method,
        headers: incoming.headers,
        agent: false,
      },
      (answer) => {
        const chunks: Buffer[] = []
        answer.on('data', (chunk: Buffer) => chunks.push(chunk))
        answer.once('error', reject)
        answer.once('end', () => {
          const { connection, 'transfer-encoding': encoding, ...headers } = answer.headers
          resolve({ status: answer.statusCode ?? 502, headers, body: Buffer.concat(chunks) })
        })
      },
    )
    outgoing.once('error', reject)
    outgoing.end(body)
  })
}
