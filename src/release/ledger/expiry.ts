import type { Clock } from '../../runtime/clock.ts'
import { describeError } from '../../runtime/errors.ts'
import type { Logger } from '../../runtime/log.ts'
import { StaleReleaseError } from './errors.ts'
import type { OneOffRunner, ReleaseLedger } from './ports.ts'
import { formatVersion, type Release } from './release.ts'

/** Will never serve. */
export const isDead = ({ status }: Pick<Release, 'status'>): boolean =>
  status === 'failed' || status === 'expired'

/** A pending release that nobody has touched for so long is given up: the next step of its run would have come. */
export const PENDING_MINUTES = 60

/**
 * Why a pending release will never be deployed, given that the deploy lock is free or held by somebody else than its
 * run; undefined when it may still be. Pure; `now` in epoch milliseconds.
 */
export function expiryReason(
  release: Release,
  current: Release | undefined,
  now: number,
): string | undefined {
  if (release.status !== 'pending') return undefined
  // A release phase runs under the lock from its start to its verdict.
  if (release.releasePhase.status === 'running') return 'its run ended during the release phase'
  if (current !== undefined && current.version > release.version)
    return `${formatVersion(current.version)} went live before it`
  const minutes = Math.floor((now - Date.parse(release.updatedAt)) / 60_000)
  return minutes >= PENDING_MINUTES ? `its run has made no progress for ${minutes} min` : undefined
}

export interface ExpiryPorts {
  readonly ledger: Pick<ReleaseLedger, 'list' | 'update'>
  readonly runner: Pick<OneOffRunner, 'stop'>
  readonly clock: Pick<Clock, 'now'>
  readonly log: Logger
}

/** Far enough back: whoever opens a release looks, and so no pending one gets old unseen. */
const LOOKED_AT = 50

/**
 * Marks pending releases of dead runs `expired`, and stops the release phase that one may have left running. To be
 * called by the holder of the deploy lock only: that nobody else holds it is what shows that a run is dead. `spare` is
 * the run key of the caller and the release it works on.
 */
export async function expirePending(
  { ledger, runner, clock, log }: ExpiryPorts,
  spare: { readonly runKey: string; readonly version?: number },
): Promise<readonly Release[]> {
  const releases = await ledger.list(LOOKED_AT)
  const current = releases.find(({ status }) => status === 'succeeded')
  const expired: Release[] = []
  for (const release of releases) {
    if (release.runKey === spare.runKey || release.version === spare.version) continue
    const reason = expiryReason(release, current, clock.now())
    if (reason === undefined) continue
    const { taskArn } = release.releasePhase
    if (release.releasePhase.status === 'running' && taskArn !== undefined)
      await runner.stop(taskArn, `${formatVersion(release.version)} expired`).catch((error: unknown) => {
        log.warning(
          `The release phase of ${formatVersion(release.version)} could not be stopped: ${describeError(error)}`,
        )
      })
    try {
      expired.push(await ledger.update(release.version, 'pending', { status: 'expired', failure: reason }))
      log.info(`${formatVersion(release.version)} expired: ${reason}`)
    } catch (error) {
      // Its run has brought it to an end just now.
      if (!(error instanceof StaleReleaseError)) throw error
    }
  }
  return expired
}
