import type { UpdateServiceRequest } from '@aws-sdk/client-ecs'
import { describe, expect, it } from '@jest/globals'
import {
  BLUE_GROUP,
  behindLoadBalancer,
  blueGreen,
  EcsEngineHarness,
} from '../../../support/emulator/ecs-harness.ts'
import { ended, revisions, stop, weights } from '../../../support/emulator/rollouts.ts'

/** A service that CodeDeploy controls, with its first task set steady. */
async function controlled(): Promise<EcsEngineHarness> {
  const harness = new EcsEngineHarness()
  harness.register('v1')
  harness.create({ ...behindLoadBalancer, deploymentController: { type: 'CODE_DEPLOY' } })
  await harness.until(() => harness.service().taskSets?.[0]?.stabilityStatus === 'STEADY_STATE')
  return harness
}

const update = (harness: EcsEngineHarness, request: Partial<UpdateServiceRequest>) =>
  harness.ecs.operations.UpdateService({ cluster: 'main', service: 'web', ...request })

const ECS = { deploymentController: { type: 'ECS' as const } }

describe('UpdateService from the CODE_DEPLOY to the ECS deployment controller', () => {
  it.each<[string, Partial<UpdateServiceRequest>, string]>([
    ['rolling', {}, '100/0'],
    ['blue/green', blueGreen, '0/100'],
  ])('goes on %s: the task set is what the next deployment replaces', async (_, request, share) => {
    const harness = await controlled()
    const [set] = harness.service().taskSets ?? []
    update(harness, { ...ECS, ...request })
    expect(harness.service()).toMatchObject({
      deploymentController: { type: 'ECS' },
      deployments: [
        { status: 'PRIMARY', rolloutState: 'IN_PROGRESS' },
        { status: 'ACTIVE', id: set?.id, runningCount: 2 },
      ],
    })
    expect(harness.service()).not.toHaveProperty('taskSets')
    let fewest = 2
    await harness.until(() => {
      fewest = Math.min(fewest, harness.service().runningCount ?? 0)
      return ended(harness)()
    })
    expect([fewest, harness.rollout().status, revisions(harness)]).toEqual([2, 'SUCCESSFUL', '1,1'])
    expect(harness.service()).toMatchObject({ runningCount: 2, deployments: [{ rolloutState: 'COMPLETED' }] })
    expect(weights(harness)).toBe(share)
  })

  it('can be rolled back to the tasks that CodeDeploy had deployed', async () => {
    const harness = await controlled()
    const [set] = harness.service().taskSets ?? []
    update(harness, { ...ECS, ...blueGreen, taskDefinition: harness.register('v2') })
    await harness.until(() => harness.rollout().lifecycleStage === 'BAKE_TIME')
    stop(harness)
    await harness.until(ended(harness))
    expect([harness.rollout().status, revisions(harness), weights(harness)]).toEqual([
      'ROLLBACK_SUCCESSFUL',
      '1,1',
      '100/0',
    ])
    expect(harness.service().deployments?.[0]?.id).toBe(set?.id)
  })

  it('fails late, and back, where the rules do not carry both target groups', async () => {
    const harness = await controlled()
    for (const rule of harness.rules.all.keys()) harness.rules.all.set(rule, new Map([[BLUE_GROUP, 1]]))
    update(harness, { ...ECS, ...blueGreen })
    await harness.until(ended(harness))
    expect(harness.rollout()).toMatchObject({
      status: 'ROLLBACK_SUCCESSFUL',
      statusReason:
        'Service deployment rolled back because of invalid networking configuration. Both targetGroup and alternateTargetGroup must be associated with the productionListenerRule or testListenerRule.',
    })
  })

  it('is refused while CodeDeploy deploys', async () => {
    const harness = await controlled()
    const taskDefinition = harness.register('v2')
    harness.ecs.operations.CreateTaskSet({
      cluster: 'main',
      service: 'web',
      taskDefinition,
      ...behindLoadBalancer,
    })
    expect(() => update(harness, ECS)).toThrow(
      expect.objectContaining({
        code: 'InvalidParameterException',
        message: expect.stringMatching(/while a deployment is in progress/),
      }),
    )
  })

  it('has no way back', async () => {
    const harness = new EcsEngineHarness()
    harness.register('v1')
    harness.create(behindLoadBalancer)
    expect(() => update(harness, { deploymentController: { type: 'CODE_DEPLOY' } })).toThrow(
      /Unable to update the deployment controller of the service from ECS to CODE_DEPLOY/,
    )
    expect(update(harness, ECS).service?.deploymentController).toEqual({ type: 'ECS' })
  })
})
