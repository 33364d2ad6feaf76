import { pipeline } from 'node:stream/promises'
import { constants, createGunzip, createZstdDecompress } from 'node:zlib'
import { errorCode } from '../../runtime/error-code.ts'
import { UserError } from '../../runtime/errors.ts'
import { cutAtFrames } from './zstd-frames.ts'

export type Compression = 'gzip' | 'zstd'

/** Bytes from the start of a file that tell its compression. */
export const MAGIC_BYTES = 6

/**
 * What deflate itself can make of a byte (https://zlib.net/zlib_tech.html). zstd has no such limit: a few kilobytes
 * would keep a runner busy for hours, so what gzip could not hold in a file of that size is refused.
 */
const MOST_EXPANSION = 1032
const FREE_BYTES = 1024 ** 3
/** zstd's own default: 128 MiB, the most that a frame may ask of memory. */
const MOST_WINDOW_LOG = 27

/** The compression of a file that starts with these bytes; undefined when it is neither. */
export function compressionOf(start: Uint8Array): Compression | undefined {
  const [a = 0, b, c, d] = start
  if (a === 0x1f && b === 0x8b) return 'gzip'
  const isFrame = a === 0x28 && b === 0xb5 && c === 0x2f && d === 0xfd
  // A frame for other tools, which some compressors write first.
  const isSkippable = (a & 0xf0) === 0x50 && b === 0x2a && c === 0x4d && d === 0x18
  return isFrame || isSkippable ? 'zstd' : undefined
}

/**
 * The plain bytes of `source`, streamed. Throws UserError, which calls the source `name`, when it is cut or damaged, or
 * expands to more than any gzip file could (beyond `free` bytes); what the source itself throws is passed on.
 */
export async function* decompressed(
  source: AsyncIterable<Uint8Array>,
  compression: Compression,
  { name, free = FREE_BYTES }: { readonly name: string; readonly free?: number },
): AsyncGenerator<Uint8Array> {
  let read = 0
  let written = 0
  let failed: { readonly error: unknown } | undefined
  const counted = async function* (): AsyncGenerator<Uint8Array> {
    try {
      for await (const chunk of source) {
        read += chunk.byteLength
        yield chunk
      }
    } catch (error) {
      failed = { error }
      throw error
    }
  }
  const plain =
    compression === 'gzip'
      ? createGunzip()
      : createZstdDecompress({ params: { [constants.ZSTD_d_windowLogMax]: MOST_WINDOW_LOG } })
  const fed = pipeline(compression === 'gzip' ? counted() : cutAtFrames(counted()), plain)
  // Its failure is that of `plain`, which is read below.
  fed.catch(() => {})
  try {
    for await (const chunk of plain) {
      if (!(chunk instanceof Uint8Array)) continue
      written += chunk.byteLength
      if (written > free + read * MOST_EXPANSION) {
        throw new UserError(
          `${name} is broken: its ${compression} data expands to more than ${MOST_EXPANSION} times its size.`,
          { fix: 'Save or build the image again.' },
        )
      }
      yield chunk
    }
  } catch (cause) {
    if (failed !== undefined) throw failed.error
    if (cause instanceof UserError || errorCode(cause) === 'ENOSPC') throw cause
    throw new UserError(`${name} is not a complete ${compression} file.`, {
      fix: 'Save or build the image again.',
      cause,
    })
  }
}

/** A tar archive as it is, or what a gzip or zstd file contains, by its first bytes. Throws as `decompressed` does. */
export async function* plainArchive(
  source: AsyncIterable<Uint8Array>,
  name: string,
): AsyncGenerator<Uint8Array> {
  const chunks = source[Symbol.asyncIterator]()
  const held: Uint8Array[] = []
  let bytes = 0
  while (bytes < MAGIC_BYTES) {
    const next = await chunks.next()
    if (next.done === true) break
    held.push(next.value)
    bytes += next.value.byteLength
  }
  const start = Buffer.concat(held)
  const whole = startingWith(start, chunks)
  const compression = compressionOf(start)
  if (compression !== undefined) {
    yield* decompressed(whole, compression, { name })
    return
  }
  const other = OTHERS.find(([magic]) => start.subarray(0, magic.byteLength).equals(magic))?.[1]
  if (other !== undefined) {
    throw new UserError(`${name} is compressed with ${other}.`, {
      fix: "Compress it with gzip or zstd, or leave it as 'docker save' writes it.",
    })
  }
  yield* whole
}

const OTHERS: readonly (readonly [magic: Buffer, name: string])[] = [
  [Buffer.from('fd377a585a00', 'hex'), 'xz'],
  [Buffer.from('BZh'), 'bzip2'],
]

async function* startingWith(start: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    if (start.byteLength > 0) yield start
    for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value
  } finally {
    await rest.return?.()
  }
}
