import { BatchGetImageCommand, type ECRClient, GetDownloadUrlForLayerCommand } from '@aws-sdk/client-ecr'
import { sha256 } from '../../image/oci/digest.ts'
import { type Descriptor, MEDIA_TYPES } from '../../image/oci/documents.ts'
import type { ManifestBlob } from '../../image/oci/ports.ts'
import { formatImageReference, type ImageReference } from '../../image/oci/reference.ts'
import type { RegistryReader } from '../../image/source/registry-reader.ts'
import { parseRegistryHost } from '../../platform/registry-host.ts'
import { download } from '../../registry/download.ts'
import type { Clock } from '../../runtime/clock.ts'
import { UserError } from '../../runtime/errors.ts'
import { explaining, isAwsError } from '../client/errors.ts'
import { ACCEPTED_MANIFESTS, missingRepository } from './media-types.ts'

/** An image config is some kilobytes; more than this is none. */
const DOCUMENT_LIMIT = 4 * 1024 * 1024

export interface EcrReaderOptions {
  readonly client: ECRClient
  readonly region: string
  readonly clock: Clock
  readonly signal: AbortSignal
}

/** `registry` undefined means the caller's own. */
export type EcrLocation = Pick<ImageReference, 'repository'> & { readonly registry?: string }

/**
 * Reads images out of ECR: manifests with BatchGetImage, blobs through the pre-signed address of
 * GetDownloadUrlForLayer, so no token is needed. The account is taken from the registry's host, so that a repository of
 * another account works where its policy allows it.
 */
export class EcrReader implements RegistryReader {
  readonly #options: EcrReaderOptions

  constructor(options: EcrReaderOptions) {
    this.#options = options
  }

  async manifest(reference: ImageReference): Promise<ManifestBlob> {
    const { client, region, signal } = this.#options
    const { repository, digest, tag } = reference
    if (digest === undefined && tag === undefined) {
      throw new UserError(
        `Image reference '${formatImageReference(reference)}' has neither a digest nor a tag.`,
        { fix: 'Use registry/repository@sha256:….' },
      )
    }
    const answer = await this.#call('ecr:BatchGetImage', reference, () =>
      client.send(
        new BatchGetImageCommand({
          ...registryId(reference),
          repositoryName: repository,
          imageIds: [digest === undefined ? { imageTag: tag } : { imageDigest: digest }],
          acceptedMediaTypes: ACCEPTED_MANIFESTS,
        }),
        { abortSignal: signal },
      ),
    )
    const found = answer.images?.[0]
    if (!found?.imageManifest || !found.imageId?.imageDigest) {
      const what = digest ?? `tag '${tag}'`
      const reason = answer.failures?.[0]?.failureCode
      throw new UserError(
        `Input 'image': image ${what} does not exist in the repository '${repository}' in ${region}${reason === undefined ? '' : ` (${reason})`}.`,
        {
          fix: "Use the output 'image' of push-ecr. A lifecycle policy may also have removed the image.",
        },
      )
    }
    return {
      mediaType: found.imageManifestMediaType ?? MEDIA_TYPES.ociManifest,
      digest: found.imageId.imageDigest,
      bytes: Buffer.from(found.imageManifest, 'utf8'),
    }
  }

  async *blob(location: EcrLocation, blob: Descriptor, start = 0): AsyncGenerator<Uint8Array> {
    const { client, clock, signal } = this.#options
    const answer = await this.#call('ecr:GetDownloadUrlForLayer', location, () =>
      client.send(
        new GetDownloadUrlForLayerCommand({
          ...registryId(location),
          repositoryName: location.repository,
          layerDigest: blob.digest,
        }),
        { abortSignal: signal },
      ),
    )
    const url = answer.downloadUrl
    if (!url)
      throw new UserError(`ECR returned no URL for the blob ${blob.digest} of '${location.repository}'.`)
    yield* download({
      what: `The blob ${blob.digest} of '${location.repository}'`,
      // Pre-signed and on S3: a plain GET.
      request: (from, idle) =>
        fetch(url, { headers: from === 0 ? {} : { range: `bytes=${from}-` }, signal: idle }),
      start,
      clock,
      signal,
    })
  }

  /** A small blob, whole. Throws UserError when it is not what its digest says. */
  async document(location: EcrLocation, blob: Descriptor): Promise<Uint8Array> {
    const wrong = (what: string) =>
      new UserError(`The blob ${blob.digest} of '${location.repository}' ${what}.`, {
        fix: 'Push the image again.',
      })
    if (blob.size > DOCUMENT_LIMIT) throw wrong(`is ${blob.size} bytes, too large for a config`)
    const chunks: Uint8Array[] = []
    for await (const chunk of this.blob(location, blob)) chunks.push(chunk)
    const bytes = Buffer.concat(chunks)
    const digest = sha256(bytes)
    if (digest !== blob.digest) throw wrong(`arrived with the digest ${digest}`)
    return bytes
  }

  #call<T>(iamAction: string, { repository }: EcrLocation, call: () => Promise<T>): Promise<T> {
    const { region } = this.#options
    return explaining(iamAction, `repository '${repository}' in ${region}`, async () => {
      try {
        return await call()
      } catch (error) {
        if (isAwsError(error, 'RepositoryNotFoundException'))
          throw missingRepository(repository, region, error)
        throw error
      }
    })
  }
}

/** The account is in the host name. Elsewhere the caller's own account is meant. */
export function registryId({ registry }: EcrLocation): { readonly registryId?: string } {
  const host = registry === undefined ? undefined : parseRegistryHost(registry)
  return host === undefined ? {} : { registryId: host.account }
}
