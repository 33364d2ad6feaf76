import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

/*
 * Biome's own rules (nursery) know no type of Node's modules and no callback of them, and typescript-eslint stops at
 * TypeScript 6. So the two rules are oxlint's, whose types come from TypeScript 7 itself. They run on nothing at all
 * where `typeAware` is lost: hence the table.
 */

const FLOATING: readonly string[] = [
  'work()',
  'store.put("a")',
  'store.get("a")',
  'memory.put("a")',
  'derived.put("a")',
  'tasks[0]?.()',
  'for (const task of tasks) task()',
  'tasks.map((task) => task())',
  'signal.aborted && work()',
  'signal.aborted ? work() : undefined',
  'work().then(() => {})',
  'work().finally(() => {})',
  'Promise.all([work()])',
  'new Promise((done) => done(1))',
  'pause(1)',
  'rm("a")',
  'fetch("http://a")',
  '(async () => { await work() })()',
  'client.send(new ListTasksCommand({}))',
]

const MISUSED: readonly string[] = [
  'tasks.forEach(async (task) => { await task() })',
  'signal.addEventListener("abort", async () => { await work() })',
  'createServer(async () => { await work() })',
  'if (work()) console.log(1)',
  'console.log({ ...work() })',
]

const HANDLED: readonly string[] = [
  'await work()',
  'void work()',
  'work().catch(() => {})',
  'work().then(() => {}, () => {})',
  'const later = work(); await later',
  'await Promise.all(tasks.map((task) => task()))',
]

const LIB = `export interface Store { put(value: string): Promise<void>; get: (key: string) => Promise<string> }
export class Memory implements Store {
  async put(_value: string): Promise<void> {}
  get = async (_key: string) => ''
}
export class Derived extends Memory {}
export const work = async () => 1
`

const use = (statement: string) => `import { createServer } from 'node:http'
import { rm } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'
import { ECSClient, ListTasksCommand } from '@aws-sdk/client-ecs'
import { Derived, Memory, type Store, work } from './lib.ts'
export async function f(store: Store, memory: Memory, derived: Derived, client: ECSClient, signal: AbortSignal, tasks: (() => Promise<void>)[]) {
  ${statement}
}
export const used = [createServer, rm, pause, ListTasksCommand, work]
`

interface Diagnostic {
  readonly filename: string
  readonly code: string
}

/** The rules that each planted file breaks, by its name. */
async function lint(folder: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const { compilerOptions } = JSON.parse(readFileSync('tsconfig.json', 'utf8'))
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'))
  mkdirSync(join(folder, 'src'))
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['src'] }))
  writeFileSync(join(folder, 'src/lib.ts'), LIB)
  for (const [kind, statements] of Object.entries({ FLOATING, MISUSED, HANDLED }))
    for (const [at, statement] of statements.entries())
      writeFileSync(join(folder, `src/${kind}-${at}.ts`), use(statement))
  const args = ['-c', resolve('.oxlintrc.json'), '-f', 'json', 'src']
  // It ends with 1, since there is something to say.
  const { stdout } = await promisify(execFile)(resolve('node_modules/.bin/oxlint'), args, {
    cwd: folder,
  }).catch((failed: { readonly stdout: string }) => failed)
  const { diagnostics }: { readonly diagnostics: readonly Diagnostic[] } = JSON.parse(stdout)
  const byFile = Map.groupBy(diagnostics, ({ filename }) => basename(filename, '.ts'))
  return new Map([...byFile].map(([file, all]) => [file, [...new Set(all.map(({ code }) => code))]]))
}

describe('a promise that nobody waits for', () => {
  const folder = mkdtempSync(join(tmpdir(), 'typed-lint-'))
  let found: ReadonlyMap<string, readonly string[]> = new Map()
  beforeAll(async () => {
    found = await lint(folder)
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  const planted = (statements: readonly string[]) =>
    statements.map((statement, at) => [statement, at] as const)

  it.each(planted(FLOATING))('is refused: %s', (_statement, at) => {
    expect(found.get(`FLOATING-${at}`)).toEqual(['typescript(no-floating-promises)'])
  })

  it.each(planted(MISUSED))('is refused where a value or nothing is expected: %s', (_statement, at) => {
    expect(found.get(`MISUSED-${at}`)).toEqual(['typescript(no-misused-promises)'])
  })

  it.each(planted(HANDLED))('is none in: %s', (_statement, at) => {
    expect(found.get(`HANDLED-${at}`)).toBeUndefined()
  })

  it('is looked for by npm run lint', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'))
    expect(scripts.lint.split(' && ')).toContain('oxlint')
  })
})
