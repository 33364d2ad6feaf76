/** Region, role, app and environment mean the same in every action, and are refused in the same words. */
import { describe, expect, it } from '@jest/globals'
import { actionNames, readManifest } from '../../scripts/action-manifest.ts'
import { realRegions, sdkPartitions } from '../../scripts/partitions.ts'
import type { InputReader } from '../../src/runtime/inputs.ts'
import { isNode, parseTypeScript, type Source, sourcesUnder } from '../support/syntax.ts'

type Kind = 'region' | 'role' | 'app' | 'environment'

function kindOf(input: string): Kind | undefined {
  if (/(^|-)region$/.test(input)) return 'region'
  if (/(^|-)role(-to-assume|-arn)?$/.test(input)) return 'role'
  return (['app', 'environment'] as const).find((kind) => input === kind || input === `from-${kind}`)
}

/** Every such input of every action, as action.yml has it. */
const INPUTS = actionNames().flatMap((action) =>
  Object.keys(readManifest(action).inputs).flatMap((input) => {
    const kind = kindOf(input)
    return kind === undefined ? [] : [{ action, input, kind }]
  }),
)

/** promote-release refuses an environment that is promoted to itself. */
const OTHERS: Readonly<Record<string, string>> = { app: 'shop', environment: 'elsewhere' }

/** What the action says of one input with this value, the others as in action.yml. undefined: it takes it. */
async function problemOf(action: string, input: string, value: string): Promise<string | undefined> {
  const { parseInputs }: { readonly parseInputs: (reader: InputReader) => unknown } = await import(
    `../../actions/${action}/inputs.ts`
  )
  const defaults = readManifest(action).inputs
  try {
    parseInputs({ get: (name) => (name === input ? value : (OTHERS[name] ?? defaults[name]?.default ?? '')) })
    return undefined
  } catch (error) {
    const text = error instanceof Error ? error.message : ''
    return text.split(/\n- /).find((line) => line.startsWith(`Input '${input}' is '`))
  }
}

const name = (value: string, longest: number) => (input: string) =>
  `Input '${input}' is '${value}'. Use lowercase letters, digits and hyphens, at most ${longest} characters.`
const region = (value: string, near?: string) => (input: string) =>
  `Input '${input}' is '${value}', which is not an AWS region. ${near === undefined ? '' : `Did you mean '${near}'? `}Use a region such as eu-west-1.`
const role = (value: string) => (input: string) =>
  `Input '${input}' is '${value}'. Use a role's ARN, e.g. arn:aws:iam::123456789012:role/my-app-deploy.`

const LONG = 'x'.repeat(10_240)
const CUT = `${'x'.repeat(200)}…`

const GOOD: Readonly<Record<Kind, readonly string[]>> = {
  region: [...sdkPartitions().flatMap(realRegions), 'eu-west-9', 'cn-south-1', ' eu-west-1\n'],
  role: [
    ...sdkPartitions().map(({ id }) => `arn:${id}:iam::123456789012:role/my-app-deploy`),
    'arn:aws:iam::123456789012:role/teams/a.b@c=d,e+f_g-h',
    'arn:aws:iam::123456789012:role/my-app\n',
  ],
  app: ['a', '7', 'my-app', 'x'.repeat(50)],
  environment: ['production', 'a1', 'x'.repeat(100)],
}

