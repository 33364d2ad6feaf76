import type {
  CreateRepositoryRequest,
  CreateRepositoryResponse,
  DeleteLifecyclePolicyRequest,
  DeleteLifecyclePolicyResponse,
  DeleteRepositoryRequest,
  DeleteRepositoryResponse,
  DescribeRepositoriesRequest,
  DescribeRepositoriesResponse,
  GetLifecyclePolicyRequest,
  GetLifecyclePolicyResponse,
  ListTagsForResourceRequest,
  ListTagsForResourceResponse,
  PutImageScanningConfigurationRequest,
  PutImageScanningConfigurationResponse,
  PutImageTagMutabilityRequest,
  PutImageTagMutabilityResponse,
  PutLifecyclePolicyRequest,
  PutLifecyclePolicyResponse,
  TagResourceRequest,
  UntagResourceRequest,
} from '@aws-sdk/client-ecr'
import type { EngineClock } from '../../clock.ts'
import { AwsError, type OperationHandler } from '../wire/service.ts'
import type { BlobStore } from './blob-store.ts'
import { REPOSITORY_NAME } from './digest.ts'
import { checkLifecyclePolicy } from './lifecycle-policy.ts'
import { page } from './pages.ts'
import { type EcrState, invalidParameter, type Repository } from './state.ts'
import { checkTagMutability } from './tag-mutability.ts'

const TAGS_PER_RESOURCE = 50

/** Repositories, their settings and their resource tags. */
export class RepositoryOperations {
  readonly #state: EcrState
  readonly #blobs: BlobStore
  readonly #clock: EngineClock

  constructor(state: EcrState, blobs: BlobStore, clock: EngineClock) {
    this.#state = state
    this.#blobs = blobs
    this.#clock = clock
  }

  operations(): Readonly<Record<string, OperationHandler>> {
    return {
      CreateRepository: (input: CreateRepositoryRequest) => this.#create(input),
      DescribeRepositories: (input: DescribeRepositoriesRequest) => this.#describe(input),
      DeleteRepository: (input: DeleteRepositoryRequest) => this.#delete(input),
      PutImageTagMutability: (input: PutImageTagMutabilityRequest) => this.#putTagMutability(input),
      PutImageScanningConfiguration: (input: PutImageScanningConfigurationRequest) =>
        this.#putScanning(input),
      PutLifecyclePolicy: (input: PutLifecyclePolicyRequest) => this.#putLifecyclePolicy(input),
      GetLifecyclePolicy: (input: GetLifecyclePolicyRequest) => this.#getLifecyclePolicy(input),
      DeleteLifecyclePolicy: (input: DeleteLifecyclePolicyRequest) => this.#deleteLifecyclePolicy(input),
      TagResource: (input: TagResourceRequest) => this.#tag(input),
      UntagResource: (input: UntagResourceRequest) => this.#untag(input),
      ListTagsForResource: (input: ListTagsForResourceRequest) => this.#listTags(input),
    }
  }

  #create(input: CreateRepositoryRequest): CreateRepositoryResponse {
    const name = input.repositoryName ?? ''
    if (!REPOSITORY_NAME.test(name) || name.length < 2 || name.length > 256) {
      throw invalidParameter(
        `Invalid parameter at 'repositoryName' failed to satisfy constraint: 'must satisfy regular expression '${REPOSITORY_NAME.source}''`,
      )
    }
    const mutability = input.imageTagMutability ?? 'MUTABLE'
    const exclusionFilters = input.imageTagMutabilityExclusionFilters ?? []
    checkTagMutability(mutability, exclusionFilters)
    if (this.#state.repositories.has(name)) {
      throw new AwsError(
        'RepositoryAlreadyExistsException',
        `The repository with name '${name}' already exists in the registry with id '${this.#state.registryId}'`,
      )
    }
    const repository: Repository = {
      name,
      arn: this.#state.arn(name),
      createdAt: this.#clock.now(),
      encryption: input.encryptionConfiguration ?? { encryptionType: 'AES256' },
      scanning: { scanOnPush: input.imageScanningConfiguration?.scanOnPush ?? false },
      mutability,
      exclusionFilters,
      resourceTags: new Map(),
      layers: new Map(),
      images: new Map(),
      imageTags: new Map(),
    }
    addTags(repository, input.tags ?? [])
    this.#state.repositories.set(name, repository)
    return { repository: this.#state.view(repository) }
  }

