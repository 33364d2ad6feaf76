import { randomBytes } from 'node:crypto'
import { readdir, stat } from 'node:fs/promises'
import { request } from 'node:http'
import { join } from 'node:path'
import * as ecr from '@aws-sdk/client-ecr'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { sha256 } from '../../../../emulator/aws/ecr/digest.ts'
import { OCI_INDEX, OCI_MANIFEST } from '../../../../emulator/aws/ecr/manifest.ts'
import {
  codeOf,
  createRepository,
  type EcrHarness,
  pushBlob,
  pushImage,
  putManifest,
  startEcrHarness,
  tarOf,
} from '../../../support/emulator/ecr-harness.ts'
import { until } from '../../../support/until.ts'

let harness: EcrHarness

beforeEach(async () => {
  harness = await startEcrHarness()
  await createRepository(harness)
})

afterEach(async () => {
  expect(harness.server.violations).toEqual([])
  await harness.close()
})

const start = async (query = '') => harness.registry(`/v2/app/blobs/uploads/${query}`, { method: 'POST' })
const locationOf = (response: Response) => response.headers.get('location') ?? ''
const send = (method: string, path: string, body: string | Uint8Array<ArrayBuffer> = '') =>
  harness.registry(path, { method, body })

describe('authorization', () => {
  it('is asked for with the Basic challenge', async () => {
    const answer = await harness.registry('/v2/', { anonymous: true })
    expect(answer.status).toBe(401)
    expect(answer.headers.get('www-authenticate')).toBe(
      `Basic realm="${harness.server.endpoint}/",service="ecr.amazonaws.com"`,
    )
    expect((await harness.registry('/v2/')).status).toBe(200)
  })

  it.each([
    ['another user', Buffer.from('root:secret').toString('base64')],
    ['a wrong password', Buffer.from('AWS:secret').toString('base64')],
    ['nonsense', '%%%'],
  ])('with %s is refused', async (_name, credentials) => {
    const answer = await harness.registry('/v2/', { headers: { authorization: `Basic ${credentials}` } })
    expect(answer.status).toBe(401)
  })

  it('ends after twelve hours', async () => {
    await harness.clock.advance(12 * 3600_000 - 1)
    expect((await harness.registry('/v2/')).status).toBe(200)
    await harness.clock.advance(1)
    const answer = await harness.registry('/v2/')
    expect(answer.status).toBe(403)
    expect(await answer.json()).toEqual({
      errors: [
        { code: 'DENIED', message: 'Your authorization token has expired. Reauthenticate and try again.' },
      ],
    })
  })

  it('is the caller own: what the caller may not do is denied by action and ARN', async () => {
    await harness.close()
    harness = await startEcrHarness({ allowed: (_caller, action) => action !== 'ecr:PutImage' })
    await createRepository(harness)
    await pushBlob(harness, Buffer.from('x'))
    const answer = await putManifest(harness, '{}', 'v1')
    expect(answer.status).toBe(403)
    expect(await answer.json()).toEqual({
      errors: [
        {
          code: 'DENIED',
          message:
            'User: arn:aws:iam::123456789012:root is not authorized to perform: ecr:PutImage on resource: arn:aws:ecr:us-east-1:123456789012:repository/app',
        },
      ],
    })
  })
})

