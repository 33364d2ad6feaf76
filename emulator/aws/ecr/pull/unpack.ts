import { posix } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import * as tar from 'tar-stream'
import { messageOf } from '../thrown.ts'
import { DigestStream, decompressorFor, readHead } from './layer-stream.ts'
import { RootFilesystem } from './rootfs.ts'

const WHITEOUT = '.wh.'
const OPAQUE = '.wh..wh..opq'

export interface LayerSource {
  readonly digest: string
  /** Digest of the uncompressed tar, from the config's rootfs. */
  readonly diffId: string
  /** Opens the compressed bytes; with a length, only that many. */
  open(length?: number): Readable
}

/**
 * Unpacks layers in order, as https://github.com/opencontainers/image-spec/blob/main/layer.md says: later layers
 * replace, `.wh.` files remove, and what was unpacked is what the config's diff_ids promise.
 * Left out, because a plain directory of a plain user cannot hold them: owners, device nodes, FIFOs, set-id bits.
 */
export async function unpackLayers(layers: readonly LayerSource[], directory: string): Promise<void> {
  const root = await RootFilesystem.open(directory)
  for (const layer of layers) {
    root.beginLayer()
    try {
      await unpackLayer(layer, root)
    } catch (error) {
      throw new Error(`failed to extract layer ${layer.diffId}: ${messageOf(error)}`, { cause: error })
    }
  }
  await root.finish()
}

async function unpackLayer(layer: LayerSource, root: RootFilesystem): Promise<void> {
  const decompress = decompressorFor(await readHead(layer.open(4)))
  const digest = new DigestStream()
  const extract = tar.extract()
  const fed = pipeline(layer.open(), decompress, digest, extract)
  // A bad archive ends the loop below with its error; this promise then only repeats it.
  fed.catch(() => undefined)
  for await (const entry of extract) {
    await addEntry(root, entry.header, bytesOf(entry))
    entry.resume()
  }
  await fed
  if (digest.digest() !== layer.diffId) throw new Error('wrong diff id calculated on extraction')
}

async function addEntry(
  root: RootFilesystem,
  header: tar.Header,
  content: AsyncIterable<Uint8Array>,
): Promise<void> {
  const name = header.name
  const base = posix.basename(name)
  const parent = posix.dirname(name)
  if (base === OPAQUE) return root.opaque(parent)
  if (base.startsWith(WHITEOUT)) return root.whiteout(posix.join(parent, base.slice(WHITEOUT.length)))
  switch (header.type) {
    case 'directory':
      return root.addDirectory(name, header.mode)
    case 'file':
    case 'contiguous-file':
      return root.addFile(name, header.mode, content)
    case 'symlink':
      return root.addSymlink(name, header.linkname)
    case 'link':
      return root.addHardLink(name, header.linkname)
    default:
      return
  }
}

/** tar-stream does not say what its chunks are. */
async function* bytesOf(entry: AsyncIterable<unknown>): AsyncIterable<Uint8Array> {
  for await (const chunk of entry) if (chunk instanceof Uint8Array) yield chunk
}
