import type { CreateServiceRequest, DeploymentConfiguration } from '@aws-sdk/client-ecs'
import { describe, expect, it } from '@jest/globals'
import { type Bench, behindLoadBalancer, blueGreen } from '../../../support/emulator/ecs-harness.ts'
import {
  deploy,
  ended,
  inStage,
  landed,
  revisions,
  timeline,
  weights,
} from '../../../support/emulator/rollouts.ts'

const ALARMS = { enable: true, rollback: true, alarmNames: ['errors', 'latency'] }
const rolling: DeploymentConfiguration = { alarms: ALARMS }
const shifting = (strategy: 'BLUE_GREEN' | 'CANARY' | 'LINEAR', bakeTimeInMinutes = 5) => ({
  strategy,
  bakeTimeInMinutes,
  alarms: ALARMS,
})

/** A v1 that landed with these alarms, none of them in ALARM; its own bake time is over. */
async function watched(
  configuration: DeploymentConfiguration,
  request: Partial<CreateServiceRequest> = configuration.strategy === undefined
    ? behindLoadBalancer
    : blueGreen,
): Promise<Bench> {
  const bench = await landed(configuration, request)
  for (const name of ALARMS.alarmNames) bench.alarms.set(name, 'OK')
  return bench
}

const alarms = (bench: Bench) => bench.rollout().alarms

describe('deployment alarms of a rolling update', () => {
  it('keep it in progress, with both deployments, for a bake time after its tasks are done', async () => {
    const bench = await watched(rolling)
    deploy(bench)
    await bench.until(() => revisions(bench) === '2,2')
    expect(alarms(bench)).toEqual({
      status: 'MONITORING',
      alarmNames: ['errors', 'latency'],
      triggeredAlarmNames: [],
    })
    await bench.advance(170)
    expect(bench.service().deployments).toMatchObject([
      { status: 'PRIMARY', rolloutState: 'IN_PROGRESS', runningCount: 2 },
      { status: 'ACTIVE', runningCount: 0 },
    ])
    expect((await timeline(bench, 60)).at(-1)).toMatch(/SUCCESSFUL/)
    expect(alarms(bench)).toMatchObject({ status: 'MONITORING_COMPLETE' })
  })

  it.each<[string, (bench: Bench) => Promise<unknown>]>([
    ['while tasks are replaced', (bench) => bench.until(() => revisions(bench) === '1,1,2,2')],
    ['in the bake time', (bench) => bench.until(() => revisions(bench) === '2,2')],
  ])('turn it back %s', async (_, moment) => {
    const bench = await watched(rolling)
    deploy(bench)
    await moment(bench)
    await bench.advance(30)
    bench.alarms.set('latency', 'ALARM')
    await bench.until(() => bench.rollout().status === 'ROLLBACK_IN_PROGRESS', 2)
    expect(bench.messages().join()).toContain('deployment failed: alarm detected.')
    await bench.until(ended(bench))
    expect(bench.rollout()).toMatchObject({
      status: 'ROLLBACK_SUCCESSFUL',
      statusReason: 'Service deployment rolled back because of deployment alarm(s) in ALARM: latency.',
      alarms: { status: 'TRIGGERED', triggeredAlarmNames: ['latency'] },
    })
    expect(revisions(bench)).toBe('1,1')
  })

  it('without rollback stop it: FAILED, and nothing more is started', async () => {
    const bench = await watched({ alarms: { ...ALARMS, rollback: false } })
    deploy(bench)
    await bench.until(() => revisions(bench) === '1,1,2,2')
    await bench.advance(25)
    bench.alarms.set('errors', 'ALARM')
    await bench.advance(2)
    expect(bench.rollout()).toMatchObject({
      status: 'STOPPED',
      stoppedAt: expect.any(Date),
      statusReason: 'Service deployment stopped because of deployment alarm(s) in ALARM: errors.',
    })
    expect(bench.service().deployments?.[0]).toMatchObject({
      status: 'PRIMARY',
      rolloutState: 'FAILED',
      rolloutStateReason: 'ECS deployment failed: alarm detected.',
    })
  })

  it('that are in ALARM when it begins are not watched: the fix can be deployed', async () => {
    const bench = await watched(rolling)
    bench.alarms.set('errors', 'ALARM')
    deploy(bench)
    await bench.advance(1)
    expect(alarms(bench)).toMatchObject({ status: 'DISABLED', triggeredAlarmNames: [] })
    bench.alarms.set('latency', 'ALARM')
    await bench.until(ended(bench), 120)
    expect(bench.rollout().status).toBe('SUCCESSFUL')
  })

  it('are not heard before a task of the new revision runs', async () => {
    const bench = await watched(rolling)
    bench.behaviours.set('v2', {})
    deploy(bench)
    await bench.advance(5)
    bench.alarms.set('errors', 'ALARM')
    await bench.advance(5)
    expect(bench.rollout().status).toBe('IN_PROGRESS')
    await bench.until(() => bench.rollout().status === 'ROLLBACK_IN_PROGRESS', 60)
  })

  it('that do not exist, or have no data, do not fail it', async () => {
    const bench = await landed({ alarms: { ...ALARMS, alarmNames: ['none'] } }, behindLoadBalancer)
    deploy(bench)
    bench.alarms.set('none', 'INSUFFICIENT_DATA')
    await bench.until(ended(bench))
    expect(bench.rollout().status).toBe('SUCCESSFUL')
  })
})

