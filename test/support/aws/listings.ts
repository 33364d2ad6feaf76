/** Every listing that the adapters of src/aws read, by the file that reads it. */

import { ECRClient } from '@aws-sdk/client-ecr'
import { ECSClient } from '@aws-sdk/client-ecs'
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import { VirtualClock } from '../../../emulator/clock.ts'
import { ApplicationAutoScaling } from '../../../src/aws/autoscaling/scaling.ts'
import type { ClientOptions } from '../../../src/aws/client/client-options.ts'
import { CodeDeployDeployments } from '../../../src/aws/codedeploy/deployments.ts'
import { DynamoDbPartition } from '../../../src/aws/dynamodb/partition.ts'
import { EcrPreviewImages } from '../../../src/aws/ecr/preview-images.ts'
import { EcrReleaseTags } from '../../../src/aws/ecr/release-tags.ts'
import { EcsFormation } from '../../../src/aws/ecs/formation.ts'
import { EcsGatewayIngress } from '../../../src/aws/ecs/gateway-ingress.ts'
import { EcsOneOffRunner } from '../../../src/aws/ecs/one-off-runner.ts'
import { EcsPreviewServices } from '../../../src/aws/ecs/preview-services.ts'
import { EcsServices } from '../../../src/aws/ecs/services.ts'
import { readStoppedTasks } from '../../../src/aws/ecs/task-reasons.ts'
import { Elbv2ListenerRules } from '../../../src/aws/elb/listener-rules.ts'
import { PreviewLoadBalancers } from '../../../src/aws/elb/preview-load-balancers.ts'
import { AccountQuotas } from '../../../src/aws/quotas/account-quotas.ts'
import { SchedulerTimer } from '../../../src/aws/scheduler/preview-timer.ts'
import { listVersions } from '../../../src/aws/secrets/config-store.ts'
import { SecretsAndParameters } from '../../../src/aws/secrets/secret-directory.ts'
import { SsmPlatformSource } from '../../../src/aws/ssm/platform-source.ts'
import { ExistingResources } from '../../../src/aws/tagging/existing-resources.ts'
import { TaggedResources } from '../../../src/aws/tagging/tagged-resources.ts'
import { TAGS } from '../../../src/deploy/core/names.ts'
import { ownershipTags } from '../../../src/preview/record/identity.ts'
import { MemoryLog, PLATFORM } from '../release/fakes.ts'
import type { PagedOperation } from './page-server.ts'

export interface Listing extends PagedOperation {
  /** Below src/aws. */
  readonly file: string
  readonly read: (client: ClientOptions) => Promise<unknown>
  /** What is read when all items are. */
  readonly whole: unknown
  /** As many pages as are read at most, where fewer than all are enough. */
  readonly most?: number
  /** It ends with the page that has what is looked for. */
  readonly searches?: true
}

const SHOP = { app: 'shop', environment: 'production' }
const PREVIEW = { repositoryId: '1', app: 'shop', number: 7 }
const ELB = 'arn:aws:elasticloadbalancing:eu-west-1:123456789012'
const BALANCER = `${ELB}:loadbalancer/app/main/1`
const LISTENER = `${ELB}:listener/app/main/1/2`
const ruleArn = (id: number) => `${ELB}:listener-rule/app/main/1/2/${id}`
const groupArn = (id: number) => `${ELB}:targetgroup/web/${id}`
const taskArn = (id: number) => `arn:aws:ecs:eu-west-1:123456789012:task/main/${id}`
const serviceArn = (name: string) => `arn:aws:ecs:eu-west-1:123456789012:service/main/${name}`
const DEFINITION = 'arn:aws:ecs:eu-west-1:123456789012:task-definition/shop:1'

const target = { ServiceNamespace: 'ecs', ScalableDimension: 'ecs:service:DesiredCount', RoleARN: 'role' }
const scalable = (service: string, MinCapacity: number, MaxCapacity: number) => ({
  ...target,
  ResourceId: `service/main/${service}`,
  MinCapacity,
  MaxCapacity,
  CreationTime: new Date(0),
})
const policy = (PolicyName: string, TargetValue: number) => ({
  ServiceNamespace: 'ecs',
  ScalableDimension: 'ecs:service:DesiredCount',
  PolicyARN: 'arn',
  PolicyType: 'TargetTrackingScaling',
  ResourceId: 'service/main/web',
  CreationTime: new Date(0),
  PolicyName,
  TargetTrackingScalingPolicyConfiguration: { TargetValue },
})
const POLICIES = [policy('renga-cpu', 60), policy('renga-memory', 70), policy('other', 80)]

