import {
  type PreviewInputs,
  readPreviewInputs,
  readPullRequest,
} from '../../src/preview/inputs/common-inputs.ts'
import { type InputReader, Inputs } from '../../src/runtime/inputs.ts'

export interface DownInputs extends PreviewInputs {
  readonly number: number
  /** Take it down although the pull request is open. */
  readonly whileOpen: boolean
}

/** Reads and checks the inputs; throws InputError with every problem. */
export function parseInputs(reader: InputReader): DownInputs {
  const inputs = new Inputs(reader)
  const common = readPreviewInputs(inputs)
  const number = readPullRequest(inputs)
  const whileOpen = inputs.flag('while-open')
  inputs.finish()
  return { ...common, number, whileOpen }
}
