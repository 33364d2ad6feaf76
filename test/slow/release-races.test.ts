import { afterAll, beforeAll, describe, it } from '@jest/globals'
import { startDynamo } from '../support/release/dynamodb-server.ts'
import { race } from '../support/release/race.ts'

let dynamo: Awaited<ReturnType<typeof startDynamo>>
beforeAll(async () => {
  dynamo = await startDynamo()
})
afterAll(() => dynamo.stop())

describe('fifty deployers and rollbackers on one environment, some of them killed', () => {
  it.each([
    { runs: 50, seed: 1 },
    { runs: 50, seed: 2 },
  ])('leave a ledger without a flaw: %j', (how) => race(dynamo, how), 300_000)
})
