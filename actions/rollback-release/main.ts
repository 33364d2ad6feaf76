import type { ActionContext } from '../../src/runtime/action-context.ts'
import { parseInputs } from './inputs.ts'
import { rollbackApp } from './rollback-app.ts'
import { rollbackServiceMode } from './rollback-service-mode.ts'

export async function main(context: ActionContext): Promise<void> {
  const inputs = parseInputs(context.inputs)
  await (inputs.mode === 'app' ? rollbackApp(context, inputs) : rollbackServiceMode(context, inputs))
}
