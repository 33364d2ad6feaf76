import { describe, expect, it } from '@jest/globals'
import { errorCode } from '../../../src/runtime/error-code.ts'
import {
  CancelledError,
  DeniedError,
  describeError,
  formatProblem,
  InputError,
  type Problem,
  ProblemsError,
  UserError,
} from '../../../src/runtime/errors.ts'

const cause = new Error('below')

it.each<[Error, object]>([
  [new UserError('No.'), { name: 'UserError', message: 'No.', fix: undefined }],
  [new UserError('No.', { fix: 'Do.', cause }), { message: 'No. Do.', fix: 'Do.', cause }],
  [new UserError('No.', { fix: '' }), { message: 'No.', fix: '' }],
  [
    new DeniedError('No.', { fix: 'Do.', cause, resource: 'arn:x' }),
    { message: 'No. Do.', fix: 'Do.', cause, resource: 'arn:x' },
  ],
  [new DeniedError('No.'), { message: 'No.', fix: undefined, resource: undefined }],
  [
    new InputError('app', 'is empty', 'Use a name.'),
    { name: 'InputError', message: "Input 'app' is empty. Use a name.", input: 'app', fix: 'Use a name.' },
  ],
  [new InputError('app', 'is empty'), { message: "Input 'app' is empty.", input: 'app', fix: undefined }],
  [new CancelledError('SIGTERM'), { name: 'CancelledError', message: 'Cancelled by SIGTERM.' }],
])('%s', (error, parts) => expect(error).toMatchObject(parts))

it('an error without a cause has none of its own', () =>
  expect(Object.hasOwn(new UserError('No.'), 'cause')).toBe(false))

describe('problems of files', () => {
  const problem = (at: Problem['at']): Problem => ({
    severity: 'error',
    at,
    message: 'Wrong.',
    fix: 'Fix it.',
  })
  it.each([
    [{ file: 'Procfile' }, 'Procfile: Wrong. Fix it.'],
    [{ file: 'Procfile', line: 3 }, 'Procfile:3: Wrong. Fix it.'],
    [{ file: 'app.json', line: 3, column: 7 }, 'app.json:3:7: Wrong. Fix it.'],
  ])('at %j', (at, said) => expect(formatProblem(problem(at))).toBe(said))

  it('are all in the message, one per line', () => {
    const problems = [problem({ file: 'a' }), problem({ file: 'b', line: 1 })]
    const error = new ProblemsError(problems)
    expect(error).toMatchObject({ name: 'ProblemsError', problems, fix: undefined })
    expect(error.message).toBe('a: Wrong. Fix it.\nb:1: Wrong. Fix it.')
  })
})

const chain = (length: number): Error =>
  Array.from({ length }).reduce<Error>(
    (inner, _, at) => new Error(`${length - at}.`, at === 0 ? {} : { cause: inner }),
    new Error('unused'),
  )
it.each<[string, unknown, string]>([
  ['an error', new Error('a'), 'a'],
  ['a cause', new Error('a', { cause: new Error('b') }), 'a Caused by: b'],
  ['a cause that is text', new Error('a', { cause: 'b' }), 'a Caused by: b'],
  ['a cause that is null', new Error('a', { cause: null }), 'a'],
  ['a cause that was said already', new Error('a: b', { cause: new Error('b') }), 'a: b'],
  ['an error without words', new Error('', { cause: new Error('b') }), 'b'],
  ['a text', 'x', 'x'],
  ['a number', 0, '0'],
  ['undefined', undefined, ''],
  ['null', null, ''],
  [
    'eight',
    chain(8),
    '1. Caused by: 2. Caused by: 3. Caused by: 4. Caused by: 5. Caused by: 6. Caused by: 7. Caused by: 8.',
  ],
  [
    'nine',
    chain(9),
    '1. Caused by: 2. Caused by: 3. Caused by: 4. Caused by: 5. Caused by: 6. Caused by: 7. Caused by: 8.',
  ],
])('describes %s', (_what, error, said) => expect(describeError(error)).toBe(said))

it.each<[unknown, string | undefined]>([
  [{ code: 'ENOENT' }, 'ENOENT'],
  [Object.assign(new Error('x'), { code: 'EPIPE' }), 'EPIPE'],
  [{ code: 1 }, undefined],
  [{}, undefined],
  [null, undefined],
  ['ENOENT', undefined],
  [undefined, undefined],
])('the code of %j', (error, code) => expect(errorCode(error)).toBe(code))
