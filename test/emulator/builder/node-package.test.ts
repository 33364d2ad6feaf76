import { describe, expect, it } from '@jest/globals'
import { planNpm } from '../../../emulator/builder/node-package.ts'

const lines = (scripts: Record<string, string>, hasDependencies: boolean, files: readonly string[]) =>
  planNpm({ scripts, hasDependencies }, new Set(files)).map((args) =>
    args.filter((arg) => !arg.startsWith('--no-')).join(' '),
  )

describe('planNpm', () => {
  it.each([
    ['no dependencies', {}, false, [], []],
    ['dependencies', {}, true, ['package-lock.json'], ['ci --omit=dev']],
    ['a shrinkwrap', {}, true, ['npm-shrinkwrap.json'], ['ci --omit=dev']],
    [
      'a build script',
      { build: 'x' },
      true,
      ['package-lock.json'],
      ['ci --include=dev', 'run build', 'prune --omit=dev'],
    ],
    [
      'heroku-build instead of build',
      { build: 'x', 'heroku-build': 'y' },
      true,
      ['package-lock.json'],
      ['ci --include=dev', 'run heroku-build', 'prune --omit=dev'],
    ],
    [
      'every hook',
      { 'heroku-prebuild': 'a', build: 'b', 'heroku-postbuild': 'c' },
      true,
      ['package-lock.json'],
      ['run heroku-prebuild', 'ci --include=dev', 'run build', 'run heroku-postbuild', 'prune --omit=dev'],
    ],
    ['a build script alone', { build: 'x' }, false, [], ['run build']],
  ])('%s', (_name, scripts, dependencies, files, expected) => {
    expect(lines(scripts, dependencies, files)).toEqual(expected)
  })

  it.each([
    ['no lock file', [], /no package-lock.json.*Run 'npm install'/],
    ['yarn', ['yarn.lock'], /has yarn.lock.*Build with a builder image/],
  ])('refuses %s', (_name, files, message) => {
    expect(() => lines({}, true, files)).toThrow(message)
  })

  it('does nothing without package.json', () => {
    expect(planNpm(undefined, new Set())).toEqual([])
  })
})
