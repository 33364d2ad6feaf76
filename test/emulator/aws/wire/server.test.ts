import * as iamSdk from '@aws-sdk/client-iam'
import * as ssmSdk from '@aws-sdk/client-ssm'
import { GetParameterCommand, PutParameterCommand, SSMClient } from '@aws-sdk/client-ssm'
import { AssumeRoleCommand, GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { ADMIN_KEY, inProcessClient } from '../../../../emulator/aws/wire/in-process-handler.ts'
import { type AwsServer, createAwsServer } from '../../../../emulator/aws/wire/server.ts'
import { AwsError, type ServiceDefinition } from '../../../../emulator/aws/wire/service.ts'
import { VirtualClock } from '../../../../emulator/clock.ts'
import { type AccountHarness, failure, startAccountHarness } from '../../../support/emulator/clients.ts'

const scope = { accountId: '123456789012', region: 'us-east-1' }
let account: AccountHarness

beforeEach(async () => {
  account = await startAccountHarness()
})
afterEach(() => account.close())

describe('over HTTP', () => {
  const client = (more: object = {}) => ({
    endpoint: account.server.endpoint,
    region: 'eu-west-1',
    credentials: ADMIN_KEY,
    maxAttempts: 1,
    ...more,
  })

  it('serves JSON and Query services to the real clients, signatures checked', async () => {
    const ssm = new SSMClient(client())
    await ssm.send(new PutParameterCommand({ Name: '/a/b', Value: 'ü', Type: 'String' }))
    const { Parameter, $metadata } = await ssm.send(new GetParameterCommand({ Name: '/a/b' }))
    expect(Parameter).toMatchObject({
      Name: '/a/b',
      Value: 'ü',
      Version: 1,
      LastModifiedDate: new Date(Date.UTC(2026, 0, 1)),
    })
    expect($metadata.requestId).toMatch(/^[0-9a-f-]{36}$/)
    const identity = await new STSClient(client()).send(new GetCallerIdentityCommand({}))
    expect(identity).toMatchObject({ Account: '123456789012', Arn: 'arn:aws:iam::123456789012:user/admin' })
    expect(
      account.server.journal.calls.map(({ service, outcome, region }) => [service, outcome, region]),
    ).toEqual([
      ['ssm', 'ok', 'eu-west-1'],
      ['ssm', 'ok', 'eu-west-1'],
      ['sts', 'ok', 'eu-west-1'],
    ])
    expect(account.server.violations).toEqual([])
  })

  it.each([
    [
      'an unknown key',
      { accessKeyId: 'AKIAUNKNOWN', secretAccessKey: 'x' },
      'UnrecognizedClientException',
      'InvalidClientTokenId',
    ],
    [
      'a wrong secret',
      { ...ADMIN_KEY, secretAccessKey: 'wrong' },
      'InvalidSignatureException',
      'SignatureDoesNotMatch',
    ],
    [
      'a token that was not issued',
      { ...ADMIN_KEY, sessionToken: 'x' },
      'UnrecognizedClientException',
      'InvalidClientTokenId',
    ],
  ])('refuses %s in the words of each protocol', async (_, credentials, json, query) => {
    const refusedJson = await failure(
      new SSMClient(client({ credentials })).send(new GetParameterCommand({ Name: '/a' })),
    )
    expect(refusedJson).toMatchObject({ name: json, status: 400 })
    const refusedQuery = await failure(
      new STSClient(client({ credentials })).send(new GetCallerIdentityCommand({})),
    )
    expect(refusedQuery).toMatchObject({ name: query, status: 403 })
  })

  it('refuses a request without a signature', async () => {
    const response = await fetch(account.server.endpoint, {
      method: 'POST',
      headers: { 'x-amz-target': 'AmazonSSM.GetParameter', 'content-type': 'application/x-amz-json-1.1' },
      body: '{"Name":"/a"}',
    })
    expect(response.status).toBe(400)
    expect(response.headers.get('x-amzn-errortype')).toBe('MissingAuthenticationTokenException')
    expect(await response.json()).toEqual({
      __type: 'MissingAuthenticationTokenException',
      message: 'Missing Authentication Token',
    })
  })

  it('says which services there are when it has none for the request', async () => {
    const response = await fetch(account.server.endpoint, {
      method: 'POST',
      headers: { 'x-amz-target': 'Nope_1.Do' },
    })
    expect(response.status).toBe(404)
    expect(await response.text()).toContain("no service for 'Nope_1.Do'. It has sts, iam, ssm,")
  })

  it('hands mounted paths to their handler', async () => {
    account.server.mount('/v2/', (request, response) => {
      response.writeHead(202).end(request.url)
    })
    const response = await fetch(`${account.server.endpoint}/v2/x/blobs`)
    expect([response.status, await response.text()]).toEqual([202, '/v2/x/blobs'])
  })

  it('cuts the connection when a fault says so, before or after the effect', async () => {
    const ssm = new SSMClient(client())
    for (const when of ['before', 'after']) {
      await fetch(`${account.server.endpoint}/_renga/faults`, {
        method: 'POST',
        body: JSON.stringify({
          service: 'ssm',
          operation: 'PutParameter',
          times: 1,
          fault: { kind: 'drop', when },
        }),
      })
      const put = ssm.send(new PutParameterCommand({ Name: `/drop-${when}`, Value: 'x', Type: 'String' }))
      await expect(put).rejects.toThrow('socket hang up')
    }
    expect(account.parameters.find('/drop-before')).toBeUndefined()
    expect(account.parameters.find('/drop-after')).toBeDefined()
    const calls = await (await fetch(`${account.server.endpoint}/_renga/calls`)).json()
    expect(calls).toMatchObject({
      calls: [
        { outcome: 'dropped', fault: 'drop' },
        { outcome: 'dropped', fault: 'drop' },
      ],
    })
    const cleared = await fetch(`${account.server.endpoint}/_renga/faults`, { method: 'DELETE' })
    expect(await cleared.json()).toEqual({ faults: [] })
  })
})

describe('the contract with the model', () => {
  const parameterCall = (body: object, headers: object = {}) =>
    account.server.handle({
      method: 'POST',
      path: '/',
      headers: { 'x-amz-target': 'AmazonSSM.GetParameter', ...headers },
      body: new TextEncoder().encode(JSON.stringify(body)),
    })

  /** An account whose callers need no signature. */
  async function open(services: readonly ServiceDefinition[], strict: boolean): Promise<AwsServer> {
    return createAwsServer({ ...scope, clock: new VirtualClock(), services, strict })
  }

  const echo = (answer: unknown): ServiceDefinition => ({
    name: 'ssm',
    protocol: 'awsJson1_1',
    targetPrefix: 'AmazonSSM',
    sdk: ssmSdk,
    operations: {
      GetParameter: () => {
        if (answer instanceof Error) throw answer
        return answer
      },
    },
  })

  it.each([
    ['an unknown member', { Name: '/a', Nmae: '/b' }, 'SerializationException', "unknown member 'Nmae'"],
    ['a mistyped member', { Name: 7 }, 'SerializationException', "'Name' must be a string"],
    [
      'a missing member',
      {},
      'ValidationException',
      "Value null at 'Name' failed to satisfy constraint: Member must not be null",
    ],
  ])('refuses %s in a request', async (_, body, type, message) => {
    const server = await open([echo({})], true)
    const response = await fetch(server.endpoint, {
      method: 'POST',
      headers: { 'x-amz-target': 'AmazonSSM.GetParameter' },
      body: JSON.stringify(body),
    })
    await server.close()
    expect(await response.json()).toEqual({ __type: type, message: expect.stringContaining(message) })
  })

  it('ignores unknown members as AWS does when it is not strict, and still records them', async () => {
    const server = await open([echo({ Parameter: { Name: '/a' } })], false)
    const client = new SSMClient(inProcessClient(server))
    client.middlewareStack.add(
      (next) => (args) => {
        Reflect.set(args.request as object, 'body', '{"Name":"/a","Bogus":1}')
        return next(args)
      },
      { step: 'build', priority: 'low' },
    )
    expect((await client.send(new GetParameterCommand({ Name: '/a' }))).Parameter).toEqual({ Name: '/a' })
    expect(server.violations).toEqual([
      { service: 'ssm', operation: 'GetParameter', side: 'request', detail: "unknown member 'Bogus'" },
    ])
    await server.close()
  })

  it.each([
    ['an unknown member', { Parameter: { Nam: 'x' } }, 'response', "unknown member 'Parameter.Nam'"],
    [
      'a mistyped member',
      { Parameter: { Version: '1' } },
      'response',
      "'Parameter.Version' must be a number",
    ],
    [
      'an invalid date',
      { Parameter: { LastModifiedDate: 5 } },
      'response',
      "'Parameter.LastModifiedDate' must be a valid Date",
    ],
    ['null', { Parameter: null }, 'response', "'Parameter' must be a structure"],
    [
      'an error outside of the model',
      new AwsError('NoSuchThing', 'x'),
      'error',
      "error 'NoSuchThing' is not in the model",
    ],
    ['an exception', new TypeError('boom'), 'engine', 'TypeError: boom'],
  ])('takes %s in an answer for a bug of the emulator', async (_, answer, side, detail) => {
    const server = await open([echo(answer)], true)
    const client = new SSMClient(inProcessClient(server))
    const refused = await failure(client.send(new GetParameterCommand({ Name: '/a' })))
    await server.close()
    expect(refused).toMatchObject({
      name: 'InternalFailure',
      status: 500,
      message: expect.stringContaining(detail),
    })
    expect(server.violations).toMatchObject([{ side, detail: expect.stringContaining(detail) }])
  })

  it('names an operation that it does not implement', async () => {
    const refused = await failure(new SSMClient(account.client).send(new ssmSdk.ListCommandsCommand({})))
    expect(refused).toMatchObject({
      status: 501,
      message: 'The emulator does not implement ssm:ListCommands.',
    })
  })

  it('refuses a service definition with an operation that the SDK does not know', () => {
    const definition = { ...echo({}), operations: { GetParametre: () => ({}) } }
    expect(() => account.server.register(definition)).toThrow(
      "ssm has no operation 'GetParametre' in its SDK client.",
    )
  })

  it('needs a signature when keys are checked', async () => {
    expect(await parameterCall({ Name: '/a' })).toMatchObject({ status: 400 })
  })

  it('reads and writes nested lists, maps and structures of awsQuery', async () => {
    const seen: unknown[] = []
    const server = await createAwsServer({
      ...scope,
      clock: new VirtualClock(),
      services: [
        {
          name: 'iam',
          protocol: 'awsQuery',
          apiVersion: '2010-05-08',
          sdk: iamSdk,
          operations: {
            CreateRole: (input: iamSdk.CreateRoleCommandInput) => {
              seen.push(input)
              return {
                Role: {
                  Path: '/',
                  RoleName: '<a & b>',
                  RoleId: 'i',
                  Arn: 'a',
                  CreateDate: new Date(0),
                  Tags: input.Tags,
                },
              }
            },
          },
        },
      ],
    })
    const Tags = [
      { Key: 'a', Value: '1 + 1' },
      { Key: 'b', Value: '' },
    ]
    const { Role } = await new iamSdk.IAMClient(inProcessClient(server)).send(
      new iamSdk.CreateRoleCommand({
        RoleName: 'r',
        AssumeRolePolicyDocument: '{"a":"&"}',
        MaxSessionDuration: 3600,
        Tags,
      }),
    )
    await server.close()
    expect(seen).toEqual([
      { RoleName: 'r', AssumeRolePolicyDocument: '{"a":"&"}', MaxSessionDuration: 3600, Tags },
    ])
    expect(Role).toMatchObject({ RoleName: '<a & b>', CreateDate: new Date(0), Tags })
  })
})

describe('faults', () => {
  const put = (name: string) =>
    new SSMClient(account.client).send(
      new PutParameterCommand({ Name: name, Value: 'x', Type: 'String', Overwrite: true }),
    )
  const get = (name: string) => new SSMClient(account.client).send(new GetParameterCommand({ Name: name }))

  it.each([
    [{ kind: 'throttle' }, { name: 'ThrottlingException', status: 400 }],
    [{ kind: 'server-error' }, { name: 'InternalServerError', status: 500 }],
    [{ kind: 'deny' }, { name: 'AccessDeniedException', status: 400 }],
    [
      { kind: 'error', code: 'TooManyUpdates', message: 'later' },
      { name: 'TooManyUpdates', status: 400, message: 'later' },
    ],
  ] as const)('answers %j in the words of the service', async (fault, expected) => {
    account.server.faults.add({ service: 'ssm', fault })
    expect(await failure(put('/x'))).toMatchObject(expected)
    expect(account.parameters.find('/x')).toBeUndefined()
  })

  it('meets the calls that the rule counts, and no others', async () => {
    account.server.faults.add({ operation: 'PutParameter', skip: 1, times: 2, fault: { kind: 'throttle' } })
    const outcomes: string[] = []
    for (let call = 0; call < 5; call += 1) {
      outcomes.push(
        await put('/x').then(
          () => 'ok',
          (error: Error) => error.name,
        ),
      )
    }
    expect(outcomes).toEqual(['ok', 'ThrottlingException', 'ThrottlingException', 'ok', 'ok'])
  })

  it('draws the same calls from the same seed', async () => {
    const draw = async () => {
      account.server.faults.clear()
      account.server.faults.add({ probability: 0.5, seed: 42, fault: { kind: 'throttle' } })
      const outcomes: boolean[] = []
      for (let call = 0; call < 20; call += 1)
        outcomes.push(
          await put('/x').then(
            () => true,
            () => false,
          ),
        )
      return outcomes
    }
    const first = await draw()
    expect(new Set(first)).toEqual(new Set([true, false]))
    expect(await draw()).toEqual(first)
  })

  it('serves a stale read', async () => {
    await put('/x')
    expect((await get('/x')).Parameter?.Version).toBe(1)
    await put('/x')
    const remove = account.server.faults.add({ operation: 'GetParameter', fault: { kind: 'stale' } })
    expect((await get('/x')).Parameter?.Version).toBe(1)
    remove()
    expect((await get('/x')).Parameter?.Version).toBe(2)
  })

  it('takes its time on the engines clock', async () => {
    account.server.faults.add({ fault: { kind: 'latency', ms: 5000 } })
    const started = account.clock.now()
    await account.clock.run(put('/x'))
    expect(account.clock.now() - started).toBe(5000)
  })

  it.each([
    [{}, "'fault.kind' is undefined"],
    [{ fault: { kind: 'slow' } }, 'Use one of throttle, server-error'],
    [{ fault: { kind: 'latency' } }, "'fault.ms' must be a number"],
    [{ times: 'x', fault: { kind: 'stale' } }, "'times' of the fault rule must be a number"],
  ])('refuses the rule %j', async (rule, message) => {
    const response = await fetch(`${account.server.endpoint}/_renga/faults`, {
      method: 'POST',
      body: JSON.stringify(rule),
    })
    expect([response.status, await response.json()]).toEqual([
      400,
      { message: expect.stringContaining(message) },
    ])
  })
})

describe('the journal', () => {
  it('keeps what was called by whom, without secrets', async () => {
    await new SSMClient(account.client).send(
      new PutParameterCommand({ Name: '/s', Value: 'hunter2', Type: 'SecureString' }),
    )
    await failure(
      new STSClient(account.client).send(
        new AssumeRoleCommand({ RoleArn: 'arn:aws:iam::123456789012:role/no', RoleSessionName: 'me' }),
      ),
    )
    expect(account.server.journal.calls).toMatchObject([
      {
        service: 'ssm',
        operation: 'PutParameter',
        actions: ['ssm:PutParameter'],
        resources: ['arn:aws:ssm:us-east-1:123456789012:parameter/s'],
        caller: 'arn:aws:iam::123456789012:user/admin',
        parameters: { Name: '/s', Value: '***' },
        outcome: 'ok',
        at: Date.UTC(2026, 0, 1),
      },
      { service: 'sts', operation: 'AssumeRole', outcome: 'AccessDenied', status: 403 },
    ])
    expect(JSON.stringify(account.server.journal.calls)).not.toContain('hunter2')
  })
})

describe('a mounted handler', () => {
  let served: number

  beforeEach(() => {
    served = 0
    account.server.mount(
      '/v2/',
      (_, response) => {
        served += 1
        response.writeHead(201).end('done')
      },
      'ecr',
    )
  })
  const ask = () => fetch(`${account.server.endpoint}/v2/x`, { method: 'PUT' })

  it.each([
    [{ kind: 'throttle' }, 429],
    [{ kind: 'server-error' }, 503],
    [{ kind: 'deny' }, 403],
  ] as const)('meets %j as plain HTTP', async (fault, status) => {
    account.server.faults.add({ service: 'ecr', operation: 'PUT', times: 1, fault })
    expect([(await ask()).status, (await ask()).status, served]).toEqual([status, 201, 1])
  })

  it.each([
    ['before', 0],
    ['after', 1],
  ] as const)('loses its connection %s the effect', async (when, count) => {
    account.server.faults.add({ service: 'ecr', times: 1, fault: { kind: 'drop', when } })
    await expect(ask()).rejects.toThrow()
    expect(served).toBe(count)
    expect((await ask()).status).toBe(201)
  })
})
