/**
 * Statements that the policies of several actions share. Each says what one reason needs; `actions` are those of it
 * that an action really calls.
 */
import { type AwsPlace, arnIn } from '../region.ts'
import type { PolicyScope, PolicyStatement } from './policy.ts'

type AppPlace = AwsPlace & Pick<PolicyScope, 'app' | 'environment'>

const allow = (
  Sid: string,
  Action: readonly string[],
  Resource: string | readonly string[],
  Condition?: PolicyStatement['Condition'],
): PolicyStatement => ({
  Sid,
  Effect: 'Allow',
  Action,
  Resource,
  ...(Condition === undefined ? {} : { Condition }),
})

const nameOf = ({ app, environment }: AppPlace): string => `${app}-${environment}`
const familyOf = (scope: AppPlace, process: string): string =>
  arnIn(scope, 'ecs', `task-definition/${nameOf(scope)}-${process}:*`)

/** In the names of services and task definitions: `-web`, or `-*` for all. */
const ALL = '*'

export const readDescriptors = (scope: AppPlace): PolicyStatement =>
  allow(
    'ReadPlatformDescriptors',
    ['ssm:GetParameters'],
    ['platform', `apps/${scope.app}/${scope.environment}`].map((name) =>
      arnIn(scope, 'ssm', `parameter/renga/${name}`),
    ),
  )

/** The token is the account's: it has no resource. */
export const registryToken = (more: readonly string[] = []): PolicyStatement =>
  allow('RegistryToken', [...more, 'ecr:GetAuthorizationToken'], '*')

export const images = (
  Sid: string,
  scope: AwsPlace & Pick<PolicyScope, 'repository'>,
  actions: readonly string[],
): PolicyStatement => allow(Sid, actions, arnIn(scope, 'ecr', `repository/${scope.repository}`))

/** The manifest and the config of an image. */
export const readImages = (scope: AwsPlace & Pick<PolicyScope, 'repository'>): PolicyStatement =>
  images('ReadImages', scope, ['ecr:BatchGetImage', 'ecr:GetDownloadUrlForLayer'])

export const WRITE_LEDGER = [
  'dynamodb:DeleteItem',
  'dynamodb:GetItem',
  'dynamodb:PutItem',
  'dynamodb:Query',
  'dynamodb:UpdateItem',
]

/** The table is all apps': the partition is this environment's. */
export const ledger = (
  scope: AppPlace & Pick<PolicyScope, 'ledgerTable'>,
  actions: readonly string[] = WRITE_LEDGER,
): PolicyStatement =>
  allow('Ledger', actions, arnIn(scope, 'dynamodb', `table/${scope.ledgerTable}`), {
    'ForAllValues:StringEquals': { 'dynamodb:LeadingKeys': [`${scope.app}#${scope.environment}`] },
  })

export const configVars = (
  { configSecret }: Pick<PolicyScope, 'configSecret'>,
  actions: readonly string[] = ['secretsmanager:GetSecretValue'],
): PolicyStatement => allow('ConfigVars', actions, configSecret)

export const registerDefinitions = (scope: AppPlace, process = ALL): PolicyStatement =>
  allow('TaskDefinitions', ['ecs:RegisterTaskDefinition'], familyOf(scope, process))

/** It has no resource types. */
export const readTaskDefinitions = (): PolicyStatement =>
  allow('ReadTaskDefinitions', ['ecs:DescribeTaskDefinition'], '*')

type Cluster = AwsPlace & Pick<PolicyScope, 'cluster'>
const clusterArn = (scope: Cluster): string => arnIn(scope, 'ecs', `cluster/${scope.cluster}`)
const inCluster = (scope: Cluster) => ({ ArnEquals: { 'ecs:cluster': clusterArn(scope) } })

export const describeCluster = (scope: Cluster): PolicyStatement =>
  allow('Cluster', ['ecs:DescribeClusters'], clusterArn(scope))

/** Lists have no resource types. */
export const listInCluster = (
  scope: Cluster,
  ...lists: readonly ('ecs:ListServices' | 'ecs:ListTasks')[]
): PolicyStatement => allow('Lists', lists, '*', inCluster(scope))