/** `longest`: characters of a name. */
const bad = (
  longest: number,
): Readonly<Record<Kind, readonly (readonly [string, (input: string) => string])[]>> => {
  const names = [
    'My.App',
    'MY-APP',
    '-app',
    'app-',
    'my_app',
    'my app',
    'äpp',
    'a/b',
    'a\nb',
    '🚀',
    'x'.repeat(101),
  ]
  const ofNames = [
    ...names.map((value) => [value, name(value, longest)] as const),
    [LONG, name(CUT, longest)] as const,
  ]
  return {
    region: [
      ['Ireland', region('Ireland')],
      ['eu-wset-1', region('eu-wset-1', 'eu-west-1')],
      ['eu-west', region('eu-west', 'eu-west-1')],
      ['EU-WEST-1', region('EU-WEST-1', 'eu-west-1')],
      ['eu-west-1b', region('eu-west-1b', 'eu-west-1')],
      ['aws-global', region('aws-global')],
      ['eu-west-1\neu-west-2', region('eu-west-1\neu-west-2')],
      [LONG, region(CUT)],
    ],
    role: [
      ...[
        'my-app-deploy',
        'arn:aws:iam::123456789012:user/me',
        'arn:aws:iam::12345678901:role/short',
        'arn:aws:iam::123456789012:role/',
        'arn:aws-mars:iam::123456789012:role/far',
        'ARN:AWS:IAM::123456789012:ROLE/LOUD',
        'arn:aws:iam::123456789012:role/größe',
        'arn:aws:iam::123456789012:role/a\narn:aws:iam::123456789012:role/b',
      ].map((value) => [value, role(value)] as const),
      [LONG, role(CUT)],
    ],
    app: ofNames,
    environment: ofNames,
  }
}

it('there are such inputs in all actions but the one that reads comments', () => {
  const with_ = (kind: Kind) => new Set(INPUTS.filter((one) => one.kind === kind).map(({ action }) => action))
  // What reads and answers on a pull request needs no AWS.
  const all = actionNames().filter((action) => action !== 'preview-command')
  const ofAws = all.filter((action) => action !== 'preview-announce')
  expect([...with_('region')].sort()).toEqual(ofAws)
  expect([...with_('role')].sort()).toEqual(ofAws)
  expect([...with_('app')].sort()).toEqual(all)
  expect([...with_('environment')].sort()).toEqual(all.filter((action) => !action.startsWith('preview-')))
  expect(INPUTS.filter(({ action }) => action === 'promote-release').map(({ input }) => input)).toEqual(
    expect.arrayContaining(['from-region', 'from-role-to-assume', 'from-app', 'from-environment']),
  )
})

describe.each(INPUTS)("'$input' of $action", ({ action, input, kind }) => {
  // Names of previews are longer than the app's.
  const longest = kind === 'app' && action.startsWith('preview-') ? 50 : 100

  it('takes what every action takes', async () => {
    for (const value of GOOD[kind])
      expect([value, await problemOf(action, input, value)]).toEqual([value, undefined])
  })

  it('refuses what every action refuses, in the same words', async () => {
    for (const [value, words] of bad(longest)[kind])
      expect(await problemOf(action, input, value)).toBe(words(input))
  })
})

describe('a role of another partition than the region', () => {
  const given = { 'aws-region': 'cn-north-1', 'role-to-assume': 'arn:aws:iam::123456789012:role/x' }
  it.each(INPUTS.filter(({ input }) => input === 'role-to-assume'))(
    'is refused by $action',
    async ({ action }) => {
      const { parseInputs } = await import(`../../actions/${action}/inputs.ts`)
      const read = (values: Readonly<Record<string, string>>) => () =>
        parseInputs({ get: (input: string) => values[input] ?? '' })
      expect(read(given)).toThrow(
        "Input 'role-to-assume' is 'arn:aws:iam::123456789012:role/x', a role of the partition 'aws', but the region cn-north-1 is in 'aws-cn'. Use a role of that partition, arn:aws-cn:iam::…, or correct the region.",
      )
      expect(read({ ...given, 'aws-region': 'eu-west-1' })).not.toThrow(/partition/)
    },
  )
})

