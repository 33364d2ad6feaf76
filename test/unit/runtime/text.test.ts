import { expect, it } from '@jest/globals'
import { before, trimChar } from '../../../src/runtime/text.ts'

it.each([
  ['', ''],
  ['-', ''],
  ['---', ''],
  ['a', 'a'],
  ['-a-b-', 'a-b'],
  ['--a', 'a'],
  ['a--', 'a'],
  [' -a', ' -a'],
])('trims %j', (text, rest) => expect(trimChar(text, '-')).toBe(rest))

it.each([
  ['a:b:c', 'a'],
  [':b', ''],
  ['ab', 'ab'],
  ['', ''],
])('what is before the mark in %j', (text, part) => expect(before(text, ':')).toBe(part))
