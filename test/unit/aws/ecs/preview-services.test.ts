import { afterEach, beforeEach, expect, it } from '@jest/globals'
import { inProcessClient } from '../../../../emulator/aws/wire/in-process-handler.ts'
import { type AwsServer, createAwsServer } from '../../../../emulator/aws/wire/server.ts'
import { EcsPreviewServices } from '../../../../src/aws/ecs/preview-services.ts'
import { EcsEngineHarness } from '../../../support/emulator/ecs-harness.ts'

let harness: EcsEngineHarness
let server: AwsServer
let previews: EcsPreviewServices
beforeEach(async () => {
  harness = new EcsEngineHarness()
  harness.register('v1')
  server = await createAwsServer({
    clock: harness.clock,
    accountId: '123456789012',
    region: 'us-east-1',
    services: [harness.ecs.service],
  })
  const client = inProcessClient(server)
  previews = new EcsPreviewServices(
    {
      client: {
        ...client,
        credentials: { ...client.credentials, sessionToken: '', expiration: new Date('2100-01-01') },
        maxAttempts: 1,
        retryMode: 'standard',
        customUserAgent: [],
      },
    },
    'main',
  )
})
afterEach(() => server.close())

const make = (serviceName: string, desiredCount = 0) => harness.create({ serviceName, desiredCount })
const calls = (operation: string) => server.journal.calls.filter((call) => call.operation === operation)

it.each([
  [10, 1],
  [11, 2],
])('%i services are described in %i calls, and one that is not there is left out', async (count, wanted) => {
  const names = Array.from({ length: count }, (_, at) => `pr-${at}`)
  for (const name of names.slice(1)) make(name)
  expect([...(await previews.describe(names)).keys()]).toEqual(names.slice(1))
  expect(calls('DescribeServices')).toHaveLength(wanted)
})

it('removes a service with its tasks, and says when there is none (any more)', async () => {
  make('pr-1', 2)
  await harness.clock.advance(120_000)
  expect(await previews.remove('pr-1')).toBe('deleted')
  await harness.clock.advance(600_000)
  expect(await previews.remove('pr-1')).toBe('absent')
  expect(await previews.remove('pr-2')).toBe('absent')
})

it.each(['ServiceNotFoundException', 'ServiceNotActiveException'])('takes %s for gone', async (code) => {
  make('pr-1')
  server.faults.add({ operation: 'DeleteService', times: 1, fault: { kind: 'error', code, message: 'gone' } })
  expect(await previews.remove('pr-1')).toBe('absent')
})

it('passes on what else AWS refuses, with the call and the cluster', async () => {
  server.faults.add({
    operation: 'DeleteService',
    times: 1,
    fault: { kind: 'error', code: 'AccessDeniedException', message: 'no' },
  })
  await expect(previews.remove('pr-1')).rejects.toThrow(/ecs:DeleteService.*cluster 'main'/s)
})
