import { type AwsPlace, arnIn } from '../region.ts'
import type { PolicyStatement } from './policy.ts'

/** What the policy of the preview role is written for. Names are those of src/preview/record/identity.ts. */
export interface PreviewScope extends AwsPlace {
  readonly app: string
  /** Of previews, best one of its own. */
  readonly cluster: string
  /** Of previews alone: whoever may delete its images may delete them all. */
  readonly repository: string
  readonly ledgerTable: string
  readonly logGroup: string
  readonly scheduleGroup: string
  /** ARNs. */
  readonly reviewConfigSecret: string
  readonly executionRole: string
  readonly taskRole: string
  readonly schedulerRole: string
  /**
   * What the names of the load balancers of previews begin with, `previews-`, and no other's: a rule on any other could
   * take its visitors. A list of listeners would outgrow IAM's 10,240 characters at the 11th.
   */
  readonly loadBalancerPrefix: string
  /** Secrets of `sharedAlb.access`. */
  readonly accessSecrets?: readonly string[]
}

/**
 * The tags of this app's previews: those of another app, in the same cluster or behind the same load balancer, carry
 * its name.
 */
const tagsOf = (app: string, kind: 'Request' | 'Resource', managed: string | readonly string[]) => ({
  [`aws:${kind}Tag/renga:managed`]: managed,
  [`aws:${kind}Tag/renga:app`]: app,
})

/**
 * preview-env-up, preview-env-down and preview-env-sweep. A pull request's own branch can change its workflow, so this
 * role is for previews only: what has a name of its own is limited to names of previews, what has none (listener rules)
 * to the tag of previews. Nothing that production owns carries either.
 */
