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
    ['an explicit deny wins', [allow, { ...allow, Effect: 'Deny' }], 'explicit-deny'],
    [
      'a deny of something else does not',
      [allow, { ...allow, Effect: 'Deny', Action: 'ecs:DeleteService' }],
      'allowed',
    ],
  ])('%s', (_, statement, decision) => {
    expect(decide(statement)).toBe(decision)
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
