import type { Repository } from './state.ts'

/** https://github.com/opencontainers/distribution-spec/blob/main/spec.md#listing-referrers */
export interface Referrer {
  readonly digest: string
  readonly mediaType: string
  readonly size: number
  readonly artifactType?: string
  readonly annotations?: Record<string, string>
}

/** The manifests of the repository whose subject is `digest`. */
export function referrersOf(repository: Repository, digest: string): Referrer[] {
  return [...repository.images.values()].flatMap((image): Referrer[] => {
    const { manifest } = image
    if (manifest.subject?.digest !== digest) return []
    const artifactType = manifest.artifactType ?? manifest.config?.mediaType
    return [
      {
        digest: image.digest,
        mediaType: manifest.mediaType,
        size: image.bytes.byteLength,
        ...(artifactType === undefined ? {} : { artifactType }),
        ...(Object.keys(manifest.annotations).length === 0
          ? {}
          : { annotations: { ...manifest.annotations } }),
      },
    ]
  })
}
