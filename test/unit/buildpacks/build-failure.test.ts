import { expect, it } from '@jest/globals'
import { buildFailure } from '../../../src/buildpacks/build-failure.ts'
import { ProblemsError, UserError } from '../../../src/runtime/errors.ts'

it('is the reason, the fix and the last lines of the build', () => {
  const error = new UserError(
    'The build failed: the buildpack heroku/nodejs failed (exit code 51 of heroku/builder:24). Its last lines:\n  npm error code ERESOLVE\n    indented\n',
    { fix: 'Fix what the buildpack reports.' },
  )
  expect(buildFailure(error)).toEqual({
    reason: 'The build failed: the buildpack heroku/nodejs failed (exit code 51 of heroku/builder:24).',
    fix: 'Fix what the buildpack reports.',
    lines: ['npm error code ERESOLVE', '  indented'],
  })
})

it.each([
  [new Error('ENOSPC: no space left'), { reason: 'ENOSPC: no space left', lines: [] }],
  ['thrown', { reason: 'thrown', lines: [] }],
  [
    new ProblemsError([
      { severity: 'warning', at: { file: 'app.json', line: 3 }, message: 'Odd.', fix: 'Remove it.' },
      { severity: 'error', at: { file: 'Procfile', line: 1 }, message: 'No colon.', fix: 'Add one.' },
    ]),
    {
      reason: 'Procfile:1: No colon. Add one.',
      lines: ['app.json:3: Odd. Remove it.'],
    },
  ],
])('of %s is %j', (error, expected) => expect(buildFailure(error)).toEqual(expected))

it('is bounded, whatever the build has printed', () => {
  const lines = Array.from({ length: 5000 }, () => `  ${'😀'.repeat(5000)}`).join('\n')
  const text = JSON.stringify(
    buildFailure(new UserError(`${'r'.repeat(90_000)} Its last lines:\n${lines}\n`)),
  )
  expect(text.length).toBeLessThan(20_000)
  expect(text.isWellFormed()).toBe(true)
})
