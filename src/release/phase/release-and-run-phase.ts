import type { App } from '../../app/app.ts'
import { tellingLine } from '../../ecs/telling-line.ts'
import type { ImageReference } from '../../image/oci/reference.ts'
import type { Platform } from '../../platform/descriptor.ts'
import { describeError } from '../../runtime/errors.ts'
import { keepConfigVersions } from '../config/keep-config.ts'
import { ReleasePhaseError } from '../ledger/errors.ts'
import { expirePending } from '../ledger/expiry.ts'
import { withDeployLock } from '../ledger/lock.ts'
import type { ConfigEditor } from '../ledger/ports.ts'
import { formatVersion, type Release } from '../ledger/release.ts'
import type { RunIdentity } from '../ledger/run-identity.ts'
import { isSuperseded, supersededError } from '../ledger/superseded.ts'
import {
  checkRelease,
  findRelease,
  type OpenReleasePorts,
  openChecked,
  resumeRelease,
} from '../open/open-release.ts'
import {
  type ReleasePhaseOptions,
  type ReleasePhasePorts,
  type ReleasePhaseResult,
  runReleasePhase,
} from './run-release-phase.ts'

export interface PhaseRequest extends ReleasePhaseOptions {
  readonly platform: Platform
  readonly source: PhaseSource
  readonly run: RunIdentity
  /** Hears of the release as soon as it has a number, whatever becomes of it. */
  onRelease(release: Release): void
}

/** A new release of an image, or one that was opened before. */
export type PhaseSource =
  | {
      readonly kind: 'image'
      readonly app: App
      readonly image: ImageReference
      readonly description: string | undefined
    }
  | { readonly kind: 'release'; readonly version: number }

export interface PhaseReport {
  readonly platform: Platform
  readonly release: Release
  readonly tail: readonly string[]
  /** What is live now; `none` when nothing was ever deployed, `unknown` when the ledger could not be read. */
  readonly serving: Release | 'none' | 'unknown'
  /** Why the action must fail: ReleasePhaseError, or what cancelled it. */
  readonly error?: Error
}

type Ports = OpenReleasePorts &
  ReleasePhasePorts & {
    /** undefined: versions of config vars are not kept here. */
    readonly editor?: ConfigEditor
  }

const LEASE_SECONDS = 60
/** Longer than a release phase is usual; the workflow's concurrency group keeps runs apart before they come here. */
const WAIT_SECONDS = 900
/** Characters of the log's telling line in the error. */
const LINE = 200

/**
 * Opens a release (or takes up a pending one) and runs its release phase, under the deploy lock, so that no two release
 * phases of an environment run at once. What is wrong with the request is thrown before the lock is taken; what happens
 * to the release afterwards is in the report.
 */
export async function releaseAndRunPhase(ports: Ports, request: PhaseRequest): Promise<PhaseReport> {
  const { platform, run } = request
  const environment = `${platform.app}/${platform.environment}`
  let opened: Release | undefined
  const open = await prepare(ports, request, (release) => {
    opened = release
    request.onRelease(release)
  })
  const { attachments } = platform.appEnvironment
  const options = {
    environment,
    holder: { id: run.runKey, who: run.who },
    leaseSeconds: LEASE_SECONDS,
    waitSeconds: WAIT_SECONDS,
  }
  return withDeployLock(ports, options, request.signal, async (signal) => {
    try {
      const version = request.source.kind === 'release' ? { version: request.source.version } : {}
      await expirePending(ports, { runKey: run.runKey, ...version })
      const release = await open()
      if (ports.editor !== undefined) await keepVersions({ ...ports, editor: ports.editor })
      const { logPrefix } = platform
      const options = { ...request, attachments, signal, logPrefix }
      return await report(ports, platform, await runReleasePhase(ports, release, options))
    } catch (error) {
      if (opened === undefined) throw error
      // Cancelled, or the ledger or AWS failed: what the ledger says now is what is true.
      const release = (await ports.ledger.get(opened.version).catch(() => undefined)) ?? opened
      return {
        ...(await report(ports, platform, { release, tail: [] })),
        error: error instanceof Error ? error : new Error(String(error)),
      }
    }
  })
}

/** A version may be lost only after a hundred more were written: no reason to hold a release up. */
async function keepVersions(ports: Ports & { readonly editor: ConfigEditor }): Promise<void> {
  await keepConfigVersions(ports).catch((error: unknown) => {
    ports.log.warning(`Config var versions needed by releases could not be labeled: ${describeError(error)}`)
  })
}

/** Checks the request; what it gives back changes things. */
async function prepare(
  ports: Ports,
  request: PhaseRequest,
  onOpened: (release: Release) => void,
): Promise<() => Promise<Release>> {
  const { platform, run, source } = request
  if (source.kind === 'release') {
    onOpened(await findRelease(ports.ledger, platform, source.version))
    return () => resumeRelease(ports, platform, source.version)
  }
  const { app, image, description } = source
  const opening = { platform, app, image, description, run, onOpened }
  await refuseSuperseded(ports, run)
  const checked = await checkRelease(ports, opening)
  return async () => {
    // Others may have gone live while this run waited for the lock.
    await refuseSuperseded(ports, run)
    return openChecked(ports, opening, checked)
  }
}

/** Its deploy would be refused: then nothing is migrated for it either. */
async function refuseSuperseded({ ledger }: Ports, run: RunIdentity): Promise<void> {
  const serving = await ledger.current()
  if (serving !== undefined && isSuperseded(run, serving))
    throw supersededError('This release would be opened by', serving)
}

async function report(ports: Ports, platform: Platform, result: ReleasePhaseResult): Promise<PhaseReport> {
  const { release, tail, failure } = result
  // The verdict holds whether or not this read works.
  const serving = await ports.ledger.current().then(
    (current) => current ?? 'none',
    () => 'unknown' as const,
  )
  if (failure === undefined) return { platform, release, tail, serving }
  const { exitCode } = release.releasePhase
  const line = tellingLine(tail)
  const said = line === undefined ? '' : `, its log says '${line.slice(0, LINE)}'`
  const { kind = 'change-code' } = failure
  const fix = failure.fix ?? (line === undefined ? undefined : 'Its last lines say why: fix that and push.')
  const error = new ReleasePhaseError(release.version, `${failure.reason}${said}`, {
    ...(exitCode === undefined ? {} : { exitCode }),
    remedy: fix === undefined ? undefined : { kind, fix },
    fix: [fix, servesOn(serving)].filter((text) => text !== undefined).join(' '),
  })
  return { platform, release, tail, serving, error }
}

/** "v41 is still live." */
export function servesOn(serving: PhaseReport['serving']): string {
  if (serving === 'unknown') return 'The previous release, if any, is still live.'
  return serving === 'none'
    ? 'Nothing was deployed before or now.'
    : `${formatVersion(serving.version)} is still live.`
}