const item = (sk: string) => ({ pk: { S: 'shop' }, sk: { S: sk } })
const images = [
  { imageTag: 'pr-7-1', imageDigest: `sha256:${'1'.repeat(64)}` },
  { imageTag: 'release-2', imageDigest: `sha256:${'2'.repeat(64)}` },
  { imageTag: 'pr-7-3', imageDigest: `sha256:${'3'.repeat(64)}` },
]
const rules = [
  { RuleArn: ruleArn(1), Priority: '1' },
  { RuleArn: ruleArn(2), Priority: '2' },
  {
    RuleArn: ruleArn(3),
    Priority: '3',
    Conditions: [{ Field: 'host-header', HostHeaderConfig: { Values: ['shop.example.com'] } }],
  },
]
const groups = [1, 2, 3].map((id) => ({ TargetGroupArn: groupArn(id) }))
const LIMIT = 'target-groups-per-application-load-balancer'
const limits = [
  { Name: 'rules', Max: '5' },
  { Name: 'listeners', Max: '6' },
  { Name: LIMIT, Max: '100' },
]
const noTags = { 'elasticloadbalancing:DescribeTags': () => ({ TagDescriptions: [] }) }
const described = {
  'ecs:DescribeServices': ({ services = [] }: { services?: string[] }) => ({
    services: services.map((serviceName) => ({
      serviceName,
      status: 'ACTIVE',
      tags: [
        { key: TAGS.app, value: SHOP.app },
        { key: TAGS.environment, value: SHOP.environment },
      ],
    })),
    failures: [],
  }),
}
const services = (client: ClientOptions) =>
  new EcsServices({ client, region: 'eu-west-1' }, { cluster: 'main', logGroup: '/renga/shop' })

const ECS_TASKS = {
  action: 'ecs:ListTasks',
  tokens: ['nextToken', 'nextToken'],
  member: 'taskArns',
  items: [1, 2, 3].map(taskArn),
} as const satisfies PagedOperation
const TARGETS = {
  action: 'application-autoscaling:DescribeScalableTargets',
  tokens: ['NextToken', 'NextToken'],
  member: 'ScalableTargets',
} as const
const IMAGES = {
  action: 'ecr:ListImages',
  tokens: ['nextToken', 'nextToken'],
  member: 'imageIds',
  items: images,
} as const satisfies PagedOperation
const QUERY = {
  action: 'dynamodb:Query',
  tokens: ['ExclusiveStartKey', 'LastEvaluatedKey'],
  member: 'Items',
  items: ['1', '2', '3'].map(item),
} as const satisfies PagedOperation
const RULES = {
  action: 'elasticloadbalancing:DescribeRules',
  tokens: ['Marker', 'NextMarker'],
  member: 'Rules',
  items: rules,
} as const satisfies PagedOperation
const GROUPS = {
  action: 'elasticloadbalancing:DescribeTargetGroups',
  tokens: ['Marker', 'NextMarker'],
  member: 'TargetGroups',
  items: groups,
} as const satisfies PagedOperation
const LIMITS = {
  action: 'elasticloadbalancing:DescribeAccountLimits',
  tokens: ['Marker', 'NextMarker'],
  member: 'Limits',
  items: limits,
} as const satisfies PagedOperation

const clusters = {
  'ecs:DescribeClusters': () => ({ clusters: [{ activeServicesCount: 4 }], failures: [] }),
}
const oneGroup = { 'elasticloadbalancing:DescribeTargetGroups': () => ({ TargetGroups: groups }) }
const oneLimit = { 'elasticloadbalancing:DescribeAccountLimits': () => ({ Limits: limits }) }

