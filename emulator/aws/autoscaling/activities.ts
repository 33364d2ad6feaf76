/** What was scaled, or was not, and why (DescribeScalingActivities). */
import type { NotScaledReason } from '@aws-sdk/client-application-auto-scaling'
import type { EngineClock } from '../../clock.ts'
import type { ServiceScaling } from '../../ports.ts'
import type { Timings } from '../../timings.ts'
import { randomIds } from './ids.ts'
import type { ActivityRecord, TargetRecord } from './model.ts'

/** "… from the previous six weeks." */
const RETENTION = 6 * 7 * 24 * 3600_000
/** A service that does not get there in this time never does, for all that the activity says. Observed. */
const PATIENCE = 3600_000

export interface ActivitiesOptions {
  readonly clock: EngineClock
  readonly services: ServiceScaling
  readonly timings: Timings
}

export class Activities {
  readonly #options: ActivitiesOptions
  readonly #watched = new Map<ActivityRecord, () => void>()
  #all: ActivityRecord[] = []

  constructor(options: ActivitiesOptions) {
    this.#options = options
  }

  /** Newest first. */
  all(): readonly ActivityRecord[] {
    const oldest = this.#options.clock.now() - RETENTION
    this.#all = this.#all.filter(({ startedAt }) => startedAt >= oldest)
    return this.#all.toReversed()
  }

  /** Sets the desired count and follows the service until it runs that many. False when ECS refused. */
  setDesiredCount(target: TargetRecord, count: number, cause: string): boolean {
    const { services } = this.#options
    const activity = this.#begin(target, `Setting desired count to ${count}.`, cause)
    try {
      services.setDesiredCount(target.cluster, target.service, count, cause)
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      this.#end(activity, 'Failed', `Failed to set desired count to ${count}. Reason: ${reason}`)
      return false
    }
    activity.message = `Successfully set desired count to ${count}. Waiting for change to be fulfilled by ecs.`
    for (const other of this.#watched.keys())
      if (other.target === target) this.#end(other, 'Overridden', 'A later scaling activity took its place.')
    this.#follow(activity, target, count)
    return true
  }

  /** Something that took effect at once: new bounds by a scheduled action. */
  done(target: TargetRecord, description: string, cause: string, message: string): void {
    this.#end(this.#begin(target, description, cause), 'Successful', message)
  }

  failed(target: TargetRecord, description: string, cause: string, message: string): void {
    this.#end(this.#begin(target, description, cause), 'Failed', message)
  }

  /** The alarm keeps telling the policy each minute: the same reason is kept once. */
  notScaled(target: TargetRecord, cause: string, reason: NotScaledReason): void {
    const last = this.#all.findLast((activity) => activity.target === target)
    if (last?.cause === cause && last.notScaled?.[0]?.Code === reason.Code) return
    this.#end(
      this.#begin(target, 'Attempting to scale due to alarm triggered', cause, [reason]),
      'Failed',
      undefined,
    )
  }

  close(): void {
    for (const cancel of this.#watched.values()) cancel()
    this.#watched.clear()
  }

  #begin(
    target: TargetRecord,
    description: string,
    cause: string,
    notScaled?: readonly NotScaledReason[],
  ): ActivityRecord {
    const activity: ActivityRecord = {
      id: randomIds.uuid(),
      target,
      description,
      cause,
      startedAt: this.#options.clock.now(),
      notScaled: notScaled === undefined ? undefined : [...notScaled],
      status: 'InProgress',
    }
    this.#all.push(activity)
    return activity
  }

  #end(activity: ActivityRecord, status: ActivityRecord['status'], message: string | undefined): void {
    this.#watched.get(activity)?.()
    this.#watched.delete(activity)
    activity.status = status
    activity.endedAt = this.#options.clock.now()
    if (message !== undefined) activity.message = message
  }

  #follow(activity: ActivityRecord, target: TargetRecord, count: number): void {
    const { clock, timings } = this.#options
    const look = (): void => {
      const [status, message] = this.#progress(activity, target, count)
      if (status !== 'InProgress') this.#end(activity, status, message)
      else this.#watched.set(activity, clock.schedule(timings.scalingPoll, look))
    }
    this.#watched.set(activity, clock.schedule(timings.scalingPoll, look))
  }

  #progress(
    { startedAt }: ActivityRecord,
    { cluster, service }: TargetRecord,
    count: number,
  ): readonly [status: ActivityRecord['status'], message: string] {
    const { clock, services } = this.#options
    const wanted = services.desiredCount(cluster, service)
    const set = `Successfully set desired count to ${count}.`
    if (wanted === undefined) return ['Failed', `${set} The service is no longer active.`]
    if (wanted !== count) return ['Overridden', `${set} Another request changed it to ${wanted}.`]
    if (services.runningCount(cluster, service) === count)
      return ['Successful', `${set} Change successfully fulfilled by ecs.`]
    if (clock.now() - startedAt >= PATIENCE)
      return ['Unfulfilled', `${set} The change was not fulfilled by ecs.`]
    return ['InProgress', `${set} Waiting for change to be fulfilled by ecs.`]
  }
}
