/** ECS: services, tasks and definitions by ARN, the cluster as a condition, and every role that a call hands on. */
import type { Requirement } from '../wire/access.ts'
import { isRecord } from '../wire/codec/check.ts'
import {
  type ArnSource,
  hasTags,
  type Input,
  need,
  tagContext,
  textOf,
  textsOf,
} from './requirement-parts.ts'

export function ecsRequirements(operation: string, input: Input, scope: ArnSource): readonly Requirement[] {
  const arns = new EcsArns(input, scope)
  const action = `ecs:${operation}`
  const tags = tagContext(input['tags'])
  const taskDefinition = textOf(input['taskDefinition'])
  const context = {
    ...tags,
    ...(arns.inCluster ? { 'ecs:cluster': [arns.cluster] } : {}),
    ...(taskDefinition === undefined ? {} : { 'ecs:task-definition': [arns.taskDefinition(taskDefinition)] }),
  }
  const resources = resourcesOf(operation, input, arns)
  const tagging = hasTags(input['tags']) && !operation.endsWith('TagResource')
  return [
    need(action, resources, context),
    // "Tag resources on creation":
    // https://docs.aws.amazon.com/AmazonECS/latest/developerguide/supported-iam-actions-tagging.html
    ...(tagging
      ? [
          need('ecs:TagResource', taggedOnCreation(operation, resources, arns), {
            ...tags,
            'ecs:CreateAction': [operation],
          }),
        ]
      : []),
    ...passedRoles(input),
  ]
}

class EcsArns {
  readonly #prefix: string
  readonly cluster: string
  readonly clusterName: string
  readonly inCluster: boolean

  constructor(input: Input, { region, accountId }: ArnSource) {
    this.#prefix = `arn:aws:ecs:${region}:${accountId}`
    const cluster = textOf(input['cluster']) ?? 'default'
    this.clusterName = cluster.split('/').at(-1) ?? cluster
    this.cluster = `${this.#prefix}:cluster/${this.clusterName}`
    this.inCluster = input['cluster'] !== undefined
  }

  clusterArn(name: string): string {
    return name.startsWith('arn:') ? name : `${this.#prefix}:cluster/${name}`
  }

  service(name: string): string {
    return name.startsWith('arn:') ? name : `${this.#prefix}:service/${this.clusterName}/${name}`
  }

  taskSet(service: string, id: string): string {
    const name = service.slice(service.lastIndexOf('/') + 1)
    return id.startsWith('arn:') ? id : `${this.#prefix}:task-set/${this.clusterName}/${name}/${id}`
  }

  task(id: string): string {
    return id.startsWith('arn:') ? id : `${this.#prefix}:task/${this.clusterName}/${id}`
  }

  gateway(name: string): string {
    return name.startsWith('arn:') ? name : `${this.#prefix}:gateway/${name}`
  }

  /** A family alone stands for any of its revisions. */
  taskDefinition(name: string): string {
    if (name.startsWith('arn:')) return name
    return `${this.#prefix}:task-definition/${name.includes(':') ? name : `${name}:*`}`
  }

  /** `service-deployment/<cluster>/<service>/<id>` belongs to `service/<cluster>/<service>`: both are required. */
  withService(arn: string): readonly string[] {
    const [, cluster, service] = arn.slice(arn.lastIndexOf(':') + 1).split('/')
    return [arn, `${this.#prefix}:service/${cluster}/${service}`]
  }
}

