import ignore from 'ignore'
import { type Problem, ProblemsError } from '../../runtime/errors.ts'
import { projectTable } from './project-toml.ts'

/** What the repository's own files say about which of its files are the app's source. */
export interface FilterFiles {
  /** Text of `.slugignore`, when there is one. */
  readonly slugignore?: string
  /** Text of `project.toml`, when there is one. */
  readonly projectToml?: string
  /** Directories (POSIX, relative, '' for the root) with a lock file from which `node_modules` is reinstalled. */
  readonly lockedDirectories: ReadonlySet<string>
}

/** Why a path is left out, for people; undefined when it belongs to the source. `path` is relative and POSIX. */
export type SourceFilter = (path: string, isDirectory: boolean) => string | undefined

/**
 * Makes the source filter.
 * - `.git` never: it is large, changes with every fetch and may hold a token (actions/checkout up to v5).
 * - `.slugignore`, as Heroku: patterns of .gitignore without negation
 *   (https://devcenter.heroku.com/articles/slug-compiler#ignoring-files-with-slugignore).
 * - project.toml `[io.buildpacks]` `exclude` or `include`, as pack
 *   (https://github.com/buildpacks/spec/blob/main/extensions/project-descriptor.md#iobuildpacksinclude-optional-and-iobuildpacksexclude-optional).
 * - `node_modules` beside a lock file: every builder reinstalls it.
 * Throws ProblemsError that names project.toml, the line where known, and the fix.
 */
export function createSourceFilter(files: FilterFiles): SourceFilter {
  const slugignore = compile(slugPatterns(files.slugignore ?? ''))
  const { include, exclude } = parseProjectFilter(files.projectToml)
  const excluded = compile(exclude)
  const included = compile(include)
  return (path, isDirectory) => {
    const slash = path.lastIndexOf('/')
    const name = path.slice(slash + 1)
    if (name === '.git') return '.git is never part of the source'
    if (
      name === 'node_modules' &&
      isDirectory &&
      files.lockedDirectories.has(path.slice(0, Math.max(0, slash)))
    ) {
      return 'node_modules is installed from the lock file'
    }
    const candidate = isDirectory ? `${path}/` : path
    if (slugignore.ignores(candidate)) return '.slugignore'
    if (excluded.ignores(candidate)) return 'project.toml exclude'
    // A directory is entered in any case: what is included may lie below it.
    if (include.length > 0 && !isDirectory && !included.ignores(path)) return 'project.toml include'
    return undefined
  }
}

const compile = (patterns: readonly string[]) =>
  ignore({ ignorecase: false, allowRelativePaths: false }).add([...patterns])

/** Heroku knows no negation: a leading `!` is part of the name, so it is escaped. */
function slugPatterns(text: string): readonly string[] {
  return text
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line) => (line.startsWith('!') ? `\\${line}` : line))
}

/** Reads `[io.buildpacks]` (schema 0.2) or `[build]` (schema 0.1). */
function parseProjectFilter(text: string | undefined): {
  readonly include: readonly string[]
  readonly exclude: readonly string[]
} {
  if (text === undefined) return { include: [], exclude: [] }
  const table = projectTable(text)
  const problems: Problem[] = []
  const list = (key: string): readonly string[] => {
    const value = table[key]
    if (value === undefined) return []
    if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return value
    problems.push(problem(`'${key}' is not a list of patterns.`, `Write ${key} = ["docs/", "*.psd"].`))
    return []
  }
  const include = list('include')
  const exclude = list('exclude')
  if (include.length > 0 && exclude.length > 0) {
    problems.push(
      problem("'include' and 'exclude' are mutually exclusive, and both are set.", 'Remove one of them.'),
    )
  }
  if (problems.length > 0) throw new ProblemsError(problems)
  return { include, exclude }
}

const problem = (message: string, fix: string): Problem => ({
  severity: 'error',
  at: { file: 'project.toml' },
  message,
  fix,
})
