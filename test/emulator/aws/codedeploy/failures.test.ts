import {
  PutLifecycleEventHookExecutionStatusCommand,
  StopDeploymentCommand,
} from '@aws-sdk/client-codedeploy'
import { DeleteListenerCommand, ModifyListenerCommand } from '@aws-sdk/client-elastic-load-balancing-v2'
import { afterEach, describe, expect, it } from '@jest/globals'
import type { HookEvent } from '../../../../emulator/aws/codedeploy/lambda-hooks.ts'
import { failure } from '../../../support/emulator/clients.ts'
import {
  APP,
  appSpec,
  CodeDeployEngineHarness,
  GROUP,
  present,
} from '../../../support/emulator/codedeploy-harness.ts'

let open: CodeDeployEngineHarness | undefined
afterEach(async () => {
  expect(open?.account.server.violations).toEqual([])
  await open?.close()
  open = undefined
})
async function start(
  group: Parameters<CodeDeployEngineHarness['group']>[0] = {},
): Promise<CodeDeployEngineHarness> {
  open = await CodeDeployEngineHarness.start()
  await open.group(group)
  return open
}
const eventsOf = async (harness: CodeDeployEngineHarness, id: string) =>
  Object.fromEntries(
    (await harness.target(id)).lifecycleEvents?.map((event) => [event.lifecycleEventName, event]) ?? [],
  )
const rolledBack = async (harness: CodeDeployEngineHarness, id: string): Promise<string> => {
  await harness.until(async () => (await harness.deployment(id)).rollbackInfo !== undefined)
  const rollbackId = present((await harness.deployment(id)).rollbackInfo?.rollbackDeploymentId)
  await harness.untilStatus(rollbackId, 'Succeeded', 'Failed')
  return rollbackId
}
const CANARY = { deploymentConfigName: 'CodeDeployDefault.ECSCanary10Percent5Minutes' }

describe('an alarm', () => {
  const watched = { alarmConfiguration: { enabled: true, alarms: [{ name: '5xx' }, { name: 'p99' }] } }

  it('that goes off while traffic shifts stops the deployment and rolls it back, whatever it says then', async () => {
    const harness = await start(watched)
    for (const name of ['5xx', 'p99']) await harness.alarm(name, 'OK')
    const id = await harness.deploy('v2', CANARY)
    await harness.untilEvent(id, 'AllowTraffic', 'InProgress')
    await harness.setAlarm('5xx', 'ALARM')
    expect(await harness.untilStatus(id, 'Stopped')).toBe(10)
    expect((await harness.deployment(id)).errorInformation).toEqual({
      code: 'ALARM_ACTIVE',
      message:
        'One or more alarms have been activated according to the Amazon CloudWatch metrics you selected, and the affected deployments have been stopped. Activated alarms: <5xx>',
    })
    const rollback = await harness.deployment(await rolledBack(harness, id))
    expect(rollback).toMatchObject({ status: 'Succeeded', creator: 'codeDeployRollback' })
    expect(await harness.weights()).toBe('100/0')
  })

  it('that was in ALARM before stops the deployment in Install', async () => {
    const harness = await start(watched)
    await harness.alarm('5xx', 'ALARM')
    await harness.alarm('p99', 'ALARM')
    const id = await harness.deploy()
    await harness.untilStatus(id, 'Stopped')
    expect((await harness.deployment(id)).errorInformation?.message).toMatch(/Activated alarms: <5xx> <p99>$/)
    expect(await eventsOf(harness, id)).toMatchObject({
      BeforeInstall: { status: 'Succeeded' },
      Install: { status: 'Failed' },
      AfterInstall: { status: 'Skipped' },
      AllowTestTraffic: { status: 'Skipped' },
      AllowTraffic: { status: 'Skipped' },
    })
  })

  it('goes off during the wait for the end of the original, too', async () => {
    const harness = await start(watched)
    for (const name of ['5xx', 'p99']) await harness.alarm(name, 'OK')
    const id = await harness.deploy()
    await harness.until(
      async () => (await harness.deployment(id)).instanceTerminationWaitTimeStarted === true,
    )
    await harness.setAlarm('p99', 'ALARM')
    await harness.untilStatus(id, 'Stopped')
    await rolledBack(harness, id)
    expect([await harness.weights(), (await harness.service()).taskDefinition]).toEqual([
      '100/0',
      expect.stringMatching(/web:1$/),
    ])
  })

  it('that is back at OK when CodeDeploy looks is not heeded', async () => {
    const harness = await start(watched)
    for (const name of ['5xx', 'p99']) await harness.alarm(name, 'OK')
    const id = await harness.deploy('v2', CANARY)
    await harness.untilEvent(id, 'AllowTraffic', 'InProgress')
    await harness.setAlarm('5xx', 'ALARM')
    await harness.advance(5)
    await harness.setAlarm('5xx', 'OK')
    await harness.untilStatus(id, 'Succeeded', 'Stopped')
    expect((await harness.deployment(id)).status).toBe('Succeeded')
  })

  it.each([
    ['that does not exist stops the deployment', undefined, 'Stopped'],
    ['that cannot be read is ignored when asked to', true, 'Succeeded'],
  ])('%s', async (_case, ignorePollAlarmFailure, status) => {
    const harness = await start({
      alarmConfiguration: {
        enabled: true,
        alarms: [{ name: 'gone' }],
        ...(ignorePollAlarmFailure === undefined ? {} : { ignorePollAlarmFailure }),
      },
    })
    const id = await harness.deploy()
    await harness.untilStatus(id, 'Succeeded', 'Stopped')
    expect((await harness.deployment(id)).status).toBe(status)
  })

  it('can be overridden for one deployment', async () => {
    const harness = await start(watched)
    await harness.alarm('5xx', 'ALARM')
    const overrideAlarmConfiguration = { enabled: false }
    const id = await harness.deploy('v2', { overrideAlarmConfiguration })
    await harness.untilStatus(id, 'Succeeded', 'Stopped')
    expect(await harness.deployment(id)).toMatchObject({ status: 'Succeeded', overrideAlarmConfiguration })
  })
})

