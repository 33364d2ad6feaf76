import { type Problem, ProblemsError, type SourceLocation } from '../runtime/errors.ts'
import type { Logger } from '../runtime/log.ts'

/** Collects what is wrong with the repository's files, so that everything is reported at once. */
export class Problems {
  readonly #problems: Problem[] = []

  /** Both texts are whole sentences: what is wrong, and what to do about it. */
  error(at: SourceLocation, message: string, fix: string): void {
    this.#problems.push({ severity: 'error', at, message, fix })
  }

  warning(at: SourceLocation, message: string, fix: string): void {
    this.#problems.push({ severity: 'warning', at, message, fix })
  }

  add(problems: readonly Problem[]): void {
    this.#problems.push(...problems)
  }

  get hasErrors(): boolean {
    return hasErrors(this.#problems)
  }

  get all(): readonly Problem[] {
    return this.#problems
  }
}

export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some((problem) => problem.severity === 'error')
}

/** The same problems, in which those of `file` stop nothing. */
export function asWarnings(problems: readonly Problem[], file: string | undefined): readonly Problem[] {
  return problems.map((problem) => (problem.at.file === file ? { ...problem, severity: 'warning' } : problem))
}

/**
 * Ends the reading of the repository: throws ProblemsError with all problems (the warnings too, because they often
 * explain the error) when there is an error, and writes the warnings to the log when there is none.
 */
export function settleProblems(problems: readonly Problem[], log: Logger): void {
  if (hasErrors(problems)) throw new ProblemsError(problems)
  for (const problem of problems) log.warning(`${problem.message} ${problem.fix}`, problem.at)
}
