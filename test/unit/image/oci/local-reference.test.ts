import { describe, expect, it } from '@jest/globals'
import { parseImageSource } from '../../../../src/image/oci/local-reference.ts'

describe('parseImageSource', () => {
  it.each([
    ['oci:/tmp/image', { transport: 'oci', path: '/tmp/image' }],
    ['oci:/tmp/image:v1', { transport: 'oci', path: '/tmp/image', tag: 'v1' }],
    ['oci:/tmp/a:b/c', { transport: 'oci', path: '/tmp/a:b/c' }],
    ['oci-archive:image.tar', { transport: 'oci-archive', path: 'image.tar' }],
    ['docker-archive:/x/image.tar:v1', { transport: 'docker-archive', path: '/x/image.tar', tag: 'v1' }],
    ['docker-daemon:renga/app:latest', { transport: 'docker-daemon', name: 'renga/app:latest' }],
    ['docker-daemon:app@sha256:ab', { transport: 'docker-daemon', name: 'app@sha256:ab' }],
    [
      `123456789012.dkr.ecr.eu-west-1.amazonaws.com/team/app@sha256:${'a'.repeat(64)}`,
      {
        transport: 'registry',
        image: {
          registry: '123456789012.dkr.ecr.eu-west-1.amazonaws.com',
          repository: 'team/app',
          digest: `sha256:${'a'.repeat(64)}`,
        },
      },
    ],
    [
      'docker://127.0.0.1:5000/app:v1',
      { transport: 'registry', image: { registry: '127.0.0.1:5000', repository: 'app', tag: 'v1' } },
    ],
  ])('reads %s', (text, reference) => {
    expect(parseImageSource(text)).toEqual(reference)
  })

  it.each([
    ['my-app:latest', /'my-app:latest' is neither a local image nor one in a registry.*docker-daemon:/],
    ['oci:', /'oci:' has no path/],
    ['docker-daemon:--help', /'--help' is not an image name/],
    ['docker-daemon:a b', /'a b' is not an image name/],
    ['registry.example.com/app', /'registry\.example\.com\/app' has neither a digest nor a tag/],
    ['registry.example.com/App:v1', /has the repository 'App', which is not a valid repository name/],
    ['', /'' is neither a local image nor one in a registry/],
  ])('refuses %j and says what is supported', (text, message) => {
    expect(() => parseImageSource(text)).toThrow(message)
  })
})
