import { ECRClient } from '@aws-sdk/client-ecr'
import type { Descriptor } from '../../image/oci/documents.ts'
import type { ImageReference } from '../../image/oci/reference.ts'
import type { RegistryReader, RegistryReaders } from '../../image/source/registry-reader.ts'
import { parseRegistryHost } from '../../platform/registry-host.ts'
import { OciRegistryReader } from '../../registry/oci-reader.ts'
import type { Clock } from '../../runtime/clock.ts'
import type { AwsSession } from '../client/session.ts'
import { EcrReader } from './reader.ts'

/**
 * A reader for any registry: ECR of any account and region with `session` (the repository's policy must allow another
 * account), everything else as an anonymous reader of public images. `own` is the registry that is pushed to: on the
 * emulator its host does not look like ECR's.
 */
export function registryReaders(options: {
  readonly session: AwsSession
  readonly own: () => Promise<string>
  readonly clock: Clock
  readonly signal: AbortSignal
}): RegistryReaders {
  const { session, own, clock, signal } = options
  const readers = new Map<string, RegistryReader>()
  const open = (registry: string): RegistryReader => {
    const region = parseRegistryHost(registry)?.region ?? session.region
    const client = new ECRClient({ ...session.client, region })
    const ecr = new EcrReader({ client, region, clock, signal })
    if (parseRegistryHost(registry) !== undefined) return ecr
    return new EitherReader(async () =>
      (await own()) === registry ? ecr : new OciRegistryReader({ clock, signal }),
    )
  }
  return (registry) => {
    const reader = readers.get(registry) ?? open(registry)
    readers.set(registry, reader)
    return reader
  }
}

/** Decides when it is first used. */
class EitherReader implements RegistryReader {
  readonly #choose: () => Promise<RegistryReader>
  #reader: Promise<RegistryReader> | undefined

  constructor(choose: () => Promise<RegistryReader>) {
    this.#choose = choose
  }

  async manifest(reference: ImageReference) {
    return (await this.#chosen()).manifest(reference)
  }

  async *blob(reference: ImageReference, blob: Descriptor, start?: number): AsyncGenerator<Uint8Array> {
    yield* (await this.#chosen()).blob(reference, blob, start)
  }

  #chosen(): Promise<RegistryReader> {
    this.#reader ??= this.#choose()
    return this.#reader
  }
}
