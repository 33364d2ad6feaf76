import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from '@jest/globals'
import { readShares, renderShares } from '../../../../scripts/mutate/page.ts'

const shares = new Map([
  ['release', new Map([[2, 91]])],
  [
    'app',
    new Map([
      [1, 88],
      [2, 100],
    ]),
  ],
])

it('has a row for each folder and a column for each seed', () => {
  const rows = renderShares(shares)
    .split('\n')
    .filter((line) => line.startsWith('|'))
  expect(rows).toEqual([
    '| folder | seed 1 | seed 2 |',
    '| --- | ---: | ---: |',
    '| `src/app` | 88 % | 100 % |',
    '| `src/release` | – | 91 % |',
  ])
})

it('reads its own page back', () => {
  expect(readShares(renderShares(shares))).toEqual(shares)
})

it('docs/mutants.md has a row for each folder of src', () => {
  expect([...readShares(readFileSync('docs/mutants.md', 'utf8')).keys()]).toEqual(readdirSync('src').sort())
})
