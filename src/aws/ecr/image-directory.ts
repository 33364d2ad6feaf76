import { BatchGetImageCommand, type ECRClient } from '@aws-sdk/client-ecr'
import { formatImageReference, type ImageReference, parseImageReference } from '../../image/oci/reference.ts'
import type { ImageDirectory } from '../../release/ledger/ports.ts'
import { explaining, isAwsError } from '../client/errors.ts'
import { ACCEPTED_MANIFESTS } from './media-types.ts'
import { registryId } from './reader.ts'

/**
 * BatchGetImage takes at most 100 images:
 * https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_BatchGetImage.html
 */
const BATCH = 100

/**
 * Which images ECR still has: a lifecycle policy may have removed those of old releases. One call for each repository
 * and 100 images.
 */
export class EcrImageDirectory implements ImageDirectory {
  readonly #client: ECRClient

  constructor(client: ECRClient) {
    this.#client = client
  }

  async present(images: readonly string[]): Promise<ReadonlySet<string>> {
    const references = images.map(parseImageReference)
    const places = Map.groupBy(references, ({ registry, repository }) => `${registry}/${repository}`)
    const found = await Promise.all([...places.values()].flatMap(chunks).map((chunk) => this.#found(chunk)))
    return new Set(found.flat())
  }

  async #found(references: readonly ImageReference[]): Promise<readonly string[]> {
    const [first] = references
    if (first === undefined) return []
    const answer = await explaining('ecr:BatchGetImage', `repository '${first.repository}'`, async () => {
      try {
        return await this.#client.send(
          new BatchGetImageCommand({
            ...registryId(first),
            repositoryName: first.repository,
            imageIds: references.map(({ digest }) => ({ imageDigest: digest })),
            acceptedMediaTypes: ACCEPTED_MANIFESTS,
          }),
        )
      } catch (error) {
        // With the repository its images are gone.
        if (isAwsError(error, 'RepositoryNotFoundException')) return { images: [] }
        throw error
      }
    })
    const digests = new Set((answer.images ?? []).map(({ imageId }) => imageId?.imageDigest))
    return references.filter(({ digest }) => digests.has(digest)).map(formatImageReference)
  }
}

function chunks<T>(items: readonly T[]): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(items.length / BATCH) }, (_, at) =>
    items.slice(at * BATCH, (at + 1) * BATCH),
  )
}
