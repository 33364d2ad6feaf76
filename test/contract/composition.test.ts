import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from '@jest/globals'

interface Source {
  readonly file: string
  readonly text: string
}

const HOME = 'src/deploy/controllers/'
const ROOTS = /^(actions|src\/aws\/connect)\//

/** Where the rollout strategies are built: `file: n` for every file outside of their own folder, by the calls in it. */
const constructions = (all: readonly Source[]) =>
  all.flatMap(({ file, text }) => {
    const calls = text.match(/(?<![\w.#])strategies\(|new (?:Ecs|CodeDeploy)Strategy\(/g) ?? []
    return calls.length === 0 || file.startsWith(HOME) ? [] : [{ file, calls: calls.length }]
  })

const misplaced = (all: readonly Source[]) =>
  constructions(all).filter(({ file, calls }) => !ROOTS.test(file) || calls > 1)

const sources = ['src', 'actions'].flatMap((root) =>
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => ({ file: join(root, path), text: readFileSync(join(root, path), 'utf8') })),
)

it('the strategies of a rollout are built once, where the ports are put together', () => {
  expect(constructions(sources).length).toBeGreaterThan(4)
  expect(misplaced(sources)).toEqual([])
})

it.each([
  ['in the domain', 'src/deploy/deploy.ts', 'const all = strategies(ports)'],
  ['past the registry', 'src/formation/scale.ts', 'const one = new EcsStrategy(ports)'],
  ['twice', 'actions/scale-processes/main.ts', 'strategies(a)\nstrategies(b)'],
])('one that is built %s is found', (_where, file, text) => {
  expect(misplaced([{ file, text }])).toHaveLength(1)
})

it('taking them from the ports is no construction', () => {
  const text = 'strategyOf(ports.strategies, one)\nthis.#strategies(ports)'
  expect(constructions([{ file: 'src/deploy/plan/plan.ts', text }])).toEqual([])
})
