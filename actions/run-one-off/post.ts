import { openSession } from '../../src/aws/client/session.ts'
import { EcsOneOffRunner } from '../../src/aws/ecs/one-off-runner.ts'
import { SsmPlatformSource } from '../../src/aws/ssm/platform-source.ts'
import { oneOffStartedBy } from '../../src/one-off/run-one-off.ts'
import { loadPlatform } from '../../src/platform/load.ts'
import type { ActionContext } from '../../src/runtime/action-context.ts'
import { parseInputs } from './inputs.ts'
import { RUNNING } from './state.ts'

/** After a command that was cancelled or killed: no task of it is left. Otherwise there is nothing to do. */
export async function main(context: ActionContext): Promise<void> {
  const id = context.readState(RUNNING)
  if (id === '') return
  const inputs = parseInputs(context.inputs)
  const session = await openSession(context, inputs)
  const platform = await loadPlatform(new SsmPlatformSource(session), inputs.app, inputs.environment)
  const runner = new EcsOneOffRunner(session, platform)
  const left = await runner.running(oneOffStartedBy(id))
  for (const taskArn of left) {
    await runner.stop(taskArn, 'The job that ran the command has finished')
    context.log.notice(`The task ${taskArn} was still running and was told to stop.`)
  }
  if (left.length === 0) context.log.info("The command's task has already stopped.")
}
