import { expect, it } from '@jest/globals'
import { GitHubPullRequests } from '../../../src/github/pull-requests.ts'
import { refused, scriptedGithub } from '../../support/github/scripted-github.ts'

const pull = (number: number, change: object = {}) => ({
  number,
  state: 'open',
  merged_at: null,
  closed_at: null,
  updated_at: '2026-11-30T10:00:00Z',
  draft: true,
  user: { login: 'maria', type: 'Bot' },
  labels: [{ name: 'preview' }, {}, { name: 'bug' }],
  head: { sha: 'abc', ref: 'feature', repo: { id: 1 } },
  base: { repo: { id: 1 } },
  ...change,
})
const READ = {
  number: 7,
  state: 'open',
  merged: false,
  headSha: 'abc',
  headRef: 'feature',
  fork: false,
  draft: true,
  authorType: 'Bot',
  author: 'maria',
  labels: ['preview', 'bug'],
}
const open = (page: number) =>
  `GET /repos/acme/shop/pulls?state=open&sort=created&direction=asc&page=${page}&per_page=100`
const closed = (page: number) =>
  `GET /repos/acme/shop/pulls?state=closed&sort=updated&direction=desc&page=${page}&per_page=100`
const pulls = (from: number, count: number, change: object = {}) =>
  Array.from({ length: count }, (_, at) => pull(from + at, change))

it.each<[string, object, object]>([
  ['of the repository', {}, READ],
  ['of a fork', { head: { sha: 'abc', ref: 'feature', repo: { id: 2 } } }, { ...READ, fork: true }],
  ['of a fork that has gone', { head: { sha: 'abc', ref: 'feature', repo: null } }, { ...READ, fork: true }],
  ['without a draft', { draft: undefined }, { ...READ, draft: false }],
  ['of an author who has gone', { user: null }, { ...READ, authorType: 'User', author: 'ghost' }],
  [
    'that was merged',
    { state: 'closed', merged_at: '2026-11-30T10:00:00Z', closed_at: '2026-11-30T10:00:01Z' },
    { ...READ, state: 'closed', merged: true, closedAt: '2026-11-30T10:00:01Z' },
  ],
])('reads a pull request %s', async (_what, change, expected) => {
  const { api, calls } = scriptedGithub({ data: pull(7, change) })
  expect(await new GitHubPullRequests(api).get(7)).toEqual(expected)
  expect(calls).toEqual([['GET /repos/acme/shop/pulls/7']])
})

it('one that GitHub does not have is none; any other refusal is one', async () => {
  expect(await new GitHubPullRequests(scriptedGithub(refused(404, 'Not Found')).api).get(7)).toBeUndefined()
  const denied = refused(403, 'no')
  await expect(new GitHubPullRequests(scriptedGithub(denied).api).get(7)).rejects.toBe(denied)
  const again = scriptedGithub(refused(500, 'x'), { data: pull(7) })
  expect(await new GitHubPullRequests(again.api).get(7)).toEqual(READ)
})

it.each([
  [[0], 0],
  [[99], 99],
  [[100, 0], 100],
  [[100, 100, 1], 201],
])('lists the open ones of pages of %j', async (sizes, count) => {
  const { api, calls, unused } = scriptedGithub(
    ...sizes.map((size, page) => ({ data: pulls(page * 100 + 1, size) })),
  )
  const listed = await new GitHubPullRequests(api).listOpen()
  expect(listed.map(({ number }) => number)).toEqual(Array.from({ length: count }, (_, at) => at + 1))
  expect(calls).toEqual(sizes.map((_, page) => [open(page + 1)]))
  expect(unused).toEqual([])
})

const at = (time: string) => ({ state: 'closed', updated_at: `2026-11-${time}T10:00:00Z` })
it.each<[string, string | undefined, readonly object[][], readonly number[], string]>([
  ['none', undefined, [[]], [], '1970-01-01T00:00:00Z'],
  ['none since the cursor', at('20').updated_at, [[pull(1, at('19'))]], [], at('20').updated_at],
  [
    'those at and after the cursor',
    at('20').updated_at,
    [[pull(3, at('22')), pull(2, at('20')), pull(1, at('19'))]],
    [3, 2],
    at('22').updated_at,
  ],
  [
    'one page without a cursor',
    undefined,
    [pulls(1, 100, at('21'))],
    pulls(1, 100).map((p) => p.number),
    at('21').updated_at,
  ],
  [
    'as many pages as are newer',
    at('20').updated_at,
    [pulls(1, 100, at('22')), [...pulls(101, 99, at('21')), pull(200, at('19'))]],
    pulls(1, 199).map((p) => p.number),
    at('22').updated_at,
  ],
])('of those that are closed, answers %s', async (_what, cursor, pages, numbers, newest) => {
  const { api, calls, unused } = scriptedGithub(...pages.map((data) => ({ data })))
  const found = await new GitHubPullRequests(api).closedSince(cursor)
  expect(found.pullRequests.map(({ number }) => number)).toEqual(numbers)
  expect(found.cursor).toBe(newest)
  expect(calls).toEqual(pages.map((_, page) => [closed(page + 1)]))
  expect(unused).toEqual([])
})
