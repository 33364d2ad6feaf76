/** What the engines of the emulator ask of each other. Each port is implemented in the folder named in its comment. */
import type { CapacityProviderStrategyItem, NetworkConfiguration } from '@aws-sdk/client-ecs'

/** Target groups as ECS uses them. Implemented by emulator/aws/elbv2. */
export interface TargetGroups {
  /** Throws AwsError TargetGroupNotFound. */
  exists(targetGroupArn: string): boolean
  /** Is the target group behind a listener rule (or default action) of a load balancer? */
  hasLoadBalancer(targetGroupArn: string): boolean
  /**
   * `target` is what AWS shows (the task's private IP and container port); `address` is where it really listens on this
   * machine.
   */
  register(targetGroupArn: string, target: Target, address: Address): void
  /** Begins draining: no new requests; resolves when in-flight requests ended or the deregistration delay is over. */
  deregister(targetGroupArn: string, target: Target): Promise<void>
  /** ELBv2 TargetHealthStateEnum, an open string: initial, healthy, unhealthy, unused, draining. */
  health(
    targetGroupArn: string,
    target: Target,
  ): { readonly state: string; readonly reason?: string; readonly description?: string }
}

/** The load balancers behind ECS gateways. Implemented by emulator/aws/elbv2. */
export interface GatewayBalancers {
  /** A target group of a service; the answer is its ARN. */
  createTargets(name: string, port: number, health: GatewayHealthCheck): string
  /** Sends `host` to the target group, on a load balancer with room. Throws AwsError when none is left. */
  openRoute(gateway: GatewayPlace, host: string, targetGroupArn: string): Promise<OpenRoute>
  /** Takes rule and target group away; what is gone already is fine. */
  closeRoute(ruleArn: string | undefined, targetGroupArn: string): void
  /** How many load balancers the gateway has now. */
  balancers(gateway: GatewayPlace): number
  remove(gateway: GatewayPlace): Promise<void>
}

export interface GatewayPlace {
  /** Stem of the load balancers' names. */
  readonly name: string
  readonly subnets: readonly string[]
  readonly internal: boolean
  readonly certificate: string
  readonly maxBalancers: number
}

export interface GatewayHealthCheck {
  readonly path: string | undefined
  readonly intervalSeconds: number | undefined
  readonly timeoutSeconds: number | undefined
  readonly healthyThreshold: number | undefined
  readonly unhealthyThreshold: number | undefined
  readonly httpCode: string | undefined
}

export interface OpenRoute {
  readonly ruleArn: string
  readonly listenerArn: string
  readonly loadBalancerArn: string
  /** Where the listener really answers. */
  readonly address: Address
}

/** Services made of task sets, as CodeDeploy drives them. Implemented by emulator/aws/ecs. */
export interface TaskSets {
  /** Undefined when there is no such ACTIVE service. */
  service(cluster: string, service: string): TaskSetService | undefined
  /** A task set at scale 100 that does not serve yet. Throws AwsError as CreateTaskSet does. */
  create(cluster: string, service: string, spec: NewTaskSetSpec): TaskSetState
  makePrimary(cluster: string, service: string, taskSetId: string): void
  /** Drains it; it is gone with its last task. */
  remove(cluster: string, service: string, taskSetId: string): void
}

export interface TaskSetService {
  readonly arn: string
  /** DeploymentControllerType: `ECS`, `CODE_DEPLOY`. */
  readonly controller: string
  /** Oldest first. */
  readonly taskSets: readonly TaskSetState[]
}

export interface TaskSetState {
  /** `ecs-svc/` and 19 digits. */
  readonly id: string
  readonly status: 'PRIMARY' | 'ACTIVE' | 'DRAINING'
  /** The deployment that made it. */
  readonly externalId: string | undefined
  /** As many run as should, all of them healthy. */
  readonly steady: boolean
  readonly desired: number
  readonly running: number
  readonly pending: number
  readonly targetGroupArn: string
}

