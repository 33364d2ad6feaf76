import { readTarget, type TargetInputs } from '../../src/platform/target-inputs.ts'
import { type InputReader, Inputs } from '../../src/runtime/inputs.ts'

/** Reads and checks the inputs; throws InputError with every problem. */
export function parseInputs(reader: InputReader): TargetInputs {
  const inputs = new Inputs(reader)
  const target = readTarget(inputs)
  inputs.finish()
  return target
}
