import { afterEach, expect, it } from '@jest/globals'
import { MOST_PAGES } from '../../../../src/aws/client/pages.ts'
import { ALWAYS, DynamoDbPartition } from '../../../../src/aws/dynamodb/partition.ts'
import { servePages } from '../../../support/aws/page-server.ts'
import { startDynamo } from '../../../support/release/dynamodb-server.ts'

const closing: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

async function read(items: AsyncIterable<{ readonly sk?: { S?: string | undefined } }>) {
  const keys: (string | undefined)[] = []
  for await (const { sk } of items) keys.push(sk?.S)
  return keys
}

it('clears a partition of several pages, and no other one', async () => {
  const dynamo = await startDynamo()
  closing.push(() => dynamo.stop())
  const [shop, other] = ['shop', 'other'].map((name) => new DynamoDbPartition(dynamo, dynamo.table, name))
  if (shop === undefined || other === undefined) throw new Error('no partitions')
  const keys = Array.from({ length: 60 }, (_, at) => `release#${String(at).padStart(3, '0')}`)
  await Promise.all(keys.map((key) => shop.put(key, {}, ALWAYS)))
  await other.put('release#000', {}, ALWAYS)
  expect(await read(shop.lastFirst('release#', 7))).toEqual(keys.toReversed())
  await shop.clear()
  expect(await read(shop.lastFirst('', 7))).toEqual([])
  expect(await read(other.lastFirst('', 7))).toEqual(['release#000'])
})

it('gives up on items that DynamoDB never deletes', async () => {
  let asked = 0
  const Key = { pk: { S: 'shop' }, sk: { S: '1' } }
  const served = await servePages(
    {
      action: 'dynamodb:Query',
      tokens: ['ExclusiveStartKey', 'LastEvaluatedKey'],
      member: 'Items',
      items: [Key],
      others: {
        'dynamodb:BatchWriteItem': () => {
          asked += 1
          return { UnprocessedItems: { ledger: [{ DeleteRequest: { Key } }] } }
        },
      },
    },
    (_token, items) => ({ items }),
  )
  closing.push(() => served.server.close())
  await expect(new DynamoDbPartition(served, 'ledger', 'shop').clear()).rejects.toThrow(
    `The table 'ledger' left 1 item(s) undeleted, ${MOST_PAGES} times.`,
  )
  expect(asked).toBe(MOST_PAGES)
})
