/**
 * The embedded builder behind loopback HTTP: how an action that runs on the emulator has an image built without Docker.
 */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { resolve } from 'node:path'
import type { BuildEvent } from '../../src/buildpacks/emulator-builder.ts'
import { describeError, ProblemsError, UserError } from '../../src/runtime/errors.ts'
import { type Logger, silentLogger } from '../../src/runtime/log.ts'
import type { RunnerBuilder } from '../runner/ports.ts'
import { buildImage } from './build-image.ts'
import { BadOrderError, outputInside, readOrder } from './order.ts'
import { npmRunner } from './run-npm.ts'

export interface BuilderServer extends RunnerBuilder {
  /** Ends every build, and with it the npm that it runs. */
  close(): Promise<void>
}

/** A source of 100,000 files is about 12 MB. */
const MAX_BODY_BYTES = 32 * 1024 * 1024
/** Below the five minutes after which fetch gives up on a silent connection. */
const ALIVE_EVERY_MS = 30_000

interface Grant {
  readonly digest: Uint8Array
  /** Images are written inside of it only. */
  readonly temp: string
}

interface State {
  readonly grants: ReadonlySet<Grant>
  readonly host: string
  /** Directories that a build is writing: a second one would empty it. */
  readonly outputs: Set<string>
}

class Refusal extends Error {
  readonly status: number
  constructor(status: number, message: string) {
    super(message)
    this.status = status
  }
}

/**
 * Starts the builder on a free port of 127.0.0.1. `POST /<token>` with a BuildOrder
 * (src/buildpacks/emulator-builder.ts) is answered by a stream of its BuildEvents; a connection that the client closes
 * ends the build.
 *
 * A token is a job's, and is in the path: no page of a website knows it, and no other process of the machine that is
 * not given it. Every request without one gets 404, whatever else is wrong with it.
 */
export async function startBuilder(): Promise<BuilderServer> {
  const grants = new Set<Grant>()
  const running = new Set<Promise<void>>()
  const outputs = new Set<string>()
  const server = createServer((request, response) => {
    const work = answer(request, response, { grants, host, outputs })
    running.add(work)
    void work.finally(() => running.delete(work))
  })
  await new Promise<void>((started, failed) => {
    server.once('error', failed)
    server.listen(0, '127.0.0.1', started)
  })
  const address = server.address()
  if (address === null || typeof address === 'string')
    throw new Error('The builder does not listen on a port.')
  const host = `127.0.0.1:${address.port}`
  return {
    grant(temp) {
      const token = randomBytes(32).toString('base64url')
      const grant = { digest: digest(token), temp: resolve(temp) }
      grants.add(grant)
      return { url: `http://${host}/${token}`, token, revoke: () => void grants.delete(grant) }
    },
    async close() {
      const closed = new Promise<void>((ended) => server.close(() => ended()))
      server.closeAllConnections()
      await closed
      await Promise.all(running)
    },
  }
}

const digest = (text: string): Uint8Array => createHash('sha256').update(text).digest()

/** Never rejects: what goes wrong is in the answer. */
async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  { grants, host, outputs }: State,
): Promise<void> {
  const gone = new AbortController()
  response.on('close', () => gone.abort(new Error('The client is gone.')))
  // A connection that breaks is what `close` tells.
  response.on('error', () => {})
  try {
    const { temp } = admit(request, grants, host)
    const order = readOrder(await readBody(request))
    const output = await outputInside(temp, order.output)
    if (outputs.has(output)) throw new Refusal(409, `Another build is writing '${output}'`)
    outputs.add(output)
    response.writeHead(200, { 'content-type': 'application/x-ndjson' })
    response.flushHeaders()
    const say = (event: BuildEvent) => void response.write(`${JSON.stringify(event)}\n`)
    const alive = setInterval(() => say({ event: 'alive' }), ALIVE_EVERY_MS)
    try {
      say(await build({ ...order, output }, say, gone.signal))
    } finally {
      clearInterval(alive)
      outputs.delete(output)
    }
    response.end()
  } catch (error) {
    const status = error instanceof Refusal ? error.status : error instanceof BadOrderError ? 400 : 500
    if (!response.headersSent)
      response.writeHead(status, { 'content-type': 'text/plain', connection: 'close' })
    response.end(`${describeError(error)}\n`)
  }
}

/** The grant of the request's token. Throws Refusal. */
function admit(request: IncomingMessage, grants: ReadonlySet<Grant>, host: string): Grant {
  const presented = digest((request.url ?? '').slice(1))
  // All are compared, each in constant time: how long it takes says nothing of any of them.
  const [grant] = [...grants].filter((one) => timingSafeEqual(one.digest, presented))
  if (grant === undefined) throw new Refusal(404, 'Not found')
  if (request.headers.host !== host) throw new Refusal(421, `The Host header must be ${host}`)
  if (request.method !== 'POST') throw new Refusal(405, 'Only POST is answered')
  if (request.headers.origin !== undefined || request.headers['sec-fetch-site'] !== undefined)
    throw new Refusal(403, 'No page in a browser builds')
  if (request.headers['content-type'] !== 'application/json')
    throw new Refusal(415, 'The content type must be application/json')
  return grant
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Uint8Array[] = []
  let size = 0
  // Not destroyed when it is too large: the client is told.
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    if (!(chunk instanceof Uint8Array)) continue
    size += chunk.byteLength
    if (size > MAX_BODY_BYTES) throw new Refusal(413, `The body is larger than ${MAX_BODY_BYTES} bytes`)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

async function build(
  order: ReturnType<typeof readOrder>,
  say: (event: BuildEvent) => void,
  signal: AbortSignal,
): Promise<BuildEvent> {
  const log: Logger = {
    ...silentLogger,
    info: (text) => say({ event: 'info', text }),
    async group(title, work) {
      say({ event: 'group', title })
      try {
        return await work()
      } finally {
        say({ event: 'group-end' })
      }
    },
  }
  try {
    const { root, entries, app, env, inherited, output } = order
    const runNpm = npmRunner(inherited, { log, signal })
    const { directory, size } = await buildImage(
      { tree: { root, entries }, app, env, output },
      { log, runNpm },
    )
    return { event: 'built', directory, size }
  } catch (error) {
    return failure(error)
  }
}

function failure(error: unknown): BuildEvent {
  if (error instanceof ProblemsError)
    return { event: 'failed', message: error.message, problems: error.problems }
  if (!(error instanceof UserError)) return { event: 'failed', message: describeError(error) }
  return {
    event: 'failed',
    message: problemOf(error),
    fix: error.fix ?? '',
    ...(error.cause === undefined ? {} : { cause: describeError(error.cause) }),
  }
}

/** The message without the fix, which UserError puts behind it again. */
const problemOf = ({ message, fix }: UserError): string =>
  fix === undefined ? message : message.slice(0, message.length - ` ${fix}`.length)
