import { UserError } from '../../runtime/errors.ts'
import { sha256 } from '../oci/digest.ts'
import { type Descriptor, isIndex } from '../oci/documents.ts'
import type { PackedImage } from '../oci/image-source.ts'
import { parseImageConfig, parseManifest } from '../oci/parse-manifest.ts'
import { formatImageReference, type ImageReference } from '../oci/reference.ts'
import { describePlatform, selectPlatform } from '../oci/select-platform.ts'
import type { RegistryReaders } from './registry-reader.ts'

/** Manifests and configs are some kilobytes; ECR takes no manifest above 4 MiB. */
const DOCUMENT_LIMIT = 4 * 1024 * 1024

/**
 * An image in a registry, to be pushed on into another repository byte for byte: same manifest, same digest. Blobs are
 * streamed through, never written to disk. Throws UserError that names the image and what is missing.
 */
export async function openRegistryImage(
  reference: ImageReference,
  readers: RegistryReaders,
): Promise<PackedImage> {
  const name = formatImageReference(reference)
  const reader = readers(reference.registry)
  const notes: string[] = []
  let found = await reader.manifest(reference)
  let document = parseManifest(Buffer.from(found.bytes).toString('utf8'), found.mediaType)
  if (document?.kind === 'index') {
    const chosen = selectPlatform(document.manifests, name)
    if (isIndex(chosen.mediaType)) throw unusable(name, 'its index contains another index')
    notes.push(
      `${name} is a multi-platform index; its ${describePlatform(chosen)} image is pushed as a single manifest.`,
    )
    const { registry, repository } = reference
    found = await reader.manifest({ registry, repository, digest: chosen.digest })
    document = parseManifest(Buffer.from(found.bytes).toString('utf8'), found.mediaType)
  }
  if (document?.kind !== 'image')
    throw unusable(name, `its manifest ${found.digest} is not an image manifest`)
  const { manifest } = document
  const origin = { registry: reference.registry, repository: reference.repository, digest: found.digest }
  const open = (blob: Descriptor, start?: number) => reader.blob(origin, blob, start)
  const imageConfig = parseImageConfig(await readText(open(manifest.config), manifest.config, name))
  if (imageConfig === undefined)
    throw unusable(name, `its config ${manifest.config.digest} is not an image config`)
  return {
    kind: 'packed',
    name,
    notes,
    manifest: { mediaType: manifest.mediaType, digest: found.digest, bytes: found.bytes },
    config: manifest.config,
    layers: manifest.layers,
    imageConfig,
    origins: [origin],
    remote: new Set([...manifest.layers, manifest.config].map(({ digest }) => digest)),
    open,
    dispose: async () => {},
  }
}

async function readText(
  source: AsyncIterable<Uint8Array>,
  { digest, size }: Descriptor,
  name: string,
): Promise<string> {
  if (size > DOCUMENT_LIMIT) throw unusable(name, `its config has ${size} bytes`)
  const chunks: Uint8Array[] = []
  for await (const chunk of source) chunks.push(Buffer.from(chunk))
  const bytes = Buffer.concat(chunks)
  if (sha256(bytes) !== digest) throw unusable(name, `its config does not match its digest`)
  return bytes.toString('utf8')
}

const unusable = (name: string, what: string): UserError =>
  new UserError(`The image ${name} cannot be copied: ${what}.`, { fix: 'Push it again.' })
