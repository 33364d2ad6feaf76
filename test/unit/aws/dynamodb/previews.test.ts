import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { VirtualClock } from '../../../../emulator/clock.ts'
import { ALWAYS, DynamoDbPartition } from '../../../../src/aws/dynamodb/partition.ts'
import { DynamoDbPreviews } from '../../../../src/aws/dynamodb/previews.ts'
import { startDynamo } from '../../../support/release/dynamodb-server.ts'

let dynamo: Awaited<ReturnType<typeof startDynamo>>
beforeAll(async () => {
  dynamo = await startDynamo()
})
afterAll(() => dynamo.stop())

const previews = (app: string) =>
  new DynamoDbPreviews({ client: dynamo.client }, { table: dynamo.table, app }, new VirtualClock())

it('keeps where a sweep resumes, and what it could not destroy', async () => {
  expect(await previews('shop').cursor()).toEqual({ at: undefined, stuck: [] })
  const cursor = { at: '2026-11-30T10:00:00Z', stuck: [7, 4211] }
  await previews('shop').moveCursor(cursor)
  expect(await previews('shop').cursor()).toEqual(cursor)
  expect(await previews('board').cursor()).toEqual({ at: undefined, stuck: [] })
})

it('reads the cursor that older actions wrote', async () => {
  const items = new DynamoDbPartition(dynamo, dynamo.table, 'old#previews')
  await items.put('cursor', { at: '2026-11-30T10:00:00Z' }, ALWAYS)
  expect(await previews('old').cursor()).toEqual({ at: '2026-11-30T10:00:00Z', stuck: [] })
})
