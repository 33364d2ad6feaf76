import { describe, expect, it } from '@jest/globals'
import { InputError } from '../../../src/runtime/errors.ts'
import { Inputs } from '../../../src/runtime/inputs.ts'

/** What reading `text` as the input 'x' gives, and the message of `finish`. */
function read<T>(text: string, reading: (inputs: Inputs) => T): readonly [T, string | undefined] {
  const inputs = new Inputs({ get: (name) => (name === 'x' ? text : '') })
  const value = reading(inputs)
  let message: string | undefined
  try {
    inputs.finish()
  } catch (error) {
    expect(error).toBeInstanceOf(InputError)
    message = error instanceof Error ? error.message : String(error)
  }
  expect(inputs.isGood).toBe(message === undefined)
  return [value, message]
}

it.each([
  ['', undefined],
  [' \n', undefined],
  [' a b ', 'a b'],
])('optional %j', (text, value) =>
  expect(read(text, (inputs) => inputs.optional('x'))).toEqual([value, undefined]),
)

it.each([
  ['a', 'a', undefined],
  [' ', '', "Input 'x' is required but empty. Use a name."],
])('required %j', (text, value, said) =>
  expect(read(text, (inputs) => inputs.required('x', 'Use a name.'))).toEqual([value, said]),
)

it.each([
  ['', undefined, undefined],
  ['12', '12', undefined],
  ['a', 'a', "Input 'x' is 'a'. Use digits."],
])('matching %j', (text, value, said) =>
  expect(read(text, (inputs) => inputs.matching('x', /^\d+$/, 'digits'))).toEqual([value, said]),
)

it.each([
  ...['true', 'True', 'TRUE', ' true '].map((text) => [text, true, undefined] as const),
  ...['false', 'False', 'FALSE', ''].map((text) => [text, false, undefined] as const),
  ...['yes', '1', 'tRue', 'true x', 'x true', 'falsee', 'xfalse'].map(
    (text) => [text, false, `Input 'x' is '${text}'. Use true or false.`] as const,
  ),
])('flag %j', (text, value, said) => expect(read(text, (inputs) => inputs.flag('x'))).toEqual([value, said]))

const RANGE = { min: -2, max: 100 }
it.each([
  ...['-2', '0', '7', '100', '007'].map((text) => [text, Number(text), undefined] as const),
  ...['-3', '101', '', '1.5', '1e1', '0x1', '7 ducks', 'x7', '--1'].map(
    (text) => [text, -2, `Input 'x' is '${text}'. Use a whole number from -2 to 100.`] as const,
  ),
])('integer %j', (text, value, said) =>
  expect(read(text, (inputs) => inputs.integer('x', RANGE))).toEqual([value, said]),
)

it.each([
  ['two', 'two', undefined],
  ['', 'one', "Input 'x' is ''. Use one of: one, two."],
  ['Two', 'one', "Input 'x' is 'Two'. Use one of: one, two."],
])('choice %j', (text, value, said) =>
  expect(read(text, (inputs) => inputs.choice('x', ['one', 'two']))).toEqual([value, said]),
)

it.each([
  ['', []],
  [' , \n,', []],
  ['a', ['a']],
  ['a, b\n c ,,d e', ['a', 'b', 'c', 'd e']],
])('list %j', (text, items) => expect(read(text, (inputs) => inputs.list('x'))).toEqual([items, undefined]))

describe('problems', () => {
  it.each([
    ['v'.repeat(200), 'v'.repeat(200)],
    ['v'.repeat(201), `${'v'.repeat(200)}…`],
  ])('show a long value by its beginning: %#', (value, shown) => {
    expect(read('', (inputs) => inputs.refuse('x', value, 'Use less.'))[1]).toBe(
      `Input 'x' is '${shown}'. Use less.`,
    )
  })

  it('say why a value cannot be used, and may have no fix', () => {
    expect(read('', (inputs) => inputs.refuse('x', 'v', 'Do.', 'which is old'))[1]).toBe(
      "Input 'x' is 'v', which is old. Do.",
    )
    expect(read('', (inputs) => inputs.problem('x', 'is odd'))[1]).toBe("Input 'x' is odd.")
  })

  it('are all said at once', () => {
    const [, said] = read('', (inputs) => {
      inputs.problem('x', 'is odd', 'Use an even one.')
      inputs.problem('y', 'is old')
    })
    expect(said).toBe(
      "Input 'x', 'y' have 2 problems. \n- Input 'x' is odd. Use an even one.\n- Input 'y' is old.",
    )
  })
})
