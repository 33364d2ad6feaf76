import type { StoppedTask, TaskTimes } from '../../ecs/stopped-task.ts'

/**
 * What a deployment needs from the scheduler that runs services. Implemented on Amazon ECS by src/aws/ecs/services.ts.
 * Statuses, stages and rollout states are ECS's own words and open strings: a new one never breaks a deployment.
 */
export interface Services {
  /** Services of the app environment, found by name and confirmed by tag, DRAINING ones included. */
  list(app: string, environment: string): Promise<readonly ServiceState[]>
  /** Reads services by name, in batches of 10; one that ECS does not know is absent from the answer. */
  describe(names: readonly string[]): Promise<ReadonlyMap<string, ServiceState>>
  /**
   * Idempotent: an ambiguous answer is recovered by name. Refuses with ServiceDrainingError while an old one drains.
   */
  create(spec: ServiceSpec): Promise<StartedDeployment>
  /** Starts a deployment of `change.taskDefinition`: one call, so that attributes and revision are one deployment. */
  update(change: ServiceChange): Promise<StartedDeployment>
  /** Service deployments of one service created at or after `since` (epoch ms), newest first, with their revision. */
  deploymentsSince(service: string, since: number): Promise<readonly ServiceDeploymentBrief[]>
  /** Service deployments of one service that have not ended, newest first, with their revision. */
  underWay(service: string): Promise<readonly ServiceDeploymentBrief[]>
  /** Reads service deployments by ARN, in batches of 20. */
  describeDeployments(arns: readonly string[]): Promise<ReadonlyMap<string, ServiceDeployment>>
  /** Turns a service deployment back (StopServiceDeployment ROLLBACK). `ended`: it was over before we asked. */
  stopWithRollback(arn: string): Promise<'rolling-back' | 'ended'>
  /** Answers a PAUSE hook (ContinueServiceDeployment). Throws when it is refused: it may not wait any more. */
  answerHook(arn: string, hookId: string, answer: 'continue' | 'roll-back'): Promise<void>
  /** Deletes a service with its tasks; one that is not there is fine. */
  delete(service: string): Promise<void>
  /** Tasks of the deployment that stopped since `since` (epoch ms), latest first, scale-in left out. */
  stoppedTasks(query: StoppedTaskQuery): Promise<readonly StoppedTask[]>
  /** When the tasks of the deployment that are there were placed, pulled their image and started. */
  taskTimes(query: Omit<StoppedTaskQuery, 'since'>): Promise<readonly TaskTimes[]>
  /** The last `lines` lines of a task's container log; empty when there is none. */
  logTail(process: string, taskId: string, lines: number, place?: LogPlace): Promise<readonly string[]>
}

/** Where a container's log is, when it is not where this suite puts it. */
export interface LogPlace {
  readonly group: string
  /** `<prefix>/<container>`; the task's id follows. */
  readonly stream: string
}

/** A service as last read. */
export interface ServiceState {
  readonly name: string
  /** ACTIVE, DRAINING, INACTIVE */
  readonly status: string
  /** ECS when the service says nothing; CODE_DEPLOY, EXTERNAL. */
  readonly controller: string
  /** ROLLING when the service says nothing; BLUE_GREEN, CANARY, LINEAR. */
  readonly strategy: string
  readonly taskDefinition: string | undefined
  readonly desiredCount: number
  readonly runningCount: number
  readonly pendingCount: number
  readonly deployments: readonly Deployment[]
  readonly loadBalancers: readonly LoadBalancerBinding[]
  readonly network: Network | undefined
  /** Lifecycle hooks of its deployment configuration. */
  readonly hooks?: readonly ConfiguredHook[]
  /** Newest first. */
  readonly events: readonly ServiceEvent[]
  readonly tags: Readonly<Record<string, string>>
}

/** An entry of a service's `deployments`. */
export interface Deployment {
  /** `ecs-svc/1234567890123456789` */
  readonly id: string
  /** PRIMARY, ACTIVE, INACTIVE */
  readonly status: string
  readonly taskDefinition: string
  /** IN_PROGRESS, COMPLETED, FAILED; undefined behind a Classic Load Balancer. */
  readonly rolloutState: string | undefined
  readonly rolloutStateReason: string | undefined
  readonly desiredCount: number
  readonly runningCount: number
  readonly pendingCount: number
  readonly failedTasks: number
  /** Epoch milliseconds. */
  readonly createdAt: number | undefined
}

export interface ServiceEvent {
  /** Epoch milliseconds. */
  readonly at: number
  readonly message: string
}

