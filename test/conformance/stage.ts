import * as cw from '@aws-sdk/client-cloudwatch'
import * as logs from '@aws-sdk/client-cloudwatch-logs'
import * as cd from '@aws-sdk/client-codedeploy'
import type * as ecs from '@aws-sdk/client-ecs'
import { ElasticLoadBalancingV2Client } from '@aws-sdk/client-elastic-load-balancing-v2'
import { ConfiguredRetryStrategy } from '@smithy/core/retry'
import { type Account, startAccount } from '../../local/account.ts'
import { ADMIN_KEY, inProcessClient } from '../../local/aws/in-process-handler.ts'
import type { CallContext } from '../../local/aws/service.ts'
import { VirtualClock } from '../../local/clock.ts'
import { type CloudWatch, createCloudWatch } from '../../local/cloudwatch/engine.ts'
import { type CodeDeploy, createCodeDeploy } from '../../local/codedeploy/engine.ts'
import { createEcs, type Ecs } from '../../local/ecs/create-ecs.ts'
import { ScriptedRuntime } from '../../local/ecs/runtime/scripted-runtime.ts'
import { createElbv2, type Elbv2 } from '../../local/elbv2/engine.ts'
import { ensureIngress } from '../../local/platform-ingress.ts'
import type { ContainerSpec } from '../../local/ports.ts'
import { unscaledTimings } from '../../local/timings.ts'
import { CodeDeployDeployments } from '../../src/aws/codedeploy-deployments.ts'
import { DynamoDbLedger } from '../../src/aws/dynamodb-ledger.ts'
import { fromBinding, fromNetwork, fromRollout } from '../../src/aws/ecs-service-state.ts'
import { EcsServices } from '../../src/aws/ecs-services.ts'
import { Elbv2Ingress } from '../../src/aws/elbv2-ingress.ts'
import { SecretsConfigStore } from '../../src/aws/secrets-config-store.ts'
import type { AwsSession } from '../../src/aws/session.ts'
import { type DeployRequest, deploy } from '../../src/deploy/deploy.ts'
import type { DeployPorts } from '../../src/deploy/ports.ts'
import type { DeploymentResult } from '../../src/deploy/result.ts'
import { ServiceReadError } from '../../src/deploy/services.ts'
import { chooseRollout } from '../../src/deploy/strategy.ts'
import type { Platform } from '../../src/platform/descriptor.ts'
import type { Release, ReleasedProcess } from '../../src/release/release.ts'
import { CancelledError, UserError } from '../../src/runtime/errors.ts'
import type { Logger } from '../../src/runtime/log.ts'
import { type AppBehaviour, pull, REGISTRY, secretSource, versionOf } from './app.ts'
import { APPLICATION, createGroup, createLedger, createSecret, GROUP, role } from './provision.ts'

export type Strategy = 'ROLLING' | 'BLUE_GREEN' | 'CANARY' | 'LINEAR' | 'CODE_DEPLOY'
export const STRATEGIES: readonly Strategy[] = ['ROLLING', 'BLUE_GREEN', 'CANARY', 'LINEAR', 'CODE_DEPLOY']

const ACCOUNT = { accountId: '123456789012', region: 'us-east-1' }
const NETWORK = { subnets: ['subnet-1', 'subnet-2'], securityGroups: ['sg-1'], assignPublicIp: false }
export const WEB = 'shop-production-web'
export const WORKER = 'shop-production-worker'

const CONTEXT: CallContext = {
  service: 'ecs',
  operation: 'Test',
  requestId: 'r-1',
  ...ACCOUNT,
  caller: { ...ACCOUNT, arn: role('somebody-else'), accessKeyId: 'AKIASOMEBODY' },
}

/** How a deploy ended. */
export interface End {
  /** `refused`: an error before anything was changed. */
  readonly verdict: string
  readonly problem: string
  readonly fix: string
  readonly result: DeploymentResult | undefined
  readonly seconds: number
  /** Status of the release in the ledger. */
  readonly release: string
}

