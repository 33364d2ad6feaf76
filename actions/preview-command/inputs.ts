import { type InputReader, Inputs } from '../../src/runtime/inputs.ts'

export interface PreviewCommandInputs {
  readonly token: string
}

/** Reads and checks the inputs; throws InputError with every problem. */
export function parseInputs(reader: InputReader): PreviewCommandInputs {
  const inputs = new Inputs(reader)
  const token = inputs.required('github-token', "Leave it empty: the default is the job's token.")
  inputs.finish()
  return { token }
}
