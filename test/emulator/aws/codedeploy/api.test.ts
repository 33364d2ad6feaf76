import * as cd from '@aws-sdk/client-codedeploy'
import * as ecs from '@aws-sdk/client-ecs'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { failure } from '../../../support/emulator/clients.ts'
import {
  APP,
  appSpec,
  CodeDeployEngineHarness,
  GROUP,
  present,
} from '../../../support/emulator/codedeploy-harness.ts'

let harness: CodeDeployEngineHarness
beforeAll(async () => {
  harness = await CodeDeployEngineHarness.start()
  await harness.ecs.send(
    new ecs.CreateServiceCommand({
      cluster: 'main',
      serviceName: 'rolling',
      taskDefinition: 'web',
      launchType: 'FARGATE',
      desiredCount: 0,
      networkConfiguration: { awsvpcConfiguration: { subnets: ['subnet-a'] } },
    }),
  )
})
afterAll(async () => {
  expect(harness.account.server.violations).toEqual([])
  await harness.close()
})

describe('CreateDeploymentGroup refuses', () => {
  const pair = () => present(harness.groupInput().loadBalancerInfo?.targetGroupPairInfoList?.[0])
  const cases: readonly (readonly [
    string,
    () => Partial<cd.CreateDeploymentGroupCommandInput>,
    string,
    RegExp,
  ])[] = [
    [
      'an application that is not there',
      () => ({ applicationName: 'other' }),
      'ApplicationDoesNotExistException',
      /^No application found for name: other$/,
    ],
    ['a bad name', () => ({ deploymentGroupName: 'a b' }), 'InvalidDeploymentGroupNameException', /'a b'/],
    [
      'a role that is not there',
      () => ({ serviceRoleArn: 'arn:aws:iam::123456789012:role/none' }),
      'InvalidRoleException',
      /role\/none/,
    ],
    [
      'a configuration that is not there',
      () => ({ deploymentConfigName: 'none' }),
      'DeploymentConfigDoesNotExistException',
      /none/,
    ],
    ['no ECS service', () => ({ ecsServices: [] }), 'InvalidECSServiceException', /exactly one/],
    [
      'a service that is not there',
      () => ({ ecsServices: [{ clusterName: 'main', serviceName: 'none' }] }),
      'InvalidECSServiceException',
      /'none'/,
    ],
    [
      'a service of another controller',
      () => ({ ecsServices: [{ clusterName: 'main', serviceName: 'rolling' }] }),
      'InvalidECSServiceException',
      /^Deployment group's ECS service must be configured for a CODE_DEPLOY deployment controller\.$/,
    ],
    [
      'one target group',
      () => ({
        loadBalancerInfo: { targetGroupPairInfoList: [{ ...pair(), targetGroups: [{ name: 'web-blue' }] }] },
      }),
      'InvalidTargetGroupPairException',
      /two target groups/,
    ],
    [
      'no production listener',
      () => ({
        loadBalancerInfo: {
          targetGroupPairInfoList: [{ ...pair(), prodTrafficRoute: { listenerArns: [] } }],
        },
      }),
      'InvalidTargetGroupPairException',
      /one listener/,
    ],
    ['no target group pair', () => ({ loadBalancerInfo: {} }), 'InvalidLoadBalancerInfoException', /pair/],
    [
      'an in-place style',
      () => ({ deploymentStyle: { deploymentType: 'IN_PLACE', deploymentOption: 'WITH_TRAFFIC_CONTROL' } }),
      'InvalidDeploymentStyleException',
      /BLUE_GREEN/,
    ],
    [
      'a termination wait of more than two days',
      () => ({
        blueGreenDeploymentConfiguration: {
          deploymentReadyOption: { actionOnTimeout: 'CONTINUE_DEPLOYMENT' },
          terminateBlueInstancesOnDeploymentSuccess: {
            action: 'TERMINATE',
            terminationWaitTimeInMinutes: 2881,
          },
        },
      }),
      'InvalidBlueGreenDeploymentConfigurationException',
      /2880/,
    ],
    [
      'a wait for nothing',
      () => ({
        blueGreenDeploymentConfiguration: {
          deploymentReadyOption: { actionOnTimeout: 'STOP_DEPLOYMENT' },
          terminateBlueInstancesOnDeploymentSuccess: { action: 'TERMINATE' },
        },
      }),
      'InvalidBlueGreenDeploymentConfigurationException',
      /waitTimeInMinutes/,
    ],
    [
      'eleven alarms',
      () => ({
        alarmConfiguration: {
          enabled: true,
          alarms: Array.from({ length: 11 }, (_, index) => ({ name: `a${index}` })),
        },
      }),
      'AlarmsLimitExceededException',
      /10/,
    ],
    [
      'alarms without a name',
      () => ({ alarmConfiguration: { enabled: true, alarms: [] } }),
      'InvalidAlarmConfigException',
      /alarm/,
    ],
    [
      'a rollback for nothing',
      () => ({ autoRollbackConfiguration: { enabled: true, events: [] } }),
      'InvalidAutoRollbackConfigException',
      /event/,
    ],
  ]
  it.each(cases)('%s', async (_case, input, name, message) => {
    expect(await failure(harness.group(input()))).toEqual({
      name,
      message: expect.stringMatching(message),
      status: 400,
    })
  })
})

