import { requireAppName } from '../../src/platform/target-inputs.ts'
import { LONGEST_APP, readPullRequest } from '../../src/preview/inputs/common-inputs.ts'
import { readRules } from '../../src/preview/inputs/rule-inputs.ts'
import type { Eligibility } from '../../src/preview/record/desired-state.ts'
import type { BuildStatus } from '../../src/preview/record/types.ts'
import { type InputReader, Inputs } from '../../src/runtime/inputs.ts'

export interface AnnounceInputs {
  readonly app: string
  readonly number: number
  readonly operation: BuildStatus
  readonly sha: string
  readonly rules: Eligibility
  /** JSON of a job that has run the pull request's code. */
  readonly failure: string
  readonly token: string
}

const SHA = /^[0-9a-f]{40}$/

/** Reads and checks the inputs; throws InputError with every problem. */
export function parseInputs(reader: InputReader): AnnounceInputs {
  const inputs = new Inputs(reader)
  const app = requireAppName(inputs, LONGEST_APP)
  const number = readPullRequest(inputs)
  const operation = inputs.choice('operation', ['building', 'build-failed', 'build-cancelled'])
  const sha = inputs.required('sha', 'Use the commit that is built.')
  inputs.matching('sha', SHA, 'all 40 digits of a commit')
  const approvedSha = inputs.matching('approved-sha', SHA, 'all 40 digits of the approved commit')
  const rules = readRules(inputs)
  const token = inputs.required(
    'github-token',
    "Leave it empty for the job's own token, or use one that can write pull requests.",
  )
  const failure = reader.get('failure')
  inputs.finish()
  return {
    app,
    number,
    operation,
    sha,
    rules: { ...rules, ...(approvedSha === undefined ? {} : { approvedSha }) },
    failure,
    token,
  }
}
