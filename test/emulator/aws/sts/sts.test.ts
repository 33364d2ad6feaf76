import * as iam from '@aws-sdk/client-iam'
import { GetParameterCommand, SSMClient } from '@aws-sdk/client-ssm'
import * as sts from '@aws-sdk/client-sts'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { inProcessClient } from '../../../../emulator/aws/wire/in-process-handler.ts'
import { type AccountHarness, failure, startAccountHarness } from '../../../support/emulator/clients.ts'
import { issuer } from '../../../support/emulator/tokens.ts'

const NOW = Date.UTC(2026, 0, 1) / 1000
const github = issuer('https://token.example.com')
const stranger = issuer('https://token.example.com')
const HOST = 'token.example.com'
const SUB = 'repo:octo/board:environment:production'
const claims = {
  aud: 'sts.amazonaws.com',
  sub: SUB,
  iat: NOW,
  nbf: NOW,
  exp: NOW + 300,
  repository: 'octo/board',
  ref: 'refs/heads/main',
}

let account: AccountHarness
let client: sts.STSClient
let roleArn: string

const trust = (Condition: object, providerHost = HOST) =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: {
      Effect: 'Allow',
      Principal: { Federated: `arn:aws:iam::123456789012:oidc-provider/${providerHost}` },
      Action: 'sts:AssumeRoleWithWebIdentity',
      Condition,
    },
  })
const BY_SUB = {
  StringEquals: { [`${HOST}:aud`]: 'sts.amazonaws.com' },
  StringLike: { [`${HOST}:sub`]: 'repo:octo/board:*' },
}

beforeEach(async () => {
  account = await startAccountHarness({ fetchJson: (url) => github.fetchJson(url) })
  client = new sts.STSClient(account.client)
  const admin = new iam.IAMClient(account.client)
  await admin.send(
    new iam.CreateOpenIDConnectProviderCommand({ Url: github.url, ClientIDList: ['sts.amazonaws.com'] }),
  )
  const { Role } = await admin.send(
    new iam.CreateRoleCommand({ RoleName: 'deploy', AssumeRolePolicyDocument: trust(BY_SUB) }),
  )
  roleArn = Role?.Arn ?? ''
})
afterEach(async () => {
  expect(account.server.violations).toEqual([])
  await account.close()
})

const assume = (
  token = github.token(claims),
  more: Partial<sts.AssumeRoleWithWebIdentityCommandInput> = {},
) =>
  client.send(
    new sts.AssumeRoleWithWebIdentityCommand({
      RoleArn: roleArn,
      RoleSessionName: 'run-1',
      WebIdentityToken: token,
      ...more,
    }),
  )

