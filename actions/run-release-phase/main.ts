import { phaseSummary, refusalSummary } from '../../src/release/phase/phase-summary.ts'
import type { ActionContext } from '../../src/runtime/action-context.ts'
import { parseInputs } from './inputs.ts'
import { openAndRun } from './open-and-run.ts'
import { conclude } from './outputs.ts'

export async function main(context: ActionContext): Promise<void> {
  const inputs = parseInputs(context.inputs)
  const report = await openAndRun(context, inputs).catch(async (error: unknown) => {
    await context.writeSummary(refusalSummary(`${inputs.app}/${inputs.environment}`, error))
    throw error
  })
  conclude(context, report)
  await context.writeSummary(phaseSummary(report))
  if (report.error !== undefined) throw report.error
}
