import type {
  CapacityProviderStrategyItem,
  ClusterConfiguration,
  ClusterSetting,
  ContainerDefinition,
  DeploymentConfiguration,
  DeploymentLifecycleHook,
  LoadBalancer,
  NetworkConfiguration,
  RegisterTaskDefinitionRequest,
  TaskOverride,
} from '@aws-sdk/client-ecs'
import type { RunningContainer, Target } from '../../ports.ts'

/**
 * What the engine remembers. Records are mutable and live in the store; `views/` turns them into what AWS
 * shows.
 */
export interface ClusterRecord {
  readonly arn: string
  readonly name: string
  status: 'ACTIVE' | 'INACTIVE'
  settings: readonly ClusterSetting[]
  configuration: ClusterConfiguration | undefined
  capacityProviders: readonly string[]
  defaultCapacityProviderStrategy: readonly CapacityProviderStrategyItem[]
}

export interface TaskDefinitionRecord {
  readonly arn: string
  readonly family: string
  readonly revision: number
  /** As registered, with AWS's defaults filled in; without tags. */
  readonly definition: Omit<RegisterTaskDefinitionRequest, 'tags'>
  readonly compatibilities: readonly ('EC2' | 'FARGATE' | 'EXTERNAL' | 'MANAGED_INSTANCES')[]
  readonly registeredAt: number
  readonly registeredBy: string
  status: 'ACTIVE' | 'INACTIVE' | 'DELETE_IN_PROGRESS'
  deregisteredAt?: number
  deleteRequestedAt?: number
}

export type TaskStatus =
  | 'PROVISIONING'
  | 'PENDING'
  | 'ACTIVATING'
  | 'RUNNING'
  | 'DEACTIVATING'
  | 'STOPPING'
  | 'DEPROVISIONING'
  | 'STOPPED'

export type HealthStatus = 'HEALTHY' | 'UNHEALTHY' | 'UNKNOWN'

export type StopCode =
  | 'TaskFailedToStart'
  | 'EssentialContainerExited'
  | 'UserInitiated'
  | 'ServiceSchedulerInitiated'

export interface ContainerRecord {
  readonly arn: string
  readonly name: string
  readonly definition: ContainerDefinition
  readonly essential: boolean
  lastStatus: 'PENDING' | 'RUNNING' | 'STOPPED'
  healthStatus: HealthStatus
  imageDigest?: string
  runtimeId?: string
  exitCode?: number
  reason?: string
  running?: RunningContainer
}

/** A target group registration of a task. */
export interface TaskTarget {
  readonly targetGroupArn: string
  readonly target: Target
}

export interface TaskRecord {
  readonly arn: string
  readonly id: string
  readonly cluster: ClusterRecord
  readonly definition: TaskDefinitionRecord
  readonly group: string
  readonly startedBy: string | undefined
  readonly launchType: string | undefined
  readonly capacityProviderName: string | undefined
  readonly platformVersion: string
  readonly overrides: TaskOverride
  readonly enableExecuteCommand: boolean
  readonly network: TaskNetwork
  readonly containers: readonly ContainerRecord[]
  readonly createdAt: number
  /** Set for the tasks of a service. */
  readonly owner: TaskOwner | undefined
  lastStatus: TaskStatus
  desiredStatus: 'RUNNING' | 'STOPPED'
  version: number
  attachmentStatus: string
  targets: readonly TaskTarget[]
  /** Has counted as healthy at least once: its end is not a failure of its deployment. */
  everHealthy: boolean
  connectivityAt?: number
  pullStartedAt?: number
  pullStoppedAt?: number
  startedAt?: number
  stoppingAt?: number
  executionStoppedAt?: number
  stoppedAt?: number
  stopCode?: StopCode
  stoppedReason?: string
}

export interface TaskNetwork {
  readonly attachmentId: string
  readonly interfaceId: string
  readonly subnetId: string
  readonly availabilityZone: string
  readonly privateIp: string
  readonly macAddress: string
}

