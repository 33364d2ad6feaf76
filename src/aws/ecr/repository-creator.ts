import {
  CreateRepositoryCommand,
  type ECRClient,
  GetLifecyclePolicyCommand,
  PutLifecyclePolicyCommand,
} from '@aws-sdk/client-ecr'
import type { RepositoryCreator, RepositorySettings } from '../../image/push/create-repository.ts'
import { explaining, isAwsError } from '../client/errors.ts'

export class EcrRepositoryCreator implements RepositoryCreator {
  readonly #client: ECRClient
  readonly #repository: string
  readonly #where: string
  readonly #signal: AbortSignal

  constructor(options: {
    readonly client: ECRClient
    readonly region: string
    readonly repository: string
    readonly signal: AbortSignal
  }) {
    this.#client = options.client
    this.#repository = options.repository
    this.#where = `repository '${options.repository}' in ${options.region}`
    this.#signal = options.signal
  }

  /**
   * https://docs.aws.amazon.com/AmazonECR/latest/userguide/image-tag-mutability.html: filters come with _WITH_EXCLUSION
   * only.
   */
  async create({ immutableTags, mutableTags, scanOnPush }: RepositorySettings): Promise<void> {
    const excluded = immutableTags && mutableTags.length > 0
    await explaining('ecr:CreateRepository', this.#where, async () => {
      try {
        await this.#client.send(
          new CreateRepositoryCommand({
            repositoryName: this.#repository,
            imageTagMutability: immutableTags
              ? excluded
                ? 'IMMUTABLE_WITH_EXCLUSION'
                : 'IMMUTABLE'
              : 'MUTABLE',
            ...(excluded
              ? {
                  imageTagMutabilityExclusionFilters: mutableTags.map((filter) => ({
                    filter,
                    filterType: 'WILDCARD' as const,
                  })),
                }
              : {}),
            imageScanningConfiguration: { scanOnPush },
          }),
          { abortSignal: this.#signal },
        )
      } catch (error) {
        if (!isAwsError(error, 'RepositoryAlreadyExistsException')) throw error
      }
    })
  }

  async ensurePolicy(lifecyclePolicyText: string): Promise<void> {
    const repositoryName = this.#repository
    const options = { abortSignal: this.#signal }
    const exists = await explaining('ecr:GetLifecyclePolicy', this.#where, async () => {
      try {
        await this.#client.send(new GetLifecyclePolicyCommand({ repositoryName }), options)
        return true
      } catch (error) {
        if (isAwsError(error, 'LifecyclePolicyNotFoundException')) return false
        throw error
      }
    })
    if (exists) return
    await explaining('ecr:PutLifecyclePolicy', this.#where, () =>
      this.#client.send(new PutLifecyclePolicyCommand({ repositoryName, lifecyclePolicyText }), options),
    )
  }
}
