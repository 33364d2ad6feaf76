import * as sm from '@aws-sdk/client-secrets-manager'
import { PutParameterCommand, SSMClient } from '@aws-sdk/client-ssm'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { SecretReadError } from '../../../../emulator/ports.ts'
import { type AccountHarness, failure, startAccountHarness } from '../../../support/emulator/clients.ts'

const DAY = 24 * 3600_000
const token = (n: number) => `00000000-0000-0000-0000-${String(n).padStart(12, '0')}`

let account: AccountHarness
let client: sm.SecretsManagerClient

beforeEach(async () => {
  account = await startAccountHarness()
  client = new sm.SecretsManagerClient(account.client)
})
afterEach(async () => {
  expect(account.server.violations).toEqual([])
  await account.close()
})

const create = (value: string, ClientRequestToken = token(1)) =>
  client.send(new sm.CreateSecretCommand({ Name: 'app/config', SecretString: value, ClientRequestToken }))
const put = (value: string, n: number, VersionStages?: string[]) =>
  client.send(
    new sm.PutSecretValueCommand({
      SecretId: 'app/config',
      SecretString: value,
      ClientRequestToken: token(n),
      VersionStages,
    }),
  )
const get = (input: Partial<sm.GetSecretValueCommandInput> = {}) =>
  client.send(new sm.GetSecretValueCommand({ SecretId: 'app/config', ...input }))
const stages = async () =>
  (await client.send(new sm.DescribeSecretCommand({ SecretId: 'app/config' }))).VersionIdsToStages

describe('versions and staging labels', () => {
  it('moves AWSCURRENT and leaves AWSPREVIOUS behind', async () => {
    const { ARN } = await create('one')
    expect(ARN).toMatch(/^arn:aws:secretsmanager:us-east-1:123456789012:secret:app\/config-[A-Za-z0-9]{6}$/)
    await put('two', 2)
    await put('three', 3)
    expect(await stages()).toEqual({ [token(2)]: ['AWSPREVIOUS'], [token(3)]: ['AWSCURRENT'] })
    expect((await get()).SecretString).toBe('three')
    expect((await get({ VersionStage: 'AWSPREVIOUS' })).SecretString).toBe('two')
    // A version without a label is deprecated: hidden from listings, readable by its id.
    expect((await get({ VersionId: token(1), SecretId: ARN })).SecretString).toBe('one')
    const { Versions } = await client.send(new sm.ListSecretVersionIdsCommand({ SecretId: 'app/config' }))
    expect(Versions?.map(({ VersionId }) => VersionId)).toEqual([token(2), token(3)])
  })

  it('takes a repeated request once and refuses another value under the same token', async () => {
    await create('one')
    expect((await create('one')).VersionId).toBe(token(1))
    expect((await failure(create('two'))).name).toBe('ResourceExistsException')
    expect((await failure(create('one', token(9)))).message).toBe(
      'The operation failed because the secret app/config already exists.',
    )
    expect((await put('one', 1)).VersionStages).toEqual(['AWSCURRENT'])
    expect((await failure(put('two', 1))).name).toBe('ResourceExistsException')
  })

  it('moves labels only with their holder named', async () => {
    await create('one')
    await put('two', 2)
    const move = (input: Partial<sm.UpdateSecretVersionStageCommandInput>) =>
      client.send(
        new sm.UpdateSecretVersionStageCommand({
          SecretId: 'app/config',
          VersionStage: 'AWSCURRENT',
          ...input,
        }),
      )
    expect((await failure(move({ MoveToVersionId: token(1) }))).message).toContain(
      `attached to version ${token(2)}`,
    )
    expect((await failure(move({ RemoveFromVersionId: token(2) }))).message).toContain(
      'only move staging label AWSCURRENT',
    )
    await move({ MoveToVersionId: token(1), RemoveFromVersionId: token(2) })
    expect(await stages()).toEqual({ [token(1)]: ['AWSCURRENT'], [token(2)]: ['AWSPREVIOUS'] })
    await move({ VersionStage: 'blessed', MoveToVersionId: token(2) })
    expect((await get({ VersionStage: 'blessed' })).SecretString).toBe('two')
    await move({ VersionStage: 'blessed', RemoveFromVersionId: token(2) })
    expect((await failure(get({ VersionStage: 'blessed' }))).message).toContain('for staging label: blessed')
  })

  it('drops deprecated versions beyond a hundred, none younger than a day', async () => {
    await create('v1')
    for (let n = 2; n <= 103; n += 1) await put(`v${n}`, n)
    expect(account.secrets.get('app/config').versions.size).toBe(103)
    await account.clock.advance(DAY + 1)
    await put('v104', 104)
    expect(account.secrets.get('app/config').versions.size).toBe(100)
    expect((await failure(get({ VersionId: token(1) }))).message).toBe(
      `Secrets Manager can't find the specified secret value for VersionId: ${token(1)}`,
    )
    expect((await get({ VersionId: token(103) })).SecretString).toBe('v103')
  })

  it.each([
    [
      'a value above 64 KB',
      { SecretString: 'x'.repeat(65_537) },
      'ValidationException',
      'less than or equal to 65536',
    ],
    [
      'a short token',
      { SecretString: 'x', ClientRequestToken: 'short' },
      'InvalidParameterException',
      '32-64 characters',
    ],
    [
      'text and bytes',
      { SecretString: 'x', SecretBinary: new Uint8Array(1) },
      'InvalidParameterException',
      'both a binary',
    ],
    ['a name with a space', { Name: 'a b', SecretString: 'x' }, 'ValidationException', 'Invalid name'],
  ])('refuses %s', async (_, input, name, message) => {
    const call = client.send(new sm.CreateSecretCommand({ Name: 'n', ...input }))
    expect(await failure(call)).toMatchObject({ name, message: expect.stringContaining(message) })
  })

  it('keeps bytes as they are', async () => {
    const SecretBinary = new Uint8Array([0, 255, 10])
    await client.send(new sm.CreateSecretCommand({ Name: 'app/config', SecretBinary }))
    expect([...((await get()).SecretBinary ?? [])]).toEqual([0, 255, 10])
  })
})

