import type { CreateServiceRequest, RegisterTaskDefinitionRequest } from '@aws-sdk/client-ecs'
import { describe, expect, it } from '@jest/globals'
import {
  BLUE_GROUP,
  behindLoadBalancer,
  CONTEXT,
  EcsEngineHarness,
  present,
} from '../../../support/emulator/ecs-harness.ts'

const refused = (code: string, message: RegExp) =>
  expect.objectContaining({ code, message: expect.stringMatching(message) })
const container = (more: object) => ({ containerDefinitions: [{ name: 'app', image: 'app:1', ...more }] })
const LOGS = { logDriver: 'awslogs', options: { 'awslogs-group': '/app' } }

describe('clusters', () => {
  it('are created once, described, listed in pages and deleted', async () => {
    const harness = new EcsEngineHarness()
    const { CreateCluster, DescribeClusters, ListClusters, DeleteCluster } = harness.ecs.operations
    const first = CreateCluster({
      clusterName: 'a',
      tags: [{ key: 'team', value: 'x' }],
      settings: [{ name: 'containerInsights', value: 'enabled' }],
    })
    expect(CreateCluster({ clusterName: 'a' }).cluster?.clusterArn).toBe(first.cluster?.clusterArn)
    expect(DescribeClusters({ clusters: ['a', 'none'], include: ['TAGS'] })).toMatchObject({
      clusters: [{ clusterName: 'a', status: 'ACTIVE', tags: [{ key: 'team', value: 'x' }], settings: [] }],
      failures: [{ arn: 'arn:aws:ecs:us-east-1:123456789012:cluster/none', reason: 'MISSING' }],
    })
    const page = ListClusters({ maxResults: 1 })
    expect(page.clusterArns).toEqual(['arn:aws:ecs:us-east-1:123456789012:cluster/main'])
    expect(ListClusters({ nextToken: page.nextToken })).toEqual({
      clusterArns: ['arn:aws:ecs:us-east-1:123456789012:cluster/a'],
      nextToken: undefined,
    })
    harness.register('v1')
    harness.create()
    expect(() => DeleteCluster({ cluster: 'main' })).toThrow(
      refused('ClusterContainsServicesException', /Services are active/),
    )
    expect(DeleteCluster({ cluster: 'a' }).cluster?.status).toBe('INACTIVE')
    expect(() => harness.ecs.operations.ListServices({ cluster: 'a' })).toThrow(
      refused('ClusterNotFoundException', /^Cluster not found\.$/),
    )
    expect(() => DeleteCluster({ cluster: 'none' })).toThrow(refused('ClusterNotFoundException', /./))
    await harness.steady()
    expect(DescribeClusters({ clusters: ['main'], include: ['STATISTICS'] }).clusters?.[0]).toMatchObject({
      activeServicesCount: 1,
      runningTasksCount: 2,
    })
  })
})

