import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync, gzipSync, zstdCompressSync, zstdDecompressSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { VirtualClock } from '../../../../emulator/clock.ts'
import { sha256 } from '../../../../src/image/oci/digest.ts'
import { type Descriptor, MEDIA_TYPES } from '../../../../src/image/oci/documents.ts'
import type { ImageSource } from '../../../../src/image/oci/image-source.ts'
import { parseImageSource } from '../../../../src/image/oci/local-reference.ts'
import { parseManifest } from '../../../../src/image/oci/parse-manifest.ts'
import { pushBlobsAndManifest } from '../../../../src/image/push/push.ts'
import { openDockerArchive } from '../../../../src/image/source/docker-archive.ts'
import { type ImageSaver, openDockerDaemon } from '../../../../src/image/source/docker-daemon.ts'
import { openImage } from '../../../../src/image/source/open-image.ts'
import { UserError } from '../../../../src/runtime/errors.ts'
import { silentLogger } from '../../../../src/runtime/log.ts'
import {
  chunked,
  dockerArchive,
  type Entry,
  type SavedLayer,
  tar,
  temporary,
} from '../../../support/image/archives.ts'
import { descriptor } from '../../../support/image/documents.ts'
import { TestLayout } from '../../../support/image/layouts.ts'
import { MemoryRepository } from '../../../support/image/memory-repository.ts'
import { MapReader } from '../../../support/image/readers.ts'

let temp: string

beforeEach(async () => {
  temp = await temporary()
})
afterEach(() => rm(temp, { recursive: true, force: true }))

const readers = () => new MapReader()

/** An engine with one image; `id` is that of its config unless given. */
function engine(archive: Uint8Array, options: { problem?: string; id?: string } = {}) {
  const saves: string[] = []
  const saver: ImageSaver = {
    problem: async () => options.problem,
    inspectImage: async () => {
      const image = await openDockerArchive(chunked(archive), { name: 'inspected', temp })
      await image.dispose()
      return { id: options.id ?? image.configDigest ?? '', config: image.imageConfig }
    },
    saveImage: (name) => {
      saves.push(name)
      return chunked(archive)
    },
  }
  return { saver, saves }
}

const open = (archive: Uint8Array) => openDockerArchive(chunked(archive), { name: 'docker-daemon:app', temp })

async function openFile(reference: string, archive: Uint8Array): Promise<ImageSource> {
  const path = join(temp, 'image.tar')
  await writeFile(path, archive)
  return openImage(parseImageSource(reference.replace('FILE', path)), {
    temp,
    engine: engine(archive).saver,
    readers,
  })
}

function push(image: ImageSource, repository: MemoryRepository, tags: readonly string[] = ['v1']) {
  const clock = new VirtualClock()
  return pushBlobsAndManifest(image, repository, {
    tags,
    log: silentLogger,
    clock,
    signal: new AbortController().signal,
  })
}

/** Pushes and opens what arrived. */
async function pushedTexts(
  image: ImageSource,
  repository = new MemoryRepository(),
): Promise<readonly string[]> {
  const { manifest } = await push(image, repository)
  const document = parseManifest(Buffer.from(manifest.bytes).toString())
  if (document?.kind !== 'image') throw new Error('no image')
  return document.manifest.layers.map(({ digest, mediaType }) => {
    const bytes = repository.blobs.get(digest) ?? Buffer.alloc(0)
    return (mediaType.endsWith('+zstd') ? zstdDecompressSync(bytes) : gunzipSync(bytes)).toString()
  })
}

/** What arrived: the manifest's layers. */
function pushedLayers(repository: MemoryRepository): readonly Descriptor[] {
  const [manifest] = repository.manifests.values()
  const document = parseManifest(Buffer.from(manifest?.bytes ?? []).toString())
  return document?.kind === 'image' ? document.manifest.layers : []
}

const PLAIN: readonly SavedLayer[] = [
  { path: 'aa/layer.tar', plain: 'one'.repeat(500) },
  { path: 'bb/layer.tar', plain: 'two' },
]

