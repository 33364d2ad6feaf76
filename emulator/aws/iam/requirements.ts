/**
 * What a call must be allowed to do: IAM action, resource ARNs and the condition keys that the request itself gives.
 * From the Service Authorization Reference (https://docs.aws.amazon.com/service-authorization/latest/reference/); a
 * test holds the resource types here against its published data. An action that has no resource types there needs `*`.
 */
import type { Requirement, Requirements } from '../wire/access.ts'
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
import { codedeployRequirements } from './requirements-codedeploy.ts'
import { dynamodbRequirements } from './requirements-dynamodb.ts'
import { ecsRequirements } from './requirements-ecs.ts'
import { elbRequirements } from './requirements-elbv2.ts'
import { autoscalingRequirements, cloudwatchRequirements } from './requirements-monitoring.ts'
import { rdsRequirements } from './requirements-rds.ts'
import { schedulerRequirements } from './requirements-scheduler.ts'

export type ServiceRequirements = (operation: string, input: Input, arns: ArnSource) => readonly Requirement[]

const BY_SERVICE: Readonly<Record<string, ServiceRequirements>> = {
  'application-autoscaling': autoscalingRequirements,
  cloudwatch: cloudwatchRequirements,
  codedeploy: codedeployRequirements,
  dynamodb: dynamodbRequirements,
  ecr: ecrRequirements,
  ecs: ecsRequirements,
  elasticloadbalancing: elbRequirements,
  iam: iamRequirements,
  logs: logsRequirements,
  rds: rdsRequirements,
  scheduler: schedulerRequirements,
  secretsmanager: secretsRequirements,
  ssm: ssmRequirements,
  sts: stsRequirements,
}

export function createRequirements(arns: ArnSource): Requirements {
  return (service, operation, input) =>
    BY_SERVICE[service]?.(operation, isRecord(input) ? input : {}, arns) ?? [
      need(`${service}:${operation}`, ['*']),
    ]
}

function ecrRequirements(
  operation: string,
  input: Input,
  { accountId, region }: ArnSource,
): readonly Requirement[] {
  const action = `ecr:${operation}`
  const arn = (name: string) => `arn:aws:ecr:${region}:${accountId}:repository/${name}`
  if (operation === 'GetAuthorizationToken') return [need(action, ['*'])]
  const tagged = textOf(input['resourceArn'])
  if (tagged !== undefined) return [need(action, [tagged], tagContext(input['tags']))]
  const names = [
    ...textsOf(input['repositoryNames']),
    ...[textOf(input['repositoryName'])].filter((name) => name !== undefined),
  ]
  const resources = names.length === 0 ? [arn('*')] : names.map(arn)
  const own = need(action, resources, tagContext(input['tags']))
  return hasTags(input['tags']) ? [own, need('ecr:TagResource', resources, tagContext(input['tags']))] : [own]
}

function iamRequirements(operation: string, input: Input, { accountId }: ArnSource): readonly Requirement[] {
  const role = textOf(input['RoleName'])
  const provider = textOf(input['OpenIDConnectProviderArn'])
  const policy = textOf(input['PolicyArn'])
  const named = textOf(input['PolicyName'])
  const boundary = textOf(input['PermissionsBoundary'])
  const managed =
    operation === 'CreatePolicy'
      ? `arn:aws:iam::${accountId}:policy${textOf(input['Path']) ?? '/'}${named}`
      : policy
  const resource =
    provider ??
    (role === undefined ? managed : undefined) ??
    (role === undefined ? '*' : `arn:aws:iam::${accountId}:role${textOf(input['Path']) ?? '/'}${role}`)
  const context = {
    ...tagContext(input['Tags']),
    ...(role !== undefined && policy !== undefined ? { 'iam:PolicyARN': [policy] } : {}),
    ...(boundary === undefined ? {} : { 'iam:PermissionsBoundary': [boundary] }),
  }
  return [need(`iam:${operation}`, [resource], context)]
}

