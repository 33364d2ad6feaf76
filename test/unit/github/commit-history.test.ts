import { createServer, type Server } from 'node:http'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { GitHubCommitHistory } from '../../../src/github/commit-history.ts'
import { openOctokit } from '../../../src/github/open-octokit.ts'
import { Redactor } from '../../../src/runtime/redaction/redactor.ts'

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
  expect(range).toMatchObject({
    status: 'ahead',
    total: 2,
    url: 'https://github.com/acme/shop/compare/a...b',
    commits: [
      { title: 'Change 2', author: 'basho' },
      { title: 'Change 1', author: 'Basho' },
    ],
  })
  expect(asked).toEqual([
    `/repos/acme/shop/compare/${'a'.repeat(40)}...${'b'.repeat(40)}?per_page=100&page=1`,
  ])
})

it('of many takes the last page, where the newest are', async () => {
  total = 250
  const range = await history().between('a'.repeat(40), 'b'.repeat(40))
  expect(range.total).toBe(250)
  expect(range.commits[0]?.title).toBe('Change 250')
  expect(range.commits).toHaveLength(50)
})

it.each([
  [
    'f',
    /^GitHub finds no comparison of fffffff with bbbbbbb in acme\/shop \(404\)\. A commit of another repository/,
  ],
  ['e', /^This token is not allowed to compare eeeeeee .* \(403\)\. Give the job 'contents: read'\.$/],
])('tells a commit that GitHub does not have from a permission that is missing', async (digit, said) => {
  await expect(history().between(digit.repeat(40), 'b'.repeat(40))).rejects.toThrow(said)
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
  files = Array.from({ length: 300 }, (_, at) => ({ filename: `${at}.txt`, status: 'added' }))
  const changed = history().changed('a'.repeat(40), 'b'.repeat(40), () => true)
  await expect(changed).rejects.toThrow(/lists at most 300 files/)
})
