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
  const { result, app, changes } =
    inputs.mode === 'app' ? await deployApp(context, inputs) : await deployServiceMode(context, inputs)
  announce(context, result, { app, environment, changes })
  const actionsUrl = `${context.run.serverUrl}/${context.run.repository}/actions`
  await context.writeSummary(deploymentSummary(result, { app, environment, actionsUrl, changes }))
  assertLanded(result)
}