function resourcesOf(operation: string, input: Input, arns: EcsArns): readonly string[] {
  const text = (member: string): string => textOf(input[member]) ?? '*'
  switch (operation) {
    case 'CreateCluster':
      return [arns.clusterArn(textOf(input['clusterName']) ?? 'default')]
    case 'DeleteCluster':
    case 'UpdateCluster':
    case 'UpdateClusterSettings':
    case 'PutClusterCapacityProviders':
      return [arns.cluster]
    case 'DescribeClusters': {
      const clusters = textsOf(input['clusters'])
      return (clusters.length === 0 ? ['default'] : clusters).map((name) => arns.clusterArn(name))
    }
    case 'RegisterTaskDefinition':
      return [arns.taskDefinition(text('family'))]
    case 'RunTask':
    case 'StartTask':
      return [arns.taskDefinition(text('taskDefinition'))]
    case 'DeleteTaskDefinitions':
      return textsOf(input['taskDefinitions']).map((name) => arns.taskDefinition(name))
    case 'CreateService':
      return [arns.service(text('serviceName'))]
    case 'CreateTaskSet':
    case 'DeleteTaskSet':
    case 'DescribeTaskSets':
    case 'UpdateTaskSet':
      return [arns.taskSet(text('service'), textOf(input['taskSet']) ?? '*')]
    case 'UpdateService':
    case 'DeleteService':
    case 'ListServiceDeployments':
    case 'UpdateServicePrimaryTaskSet':
      return [arns.service(text('service'))]
    case 'DescribeServices':
      return textsOf(input['services']).map((name) => arns.service(name))
    case 'DescribeTasks':
      return textsOf(input['tasks']).map((id) => arns.task(id))
    case 'StopTask':
    case 'ExecuteCommand':
      return [arns.task(text('task'))]
    case 'StopServiceDeployment':
    case 'ContinueServiceDeployment':
      return arns.withService(text('serviceDeploymentArn'))
    case 'DescribeServiceDeployments':
      return textsOf(input['serviceDeploymentArns']).flatMap((arn) => arns.withService(arn))
    case 'DescribeServiceRevisions':
      return textsOf(input['serviceRevisionArns']).flatMap((arn) => arns.withService(arn))
    case 'CreateGateway':
      return [arns.gateway(text('name'))]
    case 'DescribeGateway':
    case 'DeleteGateway':
    case 'AssociateGatewayWithCluster':
    case 'DisassociateGatewayFromCluster':
      return [arns.gateway(text('gateway'))]
    case 'DescribeGatewayRoute':
      return [text('gatewayRouteArn')]
    case 'TagResource':
    case 'UntagResource':
    case 'ListTagsForResource':
      return [text('resourceArn')]
    default:
      return ['*']
  }
}

/** A task that is run is tagged, not its definition. */
const taggedOnCreation = (
  operation: string,
  resources: readonly string[],
  arns: EcsArns,
): readonly string[] => (operation === 'RunTask' ? [arns.task('*')] : resources)

/** `iam:PassRole` with the service that will use the role. */
function passedRoles(input: Input): readonly Requirement[] {
  const overrides = isRecord(input['overrides']) ? input['overrides'] : {}
  const taskRoles = [
    input['taskRoleArn'],
    input['executionRoleArn'],
    overrides['taskRoleArn'],
    overrides['executionRoleArn'],
  ]
  const deployment = isRecord(input['deploymentConfiguration']) ? input['deploymentConfiguration'] : {}
  const serviceRoles = [
    ...records(input['loadBalancers']).map(({ advancedConfiguration }) =>
      isRecord(advancedConfiguration) ? advancedConfiguration['roleArn'] : undefined,
    ),
    ...records(deployment['lifecycleHooks']).map(({ roleArn }) => roleArn),
  ]
  const infrastructure = [...serviceRoles, input['infrastructureRoleArn']]
  return [...passing(taskRoles, 'ecs-tasks.amazonaws.com'), ...passing(infrastructure, 'ecs.amazonaws.com')]
}

function passing(roles: readonly unknown[], service: string): readonly Requirement[] {
  const arns = new Set(roles.map(textOf).filter((arn) => arn !== undefined))
  return [...arns].map((arn) => need('iam:PassRole', [arn], { 'iam:PassedToService': [service] }))
}

const records = (value: unknown): readonly Readonly<Record<string, unknown>>[] =>
  Array.isArray(value) ? value.filter(isRecord) : []
