import type {
  CreateServiceRequest,
  RegisterTaskDefinitionRequest,
  Service,
  ServiceDeployment,
  Task,
} from '@aws-sdk/client-ecs'
import { createEcs, type Ecs } from '../../../emulator/aws/ecs/create-ecs.ts'
import { type Behaviour, ScriptedRuntime } from '../../../emulator/aws/ecs/runtime/scripted-runtime.ts'
import type { CallContext } from '../../../emulator/aws/wire/service.ts'
import { VirtualClock } from '../../../emulator/clock.ts'
import {
  type Address,
  type AlarmChange,
  type AlarmState,
  type Alarms,
  type ContainerSpec,
  ImagePullError,
  type PulledImage,
  SecretReadError,
  type Target,
} from '../../../emulator/ports.ts'
import { type Timings, unscaledTimings } from '../../../emulator/timings.ts'

export const BLUE_GROUP =
  'arn:aws:elasticloadbalancing:us-east-1:123456789012:targetgroup/one/1111111111111111'
export const GREEN_GROUP =
  'arn:aws:elasticloadbalancing:us-east-1:123456789012:targetgroup/two/2222222222222222'
export const RULE =
  'arn:aws:elasticloadbalancing:us-east-1:123456789012:listener-rule/app/lb/aaaaaaaaaaaaaaaa/bbbbbbbbbbbbbbbb/cccccccccccccccc'
export const TEST_RULE =
  'arn:aws:elasticloadbalancing:us-east-1:123456789012:listener-rule/app/lb/aaaaaaaaaaaaaaaa/dddddddddddddddd/eeeeeeeeeeeeeeee'
export const ROLE = 'arn:aws:iam::123456789012:role/execution'
export const INFRASTRUCTURE_ROLE = 'arn:aws:iam::123456789012:role/infrastructure'

const NETWORK = { awsvpcConfiguration: { subnets: ['subnet-a', 'subnet-b'], securityGroups: ['sg-1'] } }

/**
 * Health checks as an ALB makes them, without sockets: healthy or unhealthy `checkMs` after the container's state is
 * so.
 */
class FakeLoadBalancer {
  readonly registered = new Map<string, { readonly address: Address; readonly at: number }>()
  readonly #harness: EcsEngineHarness
  drainMs = 0
  checkMs = 10_000

  constructor(harness: EcsEngineHarness) {
    this.#harness = harness
  }

  exists(arn: string): boolean {
    return arn === BLUE_GROUP || arn === GREEN_GROUP
  }

  hasLoadBalancer(arn: string): boolean {
    return this.exists(arn)
  }

