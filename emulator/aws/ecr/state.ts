import type {
  EncryptionConfiguration,
  ImageScanningConfiguration,
  ImageTagMutability,
  ImageTagMutabilityExclusionFilter,
  Repository as RepositoryView,
} from '@aws-sdk/client-ecr'
import type { AccountScope } from '../wire/service.ts'
import { AwsError } from '../wire/service.ts'
import type { Manifest } from './manifest.ts'

/** One image: the manifest exactly as it was pushed. */
export interface StoredImage {
  readonly digest: string
  readonly bytes: Buffer
  readonly manifest: Manifest
  readonly pushedAt: number
  lastPulledAt?: number
}

export interface Repository {
  readonly name: string
  readonly arn: string
  readonly createdAt: number
  readonly encryption: EncryptionConfiguration
  scanning: ImageScanningConfiguration
  mutability: ImageTagMutability
  exclusionFilters: readonly ImageTagMutabilityExclusionFilter[]
  lifecyclePolicy?: string
  readonly resourceTags: Map<string, string>
  /** Layers (and configs) that this repository may use, by digest. A blob of another repository is not visible here. */
  readonly layers: Map<string, { readonly size: number }>
  readonly images: Map<string, StoredImage>
  readonly imageTags: Map<string, string>
}

/** All repositories of the account's registry. */
export class EcrState {
  readonly account: AccountScope
  readonly repositories = new Map<string, Repository>()
  readonly accountSettings = new Map<string, string>()
  /** `http://127.0.0.1:<port>` */
  readonly endpoint: () => string

  constructor(account: AccountScope, endpoint: () => string) {
    this.account = account
    this.endpoint = endpoint
  }

  get registryId(): string {
    return this.account.accountId
  }

  /** Throws RepositoryNotFoundException. `registryId` other than the account's own has no repositories here. */
  repository(name: string | undefined, registryId?: string): Repository {
    const found = name === undefined ? undefined : this.repositories.get(name)
    if (found !== undefined && (registryId === undefined || registryId === this.registryId)) return found
    throw new AwsError(
      'RepositoryNotFoundException',
      `The repository with name '${name}' does not exist in the registry with id '${registryId ?? this.registryId}'`,
    )
  }

  arn(name: string): string {
    return `arn:aws:ecr:${this.account.region}:${this.account.accountId}:repository/${name}`
  }

  uri(name: string): string {
    return `${new URL(this.endpoint()).host}/${name}`
  }

  /** Tags of an image, oldest first. */
  tagsOf(repository: Repository, digest: string): string[] {
    return [...repository.imageTags].filter(([, target]) => target === digest).map(([tag]) => tag)
  }

  /** Is the blob used by any repository? */
  isLinked(digest: string): boolean {
    return [...this.repositories.values()].some((repository) => repository.layers.has(digest))
  }

  view(repository: Repository): RepositoryView {
    return {
      repositoryArn: repository.arn,
      registryId: this.registryId,
      repositoryName: repository.name,
      repositoryUri: this.uri(repository.name),
      createdAt: new Date(repository.createdAt),
      imageTagMutability: repository.mutability,
      ...(repository.exclusionFilters.length === 0
        ? {}
        : { imageTagMutabilityExclusionFilters: [...repository.exclusionFilters] }),
      imageScanningConfiguration: repository.scanning,
      encryptionConfiguration: repository.encryption,
    }
  }
}

export function invalidParameter(message: string): AwsError {
  return new AwsError('InvalidParameterException', message)
}