describe('a deployment group', () => {
  it('is made once per service, read, listed, renamed, tagged and deleted', async () => {
    await harness.group({ tags: [{ Key: 'team', Value: 'web' }] })
    expect(await failure(harness.group())).toMatchObject({ name: 'DeploymentGroupAlreadyExistsException' })
    expect(await failure(harness.group({ deploymentGroupName: 'second' }))).toMatchObject({
      name: 'ECSServiceMappingLimitExceededException',
    })
    const read = () =>
      harness.cd.send(new cd.GetDeploymentGroupCommand({ applicationName: APP, deploymentGroupName: GROUP }))
    const { deploymentGroupInfo } = await read()
    expect(deploymentGroupInfo).toMatchObject({
      applicationName: APP,
      deploymentGroupName: GROUP,
      deploymentConfigName: 'CodeDeployDefault.ECSAllAtOnce',
      computePlatform: 'ECS',
      ecsServices: [{ clusterName: 'main', serviceName: 'web' }],
      deploymentStyle: { deploymentType: 'BLUE_GREEN', deploymentOption: 'WITH_TRAFFIC_CONTROL' },
      blueGreenDeploymentConfiguration: {
        terminateBlueInstancesOnDeploymentSuccess: { action: 'TERMINATE', terminationWaitTimeInMinutes: 1 },
        deploymentReadyOption: { actionOnTimeout: 'CONTINUE_DEPLOYMENT', waitTimeInMinutes: 0 },
      },
      alarmConfiguration: { enabled: false },
    })
    expect(deploymentGroupInfo?.lastSuccessfulDeployment).toBeUndefined()
    const update = (input: Partial<cd.UpdateDeploymentGroupCommandInput>) =>
      harness.cd.send(
        new cd.UpdateDeploymentGroupCommand({
          applicationName: APP,
          currentDeploymentGroupName: GROUP,
          ...input,
        }),
      )
    await update({ deploymentConfigName: 'CodeDeployDefault.ECSLinear10PercentEvery1Minutes' })
    expect((await read()).deploymentGroupInfo).toMatchObject({
      deploymentConfigName: 'CodeDeployDefault.ECSLinear10PercentEvery1Minutes',
      serviceRoleArn: harness.role,
    })
    await update({ newDeploymentGroupName: 'renamed' })
    expect(await failure(read())).toEqual({
      name: 'DeploymentGroupDoesNotExistException',
      message: `No Deployment Group found for name: ${GROUP}`,
      status: 400,
    })
    const ResourceArn = `arn:aws:codedeploy:us-east-1:123456789012:deploymentgroup:${APP}/renamed`
    await harness.cd.send(
      new cd.TagResourceCommand({ ResourceArn, Tags: [{ Key: 'stage', Value: 'production' }] }),
    )
    await harness.cd.send(new cd.UntagResourceCommand({ ResourceArn, TagKeys: ['team'] }))
    expect((await harness.cd.send(new cd.ListTagsForResourceCommand({ ResourceArn }))).Tags).toEqual([
      { Key: 'stage', Value: 'production' },
    ])
    const list = async () =>
      (await harness.cd.send(new cd.ListDeploymentGroupsCommand({ applicationName: APP }))).deploymentGroups
    expect(await list()).toEqual(['renamed'])
    expect(
      await harness.cd.send(
        new cd.BatchGetDeploymentGroupsCommand({
          applicationName: APP,
          deploymentGroupNames: ['renamed', 'none'],
        }),
      ),
    ).toMatchObject({
      deploymentGroupsInfo: [{ deploymentGroupName: 'renamed' }],
      errorMessage: expect.stringContaining('none'),
    })
    await harness.cd.send(
      new cd.DeleteDeploymentGroupCommand({ applicationName: APP, deploymentGroupName: 'renamed' }),
    )
    expect(await list()).toEqual([])
  })
})