const WEB_STRATEGY: Record<Strategy, ReleasedProcess['strategy']> = {
  ROLLING: 'rolling',
  BLUE_GREEN: 'blue-green',
  CANARY: 'canary',
  LINEAR: 'linear',
  // The service's controller decides, whatever the release says.
  CODE_DEPLOY: 'blue-green',
}

/** What a release is made of in these scenarios. */
export interface Made {
  /** Default: web alone, one task. */
  readonly processes?: readonly Partial<ReleasedProcess>[]
  readonly web?: AppBehaviour
  readonly worker?: AppBehaviour
  /** Image instead of the release's own. */
  readonly image?: string
  /** `secrets` of the container: `valueFrom` of one secret. */
  readonly secret?: string
}

/**
 * One app environment on the laptop's engines in virtual time, with AWS's own timings: ECS, CodeDeploy, Elastic Load
 * Balancing, CloudWatch, DynamoDB, Secrets Manager and IAM, reached by `deploy` through the SDK and the real adapters. Only
 * the containers are scripted. The web process moves by `strategy`.
 */
export class Stage {
  readonly strategy: Strategy
  readonly clock = new VirtualClock()
  readonly lines: string[] = []
  readonly abort = new AbortController()
  readonly account: Account
  readonly ecs: Ecs
  readonly elbv2: Elbv2
  readonly cloudwatch: CloudWatch
  readonly codedeploy: CodeDeploy
  readonly runtime: ScriptedRuntime
  /** What the test listener answers. */
  smoke: () => Promise<number> = async () => 200
  /** Milliseconds before every read of the rollout is begun: a network that hangs. */
  hang = 0
  #platform: Platform | undefined
  #configVersion = ''
  readonly #made = new Map<number, Made>()
  readonly #session: AwsSession

