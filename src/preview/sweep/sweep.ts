import type { PreviewPlatform } from '../../platform/preview-descriptor.ts'
import type { RunIdentity } from '../../release/ledger/run-identity.ts'
import { describeError, UserError } from '../../runtime/errors.ts'
import type { DownPorts } from '../lifecycle/preview-ports.ts'
import { type Reconciled, reconcile } from '../lifecycle/reconcile.ts'
import { fallAsleep } from '../lifecycle/sleep.ts'
import type { Eligibility } from '../record/desired-state.ts'
import { previewName } from '../record/identity.ts'
import type { OwnedResource, PullRequests } from '../record/ports.ts'
import { days, hours } from '../record/records.ts'
import type { PreviewRecord } from '../record/types.ts'
import { prefixed, severalAtOnce } from './several-at-once.ts'

export interface SweepPorts extends Omit<DownPorts, 'pullRequests'> {
  readonly pullRequests: PullRequests
}

export interface SweepRequest {
  readonly repositoryId: string
  readonly app: string
  readonly platform: PreviewPlatform
  readonly run: RunIdentity
  readonly rules: Eligibility
  /** Say what would go, and change nothing. */
  readonly dryRun: boolean
  /** Also list all open pull requests and all tagged resources, and compare: cost grows with the number of previews. */
  readonly full: boolean
  /** Previews are switched off: every one goes, also of an open pull request, without the deletion limit. */
  readonly everything: boolean
  readonly staleDays: number | undefined
  /** Hours without a deploy or a wake after which a preview sleeps; undefined: never. */
  readonly sleepAfterHours: number | undefined
  /** Percent of all previews that one sweep may destroy. */
  readonly maxDeletePercent: number
  readonly predestroySeconds: number
  readonly signal: AbortSignal
}

/** One preview that a sweep has looked at, and why. */
export interface SweptPreview {
  readonly number: number
  readonly why: string
  /** `would-go`: a dry run. `kept`: the pull request is open after all. `busy`: another job holds it. */
  readonly outcome: 'destroyed' | 'absent' | 'kept' | 'failed' | 'would-go' | 'busy'
  readonly reason?: string
  readonly result?: Reconciled
}

export interface SweepReport {
  readonly known: number
  readonly swept: readonly SweptPreview[]
  readonly asleep: readonly number[]
  /** Previews without an open pull request that are still there. */
  readonly orphans: number
  /** Why nothing was deleted; undefined: it was not refused. */
  readonly refused?: string
}

interface Candidate {
  readonly number: number
  readonly why: string
  /** It goes although its pull request is open. */
  readonly unwanted?: (record: PreviewRecord) => string | undefined
  readonly tagged?: readonly OwnedResource[]
}

/** Fewer than this may always go: a limit in percent would never let the only preview of a repository be swept. */
const LIMITED_FROM = 5
/** Heroku, too, deletes the existing apps where the feature is disabled. */
const OFF = 'previews are turned off'
/** A preview that is being deleted or made is left alone this long: its own job is at it. */
const BUSY_MS = hours(2)

/**
 * Destroys what no open pull request owns. It asks for what was closed since the last time and for what carries the
 * tags of those, so the cost grows with closures and not with open pull requests: what could not be destroyed is
 * remembered by its number, and the cursor moves on. Fails closed: when a listing fails nothing is deleted, nothing when
 * too much would go, and each pull request is asked about again just before its preview is deleted.
 */
