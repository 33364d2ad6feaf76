import { UserError } from '../../runtime/errors.ts'
import { type Descriptor, isIndex } from './documents.ts'

/** What runs on Fargate unless a task definition asks for ARM64. */
export const DEFAULT_PLATFORM = { os: 'linux', architecture: 'amd64' } as const

/**
 * Takes one image out of several. One single image is taken whatever it is for; of several the linux/amd64 one.
 * BuildKit's attestations are not images, by their annotation or by their platform (unknown/unknown) where an
 * export dropped that. A plain single manifest is what ends up in the repository: an index there surprises Lambda
 * and scanners (https://github.com/docker/build-push-action/issues/755).
 */
export function selectPlatform(manifests: readonly Descriptor[], where: string): Descriptor {
  const images = manifests.filter(
    ({ annotations, platform }) =>
      annotations?.['vnd.docker.reference.type'] !== 'attestation-manifest' && platform?.os !== 'unknown',
  )
  const [only, ...others] = images
  if (only === undefined)
    throw new UserError(`${where} contains no image.`, { fix: 'Build the image again.' })
  if (others.length === 0) return only
  const fitting = images.filter(
    ({ platform }) =>
      platform?.os === DEFAULT_PLATFORM.os && platform.architecture === DEFAULT_PLATFORM.architecture,
  )
  if (fitting[0] !== undefined) return fitting[0]
  throw new UserError(
    `${where} contains ${images.length} images, none for linux/amd64 (${listed(images)}).`,
    {
      fix: "Select one by tag ('oci:<path>:<tag>') or build for linux/amd64.",
    },
  )
}

/** `linux/arm64`, or the start of the digest when the platform is not said. */
export function describePlatform({ platform, digest, mediaType }: Descriptor): string {
  if (platform === undefined) return isIndex(mediaType) ? 'index' : digest.slice(0, 19)
  return [platform.os, platform.architecture, platform.variant].filter((part) => part !== undefined).join('/')
}

const listed = (images: readonly Descriptor[]): string => images.map(describePlatform).join(', ')
