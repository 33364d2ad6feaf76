import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { sha256 } from '../../../src/image/oci/digest.ts'
import { MEDIA_TYPES } from '../../../src/image/oci/documents.ts'
import { OciRegistryReader } from '../../../src/registry/oci-reader.ts'
import { RecordingClock } from '../../support/image/recording-clock.ts'
import { ScriptedRegistry, type Step } from '../../support/image/scripted-registry.ts'

/** What a registry on loopback is asked for, and what is made of its answers. */

const TEXT = '{"schemaVersion":2}'
const DIGEST = sha256(TEXT)
const ACCEPT =
  'application/vnd.oci.image.manifest.v1+json, application/vnd.docker.distribution.manifest.v2+json, ' +
  'application/vnd.oci.image.index.v1+json, application/vnd.docker.distribution.manifest.list.v2+json'

let server: ScriptedRegistry
let host: string
let reader: OciRegistryReader
let clock: RecordingClock
let abort: AbortController
let headers: (readonly [accept: string | undefined, range: string | undefined])[]

beforeEach(async () => {
  server = await ScriptedRegistry.start()
  host = new URL(server.endpoint).host
  clock = new RecordingClock()
  abort = new AbortController()
  reader = new OciRegistryReader({ clock, signal: abort.signal })
  headers = []
})
afterEach(() => server.close())

const answer =
  (status: number, body = '', more: Readonly<Record<string, string>> = {}): Step =>
  ({ headers: { accept, range } }, response) => {
    headers.push([accept, range])
    response.writeHead(status, more).end(body)
  }
/** 401 that names where a token is. */
const challenge = (value: string): Step => answer(401, 'log in', { 'www-authenticate': value })
/** Sends a part of what it promised and breaks off. */
const broken =
  (part: string, length: number): Step =>
  ({ headers: { accept, range } }, response) => {
    headers.push([accept, range])
    response.writeHead(200, { 'content-length': String(length) })
    response.write(part, () => response.destroy())
  }

const image = () => ({ registry: host, repository: 'team/app' })
const manifest = (tag = '24') => reader.manifest({ ...image(), tag })
const asked = () => server.seen.map(({ method, url, authorization }) => [method, url, authorization])
const refusal = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'nothing was refused',
    (error: Error) => `${error.name}: ${error.message.replaceAll(host, 'HOST')}`,
  )
const read = async (start?: number) => {
  const chunks: Uint8Array[] = []
  const blob = { mediaType: MEDIA_TYPES.ociLayerGzip, digest: DIGEST, size: 10 }
  for await (const chunk of reader.blob(image(), blob, start)) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks).toString()
}

describe('a manifest', () => {
  it.each([
    ['by its tag', { tag: '24' }, '24'],
    ['by its digest, which decides over the tag', { tag: '24', digest: DIGEST }, DIGEST],
    ['as latest without either', {}, 'latest'],
  ])('is asked for %s', async (_name, over, path) => {
    server.play(answer(200, TEXT, { 'content-type': MEDIA_TYPES.dockerList }))
    expect(await reader.manifest({ ...image(), ...over })).toEqual({
      mediaType: MEDIA_TYPES.dockerList,
      digest: DIGEST,
      bytes: Buffer.from(TEXT),
    })
    expect(asked()).toEqual([['GET', `/v2/team/app/manifests/${path}`, undefined]])
    expect(headers).toEqual([[ACCEPT, undefined]])
  })

  it('without a media type is an OCI image', async () => {
    server.play(answer(200, TEXT))
    expect((await manifest()).mediaType).toBe(MEDIA_TYPES.ociManifest)
  })

  it('that is another than the digest says is refused', async () => {
    server.play(answer(200, TEXT))
    const digest = sha256('another')
    expect(await refusal(reader.manifest({ ...image(), digest }))).toBe(
      `UserError: The image HOST/team/app@${digest} arrived with the digest ${DIGEST}. Re-run the job.`,
    )
  })

  it.each([
    ['<html><p>Log in</p></html>', 'a web page: "Log in"'],
    ['[1]', 'an unreadable body of 3 bytes'],
    ['some words', 'an unreadable body of 10 bytes'],
  ])('that is no document is refused: %s', async (body, words) => {
    server.play(answer(200, body))
    expect(await refusal(manifest())).toBe(
      `UserError: The image HOST/team/app:24 cannot be read: HOST answered 200 with ${words}. ` +
        'Check what is between the runner and the registry (a proxy, a firewall), then re-run the job.',
    )
  })

  it.each([400, 403, 404, 409, 428, 430, 499])('refused with %d is not asked for again', async (status) => {
    server.play(answer(status, 'no such thing'))
    expect(await refusal(manifest())).toBe(
      `UserError: The image HOST/team/app:24 cannot be read: HOST answered ${status} with "no such thing". ` +
        'Check that the image still exists and can be read.',
    )
    expect([server.seen.length, clock.sleeps]).toEqual([1, []])
  })
})

