import * as cw from '@aws-sdk/client-cloudwatch'
import * as cd from '@aws-sdk/client-codedeploy'
import type * as ecs from '@aws-sdk/client-ecs'
import { inProcessClient } from '../../emulator/aws/wire/in-process-handler.ts'
import type { CallContext } from '../../emulator/aws/wire/service.ts'
import { REGISTRY, versionOf } from './app.ts'
import { ACCOUNT, Engines } from './engines.ts'
import { APPLICATION, GROUP, role } from './provision.ts'
import { taskDefinitionOf } from './registered.ts'

export const WEB = 'shop-production-web'
export const WORKER = 'shop-production-worker'

export const CONTEXT: CallContext = {
  service: 'ecs',
  operation: 'Test',
  requestId: 'r-1',
  ...ACCOUNT,
  caller: { ...ACCOUNT, arn: role('somebody-else'), accessKeyId: 'AKIASOMEBODY' },
}

/** What others see and do: the services' owner, another pipeline, a person at the console. */
export class Actors extends Engines {
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
    return this.register('web', image)
  }

  /** Registers a revision and answers its ARN. */
  protected register(type: string, image: string, secret?: string): string {
    const { taskDefinition } = this.ecs.operations.RegisterTaskDefinition(
      taskDefinitionOf(type, image, secret),
      CONTEXT,
    )
    return taskDefinition?.taskDefinitionArn ?? ''
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

  /** Someone stops the deployment of the web service and asks for a rollback. */
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
}
