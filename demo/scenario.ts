import type { WorkflowResult } from '../emulator/runner/workflow/result.ts'
import type { Theatre } from './scenario-runner.ts'

/**
 * One act of the demo: what somebody does, and what must come of it. An act is a file of ./acts; ./acts/index.ts puts them
 * in order. A new one needs nothing else.
 */
export interface Act {
  /** First column of the table. */
  readonly name: string
  readonly story: string
  /** People read and write in production meanwhile. */
  readonly underLoad: boolean
  /** `live`: it serves. `went-back`: deployed and turned back by itself. `never-deployed`: stopped by its release phase. */
  readonly outcome: 'live' | 'went-back' | 'never-deployed'
  play(theatre: Theatre): Promise<Played>
}

export interface Played {
  readonly result: WorkflowResult
  /** Environment that the act was about, whose web process is asked afterwards. */
  readonly environment: string
  /** Release that the tasks say they are of; undefined: the one that went live. */
  readonly answersAs?: string
  /** Promises of this act alone that were broken, as sentences. */
  readonly broken?: readonly string[]
}
