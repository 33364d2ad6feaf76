import { rm, writeFile } from 'node:fs/promises'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { VirtualClock } from '../../../local/clock.ts'
import type { Descriptor } from '../../../src/image/oci.ts'
import { openOciLayout } from '../../../src/image/oci-layout.ts'
import {
  type FoundImages,
  type ImageRepository,
  type ManifestBlob,
  TagTakenError,
} from '../../../src/image/ports.ts'
import { pushImage } from '../../../src/image/push.ts'
import { pushSummary } from '../../../src/image/push-summary.ts'
import { CancelledError } from '../../../src/runtime/errors.ts'
import { silentLogger } from '../../../src/runtime/log.ts'
import { TestLayout } from './layouts.ts'

/** A repository in memory that keeps what it was sent and writes down what was asked of it. */
class MemoryRepository implements ImageRepository {
  readonly name = 'registry.test/app'
  readonly registry = 'registry.test'
  readonly repository = 'app'
  readonly blobs = new Map<string, string>()
  readonly manifests = new Set<string>()
  readonly tags = new Map<string, string>()
  readonly calls: string[] = []
  immutable = false

  async find(query: { readonly digest: string; readonly tags: readonly string[] }): Promise<FoundImages> {
    this.calls.push('find')
    const tags = query.tags.flatMap((tag): [string, string][] => {
      const digest = this.tags.get(tag)
      return digest === undefined ? [] : [[tag, digest]]
    })
    return { hasDigest: this.manifests.has(query.digest), tags: new Map(tags) }
  }

  async availableBlobs(digests: readonly string[]): Promise<ReadonlySet<string>> {
    this.calls.push(`available ${digests.length}`)
    return new Set(digests.filter((digest) => this.blobs.has(digest)))
  }

  async uploadBlob(
    blob: Descriptor,
    open: () => AsyncIterable<Uint8Array>,
    onBytes: (bytes: number) => void,
  ): Promise<void> {
    const chunks: Uint8Array[] = []
    for await (const chunk of open()) chunks.push(chunk)
    this.calls.push('upload')
    this.blobs.set(blob.digest, Buffer.concat(chunks).toString())
    onBytes(blob.size)
  }

  async putManifest(manifest: ManifestBlob, tag?: string): Promise<void> {
    this.calls.push(`put ${tag ?? 'digest'}`)
    if (tag !== undefined && this.immutable && (this.tags.get(tag) ?? manifest.digest) !== manifest.digest) {
      throw new TagTakenError(tag)
    }
    this.manifests.add(manifest.digest)
    if (tag !== undefined) this.tags.set(tag, manifest.digest)
  }
}

let layout: TestLayout
let repository: MemoryRepository

beforeEach(async () => {
  layout = await TestLayout.create()
  repository = new MemoryRepository()
})
afterEach(() => rm(layout.directory, { recursive: true, force: true }))

async function push(tags: readonly string[], signal = new AbortController().signal) {
  const image = await openOciLayout(layout.directory)
  return pushImage(image, repository, { tags, log: silentLogger, clock: new VirtualClock(), signal })
}

async function build(layers: readonly string[]): Promise<string> {
  const manifest = await layout.image(layers)
  await layout.index([manifest])
  return manifest.digest
}

describe('pushImage', () => {
  it('sends every new blob, then the manifest by its digest, then the tags', async () => {
    const digest = await build(['a', 'bb'])
    const result = await push(['v1', 'latest'])
    expect(repository.calls).toEqual([
      'find',
      'available 3',
      'upload',
      'upload',
      'upload',
      'put digest',
      'put v1',
      'put latest',
    ])
    expect([...repository.blobs.values()].sort()).toContain('bb')
    expect(repository.tags).toEqual(
      new Map([
        ['v1', digest],
        ['latest', digest],
      ]),
    )
    expect(result).toMatchObject({ digest, existed: false })
  })

  it('asks once and sends nothing when all is there', async () => {
    await build(['a'])
    await push(['v1'])
    repository.calls.length = 0
    const result = await push(['v1'])
    expect(repository.calls).toEqual(['find'])
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
    expect(repository.calls).toEqual(['find', 'available 3', 'upload', 'put digest', 'put v2'])
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
        `tag 'v1' in registry.test/app is immutable and names ${first}; this image is ${second}.*deploy by digest`,
      ),
    )
    expect(repository.manifests).toContain(second)
    expect(repository.tags.get('v1')).toBe(first)
  })

  it('counts a tag that another pusher set to the same digest in the meantime as a success', async () => {
    const digest = await build(['one'])
    const racing = repository
    const put = racing.putManifest.bind(racing)
    racing.putManifest = async (manifest, tag) => {
      await put(manifest, tag)
      if (tag !== undefined) throw new TagTakenError(tag)
    }
    await expect(push(['v1'])).resolves.toMatchObject({ digest })
  })

  it('publishes nothing when a blob is not what its digest says', async () => {
    await build(['good', 'evil'])
    const blob = await layout.blob('evil')
    await writeFile(layout.path(blob.digest), 'live')
    await expect(push(['v1'])).rejects.toThrow(
      /is broken: the blob sha256:\w+ \(4 bytes\) really has 4 bytes and the digest sha256:\w+\. No manifest was published/,
    )
    expect(repository.manifests.size).toBe(0)
    expect(repository.tags.size).toBe(0)
    expect([...repository.blobs.values()]).not.toContain('live')
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

  it('writes a summary with every blob, its outcome and the way back', async () => {
    const digest = await build(['a'])
    const text = pushSummary('registry.test/app', { name: 'oci:x' }, await push(['v1']))
    expect(text).toContain(`registry.test/app@${digest}`)
    expect(text).toMatch(/layer 1 \| `sha256:\w{12}` \| 1 B \| uploaded/)
    expect(text).toContain(`--repository-name app --image-ids imageDigest=${digest}`)
  })
})