describe('RegisterTaskDefinition', () => {
  it.each<[string, Partial<RegisterTaskDefinitionRequest>, RegExp]>([
    ['a family with a blank', { family: 'a b' }, /^Family contains invalid characters\.$/],
    ['no container', { containerDefinitions: [] }, /^Container list cannot be empty\.$/],
    [
      'a container without a name',
      { containerDefinitions: [{ image: 'x' }] },
      /^Container\.name contains invalid characters\.$/,
    ],
    [
      'a container without an image',
      { containerDefinitions: [{ name: 'x' }] },
      /^Container\.image should not be null or empty\.$/,
    ],
    ['no essential container', container({ essential: false }), /must be essential/],
    ['cpu 333', { cpu: '333' }, /^No Fargate configuration exists for given values: 333 CPU, 512 memory/],
    ['too much memory for its cpu', { cpu: '256', memory: '4096' }, /^No Fargate configuration exists/],
    ['no cpu', { cpu: undefined }, /^Fargate requires that 'cpu' be defined at the task level\.$/],
    ['no memory', { memory: undefined }, /^Fargate requires that 'memory' be defined at the task level\.$/],
    ['bridge mode', { networkMode: 'bridge' }, /^Fargate only supports network mode 'awsvpc'\.$/],
    [
      'a host port',
      container({ portMappings: [{ containerPort: 80, hostPort: 8080 }] }),
      /the host ports and container ports in port mappings must match\.$/,
    ],
    [
      'logs without a role',
      { executionRoleArn: undefined, ...container({ logConfiguration: LOGS }) },
      /^Fargate requires task definition to have execution role ARN to support log driver awslogs\.$/,
    ],
    [
      'secrets without a role',
      { executionRoleArn: undefined, ...container({ secrets: [{ name: 'A', valueFrom: 'arn:x' }] }) },
      /you must also specify a value for 'executionRoleArn'\.$/,
    ],
    [
      'an ECR image without a role',
      {
        executionRoleArn: undefined,
        ...container({ image: '123456789012.dkr.ecr.us-east-1.amazonaws.com/app:1' }),
      },
      /support ECR images\.$/,
    ],
    [
      'awslogs without a group',
      container({ logConfiguration: { logDriver: 'awslogs', options: {} } }),
      /awslogs-group/,
    ],
    ['a stop timeout of 5 minutes', container({ stopTimeout: 300 }), /stopTimeout/],
  ])('refuses %s', (_, request, message) => {
    const harness = new EcsEngineHarness()
    expect(() => harness.register('v1', request)).toThrow(refused('ClientException', message))
    expect(harness.ecs.operations.ListTaskDefinitions({}).taskDefinitionArns).toEqual([])
  })

  it.each([
    ['256', '512'],
    ['256', '2048'],
    ['512', '4096'],
    ['1024', '3072'],
    ['2048', '16384'],
    ['4096', '30720'],
    ['8192', '61440'],
    ['16384', '122880'],
    ['1 vCPU', '2 GB'],
    ['.25 vCPU', '0.5GB'],
  ])('accepts %s CPU with %s memory', (cpu, memory) => {
    const harness = new EcsEngineHarness()
    if (cpu.startsWith('.'))
      expect(() => harness.register('v1', { cpu, memory })).toThrow(refused('ClientException', /Fargate/))
    else expect(harness.register('v1', { cpu, memory })).toMatch(/web:1$/)
  })

  it('numbers revisions, fills in defaults and never gives a number twice', () => {
    const harness = new EcsEngineHarness()
    const {
      DescribeTaskDefinition,
      DeregisterTaskDefinition,
      DeleteTaskDefinitions,
      ListTaskDefinitions,
      ListTaskDefinitionFamilies,
    } = harness.ecs.operations
    const first = harness.register('v1', { tags: [{ key: 'renga:release', value: '1' }] })
    harness.register('v2')
    expect(DescribeTaskDefinition({ taskDefinition: 'web' }).taskDefinition).toMatchObject({
      revision: 2,
      status: 'ACTIVE',
      compatibilities: ['EC2', 'FARGATE'],
      registeredBy: CONTEXT.caller.arn,
    })
    expect(DescribeTaskDefinition({ taskDefinition: 'web:1', include: ['TAGS'] })).toMatchObject({
      tags: [{ key: 'renga:release', value: '1' }],
      taskDefinition: {
        containerDefinitions: [
          {
            cpu: 0,
            essential: true,
            environment: [],
            mountPoints: [],
            volumesFrom: [],
            portMappings: [{ containerPort: 8080, hostPort: 8080, protocol: 'tcp' }],
          },
        ],
      },
    })
    expect(DescribeTaskDefinition({ taskDefinition: first }).tags).toBeUndefined()
    expect(() => DescribeTaskDefinition({ taskDefinition: 'none' })).toThrow(
      refused('ClientException', /^Unable to describe task definition\.$/),
    )
    expect(
      ListTaskDefinitions({ familyPrefix: 'web', sort: 'DESC' }).taskDefinitionArns?.map(
        (arn) => arn.split('/')[1],
      ),
    ).toEqual(['web:2', 'web:1'])

    expect(DeregisterTaskDefinition({ taskDefinition: 'web:2' }).taskDefinition).toMatchObject({
      status: 'INACTIVE',
      deregisteredAt: expect.any(Date),
    })
    expect(DescribeTaskDefinition({ taskDefinition: 'web' }).taskDefinition?.revision).toBe(1)
    expect(() => harness.create({ taskDefinition: 'web:2' })).toThrow(
      refused('ClientException', /^TaskDefinition is inactive$/),
    )
    expect(DeleteTaskDefinitions({ taskDefinitions: ['web:1', 'web:2', 'web:9'] })).toMatchObject({
      taskDefinitions: [{ revision: 2, status: 'DELETE_IN_PROGRESS' }],
      failures: [
        { arn: first, reason: expect.stringContaining('still in ACTIVE status') },
        { arn: 'web:9', reason: expect.stringContaining('does not exist') },
      ],
    })
    expect(harness.register('v3')).toMatch(/web:3$/)
    expect(ListTaskDefinitionFamilies({ status: 'ACTIVE' }).families).toEqual(['web'])
  })
})

