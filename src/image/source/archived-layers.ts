import { createReadStream } from 'node:fs'
import { open, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { UserError } from '../../runtime/errors.ts'
import { Digester } from '../oci/digest.ts'
import { type Descriptor, MEDIA_TYPES } from '../oci/documents.ts'
import { type Compression, compressionOf, decompressed, MAGIC_BYTES } from './decompress.ts'
import { LayerPacker } from './layer-packer.ts'
import { readFileBytes } from './read-file.ts'

/**
 * The layers of an unpacked archive by their diff ids: files, those that are not compressed being compressed on demand
 * into files under `directory`; or the descriptors of foreign layers, which are given back as they are.
 */
export class ArchivedLayers {
  readonly #name: string
  readonly #directory: string
  readonly #files: ReadonlyMap<string, string | Descriptor>
  readonly #packer = new LayerPacker()
  readonly #packed = new Map<string, Promise<Descriptor>>()
  /** Digest of the compressed layer -> its file. */
  readonly #paths = new Map<string, string>()

  constructor(name: string, directory: string, files: ReadonlyMap<string, string | Descriptor>) {
    this.#name = name
    this.#directory = directory
    this.#files = files
  }

  pack(diffId: string): Promise<Descriptor> {
    const packed = this.#packed.get(diffId) ?? this.#pack(diffId)
    this.#packed.set(diffId, packed)
    return packed
  }

  open({ digest }: Descriptor, start?: number): AsyncIterable<Uint8Array> {
    const path = this.#paths.get(digest)
    if (path === undefined) throw new Error(`${this.#name} has no blob ${digest}`)
    return readFileBytes(path, start)
  }

  close(): Promise<void> {
    return this.#packer.close()
  }

  async #pack(diffId: string): Promise<Descriptor> {
    const file = this.#files.get(diffId)
    if (file === undefined) throw broken(this.#name, `it has no layer ${diffId}`)
    if (typeof file !== 'string') return file
    // An engine with the containerd image store saves layers as it has them.
    const compression = compressionOf(await startOf(file))
    if (compression !== undefined) {
      const digest = await checkPacked(file, diffId, compression, this.#name)
      this.#paths.set(digest, file)
      return { mediaType: LAYER_TYPES[compression], digest, size: (await stat(file)).size }
    }
    const output = join(this.#directory, diffId.replace(':', '-'))
    const { diffId: found, digest, size } = await this.#packer.pack(file, output)
    if (found !== diffId) throw broken(this.#name, `a layer should be ${diffId} but is ${found}`)
    // Two copies of a large image may be more than a runner's disk holds.
    await rm(file, { force: true })
    this.#paths.set(digest, output)
    return { mediaType: MEDIA_TYPES.ociLayerGzip, digest, size }
  }
}

const LAYER_TYPES = { gzip: MEDIA_TYPES.ociLayerGzip, zstd: MEDIA_TYPES.ociLayerZstd } as const

/** Digest of a compressed file whose content has the diff id. */
async function checkPacked(
  file: string,
  diffId: string,
  compression: Compression,
  name: string,
): Promise<string> {
  const packed = new Digester()
  const plain = new Digester()
  const layer = `The layer ${diffId} of ${name}`
  await pipeline(
    createReadStream(file),
    observing(packed),
    (source: AsyncIterable<Uint8Array>) => decompressed(source, compression, { name: layer }),
    observing(plain),
    drain,
  )
  if (plain.digest() !== diffId) throw broken(name, `a layer should be ${diffId} but is ${plain.digest()}`)
  return packed.digest()
}

async function startOf(file: string): Promise<Uint8Array> {
  const handle = await open(file)
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(MAGIC_BYTES), 0, MAGIC_BYTES, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}

const observing = (digester: Digester) =>
  async function* (source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const chunk of source) {
      digester.update(chunk)
      yield chunk
    }
  }

async function drain(source: AsyncIterable<Uint8Array>): Promise<void> {
  for await (const _chunk of source) {
    // Only the hash is wanted.
  }
}

/** Something is wrong inside of the archive that people call `name`. */
export const broken = (name: string, what: string): UserError =>
  new UserError(`${name} is broken: ${what}.`, { fix: 'Save or build the image again.' })