describe('docker archives', () => {
  it('compresses each layer once, keeps the config, and gives the same digest again', async () => {
    const archive = await dockerArchive(PLAIN)
    const image = await open(archive)
    expect(await pushedTexts(image)).toEqual(['one'.repeat(500), 'two'])
    const again = await openFile('docker-archive:FILE', archive)
    const [first, second] = [
      await push(image, new MemoryRepository()),
      await push(again, new MemoryRepository()),
    ]
    expect(second.digest).toBe(first.digest)
    await image.dispose()
    await again.dispose()
    expect((await readdir(temp)).sort()).toEqual(['image.tar'])
  })

  it('takes layers that are compressed already as they are', async () => {
    const image = await open(await dockerArchive([{ path: 'blobs/sha256/x', plain: 'packed', gzip: true }]))
    expect(await pushedTexts(image)).toEqual(['packed'])
    await image.dispose()
  })

  it('follows the links of a layer that occurs twice, and sends it once', async () => {
    const image = await open(
      await dockerArchive([
        { path: 'aa/layer.tar', plain: 'same' },
        { path: 'bb/layer.tar', plain: 'same', link: '../aa/layer.tar' },
      ]),
    )
    expect(await pushedTexts(image)).toEqual(['same', 'same'])
    const repository = new MemoryRepository()
    await push(image, repository)
    expect(repository.calls.filter((call) => call === 'upload')).toHaveLength(2)
    await image.dispose()
  })

  it.each([
    ['plain', false],
    ['compressed', true],
  ])('publishes nothing of a %s layer that is not what the config says', async (_name, gzip) => {
    const archive = await dockerArchive(
      [
        { path: 'a', plain: 'evil', gzip },
        { path: 'b', plain: 'fine' },
      ],
      { diffIds: [sha256('good'), sha256('fine')] },
    )
    const image = await open(archive)
    const repository = new MemoryRepository()
    await expect(push(image, repository)).rejects.toThrow(
      `a layer should be ${sha256('good')} but is ${sha256('evil')}`,
    )
    expect(repository.manifests.size).toBe(0)
    await image.dispose()
    expect(await readdir(temp)).toEqual([])
  })

  it.each<[string, readonly Entry[], RegExp]>([
    [
      'no manifest.json',
      [['x', 'y']],
      /has neither manifest\.json nor index\.json, so 'docker save' did not write it/,
    ],
    [
      'a missing layer',
      [
        ['manifest.json', '[{"Config":"c","Layers":["gone"]}]'],
        ['c', '{}'],
      ],
      /has no file gone/,
    ],
    [
      'no config',
      [
        ['manifest.json', '[{"Config":"c","Layers":[]}]'],
        ['c', '{}'],
      ],
      /its config is not an image config/,
    ],
    [
      'names outside the archive',
      [
        ['../../etc/x', 'y'],
        ['manifest.json', '[]'],
      ],
      /does not contain that image/,
    ],
  ])('refuses %s', async (_name, entries, message) => {
    await expect(open(await tar(entries))).rejects.toThrow(message)
    expect(await readdir(temp)).toEqual([])
  })

  it('writes no file where a diff id leads', async () => {
    const diffIds = ['sha256:/../../../evil', sha256('two')]
    const opened = dockerArchive(PLAIN, { diffIds }).then(open)
    await expect(opened.then((image) => push(image, new MemoryRepository()))).rejects.toThrow(
      "its config lists the layer 'sha256:/../../../evil', which is not a SHA-256 digest",
    )
    expect(await readdir(temp)).toEqual([])
  })

  it('refuses an archive that is cut, and one that is none', async () => {
    const archive = await dockerArchive(PLAIN)
    await expect(open(archive.subarray(0, 900))).rejects.toThrow(/is not a complete tar archive/)
    await expect(open(Buffer.from('hello'.repeat(300)))).rejects.toThrow(/is not a complete tar archive/)
    expect(await readdir(temp)).toEqual([])
  })

  it('finds an image by its tag', async () => {
    const archive = await dockerArchive(PLAIN, { tags: ['app:v1'] })
    const image = await openFile('docker-archive:FILE:v1', archive)
    expect(image.imageConfig.diffIds).toHaveLength(2)
    await image.dispose()
    await expect(openFile('docker-archive:FILE:v2', archive)).rejects.toThrow(
      /does not contain that image \(it has: app:v1\)/,
    )
  })
})

/** The layout beside the files that older engines read, as `docker save` writes it from the containerd image store. */
async function containerdArchive(
  layout: TestLayout,
  index: readonly Descriptor[],
  extra: readonly Entry[] = [],
): Promise<Buffer> {
  await layout.index(index)
  const names = await readdir(join(layout.directory, 'blobs', 'sha256'))
  const blobs = await Promise.all(
    names.map(
      async (name): Promise<Entry> => [`blobs/sha256/${name}`, await readFile(layout.path(`sha256:${name}`))],
    ),
  )
  return tar([
    ['oci-layout', '{"imageLayoutVersion":"1.0.0"}'],
    ['index.json', await readFile(join(layout.directory, 'index.json'))],
    ...blobs,
    ...extra,
  ])
}

