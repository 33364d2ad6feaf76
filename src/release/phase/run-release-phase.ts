import { createHash } from 'node:crypto'
import type { ProcessSize } from '../../app/app.ts'
import { logStreamName, releaseTags } from '../../ecs/names.ts'
import { explainTaskEnd, type StopExplanation } from '../../ecs/stop-reason.ts'
import type { Clock } from '../../runtime/clock.ts'
import { describeError, UserError } from '../../runtime/errors.ts'
import type { Logger } from '../../runtime/log.ts'
import { abortable } from '../ledger/abortable.ts'
import { appFactsOf } from '../ledger/app-facts.ts'
import { TaskNotStartedError } from '../ledger/errors.ts'
import type { LogSource, OneOffRunner, OneOffState, ReleaseLedger } from '../ledger/ports.ts'
import {
  formatVersion,
  RELEASE_PROCESS,
  type Release,
  type ReleasedProcess,
  type ReleasePhaseRecord,
  releasePhasePassed,
  releaseProcess,
} from '../ledger/release.ts'
import { endOtherPhases } from './end-other-phases.ts'
import { TaskLog } from './task-log.ts'
import { TaskWatch } from './task-watch.ts'

export interface ReleasePhasePorts {
  readonly ledger: Pick<ReleaseLedger, 'update' | 'keepOutput' | 'output'>
  readonly runner: OneOffRunner
  readonly logs: LogSource
  readonly clock: Clock
  readonly log: Logger
}

export interface ReleasePhaseOptions {
  /** Heroku's limit is 3600 and cannot be raised there. */
  readonly timeoutSeconds: number
  readonly signal: AbortSignal
  /** Do not run it: the release may go live without. */
  readonly skip?: boolean
  /** Of the task; undefined: as the release says. */
  readonly size?: ProcessSize | undefined
  /**
   * Done right before the task starts, e.g. a snapshot of the database; what it answers is kept with the phase. When it
   * throws, the release is failed and no task was started. Done again when this is called again after a kill.
   */
  readonly before?:
    | ((release: Release, signal: AbortSignal) => Promise<Pick<ReleasePhaseRecord, 'snapshot'>>)
    | undefined
  /** Variables of attached resources by name, for hints; undefined: none. */
  readonly attachments?: Readonly<Record<string, string>> | undefined
  /** Takes secrets out of what the ledger keeps of the log; without it nothing is kept. */
  readonly redact?: ((text: string) => string) | undefined
  /** What the name of the task's log stream begins with. */
  readonly logPrefix?: string | undefined
}

export interface ReleasePhaseResult {
  /** The release as it is now: pending with a passed release phase, or failed. */
  readonly release: Release
  /** The last lines of the task's log, at most 100. */
  readonly tail: readonly string[]
  /** Why it failed, with the fix; undefined when it passed. */
  readonly failure?: StopExplanation
}

const TICK_MS = 2000
/** A stopped task needs its stop timeout (at most 120 s on Fargate) and some more to be reported. */
const STOPPING_MS = 180_000

/**
 * Runs the `release` process of a pending release as a one-off task and follows it to its end, streaming its log. The
 * exit code of the container is the verdict. A failure, a timeout or a cancellation stops the task and makes the
 * release `failed`; nothing else changes, so the old release is still live. Safe to call again after a kill: it finds
 * the same task. Rejects with the signal's reason when cancelled, after the task was told to stop; rejects without a
 * verdict, the release still pending, when nobody can say whether the task was started.
 */
export async function runReleasePhase(
  ports: ReleasePhasePorts,
  release: Release,
  options: ReleasePhaseOptions,
): Promise<ReleasePhaseResult> {
  if (release.status !== 'pending') return ended(ports, release)
  if (releasePhasePassed(release)) return { release, tail: [] }
  const process = releaseProcess(release)
  if (process === undefined) {
    return { release: await record(ports, release, { status: 'none' }), tail: [] }
  }
  if (options.skip === true && release.releasePhase.status === 'pending') {
    ports.log.info('The release phase is skipped, as requested.')
    return { release: await record(ports, release, { status: 'skipped' }), tail: [] }
  }
  return ports.log.group('Release phase', () => new ReleasePhaseRun(ports, release, process, options).run())
}

/**
 * A release that another run, or an earlier start of this one, has brought to its end. What its phase wrote was kept.
 */
async function ended(ports: ReleasePhasePorts, release: Release): Promise<ReleasePhaseResult> {
  if (release.status === 'succeeded') return { release, tail: [] }
  const reason = release.failure ?? `the release is ${release.status}`
  const output = await ports.ledger.output(release.version)
  return {
    release,
    tail: (output?.lines ?? []).slice(-100),
    failure: { reason, kind: 're-run', fix: 'Run the whole workflow again to open the next release.' },
  }
}

