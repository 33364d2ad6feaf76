import {
  CreateSecretCommand,
  DeleteSecretCommand,
  SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager'
import { PutParameterCommand, SSMClient } from '@aws-sdk/client-ssm'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { ADMIN_KEY } from '../../../../emulator/aws/wire/in-process-handler.ts'
import { SecretsAndParameters } from '../../../../src/aws/secrets/secret-directory.ts'
import { type AccountHarness, startAccountHarness } from '../../../support/emulator/clients.ts'

let account: AccountHarness
let directory: SecretsAndParameters
const arns = new Map<string, string>()
beforeAll(async () => {
  account = await startAccountHarness()
  const secrets = new SecretsManagerClient(account.client)
  for (const Name of ['shop', 'old']) {
    const { ARN = '' } = await secrets.send(
      new CreateSecretCommand({ Name, SecretString: '{"KEY":"hunter2"}' }),
    )
    arns.set(Name, ARN)
  }
  await secrets.send(new DeleteSecretCommand({ SecretId: 'old', RecoveryWindowInDays: 7 }))
  const parameters = new SSMClient(account.client)
  for (const Name of ['/shop/token', 'flat'])
    await parameters.send(new PutParameterCommand({ Name, Value: 'x', Type: 'String' }))
  // The account's own key: without a session, there is no token to sign.
  const credentials = { ...ADMIN_KEY, sessionToken: '', expiration: new Date('2100-01-01') }
  const client = { ...account.client, credentials, retryMode: 'standard' as const, customUserAgent: [] }
  directory = new SecretsAndParameters({ region: 'us-east-1', client })
})
afterAll(async () => {
  expect(account.server.violations).toEqual([])
  await account.close()
})

const parameter = (name: string, region = 'us-east-1') =>
  `arn:aws:ssm:${region}:123456789012:parameter/${name}`

it.each<[string, () => string, boolean | undefined]>([
  ['a secret', () => `${arns.get('shop')}`, true],
  ['one key of a secret', () => `${arns.get('shop')}:KEY::`, true],
  ['a secret that is being deleted', () => `${arns.get('old')}`, false],
  [
    'a secret that is not there',
    () => 'arn:aws:secretsmanager:us-east-1:123456789012:secret:none-AbCdEf',
    false,
  ],
  ['a parameter by its name', () => '/shop/token', true],
  ['a parameter by its ARN', () => parameter('shop/token'), true],
  ['a parameter without a slash, by its ARN', () => parameter('flat'), true],
  ['a parameter that is not there', () => parameter('shop/none'), false],
  ['another region', () => parameter('shop/token', 'eu-west-1'), undefined],
])('of %s', async (_name, valueFrom, exists) => {
  expect(await directory.exists(valueFrom())).toBe(exists)
})

it('never reads a value', () => {
  const operations = new Set(account.server.journal.calls.map(({ operation }) => operation))
  expect([...operations].filter((operation) => /^Get/.test(operation))).toEqual([])
})
