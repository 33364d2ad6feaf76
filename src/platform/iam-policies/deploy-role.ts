import { type AwsPlace, arnIn, partitionOf } from '../region.ts'
import { maintenanceStatements } from './maintenance.ts'
import type { PolicyScope, PolicyStatement } from './policy.ts'
import {
  configVars,
  describeCluster,
  describeTasks,
  images,
  ledger,
  listInCluster,
  passLoadBalancerRole,
  passTaskRoles,
  readDescriptors,
  readImages,
  readIngress,
  readLogs,
  readTaskDefinitions,
  registerDefinitions,
  registryToken,
  runTasks,
  services,
  stopOwnTasks,
  tagServices,
  tagTaskDefinitions,
  tagTasks,
} from './statements.ts'

/** The actions that build and push, in one role. */
export function pushRoleStatements(
  scope: Pick<PolicyScope, 'accountId' | 'region' | 'app' | 'environment' | 'repository'>,
): readonly PolicyStatement[] {
  return [
    readDescriptors(scope),
    registryToken(),
    images('PushImages', scope, [
      'ecr:BatchCheckLayerAvailability',
      'ecr:BatchGetImage',
      'ecr:CompleteLayerUpload',
      'ecr:DescribeImages',
      'ecr:DescribeRepositories',
      'ecr:GetDownloadUrlForLayer',
      'ecr:InitiateLayerUpload',
      'ecr:PutImage',
      'ecr:UploadLayerPart',
    ]),
  ]
}

/** set-config-vars, besides what opens a release. */
export function configRoleStatements(scope: PolicyScope): readonly PolicyStatement[] {
  return [{ ...configVars(scope, ['secretsmanager:PutSecretValue']), Sid: 'WriteConfigVars' }]
}

/**
 * All that changes what is live, in one role: run-release-phase, deploy-ecs-bluegreen and the verbs, with push-ecr in
 * front of them. What each needs on its own is in ./action-policies.ts.
 */
export function deployRoleStatements(scope: PolicyScope): readonly PolicyStatement[] {
  const name = `${scope.app}-${scope.environment}`
  return [
    registerDefinitions(scope),
    readTaskDefinitions(),
    listInCluster(scope, 'ecs:ListServices', 'ecs:ListTasks'),
    describeCluster(scope),
    services(scope, [
      'ecs:CreateService',
      'ecs:DeleteService',
      'ecs:DescribeServiceDeployments',
      'ecs:DescribeServiceRevisions',
      'ecs:DescribeServices',
      'ecs:ListServiceDeployments',
      'ecs:StopServiceDeployment',
      'ecs:UpdateService',
    ]),
    runTasks(scope),
    describeTasks(scope),
    stopOwnTasks(scope),
    tagServices(scope),
    tagTasks(scope),
    tagTaskDefinitions(scope),
    passTaskRoles(scope),
    passLoadBalancerRole(scope),
    readIngress(
      'DescribeListeners',
      'DescribeLoadBalancers',
      'DescribeRules',
      'DescribeTargetGroups',
      'DescribeTargetHealth',
    ),
    configVars(scope, [
      'secretsmanager:DescribeSecret',
      'secretsmanager:GetSecretValue',
      'secretsmanager:ListSecretVersionIds',
      'secretsmanager:UpdateSecretVersionStage',
    ]),
    ledger(scope),
    // What `mode: plan` and the likeness to Heroku read and set besides: without them those parts say so and are left
    // out.
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
      Resource: arnIn(scope, 'elasticloadbalancing', `targetgroup/${name}-*/*`),
    },
    {
      Sid: 'AutoScaling',
      Effect: 'Allow',
      Action: [
        'application-autoscaling:DeleteScalingPolicy',
        'application-autoscaling:PutScalingPolicy',
        'application-autoscaling:RegisterScalableTarget',
      ],
      Resource: arnIn(scope, 'application-autoscaling', 'scalable-target/*'),
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
    readLogs(scope),
    ...codeDeployStatements(scope),
    ...maintenanceStatements(scope),
  ]
}

