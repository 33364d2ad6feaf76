import { createHash, randomBytes } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { cp, mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { pack } from 'tar-stream'

interface Blob {
  readonly mediaType: string
  readonly digest: string
  readonly size: number
}

interface Layer {
  readonly blob: Blob
  readonly diffId: string
}

const MIB = 1024 * 1024
const sha256 = (bytes: Uint8Array | string) => `sha256:${createHash('sha256').update(bytes).digest('hex')}`

/** An OCI layout of `layers` layers, each a tar of one file of random bytes, which no compression makes smaller. */
export class BenchImage {
  readonly directory: string
  readonly #layers: readonly Layer[]

  private constructor(directory: string, layers: readonly Layer[]) {
    this.directory = directory
    this.#layers = layers
  }

  static async create(directory: string, shape: { readonly layers: number; readonly mib: number }) {
    await mkdir(join(directory, 'blobs', 'sha256'), { recursive: true })
    const layers: Layer[] = []
    for (let index = 0; index < shape.layers; index++)
      layers.push(await writeLayer(directory, `file-${index}`, shape.mib))
    const image = new BenchImage(directory, layers)
    await image.#finish()
    return image
  }

  /** The same image with its last layer changed. Hard links: no bytes are copied. */
  async changed(directory: string, mib: number): Promise<BenchImage> {
    await cp(this.directory, directory, { recursive: true })
    const last = await writeLayer(directory, 'changed', mib)
    const image = new BenchImage(directory, [...this.#layers.slice(0, -1), last])
    await image.#finish()
    return image
  }

  get bytes(): number {
    return this.#layers.reduce((sum, { blob }) => sum + blob.size, 0)
  }

  async #finish(): Promise<void> {
    const document = async (mediaType: string, content: unknown): Promise<Blob> => {
      const text = JSON.stringify(content)
      const digest = sha256(text)
      await writeFile(join(this.directory, 'blobs', ...digest.split(':')), text)
      return { mediaType, digest, size: Buffer.byteLength(text) }
    }
    const config = await document('application/vnd.oci.image.config.v1+json', {
      architecture: 'amd64',
      os: 'linux',
      created: '1980-01-01T00:00:01Z',
      config: { Entrypoint: ['/file-0'] },
      rootfs: { type: 'layers', diff_ids: this.#layers.map(({ diffId }) => diffId) },
      history: this.#layers.map((_, index) => ({ created_by: `layer ${index}` })),
    })
    const manifest = await document('application/vnd.oci.image.manifest.v1+json', {
      schemaVersion: 2,
      mediaType: 'application/vnd.oci.image.manifest.v1+json',
      config,
      layers: this.#layers.map(({ blob }) => blob),
    })
    const annotations = { 'org.opencontainers.image.ref.name': 'bench' }
    await writeFile(
      join(this.directory, 'index.json'),
      JSON.stringify({
        schemaVersion: 2,
        mediaType: 'application/vnd.oci.image.index.v1+json',
        manifests: [{ ...manifest, annotations, platform: { architecture: 'amd64', os: 'linux' } }],
      }),
    )
    await writeFile(join(this.directory, 'oci-layout'), '{"imageLayoutVersion":"1.0.0"}')
  }
}

async function writeLayer(directory: string, name: string, mib: number): Promise<Layer> {
  const archive = pack()
  const plain = createHash('sha256')
  const packed = createHash('sha256')
  let size = 0
  const path = join(directory, 'blobs', 'sha256', `.${name}`)
  const see = (hash: ReturnType<typeof createHash>, count: (bytes: number) => void) =>
    new Transform({
      transform(chunk: Uint8Array, _encoding, done) {
        hash.update(chunk)
        count(chunk.byteLength)
        done(null, chunk)
      },
    })
  const entry = archive.entry({ name, size: mib * MIB, mtime: new Date(0) })
  const filled = (async () => {
    for (let at = 0; at < mib; at++) {
      if (!entry.write(randomBytes(MIB)))
        await new Promise<void>((resolve) => entry.once('drain', () => resolve()))
    }
    entry.end(undefined)
    archive.finalize()
  })()
  await pipeline(
    bytesOf(archive),
    see(plain, () => {}),
    createGzip({ level: 1 }),
    see(packed, (bytes) => {
      size += bytes
    }),
    createWriteStream(path),
  )
  await filled
  const digest = `sha256:${packed.digest('hex')}`
  await rename(path, join(directory, 'blobs', ...digest.split(':')))
  const blob = { mediaType: 'application/vnd.oci.image.layer.v1.tar+gzip', digest, size }
  return { blob, diffId: `sha256:${plain.digest('hex')}` }
}

async function* bytesOf(source: AsyncIterable<unknown>): AsyncGenerator<Uint8Array> {
  for await (const chunk of source) if (chunk instanceof Uint8Array) yield chunk
}