describe('CreateDeployment refuses', () => {
  beforeAll(() => harness.group())
  const revision = (content: string) => ({
    revision: { revisionType: 'AppSpecContent' as const, appSpecContent: { content } },
  })
  const spec = (change: (document: string) => string) => revision(change(appSpec('web')))
  const cases: readonly (readonly [string, Partial<cd.CreateDeploymentCommandInput>, string, RegExp])[] = [
    ['no group', { deploymentGroupName: undefined }, 'DeploymentGroupNameRequiredException', /name/],
    [
      'a group that is not there',
      { deploymentGroupName: 'none' },
      'DeploymentGroupDoesNotExistException',
      /^No Deployment Group found for name: none$/,
    ],
    [
      'no revision',
      { revision: undefined },
      'RevisionRequiredException',
      /^RevisionLocation must be specified$/,
    ],
    [
      'an S3 revision',
      { revision: { revisionType: 'S3', s3Location: { bucket: 'b', key: 'k' } } },
      'InvalidRevisionException',
      /S3/,
    ],
    ['no content', revision(' '), 'InvalidRevisionException', /content/],
    ['what is neither JSON nor YAML', revision('{ "a": ['), 'InvalidRevisionException', /JSON or YAML/],
    [
      'another version',
      spec((text) => text.replace('"version":0', '"version":1')),
      'InvalidRevisionException',
      /0\.0/,
    ],
    [
      'no resources',
      spec((text) => text.replace('Resources', 'Things')),
      'InvalidRevisionException',
      /Resources/,
    ],
    [
      'a Lambda resource',
      spec((text) => text.replace('AWS::ECS::Service', 'AWS::Lambda::Function')),
      'InvalidRevisionException',
      /AWS::ECS::Service/,
    ],
    [
      'no task definition',
      spec((text) => text.replace('"TaskDefinition"', '"Nothing"')),
      'InvalidRevisionException',
      /TaskDefinition/,
    ],
    [
      'no load balancer',
      spec((text) => text.replace('LoadBalancerInfo', 'Nothing')),
      'InvalidRevisionException',
      /ContainerName/,
    ],
    [
      'an unknown hook',
      spec((text) => text.replace('"Hooks":[]', '"Hooks":[{"AfterLunch":"f"}]')),
      'InvalidRevisionException',
      /AfterLunch/,
    ],
    [
      'a hash of something else',
      {
        revision: {
          revisionType: 'AppSpecContent',
          appSpecContent: { content: appSpec('web'), sha256: 'ab' },
        },
      },
      'InvalidRevisionException',
      /sha256/,
    ],
    [
      'a configuration that is not there',
      { deploymentConfigName: 'none' },
      'DeploymentConfigDoesNotExistException',
      /none/,
    ],
    ['a long description', { description: 'x'.repeat(513) }, 'DescriptionTooLongException', /512/],
    [
      'eleven alarms',
      {
        overrideAlarmConfiguration: {
          enabled: true,
          alarms: Array.from({ length: 11 }, (_, index) => ({ name: `a${index}` })),
        },
      },
      'AlarmsLimitExceededException',
      /10/,
    ],
    [
      'a rollback for nothing',
      { autoRollbackConfiguration: { enabled: true } },
      'InvalidAutoRollbackConfigException',
      /event/,
    ],
  ]
  it.each(cases)('%s', async (_case, input, name, message) => {
    expect(await failure(harness.deploy('v2', input))).toEqual({
      name,
      message: expect.stringMatching(message),
      status: 400,
    })
  })

  it.each([
    [
      'GetDeployment',
      () => harness.cd.send(new cd.GetDeploymentCommand({ deploymentId: 'd-ABCDEFGHI' })),
      'DeploymentDoesNotExistException',
    ],
    [
      'StopDeployment',
      () => harness.cd.send(new cd.StopDeploymentCommand({ deploymentId: 'd-ABCDEFGHI' })),
      'DeploymentDoesNotExistException',
    ],
    [
      'ContinueDeployment',
      () => harness.cd.send(new cd.ContinueDeploymentCommand({})),
      'DeploymentIdRequiredException',
    ],
    [
      'GetDeploymentTarget',
      () => harness.cd.send(new cd.GetDeploymentTargetCommand({ deploymentId: 'x y', targetId: 'a:b' })),
      'InvalidDeploymentIdException',
    ],
    [
      'GetApplication',
      () => harness.cd.send(new cd.GetApplicationCommand({ applicationName: 'none' })),
      'ApplicationDoesNotExistException',
    ],
  ])('what does not exist, as %s does', async (_operation, call, name) => {
    expect(await failure(call())).toMatchObject({ name, status: 400 })
  })
})