export function previewRoleStatements(scope: PreviewScope): readonly PolicyStatement[] {
  const { app, cluster, loadBalancerPrefix, accessSecrets = [] } = scope
  const owned = tagsOf(app, 'Resource', 'preview')
  const owning = tagsOf(app, 'Request', 'preview')
  /** `previews`: the rule of a listener that is for all of them, which this role makes and never deletes. */
  const owningRules = tagsOf(app, 'Request', ['preview', 'previews'])
  const ecs = (resource: string) => arnIn(scope, 'ecs', resource)
  const services = ['service', 'service-deployment', 'service-revision', 'gateway-route'].map((type) =>
    ecs(`${type}/${cluster}/${app}-pr-*`),
  )
  const inCluster = { ArnEquals: { 'ecs:cluster': ecs(`cluster/${cluster}`) } }
  const definitions = ecs(`task-definition/${app}-preview-*:*`)
  const targetGroups = arnIn(scope, 'elasticloadbalancing', 'targetgroup/pv*/*')
  const listeners = arnIn(scope, 'elasticloadbalancing', `listener/app/${loadBalancerPrefix}*`)
  const rules = arnIn(scope, 'elasticloadbalancing', `listener-rule/app/${loadBalancerPrefix}*`)
  const secrets = arnIn(scope, 'secretsmanager', `secret:renga/${app}/preview/pr-*`)
  return [
    {
      Sid: 'ReadPlatformDescriptors',
      Effect: 'Allow',
      Action: ['ssm:GetParameters'],
      Resource: ['platform', `apps/${app}/preview`].map((name) =>
        arnIn(scope, 'ssm', `parameter/renga/${name}`),
      ),
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
      Resource: arnIn(scope, 'dynamodb', `table/${scope.ledgerTable}`),
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
    ...(accessSecrets.length === 0
      ? []
      : [
          {
            Sid: 'ReadAccessRule',
            Effect: 'Allow' as const,
            Action: ['secretsmanager:GetSecretValue'],
            Resource: accessSecrets,
          },
        ]),
    {
      Sid: 'MakeConfigVars',
      Effect: 'Allow',
      Action: ['secretsmanager:CreateSecret', 'secretsmanager:TagResource'],
      Resource: secrets,
      Condition: { StringEquals: owning },
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
      Sid: 'Images',
      Effect: 'Allow',
      Action: ['ecr:BatchDeleteImage', 'ecr:BatchGetImage', 'ecr:GetDownloadUrlForLayer', 'ecr:ListImages'],
      Resource: arnIn(scope, 'ecr', `repository/${scope.repository}`),
    },
    {
      Sid: 'TaskDefinitions',
      Effect: 'Allow',
      Action: ['ecs:RegisterTaskDefinition', 'ecs:DeleteTaskDefinitions'],
      Resource: definitions,
    },
    // These have no resource types, so the first can also retire a revision of production: an account of its own
    // prevents that.
    {
      Sid: 'AnyTaskDefinition',
      Effect: 'Allow',
      Action: ['ecs:DeregisterTaskDefinition', 'ecs:DescribeTaskDefinition'],
      Resource: '*',
    },
    {
      Sid: 'Cluster',
      Effect: 'Allow',
      Action: ['ecs:DescribeClusters'],
      Resource: ecs(`cluster/${cluster}`),
    },
    {
      Sid: 'Services',
      Effect: 'Allow',
      Action: [
        'ecs:DeleteService',
        'ecs:DescribeGatewayRoute',
        'ecs:DescribeServiceDeployments',
        'ecs:DescribeServiceRevisions',
        'ecs:DescribeServices',
        'ecs:ListServiceDeployments',
        'ecs:StopServiceDeployment',
      ],
      Resource: services,
    },
    // With task definitions of previews only: those of production know the secrets of production.
    {
      Sid: 'RunServices',
      Effect: 'Allow',
      Action: ['ecs:CreateService', 'ecs:UpdateService'],
      Resource: ecs(`service/${cluster}/${app}-pr-*`),
      Condition: { ArnLikeIfExists: { 'ecs:task-definition': definitions } },
    },
    {
      Sid: 'OneOffTasks',
      Effect: 'Allow',
      Action: ['ecs:RunTask'],
      Resource: definitions,
      // The tags besides the name: the app `shop-preview` has families of the same form for its production.
      Condition: { ...inCluster, StringEquals: owned },
    },
    {
      Sid: 'Tasks',
      Effect: 'Allow',
      Action: ['ecs:DescribeTasks', 'ecs:StopTask'],
      Resource: ecs(`task/${cluster}/*`),
      Condition: { StringEquals: owned },
    },
    { Sid: 'ListTasks', Effect: 'Allow', Action: ['ecs:ListTasks'], Resource: '*', Condition: inCluster },
    // This has no resource types.
    { Sid: 'GatewayRoutes', Effect: 'Allow', Action: ['ecs:ListGatewayRoutes'], Resource: '*' },
    {
      Sid: 'TagOnCreation',
      Effect: 'Allow',
      Action: ['ecs:TagResource'],
      Resource: [ecs(`service/${cluster}/${app}-pr-*`), definitions, ecs(`task/${cluster}/*`)],
      Condition: {
        StringEquals: {
          'ecs:CreateAction': ['CreateService', 'RegisterTaskDefinition', 'RunTask'],
          ...owning,
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
      Resource: targetGroups,
      Condition: { StringEquals: owning },
    },
    {
      Sid: 'MakeRules',
      Effect: 'Allow',
      Action: ['elasticloadbalancing:CreateRule'],
      Resource: listeners,
      Condition: { StringEquals: owningRules },
    },
    {
      Sid: 'TagIngressOnCreation',
      Effect: 'Allow',
      Action: ['elasticloadbalancing:AddTags'],
      Resource: [targetGroups, rules],
      Condition: {
        StringEquals: {
          'elasticloadbalancing:CreateAction': ['CreateRule', 'CreateTargetGroup'],
          ...owningRules,
        },
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
      Resource: [targetGroups, rules],
      Condition: { StringEquals: owned },
    },
    {
      Sid: 'Timers',
      Effect: 'Allow',
      Action: ['scheduler:CreateSchedule', 'scheduler:DeleteSchedule', 'scheduler:UpdateSchedule'],
      Resource: arnIn(scope, 'scheduler', `schedule/${scope.scheduleGroup}/pv*`),
    },
    // This has no resource types.
    { Sid: 'ListTimers', Effect: 'Allow', Action: ['scheduler:ListSchedules'], Resource: '*' },
    {
      Sid: 'ReadLogs',
      Effect: 'Allow',
      Action: ['logs:GetLogEvents'],
      Resource: arnIn(scope, 'logs', `log-group:${scope.logGroup}:log-stream:*`),
    },
  ]
}

/**
 * What the timers do without GitHub: scale services of previews, and no others. Whoever may make a schedule chooses the
 * parameters of its call, and this role has no other limit on them: so the call may not name a task definition, which
 * could be one of production, with its secrets.
 */
export function timerRoleStatements(
  scope: Pick<PreviewScope, 'accountId' | 'region' | 'app' | 'cluster'>,
): readonly PolicyStatement[] {
  const { app, cluster } = scope
  return [
    {
      Sid: 'ScaleDown',
      Effect: 'Allow',
      Action: ['ecs:UpdateService'],
      Resource: arnIn(scope, 'ecs', `service/${cluster}/${app}-pr-*`),
      Condition: {
        Null: { 'ecs:task-definition': 'true' },
        StringEquals: tagsOf(app, 'Resource', 'preview'),
      },
    },
  ]
}

/**
 * What ECS does in the name of a preview's task before its code runs: pull, read secrets of previews and of no other,
 * write logs.
 */
export function previewExecutionRoleStatements(
  scope: Pick<PreviewScope, 'accountId' | 'region' | 'app' | 'repository' | 'logGroup'>,
): readonly PolicyStatement[] {
  return [
    { Sid: 'RegistryToken', Effect: 'Allow', Action: ['ecr:GetAuthorizationToken'], Resource: '*' },
    {
      Sid: 'PullImages',
      Effect: 'Allow',
      Action: ['ecr:BatchCheckLayerAvailability', 'ecr:BatchGetImage', 'ecr:GetDownloadUrlForLayer'],
      Resource: arnIn(scope, 'ecr', `repository/${scope.repository}`),
    },
    {
      Sid: 'WriteLogs',
      Effect: 'Allow',
      Action: ['logs:CreateLogStream', 'logs:PutLogEvents'],
      Resource: arnIn(scope, 'logs', `log-group:${scope.logGroup}:log-stream:*`),
    },
    {
      Sid: 'ReadConfigVars',
      Effect: 'Allow',
      Action: ['secretsmanager:GetSecretValue'],
      Resource: arnIn(scope, 'secretsmanager', `secret:renga/${scope.app}/preview/*`),
    },
  ]
}
