import { readFile, rm, writeFile } from 'node:fs/promises'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { VirtualClock } from '../../../../emulator/clock.ts'
import type { ManifestBlob } from '../../../../src/image/oci/ports.ts'
import { TagTakenError } from '../../../../src/image/oci/ports.ts'
import { pushBlobsAndManifest } from '../../../../src/image/push/push.ts'
import { pushSummary } from '../../../../src/image/push/push-summary.ts'
import { openOciLayout } from '../../../../src/image/source/oci-layout.ts'
import { openRegistryImage } from '../../../../src/image/source/registry-image.ts'
import { CancelledError } from '../../../../src/runtime/errors.ts'
import { silentLogger } from '../../../../src/runtime/log.ts'
import { TestLayout } from '../../../support/image/layouts.ts'
import { MemoryRepository } from '../../../support/image/memory-repository.ts'
import { MapReader } from '../../../support/image/readers.ts'

let layout: TestLayout
let repository: MemoryRepository

beforeEach(async () => {
  layout = await TestLayout.create()
  repository = new MemoryRepository()
})
afterEach(() => rm(layout.directory, { recursive: true, force: true }))

const options = { log: silentLogger, clock: new VirtualClock(), signal: new AbortController().signal }

async function push(tags: readonly string[], signal = new AbortController().signal) {
  const image = await openOciLayout(layout.directory)
  return pushBlobsAndManifest(image, repository, { ...options, tags, signal })
}

async function build(layers: readonly string[]): Promise<string> {
  const manifest = await layout.image(layers)
  await layout.index([manifest])
  return manifest.digest
}

