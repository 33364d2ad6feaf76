import { createHash } from 'node:crypto'
import type { Readable } from 'node:stream'
import { PassThrough, Transform } from 'node:stream'
import { createGunzip, createZstdDecompress } from 'node:zlib'

const GZIP = [0x1f, 0x8b]
const ZSTD = [0x28, 0xb5, 0x2f, 0xfd]

/**
 * The decompressor that a layer needs, told from its first bytes: media types lie more often than magic numbers.
 * https://github.com/opencontainers/image-spec/blob/main/layer.md: plain tar, gzip or zstd.
 */
export function decompressorFor(head: Uint8Array): NodeJS.ReadWriteStream & Transform {
  const starts = (magic: readonly number[]) => magic.every((byte, index) => head[index] === byte)
  if (starts(GZIP)) return createGunzip()
  if (starts(ZSTD)) return createZstdDecompress()
  return new PassThrough()
}

/** Passes bytes on and computes their digest. */
export class DigestStream extends Transform {
  readonly #hash = createHash('sha256')

  override _transform(
    chunk: Buffer,
    _encoding: BufferEncoding,
    done: (error: null, chunk: Buffer) => void,
  ): void {
    this.#hash.update(chunk)
    done(null, chunk)
  }

  /** After the end of the stream. */
  digest(): string {
    return `sha256:${this.#hash.digest('hex')}`
  }
}

/** The first bytes of a stream, which is consumed. */
export async function readHead(source: Readable): Promise<Uint8Array> {
  for await (const chunk of source) return chunk instanceof Uint8Array ? chunk : new Uint8Array()
  return new Uint8Array()
}
