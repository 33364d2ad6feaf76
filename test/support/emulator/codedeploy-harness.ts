/** CodeDeploy, ECS, load balancers and alarms of one account on a virtual clock, behind the SDK's own clients. */
import * as cw from '@aws-sdk/client-cloudwatch'
import * as cd from '@aws-sdk/client-codedeploy'
import * as ecs from '@aws-sdk/client-ecs'
import * as elb from '@aws-sdk/client-elastic-load-balancing-v2'
import { CreateRoleCommand, IAMClient } from '@aws-sdk/client-iam'
import { type CloudWatch, createCloudWatch } from '../../../emulator/aws/cloudwatch/engine.ts'
import { type CodeDeploy, createCodeDeploy } from '../../../emulator/aws/codedeploy/engine.ts'
import { createEcs, type Ecs } from '../../../emulator/aws/ecs/create-ecs.ts'
import { type Behaviour, ScriptedRuntime } from '../../../emulator/aws/ecs/runtime/scripted-runtime.ts'
import { createElbv2, type Elbv2 } from '../../../emulator/aws/elbv2/engine.ts'
import { ImagePullError, type PulledImage } from '../../../emulator/ports.ts'
import { unscaledTimings } from '../../../emulator/timings.ts'
import { type AccountHarness, startAccountHarness } from './clients.ts'

export const APP = 'AppECS-main-web'
export const GROUP = 'DgpECS-main-web'
export const TARGET = 'main:web'
const NETWORK = { awsvpcConfiguration: { subnets: ['subnet-a', 'subnet-b'], securityGroups: ['sg-1'] } }

export interface CodeDeployEngineOptions {
  /** Default true. */
  readonly testListener?: boolean
  readonly desiredCount?: number
}

export class CodeDeployEngineHarness {
  readonly account: AccountHarness
  readonly runtime: ScriptedRuntime
  readonly elbv2: Elbv2
  readonly engine: Ecs
  readonly cloudwatch: CloudWatch
  readonly codedeploy: CodeDeploy
  readonly cd: cd.CodeDeployClient
  readonly ecs: ecs.ECSClient
  readonly elb: elb.ElasticLoadBalancingV2Client
  readonly cw: cw.CloudWatchClient
  /** Behaviour of the containers by image tag. */
  readonly behaviours = new Map<string, Behaviour>()
  /** Every change of weights that CodeDeploy made. */
  readonly history: { readonly second: number; readonly what: string }[] = []
  blue = ''
  green = ''
  production = ''
  test = ''
  role = ''

  static async start(options: CodeDeployEngineOptions = {}): Promise<CodeDeployEngineHarness> {
    const harness = new CodeDeployEngineHarness(await startAccountHarness())
    await harness.#provision(options)
    return harness
  }

  constructor(account: AccountHarness) {
    this.account = account
    const { clock, scope, server } = account
    const timings = unscaledTimings
    this.runtime = new ScriptedRuntime(clock, (spec) => this.behaviours.get(tagOf(spec.image.digest)) ?? {})
    this.elbv2 = createElbv2({
      clock,
      account: scope,
      timings,
      probe: async ({ address }) => {
        const healthy = this.runtime.at(address.port)?.healthy === true
        return { kind: 'response', status: healthy ? 200 : 503 }
      },
    })
    this.cloudwatch = createCloudWatch({ clock, account: scope, timings })
    this.engine = createEcs({
      account: scope,
      clock,
      timings,
      targetGroups: this.elbv2.targetGroups,
      trafficRules: this.elbv2.rules,
      images: { pull: async (image) => pulled(image) },
      secrets: { read: () => Promise.reject(new Error('there are no secrets')) },
      logs: account.logs,
      roles: account.identities,
      runtime: this.runtime,
    })
    this.codedeploy = createCodeDeploy({
      account: scope,
      clock,
      timings,
      taskSets: this.engine.taskSets,
      listeners: this.elbv2.named,
      rules: {
        weights: (rule) => this.elbv2.rules.weights(rule),
        setWeights: (rule, weights) => {
          this.elbv2.rules.setWeights(rule, weights)
          const listener = this.elbv2.named.rules(this.production)?.includes(rule) ? 'production' : 'test'
          const shown = [this.blue, this.green].map((group) => weights.get(group) ?? 0).join('/')
          this.history.push({ second: this.seconds, what: `${listener} ${shown}` })
        },
      },
      alarms: this.cloudwatch.alarms,
      roles: account.identities,
    })
    for (const { service } of [this.elbv2, this.engine, this.cloudwatch, this.codedeploy])
      server.register(service)
    this.cd = new cd.CodeDeployClient(account.client)
    this.ecs = new ecs.ECSClient(account.client)
    this.elb = new elb.ElasticLoadBalancingV2Client(account.client)
    this.cw = new cw.CloudWatchClient(account.client)
  }

