import { sha256 } from '../image/oci/digest.ts'
import type { Descriptor } from '../image/oci/documents.ts'
import { parseImageConfig, parseManifest } from '../image/oci/parse-manifest.ts'
import type { ImageReference } from '../image/oci/reference.ts'
import type { RegistryReader } from '../image/source/registry-reader.ts'
import { UserError } from '../runtime/errors.ts'
import { choosePlatform } from './choose-platform.ts'
import { formatImageName, parseImageName } from './image-name.ts'
import { type ImageReader, type RegistryImage, RegistryReadError } from './ports.ts'

/** Manifests and configs are some kilobytes. */
const DOCUMENT_LIMIT = 4 * 1024 * 1024

/** Reads what public images say about themselves, by the names that Docker uses. No layer is fetched. */
export class PublicImages implements ImageReader {
  readonly #reader: RegistryReader

  constructor(reader: RegistryReader) {
    this.#reader = reader
  }

  async image(text: string, architecture: string): Promise<RegistryImage> {
    try {
      return await this.#read(apiReference(text), formatImageName(parseImageName(text)), architecture)
    } catch (error) {
      if (!(error instanceof UserError) || error instanceof RegistryReadError) throw error
      throw new RegistryReadError(error.message, { cause: error })
    }
  }

  blob(text: string, blob: Descriptor): AsyncIterable<Uint8Array> {
    return this.#reader.blob(apiReference(text), blob)
  }

  async #read(reference: ImageReference, shown: string, architecture: string): Promise<RegistryImage> {
    const top = await this.#reader.manifest(reference)
    const index = parseManifest(decode(top.bytes), top.mediaType)
    const { registry, repository } = reference
    const found =
      index?.kind === 'index'
        ? await this.#reader.manifest({
            registry,
            repository,
            digest: choosePlatform(index.manifests, architecture, shown).digest,
          })
        : top
    const document = parseManifest(decode(found.bytes), found.mediaType)
    if (document?.kind !== 'image') throw unreadable(shown, 'its manifest is not an image manifest')
    const { manifest } = document
    const configBytes = await this.#document(reference, manifest.config, shown)
    const config = parseImageConfig(decode(configBytes))
    if (config === undefined) throw unreadable(shown, 'its config is not an image config')
    return {
      topDigest: top.digest,
      digest: found.digest,
      manifestBytes: found.bytes,
      manifest,
      configBytes,
      config,
    }
  }

  async #document(reference: ImageReference, blob: Descriptor, shown: string): Promise<Uint8Array> {
    if (blob.size > DOCUMENT_LIMIT) throw unreadable(shown, `its config has ${blob.size} bytes`)
    const chunks: Uint8Array[] = []
    for await (const chunk of this.#reader.blob(reference, blob)) chunks.push(Buffer.from(chunk))
    const bytes = Buffer.concat(chunks)
    if (sha256(bytes) !== blob.digest) throw unreadable(shown, 'its config does not match its digest')
    return bytes
  }
}

/** Docker Hub's API answers under another host than the one in its images' names. */
function apiReference(text: string): ImageReference {
  const name = parseImageName(text)
  return { ...name, registry: name.registry === 'docker.io' ? 'registry-1.docker.io' : name.registry }
}

const decode = (bytes: Uint8Array): string => Buffer.from(bytes).toString('utf8')

const unreadable = (shown: string, what: string): RegistryReadError =>
  new RegistryReadError(`The image ${shown} cannot be read: ${what}.`)
