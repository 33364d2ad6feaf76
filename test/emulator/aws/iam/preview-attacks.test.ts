/**
 * What somebody tries who holds the credentials of previews: calls by AWS's SDK against what production and other apps
 * own, judged by the policies as they are documented. The same calls against the app's own previews pass, so that a
 * denial is no accident of the harness.
 */
import {
  BatchWriteItemCommand,
  DynamoDBClient,
  PutItemCommand,
  QueryCommand,
  ScanCommand,
} from '@aws-sdk/client-dynamodb'
import { BatchDeleteImageCommand, ECRClient, PutImageCommand } from '@aws-sdk/client-ecr'
import * as ecs from '@aws-sdk/client-ecs'
import * as elb from '@aws-sdk/client-elastic-load-balancing-v2'
import { IAMClient } from '@aws-sdk/client-iam'
import { CreateScheduleCommand, SchedulerClient } from '@aws-sdk/client-scheduler'
import {
  DeleteSecretCommand,
  GetSecretValueCommand,
  SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager'
import { GetParameterCommand, SSMClient } from '@aws-sdk/client-ssm'
import { AssumeRoleCommand, STSClient } from '@aws-sdk/client-sts'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { type Emulator, startEmulator } from '../../../../emulator/emulator.ts'
import { ensureRole } from '../../../../emulator/platform/identities.ts'
import type { PolicyStatement } from '../../../../src/platform/iam-policies/policy.ts'
import {
  previewRoleStatements,
  timerRoleStatements,
} from '../../../../src/platform/iam-policies/preview-roles.ts'
import { failure } from '../../../support/emulator/clients.ts'

const REGION = 'us-east-1'
const ACCOUNT = '123456789012'
const ROLE = `arn:aws:iam::${ACCOUNT}:role`
const ELB = `arn:aws:elasticloadbalancing:${REGION}:${ACCOUNT}`
const SECRET = `arn:aws:secretsmanager:${REGION}:${ACCOUNT}:secret`
const TRUST = {
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Principal: { AWS: ACCOUNT }, Action: 'sts:AssumeRole' }],
}
const place = { accountId: ACCOUNT, region: REGION, app: 'shop', cluster: 'previews' }

let emulator: Emulator
interface Client {
  readonly endpoint: string
  readonly region: string
  readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string }
}
/** Of whoever may do everything. */
let admin: Client
/** Of the role of previews, and of the role that its timers use. */
let preview: Client
let timer: Client
/** ARNs of what the attacks aim at. */
const made: Record<'production' | 'own' | 'foreign' | 'ownTask' | 'foreignTask' | 'bareTask', string> = {
  production: '',
  own: '',
  foreign: '',
  ownTask: '',
  foreignTask: '',
  bareTask: '',
}

beforeAll(async () => {
  emulator = await startEmulator({ githubContract: false })
  admin = { endpoint: emulator.endpoint, region: REGION, credentials: emulator.credentials }
  const client = new ecs.ECSClient(admin)
  await client.send(new ecs.CreateClusterCommand({ clusterName: 'previews' }))
  await client.send(new ecs.CreateClusterCommand({ clusterName: 'main' }))
  made.production = await register('shop-production-web', {})
  made.own = await register('shop-preview-web', tags('shop'))
  // Production of an app with a name that goes on like the families of ours.
  made.foreign = await register('shop-preview-of-theirs-web', { 'renga:app': 'shop-preview-of' })
  preview = await session(
    'preview',
    previewRoleStatements({
      ...place,
      repository: 'shop-previews',
      ledgerTable: 'renga-ledger',
      logGroup: '/renga/shop/preview',
      scheduleGroup: 'shop-previews',
      reviewConfigSecret: `${SECRET}:renga/shop/preview/config-AbCdEf`,
      executionRole: `${ROLE}/preview-execution`,
      taskRole: `${ROLE}/preview-task`,
      schedulerRole: `${ROLE}/timer`,
      loadBalancerPrefix: 'previews',
    }),
  )
  timer = await session('timer', timerRoleStatements(place))
  await client.send(
    new ecs.CreateServiceCommand({
      cluster: 'previews',
      serviceName: 'shop-pr-7-web',
      taskDefinition: made.own,
      desiredCount: 0,
      launchType: 'FARGATE',
      networkConfiguration: NETWORK,
      tags: list(tags('shop')),
    }),
  )
  made.ownTask = await run('shop')
  made.foreignTask = await run('other')
  made.bareTask = await run(undefined)
})
afterAll(() => emulator.close())