describe('a download', () => {
  it.each([408, 429, 500, 503])('is tried five times while the registry answers %d', async (status) => {
    server.play(answer(status, 'busy'))
    expect(await refusal(read())).toBe(
      `UserError: The blob ${DIGEST} of HOST/team/app cannot be read: HOST answered ${status} with "busy". ` +
        "Check the runner's network and re-run the job.",
    )
    expect(asked()).toEqual(Array(5).fill(['GET', `/v2/team/app/blobs/${DIGEST}`, undefined]))
    // Full jitter: half the doubling pause at least.
    const windows = [500, 1000, 2000, 4000]
    expect(clock.sleeps.map((pause, at) => pause >= (windows[at] ?? 0) / 2)).toEqual([true, true, true, true])
    expect(clock.sleeps.map((pause, at) => pause <= (windows[at] ?? 0))).toEqual([true, true, true, true])
  })

  it('is tried again after a connection without an answer', async () => {
    server.play((request) => request.socket.destroy(), answer(200, '0123456789'))
    expect(await read()).toBe('0123456789')
    expect(clock.sleeps).toHaveLength(1)
  })

  it.each<[string, Step, string | undefined]>([
    ['206 with the rest', answer(206, '456789'), 'bytes=4-'],
    ['200 with everything, of which the rest is taken', answer(200, '0123456789'), 'bytes=4-'],
  ])('that broke is resumed by %s', async (_name, step, range) => {
    server.play(broken('0123', 10), step)
    expect(await read()).toBe('0123456789')
    expect(headers.map(([, asked]) => asked)).toEqual([undefined, range])
  })

  it.each<[string, Step, string]>([
    ['206', answer(206, '6789'), '6789'],
    ['200', answer(200, '0123456789'), '6789'],
    ['200 of no more than what is there', answer(200, '012345'), ''],
  ])('that starts in the middle takes the rest: %s', async (_name, step, rest) => {
    server.play(step)
    expect(await read(6)).toBe(rest)
    expect(headers).toEqual([['*/*', 'bytes=6-']])
  })

  it('resumed with everything in pieces leaves out what it has', async () => {
    server.play(
      broken('0123', 10),
      (_request, response) =>
        void response.write('012', () => response.write('345', () => response.end('6789'))),
    )
    expect(await read()).toBe('0123456789')
  })

  it('counts its tries anew from each byte on', async () => {
    const step: Step[] = Array.from({ length: 7 }, (_, at) => (request, response) => {
      headers.push([undefined, request.headers.range])
      response.writeHead(at === 0 ? 200 : 206, { 'content-length': '9' })
      response.write(String(at), () => response.destroy())
    })
    server.play(...step, answer(206, '789'))
    expect(await read()).toBe('0123456789')
    expect(headers.map(([, range]) => range)).toEqual([
      undefined,
      ...[1, 2, 3, 4, 5, 6, 7].map((at) => `bytes=${at}-`),
    ])
  })

  it('ends with the job, whatever else was wrong', async () => {
    server.play(() => abort.abort(new Error('cancelled')))
    expect(await refusal(read())).toBe('Error: cancelled')
    expect(server.seen).toHaveLength(1)
  })
})

