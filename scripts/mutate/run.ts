import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { Stryker } from '@stryker-mutator/core'
import { Instrumenter } from '@stryker-mutator/instrumenter'
import { keyOf, type Mutant, type Place } from './sample.ts'
import { SAMPLE_FILE } from './sampled-only.ts'

/** Where results wait for the next run, and the copy of the repository in which the tests run. */
const CACHE = '.cache/mutants'

/** A mutant with what `npm test` said: Stryker's states, an open string. */
export interface Tested extends Mutant {
  readonly status: string
}

/** Every mutant of the files, as Stryker's own instrumenter lists them; nothing is run. */
export async function listMutants(sources: ReadonlyMap<string, string>): Promise<Mutant[]> {
  const log = { debug() {}, info() {}, isDebugEnabled: () => false }
  const { mutants } = await new Instrumenter(log as never).instrument(
    [...sources].map(([name, content]) => ({ name, content, mutate: true })),
    { ignorers: [], excludedMutations: [], plugins: null },
  )
  return mutants.map(({ fileName, mutatorName, replacement, location }) => ({
    file: fileName,
    mutatorName,
    replacement,
    location,
  }))
}

/**
 * Runs the tests of `npm test` that reach a mutant, for each mutant of the sample. What did not change since the last
 * run of this folder is not run again.
 */
export async function testMutants(
  folder: string,
  sample: readonly Mutant[],
  workers: number,
): Promise<Tested[]> {
  mkdirSync(CACHE, { recursive: true })
  const scratch = mkdtempSync(join(CACHE, 'run-'))
  const keys = new Set(sample.map(keyOf))
  const sampleFile = resolve(scratch, 'sample.json')
  writeFileSync(sampleFile, JSON.stringify([...keys]))
  process.env[SAMPLE_FILE] = sampleFile
  const incrementalFile = join(CACHE, `${folder}.json`)
  try {
    const results = await new Stryker({
      testRunner: 'jest',
      testRunnerNodeArgs: ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'],
      jest: { configFile: 'jest.config.js', enableFindRelatedTests: true },
      coverageAnalysis: 'perTest',
      mutate: [...new Set(sample.map(({ file }) => file))],
      checkers: ['sampled-only'],
      plugins: ['@stryker-mutator/jest-runner', resolve(import.meta.dirname, 'sampled-only.ts')],
      incremental: true,
      incrementalFile,
      concurrency: workers,
      // A mutant that waits for ever counts as noticed: on a busy machine a slow test must not.
      timeoutMS: 20_000,
      timeoutFactor: 3,
      dryRunTimeoutMinutes: 30,
      tempDirName: join(scratch, 'sandbox'),
      // Stryker rewrites tsconfig.json with an API that TypeScript 7 does not have. The tests do not read the file.
      tsconfigFile: 'none.json',
      ignorePatterns: ['docs/images', '.cache'],
      reporters: ['progress-append-only'],
      // Among them, that static mutants take long: they are mutants all the same.
      warnings: false,
    }).runMutationTest()
    return results
      .map(({ fileName, mutatorName, replacement, location: { start, end }, status }) => ({
        file: relative(process.cwd(), fileName),
        mutatorName,
        replacement,
        location: { start: fromZero(start), end: fromZero(end) },
        status,
      }))
      .filter((mutant) => keys.has(keyOf(mutant)))
  } finally {
    forgetUnsampled(incrementalFile)
    rmSync(scratch, { recursive: true, force: true })
  }
}

/** Results count lines and columns from 1, the instrumenter from 0. */
function fromZero({ line, column }: Place): Place {
  return { line: line - 1, column: column - 1 }
}

/** Mutants outside this sample are unknown, not broken: the sample of another seed must run them. */
function forgetUnsampled(incrementalFile: string): void {
  if (!existsSync(incrementalFile)) return
  const report = JSON.parse(readFileSync(incrementalFile, 'utf8'))
  for (const file of Object.values<{ mutants: { status: string }[] }>(report.files)) {
    file.mutants = file.mutants.filter(({ status }) => status !== 'CompileError')
  }
  writeFileSync(incrementalFile, JSON.stringify(report))
}
