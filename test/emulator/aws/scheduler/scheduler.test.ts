/** EventBridge Scheduler against the SDK's own client, in an account with ECS and secrets, on a virtual clock. */
import * as ecs from '@aws-sdk/client-ecs'
import { CreateRoleCommand, IAMClient, PutRolePolicyCommand } from '@aws-sdk/client-iam'
import {
  GetResourcesCommand,
  ResourceGroupsTaggingAPIClient,
} from '@aws-sdk/client-resource-groups-tagging-api'
import * as sdk from '@aws-sdk/client-scheduler'
import {
  CreateSecretCommand,
  DescribeSecretCommand,
  SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { ScriptedRuntime } from '../../../../emulator/aws/ecs/runtime/scripted-runtime.ts'
import { inProcessClient } from '../../../../emulator/aws/wire/in-process-handler.ts'
import { VirtualClock } from '../../../../emulator/clock.ts'
import { type Emulator, startEmulator } from '../../../../emulator/emulator.ts'
import { failure } from '../../../support/emulator/clients.ts'

const HOUR = 3600_000
const ROLE = 'arn:aws:iam::123456789012:role/timer'
const UPDATE_SERVICE = 'arn:aws:scheduler:::aws-sdk:ecs:updateService'
const SERVICE = 'arn:aws:ecs:us-east-1:123456789012:service/previews/board-pr-7-web'

let clock: VirtualClock
let emulator: Emulator
let scheduler: sdk.SchedulerClient
let services: ecs.ECSClient

beforeEach(async () => {
  clock = new VirtualClock()
  emulator = await startEmulator({
    clock,
    githubContract: false,
    runtime: new ScriptedRuntime(clock, () => ({})),
  })
  const options = inProcessClient(emulator.account.server)
  scheduler = new sdk.SchedulerClient(options)
  services = new ecs.ECSClient(options)
  await role('timer', 'scheduler.amazonaws.com', {
    Effect: 'Allow',
    Action: ['ecs:UpdateService', 'secretsmanager:DeleteSecret'],
    Resource: [SERVICE, 'arn:aws:secretsmanager:us-east-1:123456789012:secret:board-*'],
  })
})
afterEach(async () => {
  await clock.run(emulator.ecs.close())
  await emulator.close()
  expect(emulator.account.server.violations).toEqual([])
})

async function role(name: string, service: string, statement: object): Promise<void> {
  const iam = new IAMClient(inProcessClient(emulator.account.server))
  const trust = {
    Version: '2012-10-17',
    Statement: {
      Effect: 'Allow',
      Principal: { Service: service },
      Action: 'sts:AssumeRole',
      Condition: { StringEquals: { 'aws:SourceAccount': '123456789012' } },
    },
  }
  await iam.send(new CreateRoleCommand({ RoleName: name, AssumeRolePolicyDocument: JSON.stringify(trust) }))
  const PolicyDocument = JSON.stringify({ Version: '2012-10-17', Statement: statement })
  await iam.send(new PutRolePolicyCommand({ RoleName: name, PolicyName: 'p', PolicyDocument }))
}

const at = (ms: number): string => `at(${new Date(clock.now() + ms).toISOString().slice(0, 19)})`

const schedule = (change: Partial<sdk.CreateScheduleCommandInput> = {}): sdk.CreateScheduleCommandInput => ({
  Name: 'board-pr-7',
  ScheduleExpression: at(HOUR),
  FlexibleTimeWindow: { Mode: 'OFF' },
  ActionAfterCompletion: 'DELETE',
  Target: {
    Arn: UPDATE_SERVICE,
    RoleArn: ROLE,
    Input: JSON.stringify({ Cluster: 'previews', Service: 'board-pr-7-web', DesiredCount: 0 }),
  },
  ...change,
})
const create = (change?: Partial<sdk.CreateScheduleCommandInput>) =>
  scheduler.send(new sdk.CreateScheduleCommand(schedule(change)))
const get = (name = 'board-pr-7') => scheduler.send(new sdk.GetScheduleCommand({ Name: name }))

/** Succeeds whether there is such a secret or not. */
const forget = {
  Arn: 'arn:aws:scheduler:::aws-sdk:secretsmanager:deleteSecret',
  RoleArn: ROLE,
  Input: JSON.stringify({ SecretId: 'board-pr-7', ForceDeleteWithoutRecovery: true }),
}

async function service(): Promise<void> {
  await services.send(new ecs.CreateClusterCommand({ clusterName: 'previews' }))
  await services.send(
    new ecs.RegisterTaskDefinitionCommand({
      family: 'board',
      networkMode: 'awsvpc',
      requiresCompatibilities: ['FARGATE'],
      cpu: '256',
      memory: '512',
      containerDefinitions: [{ name: 'app', image: 'board', essential: true }],
    }),
  )
  await services.send(
    new ecs.CreateServiceCommand({
      cluster: 'previews',
      serviceName: 'board-pr-7-web',
      taskDefinition: 'board',
      desiredCount: 1,
      launchType: 'FARGATE',
      networkConfiguration: { awsvpcConfiguration: { subnets: ['subnet-a'] } },
    }),
  )
}

async function desiredCount(): Promise<number | undefined> {
  const found = await services.send(
    new ecs.DescribeServicesCommand({ cluster: 'previews', services: ['board-pr-7-web'] }),
  )
  return found.services?.[0]?.desiredCount
}

it('scales a service to zero with its role, within a minute of its time, and is gone', async () => {
  await service()
  const { ScheduleArn } = await create()
  expect(ScheduleArn).toBe('arn:aws:scheduler:us-east-1:123456789012:schedule/default/board-pr-7')
  await clock.advance(HOUR - 1)
  expect(await desiredCount()).toBe(1)
  await clock.advance(60_000)
  expect(await desiredCount()).toBe(0)
  expect((await failure(get())).name).toBe('ResourceNotFoundException')
  const call = emulator.account.server.journal.calls.findLast(
    ({ operation }) => operation === 'UpdateService',
  )
  expect(call).toMatchObject({
    caller: 'arn:aws:sts::123456789012:assumed-role/timer/EventBridgeScheduler',
    outcome: 'ok',
  })
})

it('shows what was asked for, with its defaults', async () => {
  await create({
    Description: 'the timer',
    ScheduleExpression: at(3 * HOUR),
    ScheduleExpressionTimezone: 'Europe/Berlin',
  })
  expect(await get()).toMatchObject({
    Name: 'board-pr-7',
    GroupName: 'default',
    State: 'ENABLED',
    Description: 'the timer',
    ScheduleExpressionTimezone: 'Europe/Berlin',
    ActionAfterCompletion: 'DELETE',
    FlexibleTimeWindow: { Mode: 'OFF' },
    Target: { RetryPolicy: { MaximumEventAgeInSeconds: 86_400, MaximumRetryAttempts: 185 } },
  })
})

it('is renewed by an update, which puts the rest back to its default', async () => {
  await service()
  await create({ Description: 'first' })
  await clock.advance(HOUR / 2)
  const { Description: _, ...rest } = schedule({ ScheduleExpression: at(HOUR) })
  await scheduler.send(new sdk.UpdateScheduleCommand(rest))
  expect((await get()).Description).toBeUndefined()
  await clock.advance(HOUR / 2 + 120_000)
  expect(await desiredCount()).toBe(1)
  await clock.advance(HOUR / 2)
  expect(await desiredCount()).toBe(0)
})

it('is made once for one client token, and conflicts with any other call', async () => {
  const ClientToken = 'one-token'
  const first = await create({ ClientToken })
  expect((await create({ ClientToken })).ScheduleArn).toBe(first.ScheduleArn)
  expect(await failure(create({ ClientToken, State: 'DISABLED' }))).toMatchObject({
    name: 'ConflictException',
    status: 409,
  })
  expect((await failure(create())).name).toBe('ConflictException')
})

it('is not there: 404', async () => {
  const remove = new sdk.DeleteScheduleCommand({ Name: 'nope' })
  expect(await failure(scheduler.send(remove))).toMatchObject({
    name: 'ResourceNotFoundException',
    status: 404,
    message: 'Schedule nope does not exist.',
  })
  const update = new sdk.UpdateScheduleCommand(schedule({ Name: 'nope' }))
  expect((await failure(scheduler.send(update))).name).toBe('ResourceNotFoundException')
})

it('does not run when it was deleted or is disabled', async () => {
  await service()
  await create()
  await create({ Name: 'off', State: 'DISABLED' })
  await scheduler.send(new sdk.DeleteScheduleCommand({ Name: 'board-pr-7' }))
  await clock.advance(2 * HOUR)
  expect(emulator.scheduler.invocations).toEqual([])
  expect((await get('off')).State).toBe('DISABLED')
})

it('stays when nothing says that it is deleted, and does not run again', async () => {
  await create({ ActionAfterCompletion: 'NONE', Target: forget })
  await clock.advance(48 * HOUR)
  expect(emulator.scheduler.invocations).toHaveLength(1)
  expect((await get()).State).toBe('ENABLED')
})

it('deletes a secret as easily: any operation of the emulator', async () => {
  const secrets = new SecretsManagerClient(inProcessClient(emulator.account.server))
  await secrets.send(new CreateSecretCommand({ Name: 'board-pr-7', SecretString: 'x' }))
  await create({ Target: forget })
  await clock.advance(2 * HOUR)
  const gone = secrets.send(new DescribeSecretCommand({ SecretId: 'board-pr-7' }))
  expect((await failure(gone)).name).toBe('ResourceNotFoundException')
})

describe('a call that fails', () => {
  it('for want of permission is not made again', async () => {
    await service()
    await role('weak', 'scheduler.amazonaws.com', { Effect: 'Deny', Action: 'ecs:*', Resource: '*' })
    const { Target } = schedule()
    await create({ Target: { ...Target, Arn: UPDATE_SERVICE, RoleArn: ROLE.replace('timer', 'weak') } })
    await clock.advance(2 * HOUR)
    expect(emulator.scheduler.invocations.map(({ outcome }) => outcome)).toEqual(['AccessDeniedException'])
    expect(await desiredCount()).toBe(1)
  })

  it('for a throttle is made again, ever later', async () => {
    await service()
    emulator.account.server.faults.add({
      service: 'ecs',
      operation: 'UpdateService',
      fault: { kind: 'throttle' },
      times: 2,
    })
    await create()
    await clock.advance(2 * HOUR)
    expect(emulator.scheduler.invocations.map(({ outcome, attempt }) => `${attempt} ${outcome}`)).toEqual([
      '1 ThrottlingException',
      '2 ThrottlingException',
      '3 ok',
    ])
    expect(await desiredCount()).toBe(0)
  })
})

it('runs a rate and a cron until it is deleted', async () => {
  const recurring = { ActionAfterCompletion: 'NONE', Target: forget } as const
  await create({ ...recurring, ScheduleExpression: 'rate(1 hour)' })
  await create({ ...recurring, Name: 'daily', ScheduleExpression: 'cron(0 5 * * ? *)' })
  await clock.advance(24 * HOUR + 60_000)
  const runs = emulator.scheduler.invocations.map(({ schedule: name }) => name)
  expect(runs.filter((name) => name === 'board-pr-7').length).toBe(24)
  expect(runs.filter((name) => name === 'daily').length).toBe(1)
})

it.each<[string, Partial<sdk.CreateScheduleCommandInput>, RegExp]>([
  ['a name that AWS does not take', { Name: 'a/b' }, /Name/],
  ['an expression that is none', { ScheduleExpression: 'tomorrow' }, /must be at/],
  ['a time that has passed', { ScheduleExpression: 'at(2020-01-01T00:00:00)' }, /has passed/],
  [
    'a role that does not trust the scheduler',
    { Target: { Arn: UPDATE_SERVICE, RoleArn: 'arn:aws:iam::123456789012:role/nope', Input: '{}' } },
    /must allow AWS EventBridge Scheduler to assume/,
  ],
  [
    'a read',
    { Target: { Arn: 'arn:aws:scheduler:::aws-sdk:ecs:describeServices', RoleArn: ROLE, Input: '{}' } },
    /only reads/,
  ],
  [
    'camelCase input',
    { Target: { Arn: UPDATE_SERVICE, RoleArn: ROLE, Input: '{"desiredCount":0}' } },
    /unknown parameter 'desiredCount'/,
  ],
  [
    'a dead-letter queue',
    {
      Target: {
        Arn: UPDATE_SERVICE,
        RoleArn: ROLE,
        DeadLetterConfig: { Arn: 'arn:aws:sqs:us-east-1:1:q' },
      },
    },
    /dead-letter/,
  ],
  ['a flexible window without its length', { FlexibleTimeWindow: { Mode: 'FLEXIBLE' } }, /MaximumWindow/],
])('refuses %s', async (_, change, message) => {
  const refused = await failure(create(change))
  expect(refused.name).toBe('ValidationException')
  expect(refused.message).toMatch(message)
})

it('lists by prefix, group and page', async () => {
  await scheduler.send(
    new sdk.CreateScheduleGroupCommand({ Name: 'previews', Tags: [{ Key: 'renga:app', Value: 'board' }] }),
  )
  for (const pr of [1, 2, 30]) await create({ Name: `board-pr-${pr}`, GroupName: 'previews' })
  await create({ Name: 'other' })
  const names: string[] = []
  for await (const page of sdk.paginateListSchedules(
    { client: scheduler, pageSize: 2 },
    { GroupName: 'previews', NamePrefix: 'board-' },
  ))
    names.push(...(page.Schedules ?? []).map(({ Name = '' }) => Name))
  expect(names).toEqual(['board-pr-1', 'board-pr-2', 'board-pr-30'])
  const tagging = new ResourceGroupsTaggingAPIClient(inProcessClient(emulator.account.server))
  const { ResourceTagMappingList } = await tagging.send(
    new GetResourcesCommand({ TagFilters: [{ Key: 'renga:app', Values: ['board'] }] }),
  )
  expect(ResourceTagMappingList?.map(({ ResourceARN }) => ResourceARN)).toEqual([
    'arn:aws:scheduler:us-east-1:123456789012:schedule-group/previews',
  ])
  await scheduler.send(new sdk.DeleteScheduleGroupCommand({ Name: 'previews' }))
  const { Schedules } = await scheduler.send(new sdk.ListSchedulesCommand({}))
  expect(Schedules?.map(({ Name }) => Name)).toEqual(['other'])
})
