import type { EngineClock } from '../../clock.ts'
import type { Permissions, RepositoryFacts } from '../ports.ts'
import type { CancelScope } from '../step/cancel-scope.ts'
import type { ConcurrencyGroups } from '../workflow/concurrency.ts'
import type { TriggeredEvent } from '../workflow/event.ts'
import type { Json } from '../workflow/expressions.ts'
import type { Combination } from '../workflow/matrix.ts'
import type { JobResult, RunEvent } from '../workflow/result.ts'
import type { RunRequest } from '../workflow/run-request.ts'
import type { Source } from '../workflow/sources.ts'
import type { RunnerTimes } from '../workflow/times.ts'
import type { JobDefinition, WorkflowFile } from '../workflow/workflow-file.ts'

/** What all jobs of a run share. */
export interface RunState {
  readonly request: RunRequest
  readonly clock: EngineClock
  readonly times: RunnerTimes
  readonly repository: RepositoryFacts
  readonly event: TriggeredEvent
  /** The workflow that the event triggered. */
  readonly workflow: WorkflowFile
  readonly own: Source
  readonly run: { readonly runId: string; readonly runNumber: number }
  readonly root: string
  readonly concurrency: ConcurrencyGroups
  readonly results: JobResult[]
  emit(event: RunEvent): void
  findSource(repository: string, ref: string): Source | undefined
}

/** One workflow file that runs: the triggered one or a called one. */
export interface Call {
  readonly workflow: WorkflowFile
  /** `deploy / ` for what the job `deploy` calls. */
  readonly prefix: string
  readonly namePrefix: string
  readonly inputs: Json
  readonly secrets: Readonly<Record<string, string>>
  /** What its jobs may ask for at most. */
  readonly ceiling: Permissions
  readonly scope: CancelScope
}

/** One job of a call, for one combination of its matrix. */
export interface JobInstance {
  readonly call: Call
  readonly job: JobDefinition
  readonly id: string
  readonly name: string
  readonly combination: Combination
  readonly strategy: { readonly [key: string]: Json }
  readonly needs: { readonly [key: string]: Json }
  readonly scope: CancelScope
  /** Does the job's own `if:` hold although it was cancelled? Then it continues. */
  survivesCancel(): boolean
}

/**
 * The github context without what differs from job to job
 * (https://docs.github.com/actions/reference/workflows-and-actions/contexts#github-context).
 */
export function githubContext(state: RunState): { readonly [key: string]: Json } {
  const { event, repository, run, request, workflow } = state
  const full = `${repository.owner}/${repository.name}`
  return {
    actor: event.actor,
    actor_id: String(583231),
    api_url: request.github.apiUrl,
    base_ref: event.baseRef,
    event: event.payload,
    event_name: event.name,
    graphql_url: request.github.graphqlUrl,
    head_ref: event.headRef,
    ref: event.ref,
    ref_name: event.ref.replace(/^refs\/(heads|tags|pull)\//, ''),
    ref_protected: false,
    ref_type: event.ref.startsWith('refs/tags/') ? 'tag' : 'branch',
    repository: full,
    repository_id: String(repository.id),
    repository_owner: repository.owner,
    repository_owner_id: String(repository.ownerId),
    repository_visibility: repository.visibility,
    repositoryUrl: `git:${request.github.serverUrl.replace(/^https?:/, '')}/${full}.git`,
    retention_days: '90',
    run_attempt: '1',
    run_id: run.runId,
    run_number: String(run.runNumber),
    secret_source: 'Actions',
    server_url: request.github.serverUrl,
    sha: event.sha,
    triggering_actor: event.actor,
    workflow: workflow.name,
    workflow_ref: workflowRef(workflow),
    workflow_sha: workflow.source.sha,
  }
}

/** `owner/name/.github/workflows/file.yml@ref` */
export function workflowRef(workflow: WorkflowFile): string {
  return `${workflow.source.repository}/${workflow.path}@${workflow.source.ref}`
}
