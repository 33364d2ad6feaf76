import type { Descriptor } from '../../../src/image/oci/documents.ts'
import type { ManifestBlob } from '../../../src/image/oci/ports.ts'
import { formatImageReference, type ImageReference } from '../../../src/image/oci/reference.ts'
import type { RegistryReader } from '../../../src/image/source/registry-reader.ts'
import { UserError } from '../../../src/runtime/errors.ts'

/** A registry in memory: blobs by digest, manifests by digest or tag. */
export class MapReader implements RegistryReader {
  readonly #blobs: ReadonlyMap<string, string>
  readonly #manifests: ReadonlyMap<string, ManifestBlob>

  constructor(
    blobs: ReadonlyMap<string, string> = new Map(),
    manifests: ReadonlyMap<string, ManifestBlob> = new Map(),
  ) {
    this.#blobs = blobs
    this.#manifests = manifests
  }

  async manifest(reference: ImageReference): Promise<ManifestBlob> {
    const found = this.#manifests.get(reference.digest ?? reference.tag ?? '')
    if (found === undefined) throw new UserError(`there is no ${formatImageReference(reference)}`)
    return found
  }

  async *blob(_reference: ImageReference, blob: Descriptor, start = 0): AsyncGenerator<Uint8Array> {
    const text = this.#blobs.get(blob.digest)
    if (text === undefined) throw new UserError(`no blob ${blob.digest}`)
    yield Buffer.from(text).subarray(start)
  }
}

export async function textOf(source: AsyncIterable<Uint8Array>): Promise<string> {
  let text = ''
  for await (const chunk of source) text += Buffer.from(chunk).toString()
  return text
}
