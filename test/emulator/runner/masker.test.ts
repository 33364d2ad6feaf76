import { expect, it } from '@jest/globals'
import { Masker } from '../../../emulator/runner/step/masker.ts'

it('a mask of many lines masks each of them, a lone bracket too', () => {
  const masker = new Masker()
  masker.add('{\n  "type": "key",\n}')
  expect(masker.hides('{"url":"https://x"}')).toBe(true)
  expect(masker.mask('a } b')).toBe('a *** b')
  expect(masker.hides('https://x')).toBe(false)
})

it.each<readonly [string, string]>([
  ['as it is', 'p"ss\'w/rd&<more>'],
  ['base64', Buffer.from('p"ss\'w/rd&<more>').toString('base64')],
  ['base64 of user:password', Buffer.from('u:p"ss\'w/rd&<more>').toString('base64').slice(4)],
  ['a command line', 'p\\"ss\'w/rd&<more>'],
  ['an expression', "p\"ss''w/rd&<more>"],
  ['JSON', JSON.stringify('p"ss\'w/rd&<more>')],
  ['an address', 'p%22ss%27w%2Frd%26%3Cmore%3E'],
  ['XML', 'p&quot;ss&apos;w/rd&amp;&lt;more&gt;'],
  ['before an ampersand', 'p"ss\'w/rd&'],
  ['after an ampersand', '<more>'],
])('knows a secret in %s', (_form, text) => {
  expect(new Masker(['p"ss\'w/rd&<more>']).mask(text)).toContain('***')
})

it('takes the quotes off a long value, and not off a short one', () => {
  expect(new Masker(['"abcdefgh"']).hides('abcdefgh')).toBe(true)
  expect(new Masker(['"abc"']).hides('abc')).toBe(false)
})
