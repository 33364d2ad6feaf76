import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { evaluate } from '../../../../emulator/aws/iam/evaluate.ts'
import { parsePolicy, type Statement } from '../../../../emulator/aws/iam/policy.ts'
import { PREVIEW_EXAMPLE } from '../../../../scripts/policies.ts'
import type { PolicyStatement } from '../../../../src/platform/iam-policies/policy.ts'
import { previewRoleStatements } from '../../../../src/platform/iam-policies/preview-roles.ts'

/** The role of previews against everything that production owns, by the evaluator of emulator/aws/iam. */
const ROLE = 'arn:aws:iam::123456789012:role'
const SECRET = 'arn:aws:secretsmanager:eu-west-1:123456789012:secret'
const ECS = 'arn:aws:ecs:eu-west-1:123456789012'
const ELB = 'arn:aws:elasticloadbalancing:eu-west-1:123456789012'
const balancer = (name: string) => `${name}/0123456789abcdef/0123456789abcdef`

/** As in the README's example. */
const STATEMENTS = previewRoleStatements(PREVIEW_EXAMPLE)

/** Of production, also where it lives beside the previews. */
const PRODUCTION: readonly string[] = [
  `${ECS}:cluster/main`,
  `${ECS}:service/main/my-app-production-web`,
  `${ECS}:service/previews/my-app-production-web`,
  `${ECS}:service/main/my-app-pr-7-web`,
  `${ECS}:service-deployment/main/my-app-production-web/0123`,
  `${ECS}:service-revision/main/my-app-production-web/0123`,
  `${ECS}:task/main/0123`,
  `${ECS}:task/previews/0123`,
  `${ECS}:task-definition/my-app-production-web:7`,
  `${SECRET}:renga/my-app/production/config-AbCdEf`,
  `${SECRET}:renga/my-app/production/previews/pr-1-AbCdEf`,
  `${SECRET}:renga/other-app/preview/pr-1-AbCdEf`,
  'arn:aws:ecr:eu-west-1:123456789012:repository/my-app',
  `${ELB}:loadbalancer/app/my-app-production/0123456789abcdef`,
  `${ELB}:listener/app/${balancer('my-app-production')}`,
  `${ELB}:listener-rule/app/${balancer('my-app-production')}/0123456789abcdef`,
  `${ELB}:listener-rule/app/${balancer('previews-1')}/0123456789abcdef`,
  `${ELB}:targetgroup/my-app-production-blue/0123456789abcdef`,
  `${ELB}:targetgroup/pv-of-somebody/0123456789abcdef`,
  'arn:aws:dynamodb:eu-west-1:123456789012:table/renga-ledger',
  'arn:aws:logs:eu-west-1:123456789012:log-group:/renga/my-app/production:log-stream:web/app/0123',
  'arn:aws:scheduler:eu-west-1:123456789012:schedule/default/pv7-nightly-report',
  'arn:aws:ssm:eu-west-1:123456789012:parameter/renga/apps/my-app/production',
  `${ROLE}/my-app-production-task`,
  `${ROLE}/renga-execution`,
]

/**
 * What the caller may say of its own request, in its own favour. Not `CreateAction`, which AWS sets where something is
 * made: it is never there for what exists.
 */
const CLAIMS: readonly (readonly [string, readonly string[]])[] = [
  ['aws:requesttag/renga:managed', ['preview', 'previews']],
  ['aws:requesttag/renga:app', ['my-app', 'other-app']],
  ['iam:passedtoservice', ['ecs-tasks.amazonaws.com', 'scheduler.amazonaws.com']],
]

/** Claims by number: every combination comes up. */
function contexts(arn: string): readonly ReadonlyMap<string, readonly string[]>[] {
  const facts: readonly (readonly [string, readonly string[]])[] = [
    ['aws:resourcetag/environment', ['production']],
    ['ecs:resourcetag/environment', ['production']],
    ['dynamodb:leadingkeys', ['my-app#production']],
    ['ecs:task-definition', [`${ECS}:task-definition/my-app-production-web:7`]],
    ['ecs:cluster', [`${ECS}:cluster/${/\/previews\//.test(arn) ? 'previews' : 'main'}`]],
  ]
  let all: (readonly (readonly [string, readonly string[]])[])[] = [facts]
  for (const [key, values] of CLAIMS)
    all = all.flatMap((entries) => values.map((value) => [...entries, [key, [value]] as const]))
  return all.map((entries) => new Map(entries))
}

const parse = (statements: readonly PolicyStatement[]): readonly Statement[] =>
  parsePolicy(JSON.stringify({ Version: '2012-10-17', Statement: statements }), 'identity')

const serviceOf = (arn: string): string => arn.split(':')[2] ?? ''

/**
 * The actions by which somebody with this policy reaches something of production. All statements allow, so each counts
 * by itself.
 */
const reached = (statements: readonly PolicyStatement[]): readonly string[] =>
  [...new Set(statements.flatMap(reachedBy))].sort()

function reachedBy(statement: PolicyStatement): readonly string[] {
  const policy = parse([statement])
  return statement.Action.filter((action) => {
    const service = action.split(':')[0]
    const targets = PRODUCTION.filter((arn) => service === 'tag' || serviceOf(arn) === service)
    return targets.some((resource) =>
      contexts(resource).some((context) => evaluate(policy, { action, resource, context }) === 'allowed'),
    )
  })
}

/**
 * Reads that AWS does not limit to a resource, and one write, of which the README tells. Names that are taken cannot be
 * created again.
 */