const NETWORK: ecs.NetworkConfiguration = { awsvpcConfiguration: { subnets: ['subnet-0a1b2c3d4e5f60718'] } }
const tags = (app: string) => ({ 'renga:managed': 'preview', 'renga:app': app, 'renga:pr': '7' })
const list = (of: Readonly<Record<string, string>>) =>
  Object.entries(of).map(([key, value]) => ({ key, value }))
const upper = (of: Readonly<Record<string, string>>) =>
  Object.entries(of).map(([Key, Value]) => ({ Key, Value }))

async function register(family: string, of: Readonly<Record<string, string>>): Promise<string> {
  const { taskDefinition } = await new ecs.ECSClient(admin).send(
    new ecs.RegisterTaskDefinitionCommand({
      family,
      cpu: '256',
      memory: '512',
      networkMode: 'awsvpc',
      requiresCompatibilities: ['FARGATE'],
      containerDefinitions: [{ name: 'app', image: 'app' }],
      ...(Object.keys(of).length === 0 ? {} : { tags: list(of) }),
    }),
  )
  return taskDefinition?.taskDefinitionArn ?? ''
}

async function run(app: string | undefined): Promise<string> {
  const { tasks = [] } = await new ecs.ECSClient(admin).send(
    new ecs.RunTaskCommand({
      cluster: 'previews',
      taskDefinition: made.own,
      launchType: 'FARGATE',
      networkConfiguration: NETWORK,
      ...(app === undefined ? {} : { tags: list(tags(app)) }),
    }),
  )
  return tasks[0]?.taskArn ?? ''
}

async function session(name: string, statements: readonly PolicyStatement[]): Promise<Client> {
  const RoleArn = await ensureRole(new IAMClient(admin), name, TRUST, statements)
  const { Credentials: keys } = await new STSClient(admin).send(
    new AssumeRoleCommand({ RoleArn, RoleSessionName: 'attack' }),
  )
  const credentials = {
    accessKeyId: keys?.AccessKeyId ?? '',
    secretAccessKey: keys?.SecretAccessKey ?? '',
    sessionToken: keys?.SessionToken ?? '',
  }
  return { ...admin, credentials }
}

/**
 * `allowed`, or the name of the error. What is no denial came past the policy: it failed on the account, which is bare.
 */
async function answer(call: Promise<unknown>): Promise<string> {
  const [{ name } = { name: 'allowed' }] = await Promise.all([
    call.then(
      () => undefined,
      () => failure(call),
    ),
  ])
  return /AccessDenied/.test(name) ? 'denied' : 'past the policy'
}

type Attack = () => Promise<unknown>
const asPreview = () => new ecs.ECSClient(preview)
const asTimer = () => new ecs.ECSClient(timer)
const asBalancer = () => new elb.ElasticLoadBalancingV2Client(preview)
const asLedger = () => new DynamoDBClient(preview)
const scale = (more: Partial<ecs.UpdateServiceCommandInput>) =>
  new ecs.UpdateServiceCommand({ cluster: 'previews', service: 'shop-pr-7-web', desiredCount: 0, ...more })
const service = (more: Partial<ecs.CreateServiceCommandInput>) =>
  new ecs.CreateServiceCommand({
    cluster: 'previews',
    serviceName: 'shop-pr-8-web',
    taskDefinition: made.own,
    desiredCount: 0,
    launchType: 'FARGATE',
    networkConfiguration: NETWORK,
    tags: list(tags('shop')),
    ...more,
  })
const runTask = (more: Partial<ecs.RunTaskCommandInput>) =>
  new ecs.RunTaskCommand({
    cluster: 'previews',
    taskDefinition: made.own,
    launchType: 'FARGATE',
    networkConfiguration: NETWORK,
    tags: list(tags('shop')),
    ...more,
  })