export interface LoadBalancerBinding {
  readonly targetGroup: string
  readonly containerName: string
  readonly containerPort: number
  /** Only blue/green, canary and linear services have these. */
  readonly alternateTargetGroup?: string
  readonly productionListenerRule?: string
  readonly testListenerRule?: string
  /** Lets ECS move the rules. */
  readonly role?: string
}

export interface Network {
  readonly subnets: readonly string[]
  readonly securityGroups: readonly string[]
  readonly assignPublicIp: boolean
}

/**
 * How a service is moved to a new revision.
 * https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeploymentConfiguration.html
 */
export type Rollout = Rolling | BlueGreen | Canary | Linear | CodeDeployRollout | AsItIs

/** ECS's own word for how a service is moved (ROLLING, BLUE_GREEN …), or CODE_DEPLOY. An open string. */
export function strategyName(rollout: Rollout): string {
  return rollout.strategy === 'AS_IT_IS' ? rollout.says : rollout.strategy
}

/**
 * Whether a load balancer checks its tasks and sends them requests. A gateway's is Elastic Load Balancing too: ECS makes
 * the target group behind its connector.
 */
export function takesTraffic(rollout: Rollout): boolean {
  if (rollout.loadBalancer !== undefined) return true
  return rollout.strategy === 'ROLLING' && rollout.gateway !== undefined
}

/** Percentages are of the desired count. */
export interface Rolling {
  readonly strategy: 'ROLLING'
  readonly minimumHealthyPercent: number
  readonly maximumPercent: number
  readonly loadBalancer?: LoadBalancerBinding
  /** A gateway of ECS in its place, which the service is connected to when it is created. */
  readonly gateway?: { readonly portName: string; readonly healthCheckPath: string }
}

interface TrafficShift {
  /** Minutes both revisions stay up after all production traffic has moved. */
  readonly bakeMinutes: number
  readonly loadBalancer: LoadBalancerBinding
}

/** All traffic at once. */
export interface BlueGreen extends TrafficShift {
  readonly strategy: 'BLUE_GREEN'
}

/** `percent` of the traffic first, the rest after `stepMinutes`. */
export interface Canary extends TrafficShift {
  readonly strategy: 'CANARY'
  readonly percent: number
  readonly stepMinutes: number
}

/** `percent` more of the traffic every `stepMinutes`. */
export interface Linear extends TrafficShift {
  readonly strategy: 'LINEAR'
  readonly percent: number
  readonly stepMinutes: number
}

/** A service of the CODE_DEPLOY controller: its deployment group says how. */
export interface CodeDeployRollout {
  readonly strategy: 'CODE_DEPLOY'
  readonly loadBalancer?: LoadBalancerBinding
}

/** A service that somebody else configures: its deployment configuration is neither known in full nor sent. */
export interface AsItIs {
  readonly strategy: 'AS_IT_IS'
  /** ECS's own word: ROLLING, BLUE_GREEN … */
  readonly says: string
  readonly loadBalancer?: LoadBalancerBinding
}

export interface ServiceSpec {
  readonly name: string
  readonly taskDefinition: string
  readonly desiredCount: number
  readonly rollout: Rollout
  /** Pause before production traffic moves, for the gate. */
  readonly gate?: boolean
  /** Seconds in which failing load balancer checks do not count; only with a load balancer. */
  readonly healthCheckGracePeriod?: number
  readonly network: Network
  readonly tags: Readonly<Record<string, string>>
  /** Makes a repeated create find the first one. At most 36 characters. */
  readonly clientToken: string
}

/** What an update sends. The desired count is never among it: autoscaling and people own it. */
export interface ServiceChange {
  readonly name: string
  readonly taskDefinition: string
  readonly rollout: Rollout
  /** Adds the gate's pause hook to the service's hooks, or removes it; undefined leaves them as they are. */
  readonly gate?: 'add' | 'remove'
  /** Only when it differs from what the service has. */
  readonly network?: Network
  readonly healthCheckGracePeriod?: number
  /** A deployment also when the task definition is the one the service already names (after a rollback). */
  readonly force: boolean
}

/** What the create or update call answered. */
export interface StartedDeployment {
  /** PRIMARY deployment's id of the answer: ours. */
  readonly deploymentId: string
  readonly taskDefinition: string
  /** Epoch milliseconds by the service's clock; the caller's clock when the answer has none. */
  readonly createdAt: number
}

export interface ServiceDeploymentBrief {
  readonly arn: string
  readonly status: string
  readonly statusReason: string | undefined
  /** Epoch milliseconds. */
  readonly createdAt: number
  /** What it moves the service to; undefined when the service revision could not be read. */
  readonly revision: Revision | undefined
}

