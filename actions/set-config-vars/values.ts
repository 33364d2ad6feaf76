import { readConfigFile } from '../../src/release/config/config-file.ts'
import type { ActionContext } from '../../src/runtime/action-context.ts'
import { InputError } from '../../src/runtime/errors.ts'
import { Inputs } from '../../src/runtime/inputs.ts'
import type { SetConfigVarsInputs } from './inputs.ts'

export interface GivenValues {
  readonly values: ReadonlyMap<string, string>
  /** Those that the workflow file does not show already. */
  readonly secret: ReadonlyMap<string, string>
}

/** All values that are to be set, and those among them that must be masked; no error says one. */
export async function gatherValues(
  context: Pick<ActionContext, 'env' | 'inputs' | 'run'>,
  { set, secrets, fromFile, unset }: SetConfigVarsInputs,
): Promise<GivenValues> {
  const fromEnv = readEnvironment(context, secrets)
  const file =
    fromFile === undefined ? new Map<string, string>() : await readConfigFile(context.run.workspace, fromFile)
  const twice = [...file.keys()].filter((name) => set.has(name) || fromEnv.has(name) || unset.includes(name))
  if (twice.length > 0) {
    throw new InputError(
      'from-file',
      `sets ${twice.join(', ')}, which another input also lists`,
      'List each config var once.',
    )
  }
  return { values: new Map([...set, ...fromEnv, ...file]), secret: new Map([...fromEnv, ...file]) }
}

function readEnvironment(
  context: Pick<ActionContext, 'env' | 'inputs'>,
  names: readonly string[],
): ReadonlyMap<string, string> {
  const problems = new Inputs(context.inputs)
  const values = new Map<string, string>()
  for (const name of names) {
    const value = context.env[name]
    if (value !== undefined && value !== '') values.set(name, value)
    else
      problems.problem(
        'secrets',
        `lists ${name}, but ${value === undefined ? "it is not in the step's env" : "its value in the step's env is empty: the GitHub secret does not exist here"}`,
        `Add 'env: { ${name}: \${{ secrets.${name} }} }' to the step and check the secret's name and environment; to remove a config var, use 'unset'.`,
      )
  }
  problems.finish()
  return values
}