const item = (pk: string) => ({ pk: { S: pk }, sk: { S: 'release#0000000042' } })
const group = (app: string) =>
  new elb.CreateTargetGroupCommand({
    Name: 'pv7-web',
    Protocol: 'HTTP',
    Port: 80,
    VpcId: 'vpc-0123456789abcdef0',
    TargetType: 'ip',
    Tags: upper(tags(app)),
  })
const schedule = (RoleArn: string, GroupName = 'shop-previews') =>
  new CreateScheduleCommand({
    Name: 'pv7-web',
    GroupName,
    ScheduleExpression: 'at(2030-01-01T00:00:00)',
    FlexibleTimeWindow: { Mode: 'OFF' },
    Target: { Arn: 'arn:aws:scheduler:::aws-sdk:ecs:updateService', RoleArn, Input: '{}' },
  })

describe('denied', () => {
  it.each<[string, Attack]>([
    [
      'a timer that runs production’s task definition in a preview',
      () => asTimer().send(scale({ taskDefinition: made.production })),
    ],
    [
      'a timer that runs another revision of a preview',
      () => asTimer().send(scale({ taskDefinition: made.own })),
    ],
    [
      'a timer that scales production',
      () => asTimer().send(scale({ cluster: 'main', service: 'shop-production-web' })),
    ],
    ['a timer that runs a task', () => asTimer().send(runTask({}))],
    [
      'a schedule with production’s role',
      () => new SchedulerClient(preview).send(schedule(`${ROLE}/shop-production-task`)),
    ],
    [
      'a schedule in another group',
      () => new SchedulerClient(preview).send(schedule(`${ROLE}/timer`, 'default')),
    ],
    [
      'a service with production’s task definition',
      () => asPreview().send(service({ taskDefinition: made.production })),
    ],
    [
      'a preview’s service moved to production’s task definition',
      () => asPreview().send(scale({ taskDefinition: made.production })),
    ],
    [
      'a service with production’s task definition, by its family alone',
      () => asPreview().send(service({ taskDefinition: 'shop-production-web' })),
    ],
    [
      'a timer that runs production’s task definition, by family and revision',
      () => asTimer().send(scale({ taskDefinition: 'shop-production-web:1' })),
    ],
    [
      'a task of ours with production’s task role',
      () => asPreview().send(runTask({ overrides: { taskRoleArn: `${ROLE}/shop-production-task` } })),
    ],
    [
      'a task of ours with production’s execution role',
      () => asPreview().send(runTask({ overrides: { executionRoleArn: `${ROLE}/shop-execution` } })),
    ],
    [
      'a task definition of ours with production’s execution role',
      () =>
        asPreview().send(
          new ecs.RegisterTaskDefinitionCommand({
            family: 'shop-preview-web',
            cpu: '256',
            memory: '512',
            networkMode: 'awsvpc',
            requiresCompatibilities: ['FARGATE'],
            executionRoleArn: `${ROLE}/shop-execution`,
            containerDefinitions: [{ name: 'app', image: 'app' }],
            tags: list(tags('shop')),
          }),
        ),
    ],
    ['a task in production’s cluster', () => asPreview().send(runTask({ cluster: 'main' }))],
    [
      'a task without the tags of ownership',
      () => asPreview().send(runTask({ tags: [{ key: 'team', value: 'x' }] })),
    ],
    [
      'the end of a task without tags',
      () => asPreview().send(new ecs.StopTaskCommand({ cluster: 'previews', task: made.bareTask })),
    ],
    [
      'a scan of the ledger, which names no key',
      () => asLedger().send(new ScanCommand({ TableName: 'renga-ledger' })),
    ],
    ['a service in production’s cluster', () => asPreview().send(service({ cluster: 'main' }))],
    [
      'a task of production’s definition',
      () => asPreview().send(runTask({ taskDefinition: made.production })),
    ],
    [
      'a task of an app whose name goes on like ours',
      () => asPreview().send(runTask({ taskDefinition: made.foreign })),
    ],
    [
      'a task that claims to be another app’s',
      () => asPreview().send(runTask({ tags: list(tags('other')) })),
    ],
    [
      'the end of another app’s task',
      () => asPreview().send(new ecs.StopTaskCommand({ cluster: 'previews', task: made.foreignTask })),
    ],
    ['a target group in another app’s name', () => asBalancer().send(group('other'))],
    [
      'a read of production’s config vars',
      () =>
        new SecretsManagerClient(preview).send(
          new GetSecretValueCommand({ SecretId: `${SECRET}:renga/shop/production/config-AbCdEf` }),
        ),
    ],
    [
      'the end of another app’s preview secret',
      () =>
        new SecretsManagerClient(preview).send(
          new DeleteSecretCommand({ SecretId: `${SECRET}:renga/other/preview/pr-7-AbCdEf` }),
        ),
    ],
    [
      'a read of production’s descriptor',
      () => new SSMClient(preview).send(new GetParameterCommand({ Name: '/renga/apps/shop/production' })),
    ],
    [
      'a release of production',
      () => asLedger().send(new PutItemCommand({ TableName: 'renga-ledger', Item: item('shop#production') })),
    ],
    [
      'a release of another app’s preview',
      () => asLedger().send(new PutItemCommand({ TableName: 'renga-ledger', Item: item('other#pr-7') })),
    ],
    [
      'a release of production in a batch',
      () =>
        asLedger().send(
          new BatchWriteItemCommand({
            RequestItems: {
              'renga-ledger': [
                { PutRequest: { Item: item('shop#pr-7') } },
                { DeleteRequest: { Key: item('shop#production') } },
              ],
            },
          }),
        ),
    ],
    [
      'the releases of production',
      () =>
        asLedger().send(
          new QueryCommand({
            TableName: 'renga-ledger',
            KeyConditionExpression: 'pk = :pk',
            ExpressionAttributeValues: { ':pk': { S: 'shop#production' } },
          }),
        ),
    ],
    [
      'an image of production',
      () =>
        new ECRClient(preview).send(
          new BatchDeleteImageCommand({ repositoryName: 'shop', imageIds: [{ imageTag: 'v1' }] }),
        ),
    ],
    [
      'a push',
      () =>
        new ECRClient(preview).send(
          new PutImageCommand({ repositoryName: 'shop-previews', imageManifest: '{}' }),
        ),
    ],
  ])('%s', async (_what, attack) => {
    expect(await answer(attack())).toBe('denied')
  })
})