describe('ListDeployments', () => {
  it('filters by group, status and time, newest first, and checks what it is asked', async () => {
    const ids: string[] = []
    const from = new Date(harness.account.clock.now())
    const yaml =
      'version: 0.0\nResources:\n  - TargetService:\n      Type: AWS::ECS::Service\n      Properties:\n        TaskDefinition: web\n        LoadBalancerInfo:\n          ContainerName: app\n          ContainerPort: 8080\n'
    for (let index = 0; index < 101; index++) {
      const id = await harness.deploy('v2', {
        revision: { revisionType: 'AppSpecContent', appSpecContent: { content: yaml } },
      })
      ids.unshift(id)
      await harness.cd.send(new cd.StopDeploymentCommand({ deploymentId: id }))
      await harness.advance(2)
    }
    const list = (input: cd.ListDeploymentsCommandInput) =>
      harness.cd.send(new cd.ListDeploymentsCommand(input))
    const group = { applicationName: APP, deploymentGroupName: GROUP }
    const first = await list(group)
    const { deployments: rest } = await list({ ...group, nextToken: first.nextToken })
    expect([...(first.deployments ?? []), ...(rest ?? [])]).toEqual(ids)
    expect(first.deployments).toHaveLength(100)
    expect((await list({ ...group, includeOnlyStatuses: ['Created', 'InProgress'] })).deployments).toEqual([])
    expect(
      (
        await list({
          ...group,
          includeOnlyStatuses: ['Stopped'],
          createTimeRange: { start: from, end: new Date(from.getTime() + 2000) },
        })
      ).deployments,
    ).toEqual(ids.slice(-2).slice(0, 2))
    expect(await failure(list({ applicationName: APP }))).toMatchObject({
      name: 'DeploymentGroupNameRequiredException',
    })
    expect(await failure(list({ deploymentGroupName: GROUP }))).toMatchObject({
      name: 'ApplicationNameRequiredException',
    })
    expect(await failure(list({ ...group, nextToken: 'zz' }))).toMatchObject({
      name: 'InvalidNextTokenException',
    })
    expect(await failure(list({ createTimeRange: { start: new Date(2), end: new Date(1) } }))).toMatchObject({
      name: 'InvalidTimeRangeException',
    })
  })
})

