import { randomUUID } from 'node:crypto'
import { delimiter } from 'node:path'
import { ExpressionFailure, evaluateCondition, toText } from '../workflow/expressions.ts'
import type { Conclusion, StepResult } from '../workflow/result.ts'
import { type CollectedCommands, createFileCommands, FileCommandError } from './file-commands.ts'
import type { StepLog } from './job-log.ts'
import { type Frame, type JobSession, stepScope } from './job-session.ts'
import { messageOf, stepId } from './step-text.ts'

/**
 * GitHub refuses a larger summary
 * (https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands#step-isolation-and-limits).
 */
const SUMMARY_LIMIT = 1024 * 1024

/** Contexts and functions of a step's `if:`, as in GitHub's workflow schema (`step-if`). */
export const CONDITION_CONTEXT = [
  'github',
  'inputs',
  'vars',
  'needs',
  'strategy',
  'matrix',
  'steps',
  'job',
  'runner',
  'env',
  'always(0,0)',
  'failure(0,0)',
  'cancelled(0,0)',
  'success(0,0)',
  'hashFiles(1,255)',
]

/** What one process of a step runs in. */
export interface LeafContext {
  readonly log: StepLog
  readonly env: Readonly<Record<string, string>>
  readonly stop: AbortSignal
}

/** How a piece of work of a step ended; `outputs` come on top of those in GITHUB_OUTPUT. */
export interface Work {
  readonly exitCode: number
  readonly outputs?: Readonly<Record<string, string>>
  /** A composite action has said why already. */
  readonly silent?: boolean
}

/** One step of any stage, ready to run. */
export interface StepRequest {
  readonly id: string
  readonly name: string
  readonly stage: StepResult['stage']
  readonly frame: Frame
  readonly env: Readonly<Record<string, string>>
  readonly condition: string
  readonly continueOnError: boolean
  readonly timeoutMinutes: number | undefined
  /** A pre or post step whose condition does not hold does not appear at all. */
  readonly quietSkip: boolean
  work(leaf: LeafContext): Promise<Work>
}

/** Runs one step at a time around the work it does: condition, timeout, cancellation, environment files, result. */
export class StepExecutor {
  readonly results: StepResult[] = []
  /** GITHUB_STATE by step. */
  readonly states = new Map<string, Record<string, string>>()
  readonly #session: JobSession
  readonly #job: string

  constructor(session: JobSession, job: string) {
    this.#session = session
    this.#job = job
  }

