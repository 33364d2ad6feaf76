import type { ReleaseLedger } from '../../release/ledger/ports.ts'
import {
  formatVersion,
  type Release,
  releasePhasePassed,
  serviceProcesses,
} from '../../release/ledger/release.ts'
import { isSuperseded, supersededError } from '../../release/ledger/superseded.ts'
import { UserError } from '../../runtime/errors.ts'
import type { DeployPorts } from '../core/ports.ts'

/**
 * The release that is to serve: opened from the image, or `version` from the ledger when it may go live. A release that
 * is already live may be deployed again (it converges); one that failed, or is older than the live one, may not.
 */
export async function resolveRelease(
  ports: Pick<DeployPorts, 'ledger' | 'openRelease' | 'resumeRelease'>,
  version: number | undefined,
): Promise<{ readonly release: Release; readonly serving: Release | undefined }> {
  const found = version === undefined ? await ports.openRelease() : await ports.ledger.get(version)
  const serving = await ports.ledger.current()
  const release = deployable(found, serving, version)
  const complete = serviceProcesses(release).every((process) => process.taskDefinition !== undefined)
  return { release: complete ? release : await ports.resumeRelease(release.version), serving }
}

/** The same refusals, before anything is written: a release that may not go live does not even take the deploy lock. */
export async function assertDeployable(
  ledger: Pick<ReleaseLedger, 'get' | 'current'>,
  version: number,
): Promise<void> {
  deployable(await ledger.get(version), await ledger.current(), version)
}

/** A config change carries all else of the release it was made from: that one must be live. */
function isLeftBehind(found: Release, serving: Release | undefined): boolean {
  if (found.kind !== 'config' && found.kind !== 'refresh') return false
  return serving?.version !== found.version && serving?.version !== found.parent
}

function deployable(
  found: Release | undefined,
  serving: Release | undefined,
  version: number | undefined,
): Release {
  if (found === undefined) {
    throw new UserError(
      `Input 'release': release ${formatVersion(version ?? 0)} does not exist in this environment.`,
      {
        fix: "Use the 'release' output of run-release-phase, rollback-release or promote-release.",
      },
    )
  }
  const name = formatVersion(found.version)
  if (serving !== undefined && serving.version > found.version) {
    throw new UserError(
      `Release ${name} is older than ${formatVersion(serving.version)}, which is live: an older release never replaces a newer one.`,
      { fix: `To roll back to it, use rollback-release with to: ${name}.` },
    )
  }
  if (serving !== undefined && isSuperseded(found, serving))
    throw supersededError(`Release ${name} was opened by`, serving)
  if (found.status !== 'pending' && found.version !== serving?.version) {
    throw new UserError(
      `Release ${name} is ${found.status}${found.failure === undefined ? '' : ` (${found.failure})`}.`,
      {
        fix: 'A finished release cannot be deployed again: open a new one with run-release-phase.',
      },
    )
  }
  if (isLeftBehind(found, serving)) {
    const now = serving === undefined ? 'nothing is live' : `${formatVersion(serving.version)} is live`
    throw new UserError(
      `Release ${name} (${found.description}) was made from ${formatVersion(found.parent ?? 0)}, but ${now}: it would undo later changes.`,
      { fix: 'Make the change again, based on the live release.' },
    )
  }
  if (!releasePhasePassed(found)) {
    throw new UserError(
      `The release phase of ${name} is ${found.releasePhase.status}, so it cannot go live.`,
      {
        fix: "Run run-release-phase first and pass its 'release' output to this action.",
      },
    )
  }
  return found
}