describe('deployment alarms of a deployment that moves traffic', () => {
  it.each<['BLUE_GREEN' | 'CANARY' | 'LINEAR', string]>([
    ['BLUE_GREEN', 'SCALE_UP'],
    ['BLUE_GREEN', 'BAKE_TIME'],
    ['CANARY', 'PRODUCTION_TRAFFIC_SHIFT'],
    ['LINEAR', 'PRODUCTION_TRAFFIC_SHIFT'],
    ['LINEAR', 'BAKE_TIME'],
  ])('turn %s back from %s', async (strategy, stage) => {
    const bench = await watched(shifting(strategy))
    deploy(bench)
    await bench.until(inStage(bench, stage))
    await bench.until(() => (bench.rollout().targetServiceRevision?.runningTaskCount ?? 0) > 0)
    bench.alarms.set('errors', 'ALARM')
    await bench.until(ended(bench))
    expect(bench.rollout()).toMatchObject({
      status: 'ROLLBACK_SUCCESSFUL',
      lifecycleStage: stage,
      alarms: { status: 'TRIGGERED', triggeredAlarmNames: ['errors'] },
    })
    expect([weights(bench), revisions(bench)]).toEqual(['100/0', '1,1'])
  })

  it.each([
    [0, 180],
    [1, 180],
    [5, 300],
  ])('make a bake time of %d minutes last %d s at least', async (minutes, seconds) => {
    const bench = await watched(shifting('BLUE_GREEN', minutes))
    deploy(bench)
    await bench.until(inStage(bench, 'BAKE_TIME'))
    const [bake, clean] = [bench.seconds, await bench.until(inStage(bench, 'CLEAN_UP'))]
    expect([bench.seconds - bake, clean]).toEqual([seconds, seconds])
  })

  it('without rollback stop it where it is: what has traffic is kept alive', async () => {
    const bench = await watched({ ...shifting('CANARY'), alarms: { ...ALARMS, rollback: false } })
    deploy(bench)
    await bench.until(inStage(bench, 'PRODUCTION_TRAFFIC_SHIFT'))
    bench.alarms.set('errors', 'ALARM')
    await bench.advance(2)
    expect(bench.rollout().status).toBe('STOPPED')
    await bench.advance(3600)
    expect([weights(bench), revisions(bench)]).toEqual(['95/5', '1,1,2,2'])
    // The next deployment sets it right.
    bench.alarms.set('errors', 'OK')
    deploy(bench, 'v3')
    await bench.until(ended(bench))
    expect([bench.rollout().status, weights(bench), revisions(bench)]).toEqual(['SUCCESSFUL', '0/100', '3,3'])
  })
})
