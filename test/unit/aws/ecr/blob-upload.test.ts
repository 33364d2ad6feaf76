import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { BlobUploadError, BlobUploader } from '../../../../src/aws/ecr/blob-upload.ts'
import { RegistryHttp } from '../../../../src/registry/http.ts'
import { CancelledError, UserError } from '../../../../src/runtime/errors.ts'
import { silentLogger } from '../../../../src/runtime/log.ts'
import { descriptor } from '../../../support/image/documents.ts'
import { RecordingClock } from '../../../support/image/recording-clock.ts'
import {
  begun,
  cut,
  cutInBody,
  mounted,
  refused,
  ScriptedRegistry,
  stored,
} from '../../../support/image/scripted-registry.ts'

const TEXT = 'layer '.repeat(1000)
const BLOB = descriptor(TEXT)

let registry: ScriptedRegistry
let clock: RecordingClock
let abort: AbortController
let uploader: BlobUploader
let http: RegistryHttp
let opened: number
let sent: number

beforeEach(async () => {
  registry = await ScriptedRegistry.start()
  clock = new RecordingClock()
  abort = new AbortController()
  opened = 0
  sent = 0
  http = new RegistryHttp({ clock, signal: abort.signal })
  uploader = new BlobUploader(async () => ({ endpoint: registry.endpoint, authorization: 'Basic secret' }), {
    repository: 'app',
    http,
    log: silentLogger,
    clock,
    signal: abort.signal,
    retries: { attempts: 3, base: 100, limit: 5000 },
    random: () => 1,
  })
})
afterEach(async () => {
  http.close()
  await registry.close()
})

async function* body(): AsyncGenerator<Uint8Array> {
  opened += 1
  yield Buffer.from(TEXT.slice(0, 100))
  yield Buffer.from(TEXT.slice(100))
}

const upload = (open: () => AsyncIterable<Uint8Array> = body, mountFrom: readonly string[] = []) =>
  uploader.upload({
    blob: BLOB,
    open,
    mountFrom,
    onBytes: (bytes) => {
      sent += bytes
    },
  })

async function failure(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => undefined,
    (error: unknown) => error,
  )
}

