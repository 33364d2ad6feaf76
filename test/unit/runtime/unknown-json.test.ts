import { expect, it } from '@jest/globals'
import {
  asObjects,
  asString,
  asStringMap,
  asStrings,
  isObject,
  parseObject,
} from '../../../src/runtime/unknown-json.ts'

const VALUES: readonly unknown[] = [
  { a: '1', b: 2, c: null },
  ['x', 1, {}, []],
  'x',
  '',
  0,
  true,
  null,
  undefined,
]

it('reads what has the form, and nothing else', () => {
  expect(VALUES.map(isObject)).toEqual([true, false, false, false, false, false, false, false])
  expect(VALUES.map(asString)).toEqual([
    ...[undefined, undefined, 'x', ''],
    ...[undefined, undefined, undefined, undefined],
  ])
  expect(VALUES.map(asStrings)).toEqual([[], ['x'], [], [], [], [], [], []])
  expect(VALUES.map(asObjects)).toEqual([[], [{}], [], [], [], [], [], []])
  expect(VALUES.map(asStringMap)).toEqual([{ a: '1' }, {}, {}, {}, {}, {}, {}, {}])
})

it.each<[string, object | undefined]>([
  ['{"a":1}', { a: 1 }],
  ['[]', undefined],
  ['null', undefined],
  ['"x"', undefined],
  ['{', undefined],
  ['', undefined],
])('parses %j', (text, value) => expect(parseObject(text)).toEqual(value))
