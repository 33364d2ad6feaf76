/**
 * examples/platform/previews.cfn.yaml gives the roles exactly what src/platform/iam-policies says, and a descriptor
 * that the actions can read.
 */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { parse, type ScalarTag } from 'yaml'
import { EXAMPLE, PREVIEW_EXAMPLE } from '../../scripts/policies.ts'
import { ACTION_POLICIES } from '../../src/platform/iam-policies/action-policies.ts'
import {
  type PolicyDocument,
  type PolicyScope,
  type PolicyStatement,
  policyDocument,
} from '../../src/platform/iam-policies/policy.ts'
import {
  type PreviewScope,
  previewExecutionRoleStatements,
  previewRoleStatements,
  timerRoleStatements,
} from '../../src/platform/iam-policies/preview-roles.ts'
import { parsePreviewDescriptor } from '../../src/platform/parse.ts'
import { oidcAudience } from '../../src/platform/region.ts'

const BALANCER = 'app/my-app-previews/0123456789abcdef/0123456789abcdef'

/** The partitions that are open to the public, with a region of each. */
const REGIONS = [
  ['aws', 'eu-west-1'],
  ['aws-cn', 'cn-north-1'],
  ['aws-us-gov', 'us-gov-west-1'],
  ['aws-eusc', 'eusc-de-east-1'],
] as const

type Values = Readonly<Record<string, string>>

/**
 * What CloudFormation would put in, in the words of the README's example. `partition` is what it says of the region.
 */
function valuesIn(partition: string, region: string): Values {
  const role = `arn:${partition}:iam::123456789012:role`
  const arn = (service: string, resource: string) =>
    `arn:${partition}:${service}:${region}:123456789012:${resource}`
  return {
    'AWS::Partition': partition,
    'AWS::Region': region,
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
    Listener: arn('elasticloadbalancing', `listener/${BALANCER}`),
    ReviewConfigVars: arn('secretsmanager', 'secret:my-app-review-AbCdEf'),
    'Repository.Arn': arn('ecr', 'repository/my-app-previews'),
    'ExecutionRole.Arn': `${role}/renga-preview-execution`,
    'TaskRole.Arn': `${role}/my-app-preview-task`,
    'TimerRole.Arn': `${role}/my-app-preview-timer`,
  }
}

const substitute = (text: string, values: Values): string =>
  text.replace(/\$\{([\w:.]+)\}/g, (whole, name) => values[name] ?? whole)
const scalar = (tag: string, resolve: (text: string) => string): ScalarTag => ({ tag, resolve })

interface Sequence {
  readonly toJSON: () => unknown
}
const sequence = (tag: string, resolve: (value: Sequence) => unknown) => ({
  tag,
  collection: 'seq' as const,
  resolve,
})
const items = (value: Sequence): readonly unknown[] => {
  const list = value.toJSON()
  return Array.isArray(list) ? list : []
}

/** The template as CloudFormation reads it with these values. */
function templateWith(values: Values) {
  const named = (name: string): string => values[name] ?? name
  const conditions: Readonly<Record<string, boolean>> = { China: values['AWS::Partition'] === 'aws-cn' }
  const template = parse(readFileSync('examples/platform/previews.cfn.yaml', 'utf8'), {
    customTags: [
      scalar('!Sub', (text) => substitute(text, values)),
      scalar('!Ref', named),
      scalar('!GetAtt', named),
      sequence('!Equals', (value) => new Set(items(value)).size === 1),
      sequence('!If', (value) => {
        const [condition, yes, no] = items(value)
        return conditions[String(condition)] === true ? yes : no
      }),
    ],
  })
  expect(template.Conditions).toEqual(conditions)
  return template
}

/** Lists of one are written without brackets in one place and with them in another. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) {
    const all = value.map(plain)
    return all.length === 1 ? all[0] : all
  }
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, plain(one)]))
}

const json = (file: string, pattern: RegExp): string => pattern.exec(readFileSync(file, 'utf8'))?.[1] ?? ''

/** The app of the template, in the template's own names. */
const scopeOf = (values: Values, region: string): PreviewScope & PolicyScope => ({
  ...EXAMPLE,
  ...PREVIEW_EXAMPLE,
  region,
  cluster: 'my-app-previews',
  repository: 'my-app-previews',
  reviewConfigSecret: values['ReviewConfigVars'] ?? '',
  executionRole: values['ExecutionRole.Arn'] ?? '',
  taskRole: values['TaskRole.Arn'] ?? '',
  schedulerRole: values['TimerRole.Arn'] ?? '',
  loadBalancerPrefix: 'my-app-previews',
})

/** A list of one is its one in IAM, and no list has an order. */
function asSets(value: unknown): unknown {
  if (Array.isArray(value)) {
    const all = value.map(asSets).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
    return all.length === 1 ? all[0] : all
  }
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, asSets(one)]))
}

interface Role {
  readonly Properties: { readonly Policies?: readonly { readonly PolicyDocument: PolicyDocument }[] }
}
type Roles = Readonly<Record<string, Role>>

/** By Sid, the statements of a role of the template. */
function statementsOf(roles: Roles, role: string): ReadonlyMap<string, unknown> {
  const [policy, ...more] = roles[role]?.Properties.Policies ?? []
  if (policy === undefined || more.length > 0) throw new Error(`${role} has not one policy.`)
  return bySid(policy.PolicyDocument.Statement)
}

function bySid(statements: readonly PolicyStatement[]): ReadonlyMap<string, unknown> {
  const found = new Map(statements.map((statement) => [statement.Sid, asSets(plain(statement))]))
  if (found.size !== statements.length) throw new Error('Two statements have one Sid.')
  return found
}

