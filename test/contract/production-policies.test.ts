/**
 * The role of one app environment against what other apps, and other environments of the same app, own in the account:
 * every policy that an action's README gives, and those that the emulator gives its roles, by the evaluator of
 * emulator/aws/iam.
 */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { evaluate } from '../../emulator/aws/iam/evaluate.ts'
import { parsePolicy, type Statement } from '../../emulator/aws/iam/policy.ts'
import { actionNames } from '../../scripts/action-manifest.ts'
import { EXAMPLE } from '../../scripts/policies.ts'
import {
  configRoleStatements,
  deployRoleStatements,
  pushRoleStatements,
  upstreamStatements,
} from '../../src/platform/iam-policies/deploy-role.ts'
import type { PolicyScope } from '../../src/platform/iam-policies/policy.ts'

const ACCOUNT = 'eu-west-1:123456789012'
const SCOPE: PolicyScope = {
  ...EXAMPLE,
  configSecret: `arn:aws:secretsmanager:${ACCOUNT}:secret:renga/my-app/production/config-AbCdEf`,
}

/** Each README's policy, and the emulator's. */
const POLICIES: readonly (readonly [string, readonly Statement[]])[] = [
  ...actionNames().flatMap((action) => {
    const text = /```json\n([\s\S]*?)```/.exec(readFileSync(`actions/${action}/README.md`, 'utf8'))?.[1] ?? ''
    // The role of previews has a suite of its own: test/unit/platform/iam-policies/preview-roles.test.ts.
    return !text.includes('"Statement"') || action.startsWith('preview-')
      ? []
      : [[action, parsePolicy(text, 'identity')] as const]
  }),
  // As if it were promoted from production: the example's own names.
  [
    'promote-release upstream',
    parsePolicy(
      JSON.stringify({ Version: '2012-10-17', Statement: upstreamStatements(EXAMPLE) }),
      'identity',
    ),
  ],
  [
    'the emulator',
    parsePolicy(
      JSON.stringify({
        Version: '2012-10-17',
        Statement: [
          ...pushRoleStatements(SCOPE),
          ...deployRoleStatements(SCOPE),
          ...configRoleStatements(SCOPE),
        ],
      }),
      'identity',
    ),
  ],
]

type Context = Readonly<Record<string, readonly string[]>>
interface Target {
  readonly arn: string
  readonly context?: Context
}

const LEDGERS = ['renga-ledger', 'renga-releases'].map(
  (table) => `arn:aws:dynamodb:${ACCOUNT}:table/${table}`,
)
const tagged = (app: string, environment: string): Context => ({
  'aws:resourcetag/renga:app': [app],
  'aws:resourcetag/renga:environment': [environment],
})

/** Of the app `other`, of `my-app` in other environments, and of apps whose names go on like `my-app`. */
const FOREIGN: readonly (readonly [string, readonly Target[]])[] = [
  ...['other#production', 'my-app#staging', 'my-app#pr-7', 'my-app#production-eu', 'my-app-2#production'].map(
    (key) =>
      [
        `releases of ${key}`,
        LEDGERS.map((arn) => ({ arn, context: { 'dynamodb:leadingkeys': [key] } })),
      ] as const,
  ),
  [
    'releases of several at once',
    LEDGERS.map((arn) => ({
      arn,
      context: { 'dynamodb:leadingkeys': ['my-app#production', 'other#production'] },
    })),
  ],
  [
    'descriptors',
    ['other/production', 'my-app/staging', 'my-app/preview', 'my-app/production-eu'].map((name) => ({
      arn: `arn:aws:ssm:${ACCOUNT}:parameter/renga/apps/${name}`,
    })),
  ],
  [
    'config vars',
    [
      'other-production-AbCdEf',
      'my-app-staging-AbCdEf',
      'my-app-production-eu-AbCdEf',
      'renga/other/production/config-AbCdEf',
      'renga/my-app/staging/config-AbCdEf',
      'renga/my-app/preview/pr-7-AbCdEf',
    ].map((name) => ({ arn: `arn:aws:secretsmanager:${ACCOUNT}:secret:${name}` })),
  ],
  [
    'images',
    ['other', 'my-app-2', 'my-app/base'].map((name) => ({
      arn: `arn:aws:ecr:${ACCOUNT}:repository/${name}`,
    })),
  ],
  [
    'logs',
    ['other/production', 'my-app/staging', 'my-app/production-eu', 'my-app/preview'].map((name) => ({
      arn: `arn:aws:logs:${ACCOUNT}:log-group:/renga/${name}:log-stream:web/app/0123`,
    })),
  ],
  [
    'services',
    [
      'service/main/other-production-web',
      'service/main/my-app-staging-web',
      'service/other/my-app-production-web',
    ].map((name) => ({ arn: `arn:aws:ecs:${ACCOUNT}:${name}` })),
  ],
  [
    'task definitions',
    ['other-production-web:1', 'my-app-staging-release:1'].map((name) => ({
      arn: `arn:aws:ecs:${ACCOUNT}:task-definition/${name}`,
      context: {
        'ecs:cluster': [`arn:aws:ecs:${ACCOUNT}:cluster/main`],
        'ecs:createaction': ['RegisterTaskDefinition'],
      },
    })),
  ],
  [
    'tasks',
    [tagged('other', 'production'), tagged('my-app', 'staging'), {}].map((context) => ({
      arn: `arn:aws:ecs:${ACCOUNT}:task/main/0123`,
      context,
    })),
  ],
  [
    'roles',
    ['other-production', 'my-app-staging', 'my-app-production-eu'].map((name) => ({
      arn: `arn:aws:iam::123456789012:role/${name}`,
      context: { 'iam:passedtoservice': ['ecs-tasks.amazonaws.com'] },
    })),
  ],
  [
    'target groups and rules',
    ['targetgroup/other-production-a/0123', 'listener-rule/app/other/0/1/2', 'listener/app/other/0/1'].map(
      (name) => ({
        arn: `arn:aws:elasticloadbalancing:${ACCOUNT}:${name}`,
        context: {
          'aws:requesttag/renga:purpose': ['maintenance'],
          'aws:resourcetag/renga:purpose': ['maintenance'],
          'elasticloadbalancing:createaction': ['CreateRule'],
        },
      }),
    ),
  ],
]

