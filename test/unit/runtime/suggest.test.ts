import { expect, it } from '@jest/globals'
import { closest, didYouMean } from '../../../src/runtime/suggest.ts'

const long = 'x'.repeat(64)
it.each<[string, string[], string | undefined]>([
  ['web', ['worker', 'web'], 'web'],
  ['WEB', ['Web'], 'Web'],
  // Four characters: one edit.
  ['wbe', ['web'], 'web'],
  ['we', ['web'], 'web'],
  ['webb', ['web'], 'web'],
  ['wob', ['web'], 'web'],
  ['wxyz', ['wxab'], undefined],
  ['wxyz', ['wxy'], 'wxy'],
  ['ab', ['abcd'], undefined],
  // Five and more: two.
  ['wxyzq', ['wxabq'], 'wxabq'],
  ['wxyzq', ['abcdq'], undefined],
  ['workers', ['worke'], 'worke'],
  ['workers', ['work'], undefined],
  ['wrokre', ['worker'], 'worker'],
  ['abcde', ['abdec'], 'abdec'],
  // The nearest, and of two as near the first.
  ['worker', ['worxxr', 'workex', 'workey'], 'workex'],
  ['', [], undefined],
  ['', ['a'], 'a'],
  ['a', ['bc'], undefined],
  [`${long}`, [long], long],
  [`${long}x`, [long], undefined],
])('%s among %j', (word, known, found) => expect(closest(word, known)).toBe(found))

it('is said before a fix', () => {
  expect(didYouMean('wbe', ['web'])).toBe("Did you mean 'web'? ")
  expect(didYouMean('clock', ['web'])).toBe('')
})