describe('pushImage', () => {
  it('sends every new blob, then the manifest under its tags', async () => {
    const digest = await build(['a', 'bb'])
    const result = await push(['v1', 'latest'])
    expect(repository.calls).toEqual([
      'find',
      'available 3',
      'upload',
      'upload',
      'upload',
      'put v1',
      'put latest',
    ])
    expect([...repository.blobs.values()].map(String).sort()).toContain('bb')
    expect(repository.tags).toEqual(
      new Map([
        ['v1', digest],
        ['latest', digest],
      ]),
    )
    expect(result).toMatchObject({ digest, existed: false })
  })

  it('publishes the manifest by its digest when there is no tag', async () => {
    const digest = await build(['a'])
    await push([])
    expect(repository.calls.slice(-1)).toEqual(['put digest'])
    expect(repository.manifests.has(digest)).toBe(true)
  })

  it('asks two questions at once and sends nothing when all is there', async () => {
    await build(['a'])
    await push(['v1'])
    repository.calls.length = 0
    const result = await push(['v1'])
    expect(repository.calls).toEqual(['find', 'available 2'])
    expect(result).toMatchObject({
      existed: true,
      uploadedBytes: 0,
      tags: [{ tag: 'v1', outcome: 'unchanged' }],
    })
  })

  it('sends one layer and the config when one layer changed', async () => {
    await build(['same', 'old'])
    await push([])
    repository.calls.length = 0
    await build(['same', 'new'])
    const result = await push(['v2'])
    expect(repository.calls).toEqual(['find', 'available 3', 'upload', 'put v2'])
    expect(result.blobs.map(({ kind, outcome }) => `${kind} ${outcome}`)).toEqual([
      'layer reused',
      'layer uploaded',
      'config reused',
    ])
  })

  it('names both digests and the fix when an immutable tag is taken; the image is there by its digest', async () => {
    repository.immutable = true
    const first = await build(['one'])
    await push(['v1'])
    const second = await build(['two'])
    await expect(push(['v1'])).rejects.toThrow(
      new RegExp(
        `tag 'v1' in the repository 'app' in test is immutable and points to ${first}; this image is ${second}.*deploy by digest`,
      ),
    )
    expect(repository.manifests.has(second)).toBe(true)
    expect(repository.tags.get('v1')).toBe(first)
  })

  it('does not move a tag when another one of them is refused', async () => {
    const first = await build(['one'])
    await push(['v1', 'latest'])
    await build(['two'])
    const put = repository.putManifest.bind(repository)
    repository.putManifest = async (manifest: ManifestBlob, tag?: string) => {
      if (tag === 'v2') throw new TagTakenError(tag)
      await put(manifest, tag)
    }
    await expect(push(['latest', 'v2'])).rejects.toThrow(/the tag 'v2'/)
    expect(repository.tags.get('latest')).toBe(first)
  })

  it('counts a tag that another pusher set to the same digest in the meantime as a success', async () => {
    const digest = await build(['one'])
    repository.immutable = true
    const available = repository.availableBlobs.bind(repository)
    let raced = false
    repository.availableBlobs = async (digests) => {
      if (raced) return available(digests)
      raced = true
      await push(['v1'])
      return new Set()
    }
    expect(await push(['v1'])).toMatchObject({ digest, tags: [{ tag: 'v1', outcome: 'unchanged' }] })
  })

  it('mounts what a named sibling repository holds and sends the rest', async () => {
    await build(['shared', 'own'])
    repository.mountable = new Map([['base', new Set([(await layout.blob('shared')).digest])]])
    const image = await openOciLayout(layout.directory)
    const result = await pushBlobsAndManifest(image, repository, {
      ...options,
      tags: ['v1'],
      mountFrom: ['base', 'app'],
    })
    expect(result.blobs.map(({ outcome }) => outcome)).toEqual(['mounted', 'uploaded', 'uploaded'])
    expect(repository.calls.filter((call) => call === 'canMount')).toHaveLength(1)
  })

  it('copies an image of another registry byte for byte, streaming only what is missing', async () => {
    const digest = await build(['there', 'missing'])
    repository.blobs.set((await layout.blob('there')).digest, Buffer.from('there'))
    const local = await openOciLayout(layout.directory)
    const config = await readFile(layout.path(local.config.digest), 'utf8')
    const reader = new MapReader(
      new Map([
        [local.config.digest, config],
        [(await layout.blob('missing')).digest, 'missing'],
      ]),
      new Map([[digest, local.manifest]]),
    )
    const source = await openRegistryImage({ registry: 'far.test', repository: 'app', digest }, () => reader)
    const result = await pushBlobsAndManifest(source, repository, { ...options, tags: ['copied'] })
    expect(result).toMatchObject({ digest, image: `registry.test/app@${digest}` })
    expect(result.blobs.map(({ outcome, fetched }) => `${outcome} ${fetched}`)).toEqual([
      'reused false',
      'uploaded true',
      'uploaded true',
    ])
    expect(repository.manifests.get(digest)?.bytes).toEqual(local.manifest.bytes)
  })

  it('publishes nothing when a blob is not what its digest says', async () => {
    await build(['good', 'evil'])
    const blob = await layout.blob('evil')
    await writeFile(layout.path(blob.digest), 'live')
    await expect(push(['v1'])).rejects.toThrow(
      /is broken: the blob sha256:\w+ \(4 bytes\) actually has 4 bytes and the digest sha256:\w+\. No manifest was published/,
    )
    expect(repository.manifests.size).toBe(0)
    expect(repository.tags.size).toBe(0)
    expect([...repository.blobs.values()].map(String)).not.toContain('live')
  })

  it('stops when it is cancelled, before the manifest', async () => {
    await build(['a'])
    const controller = new AbortController()
    controller.abort(new CancelledError('SIGINT'))
    await expect(push(['v1'], controller.signal)).rejects.toThrow('Cancelled by SIGINT')
    expect(repository.manifests.size).toBe(0)
  })

  it('throws the first failure, not those that follow from it', async () => {
    await build(['a', 'b', 'c'])
    repository.uploadBlob = async () => {
      throw new Error('disk on fire')
    }
    await expect(push([])).rejects.toThrow('disk on fire')
  })

  it('writes a folded summary with every blob and its outcome, and does not offer to delete what goes live', async () => {
    const digest = await build(['a'])
    const text = pushSummary(
      { name: 'oci:x', notes: ['a note'] },
      { push: await push(['v1']), attached: [], scan: undefined, refusal: undefined },
    )
    expect(text).toContain(`registry.test/app@${digest}`)
    expect(text).toMatch(/layer 1 \| `sha256:\w{12}` \| 1 B \| \*\*uploaded\*\*/)
    expect(text).toMatch(/\| uploaded \| 1 \|/)
    expect(text).toContain('- a note')
    expect(text).toMatch(/^<details><summary>.{1,5}Image pushed to ECR: /)
    expect(text).not.toContain('batch-delete-image')
  })
})
