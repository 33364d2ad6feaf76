import { createWriteStream } from 'node:fs'
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { Digester, sha256 } from '../../src/image/oci/digest.ts'
import { type Descriptor, MEDIA_TYPES } from '../../src/image/oci/documents.ts'
import { blobPath } from '../../src/image/source/oci-layout.ts'

export interface WrittenLayer {
  readonly descriptor: Descriptor
  /** Digest of the uncompressed layer. */
  readonly diffId: string
}

/**
 * Writes an OCI image layout (https://github.com/opencontainers/image-spec/blob/main/image-layout.md) into a new
 * directory.
 */
export class OciLayoutWriter {
  readonly directory: string
  readonly #scratch: string
  #layers = 0

  private constructor(directory: string, scratch: string) {
    this.directory = directory
    this.#scratch = scratch
  }

  /** Empties `directory` first: a layout holds one image. */
  static async create(directory: string): Promise<OciLayoutWriter> {
    await rm(directory, { recursive: true, force: true })
    await mkdir(join(directory, 'blobs', 'sha256'), { recursive: true })
    return new OciLayoutWriter(directory, await mkdtemp(join(directory, '.writing-')))
  }

  /**
   * May be called in parallel. Compresses a tar stream once, hashing both sides on the way. zlib's own gzip header
   * carries no time and no name, so the same tar gives the same bytes with the same Node.
   */
  async addLayer(tar: AsyncIterable<Uint8Array>): Promise<WrittenLayer> {
    const plain = new Digester()
    const packed = new Digester()
    const file = join(this.#scratch, `layer-${this.#layers++}`)
    await pipeline(tar, observing(plain), createGzip(), observing(packed), createWriteStream(file))
    const digest = packed.digest()
    await rename(file, blobPath(this.directory, digest))
    return {
      descriptor: { mediaType: MEDIA_TYPES.ociLayerGzip, digest, size: packed.size },
      diffId: plain.digest(),
    }
  }

  /** Writes config, manifest and index; returns the digest of the manifest. */
  async finish(
    config: string | Uint8Array,
    layers: readonly Descriptor[],
  ): Promise<{ readonly digest: string; readonly size: number }> {
    const configDescriptor = await this.#document(MEDIA_TYPES.ociConfig, config)
    const manifest = await this.#document(
      MEDIA_TYPES.ociManifest,
      JSON.stringify({
        schemaVersion: 2,
        mediaType: MEDIA_TYPES.ociManifest,
        config: configDescriptor,
        layers,
      }),
    )
    await writeFile(
      join(this.directory, 'index.json'),
      JSON.stringify({
        schemaVersion: 2,
        mediaType: MEDIA_TYPES.ociIndex,
        manifests: [manifest],
      }),
    )
    await writeFile(join(this.directory, 'oci-layout'), '{"imageLayoutVersion":"1.0.0"}')
    await rm(this.#scratch, { recursive: true, force: true })
    const distinct = new Map(layers.map((layer) => [layer.digest, layer.size]))
    return {
      digest: manifest.digest,
      size: [...distinct.values()].reduce((sum, size) => sum + size, configDescriptor.size),
    }
  }

  async #document(mediaType: string, content: string | Uint8Array): Promise<Descriptor> {
    const bytes = Buffer.from(content)
    const digest = sha256(bytes)
    await writeFile(blobPath(this.directory, digest), bytes)
    return { mediaType, digest, size: bytes.byteLength }
  }
}

function observing(digester: Digester): Transform {
  return new Transform({
    transform(chunk: Uint8Array, _encoding, done) {
      digester.update(chunk)
      done(null, chunk)
    },
  })
}
