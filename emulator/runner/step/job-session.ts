import type { EngineClock } from '../../clock.ts'
import type { Inspect } from '../ports.ts'
import { isObject, type Json, type Scope, type StatusFunctions } from '../workflow/expressions.ts'
import type { Source } from '../workflow/sources.ts'
import type { RunnerTimes } from '../workflow/times.ts'
import type { JobLog } from './job-log.ts'
import type { Masker } from './masker.ts'

/** What all steps of one running job share. */
export interface JobSession {
  readonly clock: EngineClock
  readonly times: RunnerTimes
  readonly masker: Masker
  readonly log: JobLog
  readonly debug: boolean
  readonly inspect: Inspect
  readonly directories: JobDirectories
  /** Variables of the machine and of the job (GITHUB_*, RUNNER_*), below everything that a workflow sets. */
  readonly baseEnv: Readonly<Record<string, string>>
  /** `env:` of the workflow and the job, and what steps wrote to GITHUB_ENV. */
  readonly env: Record<string, string>
  /** What steps wrote to GITHUB_PATH, the last first. */
  readonly path: string[]
  /**
   * github, vars, secrets, needs, strategy, matrix, runner and job; `env`, `steps` and `inputs` belong to the frame.
   */
  readonly contexts: Readonly<Record<string, Json>>
  readonly trackingId: string
  /** The repository of the run at its commit. */
  readonly own: Source
  readonly finder: ActionFinder
  readonly state: JobState
  /** `run:` defaults of the job, else of the workflow. */
  readonly defaults: { readonly shell: string | undefined; readonly workingDirectory: string | undefined }
}

export interface JobDirectories {
  readonly workspace: string
  readonly temp: string
  readonly toolCache: string
  readonly commands: string
}

/** Finds sources of actions. */
export interface ActionFinder {
  /** `owner/name` at a ref; undefined when the runner does not have it. */
  find(repository: string, ref: string): Source | undefined
}

/** Status and cancellation of a job. */
export class JobState {
  #status: 'success' | 'failure' | 'cancelled' = 'success'
  readonly #listeners = new Set<() => void>()
  readonly #kill = new AbortController()

  get status(): 'success' | 'failure' | 'cancelled' {
    return this.#status
  }

  get cancelled(): boolean {
    return this.#status === 'cancelled'
  }

  /** Aborted when the time for clean-up is over too. */
  get kill(): AbortSignal {
    return this.#kill.signal
  }

  fail(): void {
    if (this.#status === 'success') this.#status = 'failure'
  }

  cancel(): void {
    if (this.#status === 'cancelled') return
    this.#status = 'cancelled'
    for (const listener of this.#listeners) listener()
  }

  forceEnd(): void {
    this.cancel()
    this.#kill.abort()
  }

  /** Calls `listener` at the cancellation; returns what unsubscribes. */
  onCancel(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  functions(): StatusFunctions {
    return {
      success: () => this.#status === 'success',
      failure: () => this.#status === 'failure',
      cancelled: () => this.cancelled,
    }
  }
}

/** A list of steps: those of the job, or of one use of a composite action. */
export interface Frame {
  /** '' for the job, `outer.` inside a composite step. */
  readonly prefix: string
  readonly inputs: Json
  readonly steps: Record<
    string,
    {
      readonly outputs: Readonly<Record<string, string>>
      readonly outcome: string
      readonly conclusion: string
    }
  >
  /** Of the steps around a composite action. */
  readonly env: Readonly<Record<string, string>>
  /** Where `$/` points. */
  readonly source: Source
  /** Values of the github context that differ inside an action: action_path, action_repository, action_ref. */
  readonly github: Readonly<Record<string, Json>>
  readonly status: StatusFunctions
  fail(): void
  /** Conditions of the steps around: one that still holds after a cancellation keeps everything inside running. */
  readonly conditions: readonly (() => boolean)[]
  readonly composite: boolean
  /** Aborted with 'timeout' when the composite step around is over its time. */
  readonly stop: AbortSignal | undefined
}

/** What an expression of a step sees. */
export function stepScope(
  session: JobSession,
  frame: Frame,
  stepEnv: Readonly<Record<string, string>> = {},
  action = '',
): Scope {
  const { github, job } = session.contexts
  return {
    contexts: {
      ...session.contexts,
      github: {
        ...(isObject(github) ? github : {}),
        action,
        ...frame.github,
      },
      env: { ...session.env, ...frame.env, ...stepEnv },
      steps: frame.steps,
      inputs: frame.inputs,
      job: { ...(isObject(job) ? job : {}), status: session.state.status },
    },
    status: frame.status,
    workspace: session.directories.workspace,
  }
}
