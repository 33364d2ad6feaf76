import { expect, it } from '@jest/globals'
import { openOctokit } from '../../../src/github/open-octokit.ts'
import { Redactor } from '../../../src/runtime/redaction/redactor.ts'

const SECRET = 'hunter2-hunter2'

/** What leaves in a request with these parameters, and what comes back. */
async function ask(route: string, parameters: object, answer = '{"id":1}') {
  const redactor = new Redactor()
  redactor.add(SECRET)
  const sent: [string, RequestInit | undefined][] = []
  const octokit = openOctokit(
    'token',
    { repository: 'acme/shop', apiUrl: 'https://ghes.test/api/v3' },
    redactor,
  )
  const { data } = await octokit.request(route, {
    ...parameters,
    request: {
      fetch: async (url: string, init?: RequestInit) => {
        sent.push([url, init])
        return new Response(answer, { headers: { 'content-type': 'application/json' } })
      },
    },
  })
  const [[url, init] = ['', undefined]] = sent
  const body: unknown = typeof init?.body === 'string' ? JSON.parse(init.body) : undefined
  return { url, body, init, data }
}

it.each([
  'owner',
  'repo',
  'ref',
  'sha',
  'environment',
  'task',
  'state',
  'content',
  'basehead',
  'path',
  'username',
  'per_page',
  'page',
])('a config var that says the same as %s does not lead the request elsewhere', async (name) => {
  expect((await ask(`POST /x/{${name}}`, { [name]: SECRET })).url).toBe(
    `https://ghes.test/api/v3/x/${SECRET}`,
  )
  expect((await ask('POST /x', { [name]: SECRET })).body).toEqual({ [name]: SECRET })
})

it('no other text of a request has a secret in it, however deep', async () => {
  const { url, body } = await ask('POST /x', {
    body: `it is ${SECRET}`,
    description: SECRET,
    payload: { image: SECRET, list: [SECRET] },
  })
  expect(url).toBe('https://ghes.test/api/v3/x')
  expect(body).toEqual({ body: 'it is ***', description: '***', payload: { image: '***', list: ['***'] } })
})

it('sends the token and can end a request that gets no answer', async () => {
  const { init, data } = await ask('GET /x', {})
  expect(new Headers(init?.headers).get('authorization')).toBe('token token')
  expect(init?.signal).toBeInstanceOf(AbortSignal)
  expect(data).toEqual({ id: 1 })
})

it('names the host whose answer cannot be read', async () => {
  await expect(ask('GET /x', {}, '{"id":')).rejects.toThrow(
    "GitHub's API could not be used: ghes.test answered 200 with an unreadable body of 6 bytes.",
  )
})
