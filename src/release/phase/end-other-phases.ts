import { startedByOf } from '../../ecs/names.ts'
import type { Clock } from '../../runtime/clock.ts'
import type { Logger } from '../../runtime/log.ts'
import { TaskNotStartedError, TransientReadError } from '../ledger/errors.ts'
import type { OneOffRunner } from '../ledger/ports.ts'

const TICK_MS = 2000
/** A stopped task needs its stop timeout (at most 120 s on Fargate) and some more to be reported. */
const STOPPING_MS = 180_000

/**
 * Two release phases of an environment never run at once. The deploy lock keeps living runs apart; a run that was
 * killed may have left its task, perhaps before it could write down that it had started it. Whatever runs in the family
 * of the release process and is not ours is stopped, and waited for. Throws TaskNotStartedError when one does not end.
 */
export async function endOtherPhases(
  ports: { readonly runner: OneOffRunner; readonly clock: Clock; readonly log: Logger },
  release: { readonly taskDefinition: string; readonly startedBy: string },
  signal: AbortSignal,
): Promise<void> {
  const { runner, clock, log } = ports
  const name = release.taskDefinition.slice(release.taskDefinition.lastIndexOf('/') + 1)
  const running = await runner.runningOf(name.split(':')[0] ?? name)
  const others = running.filter(({ startedBy }) => startedBy !== startedByOf(release.startedBy))
  for (const { taskArn, startedBy } of others) {
    log.info(
      `stopping ${taskArn}: it was left by a dead run (${startedBy}), and two release phases never run at once`,
    )
    await runner.stop(taskArn, 'Its run is dead and the next release phase is starting')
    const giveUpAt = clock.now() + STOPPING_MS
    while (!(await isStopped(runner, taskArn))) {
      if (clock.now() >= giveUpAt)
        throw new TaskNotStartedError(`The task ${taskArn} of an earlier release phase did not stop.`, {
          fix: 'Stop it in the ECS console, then run the workflow again.',
        })
      await clock.sleep(TICK_MS, signal)
    }
  }
}

function isStopped(runner: OneOffRunner, taskArn: string): Promise<boolean> {
  return runner.describe(taskArn).then(
    ({ stopped }) => stopped,
    (error: unknown) => {
      if (error instanceof TransientReadError) return false
      throw error
    },
  )
}
