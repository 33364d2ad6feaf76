import { describe, expect, it } from '@jest/globals'
import { runRules } from '../../../../src/buildpacks/checks/check-source.ts'
import type { CheckedSource } from '../../../../src/buildpacks/checks/source.ts'

const LOCKED = {
  'package.json': '{"engines":{"node":"24.x"},"dependencies":{"a":"1"}}',
  'package-lock.json': '{}',
}

function check(files: Record<string, string>, facts: Partial<CheckedSource> = {}): readonly string[] {
  const problems = runRules({
    app: { processes: [], buildpacks: [] },
    listsBuildpacks: false,
    herokuBuilder: true,
    namesBuilder: false,
    has: (path) => path in files,
    text: (path) => files[path],
    ...facts,
  })
  for (const { message, fix } of problems) {
    expect(message).toMatch(/[.:]$/)
    expect(fix).toMatch(/[.)]$/)
  }
  return problems.map(({ severity, at, message }) => `${severity} ${at.file}:${at.line} ${message}`)
}

const app = (over: Partial<CheckedSource['app']>) => ({ app: { processes: [], buildpacks: [], ...over } })

describe('the checks of the source', () => {
  it('have nothing to say about an app that builds', () => {
    expect(check(LOCKED)).toEqual([])
    expect(check({ 'requirements.txt': 'flask', '.python-version': '3.13' })).toEqual([])
    expect(check({ Gemfile: 'ruby "3.4.7"', 'Gemfile.lock': '' })).toEqual([])
    expect(check({ 'go.mod': 'module a' })).toEqual([])
  })

  it.each<[string, Record<string, string>, Partial<CheckedSource>, string]>([
    [
      'heroku.yml',
      { 'heroku.yml': '', ...LOCKED },
      {},
      'error heroku.yml:1 The app has heroku.yml and no Procfile',
    ],
    ['a Dockerfile alone', { Dockerfile: '' }, {}, 'error Dockerfile:1 The app has a Dockerfile and nothing'],
    [
      'the stack container',
      { 'app.json': '{\n  "stack": "container"\n}' },
      app({ stack: 'container' }),
      "error app.json:2 The app has the stack 'container'",
    ],
    [
      'a classic buildpack by its address',
      {
        ...LOCKED,
        'app.json': '{"buildpacks":[\n{"url":"https://github.com/some/heroku-buildpack-ffmpeg"}]}',
      },
      app({ buildpacks: ['https://github.com/some/heroku-buildpack-ffmpeg'] }),
      "error app.json:2 'https://github.com/some/heroku-buildpack-ffmpeg' is a classic buildpack",
    ],
    [
      "one of Heroku's own that builders do not have",
      LOCKED,
      app({ buildpacks: ['https://github.com/heroku/heroku-buildpack-apt'] }),
      "error app.json:1 'https://github.com/heroku/heroku-buildpack-apt' is a classic buildpack, which Cloud Native",
    ],
    [
      'the address of a private one, without its token',
      LOCKED,
      app({ buildpacks: ['https://bot:ghp_hunter2@github.com/acme/buildpack'] }),
      "error app.json:1 'https://***@github.com/acme/buildpack' is a classic buildpack",
    ],
    [
      "one of Heroku's own by its address",
      LOCKED,
      app({ buildpacks: ['https://github.com/heroku/heroku-buildpack-nodejs'] }),
      "warning app.json:1 'https://github.com/heroku/heroku-buildpack-nodejs' is a classic buildpack; the builder's 'heroku/nodejs'",
    ],
    [
      '.buildpacks',
      { ...LOCKED, '.buildpacks': '' },
      {},
      "warning .buildpacks:1 '.buildpacks' lists classic",
    ],
    [
      'bin/post_compile',
      { 'requirements.txt': '', '.python-version': '3', 'bin/post_compile': '' },
      {},
      "warning bin/post_compile:1 'bin/post_compile' is a hook of the classic Python buildpack",
    ],
    [
      'runtime.txt',
      { 'requirements.txt': '', 'runtime.txt': 'python-3.12.4' },
      {},
      "error runtime.txt:1 'runtime.txt' is ignored by the Cloud Native Python buildpack",
    ],
    [
      'runtime.txt with another builder',
      { 'requirements.txt': '', 'runtime.txt': 'python-3.12.4' },
      { herokuBuilder: false, namesBuilder: true },
      "warning runtime.txt:1 'runtime.txt' is ignored by the Cloud Native Python buildpack",
    ],
    [
      'two languages',
      { ...LOCKED, 'requirements.txt': '', '.python-version': '3' },
      {},
      'warning package.json:1 The app has both package.json and Python requirements',
    ],
    [
      'no lock file of npm',
      { 'package.json': '{\n"engines":{"node":"24.x"},\n"dependencies":{"a":"1"}}' },
      {},
      'error package.json:3 package.json has dependencies, but the source has no lock file',
    ],
    [
      'two lock files',
      { ...LOCKED, 'yarn.lock': '' },
      {},
      'warning yarn.lock:1 There are 2 lock files: package-lock.json, yarn.lock',
    ],
    [
      'no Gemfile.lock',
      { Gemfile: 'ruby "3"' },
      {},
      "error Gemfile:1 The source has 'Gemfile' but no 'Gemfile.lock'",
    ],
    [
      'no poetry.lock',
      { 'pyproject.toml': '[project]\n[tool.poetry]\n', '.python-version': '3' },
      {},
      'error pyproject.toml:2 pyproject.toml is for',
    ],
    [
      'no composer.lock',
      { 'composer.json': '{"require":{"php":"8","a/b":"1"}}' },
      {},
      "error composer.json:1 The source has 'composer.json' but no 'composer.lock'",
    ],
    [
      'no version of Node',
      { 'package.json': '{}' },
      {},
      "warning package.json:1 package.json does not set a Node version in 'engines.node'",
    ],
    [
      'an open version of Node',
      { 'package.json': '{\n"engines": {\n"node": ">=20"}}' },
      {},
      "warning package.json:3 package.json allows any later Node version ('engines.node' is '>=20')",
    ],
    [
      'no version of Python',
      { 'requirements.txt': '' },
      {},
      'warning requirements.txt:1 The app does not set a Python version',
    ],
    [
      'no version of Ruby',
      { Gemfile: '', 'Gemfile.lock': '' },
      {},
      'warning Gemfile:1 The Gemfile does not set a Ruby version',
    ],
  ])('find %s', (_what, files, facts, wanted) => {
    const found = check(files, facts)
    expect(found).toHaveLength(1)
    expect(found[0]).toContain(wanted)
  })

  it.each<[string, Record<string, string>, Partial<CheckedSource>]>([
    ['a Dockerfile beside a language', { Dockerfile: '', ...LOCKED }, {}],
    ['a container app whose workflow names a builder', { 'heroku.yml': '' }, { namesBuilder: true }],
    [
      'classic buildpacks that the workflow replaces',
      LOCKED,
      { listsBuildpacks: true, ...app({ buildpacks: ['https://x/y'] }) },
    ],
    ['hooks without Python', { ...LOCKED, 'bin/post_compile': '' }, {}],
    [
      'two languages that are listed',
      { ...LOCKED, 'requirements.txt': '', '.python-version': '3' },
      app({ buildpacks: ['heroku/nodejs', 'heroku/python'] }),
    ],
    ['php without packages', { 'composer.json': '{"require":{"php":"8"}}' }, {}],
  ])('let %s be', (_what, files, facts) => {
    expect(check(files, facts)).toEqual([])
  })
})
