import { readFileSync } from 'node:fs'
import { relative } from 'node:path'
import { type Checker, type CheckResult, CheckStatus } from '@stryker-mutator/api/check'
import type { Mutant } from '@stryker-mutator/api/core'
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin'
import { keyOf } from './sample.ts'

/** The environment variable with the path of a JSON array of the keys to run. */
export const SAMPLE_FILE = 'RENGA_MUTANTS_SAMPLE'

/** Stryker can leave out files, lines and kinds of mutants, but not single ones. A checker can. */
class SampledOnly implements Checker {
  static readonly inject = [] as const
  readonly #keys = new Set<string>(JSON.parse(readFileSync(process.env[SAMPLE_FILE] ?? '', 'utf8')))

  async init(): Promise<void> {}

  async group(mutants: Mutant[]): Promise<string[][]> {
    return [mutants.map(({ id }) => id)]
  }

  async check(mutants: Mutant[]): Promise<Record<string, CheckResult>> {
    return Object.fromEntries(
      mutants.map(({ id, fileName, mutatorName, replacement, location }) => {
        const file = relative(process.cwd(), fileName)
        const sampled = this.#keys.has(keyOf({ file, mutatorName, replacement, location }))
        return [
          id,
          sampled
            ? { status: CheckStatus.Passed }
            : // Stryker has no state for "not asked for": `run.ts` drops these from the result.
              { status: CheckStatus.CompileError, reason: 'not in the sample' },
        ]
      }),
    )
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.Checker, 'sampled-only', SampledOnly)]
