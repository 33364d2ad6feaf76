import { lstat, mkdtemp, readdir, readFile, readlink, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { gzipSync, zstdCompressSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import * as tar from 'tar-stream'
import { sha256 } from '../../../../emulator/aws/ecr/digest.ts'
import { OCI_INDEX, OCI_MANIFEST } from '../../../../emulator/aws/ecr/manifest.ts'
import {
  createRepository,
  type EcrHarness,
  type Entry,
  type PushOptions,
  pushImage,
  putManifest,
  startEcrHarness,
  tarOf,
} from '../../../support/emulator/ecr-harness.ts'

let harness: EcrHarness
let outside: string
let root: string

beforeEach(async () => {
  harness = await startEcrHarness()
  await createRepository(harness)
  outside = await mkdtemp(join(tmpdir(), 'renga-root-'))
  root = join(outside, 'root')
})

afterEach(async () => {
  await harness.close()
  await rm(outside, { recursive: true, force: true })
})

const image = (reference: string) => `127.0.0.1:${harness.server.port}/app${reference}`

async function unpack(layers: readonly (readonly Entry[])[], options: PushOptions = {}): Promise<void> {
  await pushImage(harness, await Promise.all(layers.map(tarOf)), options)
  const pulled = await harness.engine.images.pull(image(':v1'))
  await pulled.unpack(root)
}

async function files(directory = root): Promise<readonly string[]> {
  const entries = await readdir(directory, { recursive: true })
  return entries.sort()
}

describe('a pull', () => {
  it('finds an image by tag, by digest and by its ECR name', async () => {
    const { digest } = await pushImage(harness, [await tarOf([{ name: 'a', content: 'a' }])])
    for (const reference of [
      image(':v1'),
      image(`@${digest}`),
      image(`:gone@${digest}`),
      '123456789012.dkr.ecr.us-east-1.amazonaws.com/app:v1',
    ]) {
      const pulled = await harness.engine.images.pull(reference)
      expect(pulled.digest).toBe(digest)
      expect(pulled.config.config).toMatchObject({
        Env: ['A=b'],
        Cmd: ['web'],
        Labels: { 'dev.renga.runtime': 'host-node' },
      })
    }
  })

  it('of what is not there says what ECS says', async () => {
    const absent = image(':nope')
    await expect(harness.engine.images.pull(absent)).rejects.toMatchObject({
      name: 'ImagePullError',
      message: `pull image manifest has been retried 1 time(s): failed to resolve ref ${absent}: ${absent}: not found`,
    })
    const repository = image('').replace(/app$/, 'nope:v1')
    await expect(harness.engine.images.pull(repository)).rejects.toThrow(`${repository}: not found`)
    await expect(harness.engine.images.pull(image(`@${sha256(Buffer.from('x'))}`))).rejects.toThrow(
      ': not found',
    )
  })

  it.each([
    ['nginx', 'invalid reference format: nginx'],
    ['docker.io/library/nginx:1', "the registry 'docker.io' is not reachable"],
  ])('of %s says so', async (reference, message) => {
    await expect(harness.engine.images.pull(reference)).rejects.toMatchObject({
      name: 'ImagePullError',
      message: expect.stringContaining(message),
    })
  })

  it('of an index takes the image of this platform, or says that there is none', async () => {
    const { digest, manifest } = await pushImage(harness, [])
    const index = (architecture: string) =>
      JSON.stringify({
        schemaVersion: 2,
        mediaType: OCI_INDEX,
        manifests: [
          { mediaType: OCI_MANIFEST, digest, size: manifest.length, platform: { os: 'linux', architecture } },
        ],
      })
    const own = process.arch === 'arm64' ? 'arm64' : 'amd64'
    await putManifest(harness, index(own), 'all', { mediaType: OCI_INDEX })
    await putManifest(harness, index('s390x'), 'far', { mediaType: OCI_INDEX })
    expect((await harness.engine.images.pull(image(':all'))).digest).toBe(sha256(Buffer.from(index(own))))
    await expect(harness.engine.images.pull(image(':far'))).rejects.toThrow(
      `pull image manifest has been retried 1 time(s): image Manifest does not contain descriptor matching platform 'linux/${own}'`,
    )
  })

  it('of an image whose config is none says so', async () => {
    await pushImage(harness, [], { config: { rootfs: 'none' } })
    await expect(harness.engine.images.pull(image(':v1'))).rejects.toThrow(
      'the image config has no rootfs.diff_ids',
    )
  })
})

describe('unpacking', () => {
  it.each<readonly [string, (bytes: Buffer) => Buffer]>([
    ['gzip', gzipSync],
    ['zstd', zstdCompressSync],
    ['plain tar', (bytes) => bytes],
  ])('takes layers in %s', async (_name, compress) => {
    await unpack(
      [
        [
          { name: 'app/', type: 'directory' },
          { name: 'app/server.js', content: 'serve()' },
        ],
      ],
      { compress },
    )
    expect(await readFile(join(root, 'app/server.js'), 'utf8')).toBe('serve()')
  })

  it('keeps modes, without set-id bits, and fills directories that may not be written', async () => {
    await unpack([
      [
        { name: 'bin/', type: 'directory', mode: 0o555 },
        { name: 'bin/run', content: '#!', mode: 0o4755 },
        { name: 'secret', content: 's', mode: 0o600 },
      ],
    ])
    const mode = async (name: string) => (await stat(join(root, name))).mode & 0o7777
    expect([await mode('bin'), await mode('bin/run'), await mode('secret')]).toEqual([0o555, 0o755, 0o600])
  })

  it('lets later layers replace, remove and empty what was below', async () => {
    await unpack([
      [
        { name: 'keep', content: '1' },
        { name: 'change', content: '1' },
        { name: 'gone', content: '1' },
        { name: 'dir/a', content: '1' },
        { name: 'dir/sub/b', content: '1' },
        { name: 'tree/x', content: '1' },
      ],
      [
        { name: 'change', content: '2' },
        { name: '.wh.gone', content: '' },
        { name: 'dir/new', content: '2' },
        { name: 'dir/.wh..wh..opq', content: '' },
        { name: '.wh.tree', content: '' },
        { name: 'tree', content: 'now a file' },
      ],
    ])
    expect(await files()).toEqual(['change', 'dir', 'dir/new', 'keep', 'tree'])
    expect(await readFile(join(root, 'change'), 'utf8')).toBe('2')
    expect(await readFile(join(root, 'tree'), 'utf8')).toBe('now a file')
  })

  it('does not let a whiteout remove what its own layer made', async () => {
    await unpack([
      [{ name: 'a', content: '1' }],
      [
        { name: 'a', content: '2' },
        { name: '.wh.a', content: '' },
      ],
    ])
    expect(await readFile(join(root, 'a'), 'utf8')).toBe('2')
  })

  it('makes links that stay inside: absolute targets mean the root of the image', async () => {
    await unpack([
      [
        { name: 'usr/bin/node', content: 'node' },
        { name: 'bin', type: 'symlink', linkname: '/usr/bin' },
        { name: 'deep/er/link', type: 'symlink', linkname: '/usr/bin/node' },
        { name: 'relative', type: 'symlink', linkname: 'usr/bin/node' },
        { name: 'hard', type: 'link', linkname: 'usr/bin/node' },
        { name: 'bin/through', content: 'written through the link' },
      ],
    ])
    expect(await readlink(join(root, 'bin'))).toBe('usr/bin')
    expect(await readFile(join(root, 'deep/er/link'), 'utf8')).toBe('node')
    expect(await readFile(join(root, 'relative'), 'utf8')).toBe('node')
    expect((await stat(join(root, 'hard'))).ino).toBe((await stat(join(root, 'usr/bin/node'))).ino)
    expect(await readFile(join(root, 'usr/bin/through'), 'utf8')).toBe('written through the link')
  })

  it.each<readonly [string, readonly Entry[]]>([
    ['a name with ..', [{ name: '../escaped', content: 'x' }]],
    ['a hidden ..', [{ name: 'a/../../escaped', content: 'x' }]],
    ['a link out', [{ name: 'out', type: 'symlink', linkname: '../..' }]],
    ['a hard link out', [{ name: 'passwd', type: 'link', linkname: '../escaped' }]],
    ['a whiteout of ..', [{ name: '.wh...', content: '' }]],
    [
      'links that lead out together',
      [
        { name: 'a/b/here', type: 'symlink', linkname: '../..' },
        { name: 'a/b/up', type: 'symlink', linkname: 'here/..' },
        { name: 'a/b/up/escaped', content: 'x' },
      ],
    ],
    [
      'a file below a file',
      [
        { name: 'f', content: 'x' },
        { name: 'f/g', content: 'x' },
      ],
    ],
  ])('refuses %s', async (_name, entries) => {
    await writeFile(join(outside, 'witness'), 'untouched')
    await expect(unpack([entries])).rejects.toMatchObject({
      name: 'ImagePullError',
      message: expect.stringContaining('failed to extract layer sha256:'),
    })
    expect((await readdir(outside)).sort()).toEqual(['root', 'witness'])
  })

  it('writes an absolute name inside', async () => {
    await unpack([[{ name: '/etc/app.conf', content: 'x' }]])
    expect(await files()).toEqual(['etc', 'etc/app.conf'])
  })

  it('leaves out what a directory cannot hold', async () => {
    await unpack([
      [
        { name: 'dev/null', type: 'character-device' },
        { name: 'a', content: '1' },
      ],
    ])
    expect(await files()).toEqual(['a'])
  })

  it('replaces a link of a lower layer, and does not write through it', async () => {
    await unpack([
      [
        { name: 'data', content: 'old' },
        { name: 'link', type: 'symlink', linkname: 'data' },
      ],
      [{ name: 'link', content: 'new' }],
    ])
    expect(await readFile(join(root, 'data'), 'utf8')).toBe('old')
    expect((await lstat(join(root, 'link'))).isFile()).toBe(true)
  })

  it('checks the diff ids', async () => {
    await expect(
      unpack([[{ name: 'a', content: 'a' }]], { diffIds: [sha256(Buffer.from('other'))] }),
    ).rejects.toThrow('wrong diff id calculated on extraction')
  })

  it('of a layer that is no archive fails', async () => {
    await pushImage(harness, [Buffer.from('this is not a tar archive'.repeat(100))])
    const pulled = await harness.engine.images.pull(image(':v1'))
    await expect(pulled.unpack(root)).rejects.toMatchObject({ name: 'ImagePullError' })
  })
})

describe('the archive', () => {
  it('is what docker load reads', async () => {
    const { config, layers } = await pushImage(harness, [
      await tarOf([{ name: 'a', content: 'a' }]),
      await tarOf([{ name: 'b', content: 'b' }]),
    ])
    const pulled = await harness.engine.images.pull(image(':v1'))
    const extract = tar.extract()
    const fed = pipeline(Readable.from(pulled.archive()), extract)
    const found = new Map<string, Buffer>()
    for await (const entry of extract) {
      const chunks: Uint8Array[] = []
      for await (const chunk of entry) if (chunk instanceof Uint8Array) chunks.push(chunk)
      found.set(entry.header.name, Buffer.concat(chunks))
    }
    await fed
    const hex = (digest: string) => digest.slice(7)
    expect(JSON.parse(String(found.get('manifest.json')))).toEqual([
      {
        Config: `${hex(config)}.json`,
        RepoTags: [image(':v1')],
        Layers: layers.map((layer) => `${hex(layer)}.tar`),
      },
    ])
    for (const layer of layers) expect(sha256(found.get(`${hex(layer)}.tar`) ?? Buffer.alloc(0))).toBe(layer)
    expect(sha256(found.get(`${hex(config)}.json`) ?? Buffer.alloc(0))).toBe(config)
  })
})
