import { createReadStream } from 'node:fs'
import { mkdir, mkdtemp, open, readFile, rm, stat } from 'node:fs/promises'
import { join, posix } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { UserError } from '../../runtime/errors.ts'
import { asString, asStrings, isObject, type JsonObject } from '../../runtime/unknown-json.ts'
import { Digester, sha256 } from '../oci/digest.ts'
import { type Descriptor, MEDIA_TYPES } from '../oci/documents.ts'
import type { UnpackedImage } from '../oci/image-source.ts'
import { parseImageConfig } from '../oci/parse-manifest.ts'
import { LayerPacker } from './layer-packer.ts'
import { readFileBytes } from './read-file.ts'
import { type ArchiveFiles, unpackArchive } from './unpack-archive.ts'

/**
 * Opens what `docker save` writes, of any version: manifest.json names the config and the layers
 * (https://github.com/moby/docker-image-spec/blob/main/spec.md#combined-image-json--filesystem-changeset-format).
 * The config is kept byte for byte; a layer is compressed when it is asked for, once, and checked against its diff id.
 */
export async function openDockerArchive(
  source: AsyncIterable<Uint8Array>,
  options: { readonly name: string; readonly temp: string; readonly tag?: string | undefined },
): Promise<UnpackedImage> {
  const { name } = options
  const scratch = await mkdtemp(join(options.temp, 'renga-image-'))
  try {
    const files = await unpackArchive(source, join(scratch, 'archive'), name)
    const image = await selectImage(files, name, options.tag)
    const bytes = await readFile(image.config)
    const config = parseImageConfig(bytes.toString('utf8'))
    if (config === undefined) throw broken(name, 'its config is not an image config')
    if (config.diffIds.length !== image.layers.length) {
      throw broken(
        name,
        `its config lists ${config.diffIds.length} layers but it contains ${image.layers.length}`,
      )
    }
    await mkdir(join(scratch, 'packed'))
    const layers = new ArchivedLayers(
      name,
      join(scratch, 'packed'),
      new Map(config.diffIds.map((diffId, index) => [diffId, image.layers[index] ?? ''])),
    )
    const digest = sha256(bytes)
    return {
      kind: 'unpacked',
      name,
      notes: [],
      imageConfig: config,
      configDigest: digest,
      config: async () => ({ mediaType: MEDIA_TYPES.ociConfig, digest, size: bytes.byteLength }),
      pack: (diffId) => layers.pack(diffId),
      open: (blob, start) =>
        blob.digest === digest ? oneChunk(bytes.subarray(start ?? 0)) : layers.open(blob, start),
      dispose: async () => {
        await layers.close()
        await rm(scratch, { recursive: true, force: true })
      },
    }
  } catch (error) {
    await rm(scratch, { recursive: true, force: true })
    throw error
  }
}

/** The layers of an unpacked archive: compressed on demand into files under `directory`. */
class ArchivedLayers {
  readonly #name: string
  readonly #directory: string
  readonly #files: ReadonlyMap<string, string>
  readonly #packer = new LayerPacker()
  readonly #packed = new Map<string, Promise<Descriptor>>()
  /** Digest of the compressed layer -> its file. */
  readonly #paths = new Map<string, string>()

  constructor(name: string, directory: string, files: ReadonlyMap<string, string>) {
    this.#name = name
    this.#directory = directory
    this.#files = files
  }

  pack(diffId: string): Promise<Descriptor> {
    const packed = this.#packed.get(diffId) ?? this.#pack(diffId)
    this.#packed.set(diffId, packed)
    return packed
  }

  open({ digest }: Descriptor, start?: number): AsyncIterable<Uint8Array> {
    const path = this.#paths.get(digest)
    if (path === undefined) throw new Error(`${this.#name} has no blob ${digest}`)
    return readFileBytes(path, start)
  }

  close(): Promise<void> {
    return this.#packer.close()
  }

  async #pack(diffId: string): Promise<Descriptor> {
    const file = this.#files.get(diffId)
    if (file === undefined) throw broken(this.#name, `it has no layer ${diffId}`)
    const mediaType = MEDIA_TYPES.ociLayerGzip
    // An engine with the containerd image store saves layers as it has them.
    if (await isGzip(file)) {
      const digest = await checkGzip(file, diffId, this.#name)
      this.#paths.set(digest, file)
      return { mediaType, digest, size: (await stat(file)).size }
    }
    const output = join(this.#directory, diffId.replace(':', '-'))
    const { diffId: found, digest, size } = await this.#packer.pack(file, output)
    if (found !== diffId) throw broken(this.#name, `a layer should be ${diffId} but is ${found}`)
    // Two copies of a large image may be more than a runner's disk holds.
    await rm(file, { force: true })
    this.#paths.set(digest, output)
    return { mediaType, digest, size }
  }
}

/** Digest of a gzip file whose content has the diff id. */
async function checkGzip(file: string, diffId: string, name: string): Promise<string> {
  const packed = new Digester()
  const plain = new Digester()
  await pipeline(createReadStream(file), observing(packed), createGunzip(), observing(plain), drain)
  if (plain.digest() !== diffId) throw broken(name, `a layer should be ${diffId} but is ${plain.digest()}`)
  return packed.digest()
}

interface ArchivedImage {
  readonly config: string
  readonly layers: readonly string[]
}

async function selectImage(
  files: ArchiveFiles,
  name: string,
  tag: string | undefined,
): Promise<ArchivedImage> {
  const path = files.get('manifest.json')
  if (path === undefined) throw broken(name, "it has no manifest.json, so 'docker save' did not write it")
  const images = parseList(await readFile(path, 'utf8'))
  const tagged =
    tag === undefined
      ? images
      : images.filter((image) => asStrings(image['RepoTags']).some((ref) => ref.endsWith(`:${tag}`)))
  const [image, ...others] = tagged
  if (image === undefined) {
    const known = images.flatMap((one) => asStrings(one['RepoTags'])).join(', ')
    throw new UserError(`${name} does not contain that image${known === '' ? '' : ` (it has: ${known})`}.`, {
      fix: 'Omit the tag or use an existing one.',
    })
  }
  if (others.length > 0) {
    throw new UserError(`${name} contains ${tagged.length} images.`, {
      fix: 'Save a single image, or select one by tag.',
    })
  }
  const find = (at: string): string => {
    const file = files.get(posix.normalize(at))
    if (file === undefined) throw broken(name, `it has no file ${at}`)
    return file
  }
  return { config: find(asString(image['Config']) ?? ''), layers: asStrings(image['Layers']).map(find) }
}

function parseList(text: string): readonly JsonObject[] {
  try {
    const value: unknown = JSON.parse(text)
    return Array.isArray(value) ? value.filter(isObject) : []
  } catch {
    return []
  }
}

async function isGzip(file: string): Promise<boolean> {
  const handle = await open(file)
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(2), 0, 2, 0)
    return bytesRead === 2 && buffer[0] === 0x1f && buffer[1] === 0x8b
  } finally {
    await handle.close()
  }
}

const observing = (digester: Digester) =>
  async function* (source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const chunk of source) {
      digester.update(chunk)
      yield chunk
    }
  }

async function drain(source: AsyncIterable<Uint8Array>): Promise<void> {
  for await (const _chunk of source) {
    // Only the hash is wanted.
  }
}

async function* oneChunk(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

const broken = (name: string, what: string): UserError =>
  new UserError(`${name} is broken: ${what}.`, { fix: 'Save or build the image again.' })
