import { BatchGetImageCommand, type ECRClient, GetDownloadUrlForLayerCommand } from '@aws-sdk/client-ecr'
import { sha256 } from '../image/digest.ts'
import { type Descriptor, isIndex } from '../image/oci.ts'
import { parseImageConfig, parseManifest } from '../image/parse-manifest.ts'
import type { ImageInspector, InspectedImage } from '../image/ports.ts'
import { readProcessTable } from '../image/process-table.ts'
import { formatImageReference, type ImageReference } from '../image/reference.ts'
import { selectPlatform } from '../image/select-platform.ts'
import { UserError } from '../runtime/errors.ts'
import { download } from './ecr-download.ts'
import { ACCEPTED_MANIFESTS, missingRepository } from './ecr-image-repository.ts'
import { explaining, isAwsError } from './errors.ts'

/** An image config is some kilobytes; more than this is none. */
const CONFIG_LIMIT = 4 * 1024 * 1024

/**
 * Reads images back from ECR: the manifest with BatchGetImage, the config through the pre-signed address of
 * GetDownloadUrlForLayer. `registryId` of the calls is taken from the reference, so that a repository of another account
 * works where its policy allows it.
 */
export class EcrImageInspector implements ImageInspector {
  readonly #client: ECRClient
  readonly #region: string
  readonly #signal: AbortSignal

  constructor(client: ECRClient, options: { readonly region: string; readonly signal: AbortSignal }) {
    this.#client = client
    this.#region = options.region
    this.#signal = options.signal
  }

  async inspect(reference: ImageReference): Promise<InspectedImage> {
    const { registry, repository } = reference
    const { digest, text } = await this.#manifest(reference, reference)
    const document = parseManifest(text)
    const image =
      document?.kind === 'index' ? await this.#fromIndex(reference, document.manifests) : { digest, document }
    if (image.document?.kind !== 'image')
      throw unreadable(reference, `its manifest ${image.digest} is no image manifest`)
    const config = parseImageConfig(await this.#config(reference, image.document.manifest.config))
    if (config === undefined)
      throw unreadable(reference, `its config ${image.document.manifest.config.digest} is no image config`)
    return {
      reference: { registry, repository, digest: image.digest },
      digest: image.digest,
      config,
      processes: readProcessTable(config),
    }
  }

  async #fromIndex(reference: ImageReference, manifests: readonly Descriptor[]) {
    const chosen = selectPlatform(manifests, formatImageReference(reference))
    if (isIndex(chosen.mediaType)) throw unreadable(reference, 'its index holds another index')
    const { digest, text } = await this.#manifest(reference, { digest: chosen.digest })
    return { digest, document: parseManifest(text) }
  }

  async #manifest(
    reference: ImageReference,
    wanted: { readonly digest?: string; readonly tag?: string },
  ): Promise<{ readonly digest: string; readonly text: string }> {
    if (wanted.digest === undefined && wanted.tag === undefined) {
      throw new UserError(
        `Image reference '${formatImageReference(reference)}' has neither a digest nor a tag.`,
        {
          fix: 'Give registry/repository@sha256:….',
        },
      )
    }
    const answer = await this.#call('ecr:BatchGetImage', reference, () =>
      this.#client.send(
        new BatchGetImageCommand({
          ...registryId(reference),
          repositoryName: reference.repository,
          imageIds: [wanted.digest === undefined ? { imageTag: wanted.tag } : { imageDigest: wanted.digest }],
          acceptedMediaTypes: ACCEPTED_MANIFESTS,
        }),
        { abortSignal: this.#signal },
      ),
    )
    const found = answer.images?.[0]
    if (!found?.imageManifest || !found.imageId?.imageDigest) {
      const what = wanted.digest ?? `tag '${wanted.tag}'`
      const reason = answer.failures?.[0]?.failureCode
      throw new UserError(
        `Input 'image': there is no image ${what} in the repository '${reference.repository}' in ${this.#region}${reason === undefined ? '' : ` (${reason})`}.`,
        {
          fix: "Give the output 'image' of push-ecr; an image may also have been removed by a lifecycle policy.",
        },
      )
    }
    return { digest: found.imageId.imageDigest, text: found.imageManifest }
  }

  async #config(reference: ImageReference, config: Descriptor): Promise<string> {
    const answer = await this.#call('ecr:GetDownloadUrlForLayer', reference, () =>
      this.#client.send(
        new GetDownloadUrlForLayerCommand({
          ...registryId(reference),
          repositoryName: reference.repository,
          layerDigest: config.digest,
        }),
        { abortSignal: this.#signal },
      ),
    )
    if (!answer.downloadUrl)
      throw unreadable(reference, `ECR gave no address for its config ${config.digest}`)
    if (config.size > CONFIG_LIMIT) throw unreadable(reference, `its config has ${config.size} bytes`)
    const bytes = await download(answer.downloadUrl, this.#signal)
    const digest = sha256(bytes)
    if (digest !== config.digest)
      throw unreadable(reference, `its config arrived with the digest ${digest} instead of ${config.digest}`)
    return new TextDecoder().decode(bytes)
  }

  #call<T>(iamAction: string, reference: ImageReference, call: () => Promise<T>): Promise<T> {
    return explaining(iamAction, `repository '${reference.repository}' in ${this.#region}`, async () => {
      try {
        return await call()
      } catch (error) {
        if (isAwsError(error, 'RepositoryNotFoundException')) {
          throw missingRepository(reference.repository, this.#region, error)
        }
        throw error
      }
    })
  }
}

/** `123456789012.dkr.ecr.eu-west-1.amazonaws.com`: the account stands in the host. Elsewhere the caller's own account is meant. */
function registryId({ registry }: ImageReference): { readonly registryId?: string } {
  const account = /^(\d{12})\.dkr[.-]ecr/.exec(registry)?.[1]
  return account === undefined ? {} : { registryId: account }
}

const unreadable = (reference: ImageReference, what: string): UserError =>
  new UserError(`The image ${formatImageReference(reference)} cannot be read: ${what}.`, {
    fix: 'Push it again.',
  })
