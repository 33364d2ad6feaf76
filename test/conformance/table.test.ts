import { readFileSync } from 'node:fs'
import { expect, it } from '@jest/globals'
import { PAGE, renderPage } from './render.ts'
import { SCENARIOS } from './scenarios.ts'

it('has at least 45 scenarios, each with a name of its own and where its behaviour is documented', () => {
  expect(SCENARIOS.length).toBeGreaterThanOrEqual(45)
  expect(new Set(SCENARIOS.map(({ name }) => name)).size).toBe(SCENARIOS.length)
  for (const { name, documented } of SCENARIOS)
    expect([name, /https:\/\/|[\w.-]+\/[\w.-]+#\d+|\.(?:ts|md|js)\b|user guide/.test(documented)]).toEqual([
      name,
      true,
    ])
})

it('gives a reason for every cell that is not played', () => {
  for (const { cells } of SCENARIOS)
    for (const cell of Object.values(cells)) if ('na' in cell) expect(cell.na.length).toBeGreaterThan(10)
})

it(`is what ${PAGE} shows`, () => {
  expect(readFileSync(PAGE, 'utf8')).toBe(renderPage())
})