/** What a task set has of its own; the rest is the service's. */
export interface NewTaskSetSpec {
  readonly externalId: string
  readonly taskDefinition: string
  readonly loadBalancers: readonly {
    readonly targetGroupArn: string
    readonly containerName: string
    readonly containerPort: number
  }[]
  readonly platformVersion?: string
  readonly networkConfiguration?: NetworkConfiguration
  readonly capacityProviderStrategy?: readonly CapacityProviderStrategyItem[]
}

/** Listeners and target groups by the names that CodeDeploy has for them. Implemented by emulator/aws/elbv2. */
export interface Listeners {
  /** ARNs of a listener's rules, its default rule among them; undefined when there is no such listener. */
  rules(listenerArn: string): readonly string[] | undefined
  /** Undefined when no target group has this name. */
  targetGroupArn(name: string): string | undefined
}

export interface Target {
  readonly id: string
  readonly port: number
}

export interface Address {
  readonly host: string
  readonly port: number
}

/** Listener rules as an ECS blue/green deployment moves them. Implemented by emulator/aws/elbv2. */
export interface TrafficRules {
  /** Forward weights by target group ARN, or undefined when the rule does not exist or does not forward. */
  weights(ruleArn: string): ReadonlyMap<string, number> | undefined
  /** Takes effect for the next request. */
  setWeights(ruleArn: string, weights: ReadonlyMap<string, number>): void
}

/** Images as a task start pulls them. Implemented by emulator/aws/ecr. */
export interface ImageSource {
  /** Throws ImagePullError whose message is what ECS writes into stoppedReason after "CannotPullContainerError: ". */
  pull(image: string): Promise<PulledImage>
}

export interface PulledImage {
  /** sha256:… of the manifest. */
  readonly digest: string
  /** OCI image config (https://github.com/opencontainers/image-spec/blob/main/config.md). */
  readonly config: OciImageConfig
  /** Unpacks all layers, in order, with whiteouts, into an empty directory. */
  unpack(directory: string): Promise<void>
  /** The image as a `docker load`-able archive. */
  archive(): AsyncIterable<Uint8Array>
}

export interface OciImageConfig {
  readonly architecture: string
  readonly os: string
  readonly config?: {
    readonly Env?: readonly string[]
    readonly Entrypoint?: readonly string[] | null
    readonly Cmd?: readonly string[] | null
    readonly WorkingDir?: string
    readonly User?: string
    readonly Labels?: Readonly<Record<string, string>> | null
  }
  readonly rootfs: { readonly type: string; readonly diff_ids: readonly string[] }
}

export class ImagePullError extends Error {
  override readonly name = 'ImagePullError'
}

/** Values behind `secrets[].valueFrom`. Implemented by emulator/aws/secretsmanager and emulator/aws/ssm. */
export interface SecretSource {
  /**
   * Throws SecretReadError whose message is what ECS writes into stoppedReason after "ResourceInitializationError: ".
   */
  read(valueFrom: string): Promise<string>
}

export class SecretReadError extends Error {
  override readonly name = 'SecretReadError'
}

/** Where containers' output goes. Implemented by emulator/aws/logs. */
export interface LogSink {
  hasGroup(logGroup: string): boolean
  /** For the awslogs option awslogs-create-group. */
  createGroup?(logGroup: string): unknown
  write(logGroup: string, logStream: string, line: string, at: number): void
}

/** Roles that exist. Implemented by emulator/aws/iam. */
export interface Roles {
  exists(roleArn: string): boolean
}

/**
 * Runs the container of a task. Implemented by emulator/aws/ecs/runtime (child process, Docker) and by test doubles on
 * the virtual clock.
 */
export interface TaskRuntime {
  start(spec: ContainerSpec): Promise<RunningContainer>
}

