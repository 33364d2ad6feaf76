import { extract } from 'tar-stream'
import type { ContainerEngine, ContainerSpec, EngineImage } from '../../../src/buildpacks/ports.ts'
import { ReproducibleTar } from '../../../src/buildpacks/source/tar.ts'
import { sha256 } from '../../../src/image/oci/digest.ts'
import { type Descriptor, type ImageConfig, MEDIA_TYPES } from '../../../src/image/oci/documents.ts'
import { parseImageConfig, parseManifest } from '../../../src/image/oci/parse-manifest.ts'
import { type ImageReader, type RegistryImage, RegistryReadError } from '../../../src/registry/ports.ts'
import { UserError } from '../../../src/runtime/errors.ts'

export const BUILDER = 'test/builder:1'

export function imageConfig(labels: Record<string, string>, env: readonly string[] = []): ImageConfig {
  return {
    architecture: 'amd64',
    os: 'linux',
    config: { env, entrypoint: [], cmd: [], labels },
    diffIds: [],
  }
}

export const builderConfig = imageConfig(
  {
    'io.buildpacks.builder.metadata': JSON.stringify({
      images: [{ image: 'test/run:1', mirrors: ['mirror.example/run:1'] }],
      lifecycle: { version: '0.21.0' },
      buildpacks: [
        { id: 'test/node', version: '1.0.0' },
        { id: 'test/python', version: '2.0.0' },
        { id: 'test/python', version: '2.1.0' },
        { id: 'test/procfile', version: '3.0.0' },
      ],
    }),
    'io.buildpacks.lifecycle.apis': JSON.stringify({ platform: { supported: ['0.7', '0.12', '0.13'] } }),
    'io.buildpacks.buildpack.order': JSON.stringify([
      {
        group: [
          { id: 'test/node', version: '1.0.0' },
          { id: 'test/procfile', version: '3.0.0', optional: true },
        ],
      },
    ]),
    'io.buildpacks.stack.id': 'heroku-24',
  },
  ['CNB_USER_ID=1001', 'CNB_GROUP_ID=1002'],
)

/** What a registry would say of an image with one layer. */
export function registryImage(config: ImageConfig): RegistryImage {
  const configBytes = Buffer.from(
    JSON.stringify({
      architecture: config.architecture,
      os: config.os,
      config: { Labels: config.config.labels, Env: config.config.env },
      rootfs: { type: 'layers', diff_ids: [sha256('run layer')] },
    }),
  )
  const layer = { mediaType: MEDIA_TYPES.ociLayerGzip, digest: sha256('compressed run layer'), size: 1000 }
  const manifestBytes = Buffer.from(
    JSON.stringify({
      schemaVersion: 2,
      mediaType: MEDIA_TYPES.ociManifest,
      config: { mediaType: MEDIA_TYPES.ociConfig, digest: sha256(configBytes), size: configBytes.byteLength },
      layers: [layer],
    }),
  )
  const document = parseManifest(manifestBytes.toString())
  const parsed = parseImageConfig(configBytes.toString())
  if (document?.kind !== 'image' || parsed === undefined) throw new Error('the fake is broken')
  return {
    topDigest: sha256(manifestBytes),
    digest: sha256(manifestBytes),
    manifestBytes,
    manifest: document.manifest,
    configBytes,
    config: parsed,
  }
}

export class MemoryReader implements ImageReader {
  readonly images = new Map<string, RegistryImage>()
  readonly asked: string[] = []

  async image(text: string): Promise<RegistryImage> {
    this.asked.push(text)
    const image = this.images.get(text)
    if (image === undefined) throw new RegistryReadError(`There is no image ${text}.`)
    return image
  }

  async *blob(_text: string, blob: Descriptor): AsyncGenerator<Uint8Array> {
    yield Buffer.alloc(blob.size)
  }
}

interface InputFile {
  readonly mode: number
  readonly owner: string
  readonly text: string
}

/** An engine whose containers write the layout that `creator` would write, and that keeps what it was given. */
export class MemoryEngine implements ContainerEngine {
  readonly images = new Map<string, EngineImage>()
  readonly events: string[] = []
  readonly input = new Map<string, InputFile>()
  readonly loaded: string[] = []
  spec: ContainerSpec | undefined
  exitCode = 0
  lines: readonly string[] = []
  processes: readonly string[] = ['web', 'worker']

