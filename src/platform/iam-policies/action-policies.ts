import { type AwsPlace, arnIn } from '../region.ts'
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
  readScalableTargets,
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

type ActionPolicy = (scope: PolicyScope) => readonly PolicyStatement[]

const UPLOAD = [
  'ecr:BatchCheckLayerAvailability',
  'ecr:CompleteLayerUpload',
  'ecr:InitiateLayerUpload',
  'ecr:PutImage',
  'ecr:UploadLayerPart',
]

/** What every action needs that opens a release. `config`: what it does to config vars besides reading them. */
function openRelease(scope: PolicyScope, config: readonly string[] = []): readonly PolicyStatement[] {
  return [
    readDescriptors(scope),
    ledger(scope),
    configVars(scope, ['secretsmanager:GetSecretValue', ...config]),
    readImages(scope),
    registerDefinitions(scope),
    readTaskDefinitions(),
    describeCluster(scope),
    stopOwnTasks(scope),
    tagTaskDefinitions(scope),
    passTaskRoles(scope),
  ]
}

const LIST_VERSIONS = 'secretsmanager:ListSecretVersionIds'
const KEEP_VERSIONS = 'secretsmanager:UpdateSecretVersionStage'
const ROLLED_OUT = [
  'ecs:DescribeServiceRevisions',
  'ecs:DescribeServices',
  'ecs:ListServiceDeployments',
  'ecs:StopServiceDeployment',
  'ecs:UpdateService',
]

/** For statements that a reader may leave out together: the README names them by it. */
const under = (prefix: string, statements: readonly PolicyStatement[]): readonly PolicyStatement[] =>
  statements.map((statement) => ({ ...statement, Sid: `${prefix}${statement.Sid}` }))

/**
 * What each action's own role needs, no more: its README shows it (scripts/docs.ts), and tests hold it against the
 * calls made.
 */
