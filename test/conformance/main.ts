/**
 * The whole table: `node test/conformance/main.ts [part of a name] [strategy]`. `npm test` plays every row in one
 * column. Ends with `N passed, N failed`.
 */
import { inspect, isDeepStrictEqual } from 'node:util'
import { STRATEGIES } from './harness.ts'
import { play } from './play.ts'
import { SCENARIOS } from './scenarios.ts'

const [part = '', column] = process.argv.slice(2)
let passed = 0
let failed = 0
for (const scenario of SCENARIOS.filter(({ name }) => name.includes(part))) {
  for (const strategy of STRATEGIES.filter((one) => column === undefined || one === column)) {
    const cell = scenario.cells[strategy]
    if ('na' in cell) continue
    try {
      const { expected, got } = await play(scenario, strategy, cell)
      if (isDeepStrictEqual(got, expected)) passed += 1
      else {
        failed += 1
        console.log(
          `${strategy}: ${scenario.name}\n  expected ${inspect(expected)}\n  got      ${inspect(got)}`,
        )
      }
    } catch (error) {
      failed += 1
      console.log(`${strategy}: ${scenario.name}\n  ${inspect(error)}`)
    }
  }
}
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1
