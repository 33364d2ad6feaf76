import type { EngineClock } from '../../clock.ts'
import type { RunnerBuilder, RunnerGithub } from '../ports.ts'
import type { ConcurrencyGroups } from './concurrency.ts'
import type { Json } from './expressions.ts'
import type { RunEvent } from './result.ts'
import type { RunnerTimes } from './times.ts'

export interface RunRequest {
  /** A git working copy (its commits are what runs), or a plain directory (its files are). */
  readonly repositoryDir: string
  /** Take the files as they lie in repositoryDir, committed or not. */
  readonly workingTree?: boolean
  /** `owner/name` on the local GitHub. */
  readonly repository: string
  /** Relative to repositoryDir: `.github/workflows/deploy.yml`. */
  readonly workflowPath: string
  readonly event: WorkflowEvent
  readonly github: RunnerGithub
  /** Builds images for jobs without Docker. Without it they build as on GitHub. */
  readonly builder?: RunnerBuilder
  /**
   * Environment of the runner machine, as a self-hosted runner passes its own on. PATH, HOME and the locale come from
   * the host.
   */
  readonly env?: Readonly<Record<string, string>>
  readonly secrets?: Readonly<Record<string, string>>
  readonly vars?: Readonly<Record<string, string>>
  /** Of workflow_dispatch. */
  readonly inputs?: Readonly<Record<string, string | number | boolean>>
  /** Secrets and variables of GitHub environments; they win over those of the repository. */
  readonly environments?: Readonly<
    Record<
      string,
      {
        readonly secrets?: Readonly<Record<string, string>>
        readonly vars?: Readonly<Record<string, string>>
      }
    >
  >
  /**
   * Directories of other repositories by `owner/name` or `owner/name@ref`, for actions, reusable workflows and
   * checkouts.
   */
  readonly actionSources?: Readonly<Record<string, string>>
  /** Shared between runs that queue for each other. */
  readonly concurrency?: ConcurrencyGroups
  readonly clock?: EngineClock
  readonly times?: Partial<RunnerTimes>
  /** Where jobs work; a temporary directory that is removed afterwards when absent. */
  readonly workDirectory?: string
  /** ACTIONS_STEP_DEBUG: debug lines appear in the log. */
  readonly debug?: boolean
  readonly onEvent?: (event: RunEvent) => void
  /** Aborted: the run is cancelled as by GitHub's button. */
  readonly signal?: AbortSignal
}

export interface WorkflowEvent {
  /** push, pull_request, workflow_dispatch, schedule, … */
  readonly name: string
  /** Full ref; the working copy's branch when absent. */
  readonly ref?: string
  /** The working copy's HEAD when absent. */
  readonly sha?: string
  readonly actor?: string
  /** Laid over the payload that the runner makes up for push, pull_request and workflow_dispatch. */
  readonly payload?: { readonly [key: string]: Json }
}
