import { expect, it } from '@jest/globals'
import { keyOf, type Mutant, originalOf, sampleMutants } from '../../../../scripts/mutate/sample.ts'

const SOURCE = Array.from({ length: 40 }, (_, line) => `const n${line} = ${line} + 1`).join('\n')

/** A mutant of `<line> + 1`, where `above` lines were added at the top of the file. */
const plus = (line: number, above = 0): Mutant => ({
  file: 'src/a.ts',
  mutatorName: 'ArithmeticOperator',
  replacement: `${line} - 1`,
  location: {
    start: { line: line + above, column: `const n${line} = `.length },
    end: { line: line + above, column: `const n${line} = ${line} + 1`.length },
  },
})
const all = Array.from({ length: 40 }, (_, line) => plus(line))
const sources = new Map([['src/a.ts', SOURCE]])
const chosen = (mutants: readonly Mutant[]): string[] => mutants.map(({ replacement }) => replacement).sort()

it('takes as many as asked, each once, and all where there are fewer', () => {
  const sample = sampleMutants(all, sources, 1, 10)
  expect(new Set(sample.map(keyOf)).size).toBe(10)
  expect(sampleMutants(all, sources, 1, 100)).toHaveLength(40)
})

it('takes the same for the same seed, and others for another', () => {
  const first = chosen(sampleMutants(all, sources, 1, 10))
  expect(chosen(sampleMutants(all.toReversed(), sources, 1, 10))).toEqual(first)
  expect(chosen(sampleMutants(all, sources, 2, 10))).not.toEqual(first)
})

it('keeps the sample when lines are added above', () => {
  const moved = Array.from({ length: 40 }, (_, line) => plus(line, 3))
  const sample = sampleMutants(moved, new Map([['src/a.ts', `\n\n\n${SOURCE}`]]), 1, 10)
  expect(chosen(sample)).toEqual(chosen(sampleMutants(all, sources, 1, 10)))
})

it('tells equal texts in one file apart', () => {
  const twice = [0, 1].map((line) => ({
    ...plus(0),
    location: { start: { line, column: 0 }, end: { line, column: 5 } },
  }))
  const sample = sampleMutants(twice, new Map([['src/a.ts', 'x + 1\nx + 1']]), 1, 2)
  expect(new Set(sample.map(keyOf)).size).toBe(2)
})

it.each([
  ['one line', { start: { line: 0, column: 4 }, end: { line: 0, column: 7 } }, 'two'],
  ['two lines', { start: { line: 0, column: 8 }, end: { line: 1, column: 4 } }, 'three\nfour'],
])('reads the source text of %s', (_, location, text) => {
  expect(originalOf({ ...plus(0), location }, 'one two three\nfour five')).toBe(text)
})
