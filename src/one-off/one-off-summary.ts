import { formatVersion } from '../release/ledger/release.ts'
import { duration } from '../release/phase/phase-summary.ts'
import { bold, code, Summary } from '../runtime/summary.ts'
import type { OneOffReport } from './run-one-off.ts'

const SHOWN_LINES = 50

/** The job summary of a command that was run. */
export function oneOffSummary({ platform, release, request, taskArn, ...end }: OneOffReport): string {
  const good = end.failure === undefined
  const where = `${platform.app}/${platform.environment}`
  const summary = new Summary()
    .heading(`${good ? '✅' : '❌'} ${where}: ${request.command.split('\n')[0]?.slice(0, 80)}`)
    .table(
      ['Run', formatVersion(release.version)],
      [
        ['Command', code(request.command)],
        ['Exit code', end.exitCode === undefined ? 'none' : bold(String(end.exitCode))],
        ['Time', duration(end.seconds * 1000)],
        ['Size', `${request.size.name} (${request.size.cpu / 1024} vCPU, ${request.size.memory} MiB)`],
        ['Image', code(release.image)],
        ['Task', code(taskArn.slice(taskArn.lastIndexOf('/') + 1))],
      ],
    )
  const { failure } = end
  if (failure !== undefined)
    summary.paragraph(
      bold('Why:'),
      ` ${failure.reason}.${failure.fix === undefined ? '' : ` ${failure.fix}`}`,
    )
  if (end.tail.length > 0) {
    const shown = end.tail.slice(-SHOWN_LINES)
    if (good) summary.details(`The last ${shown.length} lines`, (inner) => inner.code(shown.join('\n')))
    else summary.paragraph('The last lines:').code(shown.join('\n'))
  }
  return summary.toString()
}
