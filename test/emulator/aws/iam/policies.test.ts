import { describe, expect, it } from '@jest/globals'
import { evaluate } from '../../../../emulator/aws/iam/evaluate.ts'
import { parsePolicy } from '../../../../emulator/aws/iam/policy.ts'

const decide = (
  Statement: object,
  {
    action = 'ecs:UpdateService',
    resource = 'arn:aws:ecs:us-east-1:1:service/renga/board-web',
    context = {},
  }: {
    action?: string
    resource?: string
    context?: Record<string, readonly string[]>
  } = {},
) => {
  const statements = parsePolicy(JSON.stringify({ Version: '2012-10-17', Statement }), 'identity')
  const keys = new Map(Object.entries(context).map(([key, values]) => [key.toLowerCase(), values]))
  return evaluate(statements, { action, resource, context: keys })
}
const allow = { Effect: 'Allow', Action: 'ecs:UpdateService', Resource: '*' }

describe('actions and resources', () => {
  it.each<[string, object, string]>([
    ['names the action', allow, 'allowed'],
    ['names another', { ...allow, Action: 'ecs:CreateService' }, 'implicit-deny'],
    ['matches in any case', { ...allow, Action: 'ecs:updateservice' }, 'allowed'],
    ['by wildcard', { ...allow, Action: ['ecs:Update*'] }, 'allowed'],
    ['by one character', { ...allow, Action: 'ecs:UpdateServic?' }, 'allowed'],
    ['by NotAction', { Effect: 'Allow', NotAction: 'iam:*', Resource: '*' }, 'allowed'],
    ['not by NotAction', { Effect: 'Allow', NotAction: 'ecs:*', Resource: '*' }, 'implicit-deny'],
    ['by resource wildcard', { ...allow, Resource: 'arn:aws:ecs:*:1:service/renga/board-*' }, 'allowed'],
    ['not the resource', { ...allow, Resource: 'arn:aws:ecs:*:1:service/renga/other-*' }, 'implicit-deny'],
    [
      'by NotResource',
      { Effect: 'Allow', Action: '*', NotResource: 'arn:aws:ecs:*:1:service/renga/other-*' },
      'allowed',
    ],
    ['an action that does not exist', { ...allow, Action: 'ecs:UpdateServices' }, 'implicit-deny'],
    ['a resource of another type', { ...allow, Resource: 'arn:aws:ecs:*:1:cluster/renga' }, 'implicit-deny'],
    [
      'a wildcard in what a variable says, in a resource',
      { ...allow, Resource: 'arn:aws:ecs:*:1:service/renga/\u0024{aws:PrincipalTag/app}' },
      'implicit-deny',
    ],
    ['an explicit deny wins', [allow, { ...allow, Effect: 'Deny' }], 'explicit-deny'],
    [
      'a deny of something else does not',
      [allow, { ...allow, Effect: 'Deny', Action: 'ecs:DeleteService' }],
      'allowed',
    ],
  ])('%s', (_, statement, decision) => {
    expect(decide(statement, { context: { 'aws:PrincipalTag/app': ['*'] } })).toBe(decision)
  })
})

