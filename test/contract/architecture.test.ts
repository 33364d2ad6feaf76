import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import {
  circles,
  climbing,
  crowded,
  type Import,
  importsOf,
  neighbours,
  quoted,
  readImports,
  roomOf,
  tableUnder,
} from '../support/house.ts'

const ROOTS = ['src', 'actions', 'emulator', 'demo', 'scripts', 'bench']
const all = readImports(ROOTS)
const names = (imports: readonly Import[]) => imports.map(({ from, to }) => `${from} -> ${to}`)

const page = readFileSync('docs/architecture.md', 'utf8')
const house = new Map(
  tableUnder(page, 'The house').map(([room, , knows]) => [quoted(room)[0] ?? '', quoted(knows)]),
)
const floors = new Map(
  tableUnder(page, 'Floors').map(([room, cells]) => [quoted(room)[0] ?? '', quoted(cells)]),
)

/** Where a package may be imported. */
const PACKAGES: readonly (readonly [what: string, packages: RegExp, allowed: RegExp])[] = [
  ['AWS SDK clients', /^@aws-sdk\/client-/, /^src\/aws\//],
  // One client: no request can leave without the redactor.
  ['Octokit', /^@(actions\/github|octokit)/, /^src\/github\/open-octokit\.ts$/],
  ['the Actions toolkit', /^@actions\/core/, /^src\/runtime\//],
  ['child processes', /^(node:child_process|@actions\/exec)/, /^src\/(buildpacks|docker)\//],
]

const misplaced = (imports: readonly Import[], packages: RegExp, allowed: RegExp) =>
  names(
    imports.filter(
      ({ from, to }) => /^(src|actions)\//.test(from) && packages.test(to) && !allowed.test(from),
    ),
  )

describe('the house', () => {
  it('is read: there are imports to check', () => expect(all.length).toBeGreaterThan(2000))

  it('is what the table of docs/architecture.md says, arrow for arrow', () => {
    const seen = neighbours(all)
    expect([...house.keys()].sort()).toEqual([...seen.keys()].sort())
    for (const [room, knows] of house) expect([room, [...knows].sort()]).toEqual([room, seen.get(room)])
  })

  it('is ordered: each room stands below those that know it', () => {
    const rooms = [...house.keys()]
    const up = rooms.flatMap((room, at) =>
      (house.get(room) ?? [])
        .filter((other) => rooms.indexOf(other) >= at)
        .map((other) => `${room} -> ${other}`),
    )
    // The benches stand on the product and on each other; the product stands on nothing of theirs.
    expect(up).toEqual([])
  })

  it.each(PACKAGES)('imports %s only where they belong', (_what, packages, allowed) => {
    expect(all.filter(({ to }) => packages.test(to)).length).toBeGreaterThan(0)
    expect(misplaced(all, packages, allowed)).toEqual([])
  })

  it.each([...floors])('%s is built from the ground up', (room, order) => {
    const folders = new Set(
      all
        .filter(({ from }) => from.startsWith(`${room}/`))
        .map(({ from }) => from.slice(room.length + 1))
        .filter((path) => path.includes('/'))
        .map((path) => path.split('/')[0] ?? ''),
    )
    expect([...folders].filter((folder) => !order.includes(folder))).toEqual([])
    expect(climbing(all, room, order)).toEqual([])
  })

  it('names the floors of every room of src that has folders', () => {
    const divided = new Set(
      all.filter(({ from }) => /^src\/[^/]+\/[^/]+\//.test(from)).map(({ from }) => roomOf(from)),
    )
    expect([...divided].filter((room) => !floors.has(room))).toEqual([])
  })

  it('has no circle, type-only imports included', () => expect(circles(all)).toEqual([]))

  it('has no crowded folder', () => expect(crowded([...ROOTS, 'test/unit', 'test/support'], 20)).toEqual([]))

  it('keeps what puts an action together short', () => {
    const mains = [...new Set(all.map(({ from }) => from))].filter((file) =>
      /^actions\/[^/]+\/main\.ts$/.test(file),
    )
    expect(mains.length).toBeGreaterThan(15)
    const long = mains.filter((file) => readFileSync(file, 'utf8').split('\n').length > 61)
    expect(long).toEqual([])
  })
})

describe('one import that is wrong is found:', () => {
  const planted = (from: string, to: string): readonly Import[] => [...all, { from, to, typeOnly: true }]

  it('to a room that is not in the table', () => {
    const seen = neighbours(planted('src/app/app.ts', 'src/release/ledger/release.ts'))
    expect(seen.get('src/app')).not.toEqual([...(house.get('src/app') ?? [])].sort())
  })

  it('up the floors', () => {
    const wrong = planted('src/deploy/core/verdict.ts', 'src/deploy/rollout/watch.ts')
    expect(climbing(wrong, 'src/deploy', floors.get('src/deploy') ?? [])).toEqual([
      'src/deploy/core/verdict.ts -> src/deploy/rollout/watch.ts',
    ])
  })

  it('from a floor to a loose file on top', () => {
    const wrong = planted('src/deploy/plan/plan.ts', 'src/deploy/deploy.ts')
    expect(climbing(wrong, 'src/deploy', floors.get('src/deploy') ?? [])).toEqual([
      'src/deploy/plan/plan.ts -> src/deploy/deploy.ts',
    ])
  })

  it('in a circle of types', () => {
    const found = circles(planted('src/runtime/errors.ts', 'src/runtime/run-action.ts'))
    expect(found.join()).toContain('src/runtime/errors.ts -> src/runtime/run-action.ts')
  })

  it('of a package', () => {
    const wrong = planted('src/deploy/deploy.ts', '@aws-sdk/client-ecs')
    expect(misplaced(wrong, /^@aws-sdk\/client-/, /^src\/aws\//)).toEqual([
      'src/deploy/deploy.ts -> @aws-sdk/client-ecs',
    ])
  })

  it('however it is written', () => {
    const text =
      "import type { A } from './a.ts'\nexport * from './b.ts'\nimport {\n  c,\n} from '../c/c.ts'\nimport './d.ts'\n"
    expect(importsOf('src/x/y.ts', text).map(({ to }) => to)).toEqual([
      'src/x/a.ts',
      'src/x/b.ts',
      'src/c/c.ts',
      'src/x/d.ts',
    ])
  })
})
