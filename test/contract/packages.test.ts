import { readdirSync, readFileSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'

interface Manifest {
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

/** `file -> package` for every package that the files of a folder import, by `import`, `import()` or `require.resolve`. */
function imported(folder: string): readonly { readonly file: string; readonly name: string }[] {
  return sources(folder).flatMap((file) => {
    const found = readFileSync(file, 'utf8').matchAll(
      /(?:^(?:import|export)\s(?:[^'";=]*?\sfrom\s+)?|\bimport\(\s*|\brequire(?:\.resolve)?\(\s*)'([^'.][^']*)'/gm,
    )
    return [...found]
      .map(([, specifier = '']) => specifier)
      .filter((specifier) => !isBuiltin(specifier))
      .map((specifier) => ({ file, name: packageOf(specifier) }))
  })
}

const undeclared = (folder: string, allowed: ReadonlySet<string>): readonly string[] =>
  imported(folder)
    .filter(({ name }) => !allowed.has(name))
    .map(({ file, name }) => `${file} -> ${name}`)

describe('every package is declared where it is used', () => {
  it('the emulator is a workspace with packages of its own', () => {
    expect(root.workspaces).toEqual(['emulator'])
    expect(Object.keys(emulator.dependencies).filter((name) => tools.has(name))).toEqual([])
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

  it('and none is declared that nobody uses', () => {
    const texts = sources('emulator').map((file) => readFileSync(file, 'utf8'))
    const isNamed = (name: string) => texts.some((text) => text.includes(`'${name}`))
    expect(Object.keys(emulator.dependencies).filter((name) => !isNamed(name))).toEqual([])
  })

  it('would see the emulator in the product', () => {
    expect(undeclared('emulator', product).join('\n')).toMatch(/ -> dynalite$/m)
  })
})
