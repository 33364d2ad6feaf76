import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, describe, expect, it } from '@jest/globals'
import { incompleteness } from '../../../scripts/dist-graph.ts'

const made: string[] = []
afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true })
})

function dist(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'renga-graph-'))
  made.push(folder)
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  return folder
}

const WHOLE = {
  'push-ecr/index.js': "import { run } from '../runtime/index.js'\nawait run('push-ecr')\n",
  'runtime/index.js':
    'import { createRequire } from "module"\nconst os = createRequire(import.meta.url)("node:os")\nexport const run = () => __nccwpck_require__.e(/* import() */ 12)\n',
  'runtime/12.index.js':
    'export const load = () => Promise.all([__webpack_require__.e(7)])\nexport const worker = "./compress-worker.js"\n',
  'runtime/7.index.js': 'import fs from "node:fs"\nexport const id = fs\n',
  'runtime/compress-worker.js': 'export default 1\n',
}

describe('the graph of dist/', () => {
  it('is whole', async () => {
    expect(await incompleteness(dist(WHOLE), ['compress-worker.js'])).toEqual([])
  })

  it.each([
    ['a number without a file', { 'runtime/7.index.js': undefined }, 'missing: runtime/7.index.js'],
    [
      'a thread without a file',
      { 'runtime/compress-worker.js': undefined },
      'missing: runtime/compress-worker.js',
    ],
    [
      'a file that nothing loads',
      { 'runtime/8.index.js': 'export {}' },
      'no stub reaches runtime/8.index.js',
    ],
    ['no stub', { 'push-ecr/index.js': undefined }, 'no stub reaches runtime/index.js'],
    [
      'a module that ncc did not find',
      { 'runtime/7.index.js': "const e = 'x'; export const a = function webpackMissingModule() { throw e }" },
      'runtime/7.index.js lacks a module',
    ],
    [
      'an import of a package',
      { 'runtime/7.index.js': 'import "tar-stream"' },
      "runtime/7.index.js imports 'tar-stream'",
    ],
    [
      'a package that is required',
      { 'runtime/7.index.js': 'export default createRequire(import.meta.url)("yaml")' },
      "runtime/7.index.js imports 'yaml'",
    ],
  ])('names %s', async (_, change, line) => {
    const files = Object.fromEntries(
      Object.entries({ ...WHOLE, ...change }).filter(
        (entry): entry is [string, string] => entry[1] !== undefined,
      ),
    )
    const problems = await incompleteness(dist(files), ['compress-worker.js'])
    expect(
      problems.map((problem) => problem.replace(/^.*\/(?=runtime\/7\.index\.js imports)/, '')),
    ).toContain(line)
  })
})