export const ACTION_POLICIES: Readonly<Record<string, ActionPolicy>> = {
  'build-from-buildpack': (scope) => [readImages(scope), readDescriptors(scope)],

  'push-ecr': (scope) => [
    registryToken(),
    images('PushImages', scope, ['ecr:BatchGetImage', ...UPLOAD]),
    readDescriptors(scope),
  ],

  'rebase-image': (scope) => [
    registryToken(),
    images('RebaseImages', scope, ['ecr:BatchGetImage', 'ecr:GetDownloadUrlForLayer', ...UPLOAD]),
    readDescriptors(scope),
  ],

  'run-release-phase': (scope) => [
    ...openRelease(scope, [LIST_VERSIONS, KEEP_VERSIONS]),
    runTasks(scope, 'release'),
    listInCluster(scope, 'ecs:ListTasks'),
    describeTasks(scope),
    tagTasks(scope),
    readLogs(scope, 'release/*'),
  ],

  'deploy-ecs-bluegreen': (scope) => [
    readDescriptors(scope),
    ledger(scope),
    configVars(scope),
    listInCluster(scope, 'ecs:ListServices', 'ecs:ListTasks'),
    services(scope, [
      'ecs:CreateService',
      'ecs:DeleteService',
      'ecs:DescribeServiceDeployments',
      ...ROLLED_OUT,
    ]),
    tagServices(scope),
    describeTasks(scope),
    readIngress('DescribeRules'),
    passLoadBalancerRole(scope),
    passTaskRoles(scope),
    readLogs(scope),
  ],

  'rollback-release': (scope) => [
    ...openRelease(scope, [LIST_VERSIONS]),
    listInCluster(scope, 'ecs:ListServices'),
    services(scope, ['ecs:DeleteService', ...ROLLED_OUT]),
    passLoadBalancerRole(scope),
  ],

  'retry-release': (scope) => openRelease(scope),

  'set-config-vars': (scope) =>
    openRelease(scope, [LIST_VERSIONS, 'secretsmanager:PutSecretValue', KEEP_VERSIONS]),

  'promote-release': (scope) => [
    ...openRelease(scope),
    ...under('Copy', [registryToken(['ecr:GetAccountSetting']), images('Images', scope, UPLOAD)]),
  ],

  'list-releases': (scope) => [
    readDescriptors(scope),
    ledger(scope, ['dynamodb:Query']),
    images('ReadImages', scope, ['ecr:BatchGetImage']),
    configVars(scope, [LIST_VERSIONS]),
  ],

  'run-one-off': (scope) => [
    readDescriptors(scope),
    ledger(scope, ['dynamodb:GetItem', 'dynamodb:Query']),
    configVars(scope),
    readImages(scope),
    registerDefinitions(scope, 'run'),
    readTaskDefinitions(),
    describeCluster(scope),
    runTasks(scope, 'run'),
    describeTasks(scope),
    stopOwnTasks(scope),
    listInCluster(scope, 'ecs:ListTasks'),
    tagTaskDefinitions(scope, 'run'),
    tagTasks(scope),
    passTaskRoles(scope),
    readLogs(scope, 'run/*'),
  ],

  'maintenance-mode': (scope) => [
    readDescriptors(scope),
    readIngress('DescribeRules'),
    ...maintenanceStatements(scope),
  ],

  'scale-processes': (scope) => [
    readDescriptors(scope),
    ledger(scope, ['dynamodb:DeleteItem', 'dynamodb:PutItem', 'dynamodb:Query']),
    services(scope, ['ecs:DescribeServices', 'ecs:UpdateService'], ['service']),
    readScalableTargets(),
    ...under('Sizes', [
      ledger(scope, ['dynamodb:GetItem', 'dynamodb:UpdateItem']),
      readImages(scope),
      registerDefinitions(scope),
      readTaskDefinitions(),
      tagTaskDefinitions(scope),
      services(scope, [
        'ecs:DescribeServiceDeployments',
        ...ROLLED_OUT.filter((action) => !/:(DescribeServices|UpdateService)$/.test(action)),
      ]),
      listInCluster(scope, 'ecs:ListServices', 'ecs:ListTasks'),
      readIngress('DescribeRules'),
      describeTasks(scope),
      readLogs(scope),
      configVars(scope),
      passTaskRoles(scope),
      passLoadBalancerRole(scope),
    ]),
  ],
}

/** deploy-ecs-bluegreen of services that are there already, under names that begin with `name`. */
export function serviceModeStatements(
  scope: AwsPlace & {
    readonly cluster: string
    readonly name: string
    readonly repository: string
    readonly logGroup: string
    /** ARNs. */
    readonly executionRole: string
    readonly taskRole: string
  },
): readonly PolicyStatement[] {
  const { cluster, name } = scope
  return [
    {
      Sid: 'TaskDefinitions',
      Effect: 'Allow',
      Action: ['ecs:DescribeTaskDefinition', 'ecs:RegisterTaskDefinition', 'ecs:ListTasks'],
      Resource: '*',
    },
    {
      Sid: 'Services',
      Effect: 'Allow',
      Action: [
        'ecs:ContinueServiceDeployment',
        'ecs:DescribeServiceDeployments',
        'ecs:DescribeServiceRevisions',
        'ecs:DescribeServices',
        'ecs:ListServiceDeployments',
        'ecs:StopServiceDeployment',
        'ecs:UpdateService',
      ],
      Resource: ['service', 'service-deployment', 'service-revision'].map((type) =>
        arnIn(scope, 'ecs', `${type}/${cluster}/${name}-*`),
      ),
    },
    {
      Sid: 'TagTaskDefinitions',
      Effect: 'Allow',
      Action: ['ecs:TagResource'],
      Resource: arnIn(scope, 'ecs', `task-definition/${name}-*:*`),
      Condition: { StringEquals: { 'ecs:CreateAction': 'RegisterTaskDefinition' } },
    },
    describeTasks(scope),
    readIngress('DescribeRules'),
    readImages(scope),
    passTaskRoles(scope),
    readLogs(scope),
  ]
}