it('promote-release asks for a role upstream where upstream is in another partition', async () => {
  const { parseInputs } = await import('../../actions/promote-release/inputs.ts')
  const read = (values: Readonly<Record<string, string>>) => () =>
    parseInputs({ get: (input: string) => values[input] ?? '' })
  const role = (partition: string) => `arn:${partition}:iam::123456789012:role/x`
  const across = {
    app: 'shop',
    environment: 'production',
    'from-environment': 'staging',
    'aws-region': 'cn-north-1',
    'from-region': 'eu-west-1',
    'role-to-assume': role('aws-cn'),
  }
  expect(read(across)).toThrow(
    "Input 'from-role-to-assume' is empty, but 'from-region' is in another partition",
  )
  expect(read({ ...across, 'from-role-to-assume': role('aws') })).not.toThrow()
  expect(read({ ...across, 'from-region': 'cn-northwest-1' })).not.toThrow()
  // The credentials of an earlier step, whatever they are.
  expect(read({ ...across, 'role-to-assume': '' })).not.toThrow()
})

const READER = 'src/platform/target-inputs.ts'

/** `file:line` of every place but the reader's that checks such an input by itself, or has a pattern for it. */
const copies = ({ file, text }: Source): readonly string[] => {
  const found: number[] = []
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) for (const each of value) visit(each)
    if (!isNode(value)) return
    const { callee } = value
    const [first] = Array.isArray(value['arguments']) ? value['arguments'] : []
    const input = isNode(first) && first.type === 'StringLiteral' ? String(first['value']) : ''
    // Whether `app` is given at all may be asked anywhere; what it holds may not.
    const reads =
      isNode(callee) &&
      /^inputs\.(matching|required|refuse|choice|list)$/.test(text.slice(callee.start, callee.end))
    if (reads && kindOf(input) !== undefined) found.push(value.loc.start.line)
    if (value.type === 'RegExpLiteral' && isCopy(String(value['pattern']), String(value['flags'])))
      found.push(value.loc.start.line)
    for (const [key, child] of Object.entries(value))
      if (!/^(loc|extra|.*[cC]omments)$/.test(key)) visit(child)
  }
  visit(parseTypeScript(text))
  return [...new Set(found)].map((line) => `${file}:${line}`)
}

/** A pattern for regions, or for the ARNs of roles: told by what it takes and what not. */
function isCopy(pattern: string, flags: string): boolean {
  const takes = (word: string) => new RegExp(pattern, flags.replace(/[gy]/g, '')).test(word)
  const regions =
    ['eu-west-1', 'ap-southeast-2', 'us-gov-west-1'].every(takes) &&
    !['', '-', 'shop', 'my-app', 'web-1', 'eu.west.1'].some(takes)
  const roles =
    ['x', 'teams/deploy'].every((role) => takes(`arn:aws:iam::123456789012:role/${role}`)) &&
    !takes('arn:aws:ecs:eu-west-1:123456789012:cluster/x')
  return regions || (roles && !takes('x'))
}

it('nothing but the reader knows how they look', () => {
  const all = sourcesUnder(['src', 'actions'])
  expect(all.length).toBeGreaterThan(400)
  const home = [READER, 'src/platform/partition-table.ts', 'src/platform/region.ts']
  expect(all.filter(({ file }) => !home.includes(file)).flatMap(copies)).toEqual([])
})

it.each([
  ['a region by a pattern of its own', "inputs.matching('aws-region', /^.+$/, 'a region')"],
  ['an app without a pattern', "const app = inputs.required('app', 'Use the app.')"],
  ['a region after it was read', 'const ok = /^[a-z]{2}(-[a-z]+)+-\\d$/.test(region)'],
  ['a role after it was read', 'const ROLE = /^arn:aws[\\w-]*:iam::\\d{12}:role\\/.+$/'],
])('one that checks %s is found', (_what, text) => {
  expect(copies({ file: 'actions/x/inputs.ts', text })).toEqual(['actions/x/inputs.ts:1'])
})

it.each([
  "if (inputs.optional('app') !== undefined) stop()",
  "inputs.problem('app', 'is given, and so is something else')",
  "inputs.matching('cluster', /^[A-Za-z0-9_-]{1,255}$/, 'a cluster')",
  'const TAG = /^[\\w][\\w.-]{0,127}$/',
])('%s is not one', (text) => expect(copies({ file: 'actions/x/inputs.ts', text })).toEqual([]))
