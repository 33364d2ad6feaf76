import { describe, expect, it } from '@jest/globals'
import { hideLive, liveAfter, readLive } from '../../../../src/preview/comment/live-release.ts'
import type { PreviewView } from '../../../../src/preview/record/types.ts'
import { emptyView } from '../../../../src/preview/record/view.ts'

const LIVE = { url: 'https://board-pr-7.example.com', release: 'v3', sha: 'a'.repeat(40) }
const viewOf = (status: PreviewView['status']): PreviewView => ({
  ...emptyView({ app: 'board', number: 7 }, undefined),
  ...LIVE,
  status,
})

it.each([{}, LIVE, { url: 'http://shop-pr-1.preview.localhost:8080' }])(
  'what is hidden is read again: %j',
  (live) => {
    const hidden = hideLive(live)
    expect(hidden).toMatch(/^<!-- renga-live:[\w-]+ -->\n$/)
    expect(readLive(`### Preview\n\n${hidden}`)).toEqual(live)
  },
)

it.each<[PreviewView['status'], object | undefined]>([
  ['ready', LIVE],
  ['building', { release: 'v2' }],
  ['build-failed', { release: 'v2' }],
  ['deploying', { release: 'v2' }],
  ['failed', { release: 'v2' }],
  ['sleeping', { release: 'v2' }],
  ['destroying', undefined],
  ['destroyed', undefined],
  ['refused', undefined],
])('after "%s", %j is live', (status, live) =>
  expect(liveAfter(viewOf(status), { release: 'v2' })).toEqual(live),
)

it('a command that does not know the release leaves it as it was, for the same commit only', () => {
  const { release: _unknown, ...woken } = viewOf('ready')
  expect(liveAfter(woken, LIVE)).toEqual(LIVE)
  expect(liveAfter(woken, { ...LIVE, sha: 'b'.repeat(40) })).toEqual({ url: LIVE.url, sha: LIVE.sha })
})

const hide = (value: unknown) =>
  `<!-- renga-live:${Buffer.from(JSON.stringify(value)).toString('base64url')} -->`
describe('a comment that another bot has written', () => {
  it.each<[string, string, object | undefined]>([
    ['nothing hidden', '### Preview', undefined],
    ['no JSON', '<!-- renga-live:bm8 -->', undefined],
    ['not at the end', `${hide(LIVE)}\nmore`, undefined],
    ['a script for an address', hide({ ...LIVE, url: 'javascript:alert(1)' }), { ...LIVE, url: undefined }],
    ['Markdown in an address', hide({ url: 'https://a.example)[x](https://evil.example' }), {}],
    ['a path', hide({ url: 'https://a.example/?q=<b>' }), {}],
    ['other types', hide({ url: 1, release: ['v3'], sha: null }), {}],
    ['no release', hide({ release: 'v3 **bold**', sha: 'main' }), {}],
    ['a list', hide([]), {}],
    ['a word', hide('v3'), {}],
  ])('%s', (_what, body, expected) => expect(readLive(body)).toEqual(expected))

  it('is not read further than it could be ours', () => {
    expect(readLive(hide({ release: 'v1', more: 'x'.repeat(5000) }))).toBeUndefined()
    expect(hideLive({ url: `https://${'a'.repeat(5000)}.example` })).toBe('')
  })
})
