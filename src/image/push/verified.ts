import { UserError } from '../../runtime/errors.ts'
import { Digester } from '../oci/digest.ts'
import type { Descriptor } from '../oci/documents.ts'
import type { ImageSource } from '../oci/image-source.ts'
import type { OpenBlob } from '../oci/ports.ts'

/**
 * The blob's bytes, hashed on the way. Throws UserError before the last chunk is handed on when they are not what the
 * digest says, so that no registry ever gets the whole of a broken blob, nor a manifest that names it. Opened in the
 * middle (a resumed upload), only the length is checked here: whoever resumes checks the whole by the registry's own
 * digest.
 */
export function verified(
  image: Pick<ImageSource, 'name' | 'open'>,
  blob: Descriptor,
  signal: AbortSignal,
): OpenBlob {
  return async function* (start = 0) {
    const digester = new Digester()
    let held: Uint8Array | undefined
    for await (const chunk of image.open(blob, start)) {
      signal.throwIfAborted()
      digester.update(chunk)
      if (held !== undefined) yield held
      held = chunk
    }
    const size = start + digester.size
    if (size !== blob.size || (start === 0 && digester.digest() !== blob.digest)) {
      const found = start === 0 ? ` and the digest ${digester.digest()}` : ''
      throw new UserError(
        `${image.name} is broken: the blob ${blob.digest} (${blob.size} bytes) actually has ${size} bytes${found}. No manifest was published.`,
        { fix: 'Build the image again.' },
      )
    }
    if (held !== undefined) yield held
  }
}
