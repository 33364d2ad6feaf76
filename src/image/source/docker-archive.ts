import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises'
import { join, posix } from 'node:path'
import { UserError } from '../../runtime/errors.ts'
import { asString, asStrings, isObject, type JsonObject } from '../../runtime/unknown-json.ts'
import { sha256 } from '../oci/digest.ts'
import { type Descriptor, isForeign, MEDIA_TYPES } from '../oci/documents.ts'
import type { UnpackedImage } from '../oci/image-source.ts'
import { parseImageConfig } from '../oci/parse-manifest.ts'
import { ArchivedLayers, broken } from './archived-layers.ts'
import { layOut } from './lay-out.ts'
import { blobPath, openOciLayout } from './oci-layout.ts'
import { type ArchiveFiles, unpackArchive } from './unpack-archive.ts'

/**
 * Opens what `docker save` writes, of any version and store, plain or in gzip or zstd: manifest.json names the config
 * and the layers
 * (https://github.com/moby/docker-image-spec/blob/main/spec.md#combined-image-json--filesystem-changeset-format). Where
 * it is missing, or names what the archive does not have, the OCI layout that is beside it since Docker 25 does
 * (containerd writes no manifest.json for some indexes, and leaves foreign layers out).
 *
 * The config is kept byte for byte. A layer that is compressed already (gzip or zstd, as the containerd store has them)
 * keeps its bytes and so its digest; any other is compressed with gzip when it is asked for, once. Both are checked
 * against their diff id, which is of the uncompressed bytes. The manifest is always written again.
 */
export async function openDockerArchive(
  source: AsyncIterable<Uint8Array>,
  options: { readonly name: string; readonly temp: string; readonly tag?: string | undefined },
): Promise<UnpackedImage> {
  const { name } = options
  const scratch = await mkdtemp(join(options.temp, 'renga-image-'))
  try {
    const files = await unpackArchive(source, join(scratch, 'archive'), name)
    const image = await findImage(files, join(scratch, 'layout'), name, options.tag)
    const bytes = await readFile(image.config)
    const config = parseImageConfig(bytes.toString('utf8'))
    if (config === undefined) throw broken(name, 'its config is not an image config')
    if (config.diffIds.length !== image.layers.length) {
      throw broken(
        name,
        `its config lists ${config.diffIds.length} layers but it contains ${image.layers.length}`,
      )
    }
    const odd = config.diffIds.find((diffId) => !DIFF_ID.test(diffId))
    if (odd !== undefined)
      throw broken(name, `its config lists the layer '${odd.slice(0, 80)}', which is not a SHA-256 digest`)
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
      notes: image.notes,
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

/** It becomes a file's name. */
const DIFF_ID = /^sha256:[0-9a-f]{64}$/

interface ArchivedImage {
  /** Its file. */
  readonly config: string
  /** Their files; the descriptor of a layer that is foreign. */
  readonly layers: readonly (string | Descriptor)[]
  readonly notes: readonly string[]
}

/** By manifest.json where it names files of the archive, else by the OCI layout, which is moved to `layout`. */
async function findImage(
  files: ArchiveFiles,
  layout: string,
  name: string,
  tag: string | undefined,
): Promise<ArchivedImage> {
  const path = files.get('manifest.json')
  const images = path === undefined ? [] : parseList(await readFile(path, 'utf8'))
  const isWhole = images.length > 0 && images.every((image) => filesOf(image).every((at) => files.has(at)))
  if (isWhole || !files.has('index.json')) return selectImage(files, images, { name, tag })
  await layOut(files, layout)
  const { config, layers, notes } = await openOciLayout(layout, { name, tag })
  return {
    config: blobPath(layout, config.digest),
    layers: layers.map((layer) => (isForeign(layer) ? layer : blobPath(layout, layer.digest))),
    notes,
  }
}

const filesOf = (image: JsonObject): readonly string[] =>
  [asString(image['Config']) ?? '', ...asStrings(image['Layers'])].map((at) => posix.normalize(at))

function selectImage(
  files: ArchiveFiles,
  images: readonly JsonObject[],
  { name, tag }: { readonly name: string; readonly tag: string | undefined },
): ArchivedImage {
  if (!files.has('manifest.json')) {
    throw broken(name, "it has neither manifest.json nor index.json, so 'docker save' did not write it")
  }
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
    const file = files.get(at)
    if (file === undefined) throw broken(name, `it has no file ${at}`)
    return file
  }
  const [config = '', ...layers] = filesOf(image).map(find)
  return { config, layers, notes: [] }
}

function parseList(text: string): readonly JsonObject[] {
  try {
    const value: unknown = JSON.parse(text)
    return Array.isArray(value) ? value.filter(isObject) : []
  } catch {
    return []
  }
}

async function* oneChunk(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}