const rolesOf = (
  scope: PreviewScope & PolicyScope,
): Readonly<Record<string, readonly PolicyStatement[]>> => ({
  PreviewRole: previewRoleStatements(scope),
  TimerRole: timerRoleStatements(scope),
  ExecutionRole: previewExecutionRoleStatements(scope),
  // The job that builds is told where to push: it reads no descriptor.
  BuildRole: (ACTION_POLICIES['push-ecr']?.(scope) ?? []).filter(
    ({ Sid }) => Sid !== 'ReadPlatformDescriptors',
  ),
})

describe.each(REGIONS)('in the partition %s', (partition, region) => {
  const values = valuesIn(partition, region)
  const roles = rolesOf(scopeOf(values, region))
  const { Resources } = templateWith(values)

  describe.each(Object.entries(roles))('%s', (role, statements) => {
    it.each(statements.map((statement) => [statement.Sid, statement] as const))(
      'is allowed what src/platform/iam-policies says: %s',
      (sid, statement) => expect(statementsOf(Resources, role).get(sid)).toEqual(asSets(plain(statement))),
    )

    it('is allowed nothing else', () => {
      expect([...statementsOf(Resources, role).keys()].sort()).toEqual([...bySid(statements).keys()].sort())
    })
  })

  it('names no other partition, in the template and in the policies', () => {
    const written = [...JSON.stringify([roles, Resources]).matchAll(/\barn:([^:]*):/g)]
    expect(new Set(written.map(([, name]) => name))).toEqual(new Set([partition]))
  })

  it('trusts whom docs/previews-setup.md says, for both roles', () => {
    const text = json('docs/previews-setup.md', /trust-policy-start -->\s*```json\n([\s\S]*?)```/)
    // As docs/platform.md says of other partitions.
    const page = JSON.parse(
      text.replaceAll('arn:aws:', `arn:${partition}:`).replaceAll('sts.amazonaws.com', oidcAudience(region)),
    )
    const trust = (role: string) => plain(Resources[role].Properties.AssumeRolePolicyDocument)
    expect(trust('PreviewRole')).toEqual(plain(page))
    // A sweep builds nothing, and a build is in an environment of its own.
    const building = JSON.stringify({ ...page, Statement: page.Statement.slice(0, 1) })
      .replaceAll('environment:preview"', 'environment:preview-build"')
      .replaceAll('environment":"preview"', 'environment":"preview-build"')
    expect(trust('BuildRole')).toEqual(plain(JSON.parse(building)))
    expect(trust('BuildRole')).not.toEqual(plain({ ...page, Statement: page.Statement.slice(0, 1) }))
  })

  it('writes a descriptor that the actions read', () => {
    const { Name, Value } = Resources.Descriptor.Properties
    expect(Name).toBe('/renga/apps/my-app/preview')
    expect(parsePreviewDescriptor(Name, Value)).toEqual({ value: JSON.parse(Value) })
    expect(Value).toContain(`arn:${partition}:`)
  })
})

const COMMERCIAL = valuesIn('aws', 'eu-west-1')
const SCOPE = scopeOf(COMMERCIAL, 'eu-west-1')
const { Resources } = templateWith(COMMERCIAL)

/** Roles with policies, and whatever else gives rights: a policy of its own, one of a repository or a secret. */
const granting = (resources: Readonly<Record<string, { Type: string; Properties: object }>>) =>
  Object.entries(resources)
    .filter(
      ([, { Type, Properties }]) =>
        /Policy$|^AWS::IAM::(?!Role$)/.test(Type) ||
        Object.keys(Properties).some(
          (key) => /Polic/.test(key) && !/^(AssumeRolePolicyDocument|SslPolicy)$/.test(key),
        ),
    )
    .map(([name]) => name)
    .sort()

it('gives rights in no other place', () => {
  expect(granting(Resources)).toEqual(Object.keys(rolesOf(SCOPE)).sort())
  expect(
    granting({
      Trusted: { Type: 'AWS::IAM::Role', Properties: { AssumeRolePolicyDocument: {} } },
      Managed: { Type: 'AWS::IAM::Role', Properties: { ManagedPolicyArns: [] } },
      Apart: { Type: 'AWS::IAM::Policy', Properties: { PolicyDocument: {}, Roles: [] } },
      Registry: { Type: 'AWS::ECR::Repository', Properties: { RepositoryPolicyText: {} } },
      Secret: { Type: 'AWS::SecretsManager::ResourcePolicy', Properties: {} },
    }),
  ).toEqual(['Apart', 'Managed', 'Registry', 'Secret'])
})

it.each([
  ['another action', { Action: ['ecs:RunTask', 'iam:CreateUser'] }],
  ['another resource', { Resource: '*' }],
  ['another condition', { Condition: {} }],
])('%s in the template is found', (_what, change) => {
  const own = previewRoleStatements(SCOPE)
  const changed = own.map((statement) =>
    statement.Sid === 'OneOffTasks' ? { ...statement, ...change } : statement,
  )
  const roleOf = (statements: readonly PolicyStatement[]) =>
    statementsOf(
      { PreviewRole: { Properties: { Policies: [{ PolicyDocument: policyDocument(statements) }] } } },
      'PreviewRole',
    )
  expect(roleOf(own)).toEqual(bySid(own))
  expect(roleOf(changed)).not.toEqual(bySid(own))
})

it('keeps that policy below what IAM takes in a role: 10,240 characters without white space', () => {
  const { PolicyDocument } = Resources.PreviewRole.Properties.Policies[0]
  expect(JSON.stringify(PolicyDocument).replace(/\s/g, '').length).toBeLessThan(9_000)
})
