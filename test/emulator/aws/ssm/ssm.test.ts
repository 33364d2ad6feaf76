import * as ssm from '@aws-sdk/client-ssm'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { type AccountHarness, failure, startAccountHarness } from '../../../support/emulator/clients.ts'

let account: AccountHarness
let client: ssm.SSMClient

beforeEach(async () => {
  account = await startAccountHarness()
  client = new ssm.SSMClient(account.client)
})
afterEach(async () => {
  expect(account.server.violations).toEqual([])
  await account.close()
})

const put = (Name: string, Value = 'x', more: Partial<ssm.PutParameterCommandInput> = {}) =>
  client.send(new ssm.PutParameterCommand({ Name, Value, Type: 'String', ...more }))
const get = (Name: string, WithDecryption?: boolean) =>
  client.send(new ssm.GetParameterCommand({ Name, WithDecryption }))

describe('Parameter Store', () => {
  it('counts versions and keeps the older ones readable', async () => {
    expect((await put('/app/a', 'one')).Version).toBe(1)
    await account.clock.advance(5000)
    expect((await put('/app/a', 'two', { Overwrite: true })).Version).toBe(2)
    expect((await get('/app/a')).Parameter).toMatchObject({
      Value: 'two',
      Version: 2,
      ARN: 'arn:aws:ssm:us-east-1:123456789012:parameter/app/a',
      LastModifiedDate: new Date(Date.UTC(2026, 0, 1, 0, 0, 5)),
    })
    expect((await get('/app/a:1')).Parameter).toMatchObject({ Value: 'one', Selector: ':1' })
    expect((await get('arn:aws:ssm:us-east-1:123456789012:parameter/app/a')).Parameter?.Value).toBe('two')
    const { Parameters } = await client.send(new ssm.GetParameterHistoryCommand({ Name: '/app/a' }))
    expect(Parameters?.map(({ Value }) => Value)).toEqual(['one', 'two'])
  })

  it('shows a SecureString only with decryption', async () => {
    await put('/s', 'hunter2', { Type: 'SecureString' })
    expect((await get('/s', true)).Parameter?.Value).toBe('hunter2')
    expect((await get('/s')).Parameter?.Value).not.toContain('hunter2')
  })

  it.each([
    ['an existing name', { Name: '/here' }, 'ParameterAlreadyExists', 'set the overwrite option'],
    [
      'a new name without a type',
      { Name: '/new', Type: undefined },
      'ValidationException',
      'parameter type is required',
    ],
    ['a name with a space', { Name: '/a b' }, 'ValidationException', 'Parameter name'],
    ['a reserved name', { Name: '/aws/x' }, 'AccessDeniedException', 'reserved parameter name: /aws/x'],
    ['more than 4 KB', { Name: '/big', Value: 'x'.repeat(4097) }, 'ValidationException', '4096 characters'],
    [
      'tags with overwrite',
      { Name: '/here', Overwrite: true, Tags: [{ Key: 'a', Value: 'b' }] },
      'ValidationException',
      "tags and overwrite can't be used together",
    ],
    [
      'a value against its pattern',
      { Name: '/p', AllowedPattern: '^\\d+$' },
      'ParameterPatternMismatchException',
      'allowedPattern',
    ],
  ])('refuses %s', async (_, input, name, message) => {
    await put('/here')
    expect(await failure(put('/here', 'x', input))).toMatchObject({
      name,
      message: expect.stringContaining(message),
    })
  })

  it('tells missing parameters apart from missing versions', async () => {
    await put('/here')
    expect((await failure(get('/nowhere'))).name).toBe('ParameterNotFound')
    expect((await failure(get('/here:9'))).name).toBe('ParameterVersionNotFound')
    const many = await client.send(new ssm.GetParametersCommand({ Names: ['/here', '/nowhere'] }))
    expect(many).toMatchObject({ Parameters: [{ Name: '/here' }], InvalidParameters: ['/nowhere'] })
    const deleted = await client.send(new ssm.DeleteParametersCommand({ Names: ['/here', '/nowhere'] }))
    expect(deleted).toMatchObject({ DeletedParameters: ['/here'], InvalidParameters: ['/nowhere'] })
    expect((await failure(client.send(new ssm.DeleteParameterCommand({ Name: '/here' })))).name).toBe(
      'ParameterNotFound',
    )
  })

  it('reads a hierarchy page by page', async () => {
    for (const name of ['/a/1', '/a/2', '/a/b/3', '/ab/4']) await put(name)
    const pages = ssm.paginateGetParametersByPath({ client, pageSize: 2 }, { Path: '/a', Recursive: true })
    const names: (string | undefined)[] = []
    for await (const { Parameters = [] } of pages) names.push(...Parameters.map(({ Name }) => Name))
    expect(names).toEqual(['/a/1', '/a/2', '/a/b/3'])
    const flat = await client.send(new ssm.GetParametersByPathCommand({ Path: '/a' }))
    expect(flat.Parameters?.map(({ Name }) => Name)).toEqual(['/a/1', '/a/2'])
    const bad = client.send(new ssm.GetParametersByPathCommand({ Path: '/a', NextToken: 'made up' }))
    expect((await failure(bad)).name).toBe('InvalidNextToken')
  })

  it('filters descriptions and keeps tags', async () => {
    await put('/a', 'x', { Tags: [{ Key: 'team', Value: 'haiku' }] })
    await put('/b', 'y', { Type: 'SecureString' })
    const described = async (...ParameterFilters: ssm.ParameterStringFilter[]) =>
      (await client.send(new ssm.DescribeParametersCommand({ ParameterFilters }))).Parameters?.map(
        ({ Name }) => Name,
      )
    expect(await described({ Key: 'tag:team', Values: ['haiku'] })).toEqual(['/a'])
    expect(await described({ Key: 'Type', Values: ['SecureString'] })).toEqual(['/b'])
    expect(await described({ Key: 'Name', Option: 'BeginsWith', Values: ['/'] })).toEqual(['/a', '/b'])
    const resource = { ResourceType: 'Parameter', ResourceId: '/a' } as const
    await client.send(
      new ssm.AddTagsToResourceCommand({ ...resource, Tags: [{ Key: 'env', Value: 'prod' }] }),
    )
    await client.send(new ssm.RemoveTagsFromResourceCommand({ ...resource, TagKeys: ['team'] }))
    const { TagList } = await client.send(new ssm.ListTagsForResourceCommand(resource))
    expect(TagList).toEqual([{ Key: 'env', Value: 'prod' }])
  })
})
