import { describe, expect, it } from '@jest/globals'
import { parseLocalImage } from '../../../src/image/local-reference.ts'

describe('parseLocalImage', () => {
  it.each([
    ['oci:/tmp/image', { transport: 'oci', path: '/tmp/image' }],
    ['oci:/tmp/image:v1', { transport: 'oci', path: '/tmp/image', tag: 'v1' }],
    ['oci:/tmp/a:b/c', { transport: 'oci', path: '/tmp/a:b/c' }],
    ['oci-archive:image.tar', { transport: 'oci-archive', path: 'image.tar' }],
    ['docker-archive:/x/image.tar:v1', { transport: 'docker-archive', path: '/x/image.tar', tag: 'v1' }],
    ['docker-daemon:renga/app:latest', { transport: 'docker-daemon', name: 'renga/app:latest' }],
    ['docker-daemon:app@sha256:ab', { transport: 'docker-daemon', name: 'app@sha256:ab' }],
  ])('reads %s', (text, reference) => {
    expect(parseLocalImage(text)).toEqual(reference)
  })

  it.each([
    ['my-app:latest', /'my-app:latest' is not an image on this machine.*docker-daemon:/],
    ['oci:', /'oci:' names no path/],
    ['docker-daemon:--help', /'--help' is not the name of an image/],
    ['docker-daemon:a b', /'a b' is not the name of an image/],
    [
      `123456789012.dkr.ecr.eu-west-1.amazonaws.com/app@sha256:${'a'.repeat(64)}`,
      /registry to registry is not supported yet.*docker pull/,
    ],
    ['', /'' is not an image on this machine/],
  ])('refuses %j and says what is supported', (text, message) => {
    expect(() => parseLocalImage(text)).toThrow(message)
  })
})