describe('blob uploads', () => {
  const bytes = randomBytes(100_000)
  const digest = sha256(bytes)
  const body = Uint8Array.from(bytes)

  it('take POST and one PUT', async () => {
    const started = await start()
    expect(started.status).toBe(202)
    const put = await send('PUT', `${locationOf(started)}?digest=${digest}`, body)
    expect(put.status).toBe(201)
    expect(put.headers.get('docker-content-digest')).toBe(digest)
    const head = await harness.registry(`/v2/app/blobs/${digest}`, { method: 'HEAD' })
    expect([head.status, head.headers.get('content-length')]).toEqual([200, '100000'])
  })

  it('take POST, one PATCH (201, not 202) and an empty PUT', async () => {
    const started = await start()
    const patched = await send('PATCH', locationOf(started), body)
    expect([patched.status, patched.headers.get('range')]).toEqual([201, '0-99999'])
    expect((await send('PUT', `${locationOf(patched)}?digest=${digest}`)).status).toBe(201)
  })

  it('drop the second PATCH without a word, so that the digest is wrong', async () => {
    const started = await start()
    await send('PATCH', locationOf(started), body.slice(0, 50_000))
    const second = await send('PATCH', locationOf(started), body.slice(50_000))
    expect([second.status, second.headers.get('range')]).toEqual([201, '0-49999'])
    const put = await send('PUT', `${locationOf(started)}?digest=${digest}`)
    expect([put.status, await codeOf(put)]).toEqual([400, 'DIGEST_INVALID'])
    expect((await harness.registry(`/v2/app/blobs/${digest}`)).status).toBe(404)
  })

  it('take a whole blob in the POST', async () => {
    expect((await send('POST', `/v2/app/blobs/uploads/?digest=${digest}`, body)).status).toBe(201)
  })

  it('with a wrong digest leave nothing, and the upload is over', async () => {
    const started = await start()
    const put = await send('PUT', `${locationOf(started)}?digest=${sha256(Buffer.from('other'))}`, body)
    expect([put.status, await codeOf(put)]).toEqual([400, 'DIGEST_INVALID'])
    const again = await send('PUT', `${locationOf(started)}?digest=${digest}`, body)
    expect([again.status, await codeOf(again)]).toEqual([404, 'BLOB_UPLOAD_UNKNOWN'])
    expect(await readdir(join(harness.dataDir, 'ecr', 'uploads'))).toEqual([])
    expect(await readdir(join(harness.dataDir, 'ecr', 'blobs', 'sha256'))).toEqual([])
  })

  it.each(['sha512:abc', 'latest', ''])('refuse the digest %j', async (wrong) => {
    const put = await send('PUT', `${locationOf(await start())}?digest=${wrong}`, body)
    expect([put.status, await codeOf(put)]).toEqual([400, 'DIGEST_INVALID'])
  })

  it('that break off leave nothing', async () => {
    const location = locationOf(await start())
    const authorization = await authorizationOf()
    const uploads = join(harness.dataDir, 'ecr', 'uploads')
    const arrived = () =>
      until(async () => {
        const [name] = await readdir(uploads)
        return name !== undefined && (await stat(join(uploads, name))).size > 0
      })
    await new Promise<void>((resolve) => {
      const sent = request(`${harness.server.endpoint}${location}?digest=${digest}`, {
        method: 'PUT',
        headers: { authorization, 'content-length': String(bytes.length) },
      })
      sent.on('error', () => resolve())
      sent.write(bytes.subarray(0, 40_000))
      void arrived().then(() => sent.destroy(new Error('broken')))
    })
    await until(async () => (await readdir(uploads)).length === 0)
    expect((await harness.registry(`/v2/app/blobs/${digest}`, { method: 'HEAD' })).status).toBe(404)
    const put = await send('PUT', `${location}?digest=${digest}`, body)
    expect(put.status).toBe(404)
  })

  it('can be looked at and given up', async () => {
    const location = locationOf(await start())
    await send('PATCH', location, body)
    const seen = await harness.registry(location)
    expect([seen.status, seen.headers.get('range')]).toEqual([204, '0-99999'])
    expect((await harness.registry(location, { method: 'DELETE' })).status).toBe(204)
    expect((await harness.registry(location)).status).toBe(404)
  })

  it('of an unknown repository are NAME_UNKNOWN', async () => {
    const answer = await harness.registry('/v2/nope/blobs/uploads/', { method: 'POST' })
    expect(answer.status).toBe(404)
    expect(await answer.json()).toEqual({
      errors: [
        {
          code: 'NAME_UNKNOWN',
          message: "The repository with name 'nope' does not exist in the registry with id '123456789012'",
        },
      ],
    })
  })

  const mount = (blob: string) =>
    harness.registry(`/v2/other/blobs/uploads/?mount=${blob}&from=app`, { method: 'POST' })
  const allowMounts = () =>
    harness.client.send(new ecr.PutAccountSettingCommand({ name: 'BLOB_MOUNTING', value: 'ENABLED' }))

  it('mount from another repository only when the account allows it and a manifest names the blob', async () => {
    await createRepository(harness, 'other')
    const { layers } = await pushImage(harness, [await tarOf([{ name: 'a', content: 'a' }])])
    const layer = layers[0] ?? ''
    const loose = await pushBlob(harness, Buffer.from('loose'))
    expect((await mount(layer)).status).toBe(202)
    await allowMounts()
    expect((await mount(loose)).status).toBe(202)
    expect((await mount(sha256(Buffer.from('unknown')))).status).toBe(202)
    const mounted = await mount(layer)
    expect([mounted.status, mounted.headers.get('location')]).toEqual([201, `/v2/other/blobs/${layer}`])
    expect((await harness.registry(`/v2/other/blobs/${layer}`, { method: 'HEAD' })).status).toBe(200)
  })
})

