import { DescribeTaskDefinitionCommand, ECSClient, RegisterTaskDefinitionCommand } from '@aws-sdk/client-ecs'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import pLimit from 'p-limit'
import { createInProcessHandler, inProcessClient } from '../../../../emulator/aws/wire/in-process-handler.ts'
import { type AwsServer, createAwsServer } from '../../../../emulator/aws/wire/server.ts'
import { EcsPreviewTaskDefinitions } from '../../../../src/aws/ecs/preview-task-definitions.ts'
import { EcsTaskDefinitions } from '../../../../src/aws/ecs/task-definitions.ts'
import type { Clock } from '../../../../src/runtime/clock.ts'
import { EcsEngineHarness, taskDefinitionRequest } from '../../../support/emulator/ecs-harness.ts'

/*
 * RegisterTaskDefinition and DeregisterTaskDefinition: 20 at once, then 1 a second; DeleteTaskDefinitions: 5, then 1
 * (https://docs.aws.amazon.com/AmazonECS/latest/developerguide/request-throttling.html). The emulator throttles at
 * exactly that, on the virtual clock.
 */

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

/** One attempt: what is throttled fails. */
const session = () => ({
  client: {
    ...inProcessClient(server),
    credentials: {
      accessKeyId: 'AKIAEMULATORADMIN00000',
      secretAccessKey: 'emulator-admin-secret',
      sessionToken: '',
      expiration: new Date('2100-01-01'),
    },
    retryMode: 'standard' as const,
    customUserAgent: [],
  },
})
/** Whoever sleeps moves the emulator's time: an SDK call takes none of it, however many turns of the event loop. */
const clock: Clock = { now: () => harness.clock.now(), sleep: (ms) => harness.clock.advance(ms) }
const calls = (operation: string) => server.journal.calls.filter((call) => call.operation === operation)
const throttles = () => server.journal.calls.filter(({ outcome }) => outcome === 'ThrottlingException')
const registered = (count: number): string[] => Array.from({ length: count }, () => harness.register('v1'))

describe('C17: an app of many process types', () => {
  it.each([10, 100])('%i task definitions are registered in as many calls, none throttled', async (count) => {
    const registry = new EcsTaskDefinitions(session(), clock)
    const limit = pLimit(5)
    const inputs = Array.from({ length: count }, (_, at) =>
      taskDefinitionRequest('v1', { family: `web${at}` }),
    )
    const begun = harness.clock.now()
    await limit.map(inputs, (input) => registry.register(input))
    expect(calls('RegisterTaskDefinition')).toHaveLength(count)
    expect(throttles()).toEqual([])
    expect(harness.clock.now() - begun).toBe(Math.max(0, count - 20) * 1000)
  })
})

describe('C17: the revisions of a preview', () => {
  it.each([13, 130])('%i are retired: one call each, two for ten, none throttled', async (count) => {
    const arns = registered(count)
    const definitions = new EcsPreviewTaskDefinitions(session(), clock)
    expect(await definitions.retire(arns)).toBe(count)
    expect(calls('DeregisterTaskDefinition')).toHaveLength(count)
    expect(calls('DeleteTaskDefinitions')).toHaveLength(2 * Math.ceil(count / 10))
    expect(throttles()).toEqual([])
  })

  it.each([13, 130])('%i, asked for again: a call for ten', async (count) => {
    const arns = registered(count)
    const definitions = new EcsPreviewTaskDefinitions(session(), clock)
    await definitions.retire(arns)
    server.journal.clear()
    expect(await definitions.retire(arns)).toBe(0)
    expect(calls('DeregisterTaskDefinition')).toEqual([])
    expect(calls('DeleteTaskDefinitions')).toHaveLength(Math.ceil(count / 10))
  })

  it('one that fails does not keep the others', async () => {
    const arns = registered(30)
    server.faults.add({
      operation: 'DeregisterTaskDefinition',
      skip: 4,
      times: 1,
      fault: { kind: 'error', code: 'ClientException', message: 'Not this one.' },
    })
    const definitions = new EcsPreviewTaskDefinitions(session(), clock)
    await expect(definitions.retire(arns)).rejects.toThrow('Not this one.')
    const client = new ECSClient({ ...session().client, requestHandler: createInProcessHandler(server) })
    const active = await Promise.all(
      arns.map((taskDefinition) =>
        client.send(new DescribeTaskDefinitionCommand({ taskDefinition })).then(
          () => [taskDefinition],
          () => [],
        ),
      ),
    )
    expect(active.flat()).toEqual([arns[4]])
    server.journal.clear()
    expect(await definitions.retire(arns)).toBe(1)
    expect(calls('DeregisterTaskDefinition')).toHaveLength(1)
  })
})

it('the emulator throttles who does not wait: 20 at once, then 1 a second', async () => {
  const client = new ECSClient(session().client)
  const register = () => client.send(new RegisterTaskDefinitionCommand(taskDefinitionRequest('v1')))
  for (let call = 0; call < 20; call += 1) await register()
  await expect(register()).rejects.toThrow('Rate exceeded')
  await harness.advance(1)
  await register()
  await expect(register()).rejects.toThrow('Rate exceeded')
})