describe('a hook', () => {
  it('is called once per event, in order, with the ids to answer by', async () => {
    const harness = await start()
    const called: string[] = []
    const names = [
      'BeforeInstall',
      'AfterInstall',
      'AfterAllowTestTraffic',
      'BeforeAllowTraffic',
      'AfterAllowTraffic',
    ]
    for (const name of names) {
      harness.codedeploy.hooks.register(`hook-${name}`, ({ DeploymentId }) => {
        called.push(`${name} ${DeploymentId}`)
        return 'Succeeded'
      })
    }
    const hooks = Object.fromEntries(
      names.map((name) => [name, `arn:aws:lambda:us-east-1:123456789012:function:hook-${name}`]),
    )
    const id = await harness.deploy('v2', { hooks })
    await harness.untilStatus(id, 'Succeeded')
    expect(called).toEqual(names.map((name) => `${name} ${id}`))
  })

  it.each([
    ['BeforeInstall', false, '100/0'],
    ['AfterInstall', true, '100/0'],
    ['AfterAllowTestTraffic', true, '100/0'],
    ['BeforeAllowTraffic', true, '100/0'],
    ['AfterAllowTraffic', true, '100/0'],
  ])('%s that fails ends the deployment', async (name, rolls, weights) => {
    const harness = await start()
    harness.codedeploy.hooks.register('check', () => 'Failed')
    const id = await harness.deploy('v2', { hooks: { [name]: 'check' } })
    await harness.untilStatus(id, 'Failed')
    const { errorInformation } = await harness.deployment(id)
    expect(errorInformation).toEqual({
      code: 'HOOK_EXECUTION_FAILURE',
      message:
        'The deployment failed because one or more of the lifecycle event validation functions failed.',
    })
    expect((await eventsOf(harness, id))[name]).toMatchObject({
      status: 'Failed',
      diagnostics: { errorCode: 'ScriptFailed', scriptName: 'check' },
    })
    if (rolls) await rolledBack(harness, id)
    await harness.advance(10)
    expect((await harness.deployment(id)).rollbackInfo !== undefined).toBe(rolls)
    expect(await harness.weights()).toBe(weights === '100/0' && !rolls ? '1/0' : weights)
  })

  it('can answer later, once, by PutLifecycleEventHookExecutionStatus', async () => {
    const harness = await start()
    let event: HookEvent | undefined
    harness.codedeploy.hooks.register('slow', (given) => {
      event = given
      return undefined
    })
    const id = await harness.deploy('v2', { hooks: { AfterAllowTestTraffic: 'slow' } })
    await harness.untilEvent(id, 'AfterAllowTestTraffic', 'InProgress')
    await harness.advance(1800)
    expect((await harness.deployment(id)).status).toBe('InProgress')
    const lifecycleEventHookExecutionId = present(event).LifecycleEventHookExecutionId
    const put = (status: 'Succeeded' | 'Skipped', execution = lifecycleEventHookExecutionId) =>
      harness.cd.send(
        new PutLifecycleEventHookExecutionStatusCommand({
          deploymentId: id,
          lifecycleEventHookExecutionId: execution,
          status,
        }),
      )
    expect(await failure(put('Skipped'))).toMatchObject({
      name: 'InvalidLifecycleEventHookExecutionStatusException',
    })
    expect(await failure(put('Succeeded', 'other'))).toMatchObject({
      name: 'InvalidLifecycleEventHookExecutionIdException',
    })
    expect(await put('Succeeded')).toMatchObject({ lifecycleEventHookExecutionId })
    await harness.untilEvent(id, 'AllowTraffic', 'Succeeded')
    expect(await failure(put('Succeeded'))).toMatchObject({ name: 'LifecycleEventAlreadyCompletedException' })
  })

  it.each([
    ['throws', 'crash', 3600, 'TIMEOUT', /^The deployment timed out while waiting for a status callback\./],
    [
      'does not exist',
      'nowhere',
      0,
      'INVALID_LAMBDA_FUNCTION',
      /'nowhere' of the hook AfterInstall was not found/,
    ],
  ])('whose function %s fails the deployment', async (_case, name, after, code, message) => {
    const harness = await start()
    harness.codedeploy.hooks.register('crash', () => {
      throw new Error('bug')
    })
    const id = await harness.deploy('v2', { hooks: { AfterInstall: name } })
    await harness.untilEvent(id, 'Install', 'Succeeded')
    await harness.advance(Math.max(0, after - 60))
    await harness.untilStatus(id, 'Failed')
    expect((await harness.deployment(id)).errorInformation).toEqual({
      code,
      message: expect.stringMatching(message),
    })
  })

  it('is cut short by a stop', async () => {
    const harness = await start()
    harness.codedeploy.hooks.register('slow', () => undefined)
    const id = await harness.deploy('v2', { hooks: { AfterInstall: 'slow' } })
    await harness.untilEvent(id, 'AfterInstall', 'InProgress')
    await harness.cd.send(new StopDeploymentCommand({ deploymentId: id }))
    expect(await harness.untilStatus(id, 'Stopped')).toBe(2)
  })
})

