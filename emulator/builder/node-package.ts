import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { SourceFiles } from '../../src/buildpacks/source/source-tree.ts'
import { ProblemsError, UserError } from '../../src/runtime/errors.ts'
import { asStringMap, isObject, parseObject } from '../../src/runtime/unknown-json.ts'
import type { NodePackage } from './process-plan.ts'

/** Reads package.json of a source tree; undefined when there is none. Throws ProblemsError when it is not JSON. */
export async function readNodePackage(tree: SourceFiles): Promise<NodePackage | undefined> {
  if (!has(tree, 'package.json')) return undefined
  const document = parseObject(await readFile(join(tree.root, 'package.json'), 'utf8'))
  if (document === undefined) {
    throw new ProblemsError([
      {
        severity: 'error',
        at: { file: 'package.json' },
        message: 'package.json is not a JSON object.',
        fix: "Fix it until 'npm install' can read it.",
      },
    ])
  }
  const count = (key: string) => (isObject(document[key]) ? Object.keys(document[key]).length : 0)
  return {
    scripts: asStringMap(document['scripts']),
    hasDependencies: count('dependencies') + count('optionalDependencies') + count('devDependencies') > 0,
  }
}

/** npm's commands for a build, in order. */
export type NpmPlan = readonly (readonly string[])[]

const INSTALL = ['ci', '--no-audit', '--no-fund']

/**
 * What npm has to do, as Heroku's Node buildpack does it
 * (https://devcenter.heroku.com/articles/nodejs-support#customizing-the-build-process): a build script may use
 * devDependencies, which are pruned afterwards. `heroku-build` replaces `build`. Empty when there is nothing to do.
 * Throws UserError when dependencies cannot be installed reproducibly.
 */
export function planNpm(node: NodePackage | undefined, paths: ReadonlySet<string>): NpmPlan {
  if (node === undefined) return []
  const scripts = ['heroku-prebuild', 'heroku-build', 'build', 'heroku-postbuild'].filter(
    (name) =>
      node.scripts[name] !== undefined && !(name === 'build' && node.scripts['heroku-build'] !== undefined),
  )
  const locked = paths.has('package-lock.json') || paths.has('npm-shrinkwrap.json')
  if (node.hasDependencies && !locked) throw missingLock(paths)
  const [before, after] = [scripts.filter(isPrebuild), scripts.filter((name) => !isPrebuild(name))]
  const run = (names: readonly string[]) => names.map((name) => ['run', name])
  if (!node.hasDependencies) return [...run(before), ...run(after)]
  if (after.length === 0) return [...run(before), [...INSTALL, '--omit=dev']]
  return [
    ...run(before),
    [...INSTALL, '--include=dev'],
    ...run(after),
    ['prune', '--omit=dev', '--no-audit', '--no-fund'],
  ]
}

const isPrebuild = (name: string): boolean => name === 'heroku-prebuild'

function missingLock(paths: ReadonlySet<string>): UserError {
  const other = ['yarn.lock', 'pnpm-lock.yaml', 'bun.lock', 'bun.lockb'].find((name) => paths.has(name))
  if (other !== undefined) {
    return new UserError(`The embedded builder installs with npm, and the app has ${other}.`, {
      fix: "Build with a builder image ('builder: heroku/builder:24', needs Docker) or commit a package-lock.json.",
    })
  }
  return new UserError('package.json has dependencies and there is no package-lock.json beside it.', {
    fix: "Run 'npm install' and commit package-lock.json, so that every build gets the same versions.",
  })
}

const has = (tree: SourceFiles, path: string): boolean => tree.entries.some((entry) => entry.path === path)