const record = (
  ports: ReleasePhasePorts,
  release: Release,
  releasePhase: ReleasePhaseRecord,
): Promise<Release> => ports.ledger.update(release.version, 'pending', { releasePhase })

/** One following of one task. */
class ReleasePhaseRun {
  readonly #ports: ReleasePhasePorts
  readonly #process: ReleasedProcess
  readonly #options: ReleasePhaseOptions
  #release: Release
  #taskLog: TaskLog | undefined
  /** When the task was seen as stopped. */
  #endedAt: string | undefined

  constructor(
    ports: ReleasePhasePorts,
    release: Release,
    process: ReleasedProcess,
    options: ReleasePhaseOptions,
  ) {
    this.#ports = ports
    this.#release = release
    this.#process = process
    this.#options = options
  }

  async run(): Promise<ReleasePhaseResult> {
    const { signal } = this.#options
    try {
      signal.throwIfAborted()
      const taskArn = await this.#start()
      signal.throwIfAborted()
      return await this.#follow(taskArn)
    } catch (error) {
      if (signal.aborted) {
        await this.#abandon(describeError(signal.reason))
        throw signal.reason
      }
      if (error instanceof TaskNotStartedError) return this.#fail({ reason: withoutStop(error.message) })
      throw error
    }
  }

  #streamOf(taskArn: string): string {
    return logStreamName(RELEASE_PROCESS, taskArn, this.#options.logPrefix)
  }

