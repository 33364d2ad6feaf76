import { readTarget, type TargetInputs } from '../../src/platform/target-inputs.ts'
import { isVariableName } from '../../src/release/config/config-vars.ts'
import { parseDotenv } from '../../src/release/config/dotenv.ts'
import { secretLikeness } from '../../src/release/config/secret-like.ts'
import { type InputReader, Inputs } from '../../src/runtime/inputs.ts'

export interface SetConfigVarsInputs extends TargetInputs {
  readonly set: ReadonlyMap<string, string>
  /** Names whose values are in the step's environment. */
  readonly secrets: readonly string[]
  /** Relative to the workspace. */
  readonly fromFile: string | undefined
  readonly unset: readonly string[]
  readonly refresh: boolean
  readonly dryRun: boolean
}

/** Reads and checks the inputs; throws InputError with every problem. No message holds a value. */
export function parseInputs(reader: InputReader): SetConfigVarsInputs {
  const inputs = new Inputs(reader)
  const target = readTarget(inputs)
  const set = readPlain(inputs, reader)
  const secrets = readNames(inputs, 'secrets')
  const fromFile = inputs.optional('from-file')
  const unset = readNames(inputs, 'unset')
  const refresh = inputs.flag('refresh')
  const dryRun = inputs.flag('dry-run')
  for (const name of secrets) {
    if (set.has(name)) inputs.problem('secrets', `lists ${name}, which 'set' also sets`, ONCE)
  }
  for (const name of unset) {
    if (set.has(name) || secrets.includes(name))
      inputs.problem('unset', `lists ${name}, which is also to be set`, ONCE)
  }
  const asked = ['set', 'secrets', 'from-file', 'unset'].some((name) => inputs.optional(name) !== undefined)
  const empty = set.size + secrets.length + unset.length === 0 && fromFile === undefined
  // What was asked for and is wrong has its own problem.
  if (empty && (!asked || inputs.isGood) && !refresh) {
    inputs.problem(
      'set',
      'is empty, and so are all other changes',
      "Use 'set', 'secrets', 'from-file' or 'unset'; 'refresh: true' restarts all tasks without a change.",
    )
  }
  inputs.finish()
  return { ...target, set, secrets, fromFile, unset, refresh, dryRun }
}

const ONCE = 'List each config var once.'

function readPlain(inputs: Inputs, reader: InputReader): ReadonlyMap<string, string> {
  const { vars, problems } = parseDotenv(reader.get('set'))
  for (const { line, message } of problems) inputs.problem('set', `line ${line} ${message}`)
  for (const [name, value] of vars) {
    const why = secretLikeness(name, value)
    if (why === undefined) continue
    inputs.problem(
      'set',
      `gives ${name} a value that looks like a secret (${why})`,
      `Store it as a GitHub secret, add 'env: { ${name}: \${{ secrets.${name} }} }' to this step and list it in 'secrets'. If it was real, rotate it: it is in the workflow and in this run's log.`,
    )
  }
  return vars
}

function readNames(inputs: Inputs, input: 'secrets' | 'unset'): readonly string[] {
  const names = inputs.list(input)
  for (const name of names) {
    // What is not a name may be a value given by mistake: it is not shown.
    if (!isVariableName(name)) {
      inputs.problem(
        input,
        `has an item ${names.indexOf(name) + 1} that is not a valid environment variable name`,
        input === 'secrets'
          ? "List names only (letters, digits, underscores); put the values in the step's env."
          : 'List names only: letters, digits and underscores.',
      )
    }
  }
  const twice = names.filter((name, at) => names.indexOf(name) !== at && isVariableName(name))
  for (const name of new Set(twice)) inputs.problem(input, `lists ${name} twice`, ONCE)
  return names
}
