import { readTarget, type TargetInputs } from '../../src/platform/target-inputs.ts'
import { type InputReader, Inputs } from '../../src/runtime/inputs.ts'

export interface MaintenanceInputs extends TargetInputs {
  readonly mode: 'on' | 'off'
  /** Path of a file, relative to the workspace. */
  readonly page: string | undefined
  readonly pageUrl: string | undefined
}

/** Reads and checks the inputs; throws InputError with every problem. */
export function parseInputs(reader: InputReader): MaintenanceInputs {
  const inputs = new Inputs(reader)
  const target = readTarget(inputs)
  const mode = inputs.choice('mode', ['on', 'off'])
  const page = inputs.optional('page')
  const pageUrl = inputs.matching(
    'page-url',
    /^https?:\/\/[^\s"<>]{1,500}$/,
    'an address such as https://status.example.com',
  )
  if (page !== undefined && pageUrl !== undefined)
    inputs.problem('page', "is set, and so is 'page-url'", 'Set only one of them.')
  inputs.finish()
  return { ...target, mode, page, pageUrl }
}
