import { describeError, formatProblem, ProblemsError, UserError } from '../runtime/errors.ts'

/** Characters and lines: a job's outputs are bounded, and what reads this shows no more. */
const LONGEST = { reason: 2_000, line: 500 }
const MOST_LINES = 30

/** Why there is no image, for a later job to show: the output `failure` of build-from-buildpack. */
export interface BuildFailure {
  readonly reason: string
  readonly fix?: string
  /** The last lines of what failed, or the other problems of the app's files. Text of the build: not to be trusted. */
  readonly lines: readonly string[]
}

/** The reason, the fix and the quoted lines (indented by two spaces, as in lifecycle-builder.ts) of an error. */
export function buildFailure(error: unknown): BuildFailure {
  if (error instanceof ProblemsError) {
    const [first, ...more] = error.problems.toSorted((a, b) => a.severity.localeCompare(b.severity))
    return bounded(first === undefined ? error.message : formatProblem(first), more.map(formatProblem))
  }
  const fix = error instanceof UserError ? error.fix : undefined
  const text = describeError(error).split('\n')
  const isQuoted = (line: string) => line.startsWith('  ')
  const said = text.filter((line) => !isQuoted(line)).join('\n')
  const reason = (fix === undefined ? said : said.replace(fix, '')).replace(/ Its last lines:\s*$/, '')
  const lines = text.filter(isQuoted).map((line) => line.slice(2))
  return { ...bounded(reason.trim(), lines), ...(fix === undefined ? {} : { fix: cut(fix, LONGEST.reason) }) }
}

const bounded = (reason: string, lines: readonly string[]): BuildFailure => ({
  reason: cut(reason, LONGEST.reason),
  lines: lines.slice(-MOST_LINES).map((line) => cut(line, LONGEST.line)),
})

const cut = (text: string, longest: number): string =>
  text.length <= longest ? text : `${text.slice(0, longest).toWellFormed()}…`