describe('blobs', () => {
  it.each([
    ['bytes=0-3', 206, '0123', 'bytes 0-3/10'],
    ['bytes=7-', 206, '789', 'bytes 7-9/10'],
    ['bytes=-2', 206, '89', 'bytes 8-9/10'],
    ['bytes=5-99', 206, '56789', 'bytes 5-9/10'],
    ['lines=1-2', 200, '0123456789', null],
    ['bytes=10-', 416, '', 'bytes */10'],
  ])('answer %s with %i', async (range, status, text, contentRange) => {
    const digest = await pushBlob(harness, Buffer.from('0123456789'))
    const answer = await harness.registry(`/v2/app/blobs/${digest}`, { headers: { range } })
    expect([answer.status, await answer.text(), answer.headers.get('content-range')]).toEqual([
      status,
      text,
      contentRange,
    ])
  })

  it('of another repository are not seen', async () => {
    await createRepository(harness, 'other')
    const digest = await pushBlob(harness, Buffer.from('mine'))
    expect((await harness.registry(`/v2/other/blobs/${digest}`)).status).toBe(404)
  })

  it('may be empty', async () => {
    const digest = await pushBlob(harness, Buffer.alloc(0))
    const answer = await harness.registry(`/v2/app/blobs/${digest}`)
    expect([answer.status, await answer.text()]).toEqual([200, ''])
  })
})

