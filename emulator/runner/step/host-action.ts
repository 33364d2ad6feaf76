import type { StepLog } from './job-log.ts'
import type { JobSession } from './job-session.ts'

/** An action that the runner does itself, because the real one needs github.com. It says so in the log. */
export type HostAction = (use: HostActionUse) => Promise<{
  readonly outputs: Readonly<Record<string, string>>
  readonly post?: (log: StepLog) => Promise<void>
}>

export interface HostActionUse {
  /** As given, names in lower case. */
  readonly inputs: Readonly<Record<string, string>>
  readonly session: JobSession
  readonly log: StepLog
}
