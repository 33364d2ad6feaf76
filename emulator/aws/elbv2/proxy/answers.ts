import { type IncomingMessage, type ServerResponse, STATUS_CODES } from 'node:http'
import type { Action } from '@aws-sdk/client-elastic-load-balancing-v2'
import type { ListenerRecord } from '../model.ts'
import { factsOf } from './router.ts'

/** Titles of the pages that differ from Node's names. */
const TITLES: Readonly<Record<number, string>> = {
  503: 'Service Temporarily Unavailable',
  504: 'Gateway Time-out',
}

/** The page that the load balancer itself answers for an error. */
export function errorPage(status: number): { readonly title: string; readonly body: string } {
  const title = `${status} ${TITLES[status] ?? STATUS_CODES[status] ?? 'Unknown'}`
  const body = `<html>\r\n<head><title>${title}</title></head>\r\n<body>\r\n<center><h1>${title}</h1></center>\r\n</body>\r\n</html>\r\n`
  return { title, body }
}

export function sendErrorPage(response: ServerResponse, status: number): void {
  const { title, body } = errorPage(status)
  response.writeHead(status, title.slice(4), {
    server: 'awselb/2.0',
    'content-type': 'text/html',
    'content-length': Buffer.byteLength(body),
  })
  response.end(body)
}

/** Answers a fixed-response or redirect action; gives the status. */
export function sendAction(
  request: IncomingMessage,
  response: ServerResponse,
  listener: ListenerRecord,
  action: Action,
): number {
  if (action.Type === 'redirect') {
    const status = action.RedirectConfig?.StatusCode === 'HTTP_301' ? 301 : 302
    response.writeHead(status, {
      server: 'awselb/2.0',
      'content-type': 'text/html',
      'content-length': '0',
      location: redirectLocation(request, listener, action.RedirectConfig ?? {}),
    })
    response.end()
    return status
  }
  const {
    StatusCode = '503',
    ContentType = 'text/plain; charset=utf-8',
    MessageBody = '',
  } = action.FixedResponseConfig ?? {}
  const status = Number(StatusCode)
  response.writeHead(status, {
    server: 'awselb/2.0',
    'content-type': ContentType,
    'content-length': Buffer.byteLength(MessageBody),
  })
  response.end(MessageBody)
  return status
}

/**
 * The address of a redirect. `#{port}` is the port that the client used, which on the emulator is the listener's real
 * one, so that a redirect to the same listener comes back to it.
 */
function redirectLocation(
  request: IncomingMessage,
  listener: ListenerRecord,
  config: { readonly [K in 'Protocol' | 'Port' | 'Host' | 'Path' | 'Query']?: string | undefined },
): string {
  const facts = factsOf(request)
  const port = /:(\d+)$/.exec(request.headers.host ?? '')?.[1] ?? String(listener.port)
  const values: Readonly<Record<string, string>> = {
    protocol: listener.protocol,
    host: facts.host,
    port,
    path: facts.path.slice(1),
    query: facts.query,
  }
  const fill = (template: string) =>
    template.replace(/#\{(protocol|host|port|path|query)\}/g, (_all, key: string) => values[key] ?? '')
  const query = fill(config.Query ?? '#{query}')
  const protocol = fill(config.Protocol ?? '#{protocol}').toLowerCase()
  return `${protocol}://${fill(config.Host ?? '#{host}')}:${fill(config.Port ?? '#{port}')}${fill(config.Path ?? '/#{path}')}${query === '' ? '' : `?${query}`}`
}
