import { afterEach, beforeEach, expect, it } from '@jest/globals'
import { inProcessClient } from '../../../../emulator/aws/wire/in-process-handler.ts'
import { type AwsServer, createAwsServer } from '../../../../emulator/aws/wire/server.ts'
import { EcsServices } from '../../../../src/aws/ecs/services.ts'
import { EcsEngineHarness } from '../../../support/emulator/ecs-harness.ts'

let harness: EcsEngineHarness
let server: AwsServer
beforeEach(async () => {
  harness = new EcsEngineHarness()
  server = await createAwsServer({
    clock: harness.clock,
    accountId: '123456789012',
    region: 'us-east-1',
    services: [harness.ecs.service],
  })
})
afterEach(() => server.close())

/** The client counts what it has in flight, on its way through the handler. */
function open(maxAttempts: number) {
  const { requestHandler, ...client } = inProcessClient(server)
  const flight = { now: 0, most: 0 }
  const handle: typeof requestHandler.handle = async (request, options) => {
    flight.now += 1
    flight.most = Math.max(flight.most, flight.now)
    try {
      return await requestHandler.handle(request, options)
    } finally {
      flight.now -= 1
    }
  }
  const credentials = { ...client.credentials, sessionToken: '', expiration: new Date('2100-01-01') }
  const options = {
    ...client,
    credentials,
    maxAttempts,
    retryMode: 'standard' as const,
    customUserAgent: [] as [string, string][],
    requestHandler: { ...requestHandler, handle },
  }
  const services = new EcsServices(
    { region: 'us-east-1', client: options },
    { cluster: 'main', logGroup: '/app' },
  )
  return { services, flight }
}

const named = (count: number): string[] => {
  harness.register('v1')
  return Array.from({ length: count }, (_, at) => {
    harness.create({ serviceName: `web${at}`, desiredCount: 0 })
    return `web${at}`
  })
}

/** https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DescribeServices.html: at most ten names a call. */
it.each([
  [10, 1],
  [11, 2],
  [21, 3],
])('%i services are described in %i calls', async (count, calls) => {
  const names = named(count)
  const { services } = open(1)
  expect([...(await services.describe(names)).keys()]).toEqual(names)
  const described = server.journal.calls.filter(({ operation }) => operation === 'DescribeServices')
  expect(described).toHaveLength(calls)
})

it.each([3, 30])(
  'C17: a plan of %i services lists deployments once for each, five at once',
  async (count) => {
    const names = named(count)
    const { services, flight } = open(1)
    await Promise.all(names.map((name) => services.underWay(name)))
    const lists = server.journal.calls.filter(({ operation }) => operation === 'ListServiceDeployments')
    expect(lists).toHaveLength(count)
    expect(flight.most).toBeLessThanOrEqual(5 + 1)
  },
)

it('C17: a plan is not lost to a list that is throttled twice', async () => {
  const [name = ''] = named(1)
  server.faults.add({ operation: 'ListServiceDeployments', times: 2, fault: { kind: 'throttle' } })
  const { services } = open(8)
  expect(await services.underWay(name)).toHaveLength(1)
})

it.each([9, 90])('B9: the times of the tasks of a service of %i cost two calls', async (desiredCount) => {
  const taskDefinition = harness.register('v1')
  harness.create({ serviceName: 'web', desiredCount })
  await harness.clock.advance(120_000)
  const { services } = open(1)
  const mark = server.journal.calls.length
  const times = await services.taskTimes({ service: 'web', deploymentId: '', taskDefinition })
  expect(times).toHaveLength(desiredCount)
  for (const { createdAt = 0, pullStartedAt = 0, pullStoppedAt = 0, startedAt = 0 } of times) {
    expect([createdAt, pullStartedAt, pullStoppedAt, startedAt]).toEqual(
      [createdAt, pullStartedAt, pullStoppedAt, startedAt].toSorted((a, b) => a - b),
    )
    expect(createdAt).toBeGreaterThan(0)
  }
  expect(server.journal.calls.slice(mark).map(({ operation }) => operation)).toEqual([
    'ListTasks',
    'DescribeTasks',
  ])
  expect(await services.taskTimes({ service: 'web', deploymentId: '', taskDefinition: 'another' })).toEqual(
    [],
  )
})
