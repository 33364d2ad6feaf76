import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { sha256 } from '../../../src/image/digest.ts'
import { parseLocalImage } from '../../../src/image/local-reference.ts'
import { type ImageSaver, openLocalImage } from '../../../src/image/open-local-image.ts'
import type { LocalImage } from '../../../src/image/ports.ts'
import { UserError } from '../../../src/runtime/errors.ts'
import { chunked, dockerArchive, type Entry, type SavedLayer, tar, temporary } from './archives.ts'
import { TestLayout } from './layouts.ts'

let temp: string

beforeEach(async () => {
  temp = await temporary()
})
afterEach(() => rm(temp, { recursive: true, force: true }))

function engine(archive: Uint8Array, problem?: string): ImageSaver {
  return { problem: async () => problem, saveImage: () => chunked(archive) }
}

const open = (archive: Uint8Array) =>
  openLocalImage(parseLocalImage('docker-daemon:app:latest'), { temp, engine: engine(archive) })

async function openFile(reference: string, archive: Uint8Array): Promise<LocalImage> {
  const path = join(temp, 'image.tar')
  await writeFile(path, archive)
  return openLocalImage(parseLocalImage(reference.replace('FILE', path)), { temp, engine: engine(archive) })
}

async function layerTexts(image: LocalImage): Promise<readonly string[]> {
  return Promise.all(
    image.layers.map(async (layer) => {
      const chunks: Uint8Array[] = []
      for await (const chunk of image.open(layer)) chunks.push(chunk)
      const bytes = Buffer.concat(chunks)
      expect(sha256(bytes)).toBe(layer.digest)
      expect(bytes.byteLength).toBe(layer.size)
      return gunzipSync(bytes).toString()
    }),
  )
}

const PLAIN: readonly SavedLayer[] = [
  { path: 'aa/layer.tar', plain: 'one'.repeat(500) },
  { path: 'bb/layer.tar', plain: 'two' },
]

describe('docker archives', () => {
  it('compresses each layer once, keeps the config, and gives the same digest again', async () => {
    const archive = await dockerArchive(PLAIN)
    const image = await open(archive)
    expect(await layerTexts(image)).toEqual(['one'.repeat(500), 'two'])
    expect(image.name).toBe('docker-daemon:app:latest')
    const again = await openFile('docker-archive:FILE', archive)
    expect(again.manifest.digest).toBe(image.manifest.digest)
    await image.dispose()
    await again.dispose()
    expect((await readdir(temp)).sort()).toEqual(['image.tar'])
  })

  it('takes layers that are compressed already as they are', async () => {
    const image = await open(await dockerArchive([{ path: 'blobs/sha256/x', plain: 'packed', gzip: true }]))
    expect(await layerTexts(image)).toEqual(['packed'])
  })

  it('follows the links of a layer that occurs twice', async () => {
    const image = await open(
      await dockerArchive([
        { path: 'aa/layer.tar', plain: 'same' },
        { path: 'bb/layer.tar', plain: 'same', link: '../aa/layer.tar' },
      ]),
    )
    expect(image.layers.map((layer) => layer.digest)).toEqual([
      image.layers[0]?.digest,
      image.layers[0]?.digest,
    ])
  })

  it.each([
    ['plain', false],
    ['compressed', true],
  ])(
    'refuses a %s layer that is not what the config says, and leaves nothing behind',
    async (_name, gzip) => {
      const archive = await dockerArchive([{ path: 'a', plain: 'evil', gzip }], { diffIds: [sha256('good')] })
      await expect(open(archive)).rejects.toThrow(
        `a layer should be ${sha256('good')} and is ${sha256('evil')}`,
      )
      expect(await readdir(temp)).toEqual([])
    },
  )

  it.each<[string, readonly Entry[], RegExp]>([
    ['no manifest.json', [['x', 'y']], /has no manifest\.json, so it was not written by docker save/],
    [
      'a missing layer',
      [
        ['manifest.json', '[{"Config":"c","Layers":["gone"]}]'],
        ['c', '{}'],
      ],
      /lacks the file gone/,
    ],
    [
      'no config',
      [
        ['manifest.json', '[{"Config":"c","Layers":[]}]'],
        ['c', '{}'],
      ],
      /its config is no image config/,
    ],
    [
      'names outside the archive',
      [
        ['../../etc/x', 'y'],
        ['manifest.json', '[]'],
      ],
      /holds no such image/,
    ],
  ])('refuses %s', async (_name, entries, message) => {
    await expect(open(await tar(entries))).rejects.toThrow(message)
    expect(await readdir(temp)).toEqual([])
  })

  it('refuses an archive that is cut, and one that is none', async () => {
    const archive = await dockerArchive(PLAIN)
    await expect(open(archive.subarray(0, 900))).rejects.toThrow(/is not a whole tar archive/)
    await expect(open(Buffer.from('hello'.repeat(300)))).rejects.toThrow(/is not a whole tar archive/)
    expect(await readdir(temp)).toEqual([])
  })

  it('finds an image by its tag', async () => {
    const archive = await dockerArchive(PLAIN, { tags: ['app:v1'] })
    expect((await openFile('docker-archive:FILE:v1', archive)).layers).toHaveLength(2)
    await expect(openFile('docker-archive:FILE:v2', archive)).rejects.toThrow(
      /holds no such image \(it has: app:v1\)/,
    )
  })

  it("passes on the engine's own words", async () => {
    const failing: ImageSaver = {
      problem: async () => undefined,
      saveImage: () =>
        (async function* (): AsyncGenerator<Uint8Array> {
          yield Buffer.alloc(600, 'x')
          throw new UserError('No such image: app:latest')
        })(),
    }
    await expect(
      openLocalImage({ transport: 'docker-daemon', name: 'app:latest' }, { temp, engine: failing }),
    ).rejects.toThrow('No such image: app:latest')
    expect(await readdir(temp)).toEqual([])
  })

  it('says why no engine answers', async () => {
    const down = engine(Buffer.alloc(0), 'no socket')
    await expect(
      openLocalImage({ transport: 'docker-daemon', name: 'app' }, { temp, engine: down }),
    ).rejects.toThrow(/no Docker engine answers for 'docker-daemon:app' \(no socket\)/)
  })
})

describe('OCI archives', () => {
  it('opens the layout in the archive and takes only its own files', async () => {
    const layout = await TestLayout.create()
    const manifest = await layout.image(['text'])
    await layout.index([manifest])
    const names = await readdir(join(layout.directory, 'blobs', 'sha256'))
    const blobs = await Promise.all(
      names.map(
        async (name): Promise<Entry> => [
          `./blobs/sha256/${name}`,
          await readFile(layout.path(`sha256:${name}`)),
        ],
      ),
    )
    const archive = await tar([
      ['oci-layout', '{}'],
      ['index.json', await readFile(join(layout.directory, 'index.json'))],
      ['../escape', 'x'],
      ...blobs,
    ])
    const image = await openFile('oci-archive:FILE', archive)
    expect(image.manifest.digest).toBe(manifest.digest)
    await image.dispose()
    expect(await readdir(temp)).toEqual(['image.tar'])
    await rm(layout.directory, { recursive: true })
  })

  it('names a file that is not there', async () => {
    await expect(
      openLocalImage(parseLocalImage('oci-archive:/nonexistent.tar'), {
        temp,
        engine: engine(Buffer.alloc(0)),
      }),
    ).rejects.toThrow(/Input 'image': there is no file '\/nonexistent\.tar'/)
  })
})
