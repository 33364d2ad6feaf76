import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { RegistryError, RegistryHttp } from '../../../src/registry/http.ts'
import { RecordingClock } from '../../support/image/recording-clock.ts'
import { ScriptedRegistry, type Step } from '../../support/image/scripted-registry.ts'

let server: ScriptedRegistry
let http: RegistryHttp
let abort: AbortController

beforeEach(async () => {
  server = await ScriptedRegistry.start()
  abort = new AbortController()
  http = new RegistryHttp({ clock: new RecordingClock(), signal: abort.signal })
})
afterEach(async () => {
  http.close()
  await server.close()
})

const answer =
  (status: number, body = '', headers: Readonly<Record<string, string>> = {}): Step =>
  async (_request, response, sent) => {
    await sent()
    response.writeHead(status, headers).end(body)
  }
async function* chunks(...texts: readonly string[]) {
  for (const text of texts) yield Buffer.from(text)
}
const put = (body?: AsyncIterable<Uint8Array>) =>
  http.send({
    method: 'PUT',
    url: new URL('/v2/app/blobs/1', server.endpoint),
    headers: { authorization: 'Basic secret' },
    ...(body === undefined ? {} : { body }),
  })
const refused = async (work = put()) => {
  const error = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  if (!(error instanceof RegistryError)) throw error
  const { name, status, code, retryAfter, temporary } = error
  const message = error.message.replaceAll(new URL(server.endpoint).host, 'HOST')
  return { name, message, status, code, retryAfter, temporary }
}

it.each([200, 201, 299])('resolves with an answer of %d, its headers and its body', async (status) => {
  server.play(answer(status, 'stored', { location: '/v2/a' }))
  const got = await put(chunks('one ', 'two ', 'three'))
  expect([got.status, got.headers.location, got.body]).toEqual([status, '/v2/a', 'stored'])
  expect(server.bodies).toEqual(['one two three'])
  expect(server.seen).toMatchObject([
    { method: 'PUT', url: '/v2/app/blobs/1', authorization: 'Basic secret' },
  ])
})

it('keeps 64 KiB of an answer at most', async () => {
  server.play((_request, response) => {
    response.write('a'.repeat(1000), () => response.end('b'.repeat(200_000)))
  })
  const { body } = await put()
  expect([body.startsWith('a'.repeat(1000)), body.length <= 65_536]).toEqual([true, true])
})

describe('a refusal', () => {
  const errors = (code: unknown, message: unknown) => JSON.stringify({ errors: [{ code, message }] })
  it.each<[string, number, string, string, string | undefined]>([
    ['code and message', 400, errors('DIGEST_INVALID', 'no'), ' DIGEST_INVALID: no', 'DIGEST_INVALID'],
    ['with blanks', 400, '{ "code" : "DENIED" , "message" : "no" }', ' DENIED: no', 'DENIED'],
    ['a code alone', 400, errors('DENIED', 7), ' DENIED', 'DENIED'],
    ['a message alone', 400, errors(7, 'not now'), ': not now', undefined],
    ['a message with a quotation', 400, errors('X', 'say "no"'), ' X: say \\"no\\"', 'X'],
    ['an empty message', 400, errors('X', ''), ' X: ', 'X'],
    ['words', 300, 'go away', ' with "go away"', undefined],
    ['nothing', 404, '', ' with an empty body', undefined],
    ['a page with 200', 200, '<html><p>Log in</p></html>', ' with a web page: "Log in"', undefined],
  ])('of %s', async (_name, status, body, words, code) => {
    server.play(answer(status, body))
    expect(await refused()).toEqual({
      name: 'RegistryError',
      message: `HOST answered ${status}${words} to PUT`,
      status,
      code,
      retryAfter: undefined,
      temporary: false,
    })
  })

  it.each([
    [407, false],
    [408, true],
    [409, false],
    [428, false],
    [429, true],
    [430, false],
    [499, false],
    [500, true],
    [503, true],
  ])('of %d is temporary: %s', async (status, temporary) => {
    server.play(answer(status))
    expect((await refused()).temporary).toBe(temporary)
  })

  it.each([
    ['2', 2000],
    ['Thu, 01 Jan 2026 00:00:30 GMT', 30_000],
    ['soon', undefined],
  ])('says when to come again: %s', async (header, ms) => {
    server.play(answer(429, '', { 'retry-after': header }))
    expect((await refused()).retryAfter).toBe(ms)
  })
})

describe('a connection', () => {
  it('that breaks is temporary, with what the system said', async () => {
    server.play((request) => request.socket.destroy())
    expect(await refused()).toEqual({
      name: 'RegistryError',
      message: expect.stringMatching(/^the connection to HOST was lost \(.*socket hang up\)$/),
      status: undefined,
      code: undefined,
      retryAfter: undefined,
      temporary: true,
    })
  })

  it("ends with what its body throws, and with the job's own words", async () => {
    server.play(answer(201))
    const fault = new Error('the archive ended early')
    async function* broken() {
      yield Buffer.from('one')
      throw fault
    }
    await expect(put(broken())).rejects.toBe(fault)
    abort.abort(new Error('cancelled'))
    await expect(put()).rejects.toThrow('cancelled')
  })
})
