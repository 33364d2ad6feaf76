import { maintenanceStatements } from './maintenance.ts'
import type { PolicyScope, PolicyStatement } from './policy.ts'

/** push-ecr: reads the descriptors, then puts images into one repository. */
export function pushRoleStatements(
  scope: Pick<PolicyScope, 'accountId' | 'region' | 'app' | 'environment' | 'repository'>,
): readonly PolicyStatement[] {
  const { accountId, region, app, environment } = scope
  const parameter = `arn:aws:ssm:${region}:${accountId}:parameter`
  return [
    {
      Sid: 'ReadPlatformDescriptors',
      Effect: 'Allow',
      Action: ['ssm:GetParameter', 'ssm:GetParameters'],
      Resource: [`${parameter}/renga/platform`, `${parameter}/renga/apps/${app}/${environment}`],
    },
    // The token is the account's: this action has no resource.
    { Sid: 'RegistryToken', Effect: 'Allow', Action: ['ecr:GetAuthorizationToken'], Resource: '*' },
    {
      Sid: 'PushImages',
      Effect: 'Allow',
      Action: [
        'ecr:BatchCheckLayerAvailability',
        'ecr:BatchGetImage',
        'ecr:CompleteLayerUpload',
        'ecr:DescribeImages',
        'ecr:DescribeRepositories',
        'ecr:GetDownloadUrlForLayer',
        'ecr:InitiateLayerUpload',
        'ecr:PutImage',
        'ecr:UploadLayerPart',
      ],
      Resource: `arn:aws:ecr:${region}:${accountId}:repository/${scope.repository}`,
    },
  ]
}

/** set-config-vars, besides what opens a release. */
export function configRoleStatements(scope: PolicyScope): readonly PolicyStatement[] {
  return [
    {
      Sid: 'WriteConfigVars',
      Effect: 'Allow',
      Action: ['secretsmanager:PutSecretValue'],
      Resource: scope.configSecret,
    },
  ]
}