export async function sweep(ports: SweepPorts, request: SweepRequest): Promise<SweepReport> {
  const { records, log } = ports
  const { dryRun, signal } = request
  const all = await records.list()
  const own = all.filter(({ repositoryId }) => repositoryId === request.repositoryId)
  const cursor = await records.cursor()
  const closed = await ports.pullRequests.closedSince(cursor.at)
  const going = await log.group('Look', () =>
    look(ports, request, own, {
      closed: closed.pullRequests.map(({ number }) => number),
      stuck: cursor.stuck,
    }),
  )
  const moveCursor = async (left: readonly number[]): Promise<void> => {
    // Those found by other means are found again by them.
    const leaks = new Set(going.flatMap(({ number, tagged }) => (tagged === undefined ? [] : [number])))
    if (!dryRun)
      await records.moveCursor({ at: closed.cursor, stuck: left.filter((number) => leaks.has(number)) })
  }
  for (const { number, why } of going) log.info(`${request.app}-pr-${number}: ${why}`)
  const refused = request.everything
    ? undefined
    : overLimit(going.length, own.length, request.maxDeletePercent)
  if (refused !== undefined) {
    await moveCursor(going.map(({ number }) => number))
    return { known: own.length, swept: [], asleep: [], orphans: going.length, refused }
  }
  const swept = await severalAtOnce(going, async (candidate) => {
    signal.throwIfAborted()
    return dryRun ? wouldGo(candidate) : reclaim(ports, request, candidate)
  })
  const gone = new Set(
    swept
      .filter(({ outcome }) => outcome === 'destroyed' || outcome === 'absent')
      .map(({ number }) => number),
  )
  const asleep = dryRun
    ? []
    : await putToSleep(
        ports,
        request,
        own.filter(({ number }) => !gone.has(number)),
      )
  const left = swept.filter(
    ({ outcome }) => outcome === 'failed' || outcome === 'busy' || outcome === 'would-go',
  )
  await moveCursor(left.map(({ number }) => number))
  return { known: own.length, swept, asleep, orphans: left.length }
}

/** Throws when a listing fails: then nothing is known, and nothing may go. */
async function look(
  ports: SweepPorts,
  request: SweepRequest,
  own: readonly PreviewRecord[],
  { closed, stuck }: { readonly closed: readonly number[]; readonly stuck: readonly number[] },
): Promise<readonly Candidate[]> {
  const now = ports.clock.now()
  const candidates = new Map<number, Candidate>()
  const add = (candidate: Candidate): void => {
    const known = candidates.get(candidate.number)
    candidates.set(candidate.number, {
      ...candidate,
      ...(known?.unwanted === undefined ? {} : { unwanted: known.unwanted }),
      ...(known?.tagged === undefined ? {} : { tagged: known.tagged }),
    })
  }
  for (const record of own) {
    if (request.everything) {
      add({ number: record.number, why: OFF, unwanted: () => OFF })
      continue
    }
    const stale = staleness(record, now, request.staleDays)
    if (stale !== undefined)
      add({
        number: record.number,
        why: stale,
        unwanted: (now) => staleness(now, ports.clock.now(), request.staleDays),
      })
    else if (isStuck(record, now))
      add({ number: record.number, why: `${record.state} since ${record.updatedAt}` })
  }
  const asked = new Map([
    ...closed.map((number) => [number, 'its pull request is closed'] as const),
    ...stuck.map((number) => [number, 'an earlier sweep could not destroy it'] as const),
  ])
  const tagged = request.full ? await ports.resources.all() : await ports.resources.of([...asked.keys()])
  const open = request.full
    ? new Set((await ports.pullRequests.listOpen()).map(({ number }) => number))
    : undefined
  const recorded = new Set(own.map(({ number }) => number))
  // Of those without a record, whether something is really there: their own jobs have taken most of them down.
  const unclear = tagged.filter(({ number }) => !recorded.has(number) && open?.has(number) !== true)
  const standing = await ports.resources.existing(unclear, { taskDefinitions: request.full })
  const left = new Set(standing.map(({ number }) => number))
  const byNumber = Map.groupBy(tagged, ({ number }) => number)
  const leaks = (number: number, why: string) => add({ number, why, tagged: byNumber.get(number) ?? [] })
  for (const [number, why] of asked) {
    if (recorded.has(number) || left.has(number)) leaks(number, why)
  }
  if (open === undefined) return [...candidates.values()]
  for (const number of recorded) {
    if (!open.has(number)) leaks(number, 'no open pull request has its number')
  }
  for (const number of left) {
    if (!candidates.has(number))
      leaks(number, 'its tags are on resources, and no open pull request has its number')
  }
  return [...candidates.values()]
}

