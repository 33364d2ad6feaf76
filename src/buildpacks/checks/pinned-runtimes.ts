import type { Problem } from '../../runtime/errors.ts'
import { asString, isObject, parseObject } from '../../runtime/unknown-json.ts'
import { type CheckedSource, isPython, locate, type Rule, warning } from './source.ts'

/** Without a version a builder takes its newest default, and the app moves to another runtime on some day's build. */
export const pinnedRuntimes: Rule = (source) => [...node(source), ...python(source), ...ruby(source)]

function node(source: CheckedSource): readonly Problem[] {
  const text = source.text('package.json')
  const manifest = text === undefined ? undefined : parseObject(text)
  if (text === undefined || manifest === undefined) return []
  const engines = manifest['engines']
  const version = isObject(engines) ? asString(engines['node']) : undefined
  if (version === undefined) {
    return [
      warning(
        { file: 'package.json', line: 1 },
        "package.json does not set a Node version in 'engines.node'; the builder uses its default.",
        'Add "engines": { "node": "24.x" } with your version.',
      ),
    ]
  }
  // '*', '>=20', 'latest': open to every future version.
  if (!/^\s*(\*|x|latest|>=?\s*[\d.x]+)\s*$/i.test(version)) return []
  return [
    warning(
      locate('package.json', text, /"node"\s*:/),
      `package.json allows any later Node version ('engines.node' is '${version}').`,
      'Pin the major version you run, e.g. "24.x".',
    ),
  ]
}

function python(source: CheckedSource): readonly Problem[] {
  if (!isPython(source) || source.has('.python-version') || source.has('runtime.txt')) return []
  if (/^[ \t]*python_(full_)?version[ \t]*=/m.test(source.text('Pipfile') ?? '')) return []
  const file = ['requirements.txt', 'Pipfile', 'pyproject.toml', 'setup.py'].find((name) => source.has(name))
  return [
    warning(
      { file: file ?? 'requirements.txt', line: 1 },
      'The app does not set a Python version; the builder uses its default.',
      "Put your version, e.g. '3.13', in a '.python-version' file.",
    ),
  ]
}

function ruby(source: CheckedSource): readonly Problem[] {
  const text = source.text('Gemfile')
  if (text === undefined || /^[ \t]*ruby\b/m.test(text)) return []
  if (/^RUBY VERSION/m.test(source.text('Gemfile.lock') ?? '')) return []
  return [
    warning(
      { file: 'Gemfile', line: 1 },
      'The Gemfile does not set a Ruby version; the builder uses its default.',
      'Add a line such as ruby "3.4.7" with the version that you run, and run \'bundle install\'.',
    ),
  ]
}
