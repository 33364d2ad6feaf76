/** https://docs.github.com/actions/reference/workflows-and-actions/contexts#steps-context */
export type Conclusion = 'success' | 'failure' | 'cancelled' | 'skipped'

export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice'
  readonly message: string
  readonly title?: string
  readonly file?: string
  readonly line?: number
  readonly column?: number
}

export interface StepResult {
  /** The step's `id`, or the one GitHub makes up (`__run`, `__run_2`). Steps of a composite action: `outer.inner`. */
  readonly id: string
  readonly name: string
  readonly stage: 'pre' | 'main' | 'post'
  /** Before `continue-on-error` is applied. */
  readonly outcome: Conclusion
  readonly conclusion: Conclusion
  readonly outputs: Readonly<Record<string, string>>
  readonly annotations: readonly Annotation[]
  /** Markdown, secrets masked; '' when the step wrote none. */
  readonly summary: string
  /** Milliseconds. */
  readonly duration: number
}

export interface JobResult {
  /** `build`, or `deploy / build` for a job of a called workflow. */
  readonly id: string
  readonly name: string
  readonly conclusion: Conclusion
  readonly outputs: Readonly<Record<string, string>>
  readonly steps: readonly StepResult[]
  readonly annotations: readonly Annotation[]
  readonly environment: { readonly name: string; readonly url: string | undefined } | undefined
  /** Every line of the log, secrets masked. */
  readonly log: readonly string[]
  /** Milliseconds. */
  readonly duration: number
}

/** A mistake in a workflow file, as GitHub shows it before anything runs. */
export interface WorkflowError {
  readonly file: string
  readonly line: number | undefined
  readonly column: number | undefined
  readonly message: string
}

export interface WorkflowResult {
  readonly runId: string
  readonly workflow: string
  /**
   * `startup_failure`: a workflow file is wrong and nothing ran. `not_triggered`: its `on:` does not match the event.
   */
  readonly conclusion: Conclusion | 'startup_failure' | 'not_triggered'
  readonly errors: readonly WorkflowError[]
  /** Jobs in the order in which they ended, those of called workflows included. */
  readonly jobs: readonly JobResult[]
  /** Milliseconds. */
  readonly duration: number
}

/** What happens during a run, as it happens. `job` is JobResult.id (with the matrix values in `name`). */
export type RunEvent =
  | { readonly type: 'run-started'; readonly runId: string; readonly workflow: string }
  | { readonly type: 'job-started'; readonly job: string; readonly name: string }
  | {
      readonly type: 'step-started'
      readonly job: string
      readonly step: string
      readonly name: string
      readonly stage: StepResult['stage']
    }
  /**
   * One line of the log, secrets masked. Groups appear as `##[group]title` and `##[endgroup]`; the lines of an
   * annotation, which has its own event too, say so.
   */
  | {
      readonly type: 'line'
      readonly job: string
      readonly step: string
      readonly text: string
      readonly ofAnnotation: boolean
    }
  | {
      readonly type: 'annotation'
      readonly job: string
      readonly step: string
      readonly annotation: Annotation
    }
  | { readonly type: 'step-ended'; readonly job: string; readonly result: StepResult }
  | { readonly type: 'job-ended'; readonly job: string; readonly result: JobResult }
  | { readonly type: 'run-ended'; readonly result: WorkflowResult }
