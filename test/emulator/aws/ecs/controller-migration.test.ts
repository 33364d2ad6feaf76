import type { UpdateServiceRequest } from '@aws-sdk/client-ecs'
import { describe, expect, it } from '@jest/globals'
import { Bench, BLUE_GROUP, behindLoadBalancer, blueGreen } from '../../../support/emulator/ecs-harness.ts'
import { ended, revisions, stop, weights } from '../../../support/emulator/rollouts.ts'

/** A service that CodeDeploy controls, with its first task set steady. */
async function controlled(): Promise<Bench> {
  const bench = new Bench()
  bench.register('v1')
  bench.create({ ...behindLoadBalancer, deploymentController: { type: 'CODE_DEPLOY' } })
  await bench.until(() => bench.service().taskSets?.[0]?.stabilityStatus === 'STEADY_STATE')
  return bench
}

const update = (bench: Bench, request: Partial<UpdateServiceRequest>) =>
  bench.ecs.operations.UpdateService({ cluster: 'main', service: 'web', ...request })

const ECS = { deploymentController: { type: 'ECS' as const } }

describe('UpdateService from the CODE_DEPLOY to the ECS deployment controller', () => {
  it.each<[string, Partial<UpdateServiceRequest>, string]>([
    ['rolling', {}, '100/0'],
    ['blue/green', blueGreen, '0/100'],
  ])('goes on %s: the task set is what the next deployment replaces', async (_, request, share) => {
    const bench = await controlled()
    const [set] = bench.service().taskSets ?? []
    update(bench, { ...ECS, ...request })
    expect(bench.service()).toMatchObject({
      deploymentController: { type: 'ECS' },
      deployments: [
        { status: 'PRIMARY', rolloutState: 'IN_PROGRESS' },
        { status: 'ACTIVE', id: set?.id, runningCount: 2 },
      ],
    })
    expect(bench.service()).not.toHaveProperty('taskSets')
    let fewest = 2
    await bench.until(() => {
      fewest = Math.min(fewest, bench.service().runningCount ?? 0)
      return ended(bench)()
    })
    expect([fewest, bench.rollout().status, revisions(bench)]).toEqual([2, 'SUCCESSFUL', '1,1'])
    expect(bench.service()).toMatchObject({ runningCount: 2, deployments: [{ rolloutState: 'COMPLETED' }] })
    expect(weights(bench)).toBe(share)
  })

  it('can be turned back to the tasks that CodeDeploy had deployed', async () => {
    const bench = await controlled()
    const [set] = bench.service().taskSets ?? []
    update(bench, { ...ECS, ...blueGreen, taskDefinition: bench.register('v2') })
    await bench.until(() => bench.rollout().lifecycleStage === 'BAKE_TIME')
    stop(bench)
    await bench.until(ended(bench))
    expect([bench.rollout().status, revisions(bench), weights(bench)]).toEqual([
      'ROLLBACK_SUCCESSFUL',
      '1,1',
      '100/0',
    ])
    expect(bench.service().deployments?.[0]?.id).toBe(set?.id)
  })

  it('fails late, and back, where the rules do not carry both target groups', async () => {
    const bench = await controlled()
    for (const rule of bench.rules.all.keys()) bench.rules.all.set(rule, new Map([[BLUE_GROUP, 1]]))
    update(bench, { ...ECS, ...blueGreen })
    await bench.until(ended(bench))
    expect(bench.rollout()).toMatchObject({
      status: 'ROLLBACK_SUCCESSFUL',
      statusReason:
        'Service deployment rolled back because of invalid networking configuration. Both targetGroup and alternateTargetGroup must be associated with the productionListenerRule or testListenerRule.',
    })
  })

  it('is refused while CodeDeploy deploys', async () => {
    const bench = await controlled()
    const taskDefinition = bench.register('v2')
    bench.ecs.operations.CreateTaskSet({
      cluster: 'main',
      service: 'web',
      taskDefinition,
      ...behindLoadBalancer,
    })
    expect(() => update(bench, ECS)).toThrow(
      expect.objectContaining({
        code: 'InvalidParameterException',
        message: expect.stringMatching(/while a deployment is in progress/),
      }),
    )
  })

  it('has no way back', async () => {
    const bench = new Bench()
    bench.register('v1')
    bench.create(behindLoadBalancer)
    expect(() => update(bench, { deploymentController: { type: 'CODE_DEPLOY' } })).toThrow(
      /Unable to update the deployment controller of the service from ECS to CODE_DEPLOY/,
    )
    expect(update(bench, ECS).service?.deploymentController).toEqual({ type: 'ECS' })
  })
})
