import { request } from 'node:http'
import * as elb from '@aws-sdk/client-elastic-load-balancing-v2'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { VirtualClock } from '../../../../emulator/clock.ts'
import {
  type App,
  call,
  type ElbHarness,
  forward,
  makeListener,
  makeLoadBalancer,
  makeTargetGroup,
  startApp,
  startElbHarness,
} from '../../../support/emulator/elbv2-harness.ts'
import { until } from '../../../support/until.ts'

// Real sockets, virtual time: the target answers or not, and the minute passes at once.
let clock: VirtualClock
let harness: ElbHarness
let app: App
let port: number
let reached: number
let loadBalancer: string

beforeEach(async () => {
  clock = new VirtualClock()
  reached = 0
  harness = await startElbHarness(clock, { probe: () => Promise.resolve({ kind: 'response', status: 200 }) })
  app = await startApp((incoming, response) => {
    reached += 1
    if (incoming.url === '/half') response.writeHead(200, { 'content-length': '10' }).write('half')
  })
  const group = await makeTargetGroup(harness, 'web')
  loadBalancer = await makeLoadBalancer(harness)
  port = (await makeListener(harness, loadBalancer, [forward([group, 1])])).port
  harness.elbv2.targetGroups.register(
    group,
    { id: '10.0.0.1', port: 80 },
    { host: '127.0.0.1', port: app.port },
  )
  await clock.advance(2_000)
})

afterEach(async () => {
  await harness.close()
  await app.close()
})

describe('the idle timeout', () => {
  it('of 60 seconds is a 504 when the target has not answered', async () => {
    const waiting = call(port)
    await until(() => reached === 1)
    await clock.advance(59_000)
    expect(harness.elbv2.stats().loadBalancer).toEqual({})
    await clock.advance(1_000)
    const answer = await waiting
    expect(answer).toMatchObject({ status: 504 })
    expect(answer.body).toContain('504 Gateway Time-out')
  })

  it('is as long as the attribute says', async () => {
    await harness.client.send(
      new elb.ModifyLoadBalancerAttributesCommand({
        LoadBalancerArn: loadBalancer,
        Attributes: [{ Key: 'idle_timeout.timeout_seconds', Value: '5' }],
      }),
    )
    const waiting = call(port)
    await until(() => reached === 1)
    await clock.advance(5_000)
    expect(await waiting).toMatchObject({ status: 504 })
  })

  it('cuts an answer that stops midway', async () => {
    const waiting = call(port, '/half').catch((error: unknown) => error)
    await until(() => Object.keys(harness.elbv2.stats().targetGroups).length === 1)
    await clock.advance(60_000)
    expect(await waiting).toMatchObject({ code: 'ECONNRESET' })
  })

  it('is a 408 when the client stops in the middle of its body', async () => {
    const status = new Promise<number>((resolve, reject) => {
      const sent = request(
        { host: '127.0.0.1', port, method: 'POST', agent: false, headers: { 'content-length': '100' } },
        (response) => {
          response.resume()
          resolve(response.statusCode ?? 0)
          sent.destroy()
        },
      )
      sent.on('error', reject)
      sent.write('the first half')
    })
    await until(() => reached === 1)
    await clock.advance(60_000)
    expect(await status).toBe(408)
  })
})
