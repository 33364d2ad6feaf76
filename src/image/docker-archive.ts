import { createReadStream } from 'node:fs'
import { mkdtemp, open, readFile, rm } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { join, posix } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import pLimit from 'p-limit'
import { UserError } from '../runtime/errors.ts'
import { Digester } from './digest.ts'
import { asString, asStrings, isObject, type JsonObject } from './json.ts'
import type { Descriptor } from './oci.ts'
import { openOciLayout } from './oci-layout.ts'
import { OciLayoutWriter } from './oci-layout-writer.ts'
import { parseImageConfig } from './parse-manifest.ts'
import type { LocalImage } from './ports.ts'
import { type ArchiveFiles, unpackArchive } from './unpack-archive.ts'

/**
 * Opens what `docker save` writes, of any version: manifest.json names the config and the layers
 * (https://github.com/moby/docker-image-spec/blob/main/spec.md#combined-image-json--filesystem-changeset-format).
 * The config is kept byte for byte; each layer is compressed once and checked against the config's diff id. The image
 * becomes an OCI manifest, so the same image gives the same digest on every run.
 */
export async function openDockerArchive(
  source: AsyncIterable<Uint8Array>,
  options: { readonly name: string; readonly temp: string; readonly tag?: string | undefined },
): Promise<LocalImage> {
  const { name } = options
  const scratch = await mkdtemp(join(options.temp, 'renga-image-'))
  const dispose = () => rm(scratch, { recursive: true, force: true })
  try {
    const files = await unpackArchive(source, join(scratch, 'archive'), name)
    const image = await selectImage(files, name, options.tag)
    const configBytes = await readFile(image.config)
    const config = parseImageConfig(configBytes.toString('utf8'))
    if (config === undefined) throw broken(name, 'its config is no image config')
    if (config.diffIds.length !== image.layers.length) {
      throw broken(
        name,
        `its config names ${config.diffIds.length} layers and it holds ${image.layers.length}`,
      )
    }
    const writer = await OciLayoutWriter.create(join(scratch, 'layout'))
    const layers = await packLayers(writer, image.layers, config.diffIds, name)
    await rm(join(scratch, 'archive'), { recursive: true, force: true })
    await writer.finish(configBytes, layers)
    return await openOciLayout(writer.directory, { name, dispose })
  } catch (error) {
    await dispose()
    throw error
  }
}

/** Each distinct layer once, as many at a time as there are cores (zlib runs on Node's thread pool). */
async function packLayers(
  writer: OciLayoutWriter,
  files: readonly string[],
  diffIds: readonly string[],
  name: string,
): Promise<readonly Descriptor[]> {
  const limit = pLimit(Math.min(4, availableParallelism()))
  const packed = new Map<string, Promise<Descriptor>>()
  return Promise.all(
    files.map((file, index) => {
      const diffId = diffIds[index] ?? ''
      const known = packed.get(diffId) ?? limit(() => packLayer(writer, file, diffId, name))
      packed.set(diffId, known)
      return known
    }),
  )
}

async function packLayer(
  writer: OciLayoutWriter,
  file: string,
  diffId: string,
  name: string,
): Promise<Descriptor> {
  if (await isGzip(file)) {
    const packed = new Digester()
    const plain = new Digester()
    await pipeline(createReadStream(file), observing(packed), createGunzip(), observing(plain), drain)
    if (plain.digest() !== diffId) throw broken(name, `a layer should be ${diffId} and is ${plain.digest()}`)
    return writer.adoptLayer(file, packed.digest())
  }
  const { descriptor, diffId: found } = await writer.addLayer(
    createReadStream(file, { highWaterMark: 1 << 18 }),
  )
  if (found !== diffId) throw broken(name, `a layer should be ${diffId} and is ${found}`)
  return descriptor
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
  if (path === undefined) throw broken(name, 'it has no manifest.json, so it was not written by docker save')
  const images = parseList(await readFile(path, 'utf8'))
  const tagged =
    tag === undefined
      ? images
      : images.filter((image) => asStrings(image['RepoTags']).some((ref) => ref.endsWith(`:${tag}`)))
  const [image, ...others] = tagged
  if (image === undefined) {
    const known = images.flatMap((one) => asStrings(one['RepoTags'])).join(', ')
    throw new UserError(`${name} holds no such image${known === '' ? '' : ` (it has: ${known})`}.`, {
      fix: 'Leave the tag out or give one that is there.',
    })
  }
  if (others.length > 0) {
    throw new UserError(`${name} holds ${tagged.length} images.`, {
      fix: 'Save one image only, or name it by its tag.',
    })
  }
  const find = (at: string): string => {
    const file = files.get(posix.normalize(at))
    if (file === undefined) throw broken(name, `it lacks the file ${at}`)
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

const broken = (name: string, what: string): UserError =>
  new UserError(`${name} is broken: ${what}.`, { fix: 'Save or build the image again.' })