export interface ContainerSpec {
  readonly taskId: string
  readonly image: PulledImage
  readonly entryPoint: readonly string[]
  readonly command: readonly string[]
  readonly workingDirectory?: string
  readonly environment: Readonly<Record<string, string>>
  /** The port the container is told to listen on (`PORT`), if it has a port mapping. */
  readonly containerPort?: number
  /** MiB; a container over it is killed with exit code 137 and reason OutOfMemoryError. */
  readonly memory?: number
  onOutput(line: string): void
}

export interface RunningContainer {
  /** Where `containerPort` answers on this machine. */
  readonly address?: Address
  /** Resolves when the container has ended, however it ended. */
  readonly exited: Promise<ContainerExit>
  /** SIGTERM to the whole process group now, SIGKILL after `stopTimeout` seconds. Resolves with the exit. */
  stop(stopTimeout: number): Promise<ContainerExit>
  /**
   * Runs a health check command inside the container; resolves with its exit code, non-zero when `timeoutMs` is over.
   */
  exec?(command: readonly string[], timeoutMs: number): Promise<number>
}

export interface ContainerExit {
  /** 128 + signal number when a signal ended it. */
  readonly exitCode: number
  /** `OutOfMemoryError: Container killed due to memory usage` and the like. */
  readonly reason?: string
}

/** CloudWatch's StateValue. */
export type AlarmState = 'OK' | 'ALARM' | 'INSUFFICIENT_DATA'

/** An alarm, metric or composite, that went from one state to another. */
export interface AlarmChange {
  readonly name: string
  readonly state: AlarmState
  readonly previous: AlarmState
  readonly reason: string
}

/** Alarms as deployments watch them. Implemented by emulator/aws/cloudwatch. */
export interface Alarms {
  /** Undefined when there is no such alarm. */
  state(name: string): AlarmState | undefined
  /** Called after each change of state of any alarm; returns what ends it. */
  onChange(listener: (change: AlarmChange) => void): () => void
}

/** Services as Application Auto Scaling moves them. Implemented by emulator/aws/ecs. */
export interface ServiceScaling {
  /** Undefined when the cluster or the service does not exist or is not ACTIVE. */
  desiredCount(cluster: string, service: string): number | undefined
  /** Tasks that are RUNNING now; undefined as above. */
  runningCount(cluster: string, service: string): number | undefined
  setDesiredCount(cluster: string, service: string, count: number, cause: string): void
  /** Is a service deployment in flight? Nothing is scaled in then. */
  deploying(cluster: string, service: string): boolean
}

/** An alarm that Application Auto Scaling keeps for a target tracking policy. */
export interface ScalingAlarm {
  readonly name: string
  readonly description: string
  /** The scaling policy: told when the alarm goes off, and again each minute while it lasts. */
  readonly actionArn: string
  readonly namespace: string
  readonly metric: string
  readonly dimensions: Readonly<Record<string, string>>
  readonly statistic: string
  readonly unit?: string
  readonly threshold: number
  readonly comparison: 'GreaterThanThreshold' | 'LessThanThreshold'
  /** Of one minute each. */
  readonly evaluationPeriods: number
}

/** What a scaling policy is told: by its own alarms, or by any alarm that names it as an action. */
export interface AlarmNotification {
  readonly actionArn: string
  readonly alarmName: string
  readonly state: AlarmState
  /** Undefined for composite alarms. */
  readonly threshold: number | undefined
  /** The newest data point that was judged; undefined when the state was set by hand. */
  readonly value: number | undefined
}

/** Alarms as auto scaling makes and hears them. Implemented by emulator/aws/cloudwatch. */
export interface ScalingAlarms extends Alarms {
  /** Creates or updates; the answer is the alarm's ARN. */
  put(alarm: ScalingAlarm): string
  delete(names: readonly string[]): void
  /** The newest data point of the alarm's last evaluation. */
  latest(name: string): number | undefined
  /** Actions whose ARN begins with `prefix` are done by `action`; what it throws is in the alarm's history. */
  onAction(prefix: string, action: (notification: AlarmNotification) => void): void
}
