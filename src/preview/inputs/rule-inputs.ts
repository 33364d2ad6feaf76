import type { Inputs } from '../../runtime/inputs.ts'
import type { Eligibility } from '../record/desired-state.ts'

/** Which pull requests get a preview: the inputs `bots`, `drafts` and `label`. */
export function readRules(inputs: Inputs): Eligibility {
  const label = inputs.optional('label')
  return {
    bots: inputs.choice('bots', ['skip', 'allow']),
    drafts: inputs.choice('drafts', ['skip', 'allow']),
    ...(label === undefined ? {} : { label }),
  }
}