describe('CreateService', () => {
  it.each<[string, Partial<CreateServiceRequest>, string, RegExp]>([
    ['an unknown cluster', { cluster: 'none' }, 'ClusterNotFoundException', /^Cluster not found\.$/],
    [
      'an unknown task definition',
      { taskDefinition: 'none:1' },
      'ClientException',
      /^TaskDefinition not found\.$/,
    ],
    ['a bad name', { serviceName: 'a b' }, 'InvalidParameterException', /name/],
    [
      'no network',
      { networkConfiguration: undefined },
      'InvalidParameterException',
      /^Network Configuration must be provided/,
    ],
    [
      'no subnet',
      { networkConfiguration: { awsvpcConfiguration: { subnets: [] } } },
      'InvalidParameterException',
      /^subnets can not be empty\.$/,
    ],
    ['no launch type', { launchType: undefined }, 'InvalidParameterException', /No Container Instances/],
    [
      'both launch type and provider',
      { capacityProviderStrategy: [{ capacityProvider: 'FARGATE' }] },
      'InvalidParameterException',
      /both a launch type and capacity provider/,
    ],
    ['a negative count', { desiredCount: -1 }, 'InvalidParameterException', /desiredCount/],
    [
      'maximum below minimum',
      { deploymentConfiguration: { minimumHealthyPercent: 100, maximumPercent: 50 } },
      'InvalidParameterException',
      /maximumPercent/,
    ],
    [
      'an unknown target group',
      { loadBalancers: [{ targetGroupArn: 'arn:none', containerName: 'app', containerPort: 8080 }] },
      'InvalidParameterException',
      /target group/,
    ],
    [
      'an unknown container',
      { loadBalancers: [{ targetGroupArn: BLUE_GROUP, containerName: 'x', containerPort: 8080 }] },
      'InvalidParameterException',
      /^The container x does not exist in the task definition\.$/,
    ],
    [
      'an unknown port',
      { loadBalancers: [{ targetGroupArn: BLUE_GROUP, containerName: 'app', containerPort: 9 }] },
      'InvalidParameterException',
      /^The container app did not have a container port 9 defined\.$/,
    ],
    ['EXTERNAL', { deploymentController: { type: 'EXTERNAL' } }, 'UnsupportedFeatureException', /EXTERNAL/],
    ['a daemon', { schedulingStrategy: 'DAEMON' }, 'InvalidParameterException', /daemon/],
    [
      'alarms without names',
      { deploymentConfiguration: { alarms: { enable: true, rollback: true, alarmNames: [] } } },
      'InvalidParameterException',
      /alarmNames/,
    ],
    [
      'a bad threshold',
      {
        deploymentConfiguration: {
          deploymentCircuitBreaker: {
            enable: true,
            rollback: true,
            thresholdConfiguration: { type: 'COUNT', value: 0 },
          },
        },
      },
      'InvalidParameterException',
      /thresholdConfiguration/,
    ],
    ['a reserved tag', { tags: [{ key: 'aws:x', value: '' }] }, 'InvalidParameterException', /reserved/],
  ])('refuses %s', (_, request, code, message) => {
    const harness = new EcsEngineHarness()
    harness.register('v1')
    expect(() => harness.create(request)).toThrow(refused(code, message))
    expect(harness.ecs.operations.ListServices({ cluster: 'main' }).serviceArns).toEqual([])
  })

  it('is idempotent for the same request and refuses another of the same name', () => {
    const harness = new EcsEngineHarness()
    harness.register('v1')
    const first = harness.create()
    expect(harness.create().serviceArn).toBe(first.serviceArn)
    expect(() => harness.create({ desiredCount: 3 })).toThrow(
      refused('InvalidParameterException', /^Creation of service was not idempotent\.$/),
    )
  })

  it('shows a service as AWS does', () => {
    const harness = new EcsEngineHarness()
    harness.register('v1')
    expect(
      harness.create({ ...behindLoadBalancer, tags: [{ key: 'renga:app', value: 'shop' }] }),
    ).toMatchObject({
      serviceArn: 'arn:aws:ecs:us-east-1:123456789012:service/main/web',
      status: 'ACTIVE',
      launchType: 'FARGATE',
      platformVersion: 'LATEST',
      schedulingStrategy: 'REPLICA',
      healthCheckGracePeriodSeconds: 0,
      deploymentConfiguration: { minimumHealthyPercent: 100, maximumPercent: 200, strategy: 'ROLLING' },
      deployments: [
        {
          id: expect.stringMatching(/^ecs-svc\/\d{19}$/),
          status: 'PRIMARY',
          rolloutState: 'IN_PROGRESS',
          rolloutStateReason: expect.stringMatching(/^ECS deployment ecs-svc\/\d+ in progress\.$/),
        },
      ],
      currentServiceDeployment: expect.stringMatching(/:service-deployment\/main\/web\/[\w-]{21}$/),
      tags: [{ key: 'renga:app', value: 'shop' }],
    })
    expect(harness.service().tags).toBeUndefined()
    expect(
      harness.ecs.operations.DescribeServices({
        cluster: 'main',
        services: ['web', 'none'],
        include: ['TAGS'],
      }),
    ).toMatchObject({
      services: [{ tags: [{ key: 'renga:app', value: 'shop' }] }],
      failures: [{ arn: 'arn:aws:ecs:us-east-1:123456789012:service/main/none', reason: 'MISSING' }],
    })
  })

  it('gives tasks the tags that it should', async () => {
    const harness = new EcsEngineHarness()
    harness.register('v1')
    harness.create({
      propagateTags: 'SERVICE',
      enableECSManagedTags: true,
      tags: [{ key: 'renga:app', value: 'shop' }],
    })
    await harness.advance(5)
    expect(harness.tasks()[0]?.tags).toEqual([
      { key: 'renga:app', value: 'shop' },
      { key: 'aws:ecs:clusterName', value: 'main' },
      { key: 'aws:ecs:serviceName', value: 'web' },
    ])
  })
})