  /** Starts the task, or finds the one that an earlier start of this run has started. */
  async #start(): Promise<string> {
    const known = this.#release.releasePhase.taskArn
    if (known !== undefined) {
      this.#ports.log.info(`task: ${known} (started before)`)
      return known
    }
    const { taskDefinition } = this.#process
    if (taskDefinition === undefined) {
      throw new UserError(
        `The release process of ${formatVersion(this.#release.version)} has no task definition.`,
        {
          fix: 'Open the release again to register its task definitions.',
        },
      )
    }
    const { size, before, signal } = this.#options
    const startedBy = `renga/${formatVersion(this.#release.version)}/${this.#release.runKey}`
    await endOtherPhases(this.#ports, { taskDefinition, startedBy }, signal)
    const done = await before?.(this.#release, signal).catch((error: unknown) => {
      signal.throwIfAborted()
      throw new TaskNotStartedError(describeError(error), { cause: error })
    })
    this.#ports.log.info(`command: ${this.#process.command}${size === undefined ? '' : ` (${size.name})`}`)
    const { taskArn } = await this.#ports.runner.start({
      taskDefinition,
      clientToken: clientToken(this.#release),
      startedBy,
      tags: releaseTags(this.#release, RELEASE_PROCESS),
      ...(size === undefined ? {} : { size }),
    })
    this.#ports.log.info(`task: ${taskArn}`)
    try {
      await this.#record({
        status: 'running',
        taskArn,
        logStream: this.#streamOf(taskArn),
        startedAt: this.#timestamp(),
        ...done,
      })
    } catch (error) {
      // Nobody would follow it, and another run may have ended the release.
      await this.#stop(taskArn, 'The release could not be recorded as running')
      throw error
    }
    return taskArn
  }

  async #follow(taskArn: string): Promise<ReleasePhaseResult> {
    const { clock } = this.#ports
    const { signal, timeoutSeconds } = this.#options
    const startedAt = Date.parse(this.#release.releasePhase.startedAt ?? '') || clock.now()
    const deadline = startedAt + timeoutSeconds * 1000
    const watch = new TaskWatch(this.#ports)
    const taskLog = new TaskLog(
      this.#ports.logs,
      this.#streamOf(taskArn),
      this.#ports.log,
      'the release phase',
    )
    this.#taskLog = taskLog
    for (;;) {
      await abortable(taskLog.follow(), signal)
      const state = await abortable(watch.look(taskArn), signal)
      if (state.stopped) {
        this.#endedAt = this.#timestamp()
        await abortable(taskLog.lastLines(clock, signal), signal)
        return this.#conclude(state)
      }
      const now = clock.now()
      if (now >= deadline) return this.#timeOut(taskArn, watch, taskLog)
      if (watch.hopeless) return this.#giveUp(taskArn, watch)
      await clock.sleep(Math.min(TICK_MS, deadline - now), signal)
    }
  }

  async #timeOut(taskArn: string, watch: TaskWatch, taskLog: TaskLog): Promise<ReleasePhaseResult> {
    const { clock, runner } = this.#ports
    const { signal, timeoutSeconds } = this.#options
    const minutes = Math.round(timeoutSeconds / 6) / 10
    await runner.stop(taskArn, `The release phase ran longer than ${minutes} min`)
    const giveUpAt = clock.now() + STOPPING_MS
    while (clock.now() < giveUpAt) {
      const state = await abortable(watch.look(taskArn), signal)
      await abortable(taskLog.follow(), signal)
      if (state.stopped) break
      await clock.sleep(TICK_MS, signal)
    }
    await abortable(taskLog.lastLines(clock, signal), signal)
    await this.#keepOutput()
    return this.#fail({
      reason: `it ran longer than ${minutes} min and was stopped`,
      fix: 'Make the release command shorter, or move long work to a one-off task or a worker.',
    })
  }

  async #giveUp(taskArn: string, watch: TaskWatch): Promise<ReleasePhaseResult> {
    await this.#stop(taskArn, 'The state of the release phase could not be read')
    await this.#keepOutput()
    return this.#fail({
      reason: `the state of its task could not be read (${withoutStop(watch.lastError)}), so it was stopped`,
      kind: 're-run',
      fix: 'Check the task in the ECS console before you run the workflow again: its command may have completed.',
    })
  }

  async #conclude(state: OneOffState): Promise<ReleasePhaseResult> {
    const { exitCode } = state
    await this.#keepOutput()
    if (exitCode === 0 && !interrupted(state)) {
      const release = await this.#record({
        status: 'succeeded',
        exitCode,
        endedAt: this.#endedAt ?? this.#timestamp(),
      })
      return { release, tail: this.#tail }
    }
    const stop = explainTaskEnd(state, this.#tail, appFactsOf(this.#release, this.#options.attachments))
    const reason =
      exitCode === 0 ? `it was stopped externally (${state.stoppedReason ?? state.stopCode})` : stop.reason
    return this.#fail({ ...stop, reason }, exitCode)
  }

  async #fail(failure: StopExplanation, exitCode?: number): Promise<ReleasePhaseResult> {
    const releasePhase: ReleasePhaseRecord = {
      ...this.#release.releasePhase,
      status: 'failed',
      reason: failure.reason,
      endedAt: this.#endedAt ?? this.#timestamp(),
      ...(exitCode === undefined ? {} : { exitCode }),
    }
    this.#release = await this.#ports.ledger.update(this.#release.version, 'pending', {
      status: 'failed',
      releasePhase,
      failure: `release phase: ${failure.reason}`,
    })
    return { release: this.#release, tail: this.#tail, failure }
  }

  /** Within the seconds that a cancelled job has left: the task is told to stop and the release is failed. */
  async #abandon(reason: string): Promise<void> {
    const { taskArn } = this.#release.releasePhase
    const words = withoutStop(reason)
    await Promise.all([
      this.#keepOutput(),
      taskArn === undefined ? undefined : this.#stop(taskArn, words),
      this.#fail({ reason: words }).catch((error: unknown) => {
        this.#ports.log.warning(
          `${formatVersion(this.#release.version)} could not be marked failed: ${describeError(error)}`,
        )
      }),
    ])
  }

  async #stop(taskArn: string, reason: string): Promise<void> {
    try {
      await this.#ports.runner.stop(taskArn, reason)
    } catch (error) {
      this.#ports.log.warning(`The task ${taskArn} could not be stopped: ${describeError(error)}`)
    }
  }

  /** Before the verdict, so that a release with a verdict has its output. Not worth failing for. */
  async #keepOutput(): Promise<void> {
    const { redact } = this.#options
    const output = redact && this.#taskLog?.kept.toOutput(redact)
    if (output === undefined || output.lines.length === 0) return
    await this.#ports.ledger.keepOutput(this.#release.version, output).catch((error: unknown) => {
      this.#ports.log.warning(`The release phase output could not be saved: ${describeError(error)}`)
    })
  }

  async #record(change: ReleasePhaseRecord): Promise<Release> {
    this.#release = await record(this.#ports, this.#release, { ...this.#release.releasePhase, ...change })
    return this.#release
  }

  get #tail(): readonly string[] {
    return this.#taskLog?.tail ?? []
  }

  #timestamp(): string {
    return new Date(this.#ports.clock.now()).toISOString()
  }
}

/** An exit with 0 that the app did not choose: somebody or AWS stopped the task, and the app ended politely. */
const interrupted = (state: OneOffState): boolean =>
  ['UserInitiated', 'SpotInterruption', 'TerminationNotice', 'InfrastructureHealth'].includes(
    state.stopCode ?? '',
  )

/**
 * The same for every start of one release's phase, and of no other's, even after a ledger started over. At most 64
 * characters.
 */
function clientToken(release: Release): string {
  const identity = [
    release.app,
    release.environment,
    release.version,
    release.runKey,
    release.createdAt,
  ].join('#')
  return `renga-release-${createHash('sha256').update(identity).digest('hex').slice(0, 40)}`
}

const withoutStop = (text: string): string => text.replace(/\.$/, '')
