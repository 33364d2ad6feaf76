import { describe, expect, it } from '@jest/globals'
import { play } from './play.ts'
import { SCENARIOS } from './scenarios.ts'
import { STRATEGIES } from './stage.ts'

/** Every row in one of its columns, which take turns; main.ts plays them all. */
const cells = SCENARIOS.flatMap((scenario, row) => {
  const played = STRATEGIES.flatMap((strategy) => {
    const cell = scenario.cells[strategy]
    return 'na' in cell ? [] : [{ name: scenario.name, scenario, strategy, cell }]
  })
  return played[row % played.length] ?? []
})

describe('the table', () => {
  it.each(cells)('$strategy: $name', async ({ scenario, strategy, cell }) => {
    const { expected, got } = await play(scenario, strategy, cell)
    expect(got).toEqual(expected)
  })
})
