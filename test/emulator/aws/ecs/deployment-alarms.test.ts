import type { CreateServiceRequest, DeploymentConfiguration } from '@aws-sdk/client-ecs'
import { describe, expect, it } from '@jest/globals'
import {
  behindLoadBalancer,
  blueGreen,
  type EcsEngineHarness,
} from '../../../support/emulator/ecs-harness.ts'
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
): Promise<EcsEngineHarness> {
  const harness = await landed(configuration, request)
  for (const name of ALARMS.alarmNames) harness.alarms.set(name, 'OK')
  return harness
}

const alarms = (harness: EcsEngineHarness) => harness.rollout().alarms

describe('deployment alarms of a rolling update', () => {
  it('keep it in progress, with both deployments, for a bake time after its tasks are done', async () => {
    const harness = await watched(rolling)
    deploy(harness)
    await harness.until(() => revisions(harness) === '2,2')
    expect(alarms(harness)).toEqual({
      status: 'MONITORING',
      alarmNames: ['errors', 'latency'],
      triggeredAlarmNames: [],
    })
    await harness.advance(170)
    expect(harness.service().deployments).toMatchObject([
      { status: 'PRIMARY', rolloutState: 'IN_PROGRESS', runningCount: 2 },
      { status: 'ACTIVE', runningCount: 0 },
    ])
    expect((await timeline(harness, 60)).at(-1)).toMatch(/SUCCESSFUL/)
    expect(alarms(harness)).toMatchObject({ status: 'MONITORING_COMPLETE' })
  })

  it.each<[string, (harness: EcsEngineHarness) => Promise<unknown>]>([
    ['while tasks are replaced', (harness) => harness.until(() => revisions(harness) === '1,1,2,2')],
    ['in the bake time', (harness) => harness.until(() => revisions(harness) === '2,2')],
  ])('turn it back %s', async (_, moment) => {
    const harness = await watched(rolling)
    deploy(harness)
    await moment(harness)
    await harness.advance(30)
    harness.alarms.set('latency', 'ALARM')
    await harness.until(() => harness.rollout().status === 'ROLLBACK_IN_PROGRESS', 2)
    expect(harness.messages().join()).toContain('deployment failed: alarm detected.')
    await harness.until(ended(harness))
    expect(harness.rollout()).toMatchObject({
      status: 'ROLLBACK_SUCCESSFUL',
      statusReason: 'Service deployment rolled back because of deployment alarm(s) in ALARM: latency.',
      alarms: { status: 'TRIGGERED', triggeredAlarmNames: ['latency'] },
    })
    expect(revisions(harness)).toBe('1,1')
  })

  it('without rollback stop it: FAILED, and nothing more is started', async () => {
    const harness = await watched({ alarms: { ...ALARMS, rollback: false } })
    deploy(harness)
    await harness.until(() => revisions(harness) === '1,1,2,2')
    await harness.advance(25)
    harness.alarms.set('errors', 'ALARM')
    await harness.advance(2)
    expect(harness.rollout()).toMatchObject({
      status: 'STOPPED',
      stoppedAt: expect.any(Date),
      statusReason: 'Service deployment stopped because of deployment alarm(s) in ALARM: errors.',
    })
    expect(harness.service().deployments?.[0]).toMatchObject({
      status: 'PRIMARY',
      rolloutState: 'FAILED',
      rolloutStateReason: 'ECS deployment failed: alarm detected.',
    })
  })

  it('that are in ALARM when it begins are not watched: the fix can be deployed', async () => {
    const harness = await watched(rolling)
    harness.alarms.set('errors', 'ALARM')
    deploy(harness)
    await harness.advance(1)
    expect(alarms(harness)).toMatchObject({ status: 'DISABLED', triggeredAlarmNames: [] })
    harness.alarms.set('latency', 'ALARM')
    await harness.until(ended(harness), 120)
    expect(harness.rollout().status).toBe('SUCCESSFUL')
  })

  it('are not heard before a task of the new revision runs', async () => {
    const harness = await watched(rolling)
    harness.behaviours.set('v2', {})
    deploy(harness)
    await harness.advance(5)
    harness.alarms.set('errors', 'ALARM')
    await harness.advance(5)
    expect(harness.rollout().status).toBe('IN_PROGRESS')
    await harness.until(() => harness.rollout().status === 'ROLLBACK_IN_PROGRESS', 60)
  })

  it('that do not exist, or have no data, do not fail it', async () => {
    const harness = await landed({ alarms: { ...ALARMS, alarmNames: ['none'] } }, behindLoadBalancer)
    deploy(harness)
    harness.alarms.set('none', 'INSUFFICIENT_DATA')
    await harness.until(ended(harness))
    expect(harness.rollout().status).toBe('SUCCESSFUL')
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
    const harness = await watched(shifting(strategy))
    deploy(harness)
    await harness.until(inStage(harness, stage))
    await harness.until(() => (harness.rollout().targetServiceRevision?.runningTaskCount ?? 0) > 0)
    harness.alarms.set('errors', 'ALARM')
    await harness.until(ended(harness))
    expect(harness.rollout()).toMatchObject({
      status: 'ROLLBACK_SUCCESSFUL',
      lifecycleStage: stage,
      alarms: { status: 'TRIGGERED', triggeredAlarmNames: ['errors'] },
    })
    expect([weights(harness), revisions(harness)]).toEqual(['100/0', '1,1'])
  })

  it.each([
    [0, 180],
    [1, 180],
    [5, 300],
  ])('make a bake time of %d minutes last %d s at least', async (minutes, seconds) => {
    const harness = await watched(shifting('BLUE_GREEN', minutes))
    deploy(harness)
    await harness.until(inStage(harness, 'BAKE_TIME'))
    const [bake, clean] = [harness.seconds, await harness.until(inStage(harness, 'CLEAN_UP'))]
    expect([harness.seconds - bake, clean]).toEqual([seconds, seconds])
  })

  it('without rollback stop it where it is: what has traffic is kept alive', async () => {
    const harness = await watched({ ...shifting('CANARY'), alarms: { ...ALARMS, rollback: false } })
    deploy(harness)
    await harness.until(inStage(harness, 'PRODUCTION_TRAFFIC_SHIFT'))
    harness.alarms.set('errors', 'ALARM')
    await harness.advance(2)
    expect(harness.rollout().status).toBe('STOPPED')
    await harness.advance(3600)
    expect([weights(harness), revisions(harness)]).toEqual(['95/5', '1,1,2,2'])
    // The next deployment sets it right.
    harness.alarms.set('errors', 'OK')
    deploy(harness, 'v3')
    await harness.until(ended(harness))
    expect([harness.rollout().status, weights(harness), revisions(harness)]).toEqual([
      'SUCCESSFUL',
      '0/100',
      '3,3',
    ])
  })
})
