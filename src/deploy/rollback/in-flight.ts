import { familyName } from '../../ecs/names.ts'
import type { Platform } from '../../platform/descriptor.ts'
import { StaleReleaseError } from '../../release/ledger/errors.ts'
import { isDead } from '../../release/ledger/expiry.ts'
import { withDeployLock } from '../../release/ledger/lock.ts'
import type { LockHolder, ReleaseLedger } from '../../release/ledger/ports.ts'
import { formatVersion, type Release, serviceProcesses } from '../../release/ledger/release.ts'
import { LOCK } from '../../release/open/open-derived.ts'
import { describeError } from '../../runtime/errors.ts'
import type { DeploymentPlan, PlannedService } from '../core/plan.ts'
import { readAndPlan } from '../plan/read-and-plan.ts'
import { readRollback } from '../recovery/confirm-rollback.ts'
import {
  followRollback,
  type RecoveryPorts,
  type RollbackOutcome,
  RollbackStarter,
} from '../recovery/follow-rollback.ts'

export type InFlightPorts = RecoveryPorts & {
  readonly ledger: Pick<ReleaseLedger, 'get' | 'list' | 'current' | 'update' | 'acquireLock'>
}

const RECENT = 10

/** The release that an earlier start of this rollback had begun to roll back. */
export async function findClaimed(
  { ledger }: Pick<InFlightPorts, 'ledger'>,
  runKey: string,
): Promise<Release | undefined> {
  return (await ledger.list(RECENT)).find(({ turnedBackBy }) => turnedBackBy === runKey)
}

/**
 * The release whose deployment is under way now: pending and moving, or the live one while it still bakes. Writes
 * nothing.
 */
export async function findInFlight(ports: InFlightPorts, platform: Platform): Promise<Release | undefined> {
  const { app, environment } = platform
  const recent = (await ports.ledger.list(RECENT)).filter(
    (one) => one.app === app && one.environment === environment,
  )
  const at = recent.findIndex(({ status }) => status === 'succeeded')
  const candidates = (at < 0 ? recent : recent.slice(0, at + 1)).filter((one) => !isDead(one))
  for (const release of candidates) {
    const plan = await planOf(ports, platform, release)
    if (plan?.steps.some((step) => hasBegun(step, release)) === true) return release
  }
  return undefined
}

/** undefined: it has no task definitions yet, so nothing of it can move. */
async function planOf(
  ports: InFlightPorts,
  platform: Platform,
  release: Release,
): Promise<DeploymentPlan | undefined> {
  if (serviceProcesses(release).some(({ taskDefinition }) => taskDefinition === undefined)) return undefined
  return readAndPlan(
    ports,
    { platform },
    { ...release, status: 'pending' },
    await servedBefore(ports, release),
  )
}

/** Of a pending release also what has landed while the rest still moves; of the live one only what still bakes. */
function hasBegun({ action, goBackTo, introduced }: PlannedService, { status }: Release): boolean {
  if (action.kind === 'follow') return true
  return status === 'pending' && action.kind === 'unchanged' && (goBackTo !== undefined || introduced)
}

/** What was live before this release: where its services roll back to. */
async function servedBefore({ ledger }: InFlightPorts, release: Release): Promise<Release | undefined> {
  for (let size = RECENT; ; size *= 2) {
    const releases = await ledger.list(size)
    const found = releases.find(({ version, status }) => status === 'succeeded' && version < release.version)
    if (found !== undefined || releases.length < size) return found
  }
}

export interface InFlightRequest {
  readonly platform: Platform
  readonly holder: LockHolder
  /** How long the rollback is watched. */
  readonly minutes: number
  readonly signal: AbortSignal
}

export interface InFlightRollback {
  /** The release as it is now. */
  readonly release: Release
  /** `landed`: it was through before it could be rolled back; the rollback continues from it. */
  readonly outcome: RollbackOutcome['outcome'] | 'landed'
  /** Milliseconds from the first call to the end of the rollback. */
  readonly took: number
}