  #describe(input: DescribeRepositoriesRequest): DescribeRepositoriesResponse {
    if (input.repositoryNames !== undefined && input.repositoryNames.length > 0) {
      if (input.nextToken !== undefined || input.maxResults !== undefined) {
        throw invalidParameter(
          'nextToken and maxResults cannot be used when specific repositories are requested',
        )
      }
      const named = input.repositoryNames.map((name) => this.#state.repository(name, input.registryId))
      return { repositories: named.map((repository) => this.#state.view(repository)) }
    }
    const own = input.registryId === undefined || input.registryId === this.#state.registryId
    const all = own ? [...this.#state.repositories.values()] : []
    const { items, nextToken } = page(all, input)
    return {
      repositories: items.map((repository) => this.#state.view(repository)),
      ...(nextToken === undefined ? {} : { nextToken }),
    }
  }

  async #delete(input: DeleteRepositoryRequest): Promise<DeleteRepositoryResponse> {
    const repository = this.#state.repository(input.repositoryName, input.registryId)
    if (repository.images.size > 0 && input.force !== true) {
      throw new AwsError(
        'RepositoryNotEmptyException',
        `The repository with name '${repository.name}' in registry with id '${this.#state.registryId}' cannot be deleted because it still contains images`,
      )
    }
    this.#state.repositories.delete(repository.name)
    const orphans = [...repository.layers.keys()].filter((digest) => !this.#state.isLinked(digest))
    await Promise.all(orphans.map((digest) => this.#blobs.remove(digest)))
    return { repository: this.#state.view(repository) }
  }

  #putTagMutability(input: PutImageTagMutabilityRequest): PutImageTagMutabilityResponse {
    const repository = this.#state.repository(input.repositoryName, input.registryId)
    const filters = input.imageTagMutabilityExclusionFilters ?? []
    const mutability = input.imageTagMutability ?? 'MUTABLE'
    checkTagMutability(mutability, filters)
    repository.mutability = mutability
    repository.exclusionFilters = filters
    return {
      registryId: this.#state.registryId,
      repositoryName: repository.name,
      imageTagMutability: mutability,
      ...(filters.length === 0 ? {} : { imageTagMutabilityExclusionFilters: [...filters] }),
    }
  }

  #putScanning(input: PutImageScanningConfigurationRequest): PutImageScanningConfigurationResponse {
    const repository = this.#state.repository(input.repositoryName, input.registryId)
    repository.scanning = { scanOnPush: input.imageScanningConfiguration?.scanOnPush ?? false }
    return {
      registryId: this.#state.registryId,
      repositoryName: repository.name,
      imageScanningConfiguration: repository.scanning,
    }
  }

  #putLifecyclePolicy(input: PutLifecyclePolicyRequest): PutLifecyclePolicyResponse {
    const repository = this.#state.repository(input.repositoryName, input.registryId)
    const lifecyclePolicyText = input.lifecyclePolicyText ?? ''
    checkLifecyclePolicy(lifecyclePolicyText)
    repository.lifecyclePolicy = lifecyclePolicyText
    return { registryId: this.#state.registryId, repositoryName: repository.name, lifecyclePolicyText }
  }

  #getLifecyclePolicy(input: GetLifecyclePolicyRequest): GetLifecyclePolicyResponse {
    const repository = this.#state.repository(input.repositoryName, input.registryId)
    return {
      registryId: this.#state.registryId,
      repositoryName: repository.name,
      lifecyclePolicyText: this.#requireLifecyclePolicy(repository),
    }
  }

  #deleteLifecyclePolicy(input: DeleteLifecyclePolicyRequest): DeleteLifecyclePolicyResponse {
    const repository = this.#state.repository(input.repositoryName, input.registryId)
    const lifecyclePolicyText = this.#requireLifecyclePolicy(repository)
    delete repository.lifecyclePolicy
    return { registryId: this.#state.registryId, repositoryName: repository.name, lifecyclePolicyText }
  }

  #requireLifecyclePolicy(repository: Repository): string {
    if (repository.lifecyclePolicy !== undefined) return repository.lifecyclePolicy
    throw new AwsError(
      'LifecyclePolicyNotFoundException',
      `Lifecycle policy does not exist for the repository with name '${repository.name}' in the registry with id '${this.#state.registryId}'`,
    )
  }

  #tag(input: TagResourceRequest): Record<string, never> {
    addTags(this.#byArn(input.resourceArn), input.tags ?? [])
    return {}
  }

  #untag(input: UntagResourceRequest): Record<string, never> {
    const repository = this.#byArn(input.resourceArn)
    for (const key of input.tagKeys ?? []) repository.resourceTags.delete(key)
    return {}
  }

  #listTags(input: ListTagsForResourceRequest): ListTagsForResourceResponse {
    return { tags: [...this.#byArn(input.resourceArn).resourceTags].map(([Key, Value]) => ({ Key, Value })) }
  }

  #byArn(arn: string | undefined): Repository {
    const prefix = this.#state.arn('')
    if (arn === undefined || !arn.startsWith(prefix)) {
      throw invalidParameter(`Invalid parameter at 'resourceArn' failed to satisfy constraint: 'Invalid ARN'`)
    }
    return this.#state.repository(arn.slice(prefix.length))
  }
}

function addTags(
  repository: Repository,
  tags: readonly { readonly Key?: string | undefined; readonly Value?: string | undefined }[],
): void {
  const merged = new Map(repository.resourceTags)
  for (const { Key, Value } of tags) {
    if (
      Key === undefined ||
      Key === '' ||
      Key.length > 128 ||
      (Value ?? '').length > 256 ||
      Key.startsWith('aws:')
    ) {
      throw new AwsError('InvalidTagParameterException', `The tag key '${Key}' or its value is not valid`)
    }
    merged.set(Key, Value ?? '')
  }
  if (merged.size > TAGS_PER_RESOURCE) {
    throw new AwsError('TooManyTagsException', `A resource can have at most ${TAGS_PER_RESOURCE} tags`)
  }
  for (const [key, value] of merged) repository.resourceTags.set(key, value)
}