describe('deletion', () => {
  it('keeps a deleted secret for its recovery window and lets it come back', async () => {
    await create('one')
    const remove = () =>
      client.send(new sm.DeleteSecretCommand({ SecretId: 'app/config', RecoveryWindowInDays: 7 }))
    expect((await remove()).DeletionDate).toEqual(new Date(Date.UTC(2026, 0, 8)))
    expect((await failure(get())).message).toContain('marked for deletion')
    expect((await failure(create('two', token(2)))).message).toContain('already scheduled for deletion')
    expect((await client.send(new sm.ListSecretsCommand({}))).SecretList).toEqual([])
    await client.send(new sm.RestoreSecretCommand({ SecretId: 'app/config' }))
    expect((await get()).SecretString).toBe('one')
    await remove()
    await account.clock.advance(7 * DAY)
    expect((await failure(get())).name).toBe('ResourceNotFoundException')
    expect((await create('two', token(2))).VersionId).toBe(token(2))
  })

  it('deletes at once when told so, even what is not there', async () => {
    await create('one')
    const force = () =>
      client.send(new sm.DeleteSecretCommand({ SecretId: 'app/config', ForceDeleteWithoutRecovery: true }))
    await force()
    expect((await failure(get())).name).toBe('ResourceNotFoundException')
    expect((await force()).Name).toBe('app/config')
  })
})

it('lists newest first, by filter, and reads many at once', async () => {
  await create('one')
  await client.send(
    new sm.CreateSecretCommand({ Name: 'db', SecretString: 'x', Tags: [{ Key: 'team', Value: 'haiku' }] }),
  )
  const list = async (Filters?: sm.Filter[]) =>
    (await client.send(new sm.ListSecretsCommand({ Filters }))).SecretList?.map(({ Name }) => Name)
  expect(await list()).toEqual(['db', 'app/config'])
  expect(await list([{ Key: 'tag-key', Values: ['team'] }])).toEqual(['db'])
  expect(await list([{ Key: 'name', Values: ['!db'] }])).toEqual(['app/config'])
  const batch = await client.send(new sm.BatchGetSecretValueCommand({ SecretIdList: ['db', 'nope'] }))
  expect(batch).toMatchObject({
    SecretValues: [{ Name: 'db', SecretString: 'x' }],
    Errors: [{ SecretId: 'nope', ErrorCode: 'ResourceNotFoundException' }],
  })
})

describe('secrets as ECS reads them', () => {
  let arn: string

  beforeEach(async () => {
    arn = (await create('{"URL":"postgres://old","PORT":5432}')).ARN ?? ''
    await put('{"URL":"postgres://new"}', 2)
    await new SSMClient(account.client).send(
      new PutParameterCommand({ Name: '/app/key', Value: 'hunter2', Type: 'SecureString' }),
    )
  })

  it.each([
    ['a key', ':URL::', 'postgres://new'],
    ['a key of a pinned version', `:URL::${token(1)}`, 'postgres://old'],
    ['a key of a stage', ':URL:AWSPREVIOUS:', 'postgres://old'],
    ['a number', `:PORT::${token(1)}`, '5432'],
    ['the whole text', '', '{"URL":"postgres://new"}'],
  ])('reads %s', async (_, suffix, expected) => {
    expect(await account.secretSource.read(`${arn}${suffix}`)).toBe(expected)
  })

  it.each([['/app/key'], ['arn:aws:ssm:us-east-1:123456789012:parameter/app/key']])(
    'reads the parameter %s',
    async (name) => {
      expect(await account.secretSource.read(name)).toBe('hunter2')
    },
  )

  it.each([
    ['a key that is not there', () => `${arn}:NOPE::`, 'did not contain json key NOPE'],
    ['a version that is not there', () => `${arn}:URL::${token(9)}`, 'ResourceNotFoundException'],
    [
      'a secret that is not there',
      () => 'arn:aws:secretsmanager:us-east-1:123456789012:secret:no-abcdef',
      "can't find the specified secret",
    ],
    ['a parameter that is not there', () => '/app/nope', 'invalid ssm parameters: /app/nope'],
  ])('words %s as the ECS agent does', async (_, valueFrom, message) => {
    const read = account.secretSource.read(valueFrom())
    await expect(read).rejects.toThrow(SecretReadError)
    await expect(read).rejects.toThrow(message)
  })
})
