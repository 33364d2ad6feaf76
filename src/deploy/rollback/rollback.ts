import type { Platform } from '../../platform/descriptor.ts'
import { rollbackDescription } from '../../release/ledger/descriptions.ts'
import { ownCall } from '../../release/ledger/own-call.ts'
import type { Release } from '../../release/ledger/release.ts'
import type { RunIdentity } from '../../release/ledger/run-identity.ts'
import {
  checkDerivation,
  type Derivation,
  openDerived,
  type VerbPorts,
} from '../../release/open/open-derived.ts'
import { chooseTarget, type RollbackTo } from '../../release/verbs/rollback-target.ts'
import type { RecoveryPorts } from '../recovery/follow-rollback.ts'
import { findClaimed, findInFlight, type InFlightRollback, rollBackInFlight } from './in-flight.ts'

export type RollbackPorts = VerbPorts & RecoveryPorts

export interface RollbackRequest {
  readonly platform: Platform
  readonly to: RollbackTo
  readonly run: RunIdentity
  /** How long the rollback of a deployment under way is watched. */
  readonly minutes: number
  readonly signal: AbortSignal
  onOpened?(release: Release): void
}

export interface RollbackReport {
  /** The release that goes back, vN+1; pending until it was deployed. */
  readonly release: Release
  /** The earlier release that it is made of. */
  readonly target: Release
  /** What served, or was on its way, when the rollback began; undefined when that is not known any more. */
  readonly from: Release | undefined
  /** The deployment that was under way. */
  readonly turnedBack: InFlightRollback | undefined
}

/**
 * Goes back to an earlier release: its image, its config vars and its process types, as a new release. Not the
 * formation, and not data. A deployment under way is rolled back first, at once, by its own strategy. What cannot be
 * done is thrown as UserError before anything is changed. Killed and started again with the same run key, it continues.
 */
export async function rollback(ports: RollbackPorts, asked: RollbackRequest): Promise<RollbackReport> {
  const sameAs = (release: Release) => isSame(ports, asked.to, release)
  const run = await ownCall(ports.ledger, asked.run, sameAs)
  const request = { ...asked, run }
  const { platform, to } = request
  const known = await ports.ledger.opened(run.runKey)
  const claimed = await findClaimed(ports, run.runKey)
  const inFlight = claimed ?? (known === undefined ? await findInFlight(ports, platform) : undefined)
  let turnedBack: InFlightRollback | undefined
  if (known === undefined) {
    const target = await chooseTarget(ports, platform, to, inFlight)
    await checkDerivation(ports, platform, derivation(target))
    if (inFlight !== undefined) {
      const holder = { id: run.runKey, who: run.who }
      turnedBack = await ports.log.group('Rollback', () =>
        rollBackInFlight(ports, { ...request, holder }, inFlight),
      )
    }
  }
  const release = await openDerived(ports, {
    platform,
    run,
    signal: request.signal,
    isSame: sameAs,
    decide: async () => derivation(await chooseTarget(ports, platform, to, inFlight)),
    ...(request.onOpened === undefined ? {} : { onOpened: request.onOpened }),
  })
  const target = await ports.ledger.get(release?.parent ?? 0)
  if (release === undefined || target === undefined)
    throw new Error('A rollback opens a release from another.')
  const from = inFlight ?? (await servedAt(ports, release))
  return { release, target, from, turnedBack }
}

/** Is a release that this run has opened before the rollback that is asked for now? */
async function isSame({ ledger }: RollbackPorts, to: RollbackTo, release: Release): Promise<boolean> {
  switch (to.kind) {
    case 'previous':
      return true
    case 'version':
      return release.parent === to.version
    case 'commit':
      return (await ledger.get(release.parent ?? 0))?.commit?.startsWith(to.commit) === true
  }
}

const derivation = (target: Release): Derivation => ({
  source: target,
  kind: 'rollback',
  description: rollbackDescription(target),
  config: { kind: 'pinned' },
})

/** What served when the rollback was opened: the newest succeeded release before it. */
async function servedAt({ ledger }: RollbackPorts, { version }: Release): Promise<Release | undefined> {
  for (let size = 10; ; size *= 2) {
    const releases = await ledger.list(size)
    const found = releases.find((one) => one.status === 'succeeded' && one.version < version)
    if (found !== undefined || releases.length < size) return found
  }
}
