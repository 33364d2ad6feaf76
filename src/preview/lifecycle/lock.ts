import { withDeployLock } from '../../release/ledger/lock.ts'
import type { RunIdentity } from '../../release/ledger/run-identity.ts'
import { type PreviewIdentity, previewName } from '../record/identity.ts'
import type { DownPorts } from './preview-ports.ts'

/** A dead run keeps the lock this long. */
const LEASE_SECONDS = 60

/**
 * Runs `work` while this run holds the lock of one pull request: up, down, sweep, sleep, wake and reset never meet.
 * Throws UserError that names the holder when it stays taken.
 */
export function lockPreview<T>(
  ports: Pick<DownPorts, 'records' | 'clock' | 'log'>,
  identity: Pick<PreviewIdentity, 'app' | 'number'>,
  options: { readonly run: RunIdentity; readonly waitSeconds: number; readonly signal: AbortSignal },
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const { records, clock, log } = ports
  const { run, waitSeconds, signal } = options
  return withDeployLock(
    {
      ledger: { acquireLock: (holder, seconds) => records.acquireLock(identity.number, holder, seconds) },
      clock,
      log,
    },
    {
      environment: `the preview ${previewName(identity)}`,
      holder: { id: run.runKey, who: run.who },
      leaseSeconds: LEASE_SECONDS,
      waitSeconds,
    },
    signal,
    work,
  )
}
