import { expect, it } from '@jest/globals'
import { defaultBranchOf } from '../../../src/github/default-branch.ts'

it.each<[string, string | undefined]>([
  ['{"repository":{"default_branch":"main"}}', 'main'],
  ['{"repository":{"default_branch":""}}', undefined],
  ['{"repository":{"default_branch":1}}', undefined],
  ['{"repository":{}}', undefined],
  ['{"repository":"main"}', undefined],
  ['{"repository":null}', undefined],
  ['{"default_branch":"main"}', undefined],
  ['null', undefined],
  ['"x"', undefined],
])('the default branch of %s', (json, branch) => expect(defaultBranchOf(json)).toBe(branch))

it('an event that is not JSON is refused', () => expect(() => defaultBranchOf('{')).toThrow(SyntaxError))