describe('archives of a containerd image store', () => {
  let layout: TestLayout
  beforeEach(async () => {
    layout = await TestLayout.create()
  })
  afterEach(() => rm(layout.directory, { recursive: true, force: true }))

  /** An image of real layers, each as its media type says. */
  async function image(layers: readonly { readonly plain: string; readonly blob: Descriptor }[]) {
    const text = JSON.stringify({
      architecture: 'amd64',
      os: 'linux',
      config: {},
      rootfs: { type: 'layers', diff_ids: layers.map(({ plain }) => sha256(plain)) },
    })
    const config = await layout.blob(text, MEDIA_TYPES.ociConfig)
    const manifest = { schemaVersion: 2, mediaType: MEDIA_TYPES.ociManifest, config }
    return layout.blob(
      JSON.stringify({ ...manifest, layers: layers.map(({ blob }) => blob) }),
      MEDIA_TYPES.ociManifest,
    )
  }
  const zstd = async (plain: string) => ({
    plain,
    blob: await layout.blob(zstdCompressSync(plain), MEDIA_TYPES.ociLayerZstd),
  })
  const indexOf = async (manifests: readonly Descriptor[]) =>
    layout.blob(
      JSON.stringify({ schemaVersion: 2, mediaType: MEDIA_TYPES.ociIndex, manifests }),
      MEDIA_TYPES.ociIndex,
    )
  const linux = (architecture: string) => ({ platform: { os: 'linux', architecture } })
  const unknown = { platform: { os: 'unknown', architecture: 'unknown' } }
  const attested = { annotations: { 'vnd.docker.reference.type': 'attestation-manifest' } }

  it('takes zstd layers as they are, under their own media type', async () => {
    const packed = zstdCompressSync('packed')
    const repository = new MemoryRepository()
    const saved = await open(await dockerArchive([{ path: 'blobs/sha256/x', plain: 'packed', zstd: true }]))
    expect(await pushedTexts(saved, repository)).toEqual(['packed'])
    expect(pushedLayers(repository)).toEqual([
      { mediaType: MEDIA_TYPES.ociLayerZstd, digest: sha256(packed), size: packed.byteLength },
    ])
    await saved.dispose()
  })

  it('takes zstd, gzip and uncompressed layers in one image', async () => {
    const repository = new MemoryRepository()
    const saved = await open(
      await dockerArchive([
        { path: 'blobs/sha256/x', plain: 'one', zstd: true },
        { path: 'blobs/sha256/y', plain: 'two', gzip: true },
        { path: 'blobs/sha256/z', plain: 'three' },
      ]),
    )
    expect(await pushedTexts(saved, repository)).toEqual(['one', 'two', 'three'])
    expect(pushedLayers(repository).map(({ mediaType }) => mediaType)).toEqual([
      MEDIA_TYPES.ociLayerZstd,
      MEDIA_TYPES.ociLayerGzip,
      MEDIA_TYPES.ociLayerGzip,
    ])
    await saved.dispose()
  })

  it('publishes nothing of a zstd layer that is cut, or not what the config says', async () => {
    const repository = new MemoryRepository()
    const cut = zstdCompressSync('x'.repeat(5000)).subarray(0, -4)
    const config = JSON.stringify({
      architecture: 'amd64',
      os: 'linux',
      rootfs: { diff_ids: [sha256('x'.repeat(5000))] },
    })
    const files = (layer: Uint8Array): readonly Entry[] => [
      ['layer', layer],
      ['config', config],
      ['manifest.json', '[{"Config":"config","Layers":["layer"]}]'],
    ]
    await expect(push(await open(await tar(files(cut))), repository)).rejects.toThrow(
      /The layer sha256:[0-9a-f]{64} of docker-daemon:app is not a complete zstd file/,
    )
    await expect(push(await open(await tar(files(zstdCompressSync('evil')))), repository)).rejects.toThrow(
      `a layer should be ${sha256('x'.repeat(5000))} but is ${sha256('evil')}`,
    )
    expect(repository.manifests.size).toBe(0)
  })

  it('opens the layout where there is no manifest.json, and leaves the attestation out', async () => {
    const amd = await image([await zstd('one'), await zstd('two')])
    const attestation = await layout.image(['attestation'])
    const index = await indexOf([
      { ...amd, ...linux('amd64') },
      { ...attestation, ...unknown, ...attested },
    ])
    const saved = await open(await containerdArchive(layout, [index]))
    expect(await pushedTexts(saved)).toEqual(['one', 'two'])
    await saved.dispose()
    expect(await readdir(temp)).toEqual([])
  })

  it('knows an attestation by its platform where the export dropped the annotation', async () => {
    const arm = await image([await zstd('one')])
    const attestation = await layout.image(['attestation'])
    const archive = await containerdArchive(layout, [
      { ...arm, ...linux('arm64') },
      { ...attestation, ...unknown },
    ])
    const saved = await open(archive)
    expect(await pushedTexts(saved)).toEqual(['one'])
    await saved.dispose()
  })

  it('takes the one image of an index whose blobs the engine has', async () => {
    const arm = await image([await zstd('arm')])
    const pulledNever = {
      ...descriptor('amd64 was never pulled', MEDIA_TYPES.ociManifest),
      ...linux('amd64'),
    }
    const index = await indexOf([pulledNever, { ...arm, ...linux('arm64') }])
    const archive = await containerdArchive(layout, [index])
    const saved = await openFile('docker-archive:FILE', archive)
    expect(saved.notes).toEqual([expect.stringContaining('linux/arm64 image is pushed as a single manifest')])
    expect(await pushedTexts(saved)).toEqual(['arm'])
    await saved.dispose()
    const same = await openFile('oci-archive:FILE', archive)
    expect(same.kind === 'packed' ? same.manifest.digest : '').toBe(arm.digest)
    await same.dispose()
  })

  it.each(['docker-archive', 'oci-archive'])(
    'leaves a foreign layer where its URLs say, and pushes the rest (%s)',
    async (transport) => {
      const foreign = {
        mediaType: 'application/vnd.docker.image.rootfs.foreign.diff.tar.gzip',
        digest: sha256('base of Windows'),
        size: 15,
        urls: ['https://mcr.microsoft.com/v2/windows/nanoserver/blobs/base'],
      }
      const own = await zstd('own')
      const manifest = await image([{ plain: 'base', blob: foreign }, own])
      const entry = { Config: 'blobs/sha256/none', Layers: ['blobs/sha256/foreign', 'blobs/sha256/own'] }
      const archive = await containerdArchive(
        layout,
        [manifest],
        [['manifest.json', JSON.stringify([entry])]],
      )
      const saved = await openFile(`${transport}:FILE`, archive)
      const repository = new MemoryRepository()
      const { blobs } = await push(saved, repository)
      expect(pushedLayers(repository)).toEqual([foreign, own.blob])
      expect(blobs.map(({ kind, descriptor }) => [kind, descriptor.digest])).toEqual([
        ['layer', own.blob.digest],
        ['config', expect.any(String)],
      ])
      expect(saved.notes).toEqual([expect.stringContaining('1 of the 2 layers are foreign')])
      await saved.dispose()
    },
  )

  it.each<[string, (tar: Uint8Array) => Uint8Array]>([
    ['gzip', (bytes) => gzipSync(bytes)],
    ['zstd', (bytes) => zstdCompressSync(bytes)],
    [
      'two gzip members',
      (bytes) => Buffer.concat([gzipSync(bytes.subarray(0, 600)), gzipSync(bytes.subarray(600))]),
    ],
  ])('takes an archive that was piped through %s', async (_name, compress) => {
    const saved = await open(compress(await dockerArchive(PLAIN)))
    expect(await pushedTexts(saved)).toEqual(['one'.repeat(500), 'two'])
    await saved.dispose()
  })

  it('takes a compressed OCI archive', async () => {
    const manifest = await image([await zstd('one')])
    const saved = await openFile('oci-archive:FILE', gzipSync(await containerdArchive(layout, [manifest])))
    expect(saved.kind === 'packed' ? saved.manifest.digest : '').toBe(manifest.digest)
    await saved.dispose()
  })

  it('says which compression it does not read, and that a compressed archive is cut', async () => {
    const xz = Buffer.concat([Buffer.from('fd377a585a00', 'hex'), Buffer.alloc(600)])
    await expect(open(xz)).rejects.toThrow('docker-daemon:app is compressed with xz.')
    const whole = gzipSync(await dockerArchive(PLAIN))
    await expect(open(whole.subarray(0, whole.byteLength - 40))).rejects.toThrow(
      'docker-daemon:app is not a complete gzip file.',
    )
    await expect(open(gzipSync('hello'))).rejects.toThrow('docker-daemon:app is not a complete tar archive.')
    expect(await readdir(temp)).toEqual([])
  })
})

