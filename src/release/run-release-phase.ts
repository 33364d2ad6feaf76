import type { Clock } from '../runtime/clock.ts'
import type { Logger } from '../runtime/log.ts'
import type { LogSource, OneOffRunner, ReleaseLedger } from './ports.ts'
import type { Release } from './release.ts'

export interface ReleasePhasePorts {
  readonly ledger: ReleaseLedger
  readonly runner: OneOffRunner
  readonly logs: LogSource
  readonly clock: Clock
  readonly log: Logger
}

export interface ReleasePhaseOptions {
  /** Heroku's limit is 3600 and cannot be raised there. */
  readonly timeoutSeconds: number
  readonly signal: AbortSignal
}

export interface ReleasePhaseResult {
  /** The release as it stands now: pending with a passed release phase, or failed. */
  readonly release: Release
  /** The last lines of the task's log, at most 100. */
  readonly tail: readonly string[]
  /** Why it failed, with the fix; undefined when it passed. */
  readonly failure?: { readonly reason: string; readonly fix?: string }
}

/**
 * Runs the `release` process of a pending release as a one-off task and follows it to its end, streaming its log. The exit
 * code of the container is the verdict. A failure, a timeout or a cancellation stops the task and makes the release
 * `failed`; nothing else changes, so the old release serves on. Safe to call again after a kill: it finds the same task.
 * Rejects with the signal's reason when cancelled, after the task was told to stop.
 */
export declare function runReleasePhase(
  ports: ReleasePhasePorts,
  release: Release,
  options: ReleasePhaseOptions,
): Promise<ReleasePhaseResult>
