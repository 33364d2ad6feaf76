import { MEDIA_TYPES } from '../../image/oci/documents.ts'
import { RepositoryMissingError } from '../../image/oci/ports.ts'

/** What BatchGetImage may answer with. */
export const ACCEPTED_MANIFESTS: string[] = [
  MEDIA_TYPES.ociManifest,
  MEDIA_TYPES.dockerManifest,
  MEDIA_TYPES.ociIndex,
  MEDIA_TYPES.dockerList,
]

/** The error for a repository that is not there, with what to do. */
export function missingRepository(
  repository: string,
  region: string,
  cause: unknown,
): RepositoryMissingError {
  return new RepositoryMissingError(
    `The ECR repository '${repository}' does not exist in ${region} (or the role is in another account).`,
    {
      fix: `Create it (aws ecr create-repository --repository-name ${repository} --region ${region}), let push-ecr create it ('create-repository: true'), or check 'repository', 'aws-region' and 'role-to-assume'.`,
      cause,
    },
  )
}
