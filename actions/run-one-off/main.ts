import { randomUUID } from 'node:crypto'
import { releasePorts } from '../../src/aws/release-ports.ts'
import { openSession } from '../../src/aws/session.ts'
import { SsmPlatformSource } from '../../src/aws/ssm-platform-source.ts'
import { passOn } from '../../src/one-off/environment.ts'
import { oneOffSummary } from '../../src/one-off/one-off-summary.ts'
import { runOneOff } from '../../src/one-off/run-one-off.ts'
import { loadPlatform } from '../../src/platform/load.ts'
import { isSecretValue } from '../../src/release/config-vars.ts'
import { redactingLogger } from '../../src/release/redact.ts'
import { formatVersion } from '../../src/release/release.ts'
import type { ActionContext } from '../../src/runtime/action-context.ts'
import { UserError } from '../../src/runtime/errors.ts'
import { parseInputs } from './inputs.ts'
import { RUNNING } from './state.ts'

export async function main(outer: ActionContext): Promise<void> {
  const inputs = parseInputs(outer.inputs)
  const { log, redact } = redactingLogger(outer.log)
  const context = { ...outer, log }
  const environment = passOn(inputs.env, context.env, inputs.command)
  for (const value of Object.values(environment)) if (isSecretValue(value)) log.mask(value)
  const session = await openSession(context, inputs)
  const platform = await loadPlatform(new SsmPlatformSource(session), inputs.app, inputs.environment)
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
  await context.writeSummary(redact(oneOffSummary(report)))
  if (failure === undefined) return
  throw new UserError(
    `The command failed: ${failure.reason}.`,
    failure.fix === undefined ? {} : { fix: failure.fix },
  )
}
