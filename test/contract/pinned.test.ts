/** What SECURITY.md says of `uses`: by commit in this repository, `@v1` of our own only in what people copy, which says so. */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'

const uses = (text: string): readonly string[] =>
  [...text.matchAll(/^\s*(?:- )?uses:\s*(\S+)/gm)].flatMap(([, name]) => name ?? [])
const filesOf = (folder: string): readonly string[] =>
  readdirSync(folder)
    .filter((name) => /\.ya?ml$/.test(name))
    .map((name) => `${folder}/${name}`)

describe('in this repository', () => {
  it.each(filesOf('.github/workflows'))('%s names actions by commit, or its own', (file) => {
    const found = uses(readFileSync(file, 'utf8'))
    expect(found.length).toBeGreaterThan(0)
    expect(found.filter((name) => !/^(\$\/|\.\/)/.test(name) && !/@[0-9a-f]{40}$/.test(name))).toEqual([])
  })
})

describe('in what people copy', () => {
  it.each(filesOf('examples/workflows'))('%s names others by commit, and Renga by v1 or a commit', (file) => {
    const found = uses(readFileSync(file, 'utf8'))
    expect(
      found.filter((name) => !/^renga-dev\/renga\/\S+@v1$/.test(name) && !/@[0-9a-f]{40}$/.test(name)),
    ).toEqual([])
  })

  it('the command of docs/security.md pins each of them', () => {
    const [, pattern = ''] =
      /sed -i "s\|(.+?)\|\\1@\$sha/.exec(readFileSync('docs/security.md', 'utf8')) ?? []
    expect(pattern).not.toBe('')
    // POSIX: `\(…\)` is a group.
    const line = new RegExp(pattern.replaceAll('\\(', '(').replaceAll('\\)', ')'), 'm')
    for (const file of filesOf('examples/workflows')) {
      const text = readFileSync(file, 'utf8')
      const pinned = text.split('\n').map((one) => one.replace(line, `$1@${'0'.repeat(40)} # v1`))
      expect(uses(pinned.join('\n')).filter((name) => !/@[0-9a-f]{40}$/.test(name))).toEqual([])
    }
  })

  it('SECURITY.md says both', () => {
    const text = readFileSync('SECURITY.md', 'utf8')
    expect(text).toContain('`@v1`')
    expect(text).toContain('docs/security.md')
  })
})
