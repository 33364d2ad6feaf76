import * as tagging from '@aws-sdk/client-resource-groups-tagging-api'
import { CreateSecretCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import { DeleteParameterCommand, PutParameterCommand, SSMClient } from '@aws-sdk/client-ssm'
import { afterEach, beforeEach, expect, it } from '@jest/globals'
import { type AccountHarness, failure, startAccountHarness } from '../../../support/emulator/clients.ts'

let account: AccountHarness
let client: tagging.ResourceGroupsTaggingAPIClient

beforeEach(async () => {
  account = await startAccountHarness()
  client = new tagging.ResourceGroupsTaggingAPIClient(account.client)
  const ssm = new SSMClient(account.client)
  for (const [name, pr] of [
    ['/a', '7'],
    ['/b', '8'],
    ['/c', undefined],
  ] as const) {
    const Tags =
      pr === undefined
        ? undefined
        : [
            { Key: 'renga:pr', Value: pr },
            { Key: 'renga:app', Value: 'board' },
          ]
    await ssm.send(new PutParameterCommand({ Name: name, Value: 'x', Type: 'String', Tags }))
  }
  await new SecretsManagerClient(account.client).send(
    new CreateSecretCommand({ Name: 's', SecretString: 'x', Tags: [{ Key: 'renga:pr', Value: '7' }] }),
  )
})
afterEach(async () => {
  expect(account.server.violations).toEqual([])
  await account.close()
})

const find = async (input: tagging.GetResourcesCommandInput) => {
  const arns: string[] = []
  for await (const { ResourceTagMappingList = [] } of tagging.paginateGetResources(
    { client },
    { ResourcesPerPage: 1, ...input },
  )) {
    arns.push(
      ...ResourceTagMappingList.map(({ ResourceARN = '' }) =>
        ResourceARN.replace(/^arn:aws:|us-east-1:123456789012:|-\w{6}$/g, ''),
      ),
    )
  }
  return arns
}

it.each<[string, tagging.GetResourcesCommandInput, readonly string[]]>([
  ['everything tagged', {}, ['secretsmanager:secret:s', 'ssm:parameter/a', 'ssm:parameter/b']],
  [
    'one value',
    { TagFilters: [{ Key: 'renga:pr', Values: ['7'] }] },
    ['secretsmanager:secret:s', 'ssm:parameter/a'],
  ],
  ['any value', { TagFilters: [{ Key: 'renga:app' }] }, ['ssm:parameter/a', 'ssm:parameter/b']],
  [
    'all of several keys',
    {
      TagFilters: [
        { Key: 'renga:app', Values: ['board'] },
        { Key: 'renga:pr', Values: ['8', '9'] },
      ],
    },
    ['ssm:parameter/b'],
  ],
  ['a type', { ResourceTypeFilters: ['secretsmanager:secret'] }, ['secretsmanager:secret:s']],
  ['a service', { ResourceTypeFilters: ['ssm'] }, ['ssm:parameter/a', 'ssm:parameter/b']],
])('finds %s, a page at a time', async (_, input, expected) => {
  expect(await find(input)).toEqual(expected)
})

it('ends with an empty token, as AWS does', async () => {
  const { PaginationToken } = await client.send(new tagging.GetResourcesCommand({}))
  expect(PaginationToken).toBe('')
  const { TagKeys } = await client.send(new tagging.GetTagKeysCommand({}))
  expect(TagKeys).toEqual(['renga:app', 'renga:pr'])
  const { TagValues } = await client.send(new tagging.GetTagValuesCommand({ Key: 'renga:pr' }))
  expect(TagValues).toEqual(['7', '8'])
})

it('refuses a token that it did not give', async () => {
  const call = client.send(new tagging.GetResourcesCommand({ PaginationToken: 'x' }))
  expect((await failure(call)).name).toBe('PaginationTokenExpiredException')
})

it('still returns what was deleted a moment ago, and forgets it later', async () => {
  await new SSMClient(account.client).send(new DeleteParameterCommand({ Name: '/a' }))
  const input = { TagFilters: [{ Key: 'renga:pr', Values: ['7'] }] }
  expect(await find(input)).toEqual(['secretsmanager:secret:s', 'ssm:parameter/a'])
  await account.clock.advance(10 * 60_000)
  expect(await find(input)).toEqual(['secretsmanager:secret:s'])
})

it('takes 20 values of a key, and no more', async () => {
  const values = (count: number) => Array.from({ length: count }, (_, index) => String(index))
  expect(await find({ TagFilters: [{ Key: 'renga:pr', Values: values(20) }] })).toHaveLength(3)
  const more = client.send(
    new tagging.GetResourcesCommand({ TagFilters: [{ Key: 'renga:pr', Values: values(21) }] }),
  )
  expect((await failure(more)).name).toBe('InvalidParameterException')
})
