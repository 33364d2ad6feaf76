/** The part of a streamx stream (tar-stream's kind) that writing needs. */
export interface StreamxWritable {
  readonly destroyed: boolean
  write(chunk: Uint8Array): boolean
  on(event: 'drain' | 'close', listener: () => void): unknown
  off(event: 'drain' | 'close', listener: () => void): unknown
}

/**
 * Writes a source into a tar-stream stream, waiting when it is full; resolves with false when the stream was destroyed
 * before the end. By hand and not with `pipeline`: these streams are not Node's own, and Node does not see when they
 * are destroyed, so a cut archive would wait for ever. Does not end the stream.
 */
export async function writeAll(source: AsyncIterable<Uint8Array>, target: StreamxWritable): Promise<boolean> {
  for await (const chunk of source) {
    if (target.destroyed) return false
    if (!target.write(chunk)) await drained(target)
  }
  return !target.destroyed
}

function drained(target: StreamxWritable): Promise<void> {
  return new Promise((resolve) => {
    if (target.destroyed) return resolve()
    const done = () => {
      target.off('drain', done)
      target.off('close', done)
      resolve()
    }
    target.on('drain', done)
    target.on('close', done)
  })
}
