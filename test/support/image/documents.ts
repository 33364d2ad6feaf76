import { sha256 } from '../../../src/image/oci/digest.ts'
import { type Descriptor, MEDIA_TYPES } from '../../../src/image/oci/documents.ts'

/** Small OCI documents for tests. */

export const digestOf = (text: string): string => sha256(text)

export function descriptor(text: string, mediaType: string = MEDIA_TYPES.ociLayerGzip): Descriptor {
  return { mediaType, digest: sha256(text), size: Buffer.byteLength(text) }
}

export function configText(
  labels: Readonly<Record<string, string>> = {},
  entrypoint: readonly string[] = [],
): string {
  return JSON.stringify({
    architecture: 'amd64',
    os: 'linux',
    config: { Env: ['A=1'], Entrypoint: entrypoint, WorkingDir: '/workspace', Labels: labels },
    rootfs: { type: 'layers', diff_ids: [sha256('a')] },
  })
}
