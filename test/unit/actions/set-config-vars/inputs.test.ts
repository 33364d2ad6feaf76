import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from '@jest/globals'
import { parseInputs } from '../../../../actions/set-config-vars/inputs.ts'
import { gatherValues } from '../../../../actions/set-config-vars/values.ts'
import { readConfigFile } from '../../../../src/release/config/config-file.ts'
import { parseDotenv } from '../../../../src/release/config/dotenv.ts'
import { secretLikeness } from '../../../../src/release/config/secret-like.ts'
import { readRunContext } from '../../../../src/runtime/run-context.ts'

describe('a .env file', () => {
  it.each<[string, string, Record<string, string>]>([
    ['plain', 'A=1\nB = two words  \n', { A: '1', B: 'two words' }],
    ['empty value', 'A=\nB=""\n', { A: '', B: '' }],
    ['comments, blank lines, export', '# x\n\nexport A=1\n  # y\nB=a#b\n', { A: '1', B: 'a#b' }],
    ['single quotes keep everything', 'A=\'x\\n $HOME "q"\'', { A: 'x\\n $HOME "q"' }],
    ['double quotes know escapes', 'A="x\\n\\"q\\" \\$5 \\\\ \\w"', { A: 'x\n"q" $5 \\ \\w' }],
    [
      'over several lines',
      'KEY="-----BEGIN\nabc\n-----END"\nB=1',
      { KEY: '-----BEGIN\nabc\n-----END', B: '1' },
    ],
    ['backticks', 'A=`it\'s "so"`', { A: 'it\'s "so"' }],
    ['an equals sign in the value', 'A=b=c==', { A: 'b=c==' }],
    ['nothing is expanded', 'A=$B ${C} $(whoami)', { A: '$B ${C} $(whoami)' }],
    ['byte order mark and CRLF', '\uFEFFA=1\r\nB="x\r\ny"\r\n', { A: '1', B: 'x\ny' }],
    ['no last line end, comment after quotes', 'A="1" # one\nB=2', { A: '1', B: '2' }],
  ])('%s', (_name, text, expected) => {
    expect(parseDotenv(text)).toEqual({ vars: new Map(Object.entries(expected)), problems: [] })
  })

  it.each<[string, string, number, RegExp]>([
    ['no equals sign', 'A=1\nhunter2', 2, /has no `=`/],
    ['a wrong name', 'MY-hunter2=1', 1, /must start with a name/],
    ['a name twice', 'A=hunter2\nA=2', 2, /gives A a second time/],
    ['quotes that are not closed', 'A=1\nB="hunter2\nC=3', 2, /never closed/],
    ['text after the quotes', 'A="hunter2" hunter2', 1, /has text after/],
  ])('names line and problem, never the value: %s', (_name, text, line, message) => {
    const { problems } = parseDotenv(text)
    expect(problems).toHaveLength(1)
    expect(problems[0]?.line).toBe(line)
    expect(problems[0]?.message).toMatch(message)
    expect(problems[0]?.message).not.toContain('hunter2')
  })
})

