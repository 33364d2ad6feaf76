import { existsSync, readdirSync, statSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'

const under = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => `${folder}/${path}`)
    .filter((path) => statSync(path).isFile())

/** What `test/unit/<path>.test.ts` and `test/unit/<path>.<aspect>.test.ts` are the tests of. */
function subjectOf(test: string): readonly string[] {
  const path = test.replace(/^test\/unit\//, '').replace(/(\.[a-z0-9-]+)?\.test\.ts$/, '')
  return [`src/${path}.ts`, `${path}.ts`, `${path}.js`]
}

/** Files of test/unit that are no test of one file of src/, actions/ or scripts/ by their path. */
const astray = (files: readonly string[], exists: (path: string) => boolean): readonly string[] =>
  files.filter((file) => !file.endsWith('.test.ts') || !subjectOf(file).some(exists))

/** Jest's testMatch reads the first six; test/contract/ci.test.ts sees to test/slow. */
const READ = /^test\/(unit|scenarios|contract|emulator|e2e|conformance|slow)\/.*\.test\.ts$/

const unread = (files: readonly string[]): readonly string[] =>
  files.filter((file) => /[.](test|spec)\.[cm]?[jt]sx?$/.test(file) && !READ.test(file))

describe('tests are found by path', () => {
  it('test/unit mirrors src/, actions/ and scripts/', () => {
    const files = under('test/unit')
    expect(files.length).toBeGreaterThan(80)
    expect(astray(files, existsSync)).toEqual([])
  })

  it('every test is run: it stands in a folder that Jest or a step of CI reads, under the name of a test', () => {
    const files = under('test').filter((file) => !/\/(node_modules|fixtures)\//.test(file))
    expect(unread(files)).toEqual([])
    expect(
      unread([
        'test/unit/a.spec.ts',
        'test/unit/a.test.mts',
        'test/units/a.test.ts',
        'test/a.test.ts',
        'test/slow/a.test.ts',
      ]),
    ).toEqual(['test/unit/a.spec.ts', 'test/unit/a.test.mts', 'test/units/a.test.ts', 'test/a.test.ts'])
  })

  it('test/emulator mirrors the folders of emulator/', () => {
    const folders = new Set(under('test/emulator').map((file) => file.split('/').slice(1, -1).join('/')))
    expect(folders.size).toBeGreaterThan(15)
    expect([...folders].filter((folder) => !folder.includes('fixtures') && !existsSync(folder))).toEqual([])
  })

  it.each([
    ['a test whose file was moved', 'test/unit/deploy/verdict.test.ts'],
    ['a helper among the tests', 'test/unit/deploy/harness.ts'],
    ['a journey', 'test/unit/release/on-the-emulator.test.ts'],
  ])('%s is found', (_what, file) => expect(astray([file], existsSync)).toEqual([file]))

  it('an aspect of a file is named after it', () =>
    expect(astray(['test/unit/deploy/core/verdict.sent-again.test.ts'], existsSync)).toEqual([]))
})
