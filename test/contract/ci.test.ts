import { execFileSync } from 'node:child_process'
import { globSync, readdirSync, readFileSync } from 'node:fs'
import { matchesGlob } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { parse } from 'yaml'

/** What `.ci/<script> --list` prints, read without bash: the tests run where there is none. */
const listed = (script: string): readonly string[] =>
  [...readFileSync(`.ci/${script}`, 'utf8').matchAll(/^(?:first|one|two)=\(([^)]*)\)$/gm)].flatMap(
    ([, names = '']) => names.split(' '),
  )

const jobs = (workflow: string): readonly string[] =>
  parse(readFileSync(`.github/workflows/${workflow}`, 'utf8')).jobs.step.strategy.matrix.step

/** Patterns of `jest_suite` that find no suite, and suites that none finds. */
function unmatched(steps: readonly string[], suites: readonly string[]) {
  const named = steps.flatMap((step) =>
    [...step.matchAll(/^jest_suite '?([^'\s]+)'?$/gm)].map(([, pattern = '']) => pattern),
  )
  const patterns = named.flatMap((pattern) => {
    const [, before = '', list, after = ''] = /^(.*)\{(.*)\}(.*)$/.exec(pattern) ?? []
    return list === undefined ? [pattern] : list.split(',').map((one) => `${before}${one}${after}`)
  })
  const finds = (pattern: string, suite: string) => matchesGlob(suite, `test/slow/${pattern}`)
  return {
    idle: patterns.filter((pattern) => !suites.some((suite) => finds(pattern, suite))),
    unrun: suites.filter((suite) => !patterns.some((pattern) => finds(pattern, suite))),
  }
}

describe('what CI runs', () => {
  it.each([
    ['run', 'ci.yml'],
    ['nightly', 'nightly.yml'],
  ])('.ci/%s is a list of steps, and every one is a job of %s', (script, workflow) => {
    expect(jobs(workflow)).toEqual(listed(script))
  })

  it('every step is in one list, and every listed one is there', () => {
    const all = [...listed('run'), ...listed('nightly')]
    expect(new Set(all).size).toBe(all.length)
    expect(all.toSorted()).toEqual(readdirSync('.ci/steps').toSorted())
  })

  it('a step runs every suite of test/slow, and names none that is not there', () => {
    const suites = globSync('test/slow/**/*.test.ts').toSorted()
    expect(suites.length).toBeGreaterThan(15)
    const steps = readdirSync('.ci/steps').map((step) => readFileSync(`.ci/steps/${step}`, 'utf8'))
    expect(unmatched(steps, suites)).toEqual({ idle: [], unrun: [] })
    expect(
      unmatched(["jest_suite '{verbs,gone}.test.ts'"], ['test/slow/verbs.test.ts', 'test/slow/new.test.ts']),
    ).toEqual({
      idle: ['gone.test.ts'],
      unrun: ['test/slow/new.test.ts'],
    })
  })

  it('ci-ok passes only when every step has', () => {
    const { 'ci-ok': gate } = parse(readFileSync('.github/workflows/ci.yml', 'utf8')).jobs
    expect(gate).toMatchObject({ needs: 'step', if: 'always()' })
    const [check] = gate.steps
    expect(check.env).toEqual({ RESULT: '${{ needs.step.result }}' })
    const exitCode = (result: string): number => {
      try {
        execFileSync('/bin/sh', ['-e', '-c', check.run], { env: { RESULT: result } })
        return 0
      } catch {
        return 1
      }
    }
    expect(['success', 'failure', 'cancelled', 'skipped', ''].map(exitCode)).toEqual([0, 1, 1, 1, 1])
  })

  it('nothing that runs here needs what lies beside the repository', () => {
    const read = (folder: string) =>
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => `${entry.parentPath}/${entry.name}`)
    const files = ['.ci', 'test', 'emulator', 'demo', 'scripts', 'src', 'actions', 'bench'].flatMap(read)
    const outside = files.filter((path) => /RENGA_SHARED|\.\.\/shared\b/.test(readFileSync(path, 'utf8')))
    expect(outside.filter((path) => path !== 'test/contract/ci.test.ts')).toEqual([])
  })
})
