import { expect, it } from '@jest/globals'
import { refusal } from '../../../src/github/refusal.ts'
import { refused } from '../../support/github/scripted-github.ts'

it.each<[string, unknown, string]>([
  [
    '401',
    refused(401, 'Bad credentials'),
    "Bad credentials. The input 'github-token' is not valid, or no longer.",
  ],
  [
    '403',
    refused(403, 'Resource not accessible by integration'),
    "Resource not accessible by integration. Add 'permissions: { deployments: write }' to the job (and to the caller of a reusable workflow).",
  ],
  [
    'a rate limit',
    refused(403, 'API Rate Limit exceeded for installation.'),
    'API Rate Limit exceeded for installation. Re-run the job later.',
  ],
  [
    '404',
    refused(404, 'Not Found'),
    'Not Found. acme/shop has no pull request 9, or this token cannot see it.',
  ],
  ['500', refused(500, 'Server Error'), 'Server Error.'],
  ['no answer', new Error('socket hang up.'), 'socket hang up.'],
  ['what is no error', 'boom', 'boom.'],
])('of %s says what to do about it', (_what, error, said) =>
  expect(refusal(error, 'deployments: write', 'acme/shop has no pull request 9')).toBe(said),
)
