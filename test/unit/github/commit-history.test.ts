import { createServer, type Server } from 'node:http'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { GitHubCommitHistory } from '../../../src/github/commit-history.ts'
import { openOctokit } from '../../../src/github/open-octokit.ts'
import { UserError } from '../../../src/runtime/errors.ts'
import { Redactor } from '../../../src/runtime/redaction/redactor.ts'
import { refused, scriptedGithub } from '../../support/github/scripted-github.ts'

let server: Server
let apiUrl: string
const asked: string[] = []
let total = 2
let files: readonly { readonly filename: string; readonly status: string }[] = []
const HUGE = 'migrations/huge.sql'

const commit = (index: number) => ({
  sha: String(index).padStart(40, '0'),
  html_url: `https://github.com/acme/shop/commit/${index}`,
  commit: { message: `Change ${index}\n\nbody`, author: { name: 'Basho' } },
  author: index % 2 === 0 ? { login: 'basho' } : null,
})

beforeAll(async () => {
  server = createServer((request, response) => {
    const url = new URL(request.url ?? '', 'http://x')
    asked.push(`${url.pathname}?${url.searchParams}`)
    const path = decodeURIComponent(url.pathname.split('/contents/')[1] ?? '')
    if (path !== '') {
      response.writeHead(200, { 'content-type': 'application/json' })
      const text = `-- ${path} at ${url.searchParams.get('ref')?.slice(0, 3)}`
      const body =
        path === HUGE
          ? { type: 'file', encoding: 'none', content: '' }
          : { type: 'file', encoding: 'base64', content: Buffer.from(text).toString('base64') }
      response.end(JSON.stringify(body))
      return
    }
    const found = !url.pathname.includes('f'.repeat(40))
    const page = Number(url.searchParams.get('page') ?? 1)
    // GitHub's pages go from the oldest commit to the newest.
    const numbers = Array.from({ length: total }, (_, at) => at + 1).slice((page - 1) * 100, page * 100)
    if (url.pathname.includes('e'.repeat(40))) {
      response.writeHead(403, { 'content-type': 'application/json' })
      response.end(JSON.stringify({ message: 'Resource not accessible by integration' }))
      return
    }
    response.writeHead(found ? 200 : 404, { 'content-type': 'application/json' })
    const body = {
      status: 'ahead',
      total_commits: total,
      commits: numbers.map(commit),
      files,
      html_url: 'https://github.com/acme/shop/compare/a...b',
    }
    response.end(JSON.stringify(found ? body : { message: 'Not Found' }))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  apiUrl = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

const history = () =>
  new GitHubCommitHistory(
    openOctokit('token', { repository: 'acme/shop', apiUrl }, new Redactor()),
    'acme/shop',
  )

it('answers the newest first, with the first line of each message', async () => {
  total = 2
  asked.length = 0
  const range = await history().between('a'.repeat(40), 'b'.repeat(40))
  expect(range).toEqual({
    status: 'ahead',
    total: 2,
    url: 'https://github.com/acme/shop/compare/a...b',
    commits: [
      {
        sha: '2'.padStart(40, '0'),
        title: 'Change 2',
        author: 'basho',
        url: 'https://github.com/acme/shop/commit/2',
      },
      {
        sha: '1'.padStart(40, '0'),
        title: 'Change 1',
        author: 'Basho',
        url: 'https://github.com/acme/shop/commit/1',
      },
    ],
  })
  expect(asked).toEqual([
    `/repos/acme/shop/compare/${'a'.repeat(40)}...${'b'.repeat(40)}?per_page=100&page=1`,
  ])
})

it.each([
  [0, 0, 'none', [1]],
  [100, 100, 'Change 100', [1]],
  [101, 1, 'Change 101', [1, 2]],
  [250, 50, 'Change 250', [1, 3]],
])('of %d takes the last page, where the newest are', async (count, shown, newest, pages) => {
  total = count
  asked.length = 0
  const range = await history().between('a'.repeat(40), 'b'.repeat(40))
  expect(range.total).toBe(count)
  expect(range.commits[0]?.title ?? 'none').toBe(newest)
  expect(range.commits).toHaveLength(shown)
  expect(asked.map((path) => Number(path.split('&page=')[1]))).toEqual(pages)
})

it.each([
  [
    'f',
    'GitHub finds no comparison of fffffff with bbbbbbb in acme/shop (404).',
    "A commit of another repository, or one that a force push removed, cannot be compared; in a private repository the job also needs 'contents: read'.",
  ],
  [
    'e',
    'This token is not allowed to compare eeeeeee with bbbbbbb in acme/shop (403).',
    "Give the job 'contents: read'.",
  ],
])(
  'tells a commit that GitHub does not have from a permission that is missing',
  async (digit, problem, fix) => {
    const refusal = { name: 'UserError', message: `${problem} ${fix}`, fix, cause: expect.any(Error) }
    const [base, head] = [digit.repeat(40), 'b'.repeat(40)]
    await expect(history().between(base, head)).rejects.toMatchObject(refusal)
    await expect(history().changed(base, head, () => true)).rejects.toMatchObject(refusal)
  },
)

it.each<[string, object, string]>([
  ['a message of one line', { commit: { message: 'Fix' }, author: { login: 'basho' } }, 'basho'],
  ['an author without an account', { commit: { message: 'Fix', author: { name: 'B' } }, author: null }, 'B'],
  ['no author', { commit: { message: 'Fix', author: null }, author: null }, 'unknown'],
])('reads a commit with %s', async (_what, change, author) => {
  const data = {
    status: 'ahead',
    total_commits: 1,
    html_url: 'https://c',
    commits: [{ sha: '1', html_url: 'https://1', ...change }],
  }
  const { api } = scriptedGithub({ data })
  const { commits } = await new GitHubCommitHistory(api.octokit, 'acme/shop').between('a', 'b')
  expect(commits).toEqual([{ sha: '1', title: 'Fix', author, url: 'https://1' }])
})

it('any other failure is passed on as it is', async () => {
  const failure = refused(500, 'x')
  const { api } = scriptedGithub(failure)
  const one = new GitHubCommitHistory(api.octokit, 'acme/shop')
  await expect(one.between('a', 'b')).rejects.toBe(failure)
})

it.each<[string, unknown]>([
  ['a folder', []],
  ['a submodule', { type: 'submodule' }],
  ['a file that is too large', { content: '', encoding: 'none' }],
])('has no text of %s', async (_what, data) => {
  const compared = { status: 'ahead', total_commits: 0, commits: [], html_url: 'x' }
  const { api, calls } = scriptedGithub(
    { data: { ...compared, files: [{ filename: 'db/1.sql', status: 'added' }] } },
    { data },
  )
  const one = new GitHubCommitHistory(api.octokit, 'acme/shop')
  expect(await one.changed('a', 'b', () => true)).toEqual([])
  expect(calls).toEqual([
    ['GET /repos/acme/shop/compare/a...b?per_page=100&page=1'],
    ['GET /repos/acme/shop/contents/db%2F1.sql?ref=b'],
  ])
})

it('has no files of a comparison that lists none', async () => {
  const { api } = scriptedGithub({ data: { status: 'ahead', total_commits: 0, commits: [], html_url: 'x' } })
  expect(await new GitHubCommitHistory(api.octokit, 'acme/shop').changed('a', 'b', () => true)).toEqual([])
})

it('answers the wanted files that were added or changed, as head has them, with the comparison that the commits came from', async () => {
  total = 2
  asked.length = 0
  files = [
    { filename: 'migrations/1.sql', status: 'added' },
    { filename: 'migrations/2 new.sql', status: 'renamed' },
    { filename: 'migrations/0.sql', status: 'removed' },
    { filename: HUGE, status: 'modified' },
    { filename: 'server.js', status: 'modified' },
  ]
  const [base, head] = ['a'.repeat(40), 'b'.repeat(40)]
  const one = history()
  await one.between(base, head)
  expect(await one.changed(base, head, (path) => path.endsWith('.sql'))).toEqual([
    { path: 'migrations/1.sql', text: '-- migrations/1.sql at bbb' },
    { path: 'migrations/2 new.sql', text: '-- migrations/2 new.sql at bbb' },
  ])
  expect(asked.filter((path) => path.includes('/compare/'))).toHaveLength(1)
  expect(asked.filter((path) => path.includes('/contents/'))).toHaveLength(3)
})

it('does not take the first 300 files for all of them', async () => {
  files = Array.from({ length: 299 }, (_, at) => ({ filename: `${at}.txt`, status: 'added' }))
  expect(await history().changed('a'.repeat(40), 'b'.repeat(40), () => false)).toEqual([])
  files = Array.from({ length: 300 }, (_, at) => ({ filename: `${at}.txt`, status: 'added' }))
  const changed = history().changed('a'.repeat(40), 'b'.repeat(40), () => true)
  await expect(changed).rejects.toThrow(
    new UserError('GitHub lists at most 300 files in a comparison, and this one has more.'),
  )
})
