import type { PolicyStatement } from './deploy-role-policy.ts'

/** What the policy of the preview role is written for. Names are those of src/preview/identity.ts. */
export interface PreviewScope {
  readonly accountId: string
  readonly region: string
  readonly app: string
  /** Of previews, best one of its own. */
  readonly cluster: string
  readonly repository: string
  readonly ledgerTable: string
  readonly logGroup: string
  readonly scheduleGroup: string
  /** ARNs. */
  readonly reviewConfigSecret: string
  readonly executionRole: string
  readonly taskRole: string
  readonly schedulerRole: string
}

const OWNED = { 'aws:ResourceTag/renga:managed': 'preview' }
const OWNING = { 'aws:RequestTag/renga:managed': 'preview' }

/**
 * preview-env-up, preview-env-down and preview-env-sweep. A pull request's own branch can change its workflow, so this role is
 * for previews only: what has a name of its own is limited to names of previews, what has none (listener rules) to the
 * tag of previews. Nothing that production owns carries either.
 */
export function previewRoleStatements(scope: PreviewScope): readonly PolicyStatement[] {
  const { accountId, region, app, cluster } = scope
  const ecs = `arn:aws:ecs:${region}:${accountId}`
  const elb = `arn:aws:elasticloadbalancing:${region}:${accountId}`
  const parameter = `arn:aws:ssm:${region}:${accountId}:parameter`
  const services = ['service', 'service-deployment', 'service-revision', 'gateway-route'].map(
    (type) => `${ecs}:${type}/${cluster}/${app}-pr-*`,
  )
  const inCluster = { ArnEquals: { 'ecs:cluster': `${ecs}:cluster/${cluster}` } }
  const definitions = `${ecs}:task-definition/${app}-preview-*:*`
  const secrets = `arn:aws:secretsmanager:${region}:${accountId}:secret:renga/${app}/preview/pr-*`
  return [
    {
      Sid: 'ReadPlatformDescriptors',
      Effect: 'Allow',
      Action: ['ssm:GetParameters'],
      Resource: [`${parameter}/renga/platform`, `${parameter}/renga/apps/${app}/preview`],
    },
    {
      Sid: 'Records',
      Effect: 'Allow',
      Action: [
        'dynamodb:BatchWriteItem',
        'dynamodb:DeleteItem',
        'dynamodb:GetItem',
        'dynamodb:PutItem',
        'dynamodb:Query',
        'dynamodb:UpdateItem',
      ],
      Resource: `arn:aws:dynamodb:${region}:${accountId}:table/${scope.ledgerTable}`,
      Condition: {
        'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': [`${app}#pr-*`, `${app}#previews*`] },
      },
    },
    {
      Sid: 'ReadReviewConfigVars',
      Effect: 'Allow',
      Action: ['secretsmanager:GetSecretValue'],
      Resource: scope.reviewConfigSecret,
    },
    {
      Sid: 'MakeConfigVars',
      Effect: 'Allow',
      Action: ['secretsmanager:CreateSecret', 'secretsmanager:TagResource'],
      Resource: secrets,
      Condition: { StringEquals: OWNING },
    },
    {
      Sid: 'ConfigVars',
      Effect: 'Allow',
      Action: [
        'secretsmanager:DeleteSecret',
        'secretsmanager:DescribeSecret',
        'secretsmanager:GetSecretValue',
        'secretsmanager:ListSecretVersionIds',
        'secretsmanager:PutSecretValue',
        'secretsmanager:RestoreSecret',
        'secretsmanager:UpdateSecretVersionStage',
      ],
      Resource: secrets,
    },
    {
      Sid: 'ReadImages',
      Effect: 'Allow',
      Action: ['ecr:BatchDeleteImage', 'ecr:BatchGetImage', 'ecr:GetDownloadUrlForLayer', 'ecr:ListImages'],
      Resource: `arn:aws:ecr:${region}:${accountId}:repository/${scope.repository}`,
    },
    {
      Sid: 'TaskDefinitions',
      Effect: 'Allow',
      Action: ['ecs:RegisterTaskDefinition', 'ecs:DeleteTaskDefinitions'],
      Resource: definitions,
    },
    // These have no resource types.
    {
      Sid: 'ReadTaskDefinitions',
      Effect: 'Allow',
      Action: ['ecs:DeregisterTaskDefinition', 'ecs:DescribeTaskDefinition'],
      Resource: '*',
    },
    {
      Sid: 'Cluster',
      Effect: 'Allow',
      Action: ['ecs:DescribeClusters'],
      Resource: `${ecs}:cluster/${cluster}`,
    },
    {
      Sid: 'Services',
      Effect: 'Allow',
      Action: [
        'ecs:CreateService',
        'ecs:DeleteService',
        'ecs:DescribeGatewayRoute',
        'ecs:DescribeServiceDeployments',
        'ecs:DescribeServiceRevisions',
        'ecs:DescribeServices',
        'ecs:ListServiceDeployments',
        'ecs:StopServiceDeployment',
        'ecs:UpdateService',
      ],
      Resource: services,
    },
    {
      Sid: 'OneOffTasks',
      Effect: 'Allow',
      Action: ['ecs:RunTask'],
      Resource: definitions,
      Condition: inCluster,
    },
    {
      Sid: 'Tasks',
      Effect: 'Allow',
      Action: ['ecs:DescribeTasks', 'ecs:StopTask'],
      Resource: `${ecs}:task/${cluster}/*`,
      Condition: { StringEquals: OWNED },
    },
    { Sid: 'ListTasks', Effect: 'Allow', Action: ['ecs:ListTasks'], Resource: '*', Condition: inCluster },
    // This has no resource types.
    { Sid: 'GatewayRoutes', Effect: 'Allow', Action: ['ecs:ListGatewayRoutes'], Resource: '*' },
    {
      Sid: 'TagOnCreation',
      Effect: 'Allow',
      Action: ['ecs:TagResource'],
      Resource: [`${ecs}:service/${cluster}/${app}-pr-*`, definitions, `${ecs}:task/${cluster}/*`],
      Condition: {
        StringEquals: {
          'ecs:CreateAction': ['CreateService', 'RegisterTaskDefinition', 'RunTask'],
          ...OWNING,
        },
      },
    },
    {
      Sid: 'PassTaskRoles',
      Effect: 'Allow',
      Action: ['iam:PassRole'],
      Resource: [scope.executionRole, scope.taskRole],
      Condition: { StringEquals: { 'iam:PassedToService': 'ecs-tasks.amazonaws.com' } },
    },
    {
      Sid: 'PassTimerRole',
      Effect: 'Allow',
      Action: ['iam:PassRole'],
      Resource: scope.schedulerRole,
      Condition: { StringEquals: { 'iam:PassedToService': 'scheduler.amazonaws.com' } },
    },
    // The reads of Elastic Load Balancing and of tagging have no resource types.
    {
      Sid: 'ReadIngress',
      Effect: 'Allow',
      Action: [
        'elasticloadbalancing:DescribeAccountLimits',
        'elasticloadbalancing:DescribeRules',
        'elasticloadbalancing:DescribeTags',
        'elasticloadbalancing:DescribeTargetGroups',
        'tag:GetResources',
      ],
      Resource: '*',
    },
    {
      Sid: 'MakeTargetGroups',
      Effect: 'Allow',
      Action: ['elasticloadbalancing:CreateTargetGroup'],
      Resource: `${elb}:targetgroup/pv*/*`,
      Condition: { StringEquals: OWNING },
    },
    {
      Sid: 'MakeRules',
      Effect: 'Allow',
      Action: ['elasticloadbalancing:CreateRule'],
      Resource: `${elb}:listener/app/*`,
      Condition: { StringEquals: OWNING },
    },
    {
      Sid: 'TagIngressOnCreation',
      Effect: 'Allow',
      Action: ['elasticloadbalancing:AddTags'],
      Resource: [`${elb}:targetgroup/pv*/*`, `${elb}:listener-rule/app/*`],
      Condition: {
        StringEquals: { 'elasticloadbalancing:CreateAction': ['CreateRule', 'CreateTargetGroup'], ...OWNING },
      },
    },
    {
      Sid: 'OwnIngress',
      Effect: 'Allow',
      Action: [
        'elasticloadbalancing:DeleteRule',
        'elasticloadbalancing:DeleteTargetGroup',
        'elasticloadbalancing:ModifyTargetGroupAttributes',
      ],
      Resource: [`${elb}:targetgroup/pv*/*`, `${elb}:listener-rule/app/*`],
      Condition: { StringEquals: OWNED },
    },
    {
      Sid: 'Timers',
      Effect: 'Allow',
      Action: ['scheduler:CreateSchedule', 'scheduler:DeleteSchedule', 'scheduler:UpdateSchedule'],
      Resource: `arn:aws:scheduler:${region}:${accountId}:schedule/${scope.scheduleGroup}/pv*`,
    },
    // This has no resource types.
    { Sid: 'ListTimers', Effect: 'Allow', Action: ['scheduler:ListSchedules'], Resource: '*' },
    {
      Sid: 'ReadLogs',
      Effect: 'Allow',
      Action: ['logs:GetLogEvents'],
      Resource: `arn:aws:logs:${region}:${accountId}:log-group:${scope.logGroup}:log-stream:*`,
    },
  ]
}

/** What the timers do without GitHub: scale services of previews, and no others. */
export function timerRoleStatements(
  scope: Pick<PreviewScope, 'accountId' | 'region' | 'app' | 'cluster'>,
): readonly PolicyStatement[] {
  const { accountId, region, app, cluster } = scope
  return [
    {
      Sid: 'ScaleDown',
      Effect: 'Allow',
      Action: ['ecs:UpdateService'],
      Resource: `arn:aws:ecs:${region}:${accountId}:service/${cluster}/${app}-pr-*`,
    },
  ]
}
