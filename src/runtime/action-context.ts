import type { Clock } from './clock.ts'
import type { InputReader } from './inputs.ts'
import type { Logger } from './log.ts'
import type { Redactor } from './redaction/redactor.ts'
import type { RunContext } from './run-context.ts'

/** All that reaches an action from outside, and all that leaves it: outputs, one job summary, annotations. */
export interface ActionContext {
  readonly action: string
  readonly inputs: InputReader
  readonly log: Logger
  /**
   * What `log.mask` has hidden. Log, outputs, state and summary use it on their own; whoever sends text elsewhere must
   * call it.
   */
  readonly redactor: Redactor
  readonly clock: Clock
  /** Aborted with a CancelledError at SIGINT or SIGTERM: GitHub then gives 7.5 s before it kills. */
  readonly signal: AbortSignal
  readonly run: RunContext
  readonly env: Readonly<Record<string, string | undefined>>
  /**
   * A JSON document loses the secrets in its texts; any other value that holds one is not set, and the action fails by
   * its name.
   */
  setOutput(name: string, value: string): void
  /** Appends to the job summary; called at most once, also when the action fails. */
  writeSummary(markdown: string): Promise<void>
  /** GitHub's OIDC token for `audience`. Throws UserError that names the missing `id-token: write` permission. */
  idToken(audience: string): Promise<string>
  /**
   * For the post step, which reads it even when this process is killed right after. The last value of a name counts.
   */
  saveState(name: string, value: string): void
  readState(name: string): string
}

export interface ActionModule {
  main(context: ActionContext): Promise<void>
}
