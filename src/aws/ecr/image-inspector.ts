import type { ECRClient } from '@aws-sdk/client-ecr'
import { type Descriptor, isIndex } from '../../image/oci/documents.ts'
import { parseImageConfig, parseManifest } from '../../image/oci/parse-manifest.ts'
import type { ImageInspector, InspectedImage } from '../../image/oci/ports.ts'
import { readProcessTable } from '../../image/oci/process-table.ts'
import { formatImageReference, type ImageReference } from '../../image/oci/reference.ts'
import { selectPlatform } from '../../image/oci/select-platform.ts'
import { systemClock } from '../../runtime/clock.ts'
import { UserError } from '../../runtime/errors.ts'
import { EcrReader } from './reader.ts'

/** Reads images back from ECR, of another account too where its repository policy allows it. */
export class EcrImageInspector implements ImageInspector {
  readonly #reader: EcrReader

  constructor(client: ECRClient, options: { readonly region: string; readonly signal: AbortSignal }) {
    this.#reader = new EcrReader({ client, clock: systemClock, ...options })
  }

  async inspect(reference: ImageReference): Promise<InspectedImage> {
    const { registry, repository } = reference
    const found = await this.#manifest(reference)
    const image =
      found.document?.kind === 'index' ? await this.#fromIndex(reference, found.document.manifests) : found
    if (image.document?.kind !== 'image')
      throw unreadable(reference, `its manifest ${image.digest} is not an image manifest`)
    const { config: descriptor } = image.document.manifest
    const config = parseImageConfig(
      Buffer.from(await this.#reader.document(reference, descriptor)).toString('utf8'),
    )
    if (config === undefined)
      throw unreadable(reference, `its config ${descriptor.digest} is not an image config`)
    return {
      reference: { registry, repository, digest: image.digest },
      digest: image.digest,
      config,
      processes: readProcessTable(config),
    }
  }

  #fromIndex(reference: ImageReference, manifests: readonly Descriptor[]) {
    const chosen = selectPlatform(manifests, formatImageReference(reference))
    if (isIndex(chosen.mediaType)) throw unreadable(reference, 'its index contains another index')
    const { registry, repository } = reference
    return this.#manifest({ registry, repository, digest: chosen.digest })
  }

  async #manifest(reference: ImageReference) {
    const { digest, bytes, mediaType } = await this.#reader.manifest(reference)
    return { digest, document: parseManifest(Buffer.from(bytes).toString('utf8'), mediaType) }
  }
}

const unreadable = (reference: ImageReference, what: string): UserError =>
  new UserError(`The image ${formatImageReference(reference)} cannot be read: ${what}.`, {
    fix: 'Push it again.',
  })