describe('BlobUploader', () => {
  it('sends one POST and one PUT with the whole body', async () => {
    registry.play(begun(), stored)
    await upload()
    expect(registry.seen).toEqual([
      { method: 'POST', url: '/v2/app/blobs/uploads/', authorization: 'Basic secret', length: '0' },
      {
        method: 'PUT',
        url: `/v2/app/blobs/uploads/one?state=1&digest=${encodeURIComponent(BLOB.digest)}`,
        authorization: 'Basic secret',
        length: String(BLOB.size),
      },
    ])
    expect(registry.bodies).toEqual([TEXT])
    expect(sent).toBe(BLOB.size)
    expect(clock.sleeps).toEqual([])
  })

  it.each([
    ['the connection breaks at POST', [cut, begun(), stored], 1],
    ['the connection breaks in the body', [begun(), cutInBody, begun(), stored], 2],
    ['the registry has a bad moment', [begun(), refused(503, 'UNAVAILABLE'), begun(), stored], 2],
  ])('starts over when %s, and counts bytes once', async (_name, steps, opens) => {
    registry.play(...steps)
    await upload()
    expect(registry.bodies.at(-1)).toBe(TEXT)
    expect(opened).toBe(opens)
    expect(sent).toBe(BLOB.size)
    expect(clock.sleeps).toEqual([100])
  })

  it('waits as long as Retry-After says', async () => {
    registry.play(refused(429, 'TOOMANYREQUESTS', { 'retry-after': '3' }), begun(), stored)
    await upload()
    expect(clock.sleeps).toEqual([3000])
  })

  it('gives up after the last try and says what broke', async () => {
    registry.play(cut)
    const error = await failure(upload())
    expect(error).toBeInstanceOf(BlobUploadError)
    expect(error).toMatchObject({ cause: { status: undefined }, iamAction: 'ecr:InitiateLayerUpload' })
    expect(registry.seen).toHaveLength(3)
    expect(clock.sleeps).toEqual([100, 200])
  })

  it.each([
    ['POST', [refused(403, 'DENIED')], 'ecr:InitiateLayerUpload'],
    ['PUT', [begun(), refused(403, 'DENIED')], 'ecr:UploadLayerPart'],
  ])('does not repeat what is forbidden at %s', async (_name, steps, iamAction) => {
    registry.play(...steps)
    const error = await failure(upload())
    expect(error).toMatchObject({ cause: { status: 403, code: 'DENIED' }, iamAction })
    expect(String(error)).toContain('because of DENIED')
    expect(clock.sleeps).toEqual([])
  })

  it('hears a registry that answers before it has read the body', async () => {
    registry.play(begun(), (request, response) => {
      response
        .writeHead(400, { connection: 'close' })
        .end('{"errors":[{"code":"DIGEST_INVALID","message":"no"}]}')
      request.resume()
    })
    expect(await failure(upload())).toMatchObject({ cause: { status: 400, code: 'DIGEST_INVALID' } })
  })

  it('follows an upload to another host without the password', async () => {
    const other = await ScriptedRegistry.start()
    try {
      registry.play(begun(`${other.endpoint}/store/1?signed=yes`))
      other.play(stored)
      await upload()
      expect(other.seen).toEqual([
        {
          method: 'PUT',
          url: `/store/1?signed=yes&digest=${encodeURIComponent(BLOB.digest)}`,
          authorization: undefined,
          length: String(BLOB.size),
        },
      ])
    } finally {
      await other.close()
    }
  })

  it('does not blame the connection for a file that cannot be read', async () => {
    registry.play(begun(), stored)
    const error = await failure(
      upload(async function* () {
        yield Buffer.from(TEXT.slice(0, 100))
        throw new Error('EIO: i/o error, read')
      }),
    )
    expect(String(error)).toContain('EIO')
    expect(clock.sleeps).toEqual([])
  })

  it('does not repeat a broken source, and the registry never gets the whole of it', async () => {
    registry.play(begun(), stored)
    const error = await failure(
      upload(async function* () {
        yield Buffer.from(TEXT.slice(0, 100))
        throw new UserError('The blob is broken.')
      }),
    )
    expect(error).toEqual(new UserError('The blob is broken.'))
    expect(registry.bodies).toEqual([])
    expect(clock.sleeps).toEqual([])
  })

  it('mounts where the registry does, and sends where it only begins an upload', async () => {
    registry.play(mounted)
    expect(await upload(body, ['base'])).toBe('mounted')
    registry.play(begun(), mounted)
    expect(await upload(body, ['other', 'base'])).toBe('mounted')
    registry.play(begun('/v2/app/blobs/uploads/one'), begun('/v2/app/blobs/uploads/two'), stored)
    expect(await upload(body, ['other', 'base'])).toBe('uploaded')
    const mount = `/v2/app/blobs/uploads/?mount=${encodeURIComponent(BLOB.digest)}&from=`
    expect(registry.seen.map(({ method, url }) => `${method} ${url}`)).toEqual([
      `POST ${mount}base`,
      `POST ${mount}other`,
      `POST ${mount}base`,
      `POST ${mount}other`,
      `POST ${mount}base`,
      `PUT /v2/app/blobs/uploads/two?digest=${encodeURIComponent(BLOB.digest)}`,
    ])
    expect(opened).toBe(1)
  })

  it('stops when it is cancelled', async () => {
    registry.play(begun(), () => abort.abort(new CancelledError('SIGINT')))
    expect(await failure(upload())).toEqual(new CancelledError('SIGINT'))
    expect(registry.seen).toHaveLength(2)
  })
})
