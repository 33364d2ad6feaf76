import { phaseSummary, refusalSummary } from '../../src/release/phase-summary.ts'
import { redactingLogger } from '../../src/release/redact.ts'
import type { ActionContext } from '../../src/runtime/action-context.ts'
import { parseInputs } from './inputs.ts'
import { openAndRun } from './open-and-run.ts'
import { conclude } from './outputs.ts'

export async function main(outer: ActionContext): Promise<void> {
  const inputs = parseInputs(outer.inputs)
  const { log, redact } = redactingLogger(outer.log)
  const context = { ...outer, log }
  const report = await openAndRun(context, inputs, redact).catch(async (error: unknown) => {
    await context.writeSummary(redact(refusalSummary(`${inputs.app}/${inputs.environment}`, error)))
    throw error
  })
  conclude(context, report)
  await context.writeSummary(redact(phaseSummary(report)))
  if (report.error !== undefined) throw report.error
}
