import { logStreamName } from '../../ecs/names.ts'
import { explainStop } from '../../ecs/stop-reason.ts'
import { TaskNotStartedError } from '../../release/ledger/errors.ts'
import type { LogSource, OneOffRunner, OneOffState } from '../../release/ledger/ports.ts'
import { TaskLog } from '../../release/phase/task-log.ts'
import { TaskWatch } from '../../release/phase/task-watch.ts'
import type { Clock } from '../../runtime/clock.ts'
import { describeError } from '../../runtime/errors.ts'
import type { Logger } from '../../runtime/log.ts'
import type { CommandResult, OneOffCommand, OneOffCommands } from '../record/ports.ts'

export interface FollowedCommandPorts {
  readonly runner: OneOffRunner
  readonly logs: LogSource
  readonly clock: Clock
  readonly log: Logger
}

const TICK_MS = 2000
/** The awslogs driver may deliver the last lines just after the task is reported as stopped. */
const LAST_LINES_MS = 1000

/** One-off tasks over the runner and the logs that the release phase uses. */
export class FollowedCommands implements OneOffCommands {
  readonly #ports: FollowedCommandPorts

  constructor(ports: FollowedCommandPorts) {
    this.#ports = ports
  }

  async run(command: OneOffCommand): Promise<CommandResult> {
    const { runner, logs, clock, log } = this.#ports
    const { signal } = command
    let taskArn: string
    try {
      signal.throwIfAborted()
      taskArn = (await runner.start(command)).taskArn
    } catch (error) {
      if (error instanceof TaskNotStartedError) return { failure: withoutStop(error.message), lines: [] }
      throw error
    }
    const taskLog = new TaskLog(
      logs,
      logStreamName(command.process, taskArn, command.logPrefix),
      log,
      `the process ${command.process}`,
    )
    try {
      const failure = await this.#follow(taskArn, command, taskLog)
      return { failure, lines: taskLog.tail }
    } catch (error) {
      // Cancelled: nobody follows it any more.
      await runner.stop(taskArn, describeError(error).slice(0, 200)).catch((second: unknown) => {
        log.warning(`The task ${taskArn} could not be stopped: ${describeError(second)}`)
      })
      throw error
    } finally {
      if (!signal.aborted) {
        await clock.sleep(LAST_LINES_MS, signal).catch(() => undefined)
        await taskLog.follow()
      }
    }
  }

  async #follow(taskArn: string, command: OneOffCommand, taskLog: TaskLog): Promise<string | undefined> {
    const { runner, clock } = this.#ports
    const { signal, timeoutSeconds } = command
    const deadline = clock.now() + timeoutSeconds * 1000
    const watch = new TaskWatch(this.#ports)
    for (;;) {
      signal.throwIfAborted()
      await taskLog.follow()
      const state = await watch.look(taskArn)
      if (state.stopped) return failureOf(state, taskLog.tail)
      if (clock.now() >= deadline) {
        await runner.stop(taskArn, `It ran longer than ${timeoutSeconds} s`)
        return `it ran longer than ${timeoutSeconds} s and was stopped`
      }
      if (watch.hopeless) {
        await runner.stop(taskArn, 'Its state could not be read')
        return `the state of its task could not be read (${withoutStop(watch.lastError)})`
      }
      await clock.sleep(Math.min(TICK_MS, deadline - clock.now()), signal)
    }
  }
}

function failureOf(state: OneOffState, tail: readonly string[]): string | undefined {
  return state.exitCode === 0 ? undefined : explainStop(state, tail).reason
}

const withoutStop = (text: string): string => text.replace(/\.$/, '')