describe('a Docker daemon', () => {
  const daemon = (saver: ImageSaver) => openDockerDaemon('app:latest', { temp, engine: saver })

  it('exports nothing when the repository has the image', async () => {
    const archive = await dockerArchive(PLAIN)
    const repository = new MemoryRepository()
    const before = await daemon(engine(archive).saver)
    await push(before, repository)
    await before.dispose()
    repository.calls.length = 0
    const { saver, saves } = engine(archive)
    const result = await push(await daemon(saver), repository)
    expect(result).toMatchObject({ existed: true, uploadedBytes: 0, tags: [{ outcome: 'unchanged' }] })
    expect(repository.calls).toEqual(['find', 'available 3'])
    expect(saves).toEqual([])
    expect(await readdir(temp)).toEqual([])
  })

  it('compresses and sends only the layer that changed, wherever the previous image came from', async () => {
    const repository = new MemoryRepository()
    const before = await daemon(engine(await dockerArchive(PLAIN)).saver)
    const first = await push(before, repository)
    await before.dispose()
    repository.newestDigest = first.digest
    repository.calls.length = 0
    const changed = await dockerArchive([...PLAIN.slice(0, 1), { path: 'cc/layer.tar', plain: 'three' }])
    const image = await daemon(engine(changed).saver)
    const result = await push(image, repository, ['v2'])
    await image.dispose()
    expect(result.blobs.map(({ kind, outcome }) => `${kind} ${outcome}`)).toEqual([
      'layer reused',
      'layer uploaded',
      'config uploaded',
    ])
    expect(repository.calls.filter((call) => !call.startsWith('available'))).toEqual([
      'find',
      'newest',
      'find',
      'read',
      'upload',
      'upload',
      'put v2',
    ])
  })

  it('packs a layer again that the repository has lost', async () => {
    const repository = new MemoryRepository()
    const archive = await dockerArchive(PLAIN)
    const before = await daemon(engine(archive).saver)
    const first = await push(before, repository)
    await before.dispose()
    const [lost] = first.blobs
    repository.blobs.delete(lost?.descriptor.digest ?? '')
    const image = await daemon(engine(archive).saver)
    const result = await push(image, repository)
    await image.dispose()
    expect(result.blobs.map(({ outcome }) => outcome)).toEqual(['uploaded', 'reused', 'reused'])
  })

  it('knows an image whose id is not that of its config, as the containerd store has them', async () => {
    const archive = await dockerArchive(PLAIN)
    const repository = new MemoryRepository()
    const before = await daemon(engine(archive, { id: sha256('manifest') }).saver)
    const first = await push(before, repository)
    await before.dispose()
    const image = await daemon(engine(archive, { id: sha256('manifest') }).saver)
    const second = await push(image, repository)
    await image.dispose()
    expect(second.digest).toBe(first.digest)
    expect(second.uploadedBytes).toBe(0)
  })

  it("passes on the engine's own words, publishes nothing and leaves nothing behind", async () => {
    const { saver } = engine(await dockerArchive(PLAIN))
    const failing: ImageSaver = {
      ...saver,
      saveImage: () =>
        (async function* (): AsyncGenerator<Uint8Array> {
          yield Buffer.alloc(600, 'x')
          throw new UserError('No such image: app:latest')
        })(),
    }
    const repository = new MemoryRepository()
    const image = await daemon(failing)
    await expect(push(image, repository)).rejects.toThrow('No such image: app:latest')
    await image.dispose()
    expect(repository.manifests.size).toBe(0)
    expect(await readdir(temp)).toEqual([])
  })

  it('says why no engine answers, and that it has no such image', async () => {
    const { saver } = engine(Buffer.alloc(0), { problem: 'no socket' })
    await expect(daemon(saver)).rejects.toThrow(
      /cannot reach the Docker engine for 'docker-daemon:app:latest' \(no socket\)\./,
    )
    await expect(
      daemon({ ...saver, problem: async () => undefined, inspectImage: async () => undefined }),
    ).rejects.toThrow(/the Docker engine has no image 'app:latest'/)
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
    expect(image.kind === 'packed' ? image.manifest.digest : '').toBe(manifest.digest)
    await image.dispose()
    expect(await readdir(temp)).toEqual(['image.tar'])
    await rm(layout.directory, { recursive: true })
  })

  it('names a file that is not there', async () => {
    await expect(
      openImage(parseImageSource('oci-archive:/nonexistent.tar'), {
        temp,
        engine: engine(Buffer.alloc(0)).saver,
        readers,
      }),
    ).rejects.toThrow(/Input 'image': file '\/nonexistent\.tar' does not exist/)
  })
})
