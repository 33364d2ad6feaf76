/**
 * Allowed or not (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html): deny
 * wins, nothing is a no.
 */
import { type ConditionContext, conditionsHold, matches, substitute } from './conditions.ts'
import type { Patterns, Statement } from './policy.ts'

export type Decision = 'allowed' | 'explicit-deny' | 'implicit-deny'

export function evaluate(
  statements: readonly Statement[],
  request: { readonly action: string; readonly resource: string; readonly context: ConditionContext },
): Decision {
  const applying = statements.filter((statement) => applies(statement, request))
  if (applying.some(({ effect }) => effect === 'Deny')) return 'explicit-deny'
  return applying.length > 0 ? 'allowed' : 'implicit-deny'
}

function applies(
  { actions, resources, conditions }: Statement,
  request: { readonly action: string; readonly resource: string; readonly context: ConditionContext },
): boolean {
  return (
    chosen(actions, (pattern) => matches(pattern.toLowerCase(), request.action.toLowerCase())) &&
    (resources === undefined ||
      chosen(resources, (pattern) => matches(substitute(pattern, request.context), request.resource))) &&
    conditionsHold(conditions, request.context)
  )
}

const chosen = ({ values, negated }: Patterns, matching: (pattern: string) => boolean): boolean =>
  values.some(matching) !== negated
