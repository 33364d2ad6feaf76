/**
 * Two kinds of failure leave an action: the caller's mistake (UserError and its kin, never with a stack)
 * and everything else (cause kept, stack at debug level).
 */

/** Something the reader of the message can fix: it says what is wrong and how. */
export class UserError extends Error {
  override readonly name: string = 'UserError'
  /** What to do about it, one imperative sentence. */
  readonly fix: string | undefined
  constructor(problem: string, options: { readonly fix?: string; readonly cause?: unknown } = {}) {
    super(
      options.fix ? `${problem} ${options.fix}` : problem,
      options.cause === undefined ? {} : { cause: options.cause },
    )
    this.fix = options.fix
  }
}

/** AWS refused a call to the role: it says nothing about what the call was about. */
export class DeniedError extends UserError {
  /** The ARN that AWS named. */
  readonly resource: string | undefined
  constructor(
    problem: string,
    options: { readonly fix?: string; readonly cause?: unknown; readonly resource?: string | undefined } = {},
  ) {
    super(problem, options)
    this.resource = options.resource
  }
}

/** A mistake in the workflow file. `problem` continues the sentence "Input 'x' ...". */
export class InputError extends UserError {
  override readonly name = 'InputError'
  readonly input: string
  constructor(input: string, problem: string, fix?: string) {
    super(`Input '${input}' ${problem}.`, fix === undefined ? {} : { fix })
    this.input = input
  }
}

/** Where in the repository a problem is. Lines and columns count from 1. */
export interface SourceLocation {
  readonly file: string
  readonly line?: number
  readonly column?: number
}

/** One problem of a file in the repository, with its fix. */
export interface Problem {
  readonly severity: 'error' | 'warning'
  readonly at: SourceLocation
  readonly message: string
  readonly fix: string
}

/** Several problems at once: the caller's files are wrong and every problem is named. */
export class ProblemsError extends UserError {
  override readonly name = 'ProblemsError'
  readonly problems: readonly Problem[]
  constructor(problems: readonly Problem[]) {
    super(problems.map(formatProblem).join('\n'))
    this.problems = problems
  }
}

/** `Procfile:3: 'Web Worker' is not a process name. Rename it to 'web-worker'.` */
export function formatProblem(problem: Problem): string {
  const { file, line, column } = problem.at
  const position = [file, line, column].filter((part) => part !== undefined).join(':')
  return `${position}: ${problem.message} ${problem.fix}`
}

/** The work was cancelled by the user (SIGINT or SIGTERM from the runner). */
export class CancelledError extends Error {
  override readonly name = 'CancelledError'
  constructor(signal: string) {
    super(`Cancelled by ${signal}.`)
  }
}

/** The message of an unknown thrown value, with its chain of causes, each said once. */
export function describeError(error: unknown): string {
  const parts: string[] = []
  for (let current = error; current !== undefined && current !== null && parts.length < 8; ) {
    const message = current instanceof Error ? current.message : String(current)
    if (message !== '' && !parts.some((part) => part.includes(message))) parts.push(message)
    current = current instanceof Error ? current.cause : undefined
  }
  return parts.join(' Caused by: ')
}
