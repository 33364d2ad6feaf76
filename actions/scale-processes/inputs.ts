import { parseScale, type ScaleProblem, type ScaleRequest } from '../../src/formation/scale-request.ts'
import { readTarget, type TargetInputs } from '../../src/platform/target-inputs.ts'
import { type InputReader, Inputs } from '../../src/runtime/inputs.ts'

export interface ScaleInputs extends TargetInputs {
  readonly requests: readonly ScaleRequest[]
  /** Of words that are not requests: told with what is wrong with the requests, once the formation is known. */
  readonly misread: readonly ScaleProblem[]
  readonly timeoutMinutes: number
}

/** Reads and checks the inputs; throws InputError with every problem. */
export function parseInputs(reader: InputReader): ScaleInputs {
  const inputs = new Inputs(reader)
  const target = readTarget(inputs)
  const text = inputs.required('processes', "Set it, e.g. to 'web=3 worker+1'.")
  const { requests, problems } = parseScale(text)
  const timeoutMinutes = inputs.integer('timeout-minutes', { min: 1, max: 120 })
  const misread = inputs.isGood && requests.length > 0 ? problems : []
  if (misread.length === 0) for (const { problem, fix } of problems) inputs.problem('processes', problem, fix)
  inputs.finish()
  return { ...target, requests, misread, timeoutMinutes }
}
