import type { WorkflowResult } from '../emulator/runner/workflow/result.ts'
import type { ScenarioRunner } from './scenario-runner.ts'

/**
 * One scenario of the demo: what somebody does, and what must come of it. A scenario is a file of ./scenarios;
 * ./scenarios/index.ts puts them in order. A new one needs nothing else.
 */
export interface Scenario {
  /** First column of the table. */
  readonly name: string
  readonly story: string
  /** People read and write in production meanwhile. */
  readonly underLoad: boolean
  /**
   * `live`: it is live. `went-back`: deployed and rolled back automatically. `never-deployed`: stopped by its release
   * phase.
   */
  readonly outcome: 'live' | 'went-back' | 'never-deployed'
  run(runner: ScenarioRunner): Promise<ScenarioRun>
}

export interface ScenarioRun {
  readonly result: WorkflowResult
  /** Environment that the scenario was about, whose web process is asked afterwards. */
  readonly environment: string
  /** Release that the tasks say they are of; undefined: the one that went live. */
  readonly answersAs?: string
  /** Invariants of this scenario alone that were broken, as sentences. */
  readonly broken?: readonly string[]
}