describe('AssumeRoleWithWebIdentity', () => {
  it('gives a session to a token that the trust policy takes', async () => {
    const answer = await assume()
    expect(answer).toMatchObject({
      SubjectFromWebIdentityToken: SUB,
      Audience: 'sts.amazonaws.com',
      Provider: `arn:aws:iam::123456789012:oidc-provider/${HOST}`,
      AssumedRoleUser: { Arn: 'arn:aws:sts::123456789012:assumed-role/deploy/run-1' },
      Credentials: { AccessKeyId: expect.stringMatching(/^ASIA/), Expiration: new Date((NOW + 3600) * 1000) },
    })
    const session = new sts.STSClient(inProcessClient(account.server, { credentials: keys(answer) }))
    expect(await session.send(new sts.GetCallerIdentityCommand({}))).toMatchObject({
      Arn: 'arn:aws:sts::123456789012:assumed-role/deploy/run-1',
      UserId: expect.stringMatching(/^AROA.*:run-1$/),
    })
  })

  it.each<[string, () => string, string, string]>([
    ['no token', () => 'not.a.jwt', 'InvalidIdentityTokenException', 'is not a valid JWT'],
    [
      'an issuer that is not registered',
      () => issuer('https://other.example.com').token(claims),
      'InvalidIdentityTokenException',
      'No OpenIDConnect provider found in your account for https://other.example.com',
    ],
    [
      'a key that the issuer does not publish',
      () => stranger.token(claims),
      'InvalidIdentityTokenException',
      "Couldn't retrieve verification key",
    ],
    [
      'a key id that the issuer does not publish',
      () => github.token(claims, { kid: 'k2' }),
      'InvalidIdentityTokenException',
      "Couldn't retrieve verification key",
    ],
    [
      'no signature algorithm',
      () => github.token(claims, { alg: 'none' }),
      'InvalidIdentityTokenException',
      'Unsupported signature algorithm none',
    ],
    [
      'another audience',
      () => github.token({ ...claims, aud: 'https://github.com/octo' }),
      'InvalidIdentityTokenException',
      'Incorrect token audience',
    ],
    [
      'an expired token',
      () => github.token({ ...claims, exp: NOW }),
      'ExpiredTokenException',
      'Token expired: current date/time',
    ],
    [
      'a token of tomorrow',
      () => github.token({ ...claims, nbf: NOW + 60 }),
      'InvalidIdentityTokenException',
      'not valid yet',
    ],
    [
      'no subject',
      () => github.token({ ...claims, sub: undefined }),
      'InvalidIdentityTokenException',
      'Missing a required claim: sub',
    ],
    [
      'another repository',
      () => github.token({ ...claims, sub: 'repo:octo/other:ref:refs/heads/main' }),
      'AccessDenied',
      'Not authorized to perform sts:AssumeRoleWithWebIdentity',
    ],
  ])('refuses %s', async (_, token, name, message) => {
    expect(await failure(assume(token()))).toMatchObject({ name, message: expect.stringContaining(message) })
  })

  it('refuses a claim that was changed after signing', async () => {
    const [header, , signature] = github.token({ ...claims, sub: 'repo:octo/other:x' }).split('.')
    const forged = Buffer.from(JSON.stringify({ iss: github.url, ...claims })).toString('base64url')
    expect((await failure(assume(`${header}.${forged}.${signature}`))).name).toBe(
      'InvalidIdentityTokenException',
    )
  })

  it('refuses a role that does not exist in the same words as one that does not trust', async () => {
    const missing = await failure(assume(undefined, { RoleArn: 'arn:aws:iam::123456789012:role/nope' }))
    expect(missing).toMatchObject({
      name: 'AccessDenied',
      status: 403,
      message: 'Not authorized to perform sts:AssumeRoleWithWebIdentity',
    })
  })

  it('says when the issuer does not answer', async () => {
    const dark = await startAccountHarness({
      fetchJson: () => Promise.reject(new Error('connect ECONNREFUSED')),
    })
    const admin = new iam.IAMClient(dark.client)
    await admin.send(
      new iam.CreateOpenIDConnectProviderCommand({ Url: github.url, ClientIDList: ['sts.amazonaws.com'] }),
    )
    const call = new sts.STSClient(dark.client).send(
      new sts.AssumeRoleWithWebIdentityCommand({
        RoleArn: roleArn,
        RoleSessionName: 'run',
        WebIdentityToken: github.token(claims),
      }),
    )
    expect(await failure(call)).toMatchObject({
      name: 'IDPCommunicationErrorException',
      message: expect.stringContaining('ECONNREFUSED'),
    })
    await dark.close()
  })

  it.each([
    ['an exact subject', { StringEquals: { [`${HOST}:sub`]: SUB } }, true],
    ['one of several', { StringEquals: { [`${HOST}:sub`]: ['repo:a/b:x', SUB] } }, true],
    ['no wildcard in StringEquals', { StringEquals: { [`${HOST}:sub`]: 'repo:octo/board:*' } }, false],
    ['another claim', { StringEquals: { [`${HOST}:repository`]: 'octo/board' } }, true],
    ['another branch', { StringEquals: { [`${HOST}:ref`]: 'refs/heads/dev' } }, false],
    ['a claim that the token lacks', { StringEquals: { [`${HOST}:job_workflow_ref`]: 'x' } }, false],
    ['all operators together', { ...BY_SUB, StringNotEquals: { [`${HOST}:ref`]: 'refs/heads/main' } }, false],
    ['a key of another issuer', { StringEquals: { 'other.example.com:sub': SUB } }, false],
  ])('trusts by condition: %s', async (_, condition, trusted) => {
    await new iam.IAMClient(account.client).send(
      new iam.UpdateAssumeRolePolicyCommand({ RoleName: 'deploy', PolicyDocument: trust(condition) }),
    )
    const outcome = await assume().then(
      () => true,
      () => false,
    )
    expect(outcome).toBe(trusted)
  })

  it.each([
    [{ RoleSessionName: 'a b' }, "Value 'a b' at 'roleSessionName'"],
    [{ DurationSeconds: 899 }, 'greater than or equal to 900'],
    [{ DurationSeconds: 3601 }, 'exceeds the MaxSessionDuration set for this role'],
    [{ RoleArn: 'deploy' }, 'deploy is invalid'],
  ])('refuses %j', async (input, message) => {
    expect(await failure(assume(undefined, input))).toMatchObject({
      name: 'ValidationError',
      message: expect.stringContaining(message),
    })
  })
})

