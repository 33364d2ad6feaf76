import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from '@jest/globals'
import { changedFiles } from '../../../src/buildpacks/changed-files.ts'

const directory = mkdtempSync(join(tmpdir(), 'renga-changes-'))
afterAll(() => rmSync(directory, { recursive: true, force: true }))
const git = (...args: string[]) =>
  execFileSync('git', ['-C', directory, '-c', 'user.name=t', '-c', 'user.email=t@example.com', ...args], {
    encoding: 'utf8',
  }).trim()
const options = {
  wanted: (path: string) => path.endsWith('.sql'),
  env: process.env,
  signal: new AbortController().signal,
}

it('reads what was added or changed since a commit, and nothing else', async () => {
  git('init', '-q')
  writeFileSync(join(directory, 'old.sql'), '1')
  writeFileSync(join(directory, 'gone.sql'), '1')
  writeFileSync(join(directory, 'changed.sql'), '1')
  git('add', '.')
  git('commit', '-qm', 'one')
  const base = git('rev-parse', 'HEAD')
  writeFileSync(join(directory, 'changed.sql'), '2')
  writeFileSync(join(directory, 'with blank.sql'), '3')
  writeFileSync(join(directory, 'other.txt'), '4')
  git('rm', '-q', 'gone.sql')
  git('add', '.')
  git('commit', '-qm', 'two')
  expect(await changedFiles(directory, base, options)).toEqual([
    { path: 'changed.sql', text: '2' },
    { path: 'with blank.sql', text: '3' },
  ])
})

it('says what to do about a checkout that does not hold the commit', async () => {
  await expect(changedFiles(directory, 'f'.repeat(40), options)).rejects.toThrow(
    /does not contain the commit fffffff\..*fetch-depth: 0/,
  )
  await expect(changedFiles(directory, '--output=/tmp/x', options)).rejects.toThrow(/is not a commit/)
})
