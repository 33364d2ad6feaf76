import { createServer, type Server } from 'node:http'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { GitHubCommitHistory } from '../../../src/github/commit-history.ts'

let server: Server
let apiUrl: string
const asked: string[] = []
let total = 2

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
    const found = !url.pathname.includes('f'.repeat(40))
    const page = Number(url.searchParams.get('page') ?? 1)
    // GitHub's pages go from the oldest commit to the newest.
    const numbers = Array.from({ length: total }, (_, at) => at + 1).slice((page - 1) * 100, page * 100)
    response.writeHead(found ? 200 : 404, { 'content-type': 'application/json' })
    const body = {
      status: 'ahead',
      total_commits: total,
      commits: numbers.map(commit),
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

const history = () => new GitHubCommitHistory('token', { repository: 'acme/shop', apiUrl })

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

it('says the permission that is missing', async () => {
  await expect(history().between('f'.repeat(40), 'b'.repeat(40))).rejects.toThrow(
    /acme\/shop does not compare fffffff with bbbbbbb.*404.*'contents: read'/,
  )
})
