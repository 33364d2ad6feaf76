import { deployRefusal, reportLinks } from '../../src/deploy/report/lead.ts'
import { assertLanded } from '../../src/deploy/report/result.ts'
import { deploymentSummary } from '../../src/deploy/report/summary.ts'
import type { ActionContext } from '../../src/runtime/action-context.ts'
import { deployApp } from './deploy-app.ts'
import { deployServiceMode } from './deploy-service-mode.ts'
import { parseInputs } from './inputs.ts'
import { announce } from './outputs.ts'
import { planApp } from './plan-app.ts'
import { planServiceMode } from './plan-service-mode.ts'

export async function main(context: ActionContext): Promise<void> {
  const inputs = parseInputs(context.inputs)
  if (inputs.plan) {
    return inputs.mode === 'app' ? planApp(context, inputs) : planServiceMode(context, inputs)
  }
  const { environment } = inputs
  const links = reportLinks(context.run)
  const work = inputs.mode === 'app' ? deployApp(context, inputs) : deployServiceMode(context, inputs)
  const { result, app, changes, logsUrl } = await work.catch(async (error: unknown) => {
    const name = inputs.mode === 'app' ? inputs.app : inputs.cluster
    await context.writeSummary(deployRefusal(error, { app: name, environment, ...links }))
    throw error
  })
  announce(context, result, { app, environment, changes })
  await context.writeSummary(deploymentSummary(result, { app, environment, changes, logsUrl, ...links }))
  assertLanded(result)
}
