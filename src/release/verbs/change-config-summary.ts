import { describeError } from '../../runtime/errors.ts'
import { bold, code, foldedSummary, Summary } from '../../runtime/summary.ts'
import { formatVersion } from '../ledger/release.ts'
import type { ConfigReport } from './change-config.ts'

/** What became of a config change, for the log: names only, a line each. */
export function describeConfigReport(report: ConfigReport): readonly string[] {
  const would = report.outcome === 'dry-run' ? 'would be ' : ''
  const { added, changed, removed, untouched } = report.changes
  const line = (names: readonly string[], what: string) =>
    names.length === 0 ? [] : [`${would}${what}: ${names.join(', ')}`]
  return [
    ...line(added, 'added'),
    ...line(changed, 'changed'),
    ...line(removed, 'removed'),
    ...(untouched.length === 0 ? [] : [`unchanged: ${untouched.join(', ')}`]),
    outcomeText(report),
  ]
}

function outcomeText({ outcome, release }: ConfigReport): string {
  switch (outcome) {
    case 'dry-run':
      return 'Dry run: nothing was changed.'
    case 'nothing-to-do':
      return 'The config vars already have these values: no release was opened.'
    case 'written':
      return 'There is no release yet: the first deploy will use these config vars.'
    case 'released':
      return `${release === undefined ? '' : formatVersion(release.version)} was opened (${release?.description ?? ''}).`
  }
}

/** The job summary of a config change. Values are never in it. */
export function configSummary(where: string, report: ConfigReport): string {
  const { release } = report
  if (release === undefined) {
    const summary = new Summary().heading(`config vars of ${where}`)
    addChange(summary, report)
    return summary.toString()
  }
  const title = `${formatVersion(release.version)} of ${where} opened: ${release.description}`
  return foldedSummary(title, (summary) => addChange(summary, report))
}

function addChange(summary: Summary, report: ConfigReport): void {
  const { changes, release, outcome, names } = report
  const rows = [
    ...changes.added.map((name) => [code(name), 'added'] as const),
    ...changes.changed.map((name) => [code(name), 'changed'] as const),
    ...changes.removed.map((name) => [code(name), 'removed'] as const),
    ...changes.untouched.map((name) => [code(name), 'unchanged'] as const),
  ]
  if (rows.length > 0)
    summary.table(['Config var', outcome === 'dry-run' ? 'Planned change' : 'Change'], rows)
  summary.paragraph(
    outcomeText(report),
    ` The app has ${names.length === 1 ? '1 config var' : `${names.length} config vars`}.`,
  )
  if (release !== undefined) {
    const version = formatVersion(release.version)
    summary.paragraph(
      code(version),
      ' goes live with run-release-phase and deploy-ecs-bluegreen, using ',
      code(`release: ${version}`),
      '.',
    )
    if (release.parent !== undefined)
      summary.paragraph(
        'Undo: ',
        code(`rollback-release with to: ${formatVersion(release.parent)}`),
        ' restores these config vars together with the code of that release.',
      )
  }
}

/** The job summary when the change was refused. */
export function configRefusal(where: string, error: unknown): string {
  return new Summary()
    .heading(`${where}: the config vars were not changed`)
    .paragraph(bold('Why:'), ' ', describeError(error))
    .toString()
}
