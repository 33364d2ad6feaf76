import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sha256 } from '../../../src/image/oci/digest.ts'
import { type Descriptor, MEDIA_TYPES } from '../../../src/image/oci/documents.ts'
import { configText } from './documents.ts'

/** Writes real OCI layouts, with any blob one likes, for tests. */
export class TestLayout {
  readonly directory: string

  private constructor(directory: string) {
    this.directory = directory
  }

  static async create(): Promise<TestLayout> {
    const directory = await mkdtemp(join(tmpdir(), 'renga-layout-'))
    await mkdir(join(directory, 'blobs', 'sha256'), { recursive: true })
    await writeFile(join(directory, 'oci-layout'), '{"imageLayoutVersion":"1.0.0"}')
    return new TestLayout(directory)
  }

  async blob(
    content: string | Uint8Array,
    mediaType: string = MEDIA_TYPES.ociLayerGzip,
  ): Promise<Descriptor> {
    const digest = sha256(content)
    await writeFile(this.path(digest), content)
    return { mediaType, digest, size: Buffer.byteLength(content) }
  }

  /** An image of layers that hold these texts (no real tar: a pusher does not look). */
  async image(layers: readonly string[], labels: Readonly<Record<string, string>> = {}): Promise<Descriptor> {
    const config = await this.blob(configText(labels), MEDIA_TYPES.ociConfig)
    const descriptors = await Promise.all(layers.map((layer) => this.blob(layer)))
    return this.blob(
      JSON.stringify({ schemaVersion: 2, mediaType: MEDIA_TYPES.ociManifest, config, layers: descriptors }),
      MEDIA_TYPES.ociManifest,
    )
  }

  async index(manifests: readonly Descriptor[]): Promise<void> {
    await writeFile(
      join(this.directory, 'index.json'),
      JSON.stringify({ schemaVersion: 2, mediaType: MEDIA_TYPES.ociIndex, manifests }),
    )
  }

  path(digest: string): string {
    return join(this.directory, 'blobs', ...digest.split(':'))
  }
}
