import { expect, it } from '@jest/globals'
import { passOn } from '../../../src/one-off/environment.ts'

it('takes the variables of these names from the environment of the step', () => {
  expect(passOn(['A', 'B'], { A: '1', B: '', C: '3' })).toEqual({ A: '1', B: '' })
  expect(passOn([], { A: '1' })).toEqual({})
})

it('names those that are not set there', () => {
  expect(() => passOn(['A', 'B', 'C'], { A: '1' })).toThrow(
    "Input 'env' lists B, C, which this step's environment does not have. " +
      "Add them to the step's 'env', or remove them from the input.",
  )
})
