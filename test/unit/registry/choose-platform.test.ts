import { expect, it } from '@jest/globals'
import type { Descriptor } from '../../../src/image/oci/documents.ts'
import { choosePlatform } from '../../../src/registry/choose-platform.ts'

const entry = (digest: string, os?: string, architecture = 'amd64', kind?: string): Descriptor => ({
  mediaType: 'application/vnd.oci.image.manifest.v1+json',
  digest,
  size: 1,
  ...(os === undefined ? {} : { platform: { os, architecture } }),
  ...(kind === undefined ? {} : { annotations: { 'vnd.docker.reference.type': kind } }),
})
const attestation = entry('attestation', 'unknown', 'unknown', 'attestation-manifest')

it.each<[string, readonly Descriptor[], string | undefined]>([
  ['the only image, whatever it is for', [entry('a', 'windows', 's390x')], 'a'],
  ['the only image that is no attestation', [attestation, entry('a')], 'a'],
  ['an image with a reference of another kind', [entry('a', 'linux', 'amd64', 'other'), entry('b')], 'a'],
  ['the one for linux', [entry('a', 'windows'), entry('b', 'linux')], 'b'],
  ['the one for the architecture', [entry('a', 'linux', 'arm64'), entry('b', 'linux')], 'b'],
  ['the first of two', [entry('a', 'linux'), entry('b', 'linux')], 'a'],
  ['one that says for what it is', [entry('a'), entry('b', 'linux')], 'b'],
  ['none of two for others', [entry('a', 'windows'), entry('b', 'linux', 'arm64')], undefined],
  ['none of two that say nothing', [entry('a'), entry('b')], undefined],
  ['none of attestations alone', [attestation], undefined],
  ['none of none', [], undefined],
])('takes %s', (_name, manifests, digest) => {
  const choose = () => choosePlatform(manifests, 'amd64', 'docker.io/heroku/heroku:24').digest
  if (digest !== undefined) return expect(choose()).toBe(digest)
  return expect(choose).toThrow(
    expect.objectContaining({
      name: 'RegistryReadError',
      message:
        'The image docker.io/heroku/heroku:24 is not available for linux/amd64. ' +
        'Use an image built for it, or a runner of another architecture.',
    }),
  )
})
