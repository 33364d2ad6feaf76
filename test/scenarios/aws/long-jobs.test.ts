/**
 * A job that outlives its credentials: real SDK clients, STS and IAM of the emulator, the time of day set by the test.
 */
import { DescribeClustersCommand, ECSClient } from '@aws-sdk/client-ecs'
import { GetParametersCommand, SSMClient } from '@aws-sdk/client-ssm'
import { afterAll, beforeAll, expect, it, jest } from '@jest/globals'
import { type Emulator, startEmulator } from '../../../emulator/emulator.ts'
import { type Platform, provisionPlatform } from '../../../emulator/platform/platform.ts'
import { jobSession } from '../../support/emulator/job-session.ts'

const START = Date.UTC(2026, 0, 1)
let emulator: Emulator
let platform: Platform

beforeAll(async () => {
  jest.useFakeTimers({
    now: START,
    doNotFake: [
      'hrtime',
      'nextTick',
      'performance',
      'queueMicrotask',
      'setImmediate',
      'clearImmediate',
      'setInterval',
      'clearInterval',
      'setTimeout',
      'clearTimeout',
    ],
  })
  emulator = await startEmulator({ githubContract: false, timings: 0.01 })
  platform = await provisionPlatform(emulator, {
    app: 'shop',
    environment: 'production',
    issuer: emulator.github.issuer,
    repository: 'acme/shop',
    configVars: {},
  })
  process.env['AWS_ENDPOINT_URL'] = emulator.endpoint
})

afterAll(async () => {
  delete process.env['AWS_ENDPOINT_URL']
  jest.useRealTimers()
  await emulator.close()
})

/** The deploy role's session of a job, each of whose OIDC tokens is counted. */
const open = (tokens: string[]) =>
  jobSession(
    emulator,
    platform.deployRole,
    { action: 'deploy-ecs-bluegreen', workflow: 'deploy', environment: 'production', eventName: 'push' },
    (token) => tokens.push(token),
  )

it('calls AWS at 0, 59, 61 and 121 minutes with credentials that have not ended', async () => {
  const tokens: string[] = []
  const { client } = await open(tokens)
  const ecs = new ECSClient(client)
  const ssm = new SSMClient(client)
  const renewals: number[] = []
  for (const minute of [0, 59, 61, 121]) {
    jest.setSystemTime(START + minute * 60_000)
    const { clusters } = await ecs.send(new DescribeClustersCommand({ clusters: ['renga'] }))
    expect(clusters).toBeDefined()
    const { Parameters } = await ssm.send(new GetParametersCommand({ Names: ['/renga/platform'] }))
    expect(Parameters).toHaveLength(1)
    renewals.push(tokens.length)
  }
  expect(renewals).toEqual([1, 2, 2, 3])
  expect(new Set(tokens).size).toBe(3)
  ecs.destroy()
  ssm.destroy()
})

it('opens a session of its own in the post step, hours later', async () => {
  jest.setSystemTime(START + 300 * 60_000)
  const tokens: string[] = []
  const { client } = await open(tokens)
  const ssm = new SSMClient(client)
  const { Parameters } = await ssm.send(new GetParametersCommand({ Names: ['/renga/platform'] }))
  expect(Parameters).toHaveLength(1)
  expect(tokens).toHaveLength(1)
  ssm.destroy()
})
