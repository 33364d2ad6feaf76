import * as sdk from '@aws-sdk/client-ecs'
import { expect, it } from '@jest/globals'
import { createInProcessHandler, inProcessClient } from '../../../../emulator/aws/wire/in-process-handler.ts'
import { createAwsServer } from '../../../../emulator/aws/wire/server.ts'
import {
  blueGreen,
  EcsEngineHarness,
  INFRASTRUCTURE_ROLE,
  present,
  taskDefinitionRequest,
} from '../../../support/emulator/ecs-harness.ts'

/** Every operation once through the SDK's own client and schemas: nothing is missing, unknown or of the wrong type. */
it('speaks as the SDK client expects', async () => {
  const harness = new EcsEngineHarness()
  const server = await createAwsServer({
    clock: harness.clock,
    accountId: '123456789012',
    region: 'us-east-1',
    services: [harness.ecs.service],
  })
  const client = new sdk.ECSClient({
    ...inProcessClient(server),
    requestHandler: createInProcessHandler(server),
  })
  try {
    const network = { awsvpcConfiguration: { subnets: ['subnet-a'] } }
    await client.send(new sdk.CreateClusterCommand({ clusterName: 'wire', tags: [{ key: 'a', value: 'b' }] }))
    const registered = await client.send(
      new sdk.RegisterTaskDefinitionCommand(
        taskDefinitionRequest('v1', { tags: [{ key: 'a', value: 'b' }] }),
      ),
    )
    expect(registered.taskDefinition?.registeredAt).toEqual(new Date(harness.clock.now()))
    const { tasks = [] } = await client.send(
      new sdk.RunTaskCommand({
        cluster: 'wire',
        taskDefinition: 'web',
        launchType: 'FARGATE',
        networkConfiguration: network,
        clientToken: 't',
      }),
    )
    const task = present(tasks[0]?.taskArn)
    await client.send(
      new sdk.CreateServiceCommand({
        cluster: 'wire',
        serviceName: 'web',
        taskDefinition: 'web',
        desiredCount: 1,
        launchType: 'FARGATE',
        networkConfiguration: network,
        ...blueGreen,
      }),
    )
    await harness.advance(600)
    await client.send(
      new sdk.UpdateServiceCommand({
        cluster: 'wire',
        service: 'web',
        forceNewDeployment: true,
        deploymentConfiguration: { deploymentCircuitBreaker: { enable: true, rollback: true } },
      }),
    )
    await harness.advance(600)
    await client.send(new sdk.StopTaskCommand({ cluster: 'wire', task }))
    await harness.advance(60)
    const described = await client.send(
      new sdk.DescribeTasksCommand({ cluster: 'wire', tasks: [task, 'none'], include: ['TAGS'] }),
    )
    expect(described).toMatchObject({
      tasks: [{ stopCode: 'UserInitiated', containers: [{ exitCode: 0 }] }],
      failures: [{ reason: 'MISSING' }],
    })
    const listed = await client.send(
      new sdk.ListServiceDeploymentsCommand({ cluster: 'wire', service: 'web' }),
    )
    const arns = (listed.serviceDeployments ?? []).map(({ serviceDeploymentArn }) =>
      present(serviceDeploymentArn),
    )
    const { serviceDeployments = [] } = await client.send(
      new sdk.DescribeServiceDeploymentsCommand({ serviceDeploymentArns: arns }),
    )
    expect(serviceDeployments.map(({ status, lifecycleStage }) => [status, lifecycleStage])).toEqual([
      ['SUCCESSFUL', 'CLEAN_UP'],
      ['SUCCESSFUL', 'CLEAN_UP'],
    ])
    await client.send(
      new sdk.DescribeServiceRevisionsCommand({
        serviceRevisionArns: [present(serviceDeployments[0]?.targetServiceRevision?.arn)],
      }),
    )
    await client.send(
      new sdk.UpdateServiceCommand({ cluster: 'wire', service: 'web', forceNewDeployment: true }),
    )
    const [newest] =
      (await client.send(new sdk.ListServiceDeploymentsCommand({ cluster: 'wire', service: 'web' })))
        .serviceDeployments ?? []
    await client.send(
      new sdk.StopServiceDeploymentCommand({ serviceDeploymentArn: newest?.serviceDeploymentArn }),
    )
    await harness.advance(60)
    await client.send(
      new sdk.UpdateServiceCommand({
        cluster: 'wire',
        service: 'web',
        forceNewDeployment: true,
        deploymentConfiguration: {
          strategy: 'CANARY',
          canaryConfiguration: { canaryPercent: 12.5 },
          lifecycleHooks: [{ targetType: 'PAUSE', lifecycleStages: ['PRE_PRODUCTION_TRAFFIC_SHIFT'] }],
        },
      }),
    )
    await harness.advance(120)
    const newestArn = (
      await client.send(new sdk.ListServiceDeploymentsCommand({ cluster: 'wire', service: 'web' }))
    ).serviceDeployments?.[0]?.serviceDeploymentArn
    const paused = await client.send(
      new sdk.DescribeServiceDeploymentsCommand({ serviceDeploymentArns: [present(newestArn)] }),
    )
    const [hook] = paused.serviceDeployments?.[0]?.lifecycleHookDetails ?? []
    expect(hook).toMatchObject({
      targetType: 'PAUSE',
      status: 'AWAITING_ACTION',
      timeoutAction: 'ROLLBACK',
      expiresAt: expect.any(Date),
    })
    await client.send(
      new sdk.ContinueServiceDeploymentCommand({ serviceDeploymentArn: newestArn, hookId: hook?.hookId }),
    )
    await harness.advance(60)
    const after = await client.send(
      new sdk.DescribeServicesCommand({ cluster: 'wire', services: ['web', 'x'], include: ['TAGS'] }),
    )
    expect(after.services?.[0]?.events?.length).toBeGreaterThan(5)
    await client.send(
      new sdk.DescribeClustersCommand({
        clusters: ['wire', 'x'],
        include: ['TAGS', 'STATISTICS', 'SETTINGS', 'CONFIGURATIONS'],
      }),
    )
    await client.send(new sdk.ListClustersCommand({}))
    await client.send(new sdk.ListTasksCommand({ cluster: 'wire', desiredStatus: 'STOPPED' }))
    await client.send(new sdk.ListServicesCommand({ cluster: 'wire' }))
    await client.send(new sdk.ListTaskDefinitionsCommand({}))
    await client.send(new sdk.ListTaskDefinitionFamiliesCommand({}))
    await client.send(new sdk.DescribeTaskDefinitionCommand({ taskDefinition: 'web', include: ['TAGS'] }))
    const resourceArn = present(after.services?.[0]?.serviceArn)
    await client.send(new sdk.TagResourceCommand({ resourceArn, tags: [{ key: 'x', value: 'y' }] }))
    expect((await client.send(new sdk.ListTagsForResourceCommand({ resourceArn }))).tags).toEqual([
      { key: 'x', value: 'y' },
    ])
    await client.send(new sdk.UntagResourceCommand({ resourceArn, tagKeys: ['x'] }))
    await client.send(
      new sdk.PutClusterCapacityProvidersCommand({
        cluster: 'wire',
        capacityProviders: ['FARGATE'],
        defaultCapacityProviderStrategy: [{ capacityProvider: 'FARGATE', weight: 1 }],
      }),
    )
    await client.send(
      new sdk.UpdateClusterCommand({
        cluster: 'wire',
        settings: [{ name: 'containerInsights', value: 'enabled' }],
      }),
    )
    await client.send(
      new sdk.UpdateClusterSettingsCommand({
        cluster: 'wire',
        settings: [{ name: 'containerInsights', value: 'disabled' }],
      }),
    )
    await client.send(new sdk.DeregisterTaskDefinitionCommand({ taskDefinition: 'web:1' }))
    await client.send(new sdk.DeleteTaskDefinitionsCommand({ taskDefinitions: ['web:1', 'x:1'] }))
    await client.send(new sdk.DeleteServiceCommand({ cluster: 'wire', service: 'web', force: true }))
    await harness.advance(60)
    await client.send(new sdk.DeleteClusterCommand({ cluster: 'wire' }))
    await expect(client.send(new sdk.ListTasksCommand({ cluster: 'none' }))).rejects.toMatchObject({
      name: 'ClusterNotFoundException',
      message: 'Cluster not found.',
    })
    const exec = new sdk.ExecuteCommandCommand({
      cluster: 'wire',
      task: 'none',
      command: 'bash',
      interactive: true,
    })
    await expect(client.send(exec)).rejects.toMatchObject({ name: 'ClusterNotFoundException' })
    // Task sets belong to services of the CODE_DEPLOY controller: their own tests make some.
    const set = { cluster: 'main', service: 'web', taskSet: 'ecs-svc/1' }
    for (const call of [
      client.send(new sdk.CreateTaskSetCommand({ ...set, taskDefinition: 'web' })),
      client.send(new sdk.DescribeTaskSetsCommand({ ...set, taskSets: [set.taskSet] })),
      client.send(new sdk.UpdateTaskSetCommand({ ...set, scale: { unit: 'PERCENT', value: 50 } })),
      client.send(new sdk.UpdateServicePrimaryTaskSetCommand({ ...set, primaryTaskSet: set.taskSet })),
      client.send(new sdk.DeleteTaskSetCommand(set)),
    ])
      await expect(call).rejects.toMatchObject({ name: 'ServiceNotFoundException' })
    // Gateways have tests of their own (./gateways.test.ts), with load balancers behind them.
    const gateway = { gateway: 'edge', cluster: 'main' }
    await client.send(new sdk.CreateClusterCommand({ clusterName: 'main' }))
    await client.send(
      new sdk.CreateGatewayCommand({
        name: 'edge',
        infrastructureRoleArn: INFRASTRUCTURE_ROLE,
        deletionProtection: false,
        configuration: { hostSharedAlb: {} },
      }),
    )
    await client.send(new sdk.AssociateGatewayWithClusterCommand(gateway))
    const about = await Promise.all([
      client.send(new sdk.DescribeGatewayCommand({ gateway: 'edge' })),
      client.send(new sdk.ListGatewaysCommand({})),
      client.send(new sdk.ListGatewayClusterAssociationsCommand({ gateway: 'edge' })),
      client.send(new sdk.ListGatewayRoutesCommand({ gateway: 'edge' })),
    ])
    expect(about).toMatchObject([
      { gateway: { name: 'edge', status: 'ACTIVE' } },
      { gateways: [{ name: 'edge' }] },
      { gatewayClusterAssociations: [{ status: 'ACTIVE' }] },
      { gatewayRoutes: [] },
    ])
    const noRoute = client.send(new sdk.DescribeGatewayRouteCommand({ gatewayRouteArn: 'none' }))
    await expect(noRoute).rejects.toMatchObject({ name: 'GatewayNotFoundException' })
    await client.send(new sdk.DisassociateGatewayFromClusterCommand(gateway))
    await client.send(new sdk.DeleteGatewayCommand({ gateway: 'edge' }))
    expect(server.violations).toEqual([])
    const spoken = new Set(server.journal.calls.map(({ operation }) => operation))
    expect(Object.keys(harness.ecs.operations).filter((name) => !spoken.has(name))).toEqual([])
  } finally {
    await server.close()
  }
})
