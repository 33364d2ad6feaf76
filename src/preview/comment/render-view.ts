import { bold, code, link, type Markup, type Summary } from '../../runtime/summary.ts'
import type { PreviewView, RemovedResource } from '../record/types.ts'
import { describeData, describeSeconds, describeTime, STATUS_WORDS } from './describe-status.ts'

/** Lines of the failing container that are shown. */
const SHOWN_LINES = 30

const PROCESS_ICONS: Readonly<Record<string, string>> = {
  running: '🟢',
  starting: '🟡',
  asleep: '💤',
  'rolling back': '🟡',
  'rolled back': '↩️',
  failed: '🔴',
  off: '⚪',
}

/**
 * What the comment and the job summary have in common, into `page`. Every text of the view is escaped there: whatever
 * an author of a pull request wrote is shown as he wrote it, and does nothing.
 */
export function renderView(page: Summary, view: PreviewView): void {
  const { url, status, failure } = view
  if (url !== undefined && status !== 'destroyed') page.paragraph(bold('Open '), link(url, url))
  else if ((isOfBuild(view) || status === 'failed') && view.live?.url !== undefined)
    page.paragraph(bold('Open '), link(view.live.url, view.live.url), ` (${liveWords(view)} is live)`)
  const { says } = STATUS_WORDS[status]
  if (status === 'sleeping' && says !== undefined) page.paragraph(`${says} `, code('/preview wake'))
  else if (says !== undefined) page.paragraph(says)
  if (failure !== undefined) renderFailure(page, failure)
  if (view.processes.length > 0) {
    page.table(
      ['Process', 'Status', 'Tasks', 'Size'],
      view.processes.map(({ type, status: state, running, desired, size }) => [
        code(type),
        `${PROCESS_ICONS[state] ?? '⚪'} ${state}`,
        `${running} of ${desired}`,
        size,
      ]),
    )
  }
  const rows = facts(view)
  if (rows.length > 0) page.table(['Commit', view.sha?.slice(0, 7) ?? 'none yet'], rows)
  if (view.removed !== undefined && view.removed.length > 0) renderRemoved(page, view.removed)
  if (view.warnings.length > 0) {
    page.paragraph(bold('Notes'))
    page.list(view.warnings.map((warning) => [warning]))
  }
}

function renderFailure(page: Summary, failure: NonNullable<PreviewView['failure']>): void {
  page.paragraph(bold('Why: '), failure.reason)
  if (failure.fix !== undefined) page.paragraph(bold('Fix: '), failure.fix)
  const lines = failure.lines?.slice(-SHOWN_LINES) ?? []
  const { of = 'the failed container' } = failure
  if (lines.length > 0) page.paragraph(`Last lines of ${of}:`).code(lines.join('\n'))
}

const isOfBuild = ({ status }: PreviewView): boolean =>
  status === 'building' || status === 'build-failed' || status === 'build-cancelled'

/** `v3 of 1a2b3c4` */
function liveWords({ live }: PreviewView): string {
  if (live === undefined) return 'nothing yet'
  const commit = live.sha === undefined ? '' : ` of ${live.sha.slice(0, 7)}`
  return `${live.release ?? 'the previous release'}${commit}`
}

function facts(view: PreviewView): (readonly [string, string | Markup])[] {
  const rows: [string, string | Markup][] = []
  if (isOfBuild(view)) return [['Live', liveWords(view)]]
  if (view.release !== undefined)
    rows.push([
      'Release',
      view.serving === undefined ? code(view.release) : `${view.release} failed, ${view.serving} is live`,
    ])
  if (['refused', 'destroyed', 'destroying', 'destroy-failed'].includes(view.status)) return rows
  rows.push(['Data', describeData(view)])
  if (view.pinned) rows.push(['Expires', 'never: pinned until the pull request closes'])
  else if (view.expiresAt !== undefined)
    rows.push(['Expires', `${describeTime(view.expiresAt)}, extended by each push`])
  if (view.costPerDay !== undefined)
    rows.push(['Cost', `about $${view.costPerDay.toFixed(2)} a day while awake`])
  if (view.logsUrl !== undefined) rows.push(['Logs', link('CloudWatch', view.logsUrl)])
  return rows
}

/** Nothing is said to be gone that is not. */
function renderRemoved(page: Summary, removed: readonly RemovedResource[]): void {
  const words = { deleted: '✅ deleted', absent: '⚪ not found', failed: '❌ failed' } as const
  page.table(
    ['Resource', 'Name', 'Outcome'],
    removed.map(({ kind, name, outcome, reason }) => [
      kind,
      code(name),
      reason === undefined ? words[outcome] : `${words[outcome]}: ${reason}`,
    ]),
  )
}

/** What each phase took, folded. */
export function renderPhases(page: Summary, { phases, status }: PreviewView): void {
  const total = phases.reduce((sum, { seconds }) => sum + seconds, 0)
  // Of what still runs, nobody knows yet what it takes.
  if (total < 0.05 || status === 'deploying') return
  const word = status === 'ready' ? 'Ready in' : 'Took'
  page.details(`${word} ${describeSeconds(total)}`, (inner) =>
    inner.table(
      ['Phase', 'Took'],
      phases.map(({ name, seconds }) => [name, describeSeconds(seconds)]),
    ),
  )
}
