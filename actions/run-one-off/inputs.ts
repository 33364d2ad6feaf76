import type { ProcessSize } from '../../src/app/app.ts'
import { DEFAULT_SIZE, parseSize } from '../../src/app/sizes.ts'
import { readTarget, type TargetInputs } from '../../src/platform/target-inputs.ts'
import { parseVersion } from '../../src/release/ledger/release.ts'
import { type InputReader, Inputs } from '../../src/runtime/inputs.ts'

export interface RunOneOffInputs extends TargetInputs {
  readonly command: string
  readonly size: ProcessSize
  /** Names of variables of this step. */
  readonly env: readonly string[]
  readonly version: number | undefined
  readonly timeoutSeconds: number
}

/** Reads and checks the inputs; throws InputError with every problem. */
export function parseInputs(reader: InputReader): RunOneOffInputs {
  const inputs = new Inputs(reader)
  const target = readTarget(inputs)
  const command = inputs.required('command', "Use the command to run, e.g. 'rails db:seed'.")
  const size = readSize(inputs)
  const env = [...new Set(inputs.list('env'))]
  for (const name of env) {
    if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(name))
      inputs.problem('env', `contains '${name}'`, "List names only; the values come from the step's env.")
  }
  const release = inputs.optional('release')
  const version = release === undefined ? undefined : parseVersion(release)
  if (release !== undefined && version === undefined)
    inputs.problem('release', `is '${release}'`, 'Use a release such as v42.')
  const timeoutMinutes = inputs.integer('timeout-minutes', { min: 1, max: 340 })
  inputs.finish()
  return { ...target, command, size, env, version, timeoutSeconds: timeoutMinutes * 60 }
}

function readSize(inputs: Inputs): ProcessSize {
  const text = inputs.optional('size')
  if (text === undefined) return DEFAULT_SIZE
  const parsed = parseSize(text)
  if (parsed.size !== undefined) return parsed.size
  inputs.problem('size', `cannot be used: ${parsed.message.replace(/\.$/, '')}`, parsed.fix)
  return DEFAULT_SIZE
}
