import { createHash, type Hash, randomUUID } from 'node:crypto'
import { createReadStream, type ReadStream, statSync } from 'node:fs'
import { type FileHandle, mkdir, open, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { DIGEST } from './digest.ts'

/**
 * Content-addressed files: `blobs/sha256/<first two digits>/<digest>`. A blob appears whole or not at all: bytes are
 * written under `uploads/` while they are hashed and the file is renamed only after its digest was found right.
 * Memory does not grow with a blob.
 */
export class BlobStore {
  readonly #directory: string

  private constructor(directory: string) {
    this.#directory = directory
  }

  /** Opens the store; what an earlier, killed process left half uploaded goes away. */
  static async open(directory: string): Promise<BlobStore> {
    await rm(join(directory, 'uploads'), { recursive: true, force: true })
    await mkdir(join(directory, 'uploads'), { recursive: true })
    await mkdir(join(directory, 'blobs', 'sha256'), { recursive: true })
    return new BlobStore(directory)
  }

  /** The size in bytes, or undefined when there is no such blob. */
  size(digest: string): number | undefined {
    return statSync(this.path(digest), { throwIfNoEntry: false })?.size
  }

  path(digest: string): string {
    if (!DIGEST.test(digest)) throw new RangeError(`'${digest}' is not a sha256 digest`)
    const hex = digest.slice('sha256:'.length)
    return join(this.#directory, 'blobs', 'sha256', hex.slice(0, 2), hex)
  }

  /** Bytes `start` to `end`, both included, as HTTP ranges count them. */
  read(digest: string, range: { readonly start?: number; readonly end?: number } = {}): ReadStream {
    return createReadStream(this.path(digest), range)
  }

  async remove(digest: string): Promise<void> {
    await rm(this.path(digest), { force: true })
  }

  async begin(): Promise<BlobUpload> {
    const path = join(this.#directory, 'uploads', randomUUID())
    return new BlobUpload(this, path, await open(path, 'wx'))
  }
}

/** Bytes on their way into the store. */
export class BlobUpload {
  readonly #store: BlobStore
  readonly #path: string
  readonly #handle: FileHandle
  readonly #hash: Hash = createHash('sha256')
  #size = 0
  #open = true

  constructor(store: BlobStore, path: string, handle: FileHandle) {
    this.#store = store
    this.#path = path
    this.#handle = handle
  }

  get size(): number {
    return this.#size
  }

  /** Adds the bytes of `source` in order. When it throws, the upload is of no more use: abort it. */
  async append(source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<void> {
    for await (const chunk of source) {
      this.#hash.update(chunk)
      this.#size += chunk.byteLength
      await this.#handle.appendFile(chunk)
    }
  }

  /** The digest of all bytes so far. */
  digest(): string {
    return `sha256:${this.#hash.copy().digest('hex')}`
  }

  /** Makes the bytes a blob under their digest; a blob that is there already stays as it is. */
  async commit(): Promise<{ readonly digest: string; readonly size: number }> {
    const digest = this.digest()
    const path = this.#store.path(digest)
    await this.#close()
    if (this.#store.size(digest) === this.#size) {
      await rm(this.#path, { force: true })
    } else {
      await mkdir(join(path, '..'), { recursive: true })
      await rename(this.#path, path)
    }
    return { digest, size: this.#size }
  }

  /** Leaves nothing behind. */
  async abort(): Promise<void> {
    await this.#close()
    await rm(this.#path, { force: true })
  }

  async #close(): Promise<void> {
    if (!this.#open) return
    this.#open = false
    await this.#handle.close()
  }
}
