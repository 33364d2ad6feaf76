import * as sdk from '@aws-sdk/client-scheduler'
import type { EngineClock } from '../../clock.ts'
import { type Timings, unscaledTimings } from '../../timings.ts'
import type { AccountScope, ServiceDefinition } from '../wire/service.ts'
import type { TagSource } from '../wire/tags.ts'
import { groupOperations } from './group-operations.ts'
import { SchedulerState } from './model.ts'
import { type Invocation, Runs, type ScheduleCaller } from './runs.ts'
import { scheduleOperations } from './schedule-operations.ts'

/** One object for all emulators of a process: the registry reads its model once. */
const SDK = { ...sdk }

export interface SchedulerOptions {
  readonly account: AccountScope
  readonly clock: EngineClock
  readonly caller: ScheduleCaller
  /** AWS's pace unless given. */
  readonly timings?: Timings
}

export interface Scheduler {
  readonly service: ServiceDefinition
  readonly tags: TagSource
  /** Every attempt to call a target, oldest first. */
  readonly invocations: readonly Invocation[]
  close(): void
}

/**
 * EventBridge Scheduler on the emulator: one-shot, rate and cron schedules in groups, whose targets are really called
 * with the schedule's role: any operation that the emulator has, by a universal target, and ECS RunTask.
 *
 * Not emulated, and refused rather than ignored: other templated targets, dead-letter queues. A flexible window counts
 * as its beginning. Calls that were throttled or met a server error are made again as the retry policy says; any other
 * error ends the run.
 */
export function createScheduler(options: SchedulerOptions): Scheduler {
  const { account, clock, caller, timings = unscaledTimings } = options
  const state = new SchedulerState(account, clock)
  const runs = new Runs(state, caller, timings)
  return {
    service: {
      name: 'scheduler',
      protocol: 'restJson1',
      sdk: SDK,
      operations: { ...scheduleOperations(state, runs, caller), ...groupOperations(state, timings) },
    },
    tags: { resources: () => state.tagged() },
    invocations: runs.invocations,
    close: () => {
      for (const schedule of state.schedules.values()) schedule.cancel()
    },
  }
}
