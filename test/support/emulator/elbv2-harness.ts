import { createServer, type IncomingMessage, type RequestListener, request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import * as elb from '@aws-sdk/client-elastic-load-balancing-v2'
import { ElasticLoadBalancingV2Client } from '@aws-sdk/client-elastic-load-balancing-v2'
import { createElbv2, type Elbv2, type Elbv2Options } from '../../../emulator/aws/elbv2/engine.ts'
import { inProcessClient } from '../../../emulator/aws/wire/in-process-handler.ts'
import { type AwsServer, createAwsServer } from '../../../emulator/aws/wire/server.ts'
import { type EngineClock, RealClock } from '../../../emulator/clock.ts'
import { awsTimings, scaleTimings } from '../../../emulator/timings.ts'
import { until } from '../until.ts'

export const account = { accountId: '123456789012', region: 'us-east-1' } as const

export interface ElbHarness {
  readonly elbv2: Elbv2
  readonly client: ElasticLoadBalancingV2Client
  readonly server: AwsServer
  close(): Promise<void>
}

export async function startElbHarness(
  clock: EngineClock,
  options: Partial<Elbv2Options> = {},
): Promise<ElbHarness> {
  const elbv2 = createElbv2({ clock, account, ...options })
  const server = await createAwsServer({ ...account, clock, services: [elbv2.service] })
  const client = new ElasticLoadBalancingV2Client(inProcessClient(server))
  return {
    elbv2,
    client,
    server,
    close: async () => {
      await elbv2.close()
      await server.close()
    },
  }
}

/** Real time with every interval as short as the table allows. */
export function startFastElbHarness(options: Partial<Elbv2Options> = {}): Promise<ElbHarness> {
  return startElbHarness(new RealClock(), { timings: scaleTimings(awsTimings, 0.0001), ...options })
}

export async function makeTargetGroup(
  harness: ElbHarness,
  name: string,
  input: Partial<elb.CreateTargetGroupInput> = {},
): Promise<string> {
  const { TargetGroups } = await harness.client.send(
    new elb.CreateTargetGroupCommand({
      Name: name,
      Protocol: 'HTTP',
      Port: 80,
      VpcId: 'vpc-1',
      TargetType: 'ip',
      ...input,
    }),
  )
  return text(TargetGroups?.[0]?.TargetGroupArn)
}

export async function makeLoadBalancer(harness: ElbHarness, name = 'web'): Promise<string> {
  const { LoadBalancers } = await harness.client.send(
    new elb.CreateLoadBalancerCommand({ Name: name, Subnets: ['subnet-a', 'subnet-b'] }),
  )
  return text(LoadBalancers?.[0]?.LoadBalancerArn)
}

export async function makeListener(
  harness: ElbHarness,
  loadBalancerArn: string,
  actions: elb.Action[],
  port = 80,
): Promise<{ readonly arn: string; readonly ruleArn: string; readonly port: number }> {
  const { Listeners } = await harness.client.send(
    new elb.CreateListenerCommand({
      LoadBalancerArn: loadBalancerArn,
      Protocol: 'HTTP',
      Port: port,
      DefaultActions: actions,
    }),
  )
  const arn = text(Listeners?.[0]?.ListenerArn)
  const { Rules } = await harness.client.send(new elb.DescribeRulesCommand({ ListenerArn: arn }))
  const ruleArn = text(Rules?.find(({ IsDefault }) => IsDefault)?.RuleArn)
  return { arn, ruleArn, port: harness.elbv2.listenerAddress(arn)?.port ?? 0 }
}

export function forward(...groups: readonly (readonly [string, number])[]): elb.Action {
  return {
    Type: 'forward',
    ForwardConfig: { TargetGroups: groups.map(([TargetGroupArn, Weight]) => ({ TargetGroupArn, Weight })) },
  }
}

export interface App {
  readonly port: number
  readonly server: Server
  close(): Promise<void>
}

export async function startApp(handler: RequestListener): Promise<App> {
  const server = createServer(handler)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = portOf(server)
  return {
    port,
    server,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function portOf(server: Server): AddressInfo {
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('not a TCP server')
  return address
}

export interface Answer {
  readonly status: number
  readonly body: string
  readonly headers: IncomingMessage['headers']
}

export function call(
  port: number,
  path = '/',
  options: {
    readonly method?: string
    readonly headers?: Record<string, string>
    readonly body?: string | Buffer
  } = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(
      {
        host: '127.0.0.1',
        port,
        path,
        method: options.method ?? 'GET',
        agent: false,
        headers: options.headers ?? {},
      },
      (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('error', reject)
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            body: Buffer.concat(chunks).toString('utf8'),
            headers: response.headers,
          }),
        )
      },
    )
    sent.on('error', reject)
    sent.end(options.body)
  })
}

/** Registers local ports and waits until they are healthy. */
export async function registerHealthy(
  harness: ElbHarness,
  targetGroupArn: string,
  ...ports: readonly number[]
): Promise<void> {
  for (const port of ports) {
    harness.elbv2.targetGroups.register(
      targetGroupArn,
      { id: '127.0.0.1', port },
      { host: '127.0.0.1', port },
    )
  }
  await until(() =>
    ports.every(
      (port) =>
        harness.elbv2.targetGroups.health(targetGroupArn, { id: '127.0.0.1', port }).state === 'healthy',
    ),
  )
}

export function text(value: string | undefined): string {
  if (value === undefined) throw new Error('expected a value')
  return value
}
