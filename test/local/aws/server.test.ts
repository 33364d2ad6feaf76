import { GetParameterCommand, PutParameterCommand, SSMClient } from '@aws-sdk/client-ssm'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { STATIC_CREDENTIALS } from '../../../local/aws/in-process-handler.ts'
import { type AwsServer, createAwsServer } from '../../../local/aws/server.ts'
import { VirtualClock } from '../../../local/clock.ts'
import { ParameterStore } from '../../../local/ssm/parameters.ts'
import { createSsm } from '../../../local/ssm/service.ts'

const scope = { accountId: '123456789012', region: 'us-east-1' }
let server: AwsServer
let ssm: SSMClient

beforeEach(async () => {
  const clock = new VirtualClock()
  server = await createAwsServer({
    clock,
    ...scope,
    services: [createSsm({ clock, parameters: new ParameterStore(scope) })],
  })
  ssm = new SSMClient({
    endpoint: server.endpoint,
    region: 'us-east-1',
    credentials: STATIC_CREDENTIALS,
    maxAttempts: 1,
  })
})

afterEach(async () => {
  ssm.destroy()
  await server.close()
})

describe('the AWS server', () => {
  it('serves an SDK client over HTTP', async () => {
    await ssm.send(new PutParameterCommand({ Name: '/a', Value: 'x', Type: 'String' }))
    const { Parameter } = await ssm.send(new GetParameterCommand({ Name: '/a' }))
    expect(Parameter).toMatchObject({ Name: '/a', Value: 'x', Version: 1 })
    expect(server.violations).toEqual([])
  })
})
