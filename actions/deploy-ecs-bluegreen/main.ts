import { assertLanded } from '../../src/deploy/report/result.ts'
import { deploymentSummary } from '../../src/deploy/report/summary.ts'
import type { ActionContext } from '../../src/runtime/action-context.ts'
import { deployApp } from './deploy-app.ts'
import { deployExisting } from './deploy-existing.ts'
import { parseInputs } from './inputs.ts'
import { announce } from './outputs.ts'
import { planApp } from './plan-app.ts'
import { planExistingServices } from './plan-existing.ts'

export async function main(context: ActionContext): Promise<void> {
  const inputs = parseInputs(context.inputs)
  if (inputs.plan) {
    return inputs.mode === 'app' ? planApp(context, inputs) : planExistingServices(context, inputs)
  }
  const { environment } = inputs
  const { result, app, changes } =
    inputs.mode === 'app' ? await deployApp(context, inputs) : await deployExisting(context, inputs)
  announce(context, result, { app, environment, changes })
  const actionsUrl = `${context.run.serverUrl}/${context.run.repository}/actions`
  await context.writeSummary(deploymentSummary(result, { app, environment, actionsUrl, changes }))
  assertLanded(result)
}