  /** One step of any stage: condition, timeout, cancellation, environment files, result. */
  async execute(request: StepRequest): Promise<Conclusion> {
    const { id, name, stage, frame, condition } = request
    const session = this.#session
    const { clock, state } = session
    const log = session.log.step(id)
    const started = clock.now()
    const own = stepId(id)
    const holds = () =>
      evaluateCondition(condition, stepScope(session, frame, request.env, own), CONDITION_CONTEXT)
    const finish = (
      outcome: Conclusion,
      collected: CollectedCommands | undefined,
      outputs: Readonly<Record<string, string>>,
    ) => this.#finish(request, log, started, outcome, collected, outputs)

    if (state.kill.aborted) return finish('cancelled', undefined, {})
    try {
      if (!holds()) return request.quietSkip ? 'skipped' : finish('skipped', undefined, {})
    } catch (error) {
      log.error(messageOf(error))
      return finish('failure', undefined, {})
    }
    session.log.emit({
      type: 'step-started',
      job: this.#job,
      step: id,
      name: session.masker.mask(name),
      stage,
    })

    const stop = new AbortController()
    const conditions = [...frame.conditions, holds]
    const unsubscribe = state.onCancel(() => {
      if (!conditions.some(safely)) stop.abort('cancelled')
    })
    const onOuterStop = () => {
      if (frame.stop?.reason === 'timeout') stop.abort('timeout')
    }
    frame.stop?.addEventListener('abort', onOuterStop)
    const minutes = request.timeoutMinutes
    const cancelTimeout =
      minutes === undefined
        ? () => {}
        : clock.schedule(minutes * session.times.minute, () => stop.abort('timeout'))
    const commands = createFileCommands(session.directories.commands, randomUUID())
    const leaf: LeafContext = {
      log,
      stop: stop.signal,
      env: { ...this.#processEnv(frame, request.env, own), ...commands.env },
    }
    let outcome: Conclusion = 'success'
    let outputs: Readonly<Record<string, string>> = {}
    try {
      const work = await request.work(leaf)
      outputs = work.outputs ?? {}
      if (stop.signal.aborted || (work.exitCode !== 0 && state.kill.aborted)) {
        outcome = stop.signal.reason === 'timeout' ? 'failure' : 'cancelled'
        log.error(
          outcome === 'failure'
            ? `The action '${name}' has timed out after ${minutes} minutes.`
            : 'The operation was canceled.',
        )
      } else if (work.exitCode !== 0) {
        outcome = 'failure'
        if (work.silent !== true) log.error(`Process completed with exit code ${work.exitCode}.`)
      }
    } catch (error) {
      outcome = 'failure'
      log.error(messageOf(error))
    } finally {
      unsubscribe()
      cancelTimeout()
      frame.stop?.removeEventListener('abort', onOuterStop)
    }
    let collected: CollectedCommands | undefined
    try {
      collected = commands.collect()
    } catch (error) {
      if (!(error instanceof FileCommandError)) throw error
      log.error(error.message)
      outcome = outcome === 'cancelled' ? outcome : 'failure'
    }
    return finish(outcome, collected, outputs)
  }

  #finish(
    request: StepRequest,
    log: StepLog,
    started: number,
    outcome: Conclusion,
    collected: CollectedCommands | undefined,
    workOutputs: Readonly<Record<string, string>>,
  ): Conclusion {
    const session = this.#session
    const { id, frame, stage } = request
    const outputs = { ...collected?.outputs, ...workOutputs }
    if (collected !== undefined) this.#apply(collected, id, log)
    const conclusion = outcome === 'failure' && request.continueOnError ? 'success' : outcome
    if (stage === 'main') frame.steps[stepId(id)] = { outputs, outcome, conclusion }
    const result: StepResult = {
      id,
      name: session.masker.mask(request.name),
      stage,
      outcome,
      conclusion,
      outputs,
      annotations: log.annotations,
      summary: this.#summary(collected?.summary ?? '', log),
      duration: session.clock.now() - started,
    }
    this.results.push(result)
    session.log.emit({ type: 'step-ended', job: this.#job, result })
    return conclusion
  }

  #apply(collected: CollectedCommands, id: string, log: StepLog): void {
    const session = this.#session
    for (const [name, value] of Object.entries(collected.env)) {
      // https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands#setting-an-environment-variable
      if (/^(GITHUB|RUNNER)_/i.test(name))
        log.warning(`Can't update ${name} environment variable using '$GITHUB_ENV': the runner sets it.`)
      else if (name.toUpperCase() === 'NODE_OPTIONS')
        log.error("Can't store NODE_OPTIONS output parameter using '$GITHUB_ENV' command.")
      else session.env[name] = value
    }
    for (const entry of collected.path) session.path.unshift(entry)
    this.states.set(id, { ...this.states.get(id), ...collected.state })
  }

  #summary(text: string, log: StepLog): string {
    const size = Buffer.byteLength(text)
    if (size <= SUMMARY_LIMIT) return this.#session.masker.mask(text)
    log.error(
      `$GITHUB_STEP_SUMMARY upload aborted, supports content up to a size of 1024k, got ${Math.ceil(size / 1024)}k.`,
    )
    return ''
  }

  #processEnv(
    frame: Frame,
    stepEnv: Readonly<Record<string, string>>,
    action: string,
  ): Record<string, string> {
    const { baseEnv, env, path } = this.#session
    const all = { ...baseEnv, ...env, ...frame.env, ...stepEnv }
    const github = frame.github
    return {
      ...all,
      PATH: [...path, all['PATH'] ?? ''].join(delimiter),
      GITHUB_ACTION: action,
      ...(frame.composite
        ? {
            GITHUB_ACTION_PATH: toText(github['action_path']),
            GITHUB_ACTION_REPOSITORY: toText(github['action_repository']),
            GITHUB_ACTION_REF: toText(github['action_ref']),
          }
        : {}),
    }
  }
}

/** The condition that cannot be evaluated does not keep a step alive. */
function safely(condition: () => boolean): boolean {
  try {
    return condition()
  } catch (error) {
    if (error instanceof ExpressionFailure) return false
    throw error
  }
}
