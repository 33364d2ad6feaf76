import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'

type Packages = Readonly<Record<string, object>>

const LOCKED: Packages = {
  '': { name: 'app' },
  'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' },
  'node_modules/a/node_modules/b': { version: '2.0.0', integrity: 'sha512-b' },
  emulator: { name: 'a-workspace' },
  'emulator/node_modules/b': { version: '3.0.0', integrity: 'sha512-d' },
  'node_modules/a-workspace': { resolved: 'emulator', link: true },
  'node_modules/other-platform': { version: '3.0.0', integrity: 'sha512-c', optional: true },
}
/** What npm writes into node_modules: no root, no packages of other platforms. */
const INSTALLED: Packages = {
  emulator: { name: 'a-workspace' },
  'emulator/node_modules/b': { version: '3.0.0', integrity: 'sha512-d' },
  'node_modules/a-workspace': { resolved: 'emulator', link: true },
  'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' },
  'node_modules/a/node_modules/b': { version: '2.0.0', integrity: 'sha512-b' },
}

let directory: string
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'renga-install-'))
  mkdirSync(join(directory, 'scripts'))
  cpSync('scripts/install-locked.js', join(directory, 'scripts/install-locked.js'))
  writeFileSync(join(directory, 'package.json'), '{ "type": "module" }')
  writeFileSync(join(directory, 'package-lock.json'), JSON.stringify({ packages: LOCKED }))
  // An npm that only says how it was called.
  writeFileSync(
    join(directory, 'npm.js'),
    `import { writeFileSync } from 'node:fs'
     writeFileSync('called', process.argv.slice(2).join(' '))
     process.exitCode = Number(process.env.NPM_EXIT_CODE ?? 0)`,
  )
})
afterEach(() => rmSync(directory, { recursive: true }))

function run(installed: string | Packages | undefined, env: Readonly<Record<string, string>> = {}) {
  if (installed !== undefined) {
    mkdirSync(join(directory, 'node_modules'))
    writeFileSync(
      join(directory, 'node_modules/.package-lock.json'),
      typeof installed === 'string' ? installed : JSON.stringify({ packages: installed }),
    )
  }
  const { status, stdout } = spawnSync(process.execPath, ['scripts/install-locked.js'], {
    cwd: directory,
    encoding: 'utf8',
    env: { ...process.env, npm_execpath: join(directory, 'npm.js'), ...env },
  })
  const called = join(directory, 'called')
  return { status, stdout, npm: existsSync(called) ? readFileSync(called, 'utf8') : undefined }
}

describe('what is installed is what is locked', () => {
  it('calls no npm and says nothing', () => {
    expect(run(INSTALLED)).toEqual({ status: 0, stdout: '', npm: undefined })
  })
})

describe('what is installed is not what is locked', () => {
  it.each<[string, string | Packages | undefined, string]>([
    ['nothing is installed', undefined, 'node_modules is missing or incomplete'],
    ['an installation was cut short', '{"packages":', 'node_modules is missing or incomplete'],
    [
      'another version',
      { ...INSTALLED, 'node_modules/a': { version: '0.9.0', integrity: 'sha512-a' } },
      'node_modules is older than package-lock.json (a)',
    ],
    [
      'other bytes of the same version',
      { ...INSTALLED, 'node_modules/a': { version: '1.0.0', integrity: 'sha512-z' } },
      'node_modules is older than package-lock.json (a)',
    ],
    [
      'a package is missing',
      { 'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' } },
      'node_modules is older than package-lock.json (b)',
    ],
    [
      'a package that is locked no more',
      { ...INSTALLED, 'node_modules/gone': { version: '1.0.0' } },
      'node_modules is older than package-lock.json (node_modules/gone)',
    ],
  ])('%s: says so in one line, and runs npm ci', (_name, installed, why) => {
    expect(run(installed)).toEqual({
      status: 0,
      stdout: `Installing the locked dependencies (npm ci): ${why}.\n`,
      npm: 'ci --no-fund --no-audit --loglevel=error',
    })
  })

  it('fails with npm', () => {
    expect(run(undefined, { NPM_EXIT_CODE: '7' }).status).toBe(7)
  })
})
