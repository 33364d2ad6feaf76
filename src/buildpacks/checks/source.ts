import type { App } from '../../app/app.ts'
import type { Problem, SourceLocation } from '../../runtime/errors.ts'

/** The filtered source as the rules see it. Everything is about the app's root. */
export interface CheckedSource {
  readonly app: Pick<App, 'processes' | 'release' | 'buildpacks' | 'stack'>
  /** The workflow lists the buildpacks, or project.toml does: what app.json lists is not used then. */
  readonly listsBuildpacks: boolean
  /** The builder is one of Heroku's: rules that are about its buildpacks are errors then. */
  readonly herokuBuilder: boolean
  /** The workflow names a builder, so the app is meant for buildpacks. */
  readonly namesBuilder: boolean
  has(path: string): boolean
  /** Text of one of READ_FILES; undefined when it is not there. */
  text(path: string): string | undefined
}

/** A pure rule: what is wrong with the source, each with the line and the fix. */
export type Rule = (source: CheckedSource) => readonly Problem[]

/** What the rules read; all at the root. */
export const READ_FILES = [
  '.buildpacks',
  '.python-version',
  'Gemfile',
  'Gemfile.lock',
  'Pipfile',
  'app.json',
  'composer.json',
  'package.json',
  'pyproject.toml',
  'runtime.txt',
] as const

export const error = (at: SourceLocation, message: string, fix: string): Problem => ({
  severity: 'error',
  at,
  message,
  fix,
})

export const warning = (at: SourceLocation, message: string, fix: string): Problem => ({
  severity: 'warning',
  at,
  message,
  fix,
})

/** Line and column of the first match in a text, from 1; line 1 when there is none. */
export function locate(file: string, text: string | undefined, pattern: RegExp | string): SourceLocation {
  const at =
    text === undefined ? -1 : typeof pattern === 'string' ? text.indexOf(pattern) : text.search(pattern)
  if (text === undefined || at === -1) return { file, line: 1 }
  const before = text.slice(0, at).split('\n')
  return { file, line: before.length, column: (before.at(-1) ?? '').length + 1 }
}

/** Files by which a buildpack of Python knows its app. */
export const isPython = (source: CheckedSource): boolean =>
  ['requirements.txt', 'Pipfile', 'pyproject.toml', 'setup.py'].some((file) => source.has(file))
