import type {
  AlarmConfiguration,
  AutoRollbackConfiguration,
  BlueGreenDeploymentConfiguration,
  DeploymentStyle,
  ErrorCode,
  LifecycleEventStatus,
  LoadBalancerInfo,
  RevisionLocation,
  TargetStatus,
  TrafficRoutingConfig,
} from '@aws-sdk/client-codedeploy'
import type { CapacityProviderStrategyItem, NetworkConfiguration } from '@aws-sdk/client-ecs'
import type { TaskSetState } from '../../ports.ts'

/** What the engine remembers. Records are mutable; ./views.ts turns them into what AWS shows. */
export interface ApplicationRecord {
  readonly id: string
  readonly name: string
  readonly createdAt: number
  readonly tags: Map<string, string>
  readonly groups: Map<string, GroupRecord>
  readonly revisions: RevisionRecord[]
}

export interface RevisionRecord {
  readonly location: RevisionLocation
  readonly registeredAt: number
  firstUsedAt: number
  lastUsedAt: number
  readonly groups: Set<string>
}

/** The settings of a deployment group; a deployment keeps those that it began with. */
export interface GroupSettings {
  readonly deploymentConfigName: string
  readonly serviceRoleArn: string
  readonly service: { readonly clusterName: string; readonly serviceName: string }
  readonly loadBalancerInfo: LoadBalancerInfo
  readonly blueGreen: BlueGreenDeploymentConfiguration
  readonly style: DeploymentStyle
  readonly alarms: AlarmConfiguration
  readonly autoRollback: AutoRollbackConfiguration
}

export interface GroupRecord {
  readonly id: string
  readonly application: ApplicationRecord
  readonly tags: Map<string, string>
  name: string
  settings: GroupSettings
  lastAttempted?: DeploymentRecord
  lastSuccessful?: DeploymentRecord
}

export interface DeploymentConfigRecord {
  readonly id: string
  readonly name: string
  readonly createdAt: number | undefined
  readonly routing: TrafficRoutingConfig
}

export type DeploymentState =
  | 'Created'
  | 'Queued'
  | 'InProgress'
  | 'Ready'
  | 'Succeeded'
  | 'Failed'
  | 'Stopped'

export interface LifecycleEventRecord {
  readonly name: string
  status: LifecycleEventStatus
  startedAt?: number
  endedAt?: number
  /** Of a hook that failed. */
  failure?: { readonly functionName: string; readonly message: string }
}

/** CodeDeploy user guide, "AppSpec 'hooks' section for an Amazon ECS deployment". */
export const HOOK_NAMES = [
  'BeforeInstall',
  'AfterInstall',
  'AfterAllowTestTraffic',
  'BeforeAllowTraffic',
  'AfterAllowTraffic',
] as const
export type LifecycleHookName = (typeof HOOK_NAMES)[number]

/** CodeDeploy user guide, "AppSpec 'resources' section for Amazon ECS deployments". */
export interface AppSpec {
  readonly taskDefinition: string
  readonly containerName: string
  /** Text is taken at first and fails the deployment when it has begun, as users of AWS find. */
  readonly containerPort: number | string
  readonly platformVersion: string | undefined
  readonly networkConfiguration: NetworkConfiguration | undefined
  readonly capacityProviderStrategy: readonly CapacityProviderStrategyItem[] | undefined
  /** Name or ARN of the Lambda function by lifecycle event. */
  readonly hooks: ReadonlyMap<LifecycleHookName, string>
}

export interface Problem {
  readonly code: ErrorCode
  readonly message: string
}

export interface DeploymentRecord {
  readonly id: string
  readonly application: ApplicationRecord
  readonly group: GroupRecord
  readonly settings: GroupSettings
  readonly config: DeploymentConfigRecord
  readonly creator: 'user' | 'codeDeployRollback'
  readonly createdAt: number
  readonly description: string | undefined
  /** Undefined only for the rollback of a group's first deployment. */
  readonly revision: RevisionLocation | undefined
  readonly appSpec: AppSpec | undefined
  readonly previousRevision: RevisionLocation | undefined
  readonly autoRollback: AutoRollbackConfiguration
  /** Those that are watched. */
  readonly alarms: AlarmConfiguration
  readonly overrideAlarms: AlarmConfiguration | undefined
  /** What this deployment rolls back. */
  readonly rollsBack: DeploymentRecord | undefined
  readonly events: readonly LifecycleEventRecord[]
  status: DeploymentState
  targetStatus: TargetStatus
  updatedAt: number
  /** Since when GetDeploymentTarget answers. */
  targetSince?: number
  startedAt?: number
  completedAt?: number
  problem?: Problem
  rollbackId?: string
  terminationWaitStarted: boolean
  serviceArn?: string
  /** As last seen: kept when the task set itself is gone. */
  blue?: TaskSetState
  green?: TaskSetState
  /** Percent of production traffic. */
  greenWeight: number
}

/** A hook function that was invoked and has not answered. */
export interface HookExecution {
  readonly deployment: DeploymentRecord
  readonly event: LifecycleHookName
  answered: boolean
  answer(status: 'Succeeded' | 'Failed'): void
}

export const isCompleted = ({ status }: Pick<DeploymentRecord, 'status'>): boolean =>
  status === 'Succeeded' || status === 'Failed' || status === 'Stopped'

/** `<cluster>:<service>`: the target id of an ECS deployment. */
export const targetIdOf = ({ settings }: DeploymentRecord): string =>
  `${settings.service.clusterName}:${settings.service.serviceName}`
