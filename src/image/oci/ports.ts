import { UserError } from '../../runtime/errors.ts'
import type { Descriptor, ImageConfig, ImageManifest } from './documents.ts'
import type { ImageProcess } from './processes.ts'
import type { ImageReference } from './reference.ts'

/** What an image in a registry says about itself. */
export interface InspectedImage {
  /** With the registry, the repository and the digest; never with a tag. */
  readonly reference: ImageReference
  /** sha256:… of the manifest that was read (for a multi-platform index: of the linux/amd64 image in it). */
  readonly digest: string
  readonly config: ImageConfig
  /** From the label `io.buildpacks.build.metadata`; empty when the image was not built with buildpacks. */
  readonly processes: readonly ImageProcess[]
}

/** Reads images back. Implemented on ECR by src/aws/ecr/image-inspector.ts. */
export interface ImageInspector {
  /**
   * Reads manifest and config of the image that `reference` names by digest or tag. Throws UserError that names digest
   * (or tag) and repository when there is no such image, and when the repository does not exist.
   */
  inspect(reference: ImageReference): Promise<InspectedImage>
}

/** An image manifest, as its exact bytes: the digest is over them. */
export interface ManifestBlob {
  readonly mediaType: string
  readonly digest: string
  readonly bytes: Uint8Array
}

/** One repository of a registry, as the pusher needs it. Implemented on ECR by src/aws/ecr/image-repository.ts. */
export interface ImageRepository {
  /** Without the registry. */
  readonly repository: string
  /** For people: `repository 'app' in eu-west-1`. */
  readonly name: string
  /** The registry's host, asked for in the background from the start. */
  registry(): Promise<string>
  /**
   * Looks up manifests by digest and by tag, at once; what does not exist is left out. Throws
   * RepositoryMissingError, which names repository and region, when the repository does not exist.
   */
  find(query: {
    readonly digests?: readonly string[]
    readonly tags: readonly string[]
  }): Promise<FoundImages>
  /** Digest of the image that was pushed last; undefined when there is none or the role may not look. */
  newest(): Promise<string | undefined>
  /** A small blob (an image config), whole and checked against its digest. */
  readBlob(blob: Descriptor): Promise<Uint8Array>
  /** Those of `digests` that the repository holds. */
  availableBlobs(digests: readonly string[]): Promise<ReadonlySet<string>>
  /** May blobs of `repositories` of this registry be mounted? Says why not, once. */
  canMount(repositories: readonly string[]): Promise<boolean>
  /** Sends one blob, or mounts it from another repository of the registry. Retries automatically. */
  uploadBlob(upload: BlobUpload): Promise<'uploaded' | 'mounted'>
  /**
   * Publishes the manifest, under `tag` when one is given. Idempotent: the same manifest again is a success. Throws
   * TagTakenError when the tag is immutable and names an image already, be it this one.
   */
  putManifest(manifest: ManifestBlob, tag?: string): Promise<void>
}

export interface BlobUpload {
  readonly blob: Descriptor
  /** The blob's bytes from `start` on (0 unless given); may be called more than once. */
  readonly open: OpenBlob
  /** Repositories of the same registry that may hold the blob. */
  readonly mountFrom: readonly string[]
  /** Hears of bytes sent (negative: a try is undone and will be sent again). */
  readonly onBytes: (bytes: number) => void
}

export type OpenBlob = (start?: number) => AsyncIterable<Uint8Array>

export interface FoundImages {
  /** Digest -> manifest, of the images that were found (an index is found, but has no image manifest). */
  readonly images: ReadonlyMap<string, ImageManifest | undefined>
  /** Tag -> digest of the tags that exist. */
  readonly tags: ReadonlyMap<string, string>
}

/** The repository does not exist (or is another account's). */
export class RepositoryMissingError extends UserError {
  override readonly name = 'RepositoryMissingError'
}

/** An immutable tag names an image already. */
export class TagTakenError extends UserError {
  override readonly name = 'TagTakenError'
  readonly tag: string
  constructor(tag: string, options: { readonly cause?: unknown } = {}) {
    super(`The tag '${tag}' is immutable and points to another image.`, options)
    this.tag = tag
  }
}
