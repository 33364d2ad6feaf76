import { describe, expect, it } from '@jest/globals'
import { parseConfigVars } from '../../../../src/release/config/config-vars.ts'

describe('config vars of a secret', () => {
  it('are one JSON object of strings', () => {
    expect(parseConfigVars('{"A":"1","_b2":"","C":"x=y"}', 'shop')).toEqual(
      new Map([
        ['A', '1'],
        ['_b2', ''],
        ['C', 'x=y'],
      ]),
    )
    expect(parseConfigVars('{}', 'shop').size).toBe(0)
  })

  it.each([
    [
      'not JSON',
      'DATABASE_URL=postgres://user:hunter2@db',
      /^The secret 'shop' is not JSON\. Store the config vars as one JSON object/,
    ],
    ['a list', '["hunter2"]', /is JSON, but not an object/],
    ['null', 'null', /is JSON, but not an object/],
    ['a bare string', '"hunter2"', /is JSON, but not an object/],
    ['a nested value', '{"DB":{"password":"hunter2"}}', /'DB' is an object, not a string/],
    ['a list value', '{"DB":["hunter2"]}', /'DB' is a list, not a string/],
    [
      'numbers and booleans',
      '{"PORT":8080,"DEBUG":true}',
      /'PORT' is a number, not a string; 'DEBUG' is a boolean, not a string/,
    ],
    ['a null value', '{"DB":null}', /'DB' is null, not a string/],
    [
      'names that are none',
      '{"my-var":"hunter2","1ST":"a","":"b","A B":"c"}',
      /'my-var' is not a valid environment variable name.*'1ST' is not.*'' is not.*'A B' is not/,
    ],
    [
      'a line that is pasted as a name',
      '{"DATABASE_URL=postgres://app:hunter2@db":""}',
      /a key of 38 characters is not a valid environment variable name/,
    ],
  ])('%s: one error, and never a value', (_name, text, message) => {
    const parse = () => parseConfigVars(text, 'shop')
    expect(parse).toThrow(message)
    expect(parse).not.toThrow(/hunter2/)
  })
})
