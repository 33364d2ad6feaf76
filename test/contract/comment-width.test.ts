import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { parse } from '@babel/parser'
import { describe, expect, it } from '@jest/globals'

/** As .markdownlint-cli2.jsonc has it for Markdown, and .editorconfig for editors. */
const WIDTH = 120

/** Lines of comments with a blank beyond the width, where they could have been broken: `file:line`. */
function tooLong(file: string, text: string): readonly string[] {
  const lines = text.split('\n')
  const commented = /\.[cm]?[jt]s$/.test(file) ? linesOfComments(text) : hashLines(lines)
  return commented
    .filter((number) => {
      const line = (lines[number - 1] ?? '').replace(/\s*\*\/$/, '')
      return /\s/.test(line.slice(WIDTH))
    })
    .map((number) => `${file}:${number}`)
}

/** Comments that begin their line; one behind code goes with the code. */
function linesOfComments(text: string): readonly number[] {
  const { comments } = parse(text, {
    sourceType: 'module',
    plugins: ['typescript', 'explicitResourceManagement'],
    errorRecovery: true,
  })
  return (comments ?? []).flatMap(({ start = 0, loc }) => {
    const before = text.slice(text.lastIndexOf('\n', start - 1) + 1, start)
    if (loc === undefined || /\S/.test(before)) return []
    return Array.from({ length: loc.end.line - loc.start.line + 1 }, (_, index) => loc.start.line + index)
  })
}

/** A comment in YAML may hold an example, indented, which is code. */
const hashLines = (lines: readonly string[]): readonly number[] =>
  lines.flatMap((line, index) => (/^\s*# ?\S/.test(line) && !line.startsWith('#!') ? [index + 1] : []))

const files = execFileSync('git', ['ls-files'], { encoding: 'utf8' })
  .split('\n')
  .filter((file) => /\.(?:[cm]?[jt]s|ya?ml|sh|py)$|^\.ci\/|Dockerfile$/.test(file))
  .filter((file) => !/^(?:dist|test\/fixtures)\//.test(file))

describe('comments', () => {
  it(`wrap at ${WIDTH} characters`, () => {
    expect(files.length).toBeGreaterThan(1000)
    expect(files.flatMap((file) => tooLong(file, readFileSync(file, 'utf8')))).toEqual([])
  })

  const words = 'word '.repeat(30)
  it.each([
    ['a.ts', `/** ${words} */\n`, ['a.ts:1']],
    ['a.ts', `a()\n  /**\n   * short\n   * ${words}\n   */\n`, ['a.ts:4']],
    ['a.ts', `// ${words}\n`, ['a.ts:1']],
    ['a.yml', `a: 1\n  # ${words}\n`, ['a.yml:2']],
    ['a.ts', `a() // ${words}\nconst text = '${words}'\n`, []],
    ['a.ts', `/** https://example.com/${'a'.repeat(150)} */\n`, []],
    ['a.yml', `#     with: ${words}\nrun: echo ${words}\n`, []],
  ])('in %s: %#', (file, text, found) => {
    expect(tooLong(file, text)).toEqual(found)
  })
})
