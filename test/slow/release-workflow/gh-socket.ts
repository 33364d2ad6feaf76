import { createServer, request } from 'node:http'

/**
 * GitHub's public hosts on a Unix socket, as the GitHub CLI's setting `http_unix_socket` reaches them, with a local
 * GitHub behind them. The CLI speaks TLS to any other address.
 *
 * @param serverUrl of the local GitHub, whose API has the paths of a GitHub Enterprise Server
 * @returns closes it
 */
export async function publicHosts(socket: string, serverUrl: string): Promise<() => Promise<void>> {
  const prefixes: Readonly<Record<string, string>> = {
    'api.github.com': '/api/v3',
    'uploads.github.com': '/api/uploads',
  }
  const server = createServer((incoming, outgoing) => {
    const { method, url: path = '/', headers } = incoming
    const prefix = path === '/graphql' ? '/api' : prefixes[headers.host ?? '']
    if (prefix === undefined) {
      outgoing.writeHead(502).end(`No GitHub at ${headers.host}`)
      return
    }
    const { host: _, ...kept } = headers
    const forwarded = request(`${serverUrl}${prefix}${path}`, { method, headers: kept }, (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.on('end', () => {
        const body = Buffer.concat(chunks)
          .toString('utf8')
          .replaceAll(`${serverUrl}/api/v3`, 'https://api.github.com')
          .replaceAll(`${serverUrl}/api/uploads`, 'https://uploads.github.com')
        const { 'transfer-encoding': __, ...rest } = answer.headers
        outgoing.writeHead(answer.statusCode ?? 502, rest)
        outgoing.end(body)
      })
    })
    forwarded.on('error', () => outgoing.destroy())
    incoming.pipe(forwarded)
  })
  await new Promise<void>((resolve) => {
    server.listen(socket, resolve)
  })
  return () =>
    new Promise((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
}
