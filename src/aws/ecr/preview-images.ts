import {
  BatchDeleteImageCommand,
  ECRClient,
  type ImageIdentifier,
  paginateListImages,
} from '@aws-sdk/client-ecr'
import type { PreviewImages } from '../../preview/record/ports.ts'
import { batches } from '../client/batches.ts'
import { explaining } from '../client/errors.ts'
import { bounded, everyItem } from '../client/pages.ts'
import type { AwsSession } from '../client/session.ts'

/** https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_BatchDeleteImage.html */
const PER_CALL = 100

/** The tags of a pull request's images. An image that has another tag as well keeps it. */
export class EcrPreviewImages implements PreviewImages {
  readonly #client: ECRClient
  readonly #repository: string

  constructor(session: Pick<AwsSession, 'client'>, repository: string) {
    this.#client = new ECRClient(session.client)
    this.#repository = repository
  }

  async remove(number: number): Promise<number> {
    const on = `the repository '${this.#repository}'`
    const own = new RegExp(`^pr-${number}(-|$)`)
    const images = await explaining('ecr:ListImages', on, () =>
      everyItem(
        paginateListImages(bounded('ecr:ListImages', this.#client), {
          repositoryName: this.#repository,
          filter: { tagStatus: 'TAGGED' },
          maxResults: 1000,
        }),
        ({ imageIds }) => imageIds,
      ),
    )
    const tags = images.flatMap(({ imageTag = '' }) => (own.test(imageTag) ? [imageTag] : []))
    for (const part of batches(tags, PER_CALL)) {
      const imageIds: ImageIdentifier[] = part.map((imageTag) => ({ imageTag }))
      const { failures = [] } = await explaining('ecr:BatchDeleteImage', on, () =>
        this.#client.send(new BatchDeleteImageCommand({ repositoryName: this.#repository, imageIds })),
      )
      const [first] = failures.filter(({ failureCode }) => failureCode !== 'ImageNotFound')
      if (first !== undefined)
        throw new Error(`the image ${first.imageId?.imageTag} was not deleted: ${first.failureReason}`)
    }
    return tags.length
  }
}