  async close(): Promise<void> {
    this.codedeploy.close()
    // Scripted containers end on the virtual clock.
    await this.account.clock.run(this.engine.close())
    this.cloudwatch.close()
    await this.elbv2.close()
    await this.account.close()
  }

  get seconds(): number {
    return this.account.clock.now() / 1000
  }

  advance(seconds: number): Promise<void> {
    return this.account.clock.advance(seconds * 1000)
  }

  async #provision({ testListener = true, desiredCount = 2 }: CodeDeployEngineOptions): Promise<void> {
    const trust = JSON.stringify({
      Version: '2012-10-17',
      Statement: [
        { Effect: 'Allow', Principal: { Service: 'codedeploy.amazonaws.com' }, Action: 'sts:AssumeRole' },
      ],
    })
    const iam = new IAMClient(this.account.client)
    const made = await iam.send(
      new CreateRoleCommand({ RoleName: 'codedeploy', AssumeRolePolicyDocument: trust }),
    )
    this.role = present(made.Role?.Arn)
    this.blue = await this.#targetGroup('web-blue')
    this.green = await this.#targetGroup('web-green')
    const balancer = await this.elb.send(
      new elb.CreateLoadBalancerCommand({ Name: 'web', Subnets: ['subnet-a', 'subnet-b'] }),
    )
    const arn = present(balancer.LoadBalancers?.[0]?.LoadBalancerArn)
    this.production = await this.#listener(arn, 80)
    if (testListener) this.test = await this.#listener(arn, 8080)
    await this.ecs.send(new ecs.CreateClusterCommand({ clusterName: 'main' }))
    await this.register('v1')
    await this.ecs.send(
      new ecs.CreateServiceCommand({
        cluster: 'main',
        serviceName: 'web',
        taskDefinition: 'web',
        launchType: 'FARGATE',
        desiredCount,
        networkConfiguration: NETWORK,
        deploymentController: { type: 'CODE_DEPLOY' },
        loadBalancers: [{ targetGroupArn: this.blue, containerName: 'app', containerPort: 8080 }],
      }),
    )
    await this.cd.send(new cd.CreateApplicationCommand({ applicationName: APP, computePlatform: 'ECS' }))
    await this.advance(60)
  }

  /** A deployment group of the service, with what the test says over AWS's usual. */
  async group(input: Partial<cd.CreateDeploymentGroupCommandInput> = {}): Promise<void> {
    await this.cd.send(new cd.CreateDeploymentGroupCommand({ ...this.groupInput(), ...input }))
  }

  groupInput(): cd.CreateDeploymentGroupCommandInput {
    return {
      applicationName: APP,
      deploymentGroupName: GROUP,
      serviceRoleArn: this.role,
      ecsServices: [{ clusterName: 'main', serviceName: 'web' }],
      deploymentStyle: { deploymentType: 'BLUE_GREEN', deploymentOption: 'WITH_TRAFFIC_CONTROL' },
      loadBalancerInfo: {
        targetGroupPairInfoList: [
          {
            targetGroups: [{ name: 'web-blue' }, { name: 'web-green' }],
            prodTrafficRoute: { listenerArns: [this.production] },
            ...(this.test === '' ? {} : { testTrafficRoute: { listenerArns: [this.test] } }),
          },
        ],
      },
      blueGreenDeploymentConfiguration: {
        deploymentReadyOption: { actionOnTimeout: 'CONTINUE_DEPLOYMENT', waitTimeInMinutes: 0 },
        terminateBlueInstancesOnDeploymentSuccess: { action: 'TERMINATE', terminationWaitTimeInMinutes: 1 },
      },
      autoRollbackConfiguration: {
        enabled: true,
        events: ['DEPLOYMENT_FAILURE', 'DEPLOYMENT_STOP_ON_ALARM', 'DEPLOYMENT_STOP_ON_REQUEST'],
      },
    }
  }

  /** Registers the next revision of the family, with this image tag. */
  async register(tag: string): Promise<string> {
    const { taskDefinition } = await this.ecs.send(
      new ecs.RegisterTaskDefinitionCommand({
        family: 'web',
        networkMode: 'awsvpc',
        requiresCompatibilities: ['FARGATE'],
        cpu: '256',
        memory: '512',
        containerDefinitions: [
          { name: 'app', image: `registry/app:${tag}`, portMappings: [{ containerPort: 8080 }] },
        ],
      }),
    )
    return present(taskDefinition?.taskDefinitionArn)
  }

  /** Registers a revision with this image tag and deploys it. */
  async deploy(
    tag = 'v2',
    input: Partial<cd.CreateDeploymentCommandInput> & { readonly hooks?: Record<string, string> } = {},
  ): Promise<string> {
    const { hooks, ...rest } = input
    const content = appSpec(await this.register(tag), hooks)
    const { deploymentId } = await this.cd.send(
      new cd.CreateDeploymentCommand({
        applicationName: APP,
        deploymentGroupName: GROUP,
        revision: { revisionType: 'AppSpecContent', appSpecContent: { content } },
        ...rest,
      }),
    )
    return present(deploymentId)
  }

  async deployment(deploymentId: string): Promise<cd.DeploymentInfo> {
    return present((await this.cd.send(new cd.GetDeploymentCommand({ deploymentId }))).deploymentInfo)
  }

  async target(deploymentId: string): Promise<cd.ECSTarget> {
    const { deploymentTarget } = await this.cd.send(
      new cd.GetDeploymentTargetCommand({ deploymentId, targetId: TARGET }),
    )
    return present(deploymentTarget?.ecsTarget)
  }

  async service(): Promise<ecs.Service> {
    const { services } = await this.ecs.send(
      new ecs.DescribeServicesCommand({ cluster: 'main', services: ['web'] }),
    )
    return present(services?.[0])
  }

  async taskSets(): Promise<readonly ecs.TaskSet[]> {
    return (await this.service()).taskSets ?? []
  }

  /** `blue/green` percent of the listener's default rule. */
  async weights(listener = this.production): Promise<string> {
    const { Listeners } = await this.elb.send(new elb.DescribeListenersCommand({ ListenerArns: [listener] }))
    const groups = Listeners?.[0]?.DefaultActions?.[0]?.ForwardConfig?.TargetGroups ?? []
    const weight = (arn: string) => groups.find(({ TargetGroupArn }) => TargetGroupArn === arn)?.Weight ?? 0
    return `${weight(this.blue)}/${weight(this.green)}`
  }

  /** Advances by whole seconds, after a minute by thirty, until `done`; answers how many it took. */
  async until(done: () => Promise<boolean>, limit = 3700): Promise<number> {
    for (let second = 0; second <= limit; ) {
      if (await done()) return second
      const step = second < 60 ? 1 : 30
      await this.advance(step)
      second += step
    }
    throw new Error(`Not so within ${limit} s`)
  }

  untilStatus(deploymentId: string, ...statuses: readonly string[]): Promise<number> {
    // Read in the process: this is asked every second.
    return this.until(async () => {
      const { deploymentInfo } = this.codedeploy.operations.GetDeployment({ deploymentId })
      return statuses.includes(deploymentInfo?.status ?? '')
    })
  }

  untilEvent(deploymentId: string, name: string, status: string): Promise<number> {
    return this.until(async () => {
      const { GetDeployment, GetDeploymentTarget } = this.codedeploy.operations
      const startTime = GetDeployment({ deploymentId }).deploymentInfo?.startTime?.getTime()
      if (startTime === undefined || startTime + 1000 > this.account.clock.now()) return false
      const { deploymentTarget } = GetDeploymentTarget({ deploymentId, targetId: TARGET })
      const lifecycleEvents = deploymentTarget?.ecsTarget?.lifecycleEvents ?? []
      return lifecycleEvents.some((event) => event.lifecycleEventName === name && event.status === status)
    })
  }

  /**
   * Ends with the deployment: `second what` of every event's start and end and of every change of weights, from the
   * times that the deployment itself says.
   */
  async timeline(deploymentId: string): Promise<readonly string[]> {
    const start = this.seconds
    this.history.length = 0
    await this.untilStatus(deploymentId, 'Succeeded', 'Failed', 'Stopped')
    const { lifecycleEvents = [] } = await this.target(deploymentId)
    const { status = '', startTime, completeTime } = await this.deployment(deploymentId)
    const at = (time: Date | undefined) => present(time).getTime() / 1000
    return [
      { second: at(startTime), what: 'started' },
      ...lifecycleEvents.flatMap((event) => [
        { second: at(event.startTime), what: `${event.lifecycleEventName} begins` },
        { second: at(event.endTime), what: `${event.lifecycleEventName} ${event.status}` },
      ]),
      ...this.history,
      { second: at(completeTime), what: status },
    ]
      .toSorted((one, other) => one.second - other.second)
      .map(({ second, what }) => `${second - start} ${what}`)
  }

  async alarm(name: string, state: 'OK' | 'ALARM'): Promise<void> {
    await this.cw.send(
      new cw.PutMetricAlarmCommand({
        AlarmName: name,
        Namespace: 'Test',
        MetricName: 'Errors',
        Statistic: 'Sum',
        Period: 60,
        EvaluationPeriods: 1,
        Threshold: 1,
        ComparisonOperator: 'GreaterThanOrEqualToThreshold',
        TreatMissingData: 'ignore',
      }),
    )
    await this.setAlarm(name, state)
  }

  async setAlarm(AlarmName: string, StateValue: 'OK' | 'ALARM'): Promise<void> {
    await this.cw.send(new cw.SetAlarmStateCommand({ AlarmName, StateValue, StateReason: 'the test' }))
  }

  async #targetGroup(Name: string): Promise<string> {
    const { TargetGroups } = await this.elb.send(
      new elb.CreateTargetGroupCommand({
        Name,
        Protocol: 'HTTP',
        Port: 8080,
        VpcId: 'vpc-1',
        TargetType: 'ip',
        HealthCheckIntervalSeconds: 10,
        HealthyThresholdCount: 2,
      }),
    )
    return present(TargetGroups?.[0]?.TargetGroupArn)
  }

  async #listener(LoadBalancerArn: string, Port: number): Promise<string> {
    const { Listeners } = await this.elb.send(
      new elb.CreateListenerCommand({
        LoadBalancerArn,
        Protocol: 'HTTP',
        Port,
        DefaultActions: [{ Type: 'forward', TargetGroupArn: this.blue }],
      }),
    )
    return present(Listeners?.[0]?.ListenerArn)
  }
}

