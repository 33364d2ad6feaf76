import { execFileSync } from 'node:child_process'
import { describe, expect, it } from '@jest/globals'
import { launchScript, type NodePackage, planProcesses } from '../../../emulator/builder/process-plan.ts'
import type { App, ProcessType } from '../../../src/app/app.ts'

function process(name: string, command = `run ${name}`): ProcessType {
  return {
    name,
    command,
    size: { name: '256/512', cpu: 256, memory: 512 },
    deploy: { strategy: 'rolling', bakeMinutes: 0, singleton: false, stopTimeout: 30 },
    at: { file: 'Procfile' },
  }
}

const app = (names: readonly string[], release = false): Pick<App, 'processes' | 'release'> => ({
  processes: names.map((name) => process(name)),
  ...(release ? { release: process('release') } : {}),
})
const startable: NodePackage = { scripts: { start: 'node .' }, hasDependencies: false }

describe('planProcesses', () => {
  it.each([
    ['web is the default', app(['worker', 'web'], true), undefined, ['worker', 'web*', 'release']],
    ['an only worker is the default', app(['worker']), undefined, ['worker*']],
    ['two workers have none', app(['a', 'b']), undefined, ['a', 'b']],
    [
      'an only worker stays the default beside release',
      app(['worker'], true),
      undefined,
      ['worker*', 'release'],
    ],
    ['npm start without a Procfile', app([]), startable, ['web*']],
    ['npm start beside release', app([], true), startable, ['web*', 'release']],
    ['a Procfile stands alone', app(['worker']), startable, ['worker*']],
  ])('%s', (_name, of, node, expected) => {
    expect(planProcesses(of, node).map((one) => `${one.type}${one.default ? '*' : ''}`)).toEqual(expected)
  })

  it.each([
    [
      'nothing at all',
      app([]),
      undefined,
      /no Procfile and package.json has no start script.*web: node server.js/,
    ],
    ['only release', app([], true), { scripts: {}, hasDependencies: true }, /only a 'release' process/],
  ])('refuses %s', (_name, of, node, message) => {
    expect(() => planProcesses(of, node)).toThrow(message)
  })
})

describe('launchScript', () => {
  it.each([
    ['a plain line', 'echo hello', 'hello\n'],
    ['single quotes', "echo 'it'\\''s'", "it's\n"],
    ['variables, read by the shell that runs', 'echo "$GREETING-$((1 + 1))"', 'hi-2\n'],
    ['several commands', 'true && echo a; echo b', 'a\nb\n'],
    ['backslashes and double quotes', 'printf "%s\\n" "a\\"b"', 'a"b\n'],
    ['node_modules/.bin on PATH', 'echo "$PATH" | cut -d: -f1', '/node_modules/.bin\n'],
  ])('runs %s as a shell would', (_name, line, output) => {
    const text = execFileSync('/bin/sh', ['-s'], {
      input: launchScript(line),
      cwd: '/',
      env: { PATH: '/usr/bin:/bin', GREETING: 'hi' },
    })
    expect(text.toString().replace('//node', '/node')).toBe(output)
  })
})
