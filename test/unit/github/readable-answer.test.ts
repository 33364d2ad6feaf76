import { describe, expect, it } from '@jest/globals'
import { GitHubAnswerError, readableAnswer } from '../../../src/github/readable-answer.ts'

const FIX = 'Check what is between the runner and GitHub (a proxy, a firewall), then re-run the job.'
const PAGE = '<!DOCTYPE html><html><head><title>Blocked</title></head><body>no</body></html>'
const failed = (message: string, more: object = {}) => Object.assign(new Error(message), more)
const problemOf = (request: () => Promise<{ status: number; data: unknown }>) =>
  readableAnswer('api.github.test', request).then(
    () => 'none',
    (error: unknown) => error,
  )

it.each<[number, unknown]>([
  [200, { id: 1 }],
  [200, []],
  [200, null],
  [200, undefined],
  [204, ''],
  [205, ''],
  [304, 'x'],
])('passes %d with %j on', async (status, data) => {
  const answer = { status, data }
  expect(await readableAnswer('h', () => answer)).toBe(answer)
})

describe('an answer that is text', () => {
  it.each<[number, string, string]>([
    [200, PAGE, 'api.github.test answered 200 with a web page: "Blocked no"'],
    [200, '', 'api.github.test answered 200 with an empty body'],
    [203, '{"id":', 'api.github.test answered 203 with an unreadable body of 6 bytes'],
    [206, '{"é"', 'api.github.test answered 206 with an unreadable body of 5 bytes'],
  ])('%d %j is none, and the next may be whole', async (status, data, problem) => {
    const error = await problemOf(async () => ({ status, data }))
    expect(error).toEqual(new GitHubAnswerError(problem, 500))
    expect(error).toMatchObject({ status: 500, name: 'GitHubAnswerError', fix: FIX })
    expect(String(error)).toContain(`GitHub's API could not be used: ${problem}.`)
  })
})

describe('a refusal', () => {
  it.each<[string, unknown]>([
    ["of GitHub's own", failed('Not Found', { status: 404, response: { data: { message: 'Not Found' } } })],
    ['without a body', failed('x', { status: 502, response: {} })],
    ['that is a list', failed('x', { status: 502, response: { data: [] } })],
    ['without a status', failed('x')],
    ['with a status that is text', failed('x', { status: '500' })],
    ['that is no error', { status: 500 }],
    ['that is nothing', null],
  ])('%s passes as it is', async (_what, error) =>
    expect(await problemOf(() => Promise.reject(error))).toBe(error),
  )

  it('that is a page is said in words, with its own status', async () => {
    const error = await problemOf(() =>
      Promise.reject(failed(PAGE, { status: 503, response: { data: PAGE } })),
    )
    const problem = 'api.github.test answered 503 with a web page: "Blocked no"'
    expect(error).toEqual(new GitHubAnswerError(problem, 503))
    expect(error).toMatchObject({ status: 503 })
  })

  it.each<[string, Error, string]>([
    ['a message', failed('other side closed', { status: 500 }), 'other side closed'],
    ['a cause', failed('', { status: 500, cause: new Error('ECONNREFUSED') }), 'ECONNREFUSED'],
    [
      "a cause's cause",
      failed('', { status: 500, cause: new Error('fetch failed', { cause: new Error('ENOTFOUND') }) }),
      'ENOTFOUND',
    ],
    ['a cause without words', failed('', { status: 500, cause: new Error('') }), 'the connection failed'],
    ['a cause that is text', failed('', { status: 500, cause: 'x' }), 'the connection failed'],
    ['nothing', failed('', { status: 500 }), 'the connection failed'],
  ])('without an answer is said with %s', async (_what, failure, why) => {
    const error = await problemOf(() => Promise.reject(failure))
    expect(error).toEqual(new GitHubAnswerError(`api.github.test did not answer (${why})`, 500))
    expect(error).toMatchObject({ status: 500, cause: failure })
  })
})
