/** Times of the runner, milliseconds. The values are GitHub's; tests and the demo scale them. */
export interface RunnerTimes {
  /** From SIGINT to SIGTERM (https://docs.github.com/actions/reference/workflows-and-actions/workflow-cancellation). */
  readonly sigintToSigterm: number
  /** From SIGTERM to the kill of the whole process tree (same page). */
  readonly sigtermToSigkill: number
  /** From the cancellation to the end of everything, `always()` steps included (same page). */
  readonly cancelBudget: number
  /** One minute of `timeout-minutes`. */
  readonly minute: number
  /** Default of a job's `timeout-minutes`, in minutes. */
  readonly jobTimeoutMinutes: number
  /**
   * How long output is still read after the process ended while a child keeps the pipe open (actions/runner
   * ProcessInvoker).
   */
  readonly outputGrace: number
}

export const githubTimes: RunnerTimes = {
  sigintToSigterm: 7_500,
  sigtermToSigkill: 2_500,
  cancelBudget: 300_000,
  minute: 60_000,
  jobTimeoutMinutes: 360,
  outputGrace: 5_000,
}