describe('Install', () => {
  it.each([
    ['images that cannot be pulled', 'missing', {}],
    ['tasks that never become healthy', 'sick', { healthyAfter: Number.POSITIVE_INFINITY }],
  ])('gives %s an hour', async (_case, tag, behaviour) => {
    const harness = await start()
    harness.behaviours.set('sick', behaviour)
    const id = await harness.deploy(tag)
    await harness.advance(3595)
    expect((await harness.deployment(id)).status).toBe('InProgress')
    await harness.untilStatus(id, 'Failed')
    expect((await harness.deployment(id)).errorInformation).toEqual({
      code: 'TIMEOUT',
      message:
        'The deployment timed out while waiting for the replacement task set to become healthy. This time out period is 60 minutes.',
    })
    await rolledBack(harness, id)
    expect(await harness.weights()).toBe('100/0')
  })

  it.each([
    [
      'a task definition that does not exist',
      'nothing:7',
      {},
      /^The ECS service cannot be updated due to an unexpected error: TaskDefinition not found\. \(Service: AmazonECS; Status Code: 400; Error Code: ClientException\)/,
    ],
    [
      'a container that does not exist',
      'web',
      { ContainerName: 'other', ContainerPort: 8080 },
      /: The container other does not exist in the task definition\. \(.*InvalidParameterException\)/,
    ],
    [
      'a port that the container does not have',
      'web',
      { ContainerName: 'app', ContainerPort: 443 },
      /: The container app did not have a container port 443 defined\./,
    ],
  ])('fails with ECS_UPDATE_ERROR for %s', async (_case, taskDefinition, info, message) => {
    const harness = await start()
    const content = JSON.stringify({
      version: 0.0,
      Resources: [
        {
          TargetService: {
            Type: 'AWS::ECS::Service',
            Properties: {
              TaskDefinition: taskDefinition,
              LoadBalancerInfo: { ContainerName: 'app', ContainerPort: 8080, ...info },
            },
          },
        },
      ],
    })
    const id = await harness.deploy('v2', {
      revision: { revisionType: 'AppSpecContent', appSpecContent: { content } },
    })
    await harness.untilStatus(id, 'Failed')
    expect((await harness.deployment(id)).errorInformation).toEqual({
      code: 'ECS_UPDATE_ERROR',
      message: expect.stringMatching(message),
    })
  })

  it('fails with INVALID_REVISION for a port that is text', async () => {
    const harness = await start()
    const content = appSpec('web').replace('"ContainerPort":8080', '"ContainerPort":"8080"')
    const id = await harness.deploy('v2', { revision: { revisionType: 'String', string: { content } } })
    await harness.untilStatus(id, 'Failed')
    expect((await harness.deployment(id)).errorInformation?.code).toBe('INVALID_REVISION')
  })

  it('fails when the listener does not forward to the target group of the primary task set', async () => {
    const harness = await start()
    await harness.elb.send(
      new ModifyListenerCommand({
        ListenerArn: harness.production,
        DefaultActions: [{ Type: 'forward', TargetGroupArn: harness.green }],
      }),
    )
    const id = await harness.deploy()
    await harness.untilStatus(id, 'Failed')
    expect((await harness.deployment(id)).errorInformation).toEqual({
      code: 'ELASTIC_LOAD_BALANCING_INVALID',
      message: `The ELB could not be updated due to the following error: Primary taskset target group must be behind listener ${harness.production}`,
    })
  })
})

it('a rollback whose listener is gone fails and says so', async () => {
  const harness = await start()
  const id = await harness.deploy('v2', CANARY)
  await harness.untilEvent(id, 'AllowTraffic', 'InProgress')
  await harness.elb.send(new DeleteListenerCommand({ ListenerArn: harness.production }))
  await harness.cd.send(new StopDeploymentCommand({ deploymentId: id, autoRollbackEnabled: true }))
  expect(await harness.deployment(await rolledBack(harness, id))).toMatchObject({
    applicationName: APP,
    deploymentGroupName: GROUP,
    status: 'Failed',
    errorInformation: {
      code: 'ELASTIC_LOAD_BALANCING_INVALID',
      message: expect.stringMatching(/not found$/),
    },
  })
})
