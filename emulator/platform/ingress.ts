/** A load balancer with a production and a test listener for the blue/green deploys of one app environment. */
import * as elb from '@aws-sdk/client-elastic-load-balancing-v2'
import { isAwsError } from '../../src/aws/client/errors.ts'
import type { WebIngress } from '../../src/platform/descriptor.ts'

export interface HealthCheckOptions {
  /** Default `/`. */
  readonly path?: string
  /** Seconds, 5 to 300. Default 30. */
  readonly interval?: number
  readonly healthyThreshold?: number
  readonly unhealthyThreshold?: number
}

export interface IngressOptions {
  /** `<app>-<environment>`: the load balancer's name and the stem of the target groups'. */
  readonly name: string
  readonly subnets: readonly string[]
  readonly securityGroups: readonly string[]
  readonly containerPort: number
  readonly healthCheck: HealthCheckOptions
  readonly deregistrationDelay: number | undefined
}

/** The emulator has no EC2: a name that every service passes on. */
export const VPC = 'vpc-0d4e5f60718293a4b'
const PRODUCTION_PORT = 80
const TEST_PORT = 8080

export async function ensureIngress(
  client: elb.ElasticLoadBalancingV2Client,
  options: IngressOptions,
): Promise<WebIngress> {
  const loadBalancer = await ensureLoadBalancer(client, options)
  const blue = await ensureTargetGroup(client, options, `${stem(options.name)}-blue`)
  const green = await ensureTargetGroup(client, options, `${stem(options.name)}-green`)
  const production = await ensureListener(client, loadBalancer, PRODUCTION_PORT)
  const test = await ensureListener(client, loadBalancer, TEST_PORT)
  return {
    url: await listenerUrl(client, production),
    testUrl: await listenerUrl(client, test),
    containerPort: options.containerPort,
    targetGroup: blue,
    alternateTargetGroup: green,
    productionListenerRule: await ensureRule(client, production, [blue, green]),
    testListenerRule: await ensureRule(client, test, [blue, green]),
  }
}

/** A load balancer of its own with one listener, for the host rules of previews. */
export async function ensureSharedListener(
  client: elb.ElasticLoadBalancingV2Client,
  name: string,
): Promise<{ readonly arn: string; readonly port: string }> {
  const subnets = ['subnet-0a1b2c3d4e5f60718', 'subnet-0b2c3d4e5f6071829']
  const loadBalancer = await ensureLoadBalancer(client, { name, subnets, securityGroups: [] })
  const arn = await ensureListener(client, loadBalancer, PRODUCTION_PORT)
  return { arn, port: new URL(await listenerUrl(client, arn)).port }
}

/** Elastic Load Balancing takes 32 characters. */
export const loadBalancerName = (name: string): string => name.slice(0, 32)

async function ensureLoadBalancer(
  client: elb.ElasticLoadBalancingV2Client,
  { name, subnets, securityGroups }: Pick<IngressOptions, 'name' | 'subnets' | 'securityGroups'>,
): Promise<string> {
  // CreateLoadBalancer with the same name and settings returns the one that is there.
  const { LoadBalancers } = await client.send(
    new elb.CreateLoadBalancerCommand({
      Name: loadBalancerName(name),
      Subnets: [...subnets],
      SecurityGroups: [...securityGroups],
      Scheme: 'internet-facing',
      Type: 'application',
    }),
  )
  return arnOf(LoadBalancers?.[0]?.LoadBalancerArn, 'load balancer')
}

async function ensureTargetGroup(
  client: elb.ElasticLoadBalancingV2Client,
  { containerPort, healthCheck, deregistrationDelay }: IngressOptions,
  name: string,
): Promise<string> {
  const { TargetGroups } = await client.send(
    new elb.CreateTargetGroupCommand({
      Name: name,
      Protocol: 'HTTP',
      Port: containerPort,
      VpcId: VPC,
      TargetType: 'ip',
      HealthCheckPath: healthCheck.path ?? '/',
      HealthCheckIntervalSeconds: healthCheck.interval,
      HealthyThresholdCount: healthCheck.healthyThreshold,
      UnhealthyThresholdCount: healthCheck.unhealthyThreshold,
    }),
  )
  const arn = arnOf(TargetGroups?.[0]?.TargetGroupArn, 'target group')
  if (deregistrationDelay !== undefined) {
    const Attributes = [{ Key: 'deregistration_delay.timeout_seconds', Value: String(deregistrationDelay) }]
    await client.send(new elb.ModifyTargetGroupAttributesCommand({ TargetGroupArn: arn, Attributes }))
  }
  return arn
}

/** Whatever no rule takes is answered 404: nothing is reachable by accident. */
async function ensureListener(
  client: elb.ElasticLoadBalancingV2Client,
  loadBalancer: string,
  port: number,
): Promise<string> {
  try {
    const { Listeners } = await client.send(
      new elb.CreateListenerCommand({
        LoadBalancerArn: loadBalancer,
        Protocol: 'HTTP',
        Port: port,
        DefaultActions: [
          { Type: 'fixed-response', FixedResponseConfig: { StatusCode: '404', ContentType: 'text/plain' } },
        ],
      }),
    )
    return arnOf(Listeners?.[0]?.ListenerArn, 'listener')
  } catch (error) {
    if (!isAwsError(error, 'DuplicateListenerException')) throw error
    const { Listeners } = await client.send(
      new elb.DescribeListenersCommand({ LoadBalancerArn: loadBalancer }),
    )
    return arnOf(Listeners?.find(({ Port }) => Port === port)?.ListenerArn, 'listener')
  }
}

/** Both target groups are behind the rule; ECS changes the weights. */
async function ensureRule(
  client: elb.ElasticLoadBalancingV2Client,
  listener: string,
  targetGroups: readonly [string, string],
): Promise<string> {
  const { Rules } = await client.send(new elb.DescribeRulesCommand({ ListenerArn: listener }))
  const existing = Rules?.find(({ IsDefault }) => IsDefault !== true)?.RuleArn
  if (existing !== undefined) return existing
  const [blue, green] = targetGroups
  const created = await client.send(
    new elb.CreateRuleCommand({
      ListenerArn: listener,
      Priority: 1,
      Conditions: [{ Field: 'path-pattern', PathPatternConfig: { Values: ['/*'] } }],
      Actions: [
        {
          Type: 'forward',
          ForwardConfig: {
            TargetGroups: [
              { TargetGroupArn: blue, Weight: 1 },
              { TargetGroupArn: green, Weight: 0 },
            ],
          },
        },
      ],
    }),
  )
  return arnOf(created.Rules?.[0]?.RuleArn, 'listener rule')
}

/** The emulator tags each listener with where it really answers. */
async function listenerUrl(client: elb.ElasticLoadBalancingV2Client, listener: string): Promise<string> {
  const { TagDescriptions } = await client.send(new elb.DescribeTagsCommand({ ResourceArns: [listener] }))
  const address = TagDescriptions?.[0]?.Tags?.find(({ Key }) => Key === 'renga:address')?.Value
  if (address === undefined) throw new Error(`The listener ${listener} has no tag 'renga:address'.`)
  return address.startsWith('http') ? address : `http://${address}`
}

/** Target group names have at most 32 characters. */
const stem = (name: string): string => name.slice(0, 26).replace(/-$/, '')

function arnOf(arn: string | undefined, what: string): string {
  if (arn === undefined) throw new Error(`Elastic Load Balancing answered without the ARN of the ${what}.`)
  return arn
}
