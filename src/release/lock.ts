import type { Clock } from '../runtime/clock.ts'
import type { Logger } from '../runtime/log.ts'
import type { LockHolder, ReleaseLedger } from './ports.ts'

export interface LockOptions {
  /** `app/environment`, for people. */
  readonly environment: string
  readonly holder: LockHolder
  /** Seconds a dead run keeps the lock. Renewed at a third of it. */
  readonly leaseSeconds: number
  /** Seconds to wait for another run; 0 fails at once. */
  readonly waitSeconds: number
}

/**
 * Runs `work` while this run holds the deploy lock of the environment, renewing the lease meanwhile. `work` gets a signal
 * that aborts when `signal` does, or with LockLostError when another run took the lock over. Throws UserError that names
 * the holder when the lock stays taken for `waitSeconds`.
 */
export declare function withDeployLock<T>(
  ports: { readonly ledger: Pick<ReleaseLedger, 'acquireLock'>; readonly clock: Clock; readonly log: Logger },
  options: LockOptions,
  signal: AbortSignal,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T>
