import * as sdk from '@aws-sdk/client-application-auto-scaling'
import type { EngineClock } from '../../clock.ts'
import type { ScalingAlarms, ServiceScaling } from '../../ports.ts'
import { type Timings, unscaledTimings } from '../../timings.ts'
import type { AccountScope, OperationHandler, ServiceDefinition } from '../wire/service.ts'
import type { TagSource } from '../wire/tags.ts'
import { Activities } from './activities.ts'
import { activityView } from './model.ts'
import { paged } from './paging.ts'
import { policyOperations } from './policy-operations.ts'
import { Registry } from './registry.ts'
import { Scaler } from './scaler.ts'
import { scheduleOperations } from './schedule-operations.ts'
import { ScalingState } from './state.ts'
import { taggedTargets, targetOperations } from './target-operations.ts'

/** One object for all emulators of a process: the registry reads its model once. */
const SDK = { ...sdk }

export interface AutoScalingOptions {
  readonly account: AccountScope
  readonly clock: EngineClock
  readonly services: ServiceScaling
  readonly alarms: ScalingAlarms
  /** AWS's pace unless given. */
  readonly timings?: Timings
}

export interface AutoScaling {
  readonly service: ServiceDefinition
  readonly tags: TagSource
  close(): void
}

/** Alarms name the policies that they tell. */
const POLICY_ARN = 'arn:aws:autoscaling:'

/**
 * Application Auto Scaling on the emulator, for the desired count of ECS services: target tracking (with its two
 * alarms), step scaling (alarms are the caller's own), scheduled actions, suspension.
 *
 * Not emulated, and refused rather than ignored: other services, predictive scaling, metric math. The size of a step of
 * target tracking is in proportion to the metric; AWS does not publish its own. ConcurrentUpdateException comes from
 * injected faults only: nothing here is concurrent.
 */
export function createAutoScaling(options: AutoScalingOptions): AutoScaling {
  const { account, clock, services, alarms, timings = unscaledTimings } = options
  const state = new ScalingState(account, clock, services)
  const activities = new Activities({ clock, services, timings })
  const scaler = new Scaler({ state, activities, alarms, services, timings })
  const registry = new Registry(state, scaler, alarms)
  alarms.onAction(POLICY_ARN, (notification) => {
    registry.sweep()
    const policy = state.policies.get(notification.actionArn)
    if (policy === undefined) throw new Error('The scaling policy does not exist.')
    scaler.alarmed(policy, notification)
  })

  const operations: Readonly<Record<string, OperationHandler>> = {
    ...targetOperations(registry),
    ...policyOperations(registry),
    ...scheduleOperations(registry, activities),
    DescribeScalingActivities: (
      input: sdk.DescribeScalingActivitiesRequest,
    ): sdk.DescribeScalingActivitiesResponse => {
      const inScope = state.scope(input)
      const found = activities
        .all()
        .filter(
          ({ target, notScaled }) =>
            inScope(target) && (notScaled === undefined || input.IncludeNotScaledActivities === true),
        )
      const { items, token } = paged(found, input)
      return { ScalingActivities: items.map(activityView), ...token }
    },
  }
  return {
    service: {
      name: 'application-autoscaling',
      protocol: 'awsJson1_1',
      targetPrefix: 'AnyScaleFrontendService',
      sdk: SDK,
      operations: Object.fromEntries(
        Object.entries(operations).map(([name, run]): [string, OperationHandler] => [
          name,
          (input, context) => {
            registry.sweep()
            return run(input, context)
          },
        ]),
      ),
    },
    tags: { resources: () => taggedTargets(registry) },
    close: () => {
      activities.close()
      scaler.close()
      for (const { cancel } of state.scheduled.values()) cancel()
    },
  }
}
