import type { Platform } from '../../platform/descriptor.ts'
import { UserError } from '../../runtime/errors.ts'
import { retryDescription } from '../ledger/descriptions.ts'
import { isDead } from '../ledger/expiry.ts'
import { ownCall } from '../ledger/own-call.ts'
import { formatVersion, type Release } from '../ledger/release.ts'
import type { RunIdentity } from '../ledger/run-identity.ts'
import { openDerived, type VerbPorts } from '../open/open-derived.ts'

export interface RetryRequest {
  readonly platform: Platform
  readonly run: RunIdentity
  readonly signal: AbortSignal
  onOpened(release: Release): void
}

export interface RetryReport {
  readonly source: Release
  readonly release: Release
}

/**
 * Opens the newest release once more, as `heroku releases:retry`: the same image with the current config vars, and its
 * release phase runs again. A config change or a rollback that failed is retried with the config vars that it was
 * about: they are what is tried again. (Heroku wants a release phase for it, the only thing that can fail there; here a
 * rollout can, too.)
 */
export async function retry(ports: VerbPorts, request: RetryRequest): Promise<RetryReport> {
  const { platform, signal } = request
  const run = await ownCall(ports.ledger, request.run, () => true)
  const known = await ports.ledger.opened(run.runKey)
  let source =
    known?.parent === undefined ? await newest(ports, platform) : await ports.ledger.get(known.parent)
  const release = await openDerived(ports, {
    platform,
    run,
    signal,
    isSame: () => true,
    onOpened: (opened) => request.onOpened(opened),
    decide: async () => {
      source = await newest(ports, platform)
      const config = { kind: isDead(source) && isAboutConfig(source) ? 'pinned' : 'head' } as const
      return { source, kind: 'retry', description: retryDescription(source), config }
    },
  })
  if (release === undefined || source === undefined) throw new Error('a retry always opens a release')
  return { source, release }
}

const isAboutConfig = ({ kind }: Release): boolean => kind === 'config' || kind === 'rollback'

async function newest({ ledger }: VerbPorts, platform: Platform): Promise<Release> {
  const [release] = await ledger.list(1)
  const where = `${platform.app}/${platform.environment}`
  if (release === undefined) {
    throw new UserError(`${where} has no release yet, so there is none to retry.`, { fix: 'Deploy first.' })
  }
  if (release.status !== 'pending') return release
  const run = release.runUrl === undefined ? '' : ` (${release.runUrl})`
  throw new UserError(
    `${formatVersion(release.version)} of ${where} is pending: its run may still continue it${run}.`,
    {
      fix: 'Wait for that run, or re-run its failed jobs.',
    },
  )
}
