import { expect, it } from '@jest/globals'
import { statusOf } from '../../../src/github/repository-api.ts'
import { refused, scriptedGithub } from '../../support/github/scripted-github.ts'

const limited = (status: number, after?: string) =>
  refused(status, 'slow down', after === undefined ? {} : { 'retry-after': after })

it.each<[string, readonly Error[], readonly number[], boolean]>([
  ['no refusal', [], [], true],
  ['500', [refused(500, 'x')], [500], true],
  ['502 and 503', [refused(502, 'x'), refused(503, 'x')], [500, 2000], true],
  ['500 three times', [refused(500, 'x'), refused(500, 'x'), refused(500, 'x')], [500, 2000], false],
  ['499', [refused(499, 'x')], [], false],
  ['404', [refused(404, 'x')], [], false],
  ['a secondary limit', [limited(403, '7')], [7000], true],
  ['too many requests', [limited(429, '0'), limited(429, '60')], [0, 60_000], true],
  ['a pause over a minute', [limited(429, '61')], [], false],
  ['a permission', [limited(403)], [], false],
  ['a date', [limited(429, 'Tue, 01 Dec 2026 09:00:00 GMT')], [], false],
  ['a pause asked for by another status', [limited(404, '1')], [], false],
  ['an error without a response', [Object.assign(new Error('x'), { status: 429 })], [], false],
  ['an error without a status', [new Error('x')], [], false],
])('after %s', async (_what, errors, pauses, ends) => {
  const github = scriptedGithub()
  const left = [...errors]
  let calls = 0
  const made = github.api.again(async () => {
    calls += 1
    const error = left.shift()
    if (error !== undefined) throw error
    return 'done'
  })
  if (ends) expect(await made).toBe('done')
  else await expect(made).rejects.toBe(errors.at(-1))
  expect(github.pauses).toEqual(pauses)
  expect(calls).toBe(pauses.length + 1)
  expect(left).toEqual([])
})

it('is of one repository', () => expect(scriptedGithub().api.at).toEqual({ owner: 'acme', repo: 'shop' }))

it.each([
  [refused(404, 'x'), 404],
  [Object.assign(new Error('x'), { status: '404' }), undefined],
  [new Error('x'), undefined],
  [{ status: 404 }, undefined],
  [null, undefined],
])('the status of an error: %#', (error, status) => expect(statusOf(error)).toBe(status))
