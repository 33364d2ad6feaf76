import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path/posix'
import { describe, expect, it } from '@jest/globals'
import { proseOf } from '../support/prose.ts'
import { sourcesUnder } from '../support/syntax.ts'

/** Words that are never right in our texts, what to write instead, and a sentence that has them. */
const LIST: readonly (readonly [word: RegExp, instead: string, planted: string])[] = [
  [/\bmend(s|ed|ing)?\b/i, 'fix', 'Mend what is named.'],
  [/\banew\b/i, 'again, from scratch; recreate, restart, rebuild', 'The next deploy makes it anew.'],
  [/\bbelongs? into\b/i, 'belongs in', 'A one-off belongs into a schedule.'],
  [
    /(?<!\b(there|here) )\b(is|are|was|were) no (?!(longer|more|other|such|different|better|less|greater|larger|deeper)\b)/i,
    'is not a',
    "'daily' is no schedule.",
  ],
  [/\bha(s|ve) not (the|an?|its|any)\b/i, 'does not have, must have', 'It has not the six fields.'],
  [/\bserves? on\b(?! (an?|the|its|port)\b)/i, 'is still live', 'v41 serves on.'],
  [
    /\b(what|nothing|v\d+|release|already) serves\b(?! (HTTP|traffic|requests|on)\b)/i,
    'is live',
    'Nothing serves yet.',
  ],
  [
    /\b(release|revision|version|image|task set) that serves\b/i,
    'the live release',
    'The release that serves.',
  ],
  [/\bserved before\b/i, 'the previous release', 'What served before is back.'],
  [/\btime (was|is) over\b/i, 'timed out', 'The time was over while it was rolling.'],
  [/\b(go|goes|going|went) on\b/i, 'continue', 'Run it again: it goes on watching.'],
  [/\bfrom which on\b/i, 'or higher, or later', 'A severity from which on it fails.'],
  [/\bturn(s|ed|ing)? back\b/i, 'roll back', 'Nothing was turned back.'],
  [/\bway back\b/i, 'rollback', 'It is on the way back.'],
  [/\bovert(ake|akes|aken|aking|ook)\b/i, 'supersede, replace', 'v42 was overtaken.'],
  [/\bby (itself|themselves)\b/i, 'on its own, automatically', 'The process ended by itself.'],
  [/\b(is|are|be) let at\b/i, 'is given access to', 'The role must be let at the secret.'],
  [/\bstands?\b(?! (for|alone|in for|out|still)\b)/i, 'is, exists', 'It reads what stands.'],
  [/\btak(e|es|en|ing) (\w+ ){0,3}away\b/i, 'remove, destroy', 'It takes a preview away.'],
  [/\b(run|runs) the job again\b/i, 're-run the job', 'Run the job again.'],
  [/\b(one|\w+`) a line\b/i, 'one per line', 'Names, one a line.'],
  [/\bby comma\b/i, 'comma-separated', 'Names, by comma.'],
  [/\bempty means\b/i, "'Empty: …'", 'Empty means none.'],
  [/\bbrake\b/i, 'limit', 'The brake held.'],
  [/\b(costs|takes) calls\b/i, 'makes API calls', 'It costs calls.'],
  [/\breal strangers\b/i, 'third-party clients', 'Played with real strangers.'],
]

/** The words of the list in a file, each with its place and what to write instead. */
function found(file: string, source: string): readonly string[] {
  const prose = proseOf(file, source)
  return LIST.flatMap(([word, instead]) =>
    [...prose.matchAll(anywhere(word))].map(
      (match) =>
        `${file}:${prose.slice(0, match.index).split('\n').length}: '${match[0].replace(/\s+/g, ' ')}': ${instead}`,
    ),
  )
}

/** Wherever the line breaks. */
const anywhere = (word: RegExp): RegExp => new RegExp(word.source.replaceAll(' ', '\\s+'), 'gi')

const filesUnder = (root: string, ending: RegExp): readonly string[] =>
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((path) => join(root, path))
    .filter((file) => ending.test(file) && !file.includes('node_modules/'))

const texts = [
  'README.md',
  'CONTRIBUTING.md',
  ...filesUnder('docs', /\.(md|json)$/),
  ...filesUnder('actions', /\.(md|yml)$/),
  ...filesUnder('examples', /\.(md|ya?ml|json)$/),
  ...filesUnder('.github', /\.(md|ya?ml)$/),
]

describe('the English of this repository', () => {
  it.each(texts)('%s', (file) => {
    expect(found(file, readFileSync(file, 'utf8'))).toEqual([])
  })

  it.each(['src', 'actions', 'emulator', 'demo', 'scripts', 'bench'])(
    'strings and comments of %s',
    (root) => {
      const sources = sourcesUnder([root])
      expect(sources.length).toBeGreaterThan(5)
      expect(sources.flatMap(({ file, text }) => found(file, text))).toEqual([])
    },
  )
})

describe('the list', () => {
  it.each(LIST)('%s is found, with the better word', (_word, instead, planted) => {
    expect(found('a.md', `# Title\n\n${planted}\n`)).toEqual([expect.stringContaining(`: ${instead}`)])
  })

  it.each([
    'There is no release yet.',
    'It is no longer live.',
    'It serves on port 8080.',
    'MiB stands for mebibyte.',
    'To do: amend, then recommend it.',
    "The output 'turned-back' keeps its name.",
  ])('lets pass: %s', (sentence) => {
    expect(found('a.md', sentence)).toEqual([])
  })

  it('is looked for in strings and comments, across lines, and not in code', () => {
    const planted = [
      'const anew = mend.overtaken // mends it',
      '/** What it made',
      ' * anew, and goes',
      ' * on. */',
      "export const a = 'Mend it.' + `${anew} is no schedule ${'way'} back`",
      '// It belongs',
      '// into the secret.',
    ]
    expect(found('a.ts', planted.join('\n')).map((line) => line.split(': ', 2).join(': '))).toEqual([
      "a.ts:1: 'mends'",
      "a.ts:5: 'Mend'",
      "a.ts:3: 'anew'",
      "a.ts:6: 'belongs into'",
      "a.ts:5: 'is no '",
      "a.ts:3: 'goes on'",
    ])
  })

  it('is looked for in the comments of YAML, across lines', () => {
    expect(found('a.yml', 'a: 1\n  # The way\n  # back.\n')).toEqual(["a.yml:2: 'way back': rollback"])
  })
})