  static async open(strategy: Strategy): Promise<Stage> {
    const clock = new VirtualClock()
    const account = await startAccount({ ...ACCOUNT, clock, verifySignatures: false })
    const stage = new Stage(strategy, clock, account)
    await clock.outside(stage.#provision())
    return stage
  }

  private constructor(strategy: Strategy, clock: VirtualClock, account: Account) {
    this.strategy = strategy
    this.clock = clock
    this.account = account
    this.runtime = new ScriptedRuntime(clock, (spec) => this.#behaviour(spec))
    const timings = unscaledTimings
    const shared = { account: ACCOUNT, clock, timings }
    this.elbv2 = createElbv2({
      ...shared,
      probe: async ({ address, path }) => {
        const container = this.runtime.at(address.port)
        if (container?.healthy !== true) return { kind: 'failed', detail: 'connect ECONNREFUSED' }
        const { answers = 200 } = this.#behaviour(container.spec)
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
    for (const { service } of [this.elbv2, this.ecs, this.cloudwatch, this.codedeploy])
      account.server.register(service)
    const credentials = { ...ADMIN_KEY, sessionToken: '', expiration: new Date('2100-01-01') }
    const client = {
      ...inProcessClient(account.server),
      credentials,
      retryMode: 'standard' as const,
      customUserAgent: [],
      // Attempts as of the SDK, without the pauses between them: those would be real time.
      retryStrategy: new ConfiguredRetryStrategy(3, 0),
    }
    this.#session = {
      region: ACCOUNT.region,
      client,
    }
  }

  async close(): Promise<void> {
    this.codedeploy.close()
    await this.clock.run(this.ecs.close())
    this.cloudwatch.close()
    await this.elbv2.close()
    await this.account.server.close()
  }

  get platform(): Platform {
    if (this.#platform === undefined) throw new Error('The stage is not provisioned')
    return this.#platform
  }

  get ledger(): DynamoDbLedger {
    const place = { table: 'ledger', app: 'shop', environment: 'production' }
    return this.#outside(new DynamoDbLedger(this.#session, place, this.clock))
  }

  /** Opens a release with registered task definitions; `versions` count from 1. */
  async release(made: Made = {}): Promise<Release> {
    const version = this.#made.size + 1
    this.#made.set(version, made)
    const image = made.image ?? `${REGISTRY}/shop@sha256:${String(version).padStart(64, '0')}`
    const processes = (made.processes ?? [{}]).map((one) => this.#process(one, image, made.secret))
    return this.clock.run(
      this.ledger.open({
        app: 'shop',
        environment: 'production',
        image,
        config: {
          secretArn: this.platform.appEnvironment.configSecret,
          versionId: this.#configVersion,
          names: [],
        },
        processes,
        releasePhase: { status: 'none' },
        description: `Deploy ${version}`,
        actor: 'octocat',
        runKey: `run-${version}`,
      }),
    )
  }

  /** Release v1 serves, as a deploy or, for CODE_DEPLOY, infrastructure as code has left it. */
  async seed(made: Made = {}): Promise<void> {
    const { processes } = await this.release(made)
    for (const process of processes) this.#createService(process)
    await this.clock.advance(90_000)
    if (this.strategy === 'CODE_DEPLOY')
      await this.clock.outside(createGroup(inProcessClient(this.account.server)))
    else
      await this.until('the end of the first deployment', () =>
        processes.every(({ type }) => this.rollout(`shop-production-${type}`)?.status === 'SUCCESSFUL'),
      )
    await this.clock.run(this.ledger.update(1, 'pending', { status: 'succeeded' }))
  }

  start(version: number, over: Partial<DeployRequest> = {}): Promise<DeploymentResult> {
    return deploy(this.ports, {
      platform: this.platform,
      version,
      holder: { id: `run-${version}`, who: 'octocat' },
      timeoutMinutes: 12,
      signal: this.abort.signal,
      ...over,
    })
  }

  /** Runs a deploy to its end: how it ended, and what became of the environment half an hour later. */
  async run(version: number, over: Partial<DeployRequest> = {}): Promise<End> {
    return this.end(this.start(version, over), version)
  }

  async end(work: Promise<DeploymentResult>, version = 2, from = this.clock.now()): Promise<End> {
    const said = await this.clock.run(
      work.then(
        (result) => ({
          verdict: String(result.verdict),
          problem: result.failure?.problem ?? '',
          fix: result.failure?.fix ?? '',
          result,
        }),
        (error: unknown) => {
          if (!(error instanceof UserError || error instanceof ServiceReadError)) throw error
          const fix = error instanceof UserError ? (error.fix ?? '') : ''
          return { verdict: 'refused', problem: error.message, fix, result: undefined }
        },
      ),
      9 * 3_600_000,
    )
    const seconds = (this.clock.now() - from) / 1000
    const release = await this.clock.run(this.ledger.get(version))
    return { ...said, seconds, release: release?.status ?? 'none' }
  }

  /** Waits until nothing moves any more, then says who has the traffic. */
  async settled(minutes = 15): Promise<string> {
    await this.clock.advance(minutes * 60_000)
    return this.serving()
  }

  /** The versions whose healthy tasks stand behind the production listener: `v1`, `v1+v2`, `nothing`. */
  serving(rule = this.platform.appEnvironment.web?.productionListenerRule ?? ''): string {
    const versions = new Set<number>()
    const { operations } = this.ecs
    for (const [group, weight] of this.elbv2.rules.weights(rule) ?? []) {
      if (weight === 0) continue
      for (const { spec, taskId } of this.#running()) {
        const { tasks = [] } = operations.DescribeTasks({ cluster: 'main', tasks: [taskId] })
        const ip = tasks[0]?.containers?.[0]?.networkInterfaces?.[0]?.privateIpv4Address ?? ''
        const { state } = this.elbv2.targetGroups.health(group, { id: ip, port: 8080 })
        if (state === 'healthy') versions.add(versionOf(spec.image.digest))
      }
    }
    return versions.size === 0
      ? 'nothing'
      : [...versions]
          .sort()
          .map((version) => `v${version}`)
          .join('+')
  }

  /** Versions of the running containers of a process. */
  tasks(process: string): readonly string[] {
    return this.#running()
      .filter(({ spec }) => spec.environment['PROCESS'] === process)
      .map(({ spec }) => `v${versionOf(spec.image.digest)}`)
      .sort()
  }

  #running() {
    return this.runtime.containers
      .filter(({ alive }) => alive)
      .map(({ spec }) => ({ spec, taskId: spec.taskId }))
  }

  cancel(): void {
    this.abort.abort(new CancelledError('SIGINT'))
  }

  service(name = WEB): ecs.Service | undefined {
    return this.ecs.operations.DescribeServices({ cluster: 'main', services: [name] }).services?.[0]
  }

  /** The newest service deployment. */
  rollout(name = WEB) {
    const { operations } = this.ecs
    const { serviceDeployments = [] } = operations.ListServiceDeployments({ cluster: 'main', service: name })
    const arns = [serviceDeployments[0]?.serviceDeploymentArn ?? '']
    return operations.DescribeServiceDeployments({ serviceDeploymentArns: arns }).serviceDeployments?.[0]
  }

  /** Starts the deploy of v2 and advances until AWS has taken the call that begins it. */
  async begin(over: Partial<DeployRequest> = {}): Promise<Promise<DeploymentResult>[]> {
    const { journal } = this.account.server
    const mark = journal.calls.length
    const work = this.start(2, over)
    work.catch(() => undefined)
    const begins = ['UpdateService', 'CreateDeployment', 'CreateService']
    await this.until('the call that begins the deployment', () =>
      journal.calls.slice(mark).some(({ operation, caller }) => begins.includes(operation) && caller !== ''),
    )
    return [work]
  }

  /** Advances until the deployment is in this stage (CodeDeploy: until an event of it runs). Throws after an hour. */
  async until(what: string, done: () => boolean): Promise<void> {
    for (let second = 0; second < 3600; second += 1) {
      if (done()) return
      await this.clock.advance(1000)
    }
    throw new Error(`${what} did not come within an hour`)
  }

  /** Somebody else registers a task definition of another image and sets the service to it. */
  otherTaskDefinition(version = 9): string {
    const image = `${REGISTRY}/shop@sha256:${String(version).padStart(64, '0')}`
    return this.#process({ type: 'web' }, image, undefined).taskDefinition ?? ''
  }

  /** Deployment configuration of the web service, changed by its owner. */
  configure(over: Partial<ecs.DeploymentConfiguration>): void {
    this.ecs.operations.UpdateService({
      cluster: 'main',
      service: WEB,
      deploymentConfiguration: { ...this.service()?.deploymentConfiguration, ...over },
    })
  }

  async alarm(name: string, state: 'OK' | 'ALARM'): Promise<void> {
    const client = new cw.CloudWatchClient(inProcessClient(this.account.server))
    await this.clock.outside(
      client.send(
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
      ),
    )
    await this.clock.outside(
      client.send(
        new cw.SetAlarmStateCommand({ AlarmName: name, StateValue: state, StateReason: 'the scenario' }),
      ),
    )
  }

  /** Changes the deployment group of the CODE_DEPLOY column. */
  async group(input: Partial<cd.UpdateDeploymentGroupCommandInput>): Promise<void> {
    await this.clock.outside(
      this.#codeDeployClient.send(
        new cd.UpdateDeploymentGroupCommand({
          applicationName: APPLICATION,
          currentDeploymentGroupName: GROUP,
          ...input,
        }),
      ),
    )
  }

  /** An alarm that the web service's deployments are to watch. */
  async watchAlarm(name: string): Promise<void> {
    await this.alarm(name, 'OK')
    if (this.strategy === 'CODE_DEPLOY')
      await this.group({ alarmConfiguration: { enabled: true, alarms: [{ name }] } })
    else this.configure({ alarms: { enable: true, rollback: true, alarmNames: [name] } })
  }

  /** CODE_DEPLOY column: traffic waits to be moved until somebody says so. */
  async readyWait(): Promise<void> {
    if (this.strategy !== 'CODE_DEPLOY') return
    await this.group({
      blueGreenDeploymentConfiguration: {
        deploymentReadyOption: { actionOnTimeout: 'STOP_DEPLOYMENT', waitTimeInMinutes: 30 },
        terminateBlueInstancesOnDeploymentSuccess: { action: 'TERMINATE', terminationWaitTimeInMinutes: 2 },
      },
    })
  }

  /** Somebody deploys this task definition with CodeDeploy. */
  async codeDeploy(taskDefinition: string): Promise<void> {
    const Properties = {
      TaskDefinition: taskDefinition,
      LoadBalancerInfo: { ContainerName: 'app', ContainerPort: 8080 },
    }
    const content = JSON.stringify({
      version: 0.0,
      Resources: [{ TargetService: { Type: 'AWS::ECS::Service', Properties } }],
    })
    await this.clock.outside(
      this.#codeDeployClient.send(
        new cd.CreateDeploymentCommand({
          applicationName: APPLICATION,
          deploymentGroupName: GROUP,
          revision: { revisionType: 'AppSpecContent', appSpecContent: { content } },
        }),
      ),
    )
  }

  /** Somebody stops the deployment of the web service and asks for a rollback. */
  async stop(): Promise<void> {
    if (this.strategy !== 'CODE_DEPLOY') {
      const serviceDeploymentArn = this.rollout()?.serviceDeploymentArn
      this.ecs.operations.StopServiceDeployment({ serviceDeploymentArn, stopType: 'ROLLBACK' })
      return
    }
    const { deployments = [] } = await this.clock.outside(
      this.#codeDeployClient.send(
        new cd.ListDeploymentsCommand({ applicationName: APPLICATION, deploymentGroupName: GROUP }),
      ),
    )
    const deploymentId = deployments[0]
    await this.clock.outside(
      this.#codeDeployClient.send(new cd.StopDeploymentCommand({ deploymentId, autoRollbackEnabled: true })),
    )
  }

  get #codeDeployClient(): cd.CodeDeployClient {
    return new cd.CodeDeployClient(inProcessClient(this.account.server))
  }

  /** The listener rules forward to the target group that serves, and to no other. */
  unbindAlternate(): void {
    const { productionListenerRule = '', testListenerRule = '' } = this.platform.appEnvironment.web ?? {}
    const live = [...(this.elbv2.rules.weights(productionListenerRule) ?? [])].find(
      ([, weight]) => weight > 0,
    )
    for (const rule of [productionListenerRule, testListenerRule])
      this.elbv2.rules.setWeights(rule, new Map(live === undefined ? [] : [live]))
  }

  /** Deploys v2 and opens v3; answers how many milliseconds v2 took. */
  async rehearse(): Promise<number> {
    const { seconds } = await this.run(2)
    await this.clock.advance(240_000)
    await this.release()
    return seconds * 1000
  }

  get ports(): DeployPorts {
    const log: Logger = {
      info: (message) => this.lines.push(message),
      debug: () => {},
      notice: () => {},
      warning: (message) => this.lines.push(`warning: ${message}`),
      group: (_title, work) => work(),
      mask: () => {},
    }
    const session = this.#session
    return {
      services: this.#outside(new EcsServices(session, { cluster: 'main', logGroup: '/app' })),
      codeDeploy: this.#outside(new CodeDeployDeployments(session, { cluster: 'main' })),
      ledger: this.ledger,
      config: this.#outside(new SecretsConfigStore(session, this.platform.appEnvironment.configSecret, log)),
      ingress: this.#outside(new Elbv2Ingress(session)),
      smoke: { get: () => this.smoke() },
      record: { started: async () => {}, succeeded: async () => {}, failed: async () => {} },
      clock: this.clock,
      log,
      openRelease: () => Promise.reject(new Error('not used')),
      resumeRelease: () => Promise.reject(new Error('not used')),
    }
  }

  #process(one: Partial<ReleasedProcess>, image: string, secret: string | undefined): ReleasedProcess {
    const type = one.type ?? 'web'
    const { taskDefinition } = this.ecs.operations.RegisterTaskDefinition(
      {
        family: `shop-production-${type}`,
        networkMode: 'awsvpc',
        requiresCompatibilities: ['FARGATE'],
        cpu: '256',
        memory: '512',
        executionRoleArn: role('execution'),
        containerDefinitions: [
          {
            name: 'app',
            image,
            environment: [{ name: 'PROCESS', value: type }],
            portMappings: [{ containerPort: 8080 }],
            ...(secret === undefined ? {} : { secrets: [{ name: 'SECRET', valueFrom: secret }] }),
            logConfiguration: {
              logDriver: 'awslogs',
              options: {
                'awslogs-group': '/app',
                'awslogs-region': ACCOUNT.region,
                'awslogs-stream-prefix': type,
              },
            },
          },
        ],
      },
      CONTEXT,
    )
    return {
      type,
      command: `node ${type}.js`,
      entryPoint: [`/cnb/process/${type}`],
      size: { name: 'standard-1x', cpu: 256, memory: 512 },
      quantity: type === 'web' ? 1 : 2,
      singleton: false,
      strategy: type === 'web' ? WEB_STRATEGY[this.strategy] : 'rolling',
      ...(this.strategy === 'CANARY' ? { shift: { percent: 10, minutes: 1 } } : {}),
      ...(this.strategy === 'LINEAR' ? { shift: { percent: 50, minutes: 1 } } : {}),
      bakeMinutes: 1,
      stopTimeout: 30,
      ...one,
      taskDefinition: taskDefinition?.taskDefinitionArn ?? '',
    }
  }

