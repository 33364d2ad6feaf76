import { describe, expect, it } from '@jest/globals'
import { canonicalProcessName } from '../../../src/app/process-name.ts'
import { parseProcfile } from '../../../src/app/procfile.ts'
import { formatProblem } from '../../../src/runtime/errors.ts'
import { readAsBuildpack } from '../../support/app/procfile-buildpack.ts'

const commands = (text: string) =>
  new Map(parseProcfile(text, 'Procfile').entries.map(({ type, command }) => [type, command]))
const warnings = (text: string) =>
  parseProcfile(text, 'Procfile').problems.map((problem) => `${problem.severity} ${formatProblem(problem)}`)

describe('where the Procfile buildpack of the platform differs, the line says so', () => {
  it.each([
    ['a no-break space', '\u00A0', 'a no-break space (U+00A0)'],
    ['a vertical tab', '\v', 'a vertical tab (U+000B)'],
    ['a form feed', '\f', 'a form feed (U+000C)'],
    ['an em space', '\u2003', 'an em space (U+2003)'],
    ['a thin space', '\u2009', 'an invisible character (U+2009)'],
  ])('%s before a key, before a comment, in an empty line and around a command', (_name, blank, called) => {
    const before = `web: a\n ${blank}worker: b\n`
    expect(readAsBuildpack(before)).toBeUndefined()
    expect(commands(before).get('worker')).toBe('b')
    expect(warnings(before)).toEqual([
      `warning Procfile:2:2: There is ${called} before 'worker', which the Procfile buildpack rejects. Start the line with 'worker:'.`,
    ])
    for (const text of [`${blank}# x\nweb: a\n`, `${blank}\nweb: a\n`]) {
      expect(readAsBuildpack(text)).toBeUndefined()
      expect(warnings(text)).toEqual([
        `warning Procfile:1:1: There is ${called} at the start of the line, which the Procfile buildpack rejects. Remove it.`,
      ])
    }
    for (const [text, column] of [
      [`web: ${blank}a\n`, 6],
      [`web: a${blank}\n`, 7],
    ] as const) {
      expect(readAsBuildpack(text)?.get('web')).not.toBe('a')
      expect(commands(text).get('web')).toBe('a')
      expect(warnings(text)).toEqual([
        `warning Procfile:1:${column}: There is ${called} around the command of 'web', which the Procfile buildpack passes to the shell as part of it. Remove it, or use a space.`,
      ])
    }
  })

  it.each<[string, string, string]>([
    [
      'a carriage return alone, once',
      'web: a\rworker: b\rclock: c',
      'Procfile:1:7: The line ends with a carriage return alone, which the Procfile buildpack rejects. Save the file with LF as its line end.',
    ],
    [
      'a carriage return at the end of the file',
      'web: a\nworker: b\r',
      'Procfile:2:10: The line ends with a carriage return alone, which the Procfile buildpack rejects. Save the file with LF as its line end.',
    ],
    [
      'only comments',
      '# web: a\n\n',
      "Procfile:1:1: The Procfile declares no process types; the Procfile buildpack rejects one of only comments and blank lines. Add a line such as 'web: npm start', or remove the file.",
    ],
    [
      'a last line of spaces without a line end',
      'web: a\n  ',
      'Procfile:2:1: The last line has only spaces and no line end, which the Procfile buildpack rejects. Remove the spaces.',
    ],
  ])('refuses %s', (_name, text, message) => {
    expect(readAsBuildpack(text)).toBeUndefined()
    expect(warnings(text)).toEqual([`warning ${message}`])
  })

  it('spaces before a key, which it corrects, and after a command, which it keeps', () => {
    expect(readAsBuildpack('\tweb: a\n')).toEqual(new Map([['web', 'a']]))
    expect(warnings('\tweb: a\n')).toEqual([
      "warning Procfile:1:1: There are spaces before 'web', which the Procfile buildpack removes with a warning. Start the line with 'web:'.",
    ])
    expect(readAsBuildpack('web: a \t\r\n')).toEqual(new Map([['web', 'a \t']]))
    expect(warnings('web: a \t\r\n')).toEqual([
      "warning Procfile:1:7: There are spaces after the command of 'web', which the Procfile buildpack keeps as part of it. Remove them.",
    ])
  })

  it('a letter that is lower-cased to ASCII by Unicode alone is no process type', () => {
    expect(readAsBuildpack('web: a\nwor\u212Aer: b\n')).toBeUndefined()
    expect(canonicalProcessName('wor\u212Aer')).toBe('wor\u212Aer')
    expect(warnings('web: a\nwor\u212Aer: b\n')).toEqual([expect.stringContaining('error Procfile:2:1:')])
  })
})

/** mulberry32: the same texts in every run. */
function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const PARTS = [
  ...['web', 'worker', 'my_Worker', 'a', '4', '-', '_', '.', 'release', 'k', '\u212A', 'x'.repeat(63)],
  ...[':', ':', ':', ': ', ': ', ' : ', 'npm start', 'a b', '#', '# x', '//', '\\', '"', 'é', '\u0085'],
  ...[
    '\n',
    '\n',
    '\n',
    '\n',
    '\r\n',
    '\r\n',
    '\r',
    ' ',
    ' ',
    '\t',
    '\u00A0',
    '\v',
    '\f',
    '\u2003',
    '\u2028',
    '\uFEFF',
  ],
  ...[
    'web: a\n',
    'worker: b c\n',
    '# comment\n',
    '  # comment\n',
    '\n',
    'web: a',
    'worker: b c',
    '\nclock: x',
  ],
]
const TEXTS = 40_000
const MOST_PARTS = 14

describe('against the rules of the public parser', () => {
  it('what passes without a word becomes the same image, and what is called rejected is', () => {
    const next = random(20_261_130)
    const counts = { same: 0, rejected: 0, changed: 0 }
    const wrong: string[] = []
    for (let index = 0; index < TEXTS; index++) {
      let text = ''
      for (let parts = Math.floor(next() * MOST_PARTS); parts >= 0; parts--)
        text += PARTS[Math.floor(next() * PARTS.length)] ?? ''
      // Said of every file that is read, in words of its own.
      if (text.startsWith('\uFEFF')) continue
      const { entries, problems } = parseProcfile(text, 'Procfile')
      if (problems.some(({ severity }) => severity === 'error')) continue
      const theirs = readAsBuildpack(text)
      const ours = new Map(entries.map(({ type, command }) => [type, command]))
      const says = (words: RegExp) => problems.some(({ message }) => words.test(message))
      const trimmed = new Map([...(theirs ?? [])].map(([type, command]) => [type, command.trim()]))
      const isRight = says(/Procfile buildpack rejects/)
        ? theirs === undefined
        : theirs !== undefined && equal(says(/as part of it\.$/) ? trimmed : theirs, ours)
      if (!isRight) wrong.push(JSON.stringify(text))
      if (theirs === undefined) counts.rejected += 1
      else counts[equal(theirs, ours) ? 'same' : 'changed'] += 1
    }
    expect(wrong).toEqual([])
    // Of each kind enough to mean something.
    expect(Math.min(counts.same, counts.rejected, counts.changed)).toBeGreaterThan(200)
  })
})

const equal = (one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): boolean =>
  one.size === other.size && [...one].every(([type, command]) => other.get(type) === command)