describe('a value that looks like a secret', () => {
  it.each([
    ['AWS_ACCESS_KEY_ID', 'AKIAIOSFODNN7EXAMPLE'],
    ['GH', `ghp_${'a1B2'.repeat(9)}`],
    ['PAYMENTS', `sk_live_${'4eC39HqLyjWDarjtT1'}`],
    ['CERT', '-----BEGIN RSA PRIVATE KEY-----\nMIIE\n-----END RSA PRIVATE KEY-----'],
    ['DATABASE_URL', 'postgres://app:hunter22@db.example.com/app'],
    ['SESSION', 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.c2ln'],
    ['SMTP_PASSWORD', 'hunter22'],
    ['SECRET_KEY_BASE', 'correct-horse'],
    ['STRIPE_KEY_SALT', 'abcdef1'],
    ['X', '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b'],
    ['X', 'Zm9vYmFyMTIzNDU2Nzg5MGFiY2RlZmdoaWprbA=='],
  ])('%s is one', (name, value) => expect(secretLikeness(name, value)).toBeDefined())

  it.each([
    ['RAILS_ENV', 'production'],
    ['WEB_CONCURRENCY', '4'],
    ['BASE_URL', 'https://shop.example.com/a/b?c=d'],
    ['DATABASE_HOST', 'db-1.cluster-abc123def456.eu-west-1.rds.amazonaws.com'],
    ['ROLE_ARN', 'arn:aws:iam::123456789012:role/shop'],
    ['GIT_COMMIT', '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b'],
    ['RELEASE_ID', '550e8400-e29b-41d4-a716-446655440000'],
    ['JAVA_OPTS', '-Xmx512m -XX:+UseContainerSupport -Dfile.encoding=UTF-8'],
    ['FEATURES', 'new-checkout-2026,dark-mode,search-v2-with-facets'],
    ['TOKEN_URL', 'https://login.example.com/oauth/token'],
    ['PASSWORD_RESET_ENABLED', 'true'],
    ['BUCKET', 'acme-shop-production-uploads-eu-west-1'],
  ])('%s is none', (name, value) => expect(secretLikeness(name, value)).toBeUndefined())
})

const GIVEN = {
  app: 'shop',
  environment: 'production',
  'aws-region': 'eu-west-1',
  refresh: 'false',
  'dry-run': 'false',
}
const reader = (given: Readonly<Record<string, string>>) => ({
  get: (name: string) => new Map(Object.entries({ ...GIVEN, ...given })).get(name) ?? '',
})
const parse = (given: Readonly<Record<string, string>>) => parseInputs(reader(given))

describe('inputs of set-config-vars', () => {
  it('reads values, names and flags', () => {
    expect(
      parse({ set: 'A=1\nB="x\ny"', secrets: 'KEY, TOKEN', unset: 'OLD\nOLDER', 'from-file': '.env' }),
    ).toMatchObject({
      set: new Map([
        ['A', '1'],
        ['B', 'x\ny'],
      ]),
      secrets: ['KEY', 'TOKEN'],
      unset: ['OLD', 'OLDER'],
      fromFile: '.env',
      refresh: false,
      dryRun: false,
    })
    expect(parse({ refresh: 'true' })).toMatchObject({ refresh: true, set: new Map() })
  })

  it.each<[string, Record<string, string>, RegExp]>([
    ['nothing to do', {}, /'set' is empty, and so are all other changes.*refresh: true/s],
    [
      'a secret as plain input',
      { set: 'SMTP_PASSWORD=hunter22' },
      /looks like a secret.*env: \{ SMTP_PASSWORD: \$\{\{ secrets\.SMTP_PASSWORD \}\} \}.*rotate it/s,
    ],
    ['names that are not names', { set: 'MY-VAR=hunter22' }, /line 1 must start with a name/],
    [
      'values among the names',
      { secrets: 'KEY=hunter22' },
      /item 1 that is not a valid environment variable name.*put the values in the step's env/s,
    ],
    ['unset of what is no name', { unset: 'hunter22!' }, /'unset' has an item 1/],
    ['set and unset', { set: 'A=1', unset: 'A' }, /'unset' lists A, which is also to be set/],
    ['set and secret', { set: 'A=1', secrets: 'A' }, /'secrets' lists A, which 'set' also sets/],
    ['a name twice', { secrets: 'A, A' }, /lists A twice/],
  ])('refuses %s, and shows no value', (_name, given, message) => {
    expect(() => parse(given)).toThrow(message)
    expect(() => parse(given)).toThrow(
      expect.not.objectContaining({ message: expect.stringContaining('hunter22') }),
    )
  })
})

describe('values from environment and file', () => {
  const directory = mkdtempSync(join(tmpdir(), 'renga-config-'))
  afterAll(() => rmSync(directory, { recursive: true, force: true }))
  const file = (name: string, text: string | Uint8Array) => {
    writeFileSync(join(directory, name), text)
    return name
  }
  const gather = async (
    given: Readonly<Record<string, string>>,
    env: Readonly<Record<string, string>> = {},
  ) => {
    const run = { ...readRunContext({}), workspace: directory }
    return gatherValues({ env, inputs: reader({}), run }, parse(given))
  }

  it('takes all three, and says which must be hidden', async () => {
    const { values, secret } = await gather(
      { set: 'A=plain text', secrets: 'KEY', 'from-file': file('one.env', 'CERT="line one\nline two"\n') },
      { KEY: 'from-github' },
    )
    expect(values).toEqual(
      new Map([
        ['A', 'plain text'],
        ['KEY', 'from-github'],
        ['CERT', 'line one\nline two'],
      ]),
    )
    expect([...secret.keys()]).toEqual(['KEY', 'CERT'])
  })

  it.each<[string, Record<string, string>, Record<string, string>, RegExp]>([
    ['a secret that is not in the env', { secrets: 'KEY' }, {}, /lists KEY, but it is not in the step's env/],
    [
      'a GitHub secret that is not there',
      { secrets: 'KEY' },
      { KEY: '' },
      /the GitHub secret does not exist here/,
    ],
    ['a file that is not there', { 'from-file': 'nowhere.env' }, {}, /'nowhere\.env', which does not exist/],
    ['a directory', { 'from-file': '.' }, {}, /which is not a file/],
  ])('refuses %s', async (_name, given, env, message) => {
    await expect(gather(given, env)).rejects.toThrow(message)
  })

  it.each<[string, string, string | Uint8Array, RegExp]>([
    ['JSON that is none', 'a.json', '{"A": hunter22}', /The file 'a\.json' is not JSON/],
    ['a JSON list', 'b.json', '["hunter22"]', /not an object/],
    ['a JSON value that is no string', 'c.json', '{"A": ["hunter22"]}', /'A' is a list/],
    [
      'a JSON name that is no name',
      'd.json',
      '{"a-b": "hunter22"}',
      /'a-b' is not a valid environment variable name/,
    ],
    ['a line without a name', 'e.env', 'A=1\nhunter22\n', /e\.env:2 has no `=`/],
    ['text that is not UTF-8', 'f.env', new Uint8Array([0x41, 0x3d, 0xff]), /not UTF-8/],
    ['too large a file', 'g.env', `A=${'x'.repeat(2 ** 20)}`, /has 1048578 bytes/],
    ['a name of another input', 'h.env', 'A=hunter22', /sets A, which another input also lists/],
  ])('refuses %s in a file, and shows no value', async (_name, name, text, message) => {
    const refused = gather({ set: 'A=1', 'from-file': file(name, text) })
    await expect(refused).rejects.toThrow(message)
    await expect(refused).rejects.not.toThrow(/hunter22/)
  })

  it.each([
    ['a .json file', 'ok.json', ''],
    ['whatever the file is called', 'CONFIG_VARS', ''],
    ['after blank lines and a byte order mark', 'values.env', '\uFEFF\n  '],
  ])('reads JSON: %s', async (_what, name, before) => {
    const vars = await readConfigFile(directory, file(name, `${before}{"A":"1","B":"two\\nlines"}`))
    expect(vars).toEqual(
      new Map([
        ['A', '1'],
        ['B', 'two\nlines'],
      ]),
    )
  })
})

describe('a change that is nothing', () => {
  const values = { app: 'shop', environment: 'production', 'aws-region': 'eu-west-1' }
  const problemsOf = (given: Readonly<Record<string, string>>) => {
    const all: Readonly<Record<string, string>> = { ...values, ...given }
    try {
      parseInputs({ get: (name) => all[name] ?? '' })
      return 'none'
    } catch (error) {
      return error instanceof Error ? error.message : String(error)
    }
  }

  it('has the problem of what was given, once, and is not called empty', () => {
    expect(problemsOf({ set: 'DEBUG' })).toBe(
      "Input 'set' line 1 has no `=`: write NAME=value, and NAME= for an empty value.",
    )
    expect(problemsOf({ unset: 'no-name' })).toMatch(/^Input 'unset' has an item 1 that is not a valid/)
  })

  it.each([{}, { set: '# only a comment' }])('is empty: %j', (given) => {
    expect(problemsOf(given)).toMatch(/^Input 'set' is empty, and so are all other changes\./)
  })
})
