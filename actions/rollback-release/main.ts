import { redactingLogger } from '../../src/release/redact.ts'
import type { ActionContext } from '../../src/runtime/action-context.ts'
import { parseInputs } from './inputs.ts'
import { rollbackApp } from './rollback-app.ts'
import { rollbackExisting } from './rollback-existing.ts'

export async function main(outer: ActionContext): Promise<void> {
  const inputs = parseInputs(outer.inputs)
  const { log, redact } = redactingLogger(outer.log)
  const context = {
    ...outer,
    log,
    writeSummary: (markdown: string) => outer.writeSummary(redact(markdown)),
  }
  await (inputs.mode === 'app' ? rollbackApp(context, inputs) : rollbackExisting(context, inputs))
}