export const services = (
  scope: PolicyScope,
  actions: readonly string[],
  types: readonly string[] = ['service', 'service-deployment', 'service-revision'],
): PolicyStatement =>
  allow(
    'Services',
    actions,
    types.map((type) => arnIn(scope, 'ecs', `${type}/${scope.cluster}/${nameOf(scope)}-*`)),
  )

export const runTasks = (scope: PolicyScope, process = ALL): PolicyStatement =>
  allow('OneOffTasks', ['ecs:RunTask'], familyOf(scope, process), inCluster(scope))

const tasks = (scope: Cluster): string => arnIn(scope, 'ecs', `task/${scope.cluster}/*`)

export const describeTasks = (scope: Cluster): PolicyStatement =>
  allow('Tasks', ['ecs:DescribeTasks'], tasks(scope))

/** The names of tasks say nothing of whose they are; their tags do. */
export const stopOwnTasks = (scope: PolicyScope): PolicyStatement =>
  allow('StopOwnTasks', ['ecs:StopTask'], tasks(scope), {
    StringEquals: {
      'aws:ResourceTag/renga:app': scope.app,
      'aws:ResourceTag/renga:environment': scope.environment,
    },
  })

/** Service mode registers revisions without an app's tag. */
export const tagTaskDefinitions = (scope: AppPlace, process = ALL): PolicyStatement =>
  allow('TagTaskDefinitions', ['ecs:TagResource'], familyOf(scope, process), {
    StringEquals: { 'ecs:CreateAction': 'RegisterTaskDefinition' },
    StringEqualsIfExists: { 'aws:RequestTag/renga:app': scope.app },
  })

export const tagServices = (scope: PolicyScope): PolicyStatement =>
  allow(
    'TagServices',
    ['ecs:TagResource'],
    arnIn(scope, 'ecs', `service/${scope.cluster}/${nameOf(scope)}-*`),
    tagging(scope, 'CreateService'),
  )

/** A task that is tagged as another app's could be stopped by that app's role, and no one's else. */
export const tagTasks = (scope: PolicyScope): PolicyStatement =>
  allow('TagTasks', ['ecs:TagResource'], tasks(scope), tagging(scope, 'RunTask'))

const tagging = ({ app }: AppPlace, create: string) => ({
  StringEquals: { 'ecs:CreateAction': create, 'aws:RequestTag/renga:app': app },
})

/**
 * Service principals end with amazonaws.com in every partition, also where host names do not: ECS's in China by
 * https://docs.amazonaws.cn/AmazonECS/latest/userguide/task_IAM_role.html, all of them by `ServicePrincipal` of the
 * CDK.
 */
const passed = (Sid: string, roles: string | readonly string[], service: string): PolicyStatement =>
  allow(Sid, ['iam:PassRole'], roles, { StringEquals: { 'iam:PassedToService': service } })

export const passTaskRoles = (scope: Pick<PolicyScope, 'executionRole' | 'taskRole'>): PolicyStatement =>
  passed('PassTaskRoles', [scope.executionRole, scope.taskRole], 'ecs-tasks.amazonaws.com')

export const passLoadBalancerRole = (scope: Pick<PolicyScope, 'loadBalancerRole'>): PolicyStatement =>
  passed('PassLoadBalancerRole', scope.loadBalancerRole, 'ecs.amazonaws.com')

/** The reads of Elastic Load Balancing have no resource types. */
export const readIngress = (...reads: readonly string[]): PolicyStatement =>
  allow(
    'ReadIngress',
    reads.map((read) => `elasticloadbalancing:${read}`),
    '*',
  )

/** It has no resource types. */
export const readScalableTargets = (): PolicyStatement =>
  allow('ReadAutoScaling', ['application-autoscaling:DescribeScalableTargets'], '*')

/** `streams`: `release/*` for the log streams of the process type `release`. */
export const readLogs = (scope: AwsPlace & Pick<PolicyScope, 'logGroup'>, streams = ALL): PolicyStatement =>
  allow(
    'ReadLogs',
    ['logs:GetLogEvents'],
    arnIn(scope, 'logs', `log-group:${scope.logGroup}:log-stream:${streams}`),
  )
