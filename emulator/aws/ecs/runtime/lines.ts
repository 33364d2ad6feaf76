import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'

/** Hands the lines of a stream to `onLine` as they come; resolves at the end of the stream. */
export function lines(stream: Readable, onLine: (line: string) => void): Promise<void> {
  return new Promise((resolve) => {
    const reader = createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY })
    reader.on('line', onLine)
    reader.once('close', resolve)
    stream.once('error', () => reader.close())
  })
}