describe('conditions', () => {
  it.each<[object, Record<string, readonly string[]>, boolean]>([
    [{ StringEquals: { 'aws:ResourceTag/app': 'board' } }, { 'aws:resourcetag/app': ['board'] }, true],
    [{ StringEquals: { 'aws:ResourceTag/app': 'board' } }, {}, false],
    [{ StringEqualsIfExists: { 'aws:ResourceTag/app': 'board' } }, {}, true],
    [{ StringNotEquals: { 'aws:ResourceTag/app': 'board' } }, {}, true],
    [
      { StringLike: { 'aws:PrincipalArn': 'arn:aws:iam::1:role/*' } },
      { 'aws:PrincipalArn': ['arn:aws:iam::1:role/x/y'] },
      true,
    ],
    [
      { ArnEquals: { 'ecs:cluster': 'arn:aws:ecs:*:1:cluster/renga' } },
      { 'ecs:cluster': ['arn:aws:ecs:eu-west-1:1:cluster/renga'] },
      true,
    ],
    [
      { ArnLike: { 'ecs:cluster': 'arn:*:cluster/renga' } },
      { 'ecs:cluster': ['arn:aws:ecs:eu-west-1:1:cluster/renga'] },
      false,
    ],
    [{ Bool: { 'aws:SecureTransport': 'true' } }, { 'aws:SecureTransport': ['TRUE'] }, true],
    [{ Null: { 'aws:TokenIssueTime': 'true' } }, {}, true],
    [{ Null: { 'aws:TokenIssueTime': 'false' } }, {}, false],
    [{ NumericLessThan: { 'sts:DurationSeconds': '3600' } }, { 'sts:DurationSeconds': ['900'] }, true],
    [
      { DateGreaterThan: { 'aws:CurrentTime': '2026-01-01T00:00:00Z' } },
      { 'aws:CurrentTime': ['2026-06-01T00:00:00Z'] },
      true,
    ],
    [{ 'ForAllValues:StringEquals': { 'aws:TagKeys': ['a', 'b'] } }, { 'aws:TagKeys': ['a'] }, true],
    [{ 'ForAllValues:StringEquals': { 'aws:TagKeys': ['a', 'b'] } }, { 'aws:TagKeys': ['a', 'c'] }, false],
    [{ 'ForAllValues:StringEquals': { 'aws:TagKeys': ['a'] } }, {}, true],
    [{ 'ForAnyValue:StringEquals': { 'aws:TagKeys': ['a'] } }, { 'aws:TagKeys': ['a', 'c'] }, true],
    [
      { StringEquals: { 'aws:RequestTag/owner': '\u0024{aws:PrincipalAccount}' } },
      { 'aws:RequestTag/owner': ['1'], 'aws:PrincipalAccount': ['1'] },
      true,
    ],
    [{ StringEquals: { a: 'x' }, StringLike: { b: 'y*' } }, { a: ['x'], b: ['z'] }, false],
    [{ 'ForAnyValue:StringNotEquals': { 'aws:TagKeys': ['a'] } }, {}, false],
    [{ 'ForAnyValue:StringNotLike': { 'aws:TagKeys': ['a*'] } }, { 'aws:TagKeys': [] }, false],
    [{ 'ForAnyValue:StringNotEquals': { 'aws:TagKeys': ['a'] } }, { 'aws:TagKeys': ['a', 'b'] }, true],
    [{ 'ForAllValues:StringNotEquals': { 'aws:TagKeys': ['a'] } }, {}, true],
    [
      { StringLike: { 'aws:RequestTag/team': '\u0024{aws:PrincipalTag/team}' } },
      { 'aws:RequestTag/team': ['other'], 'aws:PrincipalTag/team': ['*'] },
      false,
    ],
    [
      { StringLike: { 'aws:RequestTag/team': '\u0024{aws:PrincipalTag/team}' } },
      { 'aws:RequestTag/team': ['*'], 'aws:PrincipalTag/team': ['*'] },
      true,
    ],
    [
      { StringEquals: { 'aws:RequestTag/team': '\u0024{aws:PrincipalTag/team}' } },
      { 'aws:RequestTag/team': ['a?'], 'aws:PrincipalTag/team': ['a?'] },
      true,
    ],
    [{ StringLike: { a: 'x\u0024{*}' } }, { a: ['xy'] }, false],
    [{ StringLike: { a: 'x\u0024{*}' } }, { a: ['x*'] }, true],
    [{ StringEquals: { a: "\u0024{aws:PrincipalTag/team, 'shared'}" } }, { a: ['shared'] }, true],
    [
      { StringEquals: { a: "\u0024{aws:PrincipalTag/team, 'shared'}" } },
      { a: ['shared'], 'aws:PrincipalTag/team': ['own'] },
      false,
    ],
    [{ IpAddress: { 'aws:SourceIp': ['10.0.0.0/8', '127.0.0.1'] } }, { 'aws:SourceIp': ['127.0.0.1'] }, true],
    [{ IpAddress: { 'aws:SourceIp': '203.0.113.0/24' } }, { 'aws:SourceIp': ['203.0.114.7'] }, false],
    [{ IpAddress: { 'aws:SourceIp': '2001:db8::/32' } }, { 'aws:SourceIp': ['2001:db8:1::7'] }, true],
    [{ IpAddress: { 'aws:SourceIp': '0.0.0.0/0' } }, {}, false],
    [{ NotIpAddress: { 'aws:SourceIp': '10.0.0.0/8' } }, { 'aws:SourceIp': ['127.0.0.1'] }, true],
    [{ NotIpAddress: { 'aws:SourceIp': '127.0.0.0/8' } }, { 'aws:SourceIp': ['127.0.0.1'] }, false],
  ])('%j over %j: %j', (Condition, context, allowed) => {
    expect(decide({ ...allow, Condition }, { context })).toBe(allowed ? 'allowed' : 'implicit-deny')
  })
})

describe('documents', () => {
  it.each<[string, unknown, string]>([
    ['no JSON', '{', 'invalid Json'],
    ['another version', { Version: '2020-01-01', Statement: [] }, 'valid version'],
    ['an unknown member', { Statement: { ...allow, Ressource: '*' } }, "unknown 'Ressource'"],
    ['no effect', { Statement: { Action: '*', Resource: '*' } }, "'Effect' must be Allow or Deny"],
    ['no actions', { Statement: { Effect: 'Allow', Resource: '*' } }, 'must contain actions'],
    ['no resources', { Statement: { Effect: 'Allow', Action: '*' } }, 'must contain resources'],
    [
      'an action without its service',
      { Statement: { ...allow, Action: 'UpdateService' } },
      'prefaced by a vendor',
    ],
    [
      'a resource that is no ARN',
      { Statement: { ...allow, Resource: 'board-web' } },
      'must be in ARN format',
    ],
    ['a principal', { Statement: { ...allow, Principal: '*' } }, 'should not specify a principal'],
    [
      'an unknown operator',
      { Statement: { ...allow, Condition: { StringIs: { a: 'b' } } } },
      'Invalid Condition type : StringIs',
    ],
  ])('refuses %s', (_, document, message) => {
    const text = typeof document === 'string' ? document : JSON.stringify(document)
    expect(() => parsePolicy(text, 'identity')).toThrow(message)
  })
})
