import { describe, expect, it } from '@jest/globals'
import { parseDotenv } from '../../../../src/release/config/dotenv.ts'

/**
 * Value, and what `heroku config -s` of heroku/cli 11.10.0 writes for it (test/slow/interop/heroku-cli.ts asks the real
 * one).
 */
const WRITTEN: readonly (readonly [string, string])[] = [
  ['', ''],
  ['plain', 'plain'],
  ['two words', "'two words'"],
  ["it's", '"it\'s"'],
  ['a"b', "'a\"b'"],
  ['it\'s "so"', '"it\'s \\"so\\""'],
  ['a\nb', '"a\\nb"'],
  ['C:\\new\\table', "'C:\\new\\table'"],
  ["C:\\new's", '"C:\\\\new\'s"'],
  ['p@ss!w0rd', "'p@ss!w0rd'"],
  ["it's!", '"it\'s\\!"'],
  ["it's $HOME `id`", '"it\'s \\$HOME \\`id\\`"'],
  ['Sale # 1', "'Sale # 1'"],
  ['{"a": "b # c"}', '\'{"a": "b # c"}\''],
  ['#', "'#'"],
  [' lead', "' lead'"],
  ['trail ', "'trail '"],
  ['tab\there', "'tab\there'"],
  ['cr\rhere', "'cr\rhere'"],
  ['crlf\r\nhere', '"crlf\r\\nhere"'],
  [
    '-----BEGIN KEY-----\nMII+/=\n-----END KEY-----\n',
    '"-----BEGIN KEY-----\\nMII+/=\\n-----END KEY-----\\n"',
  ],
  ["'quoted'", '"\'quoted\'"'],
  ['`ticks`', "'`ticks`'"],
  ['\\n', "'\\n'"],
  ['\\n\n', '"\\\\n\\n"'],
  ['a=b=c', "'a=b=c'"],
  ['export A=1', "'export A=1'"],
  ['über 💧', "'über 💧'"],
  [' ', "' '"],
  ['100%s', '100%s'],
  ["'\\'", '"\'\\\\\'"'],
]

describe('what `heroku config -s` writes is read back byte for byte', () => {
  it.each(WRITTEN)('%j', (value, written) => {
    expect(parseDotenv(`A=${written}\n`)).toEqual({ vars: new Map([['A', value]]), problems: [] })
  })

  it('all of them in one file', () => {
    const text = WRITTEN.map(([, written], at) => `V${at}=${written}\n`).join('')
    const { vars, problems } = parseDotenv(text)
    expect(problems).toEqual([])
    expect([...vars.values()]).toEqual(WRITTEN.map(([value]) => value))
  })
})

/*
 * Before 11, `heroku config -s` doubled each backslash in single quotes (8.11.5, 9.5.1 and 10.17.0 do; 11.10.0 does
 * not), so one text is two values. What no old one can have written shows a file's kind.
 */
describe('backslashes in single quotes, which the Heroku CLI has doubled before version 11', () => {
  const fix = /heroku config --json/

  it.each(["A='C:\\\\new'", "A='\\\\'", "A='\\\\\\\\srv\\\\share'"])(
    '%s is refused by its line, never taken for either',
    (text) => {
      const { vars, problems } = parseDotenv(`B='two words'\n${text}\nC="\\\\"\n`)
      expect([...vars]).toEqual([
        ['B', 'two words'],
        ['C', '\\'],
      ])
      expect(problems).toEqual([{ line: 2, message: expect.stringMatching(fix) }])
    },
  )

  it.each([
    ['a single one', "A='C:\\\\new'\nB='x\\y'\n", 'C:\\\\new'],
    ['an odd run', "A='\\\\d'\nB='\\\\\\s'\n", '\\\\d'],
    ['in the value itself', "A='\\\\srv\\share'\n", '\\\\srv\\share'],
  ])('%s anywhere says that the file doubles none', (_what, text, value) => {
    const { vars, problems } = parseDotenv(text)
    expect([vars.get('A'), problems]).toEqual([value, []])
  })

  it('lines of a value that no CLI writes so are the value’s', () => {
    expect(parseDotenv("A='x\\\\\ny'").vars.get('A')).toBe('x\\\\\ny')
  })
})

describe('a value that dotenv and others read in different ways is refused by its line, never cut', () => {
  it.each([
    'BANNER=Sale # 1',
    'J={"a": "b # c"}',
    'A=1 # why',
    'A= # nothing',
    'A=#fff',
    'A=x\t#y',
    'A=x\u00a0#y',
  ])('%j', (text) => {
    const { vars, problems } = parseDotenv(`B=1\n${text}\nC=2\n`)
    expect([...vars.keys()]).toEqual(['B', 'C'])
    expect(problems).toEqual([{ line: 2, message: expect.stringMatching(/quote the value, or move/) }])
  })

  it.each([
    ['A=x#y', 'x#y'],
    ['A=https://example.com/#/board', 'https://example.com/#/board'],
    ['A="Sale # 1" # a comment', 'Sale # 1'],
    ["A='Sale # 1'", 'Sale # 1'],
  ])('%j is clear', (text, value) => {
    expect(parseDotenv(text)).toEqual({ vars: new Map([['A', value]]), problems: [] })
  })
})

describe('lines are counted once, whatever ends them', () => {
  it.each(['\n', '\r\n', '\r'])('%j', (end) => {
    const text = ['A="x', 'y"', '', '# c', 'wrong', 'B=2', 'B=3'].join(end)
    const { vars, problems } = parseDotenv(text)
    expect(problems.map(({ line }) => line)).toEqual([5, 7])
    expect([...vars]).toEqual([
      ['A', end === '\r' ? 'x\ry' : 'x\ny'],
      ['B', '2'],
    ])
  })
})

it.each([' ', '\t', '\r', '\n', '=', '"', "'", '\\', '#', 'A', 'x\n', 'A=1\n', 'A=" ', '\u00a0', 'export '])(
  'a hundred kilobytes of %j are read in one pass',
  (unit) => {
    const { steps, text } = counted(unit.repeat(100_000 / unit.length))
    parseDotenv(text)
    // Every look at a character counts: in proportion to the text, not to its square.
    expect(steps()).toBeLessThan(20 * text.length)
  },
)

/** A text that counts how many of its characters are looked at by index. */
function counted(text: string): { readonly text: string; steps(): number } {
  let looks = 0
  const methods = ['indexOf', 'slice', 'startsWith', 'trim', 'trimStart'] as const
  const proxy: unknown = new Proxy(Object(text), {
    get(target: object, key) {
      const member: unknown = Reflect.get(target, key)
      if (typeof key === 'string' && /^\d+$/.test(key)) looks += 1
      if (typeof member !== 'function') return member
      return (...args: unknown[]) => {
        const answer: unknown = member.apply(text, args)
        if (methods.some((one) => one === key)) looks += cost(key, args, answer, text.length)
        return answer
      }
    },
  })
  return { text: proxy as string, steps: () => looks }
}

/** Characters that a method of a string walks over. */
function cost(key: string | symbol, args: readonly unknown[], answer: unknown, length: number): number {
  if (key === 'slice') return String(answer).length
  if (key !== 'indexOf') return 1
  return (Number(answer) < 0 ? length : Number(answer)) - Number(args[1] ?? 0)
}
