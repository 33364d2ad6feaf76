import { readdirSync, readFileSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { COMPUTED, importsOf, isOurs } from '../support/house.ts'

interface Manifest {
  readonly engines?: { readonly node: string }
  readonly workspaces?: readonly string[]
  readonly dependencies: Readonly<Record<string, string>>
  readonly devDependencies?: Readonly<Record<string, string>>
}

const read = (path: string): Manifest => JSON.parse(readFileSync(path, 'utf8'))
const root = read('package.json')
const emulator = read('emulator/package.json')
const product = new Set(Object.keys(root.dependencies))
const tools = new Set([...product, ...Object.keys(root.devDependencies ?? {})])
const harness = new Set([...product, ...Object.keys(emulator.dependencies)])

/** Apps with packages of their own. */
const OTHERS = /node_modules\/|^fixtures\/|^slow\/docker-build\/app\//

/** `@scope/name/part` -> `@scope/name` */
const packageOf = (specifier: string): string =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')

const sources = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.[cm]?[jt]s$/.test(path) && !OTHERS.test(path))
    .map((path) => join(folder, path))

const namesIn = (file: string, text: string): readonly string[] =>
  importsOf(file, text)
    .map(({ to }) => to)
    .filter((to) => to !== COMPUTED && !isOurs(to) && !isBuiltin(to))
    .map(packageOf)

const parsed = new Map<string, readonly { readonly file: string; readonly name: string }[]>()
/** Every package that the files of a folder import, however it is written; parsed once. */
function imported(folder: string) {
  const read = () =>
    sources(folder).flatMap((file) =>
      namesIn(file, readFileSync(file, 'utf8')).map((name) => ({ file, name })),
    )
  const found = parsed.get(folder) ?? read()
  parsed.set(folder, found)
  return found
}

const undeclared = (folder: string, allowed: ReadonlySet<string>): readonly string[] =>
  imported(folder)
    .filter(({ name }) => !allowed.has(name))
    .map(({ file, name }) => `${file} -> ${name}`)

describe('every package is declared where it is used', () => {
  it('the emulator is a workspace with packages of its own, and shares a range where the tests use one as well', () => {
    expect(root.workspaces).toEqual(['emulator'])
    const own = Object.entries(emulator.dependencies)
    expect(own.filter(([name]) => product.has(name))).toEqual([])
    const shared = own.filter(([name]) => tools.has(name))
    expect(shared).toEqual(shared.map(([name]) => [name, root.devDependencies?.[name]]))
  })

  it.each([
    ['src', product],
    ['actions', product],
    ['scripts', tools],
    ['emulator', harness],
    ['demo', new Set([...tools, ...harness])],
    ['bench', new Set([...tools, ...harness])],
    ['test', new Set([...tools, ...harness])],
  ])('%s', (folder, allowed) => {
    expect(undeclared(folder, allowed)).toEqual([])
  })

  it('and none is declared for the product that the product does not import', () => {
    const used = new Set(['src', 'actions'].flatMap((folder) => imported(folder).map(({ name }) => name)))
    expect([...product].filter((name) => !used.has(name))).toEqual([])
  })

  it('and none is declared for the emulator that it does not name', () => {
    const texts = sources('emulator').map((file) => readFileSync(file, 'utf8'))
    const isNamed = (name: string) => texts.some((text) => text.includes(`'${name}`))
    expect(Object.keys(emulator.dependencies).filter((name) => !isNamed(name))).toEqual([])
  })

  it.each([
    ['by name', "import { parse } from 'p/part'"],
    ['by a name in quotes', "import { 'a b' as a } from 'p'"],
    ['for its types', "import type { A } from 'p'"],
    ['in a type', "type A = import('p').A"],
    ['when it runs', "await import(/* late */ 'p')"],
    ['as CommonJS', "import a = require('p')"],
    ['passed on', "export * from 'p'"],
  ])('one that is imported %s is seen', (_how, text) => expect(namesIn('src/a.ts', text)).toEqual(['p']))

  it.each([
    "import a from './p'",
    "import a from 'node:fs'",
    "import a from 'fs/promises'",
    "// import a from 'p'",
  ])('none is in %j', (text) => expect(namesIn('src/a.ts', text)).toEqual([]))

  it('would see the emulator in the product', () => {
    expect(undeclared('emulator', product).join('\n')).toMatch(/ -> dynalite$/m)
  })
})

describe('the lowest Node that the two commands start with', () => {
  // .ci/steps/fresh-clone reads it from package.json and starts both with it.
  const lowest = root.engines?.node.replace('>=', '')

  it('is one figure in both packages', () => expect(emulator.engines).toEqual(root.engines))

  it.each(['README.md', 'CONTRIBUTING.md'])('and in %s', (page) => {
    const named = [...readFileSync(page, 'utf8').matchAll(/Node (\d[\d.]*\d|\d+) or newer/g)].map(
      ([, figure]) => figure,
    )
    expect(named).toEqual([lowest])
  })
})
