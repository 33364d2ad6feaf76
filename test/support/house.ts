/** Reads who imports whom, and what docs/architecture.md says about it. */
import { readdirSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path/posix'
import { isNode, parseTypeScript, sourcesUnder } from './syntax.ts'

export interface Import {
  readonly from: string
  /** A path of this repository, or the name of a package. */
  readonly to: string
  readonly typeOnly: boolean
}

/** Imports and re-exports of all TypeScript files under `roots`, type-only ones included. */
export function readImports(roots: readonly string[]): readonly Import[] {
  return sourcesUnder(roots).flatMap(({ file, text }) => importsOf(file, text))
}

/** What an import() names that is put together when it runs: nobody can say where it leads. */
export const COMPUTED = '(computed)'

/**
 * By the syntax tree, however it is written: `import`, `export … from`, `import()` as a call and as a type, `import x =
 * require()`, `require()` and `require.resolve()`.
 */
export function importsOf(file: string, text: string): readonly Import[] {
  const found: Import[] = []
  const add = (specifier: unknown, typeOnly: boolean) => {
    const name = isNode(specifier) && specifier.type === 'StringLiteral' ? specifier['value'] : undefined
    const to = typeof name === 'string' ? name : COMPUTED
    found.push({ from: file, to: to.startsWith('.') ? normalize(join(dirname(file), to)) : to, typeOnly })
  }
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) for (const each of value) visit(each)
    if (!isNode(value)) return
    const { source, callee } = value
    if (/^(Import|Export(Named|All))Declaration$/.test(value.type) && isNode(source))
      add(source, value['importKind'] === 'type' || value['exportKind'] === 'type')
    if (value.type === 'ImportExpression') add(source, false)
    if (value.type === 'TSImportType') add(value['argument'], true)
    if (value.type === 'TSExternalModuleReference') add(value['expression'], false)
    const [first] = Array.isArray(value['arguments']) ? value['arguments'] : []
    if (isNode(callee) && /^require(\.resolve)?$/.test(text.slice(callee.start, callee.end)))
      add(first, false)
    for (const [key, child] of Object.entries(value))
      if (!/^(loc|extra|.*[cC]omments)$/.test(key)) visit(child)
  }
  visit(parseTypeScript(text, { createImportExpressions: true }))
  return found
}

/** A file of this repository, of whatever kind, and no package. */
export const isOurs = (to: string): boolean =>
  /^(\.\.\/|(src|actions|emulator|demo|scripts|bench|test|dist|docs|examples)\/|package\.json$)/.test(to)

/** Every circle of files once, as `a -> b -> a`. Type-only imports count: who reads one file has to read the other. */
export function circles(imports: readonly Import[]): readonly string[] {
  const graph = new Map<string, string[]>()
  for (const { from, to } of imports)
    if (to.endsWith('.ts')) graph.set(from, [...(graph.get(from) ?? []), to])
  const found: string[] = []
  const done = new Set<string>()
  const visit = (node: string, path: readonly string[]): void => {
    const at = path.indexOf(node)
    if (at !== -1) found.push([...path.slice(at), node].join(' -> '))
    if (at !== -1 || done.has(node)) return
    for (const next of graph.get(node) ?? []) visit(next, [...path, node])
    done.add(node)
  }
  for (const node of graph.keys()) visit(node, [])
  return found
}

/** `src/deploy` of `src/deploy/core/ports.ts`, `actions` of any action: the house's rooms. */
export function roomOf(path: string): string {
  const [root = '', second = ''] = path.split('/')
  return root === 'src' ? `src/${second}` : root
}

/** Which rooms each room imports, sorted. */
export function neighbours(imports: readonly Import[]): ReadonlyMap<string, readonly string[]> {
  const known = new Map<string, Set<string>>()
  for (const { from, to } of imports) {
    const room = roomOf(from)
    const others = known.get(room) ?? new Set<string>()
    known.set(room, others)
    if (isOurs(to) && roomOf(to) !== room) others.add(roomOf(to))
  }
  return new Map([...known].map(([room, others]) => [room, [...others].sort()]))
}

/** Rows of the table under a heading of a page, each cell trimmed. */
export function tableUnder(page: string, heading: string): readonly (readonly string[])[] {
  const from = page.indexOf(`\n## ${heading}\n`)
  const section = page.slice(from + 4).split('\n## ')[0] ?? ''
  return section
    .split('\n')
    .filter((line) => from !== -1 && line.startsWith('|') && !/^\|[\s|:-]+\|$/.test(line))
    .slice(1)
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    )
}

/** What stands in backticks in a cell. */
export const quoted = (cell = ''): readonly string[] =>
  [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name)

/**
 * Imports inside `room` that go up, or to a file whose floor nobody has named. `floors` are its folders (and loose
 * files that others below may import), from the ground up; a loose file that is not among them stands on top.
 */
export function climbing(
  imports: readonly Import[],
  room: string,
  floors: readonly string[],
): readonly string[] {
  const floorOf = (path: string): number => {
    const inside = path.slice(room.length + 1)
    const at = floors.findIndex((floor) => inside === `${floor}.ts` || inside.startsWith(`${floor}/`))
    return at === -1 && !inside.includes('/') ? floors.length : at
  }
  const seen = imports.filter(({ from, to }) => from.startsWith(`${room}/`) && to.startsWith(`${room}/`))
  return seen
    .filter(({ from, to }) => floorOf(from) === -1 || floorOf(to) === -1 || floorOf(to) > floorOf(from))
    .map(({ from, to }) => `${from} -> ${to}`)
}

/** All files under `roots`, without what npm puts there. */
export const filesUnder = (roots: readonly string[]): readonly string[] =>
  roots.flatMap((root) =>
    readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.parentPath.includes('node_modules'))
      .map((entry) => join(entry.parentPath, entry.name)),
  )

/**
 * `folder: n files` for every folder that holds more than `most` on one level; a reader sees what a folder holds at one
 * look.
 */
export function crowded(files: readonly string[], most: number): readonly string[] {
  return [...Map.groupBy(files, (file) => dirname(file))].flatMap(([folder, { length }]) =>
    length > most ? [`${folder}: ${length} files`] : [],
  )
}