export function appSpec(taskDefinition: string, hooks: Record<string, string> = {}): string {
  return JSON.stringify({
    version: 0.0,
    Resources: [
      {
        TargetService: {
          Type: 'AWS::ECS::Service',
          Properties: {
            TaskDefinition: taskDefinition,
            LoadBalancerInfo: { ContainerName: 'app', ContainerPort: 8080 },
          },
        },
      },
    ],
    Hooks: Object.entries(hooks).map(([event, name]) => ({ [event]: name })),
  })
}

export function present<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('expected a value')
  return value
}

function pulled(image: string): PulledImage {
  const tag = image.split(':').at(-1) ?? ''
  if (tag === 'missing') throw new ImagePullError(`failed to resolve ref ${image}: not found`)
  return {
    digest: `sha256:${Buffer.from(tag).toString('hex').padEnd(64, '0')}`,
    config: {
      architecture: 'amd64',
      os: 'linux',
      config: { Cmd: ['node', 'server.js'] },
      rootfs: { type: 'layers', diff_ids: [] },
    },
    unpack: () => Promise.reject(new Error('nothing to unpack')),
    archive: async function* () {},
  }
}

const tagOf = (digest: string): string => Buffer.from(digest.slice(7).replace(/(00)+$/, ''), 'hex').toString()