const UNLIMITED = [
  'ecs:DeregisterTaskDefinition',
  'ecs:DescribeTaskDefinition',
  'ecs:ListGatewayRoutes',
  'ecs:ListTasks',
  'elasticloadbalancing:CreateTargetGroup',
  'elasticloadbalancing:DescribeAccountLimits',
  'elasticloadbalancing:DescribeRules',
  'elasticloadbalancing:DescribeTags',
  'elasticloadbalancing:DescribeTargetGroups',
  'scheduler:ListSchedules',
  'tag:GetResources',
]

/**
 * Of another app's previews, in the same cluster and behind the same load balancer; they carry the tags of previews.
 */
const OTHER_APP: readonly (readonly [string, string])[] = [
  ['ecs:StopTask', `${ECS}:task/previews/0123`],
  ['ecs:DescribeTasks', `${ECS}:task/previews/0123`],
  ['ecs:RunTask', `${ECS}:task-definition/my-app-preview-of-another-web:1`],
  ['elasticloadbalancing:DeleteRule', `${ELB}:listener-rule/app/${balancer('previews-1')}/0123456789abcdef`],
  ['elasticloadbalancing:DeleteTargetGroup', `${ELB}:targetgroup/pv-of-another/0123456789abcdef`],
  ['elasticloadbalancing:ModifyTargetGroupAttributes', `${ELB}:targetgroup/pv-of-another/0123456789abcdef`],
]

describe('the role of previews', () => {
  it.each(OTHER_APP)('tags of another app do not let it %s', (action, resource) => {
    const context = (app: string) =>
      new Map([
        ['aws:resourcetag/renga:managed', ['preview']],
        ['aws:resourcetag/renga:app', [app]],
        ['ecs:cluster', [`${ECS}:cluster/previews`]],
      ])
    const decide = (app: string) => evaluate(parse(STATEMENTS), { action, resource, context: context(app) })
    expect([decide('my-app'), decide('other-app')]).toEqual(['allowed', 'implicit-deny'])
  })

  it('is what the README of preview-env-up lists, word for word', () => {
    const readme = readFileSync('actions/preview-env-up/README.md', 'utf8')
    const listed: unknown = JSON.parse(/```json\n([\s\S]*?)```/.exec(readme)?.[1] ?? '')
    expect(listed).toEqual({ Version: '2012-10-17', Statement: STATEMENTS })
  })

  it.each([1, 11, 40])('makes rules behind each of %i load balancers, within 10,240 bytes', (count) => {
    const policy = parse(STATEMENTS)
    const context = new Map([
      ['aws:requesttag/renga:managed', ['preview']],
      ['aws:requesttag/renga:app', ['my-app']],
      ['aws:resourcetag/renga:managed', ['preview']],
      ['aws:resourcetag/renga:app', ['my-app']],
      ['elasticloadbalancing:createaction', ['CreateRule']],
    ])
    const decide = (name: string): readonly string[] =>
      [
        ['CreateRule', `listener/app/${balancer(name)}`],
        ['AddTags', `listener-rule/app/${balancer(name)}/0123456789abcdef`],
        ['DeleteRule', `listener-rule/app/${balancer(name)}/0123456789abcdef`],
      ].map(([call, resource]) =>
        evaluate(policy, {
          action: `elasticloadbalancing:${call}`,
          resource: `${ELB}:${resource}`,
          context,
        }),
      )
    for (let at = 1; at <= count; at += 1)
      expect(decide(`previews-${at}`)).toEqual(['allowed', 'allowed', 'allowed'])
    expect(new Set(decide('my-app-production'))).toEqual(new Set(['implicit-deny']))
    // What IAM counts of a role's inline policies leaves white space out.
    const document = JSON.stringify({ Version: '2012-10-17', Statement: STATEMENTS }).replace(/\s/g, '')
    expect(Buffer.byteLength(document)).toBeLessThan(9_000)
  })

  it('reaches nothing of production but what AWS does not limit to a resource', () => {
    expect(reached(STATEMENTS)).toEqual(UNLIMITED)
    const readme = readFileSync('actions/preview-env-up/README.md', 'utf8')
    expect(readme).toContain('`ecs:DeregisterTaskDefinition`')
  })

  it.each(
    STATEMENTS.filter(({ Resource, Sid }) => Resource !== '*' && Sid !== 'MakeTargetGroups').map(
      ({ Sid }) => Sid,
    ),
  )('would reach it, were %s not limited: the check above can fail', (sid) => {
    const found = STATEMENTS.filter(({ Sid }) => Sid === sid)
    const open = found.map(
      ({ Sid, Effect, Action }): PolicyStatement => ({ Sid, Effect, Action, Resource: '*' }),
    )
    expect(reached(open).length).toBeGreaterThan(reached(found).length)
  })

  it.each(
    STATEMENTS.filter(({ Condition, Resource }) => Condition !== undefined && Resource !== '*').map(
      ({ Sid }) => Sid,
    ),
  )('has no condition in %s that the evaluator would not hold', (sid) => {
    const only = STATEMENTS.filter(({ Sid }) => Sid === sid)
    const bare = new Map<string, readonly string[]>()
    const [{ Action, Resource } = { Action: [], Resource: '' }] = only
    const resource = [Resource].flat()[0]?.replaceAll('*', 'x') ?? ''
    const loose = only.map(({ Sid, Effect, Action, Resource }) => ({ Sid, Effect, Action, Resource }))
    const ask = (statements: readonly PolicyStatement[]) =>
      evaluate(parse(statements), { action: Action[0] ?? '', resource, context: bare })
    expect(ask(loose)).toBe('allowed')
    // These ask only where the request says something.
    expect(ask(only)).toBe(/IfExists|ForAllValues/.test(JSON.stringify(only)) ? 'allowed' : 'implicit-deny')
  })
})
