import { expect, it } from '@jest/globals'
import { parseInspectedImage } from '../../../src/docker/inspected-image.ts'

const IMAGE = {
  Id: 'sha256:1',
  RepoDigests: ['app@sha256:2'],
  Size: 42,
  Architecture: 'amd64',
  Os: 'linux',
  Config: { Labels: { a: 'b' }, Env: ['A=1'] },
  RootFS: { Type: 'layers', Layers: ['sha256:3'] },
}
const inspected = (change: object) => parseInspectedImage(JSON.stringify([{ ...IMAGE, ...change }]))

it("reads the image's config under its other names", () => {
  expect(inspected({})).toMatchObject({
    id: 'sha256:1',
    repoDigests: ['app@sha256:2'],
    size: 42,
    config: { architecture: 'amd64', os: 'linux', diffIds: ['sha256:3'], config: { labels: { a: 'b' } } },
  })
})

it.each([
  ['digests', { RepoDigests: null }, { repoDigests: [] }],
  ['a size', { Size: '42' }, { size: 0 }],
  ['layers', { RootFS: undefined }, { config: { diffIds: [] } }],
])('does without %s', (_, change, result) => {
  expect(inspected(change)).toMatchObject(result)
})

it.each([
  ['no JSON', 'Error: no'],
  ['an empty list', '[]'],
  ['no list', JSON.stringify(IMAGE)],
  ['a list of words', '["app"]'],
  ['no id', JSON.stringify([{ ...IMAGE, Id: undefined }])],
  ['no architecture', JSON.stringify([{ ...IMAGE, Architecture: 7 }])],
])('takes nothing from %s', (_, text) => {
  expect(parseInspectedImage(text)).toBeUndefined()
})
