import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from '@jest/globals'
import { prepareScript } from '../../../emulator/runner/step/shell.ts'

let directory: string
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'renga-shell-'))
})
afterEach(() => rmSync(directory, { recursive: true }))

const program = (name: string) => writeFileSync(join(directory, name), '', { mode: 0o755 })
const lineOf = (shell: string | undefined, path: string) =>
  prepareScript('true', shell, path, directory, 'step').line

it('a step that names no shell runs in bash', () => {
  program('bash')
  expect(lineOf(undefined, `/nowhere:${directory}`)).toBe('bash -e {0}')
})

it('a step that names no shell runs in sh on a machine without bash', () => {
  expect(lineOf(undefined, directory)).toBe('sh -e {0}')
})

it('a step that names bash gets no other shell', () => {
  expect(lineOf('bash', directory)).toBe('bash --noprofile --norc -eo pipefail {0}')
})
