import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { describe, expect, it } from '@jest/globals'

interface Import {
  readonly from: string
  /** A path of this repository, or the name of a package. */
  readonly to: string
  readonly typeOnly: boolean
}

const sources = (root: string): readonly string[] =>
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => join(root, path))

function importsOf(file: string): readonly Import[] {
  const text = readFileSync(file, 'utf8')
  const found = text.matchAll(/^(?:import|export)\s+(type\s)?([^'";]*?from\s+)?'([^']+)'/gm)
  return [...found].map(([, type, , specifier = '']) => ({
    from: file,
    to: specifier.startsWith('.') ? normalize(join(dirname(file), specifier)) : specifier,
    typeOnly: type !== undefined,
  }))
}

const all = [...sources('src'), ...sources('actions')].flatMap(importsOf)
const names = (imports: readonly Import[]) => imports.map(({ from, to }) => `${from} -> ${to}`)

describe('the house', () => {
  it('is read: there are imports to check', () => expect(all.length).toBeGreaterThan(500))

  it.each([
    ['AWS SDK clients', /^@aws-sdk\/client-/, /^src\/aws\//],
    // One client: no request can leave without the redactor.
    ['Octokit', /^@(actions\/github|octokit)/, /^src\/github\/open-octokit\.ts$/],
    ['the Actions toolkit', /^@actions\/core/, /^src\/runtime\//],
    ['child processes', /^(node:child_process|@actions\/exec)/, /^src\/(buildpacks|docker)\//],
  ])('imports %s only where they belong', (_what, packages, allowed) => {
    const users = all.filter(({ to }) => packages.test(to))
    expect(users.length).toBeGreaterThan(0)
    expect(names(users.filter(({ from }) => !allowed.test(from)))).toEqual([])
  })

  it.each([
    'app',
    'buildpacks',
    'deploy',
    'ecs',
    'formation',
    'image',
    'maintenance',
    'one-off',
    'platform',
    'preview',
    'release',
  ])('src/%s knows no adapter, no action and no emulator', (folder) => {
    const wrong = all.filter(
      ({ from, to }) =>
        from.startsWith(`src/${folder}/`) && /^(src\/(aws|github|docker)|actions|emulator)\//.test(to),
    )
    expect(names(wrong)).toEqual([])
  })

  it.each([
    ['app', ['runtime', 'image']],
    ['image', ['runtime']],
    ['platform', ['runtime']],
    ['release', ['runtime', 'app', 'image', 'platform', 'ecs']],
    ['one-off', ['runtime', 'app', 'image', 'platform', 'ecs', 'release']],
    ['maintenance', ['runtime', 'platform']],
  ])('src/%s points only at %j', (folder, allowed) => {
    const wrong = all.filter(({ from, to, typeOnly }) => {
      const target = /^src\/([^/]+)\//.exec(to)?.[1]
      return (
        from.startsWith(`src/${folder}/`) &&
        !typeOnly &&
        target !== undefined &&
        target !== folder &&
        !allowed.includes(target)
      )
    })
    expect(names(wrong)).toEqual([])
  })

  it('has no circle of imports that run', () => {
    const graph = new Map<string, string[]>()
    for (const { from, to, typeOnly } of all) {
      if (!typeOnly && to.endsWith('.ts')) graph.set(from, [...(graph.get(from) ?? []), to])
    }
    expect(circles(graph)).toEqual([])
  })
})

/** Every circle once, as `a -> b -> a`, by depth-first search. */
function circles(graph: ReadonlyMap<string, readonly string[]>): readonly string[] {
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