describe('lists', () => {
  it('page services by 10', () => {
    const harness = new EcsEngineHarness()
    harness.register('v1')
    for (let index = 0; index < 12; index++) harness.create({ serviceName: `s${index}`, desiredCount: 0 })
    const page = harness.ecs.operations.ListServices({ cluster: 'main' })
    expect(page.serviceArns).toHaveLength(10)
    expect(
      harness.ecs.operations.ListServices({ cluster: 'main', nextToken: page.nextToken }).serviceArns,
    ).toHaveLength(2)
    expect(() =>
      harness.ecs.operations.DescribeServices({ cluster: 'main', services: page.serviceArns?.concat('x') }),
    ).toThrow(refused('InvalidParameterException', /10/))
  })

  it('filter service deployments by status and time', async () => {
    const harness = new EcsEngineHarness()
    harness.register('v1')
    harness.create()
    await harness.steady()
    const between = new Date(harness.clock.now())
    await harness.advance(60)
    harness.ecs.operations.UpdateService({ cluster: 'main', service: 'web', forceNewDeployment: true })
    const list = (request: object) =>
      harness.ecs.operations
        .ListServiceDeployments({ cluster: 'main', service: 'web', ...request })
        .serviceDeployments?.map(({ status }) => status)
    expect(list({})).toEqual(['PENDING', 'SUCCESSFUL'])
    expect(list({ status: ['SUCCESSFUL'] })).toEqual(['SUCCESSFUL'])
    expect(list({ createdAt: { after: between } })).toEqual(['PENDING'])
    expect(list({ createdAt: { before: between } })).toEqual(['SUCCESSFUL'])
    expect(list({ maxResults: 1 })).toEqual(['PENDING'])
    expect(() => harness.ecs.operations.ListServiceDeployments({ cluster: 'main', service: 'none' })).toThrow(
      refused('ServiceNotFoundException', /^Service not found\.$/),
    )
    await harness.advance(91 * 24 * 3600)
    expect(list({})).toEqual([])
  })

  it('name service deployments and revisions that are not there', () => {
    const harness = new EcsEngineHarness()
    const { DescribeServiceDeployments, DescribeServiceRevisions } = harness.ecs.operations
    expect(DescribeServiceDeployments({ serviceDeploymentArns: ['arn:x'] })).toEqual({
      serviceDeployments: [],
      failures: [{ arn: 'arn:x', reason: 'MISSING' }],
    })
    expect(DescribeServiceRevisions({ serviceRevisionArns: ['arn:x'] })).toEqual({
      serviceRevisions: [],
      failures: [{ arn: 'arn:x', reason: 'MISSING' }],
    })
  })
})

