/** ECS gateways: services get routes on load balancers that AWS keeps, and an address of its choice. */

import { request } from 'node:http'
import * as ecs from '@aws-sdk/client-ecs'
import {
  DescribeRulesCommand,
  DescribeTargetGroupsCommand,
  ElasticLoadBalancingV2Client,
} from '@aws-sdk/client-elastic-load-balancing-v2'
import { CreateRoleCommand, IAMClient } from '@aws-sdk/client-iam'
import { afterEach, beforeEach, expect, it } from '@jest/globals'
import { ScriptedRuntime } from '../../../../emulator/aws/ecs/runtime/scripted-runtime.ts'
import { inProcessClient } from '../../../../emulator/aws/wire/in-process-handler.ts'
import { VirtualClock } from '../../../../emulator/clock.ts'
import { type Emulator, startEmulator } from '../../../../emulator/emulator.ts'
import { failure } from '../../../support/emulator/clients.ts'

const NETWORK = { awsvpcConfiguration: { subnets: ['subnet-a', 'subnet-b'] } }
let clock: VirtualClock
let emulator: Emulator
let client: ecs.ECSClient
let elb: ElasticLoadBalancingV2Client
let role: string

beforeEach(async () => {
  clock = new VirtualClock()
  emulator = await startEmulator({
    clock,
    githubContract: false,
    runtime: new ScriptedRuntime(clock, () => ({})),
  })
  const options = inProcessClient(emulator.account.server)
  client = new ecs.ECSClient(options)
  elb = new ElasticLoadBalancingV2Client(options)
  const trust = {
    Version: '2012-10-17',
    Statement: { Effect: 'Allow', Principal: { Service: 'ecs.amazonaws.com' }, Action: 'sts:AssumeRole' },
  }
  const { Role } = await new IAMClient(options).send(
    new CreateRoleCommand({ RoleName: 'gateway', AssumeRolePolicyDocument: JSON.stringify(trust) }),
  )
  role = Role?.Arn ?? ''
  await client.send(new ecs.CreateClusterCommand({ clusterName: 'previews' }))
  await client.send(
    new ecs.RegisterTaskDefinitionCommand({
      family: 'board',
      networkMode: 'awsvpc',
      requiresCompatibilities: ['FARGATE'],
      cpu: '256',
      memory: '512',
      containerDefinitions: [
        {
          name: 'app',
          image: 'board',
          portMappings: [{ containerPort: 8080, name: 'web', protocol: 'tcp' }],
        },
      ],
    }),
  )
})
afterEach(async () => {
  await clock.run(emulator.ecs.close())
  await emulator.close()
  expect(emulator.account.server.violations).toEqual([])
})

async function gateway(change: Partial<ecs.CreateGatewayRequest> = {}): Promise<string> {
  const { gatewayArn } = await client.send(
    new ecs.CreateGatewayCommand({
      name: 'previews',
      infrastructureRoleArn: role,
      deletionProtection: false,
      configuration: { hostSharedAlb: {} },
      tags: [{ key: 'team', value: 'web' }],
      ...change,
    }),
  )
  await client.send(new ecs.AssociateGatewayWithClusterCommand({ gateway: 'previews', cluster: 'previews' }))
  return gatewayArn ?? ''
}

const create = (serviceName: string, portName = 'web') =>
  client.send(
    new ecs.CreateServiceCommand({
      cluster: 'previews',
      serviceName,
      taskDefinition: 'board',
      desiredCount: 0,
      launchType: 'FARGATE',
      networkConfiguration: NETWORK,
      gatewayConnectors: [{ portName, healthCheck: { healthCheckPath: '/healthz' } }],
      healthCheckGracePeriodSeconds: 60,
    }),
  )
const routes = async (service: string) =>
  (await client.send(new ecs.ListGatewayRoutesCommand({ cluster: 'previews', service }))).gatewayRoutes ?? []
const describeRoute = async (arn: string) =>
  (await client.send(new ecs.DescribeGatewayRouteCommand({ gatewayRouteArn: arn }))).gatewayRoute
const remove = (service: string) =>
  client.send(new ecs.DeleteServiceCommand({ cluster: 'previews', service, force: true }))

function statusOf(url: string, host: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request(url, { headers: { host } }, (response) => {
      response.resume()
      resolve(response.statusCode)
    })
      .on('error', reject)
      .end()
  })
}

