import { UserError } from '../../runtime/errors.ts'
import type { Descriptor } from '../oci/documents.ts'
import type { ManifestBlob } from '../oci/ports.ts'
import { formatImageReference, type ImageReference } from '../oci/reference.ts'

/**
 * Reads images out of a registry. Implemented on ECR by src/aws/ecr/reader.ts and on any other by
 * src/registry/oci-reader.ts.
 */
export interface RegistryReader {
  /**
   * The manifest (or index) that `reference` names, as its exact bytes. Throws UserError that names what is missing.
   */
  manifest(reference: ImageReference): Promise<ManifestBlob>
  /** The blob's bytes from `start` on; resumes automatically where a connection breaks. */
  blob(reference: ImageReference, blob: Descriptor, start?: number): AsyncIterable<Uint8Array>
}

/** The reader for a registry's host. */
export type RegistryReaders = (registry: string) => RegistryReader

/** One reader for all registries: each reference is read by the reader of its own. */
export const readerOfAll = (readers: RegistryReaders): RegistryReader => ({
  manifest: (reference) => readers(reference.registry).manifest(reference),
  blob: (reference, blob, start) => readers(reference.registry).blob(reference, blob, start),
})

/** The blob from the first origin that has it. Throws UserError with what each of them said. */
export async function* readFirst(
  origins: readonly ImageReference[],
  readers: RegistryReaders,
  blob: Descriptor,
  start?: number,
): AsyncGenerator<Uint8Array> {
  const problems: string[] = []
  for (const origin of origins) {
    let begun = false
    try {
      for await (const chunk of readers(origin.registry).blob(origin, blob, start)) {
        begun = true
        yield chunk
      }
      return
    } catch (error) {
      if (begun || !(error instanceof UserError)) throw error
      problems.push(`${formatImageReference(origin)}: ${error.message}`)
    }
  }
  throw new UserError(
    `The layer ${blob.digest} is neither local nor in the repository, and cannot be fetched:\n${problems.join('\n')}\n`,
    {
      fix: "Check that the runner can reach the run image's registry, or build with a run image in ECR.",
    },
  )
}
