/** What Application Auto Scaling remembers, and what AWS shows of it. */
import type {
  ScalableTarget,
  ScalingActivity,
  ScalingPolicy,
  ScheduledAction,
  StepScalingPolicyConfiguration,
  SuspendedState,
  TargetTrackingScalingPolicyConfiguration,
} from '@aws-sdk/client-application-auto-scaling'
import type { Schedule } from '../../schedule-expression.ts'

/** "Scalable targets are uniquely identified by the combination of resource ID, scalable dimension, and namespace." */
export interface TargetKey {
  readonly namespace: 'ecs'
  /** `service/<cluster>/<service>` */
  readonly resourceId: string
  readonly dimension: 'ecs:service:DesiredCount'
}

export interface TargetRecord extends TargetKey {
  readonly arn: string
  readonly cluster: string
  readonly service: string
  readonly createdAt: number
  readonly roleArn: string
  readonly tags: Map<string, string>
  minimum: number
  maximum: number
  suspended: Required<{ readonly [member in keyof SuspendedState]: boolean }>
  /** The last scale-out by a policy: what comes within its cooldown is counted from `from`. */
  scaledOut?: { readonly from: number; readonly until: number }
  /** Until then nothing is scaled in again. */
  scaledInUntil?: number
}

interface PolicyFacts {
  readonly arn: string
  readonly name: string
  readonly target: TargetRecord
  readonly createdAt: number
}

export interface StepPolicy extends PolicyFacts {
  readonly type: 'StepScaling'
  configuration: StepScalingPolicyConfiguration
}

export interface TrackingPolicy extends PolicyFacts {
  readonly type: 'TargetTrackingScaling'
  readonly alarms: { readonly high: AlarmName; readonly low: AlarmName }
  configuration: TargetTrackingScalingPolicyConfiguration
}

export interface AlarmName {
  readonly name: string
  readonly arn: string
}

export type PolicyRecord = StepPolicy | TrackingPolicy

export interface ScheduledRecord {
  readonly arn: string
  readonly name: string
  readonly target: TargetRecord
  readonly createdAt: number
  schedule: Schedule
  timezone: string | undefined
  startTime: Date | undefined
  endTime: Date | undefined
  minimum: number | undefined
  maximum: number | undefined
  cancel: () => void
}

export interface ActivityRecord {
  readonly id: string
  readonly target: TargetKey
  readonly description: string
  readonly cause: string
  readonly startedAt: number
  readonly notScaled: NonNullable<ScalingActivity['NotScaledReasons']> | undefined
  endedAt?: number
  status: NonNullable<ScalingActivity['StatusCode']>
  message?: string
}

const keyView = ({ namespace, resourceId, dimension }: TargetKey) => ({
  ServiceNamespace: namespace,
  ResourceId: resourceId,
  ScalableDimension: dimension,
})

export const targetView = (target: TargetRecord): ScalableTarget => ({
  ...keyView(target),
  MinCapacity: target.minimum,
  MaxCapacity: target.maximum,
  RoleARN: target.roleArn,
  CreationTime: new Date(target.createdAt),
  SuspendedState: { ...target.suspended },
  ScalableTargetARN: target.arn,
})

export const alarmViews = (policy: PolicyRecord) =>
  policy.type === 'StepScaling'
    ? []
    : [policy.alarms.high, policy.alarms.low].map(({ name, arn }) => ({ AlarmName: name, AlarmARN: arn }))

export const policyView = (policy: PolicyRecord): ScalingPolicy => ({
  PolicyARN: policy.arn,
  PolicyName: policy.name,
  ...keyView(policy.target),
  PolicyType: policy.type,
  ...(policy.type === 'StepScaling'
    ? { StepScalingPolicyConfiguration: policy.configuration }
    : { TargetTrackingScalingPolicyConfiguration: policy.configuration }),
  Alarms: alarmViews(policy),
  CreationTime: new Date(policy.createdAt),
})

export const scheduledView = (action: ScheduledRecord): ScheduledAction => ({
  ScheduledActionName: action.name,
  ScheduledActionARN: action.arn,
  ...keyView(action.target),
  Schedule: action.schedule.expression,
  Timezone: action.timezone,
  StartTime: action.startTime,
  EndTime: action.endTime,
  ScalableTargetAction: { MinCapacity: action.minimum, MaxCapacity: action.maximum },
  CreationTime: new Date(action.createdAt),
})

export const activityView = (activity: ActivityRecord): ScalingActivity => ({
  ActivityId: activity.id,
  ...keyView(activity.target),
  Description: activity.description,
  Cause: activity.cause,
  StartTime: new Date(activity.startedAt),
  ...(activity.endedAt === undefined ? {} : { EndTime: new Date(activity.endedAt) }),
  StatusCode: activity.status,
  StatusMessage: activity.message,
  ...(activity.notScaled === undefined ? {} : { NotScaledReasons: activity.notScaled }),
})
