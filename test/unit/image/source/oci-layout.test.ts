import { rm, truncate, writeFile } from 'node:fs/promises'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { MEDIA_TYPES } from '../../../../src/image/oci/documents.ts'
import { openOciLayout } from '../../../../src/image/source/oci-layout.ts'
import { TestLayout } from '../../../support/image/layouts.ts'
import { MapReader, textOf } from '../../../support/image/readers.ts'

let layout: TestLayout

beforeEach(async () => {
  layout = await TestLayout.create()
})
afterEach(() => rm(layout.directory, { recursive: true, force: true }))

const platform = (os: string, architecture: string) => ({ platform: { os, architecture } })
const tagged = (tag: string) => ({ annotations: { 'org.opencontainers.image.ref.name': tag } })

describe('openOciLayout', () => {
  it('opens the only image and gives its blobs back', async () => {
    const manifest = await layout.image(['first', 'second'])
    await layout.index([manifest])
    const image = await openOciLayout(layout.directory)
    expect(image.manifest.digest).toBe(manifest.digest)
    expect(image.layers).toHaveLength(2)
    const first = image.layers[0]
    if (first === undefined) throw new Error('no layer')
    let text = ''
    for await (const chunk of image.open(first)) text += Buffer.from(chunk).toString()
    expect(text).toBe('first')
    expect(image.notes).toEqual([])
  })

  it('takes linux/amd64 of several, leaves attestations out, and says so', async () => {
    const arm = await layout.image(['arm'])
    const amd = await layout.image(['amd'])
    const attestation = await layout.image(['attestation'])
    const index = await layout.blob(
      JSON.stringify({
        schemaVersion: 2,
        mediaType: MEDIA_TYPES.ociIndex,
        manifests: [
          { ...arm, ...platform('linux', 'arm64') },
          { ...amd, ...platform('linux', 'amd64') },
          {
            ...attestation,
            ...platform('unknown', 'unknown'),
            annotations: { 'vnd.docker.reference.type': 'attestation-manifest' },
          },
        ],
      }),
      MEDIA_TYPES.ociIndex,
    )
    await layout.index([index])
    const image = await openOciLayout(layout.directory)
    expect(image.manifest.digest).toBe(amd.digest)
    expect(image.notes).toEqual([expect.stringMatching(/linux\/amd64 image is pushed as a single manifest/)])
  })

  it('finds an image by its tag and names the tags there are', async () => {
    const [one, two] = [await layout.image(['one']), await layout.image(['two'])]
    await layout.index([
      { ...one, ...tagged('v1') },
      { ...two, ...tagged('v2') },
    ])
    expect((await openOciLayout(layout.directory, { tag: 'v2' })).manifest.digest).toBe(two.digest)
    await expect(openOciLayout(layout.directory, { tag: 'v3' })).rejects.toThrow(
      /no image with the tag 'v3' \(it has: v1, v2\)/,
    )
    await expect(openOciLayout(layout.directory)).rejects.toThrow(/contains 2 images, none for linux\/amd64/)
  })

  it.each([
    [
      'the manifest has other bytes of the same length',
      (digest: string) => writeFile(layout.path(digest), 'x'.repeat(1)),
      /has 1 bytes but should have/,
    ],
    ['the manifest is missing', (digest: string) => rm(layout.path(digest)), /is missing/],
    [
      'the manifest is cut',
      (digest: string) => truncate(layout.path(digest), 10),
      /has 10 bytes but should have/,
    ],
  ])('says what is broken when %s', async (_name, damage, message) => {
    const manifest = await layout.image(['a'])
    await layout.index([manifest])
    await damage(manifest.digest)
    await expect(openOciLayout(layout.directory)).rejects.toThrow(message)
  })

  it('refuses a manifest whose bytes are not its digest', async () => {
    const manifest = await layout.image(['a'])
    const text = JSON.stringify({ x: 'y'.repeat(manifest.size - 8) })
    expect(Buffer.byteLength(text)).toBe(manifest.size)
    await writeFile(layout.path(manifest.digest), text)
    await layout.index([manifest])
    await expect(openOciLayout(layout.directory)).rejects.toThrow(
      /the blob sha256:\w+ has the digest sha256:\w+.*Build the image again/,
    )
  })

  it('refuses a missing layer that no label explains, before anything is sent', async () => {
    const manifest = await layout.image(['gone'])
    await layout.index([manifest])
    await rm(layout.path((await layout.blob('gone')).digest))
    const opened = openOciLayout(layout.directory, { readers: () => new MapReader() })
    await expect(opened).rejects.toThrow(/is broken: the blob .* is missing, and no label says/)
  })

  it('takes the layers that a sparse layout leaves out from the run image, the first of its names that answers', async () => {
    const label = JSON.stringify({
      runImage: {
        reference: `docker.io/team/run@sha256:${'1'.repeat(64)}`,
        mirrors: ['registry.test/run:24'],
      },
    })
    const manifest = await layout.image(['run layer', 'app layer'], {
      'io.buildpacks.lifecycle.metadata': label,
    })
    await layout.index([manifest])
    const absent = await layout.blob('run layer')
    await rm(layout.path(absent.digest))
    const reader = new MapReader(new Map([[absent.digest, 'run layer']]))
    const asked: string[] = []
    const image = await openOciLayout(layout.directory, {
      readers: (registry) => {
        asked.push(registry)
        return registry === 'registry.test' ? reader : new MapReader()
      },
    })
    expect([...image.remote]).toEqual([absent.digest])
    expect(image.origins.map(({ registry, repository }) => `${registry}/${repository}`)).toEqual([
      'registry-1.docker.io/team/run',
      'registry.test/run',
    ])
    expect(image.notes).toEqual([expect.stringMatching(/is sparse: 1 of its 2 layers are those of/)])
    expect(asked).toEqual([])
    const [run, app] = image.layers
    if (run === undefined || app === undefined) throw new Error('no layers')
    expect(await textOf(image.open(run))).toBe('run layer')
    expect(await textOf(image.open(app))).toBe('app layer')
    expect(asked).toEqual(['registry-1.docker.io', 'registry.test'])
  })

  it('says what every origin said when none has the layer', async () => {
    const label = JSON.stringify({ runImage: { image: 'run:24' } })
    const manifest = await layout.image(['gone'], { 'io.buildpacks.lifecycle.metadata': label })
    await layout.index([manifest])
    const absent = await layout.blob('gone')
    await rm(layout.path(absent.digest))
    const image = await openOciLayout(layout.directory, { readers: () => new MapReader() })
    await expect(textOf(image.open(absent))).rejects.toThrow(
      /cannot be fetched:\nregistry-1.docker.io\/library\/run: no blob .*Check that the runner can reach/s,
    )
  })

  it('refuses a directory that is no layout', async () => {
    await expect(openOciLayout('/nonexistent/renga')).rejects.toThrow(
      /not an OCI image layout.*'\/nonexistent\/renga' has no oci-layout and index\.json files/,
    )
  })
})
