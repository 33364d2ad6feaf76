import { UserError } from '../runtime/errors.ts'
import type { ListenerRule } from './ports.ts'

const HIGHEST = 50_000

export interface Place {
  /** For the new rule. */
  readonly priority: number
  /** What must move before, by ARN; empty where there is room. */
  readonly moves: ReadonlyMap<string, number>
}

/**
 * Where a rule is tried just before `production`, and after whatever was tried before that: the highest free number
 * below it. Where none is free (it is the first), it and those right behind it move down by one, in one call, so that
 * no request meets a gap.
 */
export function placeBefore(production: ListenerRule, rules: readonly ListenerRule[]): Place {
  const taken = new Map(
    rules.flatMap(({ arn, priority }) => (priority === undefined ? [] : [[priority, arn] as const])),
  )
  const below = production.priority ?? HIGHEST + 1
  for (let priority = below - 1; priority >= 1; priority -= 1)
    if (!taken.has(priority)) return { priority, moves: new Map() }
  const moves = new Map<string, number>()
  for (let priority = below; priority <= HIGHEST; priority += 1) {
    const arn = taken.get(priority)
    if (arn === undefined) return { priority: below, moves }
    moves.set(arn, priority + 1)
  }
  throw new UserError('The listener has no free priority for another rule.', {
    fix: 'Remove unused rules.',
  })
}
