import { BatchDeleteImageCommand, type ECRClient, paginateListImages } from '@aws-sdk/client-ecr'
import { RELEASE_TAG_PREFIX } from '../../image/oci/release-tags.ts'
import type { ReleaseTags } from '../../release/open/keep-images.ts'
import type { Clock } from '../../runtime/clock.ts'
import type { Logger } from '../../runtime/log.ts'
import { explaining } from '../client/errors.ts'
import { bounded, everyItem } from '../client/pages.ts'
import { EcrImageRepository } from './image-repository.ts'
import { EcrReader } from './reader.ts'

/** https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_BatchDeleteImage.html */
const TAGS_PER_CALL = 100

export interface EcrReleaseTagsOptions {
  readonly client: ECRClient
  readonly region: string
  readonly repository: string
  readonly clock: Clock
  readonly log: Logger
  readonly signal: AbortSignal
}

export class EcrReleaseTags implements ReleaseTags {
  readonly #options: EcrReleaseTagsOptions

  constructor(options: EcrReleaseTagsOptions) {
    this.#options = options
  }

  async existing(): Promise<ReadonlyMap<string, string>> {
    const { client, repository, signal } = this.#options
    const images = await this.#call('ecr:ListImages', () =>
      everyItem(
        paginateListImages(
          bounded('ecr:ListImages', client),
          { repositoryName: repository, filter: { tagStatus: 'TAGGED' }, maxResults: 1000 },
          { abortSignal: signal },
        ),
        ({ imageIds }) => imageIds,
      ),
    )
    const tags = new Map<string, string>()
    for (const { imageTag, imageDigest } of images)
      if (imageTag?.startsWith(RELEASE_TAG_PREFIX) === true && imageDigest !== undefined)
        tags.set(imageTag, imageDigest)
    return tags
  }

  /** A tag is put by putting the same manifest again under it. */
  async put(tag: string, digest: string): Promise<void> {
    const { repository } = this.#options
    const manifest = await new EcrReader(this.#options).manifest({ registry: '', repository, digest })
    const target = new EcrImageRepository(this.#options)
    try {
      await target.putManifest(manifest, tag)
    } finally {
      target.close()
    }
  }

  async remove(tags: readonly string[]): Promise<void> {
    const { client, repository, signal } = this.#options
    for (let start = 0; start < tags.length; start += TAGS_PER_CALL) {
      const imageIds = tags.slice(start, start + TAGS_PER_CALL).map((imageTag) => ({ imageTag }))
      await this.#call('ecr:BatchDeleteImage', () =>
        client.send(new BatchDeleteImageCommand({ repositoryName: repository, imageIds }), {
          abortSignal: signal,
        }),
      )
    }
  }

  #call<T>(iamAction: string, call: () => Promise<T>): Promise<T> {
    const { repository, region } = this.#options
    return explaining(iamAction, `repository '${repository}' in ${region}`, call)
  }
}