describe('tags', () => {
  it('are put, listed and removed on every kind of resource', async () => {
    const harness = new EcsEngineHarness()
    const definition = harness.register('v1')
    const service = present(harness.create().serviceArn)
    await harness.advance(5)
    const task = present(harness.tasks()[0]?.taskArn)
    const { TagResource, UntagResource, ListTagsForResource } = harness.ecs.operations
    for (const resourceArn of [
      definition,
      service,
      task,
      'arn:aws:ecs:us-east-1:123456789012:cluster/main',
    ]) {
      TagResource({
        resourceArn,
        tags: [
          { key: 'a', value: '1' },
          { key: 'b', value: '2' },
        ],
      })
      TagResource({ resourceArn, tags: [{ key: 'a', value: '3' }] })
      UntagResource({ resourceArn, tagKeys: ['b'] })
      expect(ListTagsForResource({ resourceArn }).tags).toEqual([{ key: 'a', value: '3' }])
    }
    expect(harness.ecs.taggedResources()).toHaveLength(4)
    expect(() => ListTagsForResource({ resourceArn: `${service}x` })).toThrow(
      refused('ResourceNotFoundException', /not found/),
    )
    const many = Array.from({ length: 51 }, (_, index) => ({ key: `k${index}`, value: '' }))
    expect(() => TagResource({ resourceArn: service, tags: many })).toThrow(
      refused('InvalidParameterException', /50/),
    )
  })
})

describe('ids', () => {
  it('are the same for the same seed', async () => {
    const run = async () => {
      const harness = new EcsEngineHarness()
      harness.register('v1')
      harness.create()
      await harness.steady()
      return [harness.messages(), harness.rollout(), harness.tasks()]
    }
    expect(await run()).toEqual(await run())
  })
})
