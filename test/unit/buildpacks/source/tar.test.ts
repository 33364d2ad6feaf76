import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { ReproducibleTar } from '../../../../src/buildpacks/source/tar.ts'
import { sha256 } from '../../../../src/image/oci/digest.ts'
import { writeSource } from '../../../support/buildpacks/sources.ts'

const OWNER = { uid: 1, gid: 2 }
let root: string

beforeEach(async () => {
  root = await writeSource({ 'a.txt': 'content', 'big.bin': 'x'.repeat(300_000) })
})
afterEach(() => rm(root, { recursive: true, force: true }))

async function archive(write: (tar: ReproducibleTar) => Promise<void>): Promise<Buffer> {
  const tar = new ReproducibleTar(OWNER)
  const written = write(tar).then(
    () => tar.end(),
    (error: unknown) => {
      tar.fail(error instanceof Error ? error : new Error(String(error)))
      throw error
    },
  )
  written.catch(() => {})
  const chunks: Uint8Array[] = []
  for await (const chunk of tar.stream()) chunks.push(chunk)
  await written
  return Buffer.concat(chunks)
}

describe('ReproducibleTar', () => {
  it('gives the same bytes for the same files, long and foreign names too', async () => {
    const write = async (tar: ReproducibleTar) => {
      await tar.directory('d')
      await tar.file(`d/${'long/'.repeat(40)}big.bin`, join(root, 'big.bin'), 300_000, false)
      await tar.text('d/ümlaut 連歌.txt', 'x')
      await tar.link('d/link', '../a.txt')
    }
    const [one, two] = [await archive(write), await archive(write)]
    expect(sha256(one)).toBe(sha256(two))
    expect(one.byteLength % 512).toBe(0)
  })

  it.each([
    ['grew', 'a.txt', 3],
    ['shrank', 'a.txt', 3000],
    ['went away', 'gone.txt', 7],
  ])('fails when a file %s since it was listed', async (_name, file, size) => {
    await expect(archive((tar) => tar.file('f', join(root, file), size, false))).rejects.toThrow(
      /changed or could not be read while being packed/,
    )
  })

  it('does not wait for a reader that has gone', async () => {
    const tar = new ReproducibleTar(OWNER)
    const written = tar.file('f', join(root, 'big.bin'), 300_000, false)
    written.catch(() => {})
    for await (const _chunk of tar.stream()) break
    await expect(written).rejects.toThrow(/changed or could not be read/)
  })
})
