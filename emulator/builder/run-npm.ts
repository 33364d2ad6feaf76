import { ProgramMissingError, runProgram } from '../../src/buildpacks/child-process.ts'
import { OutputTail } from '../../src/buildpacks/output-tail.ts'
import { registryFailure } from '../../src/buildpacks/registry-failure.ts'
import { UserError } from '../../src/runtime/errors.ts'
import type { Logger } from '../../src/runtime/log.ts'
import type { RunNpm } from './build-image.ts'

/**
 * Runs this machine's npm. `base` is the environment of the action that builds, of which only what npm needs is passed
 * on.
 */
export function npmRunner(
  base: Readonly<Record<string, string | undefined>>,
  options: { readonly log: Logger; readonly signal: AbortSignal },
): RunNpm {
  return async (args, directory, env) => {
    const tail = new OutputTail(20)
    try {
      const { code } = await runProgram('npm', args, {
        cwd: directory,
        env: base,
        program: 'npm',
        set: { NODE_ENV: 'production', ...env },
        signal: options.signal,
        onLine: (line) => {
          tail.add(line)
          options.log.info(line)
        },
      })
      if (code === 0) return
      throw new UserError(`npm ${args.join(' ')} failed (exit code ${code}). Its last lines:\n${tail}\n`, {
        fix:
          registryFailure(tail.lines) ??
          'Fix package.json or package-lock.json until the command works in a fresh clone.',
      })
    } catch (error) {
      if (!(error instanceof ProgramMissingError)) throw error
      throw new UserError('npm is not on this machine, and the app has packages to install.', {
        fix: 'Install Node.js with npm.',
        cause: error,
      })
    }
  }
}
