/**
 * A process of its own: `node relay.ts REGISTRY_ENDPOINT DIRECTORY`. A reverse proxy before the registry that counts
 * requests and bytes, and delays each request; the same port answers ECR's JSON API. It speaks https, as ECR does, with
 * the certificate in DIRECTORY (./certificate.ts). Talks to its parent over IPC: `{ latency }` starts a measure, and
 * each message is answered with what was counted since the one before.
 */
import { readFileSync } from 'node:fs'
import { Agent, type IncomingMessage, request, type ServerResponse } from 'node:http'
import { createServer } from 'node:https'
import { certificateIn } from './certificate.ts'
import { EcrApi, EcrError } from './ecr-api.ts'

export interface Counts {
  readonly port: number
  /** GetAuthorizationToken is not among them: the other tools have logged in before they are measured. */
  readonly requests: number
  readonly tokens: number
  /** Bytes of request bodies. */
  readonly bytes: number
}

const target = new URL(process.argv[2] ?? '')
const agent = new Agent({ keepAlive: true })
const files = certificateIn(process.argv[3] ?? '')
const identity = { key: readFileSync(files.key), cert: readFileSync(files.certificate) }
const api = new EcrApi(target.origin, () => `https://127.0.0.1:${port()}`)
let latency = 0
let counts = { requests: 0, tokens: 0, bytes: 0 }

const server = createServer(identity, (incoming, outgoing) => {
  if (incoming.headers['x-amz-target'] !== undefined) void answerApi(incoming, outgoing)
  else {
    counts.requests += 1
    const relay = () => pass(incoming, outgoing)
    if (latency === 0) relay()
    else setTimeout(relay, latency)
  }
})
// A client that is killed is not a failure of the relay.
server.on('clientError', (_error, socket) => socket.destroy())
server.on('tlsClientError', (_error, socket) => socket.destroy())

function pass(incoming: IncomingMessage, outgoing: ServerResponse): void {
  const { method, url, headers } = incoming
  const forwarded = request(
    {
      host: target.hostname,
      port: target.port,
      method,
      path: url,
      headers: { ...headers, 'x-forwarded-proto': 'https' },
      agent,
    },
    (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(outgoing)
    },
  )
  forwarded.on('error', () => outgoing.destroy())
  incoming.on('data', (chunk: Buffer) => {
    counts.bytes += chunk.byteLength
  })
  incoming.pipe(forwarded)
}

async function answerApi(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const chunks: Buffer[] = []
  for await (const chunk of incoming) chunks.push(chunk)
  const body = Buffer.concat(chunks)
  const operation = String(incoming.headers['x-amz-target']).split('.')[1] ?? ''
  if (operation === 'GetAuthorizationToken') counts.tokens += 1
  else counts.requests += 1
  counts.bytes += body.byteLength
  if (latency > 0) await new Promise((resolve) => setTimeout(resolve, latency))
  const answer = await api.call(operation, JSON.parse(body.toString())).then(
    (output) => ({ status: 200, output }),
    (error: unknown) => ({
      status: 400,
      output: {
        __type: error instanceof EcrError ? error.name : 'ServerException',
        message: error instanceof Error ? error.message : String(error),
      },
    }),
  )
  outgoing.writeHead(answer.status, { 'content-type': 'application/x-amz-json-1.1' })
  outgoing.end(JSON.stringify(answer.output))
}

function port(): number {
  const address = server.address()
  return typeof address === 'object' && address !== null ? address.port : 0
}

process.on('message', (message: { readonly latency: number }) => {
  const said: Counts = { port: port(), ...counts }
  latency = message.latency
  counts = { requests: 0, tokens: 0, bytes: 0 }
  process.send?.(said)
})
process.on('disconnect', () => process.exit())
server.listen(0, '127.0.0.1', () => process.send?.({ port: port(), ...counts }))
