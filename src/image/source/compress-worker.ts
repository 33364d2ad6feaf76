/**
 * Compresses layers in a thread of its own: `parentPort` gives `{ input, output }`, gets back what was written or `{
 * error }`. Started by ./layer-packer.ts. It hashes both sides on the way, so that the main thread only sends.
 */
import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { parentPort } from 'node:worker_threads'
import { createGzip } from 'node:zlib'

/**
 * Nearly twice as fast as zlib's own 6 for 6 % more bytes (measured on node_modules: 144 against 82 MB/s, 13.5 against
 * 12.7 %).
 */
const LEVEL = 4

export interface CompressJob {
  readonly input: string
  readonly output: string
}

export type CompressOutcome =
  | { readonly diffId: string; readonly digest: string; readonly size: number }
  | { readonly error: string; readonly code: string | undefined }

/** zlib's own gzip header carries no time and no name, so the same tar gives the same bytes with the same Node. */
async function compress({ input, output }: CompressJob): Promise<CompressOutcome> {
  const plain = createHash('sha256')
  const packed = createHash('sha256')
  let size = 0
  const observe = (see: (chunk: Uint8Array) => void) =>
    new Transform({
      transform(chunk: Uint8Array, _encoding, done) {
        see(chunk)
        done(null, chunk)
      },
    })
  await pipeline(
    createReadStream(input, { highWaterMark: 1 << 18 }),
    observe((chunk) => plain.update(chunk)),
    createGzip({ level: LEVEL, chunkSize: 1 << 16 }),
    observe((chunk) => {
      packed.update(chunk)
      size += chunk.byteLength
    }),
    createWriteStream(output),
  )
  return { diffId: `sha256:${plain.digest('hex')}`, digest: `sha256:${packed.digest('hex')}`, size }
}

const port = parentPort
port?.on('message', (job: CompressJob) => {
  compress(job).then(
    (outcome) => port.postMessage(outcome),
    (error: unknown) => {
      const code =
        typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : undefined
      const outcome: CompressOutcome = { error: error instanceof Error ? error.message : String(error), code }
      port.postMessage(outcome)
    },
  )
})
