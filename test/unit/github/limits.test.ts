import { expect, it } from '@jest/globals'
import { descriptionOf } from '../../../src/github/limits.ts'
import { Redactor } from '../../../src/runtime/redaction/redactor.ts'

it.each([
  ['', ''],
  ['x'.repeat(140), 'x'.repeat(140)],
  ['x'.repeat(141), `${'x'.repeat(139)}…`],
  ['x'.repeat(500), `${'x'.repeat(139)}…`],
  [`${'x'.repeat(138)}😀y`, `${'x'.repeat(138)}\uFFFD…`],
])('a description has at most 140 characters: %#', (text, expected) =>
  expect(descriptionOf(text, new Redactor())).toBe(expected),
)

it('a secret at the edge is taken out before the text is cut', () => {
  const redactor = new Redactor()
  redactor.add('hunter2-hunter2')
  expect(descriptionOf(`${'x'.repeat(135)} hunter2-hunter2`, redactor)).toBe(`${'x'.repeat(135)} ***`)
})