it('gives a service a route and an address that the load balancer knows, and takes both away with it', async () => {
  const arn = await gateway()
  const { service } = await create('board-pr-7-web')
  // What the gateway keeps is not the service's own.
  expect(service?.loadBalancers).toEqual([])
  expect(service?.healthCheckGracePeriodSeconds).toBe(60)
  const [route] = await routes('board-pr-7-web')
  expect(route).toMatchObject({
    status: 'CREATE_IN_PROGRESS',
    gatewayArn: arn,
    serviceContainerPortName: 'web',
  })
  expect((await describeRoute(route?.gatewayRouteArn ?? ''))?.serviceUrl).toBeUndefined()
  await clock.advance(60_000)
  const active = await describeRoute(route?.gatewayRouteArn ?? '')
  expect(active?.status).toBe('ACTIVE')
  const url = new URL(active?.serviceUrl ?? '')
  expect(url.hostname).toMatch(/^board-pr-7-web-[0-9a-f]{12}\.gateway\.localhost$/)
  // No task runs: the rule is there and has no target (503); any other name is nobody's (404).
  expect(await statusOf(`http://127.0.0.1:${url.port}/`, url.host)).toBe(503)
  expect(await statusOf(`http://127.0.0.1:${url.port}/`, `other.gateway.localhost:${url.port}`)).toBe(404)

  await remove('board-pr-7-web')
  expect((await routes('board-pr-7-web')).map(({ status }) => status)).toEqual(['DELETE_IN_PROGRESS'])
  await clock.advance(60_000)
  expect(await routes('board-pr-7-web')).toEqual([])
  expect((await elb.send(new DescribeTargetGroupsCommand({}))).TargetGroups).toEqual([])
})

it('takes another load balancer when one is full, up to its limit', async () => {
  await gateway({ configuration: { hostSharedAlb: { maxAlbCount: 2 } } })
  for (let number = 1; number <= 101; number += 1) await create(`board-pr-${number}-web`)
  await clock.advance(60_000)
  const { gateway: described } = await client.send(new ecs.DescribeGatewayCommand({ gateway: 'previews' }))
  expect(described).toMatchObject({
    status: 'ACTIVE',
    accessType: 'PUBLIC',
    configuration: { hostSharedAlb: { maxAlbCount: 2, currentAlbCount: 2, port: 443, protocol: 'HTTPS' } },
    tags: [{ key: 'team', value: 'web' }],
  })
  const counts = emulator.elbv2.listeners().map(async ({ listenerArn }) => {
    const { Rules } = await elb.send(new DescribeRulesCommand({ ListenerArn: listenerArn, PageSize: 400 }))
    return Rules?.length
  })
  expect(await Promise.all(counts)).toEqual([101, 2])
})

it('is deleted only when nothing uses it and nothing protects it', async () => {
  await gateway({ deletionProtection: true })
  const deletion = () => client.send(new ecs.DeleteGatewayCommand({ gateway: 'previews' }))
  expect((await failure(deletion())).message).toMatch(/deletion protection/)
})

it('waits for its routes before it leaves a cluster', async () => {
  await gateway()
  await create('board-pr-7-web')
  await clock.advance(60_000)
  const leave = new ecs.DisassociateGatewayFromClusterCommand({ gateway: 'previews', cluster: 'previews' })
  expect((await client.send(leave)).status).toBe('DISASSOCIATING')
  const associations = async () =>
    (await client.send(new ecs.ListGatewayClusterAssociationsCommand({}))).gatewayClusterAssociations ?? []
  expect((await associations()).map(({ status }) => status)).toEqual(['DISASSOCIATING'])
  expect((await failure(client.send(new ecs.DeleteGatewayCommand({ gateway: 'previews' })))).message).toMatch(
    /still associated/,
  )
  await remove('board-pr-7-web')
  await clock.advance(60_000)
  expect(await associations()).toEqual([])
  await client.send(new ecs.DeleteGatewayCommand({ gateway: 'previews' }))
  expect((await client.send(new ecs.ListGatewaysCommand({}))).gateways).toEqual([])
  expect(emulator.elbv2.listeners()).toEqual([])
})

it.each<[string, () => Promise<unknown>, string, RegExp]>([
  [
    'a port that the task definition does not name',
    () => create('x', 'nope'),
    'InvalidParameterException',
    /port name nope/,
  ],
  [
    'a gateway that is not there',
    () => client.send(new ecs.DescribeGatewayCommand({ gateway: 'nope' })),
    'GatewayNotFoundException',
    /not found/,
  ],
  ['a second gateway of the name', () => gateway(), 'ClientException', /already exists/],
])('refuses %s', async (_, call, name, message) => {
  await gateway()
  expect(await failure(call())).toMatchObject({ name, message: expect.stringMatching(message) })
})

it('refuses a connector in a cluster without a gateway', async () => {
  expect((await failure(create('x'))).message).toMatch(/no active gateway/)
})
