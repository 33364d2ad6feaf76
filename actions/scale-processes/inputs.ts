import { parseScale, type ScaleRequest } from '../../src/formation/scale-request.ts'
import { readTarget, type TargetInputs } from '../../src/platform/target-inputs.ts'
import { type InputReader, Inputs } from '../../src/runtime/inputs.ts'

export interface ScaleInputs extends TargetInputs {
  readonly requests: readonly ScaleRequest[]
  readonly timeoutMinutes: number
}

/** Reads and checks the inputs; throws InputError with every problem. */
export function parseInputs(reader: InputReader): ScaleInputs {
  const inputs = new Inputs(reader)
  const target = readTarget(inputs)
  const text = inputs.required('processes', "Set it, e.g. to 'web=3 worker+1'.")
  const { requests, problems } = parseScale(text)
  for (const { problem, fix } of problems) inputs.problem('processes', problem, fix)
  const timeoutMinutes = inputs.integer('timeout-minutes', { min: 1, max: 120 })
  inputs.finish()
  return { ...target, requests, timeoutMinutes }
}
