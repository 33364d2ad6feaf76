/** examples/platform/previews.cfn.yaml gives the roles exactly what the documents say, and a descriptor that the actions can read. */
import { readFileSync } from 'node:fs'
import { expect, it } from '@jest/globals'
import { parse, type ScalarTag } from 'yaml'
import { timerRoleStatements } from '../../src/platform/iam-policies/preview-roles.ts'
import { parsePreviewDescriptor } from '../../src/platform/parse.ts'

const ELB = 'arn:aws:elasticloadbalancing:eu-west-1:123456789012'
const BALANCER = 'app/previews-1/0123456789abcdef/0123456789abcdef'
const ROLE = 'arn:aws:iam::123456789012:role'

/** What CloudFormation would put in, in the words of the README's example. */
const VALUES: Readonly<Record<string, string>> = {
  'AWS::Partition': 'aws',
  'AWS::Region': 'eu-west-1',
  'AWS::AccountId': '123456789012',
  App: 'my-app',
  LedgerTable: 'renga-ledger',
  GitHubOwner: 'acme',
  GitHubOwnerId: 'OWNER_ID',
  GitHubRepository: 'shop',
  GitHubRepositoryId: 'REPOSITORY_ID',
  GitHubEnvironment: 'preview',
  GitHubBuildEnvironment: 'preview-build',
  DefaultBranch: 'main',
  RengaRepository: 'renga-dev/renga',
  RengaRef: 'refs/tags/v1',
  Domain: 'preview.example.com',
  Vpc: 'vpc-0123456789abcdef0',
  Cluster: 'my-app-previews',
  Timers: 'my-app-previews',
  LogGroup: '/renga/my-app/preview',
  Repository: 'my-app-previews',
  'TaskSecurityGroup.GroupId': 'sg-0123456789abcdef0',
  Listener: `${ELB}:listener/${BALANCER}`,
  Path: BALANCER,
  ReviewConfigVars: 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:my-app-review-AbCdEf',
  'ExecutionRole.Arn': `${ROLE}/renga-preview-execution`,
  'TaskRole.Arn': `${ROLE}/my-app-preview-task`,
  'TimerRole.Arn': `${ROLE}/my-app-preview-timer`,
}

const substitute = (text: string): string =>
  text.replace(/\$\{([\w:.]+)\}/g, (whole, name) => VALUES[name] ?? whole)
const scalar = (tag: string, resolve: (text: string) => string): ScalarTag => ({ tag, resolve })
const named = (name: string): string => VALUES[name] ?? name

const template = parse(readFileSync('examples/platform/previews.cfn.yaml', 'utf8'), {
  customTags: [
    scalar('!Sub', substitute),
    scalar('!Ref', named),
    scalar('!GetAtt', named),
    ...['!Sub', '!Select', '!Split'].map((tag) => ({
      tag,
      collection: 'seq' as const,
      resolve: (value: { toJSON: () => unknown }) => value,
    })),
  ],
})
const { Resources } = template

/** Lists of one are written without brackets in one place and with them in another; `!Sub [text, names]` is its text. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) {
    const [text, names] = value
    if (typeof text === 'string' && text.includes('${Path}') && typeof names === 'object')
      return substitute(text)
    const all = value.map(plain)
    return all.length === 1 ? all[0] : all
  }
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, plain(one)]))
}

/** Our own cluster is `<app>-previews`, and one load balancer serves. */
function asInTemplate(text: string): unknown {
  const own = text
    .replaceAll('cluster/previews', 'cluster/my-app-previews')
    .replace(
      /(:(?:service|service-deployment|service-revision|gateway-route|task)\/)previews\//g,
      '$1my-app-previews/',
    )
  const one = JSON.parse(own, (_key, value) =>
    Array.isArray(value)
      ? value.filter((entry) => !(typeof entry === 'string' && entry.includes('/app/previews-2/')))
      : value,
  )
  return plain(one)
}

const json = (file: string, pattern: RegExp): string => pattern.exec(readFileSync(file, 'utf8'))?.[1] ?? ''
const policyOf = (role: string): unknown => plain(Resources[role].Properties.Policies[0].PolicyDocument)

it('lets the role of previews do what the README of preview-env-up lists, and no more', () => {
  const listed = json('actions/preview-env-up/README.md', /```json\n([\s\S]*?)```/)
  expect(policyOf('PreviewRole')).toEqual(asInTemplate(listed))
})

it('keeps that policy below what IAM takes in a role: 10,240 characters without white space', () => {
  const { PolicyDocument } = Resources.PreviewRole.Properties.Policies[0]
  expect(JSON.stringify(PolicyDocument).replace(/\s/g, '').length).toBeLessThan(9_000)
})

it('trusts whom docs/previews-setup.md says, for both roles', () => {
  const page = JSON.parse(json('docs/previews-setup.md', /trust-policy-start -->\n```json\n([\s\S]*?)```/))
  const trust = (role: string) => plain(Resources[role].Properties.AssumeRolePolicyDocument)
  expect(trust('PreviewRole')).toEqual(plain(page))
  // A sweep builds nothing, and a build is in an environment of its own.
  const building = JSON.stringify({ ...page, Statement: page.Statement.slice(0, 1) })
    .replaceAll('environment:preview"', 'environment:preview-build"')
    .replaceAll('environment":"preview"', 'environment":"preview-build"')
  expect(trust('BuildRole')).toEqual(plain(JSON.parse(building)))
  expect(trust('BuildRole')).not.toEqual(plain({ ...page, Statement: page.Statement.slice(0, 1) }))
})

it('lets the role that builds push to the repository of previews and to no other', () => {
  const listed = JSON.parse(json('actions/push-ecr/README.md', /```json\n([\s\S]*?)```/))
  const expected = listed.Statement.slice(0, 2)
  expected[1].Resource = 'Repository.Arn'
  expect(policyOf('BuildRole')).toEqual({ Version: '2012-10-17', Statement: plain(expected) })
})

it('lets the timers scale previews and nothing else', () => {
  const place = { accountId: '123456789012', region: 'eu-west-1', app: 'my-app', cluster: 'my-app-previews' }
  expect(policyOf('TimerRole')).toEqual(
    plain({ Version: '2012-10-17', Statement: timerRoleStatements(place) }),
  )
})

it('fetches only secrets of previews for a preview, and gives its code no rights in AWS', () => {
  const secrets = 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:renga/my-app/preview/*'
  const { Statement } = Resources.ExecutionRole.Properties.Policies[0].PolicyDocument
  const read = Statement.filter(({ Action }: { Action: unknown }) =>
    JSON.stringify(Action).includes('secretsmanager'),
  )
  expect(read).toEqual([{ Effect: 'Allow', Action: 'secretsmanager:GetSecretValue', Resource: secrets }])
  expect(Object.keys(Resources.TaskRole.Properties)).toEqual(['AssumeRolePolicyDocument'])
})

it('writes a descriptor that the actions read', () => {
  const { Name, Value } = Resources.Descriptor.Properties
  expect(Name).toBe('/renga/apps/my-app/preview')
  expect(parsePreviewDescriptor(Name, Value)).toEqual({ value: JSON.parse(Value) })
})
