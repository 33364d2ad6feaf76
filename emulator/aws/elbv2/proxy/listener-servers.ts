import { createServer, type Server } from 'node:http'
import type { Address } from '../../../ports.ts'
import type { ListenerSockets } from '../listener-operations.ts'
import type { ListenerRecord } from '../model.ts'
import { type ProxyParts, ReverseProxy } from './proxy.ts'
import { proxyUpgrade } from './websocket.ts'

/** Shown in DescribeTags of a listener: where it really listens. */
export const ADDRESS_TAG = 'renga:address'

/**
 * The real sockets: each listener has a server of its own on a free loopback port. It speaks plain HTTP also for an
 * HTTPS listener, whose targets are told `X-Forwarded-Proto: https` as AWS would.
 */
export class ListenerServers implements ListenerSockets {
  readonly #parts: ProxyParts
  readonly #proxy: ReverseProxy
  readonly #servers = new Map<ListenerRecord, { readonly server: Server; readonly address: Address }>()

  constructor(parts: ProxyParts) {
    this.#parts = parts
    this.#proxy = new ReverseProxy(parts)
  }

  addressOf(listener: ListenerRecord): Address | undefined {
    return this.#servers.get(listener)?.address
  }

  async open(listener: ListenerRecord): Promise<void> {
    const server = createServer({
      // The load balancer has its own idle timeout; a long upload must not end in Node's.
      requestTimeout: 0,
      keepAliveTimeout: 75_000,
      shouldUpgradeCallback: (request) => request.headers.upgrade?.toLowerCase() === 'websocket',
    })
    server.on('request', (request, response) => this.#proxy.handle(listener, request, response))
    server.on('upgrade', (request, socket, head) =>
      proxyUpgrade(this.#parts, listener, request, socket, head),
    )
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject)
      server.listen(0, '127.0.0.1', () => resolve())
    })
    const address = server.address()
    if (address === null || typeof address === 'string') throw new Error('The listener has no TCP port')
    this.#servers.set(listener, { server, address: { host: '127.0.0.1', port: address.port } })
    listener.tags.set(ADDRESS_TAG, `127.0.0.1:${address.port}`)
  }

  /** No new connections and no new requests; what is in flight ends as it would. */
  async close(listener: ListenerRecord): Promise<void> {
    const found = this.#servers.get(listener)
    if (found === undefined) return
    this.#servers.delete(listener)
    found.server.close()
    found.server.closeIdleConnections()
  }

  /** Ends everything at once. */
  async closeAll(): Promise<void> {
    const servers = [...this.#servers.values()]
    this.#servers.clear()
    this.#proxy.close()
    await Promise.all(
      servers.map(
        ({ server }) =>
          new Promise<void>((resolve) => {
            server.close(() => resolve())
            server.closeAllConnections()
          }),
      ),
    )
  }
}
