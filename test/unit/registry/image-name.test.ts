import { describe, expect, it } from '@jest/globals'
import { sha256 } from '../../../src/image/oci/digest.ts'
import { type Descriptor, MEDIA_TYPES } from '../../../src/image/oci/documents.ts'
import type { ManifestBlob } from '../../../src/image/oci/ports.ts'
import type { ImageReference } from '../../../src/image/oci/reference.ts'
import type { RegistryReader } from '../../../src/image/source/registry-reader.ts'
import { formatImageName, lifecycleName, parseImageName } from '../../../src/registry/image-name.ts'
import { RegistryReadError } from '../../../src/registry/ports.ts'
import { PublicImages } from '../../../src/registry/public-images.ts'
import { UserError } from '../../../src/runtime/errors.ts'

const DIGEST = `sha256:${'a'.repeat(64)}`

describe('parseImageName', () => {
  it.each([
    ['ubuntu', 'docker.io/library/ubuntu:latest'],
    ['heroku/builder:24', 'docker.io/heroku/builder:24'],
    ['index.docker.io/heroku/builder', 'docker.io/heroku/builder:latest'],
    ['public.ecr.aws/heroku/builder:24', 'public.ecr.aws/heroku/builder:24'],
    ['localhost/app', 'localhost/app:latest'],
    ['127.0.0.1:5000/team/app:v1', '127.0.0.1:5000/team/app:v1'],
    [`heroku/builder:24@${DIGEST}`, `docker.io/heroku/builder@${DIGEST}`],
  ])('%s is %s', (text, full) => expect(formatImageName(parseImageName(text))).toBe(full))

  it.each(['', '-option', 'a b', 'app@sha256:short', 'App:'])('refuses %j', (text) =>
    expect(() => parseImageName(text)).toThrow(/is not an image name/),
  )

  it('spells Docker Hub as the lifecycle does', () => {
    expect(lifecycleName(parseImageName('heroku/heroku:24'))).toBe('index.docker.io/heroku/heroku:24')
  })
})

/** A registry with what was put into it. */
class MemoryRegistry implements RegistryReader {
  readonly asked: string[] = []
  readonly #manifests = new Map<string, ManifestBlob>()
  readonly #blobs = new Map<string, Uint8Array>()

  put(reference: string, mediaType: string, document: unknown): Descriptor {
    const bytes = Buffer.from(JSON.stringify(document))
    const blob = { mediaType, digest: sha256(bytes), bytes }
    this.#manifests.set(reference, blob)
    this.#manifests.set(blob.digest, blob)
    this.#blobs.set(blob.digest, bytes)
    return { mediaType, digest: blob.digest, size: bytes.byteLength }
  }

  async manifest({ registry, repository, tag, digest }: ImageReference): Promise<ManifestBlob> {
    this.asked.push(`${registry}/${repository} ${tag ?? digest}`)
    const found = this.#manifests.get(digest ?? tag ?? '')
    if (found === undefined) throw new UserError('There is no such image.')
    return found
  }

  async *blob(_reference: ImageReference, { digest }: Descriptor): AsyncGenerator<Uint8Array> {
    yield this.#blobs.get(digest) ?? Buffer.alloc(0)
  }
}

function put(registry: MemoryRegistry, tag: string, architecture: string): Descriptor {
  const config = registry.put(`${tag}-config`, MEDIA_TYPES.ociConfig, {
    architecture,
    os: 'linux',
    config: {},
    rootfs: { type: 'layers', diff_ids: [DIGEST] },
  })
  return registry.put(tag, MEDIA_TYPES.ociManifest, {
    schemaVersion: 2,
    mediaType: MEDIA_TYPES.ociManifest,
    config,
    layers: [{ mediaType: MEDIA_TYPES.ociLayerGzip, digest: DIGEST, size: 1 }],
  })
}

describe('PublicImages', () => {
  it('reads a single image, under the host where Docker Hub’s API answers', async () => {
    const registry = new MemoryRegistry()
    const single = put(registry, '24', 'amd64')
    const image = await new PublicImages(registry).image('heroku/heroku:24', 'amd64')
    expect(image).toMatchObject({ digest: single.digest, topDigest: single.digest })
    expect(image.config.diffIds).toEqual([DIGEST])
    expect(registry.asked).toEqual(['registry-1.docker.io/heroku/heroku 24'])
  })

  it('takes the architecture’s image out of an index, and remembers the index’s digest', async () => {
    const registry = new MemoryRegistry()
    const manifests = ['amd64', 'arm64'].map((architecture) => ({
      ...put(registry, architecture, architecture),
      platform: { os: 'linux', architecture },
    }))
    const attestation = {
      ...put(registry, 'attestation', 'unknown'),
      annotations: { 'vnd.docker.reference.type': 'attestation-manifest' },
    }
    const index = registry.put('24', MEDIA_TYPES.ociIndex, {
      schemaVersion: 2,
      mediaType: MEDIA_TYPES.ociIndex,
      manifests: [...manifests, attestation],
    })
    const images = new PublicImages(registry)
    const image = await images.image('example.com/run:24', 'arm64')
    expect(image).toMatchObject({ topDigest: index.digest, digest: manifests[1]?.digest })
    await expect(images.image('example.com/run:24', 's390x')).rejects.toThrow(
      /example\.com\/run:24 is not available for linux\/s390x/,
    )
  })

  it('says with its own error what the registry does not give, so that another way can be tried', async () => {
    const images = new PublicImages(new MemoryRegistry())
    await expect(images.image('heroku/none:1', 'amd64')).rejects.toThrow(RegistryReadError)
    await expect(images.image('heroku/none:1', 'amd64')).rejects.toThrow('There is no such image.')
  })

  const config = (size: number, digest = DIGEST) => ({ mediaType: MEDIA_TYPES.ociConfig, digest, size })
  const LIMIT = 4 * 1024 * 1024
  it.each<[string, (registry: MemoryRegistry) => unknown, string]>([
    ['a config that is not what its digest says', () => config(2), 'its config does not match its digest'],
    ['a config at the limit is read', () => config(LIMIT), 'its config does not match its digest'],
    ['a config over the limit', () => config(LIMIT + 1), 'its config has 4194305 bytes'],
    [
      'a config that is none',
      (registry) => registry.put('config', MEDIA_TYPES.ociConfig, {}),
      'its config is not an image config',
    ],
    ['a manifest without a config', () => undefined, 'its manifest is not an image manifest'],
  ])('refuses %s', async (_name, of, what) => {
    const registry = new MemoryRegistry()
    registry.put('24', MEDIA_TYPES.ociManifest, { schemaVersion: 2, config: of(registry), layers: [] })
    await expect(new PublicImages(registry).image('a/b:24', 'amd64')).rejects.toMatchObject({
      name: 'RegistryReadError',
      message: `The image docker.io/a/b:24 cannot be read: ${what}.`,
    })
  })
})
