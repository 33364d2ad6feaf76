import { expect, it } from '@jest/globals'
import { neutralize } from '../../../src/runtime/text.ts'

/** How the runner reads a line (actions/runner, ActionCommand.cs): .NET's TrimStart, lines that end at \r or \n. */
function isCommand(line: string): boolean {
  const known = /^(add-mask|error|group|set-output|stop-commands)\b/
  const second = line.replace(/^[\s\u0085]+/, '')
  const [, first = ''] = /##\[([^\]]*)\]/.exec(line) ?? []
  return (second.startsWith('::') && known.test(second.slice(2))) || known.test(first)
}

const lines = (text: string): readonly string[] => text.split(/\r\n|\r|\n/)

it.each([
  '::error::forged',
  '  ::add-mask::x',
  '\t::stop-commands::token',
  '\u00a0\u2003::set-output name=url::https://evil.example',
  '\u0085::error::x',
  'first\n::error::second',
  'first\r::error::second',
  'first\r\n  ::error::second',
  '##[add-mask]x',
  'GET / 200 ##[error]forged',
  '>>>   ##[group]forged',
  'x ::error::y\n::error::z',
])('%j is a command before and none afterwards', (text) => {
  expect(lines(text).some(isCommand)).toBe(true)
  expect(lines(neutralize(text)).filter(isCommand)).toEqual([])
})

it.each(['web: listening on ::1', 'a :: b', '## [x](y)', 'std::vector', ''])('%j stays as it is', (text) => {
  expect(neutralize(text)).toBe(text)
})
