import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { parseInputs } from '../../../../actions/preview-env-up/inputs.ts'
import { VirtualClock } from '../../../../emulator/clock.ts'
import { waitUntilReachable } from '../../../../src/preview/lifecycle/wait-until-reachable.ts'
import { silentLogger } from '../../../../src/runtime/log.ts'
import { isOwnPath, ownAddress } from '../../../../src/runtime/own-address.ts'
import { httpProbe } from '../../../../src/runtime/smoke-client.ts'

/** Everything that ends at a stranger, and how it is written. `HOST` is the stranger's. */
const STRANGERS = [
  '//HOST/',
  '//HOST',
  '///HOST/',
  '/\\HOST/',
  '\\\\HOST/',
  '/\t/HOST/',
  '/\n/HOST/',
  'http://HOST/',
  'https:\\\\HOST/',
  '//user@HOST/',
  '//user:password@HOST/',
]

describe('the access header goes to the preview and to nobody else', () => {
  const servers: Server[] = []
  const heard: string[] = []
  let own: string
  let stranger: string

  const listen = async (
    answer: (url: string) => { status: number; location?: string },
    name: string,
  ): Promise<string> => {
    const server = createServer((request, response) => {
      heard.push(`${name} ${request.url} ${request.headers['x-access'] ?? 'without'}`)
      const { status, location } = answer(request.url ?? '')
      response.writeHead(status, location === undefined ? {} : { location }).end()
    })
    servers.push(server)
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    return `127.0.0.1:${(server.address() as AddressInfo).port}`
  }

  beforeEach(async () => {
    heard.length = 0
    stranger = await listen(() => ({ status: 200 }), 'stranger')
    own = await listen(
      (url) => (url === '/away' ? { status: 302, location: `http://${stranger}/` } : { status: 200 }),
      'own',
    )
  })
  afterEach(async () => {
    for (const server of servers.splice(0)) await new Promise((resolve) => server.close(resolve))
  })

  const check = (path: string): Promise<void> =>
    waitUntilReachable(
      { probe: httpProbe, clock: new VirtualClock(), log: silentLogger },
      `http://${own}`,
      { 'x-access': 'secret' },
      { path, accepts: (status) => status < 400, timeoutSeconds: 1 },
      new AbortController().signal,
    )

  it.each(STRANGERS)('%j asks nobody', async (path) => {
    await expect(check(path.replace('HOST', stranger))).rejects.toThrow('which is not a path on')
    expect(heard).toEqual([])
  })

  it('a redirect is an answer, and not followed', async () => {
    await check('/away')
    expect(heard).toEqual(['own /away secret'])
  })

  it.each(['/', '/healthz', '/a//b', '/a?next=//elsewhere.example', '/..//elsewhere.example/'])(
    '%s is asked at home',
    async (path) => {
      await check(path)
      expect(heard.map((line) => line.split(' ')[0])).toEqual(['own'])
    },
  )
})

it.each(STRANGERS)('an address is not taken for a path: %j', (path) => {
  const given = path.replace('HOST', 'elsewhere.example')
  expect(isOwnPath(given)).toBe(false)
  expect(() =>
    ownAddress('https://shop-pr-1.preview.example.com', given, "Input 'health-check-path'"),
  ).toThrow("Input 'health-check-path' is")
})

it.each(['//elsewhere.example', '/\\elsewhere.example'])(
  'preview-env-up refuses the input %j before anything is done',
  (path) => {
    const given: Readonly<Record<string, string>> = { 'health-check-path': path }
    expect(() => parseInputs({ get: (name) => given[name] ?? '' })).toThrow(
      /health-check-path' is '.*', which is on another host/,
    )
  },
)
