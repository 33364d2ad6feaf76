import { readFile } from 'node:fs/promises'
import { openSession } from '../../src/aws/client/session.ts'
import { openPreviewPorts } from '../../src/aws/connect/open-preview-ports.ts'
import { SsmPlatformSource } from '../../src/aws/ssm/platform-source.ts'
import { defaultBranchOf } from '../../src/github/default-branch.ts'
import { openPreviewSurface } from '../../src/github/preview-surface.ts'
import { loadPreviewPlatform } from '../../src/platform/load.ts'
import { type SweepReport, sweep } from '../../src/preview/sweep/sweep.ts'
import { assertSwept, sweepSummary } from '../../src/preview/sweep/sweep-summary.ts'
import { assertSweepTrigger } from '../../src/preview/sweep/sweep-trigger.ts'
import { runIdentity } from '../../src/release/ledger/run-identity.ts'
import type { ActionContext } from '../../src/runtime/action-context.ts'
import { parseInputs, type SweepInputs } from './inputs.ts'

export async function main(context: ActionContext): Promise<void> {
  const inputs = parseInputs(context.inputs)
  const { eventName: event, ref, eventPath } = context.run
  assertSweepTrigger({ event, ref, defaultBranch: defaultBranchOf(await readFile(eventPath, 'utf8')) })
  const report = await run(context, inputs)
  const gone = report.swept.filter(({ outcome }) => outcome === 'destroyed').map(({ number }) => number)
  context.setOutput('destroyed', JSON.stringify(gone))
  context.setOutput('asleep', JSON.stringify(report.asleep))
  context.setOutput('orphans', String(report.orphans))
  const pulls = `${context.run.serverUrl}/${context.run.repository}/pull`
  await context.writeSummary(sweepSummary(report, { app: inputs.app, pulls, dryRun: inputs.dryRun }))
  assertSwept(report)
}

async function run(context: ActionContext, inputs: SweepInputs): Promise<SweepReport> {
  const { app, region, role, ingress, token, ...settings } = inputs
  const { repositoryId } = context.run
  const surface = openPreviewSurface(token, context)
  const session = await openSession(context, { region, role })
  const platform = await loadPreviewPlatform(new SsmPlatformSource(session), app)
  const ports = openPreviewPorts(session, platform, { repositoryId, ingress }, context)
  const { environment: _unused, ...downPorts } = ports
  return sweep(
    { ...downPorts, ...surface },
    {
      ...settings,
      repositoryId,
      app,
      platform,
      run: runIdentity(context.run),
      signal: context.signal,
    },
  )
}
