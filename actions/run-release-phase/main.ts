import { resolve } from 'node:path'
import { loadApp } from '../../src/app/load-app.ts'
import { settleProblems } from '../../src/app/problems.ts'
import { releasePorts } from '../../src/aws/release-ports.ts'
import { openSession } from '../../src/aws/session.ts'
import { SsmPlatformSource } from '../../src/aws/ssm-platform-source.ts'
import { loadPlatform } from '../../src/platform/load.ts'
import { phaseSummary, refusalSummary } from '../../src/release/phase-summary.ts'
import { redactingLogger } from '../../src/release/redact.ts'
import {
  type PhaseReport,
  type PhaseSource,
  releaseAndRunPhase,
} from '../../src/release/release-and-run-phase.ts'
import { runIdentity } from '../../src/release/run-identity.ts'
import type { ActionContext } from '../../src/runtime/action-context.ts'
import type { Logger } from '../../src/runtime/log.ts'
import { parseInputs, type RunReleasePhaseInputs } from './inputs.ts'
import { announce, conclude } from './outputs.ts'

export async function main(outer: ActionContext): Promise<void> {
  const inputs = parseInputs(outer.inputs)
  const { log, redact } = redactingLogger(outer.log)
  const context = { ...outer, log }
  const report = await openAndRun(context, inputs).catch(async (error: unknown) => {
    await context.writeSummary(redact(refusalSummary(`${inputs.app}/${inputs.environment}`, error)))
    throw error
  })
  conclude(context, report)
  await context.writeSummary(redact(phaseSummary(report)))
  if (report.error !== undefined) throw report.error
}

async function openAndRun(context: ActionContext, inputs: RunReleasePhaseInputs): Promise<PhaseReport> {
  const source = await readSource(inputs, context.run.workspace, context.log)
  const session = await openSession(context, { region: inputs.region, role: inputs.role })
  const platform = await loadPlatform(new SsmPlatformSource(session), inputs.app, inputs.environment)
  return releaseAndRunPhase(releasePorts(session, platform, context), {
    platform,
    source,
    run: runIdentity(context.run),
    timeoutSeconds: inputs.timeoutSeconds,
    signal: context.signal,
    onRelease: (release) => announce(context, release),
  })
}

/** The repository is read only for a new release: a pending one holds all that it needs. */
async function readSource(
  inputs: RunReleasePhaseInputs,
  workspace: string,
  log: Logger,
): Promise<PhaseSource> {
  if (inputs.source.kind === 'release') return inputs.source
  const { app, problems } = await loadApp(resolve(workspace, inputs.workingDirectory), inputs.environment, {
    workspace,
  })
  settleProblems(problems, log)
  return { ...inputs.source, app }
}
