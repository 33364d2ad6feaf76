import type { Descriptor, ImageConfig, ImageManifest } from '../../image/oci/documents.ts'

/**
 * The images that earlier builds have left in the app's repository. Implemented on ECR by
 * src/aws/ecr/published-images.ts.
 */
export interface PublishedImages {
  /**
   * Those of `references` (tags, or digests with `sha256:`) that the repository has, at once. A repository that does
   * not exist yet has none.
   */
  find(references: readonly string[]): Promise<ReadonlyMap<string, PublishedImage>>
}

export interface PublishedImage {
  /** `registry/repository@sha256:…` */
  readonly reference: string
  readonly digest: string
  readonly mediaType: string
  readonly manifestBytes: Uint8Array
  readonly manifest: ImageManifest
  /** The bytes of the config or of a small layer, checked against the digest. */
  blob(blob: Descriptor): Promise<Uint8Array>
  config(): Promise<{ readonly bytes: Uint8Array; readonly config: ImageConfig }>
}
