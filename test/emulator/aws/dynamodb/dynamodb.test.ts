import * as dynamodb from '@aws-sdk/client-dynamodb'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { type AccountHarness, failure, startAccountHarness } from '../../../support/emulator/clients.ts'

const HOUR = 3600_000
const TableName = 'ledger'

let account: AccountHarness
let client: dynamodb.DynamoDBClient

beforeEach(async () => {
  account = await startAccountHarness()
  client = new dynamodb.DynamoDBClient(account.client)
  await client.send(
    new dynamodb.CreateTableCommand({
      TableName,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: [
        { AttributeName: 'pk', AttributeType: 'S' },
        { AttributeName: 'sk', AttributeType: 'S' },
      ],
      KeySchema: [
        { AttributeName: 'pk', KeyType: 'HASH' },
        { AttributeName: 'sk', KeyType: 'RANGE' },
      ],
      Tags: [{ Key: 'team', Value: 'haiku' }],
    }),
  )
  await dynamodb.waitUntilTableExists({ client, maxWaitTime: 5, minDelay: 1 }, { TableName })
})
afterEach(async () => {
  expect(account.server.violations).toEqual([])
  await account.close()
})

const key = (sk: string) => ({ pk: { S: 'app#production' }, sk: { S: sk } })
const put = (sk: string, more: Record<string, dynamodb.AttributeValue> = {}, condition?: string) =>
  client.send(
    new dynamodb.PutItemCommand({ TableName, Item: { ...key(sk), ...more }, ConditionExpression: condition }),
  )
const get = async (sk: string) =>
  (await client.send(new dynamodb.GetItemCommand({ TableName, Key: key(sk), ConsistentRead: true }))).Item

describe('DynamoDB', () => {
  it('decides conditional writes', async () => {
    await put('release#1', { status: { S: 'pending' } }, 'attribute_not_exists(pk)')
    const again = put('release#1', {}, 'attribute_not_exists(pk)')
    expect(await failure(again)).toMatchObject({
      name: 'ConditionalCheckFailedException',
      message: 'The conditional request failed',
      status: 400,
    })
    const { Attributes } = await client.send(
      new dynamodb.UpdateItemCommand({
        TableName,
        Key: key('counter'),
        UpdateExpression: 'ADD #n :one',
        ExpressionAttributeNames: { '#n': 'n' },
        ExpressionAttributeValues: { ':one': { N: '1' } },
        ReturnValues: 'UPDATED_NEW',
      }),
    )
    expect(Attributes).toEqual({ n: { N: '1' } })
  })

  it('lets one of many writers win', async () => {
    const outcomes = await Promise.allSettled(
      Array.from({ length: 20 }, (_, n) => put('lock', { n: { N: String(n) } }, 'attribute_not_exists(pk)')),
    )
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })

  it('queries in key order, page by page', async () => {
    for (const n of [3, 1, 2]) await put(`release#${n}`)
    const pages = dynamodb.paginateQuery(
      { client, pageSize: 2 },
      {
        TableName,
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :release)',
        ExpressionAttributeValues: { ':pk': { S: 'app#production' }, ':release': { S: 'release#' } },
        ScanIndexForward: false,
      },
    )
    const found: (string | undefined)[] = []
    for await (const { Items = [] } of pages) found.push(...Items.map(({ sk }) => sk?.S))
    expect(found).toEqual(['release#3', 'release#2', 'release#1'])
  })

  it('describes its tables with the account and the clock of the emulator', async () => {
    const { Table } = await client.send(new dynamodb.DescribeTableCommand({ TableName }))
    expect(Table).toMatchObject({
      TableArn: 'arn:aws:dynamodb:us-east-1:123456789012:table/ledger',
      TableStatus: 'ACTIVE',
      CreationDateTime: new Date(Date.UTC(2026, 0, 1)),
    })
    const ResourceArn = Table?.TableArn
    expect((await client.send(new dynamodb.ListTagsOfResourceCommand({ ResourceArn }))).Tags).toEqual([
      { Key: 'team', Value: 'haiku' },
    ])
  })

  it('shows expired items until some time after they expired', async () => {
    const expires = { expires: { N: String(account.clock.now() / 1000 + 60) } }
    await put('lease', expires)
    await put('kept', { expires: { S: 'not a number' } })
    const TimeToLiveSpecification = { Enabled: true, AttributeName: 'expires' }
    await client.send(new dynamodb.UpdateTimeToLiveCommand({ TableName, TimeToLiveSpecification }))
    await account.clock.advance(HOUR)
    expect(await get('lease')).toBeDefined()
    await account.clock.advance(2 * HOUR)
    expect(await get('lease')).toBeUndefined()
    expect(await get('kept')).toBeDefined()
  })

  it('names what it cannot do', async () => {
    const call = client.send(new dynamodb.ExecuteStatementCommand({ Statement: 'SELECT * FROM ledger' }))
    expect(await failure(call)).toMatchObject({
      status: 501,
      message: 'The emulator does not implement dynamodb:ExecuteStatement.',
    })
  })

  it('passes its validation errors on', async () => {
    const missing = client.send(new dynamodb.GetItemCommand({ TableName: 'nope', Key: key('x') }))
    expect((await failure(missing)).name).toBe('ResourceNotFoundException')
    const badKey = client.send(new dynamodb.GetItemCommand({ TableName, Key: { pk: { S: 'x' } } }))
    expect(await failure(badKey)).toMatchObject({
      name: 'ValidationException',
      message: 'The provided key element does not match the schema',
    })
  })

  it('runs on the virtual clock: time waits for it', async () => {
    const work = (async () => {
      for (let n = 0; n < 5; n += 1) {
        await put(`run#${n}`)
        await account.clock.sleep(1000)
      }
      return account.clock.now()
    })()
    expect(await account.clock.run(work)).toBe(Date.UTC(2026, 0, 1, 0, 0, 5))
  })
})