  constructor() {
    this.images.set(BUILDER, { id: 'sha256:builder', repoDigests: [], size: 1, config: builderConfig })
  }

  async problem() {
    return undefined
  }

  async inspectImage(name: string) {
    return this.images.get(name)
  }

  async pullImage(name: string) {
    this.events.push(`pull ${name}`)
    throw new UserError(`The image '${name}' cannot be pulled.`)
  }

  async createContainer(spec: ContainerSpec) {
    this.spec = spec
    this.events.push('create')
    return 'container'
  }

  async copyInto(_container: string, tar: AsyncIterable<Uint8Array>) {
    for (const [name, file] of await readTar(tar)) this.input.set(name, file)
    this.events.push('copy')
  }

  async run(_container: string, onLine: (line: string) => void) {
    this.events.push('run')
    for (const line of this.lines) onLine(line)
    return this.exitCode
  }

  async *copyOut(_container: string, path: string): AsyncGenerator<Uint8Array> {
    if (path === '/layers/sbom') throw new UserError('Could not find the file /layers/sbom in container')
    const tar = new ReproducibleTar({ uid: 0, gid: 0 })
    const written = this.#writeLayout(tar)
    yield* tar.stream()
    await written
  }

  async loadImage(tar: AsyncIterable<Uint8Array>) {
    this.loaded.push(...(await readTar(tar)).keys())
  }

  async removeContainer() {
    this.events.push('remove')
  }

  saveImage(): AsyncIterable<Uint8Array> {
    throw new Error('nothing is saved here')
  }

  /** As the lifecycle does: a path of the container in the label, its own annotation, Docker's media types. */
  async #writeLayout(tar: ReproducibleTar): Promise<void> {
    const config = JSON.stringify({
      architecture: 'amd64',
      os: 'linux',
      config: {
        Labels: {
          'io.buildpacks.build.metadata': JSON.stringify({
            processes: this.processes.map((type) => ({
              type,
              command: ['bash', '-c'],
              args: [`run ${type}`],
            })),
            buildpacks: [{ id: 'test/node', version: '1.0.0' }],
          }),
          'io.buildpacks.lifecycle.metadata': JSON.stringify({
            runImage: { reference: `/renga/layout/index.docker.io/test/run/1@${sha256('their reading')}` },
          }),
        },
      },
      rootfs: { type: 'layers', diff_ids: [sha256('run layer'), sha256('app layer')] },
    })
    const app = Buffer.from('compressed app layer')
    const docker = 'application/vnd.docker.image.rootfs.diff.tar.gzip'
    const manifest = JSON.stringify({
      schemaVersion: 2,
      mediaType: MEDIA_TYPES.ociManifest,
      config: { mediaType: MEDIA_TYPES.ociConfig, size: config.length, digest: sha256(config) },
      layers: [
        { mediaType: MEDIA_TYPES.ociLayerGzip, size: 1000, digest: sha256('compressed run layer') },
        { mediaType: docker, size: app.length, digest: sha256(app) },
      ],
      annotations: { 'org.opencontainers.image.ref.name': 'latest' },
    })
    const top = { mediaType: MEDIA_TYPES.ociManifest, size: manifest.length, digest: sha256(manifest) }
    await tar.directory('latest')
    await tar.text('latest/index.json', JSON.stringify({ schemaVersion: 2, manifests: [top] }))
    for (const blob of [config, manifest, app]) {
      await tar.text(`latest/blobs/sha256/${sha256(blob).slice('sha256:'.length)}`, blob)
    }
    tar.end()
  }
}

async function readTar(tar: AsyncIterable<Uint8Array>): Promise<ReadonlyMap<string, InputFile>> {
  const files = new Map<string, InputFile>()
  const archive = extract({})
  const fed = (async () => {
    for await (const chunk of tar) archive.write(chunk)
    archive.end(undefined)
  })()
  for await (const entry of archive) {
    const chunks: Uint8Array[] = []
    for await (const chunk of entry) {
      if (chunk instanceof Uint8Array) chunks.push(chunk)
    }
    const { name, mode, uid, gid } = entry.header
    files.set(name, { mode: mode ?? 0, owner: `${uid}:${gid}`, text: Buffer.concat(chunks).toString() })
  }
  await fed
  return files
}