describe('applications and deployment configurations', () => {
  it('are made, read, listed and deleted', async () => {
    await harness.cd.send(
      new cd.CreateApplicationCommand({ applicationName: 'other', computePlatform: 'ECS' }),
    )
    expect((await harness.cd.send(new cd.ListApplicationsCommand({}))).applications).toEqual(
      [APP, 'other'].sort(),
    )
    expect(
      (await harness.cd.send(new cd.GetApplicationCommand({ applicationName: 'other' }))).application,
    ).toMatchObject({ applicationName: 'other', computePlatform: 'ECS', linkedToGitHub: false })
    expect(
      await failure(
        harness.cd.send(
          new cd.CreateApplicationCommand({ applicationName: 'other', computePlatform: 'ECS' }),
        ),
      ),
    ).toMatchObject({ name: 'ApplicationAlreadyExistsException' })
    expect(
      await failure(harness.cd.send(new cd.CreateApplicationCommand({ applicationName: 'vm' }))),
    ).toMatchObject({ name: 'InvalidComputePlatformException' })
    await harness.cd.send(new cd.DeleteApplicationCommand({ applicationName: 'other' }))
    expect((await harness.cd.send(new cd.ListApplicationsCommand({}))).applications).toEqual([APP])
  })

  it('has the predefined ones, and takes more', async () => {
    const timeBasedCanary = { canaryPercentage: 25, canaryInterval: 2 }
    const input = {
      deploymentConfigName: 'quarter',
      computePlatform: 'ECS' as const,
      trafficRoutingConfig: { type: 'TimeBasedCanary' as const, timeBasedCanary },
    }
    await harness.cd.send(new cd.CreateDeploymentConfigCommand(input))
    expect((await harness.cd.send(new cd.ListDeploymentConfigsCommand({}))).deploymentConfigsList).toEqual([
      'CodeDeployDefault.ECSAllAtOnce',
      'CodeDeployDefault.ECSCanary10Percent15Minutes',
      'CodeDeployDefault.ECSCanary10Percent5Minutes',
      'CodeDeployDefault.ECSLinear10PercentEvery1Minutes',
      'CodeDeployDefault.ECSLinear10PercentEvery3Minutes',
      'quarter',
    ])
    const read = (deploymentConfigName: string) =>
      harness.cd.send(new cd.GetDeploymentConfigCommand({ deploymentConfigName }))
    expect((await read('quarter')).deploymentConfigInfo).toMatchObject({
      computePlatform: 'ECS',
      trafficRoutingConfig: { type: 'TimeBasedCanary', timeBasedCanary },
    })
    expect(
      (await read('CodeDeployDefault.ECSLinear10PercentEvery3Minutes')).deploymentConfigInfo
        ?.trafficRoutingConfig,
    ).toEqual({ type: 'TimeBasedLinear', timeBasedLinear: { linearPercentage: 10, linearInterval: 3 } })
    expect(await failure(harness.cd.send(new cd.CreateDeploymentConfigCommand(input)))).toMatchObject({
      name: 'DeploymentConfigAlreadyExistsException',
    })
    expect(
      await failure(
        harness.cd.send(
          new cd.CreateDeploymentConfigCommand({
            ...input,
            deploymentConfigName: 'none',
            trafficRoutingConfig: { type: 'TimeBasedLinear' },
          }),
        ),
      ),
    ).toMatchObject({ name: 'InvalidTrafficRoutingConfigurationException' })
    await harness.cd.send(new cd.DeleteDeploymentConfigCommand({ deploymentConfigName: 'quarter' }))
    expect(await failure(read('quarter'))).toMatchObject({ name: 'DeploymentConfigDoesNotExistException' })
  })
})

