import { type Problem, ProblemsError } from '../runtime/errors.ts'
import type { Logger } from '../runtime/log.ts'

/** Warns of the warnings among the problems of the repository's files; throws all of them when there is an error. */
export function reportProblems(problems: readonly Problem[], log: Pick<Logger, 'warning'>): void {
  if (problems.some(({ severity }) => severity === 'error')) throw new ProblemsError(problems)
  for (const { message, fix, at } of problems) log.warning(`${message} ${fix}`, at)
}
