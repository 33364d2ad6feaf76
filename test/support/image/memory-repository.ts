import { sha256 } from '../../../src/image/oci/digest.ts'
import type { Descriptor, ImageManifest } from '../../../src/image/oci/documents.ts'
import { parseManifest } from '../../../src/image/oci/parse-manifest.ts'
import {
  type BlobUpload,
  type FoundImages,
  type ImageRepository,
  type ManifestBlob,
  TagTakenError,
} from '../../../src/image/oci/ports.ts'

/**
 * A repository in memory that keeps what it was sent and writes down what was asked of it. As a registry does, it takes
 * no manifest whose blobs it lacks and no blob that is not what its digest says.
 */
export class MemoryRepository implements ImageRepository {
  readonly name = "repository 'app' in test"
  readonly repository = 'app'
  readonly blobs = new Map<string, Buffer>()
  readonly manifests = new Map<string, ManifestBlob>()
  readonly tags = new Map<string, string>()
  readonly calls: string[] = []
  /** Repository -> digests that may be mounted from it; undefined when the account does not mount. */
  mountable: ReadonlyMap<string, ReadonlySet<string>> | undefined
  immutable = false
  newestDigest: string | undefined

  async registry(): Promise<string> {
    return 'registry.test'
  }

  async find(query: {
    readonly digests?: readonly string[]
    readonly tags: readonly string[]
  }): Promise<FoundImages> {
    this.calls.push('find')
    const tags = query.tags.flatMap((tag): [string, string][] => {
      const digest = this.tags.get(tag)
      return digest === undefined ? [] : [[tag, digest]]
    })
    const images = new Map<string, ImageManifest | undefined>()
    for (const digest of [...(query.digests ?? []), ...tags.map(([, digest]) => digest)]) {
      const manifest = this.manifests.get(digest)
      if (manifest === undefined) continue
      const document = parseManifest(Buffer.from(manifest.bytes).toString())
      images.set(digest, document?.kind === 'image' ? document.manifest : undefined)
    }
    return { images, tags: new Map(tags) }
  }

  async newest(): Promise<string | undefined> {
    this.calls.push('newest')
    return this.newestDigest
  }

  async readBlob(blob: Descriptor): Promise<Uint8Array> {
    this.calls.push('read')
    return this.blobs.get(blob.digest) ?? Buffer.alloc(0)
  }

  async availableBlobs(digests: readonly string[]): Promise<ReadonlySet<string>> {
    this.calls.push(`available ${digests.length}`)
    return new Set(digests.filter((digest) => this.blobs.has(digest)))
  }

  async canMount(): Promise<boolean> {
    this.calls.push('canMount')
    return this.mountable !== undefined
  }

  async uploadBlob({ blob, open, mountFrom, onBytes }: BlobUpload): Promise<'uploaded' | 'mounted'> {
    if (mountFrom.some((from) => this.mountable?.get(from)?.has(blob.digest) === true)) {
      this.calls.push('mount')
      this.blobs.set(blob.digest, Buffer.alloc(0))
      return 'mounted'
    }
    const chunks: Uint8Array[] = []
    for await (const chunk of open()) chunks.push(Buffer.from(chunk))
    const bytes = Buffer.concat(chunks)
    if (sha256(bytes) !== blob.digest) throw new Error('DIGEST_INVALID')
    this.calls.push('upload')
    this.blobs.set(blob.digest, bytes)
    onBytes(blob.size)
    return 'uploaded'
  }

  async putManifest(manifest: ManifestBlob, tag?: string): Promise<void> {
    this.calls.push(`put ${tag ?? 'digest'}`)
    const document = parseManifest(Buffer.from(manifest.bytes).toString())
    if (document?.kind === 'image') {
      const { config, layers } = document.manifest
      for (const { digest, urls } of [config, ...layers])
        if (urls === undefined && !this.blobs.has(digest)) throw new Error(`LayersNotFound ${digest}`)
    }
    // Even for the image that it names: https://github.com/aws/containers-roadmap/issues/2179
    if (tag !== undefined && this.immutable && this.tags.has(tag)) throw new TagTakenError(tag)
    this.manifests.set(manifest.digest, manifest)
    if (tag !== undefined) this.tags.set(tag, manifest.digest)
  }
}