export interface TaskOwner {
  readonly service: ServiceRecord
  readonly deployment: DeploymentRecord
}

/** What a service revision freezes: the settings whose change starts a deployment. */
export interface WorkloadConfig {
  readonly taskDefinition: TaskDefinitionRecord
  readonly launchType: string | undefined
  readonly capacityProviderStrategy: readonly CapacityProviderStrategyItem[]
  readonly platformVersion: string
  readonly networkConfiguration: NetworkConfiguration | undefined
  readonly loadBalancers: readonly LoadBalancer[]
}

export interface ServiceRevisionRecord {
  readonly arn: string
  readonly createdAt: number
  readonly config: WorkloadConfig
  /** Digest by container name, known from the first task that was started. */
  readonly imageDigests: Map<string, string>
  /** The target groups that this revision's tasks register in, one per load balancer. */
  targetGroupArns: readonly string[]
}

export type RolloutState = 'IN_PROGRESS' | 'COMPLETED' | 'FAILED'

/** An entry of `service.deployments`. */
export interface DeploymentRecord {
  /** `ecs-svc/` and 19 digits. */
  readonly id: string
  readonly revision: ServiceRevisionRecord
  readonly createdAt: number
  updatedAt: number
  status: 'PRIMARY' | 'ACTIVE' | 'INACTIVE'
  desiredCount: number
  failedTasks: number
  rolloutState: RolloutState
  rolloutStateReason: string
  /** Starts in a row that never reached RUNNING: what the throttle logic counts. */
  startFailures: number
  /** No start before this time (throttle logic, capacity). */
  notBefore: number
}

export type ServiceDeploymentStatus =
  | 'PENDING'
  | 'IN_PROGRESS'
  | 'STOP_REQUESTED'
  | 'ROLLBACK_REQUESTED'
  | 'ROLLBACK_IN_PROGRESS'
  | 'SUCCESSFUL'
  | 'STOPPED'
  | 'ROLLBACK_SUCCESSFUL'
  | 'ROLLBACK_FAILED'

export const ONGOING: ReadonlySet<ServiceDeploymentStatus> = new Set([
  'PENDING',
  'IN_PROGRESS',
  'STOP_REQUESTED',
  'ROLLBACK_REQUESTED',
  'ROLLBACK_IN_PROGRESS',
])

/** ServiceDeploymentRollbackMonitorsStatus. */
export type MonitorStatus = 'DISABLED' | 'MONITORING' | 'MONITORING_COMPLETE' | 'TRIGGERED'

/** One execution of a lifecycle hook at one stage; a stage that repeats makes a new one each time. */
export interface HookRecord {
  readonly id: string
  readonly hook: DeploymentLifecycleHook
  readonly type: 'PAUSE' | 'AWS_LAMBDA'
  readonly stage: string
  readonly expiresAt: number
  readonly timeoutAction: 'CONTINUE' | 'ROLLBACK'
  status: 'AWAITING_ACTION' | 'IN_PROGRESS' | 'SUCCEEDED' | 'FAILED' | 'TIMED_OUT'
}

export interface ServiceDeploymentRecord {
  readonly arn: string
  readonly service: ServiceRecord
  readonly createdAt: number
  readonly configuration: DeploymentConfiguration
  readonly target: DeploymentRecord
  readonly sources: readonly DeploymentRecord[]
  status: ServiceDeploymentStatus
  statusReason?: string
  updatedAt: number
  startedAt?: number
  finishedAt?: number
  stoppedAt?: number
  /** Only strategies with stages set it. */
  lifecycleStage?: string
  stageSince?: number
  /** Index of the traffic shift step under way or last made (./deployment/shift-steps.ts). */
  step: number
  /** What is live when the deployment begins and is rolled back to: set by strategies that move traffic. */
  blue?: DeploymentRecord | undefined
  /** Since when only the alarms are waited for (./deployment/deployment-alarms.ts). */
  bakingSince?: number
  /** Every execution of a lifecycle hook, oldest first. */
  hooks: readonly HookRecord[]
  readonly alarms: {
    status: MonitorStatus
    readonly names: readonly string[]
    triggered: readonly string[]
  }
  breaker: {
    status: MonitorStatus
    failureCount: number
    threshold: number
  }
  rollback?: {
    readonly reason: string
    readonly startedAt: number
    readonly to: DeploymentRecord | undefined
  }
  /** Percent of traffic by deployment id, as last requested. */
  readonly traffic: Map<string, { production: number; test: number }>
  /** Counts at the end, when the task records are gone. */
  final?: ReadonlyMap<
    string,
    { readonly requested: number; readonly running: number; readonly pending: number }
  >
}

