import { gzipSync, zstdCompressSync } from 'node:zlib'
import { describe, expect, it } from '@jest/globals'
import { type Compression, decompressed } from '../../../../src/image/source/decompress.ts'
import { UserError } from '../../../../src/runtime/errors.ts'
import { chunked } from '../../../support/image/archives.ts'
import { textOf } from '../../../support/image/readers.ts'

const read = (bytes: Uint8Array, compression: Compression, size = 700, free?: number) =>
  textOf(
    decompressed(chunked(bytes, size), compression, {
      name: 'the file',
      ...(free === undefined ? {} : { free }),
    }),
  )

/** Of other tools: 3 bytes that decompressors pass over. */
const SKIPPABLE = Buffer.from('502a4d1803000000616263', 'hex')
const BIG = 'big'.repeat(200_000)

describe('decompressed', () => {
  it.each([1, 2, 3, 7, 4096, 1 << 20])(
    'reads every frame of a zstd file in pieces of %i bytes',
    async (size) => {
      const frames = ['one', '', BIG, 'x'.repeat(300), 'end']
      const bytes = Buffer.concat([SKIPPABLE, ...frames.map((text) => zstdCompressSync(text)), SKIPPABLE])
      expect((await read(bytes, 'zstd', size)) === frames.join('')).toBe(true)
    },
  )

  it.each<[string, Buffer, Compression]>([
    ['a cut frame', zstdCompressSync('x'.repeat(5000)).subarray(0, 15), 'zstd'],
    [
      'a cut second frame',
      Buffer.concat([zstdCompressSync('a'), zstdCompressSync('b').subarray(0, 4)]),
      'zstd',
    ],
    ['bytes behind the last frame', Buffer.concat([zstdCompressSync('a'), Buffer.from('trash')]), 'zstd'],
    ['a window of 2 GiB', Buffer.from('28b52ffd00a8010000', 'hex'), 'zstd'],
    ['a cut gzip file', gzipSync('x'.repeat(5000)).subarray(0, 20), 'gzip'],
  ])('refuses %s', async (_name, bytes, compression) => {
    await expect(read(bytes, compression)).rejects.toThrow(`the file is not a complete ${compression} file.`)
  })

  it('stops where zstd expands to more than gzip could', async () => {
    const bomb = zstdCompressSync(Buffer.alloc(16 << 20))
    await expect(read(bomb, 'zstd', 700, 1 << 20)).rejects.toThrow(
      'the file is broken: its zstd data expands to more than 1032 times its size.',
    )
  })

  it('lets the highest rate of gzip pass', async () => {
    expect(await read(gzipSync(Buffer.alloc(4 << 20)), 'gzip', 700, 1 << 20)).toHaveLength(4 << 20)
  })

  it('passes on what the source throws', async () => {
    const failing = async function* (): AsyncGenerator<Uint8Array> {
      yield gzipSync('x').subarray(0, 5)
      throw new UserError('No such image')
    }
    await expect(textOf(decompressed(failing(), 'gzip', { name: 'the file' }))).rejects.toThrow(
      'No such image',
    )
  })
})
