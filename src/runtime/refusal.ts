import { describeError, UserError } from './errors.ts'
import { bold, type Summary } from './summary.ts'

/** Why something was refused, and what to do about it, each in a paragraph of its own. */
export function addRefusal(summary: Summary, error: unknown): Summary {
  const said = describeError(error)
  const fix = error instanceof UserError ? error.fix : undefined
  if (fix === undefined) return summary.paragraph(bold('Why: '), said)
  return summary.paragraph(bold('Why: '), said.replace(` ${fix}`, '')).paragraph(bold('To do: '), fix)
}
