/** What comes next in a frame: `read` bytes that are wanted as a little-endian number, or bytes to pass over. */
interface Step {
  readonly bytes: number
  readonly read: boolean
}

/**
 * Cuts a zstd stream at the ends of its frames: no chunk that this yields has bytes of two frames. Node's decompressor
 * ignores what follows a frame in the same chunk, without an error, and a layer may have thousands of frames
 * (zstd:chunked). Throws Error where the bytes are not zstd or end inside of a frame.
 */
export async function* cutAtFrames(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let walk = frame()
  let step = walk.next(0)
  let seen = 0
  let value = 0
  let inside = false
  for await (const chunk of source) {
    let from = 0
    let at = 0
    while (at < chunk.byteLength && step.done !== true) {
      const { bytes, read } = step.value
      const take = Math.min(bytes - seen, chunk.byteLength - at)
      if (read)
        for (let index = 0; index < take; index++) value += (chunk[at + index] ?? 0) * 256 ** (seen + index)
      at += take
      seen += take
      inside = true
      if (seen < bytes) break
      do {
        step = walk.next(value)
        seen = 0
        value = 0
      } while (step.done !== true && step.value.bytes === 0)
      if (step.done === true) {
        yield chunk.subarray(from, at)
        from = at
        walk = frame()
        step = walk.next(0)
        inside = false
      }
    }
    if (from < chunk.byteLength) yield chunk.subarray(from)
  }
  if (inside) throw new Error('the last zstd frame is cut')
}

const read = (bytes: number): Step => ({ bytes, read: true })
const pass = (bytes: number): Step => ({ bytes, read: false })

/** The parts of one frame (https://www.rfc-editor.org/rfc/rfc8878#name-zstandard-frames). */
function* frame(): Generator<Step, void, number> {
  const magic = yield read(4)
  if (magic >= 0x184d2a50 && magic <= 0x184d2a5f) {
    yield pass(yield read(4))
    return
  }
  if (magic !== 0xfd2fb528) throw new Error('no zstd frame begins here')
  const flags = yield read(1)
  const singleSegment = (flags & 0x20) !== 0
  const contentSize = [singleSegment ? 1 : 0, 2, 4, 8][flags >> 6] ?? 0
  const dictionary = [0, 1, 2, 4][flags & 3] ?? 0
  yield pass((singleSegment ? 0 : 1) + contentSize + dictionary)
  for (let last = false; !last; ) {
    const block = yield read(3)
    last = (block & 1) === 1
    // A run of one byte says how often; its size is of the plain bytes.
    yield pass(((block >> 1) & 3) === 1 ? 1 : block >> 3)
  }
  yield pass((flags & 4) === 0 ? 0 : 4)
}
