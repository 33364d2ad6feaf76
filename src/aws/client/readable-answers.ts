import type { HttpHandler, HttpHandlerExtensionConfiguration } from '@smithy/core/protocols'
import { errorCode } from '../../runtime/error-code.ts'
import { bodyInWords, isPage } from '../../runtime/text.ts'
import { parseObject } from '../../runtime/unknown-json.ts'

type Answer = Awaited<ReturnType<HttpHandler['handle']>>

/**
 * What answered was not AWS, or not to its end: a proxy, a firewall, a load balancer. The SDK would speak of its parser,
 * and reads a web page as an empty XML answer. The SDK's retries look at `$metadata`.
 */
export class UnreadableAnswerError extends Error {
  override readonly name = 'UnreadableAnswerError'
  readonly $metadata: { readonly httpStatusCode: number }
  constructor(message: string, status: number) {
    super(message)
    this.$metadata = { httpStatusCode: status }
  }
}

/** An extension of the SDK's clients: they get only what can be an answer of AWS. */
export const readableAnswers = {
  configure(client: Pick<HttpHandlerExtensionConfiguration, 'httpHandler' | 'setHttpHandler'>): void {
    const inner = client.httpHandler()
    const handle: HttpHandler['handle'] = async (request, options) => {
      const host = request.port === undefined ? request.hostname : `${request.hostname}:${request.port}`
      try {
        const { response } = await inner.handle(request, options)
        const form = request.headers['content-type']?.startsWith('application/x-www-form-urlencoded') ?? false
        return { response: await readable(response, host, form ? 'XML' : 'JSON') }
      } catch (error) {
        throw namedTimeout(error, host)
      }
    }
    client.setHttpHandler({
      handle,
      destroy: () => inner.destroy?.(),
      updateHttpClientConfig: (key: never, value: never) => inner.updateHttpClientConfig(key, value),
      httpHandlerConfigs: () => inner.httpHandlerConfigs(),
    })
  },
}

async function readable(
  response: Answer['response'],
  host: string,
  form: 'JSON' | 'XML',
): Promise<Answer['response']> {
  const bytes = await wholeBody(response, host)
  response.body = bytes
  const { statusCode: status, headers } = response
  if (headers['content-type']?.includes('cbor')) return response
  const text = bytes.toString('utf8').trim()
  // An answer without a body may name its error in a header.
  if (text === '' && (status < 400 || headers['x-amzn-errortype'] !== undefined)) return response
  if (form === 'JSON' ? parseObject(text) !== undefined : isWholeXml(text)) return response
  throw new UnreadableAnswerError(`${host} answered ${status} with ${bodyInWords(text)}`, status)
}

/** What ends it early keeps its code: the SDK retries by that. */
async function wholeBody({ body }: Answer['response'], host: string): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  try {
    for await (const chunk of body ?? []) chunks.push(chunk)
  } catch (error) {
    if (error instanceof Error && error.name === 'TimeoutError') throw error
    const said = error instanceof Error ? error.message : String(error)
    throw Object.assign(new Error(`the connection to ${host} was lost (${said})`, { cause: error }), {
      code: errorCode(error) ?? 'ECONNRESET',
    })
  }
  return Buffer.concat(chunks)
}

/** Not the web page that a proxy sends, and not the beginning of a document. */
function isWholeXml(text: string): boolean {
  if (isPage(text)) return false
  const root = /^(?:<\?[^>]{0,200}\?>\s{0,100})?<([A-Za-z][\w.-]{0,100})[\s/>]/.exec(text)?.[1]
  return root !== undefined && (text.endsWith(`</${root}>`) || (text.endsWith('/>') && !text.includes('</')))
}

/** The SDK names its own settings. It retries by the name, so that stays. */
function namedTimeout(error: unknown, host: string): unknown {
  if (!(error instanceof Error) || error.name !== 'TimeoutError') return error
  return Object.assign(new Error(`${host} did not answer in time`), {
    name: 'TimeoutError',
  })
}