  #behaviour(spec: ContainerSpec): AppBehaviour {
    const made = this.#made.get(versionOf(spec.image.digest))
    return (spec.environment['PROCESS'] === 'worker' ? made?.worker : made?.web) ?? {}
  }

  #createService(process: ReleasedProcess): void {
    const rollout = chooseRollout(process, this.platform)
    const binding = rollout.loadBalancer
    const byCodeDeploy = this.strategy === 'CODE_DEPLOY' && process.type === 'web'
    const { targetGroup = '', containerPort = 8080 } = binding ?? {}
    this.ecs.operations.CreateService(
      {
        cluster: 'main',
        serviceName: `shop-production-${process.type}`,
        taskDefinition: process.taskDefinition ?? '',
        desiredCount: process.quantity,
        launchType: 'FARGATE',
        networkConfiguration: fromNetwork(NETWORK),
        ...(byCodeDeploy
          ? { deploymentController: { type: 'CODE_DEPLOY' } }
          : { deploymentConfiguration: fromRollout(rollout) }),
        ...(binding === undefined ? {} : { healthCheckGracePeriodSeconds: 60 }),
        ...(binding === undefined || byCodeDeploy ? {} : { loadBalancers: [fromBinding(binding)] }),
        ...(byCodeDeploy
          ? { loadBalancers: [{ targetGroupArn: targetGroup, containerName: 'app', containerPort }] }
          : {}),
        tags: [
          { key: 'renga:app', value: 'shop' },
          { key: 'renga:environment', value: 'production' },
          { key: 'renga:process', value: process.type },
        ],
      },
      CONTEXT,
    )
  }

  async #provision(): Promise<void> {
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
    this.#configVersion = config.versionId
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

  /** Virtual time stands still while a call is under way, unless the network hangs. */
  #outside<T extends object>(target: T): T {
    return new Proxy(target, {
      get: (object, key) => {
        const member: unknown = Reflect.get(object, key, object)
        if (typeof member !== 'function') return member
        const call = (args: unknown[]): unknown => {
          const answer: unknown = member.apply(object, args)
          return answer instanceof Promise ? this.clock.outside(answer) : answer
        }
        return (...args: unknown[]) =>
          this.hang > 0 && String(key).startsWith('describe')
            ? this.clock.sleep(this.hang).then(() => call(args))
            : call(args)
      },
    })
  }
}
