import { open } from 'node:fs/promises'

const CHUNK_BYTES = 256 * 1024
/** One that is read into, one that a verifier may hold back, one that is on its way out. */
const BUFFERS = 3

/**
 * The bytes of a file from `start` on, in chunks whose buffers are used again: a chunk is good until the one after the
 * next is asked for. Nothing is left for the garbage collector, so that memory does not grow with the file.
 */
export async function* readFileBytes(path: string, start = 0): AsyncGenerator<Uint8Array> {
  const handle = await open(path)
  try {
    const buffers = Array.from({ length: BUFFERS }, () => Buffer.allocUnsafeSlow(CHUNK_BYTES))
    let position = start
    for (let turn = 0; ; turn++) {
      const buffer = buffers[turn % BUFFERS] ?? Buffer.allocUnsafeSlow(CHUNK_BYTES)
      const { bytesRead } = await handle.read(buffer, 0, CHUNK_BYTES, position)
      if (bytesRead === 0) return
      position += bytesRead
      yield buffer.subarray(0, bytesRead)
    }
  } finally {
    await handle.close()
  }
}