describe('a registry that wants a token', () => {
  const realm = () => `${server.endpoint}/token?account=none`
  const bearer = () => `Bearer realm="${realm()}",service="registry.example",scope="repository:other:pull"`
  const NO_LOGIN = 'UserError: The image HOST/team/app:24 cannot be read: HOST answered 401 with '

  it.each(['token', 'access_token'])(
    'is asked with the %s that it hands out, and goes on being',
    async (name) => {
      server.play(challenge(bearer()), answer(200, JSON.stringify({ [name]: 'secret' })), answer(200, TEXT))
      await manifest()
      await manifest('25')
      expect(asked()).toEqual([
        ['GET', '/v2/team/app/manifests/24', undefined],
        ['GET', '/token?account=none&service=registry.example&scope=repository%3Aother%3Apull', undefined],
        ['GET', '/v2/team/app/manifests/24', 'Bearer secret'],
        ['GET', '/v2/team/app/manifests/25', 'Bearer secret'],
      ])
      expect(headers[2]).toEqual([ACCEPT, undefined])
    },
  )

  it('that names no service and no scope: to pull this repository', async () => {
    server.play(
      challenge(`bearer realm="${server.endpoint}/token"`),
      answer(200, '{"token":"secret"}'),
      answer(200, TEXT),
    )
    await manifest()
    expect(server.seen[1]?.url).toBe('/token?scope=repository%3Ateam%2Fapp%3Apull')
  })

  it('for each repository', async () => {
    server.play(
      challenge(bearer()),
      answer(200, '{"token":"one"}'),
      answer(200, TEXT),
      challenge(bearer()),
      answer(200, '{"token":"two"}'),
      answer(200, TEXT),
    )
    await manifest()
    await reader.manifest({ ...image(), repository: 'other', tag: '1' })
    expect(server.seen.map(({ authorization }) => authorization)).toEqual([
      undefined,
      undefined,
      'Bearer one',
      undefined,
      undefined,
      'Bearer two',
    ])
  })

  it('again when the one that is known has run out', async () => {
    server.play(
      challenge(bearer()),
      answer(200, '{"token":"one"}'),
      answer(200, TEXT),
      challenge(bearer()),
      answer(200, '{"token":"two"}'),
      answer(200, TEXT),
    )
    await manifest()
    await manifest()
    await manifest()
    expect(server.seen.map(({ authorization }) => authorization)).toEqual([
      undefined,
      undefined,
      'Bearer one',
      'Bearer one',
      undefined,
      'Bearer two',
      'Bearer two',
    ])
  })

  it.each<[string, (endpoint: string) => string]>([
    ['a password', (endpoint) => `Basic realm="${endpoint}/token"`],
    ['a bearer of nowhere', () => 'Bearer service="registry.example"'],
    ['a bearer of what is no URL', () => 'Bearer realm="somewhere"'],
    ['a bearer by another name', (endpoint) => `NoBearer realm="${endpoint}/token"`],
  ])('or rather %s is asked once', async (_name, value) => {
    server.play(challenge(value(server.endpoint)))
    expect(await refusal(manifest())).toMatch(NO_LOGIN)
    expect(server.seen.map(({ url }) => url)).toEqual(['/v2/team/app/manifests/24'])
  })

  it('without a word of where is asked once, and its own words are told', async () => {
    server.play(answer(401, 'log in'))
    expect(await refusal(manifest())).toBe(
      `${NO_LOGIN}"log in". Check that the image still exists and can be read.`,
    )
    expect(server.seen).toHaveLength(1)
  })

  it('with any other status than 401 is not asked for a token', async () => {
    server.play(answer(403, 'no', { 'www-authenticate': bearer() }))
    expect(await refusal(manifest())).toMatch('HOST answered 403 with "no"')
    expect(server.seen).toHaveLength(1)
  })

  it.each([
    ['a refusal', answer(403, '{"token":"secret"}')],
    ['no token', answer(200, '{}')],
    ['a token that is no text', answer(200, '{"token":1}')],
  ])('that answers %s refuses the image', async (_name, step) => {
    server.play(challenge(bearer()), step)
    expect(await refusal(manifest())).toMatch(NO_LOGIN)
    expect(server.seen).toHaveLength(2)
  })

  it('whose token service answers with a page is told of', async () => {
    server.play(challenge(bearer()), answer(200, '<html><p>Log in</p></html>'))
    expect(await refusal(manifest())).toBe(
      'UserError: The registry\'s token service HOST answered with a web page: "Log in". ' +
        'Check what is between the runner and the registry (a proxy, a firewall), then re-run the job.',
    )
  })
})
