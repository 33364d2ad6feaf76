import { UserError } from '../runtime/errors.ts'
import { Digester } from './digest.ts'
import type { Descriptor } from './oci.ts'
import type { LocalImage } from './ports.ts'

/**
 * The blob's bytes, hashed on the way. Throws UserError before the last chunk is handed on when they are not what the
 * digest says, so that no registry ever gets the whole of a broken blob, nor a manifest that names it.
 */
export async function* verified(
  image: Pick<LocalImage, 'name' | 'open'>,
  blob: Descriptor,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array> {
  const digester = new Digester()
  let held: Uint8Array | undefined
  for await (const chunk of image.open(blob)) {
    signal.throwIfAborted()
    digester.update(chunk)
    if (held !== undefined) yield held
    held = chunk
  }
  if (digester.size !== blob.size || digester.digest() !== blob.digest) {
    throw new UserError(
      `${image.name} is broken: the blob ${blob.digest} (${blob.size} bytes) really has ${digester.size} bytes and the digest ${digester.digest()}. No manifest was published.`,
      { fix: 'Build the image again.' },
    )
  }
  if (held !== undefined) yield held
}