/** run-release-phase and deploy-ecs-bluegreen; with push-ecr in front of them when one role does it all. */
export function deployRoleStatements(scope: PolicyScope): readonly PolicyStatement[] {
  const { accountId, region, app, environment, cluster } = scope
  const ecs = `arn:aws:ecs:${region}:${accountId}`
  const name = `${app}-${environment}`
  const clusterArn = `${ecs}:cluster/${cluster}`
  const inCluster = { ArnEquals: { 'ecs:cluster': clusterArn } }
  return [
    {
      Sid: 'TaskDefinitions',
      Effect: 'Allow',
      Action: ['ecs:RegisterTaskDefinition'],
      Resource: `${ecs}:task-definition/${name}-*:*`,
    },
    // These two have no resource types.
    { Sid: 'ReadTaskDefinitions', Effect: 'Allow', Action: ['ecs:DescribeTaskDefinition'], Resource: '*' },
    {
      Sid: 'ListServices',
      Effect: 'Allow',
      Action: ['ecs:ListServices'],
      Resource: '*',
      Condition: inCluster,
    },
    { Sid: 'Cluster', Effect: 'Allow', Action: ['ecs:DescribeClusters'], Resource: clusterArn },
    {
      Sid: 'Services',
      Effect: 'Allow',
      Action: [
        'ecs:CreateService',
        'ecs:DeleteService',
        'ecs:DescribeServiceDeployments',
        'ecs:DescribeServiceRevisions',
        'ecs:DescribeServices',
        'ecs:ListServiceDeployments',
        'ecs:StopServiceDeployment',
        'ecs:UpdateService',
      ],
      Resource: ['service', 'service-deployment', 'service-revision'].map(
        (type) => `${ecs}:${type}/${cluster}/${name}-*`,
      ),
    },
    {
      Sid: 'OneOffTasks',
      Effect: 'Allow',
      Action: ['ecs:RunTask'],
      Resource: `${ecs}:task-definition/${name}-*:*`,
      Condition: inCluster,
    },
    {
      Sid: 'Tasks',
      Effect: 'Allow',
      Action: ['ecs:DescribeTasks'],
      Resource: `${ecs}:task/${cluster}/*`,
    },
    // The names of tasks say nothing of whose they are; their tags do.
    {
      Sid: 'StopOwnTasks',
      Effect: 'Allow',
      Action: ['ecs:StopTask'],
      Resource: `${ecs}:task/${cluster}/*`,
      Condition: {
        StringEquals: { 'aws:ResourceTag/renga:app': app, 'aws:ResourceTag/renga:environment': environment },
      },
    },
    { Sid: 'ListTasks', Effect: 'Allow', Action: ['ecs:ListTasks'], Resource: '*', Condition: inCluster },
    {
      Sid: 'TagOnCreation',
      Effect: 'Allow',
      Action: ['ecs:TagResource'],
      Resource: [`${ecs}:service/${cluster}/${name}-*`, `${ecs}:task/${cluster}/*`],
      // A task that is tagged as another app's could be stopped by that app's role, and no one's else.
      Condition: {
        StringEquals: {
          'ecs:CreateAction': ['CreateService', 'RunTask'],
          'aws:RequestTag/renga:app': app,
        },
      },
    },
    {
      Sid: 'TagTaskDefinitions',
      Effect: 'Allow',
      Action: ['ecs:TagResource'],
      Resource: [`${ecs}:task-definition/${name}-*:*`],
      // Service mode registers revisions without an app's tag.
      Condition: {
        StringEquals: { 'ecs:CreateAction': 'RegisterTaskDefinition' },
        StringEqualsIfExists: { 'aws:RequestTag/renga:app': app },
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
      Sid: 'PassLoadBalancerRole',
      Effect: 'Allow',
      Action: ['iam:PassRole'],
      Resource: scope.loadBalancerRole,
      Condition: { StringEquals: { 'iam:PassedToService': 'ecs.amazonaws.com' } },
    },
    // The reads of Elastic Load Balancing have no resource types.
    {
      Sid: 'ReadIngress',
      Effect: 'Allow',
      Action: [
        'elasticloadbalancing:DescribeListeners',
        'elasticloadbalancing:DescribeLoadBalancers',
        'elasticloadbalancing:DescribeRules',
        'elasticloadbalancing:DescribeTargetGroups',
        'elasticloadbalancing:DescribeTargetHealth',
      ],
      Resource: '*',
    },
    {
      Sid: 'ReadConfigVars',
      Effect: 'Allow',
      Action: ['secretsmanager:DescribeSecret', 'secretsmanager:GetSecretValue'],
      Resource: scope.configSecret,
    },
    {
      Sid: 'KeepConfigVersions',
      Effect: 'Allow',
      Action: ['secretsmanager:ListSecretVersionIds', 'secretsmanager:UpdateSecretVersionStage'],
      Resource: scope.configSecret,
    },
    {
      Sid: 'Ledger',
      Effect: 'Allow',
      Action: [
        'dynamodb:DeleteItem',
        'dynamodb:GetItem',
        'dynamodb:PutItem',
        'dynamodb:Query',
        'dynamodb:UpdateItem',
      ],
      Resource: `arn:aws:dynamodb:${region}:${accountId}:table/${scope.ledgerTable}`,
      Condition: { 'ForAllValues:StringEquals': { 'dynamodb:LeadingKeys': [`${app}#${environment}`] } },
    },
    // What `mode: plan` and the likeness to Heroku read and set besides: without them those parts say so and are left out.
    {
      Sid: 'Preflight',
      Effect: 'Allow',
      Action: [
        'elasticloadbalancing:DescribeAccountLimits',
        'elasticloadbalancing:DescribeTargetGroupAttributes',
        'logs:DescribeLogGroups',
      ],
      Resource: '*',
    },
    {
      Sid: 'ReadRoles',
      Effect: 'Allow',
      Action: ['iam:GetRole'],
      Resource: [scope.executionRole, scope.taskRole, scope.loadBalancerRole],
    },
    {
      Sid: 'TargetGroups',
      Effect: 'Allow',
      Action: ['elasticloadbalancing:ModifyTargetGroup', 'elasticloadbalancing:ModifyTargetGroupAttributes'],
      Resource: `arn:aws:elasticloadbalancing:${region}:${accountId}:targetgroup/${name}-*/*`,
    },
    {
      Sid: 'AutoScaling',
      Effect: 'Allow',
      Action: [
        'application-autoscaling:DeleteScalingPolicy',
        'application-autoscaling:PutScalingPolicy',
        'application-autoscaling:RegisterScalableTarget',
      ],
      Resource: `arn:aws:application-autoscaling:${region}:${accountId}:scalable-target/*`,
    },
    // These two have no resource types.
    {
      Sid: 'ReadAutoScaling',
      Effect: 'Allow',
      Action: [
        'application-autoscaling:DescribeScalableTargets',
        'application-autoscaling:DescribeScalingPolicies',
      ],
      Resource: '*',
    },
    {
      Sid: 'ReadLogs',
      Effect: 'Allow',
      Action: ['logs:GetLogEvents'],
      Resource: `arn:aws:logs:${region}:${accountId}:log-group:${scope.logGroup}:log-stream:*`,
    },
    ...codeDeployStatements(scope),
    ...maintenanceStatements(scope),
  ]
}

/** deploy-ecs-bluegreen for services of the CODE_DEPLOY controller, under the names that the ECS console gives. */
function codeDeployStatements(scope: PolicyScope): readonly PolicyStatement[] {
  const { accountId, region, app, environment, cluster } = scope
  const codedeploy = `arn:aws:codedeploy:${region}:${accountId}`
  const application = `AppECS-${cluster}-${app}-${environment}-*`
  return [
    {
      Sid: 'CodeDeploy',
      Effect: 'Allow',
      // Overriding alarms, as a way back does, needs UpdateDeploymentGroup (CodeDeploy API reference, CreateDeployment).
      Action: [
        'codedeploy:CreateDeployment',
        'codedeploy:GetDeployment',
        'codedeploy:GetDeploymentGroup',
        'codedeploy:ListDeployments',
        'codedeploy:UpdateDeploymentGroup',
      ],
      Resource: `${codedeploy}:deploymentgroup:${application}/*`,
    },
    // CreateDeployment registers its revision and reads its configuration.
    {
      Sid: 'CodeDeployRevisions',
      Effect: 'Allow',
      Action: ['codedeploy:RegisterApplicationRevision'],
      Resource: `${codedeploy}:application:${application}`,
    },
    {
      Sid: 'CodeDeployConfigs',
      Effect: 'Allow',
      Action: ['codedeploy:GetDeploymentConfig'],
      Resource: `${codedeploy}:deploymentconfig:*`,
    },
    // These have no resource types.
    {
      Sid: 'CodeDeployTargets',
      Effect: 'Allow',
      Action: [
        'codedeploy:ContinueDeployment',
        'codedeploy:GetDeploymentTarget',
        'codedeploy:StopDeployment',
      ],
      Resource: '*',
    },
  ]
}

/** What ECS does in the name of a task before its code runs: pull, read secrets, write logs. */
export function executionRoleStatements(
  scope: Pick<PolicyScope, 'accountId' | 'region'>,
): readonly PolicyStatement[] {
  const { accountId, region } = scope
  return [
    { Sid: 'RegistryToken', Effect: 'Allow', Action: ['ecr:GetAuthorizationToken'], Resource: '*' },
    {
      Sid: 'PullImages',
      Effect: 'Allow',
      Action: ['ecr:BatchCheckLayerAvailability', 'ecr:BatchGetImage', 'ecr:GetDownloadUrlForLayer'],
      Resource: `arn:aws:ecr:${region}:${accountId}:repository/*`,
    },
    {
      Sid: 'WriteLogs',
      Effect: 'Allow',
      Action: ['logs:CreateLogStream', 'logs:PutLogEvents'],
      Resource: `arn:aws:logs:${region}:${accountId}:log-group:/renga/*:log-stream:*`,
    },
    {
      Sid: 'ReadConfigVars',
      Effect: 'Allow',
      Action: ['secretsmanager:GetSecretValue'],
      Resource: `arn:aws:secretsmanager:${region}:${accountId}:secret:renga/*`,
    },
  ]
}

/** What ECS does to the load balancer in a blue/green deployment (the managed policy AmazonECSInfrastructureRolePolicyForLoadBalancers). */
export function loadBalancerRoleStatements(): readonly PolicyStatement[] {
  return [
    {
      Sid: 'ReadIngress',
      Effect: 'Allow',
      Action: [
        'elasticloadbalancing:DescribeListeners',
        'elasticloadbalancing:DescribeRules',
        'elasticloadbalancing:DescribeTargetGroups',
        'elasticloadbalancing:DescribeTargetHealth',
      ],
      Resource: '*',
    },
    {
      Sid: 'MoveTraffic',
      Effect: 'Allow',
      Action: [
        'elasticloadbalancing:DeregisterTargets',
        'elasticloadbalancing:ModifyListener',
        'elasticloadbalancing:ModifyRule',
        'elasticloadbalancing:RegisterTargets',
      ],
      Resource: [
        'arn:aws:elasticloadbalancing:*:*:listener/app/*/*/*',
        'arn:aws:elasticloadbalancing:*:*:listener-rule/app/*/*/*/*',
        'arn:aws:elasticloadbalancing:*:*:targetgroup/*/*',
      ],
    },
  ]
}