describe('a session', () => {
  it('ends with its time, in the words of each protocol', async () => {
    const credentials = keys(await assume(undefined, { DurationSeconds: 900 }))
    await account.clock.advance(900_000)
    const options = inProcessClient(account.server, { credentials })
    const query = await failure(new sts.STSClient(options).send(new sts.GetCallerIdentityCommand({})))
    expect(query).toMatchObject({ name: 'ExpiredToken', status: 403 })
    const json = await failure(new SSMClient(options).send(new GetParameterCommand({ Name: '/a' })))
    expect(json).toMatchObject({ name: 'ExpiredTokenException', status: 400 })
  })

  it('can be ended by a test', async () => {
    const credentials = keys(await assume())
    account.keys.expireSessions()
    const call = new SSMClient(inProcessClient(account.server, { credentials })).send(
      new GetParameterCommand({ Name: '/a' }),
    )
    expect((await failure(call)).name).toBe('ExpiredTokenException')
  })

  it('is nothing without its token, or with that of another', async () => {
    const { sessionToken: _, ...bare } = keys(await assume())
    const call = new SSMClient(inProcessClient(account.server, { credentials: bare })).send(
      new GetParameterCommand({ Name: '/a' }),
    )
    expect((await failure(call)).name).toBe('UnrecognizedClientException')
  })
})

describe('AssumeRole', () => {
  it.each([
    ['the account', 'arn:aws:iam::123456789012:root', true],
    ['the account by number', '123456789012', true],
    ['another account', 'arn:aws:iam::999999999999:root', false],
  ])('asks the trust policy: %s', async (_, principal, trusted) => {
    const AssumeRolePolicyDocument = JSON.stringify({
      Statement: [{ Effect: 'Allow', Principal: { AWS: principal }, Action: 'sts:AssumeRole' }],
    })
    await new iam.IAMClient(account.client).send(
      new iam.CreateRoleCommand({ RoleName: 'ops', AssumeRolePolicyDocument }),
    )
    const call = client.send(
      new sts.AssumeRoleCommand({ RoleArn: 'arn:aws:iam::123456789012:role/ops', RoleSessionName: 'me' }),
    )
    if (trusted)
      expect((await call).AssumedRoleUser?.Arn).toBe('arn:aws:sts::123456789012:assumed-role/ops/me')
    else expect((await failure(call)).name).toBe('AccessDenied')
  })
})

function keys({ Credentials }: sts.AssumeRoleWithWebIdentityCommandOutput) {
  const { AccessKeyId = '', SecretAccessKey = '', SessionToken = '' } = Credentials ?? {}
  return { accessKeyId: AccessKeyId, secretAccessKey: SecretAccessKey, sessionToken: SessionToken }
}
