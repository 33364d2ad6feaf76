import { expect, it } from '@jest/globals'
import { wrapProse } from '../../../scripts/wrap-prose.ts'

const long = (first: string) => `${first} ${'word '.repeat(40).trim()}`
const tooLong = (text: string) => text.split('\n').filter((line) => line.length > 120)

it('wraps paragraphs and list items, and joins what was broken earlier', () => {
  const text = wrapProse(`# Title\n\n${long('A')}\nagain\n\n- ${long('one')}\n- two\n1. ${long('three')}\n`)
  expect(tooLong(text)).toEqual([])
  expect(text).toMatch(/^# Title\n\nA (?:word )+word\nword (?:word )+again\n\n- one /)
  expect(text).toMatch(/\n {2}word [^\n]*\n- two\n1\. three [^\n]*\n {3}word /)
  expect(text.replace(/\s+/g, ' ')).toBe(
    `# Title ${long('A')} again - ${long('one')} - two 1. ${long('three')} `,
  )
  expect(wrapProse(text)).toBe(text)
})

it.each([
  ['a table', `| ${long('a')} |\n| --- |\n| ${long('b')} |`],
  ['a heading', `## ${long('Heading')}`],
  ['code', `\`\`\`sh\n${long('echo')}\n\n${long('echo')}\n\`\`\``],
  ['what is indented', `    ${long('code')}`],
  ['a comment', `<!-- ${long('start')} -->`],
  ['a word longer than a line', `https://example.com/${'a'.repeat(150)}`],
])('leaves %s', (_, text) => {
  expect(wrapProse(`Before.\n\n${text}\n\nAfter.\n`)).toBe(`Before.\n\n${text}\n\nAfter.\n`)
})
