import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { App } from '../../app/app.ts'
import { settleProblems } from '../../app/problems.ts'
import type { Problem } from '../../runtime/errors.ts'
import type { Logger } from '../../runtime/log.ts'
import { asObjects } from '../../runtime/unknown-json.ts'
import { projectTable } from '../source/project-toml.ts'
import type { SourceTree } from '../source/source-tree.ts'
import { classicBuildpacks } from './classic-buildpacks.ts'
import { compileHooks } from './compile-hooks.ts'
import { containerApp } from './container-app.ts'
import { lockFiles } from './lock-files.ts'
import { pinnedRuntimes } from './pinned-runtimes.ts'
import { pythonRuntime } from './python-runtime.ts'
import { type CheckedSource, READ_FILES, type Rule } from './source.ts'
import { twoLanguages } from './two-languages.ts'

const RULES: readonly Rule[] = [
  containerApp,
  classicBuildpacks,
  compileHooks,
  pythonRuntime,
  twoLanguages,
  lockFiles,
  pinnedRuntimes,
]

/** A manifest that is larger is not read by hand either. */
const LIMIT = 1024 * 1024

/**
 * Looks for what builds on Heroku and does not build, or builds something else, with Cloud Native Buildpacks. Every
 * problem is said at its file and line before anything is built; throws ProblemsError when there is an error among
 * them.
 */
export async function checkSource(
  tree: SourceTree,
  app: App,
  options: {
    readonly prefix: string
    /** The input `builder`. */
    readonly builder: string | undefined
    /** The input `buildpacks` lists some. */
    readonly listsBuildpacks: boolean
    readonly log: Logger
  },
): Promise<void> {
  const files = new Map(tree.entries.flatMap((entry) => (entry.kind === 'file' ? [[entry.path, entry]] : [])))
  const texts = new Map<string, string>()
  for (const path of READ_FILES) {
    const entry = files.get(path)
    if (entry !== undefined && entry.size <= LIMIT)
      texts.set(path, await readFile(join(tree.root, path), 'utf8'))
  }
  const { builder, prefix } = options
  const project = tree.projectToml === undefined ? {} : projectTable(tree.projectToml)
  const problems = runRules({
    app,
    listsBuildpacks: options.listsBuildpacks || asObjects(project['group']).length > 0,
    herokuBuilder: builder === undefined || /(^|\/)heroku\/builder\b/.test(builder),
    namesBuilder: builder !== undefined,
    has: (path) => files.has(path),
    text: (path) => texts.get(path),
  })
  settleProblems(
    problems.map((problem) => ({
      ...problem,
      at: { ...problem.at, file: prefix === '' ? problem.at.file : `${prefix}/${problem.at.file}` },
    })),
    options.log,
  )
}

/** All rules, errors first. An app that is not for buildpacks at all hears of nothing else. */
export function runRules(source: CheckedSource): readonly Problem[] {
  const wrongWay = containerApp(source)
  if (wrongWay.length > 0) return wrongWay
  const problems = RULES.flatMap((rule) => rule(source))
  return [
    ...problems.filter((problem) => problem.severity === 'error'),
    ...problems.filter((problem) => problem.severity === 'warning'),
  ]
}