describe('a service with the CODE_DEPLOY controller', () => {
  const update = (input: Partial<ecs.UpdateServiceCommandInput>) =>
    harness.ecs.send(new ecs.UpdateServiceCommand({ cluster: 'main', service: 'web', ...input }))
  const end =
    'on services with a CODE_DEPLOY deployment controller. Use AWS CodeDeploy to trigger a new deployment.'

  it.each([
    ['a task definition', { taskDefinition: 'web:1' }, `Unable to update task definition ${end}`],
    ['a forced deployment', { forceNewDeployment: true }, `Cannot force a new deployment ${end}`],
    [
      'a network',
      { networkConfiguration: { awsvpcConfiguration: { subnets: ['subnet-c'] } } },
      `Unable to update network parameters ${end}`,
    ],
    ['load balancers', { loadBalancers: [] }, `Unable to update load balancers ${end}`],
    ['a platform version', { platformVersion: '1.4.0' }, `Unable to update platform version ${end}`],
  ])('refuses %s', async (_case, input, message) => {
    expect(await failure(update(input))).toEqual({ name: 'InvalidParameterException', message, status: 400 })
  })

  it('takes a desired count and percentages', async () => {
    await update({ desiredCount: 3, deploymentConfiguration: { maximumPercent: 150 } })
    await harness.advance(60)
    const service = await harness.service()
    expect(service).toMatchObject({
      desiredCount: 3,
      runningCount: 3,
      deployments: [],
      deploymentConfiguration: { maximumPercent: 150, minimumHealthyPercent: 100 },
    })
    expect(service.taskSets).toMatchObject([
      { status: 'PRIMARY', computedDesiredCount: 3, runningCount: 3, stabilityStatus: 'STEADY_STATE' },
    ])
    expect(service.taskSets?.[0]?.startedBy).toBeUndefined()
  })

  it('has task sets that can be made, scaled, made primary and deleted', async () => {
    const where = { cluster: 'main', service: 'web' }
    const [old] = await harness.taskSets()
    const { taskSet } = await harness.ecs.send(
      new ecs.CreateTaskSetCommand({
        ...where,
        taskDefinition: 'web:1',
        scale: { value: 50, unit: 'PERCENT' },
        externalId: 'by-hand',
        tags: [{ key: 'a', value: 'b' }],
        loadBalancers: [{ targetGroupArn: harness.blue, containerName: 'app', containerPort: 8080 }],
      }),
    )
    expect(taskSet).toMatchObject({
      status: 'ACTIVE',
      computedDesiredCount: 2,
      stabilityStatus: 'STABILIZING',
      externalId: 'by-hand',
      tags: [{ key: 'a', value: 'b' }],
    })
    const id = present(taskSet?.taskSetArn)
    await harness.ecs.send(
      new ecs.UpdateTaskSetCommand({ ...where, taskSet: id, scale: { value: 100, unit: 'PERCENT' } }),
    )
    await harness.advance(60)
    await harness.ecs.send(new ecs.UpdateServicePrimaryTaskSetCommand({ ...where, primaryTaskSet: id }))
    const { taskSets, failures } = await harness.ecs.send(
      new ecs.DescribeTaskSetsCommand({ ...where, taskSets: [id, 'ecs-svc/1'] }),
    )
    expect(taskSets).toMatchObject([
      { taskSetArn: id, status: 'PRIMARY', runningCount: 3, stabilityStatus: 'STEADY_STATE' },
    ])
    expect(failures).toMatchObject([{ reason: 'MISSING' }])
    const remove = (force: boolean) =>
      harness.ecs.send(new ecs.DeleteTaskSetCommand({ ...where, taskSet: present(old?.taskSetArn), force }))
    expect(await failure(remove(false))).toMatchObject({ name: 'InvalidParameterException' })
    expect((await remove(true)).taskSet).toMatchObject({ status: 'DRAINING', scale: { value: 0 } })
    await harness.until(async () => (await harness.taskSets()).length === 1)
    expect(await failure(remove(true))).toMatchObject({ name: 'TaskSetNotFoundException' })
    expect(
      await failure(
        harness.ecs.send(new ecs.DescribeTaskSetsCommand({ cluster: 'main', service: 'rolling' })),
      ),
    ).toMatchObject({ name: 'InvalidParameterException' })
  })

  it.each([
    ['no load balancer', { loadBalancers: [] }, /load balancer/],
    [
      'a circuit breaker',
      { deploymentConfiguration: { deploymentCircuitBreaker: { enable: true, rollback: true } } },
      /^Deployment circuit breaker feature can only be used with ECS deployment controller\.$/,
    ],
    ['a strategy', { deploymentConfiguration: { strategy: 'CANARY' as const } }, /strateg/],
  ])('is not made with %s', async (_case, input, message) => {
    const create = new ecs.CreateServiceCommand({
      cluster: 'main',
      serviceName: 'other',
      taskDefinition: 'web',
      launchType: 'FARGATE',
      networkConfiguration: { awsvpcConfiguration: { subnets: ['subnet-a'] } },
      deploymentController: { type: 'CODE_DEPLOY' },
      loadBalancers: [{ targetGroupArn: harness.blue, containerName: 'app', containerPort: 8080 }],
      ...input,
    })
    expect(await failure(harness.ecs.send(create))).toEqual({
      name: 'InvalidParameterException',
      message: expect.stringMatching(message),
      status: 400,
    })
  })

  it('is deleted with its tasks', async () => {
    await harness.ecs.send(new ecs.DeleteServiceCommand({ cluster: 'main', service: 'web', force: true }))
    await harness.until(async () => (await harness.service()).status === 'INACTIVE')
    expect((await harness.service()).runningCount).toBe(0)
  })
})

describe('BatchGetApplications', () => {
  const ask = (applicationNames: string[]) =>
    harness.cd.send(new cd.BatchGetApplicationsCommand({ applicationNames }))

  it('answers each application that was asked for', async () => {
    const { applicationsInfo } = await ask([APP])
    expect(applicationsInfo).toMatchObject([{ applicationName: APP, computePlatform: 'ECS' }])
  })

  it.each([
    ['none', [], 'ApplicationNameRequiredException'],
    ['one that does not exist', [APP, 'none'], 'ApplicationDoesNotExistException'],
    ['more than a hundred', Array<string>(101).fill(APP), 'BatchLimitExceededException'],
  ])('refuses %s', async (_case, names, code) => {
    expect((await failure(ask(names))).name).toBe(code)
  })
})