/**
 * Rolls back a deployment under way by the strategy that moves it, at once: the run that deploys holds the deploy lock
 * until its release has ended, so this does not wait for it. Then, under the lock, everything of the release is seen
 * back, and it is `failed`. A run that deploys and lives sees the same and does the same.
 */
export async function rollBackInFlight(
  ports: InFlightPorts,
  request: InFlightRequest,
  release: Release,
): Promise<InFlightRollback> {
  const { clock } = ports
  const { platform, holder } = request
  const startedAt = clock.now()
  const claimed = await claim(ports, release, holder.id)
  if (!isDead(claimed)) await tellAws(ports, request, claimed)
  const lock = { environment: `${platform.app}/${platform.environment}`, holder, ...LOCK }
  const rolledBack = await withDeployLock(ports, lock, request.signal, (signal) =>
    confirmInFlight(ports, { ...request, signal }, claimed),
  )
  return { ...rolledBack, took: clock.now() - startedAt }
}

/** Before anything is rolled back, so that a rollback that is killed and runs again knows from where it was going. */
async function claim({ ledger }: InFlightPorts, release: Release, runKey: string): Promise<Release> {
  if (release.turnedBackBy === runKey) return release
  try {
    return await ledger.update(release.version, release.status, { turnedBackBy: runKey })
  } catch (error) {
    if (!(error instanceof StaleReleaseError)) throw error
    // Its own run has ended it just now, one way or the other.
    const now = await ledger.get(release.version)
    if (now === undefined || now.status === release.status) throw error
    return ledger.update(release.version, now.status, { turnedBackBy: runKey })
  }
}

/**
 * What is under way is told to go back, without waiting for anything. A service that came with the release is left to
 * the end.
 */
async function tellAws(ports: InFlightPorts, request: InFlightRequest, release: Release): Promise<void> {
  const plan = await planOf(ports, request.platform, release)
  const starter = new RollbackStarter(ports, request.signal)
  const moving = (plan?.steps ?? []).filter(
    ({ action, introduced }) => action.kind === 'follow' && !introduced,
  )
  const name = formatVersion(release.version)
  ports.log.info(`${name} is in progress: rolling back ${moving.map(({ process }) => process).join(', ')}`)
  await Promise.all(
    moving.map(async (step) => {
      const { state, reason } = await starter.start(step, 'rolling')
      if (state === 'stuck')
        ports.log.warning(`${familyName(release, step.process)} could not be rolled back: ${reason}`)
    }),
  )
}

async function confirmInFlight(
  ports: InFlightPorts,
  request: InFlightRequest,
  claimed: Release,
): Promise<Omit<InFlightRollback, 'took'>> {
  const release = (await ports.ledger.get(claimed.version)) ?? claimed
  if (isDead(release)) return { release, outcome: 'back' }
  const serving = await servedBefore(ports, release)
  if (release.status === 'succeeded' && (await servesWhole(ports, request.platform, release)))
    return { release, outcome: 'landed' }
  const starter = new RollbackStarter(ports, request.signal)
  const seen = await followRollback(ports, request, () =>
    readRollback(ports, request, { release, serving }, starter),
  )
  const failure = 'its deployment was rolled back'
  const ended = await ports.ledger
    .update(release.version, release.status, { status: 'failed', failure })
    .catch((error: unknown) => {
      ports.log.warning(
        `${formatVersion(release.version)} could not be marked as failed in the ledger: ${describeError(error)}`,
      )
      return release
    })
  return { release: ended, outcome: seen.outcome }
}

/** It was through before it could be rolled back: nothing of it bakes, and nothing has gone back. */
async function servesWhole(ports: InFlightPorts, platform: Platform, release: Release): Promise<boolean> {
  const plan = await planOf(ports, platform, release)
  return (plan?.steps ?? []).every(({ action }) => action.kind === 'unchanged')
}
