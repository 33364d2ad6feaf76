import type { Problem } from '../../runtime/errors.ts'
import { asString, isObject, parseObject } from '../../runtime/unknown-json.ts'
import { type CheckedSource, error, locate, type Rule, warning } from './source.ts'

const NODE_LOCKS = [
  'package-lock.json',
  'npm-shrinkwrap.json',
  'yarn.lock',
  'pnpm-lock.yaml',
  'bun.lock',
  'bun.lockb',
]

/** Without a lock file every build may install other packages, and Heroku's buildpacks refuse most such apps. */
export const lockFiles: Rule = (source) => [
  ...nodeLock(source),
  ...single(source, 'Gemfile', 'Gemfile.lock', 'bundle install'),
  ...single(source, 'Pipfile', 'Pipfile.lock', 'pipenv lock'),
  ...poetry(source),
  ...composer(source),
]

const say = (source: CheckedSource, ...args: Parameters<typeof error>): Problem =>
  source.herokuBuilder ? error(...args) : warning(...args)

function nodeLock(source: CheckedSource): readonly Problem[] {
  const text = source.text('package.json')
  const manifest = text === undefined ? undefined : parseObject(text)
  if (text === undefined || manifest === undefined) return []
  const locks = NODE_LOCKS.filter((lock) => source.has(lock))
  const key = ['dependencies', 'devDependencies', 'optionalDependencies'].find((name) => {
    const group = manifest[name]
    return isObject(group) && Object.keys(group).length > 0
  })
  if (locks.length === 0 && key !== undefined) {
    const tool = asString(manifest['packageManager'])?.split('@')[0] ?? 'npm'
    return [
      say(
        source,
        locate('package.json', text, `"${key}"`),
        `package.json has ${key}, but the source has no lock file.`,
        `Run '${tool} install' and commit the lock file, so every build gets the same versions.`,
      ),
    ]
  }
  if (locks.length > 1) {
    return [
      warning(
        { file: locks[1] ?? '', line: 1 },
        `There are ${locks.length} lock files: ${locks.join(', ')}. Which one is used depends on the builder.`,
        'Keep the one for your package manager and delete the others.',
      ),
    ]
  }
  return []
}

function single(source: CheckedSource, file: string, lock: string, command: string): readonly Problem[] {
  if (!source.has(file) || source.has(lock)) return []
  return [
    say(
      source,
      { file, line: 1 },
      `The source has '${file}' but no '${lock}'.`,
      `Run '${command}' and commit '${lock}'.`,
    ),
  ]
}

function poetry(source: CheckedSource): readonly Problem[] {
  const text = source.text('pyproject.toml')
  if (text === undefined || !/^\[tool\.poetry\b/m.test(text) || source.has('requirements.txt')) return []
  if (source.has('poetry.lock')) return []
  return [
    say(
      source,
      locate('pyproject.toml', text, /^\[tool\.poetry\b/m),
      "pyproject.toml is for Poetry, but the source has no 'poetry.lock'.",
      "Run 'poetry lock' and commit 'poetry.lock'.",
    ),
  ]
}

function composer(source: CheckedSource): readonly Problem[] {
  const manifest = parseObject(source.text('composer.json') ?? '')
  const required = manifest?.['require']
  // `php` and its extensions need no lock.
  const packages = isObject(required) ? Object.keys(required).filter((name) => name.includes('/')) : []
  return packages.length === 0 ? [] : single(source, 'composer.json', 'composer.lock', 'composer update')
}
