import { canRerun, type Remedy } from '../../ecs/remedy.ts'
import { excerpt, tellingLine } from '../../ecs/telling-line.ts'
import { consoleUrl, logGroupUrl } from '../../platform/region.ts'
import { describeError, UserError } from '../../runtime/errors.ts'
import { addRefusal, bold, code, foldedSummary, link, type Markup, Summary } from '../../runtime/summary.ts'
import { before } from '../../runtime/text.ts'
import { ReleasePhaseError } from '../ledger/errors.ts'
import { formatVersion, type Release, type ReleasedProcess } from '../ledger/release.ts'
import type { PhaseReport } from './release-and-run-phase.ts'

/** Lines of the task's log that a failure shows. */
const SHOWN_LINES = 50
/** Those of them that are not folded, and characters of the line that tells. */
const OPEN_LINES = 12
const LINE = 200

const OUTCOMES: Record<Release['releasePhase']['status'], string> = {
  none: 'no release phase',
  pending: 'release phase not run',
  running: 'release phase interrupted',
  succeeded: 'release phase succeeded',
  failed: 'release phase failed',
  skipped: 'release phase skipped',
}

/**
 * The job summary of a release whose phase has come to its end: one line that unfolds, because the deploy follows; of one
 * that failed, the verdict, the reason and what to do first.
 */
export function phaseSummary(report: PhaseReport): string {
  const { release, error } = report
  const version = formatVersion(release.version)
  if (error === undefined) {
    const title = `${version} of ${release.app}/${release.environment}: ${OUTCOMES[release.releasePhase.status]}`
    return foldedSummary(`🗃️ ${title}`, (summary) => addRelease(summary, report))
  }
  const summary = new Summary().heading(`❌ ${sentenceOf(report)}`)
  summary.paragraph(bold('Why: '), ...whyOf(report))
  addToDo(summary, report)
  summary.paragraph(...linksOf(report))
  const { lines, last } = excerpt(report.tail, OPEN_LINES)
  if (lines.length > 0)
    summary.paragraph(`${last ? 'Last lines' : 'From the log'} of the release phase:`).code(lines.join('\n'))
  if (report.tail.length > OPEN_LINES)
    summary.details(`Its last ${Math.min(report.tail.length, SHOWN_LINES)} lines`, (inner) =>
      inner.code(report.tail.slice(-SHOWN_LINES).join('\n')),
    )
  return summary.details(`${version} in full`, (inner) => addRelease(inner, report)).toString()
}

/** `v1 is live: the release phase of v2 failed` */
function sentenceOf({ release, serving, error }: PhaseReport): string {
  const version = formatVersion(release.version)
  const what =
    error instanceof ReleasePhaseError ? `the release phase of ${version} failed` : `${version} failed`
  if (serving === 'unknown')
    return `${what.replace(/^the /, 'The ')}; the previous release, if any, is still live`
  return `${serving === 'none' ? 'Nothing' : formatVersion(serving.version)} is live: ${what}`
}

function whyOf({ error, release, tail }: PhaseReport): readonly (string | Markup)[] {
  const { reason } = release.releasePhase
  if (!(error instanceof ReleasePhaseError))
    return [describeError(error).replace(` ${remedyOf(error).fix}`, '')]
  const line = tellingLine(tail)
  return [
    reason ?? 'no reason is known',
    ...(line === undefined ? ['.'] : ['; its log says ', code(line.slice(0, LINE)), '.']),
  ]
}

/** One thing to do, with the button or the page for it, or the command that runs the workflow again. */
function addToDo(summary: Summary, { error, serving, release }: PhaseReport): void {
  const { runUrl = '' } = release
  const { kind, fix } = remedyOf(error)
  const live = typeof serving === 'object' ? formatVersion(serving.version) : undefined
  const repository = repositoryOf(runUrl)
  const again =
    canRerun(kind) && runUrl !== '' && (live === undefined || !(error instanceof ReleasePhaseError))
  const rerun = again ? `gh run rerun ${before(release.runKey, '-')}` : undefined
  const command = kind === 'change-code' ? 'git push' : rerun
  summary.paragraph(
    bold('To do: '),
    ...(live === undefined ? [] : [`nothing now: ${live} is live. `, bold('Next: ')]),
    fix,
    ...(kind === 'set-config-var' && runUrl !== ''
      ? [' Button: ', link('Config', `${repository}/actions/workflows/config.yml`), '.']
      : []),
    ...(kind === 'change-code' && runUrl !== '' && release.commit !== undefined
      ? [' Code: ', link(release.commit.slice(0, 7), `${repository}/commit/${release.commit}`), '.']
      : []),
    command === undefined ? '' : ' Then run:',
  )
  if (command !== undefined) summary.code(command, 'sh')
}

function remedyOf(error: unknown): Remedy {
  if (error instanceof ReleasePhaseError)
    return error.remedy ?? { kind: 're-run', fix: 'Run the workflow again.' }
  const fix = error instanceof UserError ? error.fix : undefined
  return { kind: 're-run', fix: fix ?? 'Run the workflow again.' }
}

const repositoryOf = (runUrl: string): string => before(runUrl, '/actions/runs/')

function linksOf({ release, platform }: PhaseReport): readonly (string | Markup)[] {
  const logs = logGroupUrl(platform.region, platform.appEnvironment.logGroup)
  const repository = release.runUrl === undefined ? undefined : repositoryOf(release.runUrl)
  const { commit, runUrl } = release
  const parts: (string | Markup)[][] = [
    [bold(release.app), ` in ${release.environment}`],
    ...(commit === undefined
      ? []
      : [
          [
            'commit ',
            repository === undefined
              ? code(commit.slice(0, 7))
              : link(commit.slice(0, 7), `${repository}/commit/${commit}`),
          ],
        ]),
    ...(logs === undefined ? [] : [[link('logs', logs)]]),
    ...(runUrl === undefined ? [] : [[link('run', runUrl)]]),
    [release.description],
  ]
  return parts.flatMap((part, at) => (at === 0 ? part : [' · ', ...part]))
}

/** Everything about the release itself. */
function addRelease(summary: Summary, report: PhaseReport): void {
  const { release, error, serving } = report
  const version = formatVersion(release.version)
  summary.table(['Release', version], facts(report))
  summary.table(
    ['Process', 'Command', 'Size', 'vCPU', 'Memory', 'Task definition'],
    release.processes.map((process) => processRow(process)),
  )
  if (error !== undefined)
    summary.paragraph(`Number ${version} is not reused: the next release gets the next number.`)
  if (error !== undefined || release.status !== 'pending') return
  const now = serving === 'none' ? 'Nothing is live yet' : servingNow(serving)
  summary.paragraph(
    `${now}; `,
    code(version),
    ' goes live with deploy-ecs-bluegreen, using ',
    code(`release: ${version}`),
    '.',
  )
}

/** The job summary when no release came to be. */
export function refusalSummary(where: string, error: unknown): string {
  const summary = new Summary().heading(`❌ ${where}: no release was opened, nothing was changed`)
  return addRefusal(summary, error).toString()
}

const servingNow = (serving: Release | 'unknown'): string =>
  serving === 'unknown'
    ? 'The previous release, if any, is still live'
    : `${formatVersion(serving.version)} is live`

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
