import type { DeploymentConfiguration } from '@aws-sdk/client-ecs'
import { describe, expect, it } from '@jest/globals'
import { behindLoadBalancer, EcsEngineHarness } from '../../../support/emulator/ecs-harness.ts'
import { deploy, ended, landed, revisions } from '../../../support/emulator/rollouts.ts'

const early = (
  healthyPercent: number,
  sourceServiceRevisionCleanup: 'BLOCKING' | 'DEFERRED',
  more: DeploymentConfiguration = {},
): DeploymentConfiguration => ({
  minimumHealthyPercent: 50,
  earlySuccessCriteria: { enable: true, healthyPercent, sourceServiceRevisionCleanup },
  ...more,
})

describe('early success criteria', () => {
  /** Of four new tasks only `quick` become healthy at once; the others need ten minutes. */
  const half = async (configuration: DeploymentConfiguration, quick = 2): Promise<EcsEngineHarness> => {
    const harness = await landed(configuration, { ...behindLoadBalancer, desiredCount: 4 })
    let started = 0
    harness.behaviours.set('v2', () => ({ healthyAfter: started++ < quick ? 0 : 600_000 }))
    harness.ecs.operations.UpdateService({
      cluster: 'main',
      service: 'web',
      healthCheckGracePeriodSeconds: 3600,
    })
    harness.loadBalancer.drainMs = 30_000
    return harness
  }

  it.each<['BLOCKING' | 'DEFERRED', number, string]>([
    ['DEFERRED', 33, '1,1,2,2,2,2'],
    ['BLOCKING', 65, '2,2,2,2'],
  ])('%s: done after %d s with %s running', async (cleanup, seconds, running) => {
    const harness = await half(early(50, cleanup))
    deploy(harness)
    expect(await harness.until(ended(harness))).toBe(seconds)
    expect([harness.rollout().status, revisions(harness)]).toEqual(['SUCCESSFUL', running])
    expect(harness.service().deployments).toMatchObject([{ status: 'PRIMARY', rolloutState: 'COMPLETED' }])
    // The rest follows as scaling, outside of the deployment.
    await harness.until(() => revisions(harness) === '2,2,2,2')
    await harness.until(() => harness.messages().at(-1) === '(service web) has reached a steady state.')
    expect(harness.service().deployments).toHaveLength(1)
  })

  it('rounds the share up: 50 % of 3 is 2', async () => {
    const harness = await landed(early(50, 'DEFERRED', { minimumHealthyPercent: 0 }), {
      ...behindLoadBalancer,
      desiredCount: 3,
    })
    let started = 0
    harness.behaviours.set('v2', () => ({ healthyAfter: started++ * 100_000 }))
    harness.ecs.operations.UpdateService({
      cluster: 'main',
      service: 'web',
      healthCheckGracePeriodSeconds: 3600,
    })
    deploy(harness)
    const took = await harness.until(ended(harness))
    expect(took).toBeGreaterThan(100)
    expect(took).toBeLessThan(200)
  })

  it('ends the watch of breaker and alarms: later deaths are replaced, not rolled back', async () => {
    const harness = await half(
      early(50, 'DEFERRED', { deploymentCircuitBreaker: { enable: true, rollback: true } }),
    )
    let late = false
    harness.behaviours.set('v2', () => (late ? { exit: { after: 500, code: 1 } } : {}))
    deploy(harness)
    await harness.until(ended(harness))
    late = true
    for (const { taskArn = '' } of harness.tasks())
      harness.ecs.operations.StopTask({ cluster: 'main', task: taskArn })
    await harness.advance(600)
    expect(harness.rollout().status).toBe('SUCCESSFUL')
    expect(harness.service().taskDefinition).toMatch(/web:2$/)
  })

  it('comes after the bake time of alarms', async () => {
    const alarms = { enable: true, rollback: true, alarmNames: ['errors'] }
    const harness = await half(early(50, 'DEFERRED', { alarms }))
    harness.alarms.set('errors', 'OK')
    deploy(harness)
    expect(await harness.until(ended(harness))).toBe(33 + 180)
    expect(harness.rollout()).toMatchObject({
      status: 'SUCCESSFUL',
      alarms: { status: 'MONITORING_COMPLETE' },
    })
  })

  it('is not for a rollback: that ends when the old tasks are back', async () => {
    const harness = await half(early(50, 'DEFERRED'), 0)
    deploy(harness)
    await harness.advance(60)
    harness.ecs.operations.StopServiceDeployment({
      serviceDeploymentArn: harness.rollout().serviceDeploymentArn,
    })
    await harness.until(ended(harness))
    expect([harness.rollout().status, revisions(harness)]).toEqual(['ROLLBACK_SUCCESSFUL', '1,1,1,1'])
  })

  it.each<[string, DeploymentConfiguration, RegExp]>([
    ['no percentage', { earlySuccessCriteria: { enable: true } }, /healthyPercent and .* are required/],
    [
      'less than minimumHealthyPercent',
      early(49, 'DEFERRED'),
      /between minimumHealthyPercent \(50\) and 100/,
    ],
    ['more than all', early(101, 'DEFERRED'), /healthyPercent/],
    ['a strange cleanup', early(50, 'LATER' as never), /Invalid sourceServiceRevisionCleanup 'LATER'/],
    [
      'another strategy',
      early(100, 'BLOCKING', { strategy: 'BLUE_GREEN' }),
      /only supported for the ROLLING/,
    ],
  ])('refuse %s', (_, deploymentConfiguration, message) => {
    const harness = new EcsEngineHarness()
    harness.register('v1')
    expect(() => harness.create({ ...behindLoadBalancer, deploymentConfiguration })).toThrow(
      expect.objectContaining({
        code: 'InvalidParameterException',
        message: expect.stringMatching(message),
      }),
    )
  })
})