function logsRequirements(
  operation: string,
  input: Input,
  { accountId, region }: ArnSource,
): readonly Requirement[] {
  const action = `logs:${operation}`
  const given = textOf(input['logGroupIdentifier'] ?? input['resourceArn'] ?? input['logGroupName'])
  if (given === undefined) return [need(action, ['*'])]
  const group = given.startsWith('arn:')
    ? given.replace(/:\*$/, '')
    : `arn:aws:logs:${region}:${accountId}:log-group:${given}`
  // Tagging names the group itself; every other action is checked on something below it, so that policies end in ":*".
  if (/^(Tag|Untag|ListTagsFor)Resource$/.test(operation))
    return [need(action, [group], tagContext(input['tags']))]
  return [need(action, [`${group}:log-stream:${textOf(input['logStreamName']) ?? ''}`])]
}

function secretsRequirements(operation: string, input: Input, arns: ArnSource): readonly Requirement[] {
  const action = `secretsmanager:${operation}`
  const arn = (id: string) =>
    arns.secretArn(id) ??
    (id.startsWith('arn:')
      ? id
      : `arn:aws:secretsmanager:${arns.region}:${arns.accountId}:secret:${id}-??????`)
  if (operation === 'BatchGetSecretValue') {
    const ids = textsOf(input['SecretIdList'])
    return [need(action, ['*']), ...ids.map((id) => need('secretsmanager:GetSecretValue', [arn(id)]))]
  }
  const id = textOf(input['SecretId'] ?? input['Name'])
  if (id === undefined) return [need(action, ['*'])]
  const context = {
    ...tagContext(input['Tags']),
    ...(operation === 'CreateSecret' ? { 'secretsmanager:Name': [id] } : {}),
    ...(textOf(input['VersionId']) === undefined
      ? {}
      : { 'secretsmanager:VersionId': [String(input['VersionId'])] }),
    ...(operation === 'GetSecretValue'
      ? { 'secretsmanager:VersionStage': [textOf(input['VersionStage']) ?? 'AWSCURRENT'] }
      : {}),
  }
  const own = need(action, [arn(id)], context)
  return operation === 'CreateSecret' && hasTags(input['Tags'])
    ? [own, need('secretsmanager:TagResource', [arn(id)], context)]
    : [own]
}

function ssmRequirements(
  operation: string,
  input: Input,
  { accountId, region }: ArnSource,
): readonly Requirement[] {
  const action = `ssm:${operation}`
  const arn = (name: string) => {
    const [bare = ''] = name.startsWith('arn:') ? [name] : name.split(':')
    return bare.startsWith('arn:')
      ? bare
      : `arn:aws:ssm:${region}:${accountId}:parameter${bare.startsWith('/') ? '' : '/'}${bare}`
  }
  const names = [
    ...textsOf(input['Names']),
    ...[textOf(input['Name'] ?? input['Path'] ?? input['ResourceId'])].filter((name) => name !== undefined),
  ]
  if (names.length === 0) return [need(action, ['*'])]
  const context = {
    ...tagContext(input['Tags']),
    ...(operation === 'PutParameter' ? { 'ssm:Overwrite': [String(input['Overwrite'] === true)] } : {}),
    ...(operation === 'GetParametersByPath'
      ? { 'ssm:Recursive': [String(input['Recursive'] === true)] }
      : {}),
  }
  const own = need(action, names.map(arn), context)
  return operation === 'PutParameter' && hasTags(input['Tags'])
    ? [own, need('ssm:AddTagsToResource', names.map(arn), tagContext(input['Tags']))]
    : [own]
}

/** GetCallerIdentity needs nothing, even against an explicit deny; the assume calls are decided by the trust policy. */
function stsRequirements(operation: string, input: Input): readonly Requirement[] {
  if (operation !== 'AssumeRole') return []
  return [need('sts:AssumeRole', [textOf(input['RoleArn']) ?? '*'])]
}
