import { expect, it } from '@jest/globals'
import { matches, readEquivalents } from '../../../../scripts/mutate/equivalents.ts'
import type { Mutant } from '../../../../scripts/mutate/sample.ts'

const SOURCE = 'f(\n  a,\n)'
const mutant: Mutant = {
  file: 'src/a.ts',
  mutatorName: 'CallExpression',
  replacement: ';',
  location: { start: { line: 0, column: 0 }, end: { line: 2, column: 1 } },
}
const entry = { file: 'src/a.ts', from: 'f( a, )', to: ';', why: 'f is slow only' }

it('knows a mutant by file, text and replacement, on however many lines', () => {
  expect(matches(entry, mutant, SOURCE)).toBe(true)
})

it.each([{ file: 'src/b.ts' }, { from: 'f(a)' }, { to: 'g()' }])('is another mutant with %j', (other) => {
  expect(matches({ ...entry, ...other }, mutant, SOURCE)).toBe(false)
})

it('each entry of the list says why', () => {
  expect(readEquivalents().filter(({ why }) => !/\w+ \w+/.test(why ?? ''))).toEqual([])
})