export interface ServiceEventRecord {
  readonly id: string
  readonly createdAt: number
  readonly message: string
}

/**
 * A task set of a service whose deployments CodeDeploy controls (ECS API reference, TaskSet). Its id has the
 * same form as a deployment's (`ecs-svc/` and digits), and its tasks belong to it by the same field, so the
 * record extends a deployment's.
 */
export interface TaskSetRecord {
  readonly arn: string
  /** Owns the tasks; its id is the task set's. */
  readonly deployment: DeploymentRecord
  /** The CodeDeploy deployment that made it. */
  readonly externalId: string | undefined
  /** `CODE_DEPLOY` when CodeDeploy made it. */
  readonly startedBy: string | undefined
  status: 'PRIMARY' | 'ACTIVE' | 'DRAINING'
  /** Percent of the service's desired count. */
  scale: number
  stabilityStatus: 'STEADY_STATE' | 'STABILIZING'
  stabilityStatusAt: number
}

export interface ServiceRecord {
  readonly arn: string
  readonly name: string
  readonly cluster: ClusterRecord
  readonly createdAt: number
  readonly createdBy: string
  readonly clientToken: string | undefined
  readonly schedulingStrategy: 'REPLICA'
  controller: 'ECS' | 'CODE_DEPLOY'
  config: WorkloadConfig
  deploymentConfiguration: DeploymentConfiguration
  status: 'ACTIVE' | 'DRAINING' | 'INACTIVE'
  desiredCount: number
  healthCheckGracePeriodSeconds: number | undefined
  propagateTags: string | undefined
  enableECSManagedTags: boolean
  enableExecuteCommand: boolean
  availabilityZoneRebalancing: 'ENABLED' | 'DISABLED'
  /** PRIMARY first. */
  deployments: readonly DeploymentRecord[]
  /** Of a service that CodeDeploy controls, oldest first; it has no deployments then. */
  taskSets: readonly TaskSetRecord[]
  /** What a rollback goes back to. */
  lastCompleted: DeploymentRecord | undefined
  /** Newest first. */
  serviceDeployments: readonly ServiceDeploymentRecord[]
  revisions: readonly ServiceRevisionRecord[]
  /** Newest first, at most 100. */
  events: readonly ServiceEventRecord[]
  /** The steady state was announced, and nothing has changed since. */
  steady: boolean
}

/** Its containers have not ended: it takes room under maximumPercent. */
export const occupies = (task: TaskRecord): boolean =>
  task.lastStatus !== 'DEPROVISIONING' && task.lastStatus !== 'STOPPED'

/** Wanted and not on its way out. */
export const wanted = (task: TaskRecord): boolean => task.desiredStatus === 'RUNNING'

export const inFlight = (service: ServiceRecord): ServiceDeploymentRecord | undefined => {
  const newest = service.serviceDeployments[0]
  return newest !== undefined && ONGOING.has(newest.status) ? newest : undefined
}

/** Whatever owns tasks of the service: deployments, or task sets. */
export const owners = (service: ServiceRecord): readonly DeploymentRecord[] =>
  service.controller === 'ECS' ? service.deployments : service.taskSets.map(({ deployment }) => deployment)

export const primary = (service: ServiceRecord): DeploymentRecord => {
  const first = service.deployments[0]
  if (first === undefined) throw new Error(`Service ${service.arn} has no deployment`)
  return first
}