describe('let through, by the same calls', () => {
  it.each<[string, Attack]>([
    ['a timer that scales a preview', () => asTimer().send(scale({}))],
    ['a service of a preview', () => asPreview().send(service({}))],
    ['a preview’s service', () => asPreview().send(scale({ taskDefinition: made.own }))],
    ['a task of a preview', () => asPreview().send(runTask({}))],
    [
      'the end of a preview’s task',
      () => asPreview().send(new ecs.StopTaskCommand({ cluster: 'previews', task: made.ownTask })),
    ],
    ['a target group of a preview', () => asBalancer().send(group('shop'))],
    [
      'a record of a preview in a batch',
      () =>
        asLedger().send(
          new BatchWriteItemCommand({
            RequestItems: { 'renga-ledger': [{ PutRequest: { Item: item('shop#pr-7') } }] },
          }),
        ),
    ],
    // What no condition key of IAM can see: docs/security.md.
    [
      'a service behind production’s target group',
      () =>
        asPreview().send(
          service({
            serviceName: 'shop-pr-9-web',
            loadBalancers: [
              {
                targetGroupArn: `${ELB}:targetgroup/shop-production/0123456789abcdef`,
                containerName: 'app',
                containerPort: 80,
              },
            ],
          }),
        ),
    ],
    [
      'the end of a revision of production',
      () => asPreview().send(new ecs.DeregisterTaskDefinitionCommand({ taskDefinition: made.production })),
    ],
  ])('%s', async (_what, call) => {
    expect(await answer(call())).toBe('past the policy')
  })
})
