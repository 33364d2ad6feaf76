import type { PlanReport } from '../../src/deploy/preflight/plan-report.ts'
import {
  planDocument,
  planHeadline,
  planLines,
  planSummary,
} from '../../src/deploy/preflight/plan-summary.ts'
import type { ActionContext } from '../../src/runtime/action-context.ts'
import { UserError } from '../../src/runtime/errors.ts'

/** Log, output and summary of a plan. Throws UserError when a deploy would fail. */
export async function announcePlan(
  context: ActionContext,
  report: PlanReport,
  options: { readonly app: string; readonly environment: string },
): Promise<void> {
  const { log } = context
  await log.group('Plan', async () => {
    for (const line of planLines(report)) log.info(line)
  })
  context.setOutput('plan', JSON.stringify(planDocument(report, options)))
  await context.writeSummary(planSummary(report, options))
  if (report.ok) return log.info(planHeadline(report))
  const problems = report.checks.flatMap(({ name, state, says }) =>
    state === 'problem' ? [`${name}: ${says}`] : [],
  )
  throw new UserError(`A deploy would fail: ${problems.join('\n')}`)
}
