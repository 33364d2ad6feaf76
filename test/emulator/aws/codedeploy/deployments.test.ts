import {
  BatchGetDeploymentsCommand,
  BatchGetDeploymentTargetsCommand,
  ContinueDeploymentCommand,
  GetDeploymentGroupCommand,
  ListDeploymentTargetsCommand,
  StopDeploymentCommand,
  waitUntilDeploymentSuccessful,
} from '@aws-sdk/client-codedeploy'
import { afterEach, describe, expect, it } from '@jest/globals'
import { failure } from '../../../support/emulator/clients.ts'
import {
  APP,
  CodeDeployEngineHarness,
  type CodeDeployEngineOptions,
  GROUP,
  present,
  TARGET,
} from '../../../support/emulator/codedeploy-harness.ts'

let open: CodeDeployEngineHarness | undefined
afterEach(async () => {
  expect(open?.account.server.violations).toEqual([])
  await open?.close()
  open = undefined
})
async function start(
  options: CodeDeployEngineOptions = {},
  group: Parameters<CodeDeployEngineHarness['group']>[0] = {},
): Promise<CodeDeployEngineHarness> {
  open = await CodeDeployEngineHarness.start(options)
  await open.group(group)
  return open
}
const ready = (waitTimeInMinutes: number, terminationWaitTimeInMinutes = 5) => ({
  blueGreenDeploymentConfiguration: {
    deploymentReadyOption: { actionOnTimeout: 'STOP_DEPLOYMENT' as const, waitTimeInMinutes },
    terminateBlueInstancesOnDeploymentSuccess: {
      action: 'TERMINATE' as const,
      terminationWaitTimeInMinutes,
    },
  },
})
const events = async (harness: CodeDeployEngineHarness, id: string) =>
  (await harness.target(id)).lifecycleEvents?.map((event) => `${event.lifecycleEventName} ${event.status}`)

