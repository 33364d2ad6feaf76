import type { Platform } from '../../platform/descriptor.ts'
import { withDeployLock } from '../../release/ledger/lock.ts'
import type { LockHolder } from '../../release/ledger/ports.ts'
import { formatVersion, type Release } from '../../release/ledger/release.ts'
import { describeError, UserError } from '../../runtime/errors.ts'
import type { DeployPorts } from '../core/ports.ts'
import { readAndPlan } from '../plan/read-and-plan.ts'
import {
  type ConfirmedService,
  describeRollbackOutcome,
  followRollback,
  type RecoveryPorts,
  RollbackStarter,
} from './follow-rollback.ts'

export interface ConfirmRequest {
  readonly platform: Platform
  /** The release whose deployment was cancelled. */
  readonly version: number
  readonly holder: LockHolder
  /** GitHub ends a job five minutes after its cancellation. */
  readonly minutes: number
  readonly signal: AbortSignal
}

export interface Confirmation {
  readonly release: Release
  readonly serving: Release | undefined
  /** `landed`: it had landed before the cancellation came; `superseded`: a newer release is live. */
  readonly outcome: 'back' | 'going-back' | 'stuck' | 'landed' | 'superseded'
  readonly services: readonly ConfirmedService[]
  /** Milliseconds. */
  readonly took: number
}

const LEASE_SECONDS = 60
/** The cancelled process gives its lock back, or is the same holder. */
const WAIT_SECONDS = 30

/**
 * Sees to it that a cancelled deployment really went back, in a process of its own: the cancelled one was given
 * seconds, and may have been killed before it had told AWS anything. It reads the current state, as any deploy does,
 * rolls back what still moves forward, and looks again until all is back or it times out.
 */
export function confirmRollback(ports: DeployPorts, request: ConfirmRequest): Promise<Confirmation> {
  const { platform, holder } = request
  const environment = `${platform.app}/${platform.environment}`
  const lock = { environment, holder, leaseSeconds: LEASE_SECONDS, waitSeconds: WAIT_SECONDS }
  return withDeployLock(ports, lock, request.signal, (signal) => confirm(ports, { ...request, signal }))
}

async function confirm(ports: DeployPorts, request: ConfirmRequest): Promise<Confirmation> {
  const { ledger } = ports
  const release = await ledger.get(request.version)
  const name = formatVersion(request.version)
  if (release === undefined) throw new UserError(`Release ${name} does not exist in this environment.`)
  const serving = await ledger.current()
  const known = { release, serving, services: [] }
  if (release.status === 'succeeded') return { ...known, outcome: 'landed', took: 0 }
  if (serving !== undefined && serving.version > release.version)
    return { ...known, outcome: 'superseded', took: 0 }
  const starter = new RollbackStarter(ports, request.signal)
  const seen = await followRollback(ports, request, () =>
    readRollback(ports, request, { release, serving }, starter),
  )
  return { ...seen, release: await conclude(ports, release), serving }
}

/** One look at all services of a release; what still goes forward, or has landed, is rolled back to what served. */
export async function readRollback(
  ports: RecoveryPorts,
  request: Pick<ConfirmRequest, 'platform'>,
  known: { readonly release: Release; readonly serving: Release | undefined },
  starter: RollbackStarter,
): Promise<readonly ConfirmedService[]> {
  // Only of a pending release a service is known to have come with it.
  const release: Release = { ...known.release, status: 'pending' }
  const plan = await readAndPlan(ports, request, release, known.serving)
  return Promise.all(
    plan.steps.map(async (step): Promise<ConfirmedService> => {
      const { process } = step
      const stands = { process, serving: step.before?.taskDefinition, reason: undefined }
      switch (step.action.kind) {
        case 'create':
          return { ...stands, state: 'removed', serving: undefined }
        case 'update':
          return { ...stands, state: (await starter.isUnderWay(step)) ? 'going-back' : 'back' }
        case 'unchanged':
          if (step.goBackTo === undefined && !step.introduced)
            return { ...stands, state: 'stays', serving: step.taskDefinition }
          return starter.start(step, 'landed')
        case 'follow': {
          const { status } = step.action.deployment
          const turning = /^ROLLBACK_|^STOP_REQUESTED$/.test(status) && !step.introduced
          return turning
            ? { process, state: 'going-back', serving: undefined, reason: undefined }
            : starter.start(step, 'rolling')
        }
      }
    }),
  )
}

async function conclude({ ledger, log }: DeployPorts, release: Release): Promise<Release> {
  if (release.status !== 'pending') return release
  return ledger
    .update(release.version, 'pending', { status: 'failed', failure: 'cancelled' })
    .catch((error: unknown) => {
      log.warning(
        `${formatVersion(release.version)} could not be marked as failed in the ledger: ${describeError(error)}`,
      )
      return release
    })
}

/** One sentence for log, summary and GitHub. */
export function describeConfirmation({ release, serving, outcome, services, took }: Confirmation): string {
  const name = formatVersion(release.version)
  const to = serving === undefined ? 'nothing (this was the first release)' : formatVersion(serving.version)
  switch (outcome) {
    case 'landed':
      return `${name} had landed before it was cancelled, and is live.`
    case 'superseded':
      return `${name} was cancelled; the newer ${to} is live.`
    case 'back':
    case 'going-back':
    case 'stuck':
      return describeRollbackOutcome(name, to, { outcome, services, took })
  }
}
