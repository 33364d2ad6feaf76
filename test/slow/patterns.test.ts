import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from '@jest/globals'
import { type Made, patternsOf, patternsUnder } from './patterns/find.ts'
import { prove } from './patterns/prove.ts'

const FIX =
  'Make it linear: begin with ^, let no two repetitions meet that can read the same character, give them bounds ({1,80}), or split the text instead.'

/** Patterns that are made out of a text: why, and one that is made there, which is proven like the rest. */
const KNOWN: readonly (Omit<Made, 'line'> & { readonly why: string; readonly makes: string })[] = [
  {
    file: 'src/aws/ecr/preview-images.ts',
    code: 'new RegExp(`^pr-${number}(-|$)`)',
    why: "a pull request's number",
    makes: '^pr-17(-|$)',
  },
  {
    file: 'src/buildpacks/lifecycle/exported-layout.ts',
    code: "new RegExp(`${inContainer}sha256:[0-9a-f]{64}`, 'g')",
    why: 'the path of an image, which parseImageName has read; its dots are escaped',
    makes: '/layout-repo/index\\.docker\\.io/heroku/heroku/24@sha256:[0-9a-f]{64}',
  },
  {
    file: 'src/ecs/denied.ts',
    code: 'new RegExp(`arn:aws[a-z-]{0,10}:${service}:[^\\\\s,]{1,400}`)',
    why: 'the name of a service, which stands in the code',
    makes: 'arn:aws[a-z-]{0,10}:secretsmanager:[^\\s,]{1,400}',
  },
  {
    file: 'src/registry/oci-reader.ts',
    code: 'new RegExp(`${name}="([^"]*)"`)',
    why: 'the name of a parameter, which stands in the code',
    makes: 'service="([^"]*)"',
  },
  {
    file: 'src/runtime/redaction/plain-view.ts',
    code: 'new RegExp(`[\\\\\\\\&%]|${UNSEEN.source}`)',
    why: 'a pattern of the same file and three characters more',
    makes: '[\\\\&%]|[\\u0000-\\u0008\\u00ad]|[\\ufe00-\\ufe0f\\u034f]',
  },
  {
    file: 'src/runtime/redaction/plain-view.ts',
    code: "new RegExp(CONTROL_SEQUENCE.source, 'g')",
    why: 'a pattern of the same file with another flag',
    makes:
      '\\u001b(?:\\[[0-9;?]{0,200}[ -/]{0,20}[@-~]|\\][^\\u0007\\u001b\\r\\n]{0,2000}(?:\\u0007|\\u001b\\\\))',
  },
  {
    file: 'src/runtime/redaction/plain-view.ts',
    code: "new RegExp(UNSEEN.source, 'g')",
    why: 'a pattern of the same file with another flag',
    makes: '[\\u0000-\\u0008\\u00ad]|[\\ufe00-\\ufe0f\\u034f]',
  },
]

const { literals, made } = patternsUnder(['src', 'actions'])

it('every pattern of the code is proven linear', () => {
  expect(literals.length).toBeGreaterThan(300)
  expect(unproven(literals)).toEqual([])
})

it('every pattern of a schema is proven linear', () => {
  // What repositories and accounts say is validated with these; tests of their own hold the files equal to the code.
  const schemas = readdirSync('docs').filter((name) => name.endsWith('.schema.json'))
  expect(schemas).toContain('renga.schema.json')
  for (const name of schemas) {
    const found: string[] = []
    JSON.parse(readFileSync(`docs/${name}`, 'utf8'), (key, value) => {
      if (key === 'pattern' && typeof value === 'string') found.push(value)
      if (key === 'patternProperties') found.push(...Object.keys(value))
      return value
    })
    expect(found).not.toEqual([])
    // The validator makes them with this flag.
    expect(unproven(found.map((source) => ({ file: name, line: 0, source, flags: 'u' })))).toEqual([])
  }
})

it('every pattern that is made out of a text is known, and linear', () => {
  const place = ({ file, code }: Pick<Made, 'file' | 'code'>) => `${file}: ${code}`
  // One too many here: write a literal, or list it above with its reason. One too few: take it out.
  expect(made.map(place).sort()).toEqual(KNOWN.map(place).sort())
  expect(
    KNOWN.flatMap(({ file, makes }) => unproven([{ file, line: 0, source: makes, flags: 'g' }])),
  ).toEqual([])
})

it.each([
  ['exponential', '^(?:a+)+$', ''],
  ['exponential where alternatives overlap', '^(?:a|[ab])*$', ''],
  ['exponential behind a look-ahead, which the automaton does not have', '^(?=.{2,256}$)(?:a+)+$', ''],
  ['quadratic', '^a*a*$', ''],
  ['quadratic in a search only', '\\s+$', ''],
  ['quadratic where what is opened is never closed', '<!--[^]*?-->', ''],
  ['quadratic when it is sought again after each match', 'x[^y]*y|x', 'g'],
  ['quadratic when it is sought at each place', '"(?:[^;]*;)?', 'y'],
  ['too many steps, though each repetition has a bound', '[^;]{0,500}[^,]{0,500}!', ''],
  ['undecided, with an unbounded look-ahead', '(?!.*\\.down$)x', ''],
  ['undecided, with a reference to what was matched', '(.*)=\\1', ''],
])('finds one that is %s', (_, source, flags) => {
  const code = `const wanted = 1\nexport const read = (text: string) => text.replace(/${source}/${flags}, '')\n`
  const [found, ...more] = unproven(patternsOf('src/planted.ts', code).literals)
  expect(more).toEqual([])
  expect(found).toContain(`src/planted.ts:2: /${source}/${flags} is not proven linear: `)
  expect(found).toContain(FIX)
})

it('says on which text a pattern takes too long', () => {
  expect(unproven([{ file: 'a.ts', line: 1, source: '\\s+$', flags: '' }])[0]).toMatch(
    /2nd degree polynomial, on the text '.*'\.repeat\(\d+\)/,
  )
})

it.each([
  ['new RegExp(name)', 'new RegExp(name)'],
  ['RegExp(name)', 'RegExp(name)'],
  ['new globalThis.RegExp(name)', 'globalThis.RegExp'],
  ['text.match(`${name}+`)', 'text.match(`${name}+`)'],
  ["text.search('(a+)+' + name)", "text.search('(a+)+' + name)"],
])('finds a pattern that is made by %s', (expression, code) => {
  const source = `const of = (text: string, name: string, other: RegExp) =>\n  ${expression}\n`
  expect(patternsOf('src/planted.ts', source).made).toEqual([{ file: 'src/planted.ts', line: 2, code }])
})

it.each([
  ['anchored', '^[a-z]+(?:-[a-z]+)*$', ''],
  ['a run of one class', '\\s+', 'g'],
  ['bounded', '(?:\\d{1,3}\\.){3}\\d{1,3}', 'g'],
  ['anchored, with a bounded look-ahead', '^(?=.{2,256}$)[a-z0-9]+(?:[._-][a-z0-9]+)*$', ''],
])('lets a linear one pass: %s', (_, source, flags) => {
  expect(prove(source, flags)).toMatchObject({ proven: true })
})

function unproven(patterns: typeof literals): readonly string[] {
  return patterns.flatMap(({ file, line, source, flags }) => {
    const proof = prove(source, flags)
    return proof.proven
      ? []
      : [`${file}:${line}: /${source}/${flags} is not proven linear: ${proof.why}. ${FIX}`]
  })
}