describe('a deployment that succeeds', () => {
  it('goes all at once through its lifecycle events and ends the original after the wait', async () => {
    const harness = await start()
    const id = await harness.deploy('v2', { description: 'run 42' })
    expect(await harness.timeline(id)).toEqual([
      '4 started',
      '4 BeforeInstall begins',
      '5 BeforeInstall Succeeded',
      '5 Install begins',
      '5 production 100/0',
      '31 Install Succeeded',
      '31 AfterInstall begins',
      '32 AfterInstall Succeeded',
      '32 AllowTestTraffic begins',
      '32 test 0/100',
      '33 AllowTestTraffic Succeeded',
      '33 AfterAllowTestTraffic begins',
      '34 AfterAllowTestTraffic Succeeded',
      '34 BeforeAllowTraffic begins',
      '35 BeforeAllowTraffic Succeeded',
      '35 AllowTraffic begins',
      '35 production 0/100',
      '36 AllowTraffic Succeeded',
      '36 AfterAllowTraffic begins',
      '37 AfterAllowTraffic Succeeded',
      '98 Succeeded',
    ])
    expect(await harness.deployment(id)).toMatchObject({
      applicationName: APP,
      deploymentGroupName: GROUP,
      deploymentConfigName: 'CodeDeployDefault.ECSAllAtOnce',
      status: 'Succeeded',
      creator: 'user',
      description: 'run 42',
      computePlatform: 'ECS',
      instanceTerminationWaitTimeStarted: true,
      deploymentOverview: { Succeeded: 1, InProgress: 0, Failed: 0 },
      revision: {
        revisionType: 'AppSpecContent',
        appSpecContent: { sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
      },
    })
    const service = await harness.service()
    expect(service).toMatchObject({ deployments: [], deploymentController: { type: 'CODE_DEPLOY' } })
    expect(service.taskDefinition).toMatch(/web:2$/)
    expect(service.loadBalancers?.[0]?.targetGroupArn).toBe(harness.green)
    await harness.until(async () => (await harness.taskSets()).length === 1)
    expect((await harness.taskSets())[0]).toMatchObject({
      id: expect.stringMatching(/^ecs-svc\/\d{19}$/),
      status: 'PRIMARY',
      startedBy: 'CODE_DEPLOY',
      externalId: id,
      stabilityStatus: 'STEADY_STATE',
      scale: { value: 100, unit: 'PERCENT' },
    })
  })

  it('has no events of test traffic without a test listener', async () => {
    const harness = await start({ testListener: false })
    const id = await harness.deploy()
    await harness.untilStatus(id, 'Succeeded')
    expect(await events(harness, id)).toEqual([
      'BeforeInstall Succeeded',
      'Install Succeeded',
      'AfterInstall Succeeded',
      'BeforeAllowTraffic Succeeded',
      'AllowTraffic Succeeded',
      'AfterAllowTraffic Succeeded',
    ])
  })

  it('shows both task sets with their traffic, target group names and labels', async () => {
    const harness = await start()
    const id = await harness.deploy('v2', {
      deploymentConfigName: 'CodeDeployDefault.ECSCanary10Percent5Minutes',
    })
    await harness.untilEvent(id, 'AllowTraffic', 'InProgress')
    expect(await harness.target(id)).toMatchObject({
      deploymentId: id,
      targetId: TARGET,
      targetArn: 'arn:aws:ecs:us-east-1:123456789012:service/main/web',
      status: 'InProgress',
      taskSetsInfo: [
        {
          identifer: expect.stringMatching(/^ecs-svc\/\d{19}$/),
          desiredCount: 2,
          runningCount: 2,
          pendingCount: 0,
          status: 'PRIMARY',
          trafficWeight: 90,
          targetGroup: { name: 'web-blue' },
          taskSetLabel: 'Blue',
        },
        {
          desiredCount: 2,
          runningCount: 2,
          pendingCount: 0,
          status: 'ACTIVE',
          trafficWeight: 10,
          targetGroup: { name: 'web-green' },
          taskSetLabel: 'Green',
        },
      ],
    })
  })

  it.each([
    ['CodeDeployDefault.ECSCanary10Percent5Minutes', ['35 production 90/10', '335 production 0/100']],
    ['CodeDeployDefault.ECSCanary10Percent15Minutes', ['35 production 90/10', '935 production 0/100']],
    [
      'CodeDeployDefault.ECSLinear10PercentEvery1Minutes',
      Array.from(
        { length: 10 },
        (_, step) => `${35 + step * 60} production ${90 - step * 10}/${10 + step * 10}`,
      ),
    ],
    [
      'CodeDeployDefault.ECSLinear10PercentEvery3Minutes',
      Array.from(
        { length: 10 },
        (_, step) => `${35 + step * 180} production ${90 - step * 10}/${10 + step * 10}`,
      ),
    ],
  ])('shifts production traffic as %s says', async (deploymentConfigName, expected) => {
    const harness = await start()
    const id = await harness.deploy('v2', { deploymentConfigName })
    const moves = (await harness.timeline(id)).filter((line) => line.includes(' production '))
    expect(moves).toEqual(['5 production 100/0', ...expected])
  })

  it('deploys back and forth between the two target groups', async () => {
    const harness = await start({}, ready(5, 0))
    for (const [tag, weights] of [
      ['v2', '0/100'],
      ['v3', '100/0'],
      ['v4', '0/100'],
    ] as const) {
      const id = await harness.deploy(tag)
      await harness.untilStatus(id, 'Ready')
      await harness.cd.send(new ContinueDeploymentCommand({ deploymentId: id }))
      await harness.untilStatus(id, 'Succeeded')
      expect(await harness.weights()).toBe(weights)
      await harness.until(async () => (await harness.taskSets()).length === 1)
    }
  })

  it('lets a blue task set that is kept alive run on', async () => {
    const harness = await start(
      {},
      {
        blueGreenDeploymentConfiguration: {
          deploymentReadyOption: { actionOnTimeout: 'CONTINUE_DEPLOYMENT' },
          terminateBlueInstancesOnDeploymentSuccess: { action: 'KEEP_ALIVE' },
        },
      },
    )
    const id = await harness.deploy()
    expect(await harness.untilStatus(id, 'Succeeded')).toBeLessThan(60)
    expect((await harness.taskSets()).map(({ status }) => status)).toEqual(['ACTIVE', 'PRIMARY'])
    expect((await harness.deployment(id)).instanceTerminationWaitTimeStarted).toBe(false)
  })

  it('tells the group what was deployed last, and the next deployment what was before', async () => {
    const harness = await start({}, ready(1, 0))
    const one = await harness.deploy('v2')
    await harness.untilStatus(one, 'Ready')
    await harness.cd.send(
      new ContinueDeploymentCommand({ deploymentId: one, deploymentWaitType: 'READY_WAIT' }),
    )
    await harness.untilStatus(one, 'Succeeded')
    const two = await harness.deploy('v3')
    const { deploymentGroupInfo } = await harness.cd.send(
      new GetDeploymentGroupCommand({ applicationName: APP, deploymentGroupName: GROUP }),
    )
    expect(deploymentGroupInfo).toMatchObject({
      lastSuccessfulDeployment: { deploymentId: one, status: 'Succeeded', endTime: expect.any(Date) },
      lastAttemptedDeployment: { deploymentId: two, status: 'Created' },
      targetRevision: (await harness.deployment(one)).revision,
    })
    expect((await harness.deployment(one)).previousRevision).toBeUndefined()
    expect((await harness.deployment(two)).previousRevision).toEqual((await harness.deployment(one)).revision)
  })

  it("ends the SDK's own waiter", async () => {
    const harness = await start({}, ready(60, 0))
    const id = await harness.deploy()
    await harness.untilStatus(id, 'Ready')
    await harness.cd.send(new ContinueDeploymentCommand({ deploymentId: id }))
    await harness.untilStatus(id, 'Succeeded')
    const { state } = await waitUntilDeploymentSuccessful(
      { client: harness.cd, minDelay: 1, maxDelay: 1, maxWaitTime: 5 },
      { deploymentId: id },
    )
    expect(state).toBe('SUCCESS')
  })
})

describe('a deployment just after its creation', () => {
  it('has not started, then has no target yet, then has one', async () => {
    const harness = await start()
    const id = await harness.deploy()
    expect((await harness.deployment(id)).status).toBe('Created')
    expect(await failure(harness.target(id))).toMatchObject({
      name: 'DeploymentNotStartedException',
      status: 400,
    })
    const list = new ListDeploymentTargetsCommand({ deploymentId: id })
    expect(await failure(harness.cd.send(list))).toMatchObject({ name: 'DeploymentNotStartedException' })
    await harness.advance(2)
    expect((await harness.deployment(id)).status).toBe('Queued')
    await harness.advance(2)
    expect((await harness.deployment(id)).status).toBe('InProgress')
    expect(await failure(harness.target(id))).toMatchObject({ name: 'DeploymentTargetDoesNotExistException' })
    expect((await harness.cd.send(list)).targetIds).toEqual([])
    await harness.advance(1)
    expect((await harness.cd.send(list)).targetIds).toEqual([TARGET])
    expect(await events(harness, id)).toContain('AllowTraffic Pending')
    const { deploymentTargets } = await harness.cd.send(
      new BatchGetDeploymentTargetsCommand({ deploymentId: id, targetIds: [TARGET] }),
    )
    expect(deploymentTargets?.[0]?.deploymentTargetType).toBe('ECSTarget')
    const { deploymentsInfo } = await harness.cd.send(
      new BatchGetDeploymentsCommand({ deploymentIds: [id, 'd-NOTTHERE1'] }),
    )
    expect(deploymentsInfo?.map(({ deploymentId }) => deploymentId)).toEqual([id])
  })

  it('is the only one of its group', async () => {
    const harness = await start()
    const id = await harness.deploy('v2')
    expect(await failure(harness.deploy('v3'))).toEqual({
      name: 'DeploymentLimitExceededException',
      message: `The Deployment Group '${GROUP}' already has an active Deployment '${id}'`,
      status: 400,
    })
  })
})

describe('a wait', () => {
  it('for the word to go on is Ready, and goes on with ContinueDeployment', async () => {
    const harness = await start({}, ready(10))
    const id = await harness.deploy()
    expect(await harness.untilStatus(id, 'Ready')).toBe(34)
    expect(await harness.target(id)).toMatchObject({ status: 'Ready' })
    expect((await harness.deployment(id)).deploymentOverview).toMatchObject({ Ready: 1 })
    expect([await harness.weights(), await harness.weights(harness.test)]).toEqual(['100/0', '0/100'])
    const wrong = new ContinueDeploymentCommand({ deploymentId: id, deploymentWaitType: 'TERMINATION_WAIT' })
    expect(await failure(harness.cd.send(wrong))).toMatchObject({
      name: 'DeploymentIsNotInReadyStateException',
    })
    await harness.cd.send(
      new ContinueDeploymentCommand({ deploymentId: id, deploymentWaitType: 'READY_WAIT' }),
    )
    await harness.untilEvent(id, 'AllowTraffic', 'Succeeded')
    expect(await harness.weights()).toBe('0/100')
  })

  it('that nobody ends stops the deployment and rolls it back', async () => {
    const harness = await start({}, ready(10))
    const id = await harness.deploy()
    await harness.untilStatus(id, 'Ready')
    expect(await harness.untilStatus(id, 'Stopped')).toBe(600)
    expect((await harness.deployment(id)).errorInformation).toEqual({
      code: 'TIMEOUT',
      message:
        'The deployment timed out while waiting for a notification to continue. This time out period is 10 minutes.',
    })
    await harness.advance(2)
    expect((await harness.deployment(id)).rollbackInfo?.rollbackDeploymentId).toMatch(/^d-[A-Z0-9]{9}$/)
  })

  it("for the original's end is cut short by ContinueDeployment", async () => {
    const harness = await start(
      {},
      {
        blueGreenDeploymentConfiguration: {
          deploymentReadyOption: { actionOnTimeout: 'CONTINUE_DEPLOYMENT' },
          terminateBlueInstancesOnDeploymentSuccess: {
            action: 'TERMINATE',
            terminationWaitTimeInMinutes: 2880,
          },
        },
      },
    )
    const id = await harness.deploy()
    await harness.until(
      async () => (await harness.deployment(id)).instanceTerminationWaitTimeStarted === true,
    )
    expect((await harness.deployment(id)).status).toBe('InProgress')
    await harness.cd.send(
      new ContinueDeploymentCommand({ deploymentId: id, deploymentWaitType: 'TERMINATION_WAIT' }),
    )
    expect(await harness.untilStatus(id, 'Succeeded')).toBe(1)
    const again = new ContinueDeploymentCommand({ deploymentId: id })
    expect(await failure(harness.cd.send(again))).toMatchObject({
      name: 'DeploymentAlreadyCompletedException',
    })
  })

  it('can be ended only while it lasts', async () => {
    const harness = await start()
    const id = await harness.deploy()
    const go = new ContinueDeploymentCommand({ deploymentId: id, deploymentWaitType: 'READY_WAIT' })
    expect(await failure(harness.cd.send(go))).toMatchObject({ name: 'DeploymentIsNotInReadyStateException' })
  })
})

describe('a rollback', () => {
  const canary = { deploymentConfigName: 'CodeDeployDefault.ECSCanary10Percent5Minutes' }

  it('is a deployment of its own that moves traffic back and drains the new task set', async () => {
    const harness = await start()
    const [original] = await harness.taskSets()
    const id = await harness.deploy('v2', canary)
    await harness.untilEvent(id, 'AllowTraffic', 'InProgress')
    expect(await harness.weights()).toBe('90/10')
    expect(
      await harness.cd.send(new StopDeploymentCommand({ deploymentId: id, autoRollbackEnabled: true })),
    ).toMatchObject({ status: 'Pending' })
    expect(await harness.untilStatus(id, 'Stopped')).toBe(2)
    expect((await harness.deployment(id)).rollbackInfo).toBeUndefined()
    await harness.advance(1)
    const stopped = await harness.deployment(id)
    const rollbackId = present(stopped.rollbackInfo?.rollbackDeploymentId)
    expect(stopped).toMatchObject({
      status: 'Stopped',
      errorInformation: { code: 'MANUAL_STOP' },
      rollbackInfo: {
        rollbackMessage: `Deployment ${id} terminated. Automatic rollback is triggered with a DeploymentId ${rollbackId}.`,
      },
    })
    expect(await events(harness, id)).toEqual([
      'BeforeInstall Succeeded',
      'Install Succeeded',
      'AfterInstall Succeeded',
      'AllowTestTraffic Succeeded',
      'AfterAllowTestTraffic Succeeded',
      'BeforeAllowTraffic Succeeded',
      'AllowTraffic Failed',
      'AfterAllowTraffic Skipped',
    ])
    await harness.untilStatus(rollbackId, 'Succeeded')
    expect(await harness.deployment(rollbackId)).toMatchObject({
      creator: 'codeDeployRollback',
      deploymentConfigName: 'CodeDeployDefault.ECSAllAtOnce',
      rollbackInfo: {
        rollbackTriggeringDeploymentId: id,
        rollbackMessage: `Deployment ${rollbackId} is triggered to roll back deployment ${id}.`,
      },
    })
    expect([await harness.weights(), await harness.weights(harness.test)]).toEqual(['100/0', '100/0'])
    expect((await harness.taskSets()).map((set) => [set.id, set.status, set.scale?.value])).toEqual([
      [original?.id, 'PRIMARY', 100],
      [expect.stringMatching(/^ecs-svc/), 'DRAINING', 0],
    ])
    await harness.until(async () => (await harness.taskSets()).length === 1)
  })

  it('gives the traffic back also after all of it had moved', async () => {
    const harness = await start()
    const id = await harness.deploy()
    await harness.until(
      async () => (await harness.deployment(id)).instanceTerminationWaitTimeStarted === true,
    )
    expect((await harness.service()).taskDefinition).toMatch(/web:2$/)
    await harness.cd.send(new StopDeploymentCommand({ deploymentId: id, autoRollbackEnabled: true }))
    await harness.until(async () => (await harness.deployment(id)).rollbackInfo !== undefined)
    const rollbackId = present((await harness.deployment(id)).rollbackInfo?.rollbackDeploymentId)
    await harness.untilStatus(rollbackId, 'Succeeded')
    expect(await harness.weights()).toBe('100/0')
    expect((await harness.service()).taskDefinition).toMatch(/web:1$/)
    expect((await events(harness, id))?.every((event) => event.endsWith(' Succeeded'))).toBe(true)
  })

  it.each([
    ['asked for', true, {}, true],
    ['asked not to', false, {}, false],
    ['said by the group', undefined, {}, true],
    [
      'off for requests',
      undefined,
      { autoRollbackConfiguration: { enabled: true, events: ['DEPLOYMENT_FAILURE'] as const } },
      false,
    ],
    ['off', undefined, { autoRollbackConfiguration: { enabled: false } }, false],
  ])('follows a stop as %s', async (_case, autoRollbackEnabled, overrides, rolledBack) => {
    const harness = await start()
    const { autoRollbackConfiguration } = { autoRollbackConfiguration: undefined, ...overrides }
    const id = await harness.deploy('v2', {
      ...canary,
      ...(autoRollbackConfiguration === undefined
        ? {}
        : {
            autoRollbackConfiguration: {
              enabled: autoRollbackConfiguration.enabled,
              ...('events' in autoRollbackConfiguration
                ? { events: [...autoRollbackConfiguration.events] }
                : {}),
            },
          }),
    })
    await harness.untilEvent(id, 'AllowTraffic', 'InProgress')
    await harness.cd.send(
      new StopDeploymentCommand({
        deploymentId: id,
        ...(autoRollbackEnabled === undefined ? {} : { autoRollbackEnabled }),
      }),
    )
    await harness.untilStatus(id, 'Stopped')
    await harness.advance(30)
    expect((await harness.deployment(id)).rollbackInfo !== undefined).toBe(rolledBack)
    expect(await harness.weights()).toBe(rolledBack ? '100/0' : '90/10')
  })

  it('is not possible before Install', async () => {
    const harness = await start()
    const id = await harness.deploy()
    await harness.cd.send(new StopDeploymentCommand({ deploymentId: id, autoRollbackEnabled: true }))
    await harness.untilStatus(id, 'Stopped')
    await harness.advance(30)
    expect((await harness.deployment(id)).rollbackInfo).toBeUndefined()
    expect(await harness.taskSets()).toHaveLength(1)
    const again = new StopDeploymentCommand({ deploymentId: id })
    expect(await failure(harness.cd.send(again))).toMatchObject({
      name: 'DeploymentAlreadyCompletedException',
    })
  })

  it('keeps the group busy from the moment that the deployment stopped', async () => {
    const harness = await start()
    const id = await harness.deploy('v2', canary)
    await harness.untilEvent(id, 'AllowTraffic', 'InProgress')
    await harness.cd.send(new StopDeploymentCommand({ deploymentId: id }))
    await harness.untilStatus(id, 'Stopped')
    expect((await failure(harness.deploy('v3'))).message).toContain(id)
    await harness.advance(1)
    const rollbackId = present((await harness.deployment(id)).rollbackInfo?.rollbackDeploymentId)
    expect((await failure(harness.deploy('v3'))).message).toContain(rollbackId)
    await harness.untilStatus(rollbackId, 'Succeeded')
    expect(await harness.deploy('v3')).toMatch(/^d-/)
  })

  it('fails itself when the original task set is gone', async () => {
    const harness = await start()
    const id = await harness.deploy('v2', canary)
    await harness.untilEvent(id, 'AllowTraffic', 'InProgress')
    harness.engine.taskSets.remove(
      'main',
      'web',
      present((await harness.target(id)).taskSetsInfo?.[0]?.identifer),
    )
    await harness.cd.send(new StopDeploymentCommand({ deploymentId: id }))
    await harness.until(async () => (await harness.deployment(id)).rollbackInfo !== undefined)
    const rollbackId = present((await harness.deployment(id)).rollbackInfo?.rollbackDeploymentId)
    await harness.untilStatus(rollbackId, 'Failed')
    expect((await harness.deployment(rollbackId)).errorInformation?.code).toBe(
      'CODEDEPLOY_RESOURCE_CANNOT_BE_FOUND',
    )
    expect((await harness.deployment(rollbackId)).rollbackInfo?.rollbackTriggeringDeploymentId).toBe(id)
  })

  it('left undone is cleaned up by the next deployment', async () => {
    const harness = await start({}, { autoRollbackConfiguration: { enabled: false } })
    const id = await harness.deploy('v2', canary)
    await harness.untilEvent(id, 'AllowTraffic', 'InProgress')
    await harness.cd.send(new StopDeploymentCommand({ deploymentId: id }))
    await harness.untilStatus(id, 'Stopped')
    const next = await harness.deploy('v3')
    const moves = (await harness.timeline(next)).filter((line) => line.includes(' production '))
    expect(moves).toEqual(['5 production 100/0', '35 production 0/100'])
    await harness.until(async () => (await harness.taskSets()).length === 1)
    expect((await harness.service()).taskDefinition).toMatch(/web:3$/)
  })
})
