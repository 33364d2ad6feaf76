import { createServer, type ServerResponse } from 'node:http'
import { afterEach, describe, expect, it } from '@jest/globals'
import { emulatorBuilder } from '../../../src/buildpacks/emulator-builder.ts'
import { UserError } from '../../../src/runtime/errors.ts'
import { silentLogger } from '../../../src/runtime/log.ts'

const TOKEN = 'token-of-the-job'
const closing: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

/** A builder's client, of a server that is not the emulator's. */
async function builderAt(answer: (response: ServerResponse) => void) {
  const server = createServer((request, response) => {
    request.resume()
    answer(response)
  })
  await new Promise<void>((started) => server.listen(0, '127.0.0.1', started))
  closing.push(async () => {
    server.closeAllConnections()
    await new Promise((ended) => server.close(ended))
  })
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  const builder = emulatorBuilder(
    { RENGA_EMULATOR: `http://127.0.0.1:${port}/${TOKEN}`, GITHUB_SERVER_URL: 'http://127.0.0.1:1' },
    { log: silentLogger, signal: new AbortController().signal },
  )
  if (builder === undefined) throw new Error('This is not the emulator.')
  return builder
}

const ORDER = {
  tree: { root: '/nowhere', entries: [] },
  app: { processes: [] },
  env: {},
  output: '/nowhere/image',
}

/** What the action fails with, and all of its causes. */
async function failureOf(answer: (response: ServerResponse) => void) {
  const builder = await builderAt(answer)
  const error: unknown = await builder.build(ORDER).catch((reason: unknown) => reason)
  if (!(error instanceof Error)) throw new Error('It did not fail.')
  const said: string[] = []
  for (let at: unknown = error; at instanceof Error; at = at.cause) said.push(at.message)
  expect(said.join('\n')).not.toContain(TOKEN)
  return { error, said: said.join('\n') }
}

const line = (event: unknown) => `${JSON.stringify(event)}\n`

describe('somebody else answers at RENGA_EMULATOR', () => {
  it.each([
    ['a page', '<!doctype html>\n<html>\n'],
    ['null', 'null\n'],
    ['a list', '[]\n'],
    ['another event', line({ event: 'other' })],
    ['a text that is none', line({ event: 'info', text: { toString: 1 } })],
    ['a size that is none', line({ event: 'built', directory: '/etc', size: '1' })],
    ['problems that are none', line({ event: 'failed', message: 'x', problems: 'y' })],
  ])('with %s', async (_what, text) => {
    const { error } = await failureOf((response) => response.end(text))
    expect(error).toBeInstanceOf(UserError)
    expect(error.message).toMatch(/^RENGA_EMULATOR does not point to this emulator's builder/)
  })

  it('with a line without an end, which is not read to its end', async () => {
    const { said } = await failureOf((response) => {
      const more = () => {
        while (!response.destroyed && response.write('x'.repeat(1024 * 1024)));
      }
      response.on('drain', more)
      more()
    })
    expect(said).toContain("does not point to this emulator's builder")
  })

  it('with an error as long as a book, of which the beginning is said', async () => {
    const { said } = await failureOf((response) => response.writeHead(500).end('x'.repeat(1024 * 1024)))
    expect(said).toMatch(/^The emulator's builder answered 500: x{1000}$/)
  })

  it.each([301, 302, 307, 308])('with the redirect %i, which is not followed', async (status) => {
    let asked = 0
    const elsewhere = createServer((_request, response) => {
      asked += 1
      response.end()
    })
    await new Promise<void>((started) => elsewhere.listen(0, '127.0.0.1', started))
    closing.push(async () => void (await new Promise((ended) => elsewhere.close(ended))))
    const address = elsewhere.address()
    const port = typeof address === 'object' && address !== null ? address.port : 0
    await failureOf((response) => response.writeHead(status, { location: `http://127.0.0.1:${port}/` }).end())
    expect(asked).toBe(0)
  })

  it('with an end midway', async () => {
    const { said } = await failureOf((response) => {
      response.write(line({ event: 'group', title: 'npm ci' }))
      response.end('{"event":')
    })
    expect(said).toMatch(/^The emulator exited before the image was built/)
  })

  it('and does not end when all is said: it is hung up on', async () => {
    const closed = Promise.withResolvers<void>()
    const { said } = await failureOf((response) => {
      response.on('close', closed.resolve)
      response.write(line({ event: 'failed', message: 'no', fix: 'Fix it.' }))
    })
    expect(said).toBe('no Fix it.')
    await closed.promise
  })

  it('and names another image: it is sought where it was ordered', async () => {
    const { said } = await failureOf((response) =>
      response.end(line({ event: 'built', directory: '/etc', size: 1 })),
    )
    expect(said).toContain('/nowhere/image')
  })
})