export const LISTINGS: readonly Listing[] = [
  {
    ...TARGETS,
    file: 'autoscaling/scaling.ts',
    items: [scalable('web', 1, 3)],
    others: { 'application-autoscaling:DescribeScalingPolicies': () => ({ ScalingPolicies: POLICIES }) },
    read: (client) => new ApplicationAutoScaling({ client }, 'main').read('web'),
    whole: { min: 1, max: 3, cpu: 60, memory: 70 },
  },
  {
    file: 'autoscaling/scaling.ts',
    action: 'application-autoscaling:DescribeScalingPolicies',
    tokens: ['NextToken', 'NextToken'],
    member: 'ScalingPolicies',
    items: POLICIES,
    others: { [TARGETS.action]: () => ({ ScalableTargets: [scalable('web', 1, 3)] }) },
    read: (client) => new ApplicationAutoScaling({ client }, 'main').read('web'),
    whole: { min: 1, max: 3, cpu: 60, memory: 70 },
  },
  {
    file: 'codedeploy/deployments.ts',
    action: 'codedeploy:ListDeployments',
    tokens: ['nextToken', 'nextToken'],
    member: 'deployments',
    items: ['d-1', 'd-2', 'd-3'],
    read: (client) => new CodeDeployDeployments({ client }, { cluster: 'main' }).list('web', { since: 0 }),
    whole: ['d-1', 'd-2', 'd-3'],
  },
  {
    ...QUERY,
    file: 'dynamodb/partition.ts',
    read: async (client) => {
      const found: unknown[] = []
      for await (const one of new DynamoDbPartition({ client }, 'ledger', 'shop').lastFirst('', 1))
        found.push(one)
      return found
    },
    whole: QUERY.items,
  },
  {
    ...QUERY,
    file: 'dynamodb/partition.ts',
    others: { 'dynamodb:BatchWriteItem': () => ({}) },
    read: (client) => new DynamoDbPartition({ client }, 'ledger', 'shop').clear(),
    whole: undefined,
  },
  {
    ...IMAGES,
    file: 'ecr/preview-images.ts',
    others: { 'ecr:BatchDeleteImage': () => ({}) },
    read: (client) => new EcrPreviewImages({ client }, 'shop').remove(7),
    whole: 2,
  },
  {
    ...IMAGES,
    file: 'ecr/release-tags.ts',
    read: (client) =>
      new EcrReleaseTags({
        client: new ECRClient(client),
        region: 'eu-west-1',
        repository: 'shop',
        clock: new VirtualClock(),
        log: new MemoryLog(),
        signal: new AbortController().signal,
      }).existing(),
    whole: new Map([['release-2', `sha256:${'2'.repeat(64)}`]]),
  },
  {
    ...TARGETS,
    file: 'ecs/formation.ts',
    items: [scalable('web', 1, 3), scalable('worker', 0, 2)],
    read: (client) => new EcsFormation({ client }, 'main').ranges(['web', 'worker']),
    whole: new Map([
      ['web', { min: 1, max: 3 }],
      ['worker', { min: 0, max: 2 }],
    ]),
  },
  {
    file: 'ecs/gateway-ingress.ts',
    action: 'ecs:ListGatewayRoutes',
    tokens: ['nextToken', 'nextToken'],
    member: 'gatewayRoutes',
    items: [1, 2].map((id) => ({ gatewayRouteArn: `arn-${id}` })),
    read: (client) =>
      new EcsGatewayIngress(
        { client },
        { cluster: 'main', gateway: undefined, containerPort: 8080 },
        { clock: new VirtualClock(), signal: new AbortController().signal },
      ).remains(PREVIEW),
    whole: ['gateway route arn-1', 'gateway route arn-2'],
  },
  {
    ...ECS_TASKS,
    file: 'ecs/one-off-runner.ts',
    read: (client) => new EcsOneOffRunner({ client }, PLATFORM).running('x'),
    whole: ECS_TASKS.items,
  },
  {
    ...ECS_TASKS,
    file: 'ecs/preview-services.ts',
    others: { 'ecs:StopTask': () => ({}) },
    read: (client) => new EcsPreviewServices({ client }, 'main').stopTasks('x'),
    whole: 3,
  },
  {
    file: 'ecs/services.ts',
    action: 'ecs:ListServices',
    tokens: ['nextToken', 'nextToken'],
    member: 'serviceArns',
    items: ['shop-production-web', 'other', 'shop-production-worker'].map(serviceArn),
    others: described,
    read: async (client) => (await services(client).list(SHOP.app, SHOP.environment)).map(({ name }) => name),
    whole: ['shop-production-web', 'shop-production-worker'],
  },
  {
    file: 'ecs/services.ts',
    action: 'ecs:ListServiceDeployments',
    tokens: ['nextToken', 'nextToken'],
    member: 'serviceDeployments',
    items: [3, 2, 1].map((at) => ({ serviceDeploymentArn: `arn-${at}`, createdAt: new Date(at * 1000) })),
    read: async (client) => (await services(client).underWay('web')).map(({ arn }) => arn),
    whole: ['arn-3', 'arn-2', 'arn-1'],
  },
  {
    ...ECS_TASKS,
    file: 'ecs/task-reasons.ts',
    others: {
      // Of the deployment that is asked about is the last one alone.
      'ecs:DescribeTasks': ({ tasks = [] }: { tasks?: string[] }) => ({
        tasks: tasks
          .filter((arn) => arn === taskArn(3))
          .map((arn) => ({ taskArn: arn, taskDefinitionArn: DEFINITION })),
      }),
    },
    read: async (client) => {
      const query = { service: 'web', deploymentId: 'x', taskDefinition: DEFINITION, since: 0 }
      return (await readStoppedTasks(new ECSClient(client), 'main', query)).map(({ id }) => id)
    },
    whole: ['3'],
    most: 10,
    searches: true,
  },
  {
    ...RULES,
    file: 'elb/listener-rules.ts',
    others: noTags,
    read: async (client) =>
      (await new Elbv2ListenerRules({ client }).ofListener(ruleArn(1)))?.map(({ arn }) => arn),
    whole: [1, 2, 3].map(ruleArn),
  },
  {
    ...RULES,
    file: 'elb/preview-load-balancers.ts',
    others: noTags,
    read: async (client) =>
      (await new PreviewLoadBalancers({ client }).rule(LISTENER, ['shop.example.com']))?.arn,
    whole: ruleArn(3),
    searches: true,
  },
  {
    ...GROUPS,
    file: 'elb/preview-load-balancers.ts',
    others: oneLimit,
    read: (client) => new PreviewLoadBalancers({ client }).room(LISTENER),
    whole: [{ what: 'target groups', used: 3, limit: 100 }],
  },
  {
    ...LIMITS,
    file: 'elb/preview-load-balancers.ts',
    others: oneGroup,
    read: (client) => new PreviewLoadBalancers({ client }).room(LISTENER),
    whole: [{ what: 'target groups', used: 3, limit: 100 }],
  },
  ...[
    { ...GROUPS, others: { ...oneLimit, ...clusters } },
    { ...LIMITS, others: { ...oneGroup, ...clusters } },
  ].map((operation) => ({
    ...operation,
    file: 'quotas/account-quotas.ts',
    read: async (client: ClientOptions) => {
      const all = await new AccountQuotas({ client }).usage({ cluster: 'main', loadBalancer: BALANCER })
      return all.map(({ used, limit }) => [used, limit])
    },
    whole: [
      [4, 5000],
      [3, 100],
    ],
  })),
  {
    file: 'scheduler/preview-timer.ts',
    action: 'scheduler:ListSchedules',
    tokens: ['NextToken', 'NextToken'],
    member: 'Schedules',
    items: ['a', 'b', 'c'].map((Name) => ({ Name })),
    read: (client) =>
      new SchedulerTimer({ client }, { cluster: 'main', role: 'role', group: 'previews' }).list(PREVIEW),
    whole: ['a', 'b', 'c'],
  },
  {
    file: 'secrets/config-store.ts',
    action: 'secretsmanager:ListSecretVersionIds',
    tokens: ['NextToken', 'NextToken'],
    member: 'Versions',
    items: ['1', '2', '3'].map((id) => ({ VersionId: id.repeat(32), VersionStages: [`label-${id}`] })),
    read: async (client) =>
      (await listVersions(new SecretsManagerClient(client), 'shop')).flatMap(({ labels }) => labels),
    whole: ['label-1', 'label-2', 'label-3'],
  },
  {
    file: 'secrets/secret-directory.ts',
    action: 'ssm:DescribeParameters',
    tokens: ['NextToken', 'NextToken'],
    member: 'Parameters',
    items: [{ Name: 'key' }],
    read: (client) => new SecretsAndParameters({ region: 'eu-west-1', client }).exists('key'),
    whole: true,
  },
  {
    file: 'ssm/platform-source.ts',
    action: 'ssm:GetParametersByPath',
    tokens: ['NextToken', 'NextToken'],
    member: 'Parameters',
    items: ['a', 'b', 'c'].map((Name) => ({ Name })),
    read: (client) => new SsmPlatformSource({ region: 'eu-west-1', client }).names(),
    whole: ['a', 'b', 'c'],
  },
  {
    ...GROUPS,
    file: 'tagging/existing-resources.ts',
    read: (client) => new ExistingResources({ client }, 'main').targetGroups([3, 4, 1].map(groupArn)),
    whole: [3, 1].map(groupArn),
  },
  {
    ...RULES,
    file: 'tagging/existing-resources.ts',
    read: (client) => new ExistingResources({ client }, 'main').rules([3, 4, 1].map(ruleArn)),
    whole: [3, 1].map(ruleArn),
  },
  {
    file: 'tagging/tagged-resources.ts',
    action: 'tag:GetResources',
    tokens: ['PaginationToken', 'PaginationToken'],
    member: 'ResourceTagMappingList',
    items: [7, 8].map((number) => ({
      ResourceARN: groupArn(number),
      Tags: Object.entries(ownershipTags({ ...PREVIEW, number })).map(([Key, Value]) => ({ Key, Value })),
    })),
    read: async (client) => {
      const resources = new TaggedResources({ client }, { repositoryId: '1', app: 'shop', cluster: 'main' })
      return (await resources.all()).map(({ number }) => number)
    },
    whole: [7, 8],
  },
]
