import { formatVersion, type Release } from '../../src/release/ledger/release.ts'
import type { PhaseReport } from '../../src/release/phase/release-and-run-phase.ts'
import type { ActionContext } from '../../src/runtime/action-context.ts'

/** Said as soon as the release has a number, so that later steps know it also when this one fails. */
export function announce(context: Pick<ActionContext, 'setOutput'>, release: Release): void {
  context.setOutput('release', formatVersion(release.version))
  context.setOutput('version', String(release.version))
}

/** Said at the end, however it ended. A phase that was cut off before its verdict counts as failed. */
export function conclude(context: Pick<ActionContext, 'setOutput'>, { release, error }: PhaseReport): void {
  const { status, exitCode, taskArn } = release.releasePhase
  const passed = error === undefined ? status : 'failed'
  context.setOutput('release-phase', passed)
  context.setOutput('exit-code', exitCode === undefined ? '' : String(exitCode))
  context.setOutput('task-arn', taskArn ?? '')
}
