/** The emulator's AWS: one HTTP port on loopback for every service, ECR's registry and the emulator's own controls. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { NormalizedSchema } from '@smithy/core/schema'
import { describeError } from '../../../src/runtime/errors.ts'
import type { EngineClock } from '../../clock.ts'
import type { AccessControl } from './access.ts'
import { DROPPED, text, type WireOutcome, type WireRequest, type WireResponse } from './codec/wire.ts'
import { Dispatcher, type Violation } from './dispatcher.ts'
import { FaultInjector, parseFaultRule } from './faults.ts'
import type { Journal } from './journal.ts'
import { applyFaults } from './mounted-faults.ts'
import { ServiceRegistry } from './registry.ts'
import type { AccountScope, Caller, ServiceDefinition } from './service.ts'
import { createTagIndex, type TagIndex } from './tags.ts'

export interface AwsServerOptions extends AccountScope {
  readonly clock: EngineClock
  readonly services?: readonly ServiceDefinition[]
  /** Absent: every key is the account's root and may do everything. */
  readonly access?: AccessControl
  /** Absent: a new one. */
  readonly tags?: TagIndex
  /** Default true: see DispatcherOptions. */
  readonly strict?: boolean
  /** 0 (the default) takes any free port. */
  readonly port?: number
}

/** Answers the paths under a mounted prefix. A rejection becomes a 500. */
export type MountedHandler = (request: IncomingMessage, response: ServerResponse) => void | Promise<void>

export interface AwsServer {
  /** `http://127.0.0.1:4510` */
  readonly endpoint: string
  readonly port: number
  readonly faults: FaultInjector
  readonly journal: Journal
  readonly tags: TagIndex
  /** Empty as long as every request and every response kept to the SDK's schemas. */
  readonly violations: readonly Violation[]
  /** Adds a service; an engine may need `endpoint` before it can describe itself. */
  register(service: ServiceDefinition): void
  /** With `faultsAs`, fault rules of that service meet the requests too; their operation is the HTTP method. */
  mount(prefix: string, handler: MountedHandler, faultsAs?: string): void
  /** The schema of an operation's input; undefined when the emulator has no such service or operation. */
  inputSchema(service: string, operation: string): NormalizedSchema | undefined
  /** A call that an engine makes for the account: see Dispatcher.invoke. Throws for a service that is not here. */
  invoke(
    call: { readonly service: string; readonly operation: string; readonly input: unknown },
    caller: Caller,
  ): Promise<{ readonly code: string; readonly message: string; readonly output?: unknown }>
  /** One exchange without a socket: what ./in-process-handler.ts needs. */
  handle(request: WireRequest): Promise<WireOutcome>
  close(): Promise<void>
}

export async function createAwsServer(options: AwsServerOptions): Promise<AwsServer> {
  const scope: AccountScope = { accountId: options.accountId, region: options.region }
  const registry = new ServiceRegistry()
  const tags = options.tags ?? createTagIndex()
  const faults = new FaultInjector()
  const dispatcher = new Dispatcher({
    clock: options.clock,
    scope,
    access: options.access ?? {},
    faults,
    tags,
    strict: options.strict ?? true,
  })
  for (const service of options.services ?? []) registry.add(service)
  const mounts: {
    readonly prefix: string
    readonly handler: MountedHandler
    readonly faultsAs: string | undefined
  }[] = []

  async function handle(request: WireRequest): Promise<WireOutcome> {
    const route = registry.route(request)
    if (route !== undefined) return dispatcher.dispatch(request, route)
    const asked = request.headers['x-amz-target'] ?? `${request.method} ${request.path}`
    return json(404, {
      message: `The emulator has no service for '${asked}'. It has ${Object.keys(registry.implemented()).join(', ')}.`,
    })
  }

  const server = createServer((incoming, response) => {
    answer(incoming, response).catch((error: unknown) => {
      if (!response.headersSent) send(response, json(500, { message: describeError(error) }))
      else response.destroy()
    })
  })

  async function answer(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = incoming.url ?? '/'
    const mounted = mounts.find(({ prefix }) => path.startsWith(prefix))
    if (mounted !== undefined) {
      const { faultsAs, handler } = mounted
      const due = faultsAs === undefined ? [] : faults.next(faultsAs, incoming.method ?? 'GET')
      if (await applyFaults(due, incoming, response, options.clock)) return
      return handler(incoming, response)
    }
    const request: WireRequest = {
      method: incoming.method ?? 'GET',
      path,
      headers: flatHeaders(incoming),
      body: await bytes(incoming),
    }
    const outcome = path.startsWith('/_renga/') ? control(request) : await handle(request)
    if (outcome === DROPPED) incoming.socket.destroy()
    else send(response, outcome)
  }

  function control({ method, path, body }: WireRequest): WireResponse {
    const [route] = path.split('?')
    if (route === '/_renga/calls') {
      if (method === 'DELETE') dispatcher.journal.clear()
      return json(200, { calls: dispatcher.journal.calls })
    }
    if (route === '/_renga/services') return json(200, { services: registry.implemented() })
    if (route === '/_renga/violations') return json(200, { violations: dispatcher.violations })
    if (route === '/_renga/faults') {
      if (method === 'DELETE') faults.clear()
      if (method === 'POST') {
        try {
          faults.add(parseFaultRule(JSON.parse(new TextDecoder().decode(body))))
        } catch (error) {
          return json(400, { message: describeError(error) })
        }
      }
      return json(200, { faults: faults.list() })
    }
    return json(404, {
      message: `The emulator has no control '${route}'. It has /_renga/calls, /_renga/faults, /_renga/services, /_renga/violations.`,
    })
  }

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(options.port ?? 0, '127.0.0.1', () => resolve())
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The AWS server has no TCP port.')
  const { port } = address
  return {
    endpoint: `http://127.0.0.1:${port}`,
    port,
    faults,
    journal: dispatcher.journal,
    tags,
    violations: dispatcher.violations,
    register: (service) => registry.add(service),
    mount: (prefix, handler, faultsAs) => {
      mounts.push({ prefix, handler, faultsAs })
    },
    inputSchema: (service, operation) => registry.named(service, operation)?.schema?.input,
    invoke: ({ service, operation, input }, caller) => {
      const route = registry.named(service, operation)
      if (route === undefined) throw new Error(`The emulator has no service '${service}'.`)
      return dispatcher.invoke(route, caller, input)
    },
    handle,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()))
        server.closeAllConnections()
      }),
  }
}

const json = (status: number, value: unknown): WireResponse => ({
  status,
  headers: { 'content-type': 'application/json' },
  body: text(JSON.stringify(value)),
})

function send(response: ServerResponse, { status, headers, body }: WireResponse): void {
  response.writeHead(status, { ...headers, 'content-length': String(body.byteLength) }).end(body)
}

async function bytes(incoming: IncomingMessage): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  for await (const chunk of incoming) if (chunk instanceof Uint8Array) chunks.push(chunk)
  return Buffer.concat(chunks)
}

function flatHeaders(incoming: IncomingMessage): Record<string, string> {
  const headers: Record<string, string> = {}
  for (const [name, value] of Object.entries(incoming.headers)) {
    if (value !== undefined) headers[name] = Array.isArray(value) ? value.join(',') : value
  }
  return headers
}
