/** The emulator and the demo as a house of their own: what is in it knows no circle, and nobody who ships knows it. */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { describe, expect, it } from '@jest/globals'

type Graph = ReadonlyMap<string, readonly string[]>

const sources = (root: string): readonly string[] =>
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !path.includes('node_modules/'))
    .map((path) => join(root, path))

/** File -> what it imports of this repository, types too. */
const importsOf = (roots: readonly string[]): Graph =>
  new Map(
    roots.flatMap(sources).map((file) => {
      const found = readFileSync(file, 'utf8').matchAll(
        /(?:^(?:import|export)\s(?:[^'";=]*?\sfrom\s+)?|\bimport\(\s*)'(\.[^']+)'/gm,
      )
      return [file, [...found].map(([, specifier = '']) => normalize(join(dirname(file), specifier)))]
    }),
  )

/** The files that lie on some circle: what is left when files that import none of the others are taken away, and none that do. */
function onCircles(graph: Graph): readonly string[] {
  let left = new Map([...graph].map(([file, to]) => [file, to.filter((one) => graph.has(one))]))
  for (let before = -1; before !== left.size; ) {
    before = left.size
    const imported = new Set([...left.values()].flat())
    left = new Map(
      [...left]
        .filter(([file, to]) => to.length > 0 && imported.has(file))
        .map(([file, to]) => [file, to.filter((one) => left.has(one))]),
    )
  }
  return [...left.keys()].sort()
}

describe('the emulator', () => {
  it.each([['emulator'], ['demo']])('%s has no circle of imports, those of types among them', (root) => {
    const graph = importsOf([root])
    expect(graph.size).toBeGreaterThan(10)
    expect(onCircles(graph)).toEqual([])
  })

  it('would see one', () => {
    const graph = new Map([
      ['a', ['b']],
      ['b', ['c', 'leaf']],
      ['c', ['a']],
      ['leaf', []],
      ['root', ['a']],
    ])
    expect(onCircles(graph)).toEqual(['a', 'b', 'c'])
    expect(onCircles(new Map([...graph, ['c', []]]))).toEqual([])
  })

  it('has at most 20 files in a folder', () => {
    const folders = Map.groupBy([...sources('emulator'), ...sources('demo')], (file) => dirname(file))
    expect([...folders].filter(([, files]) => files.length > 20).map(([folder]) => folder)).toEqual([])
  })

  it('is known to nobody who ships', () => {
    const graph = importsOf(['src', 'actions'])
    const wrong = [...graph].filter(([, to]) => to.some((one) => /^(emulator|demo|bench|test)\//.test(one)))
    expect(wrong.map(([file]) => file)).toEqual([])
  })

  it('knows the product and not the actions, the demo or tests', () => {
    const wrong = [...importsOf(['emulator'])].filter(([, to]) =>
      to.some((one) => !/^(emulator|src)\//.test(one)),
    )
    expect(wrong.map(([file]) => file)).toEqual([])
  })
})
