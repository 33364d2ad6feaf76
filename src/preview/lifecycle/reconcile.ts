import type { PreviewPlatform } from '../../platform/preview-descriptor.ts'
import type { RunIdentity } from '../../release/ledger/run-identity.ts'
import { describeError } from '../../runtime/errors.ts'
import { desiredState, type Eligibility, short } from '../record/desired-state.ts'
import { type PreviewIdentity, previewName } from '../record/identity.ts'
import type { OwnedResource } from '../record/ports.ts'
import { assertOwnPreview } from '../record/records.ts'
import type { PreviewRecord, PreviewView, PullRequest } from '../record/types.ts'
import { baseView, emptyView } from '../record/view.ts'
import { down, type TornDown } from './down.ts'
import { lockPreview } from './lock.ts'
import { Phases } from './phases.ts'
import type { DownPorts, PreviewPorts } from './preview-ports.ts'
import { up } from './up.ts'
import type { UpMaterial, UpSettings } from './up-request.ts'

export interface ReconcileRequest {
  readonly identity: PreviewIdentity
  readonly platform: PreviewPlatform
  readonly run: RunIdentity
  readonly rules: Eligibility
  /** What an open pull request is brought up with; undefined: this job only takes down. */
  readonly up?: { readonly material: UpMaterial; readonly settings: UpSettings }
  /** Why it goes even though the pull request is open (a command, a stale preview), as its record says now. */
  readonly unwanted?: (record: PreviewRecord) => string | undefined
  readonly predestroySeconds: number
  readonly tagged?: readonly OwnedResource[]
  /** Do not wait for a job that changes this preview now. */
  readonly patient?: boolean
  readonly signal: AbortSignal
}

export type Reconciled =
  | { readonly kind: 'up'; readonly view: PreviewView }
  | { readonly kind: 'down'; readonly reason: string; readonly view: PreviewView; readonly torn: TornDown }
  /** Nothing is there and nothing should be. */
  | { readonly kind: 'absent'; readonly reason: string; readonly view: PreviewView }
  /** The pull request has a newer head, whose own run brings it up. */
  | { readonly kind: 'superseded'; readonly head: string; readonly view: PreviewView }
  /** It should be there, and this job has nothing to bring it up with. */
  | { readonly kind: 'kept'; readonly view: PreviewView }

/**
 * A deploy before us may take its whole time; jobs of one pull request wait for each other in GitHub's concurrency
 * group.
 */
const WAIT_SECONDS = 3600

/**
 * The only verb: makes what is there equal to what the pull request asks for. Open and eligible is up, anything else is
 * down, and GitHub is asked both before and after: a pull request that was closed while it came up is taken down by the
 * job that brought it up. Up, down and sweep all come here, under one lock for each pull request.
 */
export async function reconcile(
  ports: PreviewPorts | DownPorts,
  request: ReconcileRequest,
): Promise<Reconciled> {
  const { identity, run, signal } = request
  const waitSeconds = request.patient === false ? 0 : WAIT_SECONDS
  return lockPreview(ports, identity, { run, waitSeconds, signal }, (held) =>
    locked(ports, { ...request, signal: held }),
  )
}

async function locked(ports: PreviewPorts | DownPorts, request: ReconcileRequest): Promise<Reconciled> {
  const { identity, rules } = request
  const pull = await ports.pullRequests.get(identity.number)
  const record = await ports.records.get(identity.number)
  assertOwnPreview(record, identity)
  const verdict = desiredState(pull, rules)
  const unwanted = record === undefined ? undefined : request.unwanted?.(record)
  const reason = verdict.kind === 'down' ? verdict.reason : unwanted
  if (reason !== undefined && record === undefined && pull?.state === 'open') {
    // Never made: a record is written before anything is.
    const refused: PreviewView = {
      ...emptyView(identity, request.run.runUrl),
      status: 'refused',
      failure: { reason },
    }
    return { kind: 'absent', reason, view: refused }
  }
  if (reason !== undefined || pull === undefined) {
    return takeDown(ports, request, record, reason ?? 'the pull request does not exist')
  }
  const view = () => (record === undefined ? emptyView(identity, undefined) : baseView(record, undefined))
  if (request.up === undefined || !canBringUp(ports)) {
    return { kind: 'kept', view: { ...view(), status: statusOf(record) } }
  }
  const { material, settings } = request.up
  if (material.sha !== pull.headSha) {
    ports.log.info(`the head of the pull request is now ${short(pull.headSha)}: its own run brings it up`)
    return { kind: 'superseded', head: pull.headSha, view: { ...view(), status: statusOf(record) } }
  }
  const phases = new Phases(ports.clock, ports.log)
  const { run, platform, signal } = request
  const outcome = await up(
    ports,
    { identity, platform, pull, material, run, settings, signal },
    record,
    phases,
  ).then(
    (ready) => ({ view: ready }),
    (error: unknown) => ({ error }),
  )
  const after = signal.aborted ? pull : await lookAgain(ports, identity.number, pull)
  const then = desiredState(after, rules)
  if (then.kind === 'down') {
    const current = await ports.records.get(identity.number)
    return takeDown(ports, request, current, `${then.reason} (while it came up)`)
  }
  if ('error' in outcome) throw outcome.error
  return { kind: 'up', view: outcome.view }
}

const canBringUp = (ports: PreviewPorts | DownPorts): ports is PreviewPorts => 'environment' in ports

/** A GitHub that does not answer now leaves the closing to its own job, to the sweep and to the timer. */
async function lookAgain(
  ports: DownPorts,
  number: number,
  before: PullRequest,
): Promise<PullRequest | undefined> {
  try {
    return await ports.pullRequests.get(number)
  } catch (error) {
    ports.log.warning(
      `Whether pull request ${number} is still open could not be read after the deploy: ${describeError(error)} If it was closed, its close job or the next sweep tears down the preview.`,
    )
    return before
  }
}

async function takeDown(
  ports: DownPorts,
  request: ReconcileRequest,
  record: PreviewRecord | undefined,
  reason: string,
): Promise<Reconciled> {
  const { identity, platform, predestroySeconds, signal, run } = request
  ports.log.info(`${previewName(identity)}: down, because ${reason}`)
  const base = record === undefined ? emptyView(identity, run.runUrl) : baseView(record, run.runUrl)
  const { url: _gone, expiresAt: _none, ...bare } = base
  if (record !== undefined) await ports.comment.show({ ...bare, status: 'destroying' })
  const torn = await down(
    ports,
    {
      identity,
      platform,
      predestroySeconds,
      signal,
      ...(request.tagged === undefined ? {} : { tagged: request.tagged }),
    },
    record,
  )
  const done = torn.verified && !torn.removed.some(({ outcome }) => outcome === 'failed')
  const was = record !== undefined || torn.removed.some(({ outcome }) => outcome !== 'absent')
  const view: PreviewView = {
    ...bare,
    status: done ? 'destroyed' : 'destroy-failed',
    removed: torn.removed,
    warnings: torn.warnings,
  }
  // A pull request that never had a preview gets no comment about one.
  if (!was) return { kind: 'absent', reason, view: { ...view, status: 'refused' } }
  await ports.comment.show(view)
  return { kind: 'down', reason, view, torn }
}

function statusOf(record: PreviewRecord | undefined): PreviewView['status'] {
  switch (record?.state) {
    case 'ready':
      return 'ready'
    case 'sleeping':
      return 'sleeping'
    case 'failed':
      return 'failed'
    case 'deleting':
      return 'destroy-failed'
    case 'creating':
      return 'deploying'
    case undefined:
      return 'refused'
  }
}
