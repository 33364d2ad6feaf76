import type { PreviewPlatform } from '../../platform/preview-descriptor.ts'
import type { RunIdentity } from '../../release/ledger/run-identity.ts'
import { UserError } from '../../runtime/errors.ts'
import { previewName, serviceNameOf } from '../record/identity.ts'
import type { PreviewService } from '../record/ports.ts'
import { days, timestamp } from '../record/records.ts'
import type { PreviewRecord, PreviewView, ProcessView } from '../record/types.ts'
import { baseView } from '../record/view.ts'
import { lockPreview } from './lock.ts'
import type { DownPorts } from './preview-ports.ts'

export interface SleepRequest {
  readonly platform: Pick<PreviewPlatform, 'region' | 'preview'>
  readonly record: PreviewRecord
  readonly run: RunIdentity
  readonly signal: AbortSignal
}

export interface WakeRequest extends SleepRequest {
  /** undefined: it does not expire. */
  readonly staleDays: number | undefined
}

type Ports = Pick<DownPorts, 'records' | 'services' | 'comment' | 'timer' | 'clock' | 'log'>

const WAIT_SECONDS = 900
const TICK_MS = 5000
const WAKE_MS = 600_000

/**
 * Scales every process of a preview to nothing. Address, database, config vars and schedule stay; only what costs by
 * the hour goes. False: it is no longer one to be put to sleep.
 */
export function fallAsleep(ports: Ports, { platform, record, run, signal }: SleepRequest): Promise<boolean> {
  return lockPreview(ports, record, { run, waitSeconds: 0, signal }, async () => {
    const now = await ports.records.get(record.number)
    if (now?.state !== 'ready' || now.awakeSince !== record.awakeSince) return false
    await scaleAll(ports, now, () => 0)
    const asleep: PreviewRecord = { ...now, state: 'sleeping', updatedAt: timestamp(ports.clock.now()) }
    await ports.records.put(asleep)
    ports.log.info(`${previewName(asleep)} sleeps`)
    await ports.comment.show({
      ...baseView(asleep, run.runUrl, platform),
      status: 'sleeping',
      processes: sleepers(asleep),
    })
    return true
  })
}

/**
 * Wakes a preview and waits until its tasks run. `/preview wake`; a push wakes it too, by deploying. Also one that the
 * timer has put to sleep, which no record knows of. Throws UserError when its tasks do not come up.
 */
export function wake(
  ports: Ports,
  { platform, record, run, staleDays, signal }: WakeRequest,
): Promise<PreviewView> {
  return lockPreview(ports, record, { run, waitSeconds: WAIT_SECONDS, signal }, async (held) => {
    const now = (await ports.records.get(record.number)) ?? record
    await scaleAll(ports, now, (type) => now.quantities[type] ?? 1)
    const services = await running(ports, now, held)
    const at = ports.clock.now()
    const expiresAt = now.pinned || staleDays === undefined ? undefined : at + days(staleDays)
    if (expiresAt !== undefined) await ports.timer?.set(now, now.processes, expiresAt)
    const awake: PreviewRecord = {
      ...now,
      state: now.state === 'failed' ? 'failed' : 'ready',
      awakeSince: timestamp(at),
      updatedAt: timestamp(at),
      ...(expiresAt === undefined ? {} : { expiresAt: timestamp(expiresAt) }),
    }
    await ports.records.put(awake)
    const view: PreviewView = {
      ...baseView(awake, run.runUrl, platform),
      status: statusOf(awake),
      processes: awake.processes.map((type) => viewOf(type, services.get(serviceNameOf(awake, type)))),
    }
    await ports.comment.show(view)
    return view
  })
}

/**
 * `/preview keep`: neither sleeps nor expires, until its pull request is closed. Heroku could never keep one of them
 * (heroku/cli#1964).
 */
export function keep(ports: Ports, { platform, record, run, signal }: SleepRequest): Promise<PreviewView> {
  return lockPreview(ports, record, { run, waitSeconds: WAIT_SECONDS, signal }, async () => {
    const now = (await ports.records.get(record.number)) ?? record
    await ports.timer?.cancel(now)
    const { expiresAt: _none, ...kept } = now
    const pinned: PreviewRecord = { ...kept, pinned: true, updatedAt: timestamp(ports.clock.now()) }
    await ports.records.put(pinned)
    const view: PreviewView = {
      ...baseView(pinned, run.runUrl, platform),
      status: statusOf(pinned),
    }
    await ports.comment.show(view)
    return view
  })
}

/** What failed before a command has still failed after it. */
function statusOf({ state }: PreviewRecord): 'ready' | 'sleeping' | 'failed' {
  return state === 'sleeping' || state === 'failed' ? state : 'ready'
}

async function scaleAll(ports: Ports, record: PreviewRecord, count: (type: string) => number): Promise<void> {
  const standing = await ports.services.describe(record.processes.map((type) => serviceNameOf(record, type)))
  for (const type of record.processes) {
    const service = standing.get(serviceNameOf(record, type))
    if (service?.status !== 'ACTIVE' || service.desired === count(type)) continue
    await ports.services.scale(service.name, count(type))
  }
}

async function running(
  ports: Ports,
  record: PreviewRecord,
  signal: AbortSignal,
): Promise<ReadonlyMap<string, PreviewService>> {
  const names = record.processes.map((type) => serviceNameOf(record, type))
  const deadline = ports.clock.now() + WAKE_MS
  for (;;) {
    const found = await ports.services.describe(names)
    const waiting = names.filter((name) => {
      const service = found.get(name)
      return service?.status !== 'ACTIVE' || service.running < service.desired
    })
    if (waiting.length === 0) return found
    if (ports.clock.now() >= deadline) {
      throw new UserError(`${waiting.join(' and ')} did not come up within ${WAKE_MS / 60_000} minutes.`, {
        fix: 'Push to the pull request: a deploy reports why its tasks die.',
      })
    }
    await ports.clock.sleep(TICK_MS, signal)
  }
}

const sleepers = (record: PreviewRecord): readonly ProcessView[] =>
  record.processes.map((type) => ({
    type,
    status: 'asleep',
    running: 0,
    desired: record.quantities[type] ?? 0,
    size: '',
  }))

const viewOf = (type: string, service: PreviewService | undefined): ProcessView => ({
  type,
  status: service === undefined ? 'off' : 'running',
  running: service?.running ?? 0,
  desired: service?.desired ?? 0,
  size: '',
})
