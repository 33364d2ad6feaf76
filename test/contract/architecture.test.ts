import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import {
  COMPUTED,
  circles,
  climbing,
  crowded,
  filesUnder,
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

/** Run by a Node older than TypeScript, or by npm before anything is installed. */
const OTHERS = /^scripts\/(install-locked\.js|shims\/)/

/** Where a package may be imported. */
const PACKAGES: readonly (readonly [what: string, packages: RegExp, allowed: RegExp])[] = [
  ['the AWS SDK', /^@(aws-sdk|smithy|aws-crypto)\//, /^src\/aws\//],
  // One client: no request can leave without the redactor.
  ['Octokit', /^@(actions\/github|octokit)/, /^src\/github\/open-octokit\.ts$/],
  ['the Actions toolkit', /^@actions\/core/, /^src\/runtime\//],
  ['child processes', /^((node:)?child_process|@actions\/exec)/, /^src\/(buildpacks|docker)\//],
]

const misplaced = (imports: readonly Import[], packages: RegExp, allowed: RegExp) =>
  names(
    imports.filter(
      ({ from, to }) => /^(src|actions)\//.test(from) && packages.test(to) && !allowed.test(from),
    ),
  )

/** Files that load what nobody can follow. */
const computed = (imports: readonly Import[]) =>
  imports.filter(({ to }) => to === COMPUTED).map(({ from }) => from)

/** Imports of one action by another. What two of them share is in src. */
const between = (imports: readonly Import[]) =>
  names(
    imports.filter(({ from, to }) => {
      const [, own = ''] = /^actions\/([^/]+)\//.exec(from) ?? []
      return own !== '' && to.startsWith('actions/') && !to.startsWith(`actions/${own}/`)
    }),
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

  it('is TypeScript through and through: what is read here is all there is', () => {
    const scripts = ROOTS.flatMap((root) =>
      readdirSync(root, { recursive: true, encoding: 'utf8' })
        .filter((path) => /\.([cm]?js|[cm]ts|[jt]sx)$/.test(path) && !path.includes('node_modules/'))
        .map((path) => `${root}/${path}`),
    )
    expect(scripts.filter((path) => !OTHERS.test(path))).toEqual([])
  })

  it('has actions that know nothing of each other', () => expect(between(all)).toEqual([]))

  it('loads nothing by a name that is put together when it runs', () =>
    expect(computed(all).filter((file) => file !== 'scripts/check-dist.ts')).toEqual([]))

  it('has no crowded folder', () =>
    expect(crowded(filesUnder([...ROOTS, 'test/unit', 'test/scenarios', 'test/support']), 20)).toEqual([]))

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

  it('to the emulator from what ships', () => {
    const seen = neighbours(planted('actions/push-ecr/main.ts', 'emulator/clock.ts'))
    expect(seen.get('actions')).not.toEqual([...(house.get('actions') ?? [])].sort())
    const shipped = [...house.keys()].filter((room) => room === 'actions' || room.startsWith('src/'))
    expect(
      shipped.filter((room) => (house.get(room) ?? []).some((other) => !other.startsWith('src/'))),
    ).toEqual([])
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

  it.each([
    ['of types', "import type { A } from './a.ts'"],
    ['of all', "export * from './a.ts'"],
    ['of all under a name', "export * as a from './a.ts'"],
    ['over several lines', "import {\n  a,\n} from './a.ts'"],
    ['of a name in quotes', "import { 'a-b' as a } from './a.ts'"],
    ['for its effect', "import './a.ts'"],
    ['when it runs', "const a = async () => (await import('./a.ts')).a"],
    ['when it runs, with a comment', "const a = import(/* why */ './a.ts')"],
    ['in a type', "export type A = import('./a.ts').A"],
    ['in a type of a parameter', "export const f = (a: import('./a.ts').A) => typeof a"],
    ['as CommonJS', "import a = require('./a.ts')"],
    ['by require', "const a = require('./a.ts')"],
    ['by require.resolve', "const a = require.resolve('./a.ts')"],
    ['through another folder', "import { a } from '../x/./a.ts'"],
    ['with attributes', "import a from './a.ts' with { type: 'json' }"],
    ['in double quotes, indented', '  import { a } from "./a.ts"'],
  ])('%s', (_how, text) => {
    expect(importsOf('src/x/y.ts', text).map(({ to }) => to)).toEqual(['src/x/a.ts'])
  })

  it('of another action, and of what starts them all', () => {
    const wrong = [
      ...planted('actions/push-ecr/main.ts', 'actions/rebase-image/inputs.ts'),
      { from: 'actions/push-ecr/main.ts', to: 'actions/entry.ts', typeOnly: false },
    ]
    expect(between(wrong)).toEqual([
      'actions/push-ecr/main.ts -> actions/rebase-image/inputs.ts',
      'actions/push-ecr/main.ts -> actions/entry.ts',
    ])
  })

  it('of data of another room', () => {
    const seen = neighbours(planted('src/app/app.ts', 'src/release/ledger/schema.json'))
    expect(seen.get('src/app')).toContain('src/release')
  })

  it('of a name that is put together when it runs', () => {
    for (const text of ['import(name)', 'import(`./${name}.ts`)', 'require(name)'])
      expect(computed(importsOf('src/x/y.ts', text))).toEqual(['src/x/y.ts'])
  })

  it('but no text or comment that only looks like one', () => {
    const text = "// import('./a.ts')\nconst a = \"import { a } from './a.ts'\"\n/** @see import './a.ts' */"
    expect(importsOf('src/x/y.ts', text)).toEqual([])
  })
})

it('one file too many in a folder is found, and those of folders below do not count', () => {
  const full = Array.from({ length: 20 }, (_, at) => `src/ecs/${at}.ts`)
  expect(crowded([...full, 'src/ecs/task/one-more.ts'], 20)).toEqual([])
  expect(crowded([...full, 'src/ecs/one-more.ts'], 20)).toEqual(['src/ecs: 21 files'])
})
