import { sha256 } from '../oci/digest.ts'
import { type Descriptor, MEDIA_TYPES } from '../oci/documents.ts'
import type { PackedImage } from '../oci/image-source.ts'
import type { ManifestBlob } from '../oci/ports.ts'

/** A document about an image, to be found by the image's digest. */
export interface Attachment {
  /** `application/vnd.cyclonedx+json` and its kin. */
  readonly type: string
  readonly files: readonly AttachedFile[]
  readonly annotations: Readonly<Record<string, string>>
}

export interface AttachedFile {
  /** Name for people. */
  readonly title: string
  readonly bytes: Uint8Array
}

/** https://github.com/opencontainers/image-spec/blob/main/manifest.md#guidance-for-an-empty-descriptor */
const EMPTY = Buffer.from('{}')

/**
 * An attachment as an OCI 1.1 referrer: a manifest of its own whose `subject` is the image
 * (https://github.com/opencontainers/image-spec/blob/main/manifest.md#guidelines-for-artifact-usage). The image stays a
 * plain single manifest, which Lambda and ECS run, instead of an index with an image for `unknown/unknown`. The same
 * files give the same digest, so that nothing is attached twice. ECR removes it with the image.
 */
export function asReferrer(attachment: Attachment, subject: ManifestBlob, architecture: string): PackedImage {
  const config = descriptor('application/vnd.oci.empty.v1+json', EMPTY)
  const layers = attachment.files.map(({ title, bytes }) => ({
    ...descriptor(attachment.type, bytes),
    annotations: { 'org.opencontainers.image.title': title },
  }))
  const bytes = Buffer.from(
    JSON.stringify({
      schemaVersion: 2,
      mediaType: MEDIA_TYPES.ociManifest,
      artifactType: attachment.type,
      config,
      layers,
      subject: { mediaType: subject.mediaType, digest: subject.digest, size: subject.bytes.byteLength },
      ...(Object.keys(attachment.annotations).length === 0 ? {} : { annotations: attachment.annotations }),
    }),
  )
  const content = new Map([
    [config.digest, EMPTY],
    ...attachment.files.map((file): [string, Uint8Array] => [sha256(file.bytes), file.bytes]),
  ])
  return {
    kind: 'packed',
    name: attachment.type,
    notes: [],
    imageConfig: {
      architecture,
      os: 'linux',
      config: { env: [], entrypoint: [], cmd: [], labels: {} },
      diffIds: [],
    },
    manifest: { mediaType: MEDIA_TYPES.ociManifest, digest: sha256(bytes), bytes },
    config,
    layers,
    origins: [],
    remote: new Set(),
    open: async function* (blob, start = 0) {
      yield (content.get(blob.digest) ?? EMPTY).subarray(start)
    },
    dispose: async () => {},
  }
}

const descriptor = (mediaType: string, bytes: Uint8Array): Descriptor => ({
  mediaType,
  digest: sha256(bytes),
  size: bytes.byteLength,
})
