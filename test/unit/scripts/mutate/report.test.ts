import { expect, it } from '@jest/globals'
import type { Equivalent } from '../../../../scripts/mutate/equivalents.ts'
import { countFigures, describeFigures, shareOf } from '../../../../scripts/mutate/report.ts'
import type { Tested } from '../../../../scripts/mutate/run.ts'

const SOURCE = 'if (a) b()\nif (c) d()'
const sources = new Map([['src/deploy/x.ts', SOURCE]])
const mutant = (line: number, status: string, replacement = 'true'): Tested => ({
  file: 'src/deploy/x.ts',
  mutatorName: 'ConditionalExpression',
  replacement,
  location: { start: { line, column: 4 }, end: { line, column: 5 } },
  status,
})
const known: Equivalent = { file: 'src/deploy/x.ts', from: 'c', to: 'true', why: 'd() does nothing' }

it('counts what was noticed, of those that change what the code does', () => {
  const tested = [
    mutant(0, 'Killed'),
    mutant(0, 'Timeout', 'false'),
    mutant(1, 'Survived', 'false'),
    mutant(1, 'Survived'),
    mutant(1, 'NoCoverage', '!c'),
  ]
  const figures = countFigures(tested, [known], sources)
  expect(figures).toEqual({
    sampled: 4,
    noticed: 2,
    timedOut: 1,
    equivalent: 1,
    survivors: [tested[2], tested[4]],
  })
  expect(describeFigures('deploy', 3, figures, sources).split('\n')).toEqual([
    'deploy, seed 3: 50 % noticed (2 of 4; 1 by time; 1 equivalent)',
    '  not noticed src/deploy/x.ts:2 ConditionalExpression: c => false',
    '  not reached src/deploy/x.ts:2 ConditionalExpression: c => !c',
  ])
})

it('counts a mutant on the list that a test notices all the same', () => {
  expect(countFigures([mutant(1, 'Killed')], [known], sources)).toMatchObject({ sampled: 1, equivalent: 0 })
})

it('counts a state that it does not know as not noticed', () => {
  expect(countFigures([mutant(0, 'Pending')], [], sources)).toMatchObject({ sampled: 1, noticed: 0 })
})

it.each([
  [0, 0, 100],
  [100, 85, 85],
  [7, 6, 85],
  [200, 199, 99],
])('of %i, %i noticed are %i %%', (sampled, noticed, share) => {
  expect(shareOf({ sampled, noticed })).toBe(share)
})
