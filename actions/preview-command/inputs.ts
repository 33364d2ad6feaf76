import { type InputReader, Inputs } from '../../src/runtime/inputs.ts'

export interface PreviewCommandInputs {
  readonly token: string
  /** Only pull requests with it get a preview. */
  readonly label: string | undefined
}

/** Reads and checks the inputs; throws InputError with every problem. */
export function parseInputs(reader: InputReader): PreviewCommandInputs {
  const inputs = new Inputs(reader)
  const token = inputs.required('github-token', "Leave it empty: the default is the job's token.")
  const label = inputs.optional('label')
  inputs.finish()
  return { token, label }
}