describe('manifests', () => {
  it('come back as they were pushed, by tag and by digest', async () => {
    const { digest, manifest } = await pushImage(harness, [await tarOf([{ name: 'a', content: 'a' }])])
    expect(digest).toBe(sha256(Buffer.from(manifest)))
    for (const reference of ['v1', digest]) {
      const answer = await harness.registry(`/v2/app/manifests/${reference}`)
      expect([
        answer.status,
        answer.headers.get('content-type'),
        answer.headers.get('docker-content-digest'),
        await answer.text(),
      ]).toEqual([200, OCI_MANIFEST, digest, manifest])
    }
    const head = await harness.registry('/v2/app/manifests/v1', { method: 'HEAD' })
    expect(head.headers.get('content-length')).toBe(String(manifest.length))
  })

  it('under the same tag twice are fine where tags move', async () => {
    const { manifest } = await pushImage(harness, [])
    expect((await putManifest(harness, manifest, 'v1')).status).toBe(201)
  })

  it('of layers that are not there are refused', async () => {
    const layer = {
      mediaType: 'application/vnd.oci.image.layer.v1.tar+gzip',
      digest: sha256(Buffer.from('x')),
      size: 1,
    }
    const answer = await putManifest(
      harness,
      JSON.stringify({ schemaVersion: 2, config: layer, layers: [layer] }),
      'v1',
    )
    expect([answer.status, await codeOf(answer)]).toEqual([404, 'MANIFEST_BLOB_UNKNOWN'])
  })

  it.each([
    ['no JSON', 'hello', 'MANIFEST_INVALID'],
    ['an array', '[]', 'MANIFEST_INVALID'],
    ['schema version 1', '{"schemaVersion":1}', 'MANIFEST_INVALID'],
    ['no config', '{"schemaVersion":2,"layers":[]}', 'MANIFEST_INVALID'],
    [
      'a bad digest',
      '{"schemaVersion":2,"layers":[],"config":{"mediaType":"a","digest":"sha256:1","size":1}}',
      'MANIFEST_INVALID',
    ],
    [
      'another media type',
      `{"schemaVersion":2,"mediaType":"${OCI_INDEX}","manifests":[]}`,
      'MANIFEST_INVALID',
    ],
  ])('of %s are refused', async (_name, text, code) => {
    const answer = await putManifest(harness, text, 'v1')
    expect([answer.status, await codeOf(answer)]).toEqual([400, code])
  })

  it('with a wrong size of a layer are refused', async () => {
    const config = await pushBlob(harness, Buffer.from('{}'))
    const document = { schemaVersion: 2, layers: [], config: { mediaType: 'a', digest: config, size: 3 } }
    expect((await putManifest(harness, JSON.stringify(document), 'v1')).status).toBe(400)
  })

  it('above 4 MiB are refused', async () => {
    const answer = await putManifest(harness, ' '.repeat(4 * 1024 * 1024 + 1), 'v1')
    expect(answer.status).toBe(413)
  })

  it('under a digest that is not theirs are refused', async () => {
    const { manifest } = await pushImage(harness, [])
    const answer = await putManifest(harness, manifest, sha256(Buffer.from('other')))
    expect([answer.status, await codeOf(answer)]).toEqual([400, 'DIGEST_INVALID'])
  })

  it('that the client does not accept are not found', async () => {
    await pushImage(harness, [])
    const get = (accept: string) => harness.registry('/v2/app/manifests/v1', { headers: { accept } })
    expect((await get(OCI_INDEX)).status).toBe(404)
    expect((await get(`${OCI_INDEX}, ${OCI_MANIFEST};q=0.5`)).status).toBe(200)
  })

  it('never move an immutable tag, not even to the same image', async () => {
    await createRepository(harness, 'frozen', { imageTagMutability: 'IMMUTABLE' })
    const { manifest } = await pushImage(harness, [], { repository: 'frozen' })
    const answer = await putManifest(harness, manifest, 'v1', { repository: 'frozen' })
    expect(answer.status).toBe(400)
    expect(await answer.json()).toEqual({
      errors: [
        {
          code: 'TAG_INVALID',
          message:
            "The image tag 'v1' already exists in the 'frozen' repository and cannot be overwritten because the tag is immutable.",
        },
      ],
    })
    expect((await putManifest(harness, manifest, 'v2', { repository: 'frozen' })).status).toBe(201)
  })

  it('are taken ten a second', async () => {
    const { manifest } = await pushImage(harness, [])
    for (let count = 0; count < 9; count++)
      expect((await putManifest(harness, manifest, `t${count}`)).status).toBe(201)
    const answer = await putManifest(harness, manifest, 'late')
    expect([answer.status, await codeOf(answer)]).toEqual([429, 'TOOMANYREQUESTS'])
    await harness.clock.advance(100)
    expect((await putManifest(harness, manifest, 'late')).status).toBe(201)
    expect((await putManifest(harness, manifest, 'later')).status).toBe(429)
  })

  it('are deleted by digest with all their tags, and by a tag only that tag until the last', async () => {
    const remove = async (reference: string) => {
      const answer = await harness.registry(`/v2/app/manifests/${reference}`, { method: 'DELETE' })
      return answer.status === 202 ? 202 : [answer.status, await codeOf(answer)]
    }
    const status = async (reference: string) =>
      (await harness.registry(`/v2/app/manifests/${reference}`)).status
    const { digest, manifest } = await pushImage(harness, [])
    await putManifest(harness, manifest, 'v2')
    expect(await remove('v1')).toBe(202)
    expect([await status('v1'), await status('v2'), await status(digest)]).toEqual([404, 200, 200])
    expect(await remove('v1')).toEqual([404, 'MANIFEST_UNKNOWN'])
    expect(await remove('v2')).toBe(202)
    expect(await status(digest)).toBe(404)
    await putManifest(harness, manifest, 'v3')
    expect(await remove(digest)).toBe(202)
    expect([await status('v3'), await remove(digest)]).toEqual([404, [404, 'MANIFEST_UNKNOWN']])
  })

  it('of an index need their images', async () => {
    const { digest, manifest } = await pushImage(harness, [])
    const index = (child: string) =>
      JSON.stringify({
        schemaVersion: 2,
        mediaType: OCI_INDEX,
        manifests: [
          {
            mediaType: OCI_MANIFEST,
            digest: child,
            size: manifest.length,
            platform: { os: 'linux', architecture: 'amd64' },
          },
        ],
      })
    expect(
      (await putManifest(harness, index(sha256(Buffer.from('x'))), 'all', { mediaType: OCI_INDEX })).status,
    ).toBe(404)
    expect((await putManifest(harness, index(digest), 'all', { mediaType: OCI_INDEX })).status).toBe(201)
    const removed = await harness.registry(`/v2/app/manifests/${digest}`, { method: 'DELETE' })
    expect([removed.status, await codeOf(removed)]).toEqual([403, 'DENIED'])
  })
})

