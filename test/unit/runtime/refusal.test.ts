import { expect, it } from '@jest/globals'
import { UserError } from '../../../src/runtime/errors.ts'
import { addRefusal } from '../../../src/runtime/refusal.ts'
import { Summary } from '../../../src/runtime/summary.ts'

it.each([
  [
    new UserError('The role is missing.', { fix: 'Create it.' }),
    '**Why:** The role is missing\\.\n\n**To do:** Create it\\.\n\n',
  ],
  [
    new UserError('The role is missing.', { fix: 'Create it.', cause: new Error('404') }),
    '**Why:** The role is missing\\. Caused by: 404\n\n**To do:** Create it\\.\n\n',
  ],
  [new Error('boom'), '**Why:** boom\n\n'],
])('%s: reason and fix stand apart', (error, markdown) => {
  expect(addRefusal(new Summary(), error).toString().replace(/\\\./g, '.')).toBe(
    markdown.replace(/\\\./g, '.'),
  )
})
