import { bold, code, foldedSummary, link, type Markup, type Summary } from '../../runtime/summary.ts'
import type { CommitRange } from '../ledger/commit-history.ts'
import { formatVersion, type Release } from '../ledger/release.ts'
import type { PromoteReport } from './promote.ts'

const SHOWN = 30

/** The job summary of a promotion that opened its release. */
export function promoteSummary(report: PromoteReport): string {
  const { platform, source, before, release, commits, missing } = report
  const where = `${platform.app}/${platform.environment}`
  return foldedSummary(titleOf(release), (summary) => {
    summary.table(
      ['Promoted', `${source.app}/${source.environment} → ${where}`],
      [
        ['Release', `${formatVersion(source.version)} → ${formatVersion(release.version)}`],
        ['Image', code(release.image)],
        ['Commit', source.commit === undefined ? 'none' : code(source.commit)],
        ['Replaces', before === undefined ? 'nothing' : served(before)],
        [
          'Config vars',
          `those of ${platform.environment} (${release.config.names.length}), version ${release.config.versionId}`,
        ],
      ],
    )
    if (missing.length > 0) {
      summary.paragraph(bold('Missing here (allowed):'), ` ${missing.join(', ')}.`)
    }
    addCommits(summary, commits, before)
    addNext(summary, release)
  })
}

const served = (release: Release): string => `${formatVersion(release.version)} (${release.description})`

function addCommits(summary: Summary, commits: CommitRange | undefined, before: Release | undefined): void {
  if (commits === undefined) return
  const since = before === undefined ? '' : ` since ${formatVersion(before.version)}`
  if (commits.total === 0) {
    const says =
      commits.status === 'behind' ? 'It is older than the live release' : 'The same commit is live here'
    summary.paragraph(`${says}: no new commits.`)
    return
  }
  const count = commits.total === 1 ? '1 commit' : `${commits.total} commits`
  summary.paragraph(
    link(`${count}${since}`, commits.url),
    commits.status === 'diverged' ? '; the live release has commits that this one does not.' : '.',
  )
  summary.table(
    ['Commit', 'Change', 'By'],
    commits.commits
      .slice(0, SHOWN)
      .map(({ sha, title, author, url }): readonly (string | Markup)[] => [
        link(sha.slice(0, 7), url),
        title,
        author,
      ]),
  )
}

/** The job summary of a retry that opened its release. */
export function retrySummary(source: Release, release: Release): string {
  return foldedSummary(titleOf(release), (summary) => {
    summary.paragraph(
      bold(formatVersion(source.version)),
      ` was ${source.status}${source.failure === undefined ? '' : ` (${source.failure})`}. Same image, ${release.config.versionId === source.config.versionId ? 'same config vars' : 'current config vars'}.`,
    )
    addNext(summary, release)
  })
}

const titleOf = ({ version, app, environment, description }: Release): string =>
  `${formatVersion(version)} of ${app}/${environment} opened: ${description}`

function addNext(summary: Summary, release: Release): Summary {
  const version = formatVersion(release.version)
  return summary.paragraph(
    code(version),
    ' goes live with run-release-phase and deploy-ecs-bluegreen, using ',
    code(`release: ${version}`),
    '.',
  )
}