describe('lists', () => {
  it('give tags in pages', async () => {
    const { manifest } = await pushImage(harness, [], { tag: 'c' })
    for (const tag of ['a', 'b']) await putManifest(harness, manifest, tag)
    const first = await harness.registry('/v2/app/tags/list?n=2')
    expect(await first.json()).toEqual({ name: 'app', tags: ['a', 'b'] })
    expect(first.headers.get('link')).toBe('</v2/app/tags/list?n=2&last=b>; rel="next"')
    const second = await harness.registry('/v2/app/tags/list?n=2&last=b')
    expect(await second.json()).toEqual({ name: 'app', tags: ['c'] })
    expect(second.headers.get('link')).toBeNull()
  })

  it('give what refers to a digest', async () => {
    const { digest } = await pushImage(harness, [])
    const referrer = await pushImage(harness, [], { tag: 'sbom', subject: digest })
    const answer = await harness.registry(`/v2/app/referrers/${digest}`)
    expect(answer.headers.get('content-type')).toBe(OCI_INDEX)
    expect(await answer.json()).toMatchObject({
      schemaVersion: 2,
      manifests: [{ digest: referrer.digest, mediaType: OCI_MANIFEST }],
    })
    const none = await harness.registry(`/v2/app/referrers/${digest}?artifactType=application/nothing`)
    expect([none.headers.get('oci-filters-applied'), (await none.text()).includes('"manifests":[]')]).toEqual(
      ['artifactType', true],
    )
  })

  it('know no other path', async () => {
    expect((await harness.registry('/v2/app/unknown/x')).status).toBe(404)
    expect((await harness.registry('/v2/_catalog')).status).toBe(404)
  })
})

async function authorizationOf(): Promise<string> {
  const { authorizationData } = await harness.client.send(new ecr.GetAuthorizationTokenCommand({}))
  return `Basic ${authorizationData?.[0]?.authorizationToken}`
}
