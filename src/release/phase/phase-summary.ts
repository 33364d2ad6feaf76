import { consoleUrl } from '../../platform/region.ts'
import { describeError } from '../../runtime/errors.ts'
import { bold, code, link, type Markup, Summary } from '../../runtime/summary.ts'
import { before } from '../../runtime/text.ts'
import { formatVersion, type Release, type ReleasedProcess } from '../ledger/release.ts'
import { type PhaseReport, servesOn } from './release-and-run-phase.ts'

/** Lines of the task's log that a failure shows. */
const SHOWN_LINES = 50

const OUTCOMES: Record<Release['releasePhase']['status'], string> = {
  none: 'no release phase',
  pending: 'release phase not run',
  running: 'release phase interrupted',
  succeeded: 'release phase succeeded',
  failed: 'release phase failed',
  skipped: 'release phase skipped',
}

/** The job summary of a release whose phase has come to its end, however it ended. */
export function phaseSummary(report: PhaseReport): string {
  const { release, error, serving } = report
  const version = formatVersion(release.version)
  const summary = new Summary()
    .heading(`${version} of ${release.app}/${release.environment}: ${OUTCOMES[release.releasePhase.status]}`)
    .table(['Release', version], facts(report))
  if (error !== undefined) {
    summary.paragraph(bold('Why:'), ' ', describeError(error))
    if (report.tail.length > 0) {
      summary
        .paragraph(`The last lines of the release phase:`)
        .code(report.tail.slice(-SHOWN_LINES).join('\n'))
    }
  }
  summary.table(
    ['Process', 'Command', 'Size', 'vCPU', 'Memory', 'Task definition'],
    release.processes.map((process) => processRow(process)),
  )
  if (error === undefined && release.status === 'pending') {
    const now = serving === 'none' ? 'Nothing is live yet' : servingNow(serving)
    summary.paragraph(
      `${now}; `,
      code(version),
      ' goes live with deploy-ecs-bluegreen, using ',
      code(`release: ${version}`),
      '.',
    )
  } else if (release.status !== 'succeeded') {
    summary.paragraph(
      servesOn(serving),
      ' Number ',
      code(version),
      ' is not reused: the next release gets the next number.',
    )
  }
  return summary.toString()
}

/** The job summary when no release came to be. */
export function refusalSummary(where: string, error: unknown): string {
  return new Summary()
    .heading(`${where}: no release was opened`)
    .paragraph(bold('Why:'), ' ', describeError(error))
    .paragraph('Nothing was changed.')
    .toString()
}

const servingNow = (serving: Release | 'unknown'): string =>
  serving === 'unknown' ? 'The previous release is still live' : `${formatVersion(serving.version)} is live`

function facts({ release, platform }: PhaseReport): (readonly [string, string | Markup])[] {
  const rows: [string, string | Markup][] = [
    ['Change', `${release.description}, by ${release.actor}`],
    ['Status', release.status],
    ['Image', code(release.image)],
    ['Config', configText(release)],
    ['Release phase', phaseText(release)],
  ]
  if (release.commit !== undefined) rows.splice(1, 0, ['Commit', code(release.commit)])
  const { taskArn, snapshot } = release.releasePhase
  if (snapshot !== undefined) rows.push(['Database snapshot before it', code(snapshot)])
  if (taskArn !== undefined) rows.push(['Task', taskLink(taskArn, platform.cluster, platform.region)])
  if (release.runUrl !== undefined)
    rows.push(['Run', link(`workflow run ${before(release.runKey, '-')}`, release.runUrl)])
  return rows
}

function configText({ config }: Release): string {
  const count = config.names.length === 1 ? '1 config var' : `${config.names.length} config vars`
  return `${count}, version ${config.versionId}`
}

function phaseText({ releasePhase }: Release): string {
  const { status, exitCode, startedAt, endedAt } = releasePhase
  const parts: string[] = [status]
  if (startedAt !== undefined && endedAt !== undefined) {
    parts.push(`after ${duration(Date.parse(endedAt) - Date.parse(startedAt))}`)
  }
  if (exitCode !== undefined) parts.push(`(exit code ${exitCode})`)
  return parts.join(' ')
}

/** 83000 -> "1 min 23 s" */
export function duration(ms: number): string {
  const seconds = Math.round(ms / 1000)
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`
}

function processRow(process: ReleasedProcess): readonly (string | Markup)[] {
  const { size, taskDefinition } = process
  return [
    process.type,
    code(process.command),
    size.name,
    String(size.cpu / 1024),
    `${size.memory} MiB`,
    taskDefinition === undefined
      ? 'not registered'
      : code(taskDefinition.slice(taskDefinition.lastIndexOf('/') + 1)),
  ]
}

/** Without a link where the partition's console has no public address. */
function taskLink(taskArn: string, cluster: string, region: string): Markup {
  const id = taskArn.slice(taskArn.lastIndexOf('/') + 1)
  const url = consoleUrl(region, `ecs/v2/clusters/${cluster}/tasks/${id}?region=${region}`)
  return url === undefined ? code(id) : link(id, url)
}
