import { UserError } from '../runtime/errors.ts'
import type { Descriptor, ImageConfig } from './oci.ts'
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

/** Reads images back. Implemented on ECR by src/aws/ecr-image-inspector.ts. */
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

/** An image on this machine, ready to be sent. Every blob can be opened more than once (a retry starts over). */
export interface LocalImage {
  /** For people: `oci:/tmp/image`. */
  readonly name: string
  /** What was decided on the way, e.g. which platform of a multi-platform index was taken. */
  readonly notes: readonly string[]
  readonly manifest: ManifestBlob
  readonly config: Descriptor
  readonly layers: readonly Descriptor[]
  readonly imageConfig: ImageConfig
  open(descriptor: Descriptor): AsyncIterable<Uint8Array>
  /** Removes what was unpacked to disk for the sending. */
  dispose(): Promise<void>
}

/** One repository of a registry, as the pusher needs it. Implemented on ECR by src/aws/ecr-image-repository.ts. */
export interface ImageRepository {
  /** `registry/repository` */
  readonly name: string
  readonly registry: string
  readonly repository: string
  /**
   * Looks up a manifest by digest and tags by name, at once. Throws UserError that names repository and region when the
   * repository does not exist.
   */
  find(query: { readonly digest: string; readonly tags: readonly string[] }): Promise<FoundImages>
  /** Those of `digests` that the repository holds. */
  availableBlobs(digests: readonly string[]): Promise<ReadonlySet<string>>
  /** Sends one blob; retries by itself, opening it anew each time. `onBytes` hears of bytes sent (negative: a try is undone). */
  uploadBlob(
    blob: Descriptor,
    open: () => AsyncIterable<Uint8Array>,
    onBytes: (bytes: number) => void,
  ): Promise<void>
  /**
   * Publishes the manifest, under `tag` when one is given. Idempotent: the same manifest again is a success. Throws
   * TagTakenError when the tag is immutable and names another image.
   */
  putManifest(manifest: ManifestBlob, tag?: string): Promise<void>
}

export interface FoundImages {
  readonly hasDigest: boolean
  /** Tag -> digest of the tags that exist. */
  readonly tags: ReadonlyMap<string, string>
}

/** An immutable tag already names another image. */
export class TagTakenError extends UserError {
  override readonly name = 'TagTakenError'
  readonly tag: string
  constructor(tag: string, options: { readonly cause?: unknown } = {}) {
    super(`The tag '${tag}' is immutable and names another image.`, options)
    this.tag = tag
  }
}
