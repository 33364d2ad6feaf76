import { describe, expect, it } from '@jest/globals'
import { denialFix, deniedAction } from '../../../src/ecs/denied.ts'

const NAMED =
  'User: arn:aws:sts::123456789012:assumed-role/shop-task/abc is not authorized to perform: s3:GetObject ' +
  'on resource: arn:aws:s3:::shop/a.'
const ALLOW = "Allow the role 'shop-task' s3:GetObject on arn:aws:s3:::shop/a"
const SECRET = 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:shop'

describe('a refusal', () => {
  it.each<[string, string, string | undefined]>([
    ['that is none', 'out of memory', undefined],
    ['with all its parts', `${NAMED} because no identity-based policy allows it`, `${ALLOW}.`],
    [
      'by an explicit deny',
      `${NAMED} with an explicit deny`,
      "An explicit deny blocks the role 'shop-task' from s3:GetObject on arn:aws:s3:::shop/a: " +
        'change that policy; an allow does not override it.',
    ],
    [
      'by another account',
      `${NAMED} because no resource-based policy allows it`,
      `${ALLOW} in that resource's own policy: it belongs to another account.`,
    ],
    ['told twice is one', `${NAMED} ${NAMED}`, `${ALLOW}.`],
    [
      'that names nothing',
      'AccessDenied',
      'Allow the execution role to read what a task needs at startup: secretsmanager:GetSecretValue on its secrets ' +
        '(kms:Decrypt on their key), ecr:GetAuthorizationToken on *. The message does not say which was denied; ' +
        'CloudTrail does.',
    ],
    [
      'of a secret',
      `AccessDenied: unable to fetch from secrets manager ${SECRET}, retried`,
      `Allow the execution role secretsmanager:GetSecretValue on ${SECRET}.`,
    ],
    [
      'of a secret without a name',
      'AccessDenied from asm',
      'Allow the execution role secretsmanager:GetSecretValue.',
    ],
    [
      'of a key',
      'Access to KMS is not allowed',
      'Allow the execution role kms:Decrypt on the key that encrypts the secret.',
    ],
    [
      "of a secret's key",
      `Access to KMS is not allowed ${SECRET}`,
      `Allow the execution role kms:Decrypt on the key that encrypts ${SECRET}.`,
    ],
    ['of a parameter', 'AccessDenied from ssm', 'Allow the execution role ssm:GetParameters.'],
    ['of a log stream', 'AccessDenied log stream', 'Allow the execution role logs:CreateLogStream.'],
    ['of a log group', 'AccessDenied log group', 'Allow the execution role logs:CreateLogGroup.'],
    [
      'of the registry',
      'AccessDenied GetAuthorizationToken',
      'Allow the execution role ecr:GetAuthorizationToken on *.',
    ],
  ])('%s', (_name, text, fix) => {
    expect(denialFix(text)).toBe(fix)
  })

  it('of several kinds tells three', () => {
    const text = ['a', 'b', 'c', 'd'].map((key) => NAMED.replace('shop/a.', `shop/${key}.`)).join(' ')
    const allow = (key: string) => `Allow the role 'shop-task' s3:GetObject on arn:aws:s3:::shop/${key}.`
    expect(denialFix(text)).toBe(['a', 'b', 'c'].map(allow).join(' '))
  })
})

it.each([
  ['not authorized to perform: s3:GetObject', { action: 's3:GetObject', resource: undefined }],
  ['not authorized to perform:s3:*  on resource:  x, y', { action: 's3:*', resource: 'x' }],
  ['not authorized to perform: nothing', undefined],
])('%s', (text, denied) => {
  expect(deniedAction(text)).toEqual(denied)
})
