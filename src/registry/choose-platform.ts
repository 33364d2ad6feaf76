import type { Descriptor } from '../image/oci/documents.ts'
import { RegistryReadError } from './ports.ts'

/**
 * The linux image of an index for an architecture in OCI's words (`amd64`, `arm64`). A single image is taken whatever
 * it is for; BuildKit's attestations are not images. Throws RegistryReadError when none fits.
 */
export function choosePlatform(
  manifests: readonly Descriptor[],
  architecture: string,
  where: string,
): Descriptor {
  const images = manifests.filter(
    (manifest) => manifest.annotations?.['vnd.docker.reference.type'] !== 'attestation-manifest',
  )
  const fitting =
    images.length === 1
      ? images[0]
      : images.find(({ platform }) => platform?.os === 'linux' && platform.architecture === architecture)
  if (fitting !== undefined) return fitting
  throw new RegistryReadError(`The image ${where} is not available for linux/${architecture}.`, {
    fix: 'Use an image built for it, or a runner of another architecture.',
  })
}