/**
 * promote-release, of the environment upstream that `scope` names: its descriptor, its releases and the images that are
 * copied. For the role upstream (`from-role-to-assume`), or besides the rest where one role does both.
 */
export const upstreamStatements = (
  scope: Pick<PolicyScope, 'accountId' | 'region' | 'app' | 'environment' | 'ledgerTable' | 'repository'>,
): readonly PolicyStatement[] =>
  [readDescriptors(scope), ledger(scope, ['dynamodb:GetItem', 'dynamodb:Query']), readImages(scope)].map(
    (statement) => ({ ...statement, Sid: `Upstream${statement.Sid}` }),
  )

/** deploy-ecs-bluegreen for services of the CODE_DEPLOY controller, under the names that the ECS console gives. */
function codeDeployStatements(scope: PolicyScope): readonly PolicyStatement[] {
  const { app, environment, cluster } = scope
  const codedeploy = (resource: string) => arnIn(scope, 'codedeploy', resource)
  const application = `AppECS-${cluster}-${app}-${environment}-*`
  return [
    {
      Sid: 'CodeDeploy',
      Effect: 'Allow',
      // Overriding alarms, as a rollback does, needs UpdateDeploymentGroup (CodeDeploy API reference,
      // CreateDeployment).
      Action: [
        'codedeploy:CreateDeployment',
        'codedeploy:GetDeployment',
        'codedeploy:GetDeploymentGroup',
        'codedeploy:ListDeployments',
        'codedeploy:UpdateDeploymentGroup',
      ],
      Resource: codedeploy(`deploymentgroup:${application}/*`),
    },
    // CreateDeployment registers its revision and reads its configuration.
    {
      Sid: 'CodeDeployRevisions',
      Effect: 'Allow',
      Action: ['codedeploy:RegisterApplicationRevision'],
      Resource: codedeploy(`application:${application}`),
    },
    {
      Sid: 'CodeDeployConfigs',
      Effect: 'Allow',
      Action: ['codedeploy:GetDeploymentConfig'],
      Resource: codedeploy('deploymentconfig:*'),
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
export function executionRoleStatements(scope: AwsPlace): readonly PolicyStatement[] {
  return [
    { Sid: 'RegistryToken', Effect: 'Allow', Action: ['ecr:GetAuthorizationToken'], Resource: '*' },
    {
      Sid: 'PullImages',
      Effect: 'Allow',
      Action: ['ecr:BatchCheckLayerAvailability', 'ecr:BatchGetImage', 'ecr:GetDownloadUrlForLayer'],
      Resource: arnIn(scope, 'ecr', 'repository/*'),
    },
    {
      Sid: 'WriteLogs',
      Effect: 'Allow',
      Action: ['logs:CreateLogStream', 'logs:PutLogEvents'],
      Resource: arnIn(scope, 'logs', 'log-group:/renga/*:log-stream:*'),
    },
    {
      Sid: 'ReadConfigVars',
      Effect: 'Allow',
      Action: ['secretsmanager:GetSecretValue'],
      Resource: arnIn(scope, 'secretsmanager', 'secret:renga/*'),
    },
  ]
}

/**
 * What ECS does to the load balancer in a blue/green deployment (the managed policy
 * AmazonECSInfrastructureRolePolicyForLoadBalancers).
 */
export function loadBalancerRoleStatements({ region }: Pick<AwsPlace, 'region'>): readonly PolicyStatement[] {
  const anywhere = `arn:${partitionOf(region).name}:elasticloadbalancing:*:*`
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
        `${anywhere}:listener/app/*/*/*`,
        `${anywhere}:listener-rule/app/*/*/*/*`,
        `${anywhere}:targetgroup/*/*`,
      ],
    },
  ]
}
