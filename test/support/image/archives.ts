import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync, zstdCompressSync } from 'node:zlib'
import { pack } from 'tar-stream'
import { sha256 } from '../../../src/image/oci/digest.ts'

export type Entry =
  | readonly [name: string, content: string | Uint8Array]
  | readonly [name: string, content: '', link: string]

/** A tar archive in memory. */
export async function tar(entries: readonly Entry[]): Promise<Buffer> {
  const archive = pack()
  for (const [name, content, linkname] of entries) {
    if (linkname === undefined) archive.entry({ name }, Buffer.from(content))
    else archive.entry({ name, type: 'symlink', linkname })
  }
  archive.finalize()
  const chunks: Uint8Array[] = []
  for await (const chunk of archive) {
    if (chunk instanceof Uint8Array) chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

export async function* chunked(bytes: Uint8Array, size = 700): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < bytes.byteLength; start += size) yield bytes.subarray(start, start + size)
}

export interface SavedLayer {
  readonly path: string
  readonly plain: string
  readonly gzip?: boolean
  readonly zstd?: boolean
  /** A symbolic link to another layer's file, as older engines write a layer that occurs twice. */
  readonly link?: string
}

/** What `docker save` writes: manifest.json, the config and the layers. */
export async function dockerArchive(
  layers: readonly SavedLayer[],
  options: { readonly tags?: readonly string[]; readonly diffIds?: readonly string[] } = {},
): Promise<Buffer> {
  const config = JSON.stringify({
    architecture: 'amd64',
    os: 'linux',
    config: {},
    rootfs: { type: 'layers', diff_ids: options.diffIds ?? layers.map((layer) => sha256(layer.plain)) },
  })
  const files = layers.map((layer): Entry => {
    if (layer.link !== undefined) return [layer.path, '', layer.link]
    if (layer.zstd === true) return [layer.path, zstdCompressSync(layer.plain)]
    return [layer.path, layer.gzip === true ? gzipSync(layer.plain) : layer.plain]
  })
  const manifest = [
    {
      Config: 'config.json',
      RepoTags: options.tags ?? ['app:latest'],
      Layers: layers.map((layer) => layer.path),
    },
  ]
  return tar([...files, ['config.json', config], ['manifest.json', JSON.stringify(manifest)]])
}

export const temporary = (): Promise<string> => mkdtemp(join(tmpdir(), 'renga-archive-'))
