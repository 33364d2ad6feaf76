import { BatchGetImageCommand, type ECRClient } from '@aws-sdk/client-ecr'
import type { PublishedImage, PublishedImages } from '../../buildpacks/lifecycle/published-images.ts'
import type { Descriptor } from '../../image/oci/documents.ts'
import { parseImageConfig, parseManifest } from '../../image/oci/parse-manifest.ts'
import type { Clock } from '../../runtime/clock.ts'
import { UserError } from '../../runtime/errors.ts'
import { explaining, isAwsError } from '../client/errors.ts'
import { ACCEPTED_MANIFESTS } from './media-types.ts'
import { EcrReader } from './reader.ts'

export interface EcrPublishedImagesOptions {
  readonly client: ECRClient
  readonly region: string
  readonly repository: string
  /** Host of the account's registry, given its id. */
  readonly registryHost: (registryId: string) => Promise<string>
  readonly clock: Clock
  readonly signal: AbortSignal
}

/** Images of a repository of the caller's own registry, by tag or digest: one BatchGetImage for all of them. */
export class EcrPublishedImages implements PublishedImages {
  readonly #options: EcrPublishedImagesOptions
  readonly #reader: EcrReader

  constructor(options: EcrPublishedImagesOptions) {
    this.#options = options
    this.#reader = new EcrReader(options)
  }

  async find(references: readonly string[]): Promise<ReadonlyMap<string, PublishedImage>> {
    const found = new Map<string, PublishedImage>()
    for (const image of await this.#images([...new Set(references)])) {
      const { imageTag, imageDigest } = image.imageId ?? {}
      const text = image.imageManifest
      const document = text === undefined ? undefined : parseManifest(text, image.imageManifestMediaType)
      if (!imageDigest || text === undefined || document?.kind !== 'image' || !image.registryId) continue
      const host = await this.#options.registryHost(image.registryId)
      const published = this.#published(host, imageDigest, Buffer.from(text), document.manifest)
      for (const reference of [imageTag, imageDigest]) {
        if (reference !== undefined && references.includes(reference)) found.set(reference, published)
      }
    }
    return found
  }

  async #images(references: readonly string[]) {
    const { client, repository, region, signal } = this.#options
    if (references.length === 0) return []
    const imageIds = references.map((text) =>
      text.startsWith('sha256:') ? { imageDigest: text } : { imageTag: text },
    )
    return explaining('ecr:BatchGetImage', `repository '${repository}' in ${region}`, async () => {
      try {
        const command = new BatchGetImageCommand({
          repositoryName: repository,
          imageIds,
          acceptedMediaTypes: ACCEPTED_MANIFESTS,
        })
        return (await client.send(command, { abortSignal: signal })).images ?? []
      } catch (error) {
        // The first push makes it, or says how.
        if (isAwsError(error, 'RepositoryNotFoundException')) return []
        throw error
      }
    })
  }

  #published(
    host: string,
    digest: string,
    manifestBytes: Uint8Array,
    manifest: PublishedImage['manifest'],
  ): PublishedImage {
    const { repository } = this.#options
    const reference = `${host}/${repository}@${digest}`
    const blob = (wanted: Descriptor) => this.#reader.document({ repository }, wanted)
    return {
      reference,
      digest,
      mediaType: manifest.mediaType,
      manifestBytes,
      manifest,
      blob,
      config: async () => {
        const bytes = await blob(manifest.config)
        const config = parseImageConfig(new TextDecoder().decode(bytes))
        if (config === undefined) throw new UserError(`The image ${reference} has no readable config.`)
        return { bytes, config }
      },
    }
  }
}
