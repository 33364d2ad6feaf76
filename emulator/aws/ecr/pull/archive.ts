import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import * as tar from 'tar-stream'
import { messageOf } from '../thrown.ts'

export interface ArchiveParts {
  readonly configDigest: string
  readonly config: Buffer
  /** `registry/repository:tag`, when the image was asked for by tag. */
  readonly reference?: string
  readonly layers: readonly { readonly digest: string; readonly size: number; open(): Readable }[]
}

/**
 * The archive that `docker load` reads: manifest.json, the config and the layers as they are, compressed or not
 * (https://github.com/moby/docker-image-spec/blob/main/v1.3.md#combined-image-json--filesystem-changeset-format).
 * The image's id after the load is the digest of its config. Streams: a layer is never held in memory.
 */
export async function* imageArchive(parts: ArchiveParts): AsyncIterable<Uint8Array> {
  const pack = tar.pack()
  const written = write(pack, parts).catch((error: unknown) => {
    pack.destroy(new Error(messageOf(error), { cause: error }))
  })
  for await (const chunk of pack) if (chunk instanceof Uint8Array) yield chunk
  await written
}

async function write(pack: tar.Pack, parts: ArchiveParts): Promise<void> {
  const hex = (digest: string) => digest.slice('sha256:'.length)
  const layers = parts.layers.filter(
    ({ digest }, index) => parts.layers.findIndex((other) => other.digest === digest) === index,
  )
  pack.entry({ name: `${hex(parts.configDigest)}.json` }, parts.config)
  for (const layer of layers) {
    const entry = pack.entry({ name: `${hex(layer.digest)}.tar`, size: layer.size })
    await pipeline(layer.open(), entry)
  }
  const manifest = [
    {
      Config: `${hex(parts.configDigest)}.json`,
      RepoTags: parts.reference === undefined ? [] : [parts.reference],
      Layers: parts.layers.map(({ digest }) => `${hex(digest)}.tar`),
    },
  ]
  pack.entry({ name: 'manifest.json' }, JSON.stringify(manifest))
  pack.finalize()
}
