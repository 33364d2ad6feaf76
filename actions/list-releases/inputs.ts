import { readTarget, type TargetInputs } from '../../src/platform/target-inputs.ts'
import { type InputReader, Inputs } from '../../src/runtime/inputs.ts'

export interface ListReleasesInputs extends TargetInputs {
  readonly limit: number
}

/** Reads and checks the inputs; throws InputError with every problem. */
export function parseInputs(reader: InputReader): ListReleasesInputs {
  const inputs = new Inputs(reader)
  const target = readTarget(inputs)
  const limit = inputs.integer('limit', { min: 1, max: 200 })
  inputs.finish()
  return { ...target, limit }
}
