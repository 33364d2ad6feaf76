import type { Descriptor, ImageConfig, ImageManifest } from '../image/oci/documents.ts'
import { UserError } from '../runtime/errors.ts'

/** What a registry says about one image of one platform, without its layers. */
export interface RegistryImage {
  /** Of what the name or tag points at: an index, or the image itself. */
  readonly topDigest: string
  /** Of the image's own manifest. */
  readonly digest: string
  readonly manifestBytes: Uint8Array
  readonly manifest: ImageManifest
  readonly configBytes: Uint8Array
  readonly config: ImageConfig
}

/** Reads images where they lie. Implemented by ./public-images.ts. */
export interface ImageReader {
  /**
   * The image that `text` names, for one architecture (`amd64`). Throws RegistryReadError when the registry has no such
   * image, wants a login or cannot be reached.
   */
  image(text: string, architecture: string): Promise<RegistryImage>
  /** The bytes of one of its blobs. Throws UserError that says what the registry answered. */
  blob(text: string, blob: Descriptor): AsyncIterable<Uint8Array>
}

/** A registry does not give what was asked of it. */
export class RegistryReadError extends UserError {
  override readonly name = 'RegistryReadError'
}
