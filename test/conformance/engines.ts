import * as logs from '@aws-sdk/client-cloudwatch-logs'
import { ElasticLoadBalancingV2Client } from '@aws-sdk/client-elastic-load-balancing-v2'
import { ConfiguredRetryStrategy } from '@smithy/core/retry'
import { type Account, startAccount } from '../../emulator/account.ts'
import { type AutoScaling, createAutoScaling } from '../../emulator/aws/autoscaling/engine.ts'
import { type CloudWatch, createCloudWatch } from '../../emulator/aws/cloudwatch/engine.ts'
import { type CodeDeploy, createCodeDeploy } from '../../emulator/aws/codedeploy/engine.ts'
import { createEcs, type Ecs } from '../../emulator/aws/ecs/create-ecs.ts'
import { ScriptedRuntime } from '../../emulator/aws/ecs/runtime/scripted-runtime.ts'
import { createElbv2, type Elbv2 } from '../../emulator/aws/elbv2/engine.ts'
import { ADMIN_KEY, inProcessClient } from '../../emulator/aws/wire/in-process-handler.ts'
import { VirtualClock } from '../../emulator/clock.ts'
import { ensureIngress } from '../../emulator/platform/ingress.ts'
import type { ContainerSpec } from '../../emulator/ports.ts'
import { unscaledTimings } from '../../emulator/timings.ts'
import type { Platform } from '../../src/platform/descriptor.ts'
import { type AppBehaviour, type Made, pull, secretSource, versionOf } from './app.ts'
import { createLedger, createSecret, role } from './provision.ts'
import type { Strategy } from './registered.ts'

export const ACCOUNT = { accountId: '123456789012', region: 'us-east-1' }
const NETWORK = { subnets: ['subnet-1', 'subnet-2'], securityGroups: ['sg-1'], assignPublicIp: false }

/**
 * One app environment on the emulator's engines in virtual time, with AWS's own timings: ECS, CodeDeploy, Elastic Load
 * Balancing, Application Auto Scaling, CloudWatch, DynamoDB, Secrets Manager and IAM. Only the containers are scripted.
 */
export class Engines {
  readonly strategy: Strategy
  readonly clock: VirtualClock
  readonly account: Account
  readonly ecs: Ecs
  readonly elbv2: Elbv2
  readonly cloudwatch: CloudWatch
  readonly codedeploy: CodeDeploy
  readonly autoscaling: AutoScaling
  readonly runtime: ScriptedRuntime
  /** What the SDK's clients are built with. */
  readonly client
  protected readonly made = new Map<number, Made>()
  protected configVersion = ''
  #platform: Platform | undefined

  static async account(): Promise<{ readonly clock: VirtualClock; readonly account: Account }> {
    const clock = new VirtualClock()
    return { clock, account: await startAccount({ ...ACCOUNT, clock, verifySignatures: false }) }
  }

  protected constructor(strategy: Strategy, clock: VirtualClock, account: Account) {
    this.strategy = strategy
    this.clock = clock
    this.account = account
    this.runtime = new ScriptedRuntime(clock, (spec) => this.behaviour(spec))
    const timings = unscaledTimings
    const shared = { account: ACCOUNT, clock, timings }
    this.elbv2 = createElbv2({
      ...shared,
      probe: async ({ address, path }) => {
        const container = this.runtime.at(address.port)
        if (container?.healthy !== true) return { kind: 'failed', detail: 'connect ECONNREFUSED' }
        const { answers = 200 } = this.behaviour(container.spec)
        return { kind: 'response', status: path === '/healthz' ? answers : 404 }
      },
    })
    this.cloudwatch = createCloudWatch(shared)
    this.ecs = createEcs({
      ...shared,
      targetGroups: this.elbv2.targetGroups,
      trafficRules: this.elbv2.rules,
      images: { pull },
      secrets: secretSource,
      logs: account.logs,
      roles: { exists: () => true },
      runtime: this.runtime,
      alarms: this.cloudwatch.alarms,
    })
    this.codedeploy = createCodeDeploy({
      ...shared,
      taskSets: this.ecs.taskSets,
      listeners: this.elbv2.named,
      rules: this.elbv2.rules,
      alarms: this.cloudwatch.alarms,
      roles: { exists: () => true },
    })
    this.autoscaling = createAutoScaling({
      ...shared,
      services: this.ecs.scaling,
      alarms: this.cloudwatch.scalingAlarms,
    })
    const engines = [this.elbv2, this.ecs, this.cloudwatch, this.codedeploy, this.autoscaling]
    for (const { service } of engines) account.server.register(service)
    const credentials = { ...ADMIN_KEY, sessionToken: '', expiration: new Date('2100-01-01') }
    this.client = {
      ...inProcessClient(account.server),
      credentials,
      retryMode: 'standard' as const,
      customUserAgent: [],
      // Attempts as of the SDK, without the pauses between them: those would be real time.
      retryStrategy: new ConfiguredRetryStrategy(3, 0),
    }
  }

  async close(): Promise<void> {
    this.codedeploy.close()
    this.autoscaling.close()
    await this.clock.run(this.ecs.close())
    this.cloudwatch.close()
    await this.elbv2.close()
    await this.account.server.close()
  }

  get platform(): Platform {
    if (this.#platform === undefined) throw new Error('The stage is not provisioned')
    return this.#platform
  }

  protected behaviour(spec: ContainerSpec): AppBehaviour {
    const made = this.made.get(versionOf(spec.image.digest))
    return (spec.environment['PROCESS'] === 'worker' ? made?.worker : made?.web) ?? {}
  }

  protected async provision(): Promise<void> {
    const { server } = this.account
    const client = inProcessClient(server)
    this.ecs.operations.CreateCluster({ clusterName: 'main' })
    const web = await ensureIngress(new ElasticLoadBalancingV2Client(client), {
      name: 'shop-production',
      subnets: NETWORK.subnets,
      securityGroups: NETWORK.securityGroups,
      containerPort: 8080,
      healthCheck: { path: '/healthz', interval: 10, healthyThreshold: 2, unhealthyThreshold: 2 },
      deregistrationDelay: 30,
    })
    await new logs.CloudWatchLogsClient(client).send(new logs.CreateLogGroupCommand({ logGroupName: '/app' }))
    const config = await createSecret(client)
    this.configVersion = config.versionId
    await createLedger(client)
    this.#platform = {
      version: 1,
      region: ACCOUNT.region,
      app: 'shop',
      environment: 'production',
      cluster: 'main',
      ...NETWORK,
      executionRole: role('execution'),
      loadBalancerRole: role('load-balancer'),
      ledgerTable: 'ledger',
      appEnvironment: {
        version: 1,
        repository: 'shop',
        taskRole: role('task'),
        logGroup: '/app',
        configSecret: config.arn,
        web,
      },
    }
  }
}
