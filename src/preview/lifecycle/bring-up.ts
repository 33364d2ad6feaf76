import type { DeploymentRecord } from '../../deploy/core/ports.ts'
import { deploy } from '../../deploy/deploy.ts'
import type { DeploymentResult, ServiceRollback } from '../../deploy/report/result.ts'
import type { Platform } from '../../platform/descriptor.ts'
import { formatVersion, type Release, serviceProcesses } from '../../release/ledger/release.ts'
import type { RunIdentity } from '../../release/ledger/run-identity.ts'
import { resumeRelease } from '../../release/open/open-release.ts'
import {
  type PhaseReport,
  type PhaseSource,
  releaseAndRunPhase,
} from '../../release/phase/release-and-run-phase.ts'
import type { EnvironmentPorts } from '../environment/environment.ts'
import { type PreviewIdentity, serviceNameOf } from '../record/identity.ts'
import type { PreviewServices } from '../record/ports.ts'
import type { ProcessView } from '../record/types.ts'
import type { Phases } from './phases.ts'
import { PreviewFailedError } from './up-request.ts'

export interface BringUp {
  readonly identity: PreviewIdentity
  readonly platform: Platform
  readonly source: PhaseSource
  readonly run: RunIdentity
  readonly releaseTimeoutSeconds: number
  readonly deployTimeoutMinutes: number
  readonly signal: AbortSignal
  /** After the release phase and before the first service is made: what may exist from now on must be on record. */
  readonly beforeServices: (release: Release) => Promise<void>
}

export interface BroughtUp {
  readonly release: Release
  readonly result: DeploymentResult
}

/** A deployment of GitHub is kept for the preview as a whole, not for its services. */
const UNRECORDED: DeploymentRecord = {
  started: async () => {},
  succeeded: async () => {},
  failed: async () => {},
}

/**
 * Opens the release, runs its release phase, and moves the services: the same use cases as everywhere else. Throws
 * PreviewFailedError with the last lines of whatever failed; the previous release is still live.
 */
export async function bringUp(
  ports: EnvironmentPorts,
  services: PreviewServices,
  phases: Phases,
  request: BringUp,
): Promise<BroughtUp> {
  const { platform, run, signal } = request
  const report = await phases.run(
    'release phase',
    () =>
      releaseAndRunPhase(ports, {
        platform,
        source: request.source,
        run,
        timeoutSeconds: request.releaseTimeoutSeconds,
        signal,
        onRelease: () => {},
      }),
    false,
  )
  const { release } = passed(report)
  await request.beforeServices(release)
  await rightSize(services, request.identity, release)
  const result = await phases.run(
    'deploy',
    () =>
      deploy(
        {
          ...ports,
          record: UNRECORDED,
          openRelease: async () => release,
          resumeRelease: (version) => resumeRelease(ports, platform, version),
        },
        {
          platform,
          version: release.version,
          holder: { id: run.runKey, who: run.who },
          timeoutMinutes: request.deployTimeoutMinutes,
          signal,
        },
      ),
    false,
  )
  return { release: landed(result) ?? release, result }
}

function passed(report: PhaseReport): PhaseReport {
  const { error, release, tail, serving } = report
  if (error === undefined) return report
  throw new PreviewFailedError(error.message, {
    lines: tail,
    view: {
      release: formatVersion(release.version),
      ...(typeof serving === 'string' ? {} : { serving: formatVersion(serving.version) }),
    },
    cause: error,
  })
}

function landed(result: DeploymentResult): Release | undefined {
  const { failure, services } = result
  if (failure === undefined) return result.release
  const [death] = services.flatMap(({ reasons }) => reasons)
  throw new PreviewFailedError(failure.problem, {
    fix: failure.fix,
    lines: death?.log ?? [],
    view: {
      release: result.name,
      ...(result.before === undefined ? {} : { serving: formatVersion(result.before.version) }),
      processes: processViews(result),
    },
  })
}

/**
 * A deploy never changes how many tasks a service has. A preview that sleeps, or that the timer has put to sleep, is
 * woken first, and a quantity that app.json has changed is applied: nobody scales a preview by hand.
 */
async function rightSize(
  services: PreviewServices,
  identity: PreviewIdentity,
  release: Release,
): Promise<void> {
  const wanted = new Map(
    serviceProcesses(release).map(({ type, quantity }) => [serviceNameOf(identity, type), quantity]),
  )
  const standing = await services.describe([...wanted.keys()])
  for (const [name, quantity] of wanted) {
    const service = standing.get(name)
    if (service?.status === 'ACTIVE' && service.desired !== quantity) await services.scale(name, quantity)
  }
}

export function processViews({ services, release }: DeploymentResult): readonly ProcessView[] {
  const of = (type: string) => release?.processes.find((one) => one.type === type)
  return services.map(({ process, verdict, back, running, desired }) => ({
    type: process,
    status:
      verdict.kind === 'landed' && back.kind === 'stays'
        ? desired === 0
          ? 'off'
          : 'running'
        : wayBack(back),
    ...(back.kind === 'gone-back' && back.tasks !== undefined
      ? back.tasks
      : // The last look before it was removed saw tasks that are gone, and maybe none that was wanted.
        back.kind === 'removed'
        ? { running: 0, desired: of(process)?.quantity ?? desired }
        : { running, desired }),
    size: of(process)?.size.name ?? '',
  }))
}

/** What people see of a service that did not land, or that went back with one that did not. */
function wayBack({ kind }: ServiceRollback): string {
  if (kind === 'gone-back') return 'rolled back'
  if (kind === 'going-back') return 'rolling back'
  return kind === 'removed' ? 'removed' : 'failed'
}
