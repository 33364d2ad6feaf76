/**
 * What SECURITY.md says of `uses`: by commit in this repository, `@v1` of our own only in what people copy, which says
 * so.
 */
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

  it('SECURITY.md says both', () => {
    const text = readFileSync('SECURITY.md', 'utf8')
    expect(text).toContain('`@v1`')
    expect(text).toContain('docs/security.md')
  })
})
