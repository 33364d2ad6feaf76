import http from 'node:http'
import https from 'node:https'
import type { LookupFunction } from 'node:net'

/** One GET without following redirects: the status is what is asked for, the body is thrown away. */
export const smokeClient = {
  async get(url: string, signal: AbortSignal): Promise<number> {
    const answer = await fetch(url, {
      redirect: 'manual',
      signal,
      headers: { 'user-agent': 'renga-gate', 'cache-control': 'no-cache' },
    })
    await answer.body?.cancel()
    return answer.status
  },
}

/** The same with headers, for a preview behind an access rule. */
export const httpProbe = {
  get(url: string, headers: Readonly<Record<string, string>>, signal: AbortSignal): Promise<number> {
    const target = new URL(url)
    const { request } = target.protocol === 'https:' ? https : http
    const sent = { 'user-agent': 'renga-preview', 'cache-control': 'no-cache', ...headers }
    // Every name below localhost is this machine (RFC 6761, 6.3), and not every resolver knows.
    const local = target.hostname.endsWith('.localhost') ? { lookup: loopback } : {}
    return new Promise((resolve, reject) => {
      const asked = request(target, { headers: sent, signal, agent: false, ...local }, (answer) => {
        answer.resume()
        resolve(answer.statusCode ?? 0)
      })
      asked.on('error', reject)
      asked.end()
    })
  },
}

const loopback: LookupFunction = (_hostname, options, callback) => {
  if (options.all === true) callback(null, [{ address: '127.0.0.1', family: 4 }])
  else callback(null, '127.0.0.1', 4)
}
