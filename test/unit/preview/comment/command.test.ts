import { describe, expect, it } from '@jest/globals'
import { mayCommand, parseComment } from '../../../../src/preview/comment/command.ts'

const SHA = '1a2b3c4d5e6f7a8b9c0d1a2b3c4d5e6f7a8b9c0d'

it.each<[string, object]>([
  ['/preview up', { verb: 'up' }],
  ['/preview down', { verb: 'down' }],
  ['/preview wake', { verb: 'wake' }],
  ['/preview keep', { verb: 'keep' }],
  ['/preview reset-db', { verb: 'reset-db' }],
  ['/preview   down  ', { verb: 'down' }],
  ['/preview\tdown', { verb: 'down' }],
  ['/preview down\r\nIt is in the way.', { verb: 'down' }],
  [`/preview up ${SHA}`, { verb: 'up', sha: SHA }],
  [`/preview up ${SHA.toUpperCase()}`, { verb: 'up', sha: SHA }],
])('%j is a command', (body, command) => {
  expect(parseComment(body)).toEqual({ kind: 'command', command })
})

it.each([
  '',
  'Please /preview down',
  '> /preview down',
  '`/preview down`',
  '```\n/preview down\n```',
  ' /preview down',
  'First line\n/preview down',
  '/previews down',
  '/preview-down',
  '<!-- \n/preview down -->',
  '\u200b/preview down',
])('%j is a comment like any other', (body) => {
  expect(parseComment(body)).toEqual({ kind: 'none' })
})

describe('a mistake', () => {
  it.each<[string, RegExp]>([
    ['/preview', /unknown command.*\/preview up, \/preview down/],
    ['/preview Up', /unknown command/],
    ['/preview destroy', /unknown command/],
    ['/preview constructor', /unknown command/],
    ['/preview up; rm -rf /', /unknown command/],
    ['/preview down now', /takes nothing after it/],
    ['/preview up 1a2b3c4', /full commit SHA/],
    ['/preview up main', /full commit SHA/],
    [`/preview up ${SHA} ${SHA}`, /full commit SHA/],
    ['/preview up $(id)', /full commit SHA/],
  ])('%j is answered without a word of it', (body, problem) => {
    const parsed = parseComment(body)
    expect(parsed).toMatchObject({ kind: 'mistake', problem: expect.stringMatching(problem) })
    expect(JSON.stringify(parsed)).not.toMatch(/rm -rf|\$\(id\)|constructor/)
  })
})

it.each([
  ['admin', true],
  ['maintain', true],
  ['write', true],
  ['triage', false],
  ['read', false],
  ['none', false],
  ['', false],
  ['WRITE', false],
])('the permission %j may: %s', (permission, may) => expect(mayCommand(permission)).toBe(may))
