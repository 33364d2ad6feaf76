import type { DeploymentConfiguration } from '@aws-sdk/client-ecs'
import { describe, expect, it } from '@jest/globals'
import { Bench, behindLoadBalancer } from '../../../support/emulator/ecs-harness.ts'
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
  const half = async (configuration: DeploymentConfiguration, quick = 2): Promise<Bench> => {
    const bench = await landed(configuration, { ...behindLoadBalancer, desiredCount: 4 })
    let started = 0
    bench.behaviours.set('v2', () => ({ healthyAfter: started++ < quick ? 0 : 600_000 }))
    bench.ecs.operations.UpdateService({
      cluster: 'main',
      service: 'web',
      healthCheckGracePeriodSeconds: 3600,
    })
    bench.loadBalancer.drainMs = 30_000
    return bench
  }

  it.each<['BLOCKING' | 'DEFERRED', number, string]>([
    ['DEFERRED', 33, '1,1,2,2,2,2'],
    ['BLOCKING', 65, '2,2,2,2'],
  ])('%s: done after %d s with %s running', async (cleanup, seconds, running) => {
    const bench = await half(early(50, cleanup))
    deploy(bench)
    expect(await bench.until(ended(bench))).toBe(seconds)
    expect([bench.rollout().status, revisions(bench)]).toEqual(['SUCCESSFUL', running])
    expect(bench.service().deployments).toMatchObject([{ status: 'PRIMARY', rolloutState: 'COMPLETED' }])
    // The rest follows as scaling, outside of the deployment.
    await bench.until(() => revisions(bench) === '2,2,2,2')
    await bench.until(() => bench.messages().at(-1) === '(service web) has reached a steady state.')
    expect(bench.service().deployments).toHaveLength(1)
  })

  it('rounds the share up: 50 % of 3 is 2', async () => {
    const bench = await landed(early(50, 'DEFERRED', { minimumHealthyPercent: 0 }), {
      ...behindLoadBalancer,
      desiredCount: 3,
    })
    let started = 0
    bench.behaviours.set('v2', () => ({ healthyAfter: started++ * 100_000 }))
    bench.ecs.operations.UpdateService({
      cluster: 'main',
      service: 'web',
      healthCheckGracePeriodSeconds: 3600,
    })
    deploy(bench)
    const took = await bench.until(ended(bench))
    expect(took).toBeGreaterThan(100)
    expect(took).toBeLessThan(200)
  })

  it('ends the watch of breaker and alarms: later deaths are replaced, not turned back', async () => {
    const bench = await half(
      early(50, 'DEFERRED', { deploymentCircuitBreaker: { enable: true, rollback: true } }),
    )
    let late = false
    bench.behaviours.set('v2', () => (late ? { exit: { after: 500, code: 1 } } : {}))
    deploy(bench)
    await bench.until(ended(bench))
    late = true
    for (const { taskArn = '' } of bench.tasks())
      bench.ecs.operations.StopTask({ cluster: 'main', task: taskArn })
    await bench.advance(600)
    expect(bench.rollout().status).toBe('SUCCESSFUL')
    expect(bench.service().taskDefinition).toMatch(/web:2$/)
  })

  it('comes after the bake time of alarms', async () => {
    const alarms = { enable: true, rollback: true, alarmNames: ['errors'] }
    const bench = await half(early(50, 'DEFERRED', { alarms }))
    bench.alarms.set('errors', 'OK')
    deploy(bench)
    expect(await bench.until(ended(bench))).toBe(33 + 180)
    expect(bench.rollout()).toMatchObject({ status: 'SUCCESSFUL', alarms: { status: 'MONITORING_COMPLETE' } })
  })

  it('is not for a rollback: that ends when the old tasks are back', async () => {
    const bench = await half(early(50, 'DEFERRED'), 0)
    deploy(bench)
    await bench.advance(60)
    bench.ecs.operations.StopServiceDeployment({
      serviceDeploymentArn: bench.rollout().serviceDeploymentArn,
    })
    await bench.until(ended(bench))
    expect([bench.rollout().status, revisions(bench)]).toEqual(['ROLLBACK_SUCCESSFUL', '1,1,1,1'])
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
    const bench = new Bench()
    bench.register('v1')
    expect(() => bench.create({ ...behindLoadBalancer, deploymentConfiguration })).toThrow(
      expect.objectContaining({
        code: 'InvalidParameterException',
        message: expect.stringMatching(message),
      }),
    )
  })
})
