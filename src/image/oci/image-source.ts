import type { Descriptor, ImageConfig } from './documents.ts'
import type { ManifestBlob } from './ports.ts'
import type { ImageReference } from './reference.ts'

/** An image that is to be pushed, wherever it is. Every blob can be opened more than once (a retry starts over). */
export type ImageSource = PackedImage | UnpackedImage

interface Source {
  /** For people: `oci:/tmp/image`. */
  readonly name: string
  /** What was decided on the way, e.g. which platform of a multi-platform index was taken. */
  readonly notes: readonly string[]
  readonly imageConfig: ImageConfig
  /**
   * The blob's bytes from `start` on (0 unless given). A chunk is good until the one after the next is asked for:
   * buffers are used again, so that memory does not grow with the blob.
   */
  open(blob: Descriptor, start?: number): AsyncIterable<Uint8Array>
  /** Removes what was written to disk for the sending. */
  dispose(): Promise<void>
}

/** Its layers are compressed and its manifest is written: an OCI layout, or an image in a registry. */
export interface PackedImage extends Source {
  readonly kind: 'packed'
  readonly manifest: ManifestBlob
  readonly config: Descriptor
  readonly layers: readonly Descriptor[]
  /**
   * Where the blobs come from: repositories that hold them. Of the push's own registry, they are mounted from there.
   */
  readonly origins: readonly ImageReference[]
  /** Digests of blobs that are not on this machine and would come from an origin. */
  readonly remote: ReadonlySet<string>
}

/**
 * Its layers are not compressed: a Docker daemon, or what `docker save` wrote. A layer is known by its diff id, and is
 * compressed only when the repository has no image with that layer.
 */
export interface UnpackedImage extends Source {
  readonly kind: 'unpacked'
  /** Digest of the config; undefined when the engine does not say it before the image is exported. */
  readonly configDigest: string | undefined
  /** Writes the config; only needed where the repository has no image with the same one. */
  config(): Promise<Descriptor>
  /** Compresses the layer, once, and checks that it is what its diff id says. Throws UserError when it is not. */
  pack(diffId: string): Promise<Descriptor>
}

/** What one may say of an image before anything is sent. */
export function describeSource(image: ImageSource): readonly string[] {
  const { architecture, os, diffIds } = image.imageConfig
  return [
    ...image.notes,
    `image: ${image.name} (${os}/${architecture}, ${diffIds.length} layers)`,
    ...(image.kind === 'packed' ? [`digest: ${image.manifest.digest}`] : []),
  ]
}