/** The part of a service revision that identifies a release. */
export interface Revision {
  readonly taskDefinition: string
  /** The image of the app's container as the task definition names it. */
  readonly image: string | undefined
  /** `sha256:…` that ECS resolved; of an image index it may be the platform's manifest. */
  readonly imageDigest: string | undefined
  /** Network, capacity and platform of the revision, as one text that is equal where they are; undefined: not known. */
  readonly setting?: string
}

/** A service deployment as last read: ECS's own account of one rollout of one service. */
export interface ServiceDeployment {
  readonly arn: string
  /**
   * PENDING, IN_PROGRESS, STOP_REQUESTED, ROLLBACK_REQUESTED, ROLLBACK_IN_PROGRESS, SUCCESSFUL, STOPPED,
   * ROLLBACK_SUCCESSFUL, ROLLBACK_FAILED
   */
  readonly status: string
  readonly statusReason: string | undefined
  /**
   * SCALE_UP, PRODUCTION_TRAFFIC_SHIFT, BAKE_TIME …; PRE_PRODUCTION_TRAFFIC_SHIFT is documented and absent from the
   * SDK.
   */
  readonly stage: string | undefined
  readonly target: RevisionCounts | undefined
  readonly sources: readonly RevisionCounts[]
  readonly rollback:
    | { readonly reason: string | undefined; readonly revisionArn: string | undefined }
    | undefined
  /** DISABLED, MONITORING, MONITORING_COMPLETE, TRIGGERED */
  readonly circuitBreaker:
    | { readonly status: string; readonly failures: number; readonly threshold: number }
    | undefined
  readonly alarms: { readonly status: string; readonly triggered: readonly string[] } | undefined
  readonly hooks: readonly LifecycleHook[]
  /** undefined: it says none. */
  readonly times?: DeploymentTimes
}

/** By the scheduler's own clock, in epoch milliseconds. */
export interface DeploymentTimes {
  readonly createdAt: number | undefined
  readonly startedAt: number | undefined
  readonly finishedAt: number | undefined
  /** Of the last change, which is that of the stage when a new one is seen. */
  readonly updatedAt: number | undefined
  readonly rollbackStartedAt: number | undefined
  /** Where each stage has its own times (CodeDeploy); ECS keeps none of those that are over. */
  readonly events?: readonly { readonly name: string; readonly from: number; readonly to: number }[]
}

export interface RevisionCounts {
  readonly revisionArn: string
  readonly requested: number
  readonly running: number
  readonly pending: number
  /** Percent; undefined for a rolling deployment. */
  readonly productionWeight: number | undefined
  readonly testWeight: number | undefined
}

/** A hook as the service's configuration has it. */
export interface ConfiguredHook {
  /** PAUSE, AWS_LAMBDA */
  readonly type: string
  readonly stages: readonly string[]
  readonly timeoutMinutes: number | undefined
}

/** A hook of one deployment. */
export interface LifecycleHook {
  readonly id: string
  /** PAUSE, AWS_LAMBDA */
  readonly type: string
  /** AWAITING_ACTION, IN_PROGRESS, SUCCEEDED, FAILED, TIMED_OUT */
  readonly status: string
  /** Epoch milliseconds at which ECS takes `timeoutAction`. */
  readonly expiresAt: number | undefined
  readonly timeoutAction: string | undefined
  /** It waits where the gate is: the new tasks have test traffic and no production traffic. */
  readonly atGate?: boolean
}

export interface StoppedTaskQuery {
  readonly service: string
  readonly deploymentId: string
  readonly taskDefinition: string
  readonly since: number
}

/** A service of this name is still going away: it cannot be created before ECS has drained it. */
export class ServiceDrainingError extends Error {
  override readonly name = 'ServiceDrainingError'
}

/**
 * A read that may work at the next tick (throttled, 5xx, network) or one that never will (denied, expired, missing).
 */
export class ServiceReadError extends Error {
  override readonly name = 'ServiceReadError'
  readonly kind: 'throttled' | 'transient' | 'permanent'
  constructor(kind: ServiceReadError['kind'], message: string, options: { readonly cause?: unknown } = {}) {
    super(message, options)
    this.kind = kind
  }
}

/** What moves a service: the deployment controller, ECS's own word. */
export type Controller = 'ECS' | 'CODE_DEPLOY'

/**
 * Who moves a service that exists. Anything but CODE_DEPLOY is asked of ECS; the plan refuses what ECS does not move.
 */
export function controllerOf(service: { readonly controller: string }): Controller {
  return service.controller === 'CODE_DEPLOY' ? 'CODE_DEPLOY' : 'ECS'
}
