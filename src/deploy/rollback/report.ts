import { formatVersion } from '../../release/ledger/release.ts'
import { addRefusal, bold, code, foldedSummary, Summary } from '../../runtime/summary.ts'
import { shortTaskDefinition } from '../core/names.ts'
import type { ReportOptions } from '../report/lead.ts'
import { deploymentSummary } from '../report/summary.ts'
import { undoCommand } from '../report/undo-command.ts'
import { formatElapsed } from '../rollout/progress.ts'
import type { RollbackReport } from './rollback.ts'
import type { ServicesRollback } from './services.ts'

interface Where {
  readonly app: string
  readonly environment: string
}

/** Heroku's own words are "Rollback affects code and config vars; it doesn't add or remove addons." */
const NOT_RESTORED =
  'Code, process types and config vars are rolled back. Data, attached resources, and process sizes and quantities are not.'

/** `v42 -> v41`, what that means, and how to undo it: for the log. */
export function describeRollback(report: RollbackReport, where: Where): readonly string[] {
  const undo = undoOf(report, where)
  return [
    `${route(report)} (as ${formatVersion(report.release.version)})`,
    ...(report.turnedBack === undefined ? [] : [turnedText(report.turnedBack)]),
    NOT_RESTORED,
    undo === undefined ? noUndo(report) : `To undo, run: ${undo}`,
  ]
}

function route({ from, target }: RollbackReport): string {
  const left = from === undefined ? 'nothing' : formatVersion(from.version)
  return `${left} -> ${formatVersion(target.version)}`
}

function turnedText({ release, outcome, took }: NonNullable<RollbackReport['turnedBack']>): string {
  const name = formatVersion(release.version)
  switch (outcome) {
    case 'back':
      return `${name} was in progress and was rolled back (${formatElapsed(took)}).`
    case 'landed':
      return `${name} landed before it could be stopped; the rollback continues from it.`
    case 'going-back':
      return `${name} is still rolling back after ${formatElapsed(took)}; the deploy waits for it.`
    case 'stuck':
      return `${name} could not roll back completely; the deploy of the earlier release completes it.`
  }
}

/** The command that brings back what served; undefined when that never served. */
export function undoOf({ from }: RollbackReport, where: Where): string | undefined {
  return from?.status === 'succeeded' ? undoCommand(where, from) : undefined
}

function noUndo({ from }: RollbackReport): string {
  return from === undefined
    ? 'Nothing was live before.'
    : `${formatVersion(from.version)} was never live: to try it again, use retry-release or deploy again.`
}

/** The job summary of a rollback. */
export function rollbackSummary(report: RollbackReport, where: Where): string {
  const { release } = report
  const version = formatVersion(release.version)
  const title = `↩️ ${version} opened: rollback of ${where.app} in ${where.environment}, ${route(report)}`
  return foldedSummary(title, (summary) => addRollback(summary, report, where))
}

function addRollback(summary: Summary, report: RollbackReport, where: Where): void {
  const { release, target, from, turnedBack } = report
  const version = formatVersion(release.version)
  if (turnedBack !== undefined) summary.paragraph(turnedText(turnedBack))
  const digest = (image: string) => image.slice(image.indexOf('@') + 1).slice(0, 19)
  const left = (show: (one: NonNullable<typeof from>) => string) => (from === undefined ? '' : show(from))
  summary.table(
    ['', left((one) => formatVersion(one.version)), version],
    [
      ['Change', left((one) => one.description), release.description],
      ['Commit', left((one) => one.commit?.slice(0, 7) ?? ''), release.commit?.slice(0, 7) ?? ''],
      ['Image', code(left((one) => digest(one.image))), code(digest(release.image))],
      ['Config vars', code(left((one) => one.config.versionId)), code(release.config.versionId)],
      ['Processes', left((one) => processes(one)), processes(release)],
      [
        'Deployed first',
        '',
        `${formatVersion(target.version)}, ${target.createdAt.slice(0, 16).replace('T', ' ')}`,
      ],
    ],
  )
  summary.paragraph(NOT_RESTORED)
  summary.paragraph(
    code(version),
    ' goes live with run-release-phase and deploy-ecs-bluegreen, using ',
    code(`release: ${version}`),
    '.',
  )
  const undo = undoOf(report, where)
  if (undo === undefined) summary.paragraph(noUndo(report))
  else summary.paragraph(bold('To undo:')).code(undo, 'sh')
}

const processes = ({ processes: all }: RollbackReport['release']): string =>
  all.map(({ type }) => type).join(', ')

/** The job summary when a rollback was refused. */
export function rollbackRefusal({ app, environment }: Where, error: unknown): string {
  const summary = new Summary().heading(`❌ ${app}/${environment}: not rolled back, nothing was changed`)
  return addRefusal(summary, error).toString()
}

/** The job summary of existing services that went back. */
export function servicesRollbackSummary(
  done: ServicesRollback,
  where: { readonly cluster: string; readonly environment: string } & Pick<
    ReportOptions,
    'repositoryUrl' | 'runId'
  >,
): string {
  if (done.kind === 'deployed') {
    const { cluster, environment, repositoryUrl, runId } = where
    return deploymentSummary(done.result, { app: cluster, environment, repositoryUrl, runId })
  }
  const { services, outcome, took } = done.seen
  const title =
    outcome === 'back'
      ? 'was rolled back'
      : outcome === 'stuck'
        ? 'could not roll back'
        : 'is still rolling back'
  return new Summary()
    .heading(
      `${outcome === 'back' ? '↩️' : '🚨'} The deployment in progress ${title} (${formatElapsed(took)})`,
    )
    .table(
      ['service', 'from', 'back to', 'state'],
      done.moves.map(({ service, from, to }) => [
        bold(service),
        code(shortTaskDefinition(from)),
        code(shortTaskDefinition(to)),
        services.find(({ process }) => process === service)?.state ?? '',
      ]),
    )
    .toString()
}
