/** Scalable targets come and go, and with them all that hangs on them. */
import type { ScalingAlarms } from '../../ports.ts'
import { invalid } from './failures.ts'
import type { PolicyRecord, ScheduledRecord, TargetKey, TargetRecord } from './model.ts'
import type { Scaler } from './scaler.ts'
import type { ScalingState } from './state.ts'

export class Registry {
  readonly state: ScalingState
  readonly scaler: Scaler
  readonly alarms: ScalingAlarms

  constructor(state: ScalingState, scaler: Scaler, alarms: ScalingAlarms) {
    this.state = state
    this.scaler = scaler
    this.alarms = alarms
  }

  /** Throws ValidationException when the service is not there or not ACTIVE. */
  register(
    key: TargetKey & { readonly cluster: string; readonly service: string },
    tags: Map<string, string>,
  ): TargetRecord {
    const { account, clock, ids, services, targets } = this.state
    if (services.desiredCount(key.cluster, key.service) === undefined)
      throw invalid(`ECS service doesn't exist: ${key.resourceId}`)
    const target: TargetRecord = {
      ...key,
      arn: `arn:aws:application-autoscaling:${account.region}:${account.accountId}:scalable-target/${ids.targetId()}`,
      createdAt: clock.now(),
      roleArn: `arn:aws:iam::${account.accountId}:role/aws-service-role/ecs.application-autoscaling.amazonaws.com/AWSServiceRoleForApplicationAutoScaling_ECSService`,
      tags,
      minimum: 0,
      maximum: 0,
      suspended: {
        DynamicScalingInSuspended: false,
        DynamicScalingOutSuspended: false,
        ScheduledScalingSuspended: false,
      },
    }
    targets.set(key.resourceId, target)
    return target
  }

  /**
   * "Deregistering a scalable target deletes the scaling policies that are associated with it", and scheduled actions.
   */
  deregister(target: TargetRecord): void {
    for (const policy of this.state.policiesOf(target)) this.removePolicy(policy)
    for (const action of this.state.scheduledOf(target)) this.removeScheduled(action)
    this.state.targets.delete(target.resourceId)
  }

  /**
   * "Deleting a target tracking scaling policy deletes the CloudWatch alarms that … created for it"; others' alarms
   * stay.
   */
  removePolicy(policy: PolicyRecord): void {
    if (policy.type === 'TargetTrackingScaling')
      this.alarms.delete([policy.alarms.high.name, policy.alarms.low.name])
    this.state.policies.delete(policy.arn)
  }

  removeScheduled(action: ScheduledRecord): void {
    action.cancel()
    this.state.scheduled.delete(action.arn)
  }

  /** A deleted service takes its scalable target with it. */
  sweep(): void {
    const { services, targets } = this.state
    for (const target of targets.values())
      if (services.desiredCount(target.cluster, target.service) === undefined) this.deregister(target)
  }
}
