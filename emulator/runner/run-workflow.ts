import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve as resolvePath } from 'node:path'
import { RealClock } from '../clock.ts'
import { withConcurrency } from './job/run-concurrency.ts'
import { runJobs } from './job/run-jobs.ts'
import { type Call, githubContext, type RunState } from './job/run-state.ts'
import { CancelScope } from './step/cancel-scope.ts'
import { ConcurrencyGroups } from './workflow/concurrency.ts'
import { completeEvent } from './workflow/event.ts'
import { isObject, type Json, toText } from './workflow/expressions.ts'
import { readInputs, WorkflowInputError } from './workflow/inputs.ts'
import { checkPermissions } from './workflow/nested-permissions.ts'
import { readPermissions, restricted } from './workflow/permissions.ts'
import type { WorkflowError, WorkflowResult } from './workflow/result.ts'
import type { RunRequest } from './workflow/run-request.ts'
import { changedPaths, commitSource, directorySource, headOf, type Source } from './workflow/sources.ts'
import { githubTimes } from './workflow/times.ts'
import { reasonNotTriggered } from './workflow/triggers.ts'
import { loadWorkflow, part, WorkflowErrors, type WorkflowFile } from './workflow/workflow-file.ts'

/**
 * Runs a workflow file for an event: the file's grammar and its expressions by GitHub's own libraries, jobs on this
 * machine. Resolves also for a run that fails; rejects only for a fault of the runner.
 */
export async function runWorkflow(request: RunRequest): Promise<WorkflowResult> {
  const clock = request.clock ?? new RealClock()
  const started = clock.now()
  const root = request.workDirectory ?? mkdtempSync(join(tmpdir(), 'renga-runner-'))
  const directory = resolvePath(request.repositoryDir)
  const repository = request.github.repository(request.repository)
  const event = completeEvent(
    request.event,
    directory,
    repository,
    request.github.serverUrl,
    request.inputs ?? {},
  )
  const run = request.github.startRun({
    repository: request.repository,
    directory: headOf(directory) === undefined ? undefined : directory,
    ref: event.ref,
    sha: event.sha,
    actor: event.actor,
  })
  const end = (
    outcome: Pick<WorkflowResult, 'workflow' | 'conclusion' | 'errors' | 'jobs'>,
  ): WorkflowResult => {
    const result: WorkflowResult = { ...outcome, runId: run.runId, duration: clock.now() - started }
    request.onEvent?.({ type: 'run-ended', result })
    return result
  }
  const refused = (
    workflow: string,
    conclusion: 'startup_failure' | 'not_triggered',
    errors: readonly WorkflowError[],
  ) => end({ workflow, conclusion, errors, jobs: [] })
  try {
    const scratch = join(root, '_sources')
    const own: Source =
      request.workingTree === true || headOf(directory) === undefined
        ? directorySource(request.repository, event.ref, directory)
        : commitSource(request.repository, event.ref, directory, event.sha, scratch)
    const findSource = sourceFinder(request, own)
    let workflow: WorkflowFile
    try {
      workflow = await loadWorkflow(own, request.workflowPath, { find: findSource })
    } catch (error) {
      if (error instanceof WorkflowErrors)
        return refused(request.workflowPath, 'startup_failure', error.errors)
      throw error
    }
    const before = isObject(event.payload) ? toText(event.payload['before']) : ''
    const reason = reasonNotTriggered(workflow.events, {
      event: event.name,
      ref: event.ref,
      baseBranch: event.baseRef,
      action: toText(event.payload['action']),
      paths: /[1-9a-f]/.test(before) ? changedPaths(directory, before, event.sha) : undefined,
    })
    const fault = (message: string): WorkflowError => ({
      file: request.workflowPath,
      line: undefined,
      column: undefined,
      message,
    })
    if (reason !== undefined) return refused(workflow.name, 'not_triggered', [fault(reason)])

    const state: RunState = {
      request,
      clock,
      repository,
      event,
      workflow,
      own,
      run,
      root,
      findSource,
      times: { ...githubTimes, ...request.times },
      concurrency: request.concurrency ?? new ConcurrencyGroups(),
      results: [],
      emit: (item) => request.onEvent?.(item),
    }
    const scope = new CancelScope()
    const onAbort = () => scope.cancel()
    request.signal?.addEventListener('abort', onAbort)
    if (request.signal?.aborted) scope.cancel()
    const base = { contexts: { github: githubContext(state), vars: request.vars ?? {} } }
    let inputs: { readonly [key: string]: Json } = {}
    try {
      if (event.name === 'workflow_dispatch')
        inputs = readInputs(workflow, 'workflow_dispatch', request.inputs ?? {}, base)
    } catch (error) {
      if (error instanceof WorkflowInputError)
        return refused(workflow.name, 'startup_failure', [fault(error.message)])
      throw error
    }
    const call: Call = {
      workflow,
      inputs,
      scope,
      prefix: '',
      namePrefix: '',
      secrets: event.fromFork ? {} : (request.secrets ?? {}),
      ceiling: readPermissions(part(workflow.token, 'permissions', base)) ?? restricted,
    }
    const excess = checkPermissions(workflow, call.ceiling)
    if (excess.length > 0) return refused(workflow.name, 'startup_failure', excess)
    request.onEvent?.({ type: 'run-started', runId: run.runId, workflow: workflow.name })
    try {
      const outcome = await withConcurrency(
        state,
        workflow.token.find('concurrency'),
        { contexts: { ...base.contexts, inputs } },
        scope,
        () => runJobs(state, call),
      )
      const conclusion = outcome === undefined || scope.cancelled ? 'cancelled' : outcome.conclusion
      return end({ workflow: workflow.name, conclusion, errors: [], jobs: state.results })
    } finally {
      request.signal?.removeEventListener('abort', onAbort)
    }
  } finally {
    if (request.workDirectory === undefined) rmSync(root, { recursive: true, force: true })
  }
}

/** The repository itself at any of its refs, and those of the caller's table. Names ignore case. */
function sourceFinder(
  request: RunRequest,
  own: Source,
): (repository: string, ref: string) => Source | undefined {
  const table = new Map(
    Object.entries(request.actionSources ?? {}).map(([key, directory]) => [key.toLowerCase(), directory]),
  )
  return (repository, ref) => {
    const directory = table.get(`${repository}@${ref}`.toLowerCase()) ?? table.get(repository.toLowerCase())
    if (directory !== undefined) return directorySource(repository, ref, resolvePath(directory))
    return repository.toLowerCase() === request.repository.toLowerCase() ? own.at(ref) : undefined
  }
}
