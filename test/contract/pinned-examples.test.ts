import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from '@jest/globals'
import { parse } from 'yaml'

const SHA = 'c0ffee'.padEnd(40, '0')
/** The second line of the block that docs/security.md gives: the first asks GitHub for the commit. */
const pin = /^sed -i.*$/m.exec(readFileSync('docs/security.md', 'utf8'))?.[0] ?? ''

const usesOf = (node: unknown): readonly string[] => {
  if (typeof node !== 'object' || node === null) return []
  return Object.entries(node).flatMap(([key, value]) =>
    key === 'uses' && typeof value === 'string' ? [value] : usesOf(value),
  )
}

it('the pinned form of docs/security.md pins every workflow to copy, and changes nothing else', () => {
  const directory = mkdtempSync(join(tmpdir(), 'renga-pin-'))
  try {
    cpSync('examples/workflows', join(directory, '.github/workflows'), { recursive: true })
    execFileSync('/bin/sh', ['-e', '-c', pin], { cwd: directory, env: { ...process.env, sha: SHA } })
    const files = readdirSync('examples/workflows')
    expect(readdirSync(join(directory, '.github/workflows'))).toEqual(files)
    for (const file of files) {
      const [before, after] = [`examples/workflows/${file}`, join(directory, '.github/workflows', file)].map(
        (path) => usesOf(parse(readFileSync(path, 'utf8'))),
      )
      expect(after).toEqual(before?.map((uses) => uses.replace(/^(renga-dev\/renga\/.*)@v1$/, `$1@${SHA}`)))
      expect(after?.some((uses) => uses.startsWith('renga-dev/'))).toBe(true)
    }
  } finally {
    rmSync(directory, { recursive: true })
  }
})
