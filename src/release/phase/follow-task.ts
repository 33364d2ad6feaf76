import type { Clock } from '../../runtime/clock.ts'
import { abortable } from '../ledger/abortable.ts'
import type { OneOffRunner, OneOffState } from '../ledger/ports.ts'
import type { TaskLog } from './task-log.ts'
import { TaskWatch, type TaskWatchPorts } from './task-watch.ts'

export interface FollowPorts extends TaskWatchPorts {
  readonly runner: Pick<OneOffRunner, 'describe' | 'stop'>
  readonly clock: Clock
}

export interface FollowOptions {
  readonly taskArn: string
  readonly taskLog: TaskLog
  /** Epoch milliseconds at which the task is stopped. */
  readonly deadline: number
  /** Said to ECS when the deadline comes; at most 255 characters. */
  readonly lateReason: string
  readonly signal: AbortSignal
}

/**
 * How the following of a task ended. `late`: it was told to stop at the deadline; `unreadable`: its state cannot be
 * read.
 */
export type TaskEnd =
  | { readonly kind: 'stopped'; readonly state: OneOffState }
  | { readonly kind: 'late' }
  | { readonly kind: 'unreadable'; readonly reason: string }

const TICK_MS = 2000
/** A stopped task needs its stop timeout (at most 120 s on Fargate) and some more to be reported. */
const STOPPING_MS = 180_000

/**
 * Follows a task to its end with its log printed. Rejects with the signal's reason when it is aborted; the task then
 * still runs.
 */
export async function followTask(ports: FollowPorts, options: FollowOptions): Promise<TaskEnd> {
  const { clock, runner } = ports
  const { taskArn, taskLog, deadline, signal } = options
  const watch = new TaskWatch(ports)
  let stopping = false
  let until = deadline
  for (;;) {
    await abortable(taskLog.follow(), signal)
    const state = await abortable(watch.look(taskArn), signal)
    const now = clock.now()
    if (state.stopped || (stopping && now >= until)) {
      await abortable(taskLog.lastLines(clock, signal), signal)
      return stopping ? { kind: 'late' } : { kind: 'stopped', state }
    }
    if (!stopping && now >= until) {
      await runner.stop(taskArn, options.lateReason)
      stopping = true
      until = now + STOPPING_MS
    } else if (!stopping && watch.hopeless) {
      return { kind: 'unreadable', reason: watch.lastError }
    }
    await clock.sleep(Math.min(TICK_MS, until - now), signal)
  }
}
