import { UserError } from '../../runtime/errors.ts'
import { bold, link, Summary } from '../../runtime/summary.ts'
import type { SweepReport, SweptPreview } from './sweep.ts'

const OUTCOMES: Readonly<Record<SweptPreview['outcome'], string>> = {
  destroyed: '🗑️ destroyed',
  absent: '✅ nothing left',
  kept: '✅ kept: its pull request is open',
  failed: '❌ failed',
  busy: '⏳ another job is working on it',
  'would-go': '🔎 would be destroyed',
}

/** The job summary of a sweep. `pulls` is the address of the repository's pull requests. */
export function sweepSummary(
  report: SweepReport,
  of: { readonly app: string; readonly pulls: string; readonly dryRun: boolean },
): string {
  const { known, swept, asleep, orphans, refused } = report
  const page = new Summary().heading(`Sweep of the previews of ${of.app}${of.dryRun ? ' (dry run)' : ''}`)
  if (refused !== undefined) page.paragraph(bold('Nothing was deleted.'), ` ${refused}.`)
  page.paragraph(`${known} previews on record. `, bold(`orphans: ${orphans}`))
  if (swept.length > 0) {
    page.table(
      ['pull request', 'why', 'outcome', 'reason'],
      swept.map(({ number, why, outcome, reason }) => [
        link(`#${number}`, `${of.pulls}/${number}`),
        why,
        OUTCOMES[outcome],
        reason ?? '',
      ]),
    )
  }
  if (asleep.length > 0) page.paragraph(`Put to sleep: ${asleep.map((number) => `pr-${number}`).join(', ')}`)
  return page.toString()
}

/** A sweep that was refused, or that could not remove something, is red: someone has to look. */
export function assertSwept({ refused, swept }: SweepReport): void {
  if (refused !== undefined) {
    throw new UserError(`The sweep stopped at its deletion limit: ${refused}.`, {
      fix: "Check the list; if it is right, run the sweep once with a higher 'max-delete-percent'.",
    })
  }
  const failed = swept.filter(({ outcome }) => outcome === 'failed')
  const [first] = failed
  if (first === undefined) return
  throw new UserError(
    `${failed.length} of ${swept.length} previews could not be destroyed, first pr-${first.number}: ${first.reason ?? 'no reason given'}.`,
    { fix: 'The next sweep tries again; the summary lists what is left.' },
  )
}