/** Days without a deploy, as on Heroku; a pinned one never is. */
export function staleness(
  record: PreviewRecord,
  now: number,
  staleDays: number | undefined,
): string | undefined {
  if (record.pinned || staleDays === undefined) return undefined
  const since = Date.parse(record.deployedAt ?? record.createdAt)
  return now - since < days(staleDays) ? undefined : `no deploy for ${staleDays} days`
}

/** A job that died on the way: a teardown that failed, a bring-up that was killed. Its pull request decides. */
function isStuck(record: PreviewRecord, now: number): boolean {
  if (record.state !== 'deleting' && record.state !== 'creating') return false
  return record.state === 'deleting' || now - Date.parse(record.updatedAt) >= BUSY_MS
}

function overLimit(going: number, known: number, percent: number): string | undefined {
  if (going < LIMITED_FROM || known === 0 || going * 100 <= known * percent) return undefined
  return `${going} of ${known} previews would be destroyed, more than ${percent} %: nothing was deleted`
}

const wouldGo = ({ number, why }: Candidate): SweptPreview => ({ number, why, outcome: 'would-go' })

/** One preview, whose pull request is asked about again under its lock. */
async function reclaim(
  ports: SweepPorts,
  request: SweepRequest,
  candidate: Candidate,
): Promise<SweptPreview> {
  const { number, why, tagged } = candidate
  const { repositoryId, app } = request
  const identity = { repositoryId, app, number }
  const log = prefixed(ports.log, previewName(identity))
  try {
    const result = await reconcile(
      { ...ports, log },
      {
        identity,
        platform: request.platform,
        run: request.run,
        rules: request.rules,
        predestroySeconds: request.predestroySeconds,
        patient: false,
        signal: request.signal,
        ...(candidate.unwanted === undefined ? {} : { unwanted: candidate.unwanted }),
        ...(tagged === undefined ? {} : { tagged }),
      },
    )
    return swept(candidate, result, (text) => ports.log.warning(text))
  } catch (error) {
    if (request.signal.aborted) throw error
    const reason = describeError(error)
    const outcome = error instanceof UserError && /is being changed by/.test(reason) ? 'busy' : 'failed'
    ports.log.warning(`${previewName(identity)}: ${reason}`)
    return { number, why, outcome, reason }
  }
}

function swept(candidate: Candidate, result: Reconciled, warn: (text: string) => void): SweptPreview {
  const { number, why } = candidate
  if (result.kind === 'kept') return { number, why, outcome: 'kept', result }
  if (result.kind === 'absent') return { number, why, outcome: 'absent', result }
  if (result.view.status !== 'destroyed') {
    return { number, why, outcome: 'failed', reason: 'something could not be removed', result }
  }
  // Each one is a path that did not work: silent healing would hide it.
  if (why !== OFF)
    warn(
      `Destroyed the leftover preview of pull request ${number}: ${why}. Its own job should have done this.`,
    )
  return { number, why, outcome: 'destroyed', result }
}

async function putToSleep(
  ports: SweepPorts,
  request: SweepRequest,
  own: readonly PreviewRecord[],
): Promise<readonly number[]> {
  const { platform, sleepAfterHours, run, signal } = request
  if (sleepAfterHours === undefined) return []
  const now = ports.clock.now()
  const asleep: number[] = []
  for (const record of own) {
    if (record.state !== 'ready' || record.pinned) continue
    const since = Date.parse(record.awakeSince ?? record.createdAt)
    if (now - since < hours(sleepAfterHours)) continue
    try {
      if (await fallAsleep(ports, { platform, record, run, signal })) asleep.push(record.number)
    } catch (error) {
      if (signal.aborted) throw error
      ports.log.warning(`${previewName(record)} could not be put to sleep: ${describeError(error)}`)
    }
  }
  return asleep
}
