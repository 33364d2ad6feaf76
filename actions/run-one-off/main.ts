import { randomUUID } from 'node:crypto'
import { openSession } from '../../src/aws/client/session.ts'
import { releasePorts } from '../../src/aws/connect/release-ports.ts'
import { SsmPlatformSource } from '../../src/aws/ssm/platform-source.ts'
import { passOn } from '../../src/one-off/environment.ts'
import { oneOffSummary } from '../../src/one-off/one-off-summary.ts'
import { runOneOff } from '../../src/one-off/run-one-off.ts'
import { loadPlatform } from '../../src/platform/load.ts'
import { maskConfigVars } from '../../src/release/config/config-vars.ts'
import { formatVersion } from '../../src/release/ledger/release.ts'
import type { ActionContext } from '../../src/runtime/action-context.ts'
import { UserError } from '../../src/runtime/errors.ts'
import { parseInputs } from './inputs.ts'
import { RUNNING } from './state.ts'

export async function main(context: ActionContext): Promise<void> {
  const inputs = parseInputs(context.inputs)
  const environment = passOn(inputs.env, context.env)
  const session = await openSession(context, inputs)
  const platform = await loadPlatform(new SsmPlatformSource(session), inputs.app, inputs.environment)
  // The descriptor has said what is open; until here nothing says a value.
  maskConfigVars(new Map(Object.entries(environment)), context.log)
  const id = randomUUID()
  const ports = releasePorts(session, platform, context)
  const { signal } = context
  const onStart = () => context.saveState(RUNNING, id)
  const report = await runOneOff(ports, { ...inputs, platform, environment, id, onStart, signal })
  context.saveState(RUNNING, '')
  const { exitCode, failure, release, taskArn } = report
  context.setOutput('exit-code', exitCode === undefined ? '' : String(exitCode))
  context.setOutput('task-arn', taskArn)
  context.setOutput('release', formatVersion(release.version))
  await context.writeSummary(oneOffSummary(report))
  if (failure === undefined) return
  throw new UserError(
    `The command failed: ${failure.reason}.`,
    failure.fix === undefined ? {} : { fix: failure.fix },
  )
}