/**
 * What AWS limits to no resource, or what reads the state of a task of the cluster:
 * https://docs.aws.amazon.com/service-authorization/latest/reference/
 */
const UNLIMITED = new Set([
  'ecr:GetAuthorizationToken',
  'ecr:GetAccountSetting',
  'ecs:DescribeTaskDefinition',
  'ecs:DescribeTasks',
  'ecs:ListServices',
  'ecs:ListTasks',
  'iam:GetRole',
  'elasticloadbalancing:DescribeAccountLimits',
  'elasticloadbalancing:DescribeListeners',
  'elasticloadbalancing:DescribeLoadBalancers',
  'elasticloadbalancing:DescribeRules',
  'elasticloadbalancing:DescribeTags',
  'elasticloadbalancing:DescribeTargetGroupAttributes',
  'elasticloadbalancing:DescribeTargetGroups',
  'elasticloadbalancing:DescribeTargetHealth',
  'logs:DescribeLogGroups',
])

const actionsOf = (policy: readonly Statement[]): readonly string[] => [
  ...new Set(policy.flatMap(({ actions }) => actions.values)),
]
const serviceOf = (arn: string): string => arn.split(':')[2] ?? ''

/**
 * `action on ARN` of all that the policy allows there. `ecs:TagResource` of tasks is checked on `*`: see the tags of
 * the request.
 */
function reached(policy: readonly Statement[], targets: readonly Target[]): readonly string[] {
  const actions = actionsOf(policy).filter((action) => !UNLIMITED.has(action) && action !== 'ecs:TagResource')
  return targets.flatMap(({ arn, context = {} }) =>
    actions
      .filter((action) => action.startsWith(`${serviceOf(arn)}:`))
      .filter(
        (action) =>
          evaluate(policy, { action, resource: arn, context: new Map(Object.entries(context)) }) ===
          'allowed',
      )
      .map((action) => `${action} on ${arn}`),
  )
}

describe.each(POLICIES)('the policy of %s', (_action, policy) => {
  it.each(FOREIGN)('does not reach %s of others', (_what, targets) => {
    expect(reached(policy, targets)).toEqual([])
  })

  it('reaches the ledger of its own environment with every action that it lists', () => {
    const actions = actionsOf(policy).filter((action) => action.startsWith('dynamodb:'))
    const context = new Map([['dynamodb:leadingkeys', ['my-app#production']]])
    const allowed = actions.filter((action) =>
      LEDGERS.some((resource) => evaluate(policy, { action, resource, context }) === 'allowed'),
    )
    expect(allowed).toEqual(actions)
  })

  it('tags nothing of others', () => {
    const foreign = [
      `arn:aws:ecs:${ACCOUNT}:task-definition/other-production-web:1`,
      `arn:aws:ecs:${ACCOUNT}:service/main/other-production-web`,
    ]
    const allowed = foreign.flatMap((resource) =>
      ['RegisterTaskDefinition', 'RunTask', 'CreateService'].filter(
        (create) =>
          evaluate(policy, {
            action: 'ecs:TagResource',
            resource,
            context: new Map([
              ['ecs:createaction', [create]],
              ['aws:requesttag/renga:app', ['my-app']],
            ]),
          }) === 'allowed',
      ),
    )
    expect(allowed).toEqual([])
  })
})

it('the README of promote-release gives the role upstream what src/platform/iam-policies says', () => {
  const text = readFileSync('actions/promote-release/README.md', 'utf8')
  const block = /<!-- upstream-policy-start -->\s*```json\n([\s\S]*?)```/.exec(text)?.[1] ?? ''
  expect(JSON.parse(block).Statement).toEqual(upstreamStatements({ ...EXAMPLE, environment: 'staging' }))
})