  register(arn: string, target: Target, address: Address): void {
    this.registered.set(`${arn} ${target.id}`, { address, at: this.#harness.clock.now() })
    this.#harness.log(`register ${group(arn)}`)
  }

  async deregister(arn: string, target: Target): Promise<void> {
    this.registered.delete(`${arn} ${target.id}`)
    this.#harness.log(`deregister ${group(arn)}`)
    if (this.drainMs > 0) await this.#harness.clock.sleep(this.drainMs)
  }

  health(arn: string, target: Target): { state: string; description?: string } {
    const entry = this.registered.get(`${arn} ${target.id}`)
    if (entry === undefined) return { state: 'unused' }
    if (this.#harness.clock.now() - entry.at < this.checkMs) return { state: 'initial' }
    return this.#harness.runtime.at(entry.address.port)?.healthy === true
      ? { state: 'healthy' }
      : { state: 'unhealthy', description: 'Health checks failed' }
  }
}

class FakeRules {
  readonly all = new Map<string, ReadonlyMap<string, number>>([
    [
      RULE,
      new Map([
        [BLUE_GROUP, 100],
        [GREEN_GROUP, 0],
      ]),
    ],
    [
      TEST_RULE,
      new Map([
        [BLUE_GROUP, 100],
        [GREEN_GROUP, 0],
      ]),
    ],
  ])
  readonly #harness: EcsEngineHarness

  constructor(harness: EcsEngineHarness) {
    this.#harness = harness
  }

  weights(arn: string): ReadonlyMap<string, number> | undefined {
    return this.all.get(arn)
  }

  setWeights(arn: string, weights: ReadonlyMap<string, number>): void {
    this.all.set(arn, weights)
    const shown = [...weights].map(([name, weight]) => `${group(name)}=${weight}`).join(' ')
    this.#harness.log(`${arn === RULE ? 'production' : 'test'} ${shown}`)
  }
}

/** Alarms whose state a test sets. */
class FakeAlarms implements Alarms {
  readonly #states = new Map<string, AlarmState>()
  readonly #listeners = new Set<(change: AlarmChange) => void>()

  state(name: string): AlarmState | undefined {
    return this.#states.get(name)
  }

  onChange(listener: (change: AlarmChange) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  set(name: string, state: AlarmState): void {
    const previous = this.#states.get(name) ?? 'INSUFFICIENT_DATA'
    this.#states.set(name, state)
    for (const listener of this.#listeners) listener({ name, state, previous, reason: 'set by the test' })
  }
}

const group = (arn: string): string => (arn === BLUE_GROUP ? 'one' : 'two')

/** An ECS engine on a virtual clock with fakes of everything around it, and what tests ask it most. */
export class EcsEngineHarness {
  readonly clock: VirtualClock
  readonly startedAt: number
  readonly runtime: ScriptedRuntime
  readonly ecs: Ecs
  readonly loadBalancer = new FakeLoadBalancer(this)
  readonly rules = new FakeRules(this)
  readonly alarms = new FakeAlarms()
  readonly logs: { group: string; stream: string; line: string }[] = []
  readonly logGroups = new Set(['/app'])
  readonly secrets = new Map<string, string>()
  readonly roles = new Set([ROLE, INFRASTRUCTURE_ROLE])
  /** `seconds what` of everything that happened around the engine. */
  readonly history: string[] = []
  /** Behaviour by image tag: `v1` for `registry/app:v1`. */
  readonly behaviours = new Map<string, Behaviour | ((spec: ContainerSpec) => Behaviour)>()

  constructor(timings: Partial<Timings> = {}, clock = new VirtualClock()) {
    this.clock = clock
    this.startedAt = clock.now()
    this.runtime = new ScriptedRuntime(this.clock, (spec) => this.#behave(spec))
    this.ecs = createEcs({
      account: { accountId: '123456789012', region: 'us-east-1' },
      clock: this.clock,
      timings: { ...unscaledTimings, ...timings },
      targetGroups: this.loadBalancer,
      trafficRules: this.rules,
      images: { pull: (image) => pull(image) },
      secrets: { read: (valueFrom) => this.#secret(valueFrom) },
      logs: {
        hasGroup: (name) => this.logGroups.has(name),
        createGroup: (name) => this.logGroups.add(name),
        write: (name, stream, line) => this.logs.push({ group: name, stream, line }),
      },
      roles: { exists: (arn) => this.roles.has(arn) },
      runtime: this.runtime,
      alarms: this.alarms,
    })
    this.ecs.operations.CreateCluster({ clusterName: 'main' })
  }

  log(what: string): void {
    this.history.push(`${this.seconds} ${what}`)
  }

  get seconds(): number {
    return (this.clock.now() - this.startedAt) / 1000
  }

  advance(seconds: number): Promise<void> {
    return this.clock.advance(seconds * 1000)
  }

  /** Advances in whole seconds until `done`; answers how many it took. Throws after `limit`. */
  async until(done: () => boolean, limit = 7200): Promise<number> {
    for (let second = 0; second <= limit; second++) {
      if (done()) return second
      await this.advance(1)
    }
    throw new Error(`Not so within ${limit} s. Events:\n${this.messages().join('\n')}`)
  }

  /** Registers `family:n` with image tag `tag`. */
  register(tag: string, overrides: Partial<RegisterTaskDefinitionRequest> = {}): string {
    const { taskDefinition } = this.ecs.operations.RegisterTaskDefinition(
      taskDefinitionRequest(tag, overrides),
      CONTEXT,
    )
    return taskDefinition?.taskDefinitionArn ?? ''
  }

  create(request: Partial<CreateServiceRequest> = {}): Service {
    const { service } = this.ecs.operations.CreateService(
      {
        cluster: 'main',
        serviceName: 'web',
        taskDefinition: 'web',
        launchType: 'FARGATE',
        networkConfiguration: NETWORK,
        desiredCount: 2,
        ...request,
      },
      CONTEXT,
    )
    return present(service)
  }

  service(name = 'web'): Service {
    return present(this.ecs.operations.DescribeServices({ cluster: 'main', services: [name] }).services?.[0])
  }

  /** The newest service deployment. */
  rollout(index = 0): ServiceDeployment & { lifecycleStage?: string } {
    const { serviceDeployments = [] } = this.ecs.operations.ListServiceDeployments({
      cluster: 'main',
      service: 'web',
    })
    const arn = present(serviceDeployments[index]?.serviceDeploymentArn)
    const [found] = this.ecs.operations.DescribeServiceDeployments({
      serviceDeploymentArns: [arn],
    }).serviceDeployments
    const { lifecycleStage, ...rest } = present(found)
    return lifecycleStage === undefined ? rest : { ...rest, lifecycleStage: lifecycleStage as never }
  }

  tasks(desiredStatus: 'RUNNING' | 'STOPPED' = 'RUNNING'): Task[] {
    const { taskArns = [] } = this.ecs.operations.ListTasks({ cluster: 'main', desiredStatus })
    if (taskArns.length === 0) return []
    return (
      this.ecs.operations.DescribeTasks({ cluster: 'main', tasks: taskArns, include: ['TAGS'] }).tasks ?? []
    )
  }

  /** Event messages, oldest first. */
  messages(name = 'web'): string[] {
    return (this.service(name).events ?? []).map(({ message = '' }) => message).reverse()
  }

  async steady(): Promise<number> {
    return this.until(
      () =>
        this.service().deployments?.length === 1 &&
        this.messages().at(-1) === '(service web) has reached a steady state.',
    )
  }

  async #secret(valueFrom: string): Promise<string> {
    const value = this.secrets.get(valueFrom)
    if (value === undefined) throw new SecretReadError(`unable to retrieve secret ${valueFrom}`)
    return value
  }

  #behave(spec: ContainerSpec): Behaviour {
    const found = this.behaviours.get(tagOf(spec.image.digest))
    return typeof found === 'function' ? found(spec) : (found ?? {})
  }
}

export const CONTEXT: CallContext = {
  service: 'ecs',
  operation: 'Test',
  requestId: 'r-1',
  region: 'us-east-1',
  accountId: '123456789012',
  caller: { accountId: '123456789012', arn: 'arn:aws:iam::123456789012:user/test', accessKeyId: 'AKIATEST' },
}

export function taskDefinitionRequest(
  tag: string,
  overrides: Partial<RegisterTaskDefinitionRequest> = {},
): RegisterTaskDefinitionRequest {
  return {
    family: 'web',
    networkMode: 'awsvpc',
    requiresCompatibilities: ['FARGATE'],
    cpu: '256',
    memory: '512',
    executionRoleArn: ROLE,
    containerDefinitions: [
      { name: 'app', image: `registry/app:${tag}`, portMappings: [{ containerPort: 8080 }] },
    ],
    ...overrides,
  }
}

export const behindLoadBalancer: Partial<CreateServiceRequest> = {
  loadBalancers: [{ targetGroupArn: BLUE_GROUP, containerName: 'app', containerPort: 8080 }],
}

export const blueGreen: Partial<CreateServiceRequest> = {
  loadBalancers: [
    {
      targetGroupArn: BLUE_GROUP,
      containerName: 'app',
      containerPort: 8080,
      advancedConfiguration: {
        alternateTargetGroupArn: GREEN_GROUP,
        productionListenerRule: RULE,
        testListenerRule: TEST_RULE,
        roleArn: INFRASTRUCTURE_ROLE,
      },
    },
  ],
  deploymentConfiguration: { strategy: 'BLUE_GREEN', bakeTimeInMinutes: 5 },
}

export function present<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('expected a value')
  return value
}

async function pull(image: string): Promise<PulledImage> {
  const tag = image.split(':').at(-1) ?? ''
  if (tag === 'missing')
    throw new ImagePullError(
      `pull image manifest has been retried 1 time(s): failed to resolve ref ${image}: ${image}: not found`,
    )
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
