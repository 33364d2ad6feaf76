import type { ImageSource } from '../oci/image-source.ts'
import { type ImageRepository, RepositoryMissingError } from '../oci/ports.ts'
import { releaseLifecyclePolicy } from './lifecycle-policy.ts'
import { type PushOptions, type PushResult, pushBlobsAndManifest } from './push.ts'

/** How a repository is made that is missing. */
export interface RepositorySettings {
  readonly immutableTags: boolean
  /** Patterns of tags that may move all the same, e.g. `latest`, `pr-*`; at most five. */
  readonly mutableTags: readonly string[]
  readonly scanOnPush: boolean
  /** Days after which images that no release uses expire; 0: nothing expires. */
  readonly expireDays: number
}

/** Makes the repository that a push goes to. Implemented on ECR by src/aws/ecr/repository-creator.ts. */
export interface RepositoryCreator {
  /** Somebody else may have been faster: that is a success. */
  create(settings: RepositorySettings): Promise<void>
  /** Puts the policy unless the repository has one. */
  ensurePolicy(policy: string): Promise<void>
}

/**
 * Pushes, and with `creation` makes the repository first when it is missing. An ordinary push costs no call more.
 * Killed between the making and the policy, the next push, which finds the repository empty, puts the policy.
 */
export async function pushCreating(
  image: ImageSource,
  repository: ImageRepository,
  options: PushOptions,
  creation: { readonly creator: RepositoryCreator; readonly settings: RepositorySettings } | undefined,
): Promise<PushResult> {
  if (creation === undefined) return pushBlobsAndManifest(image, repository, options)
  const { creator, settings } = creation
  const settle = async () => {
    if (settings.expireDays > 0) await creator.ensurePolicy(releaseLifecyclePolicy(settings.expireDays))
  }
  try {
    const result = await pushBlobsAndManifest(image, repository, options)
    if (result.blobs.every(({ outcome }) => outcome !== 'reused')) await settle()
    return result
  } catch (error) {
    if (!(error instanceof RepositoryMissingError)) throw error
    await creator.create(settings)
    await settle()
    options.log.notice(`The ${repository.name} did not exist and was created.`)
    return await pushBlobsAndManifest(image, repository, options)
  }
}
